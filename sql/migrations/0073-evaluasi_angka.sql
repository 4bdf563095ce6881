-- Values of the numeric model (PP 30/2019 Art. 41) and of local criteria as they were shown, the idea that SANGAT_BAIK asks for, and what the evaluator declares of a personal tie (SOF-10).
ALTER TABLE evaluasi
	ADD COLUMN IF NOT EXISTS nilai_skp VARCHAR(60) NULL,
	ADD COLUMN IF NOT EXISTS nilai_perilaku DECIMAL(10,6) NULL,
	ADD COLUMN IF NOT EXISTS nilai_kinerja VARCHAR(60) NULL,
	ADD COLUMN IF NOT EXISTS bobot_skp DECIMAL(7,4) NULL,
	ADD COLUMN IF NOT EXISTS ide_baru BOOLEAN NOT NULL DEFAULT FALSE,
	ADD COLUMN IF NOT EXISTS ide_teks VARCHAR(2000) NOT NULL DEFAULT '',
	ADD COLUMN IF NOT EXISTS hubungan BOOLEAN NOT NULL DEFAULT FALSE,
	ADD COLUMN IF NOT EXISTS hubungan_teks VARCHAR(1000) NOT NULL DEFAULT '';
