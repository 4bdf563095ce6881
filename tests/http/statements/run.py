"""
Statements as the server counts them (the line that ends a request): a GET at
most 6 with its session, on small and on large documents alike; a POST as many
for forty rows as for one.
"""
import sys

from people import SIGNED_IN
from routes import read_rows
from sheet import EMPTY, rows
from tally import Tally
from world import World

MOST = 6
SHEET = '/planning/skp/100/ubah'

# A plan of fifteen results with three indicators each, sixty entries waiting,
# thirty people more to answer for.
LARGE = '''
INSERT INTO rhk (id, skp_id, urut, teks, rhk_atasan_id) SELECT 5000 + seq, 100, 3 + seq, 'Hasil kerja', 1021 FROM seq_1_to_12;
INSERT INTO iki (id, rhk_id, urut, teks, target, satuan, bobot)
SELECT 50000 + 10 * r.id + seq, r.id, seq, 'Indikator', 10, 'kali', 0 FROM rhk r JOIN seq_1_to_3 WHERE r.id > 5000;
INSERT INTO entri (pegawai_id, tanggal, skp_id, iki_id, teks, jumlah, status, dibuat)
SELECT 10, '2026-09-01' + INTERVAL seq DAY, 100, 10011, 'Mengangkut', 1, 'DIAJUKAN', '2026-11-01' FROM seq_1_to_60;
INSERT INTO pegawai (id, nip, nama, dari) SELECT 3000 + seq, LPAD(seq, 18, '3'), CONCAT('Anggota ', seq), '2020-01-01' FROM seq_1_to_30;
INSERT INTO penugasan (id, pegawai_id, unit_id, jabatan_id, dari) SELECT id, id, 5, 1, '2025-01-01' FROM pegawai WHERE id > 3000;
INSERT INTO garis (pegawai_id, penilai_id, dari) SELECT id, 11, '2025-01-01' FROM pegawai WHERE id > 3000;
INSERT INTO skp (pegawai_id, periode_id, penugasan_id, unit_id, penilai_id, mulai, selesai, status, ditetapkan_pada)
SELECT id, 1, id, 5, 11, '2026-01-01', '2026-12-31', 'DITETAPKAN', '2026-01-06' FROM pegawai WHERE id > 3000;
INSERT INTO tugas (pegawai_id, jenis, dokumen_jenis, dokumen_id, program, tautan, dibuat)
SELECT 10, 'skp.susun', 'skp', 8000 + seq, 'planning', '/skp/1', '2026-11-01' FROM seq_1_to_40;
INSERT INTO skp_versi (skp_id, nomor, aksi, oleh, waktu, isi)
SELECT 100, 2 + seq, 'AJUKAN', 10, '2026-03-04', '{"kepala":{},"rhk":[],"perilaku":[]}' FROM seq_1_to_20;
INSERT INTO skp_dialog (skp_id, bagian, baris, oleh, sebagai, waktu, teks)
SELECT 100, 'IKI', 10011, 11, 'PENILAI', '2026-11-01', 'Catatan' FROM seq_1_to_40;
INSERT INTO bukti (pegawai_id, tanggal, entri_id, nama, tautan, dibuat)
SELECT 10, '2026-11-19', 200, 'tautan', 'https://kinerja.test/', '2026-11-19' FROM seq_1_to_20
'''


class Run:
    def __init__(self, world, tally):
        self.world, self.tally = world, tally
        self.clients = {n: world.client(n) for n in SIGNED_IN}
        self.seen = {}

    def count(self, label, answer, wanted):
        n = answer.counted('statements')
        self.tally.check(answer.status == wanted and n >= 0, f'{label} answers {wanted}', answer, answer.log()[-300:])
        return n

    def reads(self, size, more=''):
        """Every GET route by everybody who may."""
        for row in read_rows():
            if row.method != 'GET' or 200 not in (row.others, *row.expected.values()):
                continue
            self.world.restore()
            if more:
                self.world.sql.run(more)
            self.world.force(row.given)
            for who in SIGNED_IN:
                if row.expected.get(who, row.others) != 200:
                    continue
                answer = self.clients[who].get(row.path())
                n = self.count(f'GET {row.path()} by {who}', answer, 200)
                self.tally.check(n <= MOST, f'GET {row.path()} by {who}, {size}: at most {MOST} statements', f'got {n}')
                key = (row.route, who, row.path(), row.given)
                before = self.seen.setdefault(key, n)
                self.tally.same(n, before, f'GET {row.path()} by {who}: as many statements for many rows as for few')

    def first_request(self):
        """A session just begun, or not seen for a minute, writes that once."""
        client = self.clients['diri']
        n = client.get('/planning').counted('statements')
        for was in ('DELETE FROM sesi_terakhir WHERE sesi_id = {}',
                    'UPDATE sesi_terakhir SET terakhir = UTC_TIMESTAMP() - INTERVAL 61 SECOND WHERE sesi_id = {}'):
            number = self.world.sql.one(f"SELECT id FROM sesi WHERE akun_id = 10 AND berakhir IS NULL AND wajib_ganti = 0")
            self.world.sql.run(was.format(number))
            self.tally.same([client.get('/planning').counted('statements') for _ in range(3)], [n + 1, n, n],
                            'when a session was seen is written at most once a minute')

    # ---- writing

    def pair(self, label, few, many):
        self.tally.same(few, many, f'{label}: as many statements for many rows as for few')
        self.tally.check(0 < few <= 40, f'{label}: a moderate number', few)
        self.tally.say(f'{few:3} {label}')

    def sheet(self, results, indicators, press):
        self.world.restore()
        self.world.force('skp=DRAF')
        self.world.sql.run(EMPTY)
        diri = self.clients['diri']
        form = diri.get(SHEET).page.form(press='ajukan')
        pairs = [(k, v) for k, v in form.pairs if not k.startswith('rhk.')] + rows(results, indicators)
        answer = diri.submit(SHEET, pairs, press=press)
        return self.count(f'{press} of {results} x {indicators}', answer, 303)

    def again(self, press):
        """The sheet as stored, changed in every row."""
        diri = self.clients['diri']
        form = diri.get(SHEET).page.form(press='ajukan')
        pairs = [(k, v + ' lagi' if k.endswith('.teks') and v else v) for k, v in form.pairs]
        return self.count(f'{press} again', diri.submit(SHEET, pairs, press=press), 303)

    def plans(self):
        for press in ('simpan', 'ajukan'):
            self.pair(f'POST {SHEET} {press}, new rows', self.sheet(3, 1, press), self.sheet(15, 3, press))
        self.sheet(3, 1, 'simpan')
        few = self.again('simpan')
        self.sheet(15, 3, 'simpan')
        self.pair(f'POST {SHEET} simpan, rows changed', few, self.again('simpan'))
        counts = []
        for size in ((3, 1), (15, 3)):
            self.sheet(*size, 'ajukan')
            form = self.clients['penilai'].get('/planning/skp/100').page.form(press='setujui')
            counts.append(self.count('setujui', self.clients['penilai'].submit('/planning/skp/100', form.pairs, press='setujui'), 303))
        self.pair('POST /planning/skp/100 setujui', *counts)

    def dialogue(self):
        """Notes at every row cost what one costs; plans approved together cost a constant each."""
        counts = []
        for n in (1, 10):
            self.world.restore()
            self.world.force('skp=DIAJUKAN')
            form = self.clients['penilai'].get('/planning/skp/100').page.form(press='kembalikan')
            left = [n]

            def note(name):
                left[0] -= name.endswith('.catatan') and left[0] >= 0
                return 'Tambahkan mutu' if name.endswith('.catatan') and left[0] >= 0 else ''

            pairs = [(k, v or note(k)) for k, v in form.pairs]
            counts.append(self.count(f'kembalikan with {n} notes', self.clients['penilai'].submit('/planning/skp/100', pairs, press='kembalikan'), 303))
        self.pair('POST /planning/skp/100 kembalikan, notes', *counts)
        counts = []
        for chosen in (['106'], ['106', '108'], ['106', '108', '100']):
            self.world.restore()
            self.world.force('skp=DIAJUKAN')
            # New ones all: a revision is also put in place of what is in force.
            self.world.sql.run('UPDATE skp SET ditetapkan_pada = NULL WHERE id = 100')
            form = self.clients['penilai'].get('/planning/setujui').page.form(press='setujui')
            pairs = form.pairs + [(f'skp.{i}.pilih', '1') for i in chosen]
            counts.append(self.count(f'setujui {chosen}', self.clients['penilai'].submit('/planning/setujui', pairs, press='setujui'), 303))
        self.pair('POST /planning/setujui, a plan more', counts[1] - counts[0], counts[2] - counts[1])

    def entries(self):
        for press in ('terima', 'kembalikan'):
            counts = []
            for n in (1, 40):
                self.world.restore()
                self.world.sql.run(
                    f"INSERT INTO entri (pegawai_id, tanggal, id, skp_id, iki_id, teks, status, dibuat) SELECT 10, "
                    f"'2026-11-01', 7000 + seq, 100, 10011, 'x', 'DIAJUKAN', '2026-11-01' FROM seq_1_to_{n}")
                pairs = [('pegawai', '10'), ('catatan', 'Fotonya belum ada' if press == 'kembalikan' else '')]
                pairs += [(f'entri.{7001 + i}.{name}', '1') for i in range(n) for name in ('pilih', 'versi')]
                counts.append(self.count(f'{press} {n}', self.clients['penilai'].submit('/reporting/tim', pairs, press=press), 303))
            self.pair(f'POST /reporting/tim {press}', *counts)

    def evaluations(self):
        for path, who, press, given, more in (
                ('/review/skp/100/realisasi', 'diri', 'simpan', 'evaluasi=BELUM', {}),
                ('/review/skp/100/realisasi', 'diri', 'ajukan', 'evaluasi=BELUM', {}),
                ('/review/skp/100/nilai', 'penilai', 'nilai', '', {'rating_hasil': 'SESUAI', 'rating_perilaku': 'SESUAI',
                                                                   'alasan_hasil': 'x' * 40}),
                ('/review/skp/100/nilai', 'penilai', 'tetapkan', '', {'rating_hasil': 'SESUAI', 'rating_perilaku': 'SESUAI',
                                                                      'alasan_hasil': 'x' * 40})):
            counts = []
            for large in (False, True):
                self.world.restore()
                self.world.force(given)
                if large:
                    self.world.sql.run(LARGE)
                form = self.clients[who].get(path).page.form(press=press)
                pairs = [(k, v or ('1' if k.endswith('.realisasi') else v)) for k, v in form.filled(**more)]
                counts.append(self.count(f'{path} {press}', self.clients[who].submit(path, pairs, press=press), 303))
            self.pair(f'POST {path} {press}', *counts)


def main():
    tally = Tally()
    with World() as world:
        run = Run(world, tally)
        for c in run.clients.values():
            for program in ('/', '/planning', '/review', '/login/sesi', '/administration'):
                c.get(program)  # a worker's connection is there
        for path in ('/review/skp/100', '/planning/skp/100'):
            run.clients['diri'].get(path)  # and the ruleset of the year is read
        run.reads('small')
        run.reads('large', LARGE)
        world.restore()
        run.first_request()
        for (route, who), n in sorted({(k[0], k[1]): n for k, n in run.seen.items() if n == MOST}.items()):
            tally.say(f'{n:3} GET {route} by {who}')
        run.plans()
        run.dialogue()
        run.entries()
        run.evaluations()
        tally.same(world.end(), [], 'no program complained')
    tally.end()


if __name__ == '__main__':
    sys.exit(main())
