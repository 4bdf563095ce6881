#!/bin/sh
# shellcheck disable=SC2016 # awk's own $
#
# Advice, never a failure: functions over 60 lines and files over 600 are
# places for a second look.
find lib cgi-bin -name '*.c' | sort | xargs awk '
	function file_end() { if (last != "" && lines > 600) printf "%s: %d lines\n", last, lines }
	FNR == 1 { file_end(); last = FILENAME; start = 0 }
	{ lines = FNR }
	/^[a-z_][A-Za-z0-9_]*\(/ { name = $0; sub(/\(.*/, "", name) }
	/^{/ { start = FNR }
	/^}/ && start { if (FNR - start > 60) printf "%s:%d: %s() has %d lines\n", FILENAME, start, name, FNR - start; start = 0 }
	END { file_end() }'
exit 0
