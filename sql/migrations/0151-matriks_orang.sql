-- People in a matrix who do not report to its leader: from another unit, or by a special assignment.
CREATE TABLE IF NOT EXISTS matriks_orang (
	skp_id BIGINT NOT NULL,
	pegawai_id BIGINT NOT NULL,
	asal ENUM('LINTAS_UNIT','PENUGASAN_KHUSUS') NOT NULL,
	PRIMARY KEY (skp_id, pegawai_id),
	CONSTRAINT matriks_orang_skp_fk FOREIGN KEY (skp_id) REFERENCES skp (id),
	CONSTRAINT matriks_orang_pegawai_fk FOREIGN KEY (pegawai_id) REFERENCES pegawai (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
