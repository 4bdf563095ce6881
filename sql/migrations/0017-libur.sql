-- Holidays: no daily entry is expected.
CREATE TABLE IF NOT EXISTS libur (
	tanggal DATE NOT NULL PRIMARY KEY,
	nama VARCHAR(100) NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
