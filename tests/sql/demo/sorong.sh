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
fact 'teachers by three classes each: size, start, and where they stand now, with the names of classes alone' \
	"SELECT COUNT(*) = 4 AND MIN(n) = 3 AND MAX(n) = 3 AND MIN(akhir) = 3 AND MIN(anggota) > 80 AND SUM(kelas) = 4 FROM (SELECT k.iki_id, COUNT(*) n, COUNT(k.akhir) akhir, SUM(k.jumlah) anggota, MIN(k.nama LIKE 'Kelas %') kelas
	 FROM iki_kelompok k JOIN iki i ON i.id = k.iki_id AND i.arah = 'TUMBUH' AND i.baseline IS NULL GROUP BY k.iki_id) x"
fact 'their realisation is the growth of the classes weighed by members, of the year and of each quarter' \
	"SELECT COUNT(*) = 8 AND SUM(ABS(v.realisasi - x.tumbuh) < 0.000001) = 8 AND SUM(x.lengkap) = 8 FROM evaluasi_iki v
	 JOIN (SELECT w.evaluasi_id, w.iki_id, SUM(j.anggota * (j.akhir - j.awal)) / SUM(j.anggota) tumbuh, COUNT(j.akhir) = 3 lengkap FROM evaluasi_iki w
	 JOIN JSON_TABLE(w.kelompok, '\$[*]' COLUMNS (anggota INT PATH '\$.jumlah_anggota', awal DECIMAL(24,6) PATH '\$.awal', akhir DECIMAL(24,6) PATH '\$.akhir')) j GROUP BY w.evaluasi_id, w.iki_id) x
	 ON x.evaluasi_id = v.evaluasi_id AND x.iki_id = v.iki_id"
fact 'a signed one keeps its classes beside the rules that it was judged by' \
	"SELECT COUNT(*) >= 2 AND SUM(penjelasan LIKE '%kelompok.tumbuh%') = COUNT(*) FROM evaluasi WHERE siklus = 'TAHUNAN' AND masukan LIKE '%\"kelompok\"%'"
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
acting 1
moved 'within 2026' '2026-0%'
indexed 4
fact 'reflections of three people, recognition of two, one of them read' \
	"SELECT COUNT(DISTINCT IF(jenis = 'REFLEKSI', pegawai_id, NULL)) = 3 AND SUM(jenis = 'PENGAKUAN') = 2 AND SUM(jenis = 'PENGAKUAN' AND status = 'SELESAI') = 1 FROM catatan"
fact 'what cannot be counted was read by a second reader' \
	"SELECT COUNT(*) = 1 FROM evaluasi WHERE dibaca_pada < ditetapkan_pada AND pembaca_id <> penilai_id"
