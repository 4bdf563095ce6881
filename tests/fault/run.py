"""
Nothing typed is lost, nothing is done twice, nothing acknowledged disappears:
sessions that end, a database that stops, workers that are killed, uploads that
break off. The real programs, without JavaScript, through FastCGI with a client
that sends a request again as nginx does when a worker died.
"""
import os
import re
import signal
import subprocess
import sys
import threading
import time
from urllib.parse import urlencode

from client import Answer, Cut, multipart
from sheet import EMPTY, rows
from sql import Sql, SqlError
from tally import Tally
from world import World, wait_for

SHEET = '/planning/skp/100/ubah'
ROWS = 15
PASSWORD = 'rahasia sekali 1'
PNG = b'\x89PNG\r\n\x1a\n' + bytes(range(256)) * 200


class Run:
    def __init__(self, world, tally):
        self.world, self.tally = world, tally

    # ---- a plan of fifteen rows, as it is being typed

    def sheet(self):
        """The browser of diri on a sheet just begun, and what they typed into it."""
        self.world.restore()
        self.world.force('skp=DRAF')
        # Never approved: what is typed is the plan itself, not what a revision proposes.
        self.world.sql.run('UPDATE skp SET ditetapkan_pada = NULL WHERE id = 100')
        self.world.sql.run(EMPTY)
        diri = self.world.client('diri')
        form = diri.get(SHEET).page.form(press='ajukan')
        typed = [(k, v) for k, v in form.pairs if not k.startswith('rhk.')] + rows(ROWS)
        typed = [(k, 'Armada sepuluh truk' if k == 'sumber_daya.b1.teks' or k.startswith('sumber_daya.') else v)
                 for k, v in typed]
        return diri, typed

    def full(self, form, typed, sentence):
        """Every field that was typed stands in the form."""
        have = dict(form.pairs) if form else {}
        own = ('csrf', 'kunci', 'versi', 'aksi')
        lost = {k: (v, have.get(k)) for k, v in typed if k not in own and number(have.get(k)) != number(v)}
        self.tally.check(form is not None and not lost, sentence, list(lost.items())[:5])

    def stored(self, sentence, steps=1):
        """All rows are there, once; saving is one step of the plan, handing in another."""
        sql = self.world.sql
        self.tally.same(
            (sql.number('SELECT COUNT(*) FROM rhk WHERE skp_id = 100'), sql.number('SELECT version FROM skp WHERE id = 100'),
             sql.number("SELECT COUNT(*) FROM rhk WHERE skp_id = 100 AND teks REGEXP '^Hasil [0-9]+$'"),
             sql.number("SELECT COUNT(*) FROM audit WHERE jenis = 'skp' AND isian = 'rhk[1].teks'")),
            (ROWS, 1 + steps, ROWS, 1), sentence)

    def untouched(self, sentence):
        self.tally.same((self.world.sql.number('SELECT COUNT(*) FROM rhk WHERE skp_id = 100'),
                         self.world.sql.number('SELECT version FROM skp WHERE id = 100')), (0, 1), sentence)

    def sign_in(self, client, login='diri', path=None):
        """Through the sign-in page, from where one was sent there."""
        page = client.get(path or '/login').page
        form = page.form(field='sandi')
        return client.post('/login', form.filled('masuk', nip=login, sandi=PASSWORD)), page

    # ---- sessions

    def session_ended(self):
        """Signed out elsewhere, too long idle, too long at all: after signing in again the form is full."""
        ended = {
            'signed out on another device': 'UPDATE sesi SET berakhir = UTC_TIMESTAMP() - INTERVAL 1 MINUTE WHERE akun_id = 10',
            'idle for too long': 'UPDATE sesi_terakhir t JOIN sesi s ON s.id = t.sesi_id SET t.terakhir = UTC_TIMESTAMP() - '
                                 'INTERVAL 11 HOUR WHERE s.akun_id = 10',
            'longer than a session lasts': 'UPDATE sesi SET absolut = UTC_TIMESTAMP() - INTERVAL 6 DAY WHERE akun_id = 10',
        }
        for what, sql in ended.items():
            for press in ('simpan', 'ajukan'):
                label = f'session {what}, {press}'
                diri, typed = self.sheet()
                self.world.sql.run(sql)
                answer = diri.submit(SHEET, typed, press=press)
                self.tally.check(answer.status == 303 and answer.location.startswith('/login?lanjut='),
                                 f'{label}: to the sign-in page', answer)
                self.untouched(f'{label}: the plan waits')
                answer, page = self.sign_in(diri, path=answer.location)
                self.tally.check(any('tersimpan' in n for n in page.notes), f'{label}: it says that the form is kept', page.notes)
                self.tally.same((answer.status, answer.location), (303, SHEET), f'{label}: and back to the sheet', answer)
                page = diri.get(answer.location).page
                form = page.form(press='ajukan')
                self.full(form, typed, f'{label}: the form is full')
                self.tally.check('buang-konsep' in {v for f in page.forms for _, v in f.buttons},
                                 f'{label}: what was kept may be thrown away')
                answer = diri.submit(SHEET, form.pairs, press=press)
                self.tally.same(answer.status, 303, f'{label}: sent again it is done', answer, answer.log()[-300:])
                self.stored(f'{label}: all rows, once', 2 if press == 'ajukan' else 1)
                self.tally.same(self.world.sql.number('SELECT COUNT(*) FROM konsep'), 0, f'{label}: nothing is left over')

    def not_for_others(self):
        """What was kept is for its writer alone."""
        diri, typed = self.sheet()
        self.world.sql.run('UPDATE sesi SET berakhir = UTC_TIMESTAMP() - INTERVAL 1 MINUTE WHERE akun_id = 10')
        answer = diri.submit(SHEET, typed, press='simpan')
        answer, _ = self.sign_in(diri, 'rekan', answer.location)
        answer = diri.get(answer.location)
        self.tally.check(answer.status == 404 and 'Hasil 1' not in answer.text, 'somebody else at the device sees nothing', answer)
        self.world.sql.run('UPDATE skp SET pegawai_id = 22 WHERE id = 100')
        answer = diri.get(SHEET)
        self.tally.check(answer.status == 200 and 'Hasil 1' not in answer.text, 'not even on a sheet of their own', answer)

    def session_unknown(self):
        """The session is not known any more: the page holds all that was typed until it can be sent."""
        for what, sql in {
            'deleted': 'DELETE FROM sesi_terakhir; DELETE FROM sesi WHERE akun_id = 10',
            'ended eight days ago': 'UPDATE sesi SET berakhir = UTC_TIMESTAMP() - INTERVAL 8 DAY WHERE akun_id = 10',
        }.items():
            label = f'session {what}'
            diri, typed = self.sheet()
            self.world.sql.run(sql)
            answer = diri.submit(SHEET, typed, press='simpan')
            form = answer.page.form(field='rhk.b15.teks')
            self.tally.same(answer.status, 403, f'{label}: a page says so', answer)
            self.full(form, typed, f'{label}: it holds all that was typed')
            self.untouched(f'{label}: the plan waits')
            self.tally.same(self.sign_in(diri)[0].status, 303, f'{label}: signed in in another tab')
            presses = 0
            while form and answer.status != 303 and presses < 3:
                answer = diri.post(form.action, form.pairs)
                presses += 1
                form = answer.page.form(field='rhk.b15.teks') if answer.status != 303 else None
                self.tally.check(answer.status == 303 or form, f'{label}: still full', answer)
            # The first press tells the new session's token, the second one is it.
            self.tally.check(answer.status == 303 and presses <= 2, f'{label}: sent from there it is done', presses, answer)
            self.stored(f'{label}: all rows, once')

    # ---- the database

    def database_stopped(self):
        diri, typed = self.sheet()
        body = diri.signed(typed, 'simpan')
        database = Database(self.world)
        database.kill()
        answer = diri.post(SHEET, body)
        self.tally.same(answer.status, 503, 'database away: 503', answer)
        self.tally.check(answer.header('Retry-After') and answer.page.headings, 'database away: when to try again', answer.head)
        form = answer.page.form(field='rhk.b15.teks')
        self.full(form, typed, 'database away: the page holds all that was typed')
        self.tally.check(answer.logged('request .*status=503'), 'database away: logged', answer.log())
        self.tally.same(diri.get(SHEET).status, 503, 'database away: a GET says so')
        health = diri.get('/healthz')
        self.tally.check(health.status == 503 and '"database":"down"' in health.text, 'database away: /healthz says so', health)
        again = diri.post(form.action, form.pairs) if form else answer
        self.tally.same(again.status, 503, 'still away: 503 again', again)
        self.full(again.page.form(field='rhk.b15.teks'), typed, 'still away: still full')
        database.start()
        self.untouched('database back: the plan waited')
        form = again.page.form(field='rhk.b15.teks') or form
        answer = diri.post(form.action, form.pairs) if form else again
        self.tally.same(answer.status, 303, 'database back: the page sends it', answer, answer.log()[-300:])
        self.stored('database back: all rows, once')
        # The first press, repeated by a browser or nginx, finds its key.
        second = diri.post(SHEET, body)
        self.tally.same((second.status, second.location), (303, answer.location), 'database back: the same POST again, same answer')
        self.stored('database back: and still once')
        # Workers that had no database ended; new ones serve.
        self.tally.check(all(diri.get(p).status == 200 for p in ('/', '/planning', '/reporting', '/review')),
                         'database back: every program serves')

    def database_killed_under_way(self):
        """In the middle of an act: nothing half done."""
        diri, typed = self.sheet()
        body, out = diri.signed(typed, 'simpan'), []
        database, lock = Database(self.world), Lock(self.world)
        sender = threading.Thread(target=lambda: out.append(diri.post(SHEET, body)))
        sender.start()
        lock.wait_for_waiter()
        database.kill()
        sender.join()
        self.tally.same(out[0].status, 503, 'database killed in an act: 503', out[0])
        self.full(out[0].page.form(field='rhk.b15.teks'), typed, 'database killed in an act: all that was typed is there')
        lock.close()
        database.start()
        self.untouched('database killed in an act: nothing half done')
        answer = diri.post(SHEET, body)
        self.tally.same(answer.status, 303, 'database killed in an act: the same POST works then', answer)
        self.stored('database killed in an act: all rows, once')

    def acknowledged_is_kept(self):
        """What was answered is on the disk."""
        diri, typed = self.sheet()
        database = Database(self.world)
        answer = diri.submit(SHEET, typed, press='simpan')
        database.kill()
        database.start()
        self.tally.same(answer.status, 303, 'answered', answer)
        self.stored('answered, then the database was killed: it is there')
        self.tally.same(diri.get(SHEET).status, 200, 'a worker whose connection is gone opens another')

    # ---- workers

    def worker_killed(self):
        """In the middle of an act; the web server sends the request again."""
        diri, typed = self.sheet()
        body, out, before = urlencode(diri.signed(typed, 'simpan')).encode(), [], self.world.workers_of('planning')
        lock = Lock(self.world)
        sender = threading.Thread(target=lambda: out.append(replay(diri, body)))
        sender.start()
        lock.wait_for_waiter()
        for pid in before:
            os.kill(pid, signal.SIGKILL)
        wait_for(lambda: len(set(self.world.workers_of('planning')) - set(before)) == 2, 'other workers')
        lock.close()
        sender.join()
        answer, tries = out[0]
        self.tally.same((answer.status, tries), (303, 2), 'worker killed in an act: the replay is answered', answer)
        self.stored('worker killed in an act: all rows, once')
        self.tally.check(self.world.log_of('planning').count('worker.died') >= 2, 'worker killed: the parent says so')

    def answer_lost(self):
        """The act is done, its answer never arrived."""
        diri, typed = self.sheet()
        body = urlencode(diri.signed(typed, 'simpan')).encode()
        first = diri.begin('POST', SHEET, body)
        first.body(body)
        first.send(b'\x01\x05\x00\x01\x00\x00\x00\x00')
        wait_for(lambda: self.world.sql.number('SELECT version FROM skp WHERE id = 100') == 2, 'the act is done')
        for pid in self.world.workers_of('planning'):
            os.kill(pid, signal.SIGKILL)
        first.close()
        answer, _ = replay(diri, body)
        self.tally.same(answer.status, 303, 'answer lost: the replay is answered', answer)
        self.tally.check(answer.logged('formkey .*replay='), 'answer lost: by its form key', answer.log())
        self.stored('answer lost: all rows, once')

    def stopped_mid_body(self):
        """SIGTERM and SIGHUP while a form arrives: it is taken to its end."""
        for sig in (signal.SIGTERM, signal.SIGHUP):
            diri, typed = self.sheet()
            body = urlencode(diri.signed(typed, 'simpan')).encode()
            f = diri.begin('POST', SHEET, body)
            f.body(body[:len(body) // 2])
            time.sleep(0.3)
            self.world.processes['planning'].send_signal(sig)
            time.sleep(0.3)
            answer = diri.finish(f, body[len(body) // 2:])
            self.tally.same(answer.status, 303, f'{sig.name} in the middle of a form: it is answered', answer)
            self.stored(f'{sig.name} in the middle of a form: all rows, once')
            if sig == signal.SIGTERM:
                self.tally.same(self.world.processes.pop('planning').wait(20), 0, 'SIGTERM: the program ends with 0')
                self.tally.check(not os.path.exists(self.world.socket_of('planning')), 'SIGTERM: its socket is gone')
                self.world.start('planning')
            else:
                wait_for(lambda: len(self.world.workers_of('planning')) == 2, 'the next image serves')
                self.tally.same(diri.get(SHEET).status, 200, 'SIGHUP: and goes on serving')

    def sender_gone(self):
        """A browser that leaves in the middle of its form."""
        diri, typed = self.sheet()
        body, pids = urlencode(diri.signed(typed, 'simpan')).encode(), self.world.pids()
        for part in (0, 1, len(body) // 2):
            f = diri.begin('POST', SHEET, body)
            f.body(body[:part])
            f.close()
        f = diri.begin('GET', SHEET)
        f.close()
        self.tally.same(diri.get(SHEET).status, 200, 'a sender leaves: the next one is served')
        self.untouched('a sender leaves: nothing is stored')
        self.tally.same(self.world.pids(), pids, 'a sender leaves: no worker dies')

    # ---- uploads

    def uploads(self):
        """A photo that does not arrive leaves the entry standing."""
        for cgi in (False, True):
            way = 'CGI' if cgi else 'FastCGI'
            entry, photo = self.entry(cgi, lambda body: body[:len(body) // 2], PNG + bytes(20000))
            self.tally.same(entry, ['Mengangkut', '2.500000', 'DIAJUKAN', '1'], f'{way}: a photo cut short: the entry stands, photo to follow')
            self.tally.same(photo, 0, f'{way}: a photo cut short is not kept')
            entry, photo = self.entry(cgi, lambda body: body)
            self.tally.same((entry, photo), (['Mengangkut', '2.500000', 'DIAJUKAN', '0'], 1), f'{way}: a whole photo is kept')
        entry, photo = self.entry(False, lambda body: body, PNG + bytes(11 * 1048576))
        self.tally.same((entry, photo), (['Mengangkut', '2.500000', 'DIAJUKAN', '1'], 0), 'a photo too large: the entry stands, photo to follow')
        entry, photo = self.entry(False, lambda body: body[:300])
        self.tally.same((entry, photo), (None, 0), 'cut in the text: nothing is stored')
        store = f'{self.world.dir}/bukti'
        os.rename(store, store + '.away')
        with open(store, 'wb'):
            pass
        try:
            entry, photo = self.entry(False, lambda body: body)
        finally:
            os.unlink(store)
            os.rename(store + '.away', store)
        self.tally.same((entry, photo), (['Mengangkut', '2.500000', 'DIAJUKAN', '1'], 0), 'evidence store away: the entry stands, photo to follow')
        number = self.world.sql.one('SELECT MAX(id) FROM entri')
        diri = self.world.client('diri')
        body, kind = multipart(diri.signed([], 'lampirkan'), [('foto', 'foto.png', PNG)])
        answer = diri.ask('POST', f'/reporting/entri/{number}/bukti', body, kind=kind)
        self.tally.same((answer.status, self.world.sql.one(f'SELECT menyusul FROM entri WHERE id = {number}')), (303, '0'),
                        'the photo follows later', answer)

    def entry(self, cgi, cut, photo=PNG):
        """Sends an entry with a photo whose body is cut; the entry as stored, and how many files it has."""
        self.world.restore()
        diri = self.world.client('diri', cgi=cgi)
        pairs = diri.signed({'iki': '10011', 'teks': 'Mengangkut', 'jumlah': '2,5', 'tanggal': '2026-11-20'}, 'simpan')
        body, kind = multipart(pairs, [('foto', 'foto.png', photo)])
        answer = diri.ask('POST', '/', cut(body), kind=kind, env={'CONTENT_LENGTH': str(len(body))})
        sql = self.world.sql
        row = sql.rows("SELECT teks, jumlah, status, menyusul FROM entri WHERE tanggal = '2026-11-20'")
        files = sql.number("SELECT COUNT(*) FROM bukti WHERE tanggal = '2026-11-20'")
        wanted = 303 if row else 400
        self.tally.same(answer.status, wanted, f'an entry with a photo: {wanted}', answer, answer.log()[-300:])
        if row and row[0][3] == '1':
            self.tally.check('foto_menyusul' in answer.location, 'it says that the photo is to follow', answer)
        return (row[0] if row else None), files


def number(value):
    """Numbers come back as they are shown: 1.001 is 1001."""
    text = value or ''
    return text.replace('.', '') if text.replace('.', '').isdigit() else text


def replay(client, body):
    """As nginx does once when a worker died: the answer and how many tries it took."""
    for tries in (1, 2):
        f = client.begin('POST', SHEET, body)
        try:
            return client.finish(f, body), tries
        except Cut:
            pass
    return Answer(b'Status: 502\r\n\r\n'), tries


class Lock:
    """Holds plan 100, so that an act on it waits."""

    def __init__(self, world):
        self.world = world
        self.sql = Sql(world.socket)
        self.sql.run('BEGIN; SELECT id FROM skp WHERE id = 100 FOR UPDATE')

    def wait_for_waiter(self):
        wait_for(lambda: self.world.sql.number(
            "SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE USER LIKE 'kinerja_%' AND INFO LIKE 'UPDATE skp %'") > 0,
            'an act waits')

    def close(self):
        try:
            self.sql.run('ROLLBACK')
        except SqlError:
            pass  # the server is gone, and the lock with it
        self.sql.close()


class Database:
    """The world's server, killed and started again on the same files."""

    def __init__(self, world):
        self.world = world
        folder = os.path.dirname(world.socket)
        self.log, self.pid_file = f'{folder}/log', f'{folder}/pid'
        with open(f'/proc/{self.pid()}/cmdline', 'rb') as f:
            self.command = [os.fsdecode(a) for a in f.read().split(b'\0') if a]

    def pid(self):
        with open(self.pid_file, encoding='ascii') as f:
            return int(f.read())

    def kill(self):
        pid = self.pid()
        self.world.sql.close()
        os.kill(pid, signal.SIGKILL)
        wait_for(lambda: gone(pid), 'the server is gone')

    def start(self):
        # Not our child: what is killed again must not stay as a zombie.
        subprocess.run(['sh', '-c', 'log=$1; shift; setsid "$@" >>"$log" 2>&1 </dev/null &', 'sh', self.log, *self.command],
                       check=True)
        wait_for(lambda: subprocess.run(
            ['mariadb', '--no-defaults', '-S', self.world.socket, '-u', 'root', '-e', 'DO 0'],
            capture_output=True, check=False).returncode == 0, 'the server is back')
        self.world.sql = Sql(self.world.socket)


def gone(pid):
    try:
        with open(f'/proc/{pid}/stat', encoding='ascii') as f:
            return f.read().rsplit(')', 1)[1].split()[0] == 'Z'
    except FileNotFoundError:
        return True


def main():
    tally = Tally()
    with World(workers=2, durable=True) as world:
        run = Run(world, tally)
        for part in (run.session_ended, run.not_for_others, run.session_unknown, run.worker_killed, run.answer_lost,
                     run.stopped_mid_body, run.sender_gone, run.uploads, run.acknowledged_is_kept, run.database_stopped,
                     run.database_killed_under_way):
            start = time.monotonic()
            part()
            tally.say(f'{part.__name__}: {time.monotonic() - start:.1f} s')
        # Killed by us, or gone with the database.
        ours = re.compile(r' worker\.died .* (signal=9|code=69 )')
        tally.same([c for c in world.end() if not ours.search(c)], [], 'no program complained')
    tally.end()


if __name__ == '__main__':
    sys.exit(main())
