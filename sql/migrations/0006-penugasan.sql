-- Who holds which post where, from and to; several at a time (Plt).
CREATE TABLE IF NOT EXISTS penugasan (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	pegawai_id BIGINT NOT NULL,
	unit_id BIGINT NOT NULL,
	jabatan_id BIGINT NOT NULL,
	jenis ENUM('DEFINITIF','PLT','PLH') NOT NULL DEFAULT 'DEFINITIF',
	pimpinan BOOLEAN NOT NULL DEFAULT FALSE,
	dari DATE NOT NULL,
	sampai DATE NULL,
	KEY penugasan_pegawai (pegawai_id, dari),
	KEY penugasan_unit (unit_id, pimpinan, dari),
	CONSTRAINT penugasan_pegawai_fk FOREIGN KEY (pegawai_id) REFERENCES pegawai (id),
	CONSTRAINT penugasan_unit_fk FOREIGN KEY (unit_id) REFERENCES unit (id),
	CONSTRAINT penugasan_jabatan_fk FOREIGN KEY (jabatan_id) REFERENCES jabatan (id),
	CONSTRAINT penugasan_masa CHECK (sampai IS NULL OR sampai >= dari)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
