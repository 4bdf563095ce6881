-- Assignments: who holds which post where, from and to.

-- name: penugasan_list
-- All assignments of a person, in force first.
-- params: hari:t hari2:t pegawai_id:i
-- columns: id:i unit_id:i unit:t jabatan_id:i jabatan:t jabatan_jenis:t jenis:t pimpinan:i dari:t sampai:t berlaku:i
-- rows: many
SELECT n.id, n.unit_id, u.nama, n.jabatan_id, j.nama, j.jenis, n.jenis, n.pimpinan, n.dari, n.sampai,
	n.dari <= ? AND (n.sampai IS NULL OR n.sampai >= ?)
FROM penugasan n JOIN unit u ON u.id = n.unit_id JOIN jabatan j ON j.id = n.jabatan_id
WHERE n.pegawai_id = ?
ORDER BY n.sampai IS NULL DESC, n.sampai DESC, n.jenis, n.dari DESC, n.id DESC
LIMIT 100;

-- name: penugasan_get
-- params: id:i pegawai_id:i
-- columns: id:i unit_id:i unit:t jabatan:t jenis:t pimpinan:i dari:t sampai:t
-- rows: one
SELECT n.id, n.unit_id, u.nama, j.nama, n.jenis, n.pimpinan, n.dari, n.sampai
FROM penugasan n JOIN unit u ON u.id = n.unit_id JOIN jabatan j ON j.id = n.jabatan_id
WHERE n.id = ? AND n.pegawai_id = ?;

-- name: penugasan_tabrak
-- Assignments that a new one would overlap: any own post beside an own post, or the same post twice.
-- params: pegawai_id:i jenis:t unit_id:i jabatan_id:i sampai:t dari:t
-- columns: id:i unit:t jabatan:t dari:t sampai:t
-- rows: many
SELECT n.id, u.nama, j.nama, n.dari, n.sampai
FROM penugasan n JOIN unit u ON u.id = n.unit_id JOIN jabatan j ON j.id = n.jabatan_id
WHERE n.pegawai_id = ? AND n.jenis = ?
	AND (n.jenis = 'DEFINITIF' OR n.unit_id = ? AND n.jabatan_id = ?)
	AND n.dari <= ? AND (n.sampai IS NULL OR n.sampai >= ?)
ORDER BY n.dari
LIMIT 10;

-- name: penugasan_kepala
-- Who already leads the unit as their own post in that time.
-- params: unit_id:i pegawai_id:i sampai:t dari:t
-- columns: nama:t
-- rows: one
SELECT p.nama
FROM penugasan n JOIN pegawai p ON p.id = n.pegawai_id
WHERE n.unit_id = ? AND n.pimpinan AND n.jenis = 'DEFINITIF' AND n.pegawai_id <> ?
	AND n.dari <= ? AND (n.sampai IS NULL OR n.sampai >= ?)
LIMIT 1;

-- name: penugasan_insert
-- params: pegawai_id:i unit_id:i jabatan_id:i jenis:t pimpinan:i dari:t sampai:t
-- rows: none
INSERT INTO penugasan (pegawai_id, unit_id, jabatan_id, jenis, pimpinan, dari, sampai)
VALUES (?, ?, ?, ?, ?, ?, ?);

-- name: penugasan_end
-- params: sampai:t id:i
-- rows: none
UPDATE penugasan SET sampai = ? WHERE id = ?;

-- name: penugasan_end_all
-- A person leaves: what would outlast the last day ends with it.
-- params: sampai:t pegawai_id:i sampai2:t sampai3:t
-- rows: none
UPDATE penugasan SET sampai = ? WHERE pegawai_id = ? AND (sampai IS NULL OR sampai > ?) AND dari <= ?;

-- name: jabatan_find
-- params: nama:t
-- columns: id:i nama:t jenis:t
-- rows: one
SELECT id, nama, jenis FROM jabatan WHERE nama = ?;

-- name: jabatan_insert
-- params: nama:t jenis:t
-- rows: none
INSERT INTO jabatan (nama, jenis) VALUES (?, ?);
