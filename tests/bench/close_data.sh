#!/bin/sh
# close_data.sh PEOPLE SEED: SQL of an agency whose year is signed but not
# closed: PEOPLE evaluations with ten indicators, both ratings, inputs and
# ruleset as signing keeps them, and what closing computes still to come.
set -eu
people=$1
seed=$2
indicators=''
for k in 1 2 3 4 5 6 7 8 9 10; do
	[ $k -eq 1 ] || indicators="$indicators, ',',"
	indicators="$indicators '{\"kunci\":\"$k\",\"arah\":\"NAIK\",\"target\":\"$((40 + 7 * k))\",\"realisasi\":\"', $((36 + 6 * k)) + (seq * (13 + $k) + $seed) MOD 17, '.5\",\"bobot\":\"10\",\"bukti\":true}'"
done
cat <<SQL
SET sql_mode = 'STRICT_ALL_TABLES', foreign_key_checks = 0, unique_checks = 0;
INSERT INTO instansi (nama, tempat, profil) VALUES ('Kota Uji', 'Uji', 'denpasar');
INSERT INTO unit (id, induk_id, kode, nama, jenis, dari)
SELECT seq, IF(seq = 1, NULL, 1), CONCAT('U', seq), CONCAT('Unit ', seq), IF(seq = 1, 'PEMDA', 'OPD'), '2020-01-01' FROM seq_1_to_400;
INSERT INTO jabatan (id, nama, jenis) VALUES (1, 'Pelaksana', 'PELAKSANA');
INSERT INTO pegawai (id, nip, nama, dari)
SELECT seq, LPAD(seq, 18, '0'), CONCAT('Nama ', seq * 7919 MOD 100003), '2020-01-01' FROM seq_1_to_$people;
INSERT INTO penugasan (id, pegawai_id, unit_id, jabatan_id, dari)
SELECT seq, seq, 1 + seq MOD 400, 1, '2020-01-01' FROM seq_1_to_$people;
INSERT INTO periode (id, tahun, nama, mulai, selesai, status, aturan_id)
SELECT 1, 2025, 'Tahun 2025', '2025-01-01', '2025-12-31', 'BERJALAN', id FROM aturan WHERE kode = 'permenpan-6-2022';
INSERT INTO periode_tahap (periode_id, tahap, buka, tutup) VALUES (1, 'EVALUASI', '2025-12-01', '2026-01-31');
INSERT INTO skp (id, pegawai_id, periode_id, penugasan_id, unit_id, penilai_id, mulai, selesai, status, ditetapkan_pada)
SELECT seq, seq, 1, seq, 1 + seq MOD 400, 1 + seq DIV 12, '2025-01-01', '2025-12-31', 'DITETAPKAN', '2025-01-10' FROM seq_1_to_$people;
INSERT INTO evaluasi (id, skp_id, pegawai_id, periode_id, unit_id, penilai_id, status, rating_hasil, alasan_hasil, rating_perilaku, aturan, aturan_isi,
	kepala, masukan, ditetapkan_pada)
SELECT seq, seq, seq, 1, 1 + seq MOD 400, 1 + seq DIV 12, IF(seq MOD 3, 'DITERIMA_PEGAWAI', 'DITETAPKAN'),
	ELT(1 + (seq * 5 + $seed) MOD 7, 'DI_BAWAH', 'SESUAI', 'SESUAI', 'SESUAI', 'SESUAI', 'DI_ATAS', 'DI_ATAS'), 'Hasil kerja menurut bukti',
	ELT(1 + (seq * 3 + $seed) MOD 5, 'SESUAI', 'SESUAI', 'DI_ATAS', 'SESUAI', 'DI_ATAS'), a.kode, a.isi,
	CONCAT('{"nama":"Nama ', seq, '","unit":"Unit"}'), CONCAT('{"indikator":[', $indicators, ']}'), '2025-12-20'
FROM seq_1_to_$people JOIN aturan a ON a.kode = 'permenpan-6-2022';
ANALYZE TABLE skp, evaluasi, pegawai;
SQL
