#!/bin/sh
# Ends everything of one local instance; its data stays in var/.
set -eu
cd "$(dirname "$0")/../.."
. conf/local/instance.sh

[ -L "$KJ_VAR/run" ] || exit 0
for name in $(started_names); do stop "$name"; done
folder=$(readlink "$KJ_VAR/run")
case $folder in */kinerja.??????) rm -rf "$folder" ;; esac
rm -f "$KJ_VAR/run"
