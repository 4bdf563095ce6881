# shellcheck shell=sh
# What the Sorong demo alone promises; read by ../test_demo.sh.
fact 'about 55 people' 'SELECT COUNT(*) BETWEEN 50 AND 60 FROM pegawai'
fact 'indicators bound to an area, with where they began' \
	"SELECT SUM(wilayah <> '') >= 20 AND SUM(baseline IS NOT NULL) >= 30 FROM iki"
fact 'immunisation from 78 to 90, drop-out and UCI beside it (DOMAIN 7.1)' \
	"SELECT SUM(teks LIKE 'Bayi%imunisasi dasar lengkap%' AND baseline = 78 AND target = 90) >= 3 AND SUM(teks LIKE '%rop-out DPT%' AND arah = 'TURUN') >= 6 AND SUM(teks LIKE 'Kelurahan%UCI%' AND target = 85) >= 2
	 FROM iki"
fact 'teachers by the progress of their own pupils, five points from 58 (DOMAIN 7.2)' \
	"SELECT SUM(teks LIKE 'Kenaikan rata-rata nilai %siswa binaan%' AND arah = 'TUMBUH' AND target = 5 AND wilayah LIKE 'Kelas%') = 8 AND SUM(arah = 'TUMBUH' AND baseline = 58) = 2 FROM iki"
fact 'what grew is what the evaluation counts' \
	"SELECT COUNT(*) = 4 AND SUM(v.realisasi BETWEEN 3.5 AND 6.5) = 4 FROM evaluasi e JOIN evaluasi_iki v ON v.evaluasi_id = e.id JOIN iki i ON i.id = v.iki_id AND i.arah = 'TUMBUH' WHERE e.siklus = 'TAHUNAN'"
fact 'an office measures the quality of its schools by indicators of its own' \
	"SELECT COUNT(*) >= 3 FROM iki i JOIN rhk r ON r.id = i.rhk_id JOIN skp s ON s.id = r.skp_id AND s.status = 'DITETAPKAN' JOIN unit_jalur j ON j.unit_id = s.unit_id JOIN unit u ON u.id = j.leluhur_id AND u.kode = 'DISDIK-2'
	 WHERE i.teks LIKE '%iterasi%sekolah%' OR i.teks LIKE 'Sekolah yang memakai%' OR i.teks LIKE '%supervisi kelas%'"
fact 'a congested street gets freer: lower is better, measured from its baseline' \
	"SELECT COUNT(*) >= 2 FROM iki WHERE arah = 'TURUN' AND baseline = 0.85 AND target = 0.70 AND satuan = 'rasio' AND wilayah LIKE 'Kawasan%'"
fact 'by routes and by talking to people, below the same result' \
	"SELECT COUNT(*) >= 1 FROM rhk r JOIN iki a ON a.rhk_id = r.id AND a.teks LIKE '%penataan rute%' JOIN iki b ON b.rhk_id = r.id AND b.teks LIKE 'Penyuluhan%' WHERE r.teks LIKE 'V/C%'"
fact 'its first report of the year starts near the baseline, the last one near the target' \
	"SELECT COUNT(*) >= 2 FROM iki i JOIN rhk r ON r.id = i.rhk_id JOIN skp s ON s.id = r.skp_id AND s.status = 'DITETAPKAN' WHERE i.satuan = 'rasio' AND i.baseline = 0.85
	 AND (SELECT e.jumlah FROM entri e WHERE e.iki_id = i.id ORDER BY e.tanggal LIMIT 1) > 0.82 AND (SELECT e.jumlah FROM entri e WHERE e.iki_id = i.id ORDER BY e.tanggal DESC LIMIT 1) < 0.76"
fact 'leaders say what citizens get out of it' "SELECT COUNT(DISTINCT manfaat) >= 7 FROM rhk WHERE manfaat <> ''"
fact 'staff report several times a week' \
	"SELECT COUNT(*) >= 20 FROM (SELECT COUNT(*) n FROM entri e JOIN skp s ON s.id = e.skp_id AND s.mulai = '2026-01-01' GROUP BY s.id HAVING n >= 100) x"
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
	"SELECT COUNT(*) >= 4 AND SUM(CASE predikat WHEN 'ISTIMEWA' THEN sb * 100 <= 70 * n AND sb > b AND sb > bp WHEN 'BAIK' THEN b * 100 <= 70 * n AND b > sb AND b > bp AND bp + k > 0
	 ELSE bp * 100 >= 60 * n AND sb * 100 <= 10 * n END) = COUNT(*) FROM (SELECT o.predikat, COUNT(*) n, SUM(e.predikat = 'SANGAT_BAIK') sb, SUM(e.predikat = 'BAIK') b, SUM(e.predikat = 'BUTUH_PERBAIKAN') bp, SUM(e.predikat = 'KURANG') k
	 FROM predikat_organisasi o JOIN periode p ON p.id = o.periode_id AND p.tahun = 2025 JOIN unit_jalur j ON j.leluhur_id = o.unit_id
	 JOIN evaluasi e ON e.unit_id = j.unit_id AND e.periode_id = p.id GROUP BY o.id, o.predikat HAVING n >= 5) x"
fact 'ISTIMEWA and BUTUH PERBAIKAN beside BAIK' \
	"SELECT COUNT(DISTINCT o.predikat) = 3 FROM predikat_organisasi o JOIN periode p ON p.id = o.periode_id AND p.tahun = 2025"
