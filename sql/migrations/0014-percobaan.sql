-- Failed sign-ins per account and address, for throttling; ageing counters, no locks.
CREATE TABLE IF NOT EXISTS percobaan (
	kunci BINARY(32) NOT NULL PRIMARY KEY,
	gagal INT NOT NULL,
	terakhir DATETIME NOT NULL,
	KEY percobaan_terakhir (terakhir)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
