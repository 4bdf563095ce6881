# shellcheck shell=sh
# What the Serang demo alone promises; read by ../test_demo.sh.
fact 'people of two puskesmas, a service desk and an office for data' \
	"SELECT COUNT(*) BETWEEN 45 AND 60 AND (SELECT COUNT(*) = 2 FROM unit WHERE jenis = 'UPTD' AND nama LIKE 'Puskesmas%') FROM pegawai"
fact 'patients served, about 1,200 a nurse, and their satisfaction (DOMAIN 7.1)' \
	"SELECT SUM(teks LIKE 'Pasien yang dilayani%' AND satuan = 'orang' AND target BETWEEN 900 AND 1300) >= 8 AND SUM(teks LIKE 'Indeks kepuasan%' AND satuan = 'indeks') >= 16 FROM iki"
fact 'the first answer to a complaint by median and 90th percentile, in hours (DOMAIN 7.6)' \
	"SELECT SUM(konsolidasi = 'MEDIAN' AND satuan = 'jam' AND arah = 'TURUN') >= 8 AND SUM(konsolidasi = 'P90' AND arah = 'TURUN') >= 4 FROM iki"
fact 'share on time 98, findings 0 with a worst case' \
	"SELECT SUM(teks LIKE 'Pengaduan%tepat waktu%' AND target = 98) >= 2 AND SUM(target = 0 AND terburuk > 0 AND arah = 'TURUN') >= 6 FROM iki"
fact 'percentages are kept as numerator and denominator' \
	"SELECT COUNT(*) > 1000 AND SUM(e.penyebut IS NULL OR e.pembilang IS NULL OR ABS(e.jumlah - 100 * e.pembilang / e.penyebut) > 0.0051) = 0 FROM entri e JOIN iki i ON i.id = e.iki_id AND i.konsolidasi = 'RASIO' AND i.satuan = '%'"
fact 'every activity is logged: most people report every working day' \
	"SELECT COUNT(*) >= 20 AND COUNT(*) * 2 >= (SELECT COUNT(*) FROM skp WHERE mulai = '2026-01-01') FROM (SELECT COUNT(DISTINCT e.tanggal) n FROM entri e JOIN skp s ON s.id = e.skp_id AND s.mulai = '2026-01-01' GROUP BY s.id HAVING n >= 180) x"
fact 'three quarters of 2026 are evaluated, three reports of the last one wait' \
	"SELECT SUM(siklus = 'TRIWULAN_1') > 40 AND SUM(siklus = 'TRIWULAN_2') > 40 AND SUM(siklus = 'TRIWULAN_3') > 40 AND SUM(siklus = 'TRIWULAN_3' AND status = 'REALISASI_DIAJUKAN') = 3 FROM evaluasi"
fact 'the staff of that post went to the acting head, with the evaluator of their plans' \
	"SELECT COUNT(*) >= 1 FROM penugasan a JOIN penugasan n ON n.unit_id = a.unit_id AND n.jenis = 'DEFINITIF'
	 JOIN skp s ON s.penugasan_id = n.id AND s.penilai_id = a.pegawai_id JOIN periode p ON p.id = s.periode_id AND p.tahun = 2026 WHERE a.jenis = 'PLT'"
fact 'one moved within 2026: two posts, two lines, two plans' \
	"SELECT COUNT(*) = 1 FROM penugasan a JOIN penugasan b ON b.pegawai_id = a.pegawai_id AND b.dari >= a.sampai + INTERVAL 1 DAY
	 JOIN garis x ON x.pegawai_id = a.pegawai_id AND x.sampai = a.sampai JOIN garis y ON y.pegawai_id = a.pegawai_id AND y.dari = b.dari AND y.penilai_id <> x.penilai_id
	 JOIN skp s ON s.penugasan_id = a.id AND s.status = 'DITUTUP_SEBAGIAN' AND s.selesai = a.sampai AND s.penilai_id = x.penilai_id
	 JOIN skp t ON t.penugasan_id = b.id AND t.mulai = b.dari AND t.penilai_id = y.penilai_id WHERE a.sampai LIKE '2026-0%'"
fact 'Sangat Baik, Baik, Butuh Perbaikan, and one Kurang whose behaviour cost it' \
	"SELECT SUM(predikat = 'SANGAT_BAIK') >= 8 AND SUM(predikat = 'BAIK') >= 20 AND SUM(predikat = 'BUTUH_PERBAIKAN') >= 5 AND SUM(predikat = 'KURANG') = 1
	 AND SUM(predikat = 'KURANG' AND rating_hasil = 'SESUAI' AND rating_perilaku = 'DI_BAWAH' AND CHAR_LENGTH(alasan_perilaku) > 60) = 1 FROM evaluasi WHERE siklus = 'TAHUNAN'"
fact 'all but the qualitative one have an index; one rating of the year deviates from the suggestion' \
	"SELECT SUM(indeks IS NULL) = 1 AND SUM(rating_hasil <> saran_hasil) = 1 FROM evaluasi WHERE siklus = 'TAHUNAN'"
fact 'each person got a reason for the year that nobody else got' \
	"SELECT COUNT(*) = COUNT(DISTINCT alasan_hasil) AND MIN(CHAR_LENGTH(alasan_hasil)) >= 60 FROM evaluasi WHERE siklus = 'TAHUNAN'"
fact 'units of five and more keep the pattern of their predicate' \
	"SELECT COUNT(*) >= 5 AND SUM(CASE predikat WHEN 'ISTIMEWA' THEN sb * 100 <= 70 * n AND sb > b AND sb > bp WHEN 'BAIK' THEN b * 100 <= 70 * n AND b > sb AND b > bp AND bp + k > 0
	 ELSE bp * 100 >= 60 * n AND sb * 100 <= 10 * n END) = COUNT(*) FROM (SELECT o.predikat, COUNT(*) n, SUM(e.predikat = 'SANGAT_BAIK') sb, SUM(e.predikat = 'BAIK') b, SUM(e.predikat = 'BUTUH_PERBAIKAN') bp, SUM(e.predikat = 'KURANG') k
	 FROM predikat_organisasi o JOIN periode p ON p.id = o.periode_id AND p.tahun = 2025 JOIN unit_jalur j ON j.leluhur_id = o.unit_id
	 JOIN evaluasi e ON e.unit_id = j.unit_id AND e.periode_id = p.id GROUP BY o.id, o.predikat HAVING n >= 5) x"
fact 'ISTIMEWA and BUTUH PERBAIKAN beside BAIK' \
	"SELECT COUNT(DISTINCT o.predikat) = 3 FROM predikat_organisasi o JOIN periode p ON p.id = o.periode_id AND p.tahun = 2025"
