#!/bin/sh
# Each language in its own room, and what must not be called.
bad=0

# no WHAT PATTERN FILE...: the pattern must not be found. Comments do not count.
no() {
	what=$1 pattern=$2
	shift 2
	if out=$(grep -nE "$pattern" "$@" /dev/null | grep -vE '^[^:]+:[0-9]+:[[:space:]]*(/?\*|//)'); then
		printf '%s\n' "$out" | sed -E "s|^([^:]+:[0-9]+):.*|\1: $what|"
		bad=1
	fi
}

# Names of this tree have no spaces.
# shellcheck disable=SC2046
set -- $(find lib cgi-bin include -name '*.[ch]' ! -name poison.h)
no 'SQL text in C' '"[[:space:]]*(SELECT|INSERT|UPDATE|DELETE|REPLACE|CREATE|ALTER|DROP|GRANT|SET)[[:space:]][A-Za-z`(]' "$@"
no 'HTML in C' '"[^"]*</?(html|head|body|div|span|p|a|b|i|br|h[1-6]|ul|li|form|input|button|table|tr|td|script|style)[ />]' "$@"
no 'shell in C' '"(/bin/)?(ba|da)?sh"|"/bin/' "$@"
no 'banned call' '(^|[^A-Za-z0-9_])(strcpy|strcat|sprintf|vsprintf|gets|strtok|atoi|atol|atof|system|popen|rand|srand|random|alloca|tmpnam|mktemp)\(' "$@"
no 'unfinished' '(^|[^A-Za-z])(TODO|FIXME|XXX|HACK)([^A-Za-z]|$)' "$@"

# shellcheck disable=SC2046
set -- $(find lib/rules -name '*.[ch]')
no 'floating point in a rule' '(^|[^A-Za-z0-9_"])(float|double)[^A-Za-z0-9_]|[0-9]\.[0-9]+[^"]*;$' "$@"

# shellcheck disable=SC2046
set -- $(find sql templates conf -name '*.sql' -o -name '*.cs' -o -name '*.hdf' -o -name '*.sh' -o -name '*.awk')
no 'unfinished' '(^|[^A-Za-z])(TODO|FIXME|XXX|HACK)([^A-Za-z]|$)' "$@"

# A checkout below /tmp says nothing: scratch folders of tests are named so.
top=$(dirname "$PWD")
if [ "$top" != / ] && [ "$top" != /tmp ] && git grep -nF "$top/" -- . 2>/dev/null; then
	echo 'paths of this machine in tracked files'
	bad=1
fi
exit $bad
