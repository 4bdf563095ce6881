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
acting 1
moved 'within 2026' '2026-0%'
indexed 5
fact 'three plans for development, one done, two on a work list' \
	"SELECT COUNT(DISTINCT c.id) = 3 AND COUNT(DISTINCT IF(c.status = 'SELESAI', c.id, NULL)) = 1 AND COUNT(t.dokumen_id) = 2 FROM catatan c
	 LEFT JOIN tugas t ON t.dokumen_jenis = 'catatan' AND t.dokumen_id = c.id WHERE c.jenis = 'PENGEMBANGAN' AND c.tindak <> '' AND c.tenggat >= c.tanggal"
fact 'three colleagues of one nurse answered the seven values, a fourth did not' \
	"SELECT COUNT(*) = 4 AND SUM(dijawab IS NOT NULL) = 3 AND (SELECT COUNT(DISTINCT lembar) = 3 AND COUNT(*) = 21 FROM survei_jawaban WHERE kelompok = 'REKAN') FROM responden"
fact 'what cannot be counted was read by a second reader' \
	"SELECT COUNT(*) = 1 FROM evaluasi WHERE dibaca_pada < ditetapkan_pada AND pembaca_id <> penilai_id"
