-- Whose missing or unapproved plan holds up how many people below, and posts without a head; counted with cakupan.
CREATE TABLE IF NOT EXISTS rantai (
	periode_id BIGINT NOT NULL,
	unit_id BIGINT NOT NULL,
	pegawai_id BIGINT NOT NULL,
	sebab ENUM('TANPA_SKP','DRAF','DIAJUKAN','LOWONG') NOT NULL,
	tertahan INT NOT NULL,
	dihitung DATETIME NOT NULL,
	PRIMARY KEY (periode_id, unit_id, pegawai_id, sebab),
	KEY rantai_dihitung (dihitung),
	CONSTRAINT rantai_periode_fk FOREIGN KEY (periode_id) REFERENCES periode (id),
	CONSTRAINT rantai_unit_fk FOREIGN KEY (unit_id) REFERENCES unit (id),
	CONSTRAINT rantai_pegawai_fk FOREIGN KEY (pegawai_id) REFERENCES pegawai (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
