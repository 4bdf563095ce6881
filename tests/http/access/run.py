"""
Everyone else is refused at every step: each route of each program, asked by
each person of people.py, answers what routes.txt says. A route without a row
fails. What is refused changes nothing; what is hidden looks exactly like what
was never there.
"""
import os
import re
import sys

from people import PEOPLE, SIGNED_IN
from routes import read_rows
from tally import Tally
from world import KEPT, World

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = ('anonim', 'habis', 'nonaktif')


class Run:
    def __init__(self, world, tally):
        self.world, self.tally = world, tally
        self.clients = {name: world.client(name) for name in PEOPLE}
        self.requests = 0

    def ask(self, row, who, path, pairs):
        self.requests += 1
        c = self.clients[who]
        if row.method == 'GET':
            return c.get(path)
        # At the sign-in page a closed account is nobody: its form is that of a visitor.
        csrf = c.csrf(before=True) if who == 'nonaktif' and path.startswith('/login') else None
        return c.submit(path, pairs, press=row.press, csrf=csrf)

    def expected(self, row, who, flags, public):
        """Status and where to; the not signed in are turned away unless the row names them."""
        if who in row.expected:
            return row.expected[who]
        if public and row.others:
            return row.others
        if who in OUT:
            return 'sign in'
        if who == 'wajib':
            return row.others if 'expired_ok' in flags and row.others else 'password'
        return row.others

    def row(self, row, route):
        flags, public = route.get('flags', []), route['need'] == 'public'
        self.world.restore()
        self.world.force(row.given)
        base = self.world.checksums()
        pairs = row.form(self.clients[row.first() or 'diri'])
        self.tally.check(pairs is not None, f'{row.method} {row.route}: {row.source or row.path()} shows its form')
        for who in PEOPLE:
            wanted = self.expected(row, who, flags, public)
            label = f'{row.method} {row.path()} [{row.given or "as it is"}] {who}'
            if wanted is None:
                self.tally.check(False, f'{label}: routes.txt:{row.number} does not say')
                continue
            answer = self.ask(row, who, row.path(), pairs or [])
            changed = self.world.changed(base)
            self.judge(row, label, answer, wanted, changed)
            if answer.status == 404 and wanted == 404 and row.ids:
                self.hidden(row, who, label, answer, pairs or [])
            if changed:
                self.world.restore()
                self.world.force(row.given)
            if 'kinerja' not in self.clients[who].cookies or public:
                self.clients[who] = self.world.client(who)

    def judge(self, row, label, answer, wanted, changed):
        t, to = self.tally, answer.location
        if wanted == 'sign in':
            away = answer.status == 303 and to.startswith('/login?lanjut=')
            # A form of a session that is not known any more waits in the page.
            kept = row.method == 'POST' and answer.status == 403
            t.check(away or kept, f'{label}: has to sign in', answer)
            t.same([c for c in changed if c not in KEPT], [], f'{label}: signed out, nothing changed')
            return
        if wanted == 'password':
            t.check((answer.status, to) == (303, '/login/sandi'), f'{label}: the password comes first', answer)
            t.same(changed, [], f'{label}: before the password nothing changed')
            return
        t.same(answer.status, wanted, label, answer, answer.log()[-400:])
        if row.method == 'GET' or wanted in (403, 404):
            t.same(changed, [], f'{label}: nothing changed')
        elif wanted >= 400:
            t.same([c for c in changed if c not in ('konsep', 'percobaan')], [], f'{label}: refused, nothing changed')
        elif label.split()[-1] not in OUT:
            t.check([c for c in changed if c not in KEPT], f'{label}: allowed, but nothing was done')

    def hidden(self, row, who, label, answer, pairs):
        """A document that is not theirs and one that never was: the same answer."""
        nobody = '9' * len(row.ids[0])  # as long, and no document of the fixture has it
        never = self.ask(row, who, row.path([nobody]), pairs)
        ours = normal(answer, row.ids[0])
        self.tally.same(ours, normal(never, nobody), f'{label}: looks like what never was')

    def lists(self):
        """A list is filtered by the same rule as its documents."""
        self.world.restore()
        with open(f'{HERE}/lists.txt', encoding='utf-8') as f:
            rows = [[c.strip() for c in line.split('|')] for line in f if line.strip() and not line.startswith('#')]
        for path, words, who in rows:
            found = [n for n in SIGNED_IN if words in self.get(n, path)]
            self.tally.same(sorted(found), sorted(who.split()), f'{path} shows "{words}" to {who} alone')

    def transports(self, rows):
        """As plain CGI the same programs give the same pages: two documents of each."""
        asked = {}
        for row in rows:
            who, program = row.first(), self.clients['diri'].program_of(row.route)
            if row.method != 'GET' or not who or not row.ids or asked.get(program, 0) == 2:
                continue
            asked[program] = asked.get(program, 0) + 1
            self.world.restore()
            self.world.force(row.given)
            cgi = self.world.client(who, cgi=True).get(row.path())
            fcgi = self.ask(row, who, row.path(), [])
            self.tally.same(normal(cgi, '-'), normal(fcgi, '-'), f'GET {row.path()} by {who}: CGI and FastCGI agree')

    def unpublished(self):
        """A rating is its evaluator's own until it is signed."""
        readers = [n for n in SIGNED_IN if n in ('diri', 'atasan', 'pimpinan', 'kepala', 'auditor')]
        pages = ('/review', '/review/skp/100', '/review/skp/100/cetak', '/')
        for state, shown in (('DINILAI', []), ('DITETAPKAN', readers), ('DITERIMA_PEGAWAI', readers)):
            self.world.restore()
            self.world.sql.run(
                f"UPDATE evaluasi SET status = '{state}', rating_hasil = 'DI_BAWAH', alasan_hasil = 'Alasan rahasia', "
                f"rating_perilaku = 'SESUAI', catatan = 'Catatan rahasia', predikat = 'BUTUH_PERBAIKAN' WHERE skp_id = 100")
            seen = {n: ''.join(self.get(n, p) for p in pages) for n in [*readers, 'penilai']}
            told = sorted(n for n in readers if 'rahasia' in seen[n])
            self.tally.same(told, sorted(shown), f'reasons are read in {state} by {shown or "nobody"}')
            self.tally.check('rahasia' in seen['penilai'], f'the evaluator reads own reasons in {state}')

    def at_once(self):
        """What is taken away is gone at the next request."""
        for what, who, path, sql, status in (
            ('a closed account', 'diri', '/planning', 'UPDATE akun SET aktif = 0 WHERE id = 10', 303),
            ('a session ended', 'diri', '/planning', 'UPDATE sesi SET berakhir = UTC_TIMESTAMP() WHERE akun_id = 10', 303),
            ('a role taken away', 'pengelola', '/administration', 'DELETE FROM peran WHERE id = 601', 403),
            ('a role that has ended', 'auditor', '/planning/skp/100', "UPDATE peran SET sampai = '2026-11-19' WHERE id = 604", 404),
            ('a line that has ended', 'penilai', '/planning/skp/100',
             "UPDATE garis SET sampai = '2026-11-19' WHERE id = 502; UPDATE skp SET penilai_id = NULL WHERE id = 100", 404),
            ('a line still to begin', 'ketua', '/planning/skp/100', "UPDATE garis SET dari = '2026-11-21' WHERE id = 503", 404),
            ('a post given up', 'pimpinan', '/planning/skp/100', "UPDATE penugasan SET sampai = '2026-11-19' WHERE id = 113", 404),
        ):
            self.world.restore()
            before = self.clients[who].get(path).status
            self.world.sql.run(sql)
            self.tally.same((before, self.clients[who].get(path).status), (200, status), f'{what} counts at once')

    def own(self):
        """Nobody decides on their own, not even where the plan itself names them."""
        self.world.restore()
        self.world.sql.run('DELETE FROM garis WHERE id = 513; UPDATE skp SET penilai_id = 13 WHERE id = 109')
        before = self.world.checksums()
        answer = self.clients['pimpinan'].submit('/planning/skp/109', {'versi': '1', 'catatan': ''}, press='setujui')
        self.tally.same((answer.status, self.world.changed(before)), (403, []), 'nobody approves their own plan', answer)

    def sessions(self):
        """A session is made by signing in, alone, and ends with it."""
        sql, t = self.world.sql, self.tally
        self.world.restore()
        visitor = self.world.client('anonim')
        visitor.cookies['kinerja'] = 'f' * 64
        form = visitor.get('/login').page.form(field='sandi')
        answer = visitor.post('/login', form.filled('masuk', nip='rekan', sandi='rahasia sekali 1'))
        made = visitor.cookies.get('kinerja', '')
        t.check(answer.status == 303 and len(made) == 64 and made != 'f' * 64, 'a session is never the one that was brought', answer)
        t.same(sql.number(f"SELECT COUNT(*) FROM sesi WHERE token = UNHEX(SHA2(UNHEX('{made}'), 256)) AND akun_id = 22"), 1,
               'the database knows only its hash')
        cookie = next(v for k, v in answer.head if k == 'Set-Cookie' and v.startswith('kinerja='))
        t.check('HttpOnly' in cookie and 'SameSite=' in cookie, 'no script reads it', cookie)
        t.same(visitor.get('/planning').status, 200, 'it opens')
        visitor.submit('/login/keluar', {})
        visitor.cookies['kinerja'] = made
        t.same(visitor.get('/planning').status, 303, 'signed out, the old cookie opens nothing')
        other = self.world.client('anonim')
        form = other.get('/login').page.form(field='sandi')
        other.post('/login', form.filled('masuk', nip='rekan', sandi='rahasia sekali 1'))
        t.same(other.get('/planning').status, 200, 'a second device')
        new = 'lebih rahasia lagi 2'
        answer = self.clients['rekan'].submit('/login/sandi', {
            'sandi_lama': 'rahasia sekali 1', 'sandi_baru': new, 'sandi_ulang': new}, press='simpan')
        t.same((answer.status, self.clients['rekan'].get('/planning').status, other.get('/planning').status), (303, 200, 303),
               'a new password ends the other sessions', answer)

    def get(self, who, path):
        self.requests += 1
        return self.clients[who].get(path).text


def normal(answer, number):
    """An answer without what must differ: its own request and the number asked for."""
    text = answer.raw.decode('utf-8', 'replace').replace(answer.rid, '-')
    text = re.sub(rf'(/|%2F){number}(?!\d)', r'\1-', text)
    text = re.sub(r'\b[a-z]{4}-[a-z]{4}-\d{4}-[a-z]{4}\b', '-', text)  # a temporary password
    return re.sub(r'name="kunci" value="[0-9a-f]*"', 'name="kunci"', text)


def main():
    tally, rows = Tally(), read_rows()
    with World() as world:
        routes = {(r['method'], r['path']): r for m in world.describe().values() for r in m['routes']}
        rowed = {(r.method, r.route) for r in rows}
        for method, path in routes:
            tally.check((method, path) in rowed, f'{method} {path} has no row in tests/http/access/routes.txt')
        for method, path in rowed:
            tally.check((method, path) in routes, f'{method} {path} is in routes.txt but no program has it')
        run = Run(world, tally)
        for row in rows:
            if (row.method, row.route) in routes:
                run.row(row, routes[row.method, row.route])
        run.lists()
        run.transports(rows)
        run.unpublished()
        run.at_once()
        run.own()
        run.sessions()
        tally.same(world.end(), [], 'no program complained')
        tally.say(f'{len(routes)} routes in {len(rows)} rows x {len(PEOPLE)} people: {run.requests} requests')
    tally.end()


if __name__ == '__main__':
    sys.exit(main())
