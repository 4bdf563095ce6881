-- People. Acts in lib/domain/pegawai.c, lists for the administration program.

-- name: pegawai_get
-- A person with their account.
-- params: id:i
-- columns: id:i nip:t nrp:t nama:t gelar_depan:t gelar_belakang:t status:t pangkat:t golongan:t tanggal_lahir:t surel:t dari:t sampai:t version:i akun_id:i login:t aktif:i akun_version:i
-- rows: one
SELECT p.id, p.nip, p.nrp, p.nama, p.gelar_depan, p.gelar_belakang, p.status, p.pangkat, p.golongan,
	p.tanggal_lahir, p.surel, p.dari, p.sampai, p.version, a.id, a.login, a.aktif, a.version
FROM pegawai p LEFT JOIN akun a ON a.pegawai_id = p.id
WHERE p.id = ?;

-- name: pegawai_guard
-- First statement of an act on a person: takes the version, or changes nothing when it is stale.
-- params: id:i version:i
-- rows: none
UPDATE pegawai SET version = version + 1 WHERE id = ? AND version = ?;

-- name: pegawai_insert
-- params: nip:t nrp:t nama:t gelar_depan:t gelar_belakang:t status:t pangkat:t golongan:t tanggal_lahir:t surel:t dari:t
-- rows: none
INSERT INTO pegawai (nip, nrp, nama, gelar_depan, gelar_belakang, status, pangkat, golongan, tanggal_lahir, surel, dari)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: pegawai_update
-- params: nip:t nrp:t nama:t gelar_depan:t gelar_belakang:t status:t pangkat:t golongan:t tanggal_lahir:t surel:t dari:t id:i
-- rows: none
UPDATE pegawai SET nip = ?, nrp = ?, nama = ?, gelar_depan = ?, gelar_belakang = ?, status = ?, pangkat = ?,
	golongan = ?, tanggal_lahir = ?, surel = ?, dari = ?
WHERE id = ?;

-- name: pegawai_end
-- The last day of service.
-- params: sampai:t id:i
-- rows: none
UPDATE pegawai SET sampai = ? WHERE id = ?;

-- name: pegawai_find
-- Whom a clerk means by a number or an exact name; a second row means that it is not clear.
-- params: nip:t nrp:t nama:t
-- columns: id:i nama:t nip:t dari:t sampai:t
-- rows: many
SELECT id, nama, nip, dari, sampai FROM pegawai WHERE nip = ?
UNION
SELECT id, nama, nip, dari, sampai FROM pegawai WHERE nrp = ?
UNION
SELECT id, nama, nip, dari, sampai FROM pegawai WHERE nama = ?
LIMIT 2;

-- name: pegawai_list
-- People by name, looked at one after the other until a page is full: for many among all. unit, kelola: only in these subtrees
-- (0: everywhere); saring keeps those in service, those that lack an evaluator or an account, or those who have left.
-- params: hari:t unit:i kelola:i saring:t seperti:t nama:t nama2:t id:i n:i
-- columns: id:i nama:t gelar_depan:t gelar_belakang:t nip:t nrp:t status:t sampai:t jabatan:t unit:t jenis:t login:t aktif:i
-- rows: many
SELECT p.id, p.nama, p.gelar_depan, p.gelar_belakang, p.nip, p.nrp, p.status, p.sampai,
	j.nama AS jabatan, u.nama AS unit, n.jenis, a.login, a.aktif
FROM (SELECT CAST(? AS DATE) AS hari, ? AS unit, ? AS kelola, ? AS saring) k
STRAIGHT_JOIN pegawai p FORCE INDEX (pegawai_nama)
LEFT JOIN akun a ON a.pegawai_id = p.id
LEFT JOIN penugasan n ON n.id = (SELECT x.id FROM penugasan x WHERE x.pegawai_id = p.id AND x.dari <= k.hari
	ORDER BY x.sampai IS NULL DESC, x.sampai DESC, x.jenis, x.dari DESC LIMIT 1)
LEFT JOIN jabatan j ON j.id = n.jabatan_id
LEFT JOIN unit u ON u.id = n.unit_id
WHERE (k.unit = 0 OR EXISTS (SELECT 1 FROM penugasan m JOIN unit_jalur w ON w.unit_id = m.unit_id AND w.leluhur_id = k.unit
		WHERE m.pegawai_id = p.id AND (m.sampai IS NULL OR m.sampai >= k.hari)))
	AND (k.kelola = 0 OR EXISTS (SELECT 1 FROM penugasan m JOIN unit_jalur w ON w.unit_id = m.unit_id AND w.leluhur_id = k.kelola
		WHERE m.pegawai_id = p.id AND (m.sampai IS NULL OR m.sampai >= LEAST(k.hari, COALESCE(p.sampai, '9999-12-31')))))
	AND (k.saring = 'berakhir' AND p.sampai < k.hari OR k.saring <> 'berakhir' AND (p.sampai IS NULL OR p.sampai >= k.hari))
	AND (k.saring <> 'tanpa-penilai' OR p.status <> 'PEJABAT_NEGARA' AND NOT EXISTS (SELECT 1 FROM garis g WHERE g.pegawai_id = p.id AND g.jenis <> 'TIM'
		AND g.dari <= k.hari AND (g.sampai IS NULL OR g.sampai >= k.hari)))
	AND (k.saring <> 'tanpa-akun' OR a.id IS NULL)
	AND p.nama LIKE ? AND (p.nama > ? OR p.nama = ? AND p.id > ?)
ORDER BY p.nama, p.id
LIMIT ?;

-- name: pegawai_list_bawah
-- The same from the people of a small subtree (bawah).
-- params: hari:t unit:i kelola:i saring:t bawah:i seperti:t nip:t nama:t nama2:t id:i n:i
-- columns: id:i nama:t gelar_depan:t gelar_belakang:t nip:t nrp:t status:t sampai:t jabatan:t unit:t jenis:t login:t aktif:i
-- rows: many
SELECT p.id, p.nama, p.gelar_depan, p.gelar_belakang, p.nip, p.nrp, p.status, p.sampai,
	j.nama AS jabatan, u.nama AS unit, n.jenis, a.login, a.aktif
FROM (SELECT CAST(? AS DATE) AS hari, ? AS unit, ? AS kelola, ? AS saring) k
JOIN (SELECT DISTINCT m.pegawai_id FROM unit_jalur w JOIN penugasan m ON m.unit_id = w.unit_id WHERE w.leluhur_id = ?) b
JOIN pegawai p ON p.id = b.pegawai_id
LEFT JOIN akun a ON a.pegawai_id = p.id
LEFT JOIN penugasan n ON n.id = (SELECT x.id FROM penugasan x WHERE x.pegawai_id = p.id AND x.dari <= k.hari
	ORDER BY x.sampai IS NULL DESC, x.sampai DESC, x.jenis, x.dari DESC LIMIT 1)
LEFT JOIN jabatan j ON j.id = n.jabatan_id
LEFT JOIN unit u ON u.id = n.unit_id
WHERE (k.unit = 0 OR EXISTS (SELECT 1 FROM penugasan m JOIN unit_jalur w ON w.unit_id = m.unit_id AND w.leluhur_id = k.unit
		WHERE m.pegawai_id = p.id AND (m.sampai IS NULL OR m.sampai >= k.hari)))
	AND (k.kelola = 0 OR EXISTS (SELECT 1 FROM penugasan m JOIN unit_jalur w ON w.unit_id = m.unit_id AND w.leluhur_id = k.kelola
		WHERE m.pegawai_id = p.id AND (m.sampai IS NULL OR m.sampai >= LEAST(k.hari, COALESCE(p.sampai, '9999-12-31')))))
	AND (k.saring = 'berakhir' AND p.sampai < k.hari OR k.saring <> 'berakhir' AND (p.sampai IS NULL OR p.sampai >= k.hari))
	AND (k.saring <> 'tanpa-penilai' OR p.status <> 'PEJABAT_NEGARA' AND NOT EXISTS (SELECT 1 FROM garis g WHERE g.pegawai_id = p.id AND g.jenis <> 'TIM'
		AND g.dari <= k.hari AND (g.sampai IS NULL OR g.sampai >= k.hari)))
	AND (k.saring <> 'tanpa-akun' OR a.id IS NULL)
	AND (p.nama LIKE ? OR p.nip LIKE ?) AND (p.nama > ? OR p.nama = ? AND p.id > ?)
ORDER BY p.nama, p.id
LIMIT ?;

-- name: pegawai_list_nip
-- The same by the beginning of a NIP.
-- params: hari:t unit:i kelola:i saring:t nip:t nama:t nama2:t id:i n:i
-- columns: id:i nama:t gelar_depan:t gelar_belakang:t nip:t nrp:t status:t sampai:t jabatan:t unit:t jenis:t login:t aktif:i
-- rows: many
SELECT p.id, p.nama, p.gelar_depan, p.gelar_belakang, p.nip, p.nrp, p.status, p.sampai,
	j.nama AS jabatan, u.nama AS unit, n.jenis, a.login, a.aktif
FROM (SELECT CAST(? AS DATE) AS hari, ? AS unit, ? AS kelola, ? AS saring) k
JOIN pegawai p
LEFT JOIN akun a ON a.pegawai_id = p.id
LEFT JOIN penugasan n ON n.id = (SELECT x.id FROM penugasan x WHERE x.pegawai_id = p.id AND x.dari <= k.hari
	ORDER BY x.sampai IS NULL DESC, x.sampai DESC, x.jenis, x.dari DESC LIMIT 1)
LEFT JOIN jabatan j ON j.id = n.jabatan_id
LEFT JOIN unit u ON u.id = n.unit_id
WHERE (k.unit = 0 OR EXISTS (SELECT 1 FROM penugasan m JOIN unit_jalur w ON w.unit_id = m.unit_id AND w.leluhur_id = k.unit
		WHERE m.pegawai_id = p.id AND (m.sampai IS NULL OR m.sampai >= k.hari)))
	AND (k.kelola = 0 OR EXISTS (SELECT 1 FROM penugasan m JOIN unit_jalur w ON w.unit_id = m.unit_id AND w.leluhur_id = k.kelola
		WHERE m.pegawai_id = p.id AND (m.sampai IS NULL OR m.sampai >= LEAST(k.hari, COALESCE(p.sampai, '9999-12-31')))))
	AND (k.saring = 'berakhir' AND p.sampai < k.hari OR k.saring <> 'berakhir' AND (p.sampai IS NULL OR p.sampai >= k.hari))
	AND (k.saring <> 'tanpa-penilai' OR p.status <> 'PEJABAT_NEGARA' AND NOT EXISTS (SELECT 1 FROM garis g WHERE g.pegawai_id = p.id AND g.jenis <> 'TIM'
		AND g.dari <= k.hari AND (g.sampai IS NULL OR g.sampai >= k.hari)))
	AND (k.saring <> 'tanpa-akun' OR a.id IS NULL)
	AND p.nip LIKE ? AND (p.nama > ? OR p.nama = ? AND p.id > ?)
ORDER BY p.nama, p.id
LIMIT ?;

-- name: pegawai_banyak
-- How many posts a subtree has, as far as n.
-- params: unit:i n:i
-- columns: n:i
-- rows: one
SELECT COUNT(*) FROM (SELECT 1 FROM unit_jalur w JOIN penugasan m ON m.unit_id = w.unit_id WHERE w.leluhur_id = ? LIMIT ?) x;

-- name: pegawai_hitung
-- What waits for a clerk among the first thousand people of their subtree (kelola 0: of all) in service: without evaluator, without account.
-- params: hari:t hari2:t hari3:t kelola:i kelola2:i hari4:t hari5:t
-- columns: pegawai:i tanpa_penilai:i tanpa_akun:i
-- rows: one
SELECT COUNT(*), COALESCE(SUM(x.tanpa_penilai), 0), COALESCE(SUM(x.tanpa_akun), 0)
FROM (SELECT
		p.status <> 'PEJABAT_NEGARA' AND NOT EXISTS (SELECT 1 FROM garis g WHERE g.pegawai_id = p.id
			AND g.jenis <> 'TIM' AND g.dari <= ? AND (g.sampai IS NULL OR g.sampai >= ?)) AS tanpa_penilai,
		NOT EXISTS (SELECT 1 FROM akun a WHERE a.pegawai_id = p.id) AS tanpa_akun
	FROM ((SELECT q.id FROM pegawai q WHERE (q.sampai IS NULL OR q.sampai >= ?) AND ? = 0 LIMIT 1000)
		UNION
		(SELECT m.pegawai_id FROM unit_jalur w JOIN penugasan m ON m.unit_id = w.unit_id
			WHERE w.leluhur_id = ? AND (m.sampai IS NULL OR m.sampai >= ?) LIMIT 1000)) y
	JOIN pegawai p ON p.id = y.id AND (p.sampai IS NULL OR p.sampai >= ?)) x;

-- name: pegawai_pemimpin
-- Suggestions for an evaluator: who leads a unit today, from a unit (0: the top) downwards.
-- params: hari:t hari2:t akar:i n:i
-- columns: nama:t nip:t
-- rows: many
SELECT p.nama, p.nip
FROM (SELECT n.pegawai_id AS id FROM unit_jalur w JOIN penugasan n ON n.unit_id = w.unit_id AND n.pimpinan
		AND n.dari <= ? AND (n.sampai IS NULL OR n.sampai >= ?)
	WHERE w.leluhur_id = COALESCE(NULLIF(?, 0), (SELECT u.id FROM unit u WHERE u.induk_id IS NULL ORDER BY u.id LIMIT 1))
	ORDER BY w.jarak, w.unit_id LIMIT ?) x
JOIN pegawai p ON p.id = x.id
GROUP BY p.id
ORDER BY p.nama, p.id;

-- name: pegawai_saran
-- Suggestions for a placement: names of posts (jabatan 1), and evaluators as above (jabatan 0).
-- params: n:i hari:t hari2:t akar:i n2:i
-- columns: jabatan:i nama:t nip:t
-- rows: many
(SELECT 1, j.nama, NULL FROM jabatan j ORDER BY j.nama LIMIT ?)
UNION ALL
(SELECT 0, p.nama, p.nip
FROM (SELECT n.pegawai_id AS id FROM unit_jalur w JOIN penugasan n ON n.unit_id = w.unit_id AND n.pimpinan
		AND n.dari <= ? AND (n.sampai IS NULL OR n.sampai >= ?)
	WHERE w.leluhur_id = COALESCE(NULLIF(?, 0), (SELECT u.id FROM unit u WHERE u.induk_id IS NULL ORDER BY u.id LIMIT 1))
	ORDER BY w.jarak, w.unit_id LIMIT ?) x
JOIN pegawai p ON p.id = x.id
GROUP BY p.id
ORDER BY p.nama, p.id LIMIT 1000);
