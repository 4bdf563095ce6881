-- Who was asked about a person's behaviour (SOF-12): staff by pegawai_id, third parties by a link of which only the hash is kept. What was answered stands in survei_jawaban, apart from who.
CREATE TABLE IF NOT EXISTS responden (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	skp_id BIGINT NOT NULL,
	siklus ENUM('TAHUNAN','SEMESTER_1','TRIWULAN_1','TRIWULAN_2','TRIWULAN_3') NOT NULL DEFAULT 'TAHUNAN',
	kelompok ENUM('REKAN','BAWAHAN','PIHAK_KETIGA') NOT NULL,
	pegawai_id BIGINT NULL,
	nama VARCHAR(200) NOT NULL DEFAULT '',
	token BINARY(32) NULL,
	kedaluwarsa DATETIME NOT NULL,
	oleh BIGINT NOT NULL,
	dibuat DATETIME NOT NULL,
	dijawab DATE NULL,
	hubungan BOOLEAN NOT NULL DEFAULT FALSE,
	hubungan_teks VARCHAR(500) NOT NULL DEFAULT '',
	version INT NOT NULL DEFAULT 1,
	UNIQUE KEY responden_token (token),
	UNIQUE KEY responden_satu (skp_id, siklus, pegawai_id),
	KEY responden_pegawai (pegawai_id, dijawab),
	CONSTRAINT responden_skp_fk FOREIGN KEY (skp_id) REFERENCES skp (id),
	CONSTRAINT responden_pegawai_fk FOREIGN KEY (pegawai_id) REFERENCES pegawai (id),
	CONSTRAINT responden_oleh_fk FOREIGN KEY (oleh) REFERENCES pegawai (id),
	CONSTRAINT responden_siapa CHECK ((pegawai_id IS NULL) <> (token IS NULL))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
