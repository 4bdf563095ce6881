-- The periods that a version handed in is to be used for once it is active.
CREATE TABLE IF NOT EXISTS aturan_usulan (
	aturan_id BIGINT NOT NULL,
	periode_id BIGINT NOT NULL,
	PRIMARY KEY (aturan_id, periode_id),
	CONSTRAINT aturan_usulan_fk FOREIGN KEY (aturan_id) REFERENCES aturan (id),
	CONSTRAINT aturan_usulan_periode_fk FOREIGN KEY (periode_id) REFERENCES periode (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
