# From the list that sql/compile.awk writes: a script for the client that
# EXPLAINs each statement with values as an agency has them. Marks let the
# answer be read: "Q <name> <place> <scan> <text>".

function quote(s) {
	gsub(/\\/, "\\\\", s)
	gsub(/'/, "''", s)
	return "'" s "'"
}

# A value of the kind that the parameter's name tells.
function value(name) {
	sub(/[0-9]+$/, "", name)
	if (name ~ /^(hari|tanggal|dari|sampai|mulai|selesai|sejak|buka|tutup|acu|jatuh_tempo)(_|$)/)
		return "'2026-06-15'"
	if (name ~ /^(waktu|dibuat|sekarang|sebelum|terakhir|absolut|diajukan|ditetapkan|diterima|dinilai|mulai_setelah|sewa_sampai|diputus_pada|kini|batas)(_|$)/)
		return "'2026-06-15 08:00:00'"
	if (name ~ /^(token|rantai|badan|kepala)$/)
		return "UNHEX(SHA2(10000, 256))"
	if (name ~ /^kunci$/)
		return "UNHEX(LEFT(SHA2(10000, 256), 32))"
	if (name ~ /^(sha|sha256)$/)
		return "SHA2(10000, 256)"
	if (name ~ /(jenis|dok)$/) return "'skp'"
	if (name ~ /status/) return "'DIAJUKAN'"
	if (name ~ /^(cari|like|pola)/) return "'%nama 1%'"
	if (name ~ /^(n|banyak|limit)$/) return 51
	if (name ~ /tahun/) return 2026
	if (name ~ /periode/) return 3
	if (name ~ /unit|kelola|leluhur/) return 41
	return 10000
}

BEGIN { FS = "\t" }

toupper($5) !~ /^(SELECT|INSERT|REPLACE|UPDATE|DELETE|WITH|\()/ { next }

{
	n = split($3, param, " ")
	print "SELECT " quote("Q\t" $1 "\t" $2 "\t" ($4 == "" ? "-" : $4) "\t" $5) ";"
	print "PREPARE s FROM " quote("EXPLAIN " $5) ";"
	list = ""
	for (i = 1; i <= n; i++) {
		print "SET @p" i " = " value(param[i]) ";"
		list = list (i > 1 ? ", @p" : " USING @p") i
	}
	print "EXECUTE s" list ";"
}
