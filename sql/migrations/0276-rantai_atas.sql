-- What holds people of a subtree up in the order that its page shows, the most first; made of rantai each time that is counted.
CREATE TABLE IF NOT EXISTS rantai_atas (
	leluhur_id BIGINT NOT NULL,
	urut INT NOT NULL,
	periode_id BIGINT NOT NULL,
	unit_id BIGINT NOT NULL,
	pegawai_id BIGINT NOT NULL,
	sebab ENUM('TANPA_SKP','DRAF','DIAJUKAN','LOWONG') NOT NULL,
	tertahan INT NOT NULL,
	dihitung DATETIME NOT NULL,
	PRIMARY KEY (leluhur_id, urut),
	KEY rantai_atas_dihitung (dihitung),
	CONSTRAINT rantai_atas_leluhur_fk FOREIGN KEY (leluhur_id) REFERENCES unit (id),
	CONSTRAINT rantai_atas_unit_fk FOREIGN KEY (unit_id) REFERENCES unit (id),
	CONSTRAINT rantai_atas_pegawai_fk FOREIGN KEY (pegawai_id) REFERENCES pegawai (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
