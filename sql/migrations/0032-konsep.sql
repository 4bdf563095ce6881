-- What somebody typed and has not handed in: never the document itself. alamat is the form's internal path.
CREATE TABLE IF NOT EXISTS konsep (
	akun_id BIGINT NOT NULL,
	alamat VARCHAR(150) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	versi_dasar BIGINT NOT NULL DEFAULT 0,
	isi MEDIUMBLOB NOT NULL,
	titipan BOOLEAN NOT NULL DEFAULT FALSE,
	waktu DATETIME NOT NULL,
	PRIMARY KEY (akun_id, alamat),
	CONSTRAINT konsep_akun_fk FOREIGN KEY (akun_id) REFERENCES akun (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
