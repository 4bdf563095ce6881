-- Indikator kinerja individu; target and its unit, direction and weight in percent.
CREATE TABLE IF NOT EXISTS iki (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	rhk_id BIGINT NOT NULL,
	urut SMALLINT NOT NULL,
	aspek ENUM('KUANTITAS','KUALITAS','WAKTU','BIAYA') NOT NULL DEFAULT 'KUANTITAS',
	teks VARCHAR(1000) NOT NULL DEFAULT '',
	target DECIMAL(24,6) NULL,
	satuan VARCHAR(60) NOT NULL DEFAULT '',
	arah ENUM('NAIK','TURUN','TEPAT') NOT NULL DEFAULT 'NAIK',
	bobot DECIMAL(7,4) NULL,
	target_maksimal BOOLEAN NOT NULL DEFAULT FALSE,
	terburuk DECIMAL(24,6) NULL,
	konsolidasi ENUM('SUM','TLKV','AVG') NOT NULL DEFAULT 'SUM',
	sumber VARCHAR(200) NOT NULL DEFAULT '',
	KEY iki_rhk (rhk_id, urut),
	CONSTRAINT iki_rhk_fk FOREIGN KEY (rhk_id) REFERENCES rhk (id),
	CONSTRAINT iki_bobot CHECK (bobot IS NULL OR bobot BETWEEN 0 AND 100)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
