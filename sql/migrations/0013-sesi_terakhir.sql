-- When a session was last seen (real clock), at most once a minute; every program may write it.
CREATE TABLE IF NOT EXISTS sesi_terakhir (
	sesi_id BIGINT NOT NULL PRIMARY KEY,
	terakhir DATETIME NOT NULL,
	CONSTRAINT sesi_terakhir_fk FOREIGN KEY (sesi_id) REFERENCES sesi (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
