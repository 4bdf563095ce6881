#!/bin/sh
# Holds template_lint.awk to examples: a line of template, and a piece of the
# complaint that it must cause; without a complaint it must pass.
set -u
cd "$(dirname "$0")/../.." || exit 70
dir=$(mktemp -d) || exit 70
trap 'rm -rf "$dir"' EXIT
mkdir -p "$dir/id" "$dir/en"
cat >"$dir/id/a.hdf" <<'EOF'
T {
  # kept
  umum {
    halo = Halo {nama}
    surat.other = {n} surat
  }
  kode.A = A
  isian.teks = Teks
}
EOF
sed 's/Halo/Hello/; s/{n} surat/{n} letters/' "$dir/id/a.hdf" >"$dir/en/a.hdf"
printf 'T.umum.surat.one = one letter\n' >>"$dir/en/a.hdf"
bad=0 n=0

# expect FILE COMPLAINT: what the linter says of FILE beside good words.
expect() {
	n=$((n + 1))
	said=$(awk -f tests/check/template_lint.awk "$dir/id/a.hdf" "$dir/en/a.hdf" "$1" 2>&1)
	status=$?
	if [ -z "$2" ]; then
		[ $status -eq 0 ] && [ -z "$said" ] && return
	else
		case $said in *"$2"*) [ $status -eq 1 ] && return ;; esac
	fi
	printf 'template_lint.awk, example %d: %s\n  wants: %s\n  says:  %s\n' "$n" "$(cat "$1")" "$2" "$said"
	bad=1
}

while IFS='|' read -r text want; do
	printf '%s\n' "$text" >"$dir/x.cs"
	expect "$dir/x.cs" "$want"
done <<'EOF'
<p class="a <?cs var:x ?>"><?cs var:T.umum.halo ?> &middot; 1 – 2</p>|
<a href="<?cs var:Base.planning ?>/skp/<?cs var:id ?>"><?cs var:T.kode[x.y] ?></a>|
<a href="<?cs var:Base[p] ?>">1</a><a href="#<?cs var:g.id ?>">2</a><a href="/x">3</a>|
<a href="<?cs var:tautan(b.t) ?>"><?cs var:b.t ?></a>|
<form action="<?cs var:Halaman.alamat ?>" method="post"></form>|
<?cs def:m(n, x) ?>id="<?cs var:n.id ?>"<?cs if:n.w ?> aria-required="true"<?cs /if ?><?cs /def ?><input <?cs call:m(n, "a" + b) ?>>|
<option<?cs if:a == b && ?c ?> selected<?cs /if ?>><?cs var:tanggal(d) ?></option>|
<script src="<?cs var:Base.statik ?><?cs var:Statik.js ?>" defer></script>|
<?cs include!"base/atas.cs" ?><?cs set:Halaman.judul = T.umum.halo ?>|
<?cs # words here are for us ?>|
<p><?cs uvar:x ?></p>|command uvar
<p><?cs alt:x ?>a<?cs /alt ?></p>|command alt
<p><?cs name:x ?></p>|command name
<p><?cs lvar:x ?></p>|command lvar
<p><?cs evar:x ?></p>|command evar
<p><?cs escape:"html" ?></p>|command escape
<?cs linclude:x ?>|command linclude
<?cs include:"base/atas.cs" ?>|include!
<?cs include:x ?>|include!
<?cs set:T.umum.halo = "x" ?>|set changes
<p><?cs var:url_escape(x) ?></p>|function url_escape
<p><?cs var:html_escape(x) ?></p>|function html_escape
<p><?cs var:string.slice(x, -1, 2) ?></p>|function string.slice
<p><?cs var:_(x) ?></p>|function _
<p class=a></p>|must be in quotes
<p class=<?cs var:x ?>></p>|outside of quotes
<p <?cs var:x ?>></p>|outside of quotes
<p class='a'></p>|double quotes
<a href="<?cs var:x ?>">1</a>|must begin with Base
<a href="<?cs var:url_validate(x) ?>">1</a>|must begin with Base
<a href="//x.example">1</a>|must begin with Base
<a href="https://x.example">1</a>|must begin with Base
<a href="javascript:x()">1</a>|must begin with Base
<img src="<?cs var:x ?>" alt="">|must begin with Base
<form action="<?cs if:a ?>/x<?cs /if ?>"></form>|
<button formaction="<?cs var:x ?>">1</button>|must begin with Base
<p onclick="x()">1</p>|content security policy
<p style="color:red">1</p>|content security policy
<style>p{}</style>|file of its own
<script>x()</script>|file of its own
<script src="/x.js">var a = "<?cs var:x ?>";</script>|file of its own
<p>Halo</p>|a word outside
Halo|a word outside
<p title="Halo">1</p>|a word outside
<input placeholder="Nama <?cs var:x ?>">|a word outside
<!-- said to all -->|this one is sent
<p>1 < 2</p>|write &lt;
<pre>1</pre>|pre
<p><?cs var:T.umum.tiada ?></p>|no language has T.umum.tiada
<p><?cs var:T.tiada[x] ?></p>|no language has T.tiada
<p><?cs var:x|<?cs without
<p class="1|ends within
EOF

# Words: each example is a second file of one language.
while IFS='|' read -r text want; do
	printf '%s\n' "$text" >"$dir/id/b.hdf"
	expect "$dir/id/b.hdf" "$want"
	rm -f "$dir/id/b.hdf"
done <<'EOF'
T.umum.halo = Hai|stands at
T.umum.lain = Lain|missing in en
Lain = 1|not below T
T.umum.x =|is empty
T {|does not end
}|one } too many
T.umum.x : T.umum.halo|not name = text
EOF
printf 'T.umum.baru = {a} dan {b}\n' >"$dir/id/b.hdf"
printf 'T.umum.baru = {a} and b\n' >"$dir/en/b.hdf"
cat "$dir/id/b.hdf" >>"$dir/id/a.hdf"
cat "$dir/en/b.hdf" >>"$dir/en/a.hdf"
printf '<p></p>\n' >"$dir/x.cs"
expect "$dir/x.cs" 'T.umum.baru has {a}{b}'
sed -i '$d' "$dir/id/a.hdf"
sed -i '$d' "$dir/en/a.hdf"

while IFS='|' read -r text want; do
	printf '%s\n' "$text" >"$dir/x.c"
	expect "$dir/x.c" "$want"
done <<'EOF'
{.name = "teks", .kind = KJ_F_TEXT},|
{.name = "tiada", .kind = KJ_F_TEXT},|no language has the label T.isian.tiada
kj_flash(req, "skp.tiada");|no language has T.pesan.skp.tiada
return kj_problem(act, "tiada", "%s", "x");|no language has T.galat.tiada
.title = "tiada"},|no language has T.judul.tiada
kj_say(req, "umum.halo", "nama", x, NULL);|
kj_say_n(req, "umum.surat", n);|
EOF
exit $bad
