# shellcheck shell=sh
# What the Sorong demo alone promises; read by ../test_demo.sh.
fact 'about 55 people' 'SELECT COUNT(*) BETWEEN 50 AND 60 FROM pegawai'
fact 'indicators bound to an area, with where they began' \
	"SELECT SUM(wilayah <> '') >= 5 AND SUM(baseline IS NOT NULL) >= 5 FROM iki"
fact 'a congested street gets freer: lower is better, measured from its baseline' \
	"SELECT COUNT(*) >= 1 FROM iki WHERE arah = 'TURUN' AND baseline > target AND satuan LIKE 'rasio%'"
fact 'one moved in spring 2026: two posts, two lines, two plans' \
	"SELECT COUNT(*) = 1 FROM penugasan a JOIN penugasan b ON b.pegawai_id = a.pegawai_id AND b.dari = a.sampai + INTERVAL 1 DAY
	 JOIN garis x ON x.pegawai_id = a.pegawai_id AND x.sampai = a.sampai JOIN garis y ON y.pegawai_id = a.pegawai_id AND y.dari = b.dari AND y.penilai_id <> x.penilai_id
	 JOIN skp s ON s.penugasan_id = a.id AND s.status = 'DITUTUP_SEBAGIAN' AND s.selesai = a.sampai AND s.penilai_id = x.penilai_id
	 JOIN skp t ON t.penugasan_id = b.id AND t.mulai = b.dari AND t.penilai_id = y.penilai_id WHERE a.sampai LIKE '2026-0%'"
