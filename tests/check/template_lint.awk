# Templates and words: what ClearSilver would let pass and we do not.
#
#   awk -f template_lint.awk *.hdf *.cs *.c
#
# In templates: commands, functions, quoted attributes, addresses, scripts,
# styles, words outside the language files. In language files: the same keys
# and placeholders in each. In C: keys of messages, titles and labels that no
# language has. Prints file:line: what; the exit code is 1 on any.

function bad(line, text) {
	printf "%s:%d: %s\n", file, line, text
	failed = 1
}

# ---- language files ------------------------------------------------------------

# The {names} of a text, sorted enough to compare.
function places(s,    list, n, part, i, j, t) {
	n = 0
	while (match(s, /\{[a-z_]+\}/)) {
		part[++n] = substr(s, RSTART, RLENGTH)
		s = substr(s, RSTART + RLENGTH)
	}
	for (i = 2; i <= n; i++)
		for (j = i; j > 1 && part[j] < part[j - 1]; j--) {
			t = part[j]; part[j] = part[j - 1]; part[j - 1] = t
		}
	for (i = 1; i <= n; i++)
		list = list part[i]
	return list
}

function word(line, name, value,    key) {
	key = prefix (depth > 0 ? "." : "") name
	sub(/^\./, "", key)
	if (key !~ /^T\.[A-Za-z0-9_.]+$/)
		bad(line, key " is not below T or has another letter in its name")
	if ((lang, key) in words)
		bad(line, key " stands at " words[lang, key] " already")
	if (value == "")
		bad(line, key " is empty")
	words[lang, key] = file ":" line
	blanks[lang, key] = places(value)
	keys[key] = 1
	while (sub(/\.[^.]*$/, "", key))
		nodes[key] = 1
}

function language(s, line,    name, value) {
	if (until != "") {
		if (s == until) {
			word(from, held, text)
			until = ""
		} else
			text = text s "\n"
		return
	}
	sub(/^[ \t]+/, "", s); sub(/[ \t\r]+$/, "", s)
	if (s == "" || s ~ /^#/)
		return
	if (s == "}") {
		if (depth == 0) {
			bad(line, "one } too many")
			return
		}
		prefix = above[depth--]
	} else if (s ~ /^[A-Za-z0-9_.]+[ \t]*\{$/) {
		sub(/[ \t]*\{$/, "", s)
		above[++depth] = prefix
		prefix = (prefix == "" ? "" : prefix ".") s
	} else if (s ~ /^[A-Za-z0-9_.]+[ \t]*<<[ \t]*[A-Za-z]+$/) {
		held = s; sub(/[ \t]*<<.*/, "", held)
		until = s; sub(/.*<<[ \t]*/, "", until)
		text = ""; from = line
	} else if (s ~ /^[A-Za-z0-9_.]+[ \t]*=/) {
		name = s; sub(/[ \t]*=.*/, "", name)
		value = s; sub(/^[^=]*=[ \t]*/, "", value)
		word(line, name, value)
	} else
		bad(line, "not name = text, name { or }: " s)
}

# ---- one command -------------------------------------------------------------------

# A key that must be in the language files; node when something is looked up below it.
function use(line, key, node) {
	if (key ~ /\.$/)
		return
	used[++nused] = key
	used_at[nused] = file ":" line
	used_node[nused] = node
}

function expression(s, line,    rest, name, before, after) {
	# Texts in quotes are no names.
	gsub(/"[^"]*"/, "\"\"", s)
	if (index(s, "\"\"\"") || s ~ /(^|[^"])"([^"]|$)/)
		bad(line, "a quote that does not end: " s)
	rest = s
	while (match(rest, /[A-Za-z_][A-Za-z0-9_.]*[ \t]*\(/)) {
		name = substr(rest, RSTART, RLENGTH)
		rest = substr(rest, RSTART + RLENGTH)
		sub(/[ \t]*\($/, "", name)
		if (name !~ /^(angka|tanggal|tanggal_pendek|waktu|waktu_zona|hari|url|tautan|jalur|subcount|first|last)$/)
			bad(line, "function " name "() is not among those that templates use")
	}
	if (s ~ /(^|[^A-Za-z0-9_.])(evar|lvar|uvar)/)
		bad(line, "raw output")
	rest = s
	before = ""
	while (match(rest, /[A-Za-z_][A-Za-z0-9_.]*/)) {
		name = substr(rest, RSTART, RLENGTH)
		before = RSTART > 1 ? substr(rest, RSTART - 1, 1) : ""
		rest = substr(rest, RSTART + RLENGTH)
		after = substr(rest, 1, 1)
		if (name ~ /^T\./ && before !~ /[A-Za-z0-9_.]/)
			use(line, name, after == "[")
	}
}

# A tag's inside, and where it stands: text, tag, value or raw.
function command(s, line, where,    name, arg) {
	sub(/^[ \t\n]+/, "", s); sub(/[ \t\n]+$/, "", s)
	if (s ~ /^#/)
		return "#"
	if (s ~ /^\//) {
		if (s !~ /^\/(if|each|loop|with|def)$/)
			bad(line, "unknown <?cs " s " ?>")
		return s
	}
	name = s; sub(/[^a-z].*/, "", name)
	arg = substr(s, length(name) + 1)
	if (where == "raw")
		bad(line, "no data within script or style")
	if (name == "else") {
		if (arg != "")
			bad(line, "else takes nothing")
	} else if (name == "include") {
		if (arg !~ /^!"[a-z_]+\/[a-z0-9_]+\.cs"$/)
			bad(line, "write include!\"folder/file.cs\", not include" arg)
		else
			included[substr(arg, 3, length(arg) - 3)] = 1
	} else if (name ~ /^(var|if|elif|each|loop|with|def|call|set)$/) {
		if (arg !~ /^:/)
			bad(line, "write " name ":, not " name substr(arg, 1, 1))
		arg = substr(arg, 2)
		if (name == "set" && arg ~ /^(T|Base|Statik|Config|Isian|Form|Saya)[.[ =]/)
			bad(line, "set changes what the kit made: " arg)
		if (name == "var" && where == "tag")
			bad(line, "a value outside of quotes: " s)
		if (name == "def")
			arg = ""
		if (name == "call")
			sub(/^[a-z_]+[ \t]*\(/, "(", arg)
		expression(arg, line)
	} else
		bad(line, "command " (name == "" ? s : name) " is not among those that templates use")
	return name
}

# ---- one template ----------------------------------------------------------------------

function words_in(s) {
	gsub(/&[a-zA-Z0-9#]+;/, "", s)
	return s ~ /[A-Za-z]/
}

function attribute(line, tag, name, value, first) {
	if (name ~ /^on/ || name == "style")
		bad(line, name "= is refused by the content security policy")
	if (name ~ /^(href|src|action|formaction|poster|data)$/ &&
		!(first ~ /^var:(Base[.[]|Halaman\.alamat$|tautan\([A-Za-z0-9_.]+\)$)/ && value ~ /^\001/) &&
		value !~ /^(\/[^\/]|\/$|#|\?)/)
		bad(line, name "= must begin with Base, Halaman.alamat, tautan(), / or #: " value)
	if (tolower(value) ~ /javascript:|data:/)
		bad(line, name "= with a script in it")
	if (name ~ /^(title|alt|placeholder|aria-label|aria-description|label)$/) {
		gsub(/\001/, "", value)
		if (words_in(value))
			bad(line, "a word outside the language files: " name "=\"" value "\"")
	}
}

function template(s,    pos, n, line, c, state, tag, name, value, first, quote, plain, plain_line, at, inside, cmd, closing, i) {
	n = length(s); pos = 1; line = 1
	state = "text"; after_value = "tag"; plain = ""; plain_line = 1; raw = ""
	while (pos <= n) {
		if (substr(s, pos, 4) == "<?cs") {
			at = index(substr(s, pos), "?>")
			if (at == 0) {
				bad(line, "<?cs without ?>")
				return
			}
			inside = substr(s, pos + 4, at - 5)
			cmd = command(inside, line, state)
			if (state == "value") {
				if (value == "" && first == "") {
					first = inside
					sub(/^[ \t]+/, "", first); sub(/[ \t]+$/, "", first)
				}
				if (cmd == "var" || cmd == "call")
					value = value "\001"
			}
			for (i = 1; i <= length(inside); i++)
				if (substr(inside, i, 1) == "\n")
					line++
			pos += at + 1
			continue
		}
		c = substr(s, pos, 1)
		if (c == "\n")
			line++
		if (state == "comment") {
			if (substr(s, pos, 3) == "-->") {
				state = "text"
				pos += 2
			}
		} else if (state == "raw") {
			if (tolower(substr(s, pos, length(raw) + 2)) == "</" raw) {
				state = "tag"; tag = raw; closing = 1
				pos += length(raw) + 1
			} else if (c !~ /[ \t\n]/) {
				bad(line, raw " must be a file of its own")
				state = "skip"
			}
		} else if (state == "skip") {
			if (tolower(substr(s, pos, length(raw) + 2)) == "</" raw) {
				state = "tag"; tag = raw; closing = 1
				pos += length(raw) + 1
			}
		} else if (state == "text") {
			if (substr(s, pos, 4) == "<!--") {
				bad(line, "comments are for <?cs # ?>, this one is sent")
				state = "comment"
			} else if (c == "<" && substr(s, pos + 1, 1) ~ /[a-zA-Z\/!]/) {
				if (words_in(plain))
					bad(plain_line, "a word outside the language files: " plain)
				plain = ""
				match(substr(s, pos + 1), /^[\/!]?[a-zA-Z0-9]*/)
				tag = tolower(substr(s, pos + 1, RLENGTH))
				closing = tag ~ /^\//
				pos += RLENGTH
				state = "tag"; name = ""
				if (tag == "pre")
					bad(line, "pre: white space at line ends is not sent")
				if (tag == "style")
					bad(line, "style must be a file of its own")
				if (tag == "script" && substr(s, pos + 1) !~ /^[ \t\n][^>]*src="/)
					bad(line, "script must be a file of its own")
			} else if (c == "<")
				bad(line, "write &lt;")
			else if (c == "\"" && plain ~ /(^|")[a-z-]+=$/) {
				# A macro of attributes, called within a tag.
				name = plain; sub(/=$/, "", name); sub(/.*"/, "", name)
				plain = ""
				state = "value"; value = ""; first = ""; quote = line; after_value = "text"
			} else {
				if (plain == "") plain_line = line
				if (c !~ /[ \t\n]/) plain = plain c
			}
		} else if (state == "tag") {
			if (c == ">") {
				state = "text"
				if (!closing && (tag == "script" || tag == "style")) {
					state = "raw"; raw = tag
				}
				if (!closing && tag == "textarea" && substr(s, pos + 1, 1) == "\n")
					bad(line, "textarea: its text begins on the same line")
				name = ""
			} else if (c == "\"") {
				if (name !~ /=$/)
					bad(line, "a quote without a name in <" tag ">")
				sub(/=$/, "", name)
				state = "value"; value = ""; first = ""; quote = line
			} else if (c == "'")
				bad(line, "write double quotes in <" tag ">")
			else if (c ~ /[ \t\n]/)
				name = ""
			else {
				if (name ~ /=$/)
					bad(line, "the value of " name " must be in quotes")
				name = name tolower(c)
			}
		} else if (state == "value") {
			if (c == "\"") {
				attribute(quote, tag, name, value, first)
				state = after_value; after_value = "tag"; name = ""
			} else
				value = value c
		}
		pos++
	}
	if (words_in(plain))
		bad(plain_line, "a word outside the language files: " plain)
	if (state != "text")
		bad(line, "ends within <" tag ">")
}

# ---- C -------------------------------------------------------------------------------------

# The quoted text after what the pattern finds; "" when there is none.
function quoted(s, pattern,    t) {
	if (!match(s, pattern))
		return ""
	t = substr(s, RSTART, RLENGTH)
	rest_of_line = substr(s, RSTART + RLENGTH)
	sub(/"$/, "", t); sub(/.*"/, "", t)
	return t
}

function program(s, line,    t) {
	if ((t = quoted(s, "kj_flash\\([^\",]*, \"[^\"]*\"")) != "") use(line, "T.pesan." t, 0)
	if ((t = quoted(s, "kj_problem(_detail)?\\([^\",]*, \"[^\"]*\"")) != "") use(line, "T.galat." t, 0)
	if ((t = quoted(s, "refuse(_limit)?\\(b, s, \"[^\"]*\"")) != "") use(line, "T.galat." t, 0)
	if ((t = quoted(s, "\\.title = \"[^\"]*\"")) != "") use(line, "T.judul." t, 0)
	if ((t = quoted(s, "kj_say\\([^\",]*, \"[^\"]*\"")) != "") use(line, "T." t, 0)
	if ((t = quoted(s, "kj_say_n\\([^\",]*, \"[^\"]*\"")) != "") use(line, "T." t ".other", 0)
	# A field's label: its name, with its kind on the same line or the next.
	if ((t = quoted(s, "\\.name = \"[^\"]*\"")) != "") {
		field = t; field_line = line
	}
	if (s ~ /\.kind = KJ_F_/ && field != "") {
		labels[++nlabels] = field
		label_at[nlabels] = file ":" field_line
		field = ""
	} else if (line > field_line)
		field = ""
}

# ---- all ------------------------------------------------------------------------------------

function finish() {
	if (file ~ /\.cs$/)
		template(whole)
	if (file ~ /\.hdf$/ && (depth > 0 || until != ""))
		bad(last_line, "a { or << that does not end")
	whole = ""; prefix = ""; depth = 0; until = ""; field = ""
}

FNR == 1 {
	if (file != "")
		finish()
	file = FILENAME
	if (file ~ /\.hdf$/) {
		lang = file
		sub(/\/[^\/]*$/, "", lang); sub(/.*\//, "", lang)
		langs[lang] = 1
	}
}

{
	last_line = FNR
	if (file ~ /\.hdf$/)
		language($0, FNR)
	else if (file ~ /\.cs$/)
		whole = whole $0 "\n"
	else
		program($0, FNR)
}

END {
	finish()
	for (k in keys) {
		first = ""
		for (l in langs) {
			if (!((l, k) in words)) {
				if (k !~ /\.one$/) {
					for (o in langs)
						if ((o, k) in words)
							printf "%s: %s is missing in %s\n", words[o, k], k, l
					failed = 1
				}
				continue
			}
			if (first != "" && blanks[l, k] != blanks[first, k] && k !~ /\.one$/) {
				printf "%s: %s has %s, %s has %s\n", words[l, k], k, blanks[l, k], first, blanks[first, k]
				failed = 1
			}
			first = l
		}
	}
	for (i = 1; i <= nused; i++) {
		k = used[i]
		if (!(used_node[i] ? k in nodes : k in keys)) {
			printf "%s: no language has %s\n", used_at[i], k
			failed = 1
		}
	}
	for (i = 1; i <= nlabels; i++) {
		found = ("T.isian." labels[i]) in keys
		for (k in keys)
			if (!found && k ~ ("^T\\.isian\\.[a-z_]+\\." labels[i] "$"))
				found = 1
		if (!found) {
			printf "%s: no language has the label T.isian.%s\n", label_at[i], labels[i]
			failed = 1
		}
	}
	exit failed
}
