-- Periods and when their steps are open. Acts in lib/domain/periode.c.

-- name: periode_list
-- columns: id:i tahun:i nama:t mulai:t selesai:t aturan:t aturan_id:i versi:i status:t siklus_entri:t siklus_evaluasi:t
-- rows: many
SELECT p.id, p.tahun, p.nama, p.mulai, p.selesai, p.aturan, p.aturan_id, a.versi, p.status, p.siklus_entri, p.siklus_evaluasi
FROM periode p LEFT JOIN aturan a ON a.id = p.aturan_id ORDER BY p.tahun DESC LIMIT 100;

-- name: periode_get
-- params: id:i
-- columns: id:i tahun:i nama:t mulai:t selesai:t aturan:t aturan_id:i status:t siklus_entri:t siklus_evaluasi:t saran_tim:i version:i
-- rows: one
SELECT id, tahun, nama, mulai, selesai, aturan, COALESCE(aturan_id, 0), status, siklus_entri, siklus_evaluasi, saran_tim, version FROM periode WHERE id = ?;

-- name: periode_tahun
-- A period by its year.
-- params: tahun:i
-- columns: id:i tahun:i nama:t status:t aturan:t aturan_id:i version:i
-- rows: one
SELECT id, tahun, nama, status, aturan, COALESCE(aturan_id, 0), version FROM periode WHERE tahun = ? AND NOT simulasi;

-- name: periode_tahap_list
-- params: periode_id:i
-- columns: id:i tahap:t unit_id:i unit:t buka:t tutup:t alasan:t
-- rows: many
SELECT t.id, t.tahap, t.unit_id, u.nama, t.buka, t.tutup, t.alasan
FROM periode_tahap t LEFT JOIN unit u ON u.id = t.unit_id
WHERE t.periode_id = ?
ORDER BY t.tahap, t.unit_id IS NOT NULL, t.buka, t.id;

-- name: periode_insert
-- params: tahun:i nama:t mulai:t selesai:t aturan:t aturan_id:i status:t siklus_entri:t siklus_evaluasi:t simulasi:i saran_tim:i
-- rows: none
INSERT INTO periode (tahun, nama, mulai, selesai, aturan, aturan_id, status, siklus_entri, siklus_evaluasi, simulasi, saran_tim)
VALUES (?, ?, ?, ?, ?, ?, ?, COALESCE(?, 'HARIAN'), COALESCE(?, 'TAHUNAN'), ?, ?);

-- name: periode_update
-- Takes the version; nothing changes when it is stale.
-- params: tahun:i nama:t mulai:t selesai:t aturan:t aturan_id:i status:t siklus_entri:t siklus_evaluasi:t simulasi:i saran_tim:i id:i version:i
-- rows: none
UPDATE periode SET tahun = ?, nama = ?, mulai = ?, selesai = ?, aturan = ?, aturan_id = ?, status = ?, siklus_entri = COALESCE(?, siklus_entri), siklus_evaluasi = COALESCE(?, siklus_evaluasi), simulasi = ?, saran_tim = ?, version = version + 1
WHERE id = ? AND version = ?;

-- name: periode_tahap_put
-- A step, new (id NULL) or changed; sent in bulk.
-- params: id:i periode_id:i tahap:t unit_id:i buka:t tutup:t alasan:t
-- rows: none
INSERT INTO periode_tahap (id, periode_id, tahap, unit_id, buka, tutup, alasan) VALUES (?, ?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE tahap = VALUES(tahap), unit_id = VALUES(unit_id), buka = VALUES(buka),
	tutup = VALUES(tutup), alasan = VALUES(alasan);

-- name: periode_tahap_hapus
-- Steps that are no longer in the form; ids is "3,7", those that stay.
-- params: periode_id:i ids:t
-- rows: none
DELETE FROM periode_tahap WHERE periode_id = ? AND FIND_IN_SET(id, ?) = 0;

-- name: periode_pakai
-- Plans made for a period.
-- params: periode_id:i
-- columns: skp:i
-- rows: one
SELECT COUNT(*) FROM (SELECT 1 FROM skp WHERE periode_id = ? LIMIT 1000) x;
