"""A small reader of rulesets that knows where everything stands, so that one thing at a time can be changed."""
import re

TOKEN = re.compile(r'''(?P<skip>\s+|//[^\n]*|\#[^\n]*|/\*.*?\*/)|(?P<text>"(?:[^"\\]|\\.)*")|(?P<word>[A-Za-z0-9_.+-]+)
                       |(?P<mark>[={}();,:\[\]])''', re.S | re.X)


class Setting:
    """A value: path as names and indexes, kind, and where it stands in the text."""

    def __init__(self, path, kind, start, end, value):
        self.path, self.kind, self.start, self.end, self.value = path, kind, start, end, value
        self.whole = (start, end)  # with its name and semicolon, or its comma in a list
        self.siblings = []  # of a list: the spans of its items

    @property
    def name(self):
        return '.'.join(map(str, self.path))


class Reader:
    def __init__(self, text):
        self.text, self.at, self.found = text, 0, []
        self.tokens = [m for m in TOKEN.finditer(text) if m.lastgroup != 'skip']

    def peek(self):
        return self.tokens[self.at].group() if self.at < len(self.tokens) else ''

    def next(self):
        self.at += 1
        return self.tokens[self.at - 1]

    def settings(self, path, closing):
        while self.peek() != closing:
            name = self.next()
            assert self.next().group() in '=:', name
            value = self.value(path + (name.group(),))
            end = value.end
            if self.peek() in (';', ','):
                end = self.next().end()
            value.whole = (name.start(), end)

    def value(self, path):
        first = self.next()
        token = first.group()
        if token in ('{', '(', '['):
            out = Setting(path, 'group' if token == '{' else 'list', first.start(), 0, None)
            self.found.append(out)
            if token == '{':
                self.settings(path, '}')
            else:
                self.items(path, out)
            out.end = self.next().end()
            return out
        kind = 'text' if token[0] == '"' else 'bool' if token in ('true', 'false') else 'int'
        if kind == 'text' and re.fullmatch(r'"-?[0-9]+(\.[0-9]+)?"', token):
            kind = 'number'
        elif kind == 'text' and re.fullmatch(r'"[0-9]{4}-[0-9]{2}-[0-9]{2}"', token):
            kind = 'date'
        elif kind == 'text' and re.fullmatch(r'"\+?[0-9]{2}-[0-9]{2}"', token):
            kind = 'day'
        end, value = first.end(), token.strip('"')
        while kind not in ('int', 'bool') and self.peek()[:1] == '"':
            more = self.next()
            end, value = more.end(), value + more.group().strip('"')
        out = Setting(path, kind, first.start(), end, value)
        out.whole = (out.start, out.end)
        self.found.append(out)
        return out

    def items(self, path, out):
        while self.peek() not in (')', ']'):
            item = self.value(path + (len(out.siblings),))
            end = item.end
            if self.peek() == ',':
                end = self.next().end()
            out.siblings.append((item.start, end))


def read(text):
    """All settings of a ruleset, groups and lists too, in the order of the text."""
    reader = Reader(text)
    reader.settings((), '')
    return reader.found


def put(text, span, new):
    return text[:span[0]] + new + text[span[1]:]
