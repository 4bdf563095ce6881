-- Closing a period: who is doing it now, how far it is, and what was decided about evaluations never signed.
CREATE TABLE IF NOT EXISTS periode_tutup (
	periode_id BIGINT NOT NULL PRIMARY KEY,
	status ENUM('JALAN','SELESAI') NOT NULL DEFAULT 'JALAN',
	pekerja VARCHAR(120) NOT NULL,
	sewa_sampai DATETIME NOT NULL,
	jumlah INT NOT NULL,
	selesai INT NOT NULL DEFAULT 0,
	langkah INT NOT NULL DEFAULT 0,
	alasan VARCHAR(2000) NOT NULL DEFAULT '',
	dimulai DATETIME NOT NULL,
	ditutup DATETIME NULL,
	CONSTRAINT periode_tutup_fk FOREIGN KEY (periode_id) REFERENCES periode (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
