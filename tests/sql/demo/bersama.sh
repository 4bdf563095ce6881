# shellcheck shell=sh
# What several demos promise alike; read by ../test_demo.sh before that of a profile.

# acting N: at least N people follow a Plt to the second post.
acting() {
	fact 'the staff of that post went to the acting head, with the evaluator of their plans' \
		"SELECT COUNT(*) >= $1 FROM penugasan a JOIN penugasan n ON n.unit_id = a.unit_id AND n.jenis = 'DEFINITIF'
		 JOIN skp s ON s.penugasan_id = n.id AND s.penilai_id = a.pegawai_id JOIN periode p ON p.id = s.periode_id AND p.tahun = 2026 WHERE a.jenis = 'PLT'"
}

# moved WHEN DAYS: one person changed posts on a day LIKE DAYS.
moved() {
	fact "one moved $1: two posts, two lines, two plans" \
		"SELECT COUNT(*) = 1 FROM penugasan a JOIN penugasan b ON b.pegawai_id = a.pegawai_id AND b.dari >= a.sampai + INTERVAL 1 DAY
		 JOIN garis x ON x.pegawai_id = a.pegawai_id AND x.sampai = a.sampai JOIN garis y ON y.pegawai_id = a.pegawai_id AND y.dari = b.dari AND y.penilai_id <> x.penilai_id
		 JOIN skp s ON s.penugasan_id = a.id AND s.status = 'DITUTUP_SEBAGIAN' AND s.selesai = a.sampai AND s.penilai_id = x.penilai_id
		 JOIN skp t ON t.penugasan_id = b.id AND t.mulai = b.dari AND t.penilai_id = y.penilai_id WHERE a.sampai LIKE '$2'"
}

all_five() {
	fact 'all five predicates occur' 'SELECT COUNT(DISTINCT predikat) = 5 FROM evaluasi'
	fact 'each plan has at least two results, each with an indicator' \
		"SELECT COUNT(*) = 0 FROM skp s WHERE (SELECT COUNT(*) FROM rhk r WHERE r.skp_id = s.id AND r.jenis = 'UTAMA' AND EXISTS (SELECT 1 FROM iki i WHERE i.rhk_id = r.id)) < 2"
}

# indexed N: evaluations by index, at least N units big enough for a pattern.
indexed() {
	fact 'Sangat Baik, Baik, Butuh Perbaikan, and one Kurang whose behaviour cost it' \
		"SELECT SUM(predikat = 'SANGAT_BAIK') >= 8 AND SUM(predikat = 'BAIK') >= 20 AND SUM(predikat = 'BUTUH_PERBAIKAN') >= 5 AND SUM(predikat = 'KURANG') = 1
		 AND SUM(predikat = 'KURANG' AND rating_hasil = 'SESUAI' AND rating_perilaku = 'DI_BAWAH' AND CHAR_LENGTH(alasan_perilaku) > 60) = 1 FROM evaluasi WHERE siklus = 'TAHUNAN'"
	fact 'all but the qualitative one have an index; one rating of the year deviates from the suggestion' \
		"SELECT SUM(indeks IS NULL) = 1 AND SUM(rating_hasil <> saran_hasil) = 1 FROM evaluasi WHERE siklus = 'TAHUNAN'"
	fact 'each person got a reason for the year that nobody else got' \
		"SELECT COUNT(*) = COUNT(DISTINCT alasan_hasil) AND MIN(CHAR_LENGTH(alasan_hasil)) >= 60 FROM evaluasi WHERE siklus = 'TAHUNAN'"
	fact 'units of five and more keep the pattern of their predicate' \
		"SELECT COUNT(*) >= $1 AND SUM(CASE predikat WHEN 'ISTIMEWA' THEN sb * 100 <= 70 * n AND sb > b AND sb > bp WHEN 'BAIK' THEN b * 100 <= 70 * n AND b > sb AND b > bp AND bp + k > 0
		 ELSE bp * 100 >= 60 * n AND sb * 100 <= 10 * n END) = COUNT(*) FROM (SELECT o.predikat, COUNT(*) n, SUM(e.predikat = 'SANGAT_BAIK') sb, SUM(e.predikat = 'BAIK') b, SUM(e.predikat = 'BUTUH_PERBAIKAN') bp, SUM(e.predikat = 'KURANG') k
		 FROM predikat_organisasi o JOIN periode p ON p.id = o.periode_id AND p.tahun = 2025 JOIN unit_jalur j ON j.leluhur_id = o.unit_id
		 JOIN evaluasi e ON e.unit_id = j.unit_id AND e.periode_id = p.id GROUP BY o.id, o.predikat HAVING n >= 5) x"
	fact 'ISTIMEWA and BUTUH PERBAIKAN beside BAIK' \
		"SELECT COUNT(DISTINCT o.predikat) = 3 FROM predikat_organisasi o JOIN periode p ON p.id = o.periode_id AND p.tahun = 2025"
}
