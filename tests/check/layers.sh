#!/bin/sh
# shellcheck disable=SC2016 # awk's own $
#
# Arrows point one way: cgi-bin -> domain -> (rules, db) -> base and
# cgi-bin -> web -> (db, base). A vendor's header has one home.
find lib include cgi-bin -name '*.[ch]' | sort | xargs awk '
	BEGIN {
		may["base"] = " base "
		may["rules"] = " rules base "
		may["db"] = " db base "
		may["domain"] = " domain rules db base "
		may["web"] = " web db base "
		may["document"] = " document db base "
		may["cgi-bin"] = " cgi-bin domain rules db base web document "
		home["mysql.h"] = home["errmsg.h"] = home["mysqld_error.h"] = "db"
		home["fcgiapp.h"] = home["ClearSilver/ClearSilver.h"] = "web"
		home["libconfig.h"] = home["jansson.h"] = home["gmp.h"] = home["sodium.h"] = "base"
		home["curl/curl.h"] = "cgi-bin"
		header["access.h"] = header["queries.h"] = "db"
		header["exact.h"] = header["tree.h"] = header["manifest.h"] = header["profil.h"] = header["surel.h"] = "base"
	}
	# The layer of a file or of what an #include names; "" is nobody of ours.
	function layer(path,    part, n, name) {
		n = split(path, part, "/")
		if (part[1] == "lib") return part[2]
		if (part[1] == "cgi-bin") return "cgi-bin"
		if (part[1] == "include") { sub(/^include\//, "", path); n = split(path, part, "/") }
		if (part[1] == "kinerja" && part[2] == "domain") return "domain"
		name = part[n]
		if (name in header) return header[name]
		if (part[1] != "kinerja") return ""
		sub(/\.h$/, "", name)
		return name
	}
	FNR == 1 { own = layer(FILENAME) }
	/^#[ \t]*include[ \t]*</ {
		split($0, part, /[<>]/)
		if (part[2] in home && home[part[2]] != own && !(part[2] == "sodium.h" && own == "web")) {
			printf "%s:%d: <%s> belongs to lib/%s\n", FILENAME, FNR, part[2], home[part[2]]
			bad = 1
		}
	}
	/^#[ \t]*include[ \t]*"/ {
		split($0, part, "\"")
		to = layer(part[2])
		if (part[2] !~ /\// && part[2] != "queries.h") to = own # beside the file
		if (to == "") {
			printf "%s:%d: name %s from the top of the tree\n", FILENAME, FNR, part[2]
			bad = 1
		} else if (index(may[own], " " to " ") == 0) {
			printf "%s:%d: %s may not include %s of %s\n", FILENAME, FNR, own, part[2], to
			bad = 1
		}
		if (part[2] ~ /^lib\// && own != to) {
			printf "%s:%d: %s is private to lib/%s\n", FILENAME, FNR, part[2], to
			bad = 1
		}
		if (part[2] ~ /^cgi-bin\//) {
			split(FILENAME, mine, "/"); split(part[2], theirs, "/")
			if (mine[2] != theirs[2]) {
				printf "%s:%d: programs share nothing but the library\n", FILENAME, FNR
				bad = 1
			}
		}
	}
	END { exit bad }'
