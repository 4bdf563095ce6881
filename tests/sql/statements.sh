#!/bin/sh
# Every named statement: reached by a program, prepared as the account of each
# program that reaches it, and EXPLAINed as owner on a busy agency's rows, on
# the server at $1. Last line: N passed, N failed.
set -eu
cd "$(dirname "$0")/../.."
socket=$1
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
programs='login planning reporting review administration'

awk -v list="$dir/list" -f sql/compile.awk sql/queries/*.sql >/dev/null

# ---- who reaches what: every function a section, the relocations tell ---------------
objects() {
	printf '%s\n' "$@" build/gen/queries.c | sed 's#\(.*\)\.c$#build/uses/obj/\1.o#'
}
# shellcheck disable=SC2046 # names without spaces
make -s -j"$(nproc)" B=build/uses CFLAGS='-O1 -ffunction-sections -fdata-sections' \
	$(objects lib/*/*.c cgi-bin/*/*.c) >"$dir/make.log" 2>&1 || {
	cat "$dir/make.log"
	exit 1
}
for p in $programs kinerja; do
	# shellcheck disable=SC2046
	objdump -t -r $(objects lib/*/*.c cgi-bin/"$p"/*.c) |
		awk -v start=main -f tests/sql/uses.awk | sort >"$dir/$p.uses"
done
sort -u "$dir"/*.uses >"$dir/used"
cut -f 1 "$dir/list" | sort | comm -23 - "$dir/used" |
	awk '{ print "FAIL no program reaches the statement", $1; n++ } END { print 0, n + 0 }' >"$dir/out"

# ---- prepared as each account ----------------------------------------------------------
# The access check can answer for every kind of document; a program asks only for
# its own, so a denied akses_ statement is one that it never sends. Statements
# pertama_ are for installations with one account (kinerja/domain/pertama.h).
for p in $programs; do
	awk -F '\t' -v what=sql -v uses="$dir/$p.uses" -f tests/sql/prepare.awk "$dir/list" >"$dir/$p.sql"
	mariadb --no-defaults --batch --force -S "$socket" -u "kinerja_$p" kinerja \
		<"$dir/$p.sql" >/dev/null 2>"$dir/errors" || true
	awk -F '\t' -v what=judge -v program="$p" -v uses="$dir/$p.uses" -v errors="$dir/errors" \
		-f tests/sql/prepare.awk "$dir/list" >>"$dir/out"
done

# ---- explained on many rows ---------------------------------------------------------------
mariadb --no-defaults --batch -S "$socket" -u root kinerja <tests/sql/rows.sql >/dev/null
awk -f tests/sql/explain.awk "$dir/list" |
	mariadb --no-defaults --batch --skip-column-names --force -S "$socket" -u root kinerja \
		>"$dir/plans" 2>"$dir/errors" || true
awk -f tests/sql/plans.awk "$dir/plans" >>"$dir/out"

grep FAIL "$dir/out" || true
grep '^ERROR' "$dir/errors" || true
awk '/^[0-9]+ [0-9]+$/ { p += $1; f += $2 }
	END { printf "%d passed, %d failed\n", p, f; exit f > 0 || p == 0 }' "$dir/out"
