"""
What one worker of a program holds, over the pages of scale.txt. memory.sh runs it.
"""
import os
import re
import sys
from multiprocessing import Pool

from client import Cut, Fcgi
from scale import Site, matrix, read_pages

EARLY, LATE = int(os.environ.get('EARLY', 10000)), int(os.environ.get('LATE', 50000))
MOST_GROWTH = 1.01
MOST = {'reporting': 8 * 1024}  # KB of a worker that has shown all its pages in all languages
LANGUAGES = ('id', 'en')
# Who asks what, over and over.
LOAD = {
    'planning': [('/planning/skp/{id}/ubah', 'drafter', 'drafter'), ('/planning/skp/{id}', 'clerk', 'boss')],
    'reporting': [('/reporting?n=50', '', 'clerk'), ('/reporting/tim', '', 'boss')],
    'review': [('/review/skp/{id}/nilai', 'claimed', 'boss'), ('/review/skp/{id}', 'claimed', 'auditor')],
    'administration': [('/administration/pegawai', '', 'admin'), ('/administration/pegawai/{id}', 'clerk', 'admin')],
}


def share_kb(site, program):
    """What is the worker's own, and its part of what it shares: Pss."""
    with open(f'/proc/{site.worker(program)}/smaps_rollup', encoding='ascii') as f:
        return int(re.search(r'^Pss:\s+(\d+)', f.read(), re.M)[1])


def said(what, site, program):
    rss, pss = site.worker_kb(program), share_kb(site, program)
    print(f'{program:15} {what:52} RSS {rss:6} KB  Pss {pss:6} KB', flush=True)
    return rss


def everything(site, failed):
    """Every page that a program has, in every language, asked twice."""
    pages = read_pages('')
    for program in site.programs:
        mine = [p for p in pages if site.client(p.who).program_of(p.route) == program]
        for language in 2 * LANGUAGES:
            site.sql.run(f"UPDATE akun SET bahasa = '{language}'")
            for page in mine:
                assert page.ask(site).status < 500, page.name()
        kb = said(f'after its {len(mine)} pages in {len(LANGUAGES)} languages', site, program)
        if kb > MOST.get(program, kb):
            failed.append(f'{program}: {kb} KB after all its pages')


def ask(socket, requests, n):
    done = 0
    while done < n:
        try:
            answer = Fcgi(socket, requests[done % len(requests)]).finish()
        except Cut:  # a worker leaves a connection that is silent for 200 ms: this process had no turn
            continue
        assert answer.startswith(b'Status: 200'), answer[:200]
        done += 1


def grow(site, failed):
    """Two programs at a time are asked from here."""
    work = {}
    for program, pages in LOAD.items():
        work[program] = []
        for route, ids, who in pages:
            path = re.sub(r'\{id\}', lambda _, i=ids: site.number(i), route)
            work[program].append(site.client(who).environment('GET', path, None, None, None))
    rss, workers = {}, {p: site.worker(p) for p in work}
    with Pool(2) as pool:
        for upto, more in ((EARLY, EARLY), (LATE, LATE - EARLY)):
            pool.starmap(ask, [(site.socket_of(p), work[p], more) for p in work], chunksize=1)
            for program in work:
                rss.setdefault(program, []).append(said(f'after {upto} requests', site, program))
    for program, (early, late) in rss.items():
        print(f'{program:15} grew by {(late / early - 1) * 100:.2f} %')
        assert site.worker(program) == workers[program], f'the worker of {program} is another one'
        if late > early * MOST_GROWTH:
            failed.append(f'{program}: {early} KB after {EARLY} requests, {late} KB after {LATE}')


PARTS = {'matrix': matrix, 'pages': everything, 'growth': grow}


def main():
    site = Site('kinerja', int(os.environ['PEOPLE']))
    failed = []
    try:
        site.start()
        for program in site.programs:
            said('before its first request', site, program)
        for part in sys.argv[1:] or PARTS:
            PARTS[part](site, failed)
            if part == 'matrix':
                said('after it', site, 'planning')
    finally:
        site.stop()
    for f in failed:
        print(f'FAIL {f}')
    print(f'{len(failed)} failed')
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
