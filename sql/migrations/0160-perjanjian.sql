-- Perjanjian Kinerja of a unit for a year: its goals and what they are measured by.
CREATE TABLE IF NOT EXISTS perjanjian (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	unit_id BIGINT NOT NULL,
	periode_id BIGINT NOT NULL,
	status ENUM('DRAF','DITETAPKAN') NOT NULL DEFAULT 'DRAF',
	versi INT NOT NULL DEFAULT 0,
	version INT NOT NULL DEFAULT 1,
	UNIQUE KEY perjanjian_satu (unit_id, periode_id),
	CONSTRAINT perjanjian_unit_fk FOREIGN KEY (unit_id) REFERENCES unit (id),
	CONSTRAINT perjanjian_periode_fk FOREIGN KEY (periode_id) REFERENCES periode (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
