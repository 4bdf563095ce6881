-- What is expected of whom now; each act inserts and clears rows in its own transaction.
CREATE TABLE IF NOT EXISTS tugas (
	pegawai_id BIGINT NOT NULL,
	jenis VARCHAR(40) NOT NULL,
	dokumen_jenis VARCHAR(24) NOT NULL,
	dokumen_id BIGINT NOT NULL,
	tentang BIGINT NULL,
	program VARCHAR(24) NOT NULL,
	tautan VARCHAR(200) NOT NULL,
	jatuh_tempo DATE NULL,
	dibuat DATETIME NOT NULL,
	PRIMARY KEY (pegawai_id, jenis, dokumen_jenis, dokumen_id),
	KEY tugas_dokumen (dokumen_jenis, dokumen_id),
	CONSTRAINT tugas_pegawai_fk FOREIGN KEY (pegawai_id) REFERENCES pegawai (id),
	CONSTRAINT tugas_tentang_fk FOREIGN KEY (tentang) REFERENCES pegawai (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
