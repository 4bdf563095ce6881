-- A small agency around the documents of one person, `diri`, who moved in March
-- 2026. The clock of the tests stands at 20 November 2026. People are named by
-- how they stand to diri (people.py); person and account have the same number.
SET sql_mode = 'STRICT_ALL_TABLES';
INSERT INTO instansi (nama, tempat, profil) VALUES ('Kota', 'Denpasar', 'denpasar');
INSERT INTO unit (id, induk_id, kode, nama, jenis, zona, dari) VALUES
	(1, NULL, 'K', 'Kota', 'PEMDA', 8, '2020-01-01'),
	(2, 1, 'D', 'Dinas', 'OPD', 8, '2020-01-01'),
	(3, 2, 'D1', 'Bidang', 'BIDANG', 8, '2020-01-01'),
	(5, 3, 'D11', 'Seksi', 'SEKSI', 8, '2020-01-01'),
	(4, 1, 'L', 'Dinas Lain', 'OPD', 8, '2020-01-01'),
	(6, 1, 'I', 'Inspektorat', 'OPD', 8, '2020-01-01');
INSERT INTO unit_jalur (leluhur_id, unit_id, jarak)
WITH RECURSIVE jalur AS (
	SELECT id AS leluhur_id, id AS unit_id, 0 AS jarak FROM unit
	UNION ALL
	SELECT j.leluhur_id, u.id, j.jarak + 1 FROM jalur j JOIN unit u ON u.induk_id = j.unit_id)
SELECT leluhur_id, unit_id, jarak FROM jalur;
INSERT INTO jabatan (id, nama, jenis) VALUES
	(1, 'Staf', 'PELAKSANA'), (2, 'Pengawas', 'PENGAWAS'), (3, 'Kepala', 'JPT'), (4, 'Wali Kota', 'KEPALA_DAERAH');
INSERT INTO pegawai (id, nip, nama, dari) VALUES
	(10, '190000000000000010', 'Diri', '2020-01-01'),
	(11, '190000000000000011', 'Penilai', '2020-01-01'),
	(12, '190000000000000012', 'Atasan', '2020-01-01'),
	(13, '190000000000000013', 'Pimpinan', '2020-01-01'),
	(14, NULL, 'Kepala', '2020-01-01'),
	(15, '190000000000000015', 'Lama', '2020-01-01'),
	(16, '190000000000000016', 'Ketua', '2020-01-01'),
	(17, '190000000000000017', 'Pengelola', '2020-01-01'),
	(18, '190000000000000018', 'Pengelola Lain', '2020-01-01'),
	(20, '190000000000000020', 'Auditor', '2020-01-01'),
	(21, '190000000000000021', 'Ppk', '2020-01-01'),
	(22, '190000000000000022', 'Rekan', '2020-01-01'),
	(23, '190000000000000023', 'Asing', '2020-01-01'),
	(24, '190000000000000024', 'Nonaktif', '2020-01-01'),
	(25, '190000000000000025', 'Tpk', '2020-01-01'),
	(26, '190000000000000026', 'Pimpinan Lama', '2020-01-01'),
	(27, '190000000000000027', 'Rangkap', '2020-01-01'),
	(28, '190000000000000028', 'Titip', '2020-01-01');
INSERT INTO pegawai_kata (kata, pegawai_id) SELECT nama, id FROM pegawai;
INSERT INTO penugasan (id, pegawai_id, unit_id, jabatan_id, pimpinan, dari, sampai) VALUES
	(109, 10, 4, 1, 0, '2025-01-01', '2026-02-28'),
	(110, 10, 5, 1, 0, '2026-03-01', NULL),
	(111, 11, 5, 2, 0, '2025-01-01', NULL),
	(112, 12, 3, 2, 0, '2025-01-01', NULL),
	(113, 13, 2, 3, 1, '2025-01-01', NULL),
	(114, 14, 1, 4, 1, '2025-01-01', NULL),
	(115, 15, 4, 2, 0, '2025-01-01', NULL),
	(116, 16, 3, 2, 0, '2025-01-01', NULL),
	(117, 17, 2, 1, 0, '2025-01-01', NULL),
	(118, 18, 4, 1, 0, '2025-01-01', NULL),
	(120, 20, 6, 1, 0, '2025-01-01', NULL),
	(121, 21, 6, 1, 0, '2025-01-01', NULL),
	(122, 22, 5, 1, 0, '2025-01-01', NULL),
	(123, 23, 6, 1, 0, '2025-01-01', NULL),
	(124, 24, 5, 1, 0, '2025-01-01', NULL),
	(125, 25, 6, 1, 0, '2025-01-01', NULL),
	(126, 26, 4, 3, 1, '2025-01-01', NULL),
	(127, 27, 5, 1, 0, '2025-01-01', NULL),
	(128, 28, 5, 1, 0, '2025-01-01', NULL);
-- rangkap is also Plt in the other OPD.
INSERT INTO penugasan (id, pegawai_id, unit_id, jabatan_id, jenis, dari) VALUES (129, 27, 4, 2, 'PLT', '2026-01-01');
INSERT INTO garis (id, pegawai_id, penilai_id, jenis, dari, sampai) VALUES
	(501, 10, 15, 'DEFINITIF', '2025-01-01', '2026-02-28'),
	(502, 10, 11, 'DEFINITIF', '2026-03-01', NULL),
	(503, 10, 16, 'TIM', '2026-03-01', NULL),
	(504, 10, 24, 'TIM', '2026-03-01', NULL),
	(511, 11, 12, 'DEFINITIF', '2025-01-01', NULL),
	(512, 12, 13, 'DEFINITIF', '2025-01-01', NULL),
	(513, 13, 14, 'DEFINITIF', '2025-01-01', NULL),
	(515, 15, 26, 'DEFINITIF', '2025-01-01', NULL),
	(516, 16, 12, 'DEFINITIF', '2025-01-01', NULL),
	(517, 17, 13, 'DEFINITIF', '2025-01-01', NULL),
	(522, 22, 11, 'DEFINITIF', '2025-01-01', NULL),
	(526, 26, 14, 'DEFINITIF', '2025-01-01', NULL),
	(527, 27, 11, 'DEFINITIF', '2025-01-01', NULL),
	(528, 28, 11, 'DEFINITIF', '2025-01-01', NULL),
	-- the evaluator of the second post; and somebody who acts for an evaluator
	(529, 27, 26, 'PLT', '2026-01-01', NULL),
	(530, 28, 16, 'PLT', '2026-01-01', NULL);
INSERT INTO akun (id, pegawai_id, login, aktif) SELECT id, id, LOWER(REPLACE(nama, ' ', '_')), id <> 24 FROM pegawai;
INSERT INTO akun (id, pegawai_id, login) VALUES (19, NULL, 'admin');
-- "rahasia sekali 1" with the smallest parameters there are.
INSERT INTO sandi (akun_id, hash, wajib_ganti, diubah)
SELECT id, '$argon2id$v=19$m=64,t=1,p=1$zlGvvtBkteEn37/M96EhTg$UvhPiJ67Ttw0WSUQXO32/RYxd+te/6GHdgc4H1SJeZ4', 0, '2026-01-01' FROM akun;
INSERT INTO peran (id, akun_id, peran, unit_id, dari) VALUES
	(601, 17, 'PENGELOLA', 2, '2025-01-01'),
	(602, 18, 'PENGELOLA', 4, '2025-01-01'),
	(603, 19, 'ADMIN', NULL, '2025-01-01'),
	(604, 20, 'AUDITOR', NULL, '2025-01-01'),
	(605, 21, 'PPK', NULL, '2025-01-01'),
	(606, 25, 'TPK', NULL, '2025-01-01');
INSERT INTO periode (id, tahun, nama, mulai, selesai, status, siklus_evaluasi, simulasi) VALUES
	(1, 2026, 'Tahun 2026', '2026-01-01', '2026-12-31', 'BERJALAN', 'SEMESTER', 0),
	(90, 2026, 'Latihan 2026', '2026-01-01', '2026-12-31', 'SIMULASI', 'SEMESTER', 1);
INSERT INTO periode_tahap (periode_id, tahap, buka, tutup)
SELECT 1, t.tahap, '2026-01-01', '2026-12-31'
FROM (SELECT 'PERENCANAAN' AS tahap UNION SELECT 'PELAPORAN' UNION SELECT 'EVALUASI') t;

-- Plans: 100 of diri since March, 101 before; 102 of penilai; 103 of asing; 106 and
-- 107 of rangkap's two posts; 108 of titip; 109 of pimpinan.
INSERT INTO skp (id, pegawai_id, periode_id, penugasan_id, unit_id, penilai_id, mulai, selesai, status, diajukan_pada, ditetapkan_pada) VALUES
	(100, 10, 1, 110, 5, 11, '2026-03-01', '2026-12-31', 'DITETAPKAN', '2026-03-02 01:00:00', '2026-03-03 01:00:00'),
	(101, 10, 1, 109, 4, 15, '2026-01-01', '2026-02-28', 'DITUTUP_SEBAGIAN', '2026-01-05 01:00:00', '2026-01-06 01:00:00'),
	(102, 11, 1, 111, 5, 12, '2026-01-01', '2026-12-31', 'DITETAPKAN', '2026-01-05 01:00:00', '2026-01-06 01:00:00'),
	(103, 23, 1, 123, 6, NULL, '2026-01-01', '2026-12-31', 'DITETAPKAN', '2026-01-05 01:00:00', '2026-01-06 01:00:00'),
	(106, 27, 1, 127, 5, 11, '2026-01-01', '2026-12-31', 'DIAJUKAN', '2026-01-05 01:00:00', NULL),
	(107, 27, 1, 129, 4, 26, '2026-01-01', '2026-12-31', 'DIAJUKAN', '2026-01-05 01:00:00', NULL),
	(108, 28, 1, 128, 5, 11, '2026-01-01', '2026-12-31', 'DIAJUKAN', '2026-01-05 01:00:00', NULL),
	(109, 13, 1, 113, 2, 14, '2026-01-01', '2026-12-31', 'DIAJUKAN', '2026-01-05 01:00:00', '2026-01-06 01:00:00');
INSERT INTO rhk (id, skp_id, urut, teks, rhk_atasan_id) VALUES
	(1021, 102, 1, 'Hasil kerja penilai', NULL),
	(1031, 103, 1, 'Hasil kerja asing', NULL),
	(1001, 100, 1, 'Sampah terangkut', 1021),
	(1002, 100, 2, 'Keluhan dijawab', 1021),
	(1003, 100, 3, 'Warga puas', 1021),
	(1011, 101, 1, 'Hasil kerja sebelum pindah', NULL);
INSERT INTO iki (id, rhk_id, urut, aspek, teks, target, satuan, arah, bobot, konsolidasi) VALUES
	(10211, 1021, 1, 'KUANTITAS', 'Indikator penilai', 100, 'persen', 'NAIK', 100, 'TLKV'),
	(10311, 1031, 1, 'KUANTITAS', 'Indikator asing', 10, 'dokumen', 'NAIK', 100, 'SUM'),
	(10011, 1001, 1, 'KUANTITAS', 'Frekuensi pengangkutan', 200, 'kali', 'NAIK', 50, 'SUM'),
	(10021, 1002, 1, 'WAKTU', 'Jam sampai dijawab', 24, 'jam', 'TURUN', 25, 'AVG'),
	(10031, 1003, 1, 'KUALITAS', 'Indeks kepuasan', 80, 'indeks', 'NAIK', 25, 'TLKV'),
	(10111, 1011, 1, 'KUANTITAS', 'Indikator sebelum pindah', 20, 'kali', 'NAIK', 100, 'SUM');
INSERT INTO skp_perilaku (skp_id, nilai, ekspektasi)
SELECT s.id, n.nilai, '' FROM skp s
JOIN (SELECT 1 AS nilai UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6 UNION SELECT 7) n;
INSERT INTO skp_lampiran (skp_id, jenis, urut, teks)
SELECT s.id, j.jenis, 1, 'Isi' FROM skp s
JOIN (SELECT 'SUMBER_DAYA' AS jenis UNION SELECT 'PERTANGGUNGJAWABAN' UNION SELECT 'KONSEKUENSI') j;
INSERT INTO skp_versi (skp_id, nomor, aksi, oleh, waktu, isi) VALUES
	(100, 1, 'AJUKAN', 10, '2026-03-02 01:00:00', '{"kepala":{"nama":"Diri"},"rhk":[],"perilaku":[]}'),
	(100, 2, 'TETAPKAN', 11, '2026-03-03 01:00:00', '{"kepala":{"nama":"Diri"},"rhk":[{"id":"1001","teks":"Sampah terangkut","iki":[]}],"perilaku":[]}');
-- A result of plan 100 is owed with rekan; one addendum waits.
INSERT INTO rhk_tim (rhk_id, kredit) VALUES (1001, 'BAGIAN');
INSERT INTO rhk_tim_anggota (rhk_id, pegawai_id, persen) VALUES (1001, 22, 100);
INSERT INTO adendum (id, skp_id, iki_id, triwulan, lama, baru, alasan, oleh, waktu) VALUES
	(950, 100, 10011, 0, 200, 180, 'Dua armada tidak dibeli', 10, '2026-06-01 01:00:00');
INSERT INTO skp_catatan (skp_id, aksi, oleh, waktu, teks) VALUES
	(100, 'kembalikan', 11, '2026-03-02 02:00:00', 'Tambahkan indikator mutu');
-- A thread at a result: begun by penilai, answered by ketua, open and unread.
INSERT INTO skp_dialog (id, skp_id, bagian, baris, induk_id, oleh, sebagai, waktu, tempat, teks) VALUES
	(800, 100, 'RHK', 1001, NULL, 11, 'PENILAI', '2026-03-02 02:00:00', 'Sampah terangkut', 'Mutunya belum tampak'),
	(801, 100, 'RHK', 1001, 800, 16, 'KETUA_TIM', '2026-03-02 03:00:00', 'Sampah terangkut', 'Sudah dibahas di tim');

-- Entries of diri: 200 waits, 201 is accepted with a file, 202 came back; 203 of
-- before the move waits with a file; 210 is asing's.
INSERT INTO entri (pegawai_id, tanggal, id, skp_id, iki_id, teks, jumlah, status, dibuat) VALUES
	(10, '2026-11-19', 200, 100, 10011, 'Mengangkut sampah', 3, 'DIAJUKAN', '2026-11-19 08:00:00'),
	(10, '2026-11-18', 201, 100, 10011, 'Mengangkut sampah lagi', 2, 'DITERIMA', '2026-11-18 08:00:00'),
	(10, '2026-11-17', 202, 100, 10021, 'Menjawab keluhan', 20, 'DIKEMBALIKAN', '2026-11-17 08:00:00'),
	(10, '2026-02-10', 203, 101, 10111, 'Sebelum pindah', 1, 'DIAJUKAN', '2026-02-10 08:00:00'),
	(23, '2026-11-19', 210, 103, 10311, 'Pekerjaan asing', 1, 'DIAJUKAN', '2026-11-19 08:00:00');
-- Their digest is filled in with the file (world.py).
INSERT INTO bukti (pegawai_id, tanggal, id, entri_id, nama, jenis, tautan, dibuat) VALUES
	(10, '2026-11-18', 300, 201, 'foto.png', 'image/png', '', '2026-11-18 08:00:00'),
	(10, '2026-02-10', 303, 203, 'foto.png', 'image/png', '', '2026-02-10 08:00:00'),
	(10, '2026-11-18', 301, 201, 'tautan', '', 'https://kinerja.test/', '2026-11-18 08:00:00');
INSERT INTO evaluasi (id, skp_id, pegawai_id, periode_id, unit_id, penilai_id, status) VALUES
	(400, 100, 10, 1, 5, 11, 'REALISASI_DIAJUKAN'),
	(401, 101, 10, 1, 4, 15, 'REALISASI_DIAJUKAN');
INSERT INTO evaluasi_iki (evaluasi_id, iki_id, realisasi, bukti) VALUES
	(400, 10011, 210, 'berkas'), (400, 10021, 20, 'berkas'), (400, 10031, 81, 'berkas'), (401, 10111, 20, 'berkas');
INSERT INTO predikat_organisasi (id, unit_id, periode_id, predikat, alasan, status, oleh) VALUES
	(700, 2, 1, 'BAIK', 'Capaian 102 persen', 'DITETAPKAN', 14);
INSERT INTO tugas (pegawai_id, jenis, dokumen_jenis, dokumen_id, tentang, program, tautan, dibuat) VALUES
	(11, 'entri.periksa', 'entri', 100, 10, 'reporting', '/tim', '2026-11-19 08:00:00');
INSERT INTO catatan (pegawai_id, id, jenis, tanggal, isi, oleh, dibuat) VALUES
	(10, 800, 'GAGASAN', '2026-11-02', 'Peta rute bersama untuk semua truk', 10, '2026-11-02 08:00:00');
INSERT INTO kotak_keluar (id, waktu, jenis, dokumen_jenis, dokumen_id, isi, pegawai_id, surat, antre, coba_lagi, percobaan, sebab) VALUES
	(700, '2026-11-19 08:00:00', 'pengingat.skp', 'pegawai', 10, '{}', 10, 'GAGAL', '2026-11-19 08:00:00', '2026-11-19 08:00:00', 6, 'SURAT_DITOLAK');
