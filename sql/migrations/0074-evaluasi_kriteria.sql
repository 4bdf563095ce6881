-- Value 0-100 and reason for each criterion of a local ruleset (SOF-07).
CREATE TABLE IF NOT EXISTS evaluasi_kriteria (
	evaluasi_id BIGINT NOT NULL,
	kode VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	nilai DECIMAL(10,6) NULL,
	alasan VARCHAR(1000) NOT NULL DEFAULT '',
	PRIMARY KEY (evaluasi_id, kode),
	CONSTRAINT evaluasi_kriteria_fk FOREIGN KEY (evaluasi_id) REFERENCES evaluasi (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
