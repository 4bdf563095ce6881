-- Background work: the queue, and what is thrown away when its time is over.

-- name: pekerjaan_pasang
-- Puts a piece of daily work in place, once.
-- params: id:i jenis:t mulai_setelah:t dibuat:t
-- rows: none
INSERT IGNORE INTO pekerjaan (id, jenis, isi, mulai_setelah, dibuat) VALUES (?, ?, '', ?, ?);

-- name: pekerjaan_lepas
-- Takes work back from workers whose lease has run out.
-- params: sekarang:t
-- rows: none
UPDATE pekerjaan SET status = 'MENUNGGU', pekerja = '' WHERE status = 'JALAN' AND sewa_sampai < ?;

-- name: pekerjaan_ambil
-- Claims the one that waits longest.
-- params: pekerja:t sewa_sampai:t sekarang:t
-- rows: none
UPDATE pekerjaan SET status = 'JALAN', pekerja = ?, sewa_sampai = ?, percobaan = percobaan + 1
WHERE status = 'MENUNGGU' AND mulai_setelah <= ?
ORDER BY mulai_setelah, id LIMIT 1;

-- name: pekerjaan_ambil_satu
-- Claims one kind of work before its turn.
-- params: pekerja:t sewa_sampai:t id:i sekarang:t
-- rows: none
UPDATE pekerjaan SET status = 'JALAN', pekerja = ?, sewa_sampai = ?, percobaan = percobaan + 1
WHERE id = ? AND (status = 'MENUNGGU' OR sewa_sampai < ?);

-- name: pekerjaan_milik
-- What a worker has claimed.
-- params: pekerja:t
-- columns: id:i jenis:t percobaan:i
-- rows: one
SELECT id, jenis, percobaan FROM pekerjaan WHERE status = 'JALAN' AND pekerja = ?;

-- name: pekerjaan_lanjut
-- Puts claimed work back for its next turn.
-- params: mulai_setelah:t percobaan:i galat:t id:i pekerja:t
-- rows: none
UPDATE pekerjaan SET status = 'MENUNGGU', pekerja = '', sewa_sampai = NULL, mulai_setelah = ?, percobaan = ?, galat = ?
WHERE id = ? AND pekerja = ?;

-- name: pekerjaan_sewa
-- A worker that is at it for long says so.
-- params: sewa_sampai:t pekerja:t
-- rows: none
UPDATE pekerjaan SET sewa_sampai = ? WHERE status = 'JALAN' AND pekerja = ?;

-- name: pekerjaan_daftar
-- The queue as doctor shows it.
-- columns: id:i jenis:t status:t mulai_setelah:t percobaan:i galat:t
-- rows: many
SELECT id, jenis, status, mulai_setelah, percobaan, galat FROM pekerjaan ORDER BY id LIMIT 100;

-- name: bersih_kunci_form
-- Form keys nobody will send again.
-- params: sebelum:t
-- rows: none
DELETE FROM kunci_form WHERE waktu < ? LIMIT 5000;

-- name: bersih_percobaan
-- Failed sign-ins that no longer count.
-- params: sebelum:t
-- rows: none
DELETE FROM percobaan WHERE terakhir < ? LIMIT 5000;

-- name: bersih_titipan
-- What was typed into an expired session and never fetched.
-- params: sebelum:t
-- rows: none
DELETE FROM konsep WHERE titipan = 1 AND waktu < ? LIMIT 5000;

-- name: bersih_sesi
-- Sessions over for so long that nothing typed in them waits any more.
-- scan: nightly job; itself keeps the table small
-- params: sebelum_absolut:t sebelum_berakhir:t
-- rows: none
DELETE FROM sesi WHERE absolut < ? OR berakhir < ? LIMIT 5000;
