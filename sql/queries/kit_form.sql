-- What the web kit keeps of forms: drafts and form keys (lib/web/draft.c, formkey.c).

-- name: konsep_get
-- What somebody typed at a page and has not handed in.
-- params: akun_id:i alamat:t
-- columns: versi_dasar:i isi:b titipan:i waktu:t
-- rows: one
SELECT versi_dasar, isi, titipan, waktu FROM konsep WHERE akun_id = ? AND alamat = ?;

-- name: konsep_save
-- Keeps it, over what was kept before.
-- params: akun_id:i alamat:t versi_dasar:i isi:b titipan:i waktu:t
-- rows: none
INSERT INTO konsep (akun_id, alamat, versi_dasar, isi, titipan, waktu) VALUES (?, ?, ?, ?, ?, ?)
ON DUPLICATE KEY UPDATE versi_dasar = VALUES(versi_dasar), isi = VALUES(isi),
	titipan = VALUES(titipan), waktu = VALUES(waktu);

-- name: konsep_drop
-- Accepted or thrown away.
-- params: akun_id:i alamat:t
-- rows: none
DELETE FROM konsep WHERE akun_id = ? AND alamat = ?;

-- name: kunci_form_take
-- Takes a form key; a second one of the same body waits here for the first to end.
-- params: akun_id:i kunci:b badan:b alamat:t waktu:t
-- rows: none
INSERT INTO kunci_form (akun_id, kunci, badan, alamat, jawaban, waktu) VALUES (?, ?, ?, ?, '', ?);

-- name: kunci_form_get
-- The answer given then; a locking read, because it may be newer than this transaction.
-- params: akun_id:i kunci:b badan:b
-- columns: jawaban:t
-- rows: one
SELECT jawaban FROM kunci_form WHERE akun_id = ? AND kunci = ? AND badan = ? LOCK IN SHARE MODE;

-- name: kunci_form_answer
-- What was answered.
-- params: jawaban:t akun_id:i kunci:b badan:b
-- rows: none
UPDATE kunci_form SET jawaban = ? WHERE akun_id = ? AND kunci = ? AND badan = ?;
