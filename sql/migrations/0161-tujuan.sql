-- A goal (tujuan) of a unit in its Perjanjian Kinerja.
CREATE TABLE IF NOT EXISTS tujuan (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	perjanjian_id BIGINT NOT NULL,
	urut SMALLINT NOT NULL,
	teks VARCHAR(500) NOT NULL,
	KEY tujuan_perjanjian (perjanjian_id, urut),
	CONSTRAINT tujuan_perjanjian_fk FOREIGN KEY (perjanjian_id) REFERENCES perjanjian (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
