-- Addenda: a target in force changed before its time is over, with reason, old and new value (DOMAIN 2.5). triwulan 0 is the whole year; what a quarter's change makes of the year stands beside it.
CREATE TABLE IF NOT EXISTS adendum (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	skp_id BIGINT NOT NULL,
	iki_id BIGINT NOT NULL,
	triwulan TINYINT NOT NULL CHECK (triwulan BETWEEN 0 AND 4),
	lama DECIMAL(24,6) NOT NULL,
	baru DECIMAL(24,6) NOT NULL,
	tahun_lama DECIMAL(24,6) NULL,
	tahun_baru DECIMAL(24,6) NULL,
	alasan VARCHAR(1000) NOT NULL,
	status ENUM('DIAJUKAN','DITETAPKAN','DITOLAK') NOT NULL DEFAULT 'DIAJUKAN',
	oleh BIGINT NOT NULL,
	waktu DATETIME NOT NULL,
	diputus_oleh BIGINT NULL,
	diputus_pada DATETIME NULL,
	catatan VARCHAR(1000) NOT NULL DEFAULT '',
	KEY adendum_skp (skp_id, status, id),
	KEY adendum_iki (iki_id, status),
	CONSTRAINT adendum_skp_fk FOREIGN KEY (skp_id) REFERENCES skp (id),
	CONSTRAINT adendum_iki_fk FOREIGN KEY (iki_id) REFERENCES iki (id) ON DELETE CASCADE,
	CONSTRAINT adendum_oleh_fk FOREIGN KEY (oleh) REFERENCES pegawai (id),
	CONSTRAINT adendum_diputus_fk FOREIGN KEY (diputus_oleh) REFERENCES pegawai (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
