"""
A part of the proof: bukti.py CASES [rule ...]. Every rule against hukum.py and
sifat.py, in chunks that a seed makes again: CASES a rule, on all cores.
"""
import json
import multiprocessing
import random
import sys

import driver
import hukum
import kasus
import sifat

CHUNK = 10000
SHOWN = 5  # faults of a rule that are printed


def agrees(want, got):
    """The codes of refusals, and every member that the law gives an answer."""
    if 'galat' in want or 'galat' in got:
        return want == got
    return all(set(got.get(k) or []) == v if isinstance(v, set) else got.get(k) == v for k, v in want.items())


def compare(rule, cases):
    faults = []
    plain, why = driver.ask(rule, cases), driver.ask(rule, cases, why=True)
    for i, got, said in zip(cases, plain, why):
        want = hukum.answer(rule, i)
        fault = None
        if not agrees(want, got):
            fault = 'the law gives %s' % want
        elif said['jawab'] != got:
            fault = 'the answer changes with its explanation: %s' % said['jawab']
        else:
            fault = sifat.bounds(rule, i, got) or sifat.explained(rule, said)
        if fault:
            faults.append((i, got, fault))
    return plain, faults


def never_lower(rule, rnd, cases, plain):
    better = sifat.BETTER.get(rule)
    pairs = [(i, a, better(rnd, i)) for i, a in zip(cases, plain)] if better else []
    pairs = [p for p in pairs if p[2] is not None]
    faults = []
    for (i, a, j), b in zip(pairs, driver.ask(rule, [p[2] for p in pairs]) if pairs else []):
        fault = sifat.order(rule, i, a, b)
        if fault:
            faults.append((i, a, '%s for %s: %s' % (fault, json.dumps(j), b)))
    return faults


def chunk(job):
    rule, number, size = job
    rnd = random.Random('%s %d' % (rule, number))
    cases = [kasus.CASES[rule](rnd) for _ in range(size)]
    plain, faults = compare(rule, cases)
    faults += never_lower(rule, rnd, cases, plain)
    return rule, size, sum(1 for a in plain if 'galat' in a), faults


def jobs(rules, cases):
    for rule in rules:
        for number in range((cases + CHUNK - 1) // CHUNK):
            yield rule, number, min(CHUNK, cases - number * CHUNK)


def unknown_rules():
    """Rules that the C side knows and the law of hukum.py does not, by asking for each."""
    known = driver.raw([driver.line(rule, {}) for rule in hukum.RULES])
    return [rule for rule, said in zip(hukum.RULES, known) if said == 'null']


def main():
    cases = int(sys.argv[1])
    rules = sys.argv[2:] or list(hukum.RULES)
    done = {rule: [0, 0, []] for rule in rules}
    with multiprocessing.Pool() as pool:
        for rule, size, refused, faults in pool.imap_unordered(chunk, jobs(rules, cases)):
            done[rule][0] += size
            done[rule][1] += refused
            done[rule][2] += faults
    failed = 0
    for rule, (size, refused, faults) in done.items():
        print('%-5s %-20s %7d cases, %d refused, %d wrong' % ('FAIL' if faults else 'ok', rule, size, refused,
                                                               len(faults)))
        for i, got, fault in faults[:SHOWN]:
            print('      %s\n        gives %s\n        but %s' % (json.dumps(i), json.dumps(got), fault))
        failed += bool(faults)
    for rule in unknown_rules():
        print('FAIL  %s is not known to kj_rule_run' % rule)
        failed += 1
    print('%d passed, %d failed' % (len(rules) - min(failed, len(rules)), failed))
    return failed > 0


if __name__ == '__main__':
    sys.exit(main())
