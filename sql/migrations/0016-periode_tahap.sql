-- When each step of a period is open; unit_id NULL is everybody, else that subtree (extension with reason).
CREATE TABLE IF NOT EXISTS periode_tahap (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	periode_id BIGINT NOT NULL,
	tahap ENUM('PERENCANAAN','PELAPORAN','EVALUASI','KEBERATAN') NOT NULL,
	unit_id BIGINT NULL,
	buka DATE NOT NULL,
	tutup DATE NOT NULL,
	alasan VARCHAR(300) NOT NULL DEFAULT '',
	KEY periode_tahap_periode (periode_id, tahap),
	CONSTRAINT periode_tahap_fk FOREIGN KEY (periode_id) REFERENCES periode (id),
	CONSTRAINT periode_tahap_unit_fk FOREIGN KEY (unit_id) REFERENCES unit (id),
	CONSTRAINT periode_tahap_masa CHECK (tutup >= buka)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
