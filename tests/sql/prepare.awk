# The statements that one program reaches, a PREPARE a line, so that the line
# number of an error names the statement; then what the errors mean.
#   awk -F '\t' -v uses=NAMES -v what=sql|judge [-v program= -v errors=] -f prepare.awk LIST

function quote(s) {
	gsub(/\\/, "\\\\", s)
	gsub(/'/, "''", s)
	return "'" s "'"
}

BEGIN {
	while ((getline line < uses) > 0)
		used[line]
	while (errors != "" && (getline line < errors) > 0)
		if (line ~ /^ERROR .* at line [0-9]+/) {
			at = line
			sub(/.* at line /, "", at)
			problem[at + 0] = line
		}
}

!($1 in used) { next }

{
	n++
	if (what == "sql")
		print "PREPARE s FROM " quote($5) ";"
	else if (!(n in problem) || ($1 ~ /^(akses|pertama|aturan_pasang)_/ && problem[n] ~ /^ERROR 114[23] /))
		passed++
	else {
		failed++
		printf "FAIL %s: %s as kinerja_%s: %s\n", $2, $1, program, problem[n]
	}
}

END {
	if (what == "judge")
		print passed + 0, failed + 0
}
