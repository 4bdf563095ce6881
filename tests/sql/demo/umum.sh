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
acting 2
moved 'within 2026' '2026-0%'
indexed 4
fact 'three plans for development, one done' \
	"SELECT COUNT(*) = 3 AND SUM(status = 'SELESAI') = 1 FROM catatan WHERE jenis = 'PENGEMBANGAN' AND tindak <> ''"
fact 'colleagues and subordinates were asked' \
	"SELECT SUM(kelompok = 'REKAN') = 3 AND SUM(kelompok = 'BAWAHAN') = 2 AND SUM(dijawab IS NULL) = 0 FROM responden"
fact 'what cannot be counted was read by a second reader' \
	"SELECT COUNT(*) = 1 FROM evaluasi WHERE dibaca_pada < ditetapkan_pada AND pembaca_id <> penilai_id"
