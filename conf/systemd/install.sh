#!/bin/sh
# install.sh DESTDIR PREFIX PROGRAM...: what was built, into its places. An
# existing kinerja.conf is kept. README.md says what comes next.
set -eu
cd "$(dirname "$0")/../.."
DESTDIR=$1
PREFIX=$2
shift 2
BIN=build/release/bin
SHARE=$DESTDIR$PREFIX/share/kinerja
UNITS=$DESTDIR$PREFIX/lib/systemd/system

# fill MODE FILE TARGET: a text of ours with its paths.
fill() {
	install -D -m "$1" /dev/null "$3"
	sed "s|@PREFIX@|$PREFIX|g" "$2" >"$3"
}

for p in "$@"; do install -D -m 755 "$BIN/$p" "$DESTDIR$PREFIX/libexec/kinerja/$p"; done
install -D -m 755 "$BIN/kinerja" "$DESTDIR$PREFIX/bin/kinerja"
install -D -m 644 cgi-bin/kinerja/kinerja.1 "$DESTDIR$PREFIX/share/man/man1/kinerja.1"

rm -rf "$SHARE"
mkdir -p "$SHARE"
tar cf - --exclude='templates/static' --exclude='README.md' \
	templates sql conf/kinerja.conf conf/programs conf/nginx conf/rulesets conf/profiles |
	tar xf - -C "$SHARE" --no-same-owner
mkdir -p "$SHARE/static"
cp -R build/static/. "$SHARE/static"
chmod -R u=rwX,go=rX "$SHARE"

for u in kinerja@.service kinerja@.socket kinerja-job.service kinerja.target; do
	fill 644 "conf/systemd/$u" "$UNITS/$u"
done
for p in login reporting administration; do
	fill 644 "conf/systemd/$p.conf" "$UNITS/kinerja@$p.service.d/$p.conf"
done
fill 644 conf/systemd/sysusers.conf "$DESTDIR$PREFIX/lib/sysusers.d/kinerja.conf"
fill 644 conf/systemd/tmpfiles.conf "$DESTDIR$PREFIX/lib/tmpfiles.d/kinerja.conf"
if [ ! -e "$DESTDIR/etc/kinerja/kinerja.conf" ]; then
	fill 644 conf/systemd/kinerja.conf.in "$DESTDIR/etc/kinerja/kinerja.conf"
fi
