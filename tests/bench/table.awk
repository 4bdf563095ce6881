# Lines of name, value and bar, parted by tabs, as a table on stdout and as JSON in
# the file named by -v json. Exits 1 when a bar is missed, after naming each.
BEGIN {
	FS = "\t"
	printf "{\n\t\"date\": \"%s\", \"workers\": %d, \"rounds\": %d, \"seconds\": %d, \"people\": %d, \"entries\": %d,\n", \
		date, workers, rounds, seconds, people, entries > json
	printf "\t\"results\": [" > json
}

function holds(value, bar,    ends) {
	if (bar ~ /^>=/) return value + 0 >= substr(bar, 3) + 0
	if (bar ~ /^<=/) return value + 0 <= substr(bar, 3) + 0
	split(bar, ends, /\.\./)
	return value + 0 >= ends[1] + 0 && value + 0 <= ends[2] + 0
}

{
	ok = $3 == "" || ($2 != "" && holds($2, $3))
	printf "%-58s %10s  %-8s %s\n", $1, $2, $3, ($3 == "" ? "" : ok ? "ok" : "MISSED")
	printf "%s\n\t\t{\"name\": \"%s\", \"value\": %s, \"bar\": \"%s\", \"ok\": %s}", (NR > 1 ? "," : ""), $1, ($2 == "" ? "null" : $2), $3, \
		(ok ? "true" : "false") > json
	if (!ok) missed[++n] = $1 ": " $2 ", wanted " $3
}

END {
	printf "\n\t]\n}\n" > json
	for (i = 1; i <= n; i++) print "missed: " missed[i]
	exit n > 0
}
