#!/bin/sh
# The real programs, asked by everybody: run.sh [part ...]. A part is a folder
# here with a run.py whose last line is "N passed, N failed"; so is this one's.
# KJ_BIN holds the programs (default build/release/bin).
set -u
cd "$(dirname "$0")/../.." || exit 70
PYTHONPATH=$PWD/tests/http/suite
PYTHONDONTWRITEBYTECODE=1
export PYTHONPATH PYTHONDONTWRITEBYTECODE
unset KINERJA_NOW KINERJA_CONF
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
trap 'exit 130' HUP INT TERM

[ $# -gt 0 ] || set -- access walk badinput statements
for part in "$@"; do
	python3 "tests/http/$part/run.py" >"$dir/$part" 2>&1 ||
		tail -n 1 "$dir/$part" | grep -q ' passed, ' || echo "FAIL $part broke off" >>"$dir/$part"
	sed "s/^\([0-9]* passed, [0-9]* failed\)$/$part: \1/" "$dir/$part"
done
awk -v parts=$# '
	/^[0-9]+ passed, [0-9]+ failed$/ { passed += $1; failed += $3; parts-- }
	END {
		failed += parts
		printf "%d passed, %d failed\n", passed, failed
		exit failed > 0 || passed == 0
	}' "$dir"/*
