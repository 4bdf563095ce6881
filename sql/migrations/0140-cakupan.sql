-- How far each subtree is with its documents of a running year, counted by a job every few minutes: a board reads one row a unit.
CREATE TABLE IF NOT EXISTS cakupan (
	periode_id BIGINT NOT NULL,
	unit_id BIGINT NOT NULL,
	wajib INT NOT NULL,
	ditetapkan INT NOT NULL,
	diajukan INT NOT NULL,
	draf INT NOT NULL,
	lapor INT NOT NULL,
	realisasi INT NOT NULL,
	dievaluasi INT NOT NULL,
	dihitung DATETIME NOT NULL,
	PRIMARY KEY (periode_id, unit_id),
	KEY cakupan_dihitung (dihitung),
	CONSTRAINT cakupan_periode_fk FOREIGN KEY (periode_id) REFERENCES periode (id),
	CONSTRAINT cakupan_unit_fk FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
