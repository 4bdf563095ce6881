"""
The rules of DOMAIN 4 and 8 once more, in fractions: written from the text of
the regulations alone, without a look at lib/rules. Every rule takes the input
that the C side takes and gives its answer, or {'galat': CODE}.

Numbers of the law stand here as the law prints them, not as a ruleset has
them: a wrong ruleset is found as well.
"""
import functools
from fractions import Fraction as F

RATINGS = ('DI_BAWAH', 'SESUAI', 'DI_ATAS')
MATRIX = {
    'DI_ATAS': ('KURANG', 'BAIK', 'SANGAT_BAIK'),
    'SESUAI': ('KURANG', 'BAIK', 'BAIK'),
    'DI_BAWAH': ('SANGAT_KURANG', 'BUTUH_PERBAIKAN', 'BUTUH_PERBAIKAN'),
}
LEADERS = {'ISTIMEWA': 'DI_ATAS', 'BAIK': 'SESUAI', 'BUTUH_PERBAIKAN': 'DI_BAWAH', 'KURANG': 'DI_BAWAH',
           'SANGAT_KURANG': 'DI_BAWAH'}
CREDIT_SHARE = {'SANGAT_BAIK': 150, 'BAIK': 100, 'BUTUH_PERBAIKAN': 75, 'KURANG': 50, 'SANGAT_KURANG': 25}
COEFFICIENT = {'PEMULA': '3.75', 'TERAMPIL': '5', 'MAHIR': '12.5', 'PENYELIA': '25', 'AHLI_PERTAMA': '12.5',
               'AHLI_MUDA': '25', 'AHLI_MADYA': '37.5', 'AHLI_UTAMA': '50'}
ABOVE, MEETS = F(100), F(90)  # S-1 and KMK 127: > 100, 90..100
BENDS = (0, 90, 100, 120)  # of a capaian: nothing, the ratings, the knee of stabilise, the ceiling


class Galat(Exception):
    """A refused input; its text is the code."""


def refuse_if(bad, code):
    if bad:
        raise Galat(code)


def show(x, digits):
    """Half up, away from zero at the half, as people round."""
    scaled = abs(x) * 10**digits
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    text = str(whole).rjust(digits + 1, '0')
    if digits:
        text = text[:-digits] + '.' + text[-digits:]
    return '-' + text if x < 0 and whole else text


def side(x, threshold):
    return (x > threshold) - (x < threshold)


def show_beside(x, digits, thresholds):
    """As many decimals more as the number needs to stand on its side of each."""
    while any(side(F(show(x, digits)), t) != side(x, t) for t in thresholds):
        digits += 1
    return show(x, digits)


class Beside:
    """
    A number shown beside what decided: it stands on its side of each threshold,
    and may do so of the bends of its formula (a ceiling that was not reached).
    """

    def __init__(self, x, thresholds, bends=()):
        self.x, self.least = x, show_beside(x, 4, thresholds)
        self.most = show_beside(x, 4, tuple(thresholds) + tuple(bends))

    def __eq__(self, text):
        if text == self.least:
            return True
        if not isinstance(text, str) or not len(self.least) <= len(text) <= len(self.most):
            return False
        return text == show(self.x, len(text.partition('.')[2]))

    def __repr__(self):
        return self.least if self.least == self.most else '%s..%s' % (self.least, self.most)


def number(value):
    return None if value in (None, '') else F(value)


# ---- PermenPANRB 6/2022

def kuadran(i):
    hasil, perilaku = i.get('hasil'), i.get('perilaku')
    if hasil not in RATINGS or perilaku not in RATINGS:
        raise Galat('RATING')
    return {'predikat': MATRIX[hasil][RATINGS.index(perilaku)]}


def pimpinan(i):
    return {'hasil': LEADERS[i['predikat_organisasi']]}


def rating_of(x):
    return 'DI_ATAS' if x > ABOVE else 'SESUAI' if x >= MEETS else 'DI_BAWAH'


def stabilised(r, t):
    """KMK 127: nearness to the target, then through 0->0, 90->100, 100->120."""
    q = r / t * 100
    ca = q if r <= t else 200 - q
    if ca <= 0:
        return F(0)
    return ca * F(100, 90) if ca <= 90 else 100 + (ca - 90) * 2


def capaian_of(i):
    """One indicator: target and realisation are there."""
    kind, r, t = i['polarisasi'], F(i['realisasi']), F(i['target'])
    worst, top = number(i.get('realisasi_terburuk')), bool(i.get('target_maksimal'))
    refuse_if(r < 0, 'REALISASI_NEGATIF')
    refuse_if(t < 0, 'TARGET_NEGATIF')
    refuse_if(top and (kind == 'maximize' and r > t or kind == 'minimize' and r < t), 'MELEBIHI_MAKSIMAL')
    # Nought found is the best there can be; nought done is no target.
    if top and r == t and (t > 0 or kind == 'minimize'):
        return F(120)
    if t == 0:
        refuse_if(kind != 'minimize' or worst is None, 'TARGET_NOL')
        refuse_if(worst <= 0, 'TERBURUK_NOL')
        c = (worst - r) / worst * 100
    elif kind == 'maximize':
        c = r / t * 100
    elif kind == 'minimize':
        c = (1 + (1 - r / t)) * 100
    else:
        c = stabilised(r, t)
    return min(F(120), max(F(0), c))


def capaian_2026(i):
    c = capaian_of(i)
    return {'capaian': Beside(c, (ABOVE, MEETS), BENDS), 'saran_rating': rating_of(c)}


def weights_of(counted):
    given = [number(v.get('bobot')) for v in counted]
    if all(w is None for w in given):
        return [F(100, len(counted))] * len(counted)
    refuse_if(any(w is None or w < 0 for w in given) or sum(given) != 100, 'BOBOT_TIDAK_100')
    return given


def growth_of(groups):
    """Mean of end - start by members, of the groups that have an end; None without one. And percent measured."""
    refuse_if(not groups, 'TANPA_KELOMPOK')
    for g in groups:
        size = g.get('jumlah')
        refuse_if(not isinstance(size, (int, str)) or not str(size).isdigit() or not 0 < int(size) <= 10**6, 'JUMLAH')
        refuse_if(g.get('awal') in (None, ''), 'ANGKA')
    rows = [(int(g['jumlah']), F(g['awal']), number(g.get('akhir'))) for g in groups]
    there = [(size, end - start) for size, start, end in rows if end is not None]
    measured = sum(size for size, _ in there)
    covered = F(100 * measured, sum(size for size, _, _ in rows))
    return (sum(size * grown for size, grown in there) / measured if there else None), covered


QUALITATIVE = {'DI_ATAS': F(120), 'SESUAI': F(100), 'DI_BAWAH': F(80)}


def value_of(v):
    """Capaian of an indicator, or None and why there is none."""
    if v.get('kelompok'):
        grown, _ = growth_of(v['kelompok'])
        v = dict(v, realisasi=None if grown is None else max(F(0), grown))
    if v.get('target') in (None, ''):
        rating = v.get('rating')
        return QUALITATIVE.get(rating), None if rating in QUALITATIVE else 'KUALITATIF_TANPA_RATING'
    if v.get('realisasi') in (None, ''):
        return None, 'REALISASI_KOSONG'
    return capaian_of(v), None


def suggestion(i):
    """S-1: (capaian of each, index or None, why there is no suggestion)."""
    rows = i['indikator']
    main = [v for v in rows if v.get('jenis') != 'TAMBAHAN']
    refuse_if(not main, 'TANPA_INDIKATOR')
    weights = weights_of(main)
    values = [value_of(v) for v in rows]
    counted = [values[k] for k, v in enumerate(rows) if v.get('jenis') != 'TAMBAHAN']
    why = {w for _, w in counted if w}
    index = None if why else sum(c * w / 100 for (c, _), w in zip(counted, weights))
    if 100 * sum(1 for v in main if v.get('bukti', True)) < 80 * len(main):
        why.add('BUKTI_KURANG')
    return [c for c, _ in values], index, why


def answer_suggestion(found):
    capaian, index, why = found
    return {
        'capaian': [None if c is None else Beside(c, (), BENDS) for c in capaian],
        'indeks': None if index is None else Beside(index, (ABOVE, MEETS), BENDS),
        'saran_rating': None if why or index is None else rating_of(index),
        'tanpa_saran': set(why),
    }


def saran_hasil(i):
    return answer_suggestion(suggestion(i))


def predikat(i):
    found = suggestion(i)
    out = answer_suggestion(found)
    hasil, perilaku = i.get('hasil') or out['saran_rating'], i.get('perilaku')
    both = hasil in RATINGS and perilaku in RATINGS
    out['predikat'] = MATRIX[hasil][RATINGS.index(perilaku)] if both else None
    out['angka_kredit'] = None
    if both and i.get('jenjang'):
        out.update(angka_kredit({'jenjang': i['jenjang'], 'predikat': out['predikat'], 'bulan': i['bulan']}))
    return out


# ---- credit, survey, allowance, weighted parts

def angka_kredit(i):
    refuse_if(not 1 <= i['bulan'] <= 12, 'BULAN')
    credit = F(i['bulan'], 12) * F(CREDIT_SHARE[i['predikat']], 100) * F(COEFFICIENT[i['jenjang']])
    return {'angka_kredit': show(credit, 3)}


def distribusi(i):
    c = {g: i['jumlah'].get(g, 0) for g in ('SB', 'B', 'BP', 'K', 'SK')}
    n = sum(c.values())
    refuse_if(n == 0, 'TANPA_PEGAWAI')
    refuse_if(min(c.values()) < 0, 'JUMLAH_NEGATIF')
    largest = max(c.values())
    broken = {
        'ISTIMEWA': [('SB_MAKS_70', 100 * c['SB'] > 70 * n), ('SB_BUKAN_TERBESAR', c['SB'] < largest)],
        'BAIK': [('B_MAKS_70', 100 * c['B'] > 70 * n), ('B_BUKAN_TERBESAR', c['B'] < largest),
                 ('BP_K_TIDAK_ADA', c['BP'] + c['K'] < 1)],
        'BUTUH_PERBAIKAN': [('BP_MIN_60', 100 * c['BP'] < 60 * n), ('SB_MAKS_10', 100 * c['SB'] > 10 * n)],
        'KURANG': [('K_MIN_60', 100 * c['K'] < 60 * n), ('BP_MIN_10', 100 * c['BP'] < 10 * n),
                   ('SB_MAKS_10', 100 * c['SB'] > 10 * n)],
        'SANGAT_KURANG': [('SK_MIN_60', 100 * c['SK'] < 60 * n),
                          ('BP_K_MIN_10', 100 * (c['K'] + c['BP']) < 10 * n), ('SB_TIDAK_BOLEH', c['SB'] > 0)],
    }[i['predikat_organisasi']]
    found = sorted(code for code, bad in broken if bad)
    return {'n': n, 'pelanggaran': found, 'sesuai': not found, 'hanya_informasi': n < 5}


def broken_pattern(organisation, c):
    try:
        return distribusi({'predikat_organisasi': organisation, 'jumlah': c})['pelanggaran']
    except Galat:
        return ['-']


@functools.lru_cache(maxsize=None)
def allowed(organisation, n):
    """By trying all: how many of n may have each predicate."""
    found = []
    for sb in range(n + 1):
        for b in range(n + 1 - sb):
            for bp in range(n + 1 - sb - b):
                for k in range(n + 1 - sb - b - bp):
                    c = {'SB': sb, 'B': b, 'BP': bp, 'K': k, 'SK': n - sb - b - bp - k}
                    if not broken_pattern(organisation, c):
                        found.append(c)
    if not found:
        return {'mungkin': False}
    out = {g: [min(c[g] for c in found), max(c[g] for c in found)] for g in ('SB', 'B', 'BP', 'K', 'SK')}
    return dict(out, mungkin=True)


def distribusi_batas(i):
    refuse_if(i['n'] == 0, 'TANPA_PEGAWAI')
    refuse_if(i['n'] < 0, 'JUMLAH_NEGATIF')
    return dict(allowed(i['predikat_organisasi'], i['n']), n=i['n'], hanya_informasi=i['n'] < 5)


def kriteria(i):
    values, weights = i['nilai'], i['bobot']
    refuse_if(set(values) != set(weights), 'KRITERIA_TIDAK_COCOK')
    refuse_if(sum(map(F, weights.values())) != 100, 'BOBOT_TIDAK_100')
    refuse_if(any(not 0 <= F(v) <= 100 for v in values.values()), 'NILAI_DI_LUAR_RENTANG')
    parts = {k: F(values[k]) * F(weights[k]) / 100 for k in values}
    index = sum(parts.values())
    # The predicate of a local ruleset is an agency's own; as shipped it has the cuts of PP 46/2011.
    name = next(n for n, least in (('SANGAT_BAIK', 91), ('BAIK', 76), ('BUTUH_PERBAIKAN', 61), ('KURANG', 51),
                                   ('SANGAT_KURANG', 0)) if index >= least)
    return {'kontribusi': {k: show(v, 4) for k, v in parts.items()}, 'indeks': Beside(index, (51, 61, 76, 91)),
            'predikat': name}


def perilaku_360(i):
    weights = {k: F(w) for k, w in i['bobot'].items()}
    refuse_if(sum(weights.values()) != 100, 'BOBOT_TIDAK_100')
    # Fewer than three answers would show who gave them: the others share the weight.
    asked = i.get('responden', {})
    kept = {k: F(v) for k, v in i['nilai'].items() if asked.get(k, 3) >= 3}
    whole = sum(weights[k] for k in kept)
    refuse_if(whole == 0, 'TANPA_RESPONDEN')
    return {'nilai_perilaku': show(sum(v * weights[k] / whole for k, v in kept.items()), 4)}


def ikm(i):
    elements = [F(u) for u in i['unsur']]
    refuse_if(len(elements) != 9, 'UNSUR_BUKAN_9')
    refuse_if(any(not 1 <= u <= 4 for u in elements), 'NILAI_DI_LUAR_RENTANG')
    weight = number(i.get('bobot')) or F(1, 9)
    nrr = sum(elements) * weight
    shown = show(nrr * 25, 2)
    # With a weight of 0.11 or 0.111 nine ones give less than 25: still the last letter.
    mutu = next((m for m, least in (('A', '88.31'), ('B', '76.61'), ('C', '65.00')) if F(shown) >= F(least)), 'D')
    return {'nrr': show(nrr, 4), 'ikm': shown, 'mutu': mutu}


def tpp(i):
    wp = number(i.get('bobot_produktivitas'))
    wp = F(60) if wp is None else wp
    refuse_if(not 0 <= wp <= 100, 'BOBOT')
    p = F(i['dasar']) * wp * F(i['produktivitas']) / 10000
    d = F(i['dasar']) * (100 - wp) * F(i['disiplin']) / 10000
    return {'produktivitas': show(p, 2), 'disiplin': show(d, 2), 'tpp': show(p + d, 2)}


# ---- PermenPANRB 8/2021, PP 30/2019, PP 46/2011

def nilai_2021(c, top):
    """Kategori and nilai of a capaian (JPT and heads of units); top: the best there can be is reached."""
    if top:
        return 'SANGAT_BAIK', F(120)
    if c > 110:
        return 'SANGAT_BAIK', F(120)
    if c > 100:
        return 'SANGAT_BAIK', 110 + F(10, 9) * (c - 101)
    if c == 100:
        return 'BAIK', F(109)
    if c >= 80:
        return 'CUKUP', c - 10
    if c >= 60:
        return 'KURANG', c - 10
    return 'SANGAT_KURANG', c / 59 * 49


def capaian_2021_of(i):
    """The capaian of an indicator, and whether the best there can be is reached."""
    less, r, top = i['kondisi'] == 'khusus', F(i['realisasi']), bool(i.get('target_maksimal'))
    lo, hi = (F(i['target']),) * 2 if 'target' in i else (F(i['target_lo']), F(i['target_hi']))
    refuse_if(r < 0, 'REALISASI_NEGATIF')
    refuse_if(lo > hi, 'RENTANG_TERBALIK')
    t = hi if r > hi else lo if r < lo else None
    refuse_if(lo == 0 and hi == 0 or t == 0, 'TARGET_NOL')
    refuse_if(top and (r < lo if less else r > hi), 'MELEBIHI_MAKSIMAL')
    c = F(100) if t is None else (1 + (1 - r / t)) * 100 if less else r / t * 100
    # Nothing better than the target exists: of a range, its better end.
    return max(F(0), c), top and r == (lo if less else hi)


def capaian_2021(i):
    c, top = capaian_2021_of(i)
    kategori, nilai = nilai_2021(c, top)
    return {'capaian': Beside(c, (60, 80, 100, 110), (0,)), 'kategori': kategori, 'nilai': show(nilai, 4)}


def nilai_kinerja_2019(i):
    w, skp, p = F(i['bobot_skp']), F(i['nilai_skp']), F(i['nilai_perilaku'])
    refuse_if(w not in (60, 70), 'BOBOT_SKP')
    refuse_if(not (0 <= skp <= 120 and 0 <= p <= 120), 'NILAI_DI_LUAR_RENTANG')
    x = skp * w / 100 + p * (100 - w) / 100
    if x >= 110 and i.get('ide_baru'):
        code = 'SANGAT_BAIK'
    else:
        code = 'BAIK' if x >= 90 else 'CUKUP' if x >= 70 else 'KURANG' if x >= 50 else 'SANGAT_KURANG'
    return {'nilai_kinerja': Beside(x, (50, 70, 90, 110)), 'predikat': code}


CATEGORIES = ('SANGAT_BAIK', 'BAIK', 'CUKUP', 'KURANG', 'SANGAT_KURANG')
VALUE = dict(zip(CATEGORIES, map(F, (120, 100, 80, 60, 25))))
SHARE = dict(zip(CATEGORIES, map(F, (100, 80, 60, 40, 20))))
SCOPE = {'UNIT': F(2), 'ANTARUNIT': F(3), 'ANTARINSTANSI': F(4)}  # an agency's own: the law's were not read


def vote(found):
    """JA and JF: one to four aspects vote; where the text has a hole, the mean of their values by its band."""
    if len(found) == 1:
        return found[0]
    sb, b, c, k, sk = (found.count(x) for x in CATEGORIES)
    if sk >= 2:
        return 'SANGAT_KURANG'
    if sk or k >= 2:
        return 'KURANG'
    if k or c >= 2:
        return 'CUKUP'
    if c or b >= 2:
        return 'BAIK'
    return nilai_2021(sum(VALUE[x] for x in found) / len(found), False)[0]


def result_2021(r, leader):
    """(kategori, nilai, additional) of a planned result; an additional one has what it adds."""
    refuse_if(not r['aspek'] or not leader and len(r['aspek']) > 4, 'ASPEK')
    found = [nilai_2021(*capaian_2021_of(a)) for a in r['aspek']]
    if leader:  # the mean of the values, called by the cuts of Art. 41; one indicator keeps its name
        value = sum(v for _, v in found) / len(found)
        cuts = zip(CATEGORIES, (110, 90, 70, 50, 0))
        category = found[0][0] if len(found) == 1 else next(name for name, least in cuts if value >= least)
    else:
        category = vote([k for k, _ in found])
        value = VALUE[category]
    extra = r.get('jenis') == 'TAMBAHAN'
    refuse_if(extra and r.get('lingkup') not in SCOPE, 'LINGKUP')
    if extra:
        value = SHARE[category] / 100 * SCOPE[r['lingkup']] * value / 100
    return category, value, extra


def nilai_skp_2021(i):
    rows = i['rhk']
    done = [result_2021(r, bool(i.get('pimpinan'))) for r in rows]
    refuse_if(all(extra for _, _, extra in done), 'TANPA_INDIKATOR')
    main = [v for _, v, extra in done if not extra]
    utama = sum(main) / len(main)
    tambahan = min(F(10), sum((v for _, v, extra in done if extra), F(0)))
    return {'rhk': [[k, show(v, 4)] for k, v, _ in done], 'nilai_utama': Beside(utama, (), (120,)),
            'nilai_tambahan': Beside(tambahan, (), (10,)), 'nilai_skp': Beside(min(F(120), utama + tambahan), (), (120,))}


def pp46_prestasi(i):
    w, skp, p = F(i['bobot_skp']), F(i['nilai_skp']), F(i['nilai_perilaku'])
    refuse_if(w != 60, 'BOBOT_SKP')
    refuse_if(not (0 <= skp <= 100 and 0 <= p <= 100), 'NILAI_DI_LUAR_RENTANG')
    x = (skp * 60 + p * 40) / 100
    code = 'SANGAT_BAIK' if x >= 91 else 'BAIK' if x >= 76 else 'CUKUP' if x >= 61 else 'KURANG' if x >= 51 else 'BURUK'
    return {'prestasi': Beside(x, (51, 61, 76, 91)), 'predikat': code}


def pp46_waktu(i):
    t, r = F(i['target']), F(i['realisasi'])
    refuse_if(t == 0, 'TARGET_NOL')
    e = 100 - r / t * 100
    v = (F('1.76') * t - r) / t * 100
    v = v if e <= 24 else 76 - (v - 100)
    return {'efisiensi': Beside(e, (24,)), 'nilai_waktu': show(v, 4)}


def pp46_ke_pp30(i):
    n = F(i['nilai'])
    refuse_if(not 0 <= n <= 100, 'NILAI_DI_LUAR_RENTANG')
    if n < 51:
        v = n / 50 * 49
    elif n < 61:
        v = 50 + F(19, 9) * (n - 51)
    elif n < 76:
        v = 70 + F(19, 14) * (n - 61)
    elif n < 91:
        v = 90 + F(19, 14) * (n - 76)
    elif n <= 99:
        v = 110 + F(10, 8) * (n - 91)
    else:
        v = F(120)
    return {'nilai': Beside(v, (), (0, 50, 70, 90, 110, 120))}


# ---- NIP (Perka BKN 22/2007), deadlines

def leap(y):
    return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)


def days_in(y, m):
    return 29 if m == 2 and leap(y) else (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[m - 1]


def real_date(y, m, d):
    return y >= 1 and 1 <= m <= 12 and 1 <= d <= days_in(y, m)


def nip(i):
    digits = i['nip'].replace(' ', '')
    refuse_if(len(digits) != 18 or any(c not in '0123456789' for c in digits), 'PANJANG')
    y, m, d = int(digits[:4]), int(digits[4:6]), int(digits[6:8])
    ty, tm, sex, serial = int(digits[8:12]), int(digits[12:14]), digits[14], digits[15:]
    today = tuple(map(int, i['hari_ini'].split('-')))
    kind = 'PNS' if 1 <= tm <= 12 else 'PPPK' if 21 <= tm <= 39 else 'TIDAK_DIKENAL'
    born = real_date(y, m, d) and y >= 1930 and (y, m, d) <= today
    warn = []
    if sex not in '12':
        warn.append('KELAMIN')
    if serial == '000':
        warn.append('NOMOR_URUT')
    if not born:
        warn.append('TANGGAL_LAHIR')
    if kind == 'TIDAK_DIKENAL' or ty <= y or ty > today[0] + 1:
        warn.append('TMT')
    return {'jenis': kind, 'tanggal_lahir': '%04d-%02d-%02d' % (y, m, d) if born else None,
            'kelamin': {'1': 'L', '2': 'P'}.get(sex), 'peringatan': warn}


STEPS = {'PERENCANAAN': ('01-01', '01-31', 0), 'PELAPORAN': ('01-01', '12-31', 0), 'EVALUASI': ('12-01', '01-31', 1),
         'KEBERATAN': ('12-01', '02-28', 1)}


def tenggat(i):
    """Objections 14 calendar days after receipt, entries 7 days after their day; steps of a year."""
    if i['jenis'] == 'TAHAP':
        opens, closes, later = STEPS[i['tahap']]
        return {'buka': '%04d-%s' % (i['tahun'], opens), 'tutup': '%04d-%s' % (i['tahun'] + later, closes)}
    y, m, d = map(int, i['tanggal'].split('-'))
    for _ in range({'KEBERATAN': 14, 'ENTRI': 7}[i['jenis']]):
        d += 1
        if d > days_in(y, m):
            y, m, d = (y, m + 1, 1) if m < 12 else (y + 1, 1, 1)
    return {'batas': '%04d-%02d-%02d' % (y, m, d)}


def siklus(i):
    """The parts of a year that are evaluated, without the months before the plan began and after it ended."""
    months = {'TAHUNAN': 12, 'SEMESTER': 6, 'TRIWULAN': 3}[i['siklus']]
    year, parts = i['mulai'][:4], []
    for k in range(12 // months):
        last = (k + 1) * months
        a = max(i['mulai'], '%s-%02d-01' % (year, k * months + 1))
        b = min(i['selesai'], '%s-%02d-%02d' % (year, last, days_in(int(year), last)))
        if a <= b:
            code = i['siklus'] if months == 12 else '%s_%d' % (i['siklus'], k + 1)
            parts.append({'kode': code, 'mulai': a, 'selesai': b})
    return {'masa': parts}


def alasan(i):
    """30 characters to differ from the suggestion, and to rate behaviour below expectation."""
    differs = i.get('saran') is not None and i['saran'] != i['hasil']
    return {'alasan_hasil': '30' if differs else '0', 'alasan_perilaku': '30' if i['perilaku'] == 'DI_BAWAH' else '0'}


# ---- quarters into one (KMK 127/2026)

class Plain:
    """A number in four decimals or more, without noughts at its end, on its side of a threshold."""

    def __init__(self, x, threshold=None):
        self.x, self.threshold = x, threshold

    def __eq__(self, text):
        if self.threshold is not None and isinstance(text, str):
            least = show_beside(self.x, 4, (self.threshold,))
            return F(text) == F(least) and not text.endswith(('.', '.0')) and len(text) <= len(least)
        return isinstance(text, str) and F(text) == F(show(self.x, max(4, len(text.partition('.')[2]))))

    def __repr__(self):
        return str(self.x)


def one_of(how, values, fractions):
    """Values in the order of time to one, None where there is none."""
    values = [F(v) for v in values if v is not None]
    if how == 'RASIO':
        fractions = [(F(a), F(b)) for a, b in fractions if a is not None]
        refuse_if(values and fractions, 'RASIO_CAMPUR')
        if fractions:
            refuse_if(sum(b for _, b in fractions) == 0, 'PENYEBUT_NOL')
            return sum(a for a, _ in fractions) / sum(b for _, b in fractions) * 100
        how = 'TLKV'  # percentages are never averaged
    if not values:
        return None
    ranked, n = sorted(values), len(values)
    return {
        'SUM': lambda: sum(values), 'TLKV': lambda: values[-1], 'AVG': lambda: sum(values) / n,
        'MEDIAN': lambda: (ranked[(n - 1) // 2] + ranked[n // 2]) / 2, 'P90': lambda: ranked[-(-9 * n // 10) - 1],
    }[how]()


def konsolidasi(i):
    how, parts = i['cara'], i['masa']
    t = one_of(how, [p.get('target') for p in parts],
               [(p.get('target_pembilang'), p.get('target_penyebut')) for p in parts])
    missing = sum(1 for p in parts if (p.get('target') or p.get('target_pembilang')) is not None and
                  (p.get('realisasi') or p.get('pembilang')) is None)
    r = c = None
    if not missing:
        r = one_of(how, [p.get('realisasi') for p in parts], [(p.get('pembilang'), p.get('penyebut')) for p in parts])
    if t is not None and r is not None:
        c = capaian_of({'polarisasi': i['polarisasi'], 'target': t, 'realisasi': r})
    return {'target': None if t is None else Plain(t), 'realisasi': None if r is None else Plain(r),
            'capaian': None if c is None else Beside(c, (ABOVE, MEETS), BENDS), 'kosong': missing}


def tumbuh_kelompok(i):
    grown, covered = growth_of(i.get('kelompok'))
    return {'tumbuh': None if grown is None else Plain(grown, 0),
            'realisasi': None if grown is None else Plain(max(F(0), grown), 0), 'cakupan': Plain(covered, 100),
            'kosong': {g['nama'] for g in i['kelompok'] if g.get('akhir') in (None, '')}}


# ---- KMK 127/2026 (DOMAIN 4.7)

QUALITY = {'TEPAT_RENDAH': '1.2', 'TEPAT_SEDANG': '1.15', 'PROKSI_RENDAH': '1.1', 'PROKSI_SEDANG': '1.0', 'PROKSI_TINGGI': '0.9',
           'AKTIVITAS_RENDAH': '0.8', 'AKTIVITAS_TINGGI': '0.6'}
PENALTY = {'RINGAN': 10, 'SEDANG': 25, 'BERAT': 40}
MOST_IKI, CEILING, CALIBRATED = 6, F(120), F(115)


def target_quality(v):
    """This year's target against last year's: more demanding is higher, or lower where less is better."""
    then, done = number(v.get('target_lalu')), number(v.get('realisasi_lalu'))
    # A target to be hit exactly is neither higher nor lower (chosen).
    if then is None or done is None or v['polarisasi'] == 'stabilize':
        return F(1)
    sense = -1 if v['polarisasi'] == 'minimize' else 1
    now, then, done = (sense * x for x in (F(v['target']), then, done))
    if now < then:
        return F('0.8')
    if now == then and done > then:
        return F('0.9')
    if now == done:
        return F('1.1')
    return F('1.2') if now > then and now > done else F(1)


def result_value(rows):
    """NHK: each capaian times its quality, at most 120, weighed by quality and days."""
    days = [v['hari'] for v in rows]
    if not any(days):
        days = [1] * len(rows)  # nothing said of days: all alike (chosen)
    values, weights = [], []
    for v, d in zip(rows, days):
        refuse_if(v.get('jenis_iki') not in QUALITY, 'JENIS_IKI')
        refuse_if(d < 0, 'HARI')
        reached = capaian_of(v)
        k3 = (F(QUALITY[v['jenis_iki']]) + target_quality(v)) / 2
        values.append(min(CEILING, reached * k3))
        weights.append(k3 * d)
    refuse_if(sum(weights) <= 0, 'HARI')
    return sum(x * w for x, w in zip(values, weights)) / sum(weights)


def nkp_2026(i):
    # The order of the steps is the order in which DOMAIN 4.7 names them.
    rows, values = i['iki'], [F(x) for x in i['perilaku']]
    refuse_if(not rows, 'TANPA_INDIKATOR')
    refuse_if(len(rows) > MOST_IKI, 'TERLALU_BANYAK_IKI')
    nhk = result_value(rows)
    refuse_if(any(not 0 <= x <= CEILING for x in values), 'NILAI_DI_LUAR_RENTANG')
    refuse_if(not values, 'PERILAKU')
    npk = sum(values) / len(values)
    refuse_if(i.get('disiplin') not in (None, '') and i['disiplin'] not in PENALTY, 'DISIPLIN')
    impact, correction, nko = number(i.get('dampak')) or F(0), number(i.get('koreksi')) or F(0), number(i.get('nko'))
    refuse_if(impact < 0 or nko is not None and not 0 <= nko <= CEILING, 'NILAI_DI_LUAR_RENTANG')
    refuse_if(abs(correction) > 5, 'KOREKSI')
    x = nhk * F(3, 4) + npk / 4
    x -= x * PENALTY.get(i.get('disiplin'), 0) / 100
    nkp = max(F(0), x - impact + correction)
    own = nkp if nkp <= 100 else min(CALIBRATED, 100 + (nkp - 100) * F(3, 4))
    last = own
    if nko is not None:
        share = F(1, 10) if own < nko else F(1, 2) if i.get('pimpinan') else F(3, 10)
        last = own * (1 - share) + nko * share
    hasil, perilaku = rating_of(nhk), rating_of(npk)
    told = {k: Beside(v, (ABOVE, MEETS), (CALIBRATED, CEILING)) for k, v in
            (('nhk', nhk), ('npk', npk), ('nkp', nkp), ('terkalibrasi', own), ('akhir', last))}
    return told | {'hasil': hasil, 'perilaku': perilaku, 'predikat': MATRIX[hasil][RATINGS.index(perilaku)]}


RULES = {f.__name__: f for f in (
    kuadran, pimpinan, capaian_2026, saran_hasil, predikat, angka_kredit, distribusi, kriteria, perilaku_360, ikm,
    tpp, capaian_2021, nilai_kinerja_2019, pp46_waktu, pp46_ke_pp30, nip, tenggat,
    siklus, alasan, konsolidasi, distribusi_batas, tumbuh_kelompok,
    nilai_skp_2021, nkp_2026, pp46_prestasi)}


def answer(rule, i):
    try:
        return RULES[rule](i)
    except Galat as e:
        return {'galat': str(e)}
