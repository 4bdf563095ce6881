#!/bin/sh
# The same as up.sh, in front: shows the address and the demo accounts and ends
# all it started at Ctrl-C, or when one of them ends by itself.
set -eu
cd "$(dirname "$0")/../.."
. conf/local/instance.sh

if alive nginx; then
	fail "this instance runs already; make down ends it"
fi
trap 'sh conf/local/down.sh' EXIT
trap 'exit 0' HUP INT TERM
sh conf/local/up.sh
sh conf/local/accounts.sh
say "Logs are in $KJ_VAR/log. Ctrl-C stops everything."

while :; do
	sleep 1 &
	wait $!
	for name in $(started_names); do
		alive "$name" || fail "$name ended; see $KJ_VAR/log/$name.log"
	done
done
