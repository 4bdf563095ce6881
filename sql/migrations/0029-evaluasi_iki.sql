-- Realisation and feedback of each indicator.
CREATE TABLE IF NOT EXISTS evaluasi_iki (
	evaluasi_id BIGINT NOT NULL,
	iki_id BIGINT NOT NULL,
	realisasi DECIMAL(24,6) NULL,
	bukti TEXT NOT NULL DEFAULT '',
	umpan_balik VARCHAR(1000) NOT NULL DEFAULT '',
	PRIMARY KEY (evaluasi_id, iki_id),
	CONSTRAINT evaluasi_iki_fk FOREIGN KEY (evaluasi_id) REFERENCES evaluasi (id),
	CONSTRAINT evaluasi_iki_iki_fk FOREIGN KEY (iki_id) REFERENCES iki (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
