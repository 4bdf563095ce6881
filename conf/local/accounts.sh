#!/bin/sh
# Prints one demo account per role as a table; the file has them all.
set -eu
cd "$(dirname "$0")/../.."
. conf/local/instance.sh

[ -f "$KJ_VAR/demo/accounts.csv" ] || exit 0
awk '
	# One line of CSV into cell[1..n]; quotes doubled inside quotes.
	function cells(line,    n, i, c, quoted, text) {
		for (i = 1; i <= length(line); i++) {
			c = substr(line, i, 1)
			if (quoted && c == "\"" && substr(line, i + 1, 1) == "\"") { text = text c; i++ }
			else if (c == "\"") quoted = !quoted
			else if (c == "," && !quoted) { cell[++n] = text; text = "" }
			else text = text c
		}
		cell[++n] = text
		return n
	}
	{
		sub(/\r$/, "")
		columns = cells($0)
		if (seen[cell[1]]++) next
		rows++
		for (i = 1; i <= columns; i++) {
			table[rows, i] = cell[i]
			if (length(cell[i]) > width[i]) width[i] = length(cell[i])
		}
	}
	END {
		print ""
		for (r = 1; r <= rows; r++) {
			for (i = 1; i < columns; i++) printf "  %-*s", width[i], table[r, i]
			printf "  %s\n", table[r, columns]
		}
		print ""
	}' "$KJ_VAR/demo/accounts.csv"
