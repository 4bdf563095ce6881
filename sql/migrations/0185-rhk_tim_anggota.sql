-- Members of a team's result with their share in percent, together 100, and the RHK that each made of it.
CREATE TABLE IF NOT EXISTS rhk_tim_anggota (
	rhk_id BIGINT NOT NULL,
	pegawai_id BIGINT NOT NULL,
	persen DECIMAL(7,4) NOT NULL,
	rhk_hasil_id BIGINT NULL,
	PRIMARY KEY (rhk_id, pegawai_id),
	KEY rhk_tim_anggota_pegawai (pegawai_id),
	KEY rhk_tim_anggota_hasil (rhk_hasil_id),
	CONSTRAINT rhk_tim_anggota_fk FOREIGN KEY (rhk_id) REFERENCES rhk_tim (rhk_id) ON DELETE CASCADE,
	CONSTRAINT rhk_tim_anggota_pegawai_fk FOREIGN KEY (pegawai_id) REFERENCES pegawai (id),
	CONSTRAINT rhk_tim_anggota_hasil_fk FOREIGN KEY (rhk_hasil_id) REFERENCES rhk (id) ON DELETE SET NULL,
	CONSTRAINT rhk_tim_anggota_persen CHECK (persen > 0 AND persen <= 100)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
