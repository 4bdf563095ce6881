-- Who read another person's evaluation: one row a page view.
CREATE TABLE IF NOT EXISTS log_baca (
	akun_id BIGINT NOT NULL,
	waktu DATETIME NOT NULL,
	id BIGINT NOT NULL AUTO_INCREMENT,
	halaman VARCHAR(60) NOT NULL,
	dokumen VARCHAR(2000) NOT NULL,
	PRIMARY KEY (akun_id, waktu, id),
	UNIQUE KEY log_baca_id (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
