-- Indicator library. Acts in lib/domain/pustaka.c.

-- name: pustaka_list
-- Approved indicators: common ones and those of one's own units and of those above; by urusan and words, paged by text.
-- params: pegawai:i urusan:t urusan2:t seperti:t seperti2:t teks:t teks2:t id:i n:i
-- columns: id:i urusan:t jabatan:t teks:t aspek:t satuan:t arah:t konsolidasi:t contoh:t sumber:t catatan:t unit:t
-- rows: many
SELECT p.id, p.urusan, p.jabatan, p.teks, p.aspek, p.satuan, p.arah, p.konsolidasi, p.contoh, p.sumber, p.catatan, u.nama
FROM (SELECT w.leluhur_id AS id FROM penugasan a JOIN unit_jalur w ON w.unit_id = a.unit_id WHERE a.pegawai_id = ? UNION SELECT NULL) v
JOIN pustaka p ON p.unit_id <=> v.id AND p.status = 'DISETUJUI'
LEFT JOIN unit u ON u.id = p.unit_id
WHERE (? = '' OR p.urusan = ?) AND (p.teks LIKE ? OR p.jabatan LIKE ?) AND (p.teks > ? OR p.teks = ? AND p.id > ?)
ORDER BY p.teks, p.id LIMIT ?;

-- name: pustaka_urusan
-- The fields of work there are.
-- columns: urusan:t
-- rows: many
SELECT DISTINCT urusan FROM pustaka WHERE status = 'DISETUJUI' ORDER BY urusan LIMIT 100;

-- name: pustaka_usulan
-- What one proposed, and what waits for one's decision: other people's for the units that one leads or looks after (semua: all).
-- params: saya:i hari:t hari2:t kelola:i semua:i
-- columns: id:i version:i urusan:t jabatan:t teks:t aspek:t satuan:t arah:t contoh:t sumber:t status:t catatan:t unit:t oleh:t boleh:i
-- rows: many
WITH saya AS (SELECT ? AS id)
SELECT p.id, p.version, p.urusan, p.jabatan, p.teks, p.aspek, p.satuan, p.arah, p.contoh, p.sumber, p.status, p.catatan, u.nama, g.nama, MAX(y.boleh)
FROM (
	SELECT p.id, 0 AS boleh FROM saya s JOIN pustaka p ON p.usul_oleh = s.id AND p.status <> 'DISETUJUI'
	UNION ALL SELECT p.id, 1 FROM saya s JOIN penugasan a ON a.pegawai_id = s.id AND a.pimpinan JOIN unit_jalur w ON w.leluhur_id = a.unit_id
		JOIN pustaka p ON p.unit_id = w.unit_id AND p.status = 'USUL' AND p.usul_oleh <> s.id
		WHERE a.dari <= ? AND (a.sampai IS NULL OR a.sampai >= ?)
	UNION ALL SELECT p.id, 1 FROM saya s JOIN pustaka p ON p.status = 'USUL' AND p.usul_oleh <> s.id JOIN unit_jalur w ON w.unit_id = p.unit_id WHERE w.leluhur_id = ?
	UNION ALL SELECT p.id, 1 FROM saya s JOIN pustaka p ON p.status = 'USUL' AND p.usul_oleh <> s.id WHERE ?) y
JOIN pustaka p ON p.id = y.id LEFT JOIN unit u ON u.id = p.unit_id LEFT JOIN pegawai g ON g.id = p.usul_oleh
GROUP BY p.id ORDER BY p.id DESC LIMIT 100;

-- name: pustaka_tambah
-- A proposal for the OPD of the person's own unit.
-- params: urusan:t jabatan:t teks:t aspek:t satuan:t arah:t konsolidasi:t contoh:t sumber:t oleh:i pegawai:i hari:t hari2:t
-- rows: none
INSERT INTO pustaka (urusan, jabatan, teks, aspek, satuan, arah, konsolidasi, contoh, sumber, usul_oleh, unit_id)
SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT w.leluhur_id FROM penugasan a JOIN unit_jalur w ON w.unit_id = a.unit_id JOIN unit u ON u.id = w.leluhur_id
	WHERE a.pegawai_id = ? AND a.dari <= ? AND (a.sampai IS NULL OR a.sampai >= ?) AND (u.jenis IN ('OPD', 'PEMDA')) ORDER BY w.jarak LIMIT 1);

-- name: pustaka_putus
-- A decision, if the version still holds.
-- params: status:t oleh:i catatan:t id:i version:i
-- rows: none
UPDATE pustaka SET status = ?, diputus_oleh = ?, catatan = ?, version = version + 1 WHERE id = ? AND version = ? AND status = 'USUL';

-- name: pustaka_rhk
-- The results of a plan that an indicator may be added to, and how many they have.
-- params: skp:i
-- columns: id:i teks:t iki:i
-- rows: many
SELECT r.id, r.teks, (SELECT COUNT(*) FROM iki i WHERE i.rhk_id = r.id) FROM rhk r WHERE r.skp_id = ? ORDER BY r.urut, r.id LIMIT 40;

-- name: pustaka_pakai
-- An indicator that the writer's library shows into a result of a plan; its example target is for the writer to decide.
-- params: rhk:i rhk2:i id:i pegawai:i skp:i rhk3:i
-- rows: none
INSERT INTO iki (rhk_id, urut, aspek, teks, satuan, arah, konsolidasi, sumber)
SELECT ?, COALESCE((SELECT MAX(x.urut) FROM iki x WHERE x.rhk_id = ?), 0) + 1, p.aspek, p.teks, p.satuan, p.arah, p.konsolidasi, p.sumber
FROM pustaka p WHERE p.id = ? AND p.status = 'DISETUJUI'
	AND (p.unit_id IS NULL OR EXISTS (SELECT 1 FROM penugasan a JOIN unit_jalur w ON w.unit_id = a.unit_id WHERE a.pegawai_id = ? AND w.leluhur_id = p.unit_id))
	AND EXISTS (SELECT 1 FROM rhk r WHERE r.skp_id = ? AND r.id = ?);

-- name: pustaka_satu
-- An indicator that the writer's library shows.
-- params: id:i pegawai:i
-- columns: aspek:t teks:t satuan:t arah:t konsolidasi:t sumber:t
-- rows: one
SELECT p.aspek, p.teks, p.satuan, p.arah, p.konsolidasi, p.sumber
FROM pustaka p WHERE p.id = ? AND p.status = 'DISETUJUI'
	AND (p.unit_id IS NULL OR EXISTS (SELECT 1 FROM penugasan a JOIN unit_jalur w ON w.unit_id = a.unit_id WHERE a.pegawai_id = ? AND w.leluhur_id = p.unit_id));

-- name: pustaka_bersih
-- Empty indicators that stand in for the one to be added.
-- params: rhk:i skp:i
-- rows: none
DELETE FROM iki WHERE rhk_id = (SELECT r.id FROM rhk r WHERE r.id = ? AND r.skp_id = ?) AND teks = '' AND target IS NULL AND satuan = '';
