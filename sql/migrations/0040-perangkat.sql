-- Devices that an account has signed in from (hash of a cookie): their attempts are counted apart, so that strangers cannot lock the owner out.
CREATE TABLE IF NOT EXISTS perangkat (
	akun_id BIGINT NOT NULL,
	token BINARY(32) NOT NULL,
	dibuat DATETIME NOT NULL,
	PRIMARY KEY (akun_id, token),
	CONSTRAINT perangkat_akun_fk FOREIGN KEY (akun_id) REFERENCES akun (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
