-- Statements of the kit itself: the connection, transactions, migrations.

-- name: db_session
-- Sent at connect; batas (seconds a statement may take) and kunci (seconds it may
-- wait for a row) are filled in by lib/db/connection.c.
-- params: batas:t kunci:i
-- rows: none
SET NAMES utf8mb4 COLLATE utf8mb4_unicode_ci, time_zone = '+00:00',
	sql_mode = 'STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION',
	max_statement_time = ?, innodb_lock_wait_timeout = ?;

-- name: db_isolation
-- Sent at connect.
-- rows: none
SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED;

-- name: tx_begin
-- rows: none
START TRANSACTION;

-- name: tx_commit
-- rows: none
COMMIT;

-- name: tx_rollback
-- rows: none
ROLLBACK;

-- name: tx_mark
-- A place inside a transaction to come back to; the newest of that name counts.
-- rows: none
SAVEPOINT kj;

-- name: tx_back
-- Undoes what came after the mark; the transaction goes on.
-- rows: none
ROLLBACK TO SAVEPOINT kj;

-- name: migrasi_list
-- Files of a module that are in the database, with the digest they had.
-- params: modul:t
-- columns: berkas:t jumlah:t
-- rows: many
SELECT berkas, jumlah FROM migrasi WHERE modul = ? ORDER BY berkas;

-- name: migrasi_insert
-- A file was applied.
-- params: modul:t berkas:t jumlah:t waktu:t
-- rows: none
INSERT INTO migrasi (modul, berkas, jumlah, waktu) VALUES (?, ?, ?, ?);

-- name: migrasi_kunci_make
-- The lock's only row, once.
-- params: sampai:t
-- rows: none
INSERT IGNORE INTO migrasi_kunci (id, pekerja, sampai) VALUES (1, '', ?);

-- name: migrasi_kunci_claim
-- Free, its lease over, or already ours: 1 row changed.
-- params: pekerja:t sampai:t sekarang:t saya:t
-- rows: none
UPDATE migrasi_kunci SET pekerja = ?, sampai = ?, nomor = nomor + 1
WHERE id = 1 AND (pekerja = '' OR sampai < ? OR pekerja = ?);

-- name: migrasi_kunci_release
-- params: sampai:t pekerja:t
-- rows: none
UPDATE migrasi_kunci SET pekerja = '', sampai = ? WHERE id = 1 AND pekerja = ?;
