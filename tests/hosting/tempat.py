"""
The places where the suite runs: nginx with FastCGI, Apache with plain CGI, and
an empty chroot. Each is a context that starts its own servers with the database
it is given, and ends them.
"""
import os
import re
import shutil
import signal
import subprocess
import time

from peramban import PROGRAMS, Alamat, Answer, Http

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BIN = os.path.abspath(os.environ.get('KJ_BIN') or f'{ROOT}/build/release/bin')
SANITIZERS = {n: os.environ[n] for n in ('ASAN_OPTIONS', 'UBSAN_OPTIONS', 'LSAN_OPTIONS') if n in os.environ}
NOBODY = 65534
# In a log: our own errors, a sanitizer's, Apache's, nginx's.
WRONG = re.compile(r'^\S+Z error |worker\.died|ERROR: |runtime error:|\[cgid:error\]|\[(\w+:)?(crit|alert|emerg)\]')


def run(*words, **more):
    """A command that must work; what it printed."""
    p = subprocess.run(words, check=False, capture_output=True, text=True, cwd=ROOT, **more)
    if p.returncode != 0:
        raise OSError(f'{" ".join(words)}: exit {p.returncode}\n{p.stdout[-2000:]}{p.stderr[-2000:]}')
    return p.stdout


def fill(template, **values):
    """A file of conf/ with its @NAMES@ filled in."""
    with open(f'{ROOT}/{template}', encoding='utf-8') as f:
        text = f.read()
    for name, value in values.items():
        text = text.replace(f'@{name}@', str(value))
    return text


def write(path, text, mode=0o644):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w', encoding='utf-8') as f:
        f.write(text)
    os.chmod(path, mode)


def wait_for(what, good, seconds=30):
    end = time.monotonic() + seconds
    while not good():
        if time.monotonic() > end:
            raise OSError(f'{what} does not come')
        time.sleep(0.05)


def answers(port):
    def ask():
        try:
            return Http(port).send('GET', '/', {'Host': 'x'}, None).status > 0
        except OSError:
            return False
    return ask


class Place:
    """Processes with their logs, and an end to all of them."""

    def __init__(self, folder):
        self.dir, self.children = folder, []
        os.makedirs(folder)

    def __enter__(self):
        try:
            self.begin()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for p in reversed(self.children):
            if p.poll() is None:
                p.send_signal(signal.SIGTERM)
        for p in reversed(self.children):
            try:
                p.wait(20)
            except subprocess.TimeoutExpired:
                p.kill()
                p.wait()

    def start(self, name, *words, **env):
        with open(f'{self.dir}/{name}.log', 'ab') as log:
            self.children.append(subprocess.Popen(
                words, env=os.environ | env, cwd=self.dir, stdin=subprocess.DEVNULL, stdout=log, stderr=log))
        return self.children[-1]

    def complaints(self):
        """What sanitizers, the programs and Apache said that must not be said."""
        out = []
        for name in sorted(os.listdir(self.dir)):
            if name.endswith('.log'):
                with open(f'{self.dir}/{name}', encoding='utf-8', errors='replace') as f:
                    out += [f'{name}: {line.strip()}' for line in f if WRONG.search(line)]
        return out


# ---- nginx and FastCGI ---------------------------------------------------------------

class Nginx(Place):
    """Programs on sockets behind a private nginx, each with its own database account, as `make run` has it."""

    def __init__(self, folder, base, port, database):
        super().__init__(folder)
        self.base, self.port, self.db = base, port, database
        self.alamat = Alamat(Http(port), base, tls=True)

    def begin(self):
        conf = f'{self.dir}/conf/kinerja.conf'
        db = self.db
        write(conf, fill('conf/local/kinerja.conf.in', ROOT=ROOT, VAR=self.dir, RUN=self.dir, BASE=self.base,
                         STATIC=f'{ROOT}/build/static', PROFILE='umum', DATABASE=db.name, POOL=1, RECYCLE=0)
              .replace(f'{self.dir}/mariadb.sock', db.socket).replace('"kinerja_%s"', f'"{db.prefix}%s"')
              .replace(f'{self.dir}/secret/%s.sandi', '') + 'tls = true;\n')
        env = {'KINERJA_CONF': conf}
        os.mkdir(f'{self.dir}/nginx')
        write(f'{self.dir}/conf/site.conf', run(f'{BIN}/kinerja', 'nginx', env=os.environ | env))
        write(f'{self.dir}/conf/nginx.conf', fill(
            'conf/local/nginx.conf.in', ROOT=ROOT, VAR=self.dir, RUN=self.dir, LISTEN='127.0.0.1', PORT=self.port,
            WORKERS=1, DRY_RUN='off', USER='user root;' if os.getuid() == 0 else '')
            .replace(f'{self.dir}/log/', f'{self.dir}/'))
        for p in PROGRAMS:
            self.start(p, f'{BIN}/{p}', '--listen', f'{self.dir}/{p}.sock', '--workers', '1', **env)
        for p in PROGRAMS:
            wait_for(f'the socket of {p}', lambda p=p: os.path.exists(f'{self.dir}/{p}.sock'))
        self.start('nginx', 'nginx', '-e', f'{self.dir}/nginx-error.log', '-c', f'{self.dir}/conf/nginx.conf')
        wait_for('nginx', answers(self.port))


# ---- the folder to upload ---------------------------------------------------------------

def uploaded(folder, database, where, programs=()):
    """build/hosting as its owner has it after the README: settings written, one account, folders private."""
    shutil.copytree(f'{ROOT}/build/hosting', folder)
    private = f'{folder}/kinerja'
    with open(f'{private}/kinerja.conf.example', encoding='utf-8') as f:
        conf = f.read()
    for old, new in (('tls = true;', 'tls = false;'), ('socket = "/run/mysqld/mysqld.sock";', where),
                     ('name = "kinerja";', f'name = "{database.name}";'),
                     ('user = "kinerja";', f'user = "{database.account}";')):
        if old not in conf:
            raise OSError(f'kinerja.conf.example has no {old}')
        conf = conf.replace(old, new)
    write(f'{private}/kinerja.conf', conf, 0o600)
    write(f'{private}/sandi', database.password + '\n', 0o600)
    for p in programs:
        shutil.copy(f'{BIN}/{p}', f'{folder}/public_html/cgi-bin/{p}.cgi')
    return private


def give_to_nobody(*folders):
    """Where the tests run as root, the host's account is nobody."""
    if os.getuid() == 0:
        for folder in folders:
            run('chown', '-R', f'{NOBODY}:{NOBODY}', folder)


class Apache(Place):
    """mod_cgid as somebody without rights, one database account, evidence sent by the program."""

    def __init__(self, folder, port, database, programs=()):
        super().__init__(folder)
        self.port, self.db, self.programs = port, database, programs
        self.home = f'{folder}/home'
        self.alamat = Alamat(Http(port), '/cgi-bin/', '.cgi', '/static/')

    def begin(self):
        self.private = uploaded(self.home, self.db, f'socket = "{self.db.socket}";', self.programs)
        env = SANITIZERS | ({'KINERJA_CONF': f'{self.private}/kinerja.conf'} if self.programs else {})
        write(f'{self.dir}/httpd.conf', fill('conf/apache/httpd.conf.in', RUN=self.dir, PORT=self.port, FOLDER=self.home)
              + ''.join(f'SetEnv {k} "{v}"\n' for k, v in env.items()))
        give_to_nobody(self.dir)
        words = ['apache2', '-d', self.dir, '-f', f'{self.dir}/httpd.conf', '-DFOREGROUND']
        if os.getuid() == 0:
            words = ['setpriv', f'--reuid={NOBODY}', f'--regid={NOBODY}', '--clear-groups', '--no-new-privs', *words]
        self.start('httpd', *words)
        wait_for('Apache', answers(self.port))

    def owner(self):
        """Whose processes these are."""
        return os.stat(f'/proc/{self.children[0].pid}').st_uid


# ---- an empty chroot -----------------------------------------------------------------------

class Chroot(Place):
    """The uploaded folder alone in a root of its own: no /etc, no libraries, no devices. A CGI server in a few lines."""

    host = 'kinerja.test'

    def __init__(self, folder, database, tcp=False):
        super().__init__(folder)
        self.db, self.tcp = database, tcp
        self.root = f'{folder}/home'
        self.alamat = Alamat(self, '/cgi-bin/', '.cgi', '/static/')
        
    def begin(self):
        self.private = uploaded(self.root, self.db, f'host = "127.0.0.1"; port = {self.db.port};' if self.tcp
                                else 'socket = "/s";')
        if not self.tcp:
            os.link(self.db.socket, f'{self.root}/s')
        give_to_nobody(self.root)
        self.words = ['unshare', f'--root={self.root}', '--wd=/public_html/cgi-bin']
        self.words += ['-S', str(NOBODY), '-G', str(NOBODY)] if os.getuid() == 0 else ['-r']

    def send(self, method, target, head, body):
        path, _, query = target.partition('?')
        if path.startswith('/static/'):
            return self.file(path)
        name, _, rest = path.removeprefix('/cgi-bin/').partition('/')
        # REQUEST_URI is not part of the CGI standard; only the folder itself, by DirectoryIndex, needs it.
        env = {'GATEWAY_INTERFACE': 'CGI/1.1', 'SERVER_PROTOCOL': 'HTTP/1.1', 'REQUEST_METHOD': method,
               'SCRIPT_NAME': f'/cgi-bin/{name or "reporting.cgi"}', 'QUERY_STRING': query, 'REMOTE_ADDR': '127.0.0.1'}
        if not name:
            env['REQUEST_URI'] = target
        if '/' in path.removeprefix('/cgi-bin/'):
            env['PATH_INFO'] = f'/{rest}'
        for k, v in head.items():
            k = k.upper().replace('-', '_')
            env[k if k.startswith('CONTENT_') else f'HTTP_{k}'] = v
        p = subprocess.run([*self.words, f'./{name or "reporting.cgi"}'], env=env, input=body or b'',
                           capture_output=True, timeout=60, check=False)
        with open(f'{self.dir}/cgi.log', 'ab') as log:
            log.write(p.stderr)
        if p.returncode != 0:
            raise OSError(f'{method} {target}: exit {p.returncode}: {p.stderr[-1000:]}')
        lines, _, content = p.stdout.partition(b'\r\n\r\n')
        fields = [tuple(line.split(': ', 1)) for line in lines.decode().split('\r\n')]
        status = next((int(v.split()[0]) for k, v in fields if k == 'Status'), 200)
        return Answer(status, fields, content)

    def file(self, path):
        kind = {'css': 'text/css', 'js': 'text/javascript', 'svg': 'image/svg+xml'}[path.rsplit('.', 1)[1]]
        with open(f'{self.root}/public_html{path}', 'rb') as f:
            return Answer(200, [('Content-Type', kind), ('Cache-Control', 'immutable')], f.read())
