"""
Every setting of every shipped ruleset, changed one at a time: numbers nudged,
codes swapped, switches flipped, lists shortened, settings taken out. Each
change moves an answer of a fixed broad set of cases (or its explanation, or,
for a name and a date that only people read, the printed copy), or is refused
when loaded. A setting whose change does neither is unused, and there is none.

ubah.py [-v] [file ...]
"""
import glob
import itertools
import multiprocessing
import os
import random
import sys
import tempfile
from decimal import Decimal as D

import berkas
import driver
import hukum
import kasus

SEEDED = 60  # cases a rule beside the systematic ones
# What people read and no rule computes with: it counts when it stands in the printed copy.
WORDS = ('kode', 'label')
CODES = (
    ('SANGAT_KURANG', 'KURANG', 'BUTUH_PERBAIKAN', 'BAIK', 'SANGAT_BAIK'),
    ('DI_BAWAH', 'SESUAI', 'DI_ATAS'), ('INFO', 'WARN', 'BLOCK'), ('EKSPEKTASI', 'NUMERIK', 'LOKAL'),
    ('SK', 'K', 'BP', 'B', 'SB'), ('HARIAN', 'MINGGUAN', 'BULANAN'), ('TAHUNAN', 'SEMESTER', 'TRIWULAN'),
    ('MAKS_PCT', 'MIN_PCT', 'TERBESAR', 'ADA'), ('SANGAT_KURANG', 'KURANG', 'CUKUP', 'BAIK', 'SANGAT_BAIK'),
)


# ---- the cases

def shares():
    """Suggestions with 0..24 of n indicators that have evidence."""
    for n, k in ((1, 0), (4, 3), (5, 4), (10, 8), (24, 19), (26, 21), (100, 80), (100, 79), (100, 81)):
        yield [{'polarisasi': 'maximize', 'target': '100', 'realisasi': '95', 'bukti': i < k} for i in range(n)]


ASPECTS = {'SB': '105', 'B': '100', 'BP': '90', 'K': '70', 'SK': '40'}


def aspects(names):
    return [{'kondisi': 'normal', 'target': '100', 'realisasi': ASPECTS[n]} for n in names]


def models():
    """The numeric models: each vote of aspects, each scope, each quality of an indicator."""
    for n in range(1, 5):
        for names in itertools.combinations_with_replacement(ASPECTS, n):
            yield 'nilai_skp_2021', {'rhk': [{'aspek': aspects(names)}]}
    for name in ASPECTS:
        for scope in ('UNIT', 'ANTARUNIT', 'ANTARINSTANSI', 'LAIN'):
            for many in (1, 2, 12):
                extra = {'jenis': 'TAMBAHAN', 'lingkup': scope, 'aspek': aspects([name])}
                yield 'nilai_skp_2021', {'pimpinan': many == 2, 'rhk': [{'aspek': aspects(['K'])}] + [extra] * many}
    kinds = ('TEPAT_RENDAH', 'TEPAT_SEDANG', 'PROKSI_RENDAH', 'PROKSI_SEDANG', 'PROKSI_TINGGI', 'AKTIVITAS_RENDAH',
             'AKTIVITAS_TINGGI')
    for kind in kinds:
        for then in (('110', '105'), ('100', '105'), ('95', '100'), ('90', '95'), ('95', '120'), (None, None)):
            for done in ('50', '83', '101', '119'):
                for given in ({'koreksi': '5', 'nko': '90'}, {'koreksi': '-5', 'disiplin': 'RINGAN', 'pimpinan': True, 'nko': '20'},
                              {'disiplin': 'SEDANG', 'nko': '120'}, {'disiplin': 'BERAT', 'dampak': '2'}, {'koreksi': '6'}):
                    yield 'nkp_2026', dict(given, perilaku=['120', '100.5'], iki=[{
                        'target': '100', 'realisasi': done, 'jenis_iki': kind, 'target_lalu': then[0],
                        'realisasi_lalu': then[1]}])
    for n in (5, 6, 7):
        yield 'nkp_2026', {'perilaku': ['120'], 'koreksi': '5', 'iki': [
            {'target': '1', 'realisasi': '2', 'jenis_iki': 'TEPAT_RENDAH'}] * n}
    for x in range(0, 101):
        yield 'pp46_prestasi', {'nilai_skp': str(x), 'nilai_perilaku': str(x), 'bobot_skp': '60', 'ide_baru': x % 2 == 0}


def systematic():
    """What random cases would rarely name: every pair, every level, what the ruleset itself gives."""
    for h in hukum.RATINGS:
        yield 'saran_hasil', {'indikator': [{'polarisasi': 'maximize', 'rating': h}]}
        for p in hukum.RATINGS:
            yield 'kuadran', {'hasil': h, 'perilaku': p}
    for o in hukum.LEADERS:
        yield 'pimpinan', {'predikat_organisasi': o}
        for i in range(40):
            rnd = random.Random('%s %d' % (o, i))
            yield 'distribusi', dict(kasus.distribusi(rnd), predikat_organisasi=o)
        for big in 'SB B BP K SK'.split():
            for n, k in ((100, 1), (100, 10), (100, 9), (100, 60), (100, 59), (100, 69), (100, 70), (100, 71), (3, 1),
                         (4, 2), (5, 2), (6, 3)):
                for other in 'SB B BP K SK'.split():
                    if other != big:
                        yield 'distribusi', {'predikat_organisasi': o, 'jumlah': {big: k, other: n - k}}
    for level in kasus.LEVELS:
        for p in hukum.CREDIT_SHARE:
            yield 'angka_kredit', {'jenjang': level, 'predikat': p, 'bulan': 7}
    for post in ('PIMPINAN', 'FUNGSIONAL', 'PELAKSANA'):
        yield 'kriteria', {'jenis_jabatan': post, 'nilai': {'disiplin': '91.3', 'kualitas_kerja': '80.7',
                                                            'inisiatif': '85.9', 'kerjasama': '95.1'}}
    yield 'perilaku_360', {'nilai': {'atasan': '95.1', 'rekan': '88.3', 'bawahan': '92.7'}}
    yield 'tpp', {'dasar': '4000000', 'produktivitas': '99.1', 'disiplin': '94.3'}
    for rows in shares():
        yield 'saran_hasil', {'indikator': rows}
    for x in range(0, 1210, 5):
        r = str(D(x) / 10)
        for rule, i in (('capaian_2026', {'polarisasi': 'maximize', 'target': '100', 'realisasi': r}),
                        ('capaian_2026', {'polarisasi': 'stabilize', 'target': '100', 'realisasi': r}),
                        ('capaian_2021', {'kondisi': 'normal', 'target': '100', 'realisasi': r}),
                        ('pp46_waktu', {'target': '100', 'realisasi': r})):
            yield rule, i
        if x % 10 == 0:
            for w in ('60', '70', '50', '59', '61', '69', '71', '80'):
                yield 'nilai_kinerja_2019', {'nilai_skp': r, 'nilai_perilaku': r, 'bobot_skp': w, 'ide_baru': x % 20 == 0}
        if x <= 1000:
            yield 'pp46_ke_pp30', {'nilai': r}
    for x in range(1000, 4001, 25):
        yield 'ikm', {'unsur': [str(D(x) / 1000)] * 9}
    for n in (8, 9, 10):
        for u in ('0.5', '1', '1.5', '3', '4', '4.5'):
            yield 'ikm', {'unsur': [u] * n}
    for groups in ({'rekan': k, 'bawahan': 30} for k in range(6)):
        yield 'perilaku_360', {'nilai': {'atasan': '95.1', 'rekan': '88.3', 'bawahan': '92.7'}, 'responden': groups}
    for step in ('PERENCANAAN', 'PELAPORAN', 'EVALUASI', 'KEBERATAN'):
        yield 'tenggat', {'jenis': 'TAHAP', 'tahap': step, 'tahun': 2026}
    yield 'siklus', {'mulai': '2026-01-01', 'selesai': '2026-12-31'}
    for year in range(2010, 2030):
        yield 'aturan', {'tanggal': '%d-07-01' % year}
    yield from models()
    for kind in ('KEBERATAN', 'ENTRI'):
        yield 'tenggat', {'jenis': kind, 'tanggal': '2026-11-21'}
    for top in (True, False):
        yield 'capaian_2021', {'kondisi': 'normal', 'target': '100', 'realisasi': '100', 'target_maksimal': top}
        yield 'capaian_2026', {'polarisasi': 'maximize', 'target': '100', 'realisasi': '100', 'target_maksimal': top}


def requests():
    for rule, i in systematic():
        yield driver.line('+' + rule, i)
    for rule in hukum.RULES:
        rnd = random.Random('ubah ' + rule)
        for _ in range(SEEDED):
            yield driver.line('+' + rule, kasus.CASES[rule](rnd))


def useful(file, lines):
    """Of the requests those that this ruleset answers, with their answers."""
    out = driver.raw(['!aturan\t' + file] + lines)
    assert out[0].startswith('{"dimuat":true'), out[0]
    kept = [k for k, said in enumerate(out[1:]) if '"galat":"TIDAK_DIATUR"' not in said]
    return [lines[k] for k in kept] + ['!salinan']


# ---- the changes

def nudged(value):
    step = D(1).scaleb(-len(value.partition('.')[2]))
    for x in (D(value) + step, D(value) - step):
        yield format(x, 'f')


def swapped(setting):
    for codes in CODES:
        if setting.value in codes:
            at = codes.index(setting.value)
            yield from (c for c in (codes[at - 1], codes[(at + 1) % len(codes)]))
            return
    yield setting.value + 'X'


def changes(text):
    """(what, new text) of every single change."""
    for s in berkas.read(text):
        span = (s.start, s.end)
        if s.kind == 'number':
            made = ['"%s"' % x for x in nudged(s.value)]
        elif s.kind == 'int':
            made = [str(int(s.value) + 1), str(int(s.value) - 1)]
        elif s.kind == 'bool':
            made = ['false' if s.value == 'true' else 'true']
        elif s.kind == 'day':
            made = ['"%s"' % (s.value[:-5] + x) for x in ('06-30', '07-01') if x not in s.value]
        elif s.kind == 'date':
            made = ['"%d%s"' % (int(s.value[:4]) + n, s.value[4:]) for n in (1, -1)]
        elif s.kind == 'text':
            made = ['"%s"' % x for x in swapped(s)]
        else:
            made = []
        for new in made:
            yield s, '%s = %s' % (s.name, new), berkas.put(text, span, new)
        for item in s.siblings:
            yield s, '%s shorter' % s.name, berkas.put(text, item, '')
        if s.whole != span:
            yield s, '%s taken out' % s.name, berkas.put(text, s.whole, '')


def words(setting):
    return setting.path[-1] in WORDS 


def try_all(job):
    """The verdict on each change of a part of a file: moved, copy, refused or unused."""
    file, lines, base, part, parts = job
    verdicts = []
    with tempfile.TemporaryDirectory() as folder, open(file, encoding='utf-8') as f:
        made = [c for k, c in enumerate(changes(f.read())) if k % parts == part]
        asked = []
        for k, (_, _, text) in enumerate(made):
            name = os.path.join(folder, '%d.conf' % k)
            with open(name, 'w', encoding='utf-8') as out:
                out.write(text)
            asked += ['!aturan\t' + name] + lines
        said = driver.raw(asked) if asked else []
    for k, (setting, what, _) in enumerate(made):
        answers = said[k * (len(lines) + 1):(k + 1) * (len(lines) + 1)]
        if answers[0].startswith('{"dimuat":false'):
            verdict = 'refused'
        elif answers[1:-1] != base[:-1]:
            verdict = 'moved'
        elif what.endswith('taken out') and answers[-1] == base[-1]:
            continue  # it said what holds without it
        else:
            verdict = 'copy' if words(setting) and answers[-1] != base[-1] else 'unused'
        verdicts.append((os.path.basename(file), setting.name, what, verdict))
    return verdicts


def jobs(files):
    lines = list(requests())
    for file in files:
        kept = useful(file, lines)
        base = driver.raw(['!aturan\t' + file] + kept)[1:]
        for part in range(8):
            yield file, kept, base, part, 8


def main():
    loud = '-v' in sys.argv
    files = [a for a in sys.argv[1:] if a != '-v'] or sorted(glob.glob('conf/rulesets/*.conf'))
    found = []
    with multiprocessing.Pool() as pool:
        for verdicts in pool.imap(try_all, jobs(files)):
            found += verdicts
    count = {v: sum(1 for f in found if f[3] == v) for v in ('moved', 'copy', 'refused', 'unused')}
    for file, _, what, verdict in found:
        if loud or verdict == 'unused':
            print('%-7s %s: %s' % ('FAIL' if verdict == 'unused' else verdict, file, what))
    settings = len({(f, name) for f, name, _, _ in found})
    print('%d settings of %d rulesets, %d changes: %d move an answer, %d the printed copy, %d refused, %d unused' %
          (settings, len(files), len(found), count['moved'], count['copy'], count['refused'], count['unused']))
    print('%d passed, %d failed' % (len(found) - count['unused'], count['unused']))
    return count['unused'] > 0


if __name__ == '__main__':
    sys.exit(main())
