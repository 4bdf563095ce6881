#!/bin/sh
# The rules proved a second time. CASES=2000 random cases a rule (make proof:
# 200000), parameters, refusals, pace. KJ_BIN holds the programs (default
# build/release/bin), the driver lies beside it. Last line: N passed, N failed.
set -u
cd "$(dirname "$0")/../.." || exit 70
PYTHONDONTWRITEBYTECODE=1
export PYTHONDONTWRITEBYTECODE
unset KINERJA_NOW KINERJA_CONF
passed=0 failed=0
out=$(mktemp) || exit 70
trap 'rm -f "$out"' EXIT
trap 'exit 130' HUP INT TERM

# Shows what a part says and adds its last line to the counts.
part() {
	timeout 3000 python3 "$@" >"$out" 2>&1
	status=$?
	sed '$d' "$out"
	last=$(tail -n 1 "$out")
	case $last in
	[0-9]*' passed, '[0-9]*' failed')
		passed=$((passed + ${last%% *}))
		last=${last#*, }
		failed=$((failed + ${last%% *}))
		;;
	*)
		printf '%s\nFAIL  %s ended with %s\n' "$last" "$1" "$status"
		failed=$((failed + 1))
		;;
	esac
}

part tests/proof/bukti.py "${CASES:-2000}"
part tests/proof/ubah.py
part tests/proof/tolak.py
part tests/proof/laju.py
echo "$passed passed, $failed failed"
[ $failed -eq 0 ] && [ $passed -gt 0 ]
