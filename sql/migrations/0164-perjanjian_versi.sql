-- The Perjanjian Kinerja as it was fixed, each time.
CREATE TABLE IF NOT EXISTS perjanjian_versi (
	perjanjian_id BIGINT NOT NULL,
	nomor INT NOT NULL,
	oleh BIGINT NOT NULL,
	waktu DATETIME NOT NULL,
	isi MEDIUMTEXT NOT NULL CHECK (JSON_VALID(isi)),
	PRIMARY KEY (perjanjian_id, nomor),
	CONSTRAINT perjanjian_versi_fk FOREIGN KEY (perjanjian_id) REFERENCES perjanjian (id),
	CONSTRAINT perjanjian_versi_oleh_fk FOREIGN KEY (oleh) REFERENCES pegawai (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
