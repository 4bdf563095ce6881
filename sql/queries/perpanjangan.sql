-- Steps kept open longer for a unit. Acts in lib/domain/perpanjangan.c.

-- name: perpanjangan_daftar
-- Every step of the running year as it stands for a unit: everybody's last day, and the longest extension of the unit or one above it.
-- params: unit:i
-- columns: periode_id:i tahun:i version:i selesai:t tahap:t buka:t tutup:t sampai:t alasan:t dari_unit:i unit:t
-- rows: many
SELECT p.id, p.tahun, p.version, p.selesai, t.tahap, t.buka, t.tutup, x.tutup, x.alasan, x.unit_id, u.nama
FROM (SELECT ? AS id) k
JOIN periode p ON p.id = (SELECT y.id FROM periode y WHERE y.status = 'BERJALAN' ORDER BY y.tahun DESC LIMIT 1)
JOIN periode_tahap t ON t.periode_id = p.id AND t.unit_id IS NULL
LEFT JOIN periode_tahap x ON x.id = (SELECT z.id FROM periode_tahap z JOIN unit_jalur w ON w.leluhur_id = z.unit_id AND w.unit_id = k.id
	WHERE z.periode_id = p.id AND z.tahap = t.tahap AND z.tutup > t.tutup ORDER BY z.tutup DESC, w.jarak LIMIT 1)
LEFT JOIN unit u ON u.id = x.unit_id
ORDER BY t.tahap;

-- name: perpanjangan_satu
-- One step of the running year for everybody, and the unit's own row of it.
-- params: unit:i tahap:t
-- columns: periode_id:i version:i selesai:t buka:t tutup:t perpanjangan_id:i sampai:t alasan:t
-- rows: one
SELECT p.id, p.version, p.selesai, t.buka, t.tutup, COALESCE(x.id, 0), x.tutup, x.alasan
FROM periode p
JOIN periode_tahap t ON t.periode_id = p.id AND t.unit_id IS NULL
LEFT JOIN periode_tahap x ON x.periode_id = p.id AND x.tahap = t.tahap AND x.unit_id = ?
WHERE p.id = (SELECT y.id FROM periode y WHERE y.status = 'BERJALAN' ORDER BY y.tahun DESC LIMIT 1) AND t.tahap = ?
LIMIT 1;

-- name: periode_sentuh
-- Takes the version of a period whose steps change.
-- params: id:i version:i
-- rows: none
UPDATE periode SET version = version + 1 WHERE id = ? AND version = ?;

-- name: perpanjangan_tugas
-- What waits on work lists below a unit for this step gets the new day.
-- params: jatuh_tempo:t jatuh_tempo2:t unit:i jenis:t
-- rows: none
UPDATE tugas g JOIN penugasan a ON a.pegawai_id = g.pegawai_id JOIN unit_jalur w ON w.unit_id = a.unit_id
SET g.jatuh_tempo = ?
WHERE (g.jatuh_tempo IS NULL OR g.jatuh_tempo < ?) AND w.leluhur_id = ? AND g.jenis = ?;
