# shellcheck shell=sh
# Read by run.sh after tutup.sh, whose server and people it uses: letters leave by
# SMTP to a server of this test (pos.py), which refuses, is slow and hangs up, and
# by a program that stands for sendmail.
dir=${dir:?} socket=${socket:?}
mkdir "$dir/pos"
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost \
	-addext subjectAltName=DNS:localhost,IP:127.0.0.1 -keyout "$dir/kunci.pem" -out "$dir/sertifikat.pem" 2>"$dir/out"
python3 tests/command/pos.py "$dir/pos.port" "$dir/pos" "$dir/sertifikat.pem" "$dir/kunci.pem" 2>"$dir/pos.err" &
pos=$!
trap 'kill $pos 2>/dev/null || :; sh conf/local/down.sh; tests/sql/mariadb.sh stop "$socket"; rm -rf "$dir"' EXIT
tries=0
until [ -s "$dir/pos.port" ] || [ $tries -gt 200 ]; do
	tries=$((tries + 1))
	sleep 0.05
done
umask_was=$(umask)
umask 077
echo 'rahasia surat' >"$dir/pos.sandi"
umask "$umask_was"

PLAIN=$dir/tutup.conf
CONF=$dir/surat.conf
# mail LINES: the configuration with these settings of surel.
mail() {
	{
		cat "$PLAIN"
		printf 'surel = { from = "kinerja@denpasar.test"; from_name = "Kinerja Kota"; site = "https://kinerja.test"; timeout_s = 3; %s };\n' "$1"
	} >"$CONF"
}
smtp="by = \"smtp\"; host = \"localhost\"; port = $(cat "$dir/pos.port"); user = \"kinerja\"; password_file = \"$dir/pos.sandi\"; ca_file = \"$dir/sertifikat.pem\";"
# letter ID NAME ADDRESS: a letter to one person that is due now.
letter() {
	sql "UPDATE pegawai SET nama = '$2', surel = '$3' WHERE id = $1;
		INSERT INTO kotak_keluar (waktu, jenis, dokumen_jenis, dokumen_id, isi, pegawai_id, surat, antre, coba_lagi)
		VALUES ('2026-11-20 01:02:03', 'pengingat.skp', 'pegawai', $1, '{\"tahun\":\"2026\",\"tutup\":\"2026-11-30\",\"alasan\":\"banjir\"}',
			$1, 'MENUNGGU', UTC_TIMESTAMP(), UTC_TIMESTAMP() - INTERVAL 1 MINUTE)"
}
due() { sql "UPDATE kotak_keluar SET coba_lagi = UTC_TIMESTAMP() - INTERVAL 1 MINUTE WHERE surat = 'MENUNGGU'"; }
state() { sql "SELECT CONCAT(surat, ' ', percobaan, ' ', sebab, ' ', galat) FROM kotak_keluar WHERE pegawai_id = $1 ORDER BY id DESC LIMIT 1"; }

# ---- configuration
mail 'by = "smtp";'
says 'SMTP without a host is 78' 78 "surel.host' is missing" kinerja job run surat
mail "by = \"smtp\"; host = \"mail.test\"; security = \"none\"; user = \"a\"; password_file = \"$dir/pos.sandi\";"
says 'a password in the clear is 78' 78 'in the clear' kinerja job run surat
mail "$smtp from = \"bukan alamat\";"
says 'a sender that is none is 78' 78 'duplicate setting|must be an address' kinerja job run surat
chmod 644 "$dir/pos.sandi"
mail "$smtp"
says 'a password that everybody can read is 78' 78 'pos.sandi can be read' kinerja job run surat
chmod 600 "$dir/pos.sandi"
says 'there is no other work of that name' 1 'no work named surta' kinerja job run surta

# ---- nobody carries letters
letter 11 'Ngalé "Bos" <b@x>' baik@denpasar.test
CONF=$PLAIN
says 'without mail the job says so' 0 'no mail is configured' kinerja job run surat
says 'and leaves the letter' 0 '^MENUNGGU 0' state 11
CONF=$dir/surat.conf

# ---- good and bad receivers
letter 12 Tolak tolak@denpasar.test
letter 13 Nanti nanti@denpasar.test
letter 14 Tanpa 'tanpa alamat'
letter 15 Dua dua@denpasar.test
says 'letters leave' 0 '2 sent, 1 to be tried again, 2 refused' kinerja job run surat
says 'a new connection after a refusal alone' 0 '^3$' grep -c connect "$dir/pos/log"
says 'after STARTTLS and signing in' 0 '^AUTH' grep AUTH "$dir/pos/log"
says 'to who it is for, whatever the name' 0 '^envelope: baik@denpasar.test' cat "$dir/pos/1.eml"
says 'whose name is whole' 0 '^To: "?Ngalé' cat "$dir/pos/1.eml"
says 'with a subject' 0 '^Subject: Pengingat: SKP 2026 belum diajukan$' cat "$dir/pos/1.eml"
says 'nobody answers it by machine' 0 '^Auto-Submitted: auto-generated$' cat "$dir/pos/1.eml"
says 'with the extended day and why' 0 'diperpanjang sampai 30 November 2026 karena: banjir' cat "$dir/pos/1.eml"
says 'with the way to the page' 0 '^https://kinerja.test/planning$' cat "$dir/pos/1.eml"
says 'a refused one is given up with the reason' 0 '^GAGAL 1 SURAT_DITOLAK 550 5.1.1 nobody of that name$' state 12
says 'one put off waits' 0 '^MENUNGGU 1 SURAT_DITUNDA 451' state 13
says 'one without an address is given up' 0 '^GAGAL 1 SURAT_ALAMAT' state 14
due
says 'what was sent is not sent again' 0 ': 0 sent, 1 to be tried' kinerja job run surat
sql "UPDATE pegawai SET surel = 'kini@denpasar.test' WHERE id = 13"
due
says 'a mended address takes it' 0 ': 1 sent' kinerja job run surat
says 'which was its third try' 0 '^TERKIRIM 3' state 13

# ---- hanging up, silence, another password, another certificate, nobody there
letter 16 Putus putus@denpasar.test
says 'hung up: another time' 0 ': 0 sent, 1 to be' kinerja job run surat
says 'with that reason' 0 '^MENUNGGU 1 SURAT_PUTUS' state 16
sql "UPDATE pegawai SET surel = 'lagi@denpasar.test' WHERE id = 16"
due
says 'then it leaves' 0 ': 1 sent' kinerja job run surat
says 'and who got it twice could tell' 0 'Message-ID: <surat\.[0-9]+\.20261120010203@denpasar.test>' cat "$dir/pos/4.eml"
letter 17 Lambat lambat@denpasar.test
says 'silence ends in time' 0 ': 0 sent, 1 to be' kinerja job run surat
says 'with that reason' 0 '^MENUNGGU 1 SURAT_WAKTU' state 17
sql "UPDATE pegawai SET surel = 'cepat@denpasar.test' WHERE id = 17"
letter 18 Dua dua@denpasar.test
due
echo salah >"$dir/pos.sandi"
says 'a refused password stops at the first letter' 0 ': 0 sent, 1 to be' kinerja job run surat
fact 'with that reason, the other not tried' "SELECT COUNT(*) = 1 FROM kotak_keluar WHERE sebab = 'SURAT_MASUK' AND surat = 'MENUNGGU'"
echo 'rahasia surat' >"$dir/pos.sandi"
mail "$(printf '%s' "$smtp" | sed 's/ca_file = "[^"]*";//')"
due
says 'a server that nobody vouches for gets nothing' 0 ': 0 sent, 1 to be' kinerja job run surat
fact 'with that reason' "SELECT COUNT(*) = 1 FROM kotak_keluar WHERE sebab = 'SURAT_TLS'"
mail "$smtp"
due
says 'all of it leaves when it can' 0 ': 2 sent' kinerja job run surat
says 'doctor knows the mail server' 1 '^ok +mail +by localhost' kinerja doctor
says 'and how many were given up' 1 '^note +letters +2 were given up' kinerja doctor
kill $pos
wait $pos 2>/dev/null || true
letter 19 Tiada tiada@denpasar.test
says 'nobody listens: another time' 0 ': 0 sent, 1 to be' kinerja job run surat
says 'with that reason' 0 '^MENUNGGU 1 SURAT_SAMBUNG' state 19

# ---- sendmail
cat >"$dir/sendmail" <<'END'
#!/bin/sh
printf '%s|' "$@" >"${0%/*}/dipanggil"
cat >"${0%/*}/surat.txt"
grep -q '^ <sibuk@' "${0%/*}/surat.txt" && { echo 'queue is full' >&2; exit 75; }
grep -q '^ <diam@' "${0%/*}/surat.txt" && sleep 30
exit 0
END
chmod 755 "$dir/sendmail"
mail "by = \"sendmail\"; sendmail = \"$dir/sendmail\";"
due
says 'sendmail takes letters' 0 ': 1 sent' kinerja job run surat
says 'called with the sender alone' 0 '^-t\|-i\|-f\|kinerja@denpasar.test\|$' cat "$dir/dipanggil"
says 'its lines end as those of the machine' 1 '' grep -q "$(printf '\r')" "$dir/surat.txt"
letter 20 Sibuk sibuk@denpasar.test
letter 21 Diam diam@denpasar.test
says 'it may be busy, and it may hang' 0 ': 0 sent, 2 to be' kinerja job run surat
says 'its words are kept' 0 '^MENUNGGU 1 SURAT_DITUNDA queue is full' state 20
says 'one that hangs is ended' 0 '^MENUNGGU 1 SURAT_WAKTU' state 21
mail "by = \"sendmail\"; sendmail = \"$dir/tidak-ada\";"
due
says 'without the program nothing is lost' 0 ': 0 sent, 1 to be' kinerja job run surat
says 'doctor says what is missing' 1 '^BAD +mail +.*tidak-ada' kinerja doctor
CONF=$PLAIN
