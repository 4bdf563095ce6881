#!/bin/sh
# The same as up.sh, in front: shows the address and the demo accounts and ends
# all it started at Ctrl-C, or when one of them ends by itself.
set -eu
cd "$(dirname "$0")/../.."
. conf/local/instance.sh

if alive nginx; then
	fail "this instance runs already; make down ends it"
fi
# Each start has a folder of its own: what somebody else started is not ours to end.
folder=
ours() { [ "$(readlink "$KJ_VAR/run")" = "$folder" ]; }
finish() {
	if [ -z "$folder" ] || ours; then sh conf/local/down.sh; fi
}
trap finish EXIT
trap 'exit 0' HUP INT TERM
sh conf/local/up.sh
folder=$(readlink "$KJ_VAR/run")
KJ_RUN=$folder
sh conf/local/accounts.sh
say "Logs are in $KJ_VAR/log. Ctrl-C stops everything."

while ours; do
	for name in $(started_names); do
		if ! alive "$name" && ours; then fail "$name ended; see $KJ_VAR/log/$name.log"; fi
	done
	sleep 1 &
	wait $!
done
say "Somebody else ended it."
