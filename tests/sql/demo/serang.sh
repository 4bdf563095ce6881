# shellcheck shell=sh
# What the Serang demo alone promises; read by ../test_demo.sh.
fact 'people of two puskesmas, a service desk and an office for data' \
	"SELECT COUNT(*) BETWEEN 40 AND 70 AND (SELECT COUNT(*) >= 2 FROM unit WHERE jenis = 'UPTD' AND nama LIKE '%uskesmas%') FROM pegawai"
fact 'patients served and patients satisfied are both planned' \
	"SELECT SUM(teks LIKE '%asien%' AND satuan = 'orang') + SUM(teks LIKE '%asien%' AND satuan LIKE 'orang%') >= 2 AND SUM(teks LIKE '%epuasan%' AND satuan = 'indeks') >= 4 FROM iki"
