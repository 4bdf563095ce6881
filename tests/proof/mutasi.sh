#!/bin/sh
# Does a test notice when its feature is gone? mutasi.sh [id ...]
#
# Each row of mutasi.txt switches one feature off in a copy of the tree, builds,
# and runs the test: it must go red, and it is green without. What was red, or
# not, is said a row. Last line: N passed, N failed.
set -u
cd "$(dirname "$0")/../.." || exit 70
root=$(pwd -P)
tree=$root/build/mutasi
wanted=" $* "
passed=0 failed=0 socket=

# Tracked files as they stand; what was built there before saves time.
mkdir -p "$tree"
git ls-files -z | tar --null --ignore-failed-read -T - -cf - 2>/dev/null | tar -xf - -C "$tree" || exit 70
cd "$tree" || exit 70
# What was once changed here may have been built so.
if [ -f changed ]; then sort -u changed | xargs touch -c; fi
rm -rf seen
mkdir seen
: >log
trap '[ -z "$socket" ] || tests/sql/mariadb.sh stop "$socket"' EXIT
trap 'exit 130' HUP INT TERM
unset KINERJA_NOW KINERJA_CONF

trim() { printf '%s' "$1" | sed 's/^ *//; s/ *$//'; }

# restore FILE: as it was, and newer than what was built of it.
restore() {
	[ ! -f seen/original ] || cat seen/original >"$1"
	rm -f seen/original
}

# build TARGET...: quietly; what it says stands in the log.
build() { make --no-print-directory -s -j"$(nproc)" VARIANT=release "$@" >>log 2>&1; }

# try KIND NAME...: 0 green, 1 red, 2 does not build.
try() {
	kind=$1
	shift
	echo "=== $kind $*" >>log
	case $kind in
	unit)
		build "build/release/tests/unit/$1" || return 2
		if [ -z "$socket" ]; then socket=$(EMPTY=1 tests/sql/mariadb.sh start) || return 2; fi
		KINERJA_TEST_SOCKET=$socket KJ_BIN=$tree/build/release/bin timeout 300 "build/release/tests/unit/$1" >>log 2>&1 || return 1
		;;
	proof)
		build build/release/tests/proof/driver || return 2
		script=$1
		shift
		KJ_BIN=build/release/bin PYTHONDONTWRITEBYTECODE=1 timeout 300 python3 "tests/proof/$script" "$@" >>log 2>&1 || return 1
		;;
	http)
		build all static tests || return 2
		KJ_BIN=$tree/build/release/bin timeout 900 sh tests/http/run.sh "$@" >>log 2>&1 || return 1
		;;
	web)
		build all static || return 2
		NAME=${2:-} KJ_BIN=$tree/build/release/bin timeout 600 sh tests/web/run.sh "$1" >>log 2>&1 || return 1
		;;
	command)
		build all static || return 2
		KJ_BIN=$tree/build/release/bin timeout 600 sh "tests/$1/run.sh" >>log 2>&1 || return 1
		;;
	*)
		echo "no such kind of test: $kind" >>log
		return 2
		;;
	esac
}

# once KEY COMMAND...: its status, kept under the key for rows that say the same.
once() {
	key=seen/$(printf '%s' "$1" | cksum | tr ' ' -)
	shift
	if ! [ -f "$key" ]; then
		"$@"
		echo $? >"$key"
	fi
	return "$(cat "$key")"
}

# mutant FILE SED TEST...: the test's status with the file changed; 3 when nothing changes.
mutant() {
	file=$1 change=$2
	shift 2
	sed -E "$change" "$file" >seen/mutant
	if cmp -s "$file" seen/mutant; then return 3; fi
	cp "$file" seen/original
	echo "$file" >>changed
	cat seen/mutant >"$file"
	try "$@"
	status=$?
	restore "$file"
	return $status
}

verdict() {
	if [ "$1" = ok ]; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
	printf '%-5s %-7s %s\n' "$@"
}

while IFS='|' read -r id file change test; do
	id=$(trim "$id")
	case $id in '' | \#*) continue ;; esac
	case $wanted in '  ' | *" $id "*) ;; *) continue ;; esac
	file=$(trim "$file") change=$(trim "$change") test=$(trim "$test")
	# shellcheck disable=SC2086 # words
	if ! once "$test" try $test </dev/null; then
		verdict FAIL "$id" "$test is red without any change"
		continue
	fi
	# shellcheck disable=SC2086 # words
	once "$file|$change|$test" mutant "$file" "$change" $test </dev/null
	case $? in
	1) verdict ok "$id" "$test goes red: $file $change" ;;
	0) verdict FAIL "$id" "$test stays green: $file $change" ;;
	3) verdict FAIL "$id" "nothing to change: $file $change" ;;
	*) verdict FAIL "$id" "does not build: $file $change" ;;
	esac
done <"$root/tests/proof/mutasi.txt"
echo "$passed passed, $failed failed"
[ $failed -eq 0 ] && [ $passed -gt 0 ]
