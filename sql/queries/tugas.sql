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
