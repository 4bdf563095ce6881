#!/bin/sh
# Keeps what this version makes of the demo: <version>.sql.gz, a dump that later
# versions must bring forward, and <version>.segel, the head of its audit trail.
# Once for each release, and anew while a release is being prepared.
set -eu
cd "$(dirname "$0")/../../.."
: "${KJ_BIN:=$PWD/build/release/bin}"
kept=tests/sql/upgrade
version=$("$KJ_BIN/kinerja" version | sed 's/^kinerja //')

dir=$(mktemp -d)
socket=$(EMPTY=1 tests/sql/mariadb.sh start)
trap 'tests/sql/mariadb.sh stop "$socket"; rm -rf "$dir"' EXIT
trap 'exit 130' HUP INT TERM
sql() {
	mariadb --no-defaults --batch --raw --skip-column-names --default-character-set=utf8mb4 -S "$socket" -u root kinerja -e "$1"
}

KINERJA_CONF=$dir/kinerja.conf
export KINERJA_CONF
cat >"$KINERJA_CONF" <<END
mode = "development";
templates = "$PWD/templates";
rulesets = "$PWD/conf/rulesets";
static_map = "$dir/manifest";
database = { socket = "$socket"; name = "kinerja"; user = "root"; };
evidence = { dir = "$dir/bukti"; };
serve = { dir = "$dir"; };
END
"$KJ_BIN/kinerja" migrate >"$dir/log"
"$KJ_BIN/kinerja" demo load denpasar "$dir/accounts.csv"

# The entries of every eighth plan are enough, each with its whole chain.
sql "DELETE FROM audit WHERE jenis = 'entri' AND dokumen_id % 8 <> 0;
	DELETE FROM tugas WHERE dokumen_jenis = 'entri' AND dokumen_id % 8 <> 0;
	DELETE b FROM bukti b JOIN entri e ON e.id = b.entri_id WHERE e.skp_id % 8 <> 0;
	DELETE FROM entri WHERE skp_id % 8 <> 0"
"$KJ_BIN/kinerja" audit seal --day 2026-11-20 --out "$dir/segel" >"$dir/heads"

# A column as a literal that any client reads back.
literals() {
	sql "SET SESSION group_concat_max_len = 100000; SELECT GROUP_CONCAT(CASE
		WHEN DATA_TYPE LIKE '%int' OR DATA_TYPE = 'decimal' THEN CONCAT('COALESCE(', COLUMN_NAME, ', \'NULL\')')
		WHEN DATA_TYPE LIKE '%binary' OR DATA_TYPE LIKE '%blob'
			THEN CONCAT('COALESCE(CONCAT(\'x\'\'\', HEX(', COLUMN_NAME, '), \'\'\'\'), \'NULL\')')
		ELSE CONCAT('REPLACE(QUOTE(', COLUMN_NAME, '), CHAR(10), \'\\\\\\\\n\')')
		END ORDER BY ORDINAL_POSITION SEPARATOR ', ')
		FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = '$1'"
}
{
	echo 'SET foreign_key_checks = 0;'
	for table in $(sql "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() ORDER BY 1"); do
		sql "SHOW CREATE TABLE $table" | sed '1s/^[^	]*	//; $s/$/;/'
		sql "SELECT CONCAT_WS(',', $(literals "$table")) FROM $table" | awk -v table="$table" '
			{ printf "%s(%s)", NR % 200 == 1 ? (NR > 1 ? ";\n" : "") "INSERT INTO " table " VALUES " : ",", $0 }
			END { if (NR) print ";" }'
	done
} | gzip -9n >"$dir/dump"
mv "$dir/dump" "$kept/$version.sql.gz"
mv "$dir/heads" "$kept/$version.segel"
ls -l "$kept/$version.sql.gz"
