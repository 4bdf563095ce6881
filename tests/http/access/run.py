"""
Everyone else is refused at every step: each route of each program, asked by
each person of people.py, answers what routes.txt says. A route without a row
fails. What is refused changes nothing; what is hidden looks exactly like what
was never there.
"""
import os
import re
import shlex
import sys

from people import PEOPLE, SIGNED_IN
from page import fill
from tally import Tally
from world import KEPT, World

HERE = os.path.dirname(os.path.abspath(__file__))
NEVER = '999'  # an id of three digits that no document of the fixture has
OUT = ('anonim', 'habis', 'nonaktif')


class Row:
    def __init__(self, line, number):
        cells = [c.strip() for c in line.split('|')]
        assert len(cells) == 5, f'routes.txt:{number}: five cells wanted'
        (self.method, self.route), self.ids = cells[0].split(), cells[1].split()
        self.given, self.number = cells[2], number
        words = shlex.split(cells[3])
        self.fields = dict(w.split('=', 1) for w in words if '=' in w)
        self.press = self.fields.pop('press', None)
        self.form = self.fields.pop('form', None)
        self.expected, self.others = {}, None
        for part in cells[4].split(';'):
            status, *who = part.split()
            for w in who:
                assert w == '*' or w in PEOPLE, f'routes.txt:{number}: {w} is nobody'
                if w == '*':
                    self.others = int(status)
                else:
                    self.expected[w] = int(status)

    def path(self, ids=None):
        """The address with the row's ids, or with others in the first places."""
        ids = list(ids or []) + self.ids[len(ids or []):]
        return re.sub(r'\{id\}', lambda _: ids.pop(0), self.route)

    def first(self):
        """Who may do it and is named first: their page is where the form is taken from."""
        return next((w for w, s in self.expected.items() if s < 400 and w in SIGNED_IN), None)


def read_rows():
    with open(f'{HERE}/routes.txt', encoding='utf-8') as f:
        return [Row(line, n) for n, line in enumerate(f, 1) if line.strip() and not line.startswith('#')]


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

    def form(self, row):
        """What a browser would send, made from the page that shows the form."""
        if row.method == 'GET' or row.form == '-':
            return list(row.fields.items())
        page = row.form or row.path()
        c = self.clients[row.first() or 'diri']
        form = c.get(page).page.form(press=row.press, field=next(iter(row.fields), None)) or \
            c.get(page).page.form(press=row.press)
        self.tally.check(form is not None, f'{row.method} {row.route}: {page} shows its form')
        return fill(form.pairs if form else [], row.fields)

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
        pairs = self.form(row)
        for who in PEOPLE:
            wanted = self.expected(row, who, flags, public)
            label = f'{row.method} {row.path()} [{row.given or "as it is"}] {who}'
            if wanted is None:
                self.tally.check(False, f'{label}: routes.txt:{row.number} does not say')
                continue
            answer = self.ask(row, who, row.path(), pairs)
            changed = self.world.changed(base)
            self.judge(row, label, answer, wanted, changed)
            if answer.status == 404 and wanted == 404 and row.ids:
                self.hidden(row, who, label, answer, pairs)
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
        never = self.ask(row, who, row.path([NEVER]), pairs)
        ours = normal(answer, row.ids[0])
        self.tally.same(ours, normal(never, NEVER), f'{label}: looks like what never was')

    def lists(self):
        """A list is filtered by the same rule as its documents."""
        self.world.restore()
        with open(f'{HERE}/lists.txt', encoding='utf-8') as f:
            rows = [[c.strip() for c in line.split('|')] for line in f if line.strip() and not line.startswith('#')]
        for path, words, who in rows:
            found = [n for n in SIGNED_IN if words in self.get(n, path)]
            self.tally.same(sorted(found), sorted(who.split()), f'{path} shows "{words}" to {who} alone')

    def get(self, who, path):
        self.requests += 1
        return self.clients[who].get(path).text


def normal(answer, number):
    """An answer without what must differ: its own request and the number asked for."""
    text = answer.raw.decode('utf-8', 'replace').replace(answer.rid, '-')
    text = re.sub(rf'(?<!\d){number}(?!\d)', '-', text)
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
        tally.same(world.complaints(), [], 'no program complained')
        tally.say(f'{len(routes)} routes in {len(rows)} rows x {len(PEOPLE)} people: {run.requests} requests')
    tally.end()


if __name__ == '__main__':
    sys.exit(main())
