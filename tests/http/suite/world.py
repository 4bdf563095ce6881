"""
What a test runs against: a throwaway MariaDB with the grants of the tree, the
fixture of fixture.sql, and the real programs as FastCGI below a folder of their
own. Everything ends with the world.
"""
import hashlib
import os
import shutil
import signal
import subprocess
import tempfile
import time

from client import Client
from describe import describe
from people import PEOPLE
from sql import Sql, quote

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))
PROGRAMS = ('login', 'planning', 'reporting', 'review', 'administration')
NOW = '2026-11-20T09:00:00+08:00'
# What a request leaves behind beside its work: when a session was seen, who read what.
TRACES = ('sesi_terakhir', 'log_baca')
# Kept for the writer, never the document.
KEPT = ('konsep', 'kunci_form')
# What a test may force the state of: column of the number, and the fixture's main one.
STATES = {'skp': ('id', 100), 'entri': ('id', 200), 'evaluasi': ('skp_id', 100), 'aturan': ('id', 900), 'periode': ('id', 1)}
# Beside the shipped rulesets, one of which has changed since: 900 was handed in by
# auditor's account for the year 2026, 902 by admin, 901 is uploaded.
RULESETS = '''
INSERT INTO aturan (id, kode, versi, judul, isi, sha256, asal, status, catatan, diunggah_oleh, diunggah_pada, diajukan_oleh, diajukan_pada)
SELECT n.id, kode, n.versi, judul, REPLACE(isi, 'alasan_min = 30', CONCAT('alasan_min = ', n.id - 860)), REPEAT('0', 64), 'UNGGAHAN',
    n.status, 'Rapat pimpinan', n.akun, '2026-11-18 01:00:00', n.akun, '2026-11-18 02:00:00'
FROM aturan JOIN (SELECT 900 AS id, 2 AS versi, 'DIAJUKAN' AS status, 20 AS akun UNION SELECT 901, 3, 'DIUNGGAH', 20
    UNION SELECT 902, 4, 'DIAJUKAN', 19) n WHERE kode = 'permenpan-6-2022' AND aturan.versi = 1;
INSERT INTO aturan_usulan VALUES (900, 1);
UPDATE aturan SET sha256 = REPEAT('0', 64) WHERE kode = 'lokal'
'''

CONF = '''mode = "development";
profile = "denpasar";
templates = "{root}/templates";
rulesets = "{root}/conf/rulesets";
static_map = "{root}/build/static/manifest";
database = {{ socket = "{socket}"; {account} }};
password = {{ memory_kib = 64; passes = 1; }};
evidence = {{ dir = "{dir}/bukti"; }};
serve = {{ dir = "{dir}"; recycle = 0; }};
{more}
'''


class World:
    def __init__(self, workers=1, durable=False, programs=None, more='', fixture=True):
        self.bin = os.path.abspath(os.environ.get('KJ_BIN') or f'{ROOT}/build/release/bin')
        self.programs = programs or [p for p in PROGRAMS if os.path.exists(self.binary(p))]
        self.workers, self.processes, self.logs = workers, {}, {}
        self.now, self.more = NOW, more
        self.dir = tempfile.mkdtemp(prefix='kjhttp.')
        os.mkdir(f'{self.dir}/bukti')
        self.socket = subprocess.run(
            ['sh', f'{ROOT}/tests/sql/mariadb.sh', 'start'], check=True, capture_output=True, text=True,
            env=os.environ | ({'DURABLE': '1'} if durable else {})).stdout.strip()
        try:
            self.sql = Sql(self.socket)
            self.conf_file = f'{self.dir}/kinerja.conf'
            self.write_conf()
            if fixture:
                self.load_fixture()
            for p in self.programs:
                self.start(p)
        except BaseException:
            self.close()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        for p in list(self.processes):
            self.stop(p)
        if hasattr(self, 'sql'):
            self.sql.close()
        subprocess.run(['sh', f'{ROOT}/tests/sql/mariadb.sh', 'stop', self.socket], check=False)
        shutil.rmtree(self.dir, ignore_errors=True)

    # ---- programs

    def binary(self, program):
        return f'{self.bin}/{program}'

    def write_conf(self):
        with open(self.conf_file, 'w', encoding='utf-8') as f:
            f.write(CONF.format(root=ROOT, socket=self.socket, dir=self.dir, account='', more=self.more))

    def environment(self):
        return {'KINERJA_NOW': self.now}

    def socket_of(self, program):
        return f'{self.dir}/{program}.sock'

    def start(self, program):
        path = f'{self.dir}/{program}.log'
        with open(path, 'ab') as log:
            self.processes[program] = subprocess.Popen(
                [self.binary(program), '--listen', self.socket_of(program), '--workers', str(self.workers)],
                env=os.environ | {'KINERJA_CONF': self.conf_file} | self.environment(),
                stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        self.logs[program] = path
        wait_for(lambda: os.path.exists(self.socket_of(program)), f'{program} listens',
                 lambda: self.processes[program].poll() is not None)

    def stop(self, program, sig=signal.SIGTERM):
        """Ends a program; its exit code."""
        p = self.processes.pop(program)
        if p.poll() is None:
            p.send_signal(sig)
        return p.wait(40)

    def restart(self):
        for p in self.programs:
            self.stop(p)
            self.start(p)

    def workers_of(self, program):
        """Process numbers of a program's workers."""
        parent = self.processes[program].pid
        try:
            with open(f'/proc/{parent}/task/{parent}/children', encoding='ascii') as f:
                return sorted(int(n) for n in f.read().split())
        except FileNotFoundError:
            return []

    def pids(self):
        return {p: self.workers_of(p) for p in self.processes}

    def log_size(self, program):
        return os.path.getsize(self.logs[program])

    def log_of(self, program, since=0):
        with open(self.logs[program], 'rb') as f:
            f.seek(since)
            return f.read().decode('utf-8', 'replace')

    def end(self):
        """Stops the programs; what sanitizers said, also at the end, and the parents of workers that died."""
        out = []
        for p in list(self.processes):
            code = self.stop(p)
            if code != 0:
                out.append(f'{p}: ended with {code}')
        for p in self.logs:
            for line in self.log_of(p).split('\n'):
                if 'ERROR: ' in line or 'runtime error:' in line or ' worker.died ' in line:
                    out.append(f'{p}: {line}')
        return out

    def describe(self):
        return {p: describe(self.binary(p)) for p in self.programs}

    # ---- data

    def load_fixture(self):
        here = os.path.dirname(os.path.abspath(__file__))
        with open(f'{here}/fixture.sql', encoding='utf-8') as f:
            self.sql.run(f.read())
        subprocess.run([self.binary('kinerja'), 'ruleset', 'install'], check=True, capture_output=True,
                       env=os.environ | {'KINERJA_CONF': self.conf_file} | self.environment())
        self.sql.run(RULESETS)
        self.keep_evidence(b'\x89PNG\r\n\x1a\nbukti kegiatan', 300)
        for p in PEOPLE.values():
            if p.session:
                self.sql.run(p.insert())
        self.tables = [r[0] for r in self.sql.rows('SHOW TABLES')]
        self.sql.run('CREATE DATABASE dasar; ' + '; '.join(
            f'CREATE TABLE dasar.{t} LIKE kinerja.{t}; INSERT INTO dasar.{t} SELECT * FROM kinerja.{t}'
            for t in self.tables))
        self.base = self.checksums()

    def keep_evidence(self, data, bukti):
        sha = hashlib.sha256(data).hexdigest()
        os.makedirs(f'{self.dir}/bukti/{sha[:2]}', exist_ok=True)
        with open(f'{self.dir}/bukti/{sha[:2]}/{sha}', 'wb') as f:
            f.write(data)
        self.sql.run(f"UPDATE bukti SET sha256 = '{sha}', ukuran = {len(data)} WHERE id >= {bukti} AND tautan = ''")

    def checksums(self):
        """A number a table that changes with any of its rows."""
        return {name.split('.', 1)[1]: value for name, value in
                self.sql.rows('CHECKSUM TABLE ' + ', '.join(self.tables))}

    def changed(self, before, but=TRACES):
        """Names of the tables that differ from an earlier checksums()."""
        now = self.checksums()
        return sorted(t for t in now if now[t] != before[t] and t not in but)

    def restore(self):
        """Puts the fixture back where something changed."""
        dirty = self.changed(self.base, but=())
        if dirty:
            self.sql.run('SET foreign_key_checks = 0; ' + '; '.join(
                f'DELETE FROM {t}; INSERT INTO {t} SELECT * FROM dasar.{t}' for t in dirty) +
                '; SET foreign_key_checks = 1')

    def force(self, given):
        """`skp=DRAF skp:101=DIAJUKAN evaluasi=-`: puts documents of the fixture into a state; `-` is none."""
        for word in given.split():
            what, _, state = word.partition('=')
            table, _, number = what.partition(':')
            if table == 'penetapan':
                self.force_list(state)
                continue
            if table == 'tutup':
                self.force_closing(state)
                continue
            if table == 'sela':
                self.force_interim(state)
                continue
            if table == 'perjanjian':
                if state != '-':
                    self.sql.run(f"INSERT INTO perjanjian (id, unit_id, periode_id, status) VALUES (700, 5, 1, {quote(state)})")
                continue
            if table == 'pustaka':
                self.force_proposal(state)
                continue
            if table in ('survei', 'baca'):
                (self.force_survey if table == 'survei' else self.force_reader)()
                continue
            column, main = STATES[table]
            where = f'{column} = {number or main}'
            if state != '-':
                self.sql.run(f'UPDATE {table} SET status = {quote(state)} WHERE {where}')
                continue
            for child in ('evaluasi_iki', 'evaluasi_perilaku'):
                self.sql.run(f'DELETE FROM {child} WHERE evaluasi_id IN (SELECT id FROM evaluasi WHERE {where})')
            self.sql.run(f'DELETE FROM {table} WHERE {where}')

    def force_closing(self, state):
        """Year 1 with nothing open, and a request of auditor's account to close it; `-` is none yet."""
        self.sql.run("UPDATE skp SET status = 'TERKUNCI' WHERE periode_id = 1; DELETE FROM periode_tahap WHERE periode_id = 1")
        if state != '-':
            self.sql.run("INSERT INTO periode_tutup_minta (periode_id, status, alasan, oleh, diminta_pada) VALUES "
                         f"(1, {quote(state)}, 'Rapat pimpinan', 20, '2026-11-19 01:00:00')")

    def force_survey(self):
        """rekan is asked about diri's behaviour: invitation 900."""
        self.sql.run("INSERT INTO responden (id, skp_id, kelompok, pegawai_id, kedaluwarsa, oleh, dibuat) SELECT 900, 100, 'REKAN', "
                     "a.pegawai_id, '2099-01-01', 11, '2026-11-20' FROM akun a WHERE a.login = 'rekan'")

    def force_proposal(self, state):
        """rekan's proposal 900 to the library of unit 2."""
        self.sql.run("INSERT INTO pustaka (id, unit_id, urusan, teks, aspek, satuan, arah, sumber, status, usul_oleh) SELECT 900, 2, "
                     f"'Kebersihan', 'Luas taman terpelihara', 'KUALITAS', 'persen', 'NAIK', 'Laporan taman', {quote(state)}, "
                     "a.pegawai_id FROM akun a WHERE a.login = 'rekan'")

    def force_reader(self):
        """rekan is the second reader of evaluation 400."""
        self.sql.run("UPDATE evaluasi SET pembaca_id = (SELECT pegawai_id FROM akun WHERE login = 'rekan') WHERE id = 400")

    def force_interim(self, state):
        """The half-yearly evaluation of plan 100 in a state."""
        self.sql.run("INSERT INTO evaluasi (id, skp_id, siklus, selesai, pegawai_id, periode_id, unit_id, penilai_id, status) "
                     "SELECT 450, id, 'SEMESTER_1', '2026-06-30', pegawai_id, periode_id, unit_id, penilai_id, "
                     f"{quote(state)} FROM skp WHERE id = 100")

    def force_list(self, state):
        """The list of unit 2 in a state, over one signed evaluation; `-` is no list yet."""
        self.sql.run("UPDATE evaluasi SET status = 'DITETAPKAN', rating_hasil = 'SESUAI', rating_perilaku = 'SESUAI', "
                     "predikat = 'BAIK' WHERE id = 400")
        if state != '-':
            self.sql.run(f"INSERT INTO penetapan (id, unit_id, periode_id, status, predikat_organisasi, oleh, ditetapkan_pada, kepala, "
                         f"penjelasan) VALUES (800, 2, 1, {quote(state)}, 'BAIK', 14, '2026-11-20 01:00:00', "
                         f"'{{\"nama\":\"Kepala\",\"unit\":\"Dinas\",\"tempat\":\"Denpasar\"}}', '{{\"langkah\":[]}}')")

    def client(self, name, **more):
        """The browser of a person of people.py, signed in as far as they are."""
        person = PEOPLE[name]
        return Client(self, person.cookie(), name, **more)


def wait_for(true, what, lost=lambda: False, seconds=90):
    end = time.monotonic() + seconds
    while not true():
        if lost():
            raise RuntimeError(f'not any more: {what}')
        if time.monotonic() > end:
            raise RuntimeError(f'not in {seconds} s: {what}')
        time.sleep(0.02)
