#!/bin/sh
# Closing a year with kinerja periode close beside set-based SQL that reads and
# writes the same rows: best of ROUNDS of each, interleaved. Fails above four
# times. The peer knows the answers beforehand; it computes nothing.
set -eu
cd "$(dirname "$0")/../.."
ROOT=$PWD
: "${KJ_BIN:=$ROOT/build/release/bin}" "${PEOPLE:=100000}" "${ROUNDS:=3}" "${SEED:=7}" "${BAR:=4}"
DB_OPTIONS='--innodb-buffer-pool-size=1G --innodb-log-file-size=512M'
export DB_OPTIONS

dir=$(mktemp -d)
socket=$(DURABLE=1 tests/sql/mariadb.sh start)
trap 'tests/sql/mariadb.sh stop "$socket"; rm -rf "$dir"' EXIT
trap 'exit 130' HUP INT TERM
KINERJA_CONF=$dir/kinerja.conf
export KINERJA_CONF
cat >"$KINERJA_CONF" <<END
mode = "production";
templates = "$ROOT/templates";
rulesets = "$ROOT/conf/rulesets";
static_map = "$ROOT/build/static/manifest";
database = { socket = "$socket"; name = "kinerja"; user = "root"; };
evidence = { dir = "$dir/bukti"; };
serve = { dir = "$dir"; };
END
sql() { mariadb --no-defaults --batch --skip-column-names --default-character-set=utf8mb4 -S "$socket" -u root kinerja "$@"; }
now() { awk '{ print $1 }' /proc/uptime; }
less() { awk -v a="$1" -v b="$2" 'BEGIN { exit !(b == "" || a < b) }'; }

"$KJ_BIN/kinerja" ruleset install >/dev/null
sh tests/bench/close_data.sh "$PEOPLE" "$SEED" | sql >/dev/null

# As it was before; then the server has cleaned up after itself.
again() {
	sql <<-'END'
		TRUNCATE audit;
		DELETE FROM periode_tutup;
		UPDATE periode SET status = 'BERJALAN';
		UPDATE skp SET status = 'DITETAPKAN', version = 1;
		UPDATE evaluasi SET status = IF(id MOD 3, 'DITERIMA_PEGAWAI', 'DITETAPKAN'), indeks = NULL, saran_hasil = NULL, nilai_kinerja = NULL,
			predikat = NULL, penjelasan = NULL, version = 1;
	END
	tries=0
	while [ "$(sql -e "SHOW ENGINE INNODB STATUS\G" | awk '/History list length/ { print $4 }')" -gt 100 ] && [ $tries -lt 300 ]; do
		sleep 0.2
		tries=$((tries + 1))
	done
	sql -e 'FLUSH TABLES' >/dev/null
}
by_command() {
	begin=$(now)
	/usr/bin/env python3 -c 'import resource, subprocess, sys
code = subprocess.run(sys.argv[1:]).returncode
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
sys.exit(code)' "$KJ_BIN/kinerja" periode close 2025 >"$dir/said" 2>"$dir/progress" || {
		cat "$dir/said" "$dir/progress" >&2
		exit 1
	}
	took=$(awk -v a="$begin" -v b="$(now)" 'BEGIN { printf "%.2f", b - a }')
	memory=$(($(tail -n 1 "$dir/said") / 1024))
}
# One transaction; each row read and written that the command reads and writes, two links of the trail each.
by_sql() {
	begin=$(now)
	sql <<-'END'
		SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED;
		START TRANSACTION;
		UPDATE evaluasi e JOIN hasil h ON h.id = e.id
		SET e.status = 'FINAL', e.indeks = h.indeks, e.saran_hasil = h.saran_hasil, e.predikat = h.predikat, e.penjelasan = h.penjelasan,
			e.version = e.version + 1
		WHERE e.periode_id = 1 AND e.status IN ('DITETAPKAN', 'DITERIMA_PEGAWAI') AND CRC32(e.masukan) >= 0 AND CRC32(e.aturan_isi) >= 0;
		UPDATE skp SET status = 'TERKUNCI', version = version + 1 WHERE periode_id = 1 AND status = 'DITETAPKAN';
		INSERT INTO audit (jenis, dokumen_id, urut, waktu, aksi, isian, lama, baru, untuk_id, rantai)
		SELECT 'evaluasi', id, 1, '2026-11-20 01:00:00', 'tutup', 'status', IF(id MOD 3, 'DITERIMA_PEGAWAI', 'DITETAPKAN'), 'FINAL', pegawai_id,
			UNHEX(SHA2(CONCAT_WS(',', REPEAT('0', 64), 'evaluasi', id, 1, '2026-11-20 01:00:00', 'tutup', 'status', 'FINAL', pegawai_id), 256))
		FROM evaluasi WHERE periode_id = 1;
		INSERT INTO audit (jenis, dokumen_id, urut, waktu, aksi, isian, lama, baru, untuk_id, rantai)
		SELECT 'evaluasi', e.id, 2, '2026-11-20 01:00:00', 'tutup', 'predikat', NULL, e.predikat, e.pegawai_id,
			UNHEX(SHA2(CONCAT_WS(',', HEX(a.rantai), 'evaluasi', e.id, 2, '2026-11-20 01:00:00', 'tutup', 'predikat', e.predikat, e.pegawai_id), 256))
		FROM evaluasi e JOIN audit a ON a.jenis = 'evaluasi' AND a.dokumen_id = e.id AND a.urut = 1 WHERE e.periode_id = 1;
		INSERT INTO audit (jenis, dokumen_id, urut, waktu, aksi, isian, lama, baru, untuk_id, rantai)
		SELECT 'skp', id, 1, '2026-11-20 01:00:00', 'kunci', 'status', 'DITETAPKAN', 'TERKUNCI', pegawai_id,
			UNHEX(SHA2(CONCAT_WS(',', REPEAT('0', 64), 'skp', id, 1, '2026-11-20 01:00:00', 'kunci', 'status', 'TERKUNCI', pegawai_id), 256))
		FROM skp WHERE periode_id = 1;
		UPDATE periode SET status = 'DITUTUP', version = version + 1 WHERE id = 1;
		COMMIT;
	END
	took=$(awk -v a="$begin" -v b="$(now)" 'BEGIN { printf "%.2f", b - a }')
}

ours='' theirs='' most=0
by_command
sql -e 'CREATE TABLE hasil (PRIMARY KEY (id)) AS SELECT id, indeks, saran_hasil, predikat, penjelasan FROM evaluasi'
sums=$(sql -e "CHECKSUM TABLE hasil; SELECT COUNT(*), SUM(status = 'FINAL'), SUM(penjelasan IS NOT NULL) FROM evaluasi; SELECT COUNT(*) FROM audit WHERE jenis <> 'periode'")
printf 'close: %s people; warm-up %s s\n' "$PEOPLE" "$took"
round=0
while [ $round -lt "$ROUNDS" ]; do
	again
	by_sql
	if less "$took" "$theirs"; then theirs=$took; fi
	printf 'close: set-based SQL %s s\n' "$took"
	again
	by_command
	if less "$took" "$ours"; then ours=$took; fi
	[ "$memory" -le "$most" ] || most=$memory
	printf 'close: kinerja periode close %s s, %s MB\n' "$took" "$memory"
	round=$((round + 1))
done
[ "$(sql -e 'DROP TABLE hasil; CREATE TABLE hasil (PRIMARY KEY (id)) AS SELECT id, indeks, saran_hasil, predikat, penjelasan FROM evaluasi')" = '' ]
[ "$sums" = "$(sql -e "CHECKSUM TABLE hasil; SELECT COUNT(*), SUM(status = 'FINAL'), SUM(penjelasan IS NOT NULL) FROM evaluasi; SELECT COUNT(*) FROM audit WHERE jenis <> 'periode'")" ] || {
	echo 'close: not the same result each time' >&2
	exit 1
}
ratio=$(awk -v a="$ours" -v b="$theirs" 'BEGIN { printf "%.2f", a / b }')
mkdir -p build
printf '{"people":%s,"command_s":%s,"sql_s":%s,"ratio":%s,"bar":%s,"memory_mb":%s}\n' "$PEOPLE" "$ours" "$theirs" "$ratio" "$BAR" "$most" >build/bench-close.json
printf 'close: best of %s: %s s beside %s s, %s times (at most %s), %s MB\n' "$ROUNDS" "$ours" "$theirs" "$ratio" "$BAR" "$most"
awk -v r="$ratio" -v b="$BAR" 'BEGIN { exit r > b }'
