-- Units and their paths. Acts in lib/domain/unit.c.

-- name: unit_get
-- params: id:i
-- columns: id:i induk_id:i induk:t kode:t nama:t jenis:t zona:i dari:t sampai:t version:i
-- rows: one
SELECT u.id, u.induk_id, i.nama, u.kode, u.nama, u.jenis, u.zona, u.dari, u.sampai, u.version
FROM unit u LEFT JOIN unit i ON i.id = u.induk_id
WHERE u.id = ?;

-- name: unit_pohon
-- A part of the tree in its order: the n units (dekat 1) nearest below one (bawah, 0 the top), and the way up to those of a JSON list;
-- nothing outside of akar (0: all). tingkat is how deep, beranak whether units lie below.
-- params: akar:i hari:t hari2:t bawah:i n:i hari3:t juga:t
-- columns: id:i induk_id:i kode:t nama:t jenis:t zona:i sampai:t tingkat:i dekat:i beranak:i pimpinan:t pegawai:i
-- rows: many
SELECT u.id, u.induk_id, u.kode, u.nama, u.jenis, u.zona, u.sampai, (SELECT COUNT(*) FROM unit_jalur l WHERE l.unit_id = u.id) AS tingkat, y.dekat,
	EXISTS (SELECT 1 FROM unit c WHERE c.induk_id = u.id AND (c.sampai IS NULL OR c.sampai >= k.hari)) AS beranak,
	(SELECT g.nama FROM penugasan n JOIN pegawai g ON g.id = n.pegawai_id
		WHERE n.unit_id = u.id AND n.pimpinan AND n.dari <= k.hari AND (n.sampai IS NULL OR n.sampai >= k.hari)
		ORDER BY n.jenis, n.dari DESC LIMIT 1),
	(SELECT COUNT(*) FROM penugasan m
		WHERE m.unit_id = u.id AND m.dari <= k.hari AND (m.sampai IS NULL OR m.sampai >= k.hari))
FROM (SELECT ? AS akar, CAST(? AS DATE) AS hari) k
JOIN (SELECT x.id, MAX(x.dekat) AS dekat FROM (
	(SELECT w.unit_id AS id, 1 AS dekat FROM unit_jalur w JOIN unit c ON c.id = w.unit_id AND (c.sampai IS NULL OR c.sampai >= ?)
		WHERE w.leluhur_id = COALESCE(NULLIF(?, 0), (SELECT MIN(t.id) FROM unit t WHERE t.induk_id IS NULL))
		ORDER BY w.jarak, w.unit_id LIMIT ?)
	UNION ALL
	(SELECT t.id, 0 FROM unit t WHERE t.induk_id IS NULL AND (t.sampai IS NULL OR t.sampai >= ?))
	UNION ALL
	(SELECT j.leluhur_id, 0 FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) o JOIN unit_jalur j ON j.unit_id = o.id)) x GROUP BY x.id) y
JOIN unit u ON u.id = y.id
WHERE (k.akar = 0 OR EXISTS (SELECT 1 FROM unit_jalur j WHERE j.leluhur_id = k.akar AND j.unit_id = u.id))
ORDER BY (SELECT CAST(GROUP_CONCAT(a.kode ORDER BY j.jarak DESC SEPARATOR '/') AS CHAR(500)) FROM unit_jalur j JOIN unit a ON a.id = j.leluhur_id WHERE j.unit_id = u.id);

-- name: unit_pilih
-- Units to pick from: the same part of the tree.
-- params: akar:i hari:t hari2:t bawah:i n:i hari3:t juga:t
-- columns: id:i induk_id:i nama:t tingkat:i dekat:i beranak:i
-- rows: many
SELECT u.id, u.induk_id, u.nama, (SELECT COUNT(*) FROM unit_jalur l WHERE l.unit_id = u.id) AS tingkat, y.dekat,
	EXISTS (SELECT 1 FROM unit c WHERE c.induk_id = u.id AND (c.sampai IS NULL OR c.sampai >= k.hari)) AS beranak
FROM (SELECT ? AS akar, CAST(? AS DATE) AS hari) k
JOIN (SELECT x.id, MAX(x.dekat) AS dekat FROM (
	(SELECT w.unit_id AS id, 1 AS dekat FROM unit_jalur w JOIN unit c ON c.id = w.unit_id AND (c.sampai IS NULL OR c.sampai >= ?)
		WHERE w.leluhur_id = COALESCE(NULLIF(?, 0), (SELECT MIN(t.id) FROM unit t WHERE t.induk_id IS NULL))
		ORDER BY w.jarak, w.unit_id LIMIT ?)
	UNION ALL
	(SELECT t.id, 0 FROM unit t WHERE t.induk_id IS NULL AND (t.sampai IS NULL OR t.sampai >= ?))
	UNION ALL
	(SELECT j.leluhur_id, 0 FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) o JOIN unit_jalur j ON j.unit_id = o.id)) x GROUP BY x.id) y
JOIN unit u ON u.id = y.id
WHERE (k.akar = 0 OR EXISTS (SELECT 1 FROM unit_jalur j WHERE j.leluhur_id = k.akar AND j.unit_id = u.id))
ORDER BY (SELECT CAST(GROUP_CONCAT(a.kode ORDER BY j.jarak DESC SEPARATOR '/') AS CHAR(500)) FROM unit_jalur j JOIN unit a ON a.id = j.leluhur_id WHERE j.unit_id = u.id);

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
