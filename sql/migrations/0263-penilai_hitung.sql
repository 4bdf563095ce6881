-- How evaluators rated, counted by a job below each unit: an evaluator's signed evaluations of people at a level of unit (penilai_id 0: of all).
CREATE TABLE IF NOT EXISTS penilai_hitung (
	periode_id BIGINT NOT NULL,
	siklus VARCHAR(12) NOT NULL,
	unit_id BIGINT NOT NULL,
	penilai_id BIGINT NOT NULL,
	jenis VARCHAR(20) NOT NULL,
	pegawai INT NOT NULL,
	dibanding INT NOT NULL,
	di_atas INT NOT NULL,
	di_bawah INT NOT NULL,
	jenjang INT NOT NULL,
	predikat INT NOT NULL,
	dihitung DATETIME NOT NULL,
	PRIMARY KEY (periode_id, siklus, unit_id, penilai_id, jenis),
	KEY penilai_hitung_dihitung (dihitung)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
