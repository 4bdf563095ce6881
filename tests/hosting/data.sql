-- Four posts in two offices, their lines, and a period that is open around today.
-- Every password is "rahasia sekali 1", hashed as cheaply as argon2id allows.
INSERT IGNORE INTO instansi (id, nama, tempat, profil) VALUES (1, 'Pemerintah Kota Uji', 'Uji', 'umum');
INSERT INTO unit (id, induk_id, kode, nama, jenis, zona, dari) VALUES
	(1, NULL, 'KOTA', 'Pemerintah Kota Uji', 'PEMDA', 8, '2020-01-01'),
	(2, 1, 'DKP', 'Dinas Kebersihan', 'OPD', 8, '2020-01-01'),
	(3, 1, 'DINKES', 'Dinas Kesehatan', 'OPD', 8, '2020-01-01');
INSERT INTO unit_jalur (leluhur_id, unit_id, jarak) VALUES (1, 1, 0), (2, 2, 0), (3, 3, 0), (1, 2, 1), (1, 3, 1);
INSERT INTO jabatan (id, nama, jenis) VALUES
	(1, 'Wali Kota', 'KEPALA_DAERAH'), (2, 'Kepala Dinas', 'JPT'), (3, 'Analis', 'FUNGSIONAL');
INSERT INTO pegawai (id, nip, nama, status, dari) VALUES
	(101, NULL, 'Wali Kota', 'PEJABAT_NEGARA', '2020-01-01'),
	(102, '196803171994032001', 'Kepala Dinas Kebersihan', 'PNS', '2020-01-01'),
	(103, '198504122010012003', 'Analis Kebersihan', 'PNS', '2020-01-01'),
	(104, '199001152015031001', 'Analis Kesehatan', 'PNS', '2020-01-01');
INSERT INTO penugasan (pegawai_id, unit_id, jabatan_id, pimpinan, dari) VALUES
	(101, 1, 1, TRUE, '2020-01-01'), (102, 2, 2, TRUE, '2020-01-01'), (103, 2, 3, FALSE, '2020-01-01'),
	(104, 3, 3, FALSE, '2020-01-01');
INSERT INTO garis (pegawai_id, penilai_id, dari) VALUES
	(102, 101, '2020-01-01'), (103, 102, '2020-01-01'), (104, 101, '2020-01-01');
INSERT INTO akun (id, pegawai_id, login) VALUES
	(1001, 101, 'walikota'), (1002, 102, '196803171994032001'), (1003, 103, '198504122010012003'),
	(1004, 104, '199001152015031001');
INSERT INTO sandi (akun_id, hash, wajib_ganti, diubah)
	SELECT id, '$argon2id$v=19$m=8,t=1,p=1$xZ2CoTcFziw3fzqVhrlKsw$5HRFu68Bwj+bJTCVZxBFu6hlq/eR0jdV4yAwla09z7g', FALSE, UTC_TIMESTAMP() FROM akun WHERE id > 1000;
SET @hari = DATE(UTC_TIMESTAMP() + INTERVAL 8 HOUR);
INSERT INTO periode (id, tahun, nama, mulai, selesai, status)
	SELECT 1, YEAR(@hari), 'Tahun uji', @hari - INTERVAL 200 DAY, @hari + INTERVAL 160 DAY, 'BERJALAN';
INSERT INTO periode_tahap (periode_id, tahap, buka, tutup)
	SELECT 1, t.tahap, @hari - INTERVAL 200 DAY, @hari + INTERVAL 190 DAY
	FROM (SELECT 'PERENCANAAN' AS tahap UNION SELECT 'PELAPORAN' UNION SELECT 'EVALUASI') t;
