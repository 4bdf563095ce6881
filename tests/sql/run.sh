#!/bin/sh
# The database as the programs see it: grants, statements, plans, the demo, upgrades.
set -eu
cd "$(dirname "$0")/../.."
socket=$(tests/sql/mariadb.sh start)
dir=$(mktemp -d)
trap 'tests/sql/mariadb.sh stop "$socket"; rm -rf "$dir"' EXIT
for part in grants statements test_demo upgrade; do
	script=tests/sql/$part.sh
	[ -f "$script" ] || script=tests/sql/$part/run.sh
	sh "$script" "$socket" >"$dir/$part" 2>&1 || echo "FAIL $script says no" >>"$dir/$part"
	sed "s/^\([0-9]* passed, [0-9]* failed\)$/$part: \1/" "$dir/$part"
done
awk '/^[0-9]+ passed, [0-9]+ failed$/ { p += $1; f += $3; n++ }
	END { f += 4 - n; printf "%d passed, %d failed\n", p, f; exit f > 0 }' "$dir"/*
