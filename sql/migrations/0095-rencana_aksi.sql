-- What is done for an indicator in a quarter.
CREATE TABLE IF NOT EXISTS rencana_aksi (
	iki_id BIGINT NOT NULL,
	triwulan TINYINT NOT NULL CHECK (triwulan BETWEEN 1 AND 4),
	teks VARCHAR(500) NOT NULL,
	PRIMARY KEY (iki_id, triwulan),
	CONSTRAINT rencana_aksi_fk FOREIGN KEY (iki_id) REFERENCES iki (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
