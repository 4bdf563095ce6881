-- Sessions: only the hash of the token; written by the login program alone.
CREATE TABLE IF NOT EXISTS sesi (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	token BINARY(32) NOT NULL,
	akun_id BIGINT NOT NULL,
	dibuat DATETIME NOT NULL,
	absolut DATETIME NOT NULL,
	diam_s INT NOT NULL,
	ingat BOOLEAN NOT NULL DEFAULT FALSE,
	wajib_ganti BOOLEAN NOT NULL DEFAULT FALSE,
	perangkat VARCHAR(200) NOT NULL DEFAULT '',
	alamat VARCHAR(45) NOT NULL DEFAULT '',
	berakhir DATETIME NULL,
	UNIQUE KEY sesi_token (token),
	KEY sesi_akun (akun_id, dibuat),
	CONSTRAINT sesi_akun_fk FOREIGN KEY (akun_id) REFERENCES akun (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
