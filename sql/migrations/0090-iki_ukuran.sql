-- How an indicator is measured: where it starts and for which area, a range instead of one number, quarters,
-- what a ratio is made of, the rubric of what cannot be counted. outcome_iki_id: the outcome that an output serves.
ALTER TABLE iki
	ADD COLUMN IF NOT EXISTS baseline DECIMAL(24,6) NULL,
	ADD COLUMN IF NOT EXISTS wilayah VARCHAR(200) NOT NULL DEFAULT '',
	ADD COLUMN IF NOT EXISTS target_lo DECIMAL(24,6) NULL,
	ADD COLUMN IF NOT EXISTS target_hi DECIMAL(24,6) NULL,
	ADD COLUMN IF NOT EXISTS target_tw1 DECIMAL(24,6) NULL,
	ADD COLUMN IF NOT EXISTS target_tw2 DECIMAL(24,6) NULL,
	ADD COLUMN IF NOT EXISTS target_tw3 DECIMAL(24,6) NULL,
	ADD COLUMN IF NOT EXISTS target_tw4 DECIMAL(24,6) NULL,
	ADD COLUMN IF NOT EXISTS pembilang VARCHAR(200) NOT NULL DEFAULT '',
	ADD COLUMN IF NOT EXISTS penyebut VARCHAR(200) NOT NULL DEFAULT '',
	ADD COLUMN IF NOT EXISTS rubrik_di_atas VARCHAR(500) NOT NULL DEFAULT '',
	ADD COLUMN IF NOT EXISTS rubrik_sesuai VARCHAR(500) NOT NULL DEFAULT '',
	ADD COLUMN IF NOT EXISTS rubrik_di_bawah VARCHAR(500) NOT NULL DEFAULT '',
	ADD COLUMN IF NOT EXISTS sifat ENUM('OUTPUT','OUTCOME') NOT NULL DEFAULT 'OUTPUT',
	ADD COLUMN IF NOT EXISTS outcome_iki_id BIGINT NULL;
