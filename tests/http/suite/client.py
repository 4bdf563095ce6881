"""
One person's browser: asks a program as nginx would (FastCGI over its socket) or
as Apache would (plain CGI by environment), and keeps the cookies.
"""
import hashlib
import os
import re
import secrets
import socket
import struct
import subprocess
from urllib.parse import urlencode

from page import Page

BEGIN, ABORT, END, PARAMS, STDIN, STDOUT, STDERR = 1, 2, 3, 4, 5, 6, 7
URLENCODED = 'application/x-www-form-urlencoded'


class Cut(Exception):
    """The program went away in the middle of a request."""


class Answer:
    def __init__(self, raw, log=''):
        head, _, self.body = raw.partition(b'\r\n\r\n')
        self.head = [tuple(line.split(': ', 1)) for line in head.decode('latin-1').split('\r\n')]
        self.status = int((self.header('Status') or '0').split()[0])
        self.rid = self.header('X-Request-Id') or ''
        self.raw, self._log, self._page = raw, log, None

    def header(self, name):
        return next((h[1] for h in self.head if h[0].lower() == name.lower()), None)

    @property
    def location(self):
        return self.header('Location') or ''

    @property
    def text(self):
        return self.body.decode('utf-8', 'replace')

    @property
    def page(self):
        if self._page is None:
            self._page = Page(self.text)
        return self._page

    def log(self):
        """The lines that the program wrote about this request."""
        lines = self._log() if callable(self._log) else self._log
        return '\n'.join(line for line in lines.split('\n') if self.rid and f'rid={self.rid} ' in line + ' ')

    def logged(self, pattern):
        return re.search(pattern, self.log()) is not None

    def counted(self, key):
        """The number after key= in the line that ends the request; -1 without one."""
        found = re.search(rf' request .*\b{key}=(\d+)', self.log())
        return int(found[1]) if found else -1

    def __str__(self):
        return f'{self.status} {self.location} {self.text[:300]!r}'


# ---- FastCGI ------------------------------------------------------------------------

def record(kind, content=b''):
    return struct.pack('>BBHHBB', 1, kind, 1, len(content), 0, 0) + content


def length(n):
    return struct.pack('>B', n) if n < 128 else struct.pack('>I', n | 0x80000000)


def params(env):
    out = b''
    for k, v in env.items():
        k, v = k.encode(), v if isinstance(v, bytes) else v.encode()
        out += length(len(k)) + length(len(v)) + k + v
    return out


class Fcgi:
    """A request on its way, in pieces for those who want to interrupt it."""

    def __init__(self, path, env, timeout=60):
        self.s = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.s.settimeout(timeout)
        self.s.connect(path)
        self.send(record(BEGIN, struct.pack('>HB5x', 1, 0)))
        stream = params(env)
        for i in range(0, len(stream), 65000):
            self.send(record(PARAMS, stream[i:i + 65000]))
        self.send(record(PARAMS))

    def send(self, data):
        # A program that refuses a body need not read it to its end.
        try:
            self.s.sendall(data)
        except (BrokenPipeError, ConnectionResetError):
            pass

    def body(self, data):
        for i in range(0, len(data), 65000):
            self.send(record(STDIN, data[i:i + 65000]))

    def finish(self):
        """Ends the body and reads the whole answer. Cut when the program died."""
        self.send(record(STDIN))
        out, ended = b'', False
        try:
            while not ended:
                head = self.exactly(8)
                _, kind, _, n, pad, _ = struct.unpack('>BBHHBB', head)
                content = self.exactly(n + pad)[:n]
                if kind == STDOUT:
                    out += content
                ended = kind == END
        except (ConnectionResetError, BrokenPipeError) as e:
            raise Cut(str(e)) from None
        finally:
            self.close()
        return out

    def exactly(self, n):
        out = b''
        while len(out) < n:
            got = self.s.recv(n - len(out))
            if not got:
                raise Cut('the connection ended')
            out += got
        return out

    def close(self):
        self.s.close()


def multipart(pairs, files=(), boundary='----uji'):
    """A body with files as (field, name, bytes), and its content type."""
    out = b''
    for k, v in pairs:
        out += f'--{boundary}\r\nContent-Disposition: form-data; name="{k}"\r\n\r\n{v}\r\n'.encode()
    for k, name, data in files:
        out += f'--{boundary}\r\nContent-Disposition: form-data; name="{k}"; filename="{name}"\r\n'.encode()
        out += b'Content-Type: application/octet-stream\r\n\r\n' + data + b'\r\n'
    return out + f'--{boundary}--\r\n'.encode(), f'multipart/form-data; boundary={boundary}'


# ---- a browser ------------------------------------------------------------------------

class Client:
    def __init__(self, world, session=None, name='', cgi=False):
        self.world, self.name, self.cgi = world, name, cgi
        self.cookies = {'kinerja': session} if session else {}

    def program_of(self, path):
        first = path.split('?')[0].strip('/').split('/')[0]
        return first if first in self.world.programs else 'reporting'

    def environment(self, method, path, body, kind, env):
        bare, _, query = path.partition('?')
        out = {'GATEWAY_INTERFACE': 'CGI/1.1', 'REQUEST_METHOD': method, 'REQUEST_URI': path, 'DOCUMENT_URI': bare,
               'QUERY_STRING': query, 'REMOTE_ADDR': '127.0.0.1', 'HTTP_HOST': 'kinerja.test'}
        if self.cookies:
            out['HTTP_COOKIE'] = '; '.join(f'{k}={v}' for k, v in self.cookies.items())
        if body is not None:
            out |= {'CONTENT_TYPE': kind, 'CONTENT_LENGTH': str(len(body)), 'HTTP_SEC_FETCH_SITE': 'same-origin'}
        for k, v in (env or {}).items():
            if v is None:
                out.pop(k, None)
            else:
                out[k] = v
        return out

    def begin(self, method, path, body=None, kind=URLENCODED, env=None, program=None):
        """The request's head on a FastCGI connection; the caller sends and ends the body."""
        return self.started(program or self.program_of(path), self.environment(method, path, body, kind, env))

    def ask(self, method, path, body=None, kind=URLENCODED, env=None, program=None):
        """One request and its answer; body is bytes, or pairs or a dict of fields."""
        if isinstance(body, (dict, list)):
            body = urlencode(body).encode()
        program = program or self.program_of(path)
        full = self.environment(method, path, body, kind, env)
        if self.cgi:
            answer = self.run(program, full, body or b'')
        else:
            answer = self.finish(self.started(program, full), body or b'')
        return self.keep(answer)

    def started(self, program, full):
        mark = self.world.log_size(program)
        f = Fcgi(self.world.socket_of(program), full)
        f.program, f.mark = program, mark
        return f

    def finish(self, f, body=b''):
        """Sends (the rest of) a body and takes the answer."""
        f.body(body)
        return Answer(f.finish(), lambda: self.world.log_of(f.program, f.mark))

    def run(self, program, full, body):
        env = {'PATH': os.environ['PATH'], 'KINERJA_CONF': self.world.conf_file} | self.world.environment()
        for name in ('ASAN_OPTIONS', 'UBSAN_OPTIONS', 'LSAN_OPTIONS'):
            if name in os.environ:
                env[name] = os.environ[name]
        p = subprocess.run([self.world.binary(program)], env=env | {k: os.fsdecode(v) for k, v in full.items()},
                           input=body, capture_output=True, timeout=60)
        answer = Answer(p.stdout, p.stderr.decode('utf-8', 'replace'))
        answer.code = p.returncode
        return answer

    def keep(self, answer):
        for k, v in answer.head:
            if k == 'Set-Cookie':
                name, _, value = v.split(';')[0].partition('=')
                if 'Max-Age=0' in v or 'Expires=Thu, 01 Jan 1970' in v or value == '':
                    self.cookies.pop(name, None)
                else:
                    self.cookies[name] = value
        return answer

    def get(self, path, **more):
        return self.ask('GET', path, **more)

    def post(self, path, body, **more):
        return self.ask('POST', path, body, **more)

    # -- forms

    def csrf(self, before=False):
        """The token that every form of this session carries; without one or before it, the sign-in page's."""
        if 'kinerja' in self.cookies and not before:
            return hashlib.blake2b(b'csrf', key=bytes.fromhex(self.cookies['kinerja']), digest_size=32).hexdigest()
        return self.get('/login').page.form(field='nip').get('csrf')

    def submit(self, path, pairs, press=None, **more):
        """Sends a form as this person: own token, a new form key."""
        return self.post(path, self.signed(pairs, press, more.pop('csrf', None), more.pop('kunci', None)), **more)

    def signed(self, pairs, press=None, csrf=None, kunci=None):
        """The pairs with the fields of the kit: token, form key, pressed button."""
        own = {'csrf': csrf or self.csrf(), 'kunci': kunci or secrets.token_hex(16)}
        if press is not None:
            own['aksi'] = press
        pairs = pairs.items() if isinstance(pairs, dict) else pairs
        return [(k, v) for k, v in pairs if k not in own] + list(own.items())
