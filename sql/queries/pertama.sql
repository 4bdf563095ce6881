-- The first administrator: lib/domain/pertama.c. Where each program has its own account, the
-- operator's alone may send these; see include/kinerja/domain/pertama.h.

-- name: pertama_ada
-- Is there, or was there ever, an administrator?
-- params:
-- columns: akun_id:i
-- rows: one
SELECT akun_id FROM peran WHERE peran = 'ADMIN' LIMIT 1;

-- name: pertama_instansi
-- The agency's row, left as it is where there is one. Holds it either way: who comes second waits here.
-- params: nama:t tempat:t profil:t
-- rows: none
INSERT INTO instansi (id, nama, tempat, profil) VALUES (1, ?, ?, ?)
ON DUPLICATE KEY UPDATE id = VALUES(id);

-- name: pertama_pegawai
-- params: nip:t nama:t status:t dari:t
-- rows: none
INSERT INTO pegawai (nip, nama, status, dari) VALUES (?, ?, ?, ?);

-- name: pertama_kata
-- The words of the person's name, as pegawai_kata_tulis.
-- params: pegawai:i
-- rows: none
INSERT IGNORE INTO pegawai_kata (kata, pegawai_id)
SELECT SUBSTRING(x.nama, x.awal), x.id
FROM (SELECT y.id, y.nama, y.jeda, IF(n.n = 0, 1, CHAR_LENGTH(SUBSTRING_INDEX(y.jeda, ' ', n.n)) + 2) AS awal
	FROM (SELECT p.id, p.nama, REPLACE(REPLACE(REPLACE(p.nama, '.', ' '), '-', ' '), '''', ' ') AS jeda FROM pegawai p WHERE p.id = ?) y
	CROSS JOIN (SELECT 0 AS n UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6
		UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9 UNION ALL SELECT 10 UNION ALL SELECT 11) n) x
WHERE SUBSTRING(x.jeda, x.awal, 1) NOT IN ('', ' ');

-- name: pertama_akun
-- params: pegawai_id:i login:t
-- rows: none
INSERT INTO akun (pegawai_id, login) VALUES (?, ?);

-- name: pertama_peran
-- params: akun_id:i dari:t
-- rows: none
INSERT INTO peran (akun_id, peran, dari) VALUES (?, 'ADMIN', ?);
