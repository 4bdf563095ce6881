-- The people on a fixed list as they stood then: ratings and predicate are copies, an evaluation changed later shows beside them. predikat NULL: not signed yet.
CREATE TABLE IF NOT EXISTS penetapan_baris (
	penetapan_id BIGINT NOT NULL,
	skp_id BIGINT NOT NULL,
	nama VARCHAR(200) NOT NULL,
	nip VARCHAR(30) NOT NULL DEFAULT '',
	jabatan VARCHAR(200) NOT NULL DEFAULT '',
	unit VARCHAR(200) NOT NULL DEFAULT '',
	rating_hasil ENUM('DI_BAWAH','SESUAI','DI_ATAS') NULL,
	rating_perilaku ENUM('DI_BAWAH','SESUAI','DI_ATAS') NULL,
	predikat ENUM('SANGAT_BAIK','BAIK','BUTUH_PERBAIKAN','KURANG','SANGAT_KURANG') NULL,
	PRIMARY KEY (penetapan_id, skp_id),
	CONSTRAINT penetapan_baris_fk FOREIGN KEY (penetapan_id) REFERENCES penetapan (id),
	CONSTRAINT penetapan_baris_skp_fk FOREIGN KEY (skp_id) REFERENCES skp (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
