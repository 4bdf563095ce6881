"""
Every page of an agency of 1,000 people beside the same page of one of 100,000 (DESIGN 3):
time of the 95th percentile, statements, rows examined for each row returned; the
background work over the boards; memory of a worker after the matrix. scale.sh runs it.
"""
import hashlib
import os
import re
import signal
import statistics
import subprocess
import sys
import time

from client import Client
from describe import describe
from sql import Sql

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAMS = ('login', 'planning', 'reporting', 'review', 'administration')
BIN = os.path.abspath(os.environ.get('KJ_BIN') or f'{ROOT}/build/release/bin')
RUN, SOCKET = os.environ['RUN'], os.environ['SOCKET']
N, SEED = int(os.environ.get('N', 40)), os.environ.get('SEED', '1')
NOW = '2026-11-20T09:00:00+08:00'

MOST_RATIO = 1.3
AGAIN = 2  # looks more at a page that seems slower
LEAST_US = 1000  # a smaller difference is none
MOST_STATEMENTS = 6
MOST_EXAMINED = 20
FEW_ROWS = 200  # examined for a statement that returns next to nothing: still a page's worth
MOST_JOB_S = 10
MATRIX_KB, MATRIX_BYTES = 12 * 1024, 64 * 1024

CONF = '''mode = "development";
profile = "denpasar";
templates = "{root}/templates";
rulesets = "{root}/conf/rulesets";
static_map = "{root}/build/static/manifest";
database = {{ socket = "{socket}"; name = "{name}"; user = "kinerja_%s"; }};
password = {{ memory_kib = 64; passes = 1; }};
evidence = {{ dir = "{dir}"; }};
serve = {{ dir = "{dir}"; recycle = 0; }};
'''


class Site:
    """The programs over one of the databases, as tests/http/suite/client.py asks them."""

    def __init__(self, name, people):
        self.name, self.people, self.units = name, people, people // 25
        self.programs, self.dir = PROGRAMS, f'{RUN}/{name}'
        self.conf_file = f'{self.dir}/kinerja.conf'
        self.processes, self.clients = {}, {}
        self.sql = Sql(SOCKET, name)
        os.mkdir(self.dir)
        with open(self.conf_file, 'w', encoding='utf-8') as f:
            f.write(CONF.format(root=ROOT, socket=SOCKET, name=name, dir=self.dir))
        self.names = self.people_by_name()

    def people_by_name(self):
        """Who asks and what for (data.sh has the pattern): numbers of people, units and their documents alike."""
        boss, of = self.units - 5, lambda k, unit: k * self.units + unit
        clerk = of(12, boss)
        return {
            'anybody': 0, 'top': 1, 'head': 2, 'boss': boss, 'clerk': clerk, 'claimed': of(13, boss), 'reader': of(14, boss),
            'drafter': of(1, boss), 'waiting': of(2, boss), 'typist': of(5, boss), 'fixed': self.units - 6,
            'opd': 1 + (boss - 2) // 9, 'admin': of(20, 1), 'auditor': of(21, 1), 'ppk': of(22, 1), 'pengelola': of(20, 1 + (boss - 2) // 9),
            'entry': self.sql.number(f"SELECT MIN(id) FROM entri WHERE pegawai_id = {clerk} AND status = 'DIAJUKAN'"),
            'result': 5 * boss - 4,
            'evidence': self.sql.number(f'SELECT MIN(id) FROM bukti WHERE pegawai_id = {clerk}')}

    def keep_evidence(self):
        sha = self.sql.one(f"SELECT sha256 FROM bukti WHERE id = {self.names['evidence']}")
        os.makedirs(f'{self.dir}/{sha[:2]}')
        with open(f'{self.dir}/{sha[:2]}/{sha}', 'wb') as f:
            f.write(b'x' * 300000)

    def number(self, word):
        return str(self.names.get(word, word))

    def environment(self):
        return {'KINERJA_NOW': NOW, 'KINERJA_CONF': self.conf_file}

    def command(self, *words):
        return subprocess.run([f'{BIN}/kinerja', *words], check=True, capture_output=True, text=True,
                              env=os.environ | self.environment())

    def start(self):
        self.command('ruleset', 'install')
        self.sql.run("UPDATE periode SET aturan_id = (SELECT MIN(id) FROM aturan WHERE kode = 'permenpan-6-2022')")
        self.keep_evidence()
        for p in self.programs:
            with open(f'{self.dir}/{p}.log', 'wb') as log:
                self.processes[p] = subprocess.Popen(
                    [f'{BIN}/{p}', '--listen', self.socket_of(p), '--workers', '1'], env=os.environ | self.environment(),
                    stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        end = time.monotonic() + 20
        while not all(os.path.exists(self.socket_of(p)) for p in self.programs):
            if time.monotonic() > end:
                raise RuntimeError(f'{self.name}: programs do not listen')
            time.sleep(0.05)

    def stop(self):
        for p in self.processes.values():
            p.send_signal(signal.SIGTERM)
        for p in self.processes.values():
            p.wait(40)
        self.sql.close()

    def socket_of(self, program):
        return f'{self.dir}/{program}.sock'

    def log_size(self, program):
        return os.path.getsize(f'{self.dir}/{program}.log')

    def log_of(self, program, since=0):
        with open(f'{self.dir}/{program}.log', 'rb') as f:
            f.seek(since)
            return f.read().decode('utf-8', 'replace')

    def client(self, who):
        if who not in self.clients:
            number = self.names[who]
            self.clients[who] = Client(self, hashlib.sha256(f'{SEED} sesi {number}'.encode()).hexdigest() if number else None)
        return self.clients[who]

    def worker(self, program):
        """Its process; a program listens before its worker is there."""
        parent, children = self.processes[program].pid, []
        while not children:
            time.sleep(0.01)
            with open(f'/proc/{parent}/task/{parent}/children', encoding='ascii') as f:
                children = f.read().split()
        return children[0]

    def worker_kb(self, program):
        """Memory that the program's worker holds."""
        with open(f'/proc/{self.worker(program)}/status', encoding='ascii') as f:
            return int(re.search(r'VmRSS:\s+(\d+)', f.read())[1])


class Page:
    """A row of scale.txt."""

    def __init__(self, line, number):
        cells = [c.strip() for c in line.split('|')]
        assert len(cells) == 4, f'scale.txt:{number}: four cells wanted'
        self.route, self.ids, self.query, self.who = cells[0], cells[1].split(), cells[2], cells[3]
        self.times, self.statements, self.paths, self.status = {}, 99, {}, {}

    def name(self):
        query = f'?{self.query}' if self.query else ''
        ids = list(self.ids)
        return re.sub(r'\{id\}', lambda _: '{' + ids.pop(0) + '}', self.route) + f'{query} {self.who}'

    def path(self, site):
        ids = [site.number(i) for i in self.ids]
        path = re.sub(r'\{id\}', lambda _: ids.pop(0), self.route)
        if self.query == 'berikut':
            first = site.client(self.who).get(path)
            found = re.search(r'href="[^"]*\?([^"]*setelah=[^"]*)"', first.text)
            assert found, f'{self.name()}: no next page on {first.status} {first.log()}'
            return f'{path}?{found[1].replace("&amp;", "&")}'
        pairs = [p.partition('=') for p in self.query.split('&')] if self.query else []
        return path + ('?' if pairs else '') + '&'.join(f'{k}={site.number(v)}' for k, _, v in pairs)

    def ask(self, site):
        if site.name not in self.paths:
            self.paths[site.name] = self.path(site)
        answer = site.client(self.who).get(self.paths[site.name])
        self.status[site.name] = answer.status
        return answer

    def measure(self, site):
        answer = self.ask(site)
        self.times.setdefault(site.name, []).append(answer.counted('us'))
        # When a session was seen is written once a minute: not this page's.
        self.statements = min(self.statements, answer.counted('statements'))

    def p95(self, site):
        times = sorted(self.times[site.name])
        return times[min(len(times) - 1, len(times) * 95 // 100)]

    def median(self, site):
        return statistics.median(self.times[site.name])


def read_pages(only):
    with open(f'{ROOT}/tests/bench/scale.txt', encoding='utf-8') as f:
        pages = [Page(line, n) for n, line in enumerate(f, 1) if line.strip() and not line.startswith('#')]
    known = {p.route for p in pages}
    missing = [r['path'] for p in PROGRAMS for r in describe(f'{BIN}/{p}')['routes'] if r['method'] == 'GET' and r['path'] not in known]
    assert not missing, f'scale.txt knows no {" ".join(missing)}'
    return [p for p in pages if p.who != '-' and re.search(only, p.name())]


# ---- what the server read -----------------------------------------------------------------

def statements():
    """Named statements as patterns of what the server logs of them."""
    out = []
    folder = f'{ROOT}/sql/queries'
    for file in sorted(os.listdir(folder)):
        with open(f'{folder}/{file}', encoding='utf-8') as f:
            for part in f.read().split('-- name: ')[1:]:
                name, _, rest = part.partition('\n')
                text = ' '.join(line for line in rest.split('\n') if not line.startswith('--'))
                pieces = [re.escape(' '.join(p.split())) for p in re.sub(r'\s+', ' ', text).strip().rstrip(';').split('?')]
                out.append((name.strip(), re.compile(r'\s*.*?\s*'.join(pieces))))
    return out


class Slow:
    """The server's log of every statement with the rows it examined, while it is on."""

    def __init__(self, sql):
        self.sql, self.file, self.at = sql, f'{RUN}/statements.log', 0
        self.known, self.names = statements(), {}
        sql.run(f"SET GLOBAL slow_query_log_file = '{self.file}', GLOBAL long_query_time = 0, GLOBAL log_slow_verbosity = '', "
                "GLOBAL min_examined_row_limit = 0, GLOBAL log_slow_rate_limit = 1, GLOBAL slow_query_log = 1")

    def off(self):
        self.sql.run('SET GLOBAL slow_query_log = 0')

    def mark(self):
        self.at = os.path.getsize(self.file)

    def read(self, user):
        """(name, rows sent, rows examined) of each statement of a program since the mark."""
        with open(self.file, encoding='utf-8', errors='replace') as f:
            f.seek(self.at)
            parts = re.split(r'^# User@Host: ', f.read(), flags=re.M)[1:]
        for part in parts:
            found = re.search(r'Rows_sent: (\d+)\s+Rows_examined: (\d+)', part)
            if not part.startswith(user) or not found:
                continue
            text = ' '.join(line for line in part.split('\n')[1:] if not line.startswith(('#', 'SET timestamp', 'use ')))
            text = ' '.join(text.split()).rstrip(';')
            yield self.name(text), int(found[1]), int(found[2])

    def name(self, text):
        key = re.sub(r"'[^']*'|\d+", '', text)
        if key not in self.names:
            self.names[key] = next((n for n, p in self.known if p.match(text)), text[:60])
        return self.names[key]


def examined(pages, site, slow):
    """Statements of a page that examine far more rows than they return."""
    out = {}
    for page in pages:
        slow.mark()
        program = site.client(page.who).program_of(page.route)
        page.ask(site)
        time.sleep(0.02)
        for name, sent, read in slow.read(f'kinerja_{program}'):
            if read > FEW_ROWS and read > MOST_EXAMINED * max(sent, 1):
                out.setdefault(name, {})[page.name()] = (sent, read)
    return out


# ---- the run --------------------------------------------------------------------------------

def background(site, failed):
    """Seconds that the daily work takes, and counting the boards, which comes every few minutes."""
    took = []
    for due in ("jenis <> 'cakupan'", "jenis = 'cakupan'"):
        site.sql.run(f"INSERT IGNORE INTO pekerjaan (id, jenis, isi, mulai_setelah, dibuat) VALUES (6, 'cakupan', '', '2100-01-01', '2026-01-01'); "
                     f"UPDATE pekerjaan SET mulai_setelah = IF({due}, '2000-01-01', '2100-01-01')")
        begin = time.monotonic()
        out = site.command('job', 'run').stderr
        took.append(time.monotonic() - begin)
        failed.extend(f'background work: {line}' for line in out.split('\n') if ' rc=' in line and ' rc=ok' not in line)
    print(f'{site.people} people: daily work {took[0]:.1f} s, boards {took[1]:.1f} s', flush=True)
    if took[1] > MOST_JOB_S:
        failed.append(f'{site.people} people: counting the boards took {took[1]:.1f} s')


def matrix(site, failed):
    """25 people a page, its size, and the memory of a fresh worker of planning after it."""
    answer = site.client('head').get(f'/planning/skp/{site.names["head"]}/matriks')
    people = len(set(re.findall(r'name="orang\.(\d+)\.', answer.text)))
    kb = site.worker_kb('planning')
    print(f'matrix: {people} people, {len(answer.body)} bytes, worker {kb} KB after it')
    if people != 25 or len(answer.body) > MATRIX_BYTES or kb > MATRIX_KB:
        failed.append(f'matrix of {people} people: {len(answer.body)} bytes, {kb} KB')


def slower(page, small, large):
    a, b = page.p95(small), page.p95(large)
    return b > a * MOST_RATIO and b - a > LEAST_US


def rounds(pages, small, large, n):
    """Asks each page n times at both sizes by turns."""
    for i in range(n):
        for page in pages:
            for site in (small, large) if i % 2 else (large, small):
                page.measure(site)


def measure(pages, small, large):
    """All pages; then those again, from new, whose time may have been another program's."""
    rounds(pages, small, large, N)
    for _ in range(AGAIN):
        doubtful = [p for p in pages if slower(p, small, large)]
        for page in doubtful:
            page.times = {}
        rounds(doubtful, small, large, N)


def table(pages, small, large, failed):
    print(f'{"page":72} {"small":>8} {"large":>8} {"ratio":>6} {"median":>7} {"stmts":>5}   (us, p95 of {N})')
    for page in pages:
        a, b = page.p95(small), page.p95(large)
        wrong = [f'{s.name} answers {page.status[s.name]}' for s in (small, large) if page.status[s.name] not in (200, 303)]
        if page.status[small.name] != page.status[large.name]:
            wrong.append(f'answers {page.status[small.name]} and {page.status[large.name]}')
        if slower(page, small, large):
            wrong.append('slower with more people')
        if page.statements > MOST_STATEMENTS:
            wrong.append(f'{page.statements} statements')
        print(f'{page.name():72} {a:8} {b:8} {b / a:6.2f} {page.median(large) / page.median(small):7.2f} {page.statements:5}'
              f'{"   <- " + ", ".join(wrong) if wrong else ""}')
        failed.extend(f'{page.name()}: {w}' for w in wrong)


def main():
    pages = read_pages(sys.argv[1] if len(sys.argv) > 1 else '')
    small, large = Site('kinerja', int(os.environ['SMALL'])), Site('besar', int(os.environ['LARGE']))
    failed = []
    try:
        slow = Slow(small.sql)
        for site in (small, large):
            background(site, failed)
            site.start()
        matrix(large, failed)
        for site in (small, large):
            for page in pages:
                page.ask(site)
                page.ask(site)
        reads = examined(pages, large, slow)
        slow.off()
        measure(pages, small, large)
        table(pages, small, large, failed)
        print(f'\nmore than {MOST_EXAMINED} rows examined for a row returned, and more than {FEW_ROWS}:')
        for name, where in sorted(reads.items(), key=lambda r: -max(v[1] for v in r[1].values())):
            worst = max(where, key=lambda w: where[w][1])
            print(f'  {name:28} {where[worst][1]:8} for {where[worst][0]:4}  {worst}{" and " + str(len(where) - 1) + " more" if len(where) > 1 else ""}')
    finally:
        for site in (small, large):
            site.stop()
    for f in failed:
        print(f'FAIL {f}')
    print(f'{len(pages)} pages, {len(failed)} failed')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
