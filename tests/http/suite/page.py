"""A page as a browser without JavaScript sees it: forms, their fields and buttons, what is said."""
from html.parser import HTMLParser

VOID = {'area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr', 'path'}


class Form:
    def __init__(self, attributes):
        self.action = attributes.get('action', '')
        self.method = attributes.get('method', 'get')
        self.pairs = []    # what would be sent, in order, without the pressed button
        self.buttons = []  # (name, value)
        self.files = []    # names of file inputs

    def get(self, name, default=None):
        for k, v in self.pairs:
            if k == name:
                return v
        return default

    def has(self, name):
        return any(k == name for k, _ in self.pairs)

    def presses(self, value):
        return ('aksi', value) in self.buttons

    def filled(self, press=None, **fields):
        """The body with fields laid over it and a button pressed; `rhk__b1__teks` is rhk.b1.teks."""
        return fill(self.pairs, {k.replace('__', '.'): v for k, v in fields.items()}, press)


def fill(pairs, fields, press=None):
    """Pairs with fields laid over them; None removes one; press is the value of `aksi`."""
    out, left = [], dict(fields)
    for k, v in pairs:
        if k in left:
            v = left.pop(k)
        if v is not None:
            out.append((k, v))
    out += [(k, v) for k, v in left.items() if v is not None]
    if press is not None:
        out = [(k, v) for k, v in out if k != 'aksi'] + [('aksi', press)]
    return out


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.forms, self.lang, self.headings = [], '', []
        self.errors = {}   # id of the message (<field id>-g) or field id -> words
        self.notes = []    # what role=status and role=alert say
        self._form = self._area = self._select = None
        self._stack = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        a = {k: (v if v is not None else '') for k, v in attrs}
        if tag not in VOID:
            self._stack.append([tag, a, ''])
        if tag == 'html':
            self.lang = a.get('lang', '')
        elif tag == 'form':
            self._form = Form(a)
            self.forms.append(self._form)
        elif self._form is not None:
            self.control(tag, a)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def control(self, tag, a):
        name, kind = a.get('name', ''), a.get('type', 'text')
        if tag == 'button' and kind in ('submit', 'text'):
            self._form.buttons.append((name, a.get('value', '')))
        elif tag == 'textarea':
            self._area = name
        elif tag == 'select':
            self._select = [name, None, None]
        elif tag == 'option' and self._select:
            if self._select[1] is None:
                self._select[1] = a.get('value', '')
            if 'selected' in a:
                self._select[2] = a.get('value', '')
        elif tag == 'input' and name and 'disabled' not in a:
            if kind == 'file':
                self._form.files.append(name)
            elif kind in ('checkbox', 'radio'):
                if 'checked' in a:
                    self._form.pairs.append((name, a.get('value', 'on')))
            elif kind not in ('submit', 'button', 'reset', 'image'):
                self._form.pairs.append((name, a.get('value', '')))

    def handle_data(self, data):
        for entry in self._stack:
            entry[2] += data

    def handle_endtag(self, tag):
        while self._stack:
            name, a, text = self._stack.pop()
            self.closed(name, a, text)
            if name == tag:
                return

    def closed(self, tag, a, text):
        if tag == 'form':
            self._form = None
        elif tag == 'textarea' and self._form is not None:
            self._form.pairs.append((self._area, text[1:] if text.startswith('\n') else text))
        elif tag == 'select' and self._form is not None and self._select:
            chosen = self._select[1] if self._select[2] is None else self._select[2]
            if chosen is not None:
                self._form.pairs.append((self._select[0], chosen))
            self._select = None
        elif tag == 'h1':
            self.headings.append(' '.join(text.split()))
        if 'galat' in a.get('class', '').split() and a.get('id'):
            self.errors[a['id']] = ' '.join(text.split())
        if a.get('role') in ('status', 'alert'):
            self.notes.append(' '.join(text.split()))

    def form(self, press=None, field=None, action=None):
        """The first form with that button, that field, that address; None when there is none."""
        for f in self.forms:
            if (press is None or f.presses(press)) and (field is None or f.has(field)) and \
                    (action is None or f.action == action):
                return f
        return None
