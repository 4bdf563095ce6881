-- Statements of the web kit's request half (lib/web/session.c).

-- name: web_sesi
-- All the kit knows of who sends a session's token, ended or not: a row for each
-- assignment and role the person ever had (a few); the kit keeps those of the
-- person's own day. Conditions on their days would cost more here than the rows.
-- params: hari_akhir:t hari_awal:t token:b
-- columns: id:i akun_id:i wajib_ganti:i absolut:t diam_s:i berakhir:t dibuat:t terakhir:t login:t bahasa:t pegawai_id:i nama:t penilai:i tugas_id:i tugas_jenis:t tugas_dari:t tugas_sampai:t unit_id:i zona:i peran:t peran_unit:i peran_dari:t peran_sampai:t instansi:t bantuan:t
-- rows: many
SELECT s.id, s.akun_id, s.wajib_ganti, s.absolut, s.diam_s, s.berakhir, s.dibuat, t.terakhir,
	a.login, a.bahasa, a.pegawai_id, g.nama,
	EXISTS (SELECT 1 FROM garis b
		WHERE b.penilai_id = a.pegawai_id AND b.jenis <> 'TIM'
			AND b.dari <= ? AND (b.sampai IS NULL OR b.sampai >= ?)) AS penilai,
	p.id AS tugas_id, p.jenis AS tugas_jenis, p.dari AS tugas_dari, p.sampai AS tugas_sampai,
	u.id AS unit_id, u.zona,
	r.peran, r.unit_id AS peran_unit, r.dari AS peran_dari, r.sampai AS peran_sampai,
	i.nama AS instansi, i.bantuan
FROM sesi s
LEFT JOIN instansi i ON i.id = 1
JOIN akun a ON a.id = s.akun_id AND a.aktif
LEFT JOIN pegawai g ON g.id = a.pegawai_id
LEFT JOIN sesi_terakhir t ON t.sesi_id = s.id
LEFT JOIN penugasan p ON p.pegawai_id = a.pegawai_id
LEFT JOIN unit u ON u.id = p.unit_id
LEFT JOIN peran r ON r.akun_id = a.id
WHERE s.token = ?;

-- name: web_sesi_terakhir
-- The session was used; at most once a minute.
-- params: sesi:i terakhir:t terakhir:t
-- rows: none
INSERT INTO sesi_terakhir (sesi_id, terakhir) VALUES (?, ?)
ON DUPLICATE KEY UPDATE terakhir = ?;
