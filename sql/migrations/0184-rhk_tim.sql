-- A result that a team owes together, in the plan of its ketua: how its one realisation is credited, whole to each member or by share.
CREATE TABLE IF NOT EXISTS rhk_tim (
	rhk_id BIGINT NOT NULL PRIMARY KEY,
	kredit ENUM('UTUH','BAGIAN') NOT NULL DEFAULT 'UTUH',
	version INT NOT NULL DEFAULT 1,
	CONSTRAINT rhk_tim_fk FOREIGN KEY (rhk_id) REFERENCES rhk (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
