-- Temporary passwords set by an admin, waiting for the login program to hash them into use; write-only for administration.
CREATE TABLE IF NOT EXISTS sandi_awal (
	akun_id BIGINT NOT NULL PRIMARY KEY,
	hash VARCHAR(160) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	oleh BIGINT NULL,
	dibuat DATETIME NOT NULL,
	CONSTRAINT sandi_awal_akun_fk FOREIGN KEY (akun_id) REFERENCES akun (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
