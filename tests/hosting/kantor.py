"""
The office of data.sql, made as its first administrator makes it: through the
pages of administration, from an empty installation.
"""
from datetime import datetime, timedelta, timezone

from cerita import ANALIS, KADIS, LAIN, SANDI, WALI, option_values
from peramban import Peramban

SEMENTARA = 'bika-tomu-7294-sela'
UNITS = (('Pemerintah Kota Uji', 'KOTA', 'PEMDA', ''), ('Dinas Kebersihan', 'DKP', 'OPD', 'Pemerintah Kota Uji'),
         ('Dinas Kesehatan', 'DINKES', 'OPD', 'Pemerintah Kota Uji'))
# login, NIP, name, status, unit, post, kind of post, leads, evaluator
PEOPLE = ((WALI, '', 'Wali Kota', 'PEJABAT_NEGARA', 'Pemerintah Kota Uji', 'Wali Kota', 'KEPALA_DAERAH', True, ''),
          (KADIS, KADIS, 'Kepala Dinas Kebersihan', 'PNS', 'Dinas Kebersihan', 'Kepala Dinas', 'JPT', True, 'Wali Kota'),
          (ANALIS, ANALIS, 'Analis Kebersihan', 'PNS', 'Dinas Kebersihan', 'Analis', 'FUNGSIONAL', False, KADIS),
          (LAIN, LAIN, 'Analis Kesehatan', 'PNS', 'Dinas Kesehatan', 'Analis', 'FUNGSIONAL', False, 'Wali Kota'))


def day(offset):
    """A day from today in WITA."""
    return (datetime.now(timezone.utc) + timedelta(hours=8, days=offset)).date().isoformat()


class Kantor:
    def __init__(self, tally, alamat, where, admin):
        self.t, self.a, self.where, self.x = tally, alamat, where, admin

    def make(self):
        for unit in UNITS:
            self.unit(*unit)
        self.period()
        for person in PEOPLE:
            self.person(*person)
        self.x.follow_all()
        for login, *_ in PEOPLE:
            self.first_sign_in(login)

    def saved(self, answer, sentence):
        self.t.check(answer.status == 200, f'{self.where}: the administrator makes {sentence}', str(answer))
        return answer

    def choice(self, field, words):
        """The value of the option with those words."""
        for value, text in option_values(self.x.at.text, field, texts=True):
            if words and words in text:
                return value
        return ''

    def page(self, rest, field):
        self.x.open(self.a.of('administration', rest))
        return self.x.form(field=field)

    def unit(self, nama, kode, jenis, induk):
        form = self.page('/unit/baru', 'kode')
        self.saved(self.x.submit(form, press='simpan', nama=nama, kode=kode, jenis=jenis, zona='8', dari=day(-900),
                                 induk=self.choice('induk', induk)), nama)

    def period(self):
        form = self.page('/periode/baru', 'tahun')
        steps = {f'tahap.b{i}.{k}': v for i in range(1, 5) for k, v in (('buka', day(-200)), ('tutup', day(190)))}
        self.saved(self.x.submit(form, press='simpan', tahun=day(0)[:4], nama='Tahun uji', status='BERJALAN',
                                 mulai=day(-200), selesai=day(160), **steps), 'a period')

    def person(self, login, nip, nama, status, unit, jabatan, jenis, leads, penilai):
        form = self.page('/pegawai/baru', 'jabatan')
        answer = self.saved(self.x.submit(
            form, press='simpan', nama=nama, nip=nip, status=status, dari=day(-800), unit=self.choice('unit', unit),
            jabatan=jabatan, jabatan_jenis=jenis, penilai=penilai, pimpinan='1' if leads else None), nama)
        account = next((a for a in sorted(self.x.links) if a.endswith('/akun') and a in answer.text), '')
        self.x.open(account)
        self.saved(self.x.submit(self.x.form(field='login'), press='simpan', login=login, sandi=SEMENTARA),
                   f'an account for {nama}')

    def first_sign_in(self, login):
        p = Peramban(self.t, self.a, f'{self.where}: {login}')
        p.login(login, SEMENTARA)
        p.open(self.a.base)
        answer = p.submit(p.form(field='sandi_ulang'), press='simpan',
                          sandi_lama=SEMENTARA, sandi_baru=SANDI, sandi_ulang=SANDI)
        self.t.check(answer.status == 200, f'{self.where}: {login} chooses a password at the first sign-in', str(answer))
