"""
One performance year through one instance, as four people live it: plan, return,
approval, entry with a photo, acceptance, realisation, rating, predicate. The
same story wherever the suite runs; `python3 cerita.py PORT [BASE [SUFFIX
[STATIC]]]` tells it to an instance that has data.sql.
"""
import html
import os
import re
import struct
import sys
import zlib

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'http', 'suite'))

from peramban import Alamat, Http, Peramban  # noqa: E402
from tally import Tally  # noqa: E402

SANDI = 'rahasia sekali 1'
WALI, KADIS, ANALIS, LAIN = 'walikota', '196803171994032001', '198504122010012003', '199001152015031001'
CATATAN = 'Tambahkan indikator mutu layanan'
ALASAN = 'Layanan tetap terjaga walau dua armada rusak'


def png(width=40, height=30):
    """A small picture, made here."""
    rows = b''.join(b'\0' + bytes(v for x in range(width) for v in (x * 6, y * 8, 90)) for y in range(height))

    def chunk(kind, data):
        return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))

    return (b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', width, height, 8, 2, 0, 0, 0))
            + chunk(b'IDAT', zlib.compress(rows)) + chunk(b'IEND', b''))


def lembar(atasan=None):
    """What is typed into the one sheet of an SKP: three RHK with one IKI each, and the three lampiran."""
    f = {'pendekatan': 'KUANTITATIF'}
    for i, (target, bobot) in enumerate((('1.000,5', '50'), ('24', '25'), ('24', '25')), 1):
        f |= {f'rhk.b{i}.teks': f'Hasil kerja {i}', f'rhk.b{i}.iki.b1.teks': f'Indikator {i}',
              f'rhk.b{i}.iki.b1.target': target, f'rhk.b{i}.iki.b1.satuan': 'titik', f'rhk.b{i}.iki.b1.bobot': bobot}
        if atasan:
            f[f'rhk.b{i}.atasan'] = atasan
    f['rhk.b3.iki.b1.arah'] = 'TURUN'
    for lampiran in ('sumber_daya', 'pertanggungjawaban', 'konsekuensi'):
        f[f'{lampiran}.b1.teks'] = f'Isi {lampiran}'
    return f


class Cerita:
    def __init__(self, tally, alamat, where):
        self.t, self.a, self.where = tally, alamat, where
        self.people = []

    def person(self, who):
        p = Peramban(self.t, self.a, f'{self.where}: {who}')
        self.people.append(p)
        return p

    def ok(self, good, sentence, *detail):
        return self.t.check(good, f'{self.where}: {sentence}', *detail)

    def status(self, answer, wanted, sentence):
        return self.ok(answer.status == wanted, sentence, f'wanted {wanted}', f'got    {answer}')

    def tell(self):
        before = self.t.failed
        try:
            self.doors()
            self.wali, self.kadis, self.analis, self.lain = (
                self.signed_in(n) for n in (WALI, KADIS, ANALIS, LAIN))
            self.superior_plans()
            self.employee_plans()
            self.superior_answers()
            self.day_reported()
            self.year_ends()
            self.afterwards()
        except (LookupError, OSError) as e:
            self.ok(False, f'the story breaks off: {e!r}')
        self.t.say(f'{self.where}: {"told" if self.t.failed == before else "FAILED"}')

    # ---- signing in -------------------------------------------------------------------

    def doors(self):
        x = self.person('somebody')
        self.status(x.open(self.a.base), 200, 'the base leads to the sign-in page')
        self.ok(x.form(field='sandi') is not None, 'which has its form')
        self.status(x.get(self.a.of('planning', '/skp/1')), 303, 'a page asks who it is')
        self.ok(x.at.header('Location').startswith(self.a.of('login') + '?'), 'and leads to the sign-in page',
                str(x.at))
        self.status(x.get(self.a.of('planning', '/tidak-ada')), 404, 'an unknown page says so')
        self.status(x.get(self.a.of('login'), Host='jahat.example'), 200, 'another Host header changes nothing')
        self.ok('jahat.example' not in x.at.text, 'and is not repeated')
        self.status(x.login(KADIS, 'salah sekali 1'), 422, 'a wrong password is refused')
        self.health()
        self.static_files(x)

    def health(self):
        x = self.person('a monitor')
        answer = x.get(f'{self.a.base}reporting{self.a.suffix}/healthz' if self.a.suffix else f'{self.a.base}healthz')
        self.ok(answer.status == 200 and b'"status"' in answer.body, 'healthz is green', str(answer), answer.text[:200])

    def static_files(self, x):
        kinds = {'css': 'text/css', 'js': 'text/javascript', 'svg': 'image/svg+xml'}
        self.ok(len(x.statics) >= 3, 'pages name style, script and picture', x.statics)
        for path in sorted(x.statics):
            plain = self.a.way.send('GET', path, {'Host': self.a.way.host}, None)
            self.ok(plain.status == 200 and plain.header('Content-Type').startswith(kinds[path.rsplit('.', 1)[1]])
                    and 'immutable' in plain.header('Cache-Control'), f'{path} is kept for ever', str(plain), plain.head)
            if path.endswith('.css'):
                self.ok(all(u.lstrip('"\'').startswith(('data:', '#')) for u in plain.text.split('url(')[1:]),
                        'the style sheet fetches nothing else')

    def signed_in(self, nip):
        p = self.person(nip)
        home = p.login(nip, SANDI)
        self.status(home, 200, f'{nip} signs in')
        self.ok(set(p.jar) >= {self.a.cookie}, 'with the cookie of this instance', p.jar)
        self.status(p.get(self.a.base), 200, 'the base is home')
        self.status(p.get(self.a.home), 200, 'and so is its own address')
        return p

    # ---- planning ---------------------------------------------------------------------

    def new_plan(self, p):
        """Makes an SKP; its id."""
        p.open(self.a.of('planning'))
        sheet = p.submit(p.form(field='penugasan'), press='buat')
        self.status(sheet, 200, f'{p.who} begins an SKP')
        form = p.form(field='pendekatan')
        start = self.a.of('planning', '/skp/')
        if not form.action.startswith(start):
            raise LookupError(f'the sheet is at {form.action}')
        return form, form.action[len(start):].split('/')[0]

    def superior_plans(self):
        form, self.atasan = self.new_plan(self.kadis)
        self.status(self.kadis.submit(form, press='ajukan', **lembar()), 200, 'the superior hands in a plan')
        self.wali.open(self.a.of('planning', f'/skp/{self.atasan}'))
        self.status(self.wali.submit(self.wali.form(press='setujui'), press='setujui'), 200, 'which is approved')

    def employee_plans(self):
        p = self.analis
        form, self.skp = self.new_plan(p)
        self.sheet = form.action
        refused = p.send(form, press='ajukan')
        self.status(refused, 422, 'an empty plan is refused')
        self.ok(len(refused.page.errors) > 0, 'at its fields', str(refused))
        p.open(self.sheet)
        choices = [v for v in option_values(p.at.text, '.atasan') if v]
        self.ok(len(choices) == 3, "the superior's three RHK are offered", choices)
        form = p.form(field='pendekatan')
        saved = p.submit(form, press='simpan', **lembar(choices[0] if choices else None))
        self.status(saved, 200, 'the plan is saved')
        p.open(self.sheet)
        self.ok(any(k.endswith('.target') and v == '1000,5' for k, v in p.form(field='pendekatan').pairs)
                and 'Indikator 3' in p.at.text, 'and comes back as typed')
        self.status(p.submit(p.form(field='pendekatan'), press='ajukan'), 200, 'and handed in')

    def superior_answers(self):
        at, k, p = self.a.of('planning', f'/skp/{self.skp}'), self.kadis, self.analis
        self.ok(self.lain.get(at).status == 404, 'a colleague of another office does not see it')
        k.open(at)
        self.status(k.send(k.form(press='kembalikan'), press='kembalikan'), 422, 'returning needs a note')
        k.open(at)
        self.status(k.submit(k.form(press='kembalikan'), press='kembalikan', catatan=CATATAN), 200,
                    'the plan is returned')
        p.open(self.sheet)
        self.ok(CATATAN in p.at.text, 'the employee reads why')
        form = p.form(field='pendekatan')
        first = next(n for n, _ in form.pairs if '.iki.' in n and n.endswith('.teks'))
        self.status(p.submit(form, press='ajukan', **{first: 'Indikator diperbaiki'}), 200, 'mends and hands in again')
        k.open(at)
        self.status(k.submit(k.form(press='setujui'), press='setujui'), 200, 'the superior approves')
        self.status(p.get(at + '/versi?a=1&b=3'), 200, 'every version is kept')
        self.ok('Indikator 1' in p.at.text and 'Indikator diperbaiki' in p.at.text, 'and two can be compared')
        self.status(p.get(at + '/cetak'), 200, 'the plan can be printed')

    # ---- reporting --------------------------------------------------------------------

    def day_reported(self):
        p, k, picture = self.analis, self.kadis, png()
        p.open(self.a.base)
        form = p.form(field='iki')
        self.status(p.submit(form, press='simpan', files={'foto': ('angkut.png', 'image/png', picture)},
                             teks='Mengangkut sampah pasar', jumlah='3,5'), 200, 'an entry with a photo is filed')
        self.ok('Mengangkut sampah pasar' in p.open(self.a.of('reporting')).text, 'and stands among the own entries')
        k.open(self.a.of('reporting', '/tim'))
        proof = [a for a in k.links if a.startswith(self.a.of('reporting', '/bukti/'))]
        if not self.ok(len(proof) == 1, 'the superior sees it at once with its photo', proof, str(k.at)):
            raise LookupError('no evidence to look at')
        self.evidence(proof[0], picture)
        k.open(self.a.of('reporting', '/tim'))
        self.status(k.submit(k.form(press='terima'), press='terima'), 200, 'and accepts it')

    def evidence(self, proof, picture):
        answer = self.kadis.get(proof)
        self.ok(answer.status == 200 and answer.body == picture, 'the photo arrives byte for byte', str(answer),
                len(answer.body))
        self.ok(answer.header('Content-Type') == 'image/png' and answer.header('X-Content-Type-Options') == 'nosniff'
                and answer.header('Content-Security-Policy').startswith("default-src 'none'")
                and not answer.header('X-Accel-Redirect'), 'and can do nothing but be seen', answer.head)
        self.ok(self.analis.get(proof).body == picture, 'its owner sees it too')
        self.status(self.lain.get(proof), 404, 'a stranger is told that nothing is there')
        self.status(self.person('nobody').get(proof), 303, 'who is not signed in must sign in')

    # ---- review -----------------------------------------------------------------------

    def year_ends(self):
        p, k, w, at = self.analis, self.kadis, self.wali, self.a.of('review', f'/skp/{self.skp}')
        p.open(at + '/realisasi')
        form = p.form(press='ajukan')
        filled = {n: v or '25' for n, v in form.pairs if n.endswith('.realisasi')}
        filled |= {n: 'berkas kantor' for n, v in form.pairs if n.endswith('.bukti')}
        self.ok(any('3,5' in v for v in filled.values()), 'realisation is filled from what was accepted', filled)
        self.status(p.submit(form, press='ajukan', **filled), 200, 'realisation is handed in')
        w.open(self.a.of('review', '/organisasi'))
        row = next((r for r in w.at.text.split('<tr>') if 'Dinas Kebersihan' in r.partition('</th>')[0]), '')
        set_it = re.search(r'href="([^"]*/organisasi/[^"]*)"', row)
        if not self.ok(set_it, 'the office whose predicate is to be set is listed', str(w.at)):
            raise LookupError('no office to set a predicate for')
        w.open(html.unescape(set_it.group(1)))
        self.status(w.submit(w.form(field='predikat'), press='tetapkan', predikat='BAIK',
                             alasan='Perjanjian Kinerja tercapai 102 persen'), 200, "the office's predicate is set")
        k.open(at + '/nilai')
        rating = {'rating_hasil': 'DI_ATAS', 'rating_perilaku': 'SESUAI'}
        refused = k.send(k.form(field='alasan_hasil'), press='tetapkan', **rating)
        self.status(refused, 422, 'another rating than the suggested one needs a reason')
        self.status(k.submit(k.form(field='alasan_hasil'), press='tetapkan', alasan_hasil=ALASAN, **rating), 200,
                    'with a reason it stands')
        p.open(at)
        self.ok(ALASAN in p.at.text and 'Baik' in p.at.text, 'the employee reads predicate and reason', str(p.at))
        self.status(p.submit(p.form(press='terima'), press='terima'), 200, 'and accepts it')
        self.status(p.get(at + '/cetak'), 200, 'and prints it')
        self.status(self.lain.get(at), 404, 'nobody else reads it')

    # ---- at the end ---------------------------------------------------------------------

    def afterwards(self):
        for p in (self.wali, self.kadis, self.analis, self.lain):
            p.follow_all()
        p = self.analis
        p.open(self.a.base)
        english = p.submit(p.at.page.form(action=self.a.of('login', '/bahasa')), bahasa='en')
        self.ok(english.status == 200 and english.page.lang == 'en', 'the language changes where one is', str(english))
        p.submit(p.at.page.form(action=self.a.of('login', '/keluar')))
        self.ok(self.a.cookie not in p.jar, 'signing out takes the cookie away', p.jar)
        self.status(p.get(self.a.of('planning')), 303, 'and closes the pages')


def option_values(text, tail, texts=False):
    """Values of the first select whose name ends so; with their words, pairs."""
    for part in text.split('<select')[1:]:
        head, _, rest = part.partition('>')
        if re.search(rf'name="[^"]*{re.escape(tail)}"', head):
            found = re.findall(r'<option value="([^"]*)"[^>]*>([^<]*)', rest.split('</select>')[0])
            return found if texts else [value for value, _ in found]
    return []


if __name__ == '__main__':
    words = sys.argv[1:] or ['8080']
    tally = Tally()
    Cerita(tally, Alamat(Http(int(words[0])), *words[1:4]), 'the story').tell()
    tally.end()
