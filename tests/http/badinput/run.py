"""
Bad input to the real programs: each gets a clear answer and a log line, changes
nothing that is anybody's, and no worker dies. Every POST route with its real
form (routes.txt), through FastCGI with two workers.
"""
import sys
import threading
import time
from urllib.parse import urlencode

from client import multipart
from routes import read_rows
from tally import Tally
from world import KEPT, World

MEGA = b'x' * 1048576
SHEET = '/planning/skp/100/ubah'
PNG = b'\x89PNG\r\n\x1a\n' + bytes(range(256)) * 4


def group(name, members):
    """A new group in the first indicator of the sheet."""
    at = 'rhk.1001.iki.10011.kelompok.b1'
    return [(f'{at}.nama_kelompok', name), (f'{at}.jumlah_anggota', members), (f'{at}.awal', '60')]


class Run:
    def __init__(self, world, tally):
        self.world, self.tally = world, tally
        self.routes = {(r['method'], r['path']): r for m in world.describe().values() for r in m['routes']}
        self.people = {}
        self.rows = {}
        for row in read_rows():
            # The first row of a route that somebody may.
            if (row.method, row.route) in self.routes and (row.first() or row.others in (200, 303)):
                self.rows.setdefault((row.method, row.route), row)

    def who(self, name):
        if name not in self.people:
            self.people[name] = self.world.client(name)
        return self.people[name]

    def posts(self):
        """Each POST route: its row, who sends it, the path, what they send."""
        for (method, _), row in self.rows.items():
            if method == 'POST':
                self.world.restore()
                self.world.force(row.given)
                client = self.world.client(row.first() or 'diri')
                yield row, client, row.path(), row.form(client) or []

    def refused(self, what, answer, before, status, log, but=()):
        """A clear answer, a log line, nothing changed."""
        t = self.tally
        t.check(answer.status in (status if isinstance(status, tuple) else (status,)), f'{what}: {status}', answer,
                answer.log()[-300:])
        if (answer.header('Content-Type') or '').startswith('text/html'):
            t.check(answer.page.headings and answer.page.lang in ('id', 'en'), f'{what}: a page says so', answer)
        t.check(answer.logged(log), f'{what}: logged as {log}', answer.log())
        t.same([c for c in self.world.changed(before) if c not in but], [], f'{what}: nothing changed')

    # ---- size and shape

    def sizes(self):
        for row, client, path, pairs in self.posts():
            before = self.world.checksums()
            big = urlencode(client.signed(pairs, row.press)).encode() + b'&teks=' + MEGA * 10
            self.refused(f'POST {path}: 10 MB', client.ask('POST', path, big), before, 413, 'body.refused .*status=413')
            many = urlencode(client.signed(pairs, row.press)).encode() + b'&a=1' * 60000
            start = time.monotonic()
            self.refused(f'POST {path}: 60,000 keys', client.ask('POST', path, many), before, 400,
                         'body.refused .*why=fields_number')
            self.tally.check(time.monotonic() - start < 1.5, f'POST {path}: 60,000 keys are refused at once')

    def shapes(self):
        seen = set()  # programs asked as plain CGI, too: one start of each is enough
        for row, client, path, pairs in self.posts():
            before = self.world.checksums()
            good = client.signed(pairs, row.press)
            body, kind = multipart(good)
            self.refused(f'POST {path}: multipart without boundary',
                         client.ask('POST', path, body, kind='multipart/form-data'), before, 400, 'body.refused')
            self.refused(f'POST {path}: a body of another kind',
                         client.ask('POST', path, b'{"a":1}', kind='application/json'), before, 400,
                         'body.refused .*why=content_type')
            body = urlencode(good).encode()
            program = client.program_of(path)
            for cgi in (False, True) if program not in seen else (False,):
                seen.add(program)
                short = self.world.client(client.name, cgi=cgi)
                short.cookies = dict(client.cookies)
                self.refused(f'POST {path}: shorter than its Content-Length',
                             short.ask('POST', path, body, env={'CONTENT_LENGTH': str(len(body) + 10)}), before, 400,
                             'body.refused .*why=cut')
            cut, kind = multipart(good)
            self.refused(f'POST {path}: multipart cut in its fields',
                         client.ask('POST', path, cut[:len(cut) // 2], kind=kind, env={'CONTENT_LENGTH': str(len(cut))}),
                         before, 400, 'body.refused')
            self.refused(f'POST {path}: a length that is no number',
                         client.ask('POST', path, body, env={'CONTENT_LENGTH': '12x'}), before, 400,
                         'body.refused .*why=content_length')

    def texts(self):
        """Bytes that are no text, in every text of every form."""
        for row, client, path, pairs in self.posts():
            form = self.routes['POST', row.route].get('fields', [])
            texts = [f['name'] for f in form if f['kind'] in ('text', 'area', 'secret')]
            before = self.world.checksums()
            for name in texts:
                for what, bad, why in (('invalid UTF-8', b'baik\xff\xfe', 'utf8'), ('NUL', b'baik\0buruk', 'nul')):
                    body = urlencode([(k, v) for k, v in client.signed(pairs, row.press) if k != name]
                                     ).encode() + f'&{name}='.encode() + urlencode({'': bad})[1:].encode()
                    answer = client.ask('POST', path, body)
                    label = f'POST {path}: {what} in {name}'
                    # Its page would be the sign-in page, which sends home who is signed in.
                    home = path in ('/login', '/login/bahasa')
                    self.refused(label, answer, before, 303 if home else 422, f'field.refused .*why={why}', but=('konsep',))

    def paths(self):
        client = self.who('diri')
        for path in ('/planning/../administration', '/reporting/bukti/../../../etc/passwd', '/planning/%2e%2e/login',
                     '/reporting/bukti/..%2f..%2fetc%2fpasswd', '/review/skp/100/../../../', '/planning/skp/100%00',
                     '/planning/skp/0100', '/planning/skp/-1', '/planning/skp/99999999999999999999',
                     "/planning/skp/100'--", '/planning//skp/100', '/planning/skp/100/', '/planning/./skp/100'):
            answer = client.get(path)
            self.tally.same(answer.status, 404, f'GET {path} is not there', answer)
            self.tally.check(answer.logged('request .*status=404') and answer.page.headings, f'GET {path}: page and log')
        for query, status in (('cari=%ff', 400), ('cari=%00', 400), ('n=99999999&urut=nama;drop', 200), ('setelah=xyz', 200),
                              ('tahun=-1', 200), ('tahun=99999999999999999999', 200), ('pesan=<script>', 200)):
            for path in ('/planning', '/reporting', '/reporting/tim', '/review', '/review/organisasi', '/review/distribusi'):
                answer = self.who('penilai').get(f'{path}?{query}')
                self.tally.same(answer.status, status, f'GET {path}?{query}', answer)
                self.tally.check('<script>' not in answer.text, f'GET {path}?{query} is not echoed')
        back = self.world.client('anonim')
        page = back.get('/login?lanjut=//jahat.test/').page.form(field='nip')
        for to in ('//jahat.test/', 'https://jahat.test/', '/\\jahat.test', '/../..', 'javascript:alert(1)'):
            self.world.restore()
            visitor = self.world.client('anonim')
            answer = visitor.submit('/login', page.filled(nip='rekan', sandi='rahasia sekali 1', lanjut=to), press='masuk')
            self.tally.same((answer.status, answer.location), (303, '/'), f'after the sign-in nobody goes to {to}')

    def uploads(self):
        """A file's name is for display, its type what it is."""
        client, path = self.who('diri'), '/reporting/entri/200/bukti'
        for name, shown in (('../../../etc/passwd.png', 'passwd.png'), ('..\\..\\foto.png', 'foto.png'),
                            ('<b>"x".png', None), ('a' * 400 + '.png', None)):
            self.world.restore()
            answer = self.upload(client, path, name, PNG)
            row = self.world.sql.rows('SELECT nama, jenis FROM bukti WHERE entri_id = 200')
            self.tally.check(answer.status == 303 and len(row) == 1 and row[0][1] == 'image/png' and
                             '/' not in row[0][0] and '\\' not in row[0][0] and len(row[0][0]) <= 200 and
                             shown in (None, row[0][0]), f'a file called {name[:40]} is taken as {row}', answer)
        for name, data in (('foto.png', b'\x7fELF\x02\x01\x01'), ('foto.png', b'MZ\x90\0\x03'), ('foto.png', b''),
                           ('foto.zip', b'PK\3\4 and no more')):
            self.world.restore()
            before = self.world.checksums()
            answer = self.upload(client, path, name, data)
            self.refused(f'{name} that is {data[:12]}', answer, before, 422, 'status=422')
        for data in (b'<html><script>alert(1)</script>', b'<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', b'<?php'):
            self.world.restore()
            answer = self.upload(client, path, 'foto.png', data)
            number = self.world.sql.one('SELECT MAX(id) FROM bukti')
            sent = client.get(f'/reporting/bukti/{number}')
            self.tally.same(
                (answer.status, sent.body, sent.header('Content-Type'), sent.header('X-Content-Type-Options')),
                (303, data, 'text/plain', 'nosniff'), f'{data[:12]} is kept as text', answer, sent.head)
            self.tally.check(sent.header('Content-Disposition').startswith('attachment') and
                             "default-src 'none'" in sent.header('Content-Security-Policy'),
                             f'{data[:12]} is never shown by a browser', sent.head)

    def upload(self, client, path, name, data):
        body, kind = multipart(client.signed([], 'lampirkan'), [('foto', name.replace('"', '%22'), data)])
        return client.ask('POST', path, body, kind=kind)

    # ---- forms that say what they should not

    def forged(self):
        """Numbers of other people's documents in forms: at their field, nothing done."""
        diri, penilai = self.who('diri'), self.who('penilai')
        self.world.restore()
        self.world.force('skp=DRAF')
        sheet = diri.get(SHEET).page.form(press='ajukan').pairs
        foreign = [(k.replace('rhk.1001.', 'rhk.1031.'), v) for k, v in sheet]
        entry = {'iki': '10311', 'teks': 'Mengangkut', 'tanggal': '2026-11-20', 'jumlah': ''}
        other = self.world.sql.one('SELECT id FROM sesi WHERE akun_id = 11')
        team = [('pegawai', '10'), ('entri.200.pilih', '1'), ('entri.200.versi', '1'), ('entri.210.pilih', '1'),
                ('entri.210.versi', '1')]
        cases = [
            ("a stranger's RHK as a row", 'skp=DRAF', diri, SHEET, foreign, 'simpan', 422, 'rhk-1031'),
            ("a stranger's IKI as a row", 'skp=DRAF', diri, SHEET,
             [(k.replace('iki.10011.', 'iki.10311.'), v) for k, v in sheet], 'simpan', 422, 'iki-10311'),
            ("a stranger's RHK as the superior's", 'skp=DRAF', diri, SHEET,
             [(k, '1031' if k == 'rhk.1001.atasan' else v) for k, v in sheet], 'simpan', 422, 'rhk-1001-atasan'),
            ('an eighth value', 'skp=DRAF', diri, SHEET, sheet + [('perilaku.8.ekspektasi', 'x')], 'simpan', 422, 'perilaku'),
            ('names of pupils as a group', 'skp=DRAF', diri, SHEET, sheet + group('Ani, Budi, Citra', '3'), 'simpan', 422,
             'rhk-1001-iki-10011-kelompok-b1-nama_kelompok'),
            ('one pupil as a group', 'skp=DRAF', diri, SHEET, sheet + group('Kelas 7A', '1'), 'simpan', 422,
             'rhk-1001-iki-10011-kelompok-b1-jumlah_anggota'),
            ('a register pasted as groups', 'skp=DRAF', diri, SHEET,
             sheet + [('rhk.1001.iki.10011.kelompok_tempel', 'Ani\t0123456789\t60\tL\nBudi\t0123456790\t61\tL')],
             'simpan', 422, 'rhk-1001-iki-10011-kelompok_tempel'),
            ('a group that the plan does not have', 'evaluasi=BELUM', diri, '/review/skp/100/realisasi',
             [('versi', '1'), ('iki.10011.bukti', ''), ('iki.10011.kelompok.1.akhir', '64')], 'simpan', 422, 'iki-10011'),
            ("a stranger's indicator in a new entry", '', diri, '/', entry, 'simpan', 422, 'i-iki'),
            ("a stranger's indicator in an entry changed", '', diri, '/reporting/entri/200/ubah', entry | {'versi': '1'},
             'simpan', 422, 'i-iki'),
            ("a stranger's entry among one's people's", '', penilai, '/reporting/tim', team, 'terima', 404, ''),
            ("an entry twice decided", 'entri=DITERIMA', penilai, '/reporting/tim', team[:3], 'terima', 404, ''),
            ("a stranger's indicator in a realisation", 'evaluasi=BELUM', diri, '/review/skp/100/realisasi',
             [('versi', '1'), ('iki.10311.realisasi', '9'), ('iki.10311.bukti', '')], 'simpan', 422, 'iki-10311'),
            ("a stranger's indicator in a rating", '', penilai, '/review/skp/100/nilai',
             [('versi', '1'), ('rating_hasil', 'SESUAI'), ('rating_perilaku', 'SESUAI'), ('alasan_hasil', 'x' * 40),
              ('iki.10311.teks', 'x')], 'nilai', 422, 'iki-10311'),
            ("a stranger's post for a plan", '', diri, '/planning', {'penugasan': '123', 'periode': '1'}, 'buat', 404, ''),
            ("a stranger's session", '', diri, '/login/sesi', {'sesi': other}, 'akhiri', 404, ''),
            ("somebody of no team in a team's result", '', diri, '/planning/skp/100/tim/1001',
             [('versi', '1'), ('kredit', 'UTUH'), ('anggota.23.persen', '100')], 'simpan', 422, 'anggota'),
            ("a result of another plan for one's team", '', diri, '/planning/skp/100/tim/1031',
             [('versi', '0'), ('kredit', 'UTUH'), ('anggota.22.persen', '100')], 'simpan', 404, ''),
            ("somebody who does not report to one in one's matrix", '', diri, '/planning/skp/100/matriks',
             [('versi', '0'), ('orang.23.sel.1001.teks', 'Menyapu')], 'simpan', 422, 'orang'),
            ('anybody at all, by who leads nobody', '', diri, '/planning/skp/100/matriks',
             [('versi', '0'), ('nip', '190000000000000023')], 'tambah_orang', 422, 'i-nip'),
            ("another unit's goal as a row", '', self.who('pimpinan'), '/planning/tujuan/5/ubah',
             [('versi', '0'), ('tujuan.1.teks', 'Milik lain')], 'simpan', 422, 'tujuan'),
            ("a stranger's RHK for an indicator of the library", 'skp=DRAF', diri, '/planning/skp/100/pustaka',
             {'pustaka': '1', 'rhk': '1031'}, 'pakai', 404, ''),
            ('a predicate of a unit not below', '', self.who('pimpinan'), '/review/organisasi/4',
             {'tahun': '2026', 'periode': '1', 'predikat': 'BAIK', 'alasan': 'Capaian 100 persen'}, 'tetapkan', 404, ''),
        ]
        for what, given, client, path, pairs, press, status, at in cases:
            self.world.restore()
            self.world.force(given)
            before = self.world.checksums()
            answer = client.submit(path, pairs, press=press)
            self.refused(f'{what} ({path})', answer, before, status, f'request .*status={status}', but=('konsep',))
            self.tally.check(at in answer.text, f'{what}: said at {at}', answer.page.errors)

    def extra(self):
        """Columns that no form has are not taken from one."""
        client = self.who('diri')
        for path, given, row in ((SHEET, 'skp=DRAF', 'skp'), ('/reporting/entri/200/ubah', '', 'entri')):
            self.world.restore()
            self.world.force(given)
            form = client.get(path).page.form(field='teks' if row == 'entri' else 'pendekatan')
            answer = client.submit(path, form.pairs + [('status', 'DITETAPKAN'), ('pegawai_id', '11'), ('penilai_id', '10'),
                                                       ('id', '103'), ('skp_id', '103'), ('diputus_oleh', '10')], press='simpan')
            number = 100 if row == 'skp' else 200
            kept = self.world.sql.rows(f'SELECT pegawai_id, status FROM {row} WHERE id = {number}')[0]
            self.tally.same((answer.status, kept), (303, ['10', 'DRAF' if row == 'skp' else 'DIAJUKAN']),
                            f'{path}: fields that the form does not have are ignored', answer)
            self.tally.check(answer.logged('unknown_fields=6'), f'{path}: and logged', answer.log())

    # ---- who really sends it

    def csrf(self):
        for row, client, path, pairs in self.posts():
            before = self.world.checksums()
            public = self.routes['POST', row.route]['need'] == 'public'
            good = client.signed(pairs, row.press)
            other = self.who('asing' if client.name != 'asing' else 'rekan').csrf()
            no_site = {'HTTP_SEC_FETCH_SITE': None}
            for what, fields, env in (
                    ('no token', [p for p in good if p[0] != 'csrf'], no_site),
                    ("another session's token", fill_csrf(good, other), None),
                    ("another session's token, no word of the site", fill_csrf(good, other), no_site),
                    ('an empty token', fill_csrf(good, ''), None),
                    ('another site', good, {'HTTP_SEC_FETCH_SITE': 'cross-site'}),
                    ('a sister site', good, {'HTTP_SEC_FETCH_SITE': 'same-site'}),
                    ('another origin', good, no_site | {'HTTP_ORIGIN': 'https://jahat.test'}),
                    ('no origin at all', good, no_site | {'HTTP_ORIGIN': 'null'})):
                answer = client.post(path, fields, env=env)
                self.refused(f'POST {path}: {what}', answer, before, 403, 'csrf.refused')
                typed = [v for k, v in fields if k == 'teks' and v]
                kept = typed and typed[0] in answer.text
                if what == "another session's token":
                    self.tally.check(kept or not typed, f'POST {path}: a form of before keeps what was typed', answer)
                elif not public and what != 'an empty token':
                    self.tally.check(not kept, f'POST {path}: {what}: what a stranger wrote is not offered', answer)

    # ---- one form, sent twice

    def stale(self):
        """Of two who change the same, the second sees both."""
        cases = (
            ('skp=DRAF', 'diri', SHEET, 'ajukan', 'simpan', 'rhk.1001.teks', 'Sampah terangkut tiap pagi', 'Sampah terangkut tiap sore'),
            ('', 'diri', '/reporting/entri/200/ubah', 'simpan', 'simpan', 'teks', 'Mengangkut pagi', 'Mengangkut sore'),
            ('evaluasi=BELUM', 'diri', '/review/skp/100/realisasi', 'ajukan', 'simpan', 'iki.10011.bukti', 'berkas pagi', 'berkas sore'),
            ('', 'penilai', '/review/skp/100/nilai', 'nilai', 'nilai', 'catatan', 'Catatan pagi hari', 'Catatan sore hari'),
        )
        more = {'rating_hasil': 'SESUAI', 'rating_perilaku': 'SESUAI', 'alasan_hasil': 'x' * 40}
        for given, who, path, has, press, field, mine, theirs in cases:
            self.world.restore()
            self.world.force(given)
            client = self.who(who)
            form = client.get(path).page.form(press=has)
            base = {k: v for k, v in more.items() if form.has('alasan_hasil')}
            first = client.submit(path, form.filled(**base, **{field: theirs}), press=press)
            self.tally.same(first.status, 303, f'{path}: the first is stored', first)
            before = self.world.checksums()
            answer = client.submit(path, form.filled(**base, **{field: mine}), press=press)
            self.refused(f'{path}: a stale version', answer, before, 409, 'request .*status=409', but=('konsep',))
            again = answer.page.form(press=has)
            self.tally.same(again and again.get(field), mine, f'{path}: what was typed is still in the form')
            self.tally.check(theirs in answer.text, f'{path}: what stands there now is shown beside it', answer)
            self.tally.check(any('role' in n or n for n in answer.page.notes), f'{path}: and said on top')
            answer = client.submit(path, again.pairs if again else [], press=press)
            self.tally.same(answer.status, 303, f'{path}: sent once more it is stored', answer, answer.log()[-300:])
        # A decision is taken on what was read.
        self.world.restore()
        self.world.force('skp=DIAJUKAN')
        form = self.who('penilai').get('/planning/skp/100').page.form(press='setujui')
        self.world.sql.run('UPDATE skp SET version = version + 1 WHERE id = 100')
        before = self.world.checksums()
        answer = self.who('penilai').submit('/planning/skp/100', form.pairs, press='setujui')
        self.refused('approving another version than was read', answer, before, 409, 'status=409', but=('konsep',))

    def twice(self):
        """The same form key: the first answer again, done once; another body is another form."""
        for row, client, path, pairs in self.posts():
            if 'nokey' in self.routes['POST', row.route].get('flags', []):
                continue
            body = client.signed(pairs, row.press)
            first = client.post(path, body)
            self.tally.same(first.status, 303, f'POST {path}: done', first, first.log()[-300:])
            before = self.world.checksums()
            second = client.post(path, body)
            self.tally.same((second.status, second.location, second.body), (first.status, first.location, first.body),
                            f'POST {path}: the same form again gets the same answer', second.log()[-300:])
            self.tally.same(self.world.changed(before), [], f'POST {path}: and is done once')
            self.tally.check(second.logged('formkey .*replay='), f'POST {path}: logged as a replay', second.log())
            self.world.restore()
            self.world.force(row.given)
            before = self.world.checksums()
            answer = client.post(path, [p for p in body if p[0] != 'kunci'])
            self.refused(f'POST {path}: without a form key', answer, before, (400, 422), 'request .*status=4', ('konsep',))

    def at_once(self):
        """Twenty at the same moment."""
        client, n = self.who('diri'), 20
        for body in (client.signed({'iki': '10011', 'teks': 'Serentak', 'jumlah': '1', 'tanggal': '2026-11-20'}, 'simpan'),):
            self.world.restore()
            answers, start = [], threading.Barrier(n)

            def send(out=answers, body=body, start=start):
                start.wait()
                out.append(client.post('/', body))

            threads = [threading.Thread(target=send) for _ in range(n)]
            for t in threads:
                t.start()
            for t in threads:
                t.join()
            self.tally.same({(a.status, a.location) for a in answers}, {(303, answers[0].location)},
                            f'{n} times the same form at once: one answer')
            self.tally.same(self.world.sql.number("SELECT COUNT(*) FROM entri WHERE teks = 'Serentak'"), 1,
                            f'{n} times the same form at once: one entry')
            self.tally.same(self.world.sql.number("SELECT COUNT(*) FROM audit WHERE baru = 'Serentak'"), 1,
                            f'{n} times the same form at once: one line in the audit trail')

    def reading(self):
        """GET and HEAD change nothing."""
        self.world.restore()
        for (method, route), row in self.rows.items():
            if method != 'GET':
                continue
            self.world.restore()
            self.world.force(row.given)
            before = self.world.checksums()
            for verb in ('GET', 'HEAD'):
                answer = self.who(row.first() or 'diri').ask(verb, row.path())
                self.tally.check(answer.status in (200, 303), f'{verb} {row.path()}', answer)
            self.tally.same(self.world.changed(before), [], f'GET {route} changes nothing')


def fill_csrf(pairs, token):
    return [(k, token if k == 'csrf' else v) for k, v in pairs]


def main():
    tally = Tally()
    with World(workers=2) as world:
        run = Run(world, tally)
        pids = world.pids()
        for part in (run.sizes, run.shapes, run.texts, run.paths, run.uploads, run.forged, run.extra, run.csrf, run.stale,
                     run.twice, run.at_once, run.reading):
            start = time.monotonic()
            part()
            tally.say(f'{part.__name__}: {time.monotonic() - start:.1f} s')
        tally.same(world.pids(), pids, 'no worker died')
        tally.same(world.end(), [], 'no program complained')
    tally.end()


if __name__ == '__main__':
    sys.exit(main())
