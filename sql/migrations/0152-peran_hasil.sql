-- A cell of the matrix: the intermediate result that a person owes for a leader's RHK, and the RHK they made of it.
CREATE TABLE IF NOT EXISTS peran_hasil (
	rhk_id BIGINT NOT NULL,
	pegawai_id BIGINT NOT NULL,
	teks VARCHAR(1000) NOT NULL,
	rhk_hasil_id BIGINT NULL,
	PRIMARY KEY (rhk_id, pegawai_id),
	KEY peran_hasil_pegawai (pegawai_id, rhk_hasil_id),
	CONSTRAINT peran_hasil_rhk_fk FOREIGN KEY (rhk_id) REFERENCES rhk (id) ON DELETE CASCADE,
	CONSTRAINT peran_hasil_pegawai_fk FOREIGN KEY (pegawai_id) REFERENCES pegawai (id),
	CONSTRAINT peran_hasil_hasil_fk FOREIGN KEY (rhk_hasil_id) REFERENCES rhk (id) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
