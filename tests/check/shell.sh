#!/bin/sh
# Every script passes shellcheck.
find . -name '*.sh' ! -path './build/*' ! -path './var/*' ! -path '*/node_modules/*' -print0 | xargs -0 shellcheck -x -f gcc || exit 1
[ ! -f .ci/run ] || shellcheck -x -f gcc .ci/run
