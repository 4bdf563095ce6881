#!/bin/sh
# What a worker holds: after the matrix of 25 people, after every page that its program has
# in both languages, and whether that grows from request 10,000 to 50,000 with recycling
# off (memory.py). Exits 1 when a bar is missed.
#
#   tests/bench/memory.sh [matrix|pages|growth]...     all without
#
# PEOPLE=1000 SEED=1 EARLY=10000 LATE=50000
set -eu
cd "$(dirname "$0")/../.."
PATH=$PATH:/usr/sbin
: "${PEOPLE:=1000}" "${SEED:=1}"
RUN=$(mktemp -d "${TMPDIR:-/tmp}/kjmemory.XXXXXX")
PYTHONPATH=$PWD/tests/http/suite
PYTHONDONTWRITEBYTECODE=1
export PEOPLE SEED RUN PYTHONPATH PYTHONDONTWRITEBYTECODE
unset KINERJA_NOW KINERJA_CONF

SOCKET=
finish() {
	[ -z "$SOCKET" ] || tests/sql/mariadb.sh stop "$SOCKET"
	rm -rf "$RUN"
}
trap finish EXIT
trap 'exit 130' HUP INT TERM

SOCKET=$(tests/sql/mariadb.sh start)
export SOCKET
sh tests/bench/data.sh "$PEOPLE" "$((PEOPLE * 10))" "$SEED" |
	mariadb --no-defaults --batch --default-character-set=utf8mb4 -S "$SOCKET" -u root kinerja >/dev/null
python3 tests/bench/memory.py "$@"
