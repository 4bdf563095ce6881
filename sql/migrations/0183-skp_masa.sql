-- Time of a plan in which somebody is away or studies: leave shortens the days that count, study leave is planned for (DOMAIN 2.5).
CREATE TABLE IF NOT EXISTS skp_masa (
	skp_id BIGINT NOT NULL,
	id INT NOT NULL,
	jenis ENUM('CUTI_SAKIT','CUTI_MELAHIRKAN','CUTI_BESAR','CUTI_LUAR_TANGGUNGAN','TUGAS_BELAJAR') NOT NULL,
	dari DATE NOT NULL,
	sampai DATE NOT NULL,
	alasan VARCHAR(1000) NOT NULL,
	oleh BIGINT NULL,
	waktu DATETIME NOT NULL,
	PRIMARY KEY (skp_id, id),
	CONSTRAINT skp_masa_fk FOREIGN KEY (skp_id) REFERENCES skp (id),
	CONSTRAINT skp_masa_oleh_fk FOREIGN KEY (oleh) REFERENCES pegawai (id),
	CONSTRAINT skp_masa_masa CHECK (sampai >= dari)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
