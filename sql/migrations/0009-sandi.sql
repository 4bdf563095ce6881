-- Password hashes (argon2id); the login program alone reads them.
CREATE TABLE IF NOT EXISTS sandi (
	akun_id BIGINT NOT NULL PRIMARY KEY,
	hash VARCHAR(160) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	wajib_ganti BOOLEAN NOT NULL DEFAULT TRUE,
	diubah DATETIME NOT NULL,
	CONSTRAINT sandi_akun_fk FOREIGN KEY (akun_id) REFERENCES akun (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
