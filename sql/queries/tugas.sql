-- The work list: what is expected of whom now.

-- name: tugas_add
-- Adds a task or renews the same one.
-- params: pegawai_id:i jenis:t dokumen_jenis:t dokumen_id:i tentang:i program:t tautan:t jatuh_tempo:t dibuat:t
-- rows: none
INSERT INTO tugas (pegawai_id, jenis, dokumen_jenis, dokumen_id, tentang, program, tautan, jatuh_tempo, dibuat)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE tentang = VALUES(tentang), program = VALUES(program), tautan = VALUES(tautan),
	jatuh_tempo = VALUES(jatuh_tempo);

-- name: tugas_clear
-- Clears every task about a document.
-- params: dokumen_jenis:t dokumen_id:i
-- rows: none
DELETE FROM tugas WHERE dokumen_jenis = ? AND dokumen_id = ?;

-- name: tugas_clear_jenis
-- Clears one kind of task about a document.
-- params: dokumen_jenis:t dokumen_id:i jenis:t
-- rows: none
DELETE FROM tugas WHERE dokumen_jenis = ? AND dokumen_id = ? AND jenis = ?;

-- name: tugas_list
-- A person's work list, what is due first.
-- params: pegawai_id:i n:i
-- columns: jenis:t program:t tautan:t jatuh_tempo:t tentang:t
-- rows: many
SELECT t.jenis, t.program, t.tautan, t.jatuh_tempo, COALESCE(g.nama, '')
FROM tugas t LEFT JOIN pegawai g ON g.id = t.tentang AND g.id <> t.pegawai_id
WHERE t.pegawai_id = ?
ORDER BY t.jatuh_tempo IS NULL, t.jatuh_tempo, t.dibuat, t.dokumen_id LIMIT ?;

-- name: tugas_susun
-- Daily work: who holds a post in the running period and has no plan for it while plans are open.
-- scan: the assignments of a running period are looked at once a day
-- params: dibuat:t hari:t hari2:t hari3:t
-- rows: none
INSERT INTO tugas (pegawai_id, jenis, dokumen_jenis, dokumen_id, tentang, program, tautan, jatuh_tempo, dibuat)
SELECT a.pegawai_id, 'skp.susun', 'pegawai', a.pegawai_id, NULL, 'planning', '', MAX(t.tutup), ?
FROM periode p
JOIN periode_tahap t ON t.periode_id = p.id AND t.tahap = 'PERENCANAAN' AND ? BETWEEN t.buka AND t.tutup
JOIN penugasan a ON a.jenis <> 'PLH' AND a.dari <= ? AND (a.sampai IS NULL OR a.sampai >= ?)
	AND (t.unit_id IS NULL OR EXISTS (SELECT 1 FROM unit_jalur j WHERE j.leluhur_id = t.unit_id AND j.unit_id = a.unit_id))
JOIN jabatan j ON j.id = a.jabatan_id AND j.jenis <> 'KEPALA_DAERAH'
WHERE p.status = 'BERJALAN' AND NOT EXISTS (SELECT 1 FROM skp s WHERE s.pegawai_id = a.pegawai_id AND s.periode_id = p.id AND s.penugasan_id = a.id)
GROUP BY a.pegawai_id
ON DUPLICATE KEY UPDATE jatuh_tempo = VALUES(jatuh_tempo);

-- name: tugas_realisasi
-- Daily work: whose approved plan waits for its realisation while evaluations are open.
-- scan: the approved plans of a running period are looked at once a day
-- params: dibuat:t hari:t
-- rows: none
INSERT INTO tugas (pegawai_id, jenis, dokumen_jenis, dokumen_id, tentang, program, tautan, jatuh_tempo, dibuat)
SELECT s.pegawai_id, 'evaluasi.realisasi', 'skp', s.id, NULL, 'review', CONCAT('/skp/', s.id, '/realisasi'), MAX(t.tutup), ?
FROM periode p
JOIN periode_tahap t ON t.periode_id = p.id AND t.tahap = 'EVALUASI' AND ? BETWEEN t.buka AND t.tutup
JOIN skp s ON s.periode_id = p.id AND s.status = 'DITETAPKAN'
	AND (t.unit_id IS NULL OR EXISTS (SELECT 1 FROM unit_jalur j WHERE j.leluhur_id = t.unit_id AND j.unit_id = s.unit_id))
LEFT JOIN evaluasi e ON e.skp_id = s.id AND e.siklus = 'TAHUNAN'
WHERE p.status = 'BERJALAN' AND (e.id IS NULL OR e.status = 'BELUM')
GROUP BY s.pegawai_id, s.id
ON DUPLICATE KEY UPDATE jatuh_tempo = VALUES(jatuh_tempo);

-- name: tugas_sela
-- Daily work: whose approved plan waits for the realisation of an interim evaluation; of several the latest.
-- scan: the approved plans of a running period are looked at once a day
-- params: dibuat:t hari:t
-- rows: none
INSERT INTO tugas (pegawai_id, jenis, dokumen_jenis, dokumen_id, tentang, program, tautan, jatuh_tempo, dibuat)
SELECT s.pegawai_id, 'evaluasi.sela', 'skp', s.id, NULL, 'review', CONCAT('/skp/', s.id, '/sela/', c.nomor, '/realisasi'), COALESCE(t.tutup, th.tutup), ?
FROM periode p
JOIN (SELECT 'SEMESTER_1' AS siklus, 'SEMESTER' AS irama, 61 AS nomor, 6 AS bulan UNION ALL SELECT 'TRIWULAN_1', 'TRIWULAN', 31, 3
	UNION ALL SELECT 'TRIWULAN_2', 'TRIWULAN', 32, 6 UNION ALL SELECT 'TRIWULAN_3', 'TRIWULAN', 33, 9) c ON c.irama = p.siklus_evaluasi
JOIN periode_tahap th ON th.periode_id = p.id AND th.tahap = 'EVALUASI' AND th.unit_id IS NULL
LEFT JOIN periode_tahap t ON t.periode_id = p.id AND t.tahap = c.siklus AND t.unit_id IS NULL
JOIN skp s ON s.periode_id = p.id AND s.status = 'DITETAPKAN'
	AND s.mulai < DATE_ADD(p.mulai, INTERVAL c.bulan MONTH) AND s.selesai >= DATE_ADD(p.mulai, INTERVAL c.bulan MONTH)
LEFT JOIN evaluasi e ON e.skp_id = s.id AND e.siklus = c.siklus
WHERE p.status = 'BERJALAN' AND (e.id IS NULL OR e.status = 'BELUM')
	AND ? BETWEEN COALESCE(t.buka, DATE_ADD(p.mulai, INTERVAL c.bulan MONTH)) AND COALESCE(t.tutup, th.tutup)
ORDER BY c.bulan
ON DUPLICATE KEY UPDATE tautan = VALUES(tautan), jatuh_tempo = VALUES(jatuh_tempo);

-- name: tugas_survei_lewat
-- Daily work: surveys whose last day is over cannot be answered any more.
-- scan: tasks are few and short-lived; once a day
-- params: hari:t
-- rows: none
DELETE FROM tugas WHERE jenis = 'survei.jawab' AND jatuh_tempo < ?;
