-- Feedback on each of the seven values.
CREATE TABLE IF NOT EXISTS evaluasi_perilaku (
	evaluasi_id BIGINT NOT NULL,
	nilai TINYINT NOT NULL CHECK (nilai BETWEEN 1 AND 7),
	umpan_balik VARCHAR(1000) NOT NULL DEFAULT '',
	PRIMARY KEY (evaluasi_id, nilai),
	CONSTRAINT evaluasi_perilaku_fk FOREIGN KEY (evaluasi_id) REFERENCES evaluasi (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
