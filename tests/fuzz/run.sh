#!/bin/sh
# run.sh SECONDS: each harness that is built, on its corpus, that long. New
# inputs go to build/fuzz/corpus; what crashed lies in build/fuzz and is shown.
set -u
cd "$(dirname "$0")/../.." || exit 70
seconds=$1
passed=0 failed=0
for f in tests/fuzz/fuzz_*.c; do
	name=$(basename "$f" .c)
	kept=tests/fuzz/corpus/${name#fuzz_}
	grown=build/fuzz/corpus/${name#fuzz_}
	log=build/fuzz/$name.log
	mkdir -p "$grown"
	[ -d "$kept" ] || kept=
	# shellcheck disable=SC2086 # absent or one word
	if "build/fuzz/bin/$name" -max_total_time="$seconds" -rss_limit_mb=2048 -timeout=10 \
		-print_final_stats=1 -artifact_prefix="build/fuzz/$name-" "$grown" $kept >"$log" 2>&1; then
		printf 'ok    %-24s %s runs\n' "$name" "$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")"
		passed=$((passed + 1))
	else
		printf 'FAIL  %s\n' "$name"
		grep -vE '^#[0-9]' "$log" | tail -n 30
		failed=$((failed + 1))
	fi
done
echo "$passed passed, $failed failed"
[ $failed -eq 0 ] && [ $passed -gt 0 ]
