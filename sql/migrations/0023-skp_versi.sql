-- The whole plan as it was handed in or approved (JSON), with its header copied: kept and comparable.
CREATE TABLE IF NOT EXISTS skp_versi (
	skp_id BIGINT NOT NULL,
	nomor INT NOT NULL,
	aksi ENUM('AJUKAN','TETAPKAN') NOT NULL,
	oleh BIGINT NOT NULL,
	waktu DATETIME NOT NULL,
	isi MEDIUMTEXT NOT NULL CHECK (JSON_VALID(isi)),
	PRIMARY KEY (skp_id, nomor),
	CONSTRAINT skp_versi_fk FOREIGN KEY (skp_id) REFERENCES skp (id),
	CONSTRAINT skp_versi_oleh_fk FOREIGN KEY (oleh) REFERENCES pegawai (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
