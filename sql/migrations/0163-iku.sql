-- Indikator kinerja utama of a sasaran, with its target of the year.
CREATE TABLE IF NOT EXISTS iku (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	sasaran_id BIGINT NOT NULL,
	urut SMALLINT NOT NULL,
	teks VARCHAR(500) NOT NULL,
	target DECIMAL(24,6) NULL,
	satuan VARCHAR(60) NOT NULL DEFAULT '',
	arah ENUM('NAIK','TURUN','TEPAT','TUMBUH') NOT NULL DEFAULT 'NAIK',
	KEY iku_sasaran (sasaran_id, urut),
	CONSTRAINT iku_sasaran_fk FOREIGN KEY (sasaran_id) REFERENCES sasaran (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
