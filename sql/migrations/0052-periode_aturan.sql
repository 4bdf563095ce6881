-- The version a period is judged by; NULL, from before versions were rows, is the shipped file of its code.
ALTER TABLE periode ADD COLUMN IF NOT EXISTS aturan_id BIGINT NULL,
	ADD FOREIGN KEY IF NOT EXISTS periode_aturan_fk (aturan_id) REFERENCES aturan (id);
