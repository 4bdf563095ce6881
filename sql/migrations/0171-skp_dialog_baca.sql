-- How far somebody has read the dialogue about a plan: the number of the last note.
CREATE TABLE IF NOT EXISTS skp_dialog_baca (
	skp_id BIGINT NOT NULL,
	pegawai_id BIGINT NOT NULL,
	sampai BIGINT NOT NULL,
	PRIMARY KEY (skp_id, pegawai_id),
	CONSTRAINT skp_dialog_baca_skp_fk FOREIGN KEY (skp_id) REFERENCES skp (id),
	CONSTRAINT skp_dialog_baca_pegawai_fk FOREIGN KEY (pegawai_id) REFERENCES pegawai (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
