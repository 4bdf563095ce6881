#!/bin/sh
# The declared walls between the programs against the server that stands at
# $1: what information_schema says of every table and account, then every
# privilege tried. Last line: N passed, N failed.
set -eu
cd "$(dirname "$0")/../.."
socket=$1
matrix=sql/grants/matrix.tsv
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

root() {
	mariadb --no-defaults --batch --skip-column-names -S "$socket" -u root kinerja
}

programs=$(sed '/^#/d' $matrix | head -n 1 | cut -f 2-)

# ---- declared and granted, one line "account table letters" each --------------
sed '/^#/d' $matrix | awk -F '\t' '
	NR == 1 { for (i = 2; i <= NF; i++) program[i] = $i; next }
	{ for (i = 2; i <= NF; i++) print "kinerja_" program[i], $1, $i }' | sort >"$dir/declared"

# Every table that is there with every account, also what has no row in the matrix.
for p in $programs; do
	root <<SQL
SELECT 'kinerja_$p', t.TABLE_NAME, COALESCE(NULLIF(CONCAT(
	IF(SUM(p.PRIVILEGE_TYPE = 'SELECT'), 'R', ''), IF(SUM(p.PRIVILEGE_TYPE = 'INSERT'), 'C', ''),
	IF(SUM(p.PRIVILEGE_TYPE = 'UPDATE'), 'U', ''), IF(SUM(p.PRIVILEGE_TYPE = 'DELETE'), 'D', ''),
	IF(SUM(p.PRIVILEGE_TYPE NOT IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE')), '+', ''),
	IF(SUM(p.IS_GRANTABLE = 'YES'), '!', '')), ''), '-')
FROM information_schema.TABLES t
LEFT JOIN information_schema.TABLE_PRIVILEGES p ON p.TABLE_SCHEMA = t.TABLE_SCHEMA
	AND p.TABLE_NAME = t.TABLE_NAME AND p.GRANTEE = '''kinerja_$p''@''localhost'''
WHERE t.TABLE_SCHEMA = 'kinerja' GROUP BY t.TABLE_NAME;
SQL
done | tr '\t' ' ' | sort >"$dir/granted"

# Nothing wider: no privilege on the schema, the server, or single columns.
root >"$dir/wider" <<'SQL'
SELECT GRANTEE, PRIVILEGE_TYPE FROM information_schema.USER_PRIVILEGES
WHERE GRANTEE LIKE '''kinerja\_%' AND PRIVILEGE_TYPE <> 'USAGE'
UNION ALL SELECT GRANTEE, PRIVILEGE_TYPE FROM information_schema.SCHEMA_PRIVILEGES
WHERE GRANTEE LIKE '''kinerja\_%' AND GRANTEE <> '''kinerja_kinerja''@''localhost'''
UNION ALL SELECT GRANTEE, COLUMN_NAME FROM information_schema.COLUMN_PRIVILEGES
WHERE GRANTEE LIKE '''kinerja\_%';
SQL
awk '{ print "FAIL wider than a table:", $0; n++ } END { print (n ? 0 : 1), n + 0 }' "$dir/wider" >"$dir/out"
{
	comm -12 "$dir/declared" "$dir/granted" | awk 'END { print NR, 0 }'
	comm -23 "$dir/declared" "$dir/granted" | sed 's/^/FAIL declared, not granted: /'
	comm -13 "$dir/declared" "$dir/granted" | awk '{ print "FAIL granted, not declared:", $0; n++ } END { print 0, n + 0 }'
} >>"$dir/out"

# ---- tried ------------------------------------------------------------------------
echo "SELECT TABLE_NAME, COLUMN_NAME FROM information_schema.COLUMNS
	WHERE TABLE_SCHEMA = 'kinerja' AND ORDINAL_POSITION = 1;" | root >"$dir/columns"
column=1
for p in $programs; do
	column=$((column + 1))
	awk -v column=$column -v what=expect -f tests/sql/tries.awk "$dir/columns" $matrix >"$dir/expect"
	awk -v column=$column -v what=sql -f tests/sql/tries.awk "$dir/columns" $matrix >"$dir/tries"
	mariadb --no-defaults --batch --force -S "$socket" -u "kinerja_$p" --init-command='SET autocommit = 0' \
		kinerja <"$dir/tries" >/dev/null 2>"$dir/errors" || true
	grep -q '^ERROR' "$dir/errors" || echo "FAIL kinerja_$p could try nothing" >>"$dir/out"
	awk -v account="kinerja_$p" -v errors="$dir/errors" '
		BEGIN {
			FS = "\t"
			while ((getline line < errors) > 0)
				if (match(line, /^ERROR 114[23] .* at line [0-9]+/)) {
					at = line
					sub(/.* at line /, "", at)
					denied[at + 0]
				}
		}
		{
			can = (FNR in denied) ? "no" : "yes"
			if (can == $3) passed++
			else { failed++; print "FAIL tried:", account, $1, $2, "declared", $3, "but", can }
		}
		END { print passed + 0, failed + 0 }' "$dir/expect" >>"$dir/out"
done

grep FAIL "$dir/out" || true
awk '/^[0-9]+ [0-9]+$/ { p += $1; f += $2 } /could try nothing/ { f++ }
	END { printf "%d passed, %d failed\n", p, f; exit f > 0 }' "$dir/out"
