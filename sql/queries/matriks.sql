-- Matriks peran hasil: people by the leader's RHK, and what they make of it. Acts in lib/domain/matriks.c.

-- name: matriks_rhk
-- The columns: the leader's results, with the head of the plan in each row; one row with id NULL for a plan without any.
-- params: skp:i
-- columns: id:i teks:t status:t pegawai_id:i nama:t tahun:i version:i
-- rows: many
SELECT r.id, r.teks, s.status, s.pegawai_id, g.nama, p.tahun, COALESCE(m.version, 0)
FROM skp s JOIN periode p ON p.id = s.periode_id JOIN pegawai g ON g.id = s.pegawai_id
LEFT JOIN matriks m ON m.skp_id = s.id
LEFT JOIN rhk r ON r.skp_id = s.id AND r.teks <> ''
WHERE s.id = ?
ORDER BY r.urut, r.id LIMIT 40;

-- name: matriks_baris
-- The rows: who reports to the leader today, and who was added, by name.
-- params: penilai:i hari:t hari2:t skp:i penilai2:i hari3:t hari4:t hari5:t hari6:t nama:t nama2:t id:i n:i
-- columns: id:i nama:t jabatan:t unit:t asal:t
-- rows: many
SELECT g.id, g.nama, j.nama AS jabatan, u.nama AS unit, x.asal
FROM (SELECT l.pegawai_id, 'UNIT' AS asal FROM garis l WHERE l.penilai_id = ? AND l.jenis <> 'TIM' AND l.dari <= ? AND (l.sampai IS NULL OR l.sampai >= ?)
	UNION
	SELECT m.pegawai_id, m.asal FROM matriks_orang m
	WHERE m.skp_id = ? AND NOT EXISTS (SELECT 1 FROM garis y WHERE y.pegawai_id = m.pegawai_id AND y.penilai_id = ? AND y.jenis <> 'TIM'
		AND y.dari <= ? AND (y.sampai IS NULL OR y.sampai >= ?))) x
JOIN pegawai g ON g.id = x.pegawai_id
LEFT JOIN penugasan a ON a.id = (SELECT y.id FROM penugasan y WHERE y.pegawai_id = g.id AND y.dari <= ? AND (y.sampai IS NULL OR y.sampai >= ?)
	ORDER BY y.jenis, y.dari DESC LIMIT 1)
LEFT JOIN jabatan j ON j.id = a.jabatan_id
LEFT JOIN unit u ON u.id = a.unit_id
WHERE g.nama > ? OR g.nama = ? AND g.id > ?
ORDER BY g.nama, g.id LIMIT ?;

-- name: matriks_sel
-- The cells of some people in a leader's plan; a list as JSON.
-- params: orang:t skp:i
-- columns: pegawai_id:i rhk_id:i teks:t rhk_hasil_id:i
-- rows: many
SELECT h.pegawai_id, h.rhk_id, h.teks, h.rhk_hasil_id
FROM rhk r JOIN peran_hasil h ON h.rhk_id = r.id
JOIN JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) o ON o.id = h.pegawai_id
WHERE r.skp_id = ?
ORDER BY h.pegawai_id, r.urut, r.id;

-- name: matriks_halaman
-- What those people owe for the leader's results (rencana 0: the cells), and what they planned for them by themselves (1).
-- params: orang:t skp:i orang2:t skp2:i
-- columns: rencana:i pegawai_id:i rhk_id:i teks:t urut:i urut2:i
-- rows: many
(SELECT 0 AS rencana, h.pegawai_id, h.rhk_id, h.teks, r.urut, 0 AS urut2
FROM rhk r JOIN peran_hasil h ON h.rhk_id = r.id
JOIN JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) o ON o.id = h.pegawai_id
WHERE r.skp_id = ?)
UNION ALL
(SELECT 1, k.pegawai_id, r.id, x.teks, r.urut, x.urut
FROM rhk r JOIN rhk x ON x.rhk_atasan_id = r.id JOIN skp k ON k.id = x.skp_id
JOIN JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) o ON o.id = k.pegawai_id
WHERE r.skp_id = ? LIMIT 500)
ORDER BY rencana, pegawai_id, urut, urut2;

-- name: matriks_sah
-- Who may stand in the matrix: those who report to the leader, those added, those who have a cell already.
-- params: penilai:i hari:t hari2:t skp:i skp2:i
-- columns: id:i
-- rows: many
SELECT l.pegawai_id AS id FROM garis l WHERE l.penilai_id = ? AND l.jenis <> 'TIM' AND l.dari <= ? AND (l.sampai IS NULL OR l.sampai >= ?)
UNION SELECT m.pegawai_id FROM matriks_orang m WHERE m.skp_id = ?
UNION SELECT h.pegawai_id FROM rhk r JOIN peran_hasil h ON h.rhk_id = r.id WHERE r.skp_id = ?;

-- name: matriks_mulai
-- The matrix of a plan, once.
-- params: skp:i
-- rows: none
INSERT IGNORE INTO matriks (skp_id, version) VALUES (?, 0);

-- name: matriks_ambil
-- First statement of a save: takes the version, or changes nothing when it is stale.
-- params: skp:i version:i
-- rows: none
UPDATE matriks SET version = version + 1 WHERE skp_id = ? AND version = ?;

-- name: matriks_isi
-- A cell; a changed one keeps the RHK made of it.
-- params: rhk:i pegawai:i teks:t
-- rows: none
INSERT INTO peran_hasil (rhk_id, pegawai_id, teks) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE teks = VALUES(teks);

-- name: matriks_kosongkan
-- params: rhk:i pegawai:i
-- rows: none
DELETE FROM peran_hasil WHERE rhk_id = ? AND pegawai_id = ?;

-- name: matriks_isi_kolom
-- One text for many: everybody who reports to the leader and has no cell in the column, or none at all (tanpa = 1).
-- params: rhk:i teks:t penilai:i hari:t hari2:t tanpa:i skp:i
-- rows: none
INSERT IGNORE INTO peran_hasil (rhk_id, pegawai_id, teks)
SELECT DISTINCT ?, l.pegawai_id, ? FROM garis l
WHERE l.penilai_id = ? AND l.jenis <> 'TIM' AND l.dari <= ? AND (l.sampai IS NULL OR l.sampai >= ?)
	AND (? = 0 OR NOT EXISTS (SELECT 1 FROM peran_hasil h JOIN rhk r ON r.id = h.rhk_id WHERE r.skp_id = ? AND h.pegawai_id = l.pegawai_id));

-- name: matriks_cari
-- A person by NIP, to be added; memimpin: does anybody report to who adds them today?
-- params: penilai:i hari:t hari2:t nip:t
-- columns: id:i nama:t memimpin:i
-- rows: one
SELECT id, nama, EXISTS (SELECT 1 FROM garis l WHERE l.penilai_id = ? AND l.dari <= ? AND (l.sampai IS NULL OR l.sampai >= ?))
FROM pegawai WHERE nip = ? AND (sampai IS NULL);

-- name: matriks_tambah
-- params: skp:i pegawai:i asal:t
-- rows: none
INSERT INTO matriks_orang (skp_id, pegawai_id, asal) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE asal = VALUES(asal);

-- name: matriks_lepas
-- Added people who were given nothing leave the matrix.
-- params: skp:i
-- rows: none
DELETE FROM matriks_orang WHERE skp_id = ? AND NOT EXISTS (SELECT 1 FROM peran_hasil h JOIN rhk r ON r.id = h.rhk_id
	WHERE r.skp_id = matriks_orang.skp_id AND h.pegawai_id = matriks_orang.pegawai_id);

-- name: matriks_tugas_pasang
-- Who has a role they made no RHK of yet is told.
-- params: dibuat:t skp:i
-- rows: none
INSERT INTO tugas (pegawai_id, jenis, dokumen_jenis, dokumen_id, tentang, program, tautan, jatuh_tempo, dibuat)
SELECT DISTINCT h.pegawai_id, 'peran.ambil', 'matriks', r.skp_id, s.pegawai_id, 'planning', '/peran', NULL, ?
FROM rhk r JOIN peran_hasil h ON h.rhk_id = r.id AND h.rhk_hasil_id IS NULL JOIN skp s ON s.id = r.skp_id
WHERE r.skp_id = ?
ON DUPLICATE KEY UPDATE tentang = VALUES(tentang);

-- name: matriks_tugas_lepas
-- Who has none left is not asked any more.
-- params: skp:i
-- rows: none
DELETE FROM tugas WHERE dokumen_jenis = 'matriks' AND dokumen_id = ? AND NOT EXISTS (SELECT 1 FROM peran_hasil h JOIN rhk r ON r.id = h.rhk_id
	WHERE r.skp_id = tugas.dokumen_id AND h.pegawai_id = tugas.pegawai_id AND h.rhk_hasil_id IS NULL);

-- name: peran_saya
-- What is asked of a person in the running years, with their own plan that it would go into (skp_id NULL: none yet, penugasan_id to begin one).
-- params: hari:t hari2:t pegawai:i
-- columns: rhk_id:i teks:t rhk:t atasan_skp_id:i atasan:t asal:t tahun:i periode_id:i rhk_hasil_id:i skp_id:i status:t direvisi:i penugasan_id:i
-- rows: many
SELECT h.rhk_id, h.teks, r.teks, s.id, n.nama, COALESCE(o.asal, 'UNIT'), p.tahun, p.id, h.rhk_hasil_id, k.id, COALESCE(k.status, ''), COALESCE(k.ditetapkan_pada IS NOT NULL, 0),
	(SELECT a.id FROM penugasan a WHERE a.pegawai_id = h.pegawai_id AND a.jenis = 'DEFINITIF' AND a.dari <= ? AND (a.sampai IS NULL OR a.sampai >= ?) ORDER BY a.dari DESC LIMIT 1)
FROM peran_hasil h
JOIN rhk r ON r.id = h.rhk_id
JOIN skp s ON s.id = r.skp_id
JOIN periode p ON p.id = s.periode_id AND p.status = 'BERJALAN'
JOIN pegawai n ON n.id = s.pegawai_id
LEFT JOIN matriks_orang o ON o.skp_id = s.id AND o.pegawai_id = h.pegawai_id
LEFT JOIN skp k ON k.id = (SELECT x.id FROM skp x WHERE x.pegawai_id = h.pegawai_id AND x.periode_id = s.periode_id
	ORDER BY x.status = 'DRAF' DESC, x.penilai_id = s.pegawai_id DESC, x.id DESC LIMIT 1)
WHERE h.pegawai_id = ?
ORDER BY h.rhk_hasil_id IS NOT NULL, n.nama, s.id, r.urut LIMIT 200;

-- name: peran_sentuh
-- A draft of one's own takes another version.
-- params: skp:i pegawai:i
-- rows: none
UPDATE skp SET version = version + 1 WHERE id = ? AND pegawai_id = ? AND status = 'DRAF';

-- name: peran_jadi_rhk
-- Makes RHK of the roles of a person that have none yet: one of them, or all from leaders of that year (satu = 0).
-- params: skp:i skp2:i pegawai:i skp3:i satu:i satu2:i
-- rows: none
INSERT INTO rhk (skp_id, urut, jenis, teks, rhk_atasan_id, penugasan_dari)
SELECT ?, LEAST(COALESCE((SELECT MAX(y.urut) FROM rhk y WHERE y.skp_id = ?), 0) + 1, 32767), IF(o.asal = 'PENUGASAN_KHUSUS', 'TAMBAHAN', 'UTAMA'), h.teks, h.rhk_id,
	IF(o.asal IS NULL, '', n.nama)
FROM peran_hasil h JOIN rhk r ON r.id = h.rhk_id JOIN skp s ON s.id = r.skp_id JOIN pegawai n ON n.id = s.pegawai_id
LEFT JOIN matriks_orang o ON o.skp_id = s.id AND o.pegawai_id = h.pegawai_id
WHERE h.pegawai_id = ? AND h.rhk_hasil_id IS NULL AND s.periode_id = (SELECT z.periode_id FROM skp z WHERE z.id = ?) AND (? = 0 OR h.rhk_id = ?);

-- name: peran_indikator
-- An empty indicator for each RHK of a plan that has none, ready to be filled.
-- params: skp:i
-- rows: none
INSERT INTO iki (rhk_id, urut, teks) SELECT r.id, 1, '' FROM rhk r LEFT JOIN iki i ON i.rhk_id = r.id WHERE r.skp_id = ? AND i.id IS NULL;

-- name: peran_tandai
-- Links roles to the RHK just made of them.
-- params: skp:i pegawai:i
-- rows: none
UPDATE peran_hasil h JOIN rhk x ON x.skp_id = ? AND x.rhk_atasan_id = h.rhk_id
SET h.rhk_hasil_id = x.id WHERE h.pegawai_id = ? AND h.rhk_hasil_id IS NULL;

-- name: peran_tugas_lepas
-- Clears the tasks of leaders whose roles are all taken.
-- params: pegawai:i
-- rows: none
DELETE FROM tugas WHERE pegawai_id = ? AND dokumen_jenis = 'matriks' AND NOT EXISTS (SELECT 1 FROM peran_hasil h JOIN rhk r ON r.id = h.rhk_id
	WHERE r.skp_id = tugas.dokumen_id AND h.pegawai_id = tugas.pegawai_id AND h.rhk_hasil_id IS NULL);
