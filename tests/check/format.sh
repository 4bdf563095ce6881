#!/bin/sh
# C files look as .clang-format says.
find lib include cgi-bin tests -name '*.[ch]' ! -path '*/node_modules/*' -print0 |
	xargs -0 clang-format --dry-run -Werror 2>&1 | grep 'error:' | sed 's/: error:.*/: clang-format -i mends it/' | sort -u |
	awk -F: '{ if (!seen[$1]++) print } END { exit NR > 0 }'
