#!/bin/sh
# tests/COVERAGE.md names, for each of the 91 requirements, the test that shows
# it (file, or file: words that stand in it) or the issue it waits for.
awk -F'|' '
	function fail(text) {
		printf "tests/COVERAGE.md:%d: %s\n", FNR, text
		bad = 1
	}
	function shown(ref,    file, words, line, found) {
		file = ref; words = ""
		if (match(ref, /: /)) { file = substr(ref, 1, RSTART - 1); words = substr(ref, RSTART + 2) }
		found = (words == "")
		line = ""
		if ((getline line < file) < 0) { fail(file " does not exist"); return }
		do if (words != "" && index(line, words)) found = 1
		while ((getline line < file) > 0)
		close(file)
		if (!found) fail("\"" words "\" does not stand in " file)
	}
	/^\| [A-Z][A-Z][A-Z]-[0-9][0-9] / {
		id = $2; gsub(/ /, "", id)
		if (seen[id]++) fail(id " stands here twice")
		proof = $4; gsub(/^ +| +$|`/, "", proof)
		n = split(proof, ref, /; */)
		for (i = 1; i <= n; i++) {
			if (ref[i] ~ /^later issue$/) { later++; continue }
			shown(ref[i])
		}
		if (n == 0 || proof == "") fail(id " has no test")
	}
	END {
		last["SOR"] = 23; last["GEN"] = 21; last["SER"] = 15; last["DEN"] = 16; last["SOF"] = 16
		for (k in last) for (i = 1; i <= last[k]; i++) {
			id = sprintf("%s-%02d", k, i)
			if (!(id in seen)) fail(id " is missing")
			delete seen[id]
		}
		for (id in seen) fail(id " is no requirement")
		if (!bad) printf "%d of 91 shown by a test, %d wait for a later issue\n", 91 - later, later
		exit bad
	}' tests/COVERAGE.md
