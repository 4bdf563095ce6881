-- Background jobs with lease, tries and idempotent step, claimed by UPDATE with a worker's name.
CREATE TABLE IF NOT EXISTS pekerjaan (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	jenis VARCHAR(40) NOT NULL,
	isi TEXT NOT NULL,
	status ENUM('MENUNGGU','JALAN','SELESAI','GAGAL') NOT NULL DEFAULT 'MENUNGGU',
	mulai_setelah DATETIME NOT NULL,
	pekerja VARCHAR(60) NOT NULL DEFAULT '',
	sewa_sampai DATETIME NULL,
	percobaan INT NOT NULL DEFAULT 0,
	galat VARCHAR(500) NOT NULL DEFAULT '',
	dibuat DATETIME NOT NULL,
	KEY pekerjaan_antre (status, mulai_setelah, id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
