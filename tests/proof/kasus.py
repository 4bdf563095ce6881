"""
Seeded cases for each rule, thickest where a rule turns: at and beside every
threshold, on the ends of ranges, at nought, and what is refused. Numbers are
decimal texts, as the rules take them.
"""
from decimal import Decimal as D, getcontext

getcontext().prec = 60

TARGETS = ['100', '95', '24', '0.70', '1200', '3', '7', '8', '90', '85', '1250000000', '0.0001', '33.333', '100.00']
RATINGS = ['DI_BAWAH', 'SESUAI', 'DI_ATAS']
ORGANISATIONS = ['ISTIMEWA', 'BAIK', 'BUTUH_PERBAIKAN', 'KURANG', 'SANGAT_KURANG']
LEVELS = ['PEMULA', 'TERAMPIL', 'MAHIR', 'PENYELIA', 'AHLI_PERTAMA', 'AHLI_MUDA', 'AHLI_MADYA', 'AHLI_UTAMA']


def text(x):
    return format(D(x), 'f')


def nudge(rnd, x):
    """x itself, or a little to one side: by 0.1 ... 0.000000001."""
    x = D(x)
    roll = rnd.random()
    if roll < 0.4:
        return x
    return x + rnd.choice((1, -1)) * D(rnd.choice((1, 4, 5, 9))).scaleb(-rnd.randint(1, 9))


def decimal(rnd, lo, hi):
    places = rnd.choice((0, 0, 1, 2, 4, 6))
    return D(rnd.randint(lo * 10**places, hi * 10**places)).scaleb(-places)


def plain(rnd, lo, hi, edges):
    """A number of lo..hi, often at or beside an edge, now and then outside."""
    return text(nudge(rnd, rnd.choice(edges)) if rnd.random() < 0.6 else decimal(rnd, lo, hi))


def target(rnd):
    return D(rnd.choice(TARGETS)) if rnd.random() < 0.6 else decimal(rnd, 1, rnd.choice((10, 200, 10**6)))


def realised(rnd, t, edges):
    """What makes a capaian at or beside an edge (percent of the target), or anything."""
    if rnd.random() < 0.65:
        return abs(nudge(rnd, t * D(rnd.choice(edges)) / 100))
    return decimal(rnd, 0, int(t * 3) + 2)


# ---- one indicator

EDGES_2026 = (0, 50, 60, 80, 90, 95, 99, 100, 101, 105, 110, 119, 120, 130, 200, 210)


def indicator(rnd, refused=0.08):
    t = target(rnd)
    out = {'polarisasi': rnd.choice(('maximize', 'minimize', 'stabilize')), 'target': text(t),
           'realisasi': text(realised(rnd, t, EDGES_2026))}
    if rnd.random() < 0.2:
        out['target_maksimal'] = rnd.random() < 0.8
        if rnd.random() < 0.5:
            out['realisasi'] = out['target']
    if rnd.random() < 0.1:
        out['realisasi_terburuk'] = text(decimal(rnd, 1, 20))
    if rnd.random() < refused:
        for _ in range(rnd.randint(1, 2)):
            key = rnd.choice(('target', 'realisasi', 'realisasi_terburuk'))
            out[key] = rnd.choice(('0', '0.0', '-0.000001', '-1', '10'))
    return out


def capaian_2026(rnd):
    return indicator(rnd, 0.25)


def weights(rnd, n):
    """n weights that sum to 100, some of them with decimals."""
    places = rnd.choice((0, 0, 2, 4))
    whole = 100 * 10**places
    cuts = sorted(rnd.randint(0, whole) for _ in range(n - 1))
    return [D(b - a).scaleb(-places) for a, b in zip([0] + cuts, cuts + [whole])]


def indicators(rnd):
    n = rnd.choice((1, 1, 2, 3, 4, 5, 6, 10, 15)) if rnd.random() < 0.97 else rnd.choice((0, 40))
    rows = [indicator(rnd, 0.02) for _ in range(n)]
    for v in rows:
        if rnd.random() < 0.06:
            v['jenis'] = 'TAMBAHAN'
        if rnd.random() < 0.1:
            v['bukti'] = False
        if rnd.random() < 0.05:
            v.pop('realisasi')
        if rnd.random() < 0.04:
            v.update(kelompok=groups(rnd), polarisasi='maximize')
        if rnd.random() < 0.05:
            v.pop('target')
            if rnd.random() < 0.7:
                v['rating'] = rnd.choice(RATINGS)
    main = [v for v in rows if v.get('jenis') != 'TAMBAHAN']
    if main and rnd.random() < 0.7:
        for v, w in zip(main, weights(rnd, len(main))):
            v['bobot'] = text(w)
        if rnd.random() < 0.08:
            v = rnd.choice(main)
            v['bobot'] = text(abs(nudge(rnd, v['bobot'])))
    return rows


def aimed(rnd):
    """Two indicators whose index lies at or beside a threshold."""
    a = decimal(rnd, 80, 115)
    index = nudge(rnd, rnd.choice((90, 100)))
    b = max(D(0), 2 * index - a)
    return [{'polarisasi': 'maximize', 'target': '100', 'realisasi': text(x), 'bobot': '50'} for x in (a, b)]


def saran_hasil(rnd):
    return {'indikator': aimed(rnd) if rnd.random() < 0.25 else indicators(rnd)}


def predikat(rnd):
    out = saran_hasil(rnd)
    if rnd.random() < 0.95:
        out['perilaku'] = rnd.choice(RATINGS)
    if rnd.random() < 0.3:
        out['hasil'] = rnd.choice(RATINGS)
    if rnd.random() < 0.6:
        out['jenjang'] = rnd.choice(LEVELS)
        out['bulan'] = rnd.randint(1, 12) if rnd.random() < 0.95 else rnd.choice((0, 13, -1))
    return out


def kuadran(rnd):
    return {'hasil': rnd.choice(RATINGS), 'perilaku': rnd.choice(RATINGS)}


def pimpinan(rnd):
    return {'predikat_organisasi': rnd.choice(ORGANISATIONS)}


# ---- the numeric models

EDGES_2021 = (0, 50, 59, 60, 79, 80, 81, 99, 100, 101, 109, 110, 111, 120, 140, 200, 250)


def capaian_2021(rnd):
    out = {'kondisi': rnd.choice(('normal', 'khusus'))}
    lo = target(rnd)
    if rnd.random() < 0.5:
        out['target'] = text(lo)
        ends = (lo,)
    else:
        ends = (lo, lo + rnd.choice((D(0), decimal(rnd, 0, 20), D('0.001'))))
        out['target_lo'], out['target_hi'] = map(text, ends if rnd.random() < 0.95 else ends[::-1])
    out['realisasi'] = text(realised(rnd, rnd.choice(ends), EDGES_2021))
    if rnd.random() < 0.2:
        out['target_maksimal'] = True
        if rnd.random() < 0.5:
            out['realisasi'] = text(rnd.choice(ends))
    if rnd.random() < 0.1:
        key = rnd.choice([k for k in out if k not in ('kondisi', 'target_maksimal')])
        out[key] = rnd.choice(('0', '0.00', '-0.0001', '-3') if key == 'realisasi' else ('0', '0.00'))
    return out


def nilai_kinerja_2019(rnd):
    edges = (0, 50, 70, 90, 110, 120, 121)
    w = rnd.choice(('70', '60', '70.0')) if rnd.random() < 0.95 else rnd.choice(('65', '0', '100', '69.9999', '-70'))
    out = {'nilai_skp': plain(rnd, 0, 120, edges), 'nilai_perilaku': plain(rnd, 0, 120, edges), 'bobot_skp': w,
           'ide_baru': rnd.random() < 0.5}
    if w in ('70', '60') and rnd.random() < 0.4:  # the sum at or beside a cut
        p = decimal(rnd, 60, 120)
        x = (nudge(rnd, rnd.choice((50, 70, 90, 110))) * 100 - p * (100 - D(w))) / D(w)
        if 0 <= x <= 120:
            out['nilai_skp'], out['nilai_perilaku'] = text(x), text(p)
    return out


def aspect(rnd):
    """An indicator of a sheet: mostly in order."""
    while True:
        out = capaian_2021(rnd)
        r, ends = D(out['realisasi']), [D(out[k]) for k in ('target', 'target_lo', 'target_hi') if k in out]
        if rnd.random() < 0.01 or r >= 0 and min(ends) > 0 and ends == sorted(ends) and 'target_maksimal' not in out:
            return out


def nilai_skp_2021(rnd):
    rows = []
    for _ in range(rnd.choice((1, 1, 2, 3, 6))):
        rows.append({'aspek': [aspect(rnd) for _ in range(rnd.randint(1, 4) if rnd.random() < 0.99 else 5)]})
        if rnd.random() < 0.3:
            rows[-1]['jenis'] = 'TAMBAHAN'
            rows[-1]['lingkup'] = rnd.choice(('UNIT', 'ANTARUNIT', 'ANTARINSTANSI')) if rnd.random() < 0.97 else 'LAIN'
    return {'rhk': rows, 'pimpinan': rnd.random() < 0.3}


def pp46_prestasi(rnd):
    edges = (0, 51, 61, 76, 91, 100, 101)
    return {'nilai_skp': plain(rnd, 0, 100, edges), 'nilai_perilaku': plain(rnd, 0, 100, edges),
            'bobot_skp': '60' if rnd.random() < 0.95 else '70', 'ide_baru': rnd.random() < 0.5}


def pp46_waktu(rnd):
    t = target(rnd) if rnd.random() < 0.97 else D(0)
    return {'target': text(t), 'realisasi': text(realised(rnd, t, (0, 24, 50, 75, 76, 77, 100, 124, 176, 200)))}


def pp46_ke_pp30(rnd):
    return {'nilai': plain(rnd, 0, 100, (0, 50, 51, 60, 61, 75, 76, 90, 91, 99, 100))}


# ---- credit, distribution, survey, allowance, weighted parts

def angka_kredit(rnd):
    months = rnd.randint(1, 12) if rnd.random() < 0.9 else rnd.choice((0, 13, -1, 120))
    return {'jenjang': rnd.choice(LEVELS), 'bulan': months,
            'predikat': rnd.choice(('SANGAT_BAIK', 'BAIK', 'BUTUH_PERBAIKAN', 'KURANG', 'SANGAT_KURANG'))}


def distribusi(rnd):
    n = rnd.choice((0, 1, 2, 3, 4, 5, 6, 10, 20, 30, 100, 101, rnd.randint(1, 2000)))
    edges = [k * n // 100 for k in (0, 10, 60, 70, 100)]
    counts = []
    left = n
    for _ in range(4):
        k = rnd.choice(edges) + rnd.choice((-1, 0, 0, 1)) if rnd.random() < 0.6 else rnd.randint(0, left)
        counts.append(max(0, min(left, k)))
        left -= counts[-1]
    counts.append(left)
    rnd.shuffle(counts)
    if rnd.random() < 0.03:
        counts[rnd.randrange(5)] = -rnd.randint(1, 3)
    return {'predikat_organisasi': rnd.choice(ORGANISATIONS),
            'jumlah': dict(zip(('SB', 'B', 'BP', 'K', 'SK'), counts))}


def parts(rnd, names):
    w = weights(rnd, len(names))
    out = {'nilai': {k: plain(rnd, 0, 100, (0, 50, 90, 100)) for k in names},
           'bobot': {k: text(x) for k, x in zip(names, w)}}
    if rnd.random() < 0.08:
        k = rnd.choice(names)
        out['bobot'][k] = text(abs(nudge(rnd, out['bobot'][k])))
    return out


def kriteria(rnd):
    names = rnd.sample(['disiplin', 'kualitas_kerja', 'inisiatif', 'kerjasama', 'a', 'b'], rnd.randint(1, 6))
    out = parts(rnd, names)
    if rnd.random() < 0.05:
        out[rnd.choice(('nilai', 'bobot'))]['lain'] = '10'
    return out


def perilaku_360(rnd):
    out = parts(rnd, ['atasan', 'rekan', 'bawahan', 'pihak3'][:rnd.randint(1, 4)])
    out['nilai'] = {k: plain(rnd, 0, 120, (0, 90, 100, 120)) for k in out['nilai']}
    out['nilai'] = {k: text(abs(D(v))) for k, v in out['nilai'].items()}
    if rnd.random() < 0.4:
        out['responden'] = {k: rnd.choice((0, 1, 2, 3, 4, 30)) for k in out['nilai'] if k != 'atasan'}
    return out


def ikm(rnd):
    n = 9 if rnd.random() < 0.96 else rnd.choice((0, 1, 8, 10))
    out = {'unsur': [plain(rnd, 1, 4, (2, 3)) for _ in range(n)]}
    if n == 9 and rnd.random() < 0.5:  # the index at or beside a letter
        ikm_ = rnd.choice(('88.31', '76.61', '65', '25.9', '99.9'))
        rest = nudge(rnd, ikm_) * 9 / 25
        base = [min(D(4), max(D(1), rest / 9)).quantize(D('0.01')) for _ in range(8)]
        last = rest - sum(base)
        if 1 <= last <= 4:
            out['unsur'] = [text(x) for x in base + [last.quantize(D('0.000001'))]]
    if n and rnd.random() < 0.08:
        out['unsur'][rnd.randrange(n)] = rnd.choice(('0.99', '4.01', '0', '-1', '1', '4'))
    if rnd.random() < 0.3:
        out['bobot'] = rnd.choice(('0.11', '0.111', '0.1111', '0.12'))
    return out


def tpp(rnd):
    out = {'dasar': text(decimal(rnd, 0, 10**rnd.choice((6, 8, 15)))),
           'produktivitas': text(abs(D(plain(rnd, 0, 100, (0, 90, 100))))),
           'disiplin': text(abs(D(plain(rnd, 0, 100, (0, 94, 100)))))}
    if rnd.random() < 0.7:
        out['bobot_produktivitas'] = plain(rnd, 0, 100, (0, 60, 100))
    return out


# ---- NIP, deadlines

def date(rnd, first, last):
    return rnd.randint(first, last), rnd.randint(1, 12), rnd.randint(1, 28)


def nip(rnd):
    y, m, d = date(rnd, 1929, 2010)
    if rnd.random() < 0.1:
        y, m, d = rnd.choice(((1930, 1, 1), (1929, 12, 31), (1985, 2, 30), (1984, 2, 29), (1900, 2, 29),
                              (2000, 2, 29), (1985, 0, 1), (1985, 13, 1), (1985, 4, 31), (0, 1, 1), (2026, 11, 21),
                              (2026, 11, 22), (9999, 12, 31)))
    ty = y + rnd.choice((-1, 0, 1, 20, 25)) if rnd.random() < 0.8 else rnd.choice((2026, 2027, 2028, 2029))
    tm = rnd.randint(1, 12) if rnd.random() < 0.6 else rnd.choice((0, 12, 13, 20, 21, 22, 39, 40, 99))
    digits = '%04d%02d%02d%04d%02d%d%03d' % (y, m, d, min(max(ty, 0), 9999), tm, rnd.choice((0, 1, 1, 2, 2, 3, 9)),
                                             rnd.choice((0, 1, 2, 999)))
    roll = rnd.random()
    if roll < 0.15:
        digits = digits[:8] + ' ' + digits[8:14] + ' ' + digits[14] + ' ' + digits[15:]
    elif roll < 0.22:
        digits = rnd.choice((digits[:-1], digits + '1', digits[:5] + 'x' + digits[6:], '', '1.98504E+17',
                             digits[:-1] + '\u0661', ' ' * 18, "'" + digits))
    return {'nip': digits, 'hari_ini': '%04d-%02d-%02d' % rnd.choice(((2026, 11, 21), (2027, 1, 1), (2028, 2, 29)))}


def tenggat(rnd):
    y, m, d = date(rnd, 1990, 2100)
    if rnd.random() < 0.3:
        return {'jenis': 'TAHAP', 'tahun': y, 'tahap': rnd.choice(('PERENCANAAN', 'PELAPORAN', 'EVALUASI', 'KEBERATAN'))}
    if rnd.random() < 0.2:
        m, d = rnd.choice(((12, 31), (2, 28), (2, 21), (12, 24), (1, 31)))
    return {'jenis': rnd.choice(('KEBERATAN', 'ENTRI')), 'tanggal': '%04d-%02d-%02d' % (y, m, d)}


def siklus(rnd):
    y = rnd.randint(2019, 2032)
    ends = [(rnd.randint(1, 12), rnd.randint(1, 28)) for _ in range(2)]
    if rnd.random() < 0.4:
        ends = [(1, 1), rnd.choice(((12, 31), (3, 31), (6, 30), (2, 28)))]
    return dict(zip(('mulai', 'selesai'), ('%04d-%02d-%02d' % ((y,) + e) for e in sorted(ends))),
                siklus=rnd.choice(('TAHUNAN', 'SEMESTER', 'TRIWULAN')))


def alasan(rnd):
    out = {'hasil': rnd.choice(RATINGS), 'perilaku': rnd.choice(RATINGS)}
    if rnd.random() < 0.8:
        out['saran'] = rnd.choice(RATINGS)
    return out


def distribusi_batas(rnd):
    return {'predikat_organisasi': rnd.choice(ORGANISATIONS), 'n': rnd.randint(1, 20) if rnd.random() < 0.95 else
            rnd.choice((0, -1))}


def part_of_year(rnd, how, t):
    """A quarter with its target and realisation, either of which may be missing."""
    out = {}
    if rnd.random() < 0.95:
        out['target'] = text(nudge(rnd, t))
    if rnd.random() < 0.94:
        if how == 'RASIO' and rnd.random() < 0.97:
            out['penyebut'] = text(decimal(rnd, 1, 500)) if rnd.random() < 0.97 else '0'
            out['pembilang'] = text(decimal(rnd, 0, 500))
        else:
            out['realisasi'] = text(abs(nudge(rnd, t * rnd.choice((0, 80, 90, 100, 110, 120)) / 100)))
    return out


def konsolidasi(rnd):
    how, t = rnd.choice(('SUM', 'TLKV', 'AVG', 'RASIO', 'MEDIAN', 'P90')), target(rnd) + 1
    n = rnd.choice((1, 2, 3, 4, 4, 4, 9, 10, 11, 12, 20, 31))
    return {'cara': how, 'polarisasi': rnd.choice(('maximize', 'minimize', 'stabilize')),
            'masa': [part_of_year(rnd, how, t) for _ in range(n)]}


def group(rnd, name, aim):
    """A class: its members, where it began and, mostly, where it stands; now and then refused."""
    start = decimal(rnd, 0, 90)
    out = {'nama': name, 'jumlah': text(rnd.randint(1, 40)), 'awal': text(start)}
    if rnd.random() < 0.9:
        grown = nudge(rnd, aim) if rnd.random() < 0.7 else decimal(rnd, 0, 60) - 30
        out['akhir'] = text(start + grown)
    if rnd.random() < 0.02:
        out['jumlah'] = rnd.choice(('0', '-3', '2.5', '', '1000001', 0, 12))
    if rnd.random() < 0.01:
        out['awal'] = ''
    return out


def groups(rnd):
    aim = rnd.choice((D(0), D(5), decimal(rnd, 0, 10)))
    return [group(rnd, 'Kelas %d' % (k + 1), aim) for k in range(rnd.choice((1, 1, 2, 3, 3, 3, 5, 12, 30)))]


def tumbuh_kelompok(rnd):
    return {'kelompok': groups(rnd)} if rnd.random() < 0.98 else rnd.choice(({}, {'kelompok': []}))


KINDS = ['TEPAT_RENDAH', 'TEPAT_SEDANG', 'PROKSI_RENDAH', 'PROKSI_SEDANG', 'PROKSI_TINGGI', 'AKTIVITAS_RENDAH', 'AKTIVITAS_TINGGI']


def iki_2026(rnd):
    v = indicator(rnd, 0.02)
    v['jenis_iki'] = rnd.choice(KINDS) if rnd.random() < 0.99 else 'LAIN'
    v['hari'] = rnd.choice((365, 181, 90, 1, 0)) if rnd.random() < 0.99 else -1
    if rnd.random() < 0.8:
        t = D(v['target'])
        v['target_lalu'] = text(abs(rnd.choice((t, t, nudge(rnd, t), decimal(rnd, 0, 200)))))
        v['realisasi_lalu'] = text(abs(rnd.choice((t, D(v['target_lalu']), nudge(rnd, t), decimal(rnd, 0, 200)))))
    return v


def nkp_2026(rnd):
    n = rnd.choice((1, 1, 2, 3, 4, 5, 6)) if rnd.random() < 0.98 else rnd.choice((0, 7))
    out = {'iki': [iki_2026(rnd) for _ in range(n)],
           'perilaku': [plain(rnd, 0, 120, (0, 89, 90, 100, 101, 120)) if rnd.random() < 0.98 else rnd.choice(('-1', '120.0001'))
                        for _ in range(rnd.choice((7, 7, 7, 1, 4)) if rnd.random() < 0.98 else 0)]}
    if rnd.random() < 0.2:
        out['disiplin'] = rnd.choice(('RINGAN', 'SEDANG', 'BERAT')) if rnd.random() < 0.95 else 'LAIN'
    if rnd.random() < 0.3:
        out['dampak'] = plain(rnd, 0, 10, (0, 1, 5, 20))
    if rnd.random() < 0.5:
        out['koreksi'] = plain(rnd, -5, 5, (-5, 0, 5))
    if rnd.random() < 0.6:
        out['nko'] = plain(rnd, 0, 120, (0, 90, 100, 115, 120))
    if rnd.random() < 0.5:
        out['pimpinan'] = rnd.random() < 0.7
    return out


CASES = {f.__name__: f for f in (
    kuadran, pimpinan, capaian_2026, saran_hasil, predikat, angka_kredit, distribusi, kriteria, perilaku_360, ikm,
    tpp, capaian_2021, nilai_kinerja_2019, pp46_waktu, pp46_ke_pp30, nip, tenggat,
    siklus, alasan, konsolidasi, distribusi_batas, tumbuh_kelompok,
    nilai_skp_2021, nkp_2026, pp46_prestasi)}
