-- Addenda to targets in force. Acts in lib/domain/adendum.c.

-- name: adendum_list
-- Addenda of a plan, those that wait first, then the newest.
-- params: skp:i
-- columns: id:i iki_id:i iki:t satuan:t triwulan:i lama:t baru:t tahun_lama:t tahun_baru:t alasan:t status:t oleh:t waktu:t diputus_pada:t catatan:t
-- rows: many
SELECT d.id, d.iki_id, i.teks, i.satuan, d.triwulan, d.lama, d.baru, d.tahun_lama, d.tahun_baru, d.alasan, d.status, g.nama, d.waktu, d.diputus_pada, d.catatan
FROM adendum d JOIN iki i ON i.id = d.iki_id JOIN pegawai g ON g.id = d.oleh
WHERE d.skp_id = ? ORDER BY d.status <> 'DIAJUKAN', d.id DESC LIMIT 100;

-- name: adendum_get
-- One that waits, of this plan.
-- params: id:i skp:i
-- columns: iki_id:i triwulan:i lama:t baru:t
-- rows: one
SELECT iki_id, triwulan, lama, baru FROM adendum WHERE id = ? AND skp_id = ? AND status = 'DIAJUKAN';

-- name: adendum_menunggu
-- How many of a plan wait, and whether one of them is for this target.
-- params: iki:i triwulan:i skp:i
-- columns: n:i sama:i
-- rows: one
SELECT COUNT(*), COALESCE(SUM(iki_id = ? AND triwulan = ?), 0) FROM adendum WHERE skp_id = ? AND status = 'DIAJUKAN';

-- name: adendum_insert
-- params: skp:i iki:i triwulan:i lama:t baru:t alasan:t oleh:i waktu:t
-- rows: none
INSERT INTO adendum (skp_id, iki_id, triwulan, lama, baru, alasan, oleh, waktu) VALUES (?, ?, ?, ?, ?, ?, ?, ?);

-- name: adendum_putus
-- Decided; the year's target before and after is known when it was agreed to.
-- params: status:t oleh:i waktu:t catatan:t tahun_lama:t tahun_baru:t id:i
-- rows: none
UPDATE adendum SET status = ?, diputus_oleh = ?, diputus_pada = ?, catatan = ?, tahun_lama = ?, tahun_baru = ? WHERE id = ?;

-- name: adendum_target
-- The targets of an indicator after an addendum; a quarter that is NULL stays.
-- params: target:t tw1:t tw2:t tw3:t tw4:t id:i
-- rows: none
UPDATE iki SET target = ?, target_tw1 = COALESCE(?, target_tw1), target_tw2 = COALESCE(?, target_tw2), target_tw3 = COALESCE(?, target_tw3), target_tw4 = COALESCE(?, target_tw4) WHERE id = ?;
