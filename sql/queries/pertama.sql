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

-- name: pertama_akun
-- params: pegawai_id:i login:t
-- rows: none
INSERT INTO akun (pegawai_id, login) VALUES (?, ?);

-- name: pertama_peran
-- params: akun_id:i dari:t
-- rows: none
INSERT INTO peran (akun_id, peran, dari) VALUES (?, 'ADMIN', ?);
