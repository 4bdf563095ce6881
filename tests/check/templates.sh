#!/bin/sh
# Templates and words: see template_lint.awk. First the linter is held to its
# own examples, each with the complaint it must cause.
set -u
cd "$(dirname "$0")/../.." || exit 70
sh tests/check/template_lint_test.sh || exit 1
# shellcheck disable=SC2046 # names of ours, without spaces
awk -f tests/check/template_lint.awk $(find templates/lang -name '*.hdf' | sort) \
	$(find templates -name '*.cs' | sort) $(find cgi-bin lib -name '*.c' | sort) | sort -u -t: -k1,1 -k2,2n >build/template_lint.txt
[ ! -s build/template_lint.txt ] || {
	cat build/template_lint.txt
	exit 1
}
