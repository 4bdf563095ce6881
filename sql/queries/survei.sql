-- Who takes part in an evaluation beside evaluator and employee: respondents and the second reader. Acts in lib/domain/survei.c and evaluasi_baca.c.

-- name: survei_peserta
-- Who was asked about a person (bagian UNDANGAN), then who may be: those whom the same person evaluates (REKAN) and whom the person evaluates (BAWAHAN) on a day.
-- params: skp:i siklus:t hari:t skp2:i
-- columns: bagian:t id:i kelompok:t pegawai_id:i nama:t jabatan:t dijawab:i kedaluwarsa:t hubungan:i hubungan_teks:t token:b
-- rows: many
WITH k AS (SELECT s.id, s.pegawai_id, s.penilai_id, ? AS skp, ? AS siklus, CAST(? AS DATE) AS hari FROM skp s WHERE s.id = ?)
SELECT 'UNDANGAN' AS bagian, r.id, r.kelompok, COALESCE(r.pegawai_id, 0), COALESCE(g.nama, r.nama) AS nama, '', r.dijawab IS NOT NULL, r.kedaluwarsa, r.hubungan, r.hubungan_teks, r.token
FROM k JOIN responden r ON r.skp_id = k.id AND r.siklus = k.siklus LEFT JOIN pegawai g ON g.id = r.pegawai_id
UNION ALL
SELECT DISTINCT 'CALON', 0, 'REKAN', g.id, g.nama, j.nama, 0, '', 0, '', NULL
FROM k
JOIN garis y ON y.penilai_id = k.penilai_id AND y.pegawai_id <> k.pegawai_id AND y.jenis <> 'TIM' AND y.dari <= k.hari AND (y.sampai IS NULL OR y.sampai >= k.hari)
JOIN pegawai g ON g.id = y.pegawai_id
JOIN penugasan a ON a.pegawai_id = g.id AND a.jenis = 'DEFINITIF' AND a.dari <= k.hari AND (a.sampai IS NULL OR a.sampai >= k.hari)
JOIN jabatan j ON j.id = a.jabatan_id
WHERE NOT EXISTS (SELECT 1 FROM responden r WHERE r.skp_id = k.id AND r.siklus = k.siklus AND r.pegawai_id = g.id)
UNION ALL
SELECT DISTINCT 'CALON', 0, 'BAWAHAN', g.id, g.nama, j.nama, 0, '', 0, '', NULL
FROM k
JOIN garis y ON y.penilai_id = k.pegawai_id AND y.jenis <> 'TIM' AND y.dari <= k.hari AND (y.sampai IS NULL OR y.sampai >= k.hari)
JOIN pegawai g ON g.id = y.pegawai_id
JOIN penugasan a ON a.pegawai_id = g.id AND a.jenis = 'DEFINITIF' AND a.dari <= k.hari AND (a.sampai IS NULL OR a.sampai >= k.hari)
JOIN jabatan j ON j.id = a.jabatan_id
WHERE NOT EXISTS (SELECT 1 FROM responden r WHERE r.skp_id = k.id AND r.siklus = k.siklus AND r.pegawai_id = g.id)
ORDER BY bagian DESC, nama LIMIT 200;

-- name: survei_undang
-- An invitation; sent in bulk for staff (token NULL), one by one for third parties.
-- params: skp:i siklus:t kelompok:t pegawai:i nama:t token:b kedaluwarsa:t oleh:i dibuat:t
-- rows: none
INSERT INTO responden (skp_id, siklus, kelompok, pegawai_id, nama, token, kedaluwarsa, oleh, dibuat) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: survei_ids
-- The invitations of staff, to put them on their work lists.
-- params: skp:i siklus:t
-- columns: id:i pegawai_id:i
-- rows: many
SELECT id, pegawai_id FROM responden WHERE skp_id = ? AND siklus = ? AND pegawai_id IS NOT NULL AND dijawab IS NULL;

-- name: survei_cabut
-- Takes an invitation back as long as nobody answered it.
-- params: id:i skp:i siklus:t
-- rows: none
DELETE FROM responden WHERE id = ? AND skp_id = ? AND siklus = ? AND dijawab IS NULL;

-- name: survei_pegawai
-- The survey that waits for a member of staff; none when it is not theirs, over or answered.
-- params: id:i pegawai:i waktu:t
-- columns: id:i version:i skp_id:i siklus:t kelompok:t pegawai_id:i nama:t jabatan:t jabatan_jenis:t unit:t instansi:t periode:t aturan_periode:t aturan_id:i kedaluwarsa:t
-- rows: one
SELECT r.id, r.version, r.skp_id, r.siklus, r.kelompok, r.pegawai_id, g.nama, j.nama, j.jenis, u.nama, i.nama, p.nama, p.aturan, COALESCE(p.aturan_id, 0), r.kedaluwarsa
FROM responden r
JOIN skp s ON s.id = r.skp_id
JOIN pegawai g ON g.id = s.pegawai_id
JOIN periode p ON p.id = s.periode_id
JOIN penugasan a ON a.id = s.penugasan_id
JOIN jabatan j ON j.id = a.jabatan_id
JOIN unit u ON u.id = s.unit_id
CROSS JOIN instansi i
LEFT JOIN evaluasi e ON e.skp_id = s.id AND e.siklus = r.siklus
WHERE r.id = ? AND r.pegawai_id = ? AND r.dijawab IS NULL AND r.kedaluwarsa > ?
	AND COALESCE(e.status, 'BELUM') NOT IN ('DITETAPKAN', 'DITERIMA_PEGAWAI', 'FINAL');

-- name: survei_tamu
-- The same for who holds the link of an invitation.
-- params: token:b waktu:t
-- columns: id:i version:i skp_id:i siklus:t kelompok:t pegawai_id:i nama:t jabatan:t jabatan_jenis:t unit:t instansi:t periode:t aturan_periode:t aturan_id:i kedaluwarsa:t
-- rows: one
SELECT r.id, r.version, r.skp_id, r.siklus, r.kelompok, r.pegawai_id, g.nama, j.nama, j.jenis, u.nama, i.nama, p.nama, p.aturan, COALESCE(p.aturan_id, 0), r.kedaluwarsa
FROM responden r
JOIN skp s ON s.id = r.skp_id
JOIN pegawai g ON g.id = s.pegawai_id
JOIN periode p ON p.id = s.periode_id
JOIN penugasan a ON a.id = s.penugasan_id
JOIN jabatan j ON j.id = a.jabatan_id
JOIN unit u ON u.id = s.unit_id
CROSS JOIN instansi i
LEFT JOIN evaluasi e ON e.skp_id = s.id AND e.siklus = r.siklus
WHERE r.token = ? AND r.dijawab IS NULL AND r.kedaluwarsa > ?
	AND COALESCE(e.status, 'BELUM') NOT IN ('DITETAPKAN', 'DITERIMA_PEGAWAI', 'FINAL');

-- name: survei_jawab
-- First statement of an answer: it is given once.
-- params: hari:t hubungan:i hubungan_teks:t id:i waktu:t
-- rows: none
UPDATE responden SET dijawab = ?, hubungan = ?, hubungan_teks = ?, version = version + 1 WHERE id = ? AND dijawab IS NULL AND kedaluwarsa > ?;

-- name: survei_nilai
-- What was answered, under a random sheet number; sent in bulk.
-- params: skp:i siklus:t kelompok:t lembar:b kode:t nilai:i
-- rows: none
INSERT INTO survei_jawaban (skp_id, siklus, kelompok, lembar, kode, nilai) VALUES (?, ?, ?, ?, ?, ?);

-- name: survei_tugas_selesai
-- A respondent's own task is done; those of others stay, and their own for another cycle.
-- params: pegawai:i skp:i tautan:t
-- rows: none
DELETE FROM tugas WHERE pegawai_id = ? AND jenis = 'survei.jawab' AND dokumen_jenis = 'skp' AND dokumen_id = ? AND tautan = ?;

-- name: survei_tugas_usai
-- A signed evaluation asks nobody any more.
-- params: skp:i siklus:t
-- rows: none
DELETE t FROM responden r
JOIN tugas t ON t.pegawai_id = r.pegawai_id AND t.jenis = 'survei.jawab' AND t.dokumen_jenis = 'skp' AND t.dokumen_id = r.skp_id AND t.tautan = CONCAT('/survei/', r.id)
WHERE r.skp_id = ? AND r.siklus = ?;

-- name: baca_pilih
-- Names the second reader of an evaluation that is being judged.
-- params: pembaca:i id:i
-- rows: none
UPDATE evaluasi SET pembaca_id = ?, dibaca_pada = NULL, version = version + 1 WHERE id = ? AND status IN ('REALISASI_DIAJUKAN', 'DINILAI');

-- name: baca_get
-- The evaluation that waits for its second reader.
-- params: id:i pembaca:i
-- columns: id:i version:i skp_id:i siklus:t pegawai_id:i nama:t jabatan:t unit:t periode:t status:t penilai_id:i dibaca_pada:t
-- rows: one
SELECT e.id, e.version, e.skp_id, e.siklus, e.pegawai_id, g.nama, j.nama, u.nama, p.nama, e.status, e.penilai_id, e.dibaca_pada
FROM evaluasi e
JOIN skp s ON s.id = e.skp_id
JOIN pegawai g ON g.id = e.pegawai_id
JOIN periode p ON p.id = e.periode_id
JOIN penugasan a ON a.id = s.penugasan_id
JOIN jabatan j ON j.id = a.jabatan_id
JOIN unit u ON u.id = s.unit_id
WHERE e.id = ? AND e.pembaca_id = ? AND e.status IN ('REALISASI_DIAJUKAN', 'DINILAI');

-- name: baca_rows
-- Its qualitative indicators with rubric, what the person wrote and the reading so far.
-- params: id:i
-- columns: iki_id:i rhk:t teks:t rubrik_di_atas:t rubrik_sesuai:t rubrik_di_bawah:t bukti:t bacaan:t alasan_bacaan:t
-- rows: many
SELECT i.id, r.teks, i.teks, i.rubrik_di_atas, i.rubrik_sesuai, i.rubrik_di_bawah, COALESCE(ei.bukti, ''), ei.bacaan, COALESCE(ei.alasan_bacaan, '')
FROM evaluasi e
JOIN rhk r ON r.skp_id = e.skp_id
JOIN iki i ON i.rhk_id = r.id AND i.target IS NULL AND i.target_lo IS NULL
LEFT JOIN evaluasi_iki ei ON ei.evaluasi_id = e.id AND ei.iki_id = i.id
WHERE e.id = ?
ORDER BY r.urut, i.urut, i.id;

-- name: baca_simpan
-- A reading; sent in bulk.
-- params: evaluasi:i iki:i bacaan:t alasan:t
-- rows: none
INSERT INTO evaluasi_iki (evaluasi_id, iki_id, bacaan, alasan_bacaan) VALUES (?, ?, ?, ?)
ON DUPLICATE KEY UPDATE bacaan = VALUES(bacaan), alasan_bacaan = VALUES(alasan_bacaan);

-- name: baca_selesai
-- First statement of a reading: the evaluation still waits for it.
-- params: waktu:t id:i pembaca:i version:i
-- rows: none
UPDATE evaluasi SET dibaca_pada = ?, version = version + 1
WHERE id = ? AND pembaca_id = ? AND version = ? AND status IN ('REALISASI_DIAJUKAN', 'DINILAI');
