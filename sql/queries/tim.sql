-- Teams: ketua and members, results owed together. Acts in lib/domain/tim.c.

-- name: tim_anggota
-- Members of the teams that a person leads today, with their plan of the running year.
-- params: ketua:i hari:t hari2:t
-- columns: id:i nama:t nip:t jabatan:t unit:t skp_id:i status:t
-- rows: many
SELECT g.id, g.nama, COALESCE(g.nip, g.nrp, ''), j.nama, u.nama, s.id, COALESCE(s.status, '')
FROM garis l
JOIN pegawai g ON g.id = l.pegawai_id
LEFT JOIN skp s ON s.id = (SELECT x.id FROM skp x JOIN periode p ON p.id = x.periode_id AND p.status = 'BERJALAN'
	WHERE x.pegawai_id = g.id ORDER BY x.status = 'DITUTUP_SEBAGIAN', p.tahun DESC, x.penugasan_id LIMIT 1)
LEFT JOIN penugasan a ON a.id = s.penugasan_id
LEFT JOIN jabatan j ON j.id = a.jabatan_id
LEFT JOIN unit u ON u.id = a.unit_id
WHERE l.penilai_id = ? AND l.jenis = 'TIM' AND l.dari <= ? AND (l.sampai IS NULL OR l.sampai >= ?)
ORDER BY g.nama, g.id LIMIT 200;

-- name: tim_hasil
-- The results of a person's plans of the running year that may be a team's, with how many members they have (kredit empty: nobody yet).
-- params: ketua:i
-- columns: rhk_id:i teks:t skp_id:i tahun:i kredit:t anggota:i diambil:i
-- rows: many
SELECT r.id, r.teks, s.id, p.tahun, COALESCE(t.kredit, ''), COUNT(m.pegawai_id), COUNT(m.rhk_hasil_id)
FROM skp s JOIN periode p ON p.id = s.periode_id AND p.status = 'BERJALAN'
JOIN rhk r ON r.skp_id = s.id AND r.teks <> ''
LEFT JOIN rhk_tim t ON t.rhk_id = r.id
LEFT JOIN rhk_tim_anggota m ON m.rhk_id = t.rhk_id
WHERE s.pegawai_id = ? AND s.status <> 'DITUTUP_SEBAGIAN'
	AND NOT EXISTS (SELECT 1 FROM rhk_tim_anggota y WHERE y.rhk_hasil_id = r.id)
GROUP BY r.id, r.teks, s.id, p.tahun, t.kredit, r.urut
ORDER BY p.tahun DESC, s.id, r.urut LIMIT 200;

-- name: tim_saya
-- Who leads the teams a person works in today (rhk_id NULL), and what those owe together with the person's share.
-- params: pegawai:i hari:t hari2:t pegawai2:i
-- columns: ketua:t nip:t rhk_id:i teks:t persen:t kredit:t rhk_hasil_id:i skp_id:i tahun:i
-- rows: many
SELECT g.nama AS ketua, COALESCE(g.nip, g.nrp, '') AS nip, NULL AS rhk_id, '' AS teks, NULL AS persen, '' AS kredit, NULL AS rhk_hasil_id, NULL AS skp_id, 0 AS tahun
FROM garis l JOIN pegawai g ON g.id = l.penilai_id
WHERE l.pegawai_id = ? AND l.jenis = 'TIM' AND l.dari <= ? AND (l.sampai IS NULL OR l.sampai >= ?)
UNION ALL
SELECT g.nama, '', r.id, r.teks, m.persen, t.kredit, m.rhk_hasil_id, h.skp_id, p.tahun
FROM rhk_tim_anggota m JOIN rhk_tim t ON t.rhk_id = m.rhk_id JOIN rhk r ON r.id = m.rhk_id
JOIN skp s ON s.id = r.skp_id JOIN periode p ON p.id = s.periode_id AND p.status = 'BERJALAN'
JOIN pegawai g ON g.id = s.pegawai_id LEFT JOIN rhk h ON h.id = m.rhk_hasil_id
WHERE m.pegawai_id = ?
ORDER BY rhk_id IS NOT NULL, ketua, rhk_id LIMIT 200;

-- name: tim_rhk
-- One result of the plan; version 0: it is no team's yet.
-- params: rhk:i skp:i
-- columns: id:i teks:t kredit:t version:i pegawai_id:i
-- rows: one
SELECT r.id, r.teks, COALESCE(t.kredit, 'UTUH'), COALESCE(t.version, 0), s.pegawai_id
FROM rhk r JOIN skp s ON s.id = r.skp_id LEFT JOIN rhk_tim t ON t.rhk_id = r.id WHERE r.id = ? AND r.skp_id = ?;

-- name: tim_calon
-- Who may share a result: today's members of the ketua's teams, and who shares it already.
-- params: ketua:i hari:t hari2:t rhk:i rhk2:i
-- columns: id:i nama:t nip:t persen:t rhk_hasil_id:i
-- rows: many
SELECT g.id, g.nama, COALESCE(g.nip, g.nrp, ''), m.persen, m.rhk_hasil_id
FROM (SELECT l.pegawai_id FROM garis l WHERE l.penilai_id = ? AND l.jenis = 'TIM' AND l.dari <= ? AND (l.sampai IS NULL OR l.sampai >= ?)
	UNION SELECT y.pegawai_id FROM rhk_tim_anggota y WHERE y.rhk_id = ?) x
JOIN pegawai g ON g.id = x.pegawai_id
LEFT JOIN rhk_tim_anggota m ON m.rhk_id = ? AND m.pegawai_id = g.id
ORDER BY g.nama, g.id LIMIT 200;

-- name: tim_mulai
-- The row of a result that becomes a team's; nothing when it is there.
-- params: rhk:i
-- rows: none
INSERT IGNORE INTO rhk_tim (rhk_id, version) VALUES (?, 0);

-- name: tim_ambil
-- Takes the version.
-- params: kredit:t rhk:i version:i
-- rows: none
UPDATE rhk_tim SET version = version + 1, kredit = ? WHERE rhk_id = ? AND version = ?;

-- name: tim_isi
-- A member's share; who made an RHK of it keeps it.
-- params: rhk:i pegawai:i persen:t
-- rows: none
INSERT INTO rhk_tim_anggota (rhk_id, pegawai_id, persen) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE persen = VALUES(persen);

-- name: tim_lepas
-- params: rhk:i pegawai:i
-- rows: none
DELETE FROM rhk_tim_anggota WHERE rhk_id = ? AND pegawai_id = ?;

-- name: tim_tugas
-- Asks the members of a team's results who made no RHK of them yet.
-- params: dibuat:t skp:i
-- rows: none
INSERT INTO tugas (pegawai_id, jenis, dokumen_jenis, dokumen_id, tentang, program, tautan, dibuat)
SELECT DISTINCT m.pegawai_id, 'tim.ambil', 'tim', s.id, s.pegawai_id, 'planning', '/tim', ?
FROM rhk_tim_anggota m JOIN rhk r ON r.id = m.rhk_id JOIN skp s ON s.id = r.skp_id WHERE s.id = ? AND m.rhk_hasil_id IS NULL
ON DUPLICATE KEY UPDATE tentang = VALUES(tentang);

-- name: tim_tugas_lepas
-- Clears the tasks of those who share nothing more that waits.
-- params: skp:i
-- rows: none
DELETE FROM tugas WHERE dokumen_jenis = 'tim' AND dokumen_id = ? AND NOT EXISTS (SELECT 1 FROM rhk_tim_anggota m JOIN rhk r ON r.id = m.rhk_id
	WHERE r.skp_id = tugas.dokumen_id AND m.pegawai_id = tugas.pegawai_id AND m.rhk_hasil_id IS NULL);

-- name: tim_bagian
-- A share that the person made no RHK of yet, with the plan it would go into (skp_id NULL none): a draft first.
-- params: pegawai:i rhk:i
-- columns: rhk_id:i tim_skp_id:i teks:t ketua:t kredit:t persen:t skp_id:i status:t direvisi:i
-- rows: one
SELECT r.id, s.id, r.teks, g.nama, t.kredit, m.persen, k.id, COALESCE(k.status, ''), COALESCE(k.ditetapkan_pada IS NOT NULL, 0)
FROM rhk_tim_anggota m JOIN rhk_tim t ON t.rhk_id = m.rhk_id JOIN rhk r ON r.id = m.rhk_id
JOIN skp s ON s.id = r.skp_id JOIN pegawai g ON g.id = s.pegawai_id
LEFT JOIN skp k ON k.id = (SELECT x.id FROM skp x WHERE x.pegawai_id = m.pegawai_id AND x.periode_id = s.periode_id AND x.status <> 'DITUTUP_SEBAGIAN'
	ORDER BY x.status = 'DRAF' DESC, x.id DESC LIMIT 1)
WHERE m.pegawai_id = ? AND m.rhk_id = ? AND m.rhk_hasil_id IS NULL;

-- name: tim_jadi_rhk
-- The member's RHK of a team's result, behind the others of the draft.
-- params: skp:i teks:t dari:t skp2:i
-- rows: none
INSERT INTO rhk (skp_id, urut, jenis, teks, penugasan_dari)
SELECT ?, LEAST(COALESCE(MAX(y.urut), 0) + 1, 32767), 'UTAMA', ?, ? FROM rhk y WHERE y.skp_id = ?;

-- name: tim_jadi_iki
-- Its indicators are the team's; where it is credited by share, what adds up is owed by share.
-- params: rhk:i bagian:t bagian2:t bagian3:t bagian4:t bagian5:t tim:i
-- rows: none
INSERT INTO iki (rhk_id, urut, aspek, teks, target, satuan, arah, target_maksimal, terburuk, konsolidasi, sumber, baseline, wilayah, target_lo, target_hi,
	target_tw1, target_tw2, target_tw3, target_tw4, pembilang, penyebut, rubrik_di_atas, rubrik_sesuai, rubrik_di_bawah, sifat, tim_iki_id)
SELECT ?, i.urut, i.aspek, i.teks, ROUND(i.target * IF(i.konsolidasi = 'SUM', ?, 1), 6), i.satuan, i.arah, i.target_maksimal, i.terburuk, i.konsolidasi, i.sumber, i.baseline, i.wilayah, i.target_lo, i.target_hi,
	ROUND(i.target_tw1 * IF(i.konsolidasi = 'SUM', ?, 1), 6), ROUND(i.target_tw2 * IF(i.konsolidasi = 'SUM', ?, 1), 6), ROUND(i.target_tw3 * IF(i.konsolidasi = 'SUM', ?, 1), 6), ROUND(i.target_tw4 * IF(i.konsolidasi = 'SUM', ?, 1), 6),
	i.pembilang, i.penyebut, i.rubrik_di_atas, i.rubrik_sesuai, i.rubrik_di_bawah, i.sifat, i.id
FROM iki i WHERE i.rhk_id = ?;

-- name: tim_tandai
-- params: hasil:i pegawai:i rhk:i
-- rows: none
UPDATE rhk_tim_anggota SET rhk_hasil_id = ? WHERE pegawai_id = ? AND rhk_id = ?;
