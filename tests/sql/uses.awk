# Which statements a program can reach, from its object files: every function
# and table is a section of its own (-ffunction-sections -fdata-sections), and
# the relocations say what refers to what. Input: objdump -t -r of the files.
# Output: one statement a line. -v start=main

function here(section) {
	return section == "" ? "" : file ":" section
}

/file format/ {
	file = $1
	next
}

/^RELOCATION RECORDS FOR/ {
	section = $4
	gsub(/[\[\]:]/, "", section)
	from = here(section)
	next
}

# 0000000000000010 R_X86_64_PLT32  kj_db_rows-0x0000000000000004
/^[0-9a-f]+ R_/ {
	to = $3
	sub(/[-+]0x[0-9a-f]+$/, "", to)
	edges[from] = edges[from] " " file "|" to
	next
}

# 0000000000000000 g     F .text.kj_x  0000000000000123 .hidden kj_x
/^[0-9a-f]+ / && NF >= 4 {
	symbol = $NF
	for (i = 2; i <= NF; i++)
		if ($i ~ /^\./ && $i !~ /^\.hidden$/) {
			if ($2 ~ /^[gw]/) global[symbol] = here($i)
			else local[file "|" symbol] = here($i)
			break
		}
}

END {
	n = 0
	queue[n++] = global[start]
	for (at = 0; at < n; at++) {
		k = split(edges[queue[at]], target, " ")
		for (i = 1; i <= k; i++) {
			split(target[i], part, "|")
			symbol = part[2]
			if (symbol == "kj_q_all" || symbol == "kj_q_count")
				continue
			if (symbol ~ /^kj_q_/ && !(symbol in said)) {
				print substr(symbol, 6)
				said[symbol]
			}
			place = ""
			if (target[i] in local) place = local[target[i]]
			else if (symbol in global) place = global[symbol]
			else if (symbol ~ /^\./) place = part[1] ":" symbol
			if (place != "" && !(place in seen)) {
				seen[place]
				queue[n++] = place
			}
		}
	}
}
