#!/bin/sh
# The story of a year wherever the suite runs: behind nginx at the root and
# below a path, under Apache as plain CGI, in an empty chroot. Last line: N
# passed, N failed.
set -eu
cd "$(dirname "$0")/../.."
PATH=$PATH:/usr/sbin
export PATH
# The folder is made by the promise that its users have, whatever make called us.
env -u MAKEFLAGS -u MFLAGS -u MAKELEVEL make -s hosting >/dev/null

port=$(sh tests/port.sh)
dir=$(mktemp -d "${TMPDIR:-/tmp}/kjh.XXXXXX")
socket=
finish() {
	[ -z "$socket" ] || tests/sql/mariadb.sh stop "$socket"
	rm -rf "$dir"
}
trap finish EXIT
trap 'exit 130' HUP INT TERM
# Whoever stands in for the host's account must get through.
chmod 711 "$dir"
socket=$(EMPTY=1 DB_PORT=$port tests/sql/mariadb.sh start)
chmod 711 "$(dirname "$socket")"
python3 -B tests/hosting/uji.py "$dir" "$socket" "$port"
