# shellcheck shell=sh disable=SC2154
# What the Denpasar demo alone promises; read by ../test_demo.sh.
fact 'about 60 people' 'SELECT COUNT(*) BETWEEN 55 AND 70 FROM pegawai'
fact 'the shapes of DOMAIN 7.8 are there' \
	"SELECT COUNT(*) = 4 FROM pegawai WHERE nip IN ('198504122010012003', '197809302003121002', '199507202023212001', '196803171994032001')"
fact 'a tree from Pemkot to Seksi' \
	"SELECT COUNT(*) >= 8 FROM unit_jalur j JOIN unit u ON u.id = j.leluhur_id AND u.jenis = 'PEMDA' JOIN unit b ON b.id = j.unit_id AND b.jenis = 'SEKSI' WHERE j.jarak >= 3"
fact 'one seksi without a head, its staff with the head of the bidang' \
	"SELECT COUNT(*) = 1 FROM unit u WHERE u.jenis = 'SEKSI' AND NOT EXISTS (SELECT 1 FROM penugasan n WHERE n.unit_id = u.id AND n.pimpinan)
	 AND 3 = (SELECT COUNT(*) FROM penugasan n JOIN garis g ON g.pegawai_id = n.pegawai_id JOIN penugasan k ON k.pegawai_id = g.penilai_id AND k.pimpinan AND k.unit_id = u.induk_id WHERE n.unit_id = u.id)"
fact 'frequency, satisfaction, hours to answer and share handled are planned' \
	"SELECT SUM(satuan = 'kali/minggu' AND arah = 'NAIK') > 5 AND SUM(satuan = 'indeks') > 10 AND SUM(satuan = 'jam' AND arah = 'TURUN') > 10 AND SUM(satuan = '%' AND teks LIKE '%sampah%tertangani') > 5 FROM iki"
fact 'all but the qualitative one have an index; one rating deviates from the suggestion' \
	"SELECT SUM(indeks IS NULL) = 1 AND SUM(rating_hasil <> saran_hasil) = 1 FROM evaluasi"
fact 'each reason is long enough' 'SELECT MIN(CHAR_LENGTH(alasan_hasil)) >= 30 FROM evaluasi'
fact 'the office is BAIK in 2025, set by the wali kota' \
	"SELECT o.predikat = 'BAIK' AND w.nip IS NULL FROM predikat_organisasi o JOIN unit u ON u.id = o.unit_id AND u.kode = 'DKP' JOIN periode p ON p.id = o.periode_id AND p.tahun = 2025 JOIN pegawai w ON w.id = o.oleh"
fact 'its people follow the pattern: BAIK the largest group and at most 70 %, somebody below' \
	"SELECT b * 100 <= 70 * n AND b > n - b - k - sb AND b > sb AND k >= 1 FROM (SELECT COUNT(*) n, SUM(predikat = 'BAIK') b, SUM(predikat = 'SANGAT_BAIK') sb, SUM(predikat IN ('BUTUH_PERBAIKAN', 'KURANG')) k
	 FROM evaluasi e JOIN unit_jalur j ON j.unit_id = e.unit_id JOIN unit u ON u.id = j.leluhur_id AND u.kode = 'DKP') x"
fact 'so do its parts' \
	"SELECT SUM(CASE predikat_organisasi WHEN 'BAIK' THEN b * 100 > 70 * n OR b < sb OR k = 0 ELSE sb * 100 > 70 * n OR sb < b END) = 0 AND COUNT(*) = 5
	 FROM (SELECT e.predikat_organisasi, COUNT(*) n, SUM(predikat = 'BAIK') b, SUM(predikat = 'SANGAT_BAIK') sb, SUM(predikat IN ('BUTUH_PERBAIKAN', 'KURANG')) k
	 FROM evaluasi e JOIN unit_jalur j ON j.unit_id = e.unit_id JOIN unit u ON u.id = j.leluhur_id JOIN unit o ON o.id = u.induk_id AND o.kode = 'DKP' GROUP BY u.id, e.predikat_organisasi HAVING n >= 5) x"
fact 'the office has a predicate for 2026' \
	"SELECT COUNT(*) = 1 FROM predikat_organisasi o JOIN unit u ON u.id = o.unit_id AND u.kode = 'DKP' JOIN periode p ON p.id = o.periode_id AND p.tahun = 2026"
acting 2
all_five
moved 'in spring 2026' '2026-03-%'
fact 'ideas: read by the evaluator, or waiting on the work list' \
	"SELECT SUM(c.jenis = 'GAGASAN') = 3 AND SUM(c.status = 'SELESAI') = 2 AND SUM(t.pegawai_id IS NOT NULL) = 1 FROM catatan c
	 LEFT JOIN tugas t ON t.dokumen_jenis = 'catatan' AND t.dokumen_id = c.id AND t.jenis = 'catatan.gagasan' AND t.pegawai_id <> c.pegawai_id"
fact 'what cannot be counted was read by a second reader' \
	"SELECT COUNT(*) >= 1 AND MIN(e.pembaca_id <> e.penilai_id) AND MIN(e.dibaca_pada < e.ditetapkan_pada) FROM evaluasi e WHERE e.dibaca_pada IS NOT NULL"
