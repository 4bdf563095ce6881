-- What a person's year has beside plan and entries, where the agency wants it: REFLEKSI and GAGASAN by the person, PENGAKUAN by a superior, PENGEMBANGAN by either (SOR-15, SOR-19, DEN-03, GEN-20). tindak is what follows from it, tenggat by when.
CREATE TABLE IF NOT EXISTS catatan (
	pegawai_id BIGINT NOT NULL,
	id BIGINT NOT NULL AUTO_INCREMENT,
	jenis ENUM('REFLEKSI','GAGASAN','PENGAKUAN','PENGEMBANGAN') NOT NULL,
	tanggal DATE NOT NULL,
	isi VARCHAR(2000) NOT NULL,
	tindak VARCHAR(1000) NOT NULL DEFAULT '',
	tenggat DATE NULL,
	status ENUM('TERBUKA','SELESAI') NOT NULL DEFAULT 'TERBUKA',
	oleh BIGINT NOT NULL,
	dibuat DATETIME NOT NULL,
	version INT NOT NULL DEFAULT 1,
	PRIMARY KEY (pegawai_id, id),
	UNIQUE KEY catatan_id (id),
	CONSTRAINT catatan_pegawai_fk FOREIGN KEY (pegawai_id) REFERENCES pegawai (id),
	CONSTRAINT catatan_oleh_fk FOREIGN KEY (oleh) REFERENCES pegawai (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
