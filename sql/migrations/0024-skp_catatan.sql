-- Notes of the dialogue: returned because, refused because.
CREATE TABLE IF NOT EXISTS skp_catatan (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	skp_id BIGINT NOT NULL,
	aksi VARCHAR(24) NOT NULL,
	oleh BIGINT NOT NULL,
	waktu DATETIME NOT NULL,
	teks VARCHAR(2000) NOT NULL,
	KEY skp_catatan_skp (skp_id, id),
	CONSTRAINT skp_catatan_fk FOREIGN KEY (skp_id) REFERENCES skp (id),
	CONSTRAINT skp_catatan_oleh_fk FOREIGN KEY (oleh) REFERENCES pegawai (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
