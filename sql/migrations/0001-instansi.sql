-- The agency this database belongs to: exactly one row.
CREATE TABLE IF NOT EXISTS instansi (
	id TINYINT NOT NULL PRIMARY KEY DEFAULT 1 CHECK (id = 1),
	nama VARCHAR(200) NOT NULL,
	tempat VARCHAR(100) NOT NULL,
	profil VARCHAR(24) NOT NULL,
	bantuan VARCHAR(200) NOT NULL DEFAULT ''
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
