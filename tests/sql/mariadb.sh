#!/bin/sh
# A throwaway MariaDB with all migrations and grants, for tests.
#
#   socket=$(tests/sql/mariadb.sh start)      database kinerja, accounts kinerja_<program>
#   tests/sql/mariadb.sh stop "$socket"       ends it and removes its folder
#
# EMPTY=1 makes the database without tables and accounts. Durability is off: a
# test that kills the server with -9 sets DURABLE=1. DB_PORT=n answers on
# 127.0.0.1:n too.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)

client() {
	mariadb --no-defaults --batch --skip-column-names -S "$1" -u root "${2:-}"
}

start() {
	dir=$(mktemp -d "${TMPDIR:-/tmp}/kjdb.XXXXXX")
	pid=
	trap '[ $? -eq 0 ] || { [ -z "$pid" ] || kill -KILL "$pid"; rm -rf "$dir"; }' EXIT
	# A starting server removes the temporary tables that it finds, also another's.
	mkdir "$dir/tmp"
	user=
	[ "$(id -u)" -ne 0 ] || user=--user=root
	# shellcheck disable=SC2086 # an option or nothing
	mariadb-install-db --no-defaults $user --datadir="$dir/data" --tmpdir="$dir/tmp" \
		--auth-root-authentication-method=normal --skip-test-db --skip-name-resolve --force \
		--innodb-log-file-size=8M --innodb-use-native-aio=0 >"$dir/install.log" 2>&1 || {
		cat "$dir/install.log" >&2
		exit 69
	}
	durable="--innodb-flush-log-at-trx-commit=0 --innodb-doublewrite=0"
	[ -z "${DURABLE:-}" ] || durable=
	network=--skip-networking
	[ -z "${DB_PORT:-}" ] || network="--bind-address=127.0.0.1 --port=$DB_PORT"
	# shellcheck disable=SC2086 # options without spaces
	mariadbd --no-defaults $user --datadir="$dir/data" --tmpdir="$dir/tmp" --socket="$dir/s" \
		--pid-file="$dir/pid" $network --skip-name-resolve --skip-log-bin \
		--innodb-use-native-aio=0 --performance-schema=OFF --innodb-log-file-size=8M --innodb-buffer-pool-size=64M --max-connections=400 \
		$durable ${DB_OPTIONS:-} >"$dir/log" 2>&1 &
	pid=$!
	tries=0
	until echo 'DO 0' | client "$dir/s" >/dev/null 2>&1; do
		tries=$((tries + 1))
		if [ "$tries" -gt 1000 ] || ! kill -0 "$pid" 2>/dev/null; then
			cat "$dir/log" >&2
			exit 69
		fi
		sleep 0.05
	done
	echo 'CREATE DATABASE kinerja CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci' | client "$dir/s"
	if [ -z "${EMPTY:-}" ]; then
		cat "$root"/sql/migrations/*.sql | client "$dir/s" kinerja
		awk -f "$root/sql/grants/grants.awk" -v database=kinerja "$root/sql/grants/matrix.tsv" |
			client "$dir/s"
	fi
	echo "$dir/s"
}

stop() {
	dir=$(dirname "$1")
	case $dir in
	*/kjdb.*) ;;
	*) echo "not one of ours: $1" >&2 && exit 64 ;;
	esac
	if [ -f "$dir/pid" ]; then
		pid=$(cat "$dir/pid")
		kill -KILL "$pid" 2>/dev/null || true # nothing in it is worth a slow shutdown
		while kill -0 "$pid" 2>/dev/null; do
			sleep 0.05
		done
	fi
	rm -rf "$dir"
}

case ${1:-} in
start) start ;;
stop) stop "$2" ;;
*) echo "usage: mariadb.sh start | stop SOCKET" >&2 && exit 64 ;;
esac
