# Fills {id.judul} and the like in galat.html with the words of server.hdf:
# first the language files (T.server.e413.judul), then the page.

FILENAME ~ /\.hdf$/ {
	if (FNR == 1) {
		depth = 0
		n = split(FILENAME, part, "/")
		lang = part[n - 1]
	}
	sub(/^[ \t]+/, "")
	if (/^#/ || /^$/) next
	if (/[{]$/) { path[++depth] = $1; next }
	if (/^}/) { depth--; next }
	if (path[depth] == "e" status) {
		key = $1
		sub(/^[^=]*=[ \t]*/, "")
		word[lang "." key] = $0
	}
	next
}

{
	while (match($0, /[{][a-z]+\.[a-z]+[}]/)) {
		key = substr($0, RSTART + 1, RLENGTH - 2)
		if (!(key in word)) {
			printf "%s:%d: no word for {%s} of %s\n", FILENAME, FNR, key, status > "/dev/stderr"
			exit 1
		}
		$0 = substr($0, 1, RSTART - 1) word[key] substr($0, RSTART + RLENGTH)
	}
	print
}
