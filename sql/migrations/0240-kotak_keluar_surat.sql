-- Letters among the outbox rows: surat says how far one is, NULL is a row of another kind. antre, coba_lagi and terkirim follow the real clock.
ALTER TABLE kotak_keluar
	ADD COLUMN IF NOT EXISTS pegawai_id BIGINT NULL,
	ADD COLUMN IF NOT EXISTS surat ENUM('MENUNGGU','TERKIRIM','GAGAL') NULL,
	ADD COLUMN IF NOT EXISTS antre DATETIME NULL,
	ADD COLUMN IF NOT EXISTS percobaan INT NOT NULL DEFAULT 0,
	ADD COLUMN IF NOT EXISTS coba_lagi DATETIME NULL,
	ADD COLUMN IF NOT EXISTS terkirim DATETIME NULL,
	ADD COLUMN IF NOT EXISTS sebab VARCHAR(24) NOT NULL DEFAULT '',
	ADD COLUMN IF NOT EXISTS galat VARCHAR(300) NOT NULL DEFAULT '',
	ADD KEY IF NOT EXISTS kotak_keluar_coba (surat, coba_lagi),
	ADD KEY IF NOT EXISTS kotak_keluar_surat (surat, id),
	ADD CONSTRAINT kotak_keluar_pegawai_fk FOREIGN KEY IF NOT EXISTS (pegawai_id) REFERENCES pegawai (id);
