-- Answers to a survey, one random sheet number a respondent that no other table knows: a value leads back to nobody.
CREATE TABLE IF NOT EXISTS survei_jawaban (
	skp_id BIGINT NOT NULL,
	siklus ENUM('TAHUNAN','SEMESTER_1','TRIWULAN_1','TRIWULAN_2','TRIWULAN_3') NOT NULL DEFAULT 'TAHUNAN',
	kelompok ENUM('REKAN','BAWAHAN','PIHAK_KETIGA') NOT NULL,
	lembar BINARY(16) NOT NULL,
	kode VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	nilai TINYINT NOT NULL CHECK (nilai BETWEEN 0 AND 120),
	PRIMARY KEY (skp_id, siklus, lembar, kode),
	CONSTRAINT survei_jawaban_skp_fk FOREIGN KEY (skp_id) REFERENCES skp (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
