#!/bin/sh
# The private MariaDB of one instance: database.sh start | create | grants | stop.
# Data in var/db, reached by a unix socket in a folder that only we may enter.
set -eu
cd "$(dirname "$0")/../.."
. conf/local/instance.sh
PATH=$PATH:/usr/sbin

# mariadbd refuses root unless told that it is meant.
as_root=
[ "$(id -u)" -ne 0 ] || as_root=--user=root

create() {
	rm -rf "$KJ_VAR/db.new"
	mariadb-install-db --no-defaults $as_root --datadir="$KJ_VAR/db.new" --tmpdir="$KJ_VAR/tmp" --skip-test-db --force \
		--auth-root-authentication-method=socket --auth-root-socket-user="$(id -un)" \
		>"$KJ_VAR/log/mariadb-install.log" 2>&1 ||
		fail "MariaDB could not be prepared, see $KJ_VAR/log/mariadb-install.log"
	mv "$KJ_VAR/db.new" "$KJ_VAR/db"
}

database_start() {
	run_folder
	# A starting MariaDB removes the temporary tables it finds in its tmpdir, also another's.
	mkdir -p "$KJ_VAR/log" "$KJ_VAR/tmp"
	if alive mariadb; then return; fi
	[ -d "$KJ_VAR/db" ] || create
	# shellcheck disable=SC2086 # options are words
	start mariadb mariadbd --no-defaults $as_root --datadir="$KJ_VAR/db" --tmpdir="$KJ_VAR/tmp" \
		--socket="$KJ_RUN/mariadb.sock" --skip-networking --skip-name-resolve \
		--character-set-server=utf8mb4 --collation-server=utf8mb4_unicode_ci \
		--innodb-flush-log-at-trx-commit=1 --innodb-buffer-pool-size=128M \
		--performance-schema=off --max-connections=151 --pid-file="$KJ_RUN/mariadbd.pidfile" \
		$KJ_DB_OPTIONS
	wait_for 60 mariadb sql -e 'SELECT 1' || {
		tail -n 5 "$KJ_VAR/log/mariadb.log" >&2
		fail "MariaDB does not answer"
	}
}

# Accounts and grants as the matrix declares them, with a password each that we
# alone may read.
grants() {
	umask 077
	mkdir -p "$KJ_VAR/secret"
	sed '/^#/d' sql/grants/matrix.tsv | head -n 1 | tr '\t' '\n' | sed '1s/.*/kinerja/' |
		while read -r p; do
			f=$KJ_VAR/secret/$p.sandi
			[ -s "$f" ] || od -An -N24 -tx1 /dev/urandom | tr -d ' \n' >"$f"
			printf 's/@SANDI_%s@/%s/\n' "$p" "$(cat "$f")"
		done >"$KJ_VAR/secret/fill.sed"
	awk -f sql/grants/grants.awk -v database="$KJ_DATABASE" -v auth=password sql/grants/matrix.tsv |
		sed -f "$KJ_VAR/secret/fill.sed" -e 's/^CREATE USER IF NOT EXISTS/CREATE OR REPLACE USER/'
}

# An empty database and the account that may do everything in it.
database_create() {
	{
		# shellcheck disable=SC2016 # SQL's quotes
		printf 'CREATE DATABASE IF NOT EXISTS `%s` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;\n' "$KJ_DATABASE"
		grants | grep "'kinerja_kinerja'"
	} | sql --batch
}

# Once the tables are there; nothing to do while the matrix stays as it was.
database_grants() {
	sum=$(cat sql/grants/matrix.tsv sql/grants/grants.awk "$KJ_VAR"/secret/*.sandi | sha256sum)
	if [ "$(cat "$KJ_VAR/secret/granted" 2>/dev/null)" = "$sum" ]; then return; fi
	grants | sql --batch
	echo "$sum" >"$KJ_VAR/secret/granted"
}

case ${1-} in
start) database_start ;;
create) database_create ;;
grants) database_grants ;;
stop) stop mariadb ;;
*) fail "usage: database.sh start | create | grants | stop" ;;
esac
