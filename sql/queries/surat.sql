-- Letters of the outbox: what is due, what became of it, and the page of those that wait or failed. Acts in lib/domain/surat.c.

-- name: surat_basi
-- Letters that waited too long are given up: what they remind of is over.
-- params: sebelum:t
-- rows: none
UPDATE kotak_keluar SET surat = 'GAGAL', sebab = 'SURAT_BASI' WHERE surat = 'MENUNGGU' AND antre < ? LIMIT 5000;

-- name: surat_buang
-- Letters that were sent or given up long ago.
-- params: sebelum:t
-- rows: none
DELETE FROM kotak_keluar WHERE surat IN ('TERKIRIM', 'GAGAL') AND antre < ? LIMIT 5000;

-- name: surat_antre
-- What is due, with the address that its receiver has now.
-- params: sekarang:t n:i
-- columns: id:i jenis:t waktu:t isi:t percobaan:i pegawai_id:i nama:t surel:t bahasa:t instansi:t
-- rows: many
SELECT k.id, k.jenis, k.waktu, k.isi, k.percobaan, g.id, g.nama, g.surel, COALESCE(a.bahasa, ''), COALESCE(i.nama, '')
FROM (SELECT x.id FROM kotak_keluar x WHERE x.surat = 'MENUNGGU' AND x.coba_lagi <= ? ORDER BY x.coba_lagi, x.id LIMIT ?) d
STRAIGHT_JOIN kotak_keluar k ON k.id = d.id
JOIN pegawai g ON g.id = k.pegawai_id
LEFT JOIN akun a ON a.pegawai_id = g.id
LEFT JOIN instansi i ON TRUE
ORDER BY k.coba_lagi, k.id;

-- name: surat_coba
-- One try begins: whoever dies now leaves the letter to a later try. Nothing changes when another worker has it.
-- params: coba_lagi:t id:i percobaan:i
-- rows: none
UPDATE kotak_keluar SET percobaan = percobaan + 1, coba_lagi = ? WHERE id = ? AND surat = 'MENUNGGU' AND percobaan = ?;

-- name: surat_hasil
-- What became of a try: sent, to be tried again, or given up.
-- params: surat:t terkirim:t sebab:t galat:t id:i
-- rows: none
UPDATE kotak_keluar SET surat = ?, terkirim = ?, sebab = ?, galat = ? WHERE id = ? AND surat = 'MENUNGGU';

-- name: surat_daftar
-- Letters of one state below a root (0 everybody's), the newest first.
-- params: surat:t setelah:i setelah2:i akar:i akar2:i hari:t hari2:t n:i
-- columns: id:i waktu:t jenis:t surat:t percobaan:i coba_lagi:t terkirim:t sebab:t galat:t pegawai_id:i nama:t surel:t
-- rows: many
SELECT k.id, k.waktu, k.jenis, k.surat, k.percobaan, k.coba_lagi, k.terkirim, k.sebab, k.galat, g.id, g.nama, g.surel
FROM kotak_keluar k JOIN pegawai g ON g.id = k.pegawai_id
WHERE k.surat = ? AND (? = 0 OR k.id < ?)
	AND (? = 0 OR EXISTS (SELECT 1 FROM penugasan a JOIN unit_jalur w ON w.unit_id = a.unit_id AND w.leluhur_id = ?
		WHERE a.pegawai_id = k.pegawai_id AND a.dari <= ? AND (a.sampai IS NULL OR a.sampai >= ?)))
ORDER BY k.id DESC LIMIT ?;

-- name: surat_hitung
-- How many wait and how many were given up, counted up to a thousand.
-- columns: menunggu:i gagal:i
-- rows: one
SELECT (SELECT COUNT(*) FROM (SELECT 1 FROM kotak_keluar WHERE surat = 'MENUNGGU' LIMIT 1000) x),
	(SELECT COUNT(*) FROM (SELECT 1 FROM kotak_keluar WHERE surat = 'GAGAL' LIMIT 1000) y);

-- name: surat_satu
-- A letter that was given up, below a root (0 everybody's).
-- params: id:i akar:i akar2:i hari:t hari2:t
-- columns: id:i jenis:t pegawai_id:i surel:t
-- rows: one
SELECT k.id, k.jenis, g.id, g.surel FROM kotak_keluar k JOIN pegawai g ON g.id = k.pegawai_id
WHERE k.id = ? AND k.surat = 'GAGAL'
	AND (? = 0 OR EXISTS (SELECT 1 FROM penugasan a JOIN unit_jalur w ON w.unit_id = a.unit_id AND w.leluhur_id = ?
		WHERE a.pegawai_id = k.pegawai_id AND a.dari <= ? AND (a.sampai IS NULL OR a.sampai >= ?)));

-- name: surat_ulang
-- A letter that was given up goes to the end of the queue; nothing changes when it waits already.
-- params: antre:t coba_lagi:t id:i
-- rows: none
UPDATE kotak_keluar SET surat = 'MENUNGGU', antre = ?, coba_lagi = ?, percobaan = 0, sebab = '', galat = '' WHERE id = ? AND surat = 'GAGAL';

-- name: surat_ulang_semua
-- All that were given up below a root (0 everybody's), as many as one act takes.
-- params: antre:t coba_lagi:t akar:i akar2:i hari:t hari2:t
-- rows: none
UPDATE kotak_keluar SET surat = 'MENUNGGU', antre = ?, coba_lagi = ?, percobaan = 0, sebab = '', galat = ''
WHERE surat = 'GAGAL' AND (? = 0 OR EXISTS (SELECT 1 FROM penugasan a JOIN unit_jalur w ON w.unit_id = a.unit_id AND w.leluhur_id = ?
	WHERE a.pegawai_id = kotak_keluar.pegawai_id AND a.dari <= ? AND (a.sampai IS NULL OR a.sampai >= ?)))
LIMIT 5000;
