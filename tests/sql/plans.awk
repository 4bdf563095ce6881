# Reads the client's answer to explain.awk's script and says no to a plan that
# reads a growing table from end to end: type ALL, or index (the whole index).
# A job that means to does so with "-- scan: why" above its statement.

function finish() {
	if (name == "")
		return
	if (steps > 0 && bad == "") {
		passed++
		return
	}
	failed++
	printf "FAIL %s: %s %s\n", place, name, bad == "" ? "gave no plan" : "reads all of" bad
}

# Aliases of the growing tables in a statement: "FROM entri e", "JOIN skp AS s".
function learn(text,    n, i, word) {
	split("", real)
	gsub(/[(),=]/, " & ", text)
	n = split(text, word, /[ \n]+/)
	for (i = 1; i <= n; i++) {
		if (!(word[i] in growing))
			continue
		real[word[i]] = word[i]
		if (toupper(word[i + 1]) == "AS") i++
		if (word[i + 1] ~ /^[a-z][a-z0-9_]*$/) real[word[i + 1]] = word[i]
	}
}

BEGIN {
	FS = "\t"
	split("entri bukti audit sesi evaluasi skp tugas sesi_terakhir rhk iki evaluasi_iki kunci_form log_baca skp_versi skp_dialog pegawai_kata", g, " ")
	for (i in g) growing[g[i]]
}

/^Q\\t/ { # the client writes the tabs of a value as \t
	gsub(/\\t/, "\t")
	finish()
	name = $2; place = $3; scan = $4; bad = ""; steps = 0
	learn($5)
	next
}

{ steps++ }

# id select_type table type possible_keys key key_len ref rows Extra
($4 == "ALL" || $4 == "index") && $9 != "NULL" && ($3 in real) && scan == "-" {
	bad = bad " " real[$3] " (" $4 ", " $9 " rows)"
}

END {
	finish()
	printf "%d %d\n", passed, failed
}
