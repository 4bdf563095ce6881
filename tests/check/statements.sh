#!/bin/sh
# Every named statement prepares on a server with this version's schema, with
# the parameters and columns that it declares, and the matrix names its tables.
set -u
bin=build/release/bin/kinerja
dir=$(mktemp -d)
socket=
trap '[ -z "$socket" ] || tests/sql/mariadb.sh stop "$socket"; rm -rf "$dir"' EXIT
socket=$(EMPTY=1 tests/sql/mariadb.sh start) || exit 1

cat >"$dir/kinerja.conf" <<CONF
mode = "development";
templates = "$PWD/templates";
rulesets = "$PWD/conf/rulesets";
static_map = "$PWD/build/static/manifest";
database = { socket = "$socket"; name = "kinerja"; user = "root"; };
evidence = { dir = "$dir"; };
serve = { dir = "$dir"; };
CONF
KINERJA_CONF=$dir/kinerja.conf
export KINERJA_CONF
$bin migrate >"$dir/log" 2>&1 || {
	cat "$dir/log"
	exit 1
}
$bin check >/dev/null || exit 1

declared=$(sed '/^#/d' sql/grants/matrix.tsv | awk 'NR > 1 { print $1 }' | sort)
present=$(mariadb --no-defaults -S "$socket" -u root -N -B -e 'SHOW TABLES' kinerja | sort)
if [ "$declared" != "$present" ]; then
	echo 'sql/grants/matrix.tsv: tables differ from the schema:'
	printf '%s\n%s\n' "$declared" "$present" | sort | uniq -u
	exit 1
fi
