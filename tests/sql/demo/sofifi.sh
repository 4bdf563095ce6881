# shellcheck shell=sh
# What the Sofifi demo alone promises; read by ../test_demo.sh.
fact 'about 55 people' 'SELECT COUNT(*) BETWEEN 50 AND 60 FROM pegawai'
fact 'the tree of a province: a governor, offices, schools, a hospital' \
	"SELECT COUNT(*) = 6 AND (SELECT COUNT(*) = 3 FROM unit WHERE jenis = 'UPTD') FROM unit u JOIN unit p ON p.id = u.induk_id AND p.jenis = 'PEMDA' WHERE u.jenis = 'OPD'"
fact 'one seksi without a head, its staff with the head of the bidang' \
	"SELECT COUNT(*) = 1 FROM unit u WHERE u.jenis = 'SEKSI' AND NOT EXISTS (SELECT 1 FROM penugasan n WHERE n.unit_id = u.id AND n.pimpinan)
	 AND 3 = (SELECT COUNT(*) FROM penugasan n JOIN garis g ON g.pegawai_id = n.pegawai_id JOIN penugasan k ON k.pegawai_id = g.penilai_id AND k.pimpinan AND k.unit_id = u.induk_id WHERE n.unit_id = u.id)"
fact 'teachers take part in the life of the community' \
	"SELECT COUNT(*) >= 9 FROM rhk r JOIN skp s ON s.id = r.skp_id JOIN periode p ON p.id = s.periode_id AND p.tahun = 2026 WHERE r.teks = 'Guru ikut dalam kegiatan masyarakat'"
fact 'quality of teaching is measured by what pupils gain' \
	"SELECT COUNT(*) >= 5 FROM iki i JOIN rhk r ON r.id = i.rhk_id JOIN skp s ON s.id = r.skp_id JOIN periode p ON p.id = s.periode_id AND p.tahun = 2026 WHERE i.satuan = 'poin' AND i.teks LIKE 'Kenaikan rata-rata nilai%'"
fact 'health services answer in minutes and hours' \
	"SELECT SUM(satuan = 'menit' AND arah = 'TURUN') >= 4 AND SUM(satuan = 'jam' AND arah = 'TURUN') >= 6 FROM iki"
fact 'social assistance on target, in days, with little waste, within its budget (DOMAIN 7.5)' \
	"SELECT SUM(teks LIKE '%KPM%tepat sasaran' AND target = 95) >= 2 AND SUM(satuan = 'hari kerja' AND arah = 'TURUN' AND teks LIKE 'Penyaluran bantuan%') >= 2
	 AND SUM(teks LIKE 'Kesalahan inklusi%' AND arah = 'TURUN') >= 2 AND SUM(teks LIKE 'Kasus PPKS%' AND target = 240) = 1 AND SUM(teks = 'Realisasi anggaran program sosial' AND arah = 'TEPAT') = 2 FROM iki"
fact 'each evaluation has the four criteria with a value and a reason' \
	"SELECT COUNT(*) = 0 FROM evaluasi e WHERE 4 <> (SELECT COUNT(*) FROM evaluasi_kriteria k WHERE k.evaluasi_id = e.id AND k.kode IN ('disiplin', 'kualitas_kerja', 'inisiatif', 'kerjasama')
	 AND k.nilai BETWEEN 0 AND 100 AND CHAR_LENGTH(k.alasan) >= 20)"
fact 'the same values weigh differently by kind of post' \
	"SELECT COUNT(DISTINCT bobot) >= 3 FROM (SELECT JSON_VALUE(masukan, '\$.kriteria[0].bobot') bobot FROM evaluasi) x"
fact 'most are BAIK and at most 70 %, somebody is below' \
	"SELECT SUM(predikat = 'BAIK') * 2 > COUNT(*) AND SUM(predikat = 'BAIK') * 100 <= 70 * COUNT(*) AND SUM(predikat IN ('BUTUH_PERBAIKAN', 'KURANG', 'SANGAT_KURANG')) >= 5 FROM evaluasi"
fact 'one evaluator declared a family tie' "SELECT SUM(hubungan) = 1 AND MAX(hubungan_teks) LIKE '%sepupu%' FROM evaluasi"
fact 'one evaluator is lenient, one severe' \
	"SELECT MAX(n) - MIN(n) >= 15 FROM (SELECT AVG(e.nilai_kinerja + 0) n FROM evaluasi e GROUP BY e.penilai_id HAVING COUNT(*) >= 3) x"
fact 'the governor set the predicates of the offices' \
	"SELECT COUNT(*) = 6 AND SUM(o.predikat = 'BAIK') = 6 FROM predikat_organisasi o JOIN unit u ON u.id = o.unit_id AND u.jenis = 'OPD' JOIN periode p ON p.id = o.periode_id AND p.tahun = 2025 JOIN pegawai w ON w.id = o.oleh AND w.nip IS NULL"
acting 2
all_five
moved 'in spring 2026' '2026-03-%'
fact 'third parties answered by a link, four criteria each; one told of a personal tie' \
	"SELECT COUNT(*) = 4 AND SUM(kelompok = 'PIHAK_KETIGA' AND pegawai_id IS NULL AND dijawab IS NOT NULL AND token IS NOT NULL) = 4 AND SUM(hubungan AND hubungan_teks <> '') = 1
	 AND (SELECT COUNT(*) = 16 FROM survei_jawaban) FROM responden"
fact 'one person has so many answers of third parties that their mean is shown' \
	"SELECT COUNT(*) = 1 FROM (SELECT skp_id FROM responden WHERE dijawab IS NOT NULL GROUP BY skp_id HAVING COUNT(*) >= 3) x"
