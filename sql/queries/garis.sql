-- Reporting lines: who evaluates whom, from and to.

-- name: garis_list
-- All lines of a person, in force first; berlaku is 1 today.
-- params: hari:t hari2:t pegawai_id:i
-- columns: id:i penilai_id:i penilai:t nip:t jenis:t dari:t sampai:t alasan:t berlaku:i
-- rows: many
SELECT g.id, g.penilai_id, p.nama, p.nip, g.jenis, g.dari, g.sampai, g.alasan,
	g.dari <= ? AND (g.sampai IS NULL OR g.sampai >= ?)
FROM garis g JOIN pegawai p ON p.id = g.penilai_id
WHERE g.pegawai_id = ?
ORDER BY g.sampai IS NULL DESC, g.sampai DESC, g.jenis, g.dari DESC, g.id DESC
LIMIT 100;

-- name: garis_get
-- params: id:i pegawai_id:i
-- columns: id:i penilai_id:i penilai:t jenis:t dari:t sampai:t alasan:t
-- rows: one
SELECT g.id, g.penilai_id, p.nama, g.jenis, g.dari, g.sampai, g.alasan
FROM garis g JOIN pegawai p ON p.id = g.penilai_id
WHERE g.id = ? AND g.pegawai_id = ?;

-- name: garis_tabrak
-- Lines of the same kind that a new one would overlap; a person may have several ketua tim, but each once.
-- params: pegawai_id:i jenis:t penilai_id:i sampai:t dari:t
-- columns: id:i penilai_id:i penilai:t dari:t sampai:t
-- rows: many
SELECT g.id, g.penilai_id, p.nama, g.dari, g.sampai
FROM garis g JOIN pegawai p ON p.id = g.penilai_id
WHERE g.pegawai_id = ? AND g.jenis = ? AND (g.jenis <> 'TIM' OR g.penilai_id = ?)
	AND g.dari <= ? AND (g.sampai IS NULL OR g.sampai >= ?)
ORDER BY g.dari
LIMIT 10;

-- name: garis_naik
-- Is the person found above their evaluator on that day? The way up ends where it meets itself.
-- params: penilai_id:i hari:t hari2:t pegawai_id:i
-- columns: id:i
-- rows: one
WITH RECURSIVE naik (id) AS (
	SELECT CAST(? AS SIGNED)
	UNION
	SELECT g.penilai_id FROM naik n JOIN garis g ON g.pegawai_id = n.id
	WHERE g.jenis <> 'TIM' AND g.dari <= ? AND (g.sampai IS NULL OR g.sampai >= ?))
SELECT id FROM naik WHERE id = ?;

-- name: garis_baru
-- For a new line: those in force today (usul 0), and whom a clerk most likely means (usul 1): who leads the person's unit, or the nearest one above.
-- params: pegawai_id:i hari:t hari2:t pegawai_id2:i hari3:t hari4:t hari5:t hari6:t
-- columns: usul:i penilai:t nip:t jenis:t dari:t sampai:t
-- rows: many
SELECT 0, p.nama, p.nip, g.jenis, g.dari, g.sampai
FROM garis g JOIN pegawai p ON p.id = g.penilai_id
WHERE g.pegawai_id = ? AND g.dari <= ? AND (g.sampai IS NULL OR g.sampai >= ?)
UNION ALL
(SELECT 1, p.nama, p.nip, '', n.dari, n.sampai
FROM penugasan m
JOIN unit_jalur j ON j.unit_id = m.unit_id
JOIN penugasan n ON n.unit_id = j.leluhur_id AND n.pimpinan AND n.pegawai_id <> m.pegawai_id
JOIN pegawai p ON p.id = n.pegawai_id
WHERE m.pegawai_id = ? AND m.dari <= ? AND (m.sampai IS NULL OR m.sampai >= ?)
	AND n.dari <= ? AND (n.sampai IS NULL OR n.sampai >= ?)
ORDER BY m.jenis, j.jarak, n.jenis, n.dari DESC
LIMIT 1);

-- name: garis_insert
-- params: pegawai_id:i penilai_id:i jenis:t dari:t sampai:t alasan:t
-- rows: none
INSERT INTO garis (pegawai_id, penilai_id, jenis, dari, sampai, alasan) VALUES (?, ?, ?, ?, ?, ?);

-- name: garis_end
-- params: sampai:t id:i
-- rows: none
UPDATE garis SET sampai = ? WHERE id = ?;

-- name: garis_end_all
-- A person leaves: their own lines end with the last day.
-- params: sampai:t pegawai_id:i sampai2:t sampai3:t
-- rows: none
UPDATE garis SET sampai = ? WHERE pegawai_id = ? AND (sampai IS NULL OR sampai > ?) AND dari <= ?;

-- name: garis_bawahan
-- Who is evaluated by a person on a day; the first twenty.
-- params: penilai_id:i hari:t hari2:t
-- columns: id:i nama:t jenis:t
-- rows: many
SELECT p.id, p.nama, g.jenis
FROM garis g JOIN pegawai p ON p.id = g.pegawai_id
WHERE g.penilai_id = ? AND g.jenis <> 'TIM' AND g.dari <= ? AND (g.sampai IS NULL OR g.sampai >= ?)
ORDER BY p.nama, p.id
LIMIT 21;

-- name: garis_beda
-- Open plans whose named evaluator is not who the lines in force say (akses.sql has the same rule).
-- params: hari:t hari2:t hari3:t hari4:t hari5:t hari6:t n:i
-- columns: id:i version:i pegawai_id:i penilai_id:i baru:i status:t
-- rows: many
SELECT s.id, s.version, s.pegawai_id, s.penilai_id,
	(SELECT g.penilai_id FROM garis g
		WHERE g.pegawai_id = s.pegawai_id
			AND (g.jenis = IF(n.jenis = 'DEFINITIF', 'DEFINITIF', 'PLT')
				OR g.jenis = 'PLT' AND NOT EXISTS (SELECT 1 FROM penugasan r
					WHERE r.pegawai_id = s.pegawai_id AND r.jenis <> 'DEFINITIF'
						AND r.dari <= ? AND (r.sampai IS NULL OR r.sampai >= ?)))
			AND g.dari <= ? AND (g.sampai IS NULL OR g.sampai >= ?)
		ORDER BY g.penilai_id = s.penilai_id DESC, g.jenis, g.dari DESC LIMIT 1) AS baru, s.status
FROM skp s JOIN penugasan n ON n.id = s.penugasan_id
WHERE s.status IN ('DRAF', 'DIAJUKAN', 'DITETAPKAN', 'REVISI_DIAJUKAN') AND s.mulai <= ? AND s.selesai >= ?
HAVING baru IS NOT NULL AND (s.penilai_id IS NULL OR baru <> s.penilai_id)
ORDER BY s.id
LIMIT ?;

-- name: garis_skp
-- A plan gets the evaluator of the lines.
-- params: penilai_id:i id:i version:i
-- rows: none
UPDATE skp SET penilai_id = ?, version = version + 1 WHERE id = ? AND version = ?;

-- name: garis_evaluasi
-- Its evaluation too, while it is not decided.
-- params: penilai_id:i skp_id:i
-- rows: none
UPDATE evaluasi SET penilai_id = ?, version = version + 1
WHERE skp_id = ? AND status IN ('BELUM', 'REALISASI_DIAJUKAN', 'DIKEMBALIKAN', 'DINILAI');

-- name: garis_tugas
-- What waited for the old evaluator about the person waits for the new one.
-- params: baru:i lama:i tentang:i
-- rows: none
UPDATE IGNORE tugas SET pegawai_id = ? WHERE pegawai_id = ? AND tentang = ?;

-- name: garis_segera
-- A line changed today: the daily work on lines is due now.
-- params: sekarang:t sekarang2:t jenis:t
-- rows: none
UPDATE pekerjaan SET mulai_setelah = ? WHERE mulai_setelah > ? AND jenis = ? AND status = 'MENUNGGU';
