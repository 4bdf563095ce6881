-- Second reader of the qualitative indicators, named by the evaluator, and when that reading was given (DEN-13).
ALTER TABLE evaluasi
	ADD COLUMN IF NOT EXISTS pembaca_id BIGINT NULL,
	ADD COLUMN IF NOT EXISTS dibaca_pada DATETIME NULL,
	ADD CONSTRAINT evaluasi_pembaca_fk FOREIGN KEY IF NOT EXISTS (pembaca_id) REFERENCES pegawai (id);
