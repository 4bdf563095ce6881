"""The rows of tests/http/access/routes.txt: who may do what, and what a browser sends for it."""
import os
import re
import shlex

from page import fill
from people import PEOPLE, SIGNED_IN

TABLE = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), 'access/routes.txt')


class Row:
    def __init__(self, line, number):
        cells = [c.strip() for c in line.split('|')]
        assert len(cells) == 5, f'routes.txt:{number}: five cells wanted'
        (self.method, self.route), self.ids = cells[0].split(), cells[1].split()
        self.given, self.number = cells[2], number
        words = shlex.split(cells[3])
        self.fields = dict(w.split('=', 1) for w in words if '=' in w)
        self.press = self.fields.pop('press', None)
        self.source = self.fields.pop('form', None)
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

    def form(self, client):
        """The pairs that a browser sends, made from the page that shows the form; None when it does not."""
        if self.method == 'GET' or self.source == '-':
            return list(self.fields.items())
        page = client.get(self.source or self.path()).page
        form = page.form(press=self.press, field=next(iter(self.fields), None)) or page.form(press=self.press)
        return fill(form.pairs, self.fields) if form else None


def read_rows():
    with open(TABLE, encoding='utf-8') as f:
        return [Row(line, n) for n, line in enumerate(f, 1) if line.strip() and not line.startswith('#')]
