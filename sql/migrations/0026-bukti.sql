-- Evidence of an entry: a stored file by its SHA-256, or a link.
CREATE TABLE IF NOT EXISTS bukti (
	pegawai_id BIGINT NOT NULL,
	tanggal DATE NOT NULL,
	id BIGINT NOT NULL AUTO_INCREMENT,
	entri_id BIGINT NOT NULL,
	sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
	nama VARCHAR(200) NOT NULL,
	jenis VARCHAR(60) NOT NULL DEFAULT '',
	ukuran BIGINT NOT NULL DEFAULT 0,
	tautan VARCHAR(1000) NOT NULL DEFAULT '',
	dibuat DATETIME NOT NULL,
	PRIMARY KEY (pegawai_id, tanggal, id),
	UNIQUE KEY bukti_id (id),
	KEY bukti_entri (entri_id),
	KEY bukti_sha (sha256),
	CONSTRAINT bukti_entri_fk FOREIGN KEY (entri_id) REFERENCES entri (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
