-- Sign-in, passwords and own sessions: the login program alone.

-- name: masuk_akun
-- An account by its login name (NIP, NRP or name), with its password and a temporary one waiting.
-- params: perangkat:b login:t
-- columns: id:i pegawai_id:i aktif:i bahasa:t hash:t wajib_ganti:i awal:t awal_pada:t dikenal:i nip:t nama:t
-- rows: one
SELECT a.id, a.pegawai_id, a.aktif, a.bahasa, COALESCE(s.hash, ''), COALESCE(s.wajib_ganti, 0), COALESCE(w.hash, ''), w.dibuat,
	EXISTS (SELECT 1 FROM perangkat d WHERE d.akun_id = a.id AND d.token = ?), COALESCE(g.nip, ''), COALESCE(g.nama, '')
FROM akun a
LEFT JOIN pegawai g ON g.id = a.pegawai_id
LEFT JOIN sandi s ON s.akun_id = a.id
LEFT JOIN sandi_awal w ON w.akun_id = a.id
WHERE a.login = ?;

-- name: masuk_percobaan
-- Failures counted under two keys.
-- params: satu:b dua:b
-- columns: kunci:b gagal:i terakhir:t
-- rows: many
SELECT kunci, gagal, terakhir FROM percobaan WHERE kunci IN (?, ?);

-- name: masuk_gagal
-- One failure more; starts again after a quiet time (sejak).
-- params: kunci:b waktu:t sejak:t
-- rows: none
INSERT INTO percobaan (kunci, gagal, terakhir) VALUES (?, 1, ?)
ON DUPLICATE KEY UPDATE gagal = IF(terakhir < ?, 1, gagal + 1), terakhir = VALUES(terakhir);

-- name: masuk_berhasil
-- Forgets the failures of a key.
-- params: kunci:b
-- rows: none
DELETE FROM percobaan WHERE kunci = ?;

-- name: sesi_insert
-- params: token:b akun:i dibuat:t absolut:t diam:i ingat:i wajib:i perangkat:t alamat:t
-- rows: none
INSERT INTO sesi (token, akun_id, dibuat, absolut, diam_s, ingat, wajib_ganti, perangkat, alamat) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: sesi_list
-- Own sessions that are still open at an instant.
-- params: akun:i sekarang:t
-- columns: id:i perangkat:t alamat:t dibuat:t terakhir:t ingat:i
-- rows: many
SELECT s.id, s.perangkat, s.alamat, s.dibuat, COALESCE(t.terakhir, s.dibuat), s.ingat
FROM sesi s LEFT JOIN sesi_terakhir t ON t.sesi_id = s.id
WHERE s.akun_id = ? AND s.berakhir IS NULL AND LEAST(s.absolut, COALESCE(t.terakhir, s.dibuat) + INTERVAL s.diam_s SECOND) > ?
ORDER BY s.dibuat DESC LIMIT 100;

-- name: sesi_end
-- Ends one own session.
-- params: berakhir:t id:i akun:i
-- rows: none
UPDATE sesi SET berakhir = ? WHERE id = ? AND akun_id = ? AND berakhir IS NULL;

-- name: sesi_end_others
-- Ends all sessions of an account but one.
-- params: berakhir:t akun:i id:i
-- rows: none
UPDATE sesi SET berakhir = ? WHERE akun_id = ? AND id <> ? AND berakhir IS NULL;

-- name: sesi_changed
-- The password was changed: this session is free to go on.
-- params: id:i
-- rows: none
UPDATE sesi SET wajib_ganti = FALSE WHERE id = ?;

-- name: sandi_get
-- params: akun:i
-- columns: hash:t nip:t nama:t lahir:t
-- rows: one
SELECT s.hash, COALESCE(g.nip, ''), COALESCE(g.nama, ''), COALESCE(DATE_FORMAT(g.tanggal_lahir, '%d%m%Y'), '')
FROM sandi s JOIN akun a ON a.id = s.akun_id LEFT JOIN pegawai g ON g.id = a.pegawai_id WHERE s.akun_id = ?;

-- name: sandi_set
-- params: akun:i hash:t wajib:i diubah:t
-- rows: none
INSERT INTO sandi (akun_id, hash, wajib_ganti, diubah) VALUES (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE hash = VALUES(hash), wajib_ganti = VALUES(wajib_ganti), diubah = VALUES(diubah);

-- name: sandi_awal_delete
-- params: akun:i
-- rows: none
DELETE FROM sandi_awal WHERE akun_id = ?;

-- name: perangkat_add
-- params: akun:i token:b dibuat:t
-- rows: none
INSERT IGNORE INTO perangkat (akun_id, token, dibuat) VALUES (?, ?, ?);

-- name: akun_bahasa
-- params: bahasa:t id:i
-- rows: none
UPDATE akun SET bahasa = ? WHERE id = ?;
