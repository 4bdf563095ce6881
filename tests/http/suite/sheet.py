"""A plan as somebody types it: rows of results with their indicators, weights 100."""


def rows(results, indicators=1, word='Hasil'):
    """New rows b1, b2 ... as the sheet sends them; each serves the superior's result 1021."""
    weight, out = 100 // (results * indicators), []
    left = 100 - weight * results * indicators
    for r in range(1, results + 1):
        out += [(f'rhk.b{r}.jenis', 'UTAMA'), (f'rhk.b{r}.teks', f'{word} {r}'), (f'rhk.b{r}.atasan', '1021')]
        for i in range(1, indicators + 1):
            at = f'rhk.b{r}.iki.b{i}'
            out += [(f'{at}.teks', f'Indikator {r}.{i}'), (f'{at}.aspek', 'KUANTITAS'), (f'{at}.arah', 'NAIK'),
                    (f'{at}.target', str(1000 + r)), (f'{at}.satuan', 'kali'), (f'{at}.konsolidasi', 'SUM'),
                    (f'{at}.bobot', str(weight + (left if (r, i) == (1, 1) else 0)))]
    return out


# Leaves plan 100 of the fixture without a row, as it was begun.
EMPTY = '''DELETE FROM bukti; DELETE FROM entri WHERE skp_id = 100; DELETE FROM evaluasi_iki;
DELETE FROM iki WHERE rhk_id IN (SELECT id FROM rhk WHERE skp_id = 100); DELETE FROM rhk WHERE skp_id = 100'''
