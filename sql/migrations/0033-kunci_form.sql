-- Form keys with the answer given: a POST sent twice is answered twice and done once.
CREATE TABLE IF NOT EXISTS kunci_form (
	akun_id BIGINT NOT NULL,
	kunci BINARY(16) NOT NULL,
	badan BINARY(32) NOT NULL,
	alamat VARCHAR(150) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	jawaban VARCHAR(500) NOT NULL,
	waktu DATETIME NOT NULL,
	PRIMARY KEY (akun_id, kunci, badan),
	KEY kunci_form_waktu (waktu),
	CONSTRAINT kunci_form_akun_fk FOREIGN KEY (akun_id) REFERENCES akun (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
