-- What kinerja doctor asks.

-- name: hak_daftar
-- Privileges on tables that the account which asks has been given.
-- columns: tabel:t hak:t
-- rows: many
SELECT TABLE_NAME, PRIVILEGE_TYPE FROM information_schema.TABLE_PRIVILEGES
WHERE TABLE_SCHEMA = DATABASE() AND GRANTEE = CONCAT('''', REPLACE(CURRENT_USER(), '@', '''@'''), '''');
