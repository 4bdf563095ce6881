"""The places one after the other, each with a database of its own: uji.py FOLDER SOCKET PORT."""
import os
import re
import secrets
import subprocess
import sys
import traceback

from cerita import SANDI, Cerita, Tally
from kantor import Kantor
from peramban import PROGRAMS, Peramban
from tempat import ROOT, Apache, Chroot, Nginx, run

# Asked by the C library itself: how many processors there are.
OF_THE_KERNEL = ('/sys/devices/system/cpu/online', '/sys/devices/system/cpu', '/proc/stat')
PENYUSUL = ('admin', 'create', 'penyusul', 'Penyusul', 'Pemerintah Kota Uji', 'Uji')


class Database:
    """A database of the test's server, with the accounts that its place has."""

    def __init__(self, socket, port, name):
        self.socket, self.port, self.name = socket, port, name
        self.prefix, self.account, self.password = f'{name}_', f'{name}_satu', secrets.token_hex(12)
        self.sql(f'CREATE DATABASE {name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci', '')

    def sql(self, text, database=None, account='root', password=''):
        words = ['mariadb', '--no-defaults', '--batch', '--skip-column-names', '-S', self.socket, '-u', account]
        if password:
            words.append(f'-p{password}')
        p = subprocess.run([*words, self.name if database is None else database], input=text, capture_output=True,
                           text=True, check=False)
        if p.returncode != 0:
            raise OSError(p.stderr)
        return p.stdout.strip()

    def file(self, path, **account):
        with open(f'{ROOT}/{path}', encoding='utf-8') as f:
            self.sql(f.read(), **account)
        return self

    def accounts_by_program(self):
        for m in sorted(os.listdir(f'{ROOT}/sql/migrations')):
            if m.endswith('.sql'):
                self.file(f'sql/migrations/{m}')
        self.sql(run('awk', '-f', 'sql/grants/grants.awk', '-v', f'database={self.name}', '-v', f'prefix={self.prefix}',
                     'sql/grants/matrix.tsv'))
        return self

    def one_account(self):
        """As a host's panel gives it: everything in one database, nothing beside it; the schema by one file."""
        for host in ('localhost', '127.0.0.1'):
            self.sql(f"CREATE USER '{self.account}'@'{host}' IDENTIFIED BY '{self.password}';"
                     f"GRANT ALL PRIVILEGES ON {self.name}.* TO '{self.account}'@'{host}'")
        return self.file('build/hosting/kinerja.sql', account=self.account, password=self.password)


class Uji:
    def __init__(self, folder, socket, port):
        self.dir, self.socket, self.port = folder, socket, port
        self.t = Tally()

    def db(self, name):
        return Database(self.socket, self.port, name)

    def free_port(self):
        return int(run('sh', 'tests/port.sh'))

    def at(self, where, test, place):
        """One place from its start to its end; nothing in its logs may be wrong."""
        try:
            with place:
                test(where, place)
        except Exception:
            self.t.check(False, f'{where}: breaks off', traceback.format_exc())
        self.t.same(place.complaints(), [], f'{where}: nobody complains in the logs')

    def story(self, where, place):
        Cerita(self.t, place.alamat, where).tell()

    def all(self):
        self.at('nginx /', self.story,
                Nginx(f'{self.dir}/root', '/', self.free_port(), self.db('akar').accounts_by_program().file('tests/hosting/data.sql')))
        self.at('nginx /kinerja/', self.below,
                Nginx(f'{self.dir}/sub', '/kinerja/', self.free_port(), self.db('sub').accounts_by_program().file('tests/hosting/data.sql')))
        self.at('Apache', self.apache,
                Apache(f'{self.dir}/apache', self.free_port(), self.db('apache').one_account().file('tests/hosting/data.sql'), PROGRAMS))
        self.at('Apache, as uploaded', self.upload, Apache(f'{self.dir}/upload', self.free_port(), self.db('unggah').one_account()))
        self.at('chroot', self.chroot, Chroot(f'{self.dir}/chroot', self.db('chroot').one_account().file('tests/hosting/data.sql')))
        self.at('chroot, by TCP', self.chroot_tcp,
                Chroot(f'{self.dir}/tcp', self.db('tcp').one_account().file('tests/hosting/data.sql'), tcp=True))
        self.t.end()

    # ---- below a path ---------------------------------------------------------------------

    def below(self, where, place):
        self.story(where, place)
        way = place.alamat.way
        for path, status, sentence in (('/kinerja', 301, 'the base without its slash leads to it'),
                                       ('/', 404, 'above the base nothing answers'),
                                       ('/planning', 404, 'nor beside it'),
                                       ('/static/kinerja.css', 404, 'not even style sheets')):
            answer = way.send('GET', path, {'Host': way.host}, None)
            self.t.same(answer.status, status, f'{where}: {sentence}')

    # ---- Apache ------------------------------------------------------------------------------

    def apache(self, where, place):
        if os.getuid() == 0:
            self.t.check(place.owner() != 0, f'{where}: nothing runs as root')
        self.story(where, place)
        self.web_folder(where, place)

    def web_folder(self, where, place):
        """What the web gives of the folder, and what not."""
        way = place.alamat.way

        def get(path, **head):
            return way.send('GET', path, {'Host': way.host} | head, None)

        self.t.check(get('/static/').status in (403, 404), f'{where}: no list of static files')
        for path, status in (('/cgi-bin/.htaccess', 403), ('/kinerja/kinerja.conf', 404),
                             ('/kinerja/sandi', 404), ('/cgi-bin/../../kinerja/sandi', 400), ('/static/manifest', 404)):
            self.t.same(get(path).status, status, f'{where}: {path} is not given out')
        self.t.check('<h1>' in get('/cgi-bin/login.cgi?--version').text, f'{where}: a query is no argument')
        with open(f'{place.private}/manifest', encoding='ascii') as f:
            css = dict(line.split() for line in f)['css']
        packed = get(f'/static/{css}', **{'Accept-Encoding': 'gzip'})
        self.t.check(packed.header('Content-Encoding') == 'gzip' and packed.header('Content-Type').startswith('text/css')
                     and packed.body[:2] == b'\x1f\x8b', f'{where}: style is sent as it was compressed', packed.head)

    # ---- the folder as it is uploaded -----------------------------------------------------------

    def upload(self, where, place):
        self.web_folder(where, place)
        Kantor(self.t, place.alamat, where, self.first_admin(where, place)).make()
        self.story(where, place)
        self.command(where, place)

    def first_admin(self, where, place):
        """Nobody can sign in yet: who has read the key file makes the first administrator, once."""
        a, ok, same = place.alamat, self.t.check, self.t.same
        page = a.of('login', '/pertama')
        with open(f'{place.private}/kunci-pertama', encoding='ascii') as f:
            key = f.read().strip()
        good = {'kunci_pasang': key, 'instansi': 'Pemerintah Kota Uji', 'tempat': 'Uji', 'nip': 'pengelola.uji',
                'nama': 'Pengelola', 'sandi_baru': SANDI, 'sandi_ulang': SANDI}
        x, y = Peramban(self.t, a, where), Peramban(self.t, a, where)
        ok(page in x.open(a.base).text, f'{where}: the sign-in page leads to the first administrator')
        for change, field in (({'kunci_pasang': '0' * 32}, 'kunci_pasang'), ({'sandi_ulang': 'lain sekali 2'}, 'sandi_ulang'),
                              ({'nip': '1234 5678'}, 'nip'), ({'nip': 'dua kata'}, 'nip'), ({'instansi': ''}, 'instansi'),
                              ({'sandi_baru': 'pendek', 'sandi_ulang': 'pendek'}, 'sandi_baru')):
            x.open(page)
            refused = x.send(x.form(field='kunci_pasang'), press='simpan', **good | change)
            ok(refused.status == 422 and any(field in e for e in refused.page.errors),
               f'{where}: {change} is refused at its field', str(refused), refused.page.errors)
            ok(key not in refused.text and SANDI not in refused.text, f'{where}: no secret comes back')
        same(place.db.sql('SELECT COUNT(*) FROM pegawai'), '0', f'{where}: and leaves nothing behind')
        x.open(page)
        y.open(page)
        same(x.submit(x.form(field='kunci_pasang'), press='simpan', **good).status, 200, f'{where}: with the key it is made')
        late = y.send(y.form(field='kunci_pasang'), press='simpan', **good | {'nip': 'penyusul'})
        same(late.status, 404, f'{where}: a second one is refused')
        same(y.get(page).status, 404, f'{where}: and the page is gone')
        ok(page not in y.get(a.of('login')).text, f'{where}: with its link')
        same(x.login('pengelola.uji', SANDI).status, 200, f'{where}: the first administrator signs in')
        same(place.db.sql("SELECT CONCAT_WS(' ', i.nama, i.profil, p.nama, a.login, r.peran, (SELECT COUNT(*) FROM audit "
                          "WHERE aksi = 'buat')) FROM instansi i, pegawai p JOIN akun a ON a.pegawai_id = p.id "
                          'JOIN peran r ON r.akun_id = a.id'),
             'Pemerintah Kota Uji umum Pengelola pengelola.uji ADMIN 3', f'{where}: what was made, with its audit')
        admin = Peramban(self.t, a, f'{where}: admin')
        admin.login('pengelola.uji', SANDI)
        return admin

    def kinerja(self, where, place, code, *words):
        """The command of the folder, as cron calls it; what it printed."""
        p = subprocess.run(['./kinerja', *words], cwd=f'{place.private}/bin', env={}, capture_output=True, text=True,
                           check=False)
        self.t.check(p.returncode == code, f'{where}: kinerja {" ".join(words[:2])} says {code}', p.stdout, p.stderr)
        return p.stdout

    def command(self, where, place):
        place.db.file('build/hosting/kinerja.sql', account=place.db.account, password=place.db.password)
        self.t.same(place.db.sql('SELECT COUNT(*) FROM skp'), '2', f'{where}: the one file may be imported again')
        self.t.same(self.kinerja(where, place, 0, 'migrate'), '', f'{where}: and is all that kinerja migrate would do')
        self.kinerja(where, place, 0, 'check')
        self.kinerja(where, place, 0, 'job', 'run')
        self.t.check('one database account' in self.kinerja(where, place, 0, 'doctor'), f'{where}: and says what is missing')
        self.kinerja(where, place, 1, *PENYUSUL)

    # ---- the chroot -----------------------------------------------------------------------------------

    def chroot(self, where, place):
        self.t.same(sorted(os.listdir(place.root)), ['kinerja', 'kinerja.sql', 'public_html', 's'],
                    f'{where}: nothing but the folder and the database socket is in it')
        self.story(where, place)

    def chroot_tcp(self, where, place):
        Cerita(self.t, place.alamat, where).doors()
        self.host_untouched(where, place)
        self.admin_by_command(where, place)

    def admin_by_command(self, where, place):
        said = self.kinerja(where, place, 0, *PENYUSUL)
        self.kinerja(where, place, 1, *PENYUSUL)
        x = Peramban(self.t, place.alamat, where)
        found = re.search(r'[a-z]{4}-[a-z]{4}-[0-9]{4}-[a-z]{4}', said)
        answer = x.login('penyusul', found[0] if found else '')
        self.t.check(answer.status == 200 and x.at.page.form(field='sandi_lama') is not None,
                     f'{where}: who was made by command signs in and chooses a password', str(answer), said)

    def host_untouched(self, where, place):
        """
        Outside the chroot too: what a statically linked program finds in the host's /etc may make it load
        the host's shared objects, and those do not fit it.
        """
        env = {'REQUEST_METHOD': 'GET', 'REQUEST_URI': '/cgi-bin/reporting.cgi/', 'HTTP_COOKIE': f'kinerja={"a" * 64}'}
        p = subprocess.run(['strace', '-f', '-e', 'trace=open,openat,connect', './reporting.cgi'], env=env,
                           cwd=f'{place.root}/public_html/cgi-bin', capture_output=True, text=True, check=False)
        seen = re.findall(r'(?:open(?:at)?\((?:AT_FDCWD, )?|sun_path=)"([^"]*)"', p.stderr)
        self.t.check('Status: 303' in p.stdout and any('kinerja.conf' in s for s in seen) and 'htons' in p.stderr,
                     f'{where}: a request was watched', p.stdout[:300], p.stderr[-600:])
        self.t.same([s for s in seen if not s.startswith(place.root) and s not in OF_THE_KERNEL], [],
                    f'{where}: nothing of the host is opened')


if __name__ == '__main__':
    Uji(sys.argv[1], sys.argv[2], int(sys.argv[3])).all()
