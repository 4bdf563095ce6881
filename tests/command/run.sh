#!/bin/sh
# The kinerja command and what starts and ends an instance: exit codes, reasons,
# nothing left behind. Uses an instance of its own.
set -eu
cd "$(dirname "$0")/../.."
PATH=$PATH:/usr/sbin
: "${KJ_BIN:=$PWD/build/asan/bin}"
KJ_VAR=$PWD/build/test/command
KJ_DB_OPTIONS="--innodb-flush-log-at-trx-commit=0 --innodb-doublewrite=0"
PORT=$(sh tests/port.sh)
URL=http://127.0.0.1:$PORT
export KJ_BIN KJ_VAR KJ_DB_OPTIONS PORT
dir=$(mktemp -d)
rm -rf "$KJ_VAR"
trap 'sh conf/local/down.sh; rm -rf "$dir"' EXIT
trap 'exit 130' HUP INT TERM

passed=0 failed=0
good() { passed=$((passed + 1)); }
bad() {
	failed=$((failed + 1))
	printf 'FAIL %s\n' "$1"
	tail -n 8 "$dir/out"
}
# says WHAT CODE PATTERN COMMAND...: the command's exit code, and what it prints.
says() {
	what=$1 code=$2 pattern=$3
	shift 3
	status=0
	"$@" >"$dir/out" 2>&1 || status=$?
	if [ $status -eq "$code" ] && { [ -z "$pattern" ] || grep -qE "$pattern" "$dir/out"; }; then
		good
	else
		bad "$what (answered $status)"
	fi
}
get() { curl -s -i --max-time 10 "$URL$1"; }
kinerja() { KINERJA_CONF=${CONF:-$KJ_VAR/conf/kinerja.conf} "$KJ_BIN/kinerja" "$@"; }

# ---- calls ---------------------------------------------------------------------
says 'version' 0 '^kinerja [0-9]' kinerja version
says 'no verb is a usage error' 64 'kinerja doctor' kinerja
says 'an unknown verb is a usage error' 64 'usage' kinerja dance
says 'words that are too many are a usage error' 64 'kinerja migrate' kinerja migrate now
says 'called by a web server it refuses' 64 'not a page' env REQUEST_METHOD=GET "$KJ_BIN/kinerja" doctor

# ---- configuration -----------------------------------------------------------------
CONF=$dir/none.conf
says 'a missing configuration is 78' 78 'none.conf' kinerja check
printf 'mode = "development";\nworkerz = 3;\n' >"$dir/wrong.conf"
CONF=$dir/wrong.conf
says 'a wrong one is 78, with file and line' 78 'wrong.conf:2: unknown setting' kinerja check
mkdir -p "$dir/share/templates" "$dir/share/conf"
cp -R conf/programs conf/nginx conf/profiles "$dir/share/conf"
cat >"$dir/away.conf" <<CONF
mode = "development";
base = "/kinerja/";
templates = "$dir/share/templates";
static_map = "$PWD/build/static/manifest";
database = { socket = "$dir/nobody.sock"; user = "root"; };
evidence = { dir = "$dir"; internal = "/kinerja/_bukti/"; };
serve = { dir = "$dir"; };
CONF
CONF=$dir/away.conf
says 'a database that is away is 69' 69 '' kinerja job run
sed -i 's/"TUJUAN_DULU"/"TUJUAN_DUL"/' "$dir/share/conf/profiles/umum.conf"
says 'a wrong profile is 78, with file, line and what was meant' 78 "umum.conf:[0-9]*: 'fitur' knows no 'TUJUAN_DUL', did you mean 'TUJUAN_DULU'" kinerja job run
cp conf/profiles/umum.conf "$dir/share/conf/profiles"
says 'doctor says so too' 1 '^BAD +database' kinerja doctor

# ---- locations -----------------------------------------------------------------------
says 'every program has its location' 0 'location \^~ /kinerja/administration \{' kinerja nginx
printf 'name = "leave";\npath = "/leave";\nsdk = 1;\n' >"$dir/share/conf/programs/leave.conf"
says 'a manifest adds one' 0 'location \^~ /kinerja/leave \{' kinerja nginx
kinerja nginx >"$dir/site.conf"
cat >"$dir/nginx.conf" <<CONF
pid $dir/pid;
events { }
http { include $PWD/conf/nginx/http.conf; server { listen 127.0.0.1:$PORT; include $dir/site.conf; } }
CONF
says 'nginx understands them' 0 'successful' nginx -t -e "$dir/e" -c "$dir/nginx.conf"
printf 'name = "leave";\npath = "/planning";\nsdk = 1;\n' >"$dir/share/conf/programs/leave.conf"
says 'a path claimed twice is 78' 78 'is claimed by' kinerja nginx
unset CONF

# ---- up and down ------------------------------------------------------------------------
says 'up returns when healthz is green' 0 "$URL/" sh conf/local/up.sh
says 'healthz' 0 '"status":"ok"' get /healthz
says 'home is answered' 0 '^HTTP/1.1 (200|303)' get /
begin=$(date +%s)
says 'up again starts what was built' 0 "$URL/" sh conf/local/up.sh
if [ $(($(date +%s) - begin)) -le 15 ]; then good; else bad 'a second start is quick'; fi
says 'check' 0 'all statements are good' kinerja check
says 'migrate again does nothing' 0 '' kinerja migrate
says 'doctor finds nothing wrong' 0 '^ok +planning +listens' kinerja doctor
says 'the wall that is missing here is named' 0 'one system user' kinerja doctor
says 'another instance on the same port is refused with the reason' 1 'something else answers' \
	env KJ_VAR="$dir/other" sh conf/local/up.sh
says 'another profile is refused with the way out' 1 'FRESH=1' env PROFILE=lain sh conf/local/up.sh
says 'and it says that the old one has ended' 7 '' get /healthz

says 'below a path' 0 "$URL/kinerja/" env KJ_BASE=/kinerja/ sh conf/local/up.sh
says 'healthz below a path' 0 '"status":"ok"' get /kinerja/healthz
says 'the path without its slash' 0 '^Location: /kinerja/' get /kinerja
says 'nothing beside it' 0 '^HTTP/1.1 404' get /healthz
says 'links stay below it' 0 'action="/kinerja/login"' get /kinerja/login

# ---- a program that is gone ------------------------------------------------------------------
read -r parent _ <"$KJ_VAR/run/planning.pid"
kill -KILL "$parent"
sleep 1
says 'our own page, in both languages' 0 'The service is not available' get /kinerja/planning
says 'with its status' 0 '^HTTP/1.1 503' get /kinerja/planning
says 'healthz is red' 0 '"planning":"down"' get /kinerja/healthz
says 'doctor names it' 1 '^BAD +planning .*start it' kinerja doctor

says 'down' 0 '' sh conf/local/down.sh
says 'leaves nobody who answers' 7 '' get /kinerja/
says 'and no folder' 1 '' test -e "$KJ_VAR/run"
says 'down again is nothing' 0 '' sh conf/local/down.sh

mkdir "$dir/bin"
cp "$KJ_BIN"/* "$dir/bin"
printf '#!/bin/sh\necho broken on purpose >&2\nexit 70\n' >"$dir/bin/review"
says 'a program that does not start is named, with its log' 1 'broken on purpose' env KJ_BIN="$dir/bin" sh conf/local/up.sh
says 'and nothing is left running' 1 '' test -e "$KJ_VAR/run"

# ---- closing a year ---------------------------------------------------------------------------
. tests/command/tutup.sh

# ---- letters -----------------------------------------------------------------------------------
. tests/command/surat.sh

echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
