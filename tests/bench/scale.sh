#!/bin/sh
# Does a page notice how many people there are? Builds the same agency (data.sh) at two
# sizes in one private server, asks every page of scale.txt in both (scale.py), prints a
# table, exits 1 when one of 100,000 people takes 1.3 times as long as one of 1,000, asks
# more than six statements, or the background work takes too long.
#
#   tests/bench/scale.sh [PATTERN]     only pages whose name matches
#
# SMALL=1000 LARGE=100000 EACH=10 N=40 SEED=1: people, entries a person, rounds.
# SOCKET: a server with both databases from an earlier run with KEEP=1, which leaves it.
set -eu
cd "$(dirname "$0")/../.."
PATH=$PATH:/usr/sbin
: "${SMALL:=1000}" "${LARGE:=100000}" "${EACH:=10}" "${N:=40}" "${SEED:=1}" "${SOCKET:=}"
RUN=$(mktemp -d "${TMPDIR:-/tmp}/kjscale.XXXXXX")
PYTHONPATH=$PWD/tests/http/suite
PYTHONDONTWRITEBYTECODE=1
export SMALL LARGE N SEED RUN PYTHONPATH PYTHONDONTWRITEBYTECODE
unset KINERJA_NOW KINERJA_CONF

started=
finish() {
	[ -z "$started" ] || [ -n "${KEEP:-}" ] || tests/sql/mariadb.sh stop "$started"
	rm -rf "$RUN"
}
trap finish EXIT
trap 'exit 130' HUP INT TERM

sql() { mariadb --no-defaults --batch --skip-column-names --default-character-set=utf8mb4 -S "$SOCKET" -u root "$@"; }

if [ -z "$SOCKET" ]; then
	SOCKET=$(DB_OPTIONS='--innodb-buffer-pool-size=3G --innodb-log-file-size=512M' tests/sql/mariadb.sh start)
	started=$SOCKET
	echo "scale: $SMALL and $LARGE people in $SOCKET" >&2
	sql -e 'CREATE DATABASE besar CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci'
	cat sql/migrations/*.sql | sql besar
	awk -f sql/grants/grants.awk -v database=besar sql/grants/matrix.tsv | grep -v '^REVOKE' | sql
	sh tests/bench/data.sh "$SMALL" "$((SMALL * EACH))" "$SEED" | sql kinerja >/dev/null
	sh tests/bench/data.sh "$LARGE" "$((LARGE * EACH))" "$SEED" | sql besar >/dev/null
fi
export SOCKET
python3 tests/bench/scale.py "$@"
