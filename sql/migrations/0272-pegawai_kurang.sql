-- Who may lack an evaluator or an account: put here by the acts that lead to it and by a job every few minutes, held against the truth where it is read.
CREATE TABLE IF NOT EXISTS pegawai_kurang (
	pegawai_id BIGINT NOT NULL,
	sebab ENUM('TANPA_PENILAI','TANPA_AKUN') NOT NULL,
	nama VARCHAR(150) NOT NULL,
	dihitung DATETIME NOT NULL,
	PRIMARY KEY (pegawai_id, sebab),
	KEY pegawai_kurang_nama (sebab, nama, pegawai_id),
	KEY pegawai_kurang_dihitung (dihitung),
	CONSTRAINT pegawai_kurang_fk FOREIGN KEY (pegawai_id) REFERENCES pegawai (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
