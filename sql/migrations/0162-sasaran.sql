-- A target state (sasaran) that serves a goal; results of leaders come from one.
CREATE TABLE IF NOT EXISTS sasaran (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	tujuan_id BIGINT NOT NULL,
	urut SMALLINT NOT NULL,
	teks VARCHAR(500) NOT NULL,
	KEY sasaran_tujuan (tujuan_id, urut),
	CONSTRAINT sasaran_tujuan_fk FOREIGN KEY (tujuan_id) REFERENCES tujuan (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
