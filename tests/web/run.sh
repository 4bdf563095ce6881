#!/bin/sh
# The suite in a real browser: starts an instance of its own with the demo and
# runs every *.test.js against it, one after the other, or the files named.
# NAME is a pattern that the names of the tests must match.
set -eu
cd "$(dirname "$0")/../.."
[ $# -gt 0 ] || set -- tests/web/*.test.js

node -e 'process.exit(Number(process.versions.node.split(".")[0]) < 18 ? 1 : 0)' || {
	echo "web: node 18 or newer is needed, this is $(node --version)" >&2
	exit 1
}
if ! cmp -s tests/web/package-lock.json tests/web/node_modules/.installed; then
	(cd tests/web && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
	cp tests/web/package-lock.json tests/web/node_modules/.installed
fi

: "${KJ_BIN:=build/asan/bin}"
KJ_VAR=$PWD/build/test/web
PORT=$(sh tests/port.sh)
LISTEN=127.0.0.1
FRESH=1
# The stories set the business clock by writing this file.
mkdir -p "$KJ_VAR"
KJ_NOW_FILE=$KJ_VAR/now
echo 2026-11-20T09:00:00+08:00 >"$KJ_NOW_FILE"
KINERJA_NOW=@$KJ_NOW_FILE
KJ_URL=http://$LISTEN:$PORT${KJ_BASE:=/}
export KJ_BIN KJ_VAR PORT LISTEN FRESH KJ_BASE KJ_NOW_FILE KINERJA_NOW KJ_URL

trap 'sh conf/local/down.sh' EXIT
trap 'exit 130' HUP INT TERM
sh conf/local/up.sh

# What a sanitizer reports ends a worker and stands in its log.
reports() { cat "$KJ_VAR"/log/*.log | grep -cE 'ERROR: (Address|Leak)Sanitizer|runtime error:' || true; }

for t in "$@"; do
	node --test --test-reporter=tap ${NAME:+--test-name-pattern="$NAME"} "tests/web/$(basename "$t")" || true
done >"$KJ_VAR/tap.log" 2>&1
grep -vE '^ *(ok |---|\.\.\.|duration_ms|type:|# (Subtest|duration|suites|cancelled|skipped|todo|tests))' "$KJ_VAR/tap.log" || true
awk -v reports="$(reports)" '
	/^# pass / { passed += $3 }
	/^# fail / { failed += $3 }
	END {
		if (reports > 0) printf "FAIL %d sanitizer reports in the logs of the programs\n", reports
		printf "%d passed, %d failed\n", passed, failed + reports
		exit failed + reports > 0 || passed == 0
	}' "$KJ_VAR/tap.log"
