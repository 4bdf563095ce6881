#!/bin/sh
# Every folder says in a short README.md what lives in it.
bad=0
for d in $(find . -type d ! -path './.*' ! -path './build*' ! -path './var*' ! -path '*/node_modules*' \
	! -path './templates/lang/*' ! -path './tests/fuzz/corpus*' ! -path '.' | sort) .; do
	# A folder that holds folders alone is explained by the one above it.
	[ -n "$(find "$d" -maxdepth 1 -type f | head -n 1)" ] || continue
	if [ ! -s "$d/README.md" ]; then
		echo "$d: no README.md"
		bad=1
	elif [ "$d" != . ] && [ "$(wc -l <"$d/README.md")" -gt 120 ]; then
		echo "$d/README.md: longer than 120 lines"
		bad=1
	fi
done
exit $bad
