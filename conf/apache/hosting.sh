#!/bin/sh
# hosting.sh OUT BIN PROGRAM...: one folder to upload to a host that gives
# plain CGI and one database account. README.md says where its parts go.
set -eu
cd "$(dirname "$0")/../.."
OUT=$1
BIN=$2
shift 2

rm -rf "$OUT"
mkdir -p "$OUT/public_html/cgi-bin" "$OUT/public_html/static" "$OUT/kinerja/bukti" "$OUT/kinerja/conf"

for p in "$@"; do
	cp "$BIN/$p" "$OUT/public_html/cgi-bin/$p.cgi"
	strip "$OUT/public_html/cgi-bin/$p.cgi"
	chmod 755 "$OUT/public_html/cgi-bin/$p.cgi"
done
cp conf/apache/cgi-bin.htaccess "$OUT/public_html/cgi-bin/.htaccess"
find build/static -maxdepth 1 -type f ! -name manifest -exec cp {} "$OUT/public_html/static" \;
cp conf/apache/static.htaccess "$OUT/public_html/static/.htaccess"

cp conf/apache/kinerja.conf "$OUT/kinerja"
cp build/static/manifest "$OUT/kinerja"
tar cf - --exclude='templates/static' --exclude='README.md' templates conf/rulesets conf/profiles conf/programs |
	tar xf - -C "$OUT/kinerja"
: >"$OUT/kinerja/sandi"
chmod 700 "$OUT/kinerja" "$OUT/kinerja/bukti"
chmod 600 "$OUT/kinerja/kinerja.conf" "$OUT/kinerja/sandi"

# The schema as kinerja migrate would leave it, so that a later version goes on from there.
{
	echo 'SET NAMES utf8mb4;'
	for f in sql/migrations/*.sql; do
		cat "$f"
		case $f in
		*/0000-*) ;;
		*) printf "INSERT IGNORE INTO migrasi (modul, berkas, jumlah, waktu) VALUES ('core', '%s', '%s', UTC_TIMESTAMP());\n" \
			"$(basename "$f")" "$(sha256sum "$f" | cut -d' ' -f1)" ;;
		esac
	done
} >"$OUT/kinerja.sql"
