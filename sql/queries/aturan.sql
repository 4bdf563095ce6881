-- Rulesets as versioned rows. Acts in lib/domain/aturan*.c.

-- name: aturan_baca
-- The text of a version, which never changes.
-- params: id:i
-- columns: kode:t versi:i isi:t sha256:t
-- rows: one
SELECT kode, versi, isi, sha256 FROM aturan WHERE id = ?;

-- name: aturan_pasang_semua
-- Every version without its text, newest last.
-- columns: id:i kode:t versi:i asal:t status:t sha256:t
-- rows: many
SELECT id, kode, versi, asal, status, sha256 FROM aturan ORDER BY kode, versi LIMIT 2000;

-- name: aturan_pasang_baru
-- params: kode:t versi:i judul:t isi:t sha256:t asal:t status:t catatan:t oleh:i pada:t
-- rows: none
INSERT INTO aturan (kode, versi, judul, isi, sha256, asal, status, catatan, diunggah_oleh, diunggah_pada)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: aturan_pasang_periode
-- Periods from before versions were rows take the active one of their code.
-- params:
-- rows: none
UPDATE periode p JOIN aturan a ON a.kode = p.aturan AND a.status = 'AKTIF' SET p.aturan_id = a.id
WHERE p.aturan_id IS NULL;

-- name: aturan_pilihan
-- What a period may be judged by: the active versions, and the one it has.
-- params: id:i
-- columns: id:i kode:t versi:i judul:t
-- rows: many
SELECT id, kode, versi, judul
FROM aturan WHERE status = 'AKTIF' OR id = ? ORDER BY kode, versi DESC LIMIT 200;

-- name: aturan_aktif_id
-- A version while it is active.
-- params: id:i
-- columns: id:i kode:t versi:i judul:t
-- rows: one
SELECT id, kode, versi, judul FROM aturan WHERE id = ? AND status = 'AKTIF';

-- name: aturan_aktif
-- The version of a code that new periods take.
-- params: kode:t
-- columns: id:i kode:t versi:i judul:t
-- rows: one
SELECT id, kode, versi, judul FROM aturan WHERE kode = ? AND status = 'AKTIF' ORDER BY versi DESC LIMIT 1;
