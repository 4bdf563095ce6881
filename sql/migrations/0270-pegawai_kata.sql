-- Each person's name from the beginning of each of its words: a search by the beginning of any word is a look into a key.
CREATE TABLE IF NOT EXISTS pegawai_kata (
	kata VARCHAR(150) NOT NULL,
	pegawai_id BIGINT NOT NULL,
	PRIMARY KEY (kata, pegawai_id),
	KEY pegawai_kata_pegawai (pegawai_id, kata),
	CONSTRAINT pegawai_kata_fk FOREIGN KEY (pegawai_id) REFERENCES pegawai (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
