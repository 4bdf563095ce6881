-- Performance years; the ruleset they are judged by; entri_hari: days after its date in which an entry is on time.
CREATE TABLE IF NOT EXISTS periode (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	tahun SMALLINT NOT NULL,
	nama VARCHAR(100) NOT NULL,
	mulai DATE NOT NULL,
	selesai DATE NOT NULL,
	aturan VARCHAR(40) NOT NULL DEFAULT 'permenpan-6-2022',
	entri_hari SMALLINT NOT NULL DEFAULT 7 CHECK (entri_hari BETWEEN 0 AND 366),
	status ENUM('DISIAPKAN','BERJALAN','DITUTUP') NOT NULL DEFAULT 'DISIAPKAN',
	version INT NOT NULL DEFAULT 1,
	UNIQUE KEY periode_tahun (tahun),
	CONSTRAINT periode_masa CHECK (selesai > mulai)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
