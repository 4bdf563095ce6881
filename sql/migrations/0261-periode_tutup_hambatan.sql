-- What stood in the way when a period was to be closed: plans never signed, evaluations that compute to something else.
CREATE TABLE IF NOT EXISTS periode_tutup_hambatan (
	periode_id BIGINT NOT NULL,
	urut INT NOT NULL,
	jenis ENUM('BELUM','BERBEDA') NOT NULL,
	skp_id BIGINT NOT NULL,
	isian VARCHAR(40) NOT NULL DEFAULT '',
	ditandatangani VARCHAR(200) NOT NULL DEFAULT '',
	dihitung VARCHAR(200) NOT NULL DEFAULT '',
	PRIMARY KEY (periode_id, urut),
	KEY periode_tutup_hambatan_skp (skp_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
