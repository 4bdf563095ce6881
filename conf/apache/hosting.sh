#!/bin/sh
# hosting.sh OUT BIN PROGRAM...: one folder to upload to a host that gives
# plain CGI and one database account. README.md says where its parts go.
set -eu
cd "$(dirname "$0")/../.."
OUT=$1
BIN=$2
shift 2
# Migrations in the order that kinerja migrate has them in.
LC_ALL=C
export LC_ALL
umask 022

rm -rf "$OUT"
WEB=$OUT/public_html
OWN=$OUT/kinerja
mkdir -p "$WEB/cgi-bin" "$WEB/static" "$OWN/bukti" "$OWN/bin" "$OWN/conf" "$OWN/sql"

for p in "$@"; do
	install -m 755 -s "$BIN/$p" "$WEB/cgi-bin/$p.cgi"
done
install -m 755 -s "$BIN/kinerja" "$OWN/bin/kinerja"
cp conf/apache/cgi-bin.htaccess "$WEB/cgi-bin/.htaccess"
find build/static -maxdepth 1 -type f ! -name manifest -exec cp {} "$WEB/static" \;
cp conf/apache/static.htaccess "$WEB/static/.htaccess"

cp build/static/manifest "$OWN"
for room in templates conf/rulesets conf/profiles conf/programs sql/migrations; do
	[ ! -d "$room" ] || find "$room" -type f ! -name README.md ! -path 'templates/static/*' | tar cf - -T - | tar xf - -C "$OWN"
done

# Never kinerja.conf itself: the next version is uploaded over this one.
cp conf/apache/kinerja.conf "$OWN/kinerja.conf.example"
od -An -N16 -tx1 /dev/urandom | tr -d ' \n' >"$OWN/kunci-pertama"
echo >>"$OWN/kunci-pertama"
echo 'Require all denied' >"$OWN/.htaccess"
chmod 600 "$OWN/kinerja.conf.example" "$OWN/kunci-pertama"
chmod 700 "$OWN" "$OWN/bukti"

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

printf '%s is ready: conf/apache/README.md says where its parts go.\n' "$OUT"
