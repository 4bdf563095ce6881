-- The dialogue about a plan: notes at its rows, advice of a ketua tim. Read with the plan (skp_extras). Acts in lib/domain/dialog.c.

-- name: dialog_catat
-- Notes (a JSON list of bagian, baris, tempat, teks) into the open thread of their row or a new one; of a row that is not the plan's, to the plan.
-- params: oleh:i sebagai:t waktu:t skp:i isi:t skp2:i skp3:i
-- rows: none
INSERT INTO skp_dialog (skp_id, bagian, baris, induk_id, oleh, sebagai, waktu, tempat, teks)
SELECT x.skp_id, x.bagian, x.baris,
	(SELECT MAX(d.id) FROM skp_dialog d WHERE d.skp_id = x.skp_id AND d.bagian = x.bagian AND d.baris = x.baris
		AND d.induk_id IS NULL AND d.jenis = 'CATATAN' AND d.selesai_pada IS NULL),
	?, ?, ?, x.tempat, x.teks
FROM (SELECT ? AS skp_id, j.urut, j.teks, COALESCE(r.teks, i.teks, j.tempat, '') AS tempat,
		IF(j.bagian = 3 AND j.baris BETWEEN 1 AND 7, 'PERILAKU', IF(r.id IS NOT NULL, 'RHK', IF(i.id IS NOT NULL, 'IKI', 'SKP'))) AS bagian,
		IF(j.bagian = 3 AND j.baris BETWEEN 1 AND 7 OR r.id IS NOT NULL OR i.id IS NOT NULL, j.baris, 0) AS baris
	FROM JSON_TABLE(?, '$[*]' COLUMNS (urut FOR ORDINALITY, bagian INT PATH '$.bagian', baris BIGINT PATH '$.baris', tempat VARCHAR(1000) PATH '$.tempat', teks VARCHAR(2000) PATH '$.teks')) j
	LEFT JOIN rhk r ON j.bagian = 1 AND r.id = j.baris AND r.skp_id = ?
	LEFT JOIN (iki i JOIN rhk ri ON ri.id = i.rhk_id AND ri.skp_id = ?) ON j.bagian = 2 AND i.id = j.baris) x
ORDER BY x.urut;

-- name: dialog_rekomendasi
-- A ketua tim's advice before the plan is approved.
-- params: skp:i setuju:i oleh:i waktu:t teks:t
-- rows: none
INSERT INTO skp_dialog (skp_id, jenis, setuju, oleh, sebagai, waktu, teks) VALUES (?, 'REKOMENDASI', ?, ?, 'KETUA_TIM', ?, ?);

-- name: dialog_satu
-- The note that a thread begins with.
-- params: id:i skp:i
-- columns: oleh:i teks:t selesai_pada:t
-- rows: one
SELECT oleh, teks, selesai_pada FROM skp_dialog WHERE id = ? AND skp_id = ? AND induk_id IS NULL AND jenis = 'CATATAN';

-- name: dialog_selesai
-- params: waktu:t oleh:i id:i
-- rows: none
UPDATE skp_dialog SET selesai_pada = ?, selesai_oleh = ? WHERE id = ? AND selesai_pada IS NULL;

-- name: dialog_baca
-- Somebody has read up to a note, or all of them.
-- params: pegawai:i sampai:i skp:i skp2:i
-- rows: none
INSERT INTO skp_dialog_baca (skp_id, pegawai_id, sampai)
SELECT s.id, ?, LEAST(?, (SELECT MAX(d.id) FROM skp_dialog d WHERE d.skp_id = ?)) FROM skp s
WHERE s.id = ? AND EXISTS (SELECT 1 FROM skp_dialog d WHERE d.skp_id = s.id)
ON DUPLICATE KEY UPDATE sampai = GREATEST(sampai, VALUES(sampai));

-- name: dialog_tugas_pasang
-- Who has not read the newest notes of others on a plan: its owner, evaluator and each ketua tim who took part; not who is asked to mend it anyway.
-- params: dibuat:t skp:i skp2:i skp3:i hari:t hari2:t
-- rows: none
INSERT INTO tugas (pegawai_id, jenis, dokumen_jenis, dokumen_id, tentang, program, tautan, jatuh_tempo, dibuat)
SELECT p.pegawai_id, 'skp.catatan', 'skp', p.skp_id, p.tentang, 'planning', CONCAT('/skp/', p.skp_id), NULL, ?
FROM (SELECT s.id AS skp_id, s.pegawai_id AS tentang, s.pegawai_id FROM skp s WHERE s.id = ?
	UNION SELECT s.id, s.pegawai_id, s.penilai_id FROM skp s WHERE s.id = ? AND s.penilai_id IS NOT NULL
	UNION SELECT s.id, s.pegawai_id, g.penilai_id FROM skp s JOIN garis g ON g.pegawai_id = s.pegawai_id AND g.jenis = 'TIM'
		WHERE s.id = ? AND g.dari <= ? AND (g.sampai IS NULL OR g.sampai >= ?)
			AND EXISTS (SELECT 1 FROM skp_dialog x WHERE x.skp_id = s.id AND x.oleh = g.penilai_id)) p
WHERE EXISTS (SELECT 1 FROM skp_dialog d LEFT JOIN skp_dialog_baca b ON b.skp_id = d.skp_id AND b.pegawai_id = p.pegawai_id
		WHERE d.skp_id = p.skp_id AND d.oleh <> p.pegawai_id AND d.id > COALESCE(b.sampai, 0))
	AND NOT EXISTS (SELECT 1 FROM tugas t WHERE t.pegawai_id = p.pegawai_id AND t.jenis = 'skp.perbaiki'
		AND t.dokumen_jenis = 'skp' AND t.dokumen_id = p.skp_id)
ON DUPLICATE KEY UPDATE tautan = VALUES(tautan);

-- name: dialog_tugas_lepas
-- Off the list of who has read them.
-- params: skp:i
-- rows: none
DELETE t FROM tugas t WHERE t.dokumen_jenis = 'skp' AND t.dokumen_id = ? AND t.jenis = 'skp.catatan'
	AND NOT EXISTS (SELECT 1 FROM skp_dialog d LEFT JOIN skp_dialog_baca b ON b.skp_id = d.skp_id AND b.pegawai_id = t.pegawai_id
		WHERE d.skp_id = t.dokumen_id AND d.oleh <> t.pegawai_id AND d.id > COALESCE(b.sampai, 0));

-- name: dialog_tugas_ketua
-- A plan handed in may be looked at by the ketua tim of who wrote it; nobody waits for it.
-- params: dibuat:t skp:i hari:t hari2:t
-- rows: none
INSERT INTO tugas (pegawai_id, jenis, dokumen_jenis, dokumen_id, tentang, program, tautan, jatuh_tempo, dibuat)
SELECT DISTINCT g.penilai_id, 'skp.rekomendasi', 'skp', s.id, s.pegawai_id, 'planning', CONCAT('/skp/', s.id), NULL, ?
FROM skp s JOIN garis g ON g.pegawai_id = s.pegawai_id AND g.jenis = 'TIM'
WHERE s.id = ? AND g.dari <= ? AND (g.sampai IS NULL OR g.sampai >= ?)
ON DUPLICATE KEY UPDATE tautan = VALUES(tautan);

-- name: dialog_tugas_ketua_lepas
-- params: pegawai:i skp:i
-- rows: none
DELETE FROM tugas WHERE pegawai_id = ? AND jenis = 'skp.rekomendasi' AND dokumen_jenis = 'skp' AND dokumen_id = ?;

-- name: dialog_saran_kurang
-- Has a plan's writer a ketua tim beside the evaluator, and has none advised since it was handed in?
-- params: hari:t hari2:t skp:i
-- columns: kurang:i
-- rows: one
SELECT EXISTS (SELECT 1 FROM garis g WHERE g.pegawai_id = s.pegawai_id AND g.jenis = 'TIM' AND g.penilai_id <> COALESCE(s.penilai_id, 0)
		AND g.dari <= ? AND (g.sampai IS NULL OR g.sampai >= ?))
	AND NOT EXISTS (SELECT 1 FROM skp_dialog d WHERE d.skp_id = s.id AND d.jenis = 'REKOMENDASI' AND d.waktu >= s.diajukan_pada)
FROM skp s WHERE s.id = ?;

-- name: dialog_saran
-- Advice of ketua tim on some plans (a JSON list) since they were handed in.
-- params: skp:t
-- columns: skp_id:i setuju:i oleh:t waktu:t teks:t
-- rows: many
SELECT d.skp_id, d.setuju, g.nama, d.waktu, d.teks
FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) o
JOIN skp s ON s.id = o.id JOIN skp_dialog d ON d.skp_id = s.id AND d.bagian = 'SKP' AND d.baris = 0 AND d.jenis = 'REKOMENDASI' AND d.waktu >= s.diajukan_pada
JOIN pegawai g ON g.id = d.oleh
ORDER BY d.skp_id, d.id;
