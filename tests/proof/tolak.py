"""
Faulty rulesets: each change of a shipped file is refused when it is loaded,
with the line (of the setting, or of the section it stands in) and a sentence
that names the setting and says what is wrong, in words of people, not of codes.
"""
import json
import os
import sys
import tempfile

import berkas
import driver

P, N, K, T, L = 'permenpan-6-2022', 'pp30-2019', 'kmk127-2026', 'pp46-2011', 'lokal'

# (what, ruleset, old, new, words that the sentence must have)
FAULTS = [
    # sums
    ('weights of criteria are 99', L, 'kerjasama = { label = "Kerja sama"; bobot = { PIMPINAN = "20"',
     'kerjasama = { label = "Kerja sama"; bobot = { PIMPINAN = "19"', 'PIMPINAN|99|100'),
    ('weights of criteria are 101', L, 'PELAKSANA = "25"', 'PELAKSANA = "26"', 'PELAKSANA|101|100'),
    ('weights of respondents are 99', P, 'rekan = "20"', 'rekan = "19"', 'bobot_360|99|100'),
    ('a kind of post has no weight for one criterion', L, 'PIMPINAN = "15"; ', '', 'PIMPINAN|85|100'),
    # noughts and ranges
    ('nothing meets the lower threshold', P, 'sesuai_ge = "90"', 'sesuai_ge = "0"', 'sesuai_ge|tercapai'),
    ('the thresholds are reversed', P, 'sesuai_ge = "90"', 'sesuai_ge = "101"', 'sesuai_ge|lebih kecil'),
    ('a threshold that no value reaches', P, 'di_atas_gt = "100"', 'di_atas_gt = "120"', 'di_atas_gt|tercapai|120'),
    ('the same in the numeric ruleset', K, 'di_atas_gt = "100"', 'di_atas_gt = "125"', 'di_atas_gt|tercapai'),
    ('a letter that no survey reaches', P, 'A = "88.31"', 'A = "100.01"', 'tercapai'),
    ('letters of the survey out of order', P, 'B = "76.61"', 'B = "89"', 'lebih kecil'),
    ('the survey has no letter for its lowest values', P, 'D = "25.00"', 'D = "26"', 'nilai antara'),
    ('the scale of the survey is reversed', P, 'rendah = "1"', 'rendah = "5"', 'lebih kecil|rendah'),
    ('a predicate above the highest value', N, 'tertinggi = "120"', 'tertinggi = "109"', 'tercapai'),
    ('cuts out of order', N, 'BAIK = "90"', 'BAIK = "60"', 'lebih kecil'),
    ('a cut at nought leaves none below', N, 'KURANG = "50"; };', 'KURANG = "0"; };', 'tercapai'),
    ('valid until before it is valid', N, 'berlaku_sampai = "2022', 'berlaku_sampai = "2012', '2012|2019'),
    ('a reason longer than any field', P, 'alasan_min = 30', 'alasan_min = 100000', 'alasan_min'),
    ('a negative number of days', P, 'keberatan_hari = 14', 'keberatan_hari = -1', 'keberatan_hari'),
    # codes
    ('a predicate that does not exist', P, 'SESUAI = { DI_BAWAH = "KURANG"', 'SESUAI = { DI_BAWAH = "BURUK"',
     'DI_BAWAH|salah satu'),
    ('a rating that does not exist', P, 'BAIK = "SESUAI";', 'BAIK = "CUKUP";', 'salah satu'),
    ('an enforcement that does not exist', P, 'tegakkan = "INFO"', 'tegakkan = "PAKSA"', 'tegakkan|INFO'),
    ('a condition that does not exist', P, 'jenis = "ADA"', 'jenis = "SELALU"', 'jenis|salah satu'),
    ('a model that does not exist', P, 'model = "EKSPEKTASI"', 'model = "HARAPAN"', 'model|EKSPEKTASI'),
    ('two predicates with one code', P, '{ kode = "BAIK"', '{ kode = "KURANG"', 'KURANG'),
    ('a misspelt setting', P, 'sesuai_ge = ', 'sesuai_gr = ', 'sesuai_gr|maksudnya'),
    ('a misspelt section', P, 'ambang_rating = {', 'ambang_ratting = {', 'ambang_ratting|maksudnya'),
    # bands
    ('bands overlap', N, 'sampai = "60"', 'sampai = "61"', 'pita_capaian|dua pita'),
    ('bands overlap in one point', N, 'sampai = "80"; sampai_termasuk = false',
     'sampai = "80"; sampai_termasuk = true', 'pita_capaian|dua pita'),
    ('bands leave a hole', N, 'sampai = "60"', 'sampai = "59"', 'pita_capaian|antara'),
    ('bands leave out one point', N, 'dari = "80"; dari_termasuk = true', 'dari = "80"; dari_termasuk = false',
     'pita_capaian|antara'),
    ('bands do not begin at nought', N, 'dari = "0"', 'dari = "1"', 'pita_capaian|0'),
    ('bands end', T, '{ dari = "99"; dari_termasuk = false; y1', '{ dari = "99"; dari_termasuk = false; sampai = "100"; y1',
     'pita_konversi|batas atas'),
    ('a line through one point only', N, 'x2 = "59"; ', '', 'pita_capaian|x2'),
    ('a line through the same point twice', N, 'x2 = "59"; ', 'x2 = "0"; ', 'pita_capaian'),
    # holes
    ('the matrix has a hole', P, 'SESUAI = { DI_BAWAH = "KURANG";', 'SESUAI = {', 'DI_BAWAH|belum ada'),
    ('the matrix has no row', P, 'DI_ATAS = { DI_BAWAH = "KURANG"; SESUAI = "BAIK"; DI_ATAS = "SANGAT_BAIK"; };', '',
     'DI_ATAS|belum ada'),
    ('the matrix falls', P, 'SESUAI = { DI_BAWAH = "KURANG"', 'SESUAI = { DI_BAWAH = "SANGAT_BAIK"', 'lebih rendah'),
    ('a leader is rated lower for a better unit', P, 'ISTIMEWA = "DI_ATAS"', 'ISTIMEWA = "DI_BAWAH"', 'lebih rendah'),
    ('an organisation without pattern', P, 'BAIK = (', 'BAEK = (', 'maksudnya'),
    ('shares that cannot all be had', P, '{ jenis = "MIN_PCT"; predikat = ( "KURANG" ); nilai = "60"; }',
     '{ jenis = "MIN_PCT"; predikat = ( "KURANG" ); nilai = "91"; }', '100'),
    ('a better predicate earns less credit', P, 'ak_pct = "150"', 'ak_pct = "99"', 'angka kredit'),
    ('one predicate has no credit', P, ' ak_pct = "150";', '', 'ak_pct'),
    ('a section that another needs is gone', P, 'ambang_rating = { di_atas_gt = "100"; sesuai_ge = "90"; };', '',
     'ambang_rating|diperlukan'),
    ('the stabilised scale does not begin at nought', P, '{ x = "0"; y = "0"; }', '{ x = "1"; y = "0"; }', 'stabil'),
    ('the vote table has a hole', N, 'SB_SB_SB = "SB"; ', '', 'SB_SB_SB'),
    ('the vote table falls', N, 'SB_SB_SB = "SB"; ', 'SB_SB_SB = "K"; ', 'SB_SB_SB|lebih rendah'),
    ('a vote that cannot be', N, 'SB_SB_SB = "SB"; ', 'SB_SB_SB = "SB"; B_SB = "B"; ', 'B_SB'),
    ('a category that no predicate has', N, 'kategori = "CUKUP"', 'kategori = "SEDANG"', 'SEDANG'),
    ('nothing can be added', N, 'batas = "10";', 'batas = "0";', 'batas|tercapai'),
    ('a step that closes before it opens', P, 'PERENCANAAN = { buka = "01-01"; tutup = "01-31"; };',
     'PERENCANAAN = { buka = "02-01"; tutup = "01-31"; };', 'PERENCANAAN'),
    ('a day that does not exist', P, 'tutup = "01-31"', 'tutup = "02-31"', '02-31|bukan hari'),
    ('a cadence that does not exist', P, 'evaluasi = "TRIWULAN"', 'evaluasi = "DWIWULAN"', 'evaluasi|TRIWULAN'),
    # forms
    ('a decimal without quotes', P, 'di_atas_gt = "100"', 'di_atas_gt = 100.5', 'di_atas_gt|tanda kutip'),
    ('a number in words', P, 'di_atas_gt = "100"', 'di_atas_gt = "seratus"', 'di_atas_gt|angka'),
    ('a date in words', P, 'berlaku_dari = "2022-02-03"', 'berlaku_dari = "kemarin"', 'berlaku_dari|tanggal'),
    ('a brace is missing', P, 'tpp = { bobot_produktivitas = "60"; };', 'tpp = { bobot_produktivitas = "60";',
     'tidak dapat dibaca'),
    ('a setting twice', P, 'alasan_min = 30;', 'alasan_min = 30;\nalasan_min = 31;', 'tidak dapat dibaca'),
    ('another file is drawn in', P, 'alasan_min = 30;', '@include "lain.conf"', 'tidak dapat dibaca'),
]

# What must never count, wherever somebody might put it.
NEVER = ('jenis_kelamin', 'umur', 'usia', 'agama', 'asal', 'suku', 'status_pegawai', 'jenis_pegawai', 'status_kawin',
         'disabilitas')
PLACES = (
    (P, 'alasan_min = 30;', 'alasan_min = 30;\n%s = "1";'),
    (P, 'ambang_rating = { ', 'ambang_rating = { %s = "1"; '),
    (P, 'bobot_360 = { atasan = "60"; rekan = "20"; bawahan = "20";',
     'bobot_360 = { atasan = "60"; rekan = "20"; %s = "20";'),
    (L, 'inisiatif = { label', '%s = { label'),
    (L, 'PELAKSANA', '%s'),
    (P, 'AHLI_MUDA = "25";', 'AHLI_MUDA = "25"; %s = "25";'),
)


def never():
    for word in NEVER:
        for id_, old, new in PLACES:
            yield '%s counts' % word, id_, old, new % word, word + '|tidak boleh|tidak pernah'


def sections(text):
    """(first line, last line) of each section at the top."""
    for s in berkas.read(text):
        if len(s.path) == 1:
            yield text.count('\n', 0, s.whole[0]) + 1, text.count('\n', 0, s.whole[1]) + 1


def near(text, at, line):
    """A problem's line is that of the change, or within the section that was changed, or the file as a whole."""
    here = text.count('\n', 0, at) + 1
    try:
        spans = list(sections(text))
    except (AssertionError, IndexError):
        return line >= here
    return line in (0, here, here + 1) or any(a <= here <= b and a <= line <= b for a, b in spans) or here == line


def wanted(sentence, words):
    return all(w in sentence for w in words.split('|'))


def judge(name, said, at, text, words):
    if said['dimuat']:
        return 'is loaded'
    fitting = [(line, sentence) for line, _, sentence in said['masalah'] if wanted(sentence, words)]
    if not fitting:
        return 'is refused by other words: %s' % said['masalah']
    if not any(near(text, at, line) for line, _ in fitting):
        return 'is refused at line %s' % fitting[0][0]
    if any('{' in s or not s.strip().endswith(('.', '?')) and 'tidak dapat dibaca' not in s for _, s in fitting):
        return 'is said badly: %s' % fitting
    return None


def main():
    loud = '-v' in sys.argv
    faults = FAULTS + list(never())
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        made = []
        for k, (what, id_, old, new, words) in enumerate(faults):
            with open('conf/rulesets/%s.conf' % id_, encoding='utf-8') as f:
                text = f.read()
            at = text.find(old)
            name = os.path.join(folder, '%d.conf' % k)
            made.append((what, name, at, text.replace(old, new) if '%' in new else text.replace(old, new, 1), words))
            with open(name, 'w', encoding='utf-8') as f:
                f.write(made[-1][3])
        answers = [json.loads(x) for x in driver.raw(['!aturan\t' + m[1] for m in made])]
        for (what, name, at, text, words), said in zip(made, answers):
            fault = 'does not stand in the shipped file' if at < 0 else judge(name, said, at, text, words)
            failed += fault is not None
            if fault or loud:
                print('%-5s %s: %s' % ('FAIL' if fault else 'ok', what, fault or said['masalah']))
    print('%d passed, %d failed' % (len(faults) - failed, failed))
    return failed > 0


if __name__ == '__main__':
    sys.exit(main())
