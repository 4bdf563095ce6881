-- Who was reminded of a plan on which day: once a day is enough.
CREATE TABLE IF NOT EXISTS pengingat (
	pegawai_id BIGINT NOT NULL,
	hari DATE NOT NULL,
	oleh BIGINT NULL,
	waktu DATETIME NOT NULL,
	PRIMARY KEY (pegawai_id, hari),
	KEY pengingat_waktu (waktu),
	CONSTRAINT pengingat_pegawai_fk FOREIGN KEY (pegawai_id) REFERENCES pegawai (id),
	CONSTRAINT pengingat_oleh_fk FOREIGN KEY (oleh) REFERENCES pegawai (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
