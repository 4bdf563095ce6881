#!/bin/sh
# Every demo of sql/demo (or those in PROFILES), each in a database of its own:
# what all of them promise, what one alone does (demo/<profile>.sh), that its
# audit trail is unbroken; for one of them, that it is the same every time and
# that a second load is refused. Last line: N passed, N failed.
set -eu
cd "$(dirname "$0")/../.."
root=$PWD
: "${KJ_BIN:=$root/build/release/bin}"
: "${SECONDS_ALLOWED:=30}"

dir=$(mktemp -d)
socket=$(EMPTY=1 tests/sql/mariadb.sh start)
trap 'tests/sql/mariadb.sh stop "$socket"; rm -rf "$dir"' EXIT
trap 'exit 130' HUP INT TERM
passed=0
failed=0

ok() {
	passed=$((passed + 1))
}
no() {
	failed=$((failed + 1))
	echo "FAIL $*"
}
# yes WHAT COMMAND..., refused WHAT COMMAND...
yes() {
	what=$1
	shift
	if "$@" >"$dir/said" 2>&1; then ok; else no "$what: $(tail -n 3 "$dir/said")"; fi
}
refused() {
	what=$1
	shift
	if "$@" >"$dir/said" 2>&1; then no "$what"; else ok; fi
}
# same WHAT WANTED GOT
same() {
	if [ "$2" = "$3" ]; then ok; else no "$1: wanted $2, got $3"; fi
}
sql() {
	mariadb --no-defaults --batch --skip-column-names --default-character-set=utf8mb4 -S "$socket" -u root "$database" -e "$1"
}
# fact WHAT SQL: a statement that answers 1
fact() {
	same "$1" 1 "$(sql "$2" 2>&1)"
}

. tests/sql/demo/bersama.sh

# instance NAME: an empty migrated database and the configuration for it
instance() {
	database=$1
	echo "CREATE DATABASE IF NOT EXISTS $1 CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci" |
		mariadb --no-defaults -S "$socket" -u root
	mkdir -p "$dir/$1"
	KINERJA_CONF=$dir/$1/kinerja.conf
	export KINERJA_CONF
	cat >"$KINERJA_CONF" <<-END
		mode = "${2:-development}";
		profile = "$profile";
		templates = "$root/templates";
		rulesets = "$root/conf/rulesets";
		static_map = "$dir/manifest";
		database = { socket = "$socket"; name = "$1"; user = "root"; };
		evidence = { dir = "$dir/$1/bukti"; };
		serve = { dir = "$dir/$1"; };
	END
	"$KJ_BIN/kinerja" migrate >"$dir/$1/migrate.log" 2>&1 || cat "$dir/$1/migrate.log"
}
load() {
	"$KJ_BIN/kinerja" demo load "$profile" "$dir/$database/accounts.csv" >"$dir/$database/load.log" 2>&1 || {
		status=$?
		cat "$dir/$database/load.log"
		return $status
	}
}

# check PROFILE: what its demo promises
check() {
	profile=$1
	conf=conf/profiles/$profile.conf
	zona=$(sed -n 's/^zona = \([0-9]*\);$/\1/p' "$conf")
	entri=$(sed -n 's/^\tentri = "\([A-Z]*\)";$/\1/p' "$conf")
	evaluasi=$(sed -n 's/^\tevaluasi = "\([A-Z]*\)";$/\1/p' "$conf")
	instance "kinerja_$profile"
	# ---- the load -----------------------------------------------------------------------------
	begin=$(date +%s)
	yes 'the load' load
	took=$(($(date +%s) - begin))
	yes "loading takes less than $SECONDS_ALLOWED s, not $took" test "$took" -lt "$SECONDS_ALLOWED"
	cat "$dir/$database/load.log"
	echo "$profile: loaded in $took s"

	# ---- people and posts -----------------------------------------------------------------------
	fact 'a NIP for all but the head of the region' \
		"SELECT GROUP_CONCAT(status) = 'PEJABAT_NEGARA' FROM pegawai WHERE nip IS NULL"
	fact 'each NIP begins with the birth date' \
		"SELECT COUNT(*) = 0 FROM pegawai WHERE LEFT(nip, 8) <> DATE_FORMAT(tanggal_lahir, '%Y%m%d')"
	fact 'each NIP has 18 digits, a sex, a start and a serial' \
		"SELECT COUNT(*) = 0 FROM pegawai WHERE nip NOT REGEXP '^[0-9]{14}[12][0-9]{3}\$' OR SUBSTR(nip, 9, 4) <= LEFT(nip, 4) + 17 OR RIGHT(nip, 3) = '000'"
	fact 'PPPK have the code 21, the others a month' \
		"SELECT COUNT(*) = 0 FROM pegawai WHERE IF(status = 'PPPK', SUBSTR(nip, 13, 2) <> '21', SUBSTR(nip, 13, 2) NOT BETWEEN '01' AND '12')"
	fact 'service begins where the NIP of a civil servant says, or later' \
		"SELECT COUNT(*) = 0 FROM pegawai WHERE status = 'PNS' AND dari < CONCAT(SUBSTR(nip, 9, 4), '-', SUBSTR(nip, 13, 2), '-01')"
	fact 'UPTD and tim kerja' "SELECT COUNT(DISTINCT jenis) = 2 FROM unit WHERE jenis IN ('UPTD', 'TIM')"
	fact 'everybody but the head of the region has one evaluator today, or an acting second one' \
		"SELECT COUNT(*) = 0 FROM pegawai p WHERE status <> 'PEJABAT_NEGARA' AND 1 <> (SELECT COUNT(*) FROM garis g
		 WHERE g.pegawai_id = p.id AND g.jenis <> 'TIM' AND '2026-11-20' BETWEEN g.dari AND COALESCE(g.sampai, '9999-12-31'))
		 - (SELECT COUNT(*) FROM penugasan n WHERE n.pegawai_id = p.id AND n.jenis = 'PLT')"
	fact 'the head of the region is on top and has no plan' \
		"SELECT COUNT(*) = 0 AND (SELECT COUNT(*) > 0 FROM garis g JOIN pegawai w ON w.id = g.penilai_id WHERE w.nip IS NULL)
		 FROM pegawai w LEFT JOIN garis g ON g.pegawai_id = w.id LEFT JOIN skp s ON s.pegawai_id = w.id WHERE w.nip IS NULL AND (g.id OR s.id)"
	fact 'one Plt beside the own post, with a line and a plan of its own' \
		"SELECT COUNT(*) = 1 FROM penugasan a JOIN penugasan b ON b.pegawai_id = a.pegawai_id AND b.jenis = 'DEFINITIF' AND b.sampai IS NULL
		 JOIN garis g ON g.pegawai_id = a.pegawai_id AND g.jenis = 'PLT' AND g.dari = a.dari
		 JOIN skp s ON s.penugasan_id = a.id AND s.penilai_id = g.penilai_id AND s.status = 'DITETAPKAN' WHERE a.jenis = 'PLT'"
	fact 'holidays are empty' 'SELECT COUNT(*) = 0 FROM libur'

	# ---- years and plans ---------------------------------------------------------------------------
	fact '2025 is closed, 2026 runs' "SELECT GROUP_CONCAT(tahun, status ORDER BY tahun) = '2025DITUTUP,2026BERJALAN' FROM periode"
	fact 'the steps of 2026' \
		"SELECT GROUP_CONCAT(tahap, ' ', buka, ' ', tutup ORDER BY tahap + 0 SEPARATOR '|') LIKE
		 'PERENCANAAN 2026-01-01 2026-12-31|PELAPORAN 2026-01-01 2026-12-31|EVALUASI 2026-11-01 2027-01-31|KEBERATAN 2027-%'
		 FROM periode_tahap t JOIN periode p ON p.id = t.periode_id AND p.tahun = 2026"
	fact 'the plans of 2025 are locked' \
		"SELECT COUNT(*) > 40 AND SUM(s.status <> 'TERKUNCI') = 0 FROM skp s JOIN periode p ON p.id = s.periode_id AND p.tahun = 2025"
	fact 'all but one of 2026 are approved' \
		"SELECT SUM(s.status = 'DITETAPKAN') > 40 AND SUM(s.status = 'DRAF') = 1 AND COUNT(*) - SUM(s.status = 'DITETAPKAN') = 2 FROM skp s JOIN periode p ON p.id = s.periode_id AND p.tahun = 2026"
	fact 'one was given back, with a note and a task' \
		"SELECT COUNT(*) = 1 FROM skp s JOIN skp_catatan c ON c.skp_id = s.id AND c.aksi = 'kembalikan'
		 JOIN tugas t ON t.dokumen_jenis = 'skp' AND t.dokumen_id = s.id AND t.jenis = 'skp.perbaiki' AND t.pegawai_id = s.pegawai_id WHERE s.status = 'DRAF'"
	fact 'weights add up to 100' \
		"SELECT COUNT(*) = 0 FROM (SELECT SUM(i.bobot) b FROM rhk r JOIN iki i ON i.rhk_id = r.id WHERE r.jenis = 'UTAMA' GROUP BY r.skp_id) x WHERE b <> 100"
	fact 'each result serves one of the superior where the superior has a plan' \
		"SELECT COUNT(*) = 0 FROM rhk r JOIN skp s ON s.id = r.skp_id WHERE r.jenis = 'UTAMA' AND r.rhk_atasan_id IS NULL
		 AND EXISTS (SELECT 1 FROM skp a WHERE a.pegawai_id = s.penilai_id AND a.periode_id = s.periode_id)"
	fact 'only of the superior' \
		"SELECT COUNT(*) = 0 FROM rhk r JOIN skp s ON s.id = r.skp_id JOIN rhk q ON q.id = r.rhk_atasan_id JOIN skp a ON a.id = q.skp_id
		 WHERE a.periode_id <> s.periode_id OR NOT EXISTS (SELECT 1 FROM garis g WHERE g.pegawai_id = s.pegawai_id AND g.penilai_id = a.pegawai_id)"
	fact 'seven values and three lampiran each' \
		"SELECT COUNT(*) = 0 FROM skp s WHERE 7 <> (SELECT COUNT(*) FROM skp_perilaku v WHERE v.skp_id = s.id AND v.ekspektasi <> '')
		 OR 3 <> (SELECT COUNT(DISTINCT l.jenis) FROM skp_lampiran l WHERE l.skp_id = s.id)"
	fact 'no two people share a plan' \
		"SET SESSION group_concat_max_len = 100000; SELECT COUNT(*) = COUNT(DISTINCT isi) FROM (SELECT s.id,
		 CONCAT(s.periode_id, GROUP_CONCAT(r.teks, i.teks, COALESCE(i.target, ''), COALESCE(i.bobot, '') ORDER BY r.urut, i.urut)) isi
		 FROM skp s JOIN rhk r ON r.skp_id = s.id JOIN iki i ON i.rhk_id = r.id GROUP BY s.id) x"
	fact 'no two share an indicator in a year' \
		"SELECT COUNT(*) = 0 FROM (SELECT 1 FROM iki i JOIN rhk r ON r.id = i.rhk_id JOIN skp s ON s.id = r.skp_id GROUP BY s.periode_id, i.teks HAVING COUNT(*) > 1) x"
	fact 'each approved plan was kept twice: as handed in and as approved' \
		"SELECT COUNT(*) = 0 FROM skp s WHERE s.ditetapkan_pada IS NOT NULL AND 2 <> (SELECT COUNT(*) FROM skp_versi v WHERE v.skp_id = s.id)"
	fact 'two people lack a plan of 2026, below a superior whose plan is approved' \
		"SELECT COUNT(*) = 2 FROM penugasan n JOIN periode p ON p.tahun = 2026 LEFT JOIN skp s ON s.pegawai_id = n.pegawai_id AND s.periode_id = p.id
		 JOIN garis g ON g.pegawai_id = n.pegawai_id AND g.sampai IS NULL JOIN skp a ON a.pegawai_id = g.penilai_id AND a.periode_id = p.id AND a.status = 'DITETAPKAN'
		 WHERE s.id IS NULL AND n.sampai IS NULL"

	# ---- entries ---------------------------------------------------------------------------------------
	fact 'thousands of entries, none after 20 November 2026, none on a weekend' \
		"SELECT COUNT(*) > 4000 AND MAX(tanggal) = '2026-11-20' AND MAX(dibuat) < '2026-11-20 16:00' AND SUM(WEEKDAY(tanggal) > 4) = 0 FROM entri"
	fact 'most are accepted, the last days wait, a few were given back' \
		"SELECT SUM(status = 'DITERIMA') / COUNT(*) > 0.95 AND SUM(status = 'DIAJUKAN') > 40 AND SUM(status = 'DIKEMBALIKAN') = 3
		 AND SUM(status = 'DIAJUKAN' AND dibuat < '2026-11-17') = 0 AND SUM(status = 'DIKEMBALIKAN' AND catatan = '') = 0 FROM entri"
	fact 'every entry lies within its plan and its indicator' \
		"SELECT COUNT(*) = 0 FROM entri e JOIN skp s ON s.id = e.skp_id LEFT JOIN iki i ON i.id = e.iki_id LEFT JOIN rhk r ON r.id = i.rhk_id
		 WHERE e.tanggal NOT BETWEEN s.mulai AND s.selesai OR r.skp_id <> s.id OR e.pegawai_id <> s.pegawai_id OR e.dibuat < e.tanggal OR r.id IS NULL"
	fact 'three are always late, the others never' \
		"SELECT SUM(semua) = 3 AND SUM(ada AND NOT semua) = 0 FROM (SELECT MIN(terlambat) semua, MAX(terlambat) ada FROM entri GROUP BY pegawai_id) x"
	fact 'late is what the rule calls late' \
		"SELECT COUNT(*) = 0 FROM entri WHERE terlambat <> (dibuat > tanggal + INTERVAL 7 DAY + INTERVAL $((24 - zona)) HOUR - INTERVAL 1 SECOND)"
	fact 'everybody with a plan of all 2026 has reported often' \
		"SELECT COUNT(*) = 0 FROM skp s JOIN periode p ON p.id = s.periode_id AND p.tahun = 2026 WHERE s.mulai = '2026-01-01' AND s.selesai = '2026-12-31'
		 AND (SELECT COUNT(*) FROM entri e WHERE e.skp_id = s.id) NOT BETWEEN 10 AND 800"
	fact 'amounts are plausible' \
		"SELECT COUNT(*) = 0 FROM entri e JOIN iki i ON i.id = e.iki_id WHERE e.jumlah < 0 OR i.satuan = '%' AND e.jumlah > 100
		 OR i.konsolidasi = 'AVG' AND i.target > 0 AND e.jumlah NOT BETWEEN i.target * 0.6 AND i.target * 1.6"
	fact 'who answered was the evaluator on that day' \
		"SELECT COUNT(*) = 0 FROM entri e WHERE e.status <> 'DIAJUKAN' AND NOT EXISTS (SELECT 1 FROM garis g WHERE g.pegawai_id = e.pegawai_id
		 AND g.penilai_id = e.diputus_oleh AND g.jenis <> 'TIM' AND DATE(e.diputus_pada + INTERVAL $zona HOUR) BETWEEN g.dari AND COALESCE(g.sampai, '9999-12-31'))"
	fact 'those who wait are on the work list of the evaluator' \
		"SELECT COUNT(*) = 0 FROM (SELECT DISTINCT e.skp_id FROM entri e WHERE e.status = 'DIAJUKAN') w JOIN skp s ON s.id = w.skp_id
		 LEFT JOIN tugas t ON t.dokumen_jenis = 'entri' AND t.dokumen_id = s.id AND t.jenis = 'entri.periksa' AND t.pegawai_id = s.penilai_id WHERE t.jenis IS NULL"
	fact 'those given back are on the work list of the writer' \
		"SELECT COUNT(*) = 3 FROM entri e JOIN tugas t ON t.dokumen_jenis = 'entri' AND t.dokumen_id = e.skp_id AND t.jenis = 'entri.perbaiki' AND t.pegawai_id = e.pegawai_id WHERE e.status = 'DIKEMBALIKAN'"
	fact 'one entry announces evidence that is not here yet' 'SELECT SUM(menyusul) = 1 FROM entri'
	sql "SELECT CONCAT(LEFT(sha256, 2), '/', sha256), sha256, ukuran, jenis FROM bukti" >"$dir/bukti"
	same 'entries with evidence' 1 "$(($(wc -l <"$dir/bukti") >= 10))"
	while read -r path sha size type; do
		file=$dir/$database/bukti/$path
		same "evidence $path" "$sha $size" "$(sha256sum <"$file" | cut -d' ' -f1) $(wc -c <"$file")"
		case $type in
		image/jpeg) magic=ffd8ff ;;
		*) magic=89504e ;;
		esac
		same "type of $path" "$magic" "$(od -An -N3 -tx1 "$file" | tr -d ' ')"
	done <"$dir/bukti"

	# ---- evaluations -------------------------------------------------------------------------------------
	fact 'every plan of 2025 is evaluated, signed and received' \
		"SELECT COUNT(*) = SUM(e.status = 'DITERIMA_PEGAWAI' AND e.ditetapkan_pada IS NOT NULL AND e.diterima_pada IS NOT NULL) FROM skp s JOIN periode p ON p.id = s.periode_id AND p.tahun = 2025 LEFT JOIN evaluasi e ON e.skp_id = s.id"
	fact 'the realisation is what the entries add up to' \
		"SELECT COUNT(*) = 0 FROM evaluasi_iki v JOIN evaluasi n ON n.id = v.evaluasi_id JOIN iki i ON i.id = v.iki_id WHERE i.konsolidasi = 'SUM'
		 AND v.realisasi <> (SELECT SUM(e.jumlah) FROM entri e WHERE e.iki_id = i.id AND e.status = 'DITERIMA' AND e.tanggal <= COALESCE(n.selesai, '9999-12-31'))"

	fact 'each keeps the ruleset of its year, its head and the explanation' \
		"SELECT COUNT(*) = 0 FROM evaluasi e JOIN periode p ON p.id = e.periode_id WHERE e.ditetapkan_pada IS NOT NULL
		 AND (e.aturan <> p.aturan OR aturan_isi IS NULL OR JSON_LENGTH(penjelasan, '\$.langkah') < 1 OR JSON_VALUE(kepala, '\$.penilai') = '')"
	fact 'the year that runs has the cadence of the profile' \
		"SELECT COUNT(*) = 1 FROM periode WHERE tahun = 2026 AND siklus_entri = '$entri' AND siklus_evaluasi = '$evaluasi'"

	# ---- what this one alone promises
	# shellcheck source=/dev/null
	. "tests/sql/demo/$profile.sh"

	# ---- accounts ---------------------------------------------------------------------------------------
	csv=$dir/$database/accounts.csv
	same 'the list of accounts is for its owner alone' 600 "$(stat -c %a "$csv")"
	same 'its header' 'peran,nip,nama,sandi' "$(head -n 1 "$csv")"
	for peran in pegawai pegawai-tanpa-skp penilai atasan-penilai pimpinan-unit pengelola tpk ppk pyb admin admin-kedua auditor rekan konselor; do
		yes "an account of $peran" grep -q "^$peran," "$csv"
	done
	same 'one row an account' "$(sql 'SELECT COUNT(*) + 1 FROM akun')" "$(wc -l <"$csv")"
	same 'logins are those of the database' "$(sql 'SELECT login FROM akun ORDER BY login')" "$(tail -n +2 "$csv" | cut -d, -f2 | sort)"
	same 'no password twice' '' "$(cut -d, -f4 "$csv" | sort | uniq -d)"
	fact 'an account for everybody, with an argon2id hash' \
		"SELECT COUNT(*) = SUM(COALESCE(s.hash LIKE '\$argon2id\$%', 0)) FROM pegawai p LEFT JOIN akun a ON a.pegawai_id = p.id LEFT JOIN sandi s ON s.akun_id = a.id"
	fact 'one must change the password' 'SELECT SUM(wajib_ganti) = 1 AND (SELECT COUNT(*) FROM sandi_awal) = 0 FROM sandi'
	fact 'the head of the region signs in by name' "SELECT COUNT(*) = 1 FROM akun a JOIN pegawai p ON p.id = a.pegawai_id AND p.nip IS NULL WHERE a.login IN ('walikota', 'bupati', 'gubernur')"
	fact 'the others with their NIP' 'SELECT COUNT(*) = 0 FROM akun a JOIN pegawai p ON p.id = a.pegawai_id WHERE a.login <> p.nip'
	fact 'two admins: one prepares what the other confirms' "SELECT COUNT(DISTINCT akun_id) = 2 FROM peran WHERE peran = 'ADMIN'"
	fact 'every role is held' 'SELECT COUNT(DISTINCT peran) = 5 AND SUM(unit_id IS NOT NULL) = 1 FROM peran'

	# ---- audit -------------------------------------------------------------------------------------------
	yes 'the audit trail is unbroken' "$KJ_BIN/kinerja" audit verify
	cp "$dir/said" "$dir/audit"
	yes 'and says so' grep -q ': unbroken$' "$dir/audit"
	fact 'each document has a chain' \
		"SELECT (SELECT COUNT(*) FROM skp s LEFT JOIN audit a ON a.jenis = 'skp' AND a.dokumen_id = s.id AND a.urut = 1 WHERE a.urut IS NULL)
		 + (SELECT COUNT(*) FROM evaluasi s LEFT JOIN audit a ON a.jenis = 'evaluasi' AND a.dokumen_id = s.id AND a.urut = 1 WHERE a.urut IS NULL)
		 + (SELECT COUNT(DISTINCT skp_id) FROM entri) - (SELECT COUNT(DISTINCT dokumen_id) FROM audit WHERE jenis = 'entri') = 0"
	fact 'times in a chain never go back' \
		'SELECT COUNT(*) = 0 FROM audit a JOIN audit b ON b.jenis = a.jenis AND b.dokumen_id = a.dokumen_id AND b.urut = a.urut + 1 WHERE b.waktu < a.waktu'
	fact 'no act lies in the future of the demo' "SELECT MAX(waktu) < '2026-11-20 16:00' FROM audit"
}

# ---- not in production, nothing that is no profile -------------------------------------
profile=denpasar
instance kinerja production
refused 'a load in production' load
instance kinerja
refused 'a path as a profile' "$KJ_BIN/kinerja" demo load ../denpasar "$dir/x"
refused 'an unknown profile' "$KJ_BIN/kinerja" demo load lain "$dir/x"
fact 'nothing is loaded then' 'SELECT COUNT(*) = 0 FROM unit'

# ---- each of them --------------------------------------------------------------------------
for each in ${PROFILES:-$(find sql/demo -mindepth 1 -maxdepth 1 -type d -exec basename {} \; | sort)}; do
	check "$each"
done

# ---- once, and the same each time -----------------------------------------------------------------------
database=kinerja_$profile
KINERJA_CONF=$dir/$database/kinerja.conf
before=$(sql 'SELECT COUNT(*) FROM audit')
status=0
load >/dev/null || status=$?
same 'a second load says no' 1 "$status"
yes 'a second load says why' grep -q 'already loaded' "$dir/$database/load.log"
same 'and changes nothing' "$before" "$(sql 'SELECT COUNT(*) FROM audit')"
yes 'and leaves the accounts alone' grep -q '^pegawai,' "$dir/$database/accounts.csv"

# sums DATABASE: every table but passwords, the random numbers of survey sheets and links, and the time of the migrations
sums() {
	database=$1
	sql "SELECT table_name FROM information_schema.tables WHERE table_schema = '$1' AND table_name NOT LIKE 'sandi%' AND table_name NOT LIKE 'migrasi%' AND table_name NOT IN ('responden', 'survei_jawaban')" |
		while read -r table; do sql "CHECKSUM TABLE $table"; done | sed "s/^$1\\.//"
}
instance kinerja2
yes 'the load into another database' load
same 'is the same' "$(sums "kinerja_$profile")" "$(sums kinerja2)"

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
