-- Reporting lines: pegawai to penilai, dated; guarded by writing pegawai.version.
CREATE TABLE IF NOT EXISTS garis (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	pegawai_id BIGINT NOT NULL,
	penilai_id BIGINT NOT NULL,
	jenis ENUM('DEFINITIF','PLT','TIM') NOT NULL DEFAULT 'DEFINITIF',
	dari DATE NOT NULL,
	sampai DATE NULL,
	alasan VARCHAR(300) NOT NULL DEFAULT '',
	KEY garis_pegawai (pegawai_id, jenis, dari),
	KEY garis_penilai (penilai_id, jenis, dari, pegawai_id),
	CONSTRAINT garis_pegawai_fk FOREIGN KEY (pegawai_id) REFERENCES pegawai (id),
	CONSTRAINT garis_penilai_fk FOREIGN KEY (penilai_id) REFERENCES pegawai (id),
	CONSTRAINT garis_bukan_diri CHECK (pegawai_id <> penilai_id),
	CONSTRAINT garis_masa CHECK (sampai IS NULL OR sampai >= dari)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
