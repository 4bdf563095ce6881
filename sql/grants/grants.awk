# Turns matrix.tsv into the accounts and grants of one database, on standard
# output. May run again at any time; while it runs the programs should not.
#
#   awk -f sql/grants/grants.awk -v database=kinerja sql/grants/matrix.tsv
#
# -v prefix=kinerja_   account = prefix + program
# -v host=localhost    where the accounts come from
# -v auth=none         socket: unix_socket authentication, OS user = account
#                      password: IDENTIFIED BY '@SANDI_<program>@', to be filled in
#                      none: no password, for a private server behind its socket

function fail(text) {
	printf "%s:%d: %s\n", FILENAME, FNR, text > "/dev/stderr"
	failed = 1
}

function account(program) {
	return "'" prefix program "'@'" host "'"
}

function make(program,    how) {
	how = auth == "socket" ? " IDENTIFIED VIA unix_socket" : ""
	if (auth == "password")
		how = " IDENTIFIED BY '@SANDI_" program "@'"
	print "CREATE USER IF NOT EXISTS " account(program) how ";"
	print "REVOKE ALL PRIVILEGES, GRANT OPTION FROM " account(program) ";"
}

BEGIN {
	FS = "\t"
	if (prefix == "") prefix = "kinerja_"
	if (host == "") host = "localhost"
	if (auth == "") auth = "none"
	if (auth !~ /^(none|socket|password)$/) {
		print "auth must be none, socket or password" > "/dev/stderr"
		failed = 1
		exit 1
	}
	verb["R"] = "SELECT"; verb["C"] = "INSERT"; verb["U"] = "UPDATE"; verb["D"] = "DELETE"
}

/^#/ || NF == 0 { next }

columns == 0 {
	columns = NF
	if (database == "")
		fail("-v database= is missing")
	for (i = 2; i <= NF; i++) {
		program[i] = $i
		make($i)
	}
	# The operator's own account, for the command line: install, migrate, jobs.
	make("kinerja")
	print "GRANT ALL PRIVILEGES ON `" database "`.* TO " account("kinerja") ";"
	next
}

{
	if (NF != columns)
		fail(NF " columns instead of " columns)
	if (seen[$1]++)
		fail("table " $1 " twice")
	for (i = 2; i <= NF; i++) {
		if ($i == "-")
			continue
		if ($i !~ /^R?C?U?D?$/ || $i == "")
			fail("'" $i "' is not made of R, C, U, D in this order, or -")
		list = ""
		for (k = 1; k <= length($i); k++)
			list = list (k > 1 ? ", " : "") verb[substr($i, k, 1)]
		print "GRANT " list " ON `" database "`.`" $1 "` TO " account(program[i]) ";"
	}
}

END {
	if (failed)
		exit 1
}
