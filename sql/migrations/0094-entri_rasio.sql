-- What an entry of a RASIO indicator counted; jumlah is their quotient.
ALTER TABLE entri
	ADD COLUMN IF NOT EXISTS pembilang DECIMAL(24,6) NULL,
	ADD COLUMN IF NOT EXISTS penyebut DECIMAL(24,6) NULL;
