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

-- name: aturan_cari
-- A version by its name; versi 0 is the active one.
-- params: kode:t versi:i versi2:i
-- columns: id:i kode:t versi:i status:t
-- rows: one
SELECT id, kode, versi, status FROM aturan WHERE kode = ? AND (versi = ? OR (? = 0 AND status = 'AKTIF')) LIMIT 1;

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

-- name: aturan_get
-- A version with its people; the text apart.
-- params: id:i
-- columns: id:i kode:t versi:i judul:t sha256:t asal:t status:t catatan:t diunggah_oleh:i pengunggah:t diunggah_pada:t diajukan_oleh:i pengaju:t diajukan_pada:t pemutus:t diputus_pada:t putusan:t version:i isi:t
-- rows: one
SELECT a.id, a.kode, a.versi, a.judul, a.sha256, a.asal, a.status, a.catatan, COALESCE(a.diunggah_oleh, 0), COALESCE(ug.nama, u.login, ''), a.diunggah_pada,
	COALESCE(a.diajukan_oleh, 0), COALESCE(jg.nama, j.login, ''), a.diajukan_pada, COALESCE(pg.nama, p.login, ''), a.diputus_pada, a.putusan, a.version, a.isi
FROM aturan a
LEFT JOIN akun u ON u.id = a.diunggah_oleh LEFT JOIN pegawai ug ON ug.id = u.pegawai_id
LEFT JOIN akun j ON j.id = a.diajukan_oleh LEFT JOIN pegawai jg ON jg.id = j.pegawai_id
LEFT JOIN akun p ON p.id = a.diputus_oleh LEFT JOIN pegawai pg ON pg.id = p.pegawai_id
WHERE a.id = ?;

-- name: aturan_daftar
-- All versions, those of a code together, newest first, with the periods that use them.
-- params:
-- columns: id:i kode:t versi:i judul:t asal:t status:t diunggah_pada:t diputus_pada:t periode:t
-- rows: many
SELECT a.id, a.kode, a.versi, a.judul, a.asal, a.status, a.diunggah_pada, a.diputus_pada,
	COALESCE((SELECT GROUP_CONCAT(p.nama ORDER BY p.tahun SEPARATOR ', ') FROM periode p WHERE p.aturan_id = a.id), '')
FROM aturan a ORDER BY a.kode, a.versi DESC LIMIT 500;

-- name: aturan_guard
-- Takes the version and the step; nothing changes when either is stale.
-- params: status:t id:i version:i dari:t
-- rows: none
UPDATE aturan SET status = ?, version = version + 1 WHERE id = ? AND version = ? AND status = ?;

-- name: aturan_ajukan
-- params: catatan:t oleh:i pada:t id:i
-- rows: none
UPDATE aturan SET catatan = ?, diajukan_oleh = ?, diajukan_pada = ? WHERE id = ?;

-- name: aturan_putus
-- params: putusan:t oleh:i pada:t id:i
-- rows: none
UPDATE aturan SET putusan = ?, diputus_oleh = ?, diputus_pada = ? WHERE id = ?;

-- name: aturan_lama
-- The active version of a code beside the one that is becoming it; locked, so that two approved at once do not both stay.
-- params: kode:t id:i
-- columns: id:i versi:i
-- rows: one
SELECT id, versi FROM aturan WHERE kode = ? AND status = 'AKTIF' AND id <> ? LIMIT 1 FOR UPDATE;

-- name: aturan_ganti
-- params: id:i
-- rows: none
UPDATE aturan SET status = 'DIGANTI', version = version + 1 WHERE id = ? AND status = 'AKTIF';

-- name: aturan_usul
-- A period that a version is wanted for; sent in bulk.
-- params: aturan_id:i periode_id:i
-- rows: none
INSERT INTO aturan_usulan (aturan_id, periode_id) VALUES (?, ?);

-- name: aturan_usul_hapus
-- params: aturan_id:i
-- rows: none
DELETE FROM aturan_usulan WHERE aturan_id = ?;

-- name: aturan_periode_semua
-- Periods with the version they have, whether this one is wanted for them, and whether they hold plans.
-- params: aturan_id:i
-- columns: id:i tahun:i nama:t status:t aturan:t aturan_id:i versi:i diusul:i skp:i
-- rows: many
SELECT p.id, p.tahun, p.nama, p.status, p.aturan, COALESCE(p.aturan_id, 0), COALESCE(a.versi, 0), u.periode_id IS NOT NULL,
	EXISTS (SELECT 1 FROM skp s WHERE s.periode_id = p.id)
FROM periode p LEFT JOIN aturan a ON a.id = p.aturan_id LEFT JOIN aturan_usulan u ON u.periode_id = p.id AND u.aturan_id = ?
ORDER BY p.tahun DESC LIMIT 100;

-- name: aturan_terapkan
-- The periods a version was handed in for, as far as they are still open, take it.
-- params: aturan_id:i kode:t aturan_id2:i
-- rows: none
UPDATE periode p JOIN aturan_usulan u ON u.periode_id = p.id AND u.aturan_id = ? SET p.aturan = ?, p.aturan_id = ?, p.version = p.version + 1
WHERE p.status <> 'DITUTUP';
