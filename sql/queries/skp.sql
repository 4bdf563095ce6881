-- Plans: SKP with RHK, IKI, behaviour and lampiran. Acts in lib/domain/skp*.c.

-- name: skp_header
-- Everything the head of an SKP shows, master data as of now; of one in force how it is judged, as it was last told; what a revision proposes.
-- params: id:i
-- columns: id:i version:i status:t revisi:i pegawai_id:i penilai_id:i unit_id:i periode_id:i penugasan_id:i pendekatan:t mulai:t selesai:t tahun:i periode:t rencana_tutup:t jenis_penugasan:t pimpinan:i jabatan:t jabatan_jenis:t unit:t unit_jenis:t nama:t nip:t pangkat:t golongan:t penilai:t penilai_nip:t penilai_pangkat:t penilai_golongan:t penilai_jabatan:t penilai_unit:t diajukan_pada:t ditetapkan_pada:t dipahami_pada:t aturan:t aturan_id:i instansi:t tempat:t atasan_skp_id:i atasan_skp_berlaku:i
-- columns: cara:t cara_nomor:i cara_waktu:t usulan:t tutup_sebab:t tutup_alasan:t rencana_selesai:t saran_tim:i
-- rows: one
SELECT s.id, s.version, s.status, s.revisi, s.pegawai_id, s.penilai_id, s.unit_id, s.periode_id, s.penugasan_id, s.pendekatan,
	s.mulai, s.selesai, p.tahun, p.nama,
	(SELECT MAX(t.tutup) FROM periode_tahap t WHERE t.periode_id = s.periode_id AND t.tahap = 'PERENCANAAN'
		AND (t.unit_id IS NULL OR EXISTS (SELECT 1 FROM unit_jalur j WHERE j.leluhur_id = t.unit_id AND j.unit_id = s.unit_id))),
	a.jenis, a.pimpinan, jb.nama, jb.jenis, u.nama, u.jenis,
	CONCAT_WS(' ', NULLIF(g.gelar_depan, ''), CONCAT_WS(', ', g.nama, NULLIF(g.gelar_belakang, ''))), COALESCE(g.nip, g.nrp, ''), g.pangkat, g.golongan,
	CONCAT_WS(' ', NULLIF(n.gelar_depan, ''), CONCAT_WS(', ', n.nama, NULLIF(n.gelar_belakang, ''))), COALESCE(n.nip, n.nrp, ''), n.pangkat, n.golongan,
	na.jabatan, na.unit, s.diajukan_pada, s.ditetapkan_pada, s.dipahami_pada, p.aturan, COALESCE(p.aturan_id, 0), i.nama, i.tempat, sa.id, sa.ditetapkan_pada IS NOT NULL,
	v.cara, v.nomor, v.waktu, rv.isi, s.tutup_sebab, s.tutup_alasan, s.rencana_selesai, p.saran_tim
FROM skp s
JOIN periode p ON p.id = s.periode_id
JOIN penugasan a ON a.id = s.penugasan_id
JOIN jabatan jb ON jb.id = a.jabatan_id
JOIN unit u ON u.id = s.unit_id
JOIN pegawai g ON g.id = s.pegawai_id
CROSS JOIN instansi i
LEFT JOIN pegawai n ON n.id = s.penilai_id
LEFT JOIN skp sa ON sa.id = (SELECT x.id FROM skp x WHERE x.pegawai_id = s.penilai_id AND x.periode_id = s.periode_id ORDER BY x.status = 'DITUTUP_SEBAGIAN', x.penugasan_id LIMIT 1)
LEFT JOIN (SELECT pa.pegawai_id, MIN(pj.nama) AS jabatan, MIN(pu.nama) AS unit FROM penugasan pa JOIN jabatan pj ON pj.id = pa.jabatan_id
	JOIN unit pu ON pu.id = pa.unit_id WHERE pa.jenis = 'DEFINITIF' AND pa.sampai IS NULL GROUP BY pa.pegawai_id) na ON na.pegawai_id = s.penilai_id
LEFT JOIN skp_revisi rv ON rv.skp_id = s.id
LEFT JOIN skp_versi v ON v.skp_id = s.id
	AND v.nomor = (SELECT MAX(x.nomor) FROM skp_versi x WHERE x.skp_id = s.id AND x.aksi = 'TETAPKAN')
WHERE s.id = ?;

-- name: skp_rows
-- RHK with their IKI, in sheet order; an RHK without IKI has one row with iki_id NULL.
-- params: skp:i
-- columns: rhk_id:i rhk_urut:i jenis:t rhk_teks:t rhk_atasan_id:i rhk_atasan:t penugasan_dari:t manfaat:t perspektif:t sasaran_id:i sasaran:t iki_id:i iki_urut:i aspek:t teks:t target:t satuan:t arah:t bobot:t target_maksimal:i terburuk:t konsolidasi:t sumber:t
-- columns: baseline:t wilayah:t target_lo:t target_hi:t target_tw1:t target_tw2:t target_tw3:t target_tw4:t pembilang:t penyebut:t rubrik_di_atas:t rubrik_sesuai:t rubrik_di_bawah:t sifat:t aksi_tw1:t aksi_tw2:t aksi_tw3:t aksi_tw4:t outcome:i outcome_teks:t kelompok:t dipakai:i
-- rows: many
SELECT r.id, r.urut, r.jenis, r.teks, r.rhk_atasan_id, ra.teks, r.penugasan_dari, r.manfaat, r.perspektif, r.sasaran_id, sa.teks,
	i.id, i.urut, i.aspek, i.teks, i.target, i.satuan, i.arah, i.bobot, i.target_maksimal, i.terburuk, i.konsolidasi, i.sumber,
	i.baseline, i.wilayah, i.target_lo, i.target_hi, i.target_tw1, i.target_tw2, i.target_tw3, i.target_tw4, i.pembilang, i.penyebut, i.rubrik_di_atas, i.rubrik_sesuai, i.rubrik_di_bawah, i.sifat,
	COALESCE(a1.teks, ''), COALESCE(a2.teks, ''), COALESCE(a3.teks, ''), COALESCE(a4.teks, ''), i.outcome_iki_id, io.teks,
	(SELECT CONCAT('[', GROUP_CONCAT(JSON_OBJECT('teks', k.nama, 'jumlah_anggota', CAST(k.jumlah AS CHAR), 'awal', CAST(k.awal AS CHAR), 'akhir', CAST(k.akhir AS CHAR)) ORDER BY k.urut SEPARATOR ','), ']') FROM iki_kelompok k WHERE k.iki_id = i.id),
	COALESCE(EXISTS (SELECT 1 FROM entri e WHERE e.iki_id = i.id), 0)
FROM rhk r
LEFT JOIN rhk ra ON ra.id = r.rhk_atasan_id
LEFT JOIN sasaran sa ON sa.id = r.sasaran_id
LEFT JOIN iki i ON i.rhk_id = r.id
LEFT JOIN iki io ON io.id = i.outcome_iki_id
LEFT JOIN rencana_aksi a1 ON a1.iki_id = i.id AND a1.triwulan = 1
LEFT JOIN rencana_aksi a2 ON a2.iki_id = i.id AND a2.triwulan = 2
LEFT JOIN rencana_aksi a3 ON a3.iki_id = i.id AND a3.triwulan = 3
LEFT JOIN rencana_aksi a4 ON a4.iki_id = i.id AND a4.triwulan = 4
WHERE r.skp_id = ?
ORDER BY r.urut, r.id, i.urut, i.id;

-- name: skp_extras
-- What stands beside the rows in one statement: behaviour, lampiran, notes of acts, the superior's RHK and outcomes to pick from, for a leader the unit's sasaran, the dialogue, thread by thread, addenda (id the indicator, urut the quarter or 0, aksi the old and oleh the new target), time away (aksi the kind, oleh its first and tempat its last day), and who evaluates from when (oleh) to when (tempat).
-- params: skp:i skp2:i skp3:i skp4:i skp5:i skp6:i skp7:i saya:i saya2:i skp8:i skp9:i skp10:i skp11:i skp12:i
-- columns: jenis:t id:i urut:i teks:t aksi:t waktu:t oleh:t bagian:t baris:i induk:i setuju:i oleh_id:i sebagai:t tempat:t selesai_pada:t selesai_oleh:t baru:i
-- rows: many
SELECT 'PERILAKU' AS jenis, p.nilai AS id, p.nilai AS urut, p.ekspektasi AS teks, '' AS aksi, NULL AS waktu, '' AS oleh,
	'' AS bagian, 0 AS baris, NULL AS induk, NULL AS setuju, 0 AS oleh_id, '' AS sebagai, '' AS tempat, NULL AS selesai_pada, NULL AS selesai_oleh, 0 AS baru
FROM skp_perilaku p WHERE p.skp_id = ?
UNION ALL
SELECT l.jenis, l.id, l.urut, l.teks, '', NULL, '', '', 0, NULL, NULL, 0, '', '', NULL, NULL, 0 FROM skp_lampiran l WHERE l.skp_id = ?
UNION ALL
SELECT 'CATATAN', c.id, c.id, c.teks, c.aksi, c.waktu, g.nama, '', 0, NULL, NULL, 0, '', '', NULL, NULL, 0 FROM skp_catatan c JOIN pegawai g ON g.id = c.oleh WHERE c.skp_id = ?
UNION ALL
SELECT 'ATASAN', r.id, r.urut, r.teks, '', NULL, '', '', 0, NULL, NULL, 0, '', '', NULL, NULL, 0 FROM skp s
	JOIN skp a ON a.pegawai_id = s.penilai_id AND a.periode_id = s.periode_id AND a.status <> 'DITUTUP_SEBAGIAN'
	JOIN rhk r ON r.skp_id = a.id AND r.teks <> '' WHERE s.id = ?
UNION ALL
SELECT 'OUTCOME', i.id, i.urut, i.teks, '', NULL, '', '', 0, NULL, NULL, 0, '', '', NULL, NULL, 0 FROM skp s
	JOIN skp a ON a.pegawai_id = s.penilai_id AND a.periode_id = s.periode_id AND a.status <> 'DITUTUP_SEBAGIAN'
	JOIN rhk r ON r.skp_id = a.id JOIN iki i ON i.rhk_id = r.id AND i.sifat = 'OUTCOME' AND i.teks <> '' WHERE s.id = ?
UNION ALL
SELECT 'LALU', l.id, p.tahun, CAST(p.tahun AS CHAR), '', NULL, '', '', 0, NULL, NULL, 0, '', '', NULL, NULL, 0 FROM skp s JOIN periode ps ON ps.id = s.periode_id
	JOIN skp l ON l.pegawai_id = s.pegawai_id AND l.id <> s.id JOIN periode p ON p.id = l.periode_id AND p.tahun < ps.tahun
	WHERE s.id = ? AND EXISTS (SELECT 1 FROM rhk r WHERE r.skp_id = l.id)
UNION ALL
SELECT 'SASARAN', x.id, t.urut * 100 + x.urut, x.teks, '', NULL, '', '', 0, NULL, NULL, 0, '', '', NULL, NULL, 0 FROM skp s JOIN penugasan n ON n.id = s.penugasan_id AND n.pimpinan
	JOIN perjanjian k ON k.id = (SELECT y.id FROM unit_jalur j JOIN perjanjian y ON y.unit_id = j.leluhur_id AND y.periode_id = s.periode_id
		WHERE j.unit_id = s.unit_id ORDER BY j.jarak LIMIT 1)
	JOIN tujuan t ON t.perjanjian_id = k.id JOIN sasaran x ON x.tujuan_id = t.id AND x.teks <> '' WHERE s.id = ?
UNION ALL
SELECT 'DIALOG', d.id, COALESCE(d.induk_id, d.id), d.teks, d.jenis, d.waktu, g.nama, d.bagian, d.baris, d.induk_id, d.setuju, d.oleh, d.sebagai, d.tempat,
	d.selesai_pada, h.nama, d.oleh <> ? AND d.id > COALESCE(b.sampai, 0)
FROM skp_dialog d JOIN pegawai g ON g.id = d.oleh LEFT JOIN pegawai h ON h.id = d.selesai_oleh
LEFT JOIN skp_dialog_baca b ON b.skp_id = d.skp_id AND b.pegawai_id = ?
WHERE d.skp_id = ?
UNION ALL
SELECT 'ADENDUM', d.iki_id, d.triwulan, d.alasan, CAST(d.lama AS CHAR), d.diputus_pada, CAST(d.baru AS CHAR), '', 0, NULL, NULL, 0, '', '', NULL, NULL, 0 FROM adendum d
	WHERE d.skp_id = ? AND d.status = 'DITETAPKAN'
UNION ALL
SELECT 'ADENDUM', d.iki_id, 0, d.alasan, CAST(d.tahun_lama AS CHAR), d.diputus_pada, CAST(d.tahun_baru AS CHAR), '', 0, NULL, NULL, 0, '', '', NULL, NULL, 0 FROM adendum d
	WHERE d.skp_id = ? AND d.status = 'DITETAPKAN' AND d.triwulan > 0 AND d.tahun_lama <> d.tahun_baru
UNION ALL
SELECT 'MASA', m.id, m.id, m.alasan, m.jenis, NULL, CAST(m.dari AS CHAR), '', 0, NULL, NULL, 0, '', CAST(m.sampai AS CHAR), NULL, NULL, 0 FROM skp_masa m WHERE m.skp_id = ?
UNION ALL
SELECT 'PENILAI', l.id, TO_DAYS(l.dari), CONCAT_WS(' ', NULLIF(g.gelar_depan, ''), CONCAT_WS(', ', g.nama, NULLIF(g.gelar_belakang, ''))), '', NULL, CAST(GREATEST(l.dari, s.mulai) AS CHAR),
	'', 0, NULL, NULL, l.penilai_id, '', CAST(LEAST(COALESCE(l.sampai, s.selesai), s.selesai) AS CHAR), NULL, NULL, 0
	FROM skp s JOIN penugasan n ON n.id = s.penugasan_id
	JOIN garis l ON l.pegawai_id = s.pegawai_id AND l.jenis = IF(n.jenis = 'DEFINITIF', 'DEFINITIF', 'PLT') AND l.dari <= s.selesai AND (l.sampai IS NULL OR l.sampai >= s.mulai)
	JOIN pegawai g ON g.id = l.penilai_id WHERE s.id = ?
ORDER BY jenis, urut, id;

-- name: skp_own
-- A person's plans, newest year first, and the assignments of the open period that still lack one (id NULL).
-- params: pegawai:i pegawai2:i hari:t hari2:t
-- columns: id:i tahun:i periode:t periode_id:i penugasan_id:i jenis:t jabatan:t unit:t status:t revisi:i penilai:t tutup:t simulasi:i
-- rows: many
SELECT s.id, p.tahun, p.nama, p.id AS periode_id, a.id AS penugasan_id, a.jenis, j.nama AS jabatan, u.nama AS unit, s.status, s.revisi, n.nama AS penilai, NULL AS tutup, p.simulasi AS simulasi
FROM skp s JOIN periode p ON p.id = s.periode_id JOIN penugasan a ON a.id = s.penugasan_id
JOIN jabatan j ON j.id = a.jabatan_id JOIN unit u ON u.id = s.unit_id
LEFT JOIN pegawai n ON n.id = s.penilai_id
WHERE s.pegawai_id = ?
UNION ALL
SELECT NULL, p.tahun, p.nama, p.id, a.id, a.jenis, j.nama, u.nama, '', 0, NULL, t.tutup, p.simulasi
FROM penugasan a JOIN jabatan j ON j.id = a.jabatan_id JOIN unit u ON u.id = a.unit_id
JOIN periode p ON p.status IN ('BERJALAN', 'SIMULASI') AND a.dari <= p.selesai AND (a.sampai IS NULL OR a.sampai >= p.mulai)
LEFT JOIN periode_tahap t ON t.id = (SELECT x.id FROM periode_tahap x WHERE x.periode_id = p.id AND x.tahap = 'PERENCANAAN'
	AND (x.unit_id IS NULL OR EXISTS (SELECT 1 FROM unit_jalur k WHERE k.leluhur_id = x.unit_id AND k.unit_id = a.unit_id)) ORDER BY x.tutup DESC LIMIT 1)
WHERE a.pegawai_id = ? AND a.jenis <> 'PLH' AND j.jenis <> 'KEPALA_DAERAH' AND a.dari <= ? AND (a.sampai IS NULL OR a.sampai >= ?)
	AND NOT EXISTS (SELECT 1 FROM skp s WHERE s.pegawai_id = a.pegawai_id AND s.periode_id = p.id AND s.penugasan_id = a.id)
ORDER BY tahun DESC, penugasan_id;

-- name: skp_team
-- The people an evaluator answers for today, with their plan of a year (skp_id NULL without one); who waits for an answer first.
-- params: tahun:i simulasi:i penilai:i hari:t hari2:t sesudah:t sesudah2:t id:i n:i
-- columns: id:i skp_id:i nama:t nip:t jabatan:t unit:t status:t revisi:i diajukan_pada:t kunci:t
-- rows: many
SELECT g.id AS id, s.id AS skp_id, g.nama, COALESCE(g.nip, g.nrp, ''), j.nama AS jabatan, u.nama AS unit, COALESCE(s.status, ''), COALESCE(s.revisi, 0),
	s.diajukan_pada, CONCAT(IF(s.status IN ('DIAJUKAN', 'REVISI_DIAJUKAN'), '0', '1'), g.nama) AS kunci
FROM garis l
JOIN pegawai g ON g.id = l.pegawai_id
JOIN periode p ON p.tahun = ? AND p.simulasi = ?
LEFT JOIN skp s ON s.pegawai_id = g.id AND s.periode_id = p.id AND s.penilai_id = l.penilai_id
LEFT JOIN penugasan a ON a.id = s.penugasan_id
LEFT JOIN jabatan j ON j.id = a.jabatan_id
LEFT JOIN unit u ON u.id = s.unit_id
WHERE l.penilai_id = ? AND l.jenis <> 'TIM' AND l.dari <= ? AND (l.sampai IS NULL OR l.sampai >= ?)
HAVING kunci > ? OR (kunci = ? AND id > ?)
ORDER BY kunci, id
LIMIT ?;

-- name: skp_base
-- What a new plan needs of the assignment and the running period, its evaluator by the line of its kind, or by any line where it is the only post; none when the step or the assignment is not open.
-- params: hari:t hari2:t hari3:t hari4:t hari5:t hari6:t penugasan:i pegawai:i periode:i
-- columns: periode_id:i mulai:t selesai:t unit_id:i penilai_id:i dari:t sampai:t buka:t tutup:t simulasi:i
-- rows: one
SELECT p.id, p.mulai, p.selesai, a.unit_id,
	(SELECT l.penilai_id FROM garis l WHERE l.pegawai_id = a.pegawai_id AND l.dari <= ? AND (l.sampai IS NULL OR l.sampai >= ?)
		AND (l.jenis = IF(a.jenis = 'DEFINITIF', 'DEFINITIF', 'PLT') OR l.jenis <> 'TIM' AND NOT EXISTS (SELECT 1 FROM penugasan r
			WHERE r.pegawai_id = a.pegawai_id AND r.id <> a.id AND r.jenis <> IF(a.jenis = 'DEFINITIF', 'PLH', a.jenis) AND r.dari <= ? AND (r.sampai IS NULL OR r.sampai >= ?)))
		ORDER BY l.jenis = IF(a.jenis = 'DEFINITIF', 'DEFINITIF', 'PLT') DESC, l.dari DESC LIMIT 1),
	a.dari, a.sampai, t.buka, t.tutup, p.simulasi
FROM penugasan a
JOIN periode p ON p.status IN ('BERJALAN', 'SIMULASI') AND p.dibuang_pada IS NULL
LEFT JOIN periode_tahap t ON t.id = (SELECT x.id FROM periode_tahap x WHERE x.periode_id = p.id AND x.tahap = 'PERENCANAAN'
	AND (x.unit_id IS NULL OR EXISTS (SELECT 1 FROM unit_jalur j WHERE j.leluhur_id = x.unit_id AND j.unit_id = a.unit_id))
	ORDER BY x.tutup DESC LIMIT 1)
WHERE a.dari <= ? AND (a.sampai IS NULL OR a.sampai >= ?) AND a.id = ? AND a.pegawai_id = ? AND p.id = ?;

-- name: skp_insert
-- A new plan in DRAF.
-- params: pegawai:i periode:i penugasan:i unit:i penilai:i mulai:t selesai:t
-- rows: none
INSERT INTO skp (pegawai_id, periode_id, penugasan_id, unit_id, penilai_id, mulai, selesai) VALUES (?, ?, ?, ?, ?, ?, ?);

-- name: skp_set_perilaku
-- One value's special expectation; 7 rows a plan.
-- params: skp:i nilai:i ekspektasi:t
-- rows: none
INSERT INTO skp_perilaku (skp_id, nilai, ekspektasi) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE ekspektasi = VALUES(ekspektasi);

-- name: skp_sumber
-- Plans whose rows a draft may take over: a person's own, and approved ones of colleagues in the same post nearby.
-- params: skp:i skp2:i
-- columns: id:i sendiri:i nama:t tahun:i unit:t jabatan:t status:t rhk:i
-- rows: many
SELECT s.id AS id, 1 AS sendiri, '' AS nama, p.tahun AS tahun, u.nama AS unit, j.nama AS jabatan, s.status AS status, (SELECT COUNT(*) FROM rhk r WHERE r.skp_id = s.id) AS rhk
FROM skp t JOIN skp s ON s.pegawai_id = t.pegawai_id AND s.id <> t.id
JOIN periode p ON p.id = s.periode_id JOIN penugasan a ON a.id = s.penugasan_id JOIN jabatan j ON j.id = a.jabatan_id JOIN unit u ON u.id = s.unit_id
WHERE t.id = ?
UNION ALL
SELECT s.id, 0, g.nama, p.tahun, u.nama, j.nama, s.status, (SELECT COUNT(*) FROM rhk r WHERE r.skp_id = s.id)
FROM skp t JOIN periode pt ON pt.id = t.periode_id JOIN penugasan ta ON ta.id = t.penugasan_id JOIN unit tu ON tu.id = t.unit_id
JOIN unit u ON u.induk_id = tu.induk_id
JOIN penugasan a ON a.unit_id = u.id AND a.jabatan_id = ta.jabatan_id AND a.pegawai_id <> t.pegawai_id
JOIN skp s ON s.penugasan_id = a.id AND s.status IN ('DITETAPKAN', 'DITUTUP_SEBAGIAN', 'TERKUNCI')
JOIN periode p ON p.id = s.periode_id AND p.tahun >= pt.tahun - 1
JOIN jabatan j ON j.id = a.jabatan_id JOIN pegawai g ON g.id = s.pegawai_id
WHERE t.id = ?
ORDER BY sendiri DESC, tahun DESC, nama, id LIMIT 30;

-- name: skp_sumber_satu
-- One of them.
-- params: skp:i skp2:i id:i
-- columns: id:i sendiri:i
-- rows: one
SELECT x.id, x.sendiri FROM (
SELECT s.id AS id, 1 AS sendiri, '' AS nama, p.tahun AS tahun, u.nama AS unit, j.nama AS jabatan, s.status AS status, (SELECT COUNT(*) FROM rhk r WHERE r.skp_id = s.id) AS rhk
FROM skp t JOIN skp s ON s.pegawai_id = t.pegawai_id AND s.id <> t.id
JOIN periode p ON p.id = s.periode_id JOIN penugasan a ON a.id = s.penugasan_id JOIN jabatan j ON j.id = a.jabatan_id JOIN unit u ON u.id = s.unit_id
WHERE t.id = ?
UNION ALL
SELECT s.id, 0, g.nama, p.tahun, u.nama, j.nama, s.status, (SELECT COUNT(*) FROM rhk r WHERE r.skp_id = s.id)
FROM skp t JOIN periode pt ON pt.id = t.periode_id JOIN penugasan ta ON ta.id = t.penugasan_id JOIN unit tu ON tu.id = t.unit_id
JOIN unit u ON u.induk_id = tu.induk_id
JOIN penugasan a ON a.unit_id = u.id AND a.jabatan_id = ta.jabatan_id AND a.pegawai_id <> t.pegawai_id
JOIN skp s ON s.penugasan_id = a.id AND s.status IN ('DITETAPKAN', 'DITUTUP_SEBAGIAN', 'TERKUNCI')
JOIN periode p ON p.id = s.periode_id AND p.tahun >= pt.tahun - 1
JOIN jabatan j ON j.id = a.jabatan_id JOIN pegawai g ON g.id = s.pegawai_id
WHERE t.id = ?
) x WHERE x.id = ?;

-- name: skp_touch
-- First statement of a save: takes the version, or changes nothing when it is stale or no draft. What is in force keeps its approach.
-- params: pendekatan:t id:i version:i
-- rows: none
UPDATE skp SET version = version + 1, pendekatan = IF(ditetapkan_pada IS NULL, ?, pendekatan) WHERE id = ? AND version = ? AND status = 'DRAF';

-- name: skp_step
-- Moves a plan from one state to another, if the version still holds.
-- params: ke:t revisi:i diajukan:t ditetapkan:t baru:i dipahami:t id:i version:i dari:t
-- rows: none
UPDATE skp SET version = version + 1, status = ?, revisi = revisi + ?, diajukan_pada = COALESCE(?, diajukan_pada),
	ditetapkan_pada = COALESCE(?, ditetapkan_pada), dipahami_pada = IF(?, NULL, COALESCE(dipahami_pada, ?))
WHERE id = ? AND version = ? AND status = ?;

-- name: skp_revisi_put
-- What a revision proposes, instead of what it proposed before.
-- params: skp:i isi:t
-- rows: none
INSERT INTO skp_revisi (skp_id, isi) VALUES (?, ?) ON DUPLICATE KEY UPDATE isi = VALUES(isi);

-- name: skp_revisi_drop
-- params: skp:i
-- rows: none
DELETE FROM skp_revisi WHERE skp_id = ?;

-- name: skp_pendekatan
-- The approach of a revision that takes effect.
-- params: pendekatan:t id:i
-- rows: none
UPDATE skp SET pendekatan = ? WHERE id = ?;

-- name: rhk_delete
-- params: id:i skp:i
-- rows: none
DELETE FROM rhk WHERE id = ? AND skp_id = ?;

-- name: iki_delete
-- params: id:i
-- rows: none
DELETE FROM iki WHERE id = ?;

-- name: rhk_insert
-- params: skp:i urut:i jenis:t teks:t atasan:i dari:t manfaat:t perspektif:t sasaran:i
-- rows: none
INSERT INTO rhk (skp_id, urut, jenis, teks, rhk_atasan_id, penugasan_dari, manfaat, perspektif, sasaran_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: rhk_update
-- params: urut:i jenis:t teks:t atasan:i dari:t manfaat:t perspektif:t sasaran:i id:i skp:i
-- rows: none
UPDATE rhk SET urut = ?, jenis = ?, teks = ?, rhk_atasan_id = ?, penugasan_dari = ?, manfaat = ?, perspektif = ?, sasaran_id = ? WHERE id = ? AND skp_id = ?;

-- name: rhk_ids
-- Ids by place in the sheet, after new rows were inserted.
-- params: skp:i
-- columns: id:i urut:i
-- rows: many
SELECT id, urut FROM rhk WHERE skp_id = ? ORDER BY urut, id;

-- name: iki_insert
-- params: rhk:i urut:i aspek:t teks:t target:t satuan:t arah:t bobot:t maksimal:i terburuk:t konsolidasi:t sumber:t
-- params: baseline:t wilayah:t target_lo:t target_hi:t target_tw1:t target_tw2:t target_tw3:t target_tw4:t pembilang:t penyebut:t rubrik_di_atas:t rubrik_sesuai:t rubrik_di_bawah:t sifat:t outcome:i
-- rows: none
INSERT INTO iki (rhk_id, urut, aspek, teks, target, satuan, arah, bobot, target_maksimal, terburuk, konsolidasi, sumber,
	baseline, wilayah, target_lo, target_hi, target_tw1, target_tw2, target_tw3, target_tw4, pembilang, penyebut, rubrik_di_atas, rubrik_sesuai, rubrik_di_bawah, sifat, outcome_iki_id)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: iki_update
-- params: rhk:i urut:i aspek:t teks:t target:t satuan:t arah:t bobot:t maksimal:i terburuk:t konsolidasi:t sumber:t
-- params: baseline:t wilayah:t target_lo:t target_hi:t target_tw1:t target_tw2:t target_tw3:t target_tw4:t pembilang:t penyebut:t rubrik_di_atas:t rubrik_sesuai:t rubrik_di_bawah:t sifat:t outcome:i id:i
-- rows: none
UPDATE iki SET rhk_id = ?, urut = ?, aspek = ?, teks = ?, target = ?, satuan = ?, arah = ?, bobot = ?, target_maksimal = ?,
	terburuk = ?, konsolidasi = ?, sumber = ?, baseline = ?, wilayah = ?, target_lo = ?, target_hi = ?, target_tw1 = ?, target_tw2 = ?, target_tw3 = ?, target_tw4 = ?, pembilang = ?, penyebut = ?, rubrik_di_atas = ?, rubrik_sesuai = ?, rubrik_di_bawah = ?, sifat = ?,
	outcome_iki_id = ? WHERE id = ?;

-- name: rencana_aksi_clear
-- params: skp:i
-- rows: none
DELETE a FROM rencana_aksi a JOIN iki i ON i.id = a.iki_id JOIN rhk r ON r.id = i.rhk_id WHERE r.skp_id = ?;

-- name: rencana_aksi_insert
-- What is done in which quarter for the indicators at the places of a sheet (a JSON list).
-- params: isi:t skp:i
-- rows: none
INSERT INTO rencana_aksi (iki_id, triwulan, teks)
SELECT i.id, j.triwulan, j.teks
FROM JSON_TABLE(?, '$[*]' COLUMNS (rhk INT PATH '$.rhk', iki INT PATH '$.iki', triwulan INT PATH '$.triwulan', teks VARCHAR(500) PATH '$.teks')) j
JOIN rhk r ON r.urut = j.rhk JOIN iki i ON i.rhk_id = r.id AND i.urut = j.iki
WHERE r.skp_id = ?;

-- name: iki_kelompok_clear
-- params: skp:i
-- rows: none
DELETE k FROM iki_kelompok k JOIN iki i ON i.id = k.iki_id JOIN rhk r ON r.id = i.rhk_id WHERE r.skp_id = ?;

-- name: iki_kelompok_insert
-- Groups of the indicators at the places of a sheet (a JSON list), with the end value that a group of that name had.
-- params: isi:t skp:i
-- rows: none
INSERT INTO iki_kelompok (iki_id, urut, nama, jumlah, awal, akhir)
SELECT i.id, j.urut, j.nama, j.jumlah, j.awal, j.akhir
FROM JSON_TABLE(?, '$[*]' COLUMNS (rhk INT PATH '$.rhk', iki INT PATH '$.iki', urut INT PATH '$.urut', nama VARCHAR(40) PATH '$.nama',
	jumlah INT PATH '$.jumlah', awal DECIMAL(24,6) PATH '$.awal', akhir DECIMAL(24,6) PATH '$.akhir')) j
JOIN rhk r ON r.urut = j.rhk JOIN iki i ON i.rhk_id = r.id AND i.urut = j.iki
WHERE r.skp_id = ?;

-- name: skp_lampiran_clear
-- params: skp:i
-- rows: none
DELETE FROM skp_lampiran WHERE skp_id = ?;

-- name: skp_lampiran_insert
-- params: skp:i jenis:t urut:i teks:t
-- rows: none
INSERT INTO skp_lampiran (skp_id, jenis, urut, teks) VALUES (?, ?, ?, ?);

-- name: skp_versi_insert
-- params: skp:i aksi:t oleh:i waktu:t isi:t cara:t skp2:i
-- rows: none
INSERT INTO skp_versi (skp_id, nomor, aksi, oleh, waktu, isi, cara)
SELECT ?, COALESCE(MAX(nomor), 0) + 1, ?, ?, ?, ?, ? FROM skp_versi WHERE skp_id = ?;

-- name: skp_versi_list
-- params: skp:i
-- columns: nomor:i aksi:t waktu:t oleh:t
-- rows: many
SELECT v.nomor, v.aksi, v.waktu, g.nama FROM skp_versi v JOIN pegawai g ON g.id = v.oleh WHERE v.skp_id = ? ORDER BY v.nomor DESC;

-- name: skp_versi_pair
-- Two kept versions to compare.
-- params: skp:i satu:i dua:i
-- columns: nomor:i aksi:t waktu:t oleh:t isi:t
-- rows: many
SELECT v.nomor, v.aksi, v.waktu, g.nama, v.isi FROM skp_versi v JOIN pegawai g ON g.id = v.oleh
WHERE v.skp_id = ? AND v.nomor IN (?, ?) ORDER BY v.nomor;

-- name: skp_catatan_insert
-- params: skp:i aksi:t oleh:i waktu:t teks:t
-- rows: none
INSERT INTO skp_catatan (skp_id, aksi, oleh, waktu, teks) VALUES (?, ?, ?, ?, ?);

-- name: skp_tunggu
-- Plans that wait for who evaluates their writer today, by name: as handed in (isi), as last approved (isi_lama), and what may hold them.
-- params: penilai:i hari:t hari2:t hari3:t hari4:t nama:t nama2:t id:i n:i
-- columns: id:i version:i status:t nama:t nip:t jabatan:t unit:t diajukan_pada:t alasan:t terbuka:i tertahan:i isi:t isi_lama:t nomor:i
-- rows: many
SELECT s.id, s.version, s.status, g.nama AS nama, COALESCE(g.nip, g.nrp, ''), j.nama AS jabatan, u.nama AS unit, s.diajukan_pada,
	IF(s.status = 'REVISI_DIAJUKAN', (SELECT c.teks FROM skp_catatan c WHERE c.skp_id = s.id AND c.aksi = 'ajukan_revisi' ORDER BY c.id DESC LIMIT 1), ''),
	(SELECT COUNT(*) FROM skp_dialog d WHERE d.skp_id = s.id AND d.induk_id IS NULL AND d.jenis = 'CATATAN' AND d.selesai_pada IS NULL),
	s.status = 'DIAJUKAN' AND EXISTS (SELECT 1 FROM skp sa WHERE sa.id = (SELECT x.id FROM skp x WHERE x.pegawai_id = s.penilai_id AND x.periode_id = s.periode_id
		ORDER BY x.penugasan_id LIMIT 1) AND sa.ditetapkan_pada IS NULL),
	(SELECT v.isi FROM skp_versi v WHERE v.skp_id = s.id ORDER BY v.nomor DESC LIMIT 1), vl.isi, vl.nomor
FROM (SELECT DISTINCT x.id FROM garis l
	JOIN skp x ON x.pegawai_id = l.pegawai_id AND x.status IN ('DIAJUKAN', 'REVISI_DIAJUKAN')
	JOIN penugasan n ON n.id = x.penugasan_id
	WHERE l.penilai_id = ? AND l.jenis <> 'TIM' AND l.dari <= ? AND (l.sampai IS NULL OR l.sampai >= ?)
		AND (l.jenis = IF(n.jenis = 'DEFINITIF', 'DEFINITIF', 'PLT') OR l.jenis = 'PLT' AND NOT EXISTS (SELECT 1 FROM penugasan r
			WHERE r.pegawai_id = x.pegawai_id AND r.jenis <> 'DEFINITIF' AND r.dari <= ? AND (r.sampai IS NULL OR r.sampai >= ?)))) w
JOIN skp s ON s.id = w.id JOIN pegawai g ON g.id = s.pegawai_id
JOIN penugasan a ON a.id = s.penugasan_id JOIN jabatan j ON j.id = a.jabatan_id JOIN unit u ON u.id = s.unit_id
LEFT JOIN skp_versi vl ON vl.skp_id = s.id AND vl.nomor = (SELECT MAX(y.nomor) FROM skp_versi y WHERE y.skp_id = s.id AND y.aksi = 'TETAPKAN')
WHERE g.nama > ? OR g.nama = ? AND s.id > ?
ORDER BY g.nama, s.id LIMIT ?;

-- name: skp_ditolak
-- Names to plans that were not approved (a JSON list), of people whom who asks evaluates today.
-- params: penilai:i hari:t hari2:t skp:t
-- columns: id:i nama:t
-- rows: many
SELECT DISTINCT s.id, g.nama FROM garis l
JOIN skp s ON s.pegawai_id = l.pegawai_id JOIN pegawai g ON g.id = s.pegawai_id
WHERE l.penilai_id = ? AND l.jenis <> 'TIM' AND l.dari <= ? AND (l.sampai IS NULL OR l.sampai >= ?)
	AND s.id IN (SELECT o.id FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) o)
ORDER BY g.nama;
