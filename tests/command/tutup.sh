# shellcheck shell=sh
# Read by run.sh: rulesets at the terminal; then a year of 6,000 people is closed,
# killed in the middle and gone on with; nobody twice, nobody left out. A server
# of its own.
dir=${dir:?}
socket=$(DURABLE=1 tests/sql/mariadb.sh start)
trap 'sh conf/local/down.sh; tests/sql/mariadb.sh stop "$socket"; rm -rf "$dir"' EXIT
CONF=$dir/tutup.conf
cat >"$CONF" <<END
mode = "development";
templates = "$PWD/templates";
rulesets = "$PWD/conf/rulesets";
static_map = "$PWD/build/static/manifest";
database = { socket = "$socket"; name = "kinerja"; user = "root"; };
evidence = { dir = "$dir/bukti"; };
serve = { dir = "$dir"; };
END
sql() { mariadb --no-defaults --batch --skip-column-names -S "$socket" -u root kinerja -e "$1"; }
# fact WHAT SQL: a statement that answers 1
fact() { says "$1" 0 '^1$' sql "$2"; }
KINERJA_NOW=2026-11-20T09:00:00+08:00
export KINERJA_NOW

says 'the shipped rulesets become versions' 0 '^ruleset: [0-9]+ new versions' kinerja ruleset install
says 'once' 0 '^ruleset: 0 new versions' kinerja ruleset install
says 'they are listed' 0 '^permenpan-6-2022@1.AKTIF' kinerja ruleset list
sed 's/alasan_min/alasan_mi/' conf/rulesets/permenpan-6-2022.conf >"$dir/salah.conf"
says 'a faulty ruleset is refused with its line, in words' 1 'salah.conf:[0-9]+: .*alasan_min' \
	kinerja ruleset check "$dir/salah.conf"
says 'a good one is good' 0 'good, lokal' kinerja ruleset check conf/rulesets/lokal.conf
sed 's/sesuai_ge = "90"/sesuai_ge = "85"/' conf/rulesets/permenpan-6-2022.conf >"$dir/lain.conf"
says 'a change is said in words' 1 'ambang_rating.sesuai_ge: .*90 .*85' \
	kinerja ruleset diff permenpan-6-2022 "$dir/lain.conf"
says 'no change is nothing' 0 '' kinerja ruleset diff permenpan-6-2022@1 conf/rulesets/permenpan-6-2022.conf
says 'a version that is not there' 1 'no ruleset permenpan-6-2022@9' kinerja ruleset diff permenpan-6-2022@9 lokal

sh tests/bench/close_data.sh 6000 7 >"$dir/close.sql"
mariadb --no-defaults -S "$socket" -u root kinerja <"$dir/close.sql" >/dev/null
sql "INSERT INTO periode_tahap (periode_id, tahap, buka, tutup) VALUES (1, 'KEBERATAN', '2026-01-01', '2026-12-31')"
says 'not while objecting is open' 1 '2026-12-31' kinerja periode close 2025
sql "DELETE FROM periode_tahap WHERE tahap = 'KEBERATAN'"
sql "UPDATE evaluasi SET status = 'DINILAI', ditetapkan_pada = NULL WHERE id = 17"
says 'not while somebody is not judged, who is named' 1 'plan 17' kinerja periode close 2025
says 'a reason is more than a word' 64 'periode close' kinerja periode close 2025 --force ya
sql "UPDATE evaluasi SET status = 'DITETAPKAN', ditetapkan_pada = '2025-12-20' WHERE id = 17"
says 'no such year' 1 'no period 1999' kinerja periode close 1999

KINERJA_CONF=$CONF "$KJ_BIN/kinerja" periode close 2025 >"$dir/closing" 2>&1 &
closing=$!
tries=0
until [ "$(sql "SELECT COUNT(*) > 900 FROM evaluasi WHERE status = 'FINAL'")" = 1 ] || [ $tries -gt 600 ]; do
	tries=$((tries + 1))
	sleep 0.02
done
kill -STOP $closing
says 'one at a time' 1 'was begun by' kinerja periode close 2025
says 'also for who goes on' 1 'is at it' kinerja periode close 2025 --resume
kill -KILL $closing
wait $closing 2>/dev/null || true
fact 'it was killed in the middle, at a whole batch' \
	"SELECT COUNT(*) BETWEEN 500 AND 5999 AND COUNT(*) MOD 500 = 0 FROM evaluasi WHERE status = 'FINAL'"
fact 'the year is not closed' "SELECT status = 'BERJALAN' FROM periode"
says 'nobody goes on by mistake' 1 'resume goes on' kinerja periode close 2025
says 'resumed, it ends' 0 'is closed: [0-9]+ evaluations' kinerja periode close 2025 --resume
fact 'each evaluation is final, once, with predicate and steps' \
	"SELECT COUNT(*) = 6000 AND MIN(version) = 2 AND MAX(version) = 2
	 AND SUM(predikat IS NULL OR indeks IS NULL OR JSON_LENGTH(penjelasan, '\$.langkah') < 10) = 0 FROM evaluasi WHERE status = 'FINAL'"
fact 'each is in the trail once' \
	"SELECT COUNT(*) = 6000 AND COUNT(DISTINCT dokumen_id) = 6000 FROM audit WHERE jenis = 'evaluasi' AND isian = 'status'"
fact 'each plan is locked, once' "SELECT COUNT(*) = 6000 AND MAX(version) = 2 FROM skp WHERE status = 'TERKUNCI'"
fact 'so says the trail' "SELECT COUNT(*) = 6000 FROM audit WHERE jenis = 'skp' AND aksi = 'kunci'"
fact 'the year is closed' "SELECT status = 'DITUTUP' FROM periode"
fact 'its book says how many' "SELECT jumlah = 6000 AND selesai = 6000 AND status = 'SELESAI' FROM periode_tutup"
says 'the trail is unbroken' 0 ': unbroken' kinerja audit verify
says 'closed is closed' 1 'closed already' kinerja periode close 2025
says 'a past year under another ruleset' 0 '^6000 recomputed, [0-9]+ would move' \
	kinerja ruleset simulate --periode 2025 --aturan "$dir/lain.conf"
says 'under its own nobody moves' 0 '^6000 recomputed, 0 would move' \
	kinerja ruleset simulate --periode 2025 --aturan permenpan-6-2022
unset KINERJA_NOW CONF
