#!/bin/sh
# A synthetic agency as SQL on stdout: data.sh [PEOPLE] [ENTRIES] [SEED]
#
# The same three numbers give the same rows: sequences and CRC32 stand for chance, and
# nobody in it is a person. Each account has a session, good for ten years from the
# moment of loading; the cookie of account N is the SHA-256 of "SEED sesi N" in
# hexadecimal. Everybody's login is the NIP, the password rahasia-tolok-ukur.
#
# Of UNITS = PEOPLE / 25 units each has nine below it as far as they reach: unit 1 is the
# agency, 2 to 10 the OPD. Person N <= UNITS leads unit N; N + UNITS * K is the K-th of its
# other 24. So whatever the size, a unit, a leader and a clerk have as much to do.
#
#   clerk K  1, 5, 6 draft their plan (5 with a text half typed), 2 handed it in, 3 has none
#   clerk 20 of unit 1 admin, 21 auditor, 22 PPK; clerk 20 of the unit above the last but five,
#            which has 250 people with those below it, pengelola of it
#   clerks 10 to 14 work in a team of the next unit's leader
#   one leader in 20 drafts, one has no plan; one person in 50 lacks an evaluator,
#   one in 100 an account, one in 40 has left
set -eu
people=${1:-1000} entries=${2:-200000} seed=${3:-1}
each=$((entries / people)) units=$((people / 25)) opd=$((1 + (people / 25 - 7) / 9)) ended=$((people * 2))

# Of that password, at the suite's own cost: 19 MiB, two passes.
# shellcheck disable=SC2016 # dollars of the hash
hash='$argon2id$v=19$m=19456,t=2,p=1$qyJAuqK5IzDjXmnBWTYZgw$qm6lGYl+8xsfR72W89AV4y2Yss7uJhpUuatvA96UCUU'

cat <<EOF
SET sql_mode = 'STRICT_ALL_TABLES', foreign_key_checks = 0, unique_checks = 0;
START TRANSACTION;
INSERT INTO instansi (nama, tempat, profil) VALUES ('Kota Tolok Ukur', 'Tolok Ukur', 'denpasar');
INSERT INTO unit (id, induk_id, kode, nama, jenis, dari)
SELECT seq, IF(seq = 1, NULL, 1 + (seq - 2) DIV 9), CONCAT('U', LPAD(seq, 5, '0')), CONCAT('Unit Kerja ', seq),
	IF(seq = 1, 'PEMDA', IF(seq <= 10, 'OPD', IF(seq <= 91, 'BIDANG', 'SEKSI'))), '2020-01-01' FROM seq_1_to_$units;
INSERT INTO unit_jalur (leluhur_id, unit_id, jarak)
WITH RECURSIVE jalur AS (
	SELECT id AS leluhur_id, id AS unit_id, 0 AS jarak FROM unit
	UNION ALL SELECT u.induk_id, j.unit_id, j.jarak + 1 FROM jalur j JOIN unit u ON u.id = j.leluhur_id WHERE u.induk_id IS NOT NULL)
SELECT leluhur_id, unit_id, jarak FROM jalur;
INSERT INTO jabatan (id, nama, jenis)
SELECT seq, CONCAT('Jabatan ', seq), IF(seq = 1, 'JPT', IF(seq <= 3, 'PENGAWAS', 'PELAKSANA')) FROM seq_1_to_100;

INSERT INTO pegawai (id, nip, nama, pangkat, golongan, tanggal_lahir, dari, sampai)
SELECT seq, CONCAT(DATE_FORMAT('1970-01-01' + INTERVAL seq DIV 900 DAY, '%Y%m%d'), '200501', 1 + seq MOD 2, LPAD(seq MOD 900, 3, '0')),
	CONCAT('Pegawai ', LPAD(CRC32(CONCAT('$seed nama ', seq)) MOD 100000, 5, '0'), ' Nomor ', seq), 'Penata', 'III/c', '1970-01-01' + INTERVAL seq DIV 900 DAY, '2020-01-01',
	IF((seq - 1) DIV $units >= 23 AND seq MOD 3 = 0, '2026-06-30', NULL) FROM seq_1_to_$people;
INSERT INTO pegawai_kata (kata, pegawai_id)
SELECT SUBSTRING_INDEX(p.nama, ' ', -s.seq), p.id FROM pegawai p JOIN seq_1_to_4 s;
INSERT INTO penugasan (id, pegawai_id, unit_id, jabatan_id, pimpinan, dari, sampai)
SELECT id, id, 1 + (id - 1) MOD $units, 1 + (id - 1) DIV $units, id <= $units, '2020-01-01', sampai FROM pegawai;
INSERT INTO garis (id, pegawai_id, penilai_id, dari, sampai)
SELECT id, id, IF(id <= $units, 1 + (id - 2) DIV 9, 1 + (id - 1) MOD $units), '2020-01-01', sampai FROM pegawai
WHERE id > 1 AND NOT ((id - 1) DIV $units = 4 AND id MOD 2 = 0);
INSERT INTO garis (pegawai_id, penilai_id, jenis, dari)
SELECT id, 1 + id MOD $units, 'TIM', '2020-01-01' FROM penugasan WHERE (id - 1) DIV $units BETWEEN 10 AND 14;
INSERT INTO akun (id, pegawai_id, login) SELECT id, id, nip FROM pegawai WHERE NOT ((id - 1) DIV $units = 7 AND id MOD 4 = 0);
INSERT INTO peran (akun_id, peran, unit_id, dari) VALUES (20 * $units + 1, 'ADMIN', NULL, '2020-01-01'), (21 * $units + 1, 'AUDITOR', NULL, '2020-01-01'),
	(22 * $units + 1, 'PPK', NULL, '2020-01-01'), (20 * $units + $opd, 'PENGELOLA', $opd, '2020-01-01');
INSERT INTO sandi (akun_id, hash, wajib_ganti, diubah) SELECT id, '$hash', 0, '2026-01-01' FROM akun;
INSERT INTO sesi (token, akun_id, dibuat, absolut, diam_s)
SELECT UNHEX(SHA2(UNHEX(SHA2(CONCAT('$seed sesi ', id), 256)), 256)), id, UTC_TIMESTAMP(),
	UTC_TIMESTAMP() + INTERVAL 10 YEAR, 315360000 FROM akun;
INSERT INTO sesi (token, akun_id, dibuat, absolut, diam_s, berakhir)
SELECT UNHEX(SHA2(CONCAT('$seed lama ', seq), 256)), 1 + seq MOD $people, '2026-01-01' + INTERVAL seq MINUTE,
	'2026-01-02' + INTERVAL seq MINUTE, 1800, '2026-01-02' + INTERVAL seq MINUTE FROM seq_1_to_$ended;
INSERT INTO sesi_terakhir (sesi_id, terakhir) SELECT id, dibuat FROM sesi;

INSERT INTO periode (id, tahun, nama, mulai, selesai, status, siklus_evaluasi) VALUES
	(1, 2026, 'Tahun 2026', '2026-01-01', '2026-12-31', 'BERJALAN', 'SEMESTER');
INSERT INTO periode_tahap (periode_id, tahap, buka, tutup) VALUES (1, 'PERENCANAAN', '2026-01-01', '2026-01-31'),
	(1, 'PELAPORAN', '2026-02-01', '2026-12-31'), (1, 'EVALUASI', '2026-10-01', '2026-12-31');
INSERT INTO perjanjian (id, unit_id, periode_id, status, versi)
SELECT id, id, 1, IF(id MOD 7, 'DITETAPKAN', 'DRAF'), IF(id MOD 7, 1, 0) FROM unit;
INSERT INTO tujuan (id, perjanjian_id, urut, teks) SELECT 2 * (u.id - 1) + s.seq, u.id, s.seq, 'Kota yang bersih dan nyaman bagi warga' FROM unit u JOIN seq_1_to_2 s;
INSERT INTO sasaran (id, tujuan_id, urut, teks)
SELECT 2 * (t.id - 1) + s.seq, t.id, s.seq, 'Meningkatnya mutu layanan dasar' FROM tujuan t JOIN seq_1_to_2 s;
INSERT INTO iku (sasaran_id, urut, teks, target, satuan)
SELECT t.id, s.seq, 'Indeks kepuasan masyarakat', 80 + s.seq, 'indeks' FROM sasaran t JOIN seq_1_to_2 s;
INSERT INTO perjanjian_versi (perjanjian_id, nomor, oleh, waktu, isi)
SELECT id, 1, id, '2026-01-10', '{"tujuan":[]}' FROM perjanjian WHERE status = 'DITETAPKAN';
INSERT INTO pustaka (unit_id, urusan, jabatan, teks, aspek, satuan, arah, sumber, status, usul_oleh)
SELECT u.id, ELT(1 + s.seq MOD 5, 'Kebersihan', 'Kesehatan', 'Pendidikan', 'Perhubungan', 'Sosial'), CONCAT('Jabatan ', 1 + s.seq + u.id MOD 60),
	CONCAT(ELT(1 + s.seq MOD 3, 'Persentase', 'Jumlah', 'Waktu'), ' layanan ', s.seq, ' di unit ', u.id), 'KUALITAS', 'persen', 'NAIK', 'Laporan',
	IF(s.seq MOD 20 = 0, 'USUL', IF(s.seq MOD 20 = 1, 'DITOLAK', 'DISETUJUI')), u.id
FROM unit u JOIN seq_1_to_40 s WHERE u.id BETWEEN 2 AND 91;

INSERT INTO skp (id, pegawai_id, periode_id, penugasan_id, unit_id, penilai_id, mulai, selesai, status, diajukan_pada, ditetapkan_pada)
SELECT x.id, x.id, 1, x.id, x.unit_id, x.penilai_id, '2026-01-01', COALESCE(x.sampai, '2026-12-31'), x.status,
	IF(x.status = 'DRAF', NULL, '2026-01-15'), IF(x.status = 'DITETAPKAN', '2026-01-20', NULL)
FROM (SELECT n.id, n.unit_id, n.sampai, g.penilai_id, IF(n.pimpinan, IF(n.id MOD 20 = 7, 'DRAF', IF(n.id MOD 20 = 13, '', 'DITETAPKAN')),
		ELT((n.id - 1) DIV $units, 'DRAF', 'DIAJUKAN', '', 'DITETAPKAN', 'DRAF', 'DRAF', 'DITETAPKAN', 'DITETAPKAN', 'DITETAPKAN', 'DITETAPKAN', 'DITETAPKAN',
			'DITETAPKAN', 'DITETAPKAN', 'DITETAPKAN', 'DITETAPKAN', 'DITETAPKAN', 'DITETAPKAN', 'DITETAPKAN', 'DITETAPKAN', 'DITETAPKAN', 'DITETAPKAN',
			'DITETAPKAN', 'DITETAPKAN', 'DITETAPKAN')) AS status
	FROM penugasan n LEFT JOIN garis g ON g.pegawai_id = n.pegawai_id AND g.jenis <> 'TIM') x
WHERE x.status <> '';
INSERT INTO rhk (id, skp_id, urut, teks, rhk_atasan_id, sasaran_id)
SELECT (k.id - 1) * 5 + s.seq, k.id, s.seq,
	CONCAT('Meningkatnya mutu layanan ', ELT(1 + (k.id + s.seq) MOD 5, 'kebersihan taman', 'pengangkutan sampah', 'pengaduan warga',
		'penerangan jalan', 'administrasi umum'), ' di wilayah kerja'),
	IF(a.id IS NULL, NULL, (a.id - 1) * 5 + s.seq), IF(k.id <= $units AND s.seq < 5, (k.id - 1) * 4 + s.seq, NULL)
FROM skp k JOIN seq_1_to_5 s LEFT JOIN skp a ON a.id = k.penilai_id;
INSERT INTO iki (id, rhk_id, urut, aspek, teks, target, satuan, bobot, sumber)
SELECT (r.id - 1) * 3 + s.seq, r.id, s.seq, ELT(1 + (r.id + s.seq) MOD 3, 'KUANTITAS', 'KUALITAS', 'WAKTU'),
	CONCAT(ELT(1 + CRC32(CONCAT('$seed iki ', r.id * 3 + s.seq)) MOD 4, 'Jumlah lokasi yang dilayani', 'Indeks kepuasan pemohon layanan',
		'Waktu tanggap atas pengaduan', 'Persentase sampah tertangani'), ' menurut laporan bulanan'),
	12 + (r.id + s.seq) MOD 200, ELT(1 + r.id MOD 4, 'lokasi', 'indeks', 'jam', 'persen'), ELT(s.seq, 6, 7, 7), 'Laporan bulanan'
FROM rhk r JOIN seq_1_to_3 s;
INSERT INTO rencana_aksi (iki_id, triwulan, teks) SELECT (id - 1) * 3 + 1, 1 + id MOD 4, 'Survei lokasi dan rapat persiapan' FROM rhk;
INSERT INTO skp_perilaku (skp_id, nilai, ekspektasi) SELECT k.id, s.seq, 'Menjadi teladan bagi rekan kerja' FROM skp k JOIN seq_1_to_7 s;
INSERT INTO skp_lampiran (skp_id, jenis, urut, teks)
SELECT k.id, ELT(s.seq, 'SUMBER_DAYA', 'PERTANGGUNGJAWABAN', 'KONSEKUENSI'), 1, 'Sesuai kesepakatan dengan atasan' FROM skp k JOIN seq_1_to_3 s;
INSERT INTO skp_versi (skp_id, nomor, aksi, oleh, waktu, isi)
SELECT id, 1, 'TETAPKAN', COALESCE(penilai_id, id), '2026-01-20', '{"kepala":{"nama":"Pegawai"},"rhk":[],"perilaku":[]}' FROM skp WHERE status = 'DITETAPKAN';
INSERT INTO skp_catatan (skp_id, aksi, oleh, waktu, teks)
SELECT id, 'kembalikan', penilai_id, '2026-01-17', 'Tambahkan indikator mutu' FROM skp WHERE id MOD 4 = 0 AND penilai_id IS NOT NULL;
INSERT INTO skp_dialog (skp_id, bagian, baris, oleh, sebagai, waktu, teks)
SELECT k.id, ELT(s.seq, 'SKP', 'RHK', 'IKI'), IF(s.seq = 1, 0, IF(s.seq = 2, (k.id - 1) * 5 + 1, (k.id - 1) * 15 + 1)), IF(s.seq = 2, k.pegawai_id, k.penilai_id),
	IF(s.seq = 2, 'DIRI', 'PENILAI'), '2026-01-16' + INTERVAL s.seq HOUR, 'Apakah angka ini dapat diukur tiap bulan?'
FROM skp k JOIN seq_1_to_3 s WHERE k.id MOD 2 = 0 AND k.penilai_id IS NOT NULL;
INSERT INTO skp_dialog_baca (skp_id, pegawai_id, sampai) SELECT skp_id, oleh, MAX(id) FROM skp_dialog GROUP BY skp_id, oleh;
INSERT INTO skp_masa (skp_id, id, jenis, dari, sampai, alasan, waktu)
SELECT id, 1, 'CUTI_SAKIT', '2026-03-02', '2026-03-13', 'Rawat inap', '2026-03-02' FROM skp WHERE id MOD 20 = 0 AND status = 'DITETAPKAN';
INSERT INTO adendum (skp_id, iki_id, triwulan, lama, baru, alasan, status, oleh, waktu)
SELECT id, (id - 1) * 15 + 1, 0, 12, 14, 'Wilayah kerja bertambah', 'DITETAPKAN', id, '2026-05-04' FROM skp WHERE id MOD 10 = 0 AND status = 'DITETAPKAN';
INSERT INTO iki_kelompok (iki_id, urut, nama, jumlah, awal, akhir)
SELECT (k.id - 1) * 15 + 1, s.seq, CONCAT('Kelas ', s.seq), 28, 61, 70 FROM skp k JOIN seq_1_to_4 s WHERE k.id MOD 20 = 1;
INSERT INTO pengingat (pegawai_id, hari, oleh, waktu) SELECT id, '2026-01-28', penilai_id, '2026-01-28' FROM skp WHERE status IN ('DRAF', 'DIAJUKAN');
INSERT INTO kotak_keluar (waktu, jenis, dokumen_jenis, dokumen_id, isi) SELECT '2026-01-28', 'pengingat.skp', 'pegawai', pegawai_id, '{}' FROM pengingat;
INSERT INTO matriks (skp_id, version) SELECT id, 1 FROM skp WHERE id <= $units;
INSERT INTO peran_hasil (rhk_id, pegawai_id, teks)
SELECT (a.id - 1) * 5 + s.seq, k.id, CONCAT('Taman dan jalan di wilayah ', s.seq, ' terpelihara setiap hari') FROM skp k JOIN skp a ON a.id = k.penilai_id JOIN seq_1_to_3 s;
INSERT INTO matriks_orang (skp_id, pegawai_id, asal)
SELECT id, 9 * $units + 1 + id MOD $units, 'LINTAS_UNIT' FROM skp WHERE id <= $units;
INSERT INTO rhk_tim (rhk_id, version) SELECT (id - 1) * 5 + 1, 1 FROM skp WHERE id <= $units;
INSERT INTO rhk_tim_anggota (rhk_id, pegawai_id, persen)
SELECT t.rhk_id, g.pegawai_id, 20 FROM rhk_tim t JOIN garis g ON g.penilai_id = 1 + t.rhk_id DIV 5 AND g.jenis = 'TIM';

-- Day after day everybody in turn, so that neighbours in time are strangers.
INSERT INTO entri (id, pegawai_id, tanggal, skp_id, iki_id, teks, jumlah, status, terlambat, menyusul, catatan, dibuat)
SELECT s.seq, p, day, p, 1 + (p - 1) * 15 + dice MOD 15,
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
	'2026-01-02' + INTERVAL (seq - 1) DIV $people * 320 DIV $each DAY AS day FROM seq_1_to_$((each * people))) s
STRAIGHT_JOIN skp k ON k.id = s.p AND k.status = 'DITETAPKAN';
INSERT INTO bukti (pegawai_id, tanggal, id, entri_id, sha256, nama, jenis, ukuran, dibuat)
SELECT pegawai_id, tanggal, id, id, SHA2(id, 256), CONCAT('foto-', id, '.jpg'), 'image/jpeg', 300000, dibuat
FROM entri WHERE CRC32(CONCAT('$seed bukti ', id)) MOD 5 < 3;
INSERT INTO catatan (pegawai_id, id, jenis, tanggal, isi, oleh, dibuat)
SELECT p.id, 2 * p.id + s.seq, ELT(s.seq, 'GAGASAN', 'REFLEKSI'), '2026-11-02', 'Peta rute bersama untuk semua truk', p.id, '2026-11-02 08:00:00'
FROM pegawai p JOIN seq_1_to_2 s;

INSERT INTO evaluasi (id, skp_id, pegawai_id, periode_id, unit_id, penilai_id, status, saran_hasil, rating_hasil, rating_perilaku, predikat)
SELECT id, id, pegawai_id, 1, unit_id, penilai_id, ELT(1 + n, 'BELUM', 'REALISASI_DIAJUKAN', 'DINILAI', 'DITETAPKAN', 'DITERIMA_PEGAWAI'),
	IF(n > 1, 'SESUAI', NULL), IF(n > 1, 'SESUAI', NULL), IF(n > 1, 'SESUAI', NULL), IF(n > 1, 'BAIK', NULL)
FROM (SELECT k.*, IF(k.id <= $units, 1 + k.id MOD 4, ((k.id - 1) DIV $units + 3) MOD 5) AS n FROM skp k WHERE k.status = 'DITETAPKAN') x;
INSERT INTO evaluasi (id, skp_id, siklus, selesai, pegawai_id, periode_id, unit_id, penilai_id, status)
SELECT id + $people, id, 'SEMESTER_1', '2026-06-30', pegawai_id, 1, unit_id, penilai_id, IF((id - 1) DIV $units MOD 2, 'REALISASI_DIAJUKAN', 'BELUM')
FROM skp WHERE status = 'DITETAPKAN';
INSERT INTO evaluasi_iki (evaluasi_id, iki_id, realisasi, bukti)
SELECT e.id, (e.skp_id - 1) * 15 + s.seq, 10 + s.seq, 'berkas' FROM evaluasi e JOIN seq_1_to_15 s WHERE e.status = 'REALISASI_DIAJUKAN' AND e.siklus = 'TAHUNAN';
INSERT INTO evaluasi_perilaku (evaluasi_id, nilai) SELECT e.id, s.seq FROM evaluasi e JOIN seq_1_to_7 s WHERE e.status = 'DINILAI';
INSERT INTO responden (id, skp_id, kelompok, pegawai_id, kedaluwarsa, oleh, dibuat)
SELECT e.id, e.skp_id, 'REKAN', e.skp_id + $units, '2099-01-01', e.penilai_id, '2026-11-20' FROM evaluasi e
WHERE e.status = 'REALISASI_DIAJUKAN' AND e.siklus = 'TAHUNAN' AND e.skp_id > $units AND e.skp_id <= 22 * $units;
UPDATE evaluasi SET pembaca_id = skp_id + $units WHERE status = 'REALISASI_DIAJUKAN' AND siklus = 'TAHUNAN' AND skp_id > $units AND skp_id <= 22 * $units;
INSERT INTO survei_jawaban (skp_id, kelompok, lembar, kode, nilai)
SELECT skp_id, 'REKAN', UNHEX(MD5(CONCAT('$seed lembar ', id))), CONCAT('P', s.seq), 80 FROM responden JOIN seq_1_to_3 s WHERE id MOD 3 = 0;
INSERT INTO kunci_form (akun_id, kunci, badan, alamat, jawaban, waktu)
SELECT id, UNHEX(MD5(CONCAT('$seed kunci ', id))), UNHEX(SHA2(id, 256)), '/reporting', '303', '2026-11-19' FROM akun WHERE id MOD 3 = 0;
INSERT INTO predikat_organisasi (unit_id, periode_id, predikat, alasan, status, oleh)
SELECT id, 1, 'BAIK', 'Capaian 102 persen', 'DITETAPKAN', induk_id FROM unit WHERE id BETWEEN 2 AND 10 OR id > 10 AND id MOD 3 = 2;
INSERT INTO penetapan (id, unit_id, periode_id, status, predikat_organisasi, oleh, ditetapkan_pada, kepala, penjelasan)
SELECT id, id, 1, 'DITETAPKAN', 'BAIK', id, '2026-11-19 01:00:00', '{"nama":"Kepala","unit":"Unit","tempat":"Kota"}', '{"langkah":[]}' FROM unit WHERE id MOD 5 = 4;
INSERT INTO penetapan_baris (penetapan_id, skp_id, nama, nip, predikat)
SELECT t.id, k.id, 'Pegawai', '', 'BAIK' FROM penetapan t JOIN skp k ON k.unit_id = t.unit_id AND k.status = 'DITETAPKAN';

INSERT INTO tugas (pegawai_id, jenis, dokumen_jenis, dokumen_id, program, tautan, jatuh_tempo, dibuat)
SELECT 1 + (seq - 1) DIV 3, ELT(1 + seq MOD 3, 'skp.setujui', 'entri.periksa', 'entri.isi'), 'skp', seq, 'reporting', '/tim',
	'2026-11-30', '2026-11-01' FROM seq_1_to_$((people * 3));
INSERT INTO konsep (akun_id, alamat, isi, waktu) SELECT id, CONCAT('/planning/skp/', id, '/ubah'), 'rhk.b1.teks=Sampah', '2026-11-19'
FROM akun WHERE (id - 1) DIV $units = 5;
INSERT INTO audit (jenis, dokumen_id, urut, waktu, aksi, akun_id, pegawai_id, untuk_id, rantai)
SELECT 'skp', k.id, s.seq, '2026-01-10' + INTERVAL s.seq DAY + INTERVAL k.id SECOND, ELT(s.seq, 'ubah', 'ajukan', 'tetapkan'), k.id, k.id, k.id,
	UNHEX(SHA2(CONCAT('$seed audit ', k.id * 3 + s.seq), 256)) FROM skp k JOIN seq_1_to_3 s;
INSERT INTO log_baca (akun_id, waktu, halaman, dokumen)
SELECT 1 + seq MOD $people, '2026-06-01' + INTERVAL seq SECOND, 'evaluasi', '1' FROM seq_1_to_$people;
COMMIT;
ANALYZE TABLE unit, unit_jalur, pegawai, pegawai_kata, penugasan, garis, akun, peran, sesi, sesi_terakhir, skp, rhk, iki, skp_perilaku, skp_lampiran, skp_dialog, entri, bukti,
	catatan, evaluasi, evaluasi_iki, penetapan_baris, perjanjian, tujuan, sasaran, iku, pustaka, matriks_orang, peran_hasil, tugas, audit, responden;
EOF
