-- How many people there are in service, and how many of them lack an evaluator or an account: one row, counted with pegawai_kurang.
CREATE TABLE IF NOT EXISTS pegawai_rekap (
	id TINYINT NOT NULL PRIMARY KEY,
	pegawai INT NOT NULL,
	tanpa_penilai INT NOT NULL,
	tanpa_akun INT NOT NULL,
	dihitung DATETIME NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
