-- What a revision proposes (JSON), while the rows of the plan stay what is in force; taken over when it is approved, gone when it is withdrawn.
CREATE TABLE IF NOT EXISTS skp_revisi (
	skp_id BIGINT NOT NULL PRIMARY KEY,
	isi MEDIUMTEXT NOT NULL CHECK (JSON_VALID(isi)),
	CONSTRAINT skp_revisi_fk FOREIGN KEY (skp_id) REFERENCES skp (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
