#!/bin/sh
# Measures the suite beside the same page in flat C and in raw PHP, and what issue
# and LIMITS promise besides. Prints a table, writes build/bench.json, exits 1 when a
# bar is missed and names it.
#
#   tests/bench/run.sh [PART...]     pages bare calls memory sizes signin; all without
#
# ROUNDS=7 SECONDS_A_ROUND=4 WORKERS=4 PEOPLE=1000 ENTRIES=200000 SEED=1 SIGNIN_SECONDS=60
set -eu
cd "$(dirname "$0")/../.."
ROOT=$(pwd -P)
PATH=$PATH:/usr/sbin
: "${KJ_BIN:=$ROOT/build/release/bin}" "${FLAT:=$ROOT/build/release/bench/flat}" "${STATIC:=$ROOT/build/static}"
: "${ROUNDS:=7}" "${SECONDS_A_ROUND:=4}" "${SIGNIN_SECONDS:=60}"
: "${WORKERS:=4}" "${PEOPLE:=1000}" "${ENTRIES:=200000}" "${SEED:=1}"
PERSON=500 # a clerk: nobody reports to them
unset KINERJA_NOW

RUN=$(mktemp -d "${TMPDIR:-/tmp}/kjbench.XXXXXX")
RESULTS=$RUN/results
OUT=build/bench.json
mkdir -p build "$RUN/tmp" "$RUN/bukti"
chmod 711 "$RUN"

say() { printf '%s\n' "$*" >&2; }
fail() {
	say "bench: $*"
	exit 70
}

pids=
socket=
finish() {
	for p in $pids; do kill -TERM "$p" 2>/dev/null || true; done
	for p in $pids; do wait "$p" 2>/dev/null || true; done
	[ -z "$socket" ] || tests/sql/mariadb.sh stop "$socket"
	[ -n "${KEEP:-}" ] || rm -rf "$RUN"
}
trap finish EXIT
trap 'exit 130' HUP INT TERM

# start NAME COMMAND...: in the background; its number in $pid.
start() {
	name=$1
	shift
	"$@" >"$RUN/$name.log" 2>&1 </dev/null &
	pid=$!
	pids="$pid $pids"
}

# A listening socket by its name, within five seconds.
await() {
	tries=0
	until [ -S "$1" ]; do
		tries=$((tries + 1))
		[ $tries -lt 100 ] || fail "$1 did not appear; $(cat "$RUN"/*.log | tail -n 5)"
		sleep 0.05
	done
}

sql() { mariadb --no-defaults --batch --skip-column-names --default-character-set=utf8mb4 -S "$socket" -u root kinerja "$@"; }

# result NAME VALUE [BAR]: one line of the table. BAR is ">=1.25", "<=10" or "8..16".
result() { printf '%s\t%s\t%s\n' "$1" "$2" "${3:-}" >>"$RESULTS"; }

# ---- the world ------------------------------------------------------------------------

# statement NAME: its text, as the build takes it from sql/queries.
statement() {
	awk -v name="$1" '/^-- name: / { on = $3 == name } on && !/^--/' sql/queries/*.sql | sed 's/;[[:space:]]*$//'
}

columns() {
	awk -v name="$1" '/^-- name: / { on = $3 == name }
		on && /^-- columns:/ { for (i = 3; i <= NF; i++) { sub(/:.*/, "", $i); printf "\"%s\", ", $i } }' sql/queries/*.sql
}

# What page.php has to know, as PHP.
write_site() {
	echo '<?php return ['
	printf "'socket' => '%s', 'columns' => [%s],\n" "$socket" "$(columns web_sesi)"
	awk '{ printf "\"%s\" => \"%s\",\n", $1, $2 }' "$STATIC/manifest"
	for s in web_sesi entri_own; do printf "'%s' => <<<'SQL'\n%s\nSQL,\n" $s "$(statement $s)"; done
	echo '];'
}

write_conf() {
	cat <<-EOF
		mode = "production";
		base = "/";
		profile = "denpasar";
		templates = "$ROOT/templates";
		rulesets = "$ROOT/conf/rulesets";
		static_map = "$STATIC/manifest";
		database = { socket = "$socket"; name = "kinerja"; user = "kinerja_%s"; };
		evidence = { dir = "$RUN/bukti"; };
		serve = { dir = "$RUN"; workers = $WORKERS; recycle = 0; };
	EOF
}

write_fpm() {
	cat <<-EOF
		[global]
		error_log = $RUN/fpm.log
		[www]
		listen = $RUN/php.sock
		pm = static
		pm.max_children = $WORKERS
		user = $(id -un)
		group = $(id -gn)
		catch_workers_output = yes
		php_admin_flag[log_errors] = on
	EOF
}

start_all() {
	say "bench: $PEOPLE people, $ENTRIES entries, $WORKERS workers, $ROUNDS rounds of $SECONDS_A_ROUND s"
	socket=$(DURABLE=1 tests/sql/mariadb.sh start)
	sh tests/bench/data.sh "$PEOPLE" "$ENTRIES" "$SEED" | sql >/dev/null
	write_conf >"$RUN/kinerja.conf"
	write_site >"$RUN/site.php"
	write_fpm >"$RUN/fpm.conf"
	export KINERJA_CONF="$RUN/kinerja.conf"

	"$KJ_BIN/kinerja" programs >"$RUN/programs"
	"$KJ_BIN/kinerja" nginx >"$RUN/site.conf"
	while read -r p n; do
		start "$p" "$KJ_BIN/$p" --listen "$RUN/$p.sock" --workers "$n"
		[ "$p" != reporting ] || kit=$pid
	done <"$RUN/programs"
	start flat "$FLAT" "$RUN/flat.sock" "$WORKERS" "$socket" "$ROOT/templates" "$STATIC/manifest"
	root=
	user=
	if [ "$(id -u)" -eq 0 ]; then
		root=--allow-to-run-as-root
		user='user root;'
	fi
	# shellcheck disable=SC2086 # an option or nothing
	start fpm php-fpm8.2 $root --nodaemonize --fpm-config "$RUN/fpm.conf" \
		-d opcache.enable=1 -d opcache.validate_timestamps=0
	php=$pid
	while read -r p n; do await "$RUN/$p.sock"; done <"$RUN/programs"
	await "$RUN/flat.sock"
	await "$RUN/php.sock"

	PORT1=$(sh tests/port.sh)
	PORT2=$(sh tests/port.sh)
	PORT3=$(sh tests/port.sh)
	sed -e "s|@ROOT@|$ROOT|g" -e "s|@RUN@|$RUN|g" -e "s|@USER@|$user|" -e "s|@PORT1@|$PORT1|" -e "s|@PORT2@|$PORT2|" \
		-e "s|@PORT3@|$PORT3|" tests/bench/nginx.conf.in >"$RUN/nginx.conf"
	start nginx nginx -e "$RUN/nginx.log" -c "$RUN/nginx.conf"
	BASE=http://127.0.0.1:$PORT1
	LIFE=http://127.0.0.1:$PORT2
	ONE=http://127.0.0.1:$PORT3
	until curl -s -o /dev/null "$BASE/healthz"; do
		kill -0 "$pid" || fail "nginx: $(tail -n 5 "$RUN/nginx.log")"
		sleep 0.05
	done
	mariadbd=$(cat "$(dirname "$socket")/pid")
	COOKIE="Cookie: kinerja=$(cookie $PERSON)"
}

# The session of an account, as data.sh made it.
cookie() { printf '%s sesi %s' "$SEED" "$1" | sha256sum | cut -c1-64; }

# ---- measuring -----------------------------------------------------------------------------

# load CONNECTIONS URL: requests and requests a second; anything but 200 ends the run.
load() {
	wrk -t1 -c"$1" -d"${SECONDS_A_ROUND}s" -H "$COOKIE" "$2" >"$RUN/wrk" || fail "wrk $2"
	if grep -E 'Non-2xx|Socket errors' "$RUN/wrk" >&2; then fail "$2 does not answer well"; fi
	awk '/requests in/ { n = $1 } /^Requests\/sec/ { print n, $2 }' "$RUN/wrk"
}

# CPU ticks used so far by processes with their children.
ticks() {
	for p in "$@"; do
		for q in "$p" $(ps -o pid= --ppid "$p"); do cat "/proc/$q/stat"; done
	done | sed 's/.*) //' | awk '{ n += $12 + $13 } END { print n }'
}

# round NAME CONNECTIONS URL [PID]: a line of name, requests a second, CPU microseconds a request.
round() {
	before=$(ticks ${4:+"$4" "$mariadbd"})
	got=$(load "$2" "$3")
	after=$(ticks ${4:+"$4" "$mariadbd"})
	echo "$1 $got $((after - before))" |
		awk -v hz="$(getconf CLK_TCK)" '{ printf "%s %.1f %.1f\n", $1, $3, $4 * 1000000 / hz / $2 }'
}

# median NAME COLUMN [OTHER]: of a column of $RUN/rounds; beside OTHER, of the rounds' ratios.
median() {
	awk -v a="$1" -v c="$2" -v b="${3:-}" '
		$1 == a { x[++n] = $c }
		$1 == b { y[++m] = $c }
		END { for (i = 1; i <= n; i++) print b == "" ? x[i] : x[i] / y[i] }' "$RUN/rounds" |
		sort -n | awk '{ v[NR] = $1 } END { printf "%.4g\n", NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

# The three pages must be one page: what is measured is how it is made.
same_page() {
	for u in /reporting /flat /page.php; do
		curl -fs -H "$COOKIE" "$BASE$u?n=50" >"$RUN/body.$(basename $u .php)" || fail "$u: no answer"
	done
	cmp "$RUN/body.reporting" "$RUN/body.flat" >&2 || fail 'flat C makes another page'
	wc -c <"$RUN/body.reporting" >"$RUN/bytes"
	awk -v php="$(wc -c <"$RUN/body.page")" '{ d = php / $1; exit d < 0.99 || d > 1.01 }' "$RUN/bytes" ||
		fail "PHP's page has $(wc -c <"$RUN/body.page") bytes, ours $(cat "$RUN/bytes")"
}

part_pages() {
	same_page
	: >"$RUN/rounds"
	i=0
	for u in /reporting /flat /page.php; do load 32 "$BASE$u?n=50" >/dev/null; done
	while [ $i -lt "$ROUNDS" ]; do
		i=$((i + 1))
		say "bench: pages, round $i"
		{
			round kit 32 "$BASE/reporting?n=50" "$kit"
			round flat 32 "$BASE/flat?n=50"
			round php 32 "$BASE/page.php?n=50" "$php"
		} >>"$RUN/rounds"
	done
	cat "$RUN/rounds" >&2
	result 'list of 50, bytes' "$(cat "$RUN/bytes")"
	result 'list of 50, kit, requests/s' "$(median kit 2)"
	result 'list of 50, flat C, requests/s' "$(median flat 2)"
	result 'list of 50, raw PHP, requests/s' "$(median php 2)"
	result 'flat C / raw PHP (else the run does not count)' "$(median flat 2 php)" '>=1.4'
	result 'kit / flat C' "$(median kit 2 flat)" '>=0.85'
	result 'kit / raw PHP' "$(median kit 2 php)" '>=1.25'
	result 'kit + mariadbd, CPU us/request' "$(median kit 3)"
	result 'raw PHP + mariadbd, CPU us/request' "$(median php 3)"
}

part_bare() {
	: >"$RUN/rounds"
	i=0
	for u in "/reporting?n=20" "/bare.php?pegawai=$PERSON"; do load 8 "$BASE$u" >/dev/null; done
	while [ $i -lt "$ROUNDS" ]; do
		i=$((i + 1))
		say "bench: 20 rows against a bare script, round $i"
		{
			round kit 8 "$BASE/reporting?n=20"
			round bare 8 "$BASE/bare.php?pegawai=$PERSON"
		} >>"$RUN/rounds"
	done
	cat "$RUN/rounds" >&2
	result 'list of 20 signed in, kit, requests/s' "$(median kit 2)"
	result 'bare script of 20 rows, PHP, requests/s' "$(median bare 2)"
	result 'kit / bare PHP' "$(median kit 2 bare)" '>=1.2'
}

# ---- one worker alone --------------------------------------------------------------------------

start_one() {
	[ -z "${worker:-}" ] || return 0
	start one "$KJ_BIN/reporting" --listen "$RUN/one.sock" --workers 1
	await "$RUN/one.sock"
	worker=$(ps -o pid= --ppid "$pid" | tr -d ' ')
	curl -fs -o /dev/null -H "$COOKIE" "$ONE/reporting?n=50" || fail 'a single worker does not answer'
}

# Everything between two log lines is one request; calls on the database's socket,
# the only one open between requests besides the listening one, are not counted.
part_calls() {
	start_one
	sockets=$(find "/proc/$worker/fd" -lname 'socket:*' -printf '%f ')
	start strace strace -f -qq -s 64 -o "$RUN/trace" -p "$worker"
	sleep 0.5
	n=0
	while [ $n -lt 101 ]; do
		curl -fs -o /dev/null -H "$COOKIE" "$ONE/reporting?n=50"
		n=$((n + 1))
	done
	kill -INT "$pid"
	wait "$pid" || true
	awk -v sockets="$sockets" '
		BEGIN { split(sockets, s, " "); for (i in s) open[s[i]] = 1 }
		/<\.\.\. .* resumed>/ { next }
		{ call = $2; sub(/\(.*/, "", call); fd = $2; sub(/^[^(]*\(/, "", fd); sub(/[^0-9].*/, "", fd) }
		call ~ /^accept/ { listening = fd; delete open[fd] }
		{ all++; by[call]++; where[NR] = call " " fd; if (call ~ /^(send|recv|read|write|poll)/) on[fd]++ }
		/ request program=/ { if (first == 0) { first = all; split("", by); split("", on) } else { last = all; n++ } }
		END {
			for (fd in open) db += on[fd]
			printf "%.1f %.1f\n", (last - first - db) / n, db / n
			for (c in by) printf "  %s %.1f\n", c, by[c] / n > "/dev/stderr"
		}' "$RUN/trace" >"$RUN/counted"
	result "system calls a request, database's apart" "$(cut -d' ' -f1 "$RUN/counted")" '8..16'
	result "system calls a request on the database's socket" "$(cut -d' ' -f2 "$RUN/counted")"
}

rss() { awk '/^VmRSS/ { print $2 }' "/proc/$worker/status"; }
served() { grep -c ' request program=' "$RUN/one.log" || true; }

# until_served N: loads the single worker with its pages until it has answered so many.
until_served() {
	while [ "$(served)" -lt "$1" ]; do
		wrk -t1 -c8 -d1s -H "$COOKIE" -s tests/bench/pages.lua "$ONE" -- '/reporting?n=50' / /reporting/tim '/reporting?n=20' \
			>"$RUN/wrk" || fail wrk
		if grep -E 'Non-2xx' "$RUN/wrk" >&2; then fail 'a page does not answer well'; fi
	done
}

part_memory() {
	start_one
	say 'bench: memory from request 10,000 to 50,000'
	until_served 10000
	early=$(rss)
	until_served 50000
	late=$(rss)
	result 'RSS of a worker after 10,000 requests, KB' "$early"
	result 'RSS of a worker after 50,000 requests, KB' "$late" '<=8192'
	result 'growth in percent' "$(awk "BEGIN { printf \"%.2f\", ($late - $early) * 100 / $early }")" '<=1'
}

# ---- over the wire -----------------------------------------------------------------------------------

# fetch PATH [HEADER]: the page into $RUN/body, its compressed bytes on stdout.
fetch() {
	curl -fs --compressed -H 'Accept-Encoding: gzip' ${2:+-H "$2"} -o "$RUN/body" -w '%{size_download}\n' "$LIFE$1" || fail "$1: no answer"
}

part_sizes() {
	first=$(fetch /login)
	grep -oE '(href|src)="/static/[^"#]*' "$RUN/body" | sed 's/.*"//' | sort -u >"$RUN/assets"
	while read -r a; do first=$((first + $(fetch "$a"))); done <"$RUN/assets"
	result 'first visit, compressed bytes' "$first" '<=81920'
	most=0
	where=
	for p in / /reporting "/reporting/entri/$((PEOPLE + PERSON))" /planning "/planning/skp/$PERSON" /review; do
		bytes=$(fetch "$p" "$COOKIE")
		say "bench: $p $bytes"
		[ "$bytes" -le "$most" ] || most=$bytes where=$p
	done
	result "largest later page ($where), compressed bytes" "$most" '<=10240'
}

part_signin() {
	say "bench: signing in for $SIGNIN_SECONDS s"
	sql -e 'SELECT login FROM akun ORDER BY id' >"$RUN/logins"
	wrk -t8 -c8 -d"${SIGNIN_SECONDS}s" -s tests/bench/masuk.lua "$LIFE" -- "$RUN/logins" >"$RUN/wrk" || fail wrk
	cat "$RUN/wrk" >&2
	result "sign-ins in $SIGNIN_SECONDS s" "$(awk '/^signed in/ { print $3 }' "$RUN/wrk")" ">=$((2000 * SIGNIN_SECONDS / 60))"
	result 'sign-ins refused' "$(awk '/^signed in/ { print $5 }' "$RUN/wrk")" '<=0'
}

# ---- all -----------------------------------------------------------------------------------------------

start_all
[ $# -gt 0 ] || set -- pages bare calls memory sizes signin
for part in "$@"; do "part_$part"; done
awk -v json="$OUT" -v workers="$WORKERS" -v rounds="$ROUNDS" -v seconds="$SECONDS_A_ROUND" -v people="$PEOPLE" \
	-v entries="$ENTRIES" -v date="$(date -u +%FT%TZ)" -f tests/bench/table.awk "$RESULTS"
