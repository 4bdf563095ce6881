#!/bin/sh
# Builds the static files: templates/static and Debian's bootstrap and icons
# become DEST/<name>-<hash>.<ext>, each with a .gz beside it, and
# DEST/manifest, one "key file" a line (Statik.<key> in the view).
# usage: build.sh [DEST]
set -eu

src=$(cd "$(dirname "$0")" && pwd)
dest=${1:-build/static}
bootstrap=${BOOTSTRAP_CSS:-/usr/share/javascript/bootstrap5/css/bootstrap.min.css}
icons=${BOOTSTRAP_ICONS:-/usr/share/bootstrap-icons/svg}

for need in "$bootstrap" "$icons"; do
	[ -e "$need" ] || { echo "build.sh: $need is missing: apt install libjs-bootstrap5 bootstrap-icons" >&2; exit 69; }
done

mkdir -p "$dest"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Every icon that a template names is in the list.
missing=$(grep -rhoE 'call:(ikon|tombol_ikon)\([^?]*\)' "$src/.." --include='*.cs' |
	sed -nE 's/.*ikon\("([a-z0-9-]+)"\)$/\1/p; s/.*, *"([a-z0-9-]+)", *"[a-z]+"\)$/\1/p' | sort -u |
	grep -vxFf "$src/ikon.list" || true)
[ -z "$missing" ] || { echo "build.sh: not in ikon.list: $missing" >&2; exit 1; }

# Style: bootstrap as Debian has it, then ours without its comments and indentation.
{
	sed -e '/^\/\*# sourceMappingURL/d' "$bootstrap"
	awk '
		{ sub(/^[ \t]+/, "") }
		comment { if (match($0, /\*\//)) { $0 = substr($0, RSTART + 2); comment = 0 } else next }
		{ gsub(/\/\*[^*]*\*+([^\/*][^*]*\*+)*\//, "") }
		match($0, /\/\*/) { $0 = substr($0, 1, RSTART - 1); comment = 1 }
		NF { print }
	' "$src/kinerja.css"
} >"$work/kinerja.css"

awk '
	{ sub(/^[ \t]+/, "") }
	/^\/\*/ { comment = 1 }
	comment { if (match($0, /\*\//)) comment = 0; next }
	/^\/\// { next }
	NF { print }
' "$src/kinerja.js" >"$work/kinerja.js"

# Icons: one file of symbols.
{
	printf '<svg xmlns="http://www.w3.org/2000/svg">'
	while read -r name; do
		[ -f "$icons/$name.svg" ] || { echo "build.sh: no icon called $name" >&2; exit 1; }
		printf '<symbol id="%s" viewBox="0 0 16 16">' "$name"
		sed -e 's/<svg[^>]*>//' -e 's/<\/svg>//' -e 's/^ *//' "$icons/$name.svg" | tr -d '\n'
		printf '</symbol>'
	done <"$src/ikon.list"
	printf '</svg>\n'
} >"$work/ikon.svg"

cp "$src/lambang.svg" "$work/lambang.svg"

: >"$work/manifest"
for pair in css:kinerja.css js:kinerja.js ikon:ikon.svg lambang:lambang.svg; do
	file=${pair#*:}
	hash=$(sha256sum "$work/$file" | cut -c1-12)
	name=${file%.*}-$hash.${file##*.}
	if [ ! -f "$dest/$name.gz" ]; then
		cp "$work/$file" "$dest/$name"
		gzip -9 -n -c "$work/$file" >"$work/gz"
		mv "$work/gz" "$dest/$name.gz"
	fi
	echo "${pair%%:*} $name" >>"$work/manifest"
done
mv "$work/manifest" "$dest/manifest"

# What an earlier build left.
for file in "$dest"/*-????????????.*; do
	name=${file##*/}
	grep -qF " ${name%.gz}" "$dest/manifest" || rm -f "$file"
done
