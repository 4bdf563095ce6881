# shellcheck shell=sh
# What the demo of a general office alone promises; read by ../test_demo.sh.
fact 'about 50 people' 'SELECT COUNT(*) BETWEEN 45 AND 55 FROM pegawai'
fact 'pupils who pass and parents who are satisfied (DOMAIN 7.2)' \
	"SELECT SUM(teks LIKE '%lulus%' AND satuan IN ('siswa', '%')) >= 6 AND SUM(teks LIKE 'Indeks kepuasan orang tua%' AND satuan = 'indeks') >= 10 AND SUM(target = 100 AND target_maksimal AND satuan = '%') >= 1 FROM iki"
fact 'people in the same post have different predicates' \
	"SELECT COUNT(*) >= 4 AND SUM(n >= 3 AND p >= 3) >= 2 FROM (SELECT j.nama, COUNT(*) n, COUNT(DISTINCT e.predikat) p FROM evaluasi e JOIN skp s ON s.id = e.skp_id JOIN penugasan a ON a.id = s.penugasan_id JOIN jabatan j ON j.id = a.jabatan_id
	 WHERE e.siklus = 'TAHUNAN' GROUP BY j.id, j.nama HAVING p >= 2) x"
fact 'feedback leads to training, and somebody answers for that' \
	"SELECT COUNT(*) >= 5 AND (SELECT COUNT(*) >= 4 FROM iki WHERE teks LIKE '%umpan balik%') FROM evaluasi_iki WHERE umpan_balik LIKE '%pelatihan%'"
fact 'goals stand above the indicators of the plans' \
	"SELECT SUM(r.teks LIKE 'Tujuan%') >= 6 FROM rhk r"
fact 'the first half of 2026 is evaluated, three reports of it wait' \
	"SELECT SUM(siklus = 'SEMESTER_1') > 40 AND SUM(siklus = 'SEMESTER_1' AND status = 'REALISASI_DIAJUKAN') = 3 AND SUM(siklus NOT IN ('TAHUNAN', 'SEMESTER_1')) = 0 FROM evaluasi"
fact 'the staff of that post went to the acting head, with the evaluator of their plans' \
	"SELECT COUNT(*) >= 2 FROM penugasan a JOIN penugasan n ON n.unit_id = a.unit_id AND n.jenis = 'DEFINITIF'
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
	"SELECT COUNT(*) >= 4 AND SUM(CASE predikat WHEN 'ISTIMEWA' THEN sb * 100 <= 70 * n AND sb > b AND sb > bp WHEN 'BAIK' THEN b * 100 <= 70 * n AND b > sb AND b > bp AND bp + k > 0
	 ELSE bp * 100 >= 60 * n AND sb * 100 <= 10 * n END) = COUNT(*) FROM (SELECT o.predikat, COUNT(*) n, SUM(e.predikat = 'SANGAT_BAIK') sb, SUM(e.predikat = 'BAIK') b, SUM(e.predikat = 'BUTUH_PERBAIKAN') bp, SUM(e.predikat = 'KURANG') k
	 FROM predikat_organisasi o JOIN periode p ON p.id = o.periode_id AND p.tahun = 2025 JOIN unit_jalur j ON j.leluhur_id = o.unit_id
	 JOIN evaluasi e ON e.unit_id = j.unit_id AND e.periode_id = p.id GROUP BY o.id, o.predikat HAVING n >= 5) x"
fact 'ISTIMEWA and BUTUH PERBAIKAN beside BAIK' \
	"SELECT COUNT(DISTINCT o.predikat) = 3 FROM predikat_organisasi o JOIN periode p ON p.id = o.periode_id AND p.tahun = 2025"
