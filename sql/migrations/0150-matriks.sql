-- The matrix of roles and results of a leader's plan: its version, taken first by who writes it.
CREATE TABLE IF NOT EXISTS matriks (
	skp_id BIGINT NOT NULL PRIMARY KEY,
	version INT NOT NULL DEFAULT 1,
	CONSTRAINT matriks_skp_fk FOREIGN KEY (skp_id) REFERENCES skp (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
