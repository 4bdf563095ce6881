-- People. NIP is optional (the regent has none) and may change: never a key of other tables.
CREATE TABLE IF NOT EXISTS pegawai (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	nip CHAR(18) NULL,
	nrp VARCHAR(20) NULL,
	nama VARCHAR(150) NOT NULL,
	gelar_depan VARCHAR(40) NOT NULL DEFAULT '',
	gelar_belakang VARCHAR(60) NOT NULL DEFAULT '',
	status ENUM('PNS','CPNS','PPPK','PPPK_PW','PEJABAT_NEGARA','LAIN') NOT NULL DEFAULT 'PNS',
	pangkat VARCHAR(60) NOT NULL DEFAULT '',
	golongan VARCHAR(8) NOT NULL DEFAULT '',
	tanggal_lahir DATE NULL,
	surel VARCHAR(200) NOT NULL DEFAULT '',
	dari DATE NOT NULL,
	sampai DATE NULL,
	version INT NOT NULL DEFAULT 1,
	UNIQUE KEY pegawai_nip (nip),
	UNIQUE KEY pegawai_nrp (nrp),
	KEY pegawai_nama (nama, id),
	CONSTRAINT pegawai_masa CHECK (sampai IS NULL OR sampai >= dari)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
