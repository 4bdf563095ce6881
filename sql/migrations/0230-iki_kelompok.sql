-- Groups whose growth an indicator counts: a class with its size, where it began and where it stands; never a person.
CREATE TABLE IF NOT EXISTS iki_kelompok (
	iki_id BIGINT NOT NULL,
	urut SMALLINT NOT NULL,
	nama VARCHAR(40) NOT NULL DEFAULT '',
	jumlah INT NULL,
	awal DECIMAL(24,6) NULL,
	akhir DECIMAL(24,6) NULL,
	PRIMARY KEY (iki_id, urut),
	CONSTRAINT iki_kelompok_fk FOREIGN KEY (iki_id) REFERENCES iki (id) ON DELETE CASCADE,
	CONSTRAINT iki_kelompok_jumlah CHECK (jumlah IS NULL OR jumlah >= 2)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
