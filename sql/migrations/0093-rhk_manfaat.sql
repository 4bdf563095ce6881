-- What citizens notice of a leader's result; the perspective of a leader's plan.
ALTER TABLE rhk
	ADD COLUMN IF NOT EXISTS manfaat VARCHAR(1000) NOT NULL DEFAULT '',
	ADD COLUMN IF NOT EXISTS perspektif ENUM('PENERIMA_LAYANAN','PROSES_BISNIS','PENGUATAN_INTERNAL','ANGGARAN') NULL;
