-- Rencana hasil kerja; rhk_atasan_id is the superior's RHK it serves.
CREATE TABLE IF NOT EXISTS rhk (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	skp_id BIGINT NOT NULL,
	urut SMALLINT NOT NULL,
	jenis ENUM('UTAMA','TAMBAHAN') NOT NULL DEFAULT 'UTAMA',
	teks VARCHAR(1000) NOT NULL DEFAULT '',
	rhk_atasan_id BIGINT NULL,
	penugasan_dari VARCHAR(200) NOT NULL DEFAULT '',
	KEY rhk_skp (skp_id, urut),
	KEY rhk_atasan (rhk_atasan_id),
	CONSTRAINT rhk_skp_fk FOREIGN KEY (skp_id) REFERENCES skp (id),
	CONSTRAINT rhk_atasan_fk FOREIGN KEY (rhk_atasan_id) REFERENCES rhk (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
