-- Daily entries and their evidence. Acts in lib/domain/entri.c.

-- name: entri_choices
-- Indicators that a person may report on at a day, last used first.
-- params: pegawai:i pegawai2:i hari:t hari2:t
-- columns: iki_id:i iki:t satuan:t pembilang:t penyebut:t rasio:i rhk:t skp_id:i simulasi:i terakhir:i
-- rows: many
SELECT i.id, i.teks, i.satuan, i.pembilang, i.penyebut, i.konsolidasi = 'RASIO', r.teks, s.id, p.simulasi, COALESCE(u.terakhir, 0) AS terakhir
FROM skp s
JOIN periode p ON p.id = s.periode_id
JOIN rhk r ON r.skp_id = s.id
JOIN iki i ON i.rhk_id = r.id
LEFT JOIN (SELECT e.iki_id, MAX(e.id) AS terakhir FROM entri e WHERE e.pegawai_id = ? GROUP BY e.iki_id) u ON u.iki_id = i.id
WHERE s.pegawai_id = ? AND s.ditetapkan_pada IS NOT NULL AND s.status <> 'TERKUNCI' AND s.mulai <= ? AND s.selesai >= ?
ORDER BY p.simulasi, terakhir DESC, r.urut, i.urut, i.id;

-- name: entri_base
-- The plan and the rules that an entry for an indicator falls under; none when it is not theirs or never approved.
-- params: iki:i pegawai:i
-- columns: skp_id:i mulai:t selesai:t penilai_id:i entri_hari:i ditutup:i rasio:i simulasi:i
-- rows: one
SELECT s.id, s.mulai, s.selesai, s.penilai_id, p.entri_hari, p.status = 'DITUTUP' OR s.status = 'TERKUNCI', i.konsolidasi = 'RASIO', p.simulasi
FROM iki i JOIN rhk r ON r.id = i.rhk_id JOIN skp s ON s.id = r.skp_id JOIN periode p ON p.id = s.periode_id
WHERE i.id = ? AND s.pegawai_id = ? AND s.ditetapkan_pada IS NOT NULL;

-- name: entri_insert
-- params: pegawai:i tanggal:t skp:i iki:i teks:t jumlah:t pembilang:t penyebut:t terlambat:i menyusul:i dibuat:t
-- rows: none
INSERT INTO entri (pegawai_id, tanggal, skp_id, iki_id, teks, jumlah, pembilang, penyebut, terlambat, menyusul, dibuat)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: entri_get
-- One entry with the names around it.
-- params: id:i
-- columns: id:i version:i pegawai_id:i nama:t tanggal:t skp_id:i iki_id:i iki:t satuan:t rhk:t teks:t jumlah:t
-- columns: pembilang:t penyebut:t apa_pembilang:t apa_penyebut:t status:t terlambat:i menyusul:i catatan:t dibuat:t diputus_pada:t diputus:t ditutup:i
-- rows: one
SELECT e.id, e.version, e.pegawai_id, g.nama, e.tanggal, e.skp_id, e.iki_id, i.teks, i.satuan, r.teks, e.teks, e.jumlah,
	e.pembilang, e.penyebut, i.pembilang, i.penyebut, e.status,
	e.terlambat, e.menyusul, e.catatan, e.dibuat, e.diputus_pada, d.nama,
	p.status = 'DITUTUP'
FROM entri e JOIN pegawai g ON g.id = e.pegawai_id
JOIN skp s ON s.id = e.skp_id JOIN periode p ON p.id = s.periode_id
LEFT JOIN iki i ON i.id = e.iki_id LEFT JOIN rhk r ON r.id = i.rhk_id LEFT JOIN pegawai d ON d.id = e.diputus_oleh
WHERE e.id = ?;

-- name: entri_change
-- params: tanggal:t skp:i iki:i teks:t jumlah:t pembilang:t penyebut:t terlambat:i id:i pegawai:i version:i
-- rows: none
UPDATE entri SET tanggal = ?, skp_id = ?, iki_id = ?, teks = ?, jumlah = ?, pembilang = ?, penyebut = ?, terlambat = ?, status = 'DIAJUKAN', version = version + 1
WHERE id = ? AND pegawai_id = ? AND version = ? AND status IN ('DIAJUKAN', 'DIKEMBALIKAN');

-- name: entri_own
-- A person's entries, newest first, paged by key.
-- params: pegawai:i tanggal:t tanggal2:t id:i n:i
-- columns: id:i tanggal:t iki:t satuan:t teks:t jumlah:t status:t terlambat:i menyusul:i catatan:t
-- rows: many
SELECT e.id, e.tanggal, i.teks, i.satuan, e.teks, e.jumlah, e.status, e.terlambat, e.menyusul, e.catatan
FROM entri e LEFT JOIN iki i ON i.id = e.iki_id
WHERE e.pegawai_id = ? AND e.tanggal <= ? AND (e.tanggal, e.id) < (?, ?)
ORDER BY e.tanggal DESC, e.id DESC LIMIT ?;

-- name: entri_bukti
-- params: entri:i
-- columns: id:i nama:t jenis:t ukuran:i tautan:t dibuat:t
-- rows: many
SELECT b.id, b.nama, b.jenis, b.ukuran, b.tautan, b.dibuat FROM bukti b WHERE b.entri_id = ? ORDER BY b.id;

-- name: entri_touch
-- Own entry takes evidence while it is not accepted.
-- params: menyusul:i id:i pegawai:i
-- rows: none
UPDATE entri SET menyusul = ?, version = version + 1
WHERE id = ? AND pegawai_id = ? AND status IN ('DIAJUKAN', 'DIKEMBALIKAN');

-- name: bukti_insert
-- params: sha:t nama:t jenis:t ukuran:i tautan:t dibuat:t entri:i pegawai:i
-- rows: none
INSERT INTO bukti (pegawai_id, tanggal, entri_id, sha256, nama, jenis, ukuran, tautan, dibuat)
SELECT e.pegawai_id, e.tanggal, e.id, ?, ?, ?, ?, ?, ? FROM entri e WHERE e.id = ? AND e.pegawai_id = ?;

-- name: bukti_get
-- A stored file and the entry whose access rule it follows.
-- params: id:i
-- columns: id:i entri_id:i pegawai_id:i sha256:t nama:t jenis:t tautan:t
-- rows: one
SELECT b.id, b.entri_id, b.pegawai_id, b.sha256, b.nama, b.jenis, b.tautan FROM bukti b WHERE b.id = ?;

-- name: entri_waiting
-- Waiting entries among ids (a JSON list), by plan; whether who asks may answer them is asked of the plan.
-- params: ids:t
-- columns: id:i version:i pegawai_id:i skp_id:i status:t
-- rows: many
SELECT e.id, e.version, e.pegawai_id, e.skp_id, e.status
FROM (SELECT DISTINCT id FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) l) j
JOIN entri e ON e.id = j.id
WHERE e.status = 'DIAJUKAN'
ORDER BY e.skp_id, e.id
FOR UPDATE;

-- name: entri_decide
-- params: status:t catatan:t oleh:i waktu:t id:i
-- rows: none
UPDATE entri SET status = ?, catatan = ?, diputus_oleh = ?, diputus_pada = ?, version = version + 1
WHERE id = ? AND status = 'DIAJUKAN';

-- name: entri_open
-- Whether entries of a plan still wait or are returned, and the first one whose evidence was to follow: keeps or clears the tasks.
-- params: skp:i skp2:i skp3:i
-- columns: menunggu:i kembali:i susul:i
-- rows: one
SELECT EXISTS (SELECT 1 FROM entri e WHERE e.skp_id = ? AND e.status = 'DIAJUKAN'),
	EXISTS (SELECT 1 FROM entri e WHERE e.skp_id = ? AND e.status = 'DIKEMBALIKAN'),
	COALESCE((SELECT MIN(e.id) FROM entri e WHERE e.skp_id = ? AND e.status IN ('DIAJUKAN', 'DIKEMBALIKAN') AND e.menyusul), 0);

-- name: entri_team
-- The people an evaluator answers for: entries not answered yet, last day reported, days reported since a day; training does not count.
-- params: sejak:t penilai:i hari:t hari2:t nama:t nama2:t id:i n:i
-- columns: id:i nama:t menunggu:i terakhir:t hari_terisi:i
-- rows: many
SELECT g.id, g.nama,
	(SELECT COUNT(*) FROM entri e WHERE e.pegawai_id = g.id AND e.status = 'DIAJUKAN' AND e.skp_id NOT IN (SELECT z.id FROM periode q JOIN skp z ON z.periode_id = q.id WHERE q.simulasi)),
	(SELECT e.tanggal FROM entri e WHERE e.pegawai_id = g.id AND e.skp_id NOT IN (SELECT z.id FROM periode q JOIN skp z ON z.periode_id = q.id WHERE q.simulasi) ORDER BY e.tanggal DESC LIMIT 1),
	(SELECT COUNT(DISTINCT e.tanggal) FROM entri e WHERE e.pegawai_id = g.id AND e.tanggal >= ? AND e.skp_id NOT IN (SELECT z.id FROM periode q JOIN skp z ON z.periode_id = q.id WHERE q.simulasi))
FROM garis l JOIN pegawai g ON g.id = l.pegawai_id
WHERE l.penilai_id = ? AND l.jenis <> 'TIM' AND l.dari <= ? AND (l.sampai IS NULL OR l.sampai >= ?)
	AND (g.nama > ? OR (g.nama = ? AND g.id > ?))
ORDER BY g.nama, g.id LIMIT ?;

-- name: entri_team_waiting
-- Entries that wait for an evaluator's answer, oldest first: of the plans that were theirs on the plan's day
-- of reference (akses.sql has the same rule).
-- params: saya:i hari:t saya2:i tanggal:t tanggal2:t id:i n:i
-- columns: id:i version:i pegawai_id:i nama:t tanggal:t iki:t satuan:t teks:t jumlah:t terlambat:i menyusul:i bukti:i
-- rows: many
SELECT e.id, e.version, d.pegawai_id, g.nama, e.tanggal, i.teks AS iki, i.satuan, e.teks, e.jumlah, e.terlambat, e.menyusul,
	(SELECT MIN(b.id) FROM bukti b WHERE b.entri_id = e.id AND b.sha256 IS NOT NULL)
FROM (SELECT s.id, s.pegawai_id, s.penilai_id, ? AS saya, GREATEST(s.mulai, LEAST(CAST(? AS DATE), s.selesai)) AS acu,
		IF(n.jenis = 'DEFINITIF', 'DEFINITIF', 'PLT') AS garis
	FROM skp s JOIN penugasan n ON n.id = s.penugasan_id
	WHERE s.pegawai_id IN (SELECT l.pegawai_id FROM garis l WHERE l.penilai_id = ? AND l.jenis <> 'TIM')) d
JOIN pegawai g ON g.id = d.pegawai_id
JOIN entri e ON e.skp_id = d.id AND e.status = 'DIAJUKAN'
LEFT JOIN iki i ON i.id = e.iki_id
WHERE COALESCE((SELECT h.penilai_id = d.saya FROM garis h
		WHERE h.pegawai_id = d.pegawai_id
			AND (h.jenis = d.garis OR h.jenis = 'PLT' AND NOT EXISTS (SELECT 1 FROM penugasan r
				WHERE r.pegawai_id = d.pegawai_id AND r.jenis <> 'DEFINITIF'
					AND r.dari <= d.acu AND (r.sampai IS NULL OR r.sampai >= d.acu)))
			AND h.dari <= d.acu AND (h.sampai IS NULL OR h.sampai >= d.acu)
		ORDER BY h.penilai_id = d.saya DESC LIMIT 1), d.penilai_id = d.saya)
	AND (e.tanggal > ? OR (e.tanggal = ? AND e.id > ?))
ORDER BY e.tanggal, e.id LIMIT ?;

-- name: beranda_tahap
-- The steps of the running period for a person's unit, an extension of a unit above taken instead.
-- params: unit:i hari:t
-- columns: tahap:t buka:t tutup:t perpanjang:i alasan:t tahun:i entri:t evaluasi:t
-- rows: many
SELECT t.tahap, MIN(t.buka), MAX(t.tutup), COALESCE(MAX(t.tutup) > MAX(CASE WHEN t.unit_id IS NULL THEN t.tutup END), 0),
	SUBSTRING(MAX(CONCAT(t.tutup, t.alasan)), 11), p.tahun, p.siklus_entri, p.siklus_evaluasi
FROM periode p JOIN periode_tahap t ON t.periode_id = p.id
WHERE p.status = 'BERJALAN' AND (t.unit_id IS NULL OR EXISTS (SELECT 1 FROM unit_jalur j WHERE j.leluhur_id = t.unit_id AND j.unit_id = ?))
	AND p.mulai <= ?
GROUP BY p.tahun, t.tahap, p.siklus_entri, p.siklus_evaluasi ORDER BY p.tahun, MIN(t.buka), t.tahap;
