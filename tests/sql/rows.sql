-- An agency of 20,000 people with one busy year: a scan must be visible to EXPLAIN.
SET sql_mode = 'STRICT_ALL_TABLES', foreign_key_checks = 0;
INSERT INTO instansi (nama, tempat, profil) VALUES ('Kota Uji', 'Uji', 'denpasar');
INSERT INTO unit (id, induk_id, kode, nama, jenis, dari)
SELECT seq, IF(seq = 1, NULL, IF(seq <= 41, 1, 2 + seq MOD 40)), CONCAT('U', seq), CONCAT('Unit ', seq),
	IF(seq = 1, 'PEMDA', IF(seq <= 41, 'OPD', 'BIDANG')), '2020-01-01' FROM seq_1_to_800;
INSERT INTO unit_jalur (leluhur_id, unit_id, jarak)
SELECT id, id, 0 FROM unit UNION ALL SELECT induk_id, id, 1 FROM unit WHERE induk_id IS NOT NULL
UNION ALL SELECT 1, id, 2 FROM unit WHERE induk_id > 1;
INSERT INTO jabatan (id, nama, jenis)
SELECT seq, CONCAT('Jabatan ', seq), IF(seq < 50, 'PENGAWAS', 'PELAKSANA') FROM seq_1_to_300;
INSERT INTO pegawai (id, nip, nama, dari)
SELECT seq, LPAD(seq, 18, '0'), CONCAT('Nama ', seq * 7919 MOD 20011), '2020-01-01' FROM seq_1_to_20000;
INSERT INTO pegawai_kata (kata, pegawai_id) SELECT nama, id FROM pegawai UNION ALL SELECT SUBSTRING(nama, 6), id FROM pegawai;
INSERT INTO pegawai_kurang (pegawai_id, sebab, nama, dihitung) SELECT id, 'TANPA_AKUN', nama, '2026-11-20' FROM pegawai WHERE id MOD 40 = 0;
INSERT INTO pegawai_rekap (id, pegawai, tanpa_penilai, tanpa_akun, dihitung) VALUES (1, 20000, 0, 500, '2026-11-20');
INSERT INTO penugasan (id, pegawai_id, unit_id, jabatan_id, pimpinan, dari)
SELECT seq, seq, 1 + seq MOD 800, 1 + seq MOD 300, seq <= 800, '2020-01-01' FROM seq_1_to_20000;
INSERT INTO garis (pegawai_id, penilai_id, dari)
SELECT seq, 1 + seq DIV 12, '2020-01-01' FROM seq_2_to_20000;
INSERT INTO akun (id, pegawai_id, login) SELECT seq, seq, CONCAT('akun', seq) FROM seq_1_to_20000;
INSERT INTO peran (akun_id, peran, unit_id, dari)
SELECT seq, IF(seq MOD 10, 'PENGELOLA', 'ADMIN'), 1 + seq MOD 800, '2020-01-01' FROM seq_1_to_400;
INSERT INTO sandi (akun_id, hash, diubah) SELECT seq, 'x', '2026-01-01' FROM seq_1_to_20000;
INSERT INTO percobaan (kunci, gagal, terakhir)
SELECT UNHEX(SHA2(seq, 256)), 1, '2026-06-01' + INTERVAL seq SECOND FROM seq_1_to_20000;
INSERT INTO sesi (id, token, akun_id, dibuat, absolut, diam_s, berakhir)
SELECT seq, UNHEX(SHA2(seq, 256)), 1 + seq MOD 20000, '2026-01-01' + INTERVAL seq * 3 MINUTE,
	'2026-01-02' + INTERVAL seq * 3 MINUTE, 1800, '2026-01-02' + INTERVAL seq * 3 MINUTE FROM seq_1_to_100000;
INSERT INTO sesi_terakhir (sesi_id, terakhir) SELECT id, dibuat FROM sesi;
INSERT INTO periode (id, tahun, nama, mulai, selesai, status)
SELECT seq, 2023 + seq, CONCAT('Tahun ', 2023 + seq), MAKEDATE(2023 + seq, 1), MAKEDATE(2024 + seq, 1) - INTERVAL 1 DAY,
	IF(seq < 3, 'DITUTUP', 'BERJALAN') FROM seq_1_to_3;
INSERT INTO aturan (id, kode, versi, judul, isi, sha256, asal, status)
SELECT seq, CONCAT('aturan-', seq MOD 8), 1 + seq DIV 8, 'Aturan', 'id = "x";', SHA2(seq, 256), 'UNGGAHAN',
	IF(seq >= 32, 'AKTIF', 'DIGANTI') FROM seq_1_to_39;
UPDATE periode SET aturan_id = 39;
INSERT INTO periode_tahap (periode_id, tahap, buka, tutup)
SELECT id, t.tahap, mulai, selesai FROM periode
JOIN (SELECT 'PERENCANAAN' tahap UNION SELECT 'PELAPORAN' UNION SELECT 'EVALUASI') t;
INSERT INTO libur (tanggal, nama) SELECT MAKEDATE(2026, seq * 20), 'Libur' FROM seq_1_to_15;
INSERT INTO skp (id, pegawai_id, periode_id, penugasan_id, unit_id, penilai_id, mulai, selesai, status)
SELECT seq, 1 + (seq - 1) MOD 20000, 1 + (seq - 1) DIV 20000, 1 + (seq - 1) MOD 20000, 1 + seq MOD 800,
	1 + (seq - 1) MOD 20000 DIV 12, MAKEDATE(2024 + (seq - 1) DIV 20000, 1),
	MAKEDATE(2025 + (seq - 1) DIV 20000, 1) - INTERVAL 1 DAY,
	ELT(1 + seq MOD 10, 'DRAF', 'DIAJUKAN', 'DITETAPKAN', 'DITETAPKAN', 'DITETAPKAN', 'DITETAPKAN', 'DITETAPKAN',
		'DITETAPKAN', 'TERKUNCI', 'TERKUNCI') FROM seq_1_to_60000;
INSERT INTO rhk (id, skp_id, urut, teks, rhk_atasan_id)
SELECT seq, 1 + seq MOD 60000, 1 + (seq - 1) DIV 60000, 'Hasil kerja', 1 + seq DIV 12 FROM seq_1_to_120000;
INSERT INTO iki (id, rhk_id, urut, teks, target, bobot)
SELECT seq, 1 + seq MOD 120000, 1, 'Indikator', 12, 50 FROM seq_1_to_120000;
INSERT INTO skp_perilaku (skp_id, nilai, ekspektasi) SELECT seq, 1 + seq MOD 7, 'x' FROM seq_1_to_60000;
INSERT INTO skp_lampiran (skp_id, jenis, urut, teks) SELECT seq, 'SUMBER_DAYA', 1, 'x' FROM seq_1_to_60000;
INSERT INTO skp_versi (skp_id, nomor, aksi, oleh, waktu, isi)
SELECT seq, 1, 'AJUKAN', 1 + seq MOD 20000, '2026-01-05', '{}' FROM seq_1_to_60000;
INSERT INTO skp_catatan (skp_id, aksi, oleh, waktu, teks)
SELECT seq, 'kembalikan', 1 + seq MOD 20000, '2026-01-05', 'x' FROM seq_1_to_20000;
INSERT INTO skp_dialog (skp_id, bagian, baris, oleh, sebagai, waktu, teks)
SELECT seq, 'SKP', 0, 1 + seq MOD 20000, 'PENILAI', '2026-01-05', 'x' FROM seq_1_to_60000;
INSERT INTO entri (pegawai_id, tanggal, id, skp_id, iki_id, teks, jumlah, status, dibuat)
SELECT 1 + seq DIV 15, MAKEDATE(2026, 1 + seq * 13 MOD 330), seq, 40001 + seq DIV 15, 1 + seq MOD 120000,
	'Pekerjaan hari ini', 1, ELT(1 + seq MOD 5, 'DIAJUKAN', 'DITERIMA', 'DITERIMA', 'DITERIMA', 'DIKEMBALIKAN'),
	'2026-06-01' FROM seq_1_to_299000;
INSERT INTO bukti (pegawai_id, tanggal, id, entri_id, sha256, nama, dibuat)
SELECT pegawai_id, tanggal, id, id, SHA2(id, 256), 'foto.jpg', dibuat FROM entri WHERE id MOD 2 = 0;
INSERT INTO predikat_organisasi (unit_id, periode_id, predikat, status)
SELECT seq, 2, 'BAIK', 'DITETAPKAN' FROM seq_1_to_800;
INSERT INTO evaluasi (id, skp_id, pegawai_id, periode_id, unit_id, penilai_id, status, predikat)
SELECT id, id, pegawai_id, periode_id, unit_id, penilai_id, IF(periode_id < 3, 'FINAL', 'BELUM'),
	IF(periode_id < 3, 'BAIK', NULL) FROM skp;
INSERT INTO evaluasi_iki (evaluasi_id, iki_id, realisasi, bukti) SELECT seq, seq, 10, '' FROM seq_1_to_60000;
INSERT INTO evaluasi_perilaku (evaluasi_id, nilai) SELECT seq, 1 + seq MOD 7 FROM seq_1_to_60000;
INSERT INTO tugas (pegawai_id, jenis, dokumen_jenis, dokumen_id, program, tautan, dibuat)
SELECT 1 + seq MOD 20000, ELT(1 + (seq - 1) DIV 20000, 'skp.susun', 'skp.setujui', 'entri.isi'), 'skp', seq, 'planning',
	'/skp', '2026-01-05' FROM seq_1_to_60000;
INSERT INTO konsep (akun_id, alamat, isi, waktu)
SELECT seq, CONCAT('/planning/skp/', seq), 'a=b', '2026-06-01' FROM seq_1_to_20000;
INSERT INTO kunci_form (akun_id, kunci, badan, alamat, jawaban, waktu)
SELECT 1 + seq MOD 20000, UNHEX(LEFT(SHA2(seq, 256), 32)), UNHEX(SHA2(seq, 256)), '/planning', '',
	'2026-06-01' + INTERVAL seq SECOND FROM seq_1_to_60000;
INSERT INTO audit (jenis, dokumen_id, urut, waktu, aksi, akun_id, pegawai_id, untuk_id, rantai)
SELECT IF(seq MOD 3, 'skp', 'entri'), 1 + seq MOD 60000, 1 + (seq - 1) DIV 60000, '2026-01-01' + INTERVAL seq MINUTE, 'ubah',
	1 + seq MOD 20000, 1 + seq MOD 20000, 1 + seq MOD 20000, UNHEX(SHA2(seq, 256)) FROM seq_1_to_240000;
INSERT INTO segel (tanggal, kepala, rantai, baris, dibuat)
SELECT MAKEDATE(2026, seq), UNHEX(SHA2(seq, 256)), 1000, 1000, '2026-01-01' FROM seq_1_to_160;
INSERT INTO segel_rantai (tanggal, jenis, dokumen_id, urut, rantai)
SELECT MAKEDATE(2026, 1 + seq DIV 400), 'skp', seq, 1, UNHEX(SHA2(seq, 256)) FROM seq_1_to_60000;
INSERT INTO log_baca (akun_id, waktu, halaman, dokumen)
SELECT 1 + seq MOD 20000, '2026-06-01' + INTERVAL seq SECOND, 'evaluasi', '1' FROM seq_1_to_60000;
INSERT INTO pekerjaan (jenis, isi, status, mulai_setelah, dibuat)
SELECT 'segel', '', IF(seq > 4990, 'MENUNGGU', 'SELESAI'), '2026-01-01', '2026-01-01' FROM seq_1_to_5000;
INSERT INTO kotak_keluar (waktu, jenis, dokumen_jenis, dokumen_id, isi)
SELECT '2026-06-01', 'skp.ditetapkan', 'skp', seq, '' FROM seq_1_to_60000;
INSERT INTO kotak_keluar (waktu, jenis, dokumen_jenis, dokumen_id, isi, pegawai_id, surat, antre, coba_lagi)
SELECT '2026-06-01', 'pengingat.skp', 'pegawai', 1 + seq MOD 20000, '{}', 1 + seq MOD 20000,
	ELT(1 + seq MOD 200, 'MENUNGGU', 'GAGAL', 'TERKIRIM') , '2026-06-01' + INTERVAL seq SECOND, '2026-06-01' FROM seq_1_to_60000 WHERE seq MOD 200 < 3;
INSERT INTO kotak_keluar (waktu, jenis, dokumen_jenis, dokumen_id, isi, pegawai_id, surat, antre, coba_lagi)
SELECT '2026-06-01', 'pengingat.skp', 'pegawai', 1 + seq MOD 20000, '{}', 1 + seq MOD 20000, 'TERKIRIM',
	'2026-06-01' + INTERVAL seq SECOND, '2026-06-01' FROM seq_1_to_60000;
ANALYZE TABLE unit, unit_jalur, pegawai, penugasan, garis, akun, peran, sesi, sesi_terakhir, periode, periode_tahap,
	skp, rhk, iki, skp_perilaku, skp_lampiran, skp_versi, skp_catatan, skp_dialog, entri, bukti, predikat_organisasi, evaluasi,
	evaluasi_iki, evaluasi_perilaku, tugas, konsep, kunci_form, audit, segel_rantai, log_baca, pekerjaan, kotak_keluar, percobaan;
