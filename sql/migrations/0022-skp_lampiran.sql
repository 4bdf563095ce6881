-- The three lampiran of an SKP.
CREATE TABLE IF NOT EXISTS skp_lampiran (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	skp_id BIGINT NOT NULL,
	jenis ENUM('SUMBER_DAYA','PERTANGGUNGJAWABAN','KONSEKUENSI') NOT NULL,
	urut SMALLINT NOT NULL,
	teks VARCHAR(500) NOT NULL,
	KEY skp_lampiran_skp (skp_id, jenis, urut),
	CONSTRAINT skp_lampiran_fk FOREIGN KEY (skp_id) REFERENCES skp (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
