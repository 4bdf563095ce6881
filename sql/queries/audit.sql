-- The audit trail: chained rows, seals, and who read what.

-- name: audit_ujung
-- The end of a document's chain.
-- params: jenis:t dokumen_id:i
-- columns: urut:i rantai:b
-- rows: one
SELECT urut, rantai FROM audit
WHERE jenis = ? AND dokumen_id = ?
ORDER BY urut DESC LIMIT 1;

-- name: audit_add
-- One link; sent in bulk.
-- params: jenis:t dokumen_id:i urut:i waktu:t aksi:t isian:t lama:t baru:t akun_id:i pegawai_id:i untuk_id:i alamat:t permintaan:t rantai:b
-- rows: none
INSERT INTO audit (jenis, dokumen_id, urut, waktu, aksi, isian, lama, baru, akun_id, pegawai_id,
	untuk_id, alamat, permintaan, rantai)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?);

-- name: log_baca_add
-- One page view of other people's documents.
-- params: akun_id:i waktu:t halaman:t dokumen:t
-- rows: none
INSERT INTO log_baca (akun_id, waktu, halaman, dokumen) VALUES (?, ?, ?, ?);

-- name: audit_page
-- All chains in the order of their key, a page at a time.
-- params: jenis:t jenis2:t dokumen_id:i dokumen_id2:i urut:i n:i
-- columns: jenis:t dokumen_id:i urut:i waktu:t aksi:t isian:t lama:t baru:t akun_id:i pegawai_id:i untuk_id:i alamat:t permintaan:t rantai:b
-- rows: many
SELECT jenis, dokumen_id, urut, waktu, aksi, isian, lama, baru, akun_id, pegawai_id, untuk_id, alamat, permintaan, rantai
FROM audit
WHERE jenis > ? OR jenis = ? AND (dokumen_id > ? OR dokumen_id = ? AND urut > ?)
ORDER BY jenis, dokumen_id, urut LIMIT ?;

-- name: audit_rantai
-- One document's chain.
-- params: jenis:t dokumen_id:i
-- columns: jenis:t dokumen_id:i urut:i waktu:t aksi:t isian:t lama:t baru:t akun_id:i pegawai_id:i untuk_id:i alamat:t permintaan:t rantai:b
-- rows: many
SELECT jenis, dokumen_id, urut, waktu, aksi, isian, lama, baru, akun_id, pegawai_id, untuk_id, alamat, permintaan, rantai
FROM audit
WHERE jenis = ? AND dokumen_id = ?
ORDER BY urut;

-- name: audit_ujung_banyak
-- The ends of many documents' chains, by their ids (a JSON list).
-- params: ids:t jenis:t jenis2:t
-- columns: dokumen_id:i urut:i rantai:b
-- rows: many
SELECT a.dokumen_id, a.urut, a.rantai
FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) j
JOIN audit a ON a.jenis = ? AND a.dokumen_id = j.id
	AND a.urut = (SELECT MAX(b.urut) FROM audit b WHERE b.jenis = ? AND b.dokumen_id = j.id)
ORDER BY a.dokumen_id;

-- name: audit_ujung_page
-- The ends of all chains and how far each is sealed, a page at a time.
-- params: jenis:t jenis2:t dokumen_id:i n:i
-- columns: jenis:t dokumen_id:i urut:i rantai:b disegel:i
-- rows: many
SELECT e.jenis, e.dokumen_id, e.urut, a.rantai,
	COALESCE((SELECT MAX(r.urut) FROM segel_rantai r
		WHERE r.jenis = e.jenis AND r.dokumen_id = e.dokumen_id), 0) AS disegel
FROM (SELECT jenis, dokumen_id, MAX(urut) AS urut FROM audit
	WHERE jenis > ? OR jenis = ? AND dokumen_id > ?
	GROUP BY jenis, dokumen_id ORDER BY jenis, dokumen_id LIMIT ?) e
JOIN audit a ON a.jenis = e.jenis AND a.dokumen_id = e.dokumen_id AND a.urut = e.urut
ORDER BY e.jenis, e.dokumen_id;

-- name: segel_last
-- The newest seal.
-- params:
-- columns: tanggal:t kepala:b
-- rows: one
SELECT tanggal, kepala FROM segel ORDER BY tanggal DESC LIMIT 1;

-- name: segel_add
-- The head of a day.
-- params: tanggal:t kepala:b rantai:i baris:i dibuat:t
-- rows: none
INSERT INTO segel (tanggal, kepala, rantai, baris, dibuat) VALUES (?, ?, ?, ?, ?);

-- name: segel_rantai_add
-- The end of a chain that grew; sent in bulk.
-- params: tanggal:t jenis:t dokumen_id:i urut:i rantai:b
-- rows: none
INSERT INTO segel_rantai (tanggal, jenis, dokumen_id, urut, rantai) VALUES (?, ?, ?, ?, ?);

-- name: segel_page
-- Seals, oldest first, a page at a time.
-- params: tanggal:t n:i
-- columns: tanggal:t kepala:b rantai:i baris:i
-- rows: many
SELECT tanggal, kepala, rantai, baris FROM segel WHERE tanggal > ? ORDER BY tanggal LIMIT ?;

-- name: segel_rantai_hari
-- The sealed ends of one day in the order they were hashed, a page at a time.
-- params: tanggal:t jenis:t jenis2:t dokumen_id:i n:i
-- columns: jenis:t dokumen_id:i urut:i rantai:b
-- rows: many
SELECT jenis, dokumen_id, urut, rantai FROM segel_rantai
WHERE tanggal = ? AND (jenis > ? OR jenis = ? AND dokumen_id > ?)
ORDER BY jenis, dokumen_id LIMIT ?;

-- name: segel_rantai_page
-- All sealed ends in the order of their chains, a page at a time.
-- params: jenis:t jenis2:t dokumen_id:i dokumen_id2:i tanggal:t n:i
-- columns: jenis:t dokumen_id:i tanggal:t urut:i rantai:b
-- rows: many
SELECT jenis, dokumen_id, tanggal, urut, rantai FROM segel_rantai
WHERE jenis > ? OR jenis = ? AND (dokumen_id > ? OR dokumen_id = ? AND tanggal > ?)
ORDER BY jenis, dokumen_id, tanggal LIMIT ?;

-- name: segel_rantai_dokumen
-- The sealed ends of one document's chain.
-- params: jenis:t dokumen_id:i
-- columns: jenis:t dokumen_id:i tanggal:t urut:i rantai:b
-- rows: many
SELECT jenis, dokumen_id, tanggal, urut, rantai FROM segel_rantai
WHERE jenis = ? AND dokumen_id = ?
ORDER BY tanggal;

-- name: jejak_dokumen
-- A document's trail as people read it.
-- params: jenis:t dokumen_id:i urut:i isian:t n:i
-- columns: id:i waktu:t aksi:t isian:t lama:t baru:t oleh:t tentang_id:i tentang:t
-- rows: many
SELECT a.urut, a.waktu, a.aksi, a.isian, a.lama, a.baru, COALESCE(p.nama, k.login, ''), a.untuk_id, t.nama
FROM audit a LEFT JOIN pegawai p ON p.id = a.pegawai_id LEFT JOIN akun k ON k.id = a.akun_id
	LEFT JOIN pegawai t ON t.id = a.untuk_id
WHERE a.jenis = ? AND a.dokumen_id = ? AND a.urut > ? AND a.isian LIKE ?
ORDER BY a.urut
LIMIT ?;

-- name: jejak_tentang
-- What was done about a person, newest first; id is the document's, kunci the rest of the row's key.
-- params: untuk_id:i waktu:t waktu2:t jenis:t jenis2:t dokumen_id:i dokumen_id2:i urut:i n:i
-- columns: id:i kunci:t waktu:t jenis:t aksi:t isian:t lama:t baru:t oleh:t
-- rows: many
SELECT a.dokumen_id, CONCAT(a.waktu, '|', a.jenis, '|', a.urut), a.waktu, a.jenis, a.aksi, a.isian, a.lama, a.baru,
	COALESCE(p.nama, k.login, '')
FROM audit a LEFT JOIN pegawai p ON p.id = a.pegawai_id LEFT JOIN akun k ON k.id = a.akun_id
WHERE a.untuk_id = ? AND (a.waktu < ? OR a.waktu = ? AND (a.jenis < ? OR a.jenis = ? AND
	(a.dokumen_id < ? OR a.dokumen_id = ? AND a.urut < ?)))
ORDER BY a.waktu DESC, a.jenis DESC, a.dokumen_id DESC, a.urut DESC
LIMIT ?;

-- name: jejak_oleh
-- What a person's account did, newest first.
-- params: pegawai_id:i waktu:t waktu2:t jenis:t jenis2:t dokumen_id:i dokumen_id2:i urut:i n:i
-- columns: id:i kunci:t waktu:t jenis:t aksi:t isian:t lama:t baru:t tentang_id:i tentang:t
-- rows: many
SELECT a.dokumen_id, CONCAT(a.waktu, '|', a.jenis, '|', a.urut), a.waktu, a.jenis, a.aksi, a.isian, a.lama, a.baru,
	a.untuk_id, t.nama
FROM akun k JOIN audit a ON a.akun_id = k.id LEFT JOIN pegawai t ON t.id = a.untuk_id
WHERE k.pegawai_id = ? AND (a.waktu < ? OR a.waktu = ? AND (a.jenis < ? OR a.jenis = ? AND
	(a.dokumen_id < ? OR a.dokumen_id = ? AND a.urut < ?)))
ORDER BY a.waktu DESC, a.jenis DESC, a.dokumen_id DESC, a.urut DESC
LIMIT ?;

-- name: jejak_ringkas
-- The last acts of an account, one row an act, among its last few hundred changes; signing in is none.
-- params: akun_id:i n:i
-- columns: id:i jenis:t aksi:t waktu:t tentang_id:i tentang:t baris:i
-- rows: many
SELECT x.dokumen_id, x.jenis, x.aksi, x.waktu, x.untuk_id, t.nama, COUNT(*)
FROM (SELECT a.dokumen_id, a.jenis, a.aksi, a.waktu, a.untuk_id
	FROM audit a
	WHERE a.akun_id = ? AND a.aksi NOT IN ('masuk', 'keluar')
	ORDER BY a.waktu DESC LIMIT 300) x
LEFT JOIN pegawai t ON t.id = x.untuk_id
GROUP BY x.waktu, x.jenis, x.dokumen_id, x.aksi, x.untuk_id, t.nama
ORDER BY x.waktu DESC, x.jenis, x.dokumen_id
LIMIT ?;

-- name: jejak_daftar
-- Documents about a person that have a trail, last changed first; daily entries are reached from their plan.
-- params: untuk_id:i n:i
-- columns: jenis:t id:i terakhir:t baris:i
-- rows: many
SELECT a.jenis, a.dokumen_id, MAX(a.waktu) AS terakhir, COUNT(*)
FROM audit a
WHERE a.untuk_id = ? AND a.jenis NOT IN ('entri', 'bukti')
GROUP BY a.jenis, a.dokumen_id
ORDER BY terakhir DESC, a.jenis, a.dokumen_id
LIMIT ?;
