# The tries of one account, a statement a line, so that the line number of an
# error names the try. They change nothing: WHERE FALSE, and an insert that
# fails or is rolled back.
#   awk -v column=N -v what=sql|expect -f tries.awk COLUMNS MATRIX
# COLUMNS: table and its first column; MATRIX: sql/grants/matrix.tsv. expect
# prints table, letter and yes or no, a line each in the same order.

function try(letter, statement) {
	if (what == "sql")
		print statement
	else
		print $1 "\t" letter "\t" (index($column, letter) ? "yes" : "no")
}

BEGIN { FS = "\t" }
FNR == NR { first[$1] = $2; next }
/^#/ || NF == 0 { next }
!head++ { next }
{
	try("R", "SELECT COUNT(*) FROM `" $1 "` WHERE FALSE;")
	try("C", "INSERT INTO `" $1 "` VALUES ();")
	try("U", "UPDATE `" $1 "` SET `" first[$1] "` = NULL WHERE FALSE;")
	try("D", "DELETE FROM `" $1 "` WHERE FALSE;")
}
