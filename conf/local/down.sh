#!/bin/sh
# Ends everything of one local instance; its data stays in var/.
set -eu
cd "$(dirname "$0")/../.."
. conf/local/instance.sh

[ -n "$KJ_RUN" ] || exit 0
# Half an end would leave processes that nobody knows.
trap '' HUP INT TERM
# The link goes first: whoever watches sees that this end is meant.
rm -f "$KJ_VAR/run"
for name in $(started_names); do stop "$name"; done
case $KJ_RUN in */kinerja.??????) rm -rf "$KJ_RUN" ;; esac
