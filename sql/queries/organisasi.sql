-- Predicates of units, set by the leader above (SE MenPANRB 3/2023). Acts in lib/domain/organisasi.c.
--
-- Who sets a unit's predicate is the leader of the nearest unit above it that has one. Who leads the unit itself, also as
-- Plt, does not: then the next leader above does.

-- name: organisasi_units
-- Units whose predicate a person sets today, with that of a year.
-- Downwards from what they lead, no further than the next leader: who leads a unit in between sets what is below it, unless
-- that leader leads the lower unit too. bawah is that reach or more, the conditions after it decide.
-- params: hari:t pegawai:i tahun:i
-- columns: unit_id:i unit:t periode_id:i id:i version:i predikat:t alasan:t status:t oleh:t penetapan:t
-- rows: many
WITH RECURSIVE d AS (SELECT DISTINCT a.pegawai_id AS saya, k.hari, a.unit_id
	FROM (SELECT CAST(? AS DATE) AS hari) k JOIN penugasan a ON a.pegawai_id = ? AND a.pimpinan AND a.dari <= k.hari AND (a.sampai IS NULL OR a.sampai >= k.hari)),
bawah (saya, hari, unit_id) AS (
	SELECT d.saya, d.hari, c.id FROM d JOIN unit c ON c.induk_id = d.unit_id
	UNION
	SELECT b.saya, b.hari, c.id FROM bawah b JOIN unit c ON c.induk_id = b.unit_id
	WHERE NOT EXISTS (SELECT 1 FROM penugasan m WHERE m.unit_id = b.unit_id AND m.pimpinan AND m.pegawai_id <> b.saya
			AND m.dari <= b.hari AND (m.sampai IS NULL OR m.sampai >= b.hari))
		OR EXISTS (SELECT 1 FROM penugasan m JOIN penugasan r ON r.unit_id = c.id AND r.pegawai_id = m.pegawai_id AND r.pimpinan
				AND r.dari <= b.hari AND (r.sampai IS NULL OR r.sampai >= b.hari)
			WHERE m.unit_id = b.unit_id AND m.pimpinan AND m.dari <= b.hari AND (m.sampai IS NULL OR m.sampai >= b.hari)))
SELECT u.id, u.nama, p.id, COALESCE(o.id, 0), COALESCE(o.version, 0), o.predikat, COALESCE(o.alasan, ''), COALESCE(o.status, ''), COALESCE(g.nama, ''),
	COALESCE(t.status, '')
FROM bawah d
JOIN unit u ON u.id = d.unit_id AND u.dari <= d.hari AND (u.sampai IS NULL OR u.sampai >= d.hari)
JOIN periode p
LEFT JOIN predikat_organisasi o ON o.unit_id = u.id AND o.periode_id = p.id
LEFT JOIN pegawai g ON g.id = o.oleh
LEFT JOIN penetapan t ON t.unit_id = u.id AND t.periode_id = p.id AND t.siklus = 'TAHUNAN'
WHERE p.tahun = ? AND NOT p.simulasi AND NOT EXISTS (SELECT 1 FROM penugasan q WHERE q.unit_id = u.id AND q.pegawai_id = d.saya AND q.pimpinan
		AND q.dari <= d.hari AND (q.sampai IS NULL OR q.sampai >= d.hari))
	AND EXISTS (SELECT 1 FROM unit_jalur j
		JOIN penugasan n ON n.unit_id = j.leluhur_id AND n.pegawai_id = d.saya AND n.pimpinan
			AND n.dari <= d.hari AND (n.sampai IS NULL OR n.sampai >= d.hari)
		WHERE j.unit_id = u.id AND j.jarak > 0 AND NOT EXISTS (SELECT 1 FROM unit_jalur k
			JOIN penugasan m ON m.unit_id = k.leluhur_id AND m.pimpinan
				AND m.dari <= d.hari AND (m.sampai IS NULL OR m.sampai >= d.hari)
			WHERE k.unit_id = u.id AND k.jarak > 0 AND k.jarak < j.jarak AND NOT EXISTS (SELECT 1 FROM penugasan r
				WHERE r.unit_id = u.id AND r.pegawai_id = m.pegawai_id AND r.pimpinan
					AND r.dari <= d.hari AND (r.sampai IS NULL OR r.sampai >= d.hari))))
GROUP BY u.id
ORDER BY u.nama, u.id;

-- name: organisasi_get
-- The predicate of a unit in a year as it stands; its period is 0 when the year has none.
-- params: tahun:i unit:i
-- columns: unit_id:i unit:t periode_id:i periode:t periode_status:t id:i version:i predikat:t alasan:t oleh:t
-- rows: one
SELECT u.id, u.nama, COALESCE(p.id, 0), COALESCE(p.nama, ''), COALESCE(p.status, ''), COALESCE(o.id, 0), COALESCE(o.version, 0), COALESCE(o.predikat, ''),
	COALESCE(o.alasan, ''), COALESCE(g.nama, '')
FROM unit u
LEFT JOIN periode p ON p.tahun = ? AND NOT p.simulasi
LEFT JOIN predikat_organisasi o ON o.unit_id = u.id AND o.periode_id = p.id
LEFT JOIN pegawai g ON g.id = o.oleh
WHERE u.id = ?;

-- name: organisasi_penetap
-- A unit when who asks sets its predicate on a day, with the year of a period that runs.
-- params: saya:i hari:t periode:i unit:i
-- columns: unit_id:i tahun:i
-- rows: one
SELECT d.unit_id, d.tahun
FROM (SELECT ? AS saya, CAST(? AS DATE) AS hari, u.id AS unit_id, p.tahun
	FROM unit u JOIN periode p ON p.id = ? AND p.status = 'BERJALAN' WHERE u.id = ?) d
WHERE NOT EXISTS (SELECT 1 FROM penugasan q WHERE q.unit_id = d.unit_id AND q.pegawai_id = d.saya AND q.pimpinan
		AND q.dari <= d.hari AND (q.sampai IS NULL OR q.sampai >= d.hari))
	AND EXISTS (SELECT 1 FROM unit_jalur j
		JOIN penugasan n ON n.unit_id = j.leluhur_id AND n.pegawai_id = d.saya AND n.pimpinan
			AND n.dari <= d.hari AND (n.sampai IS NULL OR n.sampai >= d.hari)
		WHERE j.unit_id = d.unit_id AND j.jarak > 0 AND NOT EXISTS (SELECT 1 FROM unit_jalur k
			JOIN penugasan m ON m.unit_id = k.leluhur_id AND m.pimpinan
				AND m.dari <= d.hari AND (m.sampai IS NULL OR m.sampai >= d.hari)
			WHERE k.unit_id = d.unit_id AND k.jarak > 0 AND k.jarak < j.jarak AND NOT EXISTS (SELECT 1 FROM penugasan r
				WHERE r.unit_id = d.unit_id AND r.pegawai_id = m.pegawai_id AND r.pimpinan
					AND r.dari <= d.hari AND (r.sampai IS NULL OR r.sampai >= d.hari))));

-- name: organisasi_add
-- params: unit:i periode:i predikat:t alasan:t oleh:i waktu:t
-- rows: none
INSERT INTO predikat_organisasi (unit_id, periode_id, predikat, alasan, status, oleh, ditetapkan_pada) VALUES (?, ?, ?, ?, 'DITETAPKAN', ?, ?);

-- name: organisasi_change
-- The version that was read must still hold.
-- params: predikat:t alasan:t oleh:i waktu:t id:i version:i
-- rows: none
UPDATE predikat_organisasi SET version = version + 1, predikat = ?, alasan = ?, status = 'DITETAPKAN', oleh = ?, ditetapkan_pada = ?
WHERE id = ? AND version = ?;
