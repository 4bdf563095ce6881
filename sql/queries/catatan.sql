-- Notes on a person's year (lib/domain/catatan.c), and what pages of a profile show beside the usual.

-- name: catatan_insert
-- params: pegawai:i jenis:t tanggal:t isi:t tindak:t tenggat:t oleh:i dibuat:t
-- rows: none
INSERT INTO catatan (pegawai_id, jenis, tanggal, isi, tindak, tenggat, oleh, dibuat) VALUES (?, ?, ?, ?, ?, ?, ?, ?);

-- name: catatan_list
-- A person's notes, newest first, paged by key.
-- params: pegawai:i id:i n:i
-- columns: id:i jenis:t tanggal:t isi:t tindak:t tenggat:t status:t oleh:i nama:t version:i
-- rows: many
SELECT c.id, c.jenis, c.tanggal, c.isi, c.tindak, c.tenggat, c.status, c.oleh, g.nama, c.version
FROM catatan c JOIN pegawai g ON g.id = c.oleh
WHERE c.pegawai_id = ? AND c.id < ? ORDER BY c.id DESC LIMIT ?;

-- name: catatan_orang
-- Whose notes a superior reads and writes.
-- params: pegawai:i
-- columns: nama:t
-- rows: one
SELECT g.nama FROM pegawai g WHERE g.id = ?;

-- name: catatan_get
-- params: pegawai:i id:i
-- columns: jenis:t status:t version:i
-- rows: one
SELECT c.jenis, c.status, c.version FROM catatan c WHERE c.pegawai_id = ? AND c.id = ?;

-- name: catatan_close
-- params: pegawai:i id:i version:i
-- rows: none
UPDATE catatan SET status = 'SELESAI', version = version + 1
WHERE pegawai_id = ? AND id = ? AND version = ? AND status = 'TERBUKA';

-- name: catatan_penilai
-- A person's evaluator at a day.
-- params: pegawai:i hari:t hari2:t
-- columns: penilai_id:i
-- rows: one
SELECT g.penilai_id FROM garis g
WHERE g.pegawai_id = ? AND g.jenis <> 'TIM' AND g.dari <= ? AND (g.sampai IS NULL OR g.sampai >= ?)
ORDER BY g.jenis <> 'DEFINITIF', g.id LIMIT 1;

-- name: tim_mutu
-- How well an evaluator's people report since a day, and what their notes say since another.
-- params: sejak:t bulan:t penilai:i hari:t hari2:t
-- columns: pegawai_id:i laporan:i berbukti:i terlambat:i refleksi:i rencana:i
-- rows: many
SELECT l.pegawai_id, COUNT(e.id),
	COALESCE(SUM(EXISTS (SELECT 1 FROM bukti b WHERE b.entri_id = e.id)), 0), COALESCE(SUM(e.terlambat), 0),
	(SELECT COUNT(*) FROM catatan c WHERE c.pegawai_id = l.pegawai_id AND c.jenis = 'REFLEKSI' AND c.tanggal >= s.bulan),
	(SELECT COUNT(*) FROM catatan c WHERE c.pegawai_id = l.pegawai_id AND c.jenis = 'PENGEMBANGAN' AND c.status = 'TERBUKA')
FROM (SELECT CAST(? AS DATE) AS sejak, CAST(? AS DATE) AS bulan) s
JOIN garis l ON l.penilai_id = ? AND l.jenis <> 'TIM' AND l.dari <= ? AND (l.sampai IS NULL OR l.sampai >= ?)
LEFT JOIN entri e ON e.pegawai_id = l.pegawai_id AND e.tanggal >= s.sejak AND e.skp_id NOT IN (SELECT z.id FROM periode q JOIN skp z ON z.periode_id = q.id WHERE q.simulasi)
GROUP BY l.pegawai_id, s.bulan;

-- name: pekan_own
-- A person's entries from a day to a day, in order.
-- params: pegawai:i dari:t sampai:t
-- columns: id:i tanggal:t iki:t satuan:t teks:t jumlah:t status:t terlambat:i menyusul:i
-- rows: many
SELECT e.id, e.tanggal, i.teks, i.satuan, e.teks, e.jumlah, e.status, e.terlambat, e.menyusul
FROM entri e LEFT JOIN iki i ON i.id = e.iki_id
WHERE e.pegawai_id = ? AND e.tanggal BETWEEN ? AND ?
ORDER BY e.tanggal, e.id;

-- name: evaluasi_pelengkap
-- Beside an evaluation: how punctual its reports were, the person's notes of its term, and who of the
-- evaluator's people held the same post in that year.
-- params: skp:i skp2:i skp3:i penilai:i
-- columns: bagian:t kode:t teks:t tindak:t tanggal:t status:t n:i lain:i urut:i
-- rows: many
SELECT 'LAPORAN' AS bagian, '' AS kode, '' AS teks, '' AS tindak, NULL AS tanggal, '' AS status,
	COUNT(*) AS n, COALESCE(SUM(e.terlambat), 0) AS lain, 0 AS urut
FROM entri e WHERE e.skp_id = ?
UNION ALL
SELECT 'CATATAN', c.jenis, c.isi, c.tindak, COALESCE(c.tenggat, c.tanggal), c.status, 0, 0, c.id
FROM skp s JOIN catatan c ON c.pegawai_id = s.pegawai_id AND c.tanggal BETWEEN s.mulai AND s.selesai
WHERE s.id = ?
UNION ALL
SELECT 'JABATAN', COALESCE(v.predikat, ''), g.nama, COALESCE(v.indeks, v.nilai_kinerja, ''), NULL, v.status, 0, 0, v.id
FROM skp s JOIN penugasan n ON n.id = s.penugasan_id
JOIN evaluasi v ON v.periode_id = s.periode_id AND v.siklus = 'TAHUNAN' AND v.skp_id <> s.id
JOIN skp o ON o.id = v.skp_id JOIN penugasan m ON m.id = o.penugasan_id AND m.jabatan_id = n.jabatan_id
JOIN pegawai g ON g.id = v.pegawai_id
WHERE s.id = ? AND v.penilai_id = ?
ORDER BY bagian, urut DESC;
