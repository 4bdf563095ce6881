-- Distribution of a unit's predicates and the list that fixes them. Acts in lib/domain/penetapan.c.
--
-- Who counts for a unit: people with an approved plan for their own post (not a Plt's second one, not one closed by a
-- transfer) in the unit or below, but not below a unit with a predicate of its own: those count there. A predicate
-- counts once it is signed; for the leaders at calibration (sementara) also while it is only rated, never their own.

-- name: distribusi_kepala
-- A unit in a year: its own predicate or the one it follows, head-counts, and the fixed list with how many on it changed since.
-- A large unit as distribusi_hitung counted it (dihitung tells when), unless the truth is asked for (persis 1): then its people are read.
-- ON TRUE: run again for a unit where nobody counts, MariaDB 10.11 gives no row for the sums.
-- params: tahun:i unit:i persis:i siklus3:t sementara:i sementara2:i sementara3:i sementara4:i sementara5:i sementara6:i saya:i siklus:t
-- params: tahun2:i siklus2:t siklus4:t persis2:i unit2:i
-- columns: unit_id:i unit:t periode_id:i tahun:i periode:t periode_status:t irama:t aturan_id:i aturan:t organisasi:t organisasi_alasan:t pola_unit_id:i pola_unit:t pola_organisasi:t penetapan_id:i version:i status:t alasan:t tetap_organisasi:t tegakkan:t kepala:t penjelasan:t oleh:t ditetapkan_pada:t berubah:i pegawai:i sb:i b:i bp:i k:i sk:i dihitung:t
-- rows: one
WITH RECURSIVE h (id, periode_id) AS (
	SELECT u.id, p.id FROM unit u JOIN periode p ON p.tahun = ? AND NOT p.simulasi
	WHERE u.id = ? AND (? = 1 OR NOT EXISTS (SELECT 1 FROM distribusi_rekap c WHERE c.unit_id = u.id AND c.periode_id = p.id AND c.siklus = ?))
	UNION ALL
	SELECT c.id, h.periode_id FROM h JOIN unit c ON c.induk_id = h.id
	WHERE NOT EXISTS (SELECT 1 FROM predikat_organisasi y WHERE y.unit_id = c.id AND y.periode_id = h.periode_id AND y.status = 'DITETAPKAN'))
SELECT u.id, u.nama, COALESCE(p.id, 0), COALESCE(p.tahun, 0), COALESCE(p.nama, ''), COALESCE(p.status, ''), COALESCE(p.siklus_evaluasi, ''), COALESCE(p.aturan_id, 0), COALESCE(p.aturan, ''),
	COALESCE(o.predikat, ''), COALESCE(o.alasan, ''),
	COALESCE((SELECT y.unit_id FROM unit_jalur x JOIN predikat_organisasi y ON y.unit_id = x.leluhur_id
		WHERE x.unit_id = u.id AND y.periode_id = p.id AND y.status = 'DITETAPKAN' ORDER BY x.jarak LIMIT 1), 0),
	COALESCE((SELECT z.nama FROM unit_jalur x JOIN predikat_organisasi y ON y.unit_id = x.leluhur_id JOIN unit z ON z.id = y.unit_id
		WHERE x.unit_id = u.id AND y.periode_id = p.id AND y.status = 'DITETAPKAN' ORDER BY x.jarak LIMIT 1), ''),
	COALESCE((SELECT y.predikat FROM unit_jalur x JOIN predikat_organisasi y ON y.unit_id = x.leluhur_id
		WHERE x.unit_id = u.id AND y.periode_id = p.id AND y.status = 'DITETAPKAN' ORDER BY x.jarak LIMIT 1), ''),
	COALESCE(t.id, 0), COALESCE(t.version, 0), COALESCE(t.status, ''), COALESCE(t.alasan, ''), COALESCE(t.predikat_organisasi, ''), COALESCE(t.tegakkan, ''),
	COALESCE(t.kepala, ''), COALESCE(t.penjelasan, ''), COALESCE(g.nama, ''), COALESCE(t.ditetapkan_pada, ''),
	COALESCE(r.berubah, (SELECT COUNT(*) FROM penetapan_baris b LEFT JOIN evaluasi e ON e.skp_id = b.skp_id AND e.siklus = t.siklus
		WHERE b.penetapan_id = t.id AND NOT b.predikat <=> IF(e.status NOT IN ('BELUM', 'REALISASI_DIAJUKAN', 'DIKEMBALIKAN', 'DINILAI'), e.predikat, NULL))),
	COALESCE(r.pegawai, z.pegawai, 0), COALESCE(r.sb + IF(1 = ?, r.dinilai_sb, 0), z.sb, 0), COALESCE(r.b + IF(1 = ?, r.dinilai_b, 0), z.b, 0),
	COALESCE(r.bp + IF(1 = ?, r.dinilai_bp, 0), z.bp, 0), COALESCE(r.k + IF(1 = ?, r.dinilai_k, 0), z.k, 0),
	COALESCE(r.sk + IF(1 = ?, r.dinilai_sk, 0), z.sk, 0), COALESCE(r.dihitung, '')
FROM unit u
LEFT JOIN (SELECT COUNT(*) AS pegawai, CAST(SUM(v.predikat = 'SANGAT_BAIK') AS SIGNED) AS sb, CAST(SUM(v.predikat = 'BAIK') AS SIGNED) AS b,
		CAST(SUM(v.predikat = 'BUTUH_PERBAIKAN') AS SIGNED) AS bp, CAST(SUM(v.predikat = 'KURANG') AS SIGNED) AS k,
		CAST(SUM(v.predikat = 'SANGAT_KURANG') AS SIGNED) AS sk
	FROM (SELECT IF(e.status NOT IN ('BELUM', 'REALISASI_DIAJUKAN', 'DIKEMBALIKAN', 'DINILAI') OR (e.status = 'DINILAI' AND 1 = ? AND e.pegawai_id <> ?), e.predikat, NULL) AS predikat
	FROM h
	JOIN skp s ON s.unit_id = h.id AND s.periode_id = h.periode_id AND s.ditetapkan_pada IS NOT NULL AND s.status <> 'DITUTUP_SEBAGIAN'
	JOIN penugasan a ON a.id = s.penugasan_id AND a.jenis = 'DEFINITIF'
	LEFT JOIN evaluasi e ON e.skp_id = s.id AND e.siklus = ?) v) z ON TRUE
LEFT JOIN periode p ON p.tahun = ? AND NOT p.simulasi
LEFT JOIN predikat_organisasi o ON o.unit_id = u.id AND o.periode_id = p.id AND o.status = 'DITETAPKAN'
LEFT JOIN penetapan t ON t.unit_id = u.id AND t.periode_id = p.id AND t.siklus = ?
LEFT JOIN distribusi_rekap r ON r.unit_id = u.id AND r.periode_id = p.id AND r.siklus = ? AND 0 = ?
LEFT JOIN pegawai g ON g.id = t.oleh
WHERE u.id = ?;

-- name: distribusi_isi
-- First the people who count for a unit (bagian ORANG), with what who asks may see, and what the fixed list says of them: unit by
-- unit downwards, by name in each; kunci is where the next page goes on. w holds all units that count, or of a large one (besar 1)
-- those that the page reaches. Then
-- the units directly below it (BAWAH; id and unit are theirs), with their own predicate, people in them and how many of these
-- are signed: as the boards counted them a few minutes ago (dihitung, cakupan.sql), else counted here.
-- params: tahun:i unit:i besar:i sementara:i saya:i siklus:t unit2:i tahun2:i unit3:i besar2:i jarak:i jarak2:i unit4:i unit5:i nama:t nama2:t id:i n:i
-- params: jarak3:i jarak4:i unit6:i unit7:i nama3:t nama4:t id2:i n2:i siklus2:t tahun3:i unit8:i
-- columns: bagian:t id:i nama:t nip:t jabatan:t unit:t status:t rating_hasil:t rating_perilaku:t predikat:t beda:i tetap:t penetapan:t pegawai:i dinilai:i kunci:t dihitung:t jarak:i tempat:i
-- rows: many
WITH RECURSIVE h (jarak, unit_id, periode_id) AS (
	SELECT 0, u.id, p.id FROM unit u JOIN periode p ON p.tahun = ? AND NOT p.simulasi WHERE u.id = ? AND 0 = ?
	UNION ALL
	SELECT h.jarak + 1, c.id, h.periode_id FROM h JOIN unit c ON c.induk_id = h.unit_id
	WHERE NOT EXISTS (SELECT 1 FROM predikat_organisasi y WHERE y.unit_id = c.id AND y.periode_id = h.periode_id AND y.status = 'DITETAPKAN'))
(SELECT 'ORANG' AS bagian, s.id AS id, g.nama AS nama, COALESCE(g.nip, g.nrp, ''), jb.nama AS jabatan, u.nama AS unit, IF(e.status = 'DINILAI' AND NOT (e.status NOT IN ('BELUM', 'REALISASI_DIAJUKAN', 'DIKEMBALIKAN', 'DINILAI') OR (e.status = 'DINILAI' AND d.sementara AND e.pegawai_id <> d.saya)), 'REALISASI_DIAJUKAN', COALESCE(e.status, 'BELUM')),
	IF(e.status NOT IN ('BELUM', 'REALISASI_DIAJUKAN', 'DIKEMBALIKAN', 'DINILAI') OR (e.status = 'DINILAI' AND d.sementara AND e.pegawai_id <> d.saya), e.rating_hasil, NULL), IF(e.status NOT IN ('BELUM', 'REALISASI_DIAJUKAN', 'DIKEMBALIKAN', 'DINILAI') OR (e.status = 'DINILAI' AND d.sementara AND e.pegawai_id <> d.saya), e.rating_perilaku, NULL), IF(e.status NOT IN ('BELUM', 'REALISASI_DIAJUKAN', 'DIKEMBALIKAN', 'DINILAI') OR (e.status = 'DINILAI' AND d.sementara AND e.pegawai_id <> d.saya), e.predikat, NULL),
	b.skp_id IS NOT NULL AND NOT b.predikat <=> IF(e.status NOT IN ('BELUM', 'REALISASI_DIAJUKAN', 'DIKEMBALIKAN', 'DINILAI'), e.predikat, NULL), COALESCE(b.predikat, ''), '', 0, 0,
	CONCAT(w.jarak, ' ', w.unit_id, ' ', g.nama) AS kunci, '' AS dihitung, w.jarak AS jarak, w.unit_id AS tempat
FROM (SELECT ? AS sementara, ? AS saya, ? AS siklus, ? AS unit) d
JOIN (SELECT h.jarak, h.unit_id, h.periode_id FROM h
	UNION
	SELECT c.jarak, c.unit_id, c.periode_id
	FROM (SELECT j.jarak, j.unit_id, pj.id AS periode_id
		FROM periode pj
		STRAIGHT_JOIN unit_jalur j FORCE INDEX (unit_jalur_turun)
		STRAIGHT_JOIN skp sj ON sj.unit_id = j.unit_id AND sj.periode_id = pj.id AND sj.ditetapkan_pada IS NOT NULL AND sj.status <> 'DITUTUP_SEBAGIAN'
		STRAIGHT_JOIN penugasan aj ON aj.id = sj.penugasan_id AND aj.jenis = 'DEFINITIF'
		STRAIGHT_JOIN pegawai gj ON gj.id = sj.pegawai_id
		WHERE pj.tahun = ? AND NOT pj.simulasi AND j.leluhur_id = ? AND 1 = ?
			AND (j.jarak > ? OR j.jarak = ? AND (j.unit_id > ? OR j.unit_id = ? AND (gj.nama > ? OR gj.nama = ? AND sj.id > ?)))
			AND NOT EXISTS (SELECT 1 FROM unit_jalur k
				JOIN predikat_organisasi y ON y.unit_id = k.leluhur_id AND y.periode_id = pj.id AND y.status = 'DITETAPKAN'
				WHERE k.unit_id = j.unit_id AND k.jarak < j.jarak)
		ORDER BY j.jarak, j.unit_id LIMIT ?) c) w
JOIN skp s ON s.unit_id = w.unit_id AND s.periode_id = w.periode_id AND s.ditetapkan_pada IS NOT NULL AND s.status <> 'DITUTUP_SEBAGIAN'
JOIN penugasan a ON a.id = s.penugasan_id AND a.jenis = 'DEFINITIF'
JOIN jabatan jb ON jb.id = a.jabatan_id
JOIN unit u ON u.id = s.unit_id
JOIN pegawai g ON g.id = s.pegawai_id
LEFT JOIN evaluasi e ON e.skp_id = s.id AND e.siklus = d.siklus
LEFT JOIN penetapan t ON t.unit_id = d.unit AND t.periode_id = w.periode_id AND t.siklus = d.siklus AND t.status = 'DITETAPKAN'
LEFT JOIN penetapan_baris b ON b.penetapan_id = t.id AND b.skp_id = s.id
WHERE w.jarak > ? OR w.jarak = ? AND (w.unit_id > ? OR w.unit_id = ? AND (g.nama > ? OR g.nama = ? AND s.id > ?))
ORDER BY w.jarak, w.unit_id, g.nama, s.id LIMIT ?)
UNION ALL
(SELECT 'BAWAH', u.id, u.nama, '', '', u.nama, '', NULL, NULL, COALESCE(o.predikat, ''), 0, '', COALESCE(t.status, ''),
	COALESCE(c.ditetapkan, (SELECT COUNT(*) FROM unit_jalur j
		JOIN skp s ON s.unit_id = j.unit_id AND s.periode_id = pp.id AND s.ditetapkan_pada IS NOT NULL AND s.status <> 'DITUTUP_SEBAGIAN'
		JOIN penugasan a ON a.id = s.penugasan_id AND a.jenis = 'DEFINITIF'
		WHERE j.leluhur_id = u.id)),
	COALESCE(IF(d.siklus = 'TAHUNAN', c.dievaluasi, NULL), (SELECT COUNT(*) FROM unit_jalur j
		JOIN skp s ON s.unit_id = j.unit_id AND s.periode_id = pp.id AND s.ditetapkan_pada IS NOT NULL AND s.status <> 'DITUTUP_SEBAGIAN'
		JOIN penugasan a ON a.id = s.penugasan_id AND a.jenis = 'DEFINITIF'
		JOIN evaluasi e ON e.skp_id = s.id AND e.siklus = d.siklus AND e.predikat IS NOT NULL
			AND e.status NOT IN ('BELUM', 'REALISASI_DIAJUKAN', 'DIKEMBALIKAN', 'DINILAI')
		WHERE j.leluhur_id = u.id)), '', COALESCE(c.dihitung, ''), 0, 0
FROM (SELECT ? AS siklus, ? AS tahun) d
JOIN unit u
JOIN periode pp ON pp.tahun = d.tahun
LEFT JOIN cakupan c ON c.unit_id = u.id AND c.periode_id = pp.id
LEFT JOIN predikat_organisasi o ON o.unit_id = u.id AND o.periode_id = pp.id AND o.status = 'DITETAPKAN'
LEFT JOIN penetapan t ON t.unit_id = u.id AND t.periode_id = pp.id AND t.siklus = d.siklus
WHERE u.induk_id = ?)
ORDER BY bagian DESC, jarak, tempat, nama, id;

-- name: distribusi_units
-- Units whose distribution who asks may read: led or looked after with those right below, on whose pages those below them stand;
-- or all by role (semua 1).
-- params: semua:i hari:t hari2:t nama:t nama2:t id:i n:i saya:i hari3:t hari4:t kelola:i semua2:i hari5:t hari6:t nama3:t nama4:t id2:i n2:i tahun:i n3:i
-- columns: id:i nama:t induk:t predikat:t penetapan:t
-- rows: many
SELECT u.id, u.nama, COALESCE(i.nama, ''), COALESCE(o.predikat, ''), COALESCE(t.status, '')
FROM ((SELECT x.id, x.nama, x.induk_id FROM unit x FORCE INDEX (unit_nama)
		WHERE ? = 1 AND x.dari <= ? AND (x.sampai IS NULL OR x.sampai >= ?) AND (x.nama > ? OR (x.nama = ? AND x.id > ?))
		ORDER BY x.nama, x.id LIMIT ?)
	UNION
	(SELECT x.id, x.nama, x.induk_id
		FROM (SELECT n.unit_id AS id FROM penugasan n WHERE n.pegawai_id = ? AND n.pimpinan AND n.dari <= ? AND (n.sampai IS NULL OR n.sampai >= ?)
			UNION SELECT ?) r
		STRAIGHT_JOIN (SELECT 0 AS jarak UNION ALL SELECT 1) z
		STRAIGHT_JOIN unit_jalur j FORCE INDEX (unit_jalur_turun) ON j.leluhur_id = r.id AND j.jarak = z.jarak
		STRAIGHT_JOIN unit x ON x.id = j.unit_id
		WHERE ? <> 1 AND x.dari <= ? AND (x.sampai IS NULL OR x.sampai >= ?) AND (x.nama > ? OR (x.nama = ? AND x.id > ?))
		GROUP BY x.id, x.nama, x.induk_id
		ORDER BY x.nama, x.id LIMIT ?)) u
LEFT JOIN unit i ON i.id = u.induk_id
LEFT JOIN periode p ON p.tahun = ? AND NOT p.simulasi
LEFT JOIN predikat_organisasi o ON o.unit_id = u.id AND o.periode_id = p.id AND o.status = 'DITETAPKAN'
LEFT JOIN penetapan t ON t.unit_id = u.id AND t.periode_id = p.id AND t.siklus = 'TAHUNAN'
ORDER BY u.nama, u.id LIMIT ?;

-- name: distribusi_besar
-- Units with n approved plans or more, as the boards counted them.
-- params: n:i
-- columns: unit_id:i periode_id:i
-- rows: many
SELECT c.unit_id, c.periode_id FROM periode p JOIN cakupan c ON c.periode_id = p.id AND c.ditetapkan >= ? WHERE p.status = 'BERJALAN';

-- name: distribusi_hitung
-- The head-counts of such a unit in each cycle. What is rated only is counted where the person rated leads neither the unit nor
-- one above it: those who look at calibration never find their own.
-- scan: a large unit's plans and evaluations, every few minutes
-- params: periode:i unit:i dihitung:t
-- rows: none
INSERT INTO distribusi_rekap (unit_id, periode_id, siklus, pegawai, sb, b, bp, k, sk, dinilai_sb, dinilai_b, dinilai_bp, dinilai_k, dinilai_sk, berubah, dihitung)
WITH RECURSIVE h (id, periode_id, akar) AS (
	SELECT u.id, p.id, u.id FROM unit u JOIN periode p ON p.id = ? WHERE u.id = ?
	UNION ALL
	SELECT c.id, h.periode_id, h.akar FROM h JOIN unit c ON c.induk_id = h.id
	WHERE NOT EXISTS (SELECT 1 FROM predikat_organisasi y WHERE y.unit_id = c.id AND y.periode_id = h.periode_id AND y.status = 'DITETAPKAN'))
SELECT o.akar, o.periode_id, c.siklus, o.n,
	COALESCE(v.sb, 0), COALESCE(v.b, 0), COALESCE(v.bp, 0), COALESCE(v.k, 0), COALESCE(v.sk, 0),
	COALESCE(v.dinilai_sb, 0), COALESCE(v.dinilai_b, 0), COALESCE(v.dinilai_bp, 0), COALESCE(v.dinilai_k, 0), COALESCE(v.dinilai_sk, 0),
	(SELECT COUNT(*) FROM penetapan t JOIN penetapan_baris b ON b.penetapan_id = t.id LEFT JOIN evaluasi e ON e.skp_id = b.skp_id AND e.siklus = t.siklus
		WHERE t.unit_id = o.akar AND t.periode_id = o.periode_id AND t.siklus = c.siklus
			AND NOT b.predikat <=> IF(e.status NOT IN ('BELUM', 'REALISASI_DIAJUKAN', 'DIKEMBALIKAN', 'DINILAI'), e.predikat, NULL)), ?
FROM (SELECT h.akar, h.periode_id, COUNT(a.id) AS n
	FROM h
	LEFT JOIN (skp s JOIN penugasan a ON a.id = s.penugasan_id AND a.jenis = 'DEFINITIF')
		ON s.unit_id = h.id AND s.periode_id = h.periode_id AND s.ditetapkan_pada IS NOT NULL AND s.status <> 'DITUTUP_SEBAGIAN'
	GROUP BY h.akar, h.periode_id) o
JOIN (SELECT 'TAHUNAN' AS siklus UNION ALL SELECT 'SEMESTER_1' UNION ALL SELECT 'TRIWULAN_1' UNION ALL SELECT 'TRIWULAN_2' UNION ALL SELECT 'TRIWULAN_3') c
LEFT JOIN (SELECT x.siklus,
		SUM(x.tetap AND x.predikat = 'SANGAT_BAIK') AS sb, SUM(x.tetap AND x.predikat = 'BAIK') AS b, SUM(x.tetap AND x.predikat = 'BUTUH_PERBAIKAN') AS bp,
		SUM(x.tetap AND x.predikat = 'KURANG') AS k, SUM(x.tetap AND x.predikat = 'SANGAT_KURANG') AS sk,
		SUM(NOT x.tetap AND x.predikat = 'SANGAT_BAIK') AS dinilai_sb, SUM(NOT x.tetap AND x.predikat = 'BAIK') AS dinilai_b,
		SUM(NOT x.tetap AND x.predikat = 'BUTUH_PERBAIKAN') AS dinilai_bp, SUM(NOT x.tetap AND x.predikat = 'KURANG') AS dinilai_k,
		SUM(NOT x.tetap AND x.predikat = 'SANGAT_KURANG') AS dinilai_sk
	FROM (SELECT e.siklus, e.predikat, e.status <> 'DINILAI' AS tetap
		FROM h
		JOIN skp s ON s.unit_id = h.id AND s.periode_id = h.periode_id AND s.ditetapkan_pada IS NOT NULL AND s.status <> 'DITUTUP_SEBAGIAN'
		JOIN penugasan a ON a.id = s.penugasan_id AND a.jenis = 'DEFINITIF'
		JOIN evaluasi e ON e.skp_id = s.id AND e.predikat IS NOT NULL AND e.status NOT IN ('BELUM', 'REALISASI_DIAJUKAN', 'DIKEMBALIKAN')
		WHERE e.status <> 'DINILAI' OR NOT EXISTS (SELECT 1 FROM penugasan m JOIN unit_jalur l ON l.leluhur_id = m.unit_id AND l.unit_id = h.akar
			WHERE m.pegawai_id = e.pegawai_id AND m.pimpinan)) x
	GROUP BY x.siklus) v ON v.siklus = c.siklus
WHERE o.n > 0
ON DUPLICATE KEY UPDATE pegawai = VALUES(pegawai), sb = VALUES(sb), b = VALUES(b), bp = VALUES(bp), k = VALUES(k), sk = VALUES(sk),
	dinilai_sb = VALUES(dinilai_sb), dinilai_b = VALUES(dinilai_b), dinilai_bp = VALUES(dinilai_bp), dinilai_k = VALUES(dinilai_k),
	dinilai_sk = VALUES(dinilai_sk), berubah = VALUES(berubah), dihitung = VALUES(dihitung);

-- name: distribusi_hitung_buang
-- Units that are large no longer, and years that are over: their people are read.
-- params: dihitung:t
-- rows: none
DELETE FROM distribusi_rekap WHERE dihitung < ?;

-- name: distribusi_hitung_tetap
-- A list that was just fixed: nothing on it has changed.
-- params: unit:i periode:i siklus:t
-- rows: none
UPDATE distribusi_rekap SET berubah = 0 WHERE unit_id = ? AND periode_id = ? AND siklus = ?;

-- name: distribusi_aturan
-- The ruleset of a year.
-- params: tahun:i
-- columns: aturan_id:i aturan:t
-- rows: many
SELECT COALESCE(p.aturan_id, 0), p.aturan FROM periode p WHERE p.tahun = ? AND NOT p.simulasi;

-- name: penetapan_step
-- First statement of an act: from one state to another, if the version still holds.
-- params: ke:t alasan:t id:i version:i dari:t
-- rows: none
UPDATE penetapan SET version = version + 1, status = ?, alasan = ? WHERE id = ? AND version = ? AND status = ?;

-- name: penetapan_open
-- The first act on a list makes it.
-- params: unit:i periode:i siklus:t ke:t alasan:t
-- rows: none
INSERT INTO penetapan (unit_id, periode_id, siklus, status, alasan) VALUES (?, ?, ?, ?, ?);

-- name: penetapan_fix
-- Who fixed it, and the proof: the predicate, the rules and how the conditions stood.
-- params: organisasi:t tegakkan:t aturan:t aturan_isi:t kepala:t penjelasan:t oleh:i waktu:t id:i
-- rows: none
UPDATE penetapan SET predikat_organisasi = ?, tegakkan = ?, aturan = ?, aturan_isi = ?, kepala = ?, penjelasan = ?, oleh = ?, ditetapkan_pada = ?
WHERE id = ?;

-- name: penetapan_clear
-- The people of a list that is fixed anew.
-- params: penetapan:i
-- rows: none
DELETE FROM penetapan_baris WHERE penetapan_id = ?;

-- name: penetapan_copy
-- The people of a list as they stand now; whoever is not signed yet stands on it without a predicate.
-- params: penetapan:i
-- rows: none
INSERT INTO penetapan_baris (penetapan_id, skp_id, nama, nip, jabatan, unit, rating_hasil, rating_perilaku, predikat)
SELECT t.id, s.id, LEFT(CONCAT_WS(' ', NULLIF(g.gelar_depan, ''), CONCAT_WS(', ', g.nama, NULLIF(g.gelar_belakang, ''))), 200), COALESCE(g.nip, g.nrp, ''), jb.nama, u.nama,
	IF(e.status NOT IN ('BELUM', 'REALISASI_DIAJUKAN', 'DIKEMBALIKAN', 'DINILAI'), e.rating_hasil, NULL), IF(e.status NOT IN ('BELUM', 'REALISASI_DIAJUKAN', 'DIKEMBALIKAN', 'DINILAI'), e.rating_perilaku, NULL), IF(e.status NOT IN ('BELUM', 'REALISASI_DIAJUKAN', 'DIKEMBALIKAN', 'DINILAI'), e.predikat, NULL)
FROM penetapan t
JOIN periode pp ON pp.id = t.periode_id
JOIN unit_jalur j ON j.leluhur_id = t.unit_id
JOIN skp s ON s.unit_id = j.unit_id AND s.periode_id = pp.id AND s.ditetapkan_pada IS NOT NULL AND s.status <> 'DITUTUP_SEBAGIAN'
JOIN penugasan a ON a.id = s.penugasan_id AND a.jenis = 'DEFINITIF'
JOIN jabatan jb ON jb.id = a.jabatan_id
JOIN unit u ON u.id = s.unit_id
JOIN pegawai g ON g.id = s.pegawai_id
LEFT JOIN evaluasi e ON e.skp_id = s.id AND e.siklus = t.siklus
WHERE t.id = ? AND NOT EXISTS (SELECT 1 FROM unit_jalur k
		JOIN predikat_organisasi y ON y.unit_id = k.leluhur_id AND y.periode_id = pp.id AND y.status = 'DITETAPKAN'
		JOIN unit_jalur m ON m.leluhur_id = j.leluhur_id AND m.unit_id = k.leluhur_id AND m.jarak > 0
		WHERE k.unit_id = j.unit_id);

-- name: penetapan_baris
-- The people of a fixed list, best predicate first.
-- params: penetapan:i
-- columns: skp_id:i nama:t nip:t jabatan:t unit:t rating_hasil:t rating_perilaku:t predikat:t
-- rows: many
SELECT b.skp_id, b.nama, b.nip, b.jabatan, b.unit, COALESCE(b.rating_hasil, ''), COALESCE(b.rating_perilaku, ''), COALESCE(b.predikat, '')
FROM penetapan_baris b
WHERE b.penetapan_id = ?
ORDER BY b.predikat IS NULL, b.predikat, b.nama, b.skp_id;

-- name: penetapan_penanda
-- Who signs, with post and place, as the paper names them.
-- params: saya:i hari:t
-- columns: instansi:t tempat:t nama:t nip:t pangkat:t golongan:t jabatan:t plt:i
-- rows: one
SELECT i.nama, i.tempat, CONCAT_WS(' ', NULLIF(g.gelar_depan, ''), CONCAT_WS(', ', g.nama, NULLIF(g.gelar_belakang, ''))), COALESCE(g.nip, g.nrp, ''),
	COALESCE(g.pangkat, ''), COALESCE(g.golongan, ''), COALESCE(jb.nama, ''), COALESCE(a.jenis = 'PLT', 0)
FROM (SELECT ? AS saya, CAST(? AS DATE) AS hari) d
JOIN pegawai g ON g.id = d.saya
CROSS JOIN instansi i
LEFT JOIN penugasan a ON a.id = (SELECT y.id FROM penugasan y WHERE y.pegawai_id = d.saya AND y.pimpinan
	AND y.dari <= d.hari AND (y.sampai IS NULL OR y.sampai >= d.hari) ORDER BY y.jenis, y.dari DESC LIMIT 1)
LEFT JOIN jabatan jb ON jb.id = a.jabatan_id;
