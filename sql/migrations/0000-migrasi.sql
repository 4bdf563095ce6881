-- Which migrations are in this database. Files 0000 make the bookkeeping itself and run each time.
CREATE TABLE IF NOT EXISTS migrasi (
	modul VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	berkas VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	jumlah CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	waktu DATETIME NOT NULL,
	PRIMARY KEY (modul, berkas)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
