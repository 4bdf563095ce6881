# Turns sql/queries/*.sql into the constants that C runs: queries.c on standard
# output, queries.h into -v header=FILE and, for the SQL tests, one line a
# statement into -v list=FILE (name, place, parameters, scan:, text). The format is explained in sql/README.md.
#
# Errors go to standard error as file:line, all of them, and the exit code is 1.

function fail(line, text) {
	printf "%s:%d: %s\n", FILENAME_NOW, line, text > "/dev/stderr"
	failed = 1
}

function reset() {
	name = ""; about = ""; params = ""; names = ""; columns = ""; types = ""; rows = ""; scan = ""
	text = ""; asked = 0; state = ""; started = 0; ended = 0
}

# "id:i nama:t" into the words and the letters; the letters are returned.
function typed(what, list, line,    n, i, part, pair, letters) {
	letters = ""; words = ""
	n = split(list, part, /[ \t]+/)
	for (i = 1; i <= n; i++) {
		if (part[i] == "")
			continue
		if (split(part[i], pair, ":") != 2 || pair[1] !~ /^[a-z][a-z0-9_]*$/ || pair[2] !~ /^[itb]$/) {
			fail(line, what " '" part[i] "' is not name:i, name:t or name:b")
			continue
		}
		letters = letters pair[2]
		words = words (words == "" ? "" : " ") pair[1]
	}
	return letters
}

# A "-- key: value" line, or a line of explanation.
function header_line(s, line,    key, value) {
	sub(/^--[ \t]*/, "", s)
	sub(/[ \t]+$/, "", s)
	key = s; sub(/:.*/, "", key)
	value = s; sub(/^[a-z]+:[ \t]*/, "", value)
	if (s ~ /^name:/) {
		if (name != "")
			fail(line, "statement '" name "' has no text before the next name")
		reset()
		if (value !~ /^[a-z][a-z0-9_]*$/)
			fail(line, "name '" value "' must be [a-z0-9_]")
		else if (value in where)
			fail(line, "'" value "' exists already at " where[value])
		name = value; at = line
		where[value] = FILENAME_NOW ":" line
	} else if (name == "") {
		return
	} else if (s ~ /^params:/) {
		params = params typed("parameter", value, line)
		names = names (names == "" || words == "" ? "" : " ") words
	} else if (s ~ /^columns:/) {
		types = types typed("column", value, line)
		columns = columns (columns == "" ? "" : " ") words
	} else if (s ~ /^rows:/) {
		if (value !~ /^(one|many|none)$/)
			fail(line, "rows must be one, many or none, not '" value "'")
		rows = value
	} else if (s ~ /^scan:/) {
		scan = value == "" ? "?" : value
	} else if (s != "") {
		about = about (about == "" ? "" : " ") s
	}
}

# Reads one line of SQL: strips comments, counts ?, finds the closing semicolon.
function sql_line(s, line,    i, n, c, two, out, bare) {
	n = length(s); out = ""; bare = ""
	for (i = 1; i <= n; i++) {
		c = substr(s, i, 1); two = substr(s, i, 2)
		if (state == "/*") {
			if (two == "*/") { state = ""; i++ }
			continue
		}
		if (state != "") {
			out = out c
			if (c == "\\" && state != "`") { out = out substr(s, ++i, 1); continue }
			if (c == state) state = ""
			continue
		}
		if (ended && c !~ /[ \t]/ && two != "--") {
			fail(line, "text after the semicolon of '" name "'")
			return
		}
		if (two == "/*") { state = "/*"; i++; continue }
		if (c == "#" || (two == "--" && substr(s, i + 2, 1) ~ /^[ \t]?$/)) break
		if (c == "'" || c == "\"" || c == "`") { state = c; out = out c; bare = bare "''"; continue }
		if (c == ";") { ended = 1; continue }
		if (c == "?") asked++
		out = out c; bare = bare c
	}
	if (state == "'" || state == "\"" || state == "`")
		fail(line, "a string does not end on its line")
	gsub(/^[ \t]+|[ \t]+$/, "", out)
	lint(toupper(bare), line)
	if (out != "")
		text = text (text == "" ? "" : "\n") out
}

# What no statement may hold: the database's clock and columns nobody named.
function lint(s, line) {
	if (s ~ /(^|[^A-Z0-9_])(NOW|SYSDATE|CURDATE|CURTIME|LOCALTIME|LOCALTIMESTAMP)[ \t]*\(/ ||
		s ~ /(^|[^A-Z0-9_])(CURRENT_DATE|CURRENT_TIME|CURRENT_TIMESTAMP|UTC_DATE|UTC_TIME|UTC_TIMESTAMP)([^A-Z0-9_]|$)/)
		fail(line, "the database's clock is not used: pass the instant as a parameter")
	if (s ~ /SELECT[ \t]+\*/ || s ~ /[A-Z0-9_]\.\*/ || s ~ /RETURNING[ \t]+\*/)
		fail(line, "name the columns instead of *")
}

# A line "@name" stands for the lines of that part of the file.
function part_lines(s, line,    n, i, each) {
	gsub(/^[ \t]*@|[ \t]+$/, "", s)
	if (!(s in parts)) {
		fail(line, "no part '" s "' above in this file")
		return
	}
	n = split(parts[s], each, "\n")
	for (i = 1; i < n; i++)
		sql_line(each[i], line)
}

function c_string(s,    out, part, n, i) {
	gsub(/\\/, "\\\\", s)
	gsub(/"/, "\\\"", s)
	gsub(/\?\?/, "?\\?", s)
	n = split(s, part, "\n"); out = ""
	for (i = 1; i <= n; i++)
		out = out (i > 1 ? "\n" : "") "\t\t\"" part[i] (i < n ? "\\n\"" : "\"")
	return out
}

function finish(    n, i, part, flat) {
	if (name == "")
		return
	if (text == "")
		fail(at, "statement '" name "' has no text")
	if (asked != length(params))
		fail(at, "'" name "' has " asked " ? but declares " length(params) " parameters")
	if (rows == "")
		fail(at, "'" name "' has no rows: line (one, many or none)")
	else if (rows == "none" && types != "")
		fail(at, "'" name "' declares columns but rows: none")
	else if (rows != "none" && types == "")
		fail(at, "'" name "' declares rows: " rows " but no columns")

	body = body "\n/* " where[name] " */\n"
	if (types != "") {
		body = body "static const char *const col_" name "[] = {"
		n = split(columns, part, " ")
		for (i = 1; i <= n; i++)
			body = body (i > 1 ? ", " : "") "\"" part[i] "\""
		body = body "};\n"
	}
	body = body "const struct kj_query kj_q_" name " = {\n\t.name = \"" name "\",\n"
	body = body "\t.text =\n" c_string(text) ",\n\t.params = \"" params "\",\n"
	body = body "\t.columns = " (types != "" ? "col_" name : "NULL") ",\n\t.types = \"" types "\",\n"
	body = body "\t.slot = " count ",\n\t.many = " (rows == "many" ? "true" : "false") ",\n};\n"
	gsub(/\*\//, "* /", about)
	declared = declared (about == "" ? "" : "\n/* " about " */\n") "extern const struct kj_query kj_q_" name ";\n"
	all = all "\t&kj_q_" name ",\n"
	if (list != "") {
		flat = text
		gsub(/\n/, " ", flat); gsub(/\t/, " ", flat)
		printf "%s\t%s\t%s\t%s\t%s\n", name, where[name], names, scan, flat > list
	}
	count++
	reset()
}

function changed(file, content,    old, line) {
	old = ""
	while ((getline line < file) > 0)
		old = old line "\n"
	close(file)
	return old != content
}

BEGIN {
	reset()
	count = 0; failed = 0; body = ""; declared = ""; all = ""
	if (list != "")
		printf "" > list
	if (ARGC < 2) {
		ARGV[1] = "/dev/null"
		ARGC = 2
	}
}

FNR == 1 {
	if (FILENAME_NOW != "" && name != "")
		fail(at, "statement '" name "' does not end with a semicolon")
	if (part != "")
		fail(at, "part '" part "' has no '-- end'")
	reset()
	split("", parts)
	part = ""
	FILENAME_NOW = FILENAME
}

{ sub(/\r$/, "") }

# What several statements of a file say alike stands once: "-- part: name" to "-- end".
!started && /^-- part: / {
	part = $3
	at = FNR
	if (part !~ /^[a-z][a-z0-9_]*$/ || part in parts)
		fail(FNR, "part '" part "' must be [a-z0-9_], once in a file")
	parts[part] = ""
	next
}
part != "" && /^-- end$/ { part = ""; next }
part != "" {
	if ($0 !~ /^[ \t]*--/)
		parts[part] = parts[part] $0 "\n"
	next
}

# Comment lines before a statement are its header; inside one they are only read past.
!started && /^[ \t]*--/ {
	sub(/^[ \t]+/, "")
	header_line($0, FNR)
	next
}

!started && /^[ \t]*$/ { next }

{
	if (name == "") {
		if (!complained[FILENAME]++)
			fail(FNR, "a statement without '-- name:' above it")
		next
	}
	started = 1
	if ($0 ~ /^[ \t]*@[a-z][a-z0-9_]*[ \t]*$/)
		part_lines($0, FNR)
	else
		sql_line($0, FNR)
	if (ended)
		finish()
}

END {
	if (part != "")
		fail(at, "part '" part "' has no '-- end'")
	if (name != "")
		fail(at, "statement '" name "' does not end with a semicolon")
	if (failed)
		exit 1
	head = "/* Made from sql/queries by sql/compile.awk. */\n#ifndef KINERJA_QUERIES_H\n" \
		"#define KINERJA_QUERIES_H\n\n#include \"kinerja/db.h\"\n\n" \
		"/* Every statement, by slot, and how many there are. */\n" \
		"extern const struct kj_query *const kj_q_all[];\nextern const unsigned kj_q_count;\n" \
		declared "\n#endif\n"
	# An unchanged header keeps its time, so that a new text alone recompiles one file.
	if (header != "" && changed(header, head))
		printf "%s", head > header
	printf "/* Made from sql/queries by sql/compile.awk. */\n#include \"queries.h\"\n%s", body
	printf "\nconst struct kj_query *const kj_q_all[] = {\n%s\tNULL,\n};\n", all
	printf "const unsigned kj_q_count = %d;\n", count
}
