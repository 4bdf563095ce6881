#!/bin/sh
# Every check beside it, or those named: run.sh [format layers ...]. A check
# prints its problems, one a line with file and line, and says no by its exit
# code. sizes only advises.
set -u
cd "$(dirname "$0")/../.." || exit 70

[ $# -gt 0 ] || set -- format layers rooms templates statements shell manual readme coverage sizes
failed=0
for c in "$@"; do
	[ -f "tests/check/$c.sh" ] || continue
	if out=$(sh "tests/check/$c.sh" 2>&1); then
		printf 'ok    %s\n' "$c"
	else
		printf 'FAIL  %s\n' "$c"
		failed=$((failed + 1))
	fi
	[ -z "$out" ] || printf '%s\n' "$out" | sed 's/^/      /'
done
[ $failed -eq 0 ]
