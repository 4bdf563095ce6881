# shellcheck shell=sh
# Read by the scripts beside it, in the root of the checkout: where one local
# instance has its things, and how its processes are started and ended.
# KJ_VAR names the instance; tests have instances of their own.

: "${KJ_VAR:=var}" "${KJ_BIN:=build/release/bin}" "${KJ_STATIC:=build/static}"
: "${PORT:=8080}" "${LISTEN:=127.0.0.1}" "${PROFILE:=denpasar}" "${FRESH:=}"
: "${KJ_BASE:=/}" "${KJ_POOL:=0}" "${KJ_RECYCLE:=10000}" "${KJ_LIMITS:=on}"
: "${KJ_NGINX_WORKERS:=auto}" "${KJ_DB_OPTIONS:=}"

mkdir -p "$KJ_VAR"
KJ_ROOT=$(pwd -P)
KJ_VAR=$(cd "$KJ_VAR" && pwd -P)
case $KJ_BIN in /*) ;; *) KJ_BIN=$KJ_ROOT/$KJ_BIN ;; esac
case $KJ_STATIC in /*) ;; *) KJ_STATIC=$KJ_ROOT/$KJ_STATIC ;; esac
# shellcheck disable=SC2034 # for the others
KJ_DATABASE=kinerja
KINERJA_CONF=$KJ_VAR/conf/kinerja.conf
export KINERJA_CONF

say() { printf '%s\n' "$*"; }

fail() {
	printf '%s: %s\n' "$(basename "$0" .sh)" "$*" >&2
	exit 1
}

# The folder of sockets and process numbers: short (a socket's path holds 107
# bytes), private, new at each start, linked from var/run. Empty: not running.
KJ_RUN=$(readlink "$KJ_VAR/run" || true)
[ -d "$KJ_RUN" ] || KJ_RUN=

run_folder() {
	[ -z "$KJ_RUN" ] || return 0
	KJ_RUN=$(mktemp -d "${TMPDIR:-/tmp}/kinerja.XXXXXX")
	rm -f "$KJ_VAR/run"
	ln -s "$KJ_RUN" "$KJ_VAR/run"
}

# When a process started, in ticks since boot: tells it from a later process
# with the same number. Nothing for one that has ended and only waits to be
# noticed by whoever adopted it.
started() {
	awk '{ sub(/.*\) /, ""); if ($1 != "Z") print $20 }' "/proc/$1/stat" 2>/dev/null || true
}

# start NAME COMMAND...: in the background, out of reach of the terminal's
# signals, with its log.
start() {
	name=$1
	shift
	setsid "$@" >>"$KJ_VAR/log/$name.log" 2>&1 </dev/null &
	echo "$! $(started $!)" >"$KJ_RUN/$name.pid"
}

# alive NAME: the process that start made is still there; its number in $pid.
alive() {
	pid=
	[ -f "$KJ_RUN/$1.pid" ] || return 1
	read -r pid ticks <"$KJ_RUN/$1.pid"
	[ -n "$ticks" ] && [ "$(started "$pid")" = "$ticks" ]
}

# stop NAME: asks it to finish, waits up to 20 s, then insists.
stop() {
	if alive "$1"; then
		kill -TERM "$pid" 2>/dev/null || true
		n=0
		while alive "$1" && [ $n -lt 200 ]; do
			sleep 0.1
			n=$((n + 1))
		done
		if alive "$1"; then kill -KILL "$pid"; fi
	fi
	rm -f "$KJ_RUN/$1.pid"
}

# Names of everything that was started, last first.
started_names() {
	for f in "$KJ_RUN"/*.pid; do
		[ -f "$f" ] && basename "$f" .pid
	done | awk '
		$0 == "nginx" { $0 = "1 " $0 } $0 == "mariadb" { $0 = "3 " $0 }
		NF == 1 { $0 = "2 " $0 } { print }' | sort | cut -d' ' -f2
}

# wait_for SECONDS NAME COMMAND...: until the command answers yes; no when the
# time is over or NAME has ended.
wait_for() {
	tries=$(($1 * 20))
	name=$2
	shift 2
	until "$@" >/dev/null 2>&1; do
		tries=$((tries - 1))
		if [ $tries -le 0 ] || ! alive "$name"; then return 1; fi
		sleep 0.05
	done
}

# The database server's own administrator: whoever runs this.
sql() {
	mariadb --no-defaults --default-character-set=utf8mb4 -S "$KJ_RUN/mariadb.sock" -u "$(id -un)" "$@"
}
