#!/bin/sh
# Manual pages pass mandoc.
find . -name '*.[1-8]' ! -path './build/*' ! -path './.git/*' ! -path '*/node_modules/*' -print0 | xargs -0 -r mandoc -T lint -W warning
