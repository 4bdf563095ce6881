-- Units and their paths. Acts in lib/domain/unit.c.

-- name: unit_get
-- params: id:i
-- columns: id:i induk_id:i induk:t kode:t nama:t jenis:t zona:i dari:t sampai:t version:i
-- rows: one
SELECT u.id, u.induk_id, i.nama, u.kode, u.nama, u.jenis, u.zona, u.dari, u.sampai, u.version
FROM unit u LEFT JOIN unit i ON i.id = u.induk_id
WHERE u.id = ?;

-- name: unit_pohon
-- The tree below a unit (0: all), a unit directly below its parent; jalur is the way to it by name.
-- params: akar:i akar2:i hari:t hari2:t hari3:t hari4:t hari5:t n:i
-- columns: id:i induk_id:i kode:t nama:t jenis:t zona:i sampai:t tingkat:i pimpinan:t pegawai:i
-- rows: many
WITH RECURSIVE pohon (id, tingkat, jalur) AS (
	SELECT u.id, 0, CAST(CONCAT(u.kode, '/') AS CHAR(1000)) FROM unit u
	WHERE ? = 0 AND u.induk_id IS NULL OR u.id = ?
	UNION ALL
	SELECT c.id, p.tingkat + 1, CONCAT(p.jalur, c.kode, '/') FROM pohon p JOIN unit c ON c.induk_id = p.id
	WHERE p.tingkat < 12)
SELECT u.id, u.induk_id, u.kode, u.nama, u.jenis, u.zona, u.sampai, p.tingkat,
	(SELECT g.nama FROM penugasan n JOIN pegawai g ON g.id = n.pegawai_id
		WHERE n.unit_id = u.id AND n.pimpinan AND n.dari <= ? AND (n.sampai IS NULL OR n.sampai >= ?)
		ORDER BY n.jenis, n.dari DESC LIMIT 1),
	(SELECT COUNT(*) FROM penugasan m
		WHERE m.unit_id = u.id AND m.dari <= ? AND (m.sampai IS NULL OR m.sampai >= ?))
FROM pohon p JOIN unit u ON u.id = p.id
WHERE u.sampai IS NULL OR u.sampai >= ?
ORDER BY p.jalur
LIMIT ?;

-- name: unit_pilih
-- Units to pick from, in the order of the tree.
-- params: akar:i akar2:i hari:t n:i
-- columns: id:i nama:t tingkat:i
-- rows: many
WITH RECURSIVE pohon (id, nama, tingkat, jalur) AS (
	SELECT u.id, u.nama, 0, CAST(CONCAT(u.kode, '/') AS CHAR(1000)) FROM unit u
	WHERE ? = 0 AND u.induk_id IS NULL OR u.id = ?
	UNION ALL
	SELECT c.id, c.nama, p.tingkat + 1, CONCAT(p.jalur, c.kode, '/')
	FROM pohon p JOIN unit c ON c.induk_id = p.id
	WHERE p.tingkat < 12 AND (c.sampai IS NULL OR c.sampai >= ?))
SELECT id, nama, tingkat FROM pohon ORDER BY jalur LIMIT ?;

-- name: unit_dalam
-- Is a unit in a subtree?
-- params: leluhur_id:i unit_id:i
-- columns: jarak:i
-- rows: one
SELECT jarak FROM unit_jalur WHERE leluhur_id = ? AND unit_id = ?;

-- name: unit_guard
-- params: id:i version:i
-- rows: none
UPDATE unit SET version = version + 1 WHERE id = ? AND version = ?;

-- name: unit_insert
-- params: induk_id:i kode:t nama:t jenis:t zona:i dari:t
-- rows: none
INSERT INTO unit (induk_id, kode, nama, jenis, zona, dari) VALUES (?, ?, ?, ?, ?, ?);

-- name: unit_update
-- params: induk_id:i kode:t nama:t jenis:t zona:i dari:t sampai:t id:i
-- rows: none
UPDATE unit SET induk_id = ?, kode = ?, nama = ?, jenis = ?, zona = ?, dari = ?, sampai = ? WHERE id = ?;

-- name: unit_pakai
-- What still lives in a unit after a day: units below it and people in it.
-- params: id:i sampai:t id2:i sampai2:t
-- columns: unit:i pegawai:i
-- rows: one
SELECT (SELECT COUNT(*) FROM unit c WHERE c.induk_id = ? AND (c.sampai IS NULL OR c.sampai > ?)),
	(SELECT COUNT(*) FROM penugasan n WHERE n.unit_id = ? AND (n.sampai IS NULL OR n.sampai > ?));

-- name: unit_jalur_lepas
-- Before a unit moves: the paths from its old ancestors to it and all below.
-- params: id:i id2:i
-- rows: none
DELETE a FROM unit_jalur a
JOIN unit_jalur bawah ON bawah.unit_id = a.unit_id AND bawah.leluhur_id = ?
JOIN unit_jalur atas ON atas.leluhur_id = a.leluhur_id AND atas.unit_id = ? AND atas.jarak > 0;

-- name: unit_jalur_pasang
-- After: the paths from its new parent and that one's ancestors.
-- params: id:i induk_id:i
-- rows: none
INSERT INTO unit_jalur (leluhur_id, unit_id, jarak)
SELECT atas.leluhur_id, bawah.unit_id, atas.jarak + bawah.jarak + 1
FROM unit_jalur bawah JOIN unit_jalur atas
WHERE bawah.leluhur_id = ? AND atas.unit_id = ?;

-- name: unit_jalur_diri
-- A new unit's path to itself.
-- params: leluhur_id:i unit_id:i
-- rows: none
INSERT INTO unit_jalur (leluhur_id, unit_id, jarak) VALUES (?, ?, 0);
