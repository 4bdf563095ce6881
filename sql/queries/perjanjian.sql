-- Goals first: tujuan, sasaran and IKU of a unit for a year. Acts in lib/domain/perjanjian.c.

-- name: perjanjian_kepala
-- A unit, the running year (the latest), and its Perjanjian Kinerja, id 0 before the first save; lalu is the one of the year before.
-- params: unit:i
-- columns: unit_id:i unit:t periode_id:i tahun:i id:i status:t versi:i version:i lalu:i
-- rows: one
SELECT u.id, u.nama, p.id, p.tahun, COALESCE(k.id, 0), COALESCE(k.status, 'DRAF'), COALESCE(k.versi, 0), COALESCE(k.version, 0),
	COALESCE((SELECT x.id FROM perjanjian x JOIN periode q ON q.id = x.periode_id WHERE x.unit_id = u.id AND q.tahun = p.tahun - 1), 0)
FROM unit u
JOIN periode p ON p.id = (SELECT y.id FROM periode y WHERE y.status = 'BERJALAN' ORDER BY y.tahun DESC LIMIT 1)
LEFT JOIN perjanjian k ON k.unit_id = u.id AND k.periode_id = p.id
WHERE u.id = ?;

-- name: perjanjian_baris
-- Goals with what serves them, in order; a goal without sasaran, or one without IKU, has one row with the rest NULL.
-- params: perjanjian:i
-- columns: tujuan_id:i tujuan:t sasaran_id:i sasaran:t iku_id:i iku:t target:t satuan:t arah:t dipakai:i
-- rows: many
SELECT t.id, t.teks, s.id, s.teks, i.id, i.teks, i.target, i.satuan, i.arah, COALESCE((SELECT COUNT(*) FROM rhk r WHERE r.sasaran_id = s.id), 0)
FROM tujuan t LEFT JOIN sasaran s ON s.tujuan_id = t.id LEFT JOIN iku i ON i.sasaran_id = s.id
WHERE t.perjanjian_id = ?
ORDER BY t.urut, t.id, s.urut, s.id, i.urut, i.id;

-- name: perjanjian_versi_list
-- When it was fixed, by whom.
-- params: perjanjian:i
-- columns: nomor:i waktu:t oleh:t
-- rows: many
SELECT v.nomor, v.waktu, g.nama FROM perjanjian_versi v JOIN pegawai g ON g.id = v.oleh WHERE v.perjanjian_id = ? ORDER BY v.nomor DESC LIMIT 50;

-- name: perjanjian_versi_isi
-- params: perjanjian:i nomor:i
-- columns: isi:t waktu:t oleh:t
-- rows: one
SELECT v.isi, v.waktu, g.nama FROM perjanjian_versi v JOIN pegawai g ON g.id = v.oleh WHERE v.perjanjian_id = ? AND v.nomor = ?;

-- name: perjanjian_mulai
-- params: unit:i periode:i
-- rows: none
INSERT INTO perjanjian (unit_id, periode_id, version) VALUES (?, ?, 1);

-- name: perjanjian_ambil
-- First statement of a save: takes the version; a fixed one is a draft again, its kept version stays.
-- params: status:t versi:i id:i version:i
-- rows: none
UPDATE perjanjian SET version = version + 1, status = ?, versi = versi + ? WHERE id = ? AND version = ?;

-- name: perjanjian_versi_tambah
-- params: oleh:i waktu:t isi:t id:i
-- rows: none
INSERT INTO perjanjian_versi (perjanjian_id, nomor, oleh, waktu, isi) SELECT p.id, p.versi, ?, ?, ? FROM perjanjian p WHERE p.id = ?;

-- name: tujuan_tambah
-- params: perjanjian:i urut:i teks:t
-- rows: none
INSERT INTO tujuan (perjanjian_id, urut, teks) VALUES (?, ?, ?);

-- name: tujuan_ubah
-- params: urut:i teks:t id:i perjanjian:i
-- rows: none
UPDATE tujuan SET urut = ?, teks = ? WHERE id = ? AND perjanjian_id = ?;

-- name: tujuan_hapus
-- params: id:i perjanjian:i
-- rows: none
DELETE FROM tujuan WHERE id = ? AND perjanjian_id = ?;

-- name: sasaran_tambah
-- params: tujuan:i urut:i teks:t
-- rows: none
INSERT INTO sasaran (tujuan_id, urut, teks) VALUES (?, ?, ?);

-- name: perjanjian_tempat
-- Where the goals and what serves them stand: the numbers of new rows by their places.
-- params: perjanjian:i
-- columns: tujuan_urut:i tujuan_id:i sasaran_urut:i sasaran_id:i
-- rows: many
SELECT t.urut, t.id, COALESCE(s.urut, 0), COALESCE(s.id, 0) FROM tujuan t LEFT JOIN sasaran s ON s.tujuan_id = t.id WHERE t.perjanjian_id = ?;

-- name: sasaran_ubah
-- params: urut:i teks:t id:i
-- rows: none
UPDATE sasaran SET urut = ?, teks = ? WHERE id = ?;

-- name: sasaran_hapus
-- params: id:i
-- rows: none
DELETE FROM sasaran WHERE id = ?;

-- name: iku_tambah
-- params: sasaran:i urut:i teks:t target:t satuan:t arah:t
-- rows: none
INSERT INTO iku (sasaran_id, urut, teks, target, satuan, arah) VALUES (?, ?, ?, ?, ?, ?);

-- name: iku_ubah
-- params: urut:i teks:t target:t satuan:t arah:t id:i
-- rows: none
UPDATE iku SET urut = ?, teks = ?, target = ?, satuan = ?, arah = ? WHERE id = ?;

-- name: iku_hapus
-- params: id:i
-- rows: none
DELETE FROM iku WHERE id = ?;

-- name: tujuan_unit
-- Units whose goals somebody comes for: their own and those above, those they look after, or the top (semua); whether goals are fixed this year.
-- params: pegawai:i hari:t hari2:t kelola:i semua:i
-- columns: id:i nama:t status:t
-- rows: many
SELECT u.id, u.nama, COALESCE((SELECT k.status FROM perjanjian k JOIN periode p ON p.id = k.periode_id AND p.status = 'BERJALAN' WHERE k.unit_id = u.id ORDER BY p.tahun DESC LIMIT 1), '') AS status
FROM (SELECT j.leluhur_id AS id FROM penugasan a JOIN unit_jalur j ON j.unit_id = a.unit_id
		WHERE a.pegawai_id = ? AND a.dari <= ? AND (a.sampai IS NULL OR a.sampai >= ?)
	UNION SELECT x.id FROM unit x WHERE x.id = ?
	UNION SELECT x.id FROM unit x WHERE x.induk_id IS NULL AND ?) y
JOIN unit u ON u.id = y.id
ORDER BY (SELECT COUNT(*) FROM unit_jalur l WHERE l.unit_id = u.id), u.nama LIMIT 100;
