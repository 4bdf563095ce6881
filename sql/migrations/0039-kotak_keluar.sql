-- Outbox: events written in the act's transaction, read by jobs.
CREATE TABLE IF NOT EXISTS kotak_keluar (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	waktu DATETIME NOT NULL,
	jenis VARCHAR(60) NOT NULL,
	dokumen_jenis VARCHAR(24) NOT NULL,
	dokumen_id BIGINT NOT NULL,
	isi TEXT NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
