-- Indicator library: common ones (unit_id NULL) and those an OPD grew; shown to all once approved.
CREATE TABLE IF NOT EXISTS pustaka (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	unit_id BIGINT NULL,
	urusan VARCHAR(60) NOT NULL,
	jabatan VARCHAR(120) NOT NULL DEFAULT '',
	teks VARCHAR(500) NOT NULL,
	aspek ENUM('KUANTITAS','KUALITAS','WAKTU','BIAYA') NOT NULL,
	satuan VARCHAR(60) NOT NULL,
	arah ENUM('NAIK','TURUN','TEPAT','TUMBUH') NOT NULL,
	konsolidasi ENUM('SUM','TLKV','AVG','RASIO','MEDIAN','P90') NOT NULL DEFAULT 'SUM',
	contoh DECIMAL(24,6) NULL,
	sumber VARCHAR(200) NOT NULL DEFAULT '',
	catatan VARCHAR(500) NOT NULL DEFAULT '',
	status ENUM('USUL','DISETUJUI','DITOLAK') NOT NULL DEFAULT 'USUL',
	usul_oleh BIGINT NULL,
	diputus_oleh BIGINT NULL,
	version INT NOT NULL DEFAULT 1,
	KEY pustaka_teks (status, teks(100), id),
	KEY pustaka_unit (unit_id, status),
	CONSTRAINT pustaka_unit_fk FOREIGN KEY (unit_id) REFERENCES unit (id),
	CONSTRAINT pustaka_usul_fk FOREIGN KEY (usul_oleh) REFERENCES pegawai (id),
	CONSTRAINT pustaka_diputus_fk FOREIGN KEY (diputus_oleh) REFERENCES pegawai (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
