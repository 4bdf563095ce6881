-- How far units are with their plans, what holds them up, and reminders. Acts in lib/domain/cakupan.c.

-- name: cakupan_hitung
-- Counts every subtree anew: who owes a plan today and how far it is, who reported in the last seven days, how far evaluations are. Units first, then what they add up to.
-- scan: all assignments in force, every few minutes
-- params: dihitung:t sejak:t hari:t hari2:t
-- rows: none
INSERT INTO cakupan (periode_id, unit_id, wajib, ditetapkan, diajukan, draf, lapor, realisasi, dievaluasi, dihitung)
SELECT y.periode_id, w.leluhur_id, SUM(y.wajib), SUM(y.ditetapkan), SUM(y.diajukan), SUM(y.draf), SUM(y.lapor), SUM(y.realisasi), SUM(y.dievaluasi), ?
FROM (SELECT p.id AS periode_id, a.unit_id, COUNT(*) AS wajib,
		COALESCE(SUM(s.ditetapkan_pada IS NOT NULL OR s.status IN ('DITETAPKAN', 'REVISI_DIAJUKAN', 'TERKUNCI', 'DITUTUP_SEBAGIAN')), 0) AS ditetapkan,
		COALESCE(SUM(s.ditetapkan_pada IS NULL AND s.status = 'DIAJUKAN'), 0) AS diajukan, COALESCE(SUM(s.ditetapkan_pada IS NULL AND s.status = 'DRAF'), 0) AS draf,
		SUM(COALESCE((SELECT n.tanggal FROM entri n WHERE n.pegawai_id = a.pegawai_id AND n.skp_id NOT IN (SELECT z.id FROM periode q JOIN skp z ON z.periode_id = q.id WHERE q.simulasi) ORDER BY n.tanggal DESC LIMIT 1) > ?, 0)) AS lapor,
		COALESCE(SUM(e.status <> 'BELUM'), 0) AS realisasi,
		COALESCE(SUM(e.status IN ('DITETAPKAN', 'DITERIMA_PEGAWAI', 'FINAL')), 0) AS dievaluasi
	FROM periode p
	JOIN penugasan a ON a.jenis <> 'PLH' AND a.dari <= ? AND (a.sampai IS NULL OR a.sampai >= ?)
	JOIN jabatan j ON j.id = a.jabatan_id AND j.jenis <> 'KEPALA_DAERAH'
	LEFT JOIN skp s ON s.pegawai_id = a.pegawai_id AND s.periode_id = p.id AND s.penugasan_id = a.id
	LEFT JOIN evaluasi e ON e.skp_id = s.id AND e.siklus = 'TAHUNAN'
	WHERE p.status = 'BERJALAN'
	GROUP BY p.id, a.unit_id) y
JOIN unit_jalur w ON w.unit_id = y.unit_id
GROUP BY y.periode_id, w.leluhur_id
ON DUPLICATE KEY UPDATE wajib = VALUES(wajib), ditetapkan = VALUES(ditetapkan), diajukan = VALUES(diajukan), draf = VALUES(draf), lapor = VALUES(lapor),
	realisasi = VALUES(realisasi), dievaluasi = VALUES(dievaluasi), dihitung = VALUES(dihitung);

-- name: cakupan_buang
-- Units that nobody works in any more.
-- params: dihitung:t
-- rows: none
DELETE FROM cakupan WHERE dihitung < ?;

-- name: rantai_hitung
-- Evaluators whose own plan is not in force, with all people below them, however deep, who have none in force either.
-- scan: all reporting lines in force, every few minutes
-- params: hari:t hari2:t hari3:t hari4:t hari5:t hari6:t dihitung:t
-- rows: none
INSERT INTO rantai (periode_id, unit_id, pegawai_id, sebab, tertahan, dihitung)
WITH RECURSIVE
	belum AS (SELECT p.id AS periode_id, a.pegawai_id, MIN(a.unit_id) AS unit_id, MAX(COALESCE(s.status, '')) AS status
		FROM periode p
		JOIN penugasan a ON a.jenis <> 'PLH' AND a.dari <= ? AND (a.sampai IS NULL OR a.sampai >= ?)
		JOIN jabatan j ON j.id = a.jabatan_id AND j.jenis <> 'KEPALA_DAERAH'
		LEFT JOIN skp s ON s.pegawai_id = a.pegawai_id AND s.periode_id = p.id AND s.penugasan_id = a.id
		WHERE p.status = 'BERJALAN' AND (s.id IS NULL OR s.ditetapkan_pada IS NULL)
		GROUP BY p.id, a.pegawai_id),
	bawah AS (SELECT b.periode_id, b.pegawai_id AS atas, g.pegawai_id, 1 AS dalam
		FROM belum b JOIN garis g ON g.penilai_id = b.pegawai_id AND g.jenis <> 'TIM' AND g.dari <= ? AND (g.sampai IS NULL OR g.sampai >= ?)
		UNION
		SELECT w.periode_id, w.atas, g.pegawai_id, w.dalam + 1
		FROM bawah w JOIN garis g ON g.penilai_id = w.pegawai_id AND g.jenis <> 'TIM' AND g.dari <= ? AND (g.sampai IS NULL OR g.sampai >= ?)
		WHERE w.dalam < 12)
SELECT b.periode_id, b.unit_id, b.pegawai_id, IF(b.status = '', 'TANPA_SKP', b.status), COUNT(DISTINCT w.pegawai_id), ?
FROM belum b
JOIN bawah w ON w.atas = b.pegawai_id AND w.periode_id = b.periode_id
JOIN belum x ON x.pegawai_id = w.pegawai_id AND x.periode_id = w.periode_id
WHERE b.status IN ('', 'DRAF', 'DIAJUKAN')
GROUP BY b.periode_id, b.unit_id, b.pegawai_id, b.status
ON DUPLICATE KEY UPDATE tertahan = VALUES(tertahan), dihitung = VALUES(dihitung);

-- name: rantai_lowong
-- Units with people and without a head, and who would be the natural acting head: the highest rank among them.
-- scan: all assignments in force, every few minutes
-- params: dihitung:t hari:t hari2:t hari3:t hari4:t
-- rows: none
INSERT INTO rantai (periode_id, unit_id, pegawai_id, sebab, tertahan, dihitung)
SELECT p.id, u.unit_id, u.usul, 'LOWONG', u.n, u.dihitung
FROM (SELECT a.unit_id, COUNT(DISTINCT a.pegawai_id) AS n, CAST(SUBSTRING(MAX(CONCAT(LPAD(g.golongan, 6, ' '), LPAD(g.id, 20, '0'))), 7) AS INTEGER) AS usul,
		CAST(? AS DATETIME) AS dihitung
	FROM penugasan a JOIN pegawai g ON g.id = a.pegawai_id
	JOIN unit k ON k.id = a.unit_id AND k.jenis <> 'TIM'
	LEFT JOIN penugasan h ON h.unit_id = a.unit_id AND h.pimpinan = 1 AND h.dari <= ? AND (h.sampai IS NULL OR h.sampai >= ?)
	WHERE a.dari <= ? AND (a.sampai IS NULL OR a.sampai >= ?) AND h.id IS NULL
	GROUP BY a.unit_id) u
JOIN periode p ON p.status = 'BERJALAN'
ON DUPLICATE KEY UPDATE tertahan = VALUES(tertahan), dihitung = VALUES(dihitung);

-- name: rantai_atas_susun
-- The same in the order of its page for every unit above.
-- scan: what was just counted, every few minutes
-- params: dihitung:t
-- rows: none
INSERT INTO rantai_atas (leluhur_id, urut, periode_id, unit_id, pegawai_id, sebab, tertahan, dihitung)
SELECT w.leluhur_id, ROW_NUMBER() OVER (PARTITION BY w.leluhur_id ORDER BY r.tertahan DESC, r.unit_id, r.pegawai_id, r.periode_id, r.sebab),
	r.periode_id, r.unit_id, r.pegawai_id, r.sebab, r.tertahan, r.dihitung
FROM rantai r JOIN unit_jalur w ON w.unit_id = r.unit_id
WHERE r.dihitung >= ?
ON DUPLICATE KEY UPDATE periode_id = VALUES(periode_id), unit_id = VALUES(unit_id), pegawai_id = VALUES(pegawai_id), sebab = VALUES(sebab),
	tertahan = VALUES(tertahan), dihitung = VALUES(dihitung);

-- name: rantai_atas_buang
-- Places behind the last.
-- params: dihitung:t
-- rows: none
DELETE FROM rantai_atas WHERE dihitung < ?;

-- name: rantai_buang
-- What no longer holds anybody up.
-- params: dihitung:t
-- rows: none
DELETE FROM rantai WHERE dihitung < ?;

-- name: cakupan_akar
-- Where somebody's view of plans begins: the units they lead today, the root they look after, or the top of the tree (semua).
-- params: pegawai:i hari:t hari2:t kelola:i semua:i
-- columns: id:i nama:t
-- rows: many
SELECT u.id, u.nama FROM penugasan a JOIN unit u ON u.id = a.unit_id
WHERE a.pegawai_id = ? AND a.pimpinan AND a.dari <= ? AND (a.sampai IS NULL OR a.sampai >= ?)
UNION SELECT u.id, u.nama FROM unit u WHERE u.id = ?
UNION SELECT u.id, u.nama FROM unit u WHERE u.induk_id IS NULL AND ?
ORDER BY nama LIMIT 50;

-- name: cakupan_unit
-- The unit itself and those right below it with their counts of the running year (tingkat 0 the unit, 1 below).
-- params: unit:i unit2:i unit3:i
-- columns: tingkat:i id:i nama:t induk_id:i induk:t tahun:i periode_id:i rencana_tutup:t perpanjang:t alasan:t wajib:i ditetapkan:i diajukan:i draf:i lapor:i realisasi:i dievaluasi:i dihitung:t
-- rows: many
SELECT IF(u.id = b.id, 0, 1) AS tingkat, u.id, u.nama, u.induk_id, i.nama, p.tahun, p.id, t.tutup, x.tutup AS perpanjang, x.alasan, c.wajib, c.ditetapkan, c.diajukan, c.draf, c.lapor, c.realisasi, c.dievaluasi, c.dihitung
FROM (SELECT ? AS id UNION ALL SELECT k.id FROM unit k WHERE k.induk_id = ?) y
STRAIGHT_JOIN unit u ON u.id = y.id
STRAIGHT_JOIN periode p ON p.status = 'BERJALAN'
STRAIGHT_JOIN cakupan c ON c.unit_id = u.id AND c.periode_id = p.id
LEFT JOIN unit i ON i.id = u.induk_id
LEFT JOIN periode_tahap t ON t.periode_id = p.id AND t.tahap = 'PERENCANAAN' AND t.unit_id IS NULL
LEFT JOIN periode_tahap x ON x.id = (SELECT z.id FROM periode_tahap z JOIN unit_jalur w ON w.leluhur_id = z.unit_id AND w.unit_id = u.id
	WHERE z.periode_id = p.id AND z.tahap = 'PERENCANAAN' AND z.tutup > t.tutup ORDER BY z.tutup DESC LIMIT 1)
CROSS JOIN (SELECT ? AS id) b
ORDER BY p.tahun DESC, tingkat, u.nama LIMIT 300;

-- name: cakupan_belum
-- People of a unit (and of those below it, down to a depth) whose plan is not in force: whom it waits for and since when, by name.
-- params: hari:t hari2:t hari3:t unit:i jarak:i hari4:t hari5:t nama:t nama2:t id:i n:i
-- columns: id:i nama:t jabatan:t unit_id:i unit:t skp_id:i status:t sejak:t penilai_id:i penilai:t atasan_belum:i diingatkan:i
-- rows: many
SELECT g.id, g.nama, j.nama AS jabatan, u.id, u.nama, s.id AS skp_id, COALESCE(s.status, ''),
	IF(s.status = 'DIAJUKAN', s.diajukan_pada, NULL), n.id, n.nama,
	COALESCE((SELECT x.ditetapkan_pada IS NULL FROM skp x WHERE x.pegawai_id = n.id AND x.periode_id = p.id ORDER BY x.penugasan_id LIMIT 1), 0),
	EXISTS (SELECT 1 FROM pengingat r WHERE r.pegawai_id = g.id AND r.hari = ?)
FROM unit_jalur w
JOIN penugasan a ON a.unit_id = w.unit_id
JOIN unit u ON u.id = a.unit_id
JOIN jabatan j ON j.id = a.jabatan_id AND j.jenis <> 'KEPALA_DAERAH'
JOIN pegawai g ON g.id = a.pegawai_id
JOIN periode p ON p.status = 'BERJALAN'
LEFT JOIN skp s ON s.pegawai_id = a.pegawai_id AND s.periode_id = p.id AND s.penugasan_id = a.id
LEFT JOIN garis l ON l.id = (SELECT y.id FROM garis y WHERE y.pegawai_id = a.pegawai_id AND y.jenis <> 'TIM' AND y.dari <= ? AND (y.sampai IS NULL OR y.sampai >= ?)
	ORDER BY y.jenis, y.dari DESC LIMIT 1)
LEFT JOIN pegawai n ON n.id = COALESCE(s.penilai_id, l.penilai_id)
WHERE w.leluhur_id = ? AND w.jarak <= ? AND a.jenis <> 'PLH' AND a.dari <= ? AND (a.sampai IS NULL OR a.sampai >= ?)
	AND (s.id IS NULL OR s.ditetapkan_pada IS NULL) AND (g.nama > ? OR g.nama = ? AND g.id > ?)
ORDER BY g.nama, g.id LIMIT ?;

-- name: rantai_list
-- What holds people of a subtree up, the most first, from a place in that order; oleh is who acts next on a plan that was handed in.
-- params: unit:i urut:i n:i
-- columns: id:i unit_id:i unit:t pegawai_id:i nama:t sebab:t tertahan:i skp_id:i oleh:t dihitung:t
-- rows: many
SELECT r.urut, r.unit_id, u.nama, r.pegawai_id, g.nama, r.sebab, r.tertahan,
	(SELECT k.id FROM skp k WHERE k.pegawai_id = r.pegawai_id AND k.periode_id = r.periode_id ORDER BY k.ditetapkan_pada IS NOT NULL, k.id LIMIT 1),
	(SELECT n.nama FROM skp k JOIN pegawai n ON n.id = k.penilai_id WHERE k.pegawai_id = r.pegawai_id AND k.periode_id = r.periode_id
		ORDER BY k.ditetapkan_pada IS NOT NULL, k.id LIMIT 1), r.dihitung
FROM rantai_atas r
STRAIGHT_JOIN periode p FORCE INDEX (PRIMARY) ON p.id = r.periode_id AND p.status = 'BERJALAN'
STRAIGHT_JOIN unit u ON u.id = r.unit_id
STRAIGHT_JOIN pegawai g ON g.id = r.pegawai_id
WHERE r.leluhur_id = ? AND r.urut > ?
ORDER BY r.urut LIMIT ?;

-- name: pengingat_unit
-- Marks everybody of a unit (down to a depth) whose plan is not handed in as reminded today; who was is left alone. One person alone, or 0 for all.
-- params: hari:t oleh:i waktu:t unit:i jarak:i hari2:t hari3:t satu:i satu2:i
-- rows: none
INSERT IGNORE INTO pengingat (pegawai_id, hari, oleh, waktu)
SELECT DISTINCT a.pegawai_id, ?, ?, ?
FROM unit_jalur w
JOIN penugasan a ON a.unit_id = w.unit_id
JOIN jabatan j ON j.id = a.jabatan_id AND j.jenis <> 'KEPALA_DAERAH'
JOIN periode p ON p.status = 'BERJALAN'
LEFT JOIN skp s ON s.pegawai_id = a.pegawai_id AND s.periode_id = p.id AND s.penugasan_id = a.id
WHERE w.leluhur_id = ? AND w.jarak <= ? AND a.jenis <> 'PLH' AND a.dari <= ? AND (a.sampai IS NULL OR a.sampai >= ?)
	AND (s.id IS NULL OR s.status = 'DRAF' AND s.ditetapkan_pada IS NULL) AND (? = 0 OR a.pegawai_id = ?);

-- name: pengingat_tugas
-- Puts the plan on the work list of those just reminded.
-- params: hari:t hari2:t dibuat:t waktu:t oleh:i
-- rows: none
INSERT INTO tugas (pegawai_id, jenis, dokumen_jenis, dokumen_id, tentang, program, tautan, jatuh_tempo, dibuat)
SELECT r.pegawai_id, 'skp.susun', 'pegawai', r.pegawai_id, NULL, 'planning', '',
	(SELECT MAX(t.tutup) FROM periode_tahap t JOIN periode p ON p.id = t.periode_id AND p.status = 'BERJALAN' WHERE t.tahap = 'PERENCANAAN'
		AND (t.unit_id IS NULL OR EXISTS (SELECT 1 FROM unit_jalur j JOIN penugasan a ON a.unit_id = j.unit_id WHERE j.leluhur_id = t.unit_id
			AND a.pegawai_id = r.pegawai_id AND a.jenis <> 'PLH' AND a.dari <= ? AND (a.sampai IS NULL OR a.sampai >= ?)))), ?
FROM pengingat r WHERE r.waktu = ? AND r.oleh = ?
ON DUPLICATE KEY UPDATE jatuh_tempo = VALUES(jatuh_tempo);

-- name: pengingat_surel
-- A letter to each just reminded who has an address, with what it says of the step: year, last day for their unit and the reason of its extension.
-- params: sekarang:t antre:t coba_lagi:t hari:t hari2:t waktu:t oleh:i
-- rows: none
INSERT INTO kotak_keluar (waktu, jenis, dokumen_jenis, dokumen_id, isi, pegawai_id, surat, antre, coba_lagi)
SELECT ?, 'pengingat.skp', 'pegawai', r.pegawai_id, JSON_OBJECT('kepada', g.surel, 'nama', g.nama, 'tahun', CAST(p.tahun AS CHAR),
		'tutup', COALESCE(DATE_FORMAT(t.tutup, '%Y-%m-%d'), ''), 'alasan', IF(t.unit_id IS NULL, '', t.alasan)),
	r.pegawai_id, 'MENUNGGU', ?, ?
FROM pengingat r JOIN pegawai g ON g.id = r.pegawai_id
JOIN periode p ON p.id = (SELECT x.id FROM periode x WHERE x.status = 'BERJALAN' ORDER BY x.tahun DESC LIMIT 1)
LEFT JOIN penugasan a ON a.id = (SELECT y.id FROM penugasan y WHERE y.pegawai_id = r.pegawai_id AND y.jenis <> 'PLH' AND y.dari <= ? AND (y.sampai IS NULL OR y.sampai >= ?) ORDER BY y.jenis, y.id LIMIT 1)
LEFT JOIN periode_tahap t ON t.id = (SELECT z.id FROM periode_tahap z WHERE z.periode_id = p.id AND z.tahap = 'PERENCANAAN'
	AND (z.unit_id IS NULL OR z.unit_id IN (SELECT w.leluhur_id FROM unit_jalur w WHERE w.unit_id = a.unit_id)) ORDER BY z.tutup DESC, z.unit_id LIMIT 1)
WHERE r.waktu = ? AND r.oleh = ? AND g.surel <> '';
