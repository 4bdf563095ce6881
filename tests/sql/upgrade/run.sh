#!/bin/sh
# Every kept dump is brought forward on the server that stands at $1 and
# compared with a fresh install; then a version that does not exist yet, to be
# killed on its way. Last line: N passed, N failed.
set -eu
cd "$(dirname "$0")/../../.."
root=$PWD
socket=$1
: "${KJ_BIN:=$root/build/release/bin}"
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
trap 'exit 130' HUP INT TERM
passed=0 failed=0

good() { passed=$((passed + 1)); }
bad() {
	failed=$((failed + 1))
	echo "FAIL $1"
}
# same WHAT WANTED GOT: two files.
same() {
	if diff "$2" "$3" >"$dir/diff"; then good; else
		bad "$1"
		head -n 12 "$dir/diff"
	fi
}
# says WHAT CODE PATTERN COMMAND...: the command's exit code, and what it prints.
says() {
	what=$1 code=$2 pattern=$3
	shift 3
	status=0
	"$@" >"$dir/out" 2>&1 || status=$?
	if [ $status -eq "$code" ] && { [ -z "$pattern" ] || grep -qE "$pattern" "$dir/out"; }; then good; else
		bad "$what (answered $status)"
		tail -n 5 "$dir/out"
	fi
}
sql() {
	mariadb --no-defaults --batch --raw --skip-column-names --default-character-set=utf8mb4 -S "$socket" -u root "$database" -e "$1"
}
# wait_for SQL: until it answers 1, 20 s at most.
wait_for() {
	tries=0
	until [ "$(sql "$1")" = 1 ]; do
		tries=$((tries + 1))
		[ $tries -lt 400 ] || return 1
		sleep 0.05
	done
}
schema() { sql "$(cat tests/sql/upgrade/schema.sql)"; }
# How many rows each table has, but for the book and the rulesets that a migration writes.
counts() {
	for table in $(sql "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE()
		AND TABLE_NAME NOT LIKE 'migrasi%' AND TABLE_NAME NOT LIKE 'aturan%' ORDER BY 1"); do
		sql "SELECT '$table', COUNT(*) FROM $table"
	done
}
# use DATABASE SHARE: what the command works on from now on.
use() {
	database=$1
	KINERJA_CONF=$dir/$1.conf
	export KINERJA_CONF
	cat >"$KINERJA_CONF" <<-END
		mode = "development";
		templates = "$2/templates";
		rulesets = "$root/conf/rulesets";
		profiles = "$root/conf/profiles";
		static_map = "$dir/manifest";
		database = { socket = "$socket"; name = "$1"; user = "root"; };
		evidence = { dir = "$dir/bukti"; };
		serve = { dir = "$dir"; };
	END
}
fresh() {
	database=mysql
	sql "SET foreign_key_checks = 0; CREATE OR REPLACE DATABASE $1 CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci"
	use "$1" "$2"
	"$KJ_BIN/kinerja" migrate >"$dir/$1.log" 2>&1 || cat "$dir/$1.log"
}
migrate() { "$KJ_BIN/kinerja" migrate; }

# ---- what was released, to this version -----------------------------------------
fresh naik_baru "$root"
schema >"$dir/want"
says 'a fresh install is complete' 0 'all statements are good' "$KJ_BIN/kinerja" check
set -- tests/sql/upgrade/*.sql.gz
[ -f "$1" ] || bad 'no dump is kept'
for dump; do
	name=$(basename "$dump" .sql.gz)
	sh tests/sql/upgrade/load.sh "$socket" naik_lama "$dump"
	use naik_lama "$root"
	counts >"$dir/before"
	says "$name comes forward" 0 '' migrate
	[ ! -s "$dir/out" ] || sed "s/^/$name: /" "$dir/out"
	schema >"$dir/got"
	same "$name has the schema of a fresh install" "$dir/want" "$dir/got"
	cut -f 1 "$dir/before" >"$dir/tables"
	counts | grep -wFf "$dir/tables" >"$dir/after"
	same "$name keeps its rows" "$dir/before" "$dir/after"
	says "$name has an unbroken trail" 0 ': unbroken' "$KJ_BIN/kinerja" audit verify --heads "tests/sql/upgrade/$name.segel"
	says "$name serves the programs" 0 'all statements are good' "$KJ_BIN/kinerja" check
	says "$name has nothing more to do" 0 '' migrate
	if [ -s "$dir/out" ]; then bad "$name applies a file twice"; else good; fi
done

# ---- a version to come, killed twice on its way -------------------------------------
mkdir -p "$dir/next/sql" "$dir/next/templates"
cp -R sql/migrations "$dir/next/sql"
next=$dir/next/sql/migrations
echo 'CREATE TABLE IF NOT EXISTS naik (id INT NOT NULL PRIMARY KEY)' >"$next/9001-naik.sql"
echo 'ALTER TABLE libur ADD COLUMN IF NOT EXISTS naik INT NULL' >"$next/9002-libur.sql"
echo 'CREATE TABLE IF NOT EXISTS naik_lambat AS SELECT SLEEP(2) AS tidur' >"$next/9003-lambat.sql"
echo 'CREATE INDEX IF NOT EXISTS naik_libur ON libur (naik)' >"$next/9004-indeks.sql"
fresh naik_kelak "$dir/next"
schema >"$dir/want"
sh tests/sql/upgrade/load.sh "$socket" naik_lama "$dump"
use naik_lama "$dir/next"

noted() { sql "SELECT COALESCE(GROUP_CONCAT(LEFT(berkas, 4) ORDER BY berkas), '') FROM migrasi WHERE berkas LIKE '9%'"; }
# is WHAT WANTED GOT: two words.
is() { if [ "$2" = "$3" ]; then good; else bad "$1: wanted $2, got $3"; fi; }
# cut_off SQL: starts a migration and kills it once SQL answers 1.
cut_off() {
	"$KJ_BIN/kinerja" migrate >/dev/null 2>&1 &
	pid=$!
	wait_for "$1" || bad 'the migration did not come so far'
	kill -KILL "$pid"
	wait "$pid" 2>/dev/null || true
}
# Its connection is gone, and with it whatever the server was still doing for it.
gone() {
	wait_for "SELECT COUNT(*) = 0 FROM information_schema.PROCESSLIST WHERE DB = 'naik_lama' AND ID <> CONNECTION_ID()" ||
		bad 'the server still works for a client that is gone'
}
lease_ends() { sql "UPDATE migrasi_kunci SET sampai = '2000-01-01'"; }

# Between two files: the second one waits for a table that somebody reads.
sql 'LOCK TABLES libur READ; DO SLEEP(60)' >/dev/null 2>&1 &
reader=$!
wait_for "SELECT COUNT(*) = 1 FROM information_schema.PROCESSLIST WHERE DB = 'naik_lama' AND INFO LIKE 'DO SLEEP%'" || bad 'nobody reads'
cut_off "SELECT COUNT(*) = 1 FROM information_schema.PROCESSLIST WHERE DB = 'naik_lama' AND STATE LIKE 'Waiting%' AND INFO LIKE 'ALTER%'"
sql "SELECT CONCAT('KILL ', ID, ';') FROM information_schema.PROCESSLIST WHERE DB = 'naik_lama' AND INFO LIKE 'ALTER%'" >"$dir/kill"
sql "$(cat "$dir/kill")"
kill "$reader" 2>/dev/null || true
wait "$reader" 2>/dev/null || true
sql "SELECT CONCAT('KILL ', ID, ';') FROM information_schema.PROCESSLIST WHERE DB = 'naik_lama' AND INFO LIKE 'DO SLEEP%'" >"$dir/kill"
sql "$(cat "$dir/kill")"
gone
is 'killed between two files, the first is noted' 9001 "$(noted)"
says 'while its lease runs nobody else begins' 69 'migrate.locked' migrate
lease_ends

# Within a file: the server goes on with it, nobody notes it.
cut_off "SELECT COUNT(*) = 1 FROM migrasi WHERE berkas = '9002-libur.sql'"
gone
is 'killed within a file, the one before is noted' 9001,9002 "$(noted)"
lease_ends
says 'the rest follows' 0 '9004-indeks' migrate
is 'each is noted' 9001,9002,9003,9004 "$(noted)"
schema >"$dir/got"
same 'what was killed on its way ends as a fresh install' "$dir/want" "$dir/got"
says 'its trail is unbroken' 0 ': unbroken' "$KJ_BIN/kinerja" audit verify
use naik_lama "$root"
says 'the programs of the version before still run on it' 0 'all statements are good' "$KJ_BIN/kinerja" check
says 'and its migrate has nothing to say' 0 '' migrate

# ---- a file that was applied and has changed -------------------------------------------
use naik_lama "$dir/next"
echo '-- another word' >>"$next/0018-skp.sql"
echo 'CREATE TABLE IF NOT EXISTS naik_lagi (id INT NOT NULL PRIMARY KEY)' >"$next/9005-lagi.sql"
says 'a changed file is refused by its name' 1 'migrate.changed .*file=0018-skp.sql' migrate
is 'and nothing after it is applied' 0 "$(sql "SELECT COUNT(*) FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'naik_lagi'")"

echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
