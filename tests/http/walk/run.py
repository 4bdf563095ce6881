"""
Every state x act x relation of plan, entry and evaluation, over HTTP: documents
are forced into each state, each person tries each act on each address that
takes one. Allowed exactly as acts.txt says, then with that state after it; else
refused with nothing changed. The buttons of a page are the acts that it allows.
What an act asks beyond state and relation is refused at its field.
"""
import os
import subprocess
import sys

from page import fill
from tally import Tally
from world import KEPT, World

HERE = os.path.dirname(os.path.abspath(__file__))
# Relation and who has just that one to the documents of diri; the last has none.
PEOPLE = {'diri': 'diri', 'penilai': 'penilai', 'atasan_penilai': 'atasan', 'ketua_tim': 'ketua',
          'pimpinan_unit': 'pimpinan', 'pengelola': 'pengelola', 'admin': 'admin', 'auditor': 'auditor', 'none': 'rekan'}
NOTE = 'Tambahkan indikator mutu'
REASON = 'Layanan tetap baik walau dua armada rusak selama dua bulan'


def read_acts():
    out = {}
    with open(f'{HERE}/acts.txt', encoding='utf-8') as f:
        for line in f:
            if line.strip() and not line.startswith('#'):
                document, start, act, end, who = [c.strip() for c in line.split('|')]
                out[document, start, act] = (end, set(who.split()))
    return out


def programs_acts(world):
    tool = os.path.join(os.path.dirname(world.bin), 'tests/http/walk/alur')
    text = subprocess.run([tool], check=True, capture_output=True, text=True).stdout
    out = {}
    for line in text.splitlines():
        document, start, act, end, who = line.split('\t')
        out[document, start, act] = (end, set(who.split()))
    return out


class Walk:
    def __init__(self, world, tally):
        self.world, self.tally, self.acts = world, tally, read_acts()
        self.clients = {r: world.client(p) for r, p in PEOPLE.items()}
        self.tried = 0

    def form(self, given, path, press, relation='diri'):
        """A form as its page shows it in a state that has it."""
        self.world.restore()
        self.world.force(given)
        form = self.clients[relation].get(path).page.form(press=press)
        self.tally.check(form is not None, f'{path} [{given}] has the button {press}')
        return form.pairs

    def states(self, table):
        """All values of the column: the database knows no others."""
        kind = self.world.sql.one(
            "SELECT COLUMN_TYPE FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = 'kinerja' "
            f"AND TABLE_NAME = '{table}' AND COLUMN_NAME = 'status'")
        return [s.strip("'") for s in kind[len('enum('):-1].split(',')]

    def each(self, document, state, given, ways):
        """One state: every way of every person. ways: (act, path, pairs, press)."""
        self.world.restore()
        self.world.force(given)
        base = self.world.checksums()
        for act, path, pairs, press in ways:
            for relation, client in self.clients.items():
                self.tried += 1
                answer = client.submit(path, pairs, press=press)
                changed = self.world.changed(base)
                self.judge((document, state, act), relation, path, answer, changed)
                if changed:
                    self.world.restore()
                    self.world.force(given)

    def judge(self, step, relation, path, answer, changed):
        document, state, act = step
        end, who = self.acts.get(step, (None, set()))
        label = f'{document} {state or "not there"}: {act} by {relation} at {path}'
        if relation not in who:
            self.tally.check(answer.status in (403, 404), f'{label} is refused', answer, answer.log()[-300:])
            self.tally.same(changed, [], f'{label}: nothing changed')
            return
        self.tally.same(answer.status, 303, f'{label} is done', answer, answer.log()[-300:])
        self.tally.check([c for c in changed if c not in KEPT], f'{label} leaves something')
        self.tally.check('audit' in changed, f'{label} is in the audit trail', changed)
        self.tally.same(self.status(document), end, f'{label} leads to {end}')

    def status(self, document):
        if document == 'periode':
            return self.world.sql.one('SELECT status FROM periode_tutup_minta WHERE periode_id = 1')
        where = {'skp': 'id = 100', 'evaluasi': f"skp_id = 100 AND siklus = '{self.cycle}'", 'entri': 'id = 200', 'penetapan': 'unit_id = 2', 'aturan': 'id = 900',
                 'perjanjian': 'unit_id = 5', 'pustaka': 'id = 900'}[document]
        return self.world.sql.one(f'SELECT status FROM {document} WHERE {where}') if self.entry is None else \
            self.world.sql.one('SELECT status FROM entri ORDER BY id DESC LIMIT 1')

    entry = None

    def buttons(self, document, state, path, but=()):
        """What may be pressed is what may be done, no more."""
        for relation, client in self.clients.items():
            page = client.get(path).page
            seen = {v for f in page.forms for n, v in f.buttons if n == 'aksi'}
            known = {a for d, _, a in self.acts if d == document} - set(but)
            may = {a for (d, s, a), (_, who) in self.acts.items() if d == document and s == state and relation in who}
            self.tally.same(seen & known, may & known, f'{document} {state}: buttons of {relation} at {path}')

    # ---- the documents

    def skp(self):
        sheet = self.form('skp=DRAF', '/planning/skp/100/ubah', 'ajukan')
        read = [('versi', '1'), ('catatan', NOTE), ('rekomendasi', 'SETUJU')]
        own = {'ajukan_adendum', 'setujui_adendum', 'tolak_adendum'}
        change = [('versi', '1'), ('catatan', NOTE), ('target_ubah', '50105'), ('baru', '20'), ('alasan', REASON), ('adendum', '950')]
        away = {'tutup_sebagian', 'catat_masa'}
        shared, team = {'bagi', 'simpan'}, '/planning/skp/100/tim/1001'
        share = fill(self.form('', team, 'simpan'), {'kredit': 'UTUH'})
        middle = [('versi', '1'), ('sebab', 'MUTASI'), ('sampai', '2026-11-30'), ('alasan', REASON), ('masa_jenis', 'CUTI_BESAR'),
                  ('masa_dari', '2026-04-01'), ('masa_sampai', '2026-04-30'), ('masa_alasan', REASON)]
        acts = sorted({a for d, _, a in self.acts if d == 'skp'} - own - away - {'bagi'} | {'hapus', ''})
        for state in self.states('skp'):
            ways = [(a, '/planning/skp/100', read, a) for a in acts if a != 'simpan']
            # The sheet knows two buttons; any other is its first one, Simpan.
            ways += [(a, '/planning/skp/100/ubah', sheet, a) for a in ('simpan', 'ajukan')]
            ways += [(a, '/planning/skp/100/adendum', change, a) for a in sorted(own)]
            ways += [(a, '/planning/skp/100/perubahan', middle, a) for a in sorted(away)]
            # Results are shared out on pages of their own, by Simpan.
            ways.append(('bagi', team, share, 'simpan'))
            self.each('skp', state, f'skp={state}', ways)
            self.buttons('skp', state, '/planning/skp/100', but=own | away | shared)
            self.buttons('skp', state, '/planning/skp/100/adendum', but=set(acts) | away | shared)
            self.buttons('skp', state, '/planning/skp/100/perubahan', but=set(acts) | own | shared)
        for act in sorted(own | away):
            answer = self.clients['penilai'].submit('/planning/skp/100', change, press=act)
            self.tally.check(answer.status == 403, f'{act} has an address of its own', answer)
        answer = self.clients['diri'].submit('/planning/skp/100', read, press='simpan')
        self.tally.check(answer.status == 403, 'a plan is not saved where it is read', answer)

    def entri(self):
        entry = self.form('', '/reporting/entri/200/ubah', 'simpan')
        note = [('versi', '1'), ('catatan', NOTE)]
        link = [('versi', '1'), ('tautan', 'https://kinerja.test/foto')]
        team = [('pegawai', '10'), ('entri.200.pilih', '1'), ('entri.200.versi', '1'), ('catatan', NOTE)]
        for state in self.states('entri'):
            ways = [('ubah', '/reporting/entri/200/ubah', entry, 'simpan'),
                    ('lampirkan', '/reporting/entri/200/bukti', link, 'lampirkan')]
            for act in ('terima', 'kembalikan', 'ubah', 'hapus'):
                ways += [(act if act != 'ubah' else 'hapus', '/reporting/entri/200', note, act),
                         (act if act != 'ubah' else 'hapus', '/reporting/tim', team, act)]
            self.each('entri', state, f'entri={state}', ways)
            self.buttons('entri', state, '/reporting/entri/200', but=('kirim', 'ubah'))

    def new_entry(self):
        """From nothing: for one's own indicator alone."""
        self.world.restore()
        base = self.world.checksums()
        for relation, client in self.clients.items():
            self.tried += 1
            answer = client.submit('/', {'iki': '10011', 'teks': 'Mengangkut sampah', 'jumlah': '1',
                                         'tanggal': '2026-11-20'}, press='simpan')
            changed = self.world.changed(base)
            if relation == 'diri':
                self.entry = 'new'
                self.judge(('entri', '', 'kirim'), relation, '/', answer, changed)
                self.entry = None
            else:
                self.tally.same(answer.status, 422, f'entri: kirim by {relation} is refused at its field', answer)
                self.tally.check('iki' in answer.text and changed in ([], ['konsep']),
                                 f'entri: kirim by {relation} changes nothing', changed)
            self.world.restore()

    def evaluasi(self):
        real = self.form('evaluasi=BELUM', '/review/skp/100/realisasi', 'ajukan')
        rate = dict(self.form('', '/review/skp/100/nilai', 'nilai', 'penilai'))
        rate |= {'rating_hasil': 'SESUAI', 'alasan_hasil': REASON, 'rating_perilaku': 'SESUAI', 'catatan': NOTE}
        for state in ['-'] + self.states('evaluasi'):
            version = '0' if state == '-' else '1'
            body = [(k, version if k == 'versi' else v) for k, v in real if k != 'versi'] + [('versi', version)]
            rated = list((rate | {'versi': version}).items())
            ways = [(a, '/review/skp/100/realisasi', body, a) for a in ('simpan', 'ajukan')]
            ways += [(a, '/review/skp/100/nilai', rated, a) for a in ('nilai', 'tetapkan', 'kembalikan')]
            ways += [('terima', '/review/skp/100', [('versi', version)], 'terima')]
            name = 'BELUM' if state == '-' else state
            self.each('evaluasi', name, f'evaluasi={state}', ways)
            self.buttons('evaluasi', name, '/review/skp/100', but=('simpan', 'ajukan', 'nilai', 'tetapkan', 'kembalikan'))

    def penetapan(self):
        """The unit's list: its leader above alone; the version and the predicates stay what they are."""
        clients, path = self.clients, '/review/distribusi/2'
        self.clients = {'penilai': self.world.client('kepala'), 'pimpinan_unit': self.world.client('pimpinan'),
                        'pengelola': self.world.client('pengelola'), 'admin': self.world.client('admin'),
                        'auditor': self.world.client('auditor'), 'ppk': self.world.client('ppk'),
                        'tpk': self.world.client('tpk'), 'none': self.world.client('penilai')}
        for state in [''] + self.states('penetapan'):
            given = f'penetapan={state or "-"}'
            body = [('versi', '1' if state else '0'), ('tahun', '2026'), ('siklus', 'TAHUNAN'), ('alasan', REASON)]
            self.each('penetapan', state, given, [(a, path, body, a) for a in ('simpan', 'tetapkan', 'buka_kembali', 'hapus')])
            self.buttons('penetapan', state, path)
        self.clients = clients

    cycle = 'TAHUNAN'

    def interim(self):
        """The half-yearly evaluation lives the same life at its own address; the yearly one beside it stays."""
        self.cycle, at = 'SEMESTER_1', '/review/skp/100/sela/61'
        real = self.form('sela=BELUM', f'{at}/realisasi', 'ajukan')
        rate = dict(self.form('sela=REALISASI_DIAJUKAN', f'{at}/nilai', 'nilai', 'penilai'))
        rate |= {'rating_hasil': 'SESUAI', 'alasan_hasil': REASON, 'rating_perilaku': 'SESUAI', 'catatan': NOTE, 'versi': '1'}
        body = [(k, '1' if k == 'versi' else '50' if k.endswith('.realisasi') else v) for k, v in real]
        for state in self.states('evaluasi'):
            ways = [(a, f'{at}/realisasi', body, a) for a in ('simpan', 'ajukan')]
            ways += [(a, f'{at}/nilai', list(rate.items()), a) for a in ('nilai', 'tetapkan', 'kembalikan')]
            ways += [('terima', at, [('versi', '1')], 'terima')]
            self.each('evaluasi', state, f'sela={state}', ways)
            self.buttons('evaluasi', state, at, but=('simpan', 'ajukan', 'nilai', 'tetapkan', 'kembalikan'))
            self.tally.same(self.world.sql.one("SELECT status FROM evaluasi WHERE id = 400"), 'REALISASI_DIAJUKAN',
                            f'sela {state}: the yearly evaluation is what it was')
            self.tally.same(self.world.sql.one('SELECT status FROM skp WHERE id = 100'), 'DITETAPKAN',
                            f'sela {state}: the plan goes on')
        self.cycle = 'TAHUNAN'

    def aturan(self):
        """Version 900 was asked for by somebody who is none of those who try."""
        acts = sorted({a for d, _, a in self.acts if d == 'aturan'} | {'hapus', ''})
        for state in self.states('aturan'):
            ways = [(a, '/administration/aturan/900', [('versi', '1'), ('catatan', NOTE)], a) for a in acts]
            self.each('aturan', state, f'aturan={state}', ways)
            self.buttons('aturan', state, '/administration/aturan/900')

    def periode(self):
        """Closing the year 2026, in which nothing is open; auditor's account asked for it before."""
        acts, path = sorted({a for d, _, a in self.acts if d == 'periode'} | {'hapus', ''}), '/administration/periode/1/tutup'
        for state in [''] + self.states('periode_tutup_minta'):
            body = [('versi', '1' if state else '0'), ('alasan', REASON)]
            self.each('periode', state, f'tutup={state or "-"}', [(a, path, body, a) for a in acts])
            self.buttons('periode', state, path)

    def perjanjian(self):
        """Goals of diri's unit, as the sheet of who leads it sends them."""
        path = '/planning/tujuan/5/ubah'
        goals = [('tujuan.b1.teks', 'Kota bersih'), ('tujuan.b1.sasaran.b1.teks', 'Sampah terangkut'),
                 ('tujuan.b1.sasaran.b1.iku.b1.teks', 'Volume'), ('tujuan.b1.sasaran.b1.iku.b1.target', '92'),
                 ('tujuan.b1.sasaran.b1.iku.b1.satuan', 'persen'), ('tujuan.b1.sasaran.b1.iku.b1.arah', 'NAIK')]
        for state in ['-'] + self.states('perjanjian'):
            body = [('versi', '0' if state == '-' else '1'), *goals]
            name = 'DRAF' if state == '-' else state
            self.each('perjanjian', name, f'perjanjian={state}', [(a, path, body, a) for a in ('simpan', 'tetapkan')])
            self.buttons('perjanjian', name, path)
            for relation, client in self.clients.items():
                self.tally.same(path in client.get('/planning/tujuan/5').text, relation in self.acts['perjanjian', name, 'simpan'][1],
                                f'perjanjian {state}: {relation} is led to the sheet')

    def pustaka(self):
        """900 was proposed by rekan, for the OPD above unit 5; rekan himself decides nothing."""
        path, ask = '/planning/pustaka/usulan', [('pustaka', '900'), ('versi_usul', '1'), ('catatan', NOTE)]
        for state in self.states('pustaka'):
            self.each('pustaka', state, f'pustaka={state}', [(a, path, ask, a) for a in ('setujui', 'tolak', 'hapus')])
            self.buttons('pustaka', state, path)
        self.world.restore()
        base = self.world.checksums()
        for relation, client in self.clients.items():
            answer = client.submit('/planning/pustaka/usul', {
                'teks': 'Luas taman terpelihara', 'urusan': 'Kebersihan', 'satuan': 'persen', 'sumber': 'Laporan taman',
                'aspek': 'KUALITAS', 'arah': 'NAIK', 'konsolidasi': 'SUM'}, press='kirim')
            self.tried += 1
            changed = [c for c in self.world.changed(base) if c not in KEPT]
            person = relation != 'admin'
            self.tally.same(answer.status, 303 if person else 403, f'pustaka: kirim by {relation}', answer)
            self.tally.same(changed, ['audit', 'pustaka'] if person else [], f'pustaka: kirim by {relation} leaves')
            self.world.restore()
        self.guard('nobody decides on their own proposal', 'pustaka=USUL', 'pimpinan_unit', path, ask, 'setujui', '',
                   'UPDATE pustaka SET usul_oleh = (SELECT pegawai_id FROM akun WHERE login = \'pimpinan\') WHERE id = 900', 403)
        self.guard('a refusal has a note', 'pustaka=USUL', 'pengelola', path, ask[:2] + [('catatan', 'tidak')], 'tolak', 'catatan')

    # ---- what an evaluation keeps to itself, and what it keeps in place

    def unsigned(self):
        """What the evaluator writes is on nobody else's page before it is signed; a note that goes back is for its person."""
        for state in ('DINILAI', 'DIKEMBALIKAN'):
            self.world.restore()
            self.world.force(f'evaluasi={state}')
            for text in (
                    "UPDATE evaluasi SET rating_hasil = 'DI_ATAS', alasan_hasil = 'SIMPAN-1', rating_perilaku = 'DI_ATAS', "
                    "alasan_perilaku = 'SIMPAN-2', predikat = 'SANGAT_BAIK', catatan = 'KIRIM' WHERE skp_id = 100",
                    "UPDATE evaluasi_iki SET umpan_balik = 'SIMPAN-3'",
                    "INSERT INTO evaluasi_perilaku (evaluasi_id, nilai, umpan_balik) SELECT id, 1, 'SIMPAN-4' FROM evaluasi "
                    "WHERE skp_id = 100 ON DUPLICATE KEY UPDATE umpan_balik = 'SIMPAN-4'"):
                self.world.sql.run(text)
            for relation, client in self.clients.items():
                for path in ('/review/skp/100', '/review/skp/100/cetak', '/review/skp/100/realisasi', '/review'):
                    text = client.get(path).text
                    label = f'{state} {path} for {relation}'
                    if relation != 'penilai':
                        self.tally.check('SIMPAN' not in text and 'pr-SANGAT_BAIK' not in text, f'{label}: nothing unsigned')
                    if relation == 'diri' and state == 'DINILAI':
                        self.tally.check('KIRIM' not in text, f'{label}: no recommendation yet')
            answer = self.clients['diri'].get('/review/skp/100/realisasi')
            self.tally.same('KIRIM' in answer.text, state == 'DIKEMBALIKAN', f'{state}: the note is read where it is answered')

    def locked(self):
        """A signed predicate stands on its plan."""
        rate = {'rating_hasil': 'SESUAI', 'alasan_hasil': REASON, 'rating_perilaku': 'SESUAI', 'catatan': '', 'versi': '1'}
        self.world.restore()
        self.tally.same(self.clients['penilai'].submit('/review/skp/100/nilai', rate, press='tetapkan').status, 303, 'signed')
        self.tally.same(self.status('skp'), 'TERKUNCI', 'the plan of a signed evaluation is locked')
        answer = self.clients['diri'].submit('/planning/skp/100', {'versi': '2', 'catatan': NOTE}, press='ajukan_revisi')
        self.tally.same(answer.status, 403, 'and not revised', answer)

    # ---- a period that is closed

    CLOSED = 'sudah ditutup'

    def closed(self):
        """Whatever the tables allow is refused in words once the period is closed, and no page offers it."""
        sheet = self.form('skp=DRAF', '/planning/skp/100/ubah', 'ajukan')
        real = self.form('evaluasi=BELUM', '/review/skp/100/realisasi', 'ajukan')
        entry = self.form('', '/reporting/entri/200/ubah', 'simpan')
        rate = list((dict(self.form('', '/review/skp/100/nilai', 'nilai', 'penilai')) | {
            'rating_hasil': 'SESUAI', 'alasan_hasil': REASON, 'rating_perilaku': 'SESUAI', 'catatan': NOTE}).items())
        read = [('versi', '1'), ('catatan', NOTE), ('rekomendasi', 'SETUJU')]
        change = read + [('target_ubah', '50105'), ('baru', '20'), ('alasan', REASON), ('adendum', '950')]
        middle = [('versi', '1'), ('sebab', 'MUTASI'), ('sampai', '2026-11-30'), ('alasan', REASON), ('masa_jenis', 'CUTI_BESAR'),
                  ('masa_dari', '2026-04-01'), ('masa_sampai', '2026-04-30'), ('masa_alasan', REASON)]
        plan, review = '/planning/skp/100', '/review/skp/100'
        own = {
            'skp simpan': (f'{plan}/ubah', sheet), 'skp ajukan': (f'{plan}/ubah', sheet),
            'skp tutup_sebagian': (f'{plan}/perubahan', middle), 'skp catat_masa': (f'{plan}/perubahan', middle),
            'entri kirim': ('/', [('iki', '10011'), ('teks', 'Mengangkut'), ('jumlah', '1'), ('tanggal', '2026-11-20')]),
            'entri ubah': ('/reporting/entri/200/ubah', entry),
            'entri lampirkan': ('/reporting/entri/200/bukti', [('versi', '1'), ('tautan', 'https://kinerja.test/foto')]),
            'entri terima': ('/reporting/tim', [('pegawai', '10'), ('entri.200.pilih', '1'), ('entri.200.versi', '1')]),
            'entri kembalikan': ('/reporting/entri/200', read), 'evaluasi terima': (review, [('versi', '1')]),
            'evaluasi simpan': (f'{review}/realisasi', real), 'evaluasi ajukan': (f'{review}/realisasi', real),
            'evaluasi nilai': (f'{review}/nilai', rate), 'evaluasi tetapkan': (f'{review}/nilai', rate),
            'evaluasi kembalikan': (f'{review}/nilai', rate)}
        pages = {('skp', 'DITETAPKAN'): (plan, f'{plan}/adendum', f'{plan}/perubahan'), ('skp', 'DIAJUKAN'): (plan,),
                 ('entri', 'DIAJUKAN'): ('/reporting/entri/200',), ('evaluasi', 'DITETAPKAN'): (review,)}
        for (document, state, act), (_, who) in sorted(self.acts.items()):
            if document not in ('skp', 'entri', 'evaluasi'):
                continue
            self.world.restore()
            self.world.force(f'{document}={state} periode=DITUTUP' if state else 'periode=DITUTUP')
            base = self.world.checksums()
            path, pairs = own.get(f'{document} {act}', (f'{plan}/adendum', change) if 'adendum' in act else (plan, read))
            press = 'simpan' if (document, act) in (('entri', 'kirim'), ('entri', 'ubah')) else act
            for relation in sorted(who):
                label = f'closed: {document} {state} {act} by {relation}'
                self.tried += 1
                answer = self.clients[relation].submit(path, pairs, press=press)
                self.tally.same(answer.status, 422, f'{label} is refused', answer, answer.log()[-300:])
                self.tally.check(self.CLOSED in answer.text, f'{label}: in words', answer)
                self.tally.same([c for c in self.world.changed(base) if c != 'konsep'], [], f'{label}: nothing changed')
            for page in pages.get((document, state), ()):
                for relation in sorted(who):
                    seen = {v for f in self.clients[relation].get(page).page.forms for n, v in f.buttons if n == 'aksi'}
                    known = {a for d, _, a in self.acts if d == document}
                    self.tally.same(seen & known, set(), f'closed: {document} {state}: no button for {relation} at {page}')

    # ---- what the acts ask beyond state and relation

    def guard(self, sentence, given, who, path, pairs, press, at, sql=None, status=422):
        """Refused with a message at its field; the document stays as it is."""
        self.world.restore()
        self.world.force(given)
        if sql:
            self.world.sql.run(sql)
        base = self.world.checksums()
        answer = self.clients[who].submit(path, pairs, press=press)
        self.tried += 1
        self.tally.same(answer.status, status, sentence, answer, answer.log()[-300:])
        self.tally.same([c for c in self.world.changed(base) if c != 'konsep'], [], f'{sentence}: nothing changed')
        if status == 422:
            said = answer.page.errors if at else answer.page.notes
            self.tally.check(not at or f'i-{at.replace(".", "-")}-g' in said, f'{sentence}: said at {at}', said)
            self.tally.check(said, f'{sentence}: said', answer)

    def guards(self):
        sheet = self.form('skp=DRAF', '/planning/skp/100/ubah', 'ajukan')
        read = {'versi': '1', 'catatan': NOTE}
        real = self.form('evaluasi=BELUM', '/review/skp/100/realisasi', 'ajukan')
        rate = dict(self.form('', '/review/skp/100/nilai', 'nilai', 'penilai')) | {
            'rating_hasil': 'SESUAI', 'rating_perilaku': 'SESUAI', 'catatan': ''}
        entry = {'iki': '10011', 'teks': 'Mengangkut sampah', 'tanggal': '2026-11-20', 'jumlah': '1'}
        plan, ubah, nilai = '/planning/skp/100', '/planning/skp/100/ubah', '/review/skp/100/nilai'
        no_unit = "DELETE FROM periode_tahap WHERE tahap = 'EVALUASI'"
        above = "UPDATE skp SET status = 'DRAF', ditetapkan_pada = NULL WHERE id = 102"
        never = 'UPDATE skp SET ditetapkan_pada = NULL WHERE id = 100'
        advised = 'UPDATE periode SET saran_tim = 1; UPDATE skp SET diajukan_pada = "2026-11-18 01:00:00" WHERE id = 100'
        for args in (
            ('weights are 100', 'skp=DRAF', 'diri', ubah, fill(sheet, {'rhk.1001.iki.10011.bobot': '49'}), 'ajukan',
             'rhk.1001.iki.10011.bobot'),
            ('an indicator has a target', 'skp=DRAF', 'diri', ubah, fill(sheet, {'rhk.1001.iki.10011.target': ''}),
             'ajukan', 'rhk.1001.iki.10011.target'),
            ('growth begins somewhere', 'skp=DRAF', 'diri', ubah, fill(sheet, {'rhk.1001.iki.10011.arah': 'TUMBUH'}),
             'ajukan', 'rhk.1001.iki.10011.baseline'),
            ('a group has a size', 'skp=DRAF', 'diri', ubah, fill(sheet, {'rhk.1001.iki.10011.arah': 'TUMBUH'}) + [
                ('rhk.1001.iki.10011.kelompok.b1.nama_kelompok', 'Kelas 7A'), ('rhk.1001.iki.10011.kelompok.b1.awal', '58')],
             'ajukan', 'rhk.1001.iki.10011.kelompok.b1.jumlah_anggota'),
            ('a result serves one of the superior', 'skp=DRAF', 'diri', ubah, fill(sheet, {'rhk.1001.atasan': ''}),
             'ajukan', 'rhk.1001.atasan'),
            ('a plan goes back with a note', 'skp=DIAJUKAN', 'penilai', plan, read | {'catatan': 'kurang'}, 'kembalikan',
             'catatan'),
            ('a revision is asked for with a reason', 'skp=DITETAPKAN', 'diri', plan, read | {'catatan': ''},
             'ajukan_revisi', 'catatan'),
            ('a revision is refused with a note', 'skp=REVISI_DIAJUKAN', 'penilai', plan, read | {'catatan': ''},
             'tolak_revisi', 'catatan'),
            ('the plan above is approved first', 'skp=DIAJUKAN', 'penilai', plan, read, 'setujui', '', above),
            ('where the period asks for it a ketua tim advises first', 'skp=DIAJUKAN', 'penilai', plan, read, 'setujui', '',
             advised),
            ('a first plan is no revision to withdraw', 'skp=DRAF', 'diri', plan, read, 'batal_revisi', '', never),
            ('a target is changed for a reason', '', 'diri', f'{plan}/adendum',
             read | {'target_ubah': '50105', 'baru': '20', 'alasan': 'perlu'}, 'ajukan_adendum', 'alasan'),
            ('while its time runs', '', 'diri', f'{plan}/adendum',
             read | {'target_ubah': '50105', 'baru': '20', 'alasan': REASON}, 'ajukan_adendum', 'target_ubah',
             "UPDATE skp SET selesai = '2026-11-19' WHERE id = 100"),
            ('once at a time', '', 'diri', f'{plan}/adendum',
             read | {'target_ubah': '50055', 'baru': '20', 'alasan': REASON}, 'ajukan_adendum', 'target_ubah'),
            ('to another value', '', 'diri', f'{plan}/adendum',
             read | {'target_ubah': '50105', 'baru': '24', 'alasan': REASON}, 'ajukan_adendum', 'baru'),
            ('an addendum is refused with a note', '', 'penilai', f'{plan}/adendum',
             read | {'adendum': '950', 'catatan': ''}, 'tolak_adendum', 'catatan'),
            ('and decided on while the target is what it was', '', 'penilai', f'{plan}/adendum',
             read | {'adendum': '950'}, 'setujui_adendum', 'adendum', 'UPDATE iki SET target = 190 WHERE id = 10011'),
            ('a plan is closed on a day of its own', '', 'pengelola', f'{plan}/perubahan',
             {'versi': '1', 'sebab': 'PENSIUN', 'sampai': '2026-12-31', 'alasan': REASON}, 'tutup_sebagian', 'sampai'),
            ('for a reason', '', 'pengelola', f'{plan}/perubahan',
             {'versi': '1', 'sebab': 'PENSIUN', 'sampai': '2026-11-30', 'alasan': 'usia'}, 'tutup_sebagian', 'alasan'),
            ('leave lies within the plan', '', 'penilai', f'{plan}/perubahan',
             {'versi': '1', 'masa_jenis': 'CUTI_SAKIT', 'masa_dari': '2026-02-01', 'masa_sampai': '2026-04-01',
              'masa_alasan': REASON}, 'catat_masa', 'masa_dari'),
            ('an entry is not ahead of its day', '', 'diri', '/', entry | {'tanggal': '2026-11-21'}, 'simpan',
             'tanggal'),
            ('an entry lies within the plan', '', 'diri', '/', entry | {'tanggal': '2026-02-27'}, 'simpan', 'tanggal'),
            ('an entry goes back with a note', '', 'penilai', '/reporting/entri/200', read | {'catatan': 'ya'},
             'kembalikan', 'catatan'),
            ('an entry changed since it was read is read again', '', 'penilai', '/reporting/entri/200',
             {'versi': '9'}, 'terima', '', None, 409),
            ('so is one of a list', '', 'penilai', '/reporting/tim',
             {'pegawai': '10', 'entri.200.pilih': '1', 'entri.200.versi': '9'}, 'terima', '', None, 409),
            ('a plan under revision gets no realisation', 'skp=DRAF evaluasi=BELUM', 'diri', '/review/skp/100/realisasi',
             real, 'simpan', ''),
            ('a plan under revision is not rated', 'skp=REVISI_DIAJUKAN', 'penilai', nilai, rate, 'tetapkan', ''),
            ('realisation is written while the step is open', 'evaluasi=BELUM', 'diri', '/review/skp/100/realisasi',
             real, 'simpan', '', no_unit),
            ('every indicator has a realisation', 'evaluasi=BELUM', 'diri', '/review/skp/100/realisasi',
             fill(real, {'iki.10011.realisasi': ''}), 'ajukan', 'iki.10011.realisasi'),
            ('ratings are given while the step is open', '', 'penilai', nilai, rate, 'nilai', '', no_unit),
            ('another result than suggested has a reason', '', 'penilai', nilai, rate | {'rating_hasil': 'DI_BAWAH'},
             'nilai', 'alasan_hasil'),
            ('behaviour below expectation has a reason', '', 'penilai', nilai, rate | {'rating_perilaku': 'DI_BAWAH'},
             'tetapkan', 'alasan_perilaku'),
            ('a realisation goes back with a note', '', 'penilai', nilai, rate | {'catatan': ''}, 'kembalikan',
             'catatan'),
            ('a plan never approved is not evaluated', 'skp=DRAF evaluasi=-', 'diri', '/review/skp/100/realisasi',
             fill(real, {'versi': '0'}), 'ajukan', '', never, 404),
            ('who asked for a ruleset does not decide it', '', 'admin', '/administration/aturan/902', read, 'setujui', ''),
            ('nor refuse it', '', 'admin', '/administration/aturan/902', read, 'tolak', ''),
            ('a ruleset is handed in with a reason', 'aturan=DIUNGGAH', 'admin', '/administration/aturan/900',
             read | {'catatan': 'kurang'}, 'ajukan', 'catatan'),
            ('a year is closed when nothing is open', '', 'admin', '/administration/periode/1/tutup', {'versi': '0', 'alasan': ''},
             'tutup', ''),
            ('or for a reason', '', 'admin', '/administration/periode/1/tutup', {'versi': '0', 'alasan': 'cepat'}, 'paksa', 'alasan'),
            ('that another admin confirms', 'tutup=DIMINTA', 'admin', '/administration/periode/1/tutup', {'versi': '1', 'alasan': ''},
             'setujui', '', "UPDATE periode_tutup_minta SET oleh = (SELECT akun_id FROM peran WHERE peran = 'ADMIN' LIMIT 1)"),
            ('a decision has a reason', '', 'admin', '/administration/aturan/900', read | {'catatan': ''}, 'setujui',
             'catatan'),
            ('a closed year keeps its rules', 'aturan=DIUNGGAH', 'admin', '/administration/aturan/900',
             read | {'untuk.1.pilih': '1'}, 'ajukan', '', "UPDATE periode SET status = 'DITUTUP' WHERE id = 1"),
        ):
            self.guard(*args)
        self.advice(plan, read, advised)

    def advice(self, plan, read, advised):
        """Where the period asks for it: once one who leads a team advised, for or against, the evaluator decides."""
        self.world.restore()
        self.world.force('skp=DIAJUKAN')
        self.world.sql.run(advised)
        answer = self.clients['ketua_tim'].submit(plan, read | {'rekomendasi': 'TIDAK_SETUJU'}, press='rekomendasi')
        self.tally.same(answer.status, 303, 'a ketua tim advises', answer)
        self.tally.same(self.clients['penilai'].submit(plan, read, press='setujui').status, 303, 'then the plan is approved')
        self.world.restore()
        self.world.force('skp:106=DIAJUKAN')
        self.world.sql.run('UPDATE periode SET saran_tim = 1')
        answer = self.clients['penilai'].submit('/planning/skp/106', read, press='setujui')
        self.tally.same(answer.status, 303, 'who works in no team needs no advice', answer, answer.log()[-300:])


def main():
    tally = Tally()
    with World(programs=['login', 'planning', 'reporting', 'review', 'administration']) as world:
        walk = Walk(world, tally)
        tally.same(programs_acts(world), walk.acts, 'the programs have the acts of acts.txt')
        walk.skp()
        walk.entri()
        walk.new_entry()
        walk.evaluasi()
        walk.interim()
        walk.penetapan()
        walk.aturan()
        walk.periode()
        walk.perjanjian()
        walk.pustaka()
        walk.unsigned()
        walk.locked()
        walk.closed()
        walk.guards()
        tally.same(world.end(), [], 'no program complained')
        tally.say(f'{len(walk.acts)} steps: {walk.tried} attempts')
    tally.end()


if __name__ == '__main__':
    sys.exit(main())
