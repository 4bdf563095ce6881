#!/bin/sh
# Runs the suites named, or all: run.sh [suite ...]. A suite is a folder below
# tests/ with C programs test_*.c (built into build/asan/tests) or a run.sh of
# its own, whose last line is "N passed, N failed". Everything it needs is
# started here, beside whatever else runs. Logs: build/test/<suite>.log
set -u
cd "$(dirname "$0")/.." || exit 70
BUILD=build/asan
OUT=build/test
ALL="unit proof sql command http hostile fault hosting web"

mkdir -p "$OUT"
OUT=$(cd "$OUT" && pwd -P)

KJ_BIN=$(pwd -P)/$BUILD/bin
ASAN_OPTIONS=detect_leaks=1:detect_stack_use_after_return=1:strict_string_checks=1
UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
LSAN_OPTIONS=suppressions=$PWD/tests/lsan.supp:print_suppressions=0
CMOCKA_MESSAGE_OUTPUT=TAP
export KJ_BIN ASAN_OPTIONS UBSAN_OPTIONS LSAN_OPTIONS CMOCKA_MESSAGE_OUTPUT
unset KINERJA_NOW KINERJA_CONF

# Counts, and what one test says while it runs.
TMP=$(mktemp -d) || exit 70

# The database server of this run; its root may do everything. Each test makes
# a database of its own in it, or starts another server.
KINERJA_TEST_SOCKET=$(EMPTY=1 tests/sql/mariadb.sh start) || exit 70
export KINERJA_TEST_SOCKET
trap 'tests/sql/mariadb.sh stop "$KINERJA_TEST_SOCKET"; rm -rf "$TMP"' EXIT
trap 'exit 130' HUP INT TERM

# "passed failed" of one TAP program: planned tests it never reached have failed.
tap() {
	awk -v status="$1" '
		/^1\.\.[0-9]+/ { planned += substr($1, 4) }
		/^ok /         { passed++ }
		/^not ok /     { failed++ }
		END {
			if (planned > passed + failed) failed = planned - passed
			if (status != 0 && failed == 0) failed = 1
			print passed + 0, failed + 0
		}'
}

# The same of a script, from its last line.
last_line() {
	awk -v status="$1" '
		/^[0-9]+ passed, [0-9]+ failed$/ { passed = $1; failed = $3 }
		END {
			if (status != 0 && failed == 0) failed = 1
			print passed + 0, failed + 0
		}'
}

suite() {
	name=$1
	log=$OUT/$name.log
	: >"$log"
	: >"$TMP/$name.counts"
	for t in "$BUILD/tests/$name"/test_*; do
		# What was built from a file that is gone does not count.
		if ! [ -f "tests/$name/$(basename "$t").c" ]; then continue; fi
		timeout 600 "$t" >"$TMP/part" 2>&1 </dev/null
		status=$?
		tap $status <"$TMP/part" >>"$TMP/$name.counts"
		{ echo "=== $t: exit $status"; cat "$TMP/part"; } >>"$log"
	done
	if [ -f "tests/$name/run.sh" ]; then
		timeout 1800 sh "tests/$name/run.sh" >"$TMP/part" 2>&1 </dev/null
		status=$?
		last_line $status <"$TMP/part" >>"$TMP/$name.counts"
		{ echo "=== tests/$name/run.sh: exit $status"; cat "$TMP/part"; } >>"$log"
	fi
	awk -v name="$name" '{ p += $1; f += $2 } END { printf "%-10s %6d passed, %d failed\n", name, p, f }' "$TMP/$name.counts"
	if grep -q ' [1-9][0-9]*$' "$TMP/$name.counts"; then
		grep -E '^(not ok|FAIL)|ERROR: (Address|Leak|Undefined)|runtime error:' "$log" | head -n 40 | sed 's/^/    /'
		echo "    $log"
	fi
}

# shellcheck disable=SC2086 # a list of words
[ $# -gt 0 ] || set -- $ALL
for s in "$@"; do suite "$s"; done
cat "$TMP"/*.counts | awk '
	{ passed += $1; failed += $2 }
	END { printf "%d passed, %d failed\n", passed, failed; exit failed > 0 || passed == 0 }'
