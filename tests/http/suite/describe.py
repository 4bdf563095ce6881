"""What `<program> --describe` prints: the route table as libconfig text."""
import re
import subprocess

TOKEN = re.compile(r'\s*(?:("(?:[^"\\]|\\.)*")|(-?\d+)L?|([A-Za-z_][\w.]*)|(.))', re.S)


def tokens(text):
    for string, number, word, sign in TOKEN.findall(text.rstrip()):
        if string:
            yield 'value', string[1:-1].replace('\\"', '"').replace('\\\\', '\\')
        elif number:
            yield 'value', int(number)
        elif word in ('true', 'false'):
            yield 'value', word == 'true'
        elif word:
            yield 'name', word
        elif sign.strip():
            yield 'sign', sign


class Reader:
    def __init__(self, text):
        self.list = list(tokens(text))
        self.at = 0

    def peek(self):
        return self.list[self.at] if self.at < len(self.list) else ('end', '')

    def take(self):
        self.at += 1
        return self.list[self.at - 1]

    def settings(self, end):
        out = {}
        while self.peek() not in (('sign', end), ('end', '')):
            name = self.take()[1]
            assert self.take() == ('sign', '='), name
            out[name] = self.value()
            if self.peek() == ('sign', ';'):
                self.take()
        return out

    def value(self):
        kind, text = self.take()
        if kind == 'value':
            return text
        if text == '{':
            out = self.settings('}')
            self.take()
            return out
        end = {'(': ')', '[': ']'}[text]
        out = []
        while self.peek() != ('sign', end):
            if self.peek() == ('sign', ','):
                self.take()
            else:
                out.append(self.value())
        self.take()
        return out


def describe(binary):
    text = subprocess.run([binary, '--describe'], check=True, capture_output=True, text=True).stdout
    return Reader(text).settings('')
