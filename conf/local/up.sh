#!/bin/sh
# Starts one local instance in the background: database, programs, nginx, jobs.
# Returns when /healthz is green; otherwise says why and leaves nothing behind.
# An instance that runs already is started again with what was just built.
set -eu
cd "$(dirname "$0")/../.."
. conf/local/instance.sh
PATH=$PATH:/usr/sbin
URL=http://$LISTEN:$PORT$KJ_BASE

[ -x "$KJ_BIN/kinerja" ] || fail "not built yet: make all"
sh conf/local/down.sh
KJ_RUN=

if [ -n "$FRESH" ]; then
	for d in db bukti demo secret conf nginx log; do rm -rf "${KJ_VAR:?}/$d"; done
fi
if [ -f "$KJ_VAR/demo/profile" ] && [ "$(cat "$KJ_VAR/demo/profile")" != "$PROFILE" ]; then
	fail "the data in $KJ_VAR is of profile $(cat "$KJ_VAR/demo/profile"); FRESH=1 PROFILE=$PROFILE starts over"
fi
if curl -s -o /dev/null --max-time 2 "http://$LISTEN:$PORT/"; then
	fail "something else answers on $LISTEN:$PORT; choose another with PORT="
fi

leave() {
	status=$?
	[ $status -eq 0 ] || sh conf/local/down.sh
	exit $status
}
trap leave EXIT
trap 'exit 130' HUP INT TERM

for d in log conf bukti demo nginx; do mkdir -p "$KJ_VAR/$d"; done
chmod 700 "$KJ_VAR/bukti" "$KJ_VAR/conf"
run_folder

# fill FILE: a template of ours with its @NAMES@ filled in.
fill() {
	user=""
	dry_run=off
	[ "$(id -u)" -ne 0 ] || user='user root;'
	[ "$KJ_LIMITS" = on ] || dry_run=on
	sed -e "s|@ROOT@|$KJ_ROOT|g" -e "s|@VAR@|$KJ_VAR|g" -e "s|@RUN@|$KJ_RUN|g" \
		-e "s|@STATIC@|$KJ_STATIC|g" -e "s|@BASE@|$KJ_BASE|g" -e "s|@PROFILE@|$PROFILE|g" \
		-e "s|@DATABASE@|$KJ_DATABASE|g" -e "s|@LISTEN@|$LISTEN|g" -e "s|@PORT@|$PORT|g" \
		-e "s|@USER@|$user|g" -e "s|@WORKERS@|$KJ_NGINX_WORKERS|g" \
		-e "s|@POOL@|$KJ_POOL|g" -e "s|@RECYCLE@|$KJ_RECYCLE|g" -e "s|@DRY_RUN@|$dry_run|g" "$1"
}

log_end() {
	for f in "$KJ_VAR/log/$1.log" "$KJ_VAR/log/nginx-error.log"; do
		if [ -s "$f" ]; then tail -n 5 "$f" >&2; fi
	done
}

fill conf/local/kinerja.conf.in >"$KINERJA_CONF"
fill conf/local/nginx.conf.in >"$KJ_VAR/conf/nginx.conf"
"$KJ_BIN/kinerja" nginx >"$KJ_VAR/conf/site.conf"

sh conf/local/database.sh start
sh conf/local/database.sh create
"$KJ_BIN/kinerja" migrate >>"$KJ_VAR/log/migrate.log"
sh conf/local/database.sh grants
if [ ! -f "$KJ_VAR/demo/profile" ]; then
	say "Loading the demo of profile $PROFILE ..."
	"$KJ_BIN/kinerja" demo load "$PROFILE" "$KJ_VAR/demo/accounts.csv" ||
		fail "the demo could not be loaded; FRESH=1 starts over"
	echo "$PROFILE" >"$KJ_VAR/demo/profile"
fi

"$KJ_BIN/kinerja" programs >"$KJ_VAR/conf/programs"
while read -r p workers; do
	start "$p" "$KJ_BIN/$p" --listen "$KJ_RUN/$p.sock" --workers "$workers"
done <"$KJ_VAR/conf/programs"
start job "$KJ_BIN/kinerja" job run --loop
while read -r p workers; do
	wait_for 20 "$p" test -S "$KJ_RUN/$p.sock" || {
		log_end "$p"
		fail "program $p did not start"
	}
done <"$KJ_VAR/conf/programs"
start nginx nginx -e "$KJ_VAR/log/nginx-error.log" -c "$KJ_VAR/conf/nginx.conf"
wait_for 20 nginx curl -fs -o /dev/null "${URL}healthz" || {
	log_end nginx
	fail "${URL}healthz is not green: $(curl -s --max-time 5 "${URL}healthz" || echo 'no answer')"
}

say "Kinerja is up: $URL"
