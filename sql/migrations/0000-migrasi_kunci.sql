-- One migration at a time: the row's holder, until when; nomor changes with every claim.
CREATE TABLE IF NOT EXISTS migrasi_kunci (
	id TINYINT NOT NULL PRIMARY KEY CHECK (id = 1),
	pekerja VARCHAR(100) NOT NULL,
	sampai DATETIME NOT NULL,
	nomor BIGINT NOT NULL DEFAULT 0
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
