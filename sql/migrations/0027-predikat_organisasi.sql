-- Predicate of a unit for a period, set by the leader above it (SE MenPANRB 3/2023).
CREATE TABLE IF NOT EXISTS predikat_organisasi (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	unit_id BIGINT NOT NULL,
	periode_id BIGINT NOT NULL,
	predikat ENUM('ISTIMEWA','BAIK','BUTUH_PERBAIKAN','KURANG','SANGAT_KURANG') NOT NULL,
	alasan VARCHAR(1000) NOT NULL DEFAULT '',
	status ENUM('DRAF','DITETAPKAN') NOT NULL DEFAULT 'DRAF',
	oleh BIGINT NULL,
	ditetapkan_pada DATETIME NULL,
	version INT NOT NULL DEFAULT 1,
	UNIQUE KEY predikat_organisasi_satu (unit_id, periode_id),
	CONSTRAINT predikat_organisasi_unit_fk FOREIGN KEY (unit_id) REFERENCES unit (id),
	CONSTRAINT predikat_organisasi_periode_fk FOREIGN KEY (periode_id) REFERENCES periode (id),
	CONSTRAINT predikat_organisasi_oleh_fk FOREIGN KEY (oleh) REFERENCES pegawai (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
