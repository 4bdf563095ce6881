-- Special expectation of the superior for each of the seven BerAKHLAK values (nilai 1..7).
CREATE TABLE IF NOT EXISTS skp_perilaku (
	skp_id BIGINT NOT NULL,
	nilai TINYINT NOT NULL CHECK (nilai BETWEEN 1 AND 7),
	ekspektasi VARCHAR(1000) NOT NULL DEFAULT '',
	PRIMARY KEY (skp_id, nilai),
	CONSTRAINT skp_perilaku_fk FOREIGN KEY (skp_id) REFERENCES skp (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
