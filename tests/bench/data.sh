#!/bin/sh
# A synthetic agency as SQL on stdout: data.sh [PEOPLE] [ENTRIES] [SEED]
#
# The same three numbers give the same rows: sequences and CRC32 stand for chance, and
# nobody in it is a person. Each account has a session, good for ten years from the
# moment of loading; the cookie of account N is the SHA-256 of "SEED sesi N" in
# hexadecimal. Everybody's login is the NIP, the password rahasia-tolok-ukur.
set -eu
people=${1:-1000} entries=${2:-200000} seed=${3:-1}
each=$((entries / people)) units=$((people / 25 + 10)) ended=$((people * 20)) rhk=$((people * 5)) iki=$((people * 15))

# Of that password, at the suite's own cost: 19 MiB, two passes.
# shellcheck disable=SC2016 # dollars of the hash
hash='$argon2id$v=19$m=19456,t=2,p=1$qyJAuqK5IzDjXmnBWTYZgw$qm6lGYl+8xsfR72W89AV4y2Yss7uJhpUuatvA96UCUU'

cat <<EOF
SET sql_mode = 'STRICT_ALL_TABLES', foreign_key_checks = 0, unique_checks = 0;
START TRANSACTION;
INSERT INTO instansi (nama, tempat, profil) VALUES ('Kota Tolok Ukur', 'Tolok Ukur', 'denpasar');
INSERT INTO unit (id, induk_id, kode, nama, jenis, dari)
SELECT seq, IF(seq = 1, NULL, IF(seq <= 10, 1, 2 + seq MOD 9)), CONCAT('U', seq), CONCAT('Unit Kerja ', seq),
	IF(seq = 1, 'PEMDA', IF(seq <= 10, 'OPD', 'BIDANG')), '2020-01-01' FROM seq_1_to_$units;
INSERT INTO unit_jalur (leluhur_id, unit_id, jarak)
SELECT id, id, 0 FROM unit UNION ALL SELECT induk_id, id, 1 FROM unit WHERE induk_id IS NOT NULL
UNION ALL SELECT 1, id, 2 FROM unit WHERE induk_id > 1;
INSERT INTO jabatan (id, nama, jenis)
SELECT seq, CONCAT('Jabatan ', seq), IF(seq <= 20, 'PENGAWAS', 'PELAKSANA') FROM seq_1_to_100;

-- Everybody answers to the one a tenth of the way up.
INSERT INTO pegawai (id, nip, nama, pangkat, golongan, tanggal_lahir, dari)
SELECT seq, CONCAT(DATE_FORMAT('1970-01-01' + INTERVAL seq DIV 900 DAY, '%Y%m%d'), '200501', 1 + seq MOD 2, LPAD(seq MOD 900, 3, '0')),
	CONCAT('Pegawai Nomor ', seq), 'Penata', 'III/c', '1970-01-01' + INTERVAL seq DIV 900 DAY, '2020-01-01' FROM seq_1_to_$people;
INSERT INTO penugasan (id, pegawai_id, unit_id, jabatan_id, pimpinan, dari)
SELECT seq, seq, 1 + seq MOD $units, 1 + seq MOD 100, seq < $units, '2020-01-01' FROM seq_1_to_$people;
INSERT INTO garis (pegawai_id, penilai_id, dari)
SELECT seq, 1 + (seq - 2) DIV 10, '2020-01-01' FROM seq_2_to_$people;
INSERT INTO akun (id, pegawai_id, login) SELECT id, id, nip FROM pegawai;
INSERT INTO peran (akun_id, peran, unit_id, dari)
SELECT seq, ELT(1 + seq MOD 3, 'PENGELOLA', 'ADMIN', 'AUDITOR'), 1, '2020-01-01' FROM seq_1_to_9;
INSERT INTO sandi (akun_id, hash, wajib_ganti, diubah) SELECT id, '$hash', 0, '2026-01-01' FROM akun;
INSERT INTO sesi (token, akun_id, dibuat, absolut, diam_s)
SELECT UNHEX(SHA2(UNHEX(SHA2(CONCAT('$seed sesi ', id), 256)), 256)), id, UTC_TIMESTAMP(),
	UTC_TIMESTAMP() + INTERVAL 10 YEAR, 315360000 FROM akun;
INSERT INTO sesi (token, akun_id, dibuat, absolut, diam_s, berakhir)
SELECT UNHEX(SHA2(CONCAT('$seed lama ', seq), 256)), 1 + seq MOD $people, '2026-01-01' + INTERVAL seq MINUTE,
	'2026-01-02' + INTERVAL seq MINUTE, 1800, '2026-01-02' + INTERVAL seq MINUTE FROM seq_1_to_$ended;
INSERT INTO sesi_terakhir (sesi_id, terakhir) SELECT id, dibuat FROM sesi;

INSERT INTO periode (id, tahun, nama, mulai, selesai, status) VALUES (1, 2026, 'Tahun 2026', '2026-01-01', '2026-12-31', 'BERJALAN');
INSERT INTO periode_tahap (periode_id, tahap, buka, tutup) VALUES (1, 'PERENCANAAN', '2026-01-01', '2026-01-31'),
	(1, 'PELAPORAN', '2026-02-01', '2026-12-31'), (1, 'EVALUASI', '2026-12-01', '2026-12-31');
INSERT INTO skp (id, pegawai_id, periode_id, penugasan_id, unit_id, penilai_id, mulai, selesai, status, ditetapkan_pada)
SELECT seq, seq, 1, seq, 1 + seq MOD $units, IF(seq = 1, NULL, 1 + (seq - 2) DIV 10), '2026-01-01', '2026-12-31', 'DITETAPKAN',
	'2026-01-20' FROM seq_1_to_$people;
INSERT INTO rhk (id, skp_id, urut, teks, rhk_atasan_id)
SELECT seq, 1 + (seq - 1) DIV 5, 1 + (seq - 1) MOD 5,
	CONCAT('Meningkatnya mutu layanan ', ELT(1 + seq MOD 5, 'kebersihan taman', 'pengangkutan sampah', 'pengaduan warga',
		'penerangan jalan', 'administrasi umum'), ' di wilayah kerja'),
	IF(seq <= 5, NULL, 1 + (seq - 6) DIV 50 * 5 + (seq - 1) MOD 5) FROM seq_1_to_$rhk;
INSERT INTO iki (id, rhk_id, urut, aspek, teks, target, satuan, bobot, sumber)
SELECT seq, 1 + (seq - 1) DIV 3, 1 + (seq - 1) MOD 3, ELT(1 + seq MOD 3, 'KUANTITAS', 'KUALITAS', 'WAKTU'),
	CONCAT(ELT(1 + CRC32(CONCAT('$seed iki ', seq)) MOD 4, 'Jumlah lokasi yang dilayani', 'Indeks kepuasan pemohon layanan',
		'Waktu tanggap atas pengaduan', 'Persentase sampah tertangani'), ' menurut laporan bulanan'),
	12 + seq MOD 200, ELT(1 + seq MOD 4, 'lokasi', 'indeks', 'jam', 'persen'), ELT(1 + (seq - 1) MOD 3, 6, 7, 7), 'Laporan bulanan'
	FROM seq_1_to_$iki;
INSERT INTO skp_perilaku (skp_id, nilai, ekspektasi)
SELECT 1 + (seq - 1) DIV 7, 1 + (seq - 1) MOD 7, 'Menjadi teladan bagi rekan kerja' FROM seq_1_to_$((people * 7));
INSERT INTO skp_lampiran (skp_id, jenis, urut, teks)
SELECT 1 + (seq - 1) DIV 3, ELT(1 + seq MOD 3, 'SUMBER_DAYA', 'PERTANGGUNGJAWABAN', 'KONSEKUENSI'), 1, 'Sesuai kesepakatan dengan atasan'
	FROM seq_1_to_$((people * 3));

-- Day after day everybody in turn, so that neighbours in time are strangers.
INSERT INTO entri (id, pegawai_id, tanggal, skp_id, iki_id, teks, jumlah, status, terlambat, menyusul, catatan, dibuat)
SELECT seq, p, day, p, 1 + (p - 1) * 15 + dice MOD 15,
	CONCAT(ELT(1 + dice DIV 16 MOD 8, 'Menyapu dan mengangkut sampah di ruas jalan', 'Memangkas dahan pohon perindang di taman',
		'Menjawab pengaduan warga tentang lampu padam di', 'Menyusun laporan mingguan dan rekap lembur untuk',
		'Memeriksa kendaraan pengangkut sebelum berangkat ke', 'Rapat & koordinasi penataan taman bersama',
		'Mencatat volume sampah masuk tempat pengolahan', 'Mendampingi kunjungan lapangan kepala bidang ke'),
		' wilayah ', dice DIV 128 MOD 40),
	IF(dice DIV 7 MOD 4, 1 + dice DIV 8192 MOD 60 + (dice MOD 2) / 2, NULL),
	ELT(1 + dice DIV 64 MOD 10, 'DIAJUKAN', 'DIAJUKAN', 'DIKEMBALIKAN', 'DITERIMA', 'DITERIMA', 'DITERIMA', 'DITERIMA', 'DITERIMA',
		'DITERIMA', 'DITERIMA'),
	dice DIV 256 MOD 12 = 0, dice DIV 512 MOD 25 = 0, IF(dice DIV 64 MOD 10 = 2, 'Lengkapi volume dan lokasinya', ''),
	day + INTERVAL 8 HOUR
FROM (SELECT seq, 1 + (seq - 1) MOD $people AS p, CRC32(CONCAT('$seed entri ', seq)) AS dice,
	'2026-01-02' + INTERVAL (seq - 1) DIV $people * 320 DIV $each DAY AS day FROM seq_1_to_$((each * people))) s;
INSERT INTO bukti (pegawai_id, tanggal, id, entri_id, sha256, nama, jenis, ukuran, dibuat)
SELECT pegawai_id, tanggal, id, id, SHA2(id, 256), CONCAT('foto-', id, '.jpg'), 'image/jpeg', 300000, dibuat
FROM entri WHERE CRC32(CONCAT('$seed bukti ', id)) MOD 5 < 3;
INSERT INTO tugas (pegawai_id, jenis, dokumen_jenis, dokumen_id, program, tautan, jatuh_tempo, dibuat)
SELECT 1 + (seq - 1) DIV 3, ELT(1 + seq MOD 3, 'skp.setujui', 'entri.periksa', 'entri.isi'), 'skp', seq, 'reporting', '/tim',
	'2026-11-30', '2026-11-01' FROM seq_1_to_$((people * 3));
COMMIT;
ANALYZE TABLE unit, unit_jalur, pegawai, penugasan, garis, akun, peran, sesi, sesi_terakhir, skp, rhk, iki, entri, bukti, tugas;
EOF
