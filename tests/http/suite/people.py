"""
Everybody who asks in these tests, named by how they stand to the documents of
`diri` in fixture.sql. Their sessions have fixed tokens and were seen a minute
ahead, so that asking writes nothing by itself.
"""
import hashlib

from sql import quote


class Person:
    def __init__(self, akun, what, session='good'):
        self.akun, self.what, self.session = akun, what, session
        self.name = ''

    def secret(self):
        return hashlib.sha256(f'sesi {self.name}'.encode()).digest()

    def cookie(self):
        return self.secret().hex() if self.session else None

    def insert(self):
        """The session's rows as SQL."""
        token = hashlib.sha256(self.secret()).digest()
        ended = 'UTC_TIMESTAMP() - INTERVAL 1 MINUTE' if self.session == 'ended' else 'NULL'
        return (f'INSERT INTO sesi (token, akun_id, dibuat, absolut, diam_s, wajib_ganti, berakhir) VALUES '
                f'({quote(token)}, {self.akun}, UTC_TIMESTAMP(), UTC_TIMESTAMP() + INTERVAL 10 HOUR, 36000, '
                f'{int(self.session == "must")}, {ended}); '
                f'INSERT INTO sesi_terakhir VALUES (LAST_INSERT_ID(), UTC_TIMESTAMP() + INTERVAL 1 MINUTE)')


PEOPLE = {
    # nobody
    'anonim': Person(0, 'has no session', session=None),
    'habis': Person(10, 'is diri with a session that has ended', session='ended'),
    'wajib': Person(10, 'is diri and must change the password first', session='must'),
    'nonaktif': Person(24, 'would be ketua tim of diri, but the account is closed'),
    # relations to the documents of diri
    'diri': Person(10, 'the documents are about them'),
    'penilai': Person(11, 'evaluates diri since March'),
    'atasan': Person(12, 'evaluates penilai'),
    'ketua': Person(16, 'leads a team that diri works in'),
    'pimpinan': Person(13, 'leads the OPD, evaluates atasan'),
    'kepala': Person(14, 'leads the whole agency'),
    'pengelola': Person(17, 'pengelola kinerja of the OPD'),
    # relations to what diri did before the move in March
    'lama': Person(15, 'evaluated diri until February'),
    'lama_pimpinan': Person(26, 'leads the OPD before, evaluates lama'),
    'pengelola_lain': Person(18, 'pengelola kinerja of the OPD before'),
    # two evaluators: one for each post; one definitive and one who acts for them
    'rangkap': Person(27, 'same unit as diri, and Plt in the OPD before'),
    'titip': Person(28, 'same unit as diri; ketua acts as a second evaluator'),
    # roles
    'admin': Person(19, 'admin, no employee'),
    'auditor': Person(20, 'auditor'),
    'ppk': Person(21, 'PPK'),
    'tpk': Person(25, 'TPK'),
    # no relation at all
    'rekan': Person(22, 'same unit, same evaluator'),
    'asing': Person(23, 'another OPD'),
}
for _name, _person in PEOPLE.items():
    _person.name = _name

SIGNED_IN = [n for n, p in PEOPLE.items() if p.session == 'good' and n != 'nonaktif']
