-- Evaluations of a plan, yearly and interim. Acts in lib/domain/evaluasi*.c.

-- name: evaluasi_header
-- A plan's evaluation in a cycle, once the plan was approved, with the heads of plan, person, evaluator and the evaluator's superior, and the organisation's predicate. An interim one without days of its own (buka NULL) lasts until the yearly one closes.
-- params: siklus:t siklus2:t siklus3:t skp:i
-- columns: skp_id:i skp_status:t pegawai_id:i penilai_id:i unit_id:i periode_id:i pimpinan:i mulai:t selesai:t rencana_selesai:t pendekatan:t tahun:i periode:t aturan_periode:t aturan_id:i siklus_evaluasi:t periode_status:t periode_mulai:t evaluasi_buka:t evaluasi_tutup:t tutup_tahunan:t nama:t nip:t pangkat:t golongan:t jabatan:t jabatan_jenis:t unit:t penilai:t penilai_nip:t penilai_pangkat:t penilai_golongan:t penilai_jabatan:t penilai_unit:t atasan:t atasan_nip:t atasan_pangkat:t atasan_golongan:t atasan_jabatan:t instansi:t tempat:t organisasi:t organisasi_unit:t id:i version:i status:t sampai:t indeks:t saran_hasil:t rating_hasil:t alasan_hasil:t rating_perilaku:t alasan_perilaku:t predikat:t predikat_organisasi:t catatan:t nilai_skp:t nilai_perilaku:t nilai_kinerja:t bobot_skp:t ide_baru:i ide_teks:t hubungan:i hubungan_teks:t pembaca_id:i pembaca:t dibaca_pada:t kepala:t aturan:t aturan_isi:t masukan:t penjelasan:t diajukan_pada:t dinilai_pada:t ditetapkan_pada:t diterima_pada:t
-- rows: one
SELECT s.id, s.status, s.pegawai_id, s.penilai_id, s.unit_id, s.periode_id, a.pimpinan, s.mulai, s.selesai, s.rencana_selesai, s.pendekatan, p.tahun, p.nama, p.aturan, COALESCE(p.aturan_id, 0), p.siklus_evaluasi, p.status, p.mulai,
	t.buka, t.tutup, th.tutup,
	CONCAT_WS(' ', NULLIF(g.gelar_depan, ''), CONCAT_WS(', ', g.nama, NULLIF(g.gelar_belakang, ''))), COALESCE(g.nip, g.nrp, ''), g.pangkat, g.golongan, jb.nama, jb.jenis, u.nama,
	CONCAT_WS(' ', NULLIF(n.gelar_depan, ''), CONCAT_WS(', ', n.nama, NULLIF(n.gelar_belakang, ''))), COALESCE(n.nip, n.nrp, ''), n.pangkat, n.golongan, nj.nama, nu.nama,
	CONCAT_WS(' ', NULLIF(x.gelar_depan, ''), CONCAT_WS(', ', x.nama, NULLIF(x.gelar_belakang, ''))), COALESCE(x.nip, x.nrp, ''), x.pangkat, x.golongan, xj.nama,
	i.nama, i.tempat, po.predikat, pu.nama,
	COALESCE(e.id, 0), COALESCE(e.version, 0), COALESCE(e.status, 'BELUM'), e.selesai, e.indeks, e.saran_hasil, e.rating_hasil, COALESCE(e.alasan_hasil, ''), e.rating_perilaku,
	COALESCE(e.alasan_perilaku, ''), e.predikat, e.predikat_organisasi, COALESCE(e.catatan, ''), e.nilai_skp, e.nilai_perilaku, e.nilai_kinerja, e.bobot_skp,
	COALESCE(e.ide_baru, 0), COALESCE(e.ide_teks, ''), COALESCE(e.hubungan, 0), COALESCE(e.hubungan_teks, ''), e.pembaca_id, r.nama, e.dibaca_pada,
	e.kepala, e.aturan, e.aturan_isi, e.masukan, e.penjelasan, e.diajukan_pada, e.dinilai_pada, e.ditetapkan_pada, e.diterima_pada
FROM skp s
JOIN periode p ON p.id = s.periode_id
JOIN penugasan a ON a.id = s.penugasan_id
JOIN jabatan jb ON jb.id = a.jabatan_id
JOIN unit u ON u.id = s.unit_id
JOIN pegawai g ON g.id = s.pegawai_id
CROSS JOIN instansi i
LEFT JOIN periode_tahap t ON t.id = (SELECT y.id FROM periode_tahap y WHERE y.periode_id = s.periode_id AND y.tahap = IF(? = 'TAHUNAN', 'EVALUASI', ?)
	AND (y.unit_id IS NULL OR EXISTS (SELECT 1 FROM unit_jalur j WHERE j.leluhur_id = y.unit_id AND j.unit_id = s.unit_id))
	ORDER BY y.tutup DESC LIMIT 1)
LEFT JOIN periode_tahap th ON th.id = (SELECT y.id FROM periode_tahap y WHERE y.periode_id = s.periode_id AND y.tahap = 'EVALUASI'
	AND (y.unit_id IS NULL OR EXISTS (SELECT 1 FROM unit_jalur j WHERE j.leluhur_id = y.unit_id AND j.unit_id = s.unit_id))
	ORDER BY y.tutup DESC LIMIT 1)
LEFT JOIN pegawai n ON n.id = s.penilai_id
LEFT JOIN penugasan na ON na.id = (SELECT y.id FROM penugasan y WHERE y.pegawai_id = s.penilai_id AND y.dari <= s.selesai
	AND (y.sampai IS NULL OR y.sampai >= s.mulai) ORDER BY y.jenis, y.dari DESC LIMIT 1)
LEFT JOIN jabatan nj ON nj.id = na.jabatan_id
LEFT JOIN unit nu ON nu.id = na.unit_id
LEFT JOIN garis gl ON gl.id = (SELECT y.id FROM garis y WHERE y.pegawai_id = s.penilai_id AND y.jenis = 'DEFINITIF' AND y.dari <= s.selesai
	AND (y.sampai IS NULL OR y.sampai >= s.mulai) ORDER BY y.dari DESC LIMIT 1)
LEFT JOIN pegawai x ON x.id = gl.penilai_id
LEFT JOIN penugasan xa ON xa.id = (SELECT y.id FROM penugasan y WHERE y.pegawai_id = x.id AND y.dari <= s.selesai
	AND (y.sampai IS NULL OR y.sampai >= s.mulai) ORDER BY y.jenis, y.dari DESC LIMIT 1)
LEFT JOIN jabatan xj ON xj.id = xa.jabatan_id
LEFT JOIN predikat_organisasi po ON po.id = (SELECT y.id FROM unit_jalur j JOIN predikat_organisasi y ON y.unit_id = j.leluhur_id
	WHERE j.unit_id = s.unit_id AND y.periode_id = s.periode_id AND y.status = 'DITETAPKAN' ORDER BY j.jarak LIMIT 1)
LEFT JOIN unit pu ON pu.id = po.unit_id
LEFT JOIN evaluasi e ON e.skp_id = s.id AND e.siklus = ?
LEFT JOIN pegawai r ON r.id = e.pembaca_id
WHERE s.id = ? AND s.ditetapkan_pada IS NOT NULL;

-- name: evaluasi_rows
-- All that belongs to an evaluation, by bagian. IKI: indicators with realisation, feedback and what entries accepted until a day add up to, those of a whole team for each of its members. PERILAKU: the seven values (iki_id is the value's number). KRITERIA: local criteria (aspek the code, realisasi the value, umpan_balik the reason). SIKLUS: other evaluations of the plan (jenis the cycle, rhk_teks the state, aspek and arah the ratings, atasan the predicate, satuan the value, teks the note, bukti when it was signed). ADENDUM: what targets were before they were changed (rhk_id the quarter or 0, realisasi the old and target the new value, atasan when, teks why). SEBELUM: signed evaluations of plans of the same year that were closed (as SIKLUS, wilayah the last day). MASA: time away (jenis the kind, aspek the first and atasan the last day). SURVEI: answers of respondents (jenis the group, aspek the value's code, entri how many, rata their mean).
-- params: sampai:t siklus:t skp:i
-- columns: bagian:t rhk_id:i jenis:t rhk_teks:t atasan:t iki_id:i aspek:t teks:t target:t satuan:t arah:t bobot:t target_maksimal:i terburuk:t konsolidasi:t realisasi:t bukti:t umpan_balik:t entri:i berbukti:i jumlah:t rata:t terakhir:t atas:t bawah:t median:t p90:t baseline:t wilayah:t target_lo:t target_hi:t target_tw1:t target_tw2:t target_tw3:t rubrik_di_atas:t rubrik_sesuai:t rubrik_di_bawah:t rating:t alasan_rating:t bacaan:t alasan_bacaan:t kelompok:t kelompok_lapor:t urut:i urut2:i
-- rows: many
WITH k AS (SELECT CAST(? AS DATE) AS sampai, ? AS siklus, s.id FROM skp s WHERE s.id = ?),
t AS (SELECT i.id AS iki_id, i.id AS sumber FROM k JOIN rhk r ON r.skp_id = k.id JOIN iki i ON i.rhk_id = r.id
	UNION SELECT i.id, i.tim_iki_id FROM k JOIN rhk r ON r.skp_id = k.id JOIN iki i ON i.rhk_id = r.id AND i.tim_iki_id IS NOT NULL
	UNION SELECT i.id, x.id FROM k JOIN rhk r ON r.skp_id = k.id JOIN iki i ON i.rhk_id = r.id JOIN iki x ON x.tim_iki_id = COALESCE(i.tim_iki_id, i.id)),
m AS (SELECT DISTINCT i.id AS iki_id, MEDIAN(e.jumlah) OVER (PARTITION BY i.id) AS median, PERCENTILE_DISC(0.9) WITHIN GROUP (ORDER BY e.jumlah) OVER (PARTITION BY i.id) AS p90
	FROM k JOIN rhk r ON r.skp_id = k.id JOIN iki i ON i.rhk_id = r.id AND i.konsolidasi IN ('MEDIAN', 'P90')
	JOIN t ON t.iki_id = i.id JOIN entri e ON e.iki_id = t.sumber AND e.status = 'DITERIMA' AND e.tanggal <= k.sampai AND e.jumlah IS NOT NULL)
SELECT 'IKI' AS bagian, r.id, r.jenis, r.teks, COALESCE(ra.teks, ''), i.id, i.aspek, i.teks, i.target, i.satuan, i.arah, i.bobot, i.target_maksimal, i.terburuk, i.konsolidasi,
	ei.realisasi, COALESCE(ei.bukti, ''), COALESCE(ei.umpan_balik, ''),
	(SELECT COUNT(*) FROM t JOIN entri e ON e.iki_id = t.sumber WHERE t.iki_id = i.id AND e.status = 'DITERIMA' AND e.tanggal <= k.sampai),
	(SELECT COUNT(DISTINCT b.entri_id) FROM t JOIN entri e ON e.iki_id = t.sumber JOIN bukti b ON b.entri_id = e.id WHERE t.iki_id = i.id AND e.status = 'DITERIMA' AND e.tanggal <= k.sampai),
	(SELECT CAST(SUM(e.jumlah) * IF(i.tim_iki_id IS NULL, 100, COALESCE((SELECT IF(w.kredit = 'BAGIAN', a.persen, 100) FROM rhk_tim_anggota a FORCE INDEX (rhk_tim_anggota_hasil) STRAIGHT_JOIN rhk_tim w ON w.rhk_id = a.rhk_id WHERE a.rhk_hasil_id = r.id LIMIT 1), 100)) / 100 AS DECIMAL(24,6)) FROM t JOIN entri e ON e.iki_id = t.sumber WHERE t.iki_id = i.id AND e.status = 'DITERIMA' AND e.tanggal <= k.sampai),
	(SELECT CAST(AVG(e.jumlah) AS DECIMAL(24,6)) FROM t JOIN entri e ON e.iki_id = t.sumber WHERE t.iki_id = i.id AND e.status = 'DITERIMA' AND e.tanggal <= k.sampai),
	(SELECT e.jumlah FROM t JOIN entri e ON e.iki_id = t.sumber WHERE t.iki_id = i.id AND e.status = 'DITERIMA' AND e.tanggal <= k.sampai AND e.jumlah IS NOT NULL ORDER BY e.tanggal DESC, e.id DESC LIMIT 1),
	(SELECT SUM(e.pembilang) FROM t JOIN entri e ON e.iki_id = t.sumber WHERE t.iki_id = i.id AND e.status = 'DITERIMA' AND e.tanggal <= k.sampai AND e.penyebut IS NOT NULL),
	(SELECT SUM(e.penyebut) FROM t JOIN entri e ON e.iki_id = t.sumber WHERE t.iki_id = i.id AND e.status = 'DITERIMA' AND e.tanggal <= k.sampai AND e.pembilang IS NOT NULL),
	CAST(m.median AS DECIMAL(24,6)), CAST(m.p90 AS DECIMAL(24,6)), i.baseline, i.wilayah, i.target_lo, i.target_hi, i.target_tw1, i.target_tw2, i.target_tw3,
	i.rubrik_di_atas, i.rubrik_sesuai, i.rubrik_di_bawah,
	ei.rating, COALESCE(ei.alasan_rating, ''), ei.bacaan, COALESCE(ei.alasan_bacaan, ''),
	(SELECT CONCAT('[', GROUP_CONCAT(JSON_OBJECT('teks', g.nama, 'jumlah_anggota', CAST(g.jumlah AS CHAR), 'awal', CAST(g.awal AS CHAR), 'akhir', CAST(g.akhir AS CHAR)) ORDER BY g.urut SEPARATOR ','), ']') FROM iki_kelompok g WHERE g.iki_id = i.id), ei.kelompok,
	r.urut AS urut, i.urut AS urut2
FROM k
JOIN rhk r ON r.skp_id = k.id
JOIN iki i ON i.rhk_id = r.id
LEFT JOIN rhk ra ON ra.id = r.rhk_atasan_id
LEFT JOIN evaluasi v ON v.skp_id = k.id AND v.siklus = k.siklus
LEFT JOIN evaluasi_iki ei ON ei.evaluasi_id = v.id AND ei.iki_id = i.id
LEFT JOIN m ON m.iki_id = i.id
UNION ALL
SELECT 'PERILAKU', 0, '', '', '', p.nilai, '', p.ekspektasi, NULL, '', '', NULL, 0, NULL, '', NULL, '', COALESCE(ep.umpan_balik, ''), 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '', NULL, NULL, NULL, NULL, NULL, '', '', '', NULL, '', NULL, '', NULL, NULL, 32767, p.nilai
FROM k
JOIN skp_perilaku p ON p.skp_id = k.id
LEFT JOIN evaluasi v ON v.skp_id = k.id AND v.siklus = k.siklus
LEFT JOIN evaluasi_perilaku ep ON ep.evaluasi_id = v.id AND ep.nilai = p.nilai
UNION ALL
SELECT 'KRITERIA', 0, '', '', '', 0, c.kode, '', NULL, '', '', NULL, 0, NULL, '', c.nilai, '', c.alasan, 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '', NULL, NULL, NULL, NULL, NULL, '', '', '', NULL, '', NULL, '', NULL, NULL, 32768, 0
FROM k
JOIN evaluasi v ON v.skp_id = k.id AND v.siklus = k.siklus
JOIN evaluasi_kriteria c ON c.evaluasi_id = v.id
UNION ALL
SELECT 'SIKLUS', v.id, v.siklus, v.status, COALESCE(v.predikat, ''), 0, COALESCE(v.rating_hasil, ''), v.catatan, NULL, COALESCE(v.nilai_kinerja, v.indeks, ''), COALESCE(v.rating_perilaku, ''),
	NULL, 0, NULL, '', NULL, COALESCE(v.ditetapkan_pada, ''), '', 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '', NULL, NULL, NULL, NULL, NULL, '', '', '', NULL, '', NULL, '', NULL, NULL, 32769, v.siklus + 0
FROM k
JOIN evaluasi v ON v.skp_id = k.id AND v.siklus <> k.siklus
UNION ALL
SELECT 'SURVEI', 0, j.kelompok, '', '', 0, j.kode, COALESCE(MAX(o.sampai), ''), NULL, '', '', NULL, 0, NULL, '', NULL, '', '', COUNT(*), 0, NULL, CAST(AVG(j.nilai) AS DECIMAL(24,6)), NULL, NULL, NULL, NULL, NULL, NULL, '', NULL, NULL, NULL, NULL, NULL, '', '', '', NULL, '', NULL, '', NULL, NULL, 32770, j.kelompok + 0
FROM k
JOIN survei_jawaban j ON j.skp_id = k.id AND j.siklus = k.siklus
LEFT JOIN (SELECT r.kelompok, MAX(r.kedaluwarsa) AS sampai FROM k JOIN responden r ON r.skp_id = k.id AND r.siklus = k.siklus AND r.dijawab IS NULL
	GROUP BY r.kelompok) o ON o.kelompok = j.kelompok
GROUP BY j.kelompok, j.kode
UNION ALL
SELECT 'SEBELUM', v.id, 'SEBAGIAN', v.status, COALESCE(v.predikat, ''), 0, COALESCE(v.rating_hasil, ''), v.catatan, NULL, COALESCE(v.nilai_kinerja, v.indeks, ''), COALESCE(v.rating_perilaku, ''),
	NULL, 0, NULL, '', NULL, COALESCE(v.ditetapkan_pada, ''), '', 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, b.selesai, NULL, NULL, NULL, NULL, NULL, '', '', '', NULL, '', NULL, '', NULL, NULL, 32771, v.id
FROM k
JOIN skp s ON s.id = k.id
JOIN skp b ON b.pegawai_id = s.pegawai_id AND b.periode_id = s.periode_id AND b.status = 'DITUTUP_SEBAGIAN' AND b.selesai < s.mulai
JOIN evaluasi v ON v.skp_id = b.id AND v.siklus = 'TAHUNAN' AND v.status IN ('DITETAPKAN', 'DITERIMA_PEGAWAI', 'FINAL')
UNION ALL
SELECT 'MASA', m.id, m.jenis, '', m.sampai, 0, m.dari, m.alasan, NULL, '', '', NULL, 0, NULL, '', NULL, '', '', 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '', NULL, NULL, NULL, NULL, NULL, '', '', '', NULL, '', NULL, '', NULL, NULL, 32772, m.id
FROM k
JOIN skp_masa m ON m.skp_id = k.id
UNION ALL
SELECT 'ADENDUM', d.triwulan, '', '', d.diputus_pada, d.iki_id, '', d.alasan, d.baru, '', '', NULL, 0, NULL, '', d.lama, '', '', 0, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '', NULL, NULL, NULL, NULL, NULL, '', '', '', NULL, '', NULL, '', NULL, NULL, 32773, d.triwulan
FROM k
JOIN (SELECT a.skp_id, a.iki_id, a.triwulan, a.lama, a.baru, a.alasan, a.diputus_pada FROM k JOIN adendum a ON a.skp_id = k.id AND a.status = 'DITETAPKAN'
	UNION ALL SELECT a.skp_id, a.iki_id, 0, a.tahun_lama, a.tahun_baru, a.alasan, a.diputus_pada
		FROM k JOIN adendum a ON a.skp_id = k.id AND a.status = 'DITETAPKAN' AND a.triwulan > 0 AND a.tahun_lama <> a.tahun_baru) d ON d.skp_id = k.id
ORDER BY urut, urut2, aspek;

-- name: evaluasi_open
-- The evaluation row of a plan and cycle, made at the first act; nothing when it is there.
-- params: siklus:t selesai:t skp:i skp2:i siklus2:t
-- rows: none
INSERT INTO evaluasi (skp_id, siklus, selesai, pegawai_id, periode_id, unit_id, penilai_id)
SELECT s.id, ?, ?, s.pegawai_id, s.periode_id, s.unit_id, s.penilai_id FROM skp s
WHERE s.id = ? AND NOT EXISTS (SELECT 1 FROM evaluasi e WHERE e.skp_id = ? AND e.siklus = ?);

-- name: evaluasi_step
-- First statement of an act: from one state to another, if the version still holds.
-- params: ke:t diajukan:t dinilai:t ditetapkan:t diterima:t skp:i siklus:t version:i dari:t
-- rows: none
UPDATE evaluasi SET version = version + 1, status = ?, diajukan_pada = COALESCE(?, diajukan_pada), dinilai_pada = COALESCE(?, dinilai_pada),
	ditetapkan_pada = COALESCE(?, ditetapkan_pada), diterima_pada = COALESCE(?, diterima_pada)
WHERE skp_id = ? AND siklus = ? AND version = ? AND status = ?;

-- name: evaluasi_set_realisasi
-- kelompok: the groups of an indicator of growth as they are reported (a JSON list).
-- params: evaluasi:i iki:i realisasi:t bukti:t kelompok:t
-- rows: none
INSERT INTO evaluasi_iki (evaluasi_id, iki_id, realisasi, bukti, kelompok) VALUES (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE realisasi = VALUES(realisasi), bukti = VALUES(bukti), kelompok = VALUES(kelompok);

-- name: iki_kelompok_akhir
-- Where a group stands now; the next realisation begins with it.
-- params: akhir:t iki:i urut:i
-- rows: none
UPDATE iki_kelompok SET akhir = ? WHERE iki_id = ? AND urut = ?;

-- name: evaluasi_set_umpan_iki
-- Feedback, and for a qualitative indicator its rating with the reason.
-- params: evaluasi:i iki:i umpan:t rating:t alasan:t
-- rows: none
INSERT INTO evaluasi_iki (evaluasi_id, iki_id, umpan_balik, rating, alasan_rating) VALUES (?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE umpan_balik = VALUES(umpan_balik), rating = VALUES(rating), alasan_rating = VALUES(alasan_rating);

-- name: evaluasi_set_kriteria
-- Value and reason of a criterion.
-- params: evaluasi:i kode:t nilai:t alasan:t
-- rows: none
INSERT INTO evaluasi_kriteria (evaluasi_id, kode, nilai, alasan) VALUES (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE nilai = VALUES(nilai), alasan = VALUES(alasan);

-- name: evaluasi_set_umpan_perilaku
-- params: evaluasi:i nilai:i umpan:t
-- rows: none
INSERT INTO evaluasi_perilaku (evaluasi_id, nilai, umpan_balik) VALUES (?, ?, ?)
ON DUPLICATE KEY UPDATE umpan_balik = VALUES(umpan_balik);

-- name: evaluasi_set_nilai
-- Ratings or values, reasons, predicate and the proof of them: copies of ruleset and inputs, and the explanation.
-- params: indeks:t saran:t hasil:t alasan_hasil:t perilaku:t alasan_perilaku:t predikat:t organisasi:t catatan:t nilai_skp:t nilai_perilaku:t nilai_kinerja:t bobot_skp:t ide:i ide_teks:t hubungan:i hubungan_teks:t kepala:t aturan:t aturan_isi:t masukan:t penjelasan:t id:i
-- rows: none
UPDATE evaluasi SET indeks = ?, saran_hasil = ?, rating_hasil = ?, alasan_hasil = ?, rating_perilaku = ?, alasan_perilaku = ?, predikat = ?,
	predikat_organisasi = ?, catatan = ?, nilai_skp = ?, nilai_perilaku = ?, nilai_kinerja = ?, bobot_skp = ?, ide_baru = ?, ide_teks = ?, hubungan = ?, hubungan_teks = ?, kepala = ?, aturan = ?, aturan_isi = ?, masukan = ?, penjelasan = ?
WHERE id = ?;

-- name: evaluasi_kunci_skp
-- Locks the plan of a signed evaluation; changes nothing when the plan went into revision meanwhile.
-- params: id:i
-- rows: none
UPDATE skp SET version = version + 1, status = IF(status = 'DITETAPKAN', 'TERKUNCI', status)
WHERE id = ? AND status NOT IN ('DRAF', 'DIAJUKAN', 'REVISI_DIAJUKAN');

-- name: evaluasi_set_catatan
-- The evaluator's note, when the realisation goes back.
-- params: catatan:t id:i
-- rows: none
UPDATE evaluasi SET catatan = ? WHERE id = ?;

-- name: evaluasi_own
-- A person's plans with each cycle that their period has and what stands of its evaluation, the latest first; a predicate only once it is fixed.
-- params: pegawai:i
-- columns: skp_id:i tahun:i periode:t jabatan:t unit:t siklus:t nomor:i status:t predikat:t ditetapkan_pada:t buka:t tutup:t simulasi:i
-- rows: many
SELECT s.id, p.tahun, p.nama, j.nama, u.nama, c.siklus, c.nomor,
	CASE WHEN e.status = 'DINILAI' THEN 'REALISASI_DIAJUKAN' ELSE COALESCE(e.status, 'BELUM') END,
	CASE WHEN e.status IN ('DITETAPKAN', 'DITERIMA_PEGAWAI', 'FINAL') THEN e.predikat END, e.ditetapkan_pada,
	COALESCE(t.buka, DATE_ADD(p.mulai, INTERVAL c.bulan MONTH)), COALESCE(t.tutup, th.tutup), p.simulasi
FROM skp s
JOIN periode p ON p.id = s.periode_id
JOIN penugasan a ON a.id = s.penugasan_id
JOIN jabatan j ON j.id = a.jabatan_id
JOIN unit u ON u.id = s.unit_id
JOIN (SELECT 'TAHUNAN' AS siklus, 'TAHUNAN' AS irama, 0 AS nomor, 12 AS bulan UNION ALL SELECT 'SEMESTER_1', 'SEMESTER', 61, 6
	UNION ALL SELECT 'TRIWULAN_1', 'TRIWULAN', 31, 3 UNION ALL SELECT 'TRIWULAN_2', 'TRIWULAN', 32, 6 UNION ALL SELECT 'TRIWULAN_3', 'TRIWULAN', 33, 9) c
LEFT JOIN evaluasi e ON e.skp_id = s.id AND e.siklus = c.siklus
LEFT JOIN periode_tahap t ON t.periode_id = p.id AND t.tahap = IF(c.nomor = 0, 'EVALUASI', c.siklus) AND t.unit_id IS NULL
LEFT JOIN periode_tahap th ON th.periode_id = p.id AND th.tahap = 'EVALUASI' AND th.unit_id IS NULL
WHERE s.pegawai_id = ? AND s.ditetapkan_pada IS NOT NULL
	AND (c.nomor = 0 OR e.id IS NOT NULL OR c.irama = p.siklus_evaluasi
		AND s.mulai < DATE_ADD(p.mulai, INTERVAL c.bulan MONTH) AND s.selesai >= DATE_ADD(p.mulai, INTERVAL c.bulan MONTH))
ORDER BY p.tahun DESC, s.id, c.bulan DESC;

-- name: evaluasi_team
-- Plans whose evaluator a person is, in a year, with the state of their evaluation in a cycle. bulan: months from the period's first day to the cycle's end, 0 the whole year.
-- params: siklus:t penilai:i tahun:i simulasi:i bulan:i bulan2:i bulan3:i nama:t nama2:t id:i n:i
-- columns: id:i nama:t nip:t jabatan:t status:t saran_hasil:t rating_hasil:t rating_perilaku:t predikat:t
-- rows: many
SELECT s.id, g.nama, COALESCE(g.nip, g.nrp, ''), j.nama, COALESCE(e.status, 'BELUM'), e.saran_hasil, e.rating_hasil, e.rating_perilaku, e.predikat
FROM skp s
JOIN pegawai g ON g.id = s.pegawai_id
JOIN periode p ON p.id = s.periode_id
JOIN penugasan a ON a.id = s.penugasan_id
JOIN jabatan j ON j.id = a.jabatan_id
LEFT JOIN evaluasi e ON e.skp_id = s.id AND e.siklus = ?
WHERE s.penilai_id = ? AND p.tahun = ? AND p.simulasi = ? AND s.ditetapkan_pada IS NOT NULL
	AND (? = 0 OR s.mulai < DATE_ADD(p.mulai, INTERVAL ? MONTH) AND s.selesai >= DATE_ADD(p.mulai, INTERVAL ? MONTH))
	AND (g.nama > ? OR (g.nama = ? AND s.id > ?))
ORDER BY g.nama, s.id LIMIT ?;

-- name: evaluasi_irama
-- How often evaluations are held in a year.
-- params: tahun:i simulasi:i
-- columns: siklus_evaluasi:t
-- rows: one
SELECT siklus_evaluasi FROM periode WHERE tahun = ? AND simulasi = ?;
