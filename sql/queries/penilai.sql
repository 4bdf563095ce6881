-- How evaluators rated: counted by a job, read a unit at a time. lib/domain/penilai.c.

-- name: penilai_hitung
-- Signed evaluations of this year and the last, by evaluator and level of the rated person's unit, below every unit.
-- scan: the job, once a day
-- params: waktu:t tahun:i
-- rows: none
INSERT INTO penilai_hitung (periode_id, siklus, unit_id, penilai_id, jenis, pegawai, dibanding, di_atas, di_bawah, jenjang, predikat, dihitung)
SELECT e.periode_id, e.siklus, j.leluhur_id, e.penilai_id, u.jenis, COUNT(*),
	SUM(e.rating_hasil IS NOT NULL AND e.saran_hasil IS NOT NULL),
	SUM(FIELD(e.rating_hasil, 'DI_BAWAH', 'SESUAI', 'DI_ATAS') > FIELD(e.saran_hasil, 'DI_BAWAH', 'SESUAI', 'DI_ATAS') AND e.saran_hasil IS NOT NULL), SUM(FIELD(e.rating_hasil, 'DI_BAWAH', 'SESUAI', 'DI_ATAS') < FIELD(e.saran_hasil, 'DI_BAWAH', 'SESUAI', 'DI_ATAS') AND e.rating_hasil IS NOT NULL),
	SUM(IF(e.rating_hasil IS NULL OR e.saran_hasil IS NULL, 0, FIELD(e.rating_hasil, 'DI_BAWAH', 'SESUAI', 'DI_ATAS') - FIELD(e.saran_hasil, 'DI_BAWAH', 'SESUAI', 'DI_ATAS'))),
	SUM(FIELD(e.predikat, 'SANGAT_KURANG', 'KURANG', 'BUTUH_PERBAIKAN', 'BAIK', 'SANGAT_BAIK')), ?
FROM periode p
JOIN evaluasi e ON e.periode_id = p.id AND e.status IN ('DITETAPKAN', 'DITERIMA_PEGAWAI', 'FINAL') AND e.predikat IS NOT NULL AND e.penilai_id IS NOT NULL
JOIN unit u ON u.id = e.unit_id
JOIN unit_jalur j ON j.unit_id = e.unit_id
WHERE p.tahun >= ? AND NOT p.simulasi
GROUP BY e.periode_id, e.siklus, j.leluhur_id, e.penilai_id, u.jenis
ON DUPLICATE KEY UPDATE pegawai = VALUES(pegawai), dibanding = VALUES(dibanding), di_atas = VALUES(di_atas), di_bawah = VALUES(di_bawah),
	jenjang = VALUES(jenjang), predikat = VALUES(predikat), dihitung = VALUES(dihitung);

-- name: penilai_jumlah
-- The same of all evaluators together (penilai_id 0).
-- scan: the job, once a day
-- params: waktu:t waktu2:t
-- rows: none
INSERT INTO penilai_hitung (periode_id, siklus, unit_id, penilai_id, jenis, pegawai, dibanding, di_atas, di_bawah, jenjang, predikat, dihitung)
SELECT h.periode_id, h.siklus, h.unit_id, 0, h.jenis, SUM(h.pegawai), SUM(h.dibanding), SUM(h.di_atas), SUM(h.di_bawah), SUM(h.jenjang), SUM(h.predikat), ?
FROM penilai_hitung h
WHERE h.dihitung = ? AND h.penilai_id > 0
GROUP BY h.periode_id, h.siklus, h.unit_id, h.jenis
ON DUPLICATE KEY UPDATE pegawai = VALUES(pegawai), dibanding = VALUES(dibanding), di_atas = VALUES(di_atas), di_bawah = VALUES(di_bawah),
	jenjang = VALUES(jenjang), predikat = VALUES(predikat), dihitung = VALUES(dihitung);

-- name: penilai_buang
-- What was not counted this time is no more.
-- params: waktu:t tahun:i
-- rows: none
DELETE h FROM penilai_hitung h JOIN periode p ON p.id = h.periode_id WHERE h.dihitung < ? AND p.tahun >= ?;

-- name: penilai_kepala
-- A unit in a year, with the rules that say from how many people on.
-- params: tahun:i id:i
-- columns: id:i nama:t periode_id:i periode:t irama:t aturan_id:i aturan:t
-- rows: one
SELECT u.id, u.nama, COALESCE(p.id, 0), COALESCE(p.nama, ''), COALESCE(p.siklus_evaluasi, ''), COALESCE(p.aturan_id, 0), COALESCE(p.aturan, '')
FROM unit u LEFT JOIN periode p ON p.tahun = ? AND NOT p.simulasi WHERE u.id = ?;

-- name: penilai_daftar
-- All evaluators together by level (id 0), then a page of evaluators.
-- params: periode:i siklus:t unit:i periode2:i siklus2:t unit2:i id:i id2:i jenis:t n:i
-- columns: id:i nama:t nip:t jenis:t pegawai:i dibanding:i di_atas:i di_bawah:i jenjang:i predikat:i dihitung:t
-- rows: many
SELECT 0 AS id, '' AS nama, '', h.jenis AS jenis, h.pegawai, h.dibanding, h.di_atas, h.di_bawah, h.jenjang, h.predikat, h.dihitung
FROM penilai_hitung h WHERE h.periode_id = ? AND h.siklus = ? AND h.unit_id = ? AND h.penilai_id = 0
UNION ALL
(SELECT h.penilai_id, g.nama, COALESCE(g.nip, g.nrp, ''), h.jenis, h.pegawai, h.dibanding, h.di_atas, h.di_bawah, h.jenjang, h.predikat, h.dihitung
FROM penilai_hitung h JOIN pegawai g ON g.id = h.penilai_id
WHERE h.periode_id = ? AND h.siklus = ? AND h.unit_id = ? AND h.penilai_id >= GREATEST(?, 1) AND (h.penilai_id > ? OR h.jenis > ?)
ORDER BY h.penilai_id, h.jenis LIMIT ?)
ORDER BY id, jenis;
