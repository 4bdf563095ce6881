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

-- part: pegawai_tempat
-- The latest post of p on the day k.hari, within the unit chosen (k.unit) and the subtree looked after (k.kelola).
LEFT JOIN akun a ON a.pegawai_id = p.id
LEFT JOIN penugasan n ON n.id = (SELECT x.id FROM penugasan x WHERE x.pegawai_id = p.id AND x.dari <= k.hari
	ORDER BY x.sampai IS NULL DESC, x.sampai DESC, x.jenis, x.dari DESC LIMIT 1)
LEFT JOIN jabatan j ON j.id = n.jabatan_id
LEFT JOIN unit u ON u.id = n.unit_id
WHERE (k.unit = 0 OR EXISTS (SELECT 1 FROM penugasan m JOIN unit_jalur w ON w.unit_id = m.unit_id AND w.leluhur_id = k.unit
		WHERE m.pegawai_id = p.id AND (m.sampai IS NULL OR m.sampai >= k.hari)))
	AND (k.kelola = 0 OR EXISTS (SELECT 1 FROM penugasan m JOIN unit_jalur w ON w.unit_id = m.unit_id AND w.leluhur_id = k.kelola
		WHERE m.pegawai_id = p.id AND (m.sampai IS NULL OR m.sampai >= LEAST(k.hari, COALESCE(p.sampai, '9999-12-31')))))
-- end

-- part: pegawai_saring
-- Who is there on the day, or lacks what k.saring names.
	AND (k.saring = 'berakhir' AND p.sampai < k.hari OR k.saring <> 'berakhir' AND (p.sampai IS NULL OR p.sampai >= k.hari))
	AND (k.saring <> 'tanpa-penilai' OR p.status <> 'PEJABAT_NEGARA' AND NOT EXISTS (SELECT 1 FROM garis g WHERE g.pegawai_id = p.id AND g.jenis <> 'TIM'
		AND g.dari <= k.hari AND (g.sampai IS NULL OR g.sampai >= k.hari)))
	AND (k.saring <> 'tanpa-akun' OR a.id IS NULL)
-- end

-- name: pegawai_list
-- People by name, looked at one after the other until a page is full: for many among all. unit, kelola: only in these subtrees
-- (0: everywhere); saring keeps those in service, those that lack an evaluator or an account, or those who have left.
-- params: hari:t unit:i kelola:i saring:t nama:t nama2:t id:i n:i
-- columns: id:i nama:t gelar_depan:t gelar_belakang:t nip:t nrp:t status:t sampai:t jabatan:t unit:t jenis:t login:t aktif:i
-- rows: many
SELECT p.id, p.nama, p.gelar_depan, p.gelar_belakang, p.nip, p.nrp, p.status, p.sampai,
	j.nama AS jabatan, u.nama AS unit, n.jenis, a.login, a.aktif
FROM (SELECT CAST(? AS DATE) AS hari, ? AS unit, ? AS kelola, ? AS saring) k
STRAIGHT_JOIN pegawai p FORCE INDEX (pegawai_nama)
@pegawai_tempat
@pegawai_saring
	AND (p.nama > ? OR p.nama = ? AND p.id > ?)
ORDER BY p.nama, p.id
LIMIT ?;

-- name: pegawai_list_bawah
-- The same from the people of a small subtree (bawah).
-- params: hari:t unit:i kelola:i saring:t bawah:i cari:t seperti:t nip:t nama:t nama2:t id:i n:i
-- columns: id:i nama:t gelar_depan:t gelar_belakang:t nip:t nrp:t status:t sampai:t jabatan:t unit:t jenis:t login:t aktif:i
-- rows: many
SELECT p.id, p.nama, p.gelar_depan, p.gelar_belakang, p.nip, p.nrp, p.status, p.sampai,
	j.nama AS jabatan, u.nama AS unit, n.jenis, a.login, a.aktif
FROM (SELECT CAST(? AS DATE) AS hari, ? AS unit, ? AS kelola, ? AS saring) k
JOIN (SELECT DISTINCT m.pegawai_id FROM unit_jalur w JOIN penugasan m ON m.unit_id = w.unit_id WHERE w.leluhur_id = ?) b
JOIN pegawai p ON p.id = b.pegawai_id
@pegawai_tempat
@pegawai_saring
	AND (? = '' OR EXISTS (SELECT 1 FROM pegawai_kata w WHERE w.pegawai_id = p.id AND w.kata LIKE ?) OR p.nip LIKE ?) AND (p.nama > ? OR p.nama = ? AND p.id > ?)
ORDER BY p.nama, p.id
LIMIT ?;

-- name: pegawai_list_nip
-- The same by the beginning of a NIP, in its order.
-- params: hari:t unit:i kelola:i saring:t nip:t nip2:t n:i
-- columns: id:i nama:t gelar_depan:t gelar_belakang:t nip:t nrp:t status:t sampai:t jabatan:t unit:t jenis:t login:t aktif:i
-- rows: many
SELECT p.id, p.nama, p.gelar_depan, p.gelar_belakang, p.nip, p.nrp, p.status, p.sampai,
	j.nama AS jabatan, u.nama AS unit, n.jenis, a.login, a.aktif
FROM (SELECT CAST(? AS DATE) AS hari, ? AS unit, ? AS kelola, ? AS saring) k
STRAIGHT_JOIN pegawai p FORCE INDEX (pegawai_nip)
@pegawai_tempat
@pegawai_saring
	AND p.nip LIKE ? AND p.nip > ?
ORDER BY p.nip
LIMIT ?;

-- name: pegawai_list_kata
-- The same by the beginning of a word of the name, in the order of the name from that word on (kunci); each person once.
-- params: hari:t unit:i kelola:i saring:t seperti:t kata:t kata2:t id:i seperti2:t n:i
-- columns: id:i nama:t gelar_depan:t gelar_belakang:t nip:t nrp:t status:t sampai:t jabatan:t unit:t jenis:t login:t aktif:i kunci:t
-- rows: many
SELECT p.id, p.nama, p.gelar_depan, p.gelar_belakang, p.nip, p.nrp, p.status, p.sampai,
	j.nama AS jabatan, u.nama AS unit, n.jenis, a.login, a.aktif, w.kata
FROM (SELECT CAST(? AS DATE) AS hari, ? AS unit, ? AS kelola, ? AS saring) k
STRAIGHT_JOIN pegawai_kata w FORCE INDEX (PRIMARY)
STRAIGHT_JOIN pegawai p ON p.id = w.pegawai_id
@pegawai_tempat
@pegawai_saring
	AND w.kata LIKE ? AND (w.kata > ? OR w.kata = ? AND w.pegawai_id > ?)
	AND NOT EXISTS (SELECT 1 FROM pegawai_kata v WHERE v.pegawai_id = w.pegawai_id AND v.kata LIKE ? AND v.kata < w.kata)
ORDER BY w.kata, w.pegawai_id
LIMIT ?;

-- name: pegawai_list_kurang
-- Those of a large agency who lack an evaluator or an account, by the name (kunci) under which pegawai_hitung_kurang noted them.
-- params: hari:t unit:i kelola:i saring:t sebab:t nama:t nama2:t id:i n:i
-- columns: id:i nama:t gelar_depan:t gelar_belakang:t nip:t nrp:t status:t sampai:t jabatan:t unit:t jenis:t login:t aktif:i kunci:t
-- rows: many
SELECT p.id, p.nama, p.gelar_depan, p.gelar_belakang, p.nip, p.nrp, p.status, p.sampai,
	j.nama AS jabatan, u.nama AS unit, n.jenis, a.login, a.aktif, c.nama
FROM (SELECT CAST(? AS DATE) AS hari, ? AS unit, ? AS kelola, ? AS saring) k
STRAIGHT_JOIN pegawai_kurang c FORCE INDEX (pegawai_kurang_nama)
STRAIGHT_JOIN pegawai p ON p.id = c.pegawai_id
@pegawai_tempat
@pegawai_saring
	AND c.sebab = ? AND (c.nama > ? OR c.nama = ? AND c.pegawai_id > ?)
ORDER BY c.nama, c.pegawai_id
LIMIT ?;

-- name: pegawai_list_berakhir
-- Who has left, the latest first.
-- params: hari:t unit:i kelola:i sampai:t sampai2:t sampai3:t id:i n:i
-- columns: id:i nama:t gelar_depan:t gelar_belakang:t nip:t nrp:t status:t sampai:t jabatan:t unit:t jenis:t login:t aktif:i
-- rows: many
SELECT p.id, p.nama, p.gelar_depan, p.gelar_belakang, p.nip, p.nrp, p.status, p.sampai,
	j.nama AS jabatan, u.nama AS unit, n.jenis, a.login, a.aktif
FROM (SELECT CAST(? AS DATE) AS hari, ? AS unit, ? AS kelola) k
STRAIGHT_JOIN pegawai p FORCE INDEX (pegawai_sampai)
@pegawai_tempat
	AND p.sampai < ? AND (p.sampai < ? OR p.sampai = ? AND p.id < ?)
ORDER BY p.sampai DESC, p.id DESC
LIMIT ?;

-- name: pegawai_kata_hapus
-- A name that changes: its words go first.
-- params: pegawai:i
-- rows: none
DELETE FROM pegawai_kata WHERE pegawai_id = ?;

-- name: pegawai_kata_tulis
-- The beginnings of the words of a person's name: behind a space, point, hyphen or apostrophe.
-- params: pegawai:i
-- rows: none
INSERT IGNORE INTO pegawai_kata (kata, pegawai_id)
SELECT SUBSTRING(x.nama, x.awal), x.id
FROM (SELECT y.id, y.nama, y.jeda, IF(n.n = 0, 1, CHAR_LENGTH(SUBSTRING_INDEX(y.jeda, ' ', n.n)) + 2) AS awal
	FROM (SELECT p.id, p.nama, REPLACE(REPLACE(REPLACE(p.nama, '.', ' '), '-', ' '), '''', ' ') AS jeda FROM pegawai p WHERE p.id = ?) y
	CROSS JOIN (SELECT 0 AS n UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6
		UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9 UNION ALL SELECT 10 UNION ALL SELECT 11) n) x
WHERE SUBSTRING(x.jeda, x.awal, 1) NOT IN ('', ' ');

-- name: pegawai_kata_lepas
-- People whose name as it stands is not among its words, which a program of the version before wrote: those words go.
-- scan: nightly job
-- params:
-- rows: none
DELETE w FROM pegawai p
LEFT JOIN pegawai_kata f ON f.pegawai_id = p.id AND f.kata = p.nama
JOIN pegawai_kata w ON w.pegawai_id = p.id
WHERE f.pegawai_id IS NULL;

-- name: pegawai_kata_susul
-- And whoever has no words gets them.
-- scan: nightly job
-- params:
-- rows: none
INSERT IGNORE INTO pegawai_kata (kata, pegawai_id)
SELECT SUBSTRING(x.nama, x.awal), x.id
FROM (SELECT y.id, y.nama, y.jeda, IF(n.n = 0, 1, CHAR_LENGTH(SUBSTRING_INDEX(y.jeda, ' ', n.n)) + 2) AS awal
	FROM (SELECT p.id, p.nama, REPLACE(REPLACE(REPLACE(p.nama, '.', ' '), '-', ' '), '''', ' ') AS jeda
		FROM pegawai p WHERE NOT EXISTS (SELECT 1 FROM pegawai_kata w WHERE w.pegawai_id = p.id)) y
	CROSS JOIN (SELECT 0 AS n UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6
		UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9 UNION ALL SELECT 10 UNION ALL SELECT 11) n) x
WHERE SUBSTRING(x.jeda, x.awal, 1) NOT IN ('', ' ');

-- name: pegawai_kurang_catat
-- A person who may lack something from now on: an act's note, held against the truth where it is read.
-- params: sebab:t dihitung:t pegawai:i
-- rows: none
INSERT IGNORE INTO pegawai_kurang (pegawai_id, sebab, nama, dihitung)
SELECT p.id, ?, p.nama, ? FROM pegawai p WHERE p.id = ?;

-- name: pegawai_hitung_kurang
-- Who lacks an evaluator or an account today.
-- scan: all people, every few minutes
-- params: dihitung:t hari:t hari2:t hari3:t dihitung2:t hari4:t
-- rows: none
INSERT INTO pegawai_kurang (pegawai_id, sebab, nama, dihitung)
SELECT p.id, 'TANPA_PENILAI', p.nama, ?
FROM pegawai p
WHERE p.status <> 'PEJABAT_NEGARA' AND (p.sampai IS NULL OR p.sampai >= ?) AND NOT EXISTS (SELECT 1 FROM garis g
	WHERE g.pegawai_id = p.id AND g.jenis <> 'TIM' AND g.dari <= ? AND (g.sampai IS NULL OR g.sampai >= ?))
UNION ALL
SELECT p.id, 'TANPA_AKUN', p.nama, ?
FROM pegawai p
WHERE (p.sampai IS NULL OR p.sampai >= ?) AND NOT EXISTS (SELECT 1 FROM akun a WHERE a.pegawai_id = p.id)
ON DUPLICATE KEY UPDATE nama = VALUES(nama), dihitung = VALUES(dihitung);

-- name: pegawai_hitung_buang
-- Who lacks it no longer.
-- params: dihitung:t
-- rows: none
DELETE FROM pegawai_kurang WHERE dihitung < ?;

-- name: pegawai_hitung_rekap
-- How many there are, and lack what.
-- scan: all people, every few minutes
-- params: hari:t dihitung:t
-- rows: none
INSERT INTO pegawai_rekap (id, pegawai, tanpa_penilai, tanpa_akun, dihitung)
SELECT 1, (SELECT COUNT(*) FROM pegawai p WHERE p.sampai IS NULL OR p.sampai >= ?), (SELECT COUNT(*) FROM pegawai_kurang c WHERE c.sebab = 'TANPA_PENILAI'),
	(SELECT COUNT(*) FROM pegawai_kurang d WHERE d.sebab = 'TANPA_AKUN'), ?
ON DUPLICATE KEY UPDATE pegawai = VALUES(pegawai), tanpa_penilai = VALUES(tanpa_penilai), tanpa_akun = VALUES(tanpa_akun), dihitung = VALUES(dihitung);

-- name: pegawai_rekap
-- What was counted last over all people.
-- columns: pegawai:i tanpa_penilai:i tanpa_akun:i dihitung:t
-- rows: one
SELECT pegawai, tanpa_penilai, tanpa_akun, dihitung FROM pegawai_rekap WHERE id = 1;

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

-- name: pegawai_hitung_bawah
-- The same for a subtree of a large agency: of those whom pegawai_hitung_kurang noted there, the ones who still lack it.
-- params: hari:t kelola:i hari2:t
-- columns: pegawai:i tanpa_penilai:i tanpa_akun:i
-- rows: one
SELECT COUNT(DISTINCT y.id), COALESCE(SUM(c.sebab = 'TANPA_PENILAI' AND p.status <> 'PEJABAT_NEGARA' AND NOT EXISTS (SELECT 1 FROM garis g
		WHERE g.pegawai_id = p.id AND g.jenis <> 'TIM' AND g.dari <= k.hari AND (g.sampai IS NULL OR g.sampai >= k.hari))), 0),
	COALESCE(SUM(c.sebab = 'TANPA_AKUN' AND NOT EXISTS (SELECT 1 FROM akun a WHERE a.pegawai_id = p.id)), 0)
FROM (SELECT CAST(? AS DATE) AS hari) k
JOIN (SELECT DISTINCT m.pegawai_id AS id FROM unit_jalur w JOIN penugasan m ON m.unit_id = w.unit_id
	WHERE w.leluhur_id = ? AND (m.sampai IS NULL OR m.sampai >= ?) LIMIT 1000) y
LEFT JOIN (pegawai_kurang c JOIN pegawai p ON p.id = c.pegawai_id) ON c.pegawai_id = y.id AND (p.sampai IS NULL OR p.sampai >= k.hari);

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
