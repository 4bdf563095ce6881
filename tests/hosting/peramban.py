"""
A browser without JavaScript that trusts nothing: every link, form, cookie and
redirect it meets must stay below the instance's base.
"""
import secrets
from html.parser import HTMLParser
from http.client import HTTPConnection
from urllib.parse import urlencode, urlsplit

from page import Page

PROGRAMS = ('login', 'planning', 'reporting', 'review', 'administration')
# Attributes that hold what people typed or a path inside the suite, never an address.
NO_ADDRESS = {'value', 'placeholder', 'content'}


class Answer:
    def __init__(self, status, head, body):
        self.status, self.head, self.body = status, head, body
        self._page = None

    def headers(self, name):
        return [v for k, v in self.head if k.lower() == name.lower()]

    def header(self, name):
        return next(iter(self.headers(name)), '')

    @property
    def text(self):
        return self.body.decode('utf-8', 'replace')

    @property
    def is_page(self):
        return self.header('Content-Type').startswith('text/html')

    @property
    def page(self):
        if self._page is None:
            self._page = Page(self.text)
        return self._page

    def __str__(self):
        said = [*self.page.errors.values(), *self.page.notes] if self.is_page else []
        return f'{self.status} {self.header("Location")} {"; ".join(said)[:400]}'


class Addresses(HTMLParser):
    """Everything in a page that a browser would fetch, follow or send to."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.links, self.all, self.bare = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        for name, value in attrs:
            value = value or ''
            if name in ('href', 'src', 'action', 'formaction', 'xlink:href'):
                self.all.append(value)
                if tag == 'a':
                    self.links.append(value)
            elif name not in NO_ADDRESS and value.startswith('/'):
                self.bare.append((name, value))

    handle_startendtag = handle_starttag


class Http:
    """How to reach an instance: over TCP, as a browser does."""

    def __init__(self, port):
        self.port = port

    def send(self, method, target, head, body):
        c = HTTPConnection('127.0.0.1', self.port, timeout=60)
        try:
            c.request(method, target, body, head)
            r = c.getresponse()
            return Answer(r.status, r.getheaders(), r.read())
        finally:
            c.close()

    @property
    def host(self):
        return f'127.0.0.1:{self.port}'


class Alamat:
    """The addresses of one instance, as its configuration makes them."""

    def __init__(self, way, base='/', suffix='', static='', tls=False):
        self.way, self.base, self.suffix, self.tls = way, base, suffix, tls
        self.static = static or base + 'static/'
        self.home = f'{base}reporting{suffix}/' if suffix else base
        self.cookie = ('' if not tls else '__Host-' if base == '/' else '__Secure-') + 'kinerja'

    def of(self, program, rest=''):
        return f'{self.base}{program}{self.suffix}{rest}'

    def ours(self, address):
        """Stays below the base, and is written as the programs are called here."""
        path = urlsplit(address).path
        if address.startswith('//') or '://' in address or not address.startswith('/') or '/../' in path:
            return False
        if path.startswith(self.static):
            return True
        if not path.startswith(self.base):
            return False
        first = path[len(self.base):].split('/')[0]
        return first in [p + self.suffix for p in PROGRAMS] or path == self.home


class Peramban:
    """One person's browser."""

    def __init__(self, tally, alamat, who):
        self.tally, self.alamat, self.who = tally, alamat, who
        self.jar = {}
        self.links, self.statics, self.reported = set(), set(), set()
        self.at = None  # the answer shown

    # ---- asking --------------------------------------------------------------------

    def complain(self, sentence, *detail):
        """Once for each kind of thing: a hundred pages share one mistake."""
        said = (sentence, *map(str, detail))
        if said not in self.reported:
            self.reported.add(said)
            self.tally.check(False, f'{self.who}: {sentence}', *detail)

    def cookies(self, target):
        path = urlsplit(target).path
        return '; '.join(f'{k}={v}' for k, (v, below) in self.jar.items() if path.startswith(below))

    def ask(self, method, target, body=None, kind='', **head):
        head = {'Host': self.alamat.way.host, 'User-Agent': 'uji hosting', 'Accept-Language': 'id'} | head
        if self.cookies(target):
            head['Cookie'] = self.cookies(target)
        if body is not None:
            head |= {'Content-Type': kind, 'Content-Length': str(len(body)), 'Sec-Fetch-Site': 'same-origin',
                     'Origin': f'{"https" if self.alamat.tls else "http"}://{self.alamat.way.host}'}
        answer = self.alamat.way.send(method, target, head, body)
        self.look(f'{method} {target}', answer)
        self.at = answer
        return answer

    def get(self, target, **head):
        return self.ask('GET', target, **head)

    def open(self, target):
        """Follows redirects as a browser does."""
        answer = self.get(target)
        for _ in range(5):
            if answer.status not in (301, 302, 303, 308):
                break
            answer = self.get(answer.header('Location'))
        return answer

    # ---- looking -------------------------------------------------------------------

    def look(self, what, answer):
        if answer.status >= 500:
            self.complain(f'{what} says {answer.status}', answer.text[-600:])
        for c in answer.headers('Set-Cookie'):
            self.keep(what, c)
        place = answer.header('Location')
        if place and not (self.alamat.ours(place) or place == self.alamat.base):
            self.complain(f'{what} redirects out of the base', place)
        if not answer.is_page:
            return
        if self.alamat.way.host in answer.text:
            self.complain(f'{what} holds the Host header')
        found = Addresses(answer.text)
        for a in found.all:
            if a and not a.startswith('#') and not self.alamat.ours(a):
                self.complain('an address out of the base', f'{what}: {a}')
            elif urlsplit(a).path.startswith(self.alamat.static):
                self.statics.add(urlsplit(a).path)
        for name, value in found.bare:
            if not self.alamat.ours(value):
                self.complain('an address for the script out of the base', f'{what}: {name}={value}')
        self.links |= {a.split('#')[0] for a in found.links if not a.startswith('#')}
        if len(answer.page.headings) != 1 or not answer.page.lang:
            self.complain(f'{what}: one h1 and a language', answer.page.headings, answer.text[:300])

    def keep(self, what, cookie):
        pair, *rest = [part.strip() for part in cookie.split(';')]
        name, _, value = pair.partition('=')
        wanted = [f'Path={self.alamat.base}', 'HttpOnly', 'SameSite=Lax'] + (['Secure'] if self.alamat.tls else [])
        if [r for r in rest if not r.startswith('Max-Age=')] != wanted or not name.startswith(self.alamat.cookie):
            self.complain(f'{what}: the cookie is not kept below the base', cookie)
        if 'Max-Age=0' in rest:
            self.jar.pop(name, None)
        else:
            self.jar[name] = (value, self.alamat.base)

    # ---- forms -----------------------------------------------------------------------

    def form(self, press=None, field=None):
        f = self.at.page.form(press=press, field=field)
        if f is None:
            self.complain(f'no form with {press or field}', str(self.at))
            raise LookupError(f'{self.who}: no form with {press or field}')
        return f

    def submit(self, form, press=None, files=None, **fields):
        """Sends the form with fields laid over it; follows the 303 and returns what it leads to."""
        answer = self.send(form, press, files, **fields)
        return self.open(answer.header('Location')) if answer.status == 303 else answer

    def send(self, form, press=None, files=None, **fields):
        pairs = form.filled(press=press, **fields)
        if form.files:
            body, kind = multipart(pairs, form.files, files or {})
        else:
            body, kind = urlencode(pairs).encode(), 'application/x-www-form-urlencoded'
        return self.ask('POST', form.action, body, kind)

    def login(self, nip, sandi):
        self.get(self.alamat.of('login'))
        return self.submit(self.form(field='sandi'), press='masuk', nip=nip, sandi=sandi)

    # ---- everything that was offered -----------------------------------------------------

    def follow_all(self):
        """Every page this person was offered is there: no link is broken or forbidden."""
        tried, bad = set(), []
        while True:
            new = [link for link in sorted(self.links) if urlsplit(link).path not in tried]
            if not new:
                break
            tried.add(urlsplit(new[0]).path)
            answer = self.get(new[0])
            if answer.status not in (200, 303):
                bad.append(f'{answer.status} {new[0]}')
        self.tally.same(bad, [], f'{self.who}: each of {len(tried)} pages offered is there')


def multipart(pairs, inputs, files):
    mark = '----uji' + secrets.token_hex(12)
    out = b''
    for k, v in pairs:
        out += f'--{mark}\r\nContent-Disposition: form-data; name="{k}"\r\n\r\n{v}\r\n'.encode()
    for name in inputs:
        file, kind, data = files.get(name, ('', 'application/octet-stream', b''))
        out += (f'--{mark}\r\nContent-Disposition: form-data; name="{name}"; filename="{file}"\r\n'
                f'Content-Type: {kind}\r\n\r\n').encode() + data + b'\r\n'
    return out + f'--{mark}--\r\n'.encode(), f'multipart/form-data; boundary={mark}'
