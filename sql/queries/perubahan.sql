-- Plans closed in mid-year, and time away. Acts in lib/domain/perubahan.c.

-- name: skp_tutup
-- Closes a plan at a day, from the state it was read in.
-- params: selesai:t sebab:t alasan:t id:i version:i dari:t
-- rows: none
UPDATE skp SET version = version + 1, status = 'DITUTUP_SEBAGIAN', rencana_selesai = selesai, selesai = ?, tutup_sebab = ?, tutup_alasan = ?
WHERE id = ? AND version = ? AND status = ?;

-- name: skp_tutup_get
-- What closing asks of a plan.
-- params: id:i
-- columns: mulai:t selesai:t berlaku:i jenis:t
-- rows: one
SELECT s.mulai, s.selesai, s.ditetapkan_pada IS NOT NULL, n.jenis FROM skp s JOIN penugasan n ON n.id = s.penugasan_id WHERE s.id = ?;

-- name: skp_tutup_habis
-- Plans in force whose post ended before they do, with the last day and why.
-- scan: the plans of running periods are looked at once a day
-- params: hari:t n:i
-- columns: id:i version:i status:t pegawai_id:i penilai_id:i unit_id:i periode_id:i sampai:t sebab:t
-- rows: many
SELECT s.id, s.version, s.status, s.pegawai_id, s.penilai_id, s.unit_id, s.periode_id, n.sampai, IF(g.sampai IS NOT NULL AND g.sampai <= n.sampai, 'BERHENTI', 'MUTASI')
FROM periode p
JOIN skp s ON s.periode_id = p.id AND s.ditetapkan_pada IS NOT NULL AND s.status IN ('DRAF', 'DIAJUKAN', 'DITETAPKAN', 'REVISI_DIAJUKAN')
JOIN penugasan n ON n.id = s.penugasan_id AND n.sampai < s.selesai AND n.sampai >= s.mulai
JOIN pegawai g ON g.id = s.pegawai_id
WHERE p.status = 'BERJALAN' AND n.sampai < ?
ORDER BY s.id LIMIT ?;

-- name: skp_masa_insert
-- params: skp:i jenis:t dari:t sampai:t alasan:t oleh:i waktu:t skp2:i
-- rows: none
INSERT INTO skp_masa (skp_id, id, jenis, dari, sampai, alasan, oleh, waktu)
SELECT ?, COALESCE(MAX(id), 0) + 1, ?, ?, ?, ?, ?, ? FROM skp_masa WHERE skp_id = ?;

-- name: skp_masa_tabrak
-- Time away that a new one would overlap.
-- params: skp:i sampai:t dari:t
-- columns: jenis:t dari:t
-- rows: one
SELECT jenis, dari FROM skp_masa WHERE skp_id = ? AND dari <= ? AND sampai >= ? LIMIT 1;

-- name: skp_masa_tetap
-- Takes the version of a plan whose time away is noted; its state stays.
-- params: id:i version:i status:t
-- rows: none
UPDATE skp SET version = version + 1 WHERE id = ? AND version = ? AND status = ?;

-- name: tugas_pengelola
-- Puts a task on the lists of who looks after a unit, the nearest pengelola, or the administrators where there is none.
-- params: jenis:t dokumen_jenis:t dokumen_id:i tentang:i tautan:t dibuat:t hari:t hari2:t unit:i hari3:t hari4:t unit2:i
-- rows: none
INSERT INTO tugas (pegawai_id, jenis, dokumen_jenis, dokumen_id, tentang, program, tautan, dibuat)
SELECT DISTINCT k.pegawai_id, ?, ?, ?, ?, 'administration', ?, ?
FROM peran p JOIN akun k ON k.id = p.akun_id AND k.aktif AND k.pegawai_id IS NOT NULL
LEFT JOIN unit_jalur j ON j.leluhur_id = p.unit_id
WHERE p.dari <= ? AND (p.sampai IS NULL OR p.sampai >= ?)
	AND (p.peran = 'PENGELOLA' AND j.unit_id = ?
		OR p.peran = 'ADMIN' AND NOT EXISTS (SELECT 1 FROM peran q JOIN akun a ON a.id = q.akun_id AND a.aktif AND a.pegawai_id IS NOT NULL
			JOIN unit_jalur w ON w.leluhur_id = q.unit_id
			WHERE q.peran = 'PENGELOLA' AND q.dari <= ? AND (q.sampai IS NULL OR q.sampai >= ?) AND w.unit_id = ?))
ON DUPLICATE KEY UPDATE tentang = VALUES(tentang), tautan = VALUES(tautan);

-- name: rantai_tugas
-- Vacant heads as work of who looks after the unit, with the proposed acting head.
-- scan: the vacant units, every few minutes
-- params: dibuat:t hari:t hari2:t
-- rows: none
INSERT INTO tugas (pegawai_id, jenis, dokumen_jenis, dokumen_id, tentang, program, tautan, dibuat)
SELECT DISTINCT k.pegawai_id, 'unit.lowong', 'unit', r.unit_id, r.pegawai_id, 'administration', CONCAT('/pegawai/', r.pegawai_id, '/penugasan'), ?
FROM rantai r JOIN unit_jalur j ON j.unit_id = r.unit_id
JOIN peran p ON p.unit_id = j.leluhur_id AND p.peran = 'PENGELOLA' AND p.dari <= ? AND (p.sampai IS NULL OR p.sampai >= ?)
JOIN akun k ON k.id = p.akun_id AND k.aktif AND k.pegawai_id IS NOT NULL
WHERE r.sebab = 'LOWONG'
ON DUPLICATE KEY UPDATE tentang = VALUES(tentang), tautan = VALUES(tautan);

-- name: rantai_tugas_lepas
-- Heads that are there again.
-- scan: the tasks of vacant units, every few minutes
-- params:
-- rows: none
DELETE FROM tugas WHERE jenis = 'unit.lowong' AND dokumen_jenis = 'unit' AND NOT EXISTS (SELECT 1 FROM rantai r WHERE r.unit_id = tugas.dokumen_id AND r.sebab = 'LOWONG');
