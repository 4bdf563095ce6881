-- Daily head over all audit chains; the same head leaves the machine.
CREATE TABLE IF NOT EXISTS segel (
	tanggal DATE NOT NULL PRIMARY KEY,
	kepala BINARY(32) NOT NULL,
	rantai INT NOT NULL,
	baris BIGINT NOT NULL,
	dibuat DATETIME NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
