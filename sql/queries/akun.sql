-- Accounts, temporary passwords and roles. Acts in lib/domain/akun.c.

-- name: akun_guard
-- params: id:i version:i
-- rows: none
UPDATE akun SET version = version + 1 WHERE id = ? AND version = ?;

-- name: akun_get
-- params: id:i
-- columns: id:i pegawai_id:i login:t aktif:i version:i
-- rows: one
SELECT id, pegawai_id, login, aktif, version FROM akun WHERE id = ?;

-- name: akun_insert
-- params: pegawai_id:i login:t
-- rows: none
INSERT INTO akun (pegawai_id, login) VALUES (?, ?);

-- name: akun_login
-- params: login:t id:i
-- rows: none
UPDATE akun SET login = ? WHERE id = ?;

-- name: akun_aktif
-- params: aktif:i id:i
-- rows: none
UPDATE akun SET aktif = ? WHERE id = ?;

-- name: akun_sandi_awal
-- A temporary password, hashed, for the login program to take over.
-- params: akun_id:i hash:t oleh:i dibuat:t
-- rows: none
REPLACE INTO sandi_awal (akun_id, hash, oleh, dibuat) VALUES (?, ?, ?, ?);

-- name: akun_admin_lain
-- Is there another admin who can sign in on a day?
-- params: akun_id:i hari:t hari2:t
-- columns: akun_id:i
-- rows: one
SELECT r.akun_id FROM peran r JOIN akun a ON a.id = r.akun_id AND a.aktif
WHERE r.peran = 'ADMIN' AND r.akun_id <> ? AND r.dari <= ? AND (r.sampai IS NULL OR r.sampai >= ?)
LIMIT 1;

-- name: peran_list
-- Roles of a person's account, in force first.
-- params: hari:t hari2:t pegawai_id:i
-- columns: id:i peran:t unit_id:i unit:t dari:t sampai:t berlaku:i
-- rows: many
SELECT r.id, r.peran, r.unit_id, u.nama, r.dari, r.sampai, r.dari <= ? AND (r.sampai IS NULL OR r.sampai >= ?)
FROM akun a JOIN peran r ON r.akun_id = a.id LEFT JOIN unit u ON u.id = r.unit_id
WHERE a.pegawai_id = ?
ORDER BY r.sampai IS NULL DESC, r.sampai DESC, r.peran, r.id
LIMIT 50;

-- name: peran_get
-- params: id:i akun_id:i
-- columns: id:i peran:t unit_id:i dari:t sampai:t
-- rows: one
SELECT id, peran, unit_id, dari, sampai FROM peran WHERE id = ? AND akun_id = ?;

-- name: peran_tabrak
-- The same role in that time.
-- params: akun_id:i peran:t sampai:t dari:t
-- columns: id:i
-- rows: one
SELECT id FROM peran
WHERE akun_id = ? AND peran = ? AND dari <= ? AND (sampai IS NULL OR sampai >= ?)
LIMIT 1;

-- name: peran_insert
-- params: akun_id:i peran:t unit_id:i dari:t sampai:t
-- rows: none
INSERT INTO peran (akun_id, peran, unit_id, dari, sampai) VALUES (?, ?, ?, ?, ?);

-- name: peran_end
-- params: sampai:t id:i
-- rows: none
UPDATE peran SET sampai = ? WHERE id = ?;

-- name: peran_end_all
-- A person leaves: the account's roles end with the last day.
-- params: sampai:t akun_id:i sampai2:t sampai3:t
-- rows: none
UPDATE peran SET sampai = ? WHERE akun_id = ? AND (sampai IS NULL OR sampai > ?) AND dari <= ?;

-- name: akun_tertinggal
-- Open accounts of people whose last day is over.
-- params: hari:t n:i
-- columns: id:i pegawai_id:i version:i
-- rows: many
SELECT a.id, a.pegawai_id, a.version
FROM akun a JOIN pegawai p ON p.id = a.pegawai_id
WHERE a.aktif AND p.sampai < ?
ORDER BY a.id
LIMIT ?;

-- name: akun_dibukakan
-- Did one account open another, set its password or give it a role since a day?
-- params: akun:i oleh:i sejak:t
-- columns: ada:i
-- rows: one
SELECT 1 FROM audit WHERE jenis = 'akun' AND dokumen_id = ? AND akun_id = ? AND aksi IN ('buat', 'setel_sandi', 'beri_peran') AND waktu >= ? LIMIT 1;
