-- The list of a unit's predicates in a period as the leader above it fixed it (Format Penetapan Predikat Kinerja, SE MenPANRB 3/2023). kepala, aturan_isi and penjelasan are copies.
CREATE TABLE IF NOT EXISTS penetapan (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	unit_id BIGINT NOT NULL,
	periode_id BIGINT NOT NULL,
	siklus ENUM('TAHUNAN','SEMESTER_1','TRIWULAN_1','TRIWULAN_2','TRIWULAN_3') NOT NULL DEFAULT 'TAHUNAN',
	status ENUM('DRAF','DITETAPKAN') NOT NULL DEFAULT 'DRAF',
	predikat_organisasi ENUM('ISTIMEWA','BAIK','BUTUH_PERBAIKAN','KURANG','SANGAT_KURANG') NULL,
	alasan VARCHAR(1000) NOT NULL DEFAULT '',
	tegakkan ENUM('INFO','WARN','BLOCK') NULL,
	aturan VARCHAR(40) NOT NULL DEFAULT '',
	aturan_isi MEDIUMTEXT NULL,
	kepala MEDIUMTEXT NULL CHECK (JSON_VALID(kepala)),
	penjelasan MEDIUMTEXT NULL CHECK (JSON_VALID(penjelasan)),
	oleh BIGINT NULL,
	ditetapkan_pada DATETIME NULL,
	version INT NOT NULL DEFAULT 1,
	UNIQUE KEY penetapan_satu (unit_id, periode_id, siklus),
	CONSTRAINT penetapan_unit_fk FOREIGN KEY (unit_id) REFERENCES unit (id),
	CONSTRAINT penetapan_periode_fk FOREIGN KEY (periode_id) REFERENCES periode (id),
	CONSTRAINT penetapan_oleh_fk FOREIGN KEY (oleh) REFERENCES pegawai (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
