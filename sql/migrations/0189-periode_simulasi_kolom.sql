-- A column like the others, so that rows are copied as they are; the check keeps it true.
ALTER TABLE periode
	MODIFY COLUMN simulasi BOOLEAN NOT NULL DEFAULT FALSE,
	ADD CONSTRAINT IF NOT EXISTS periode_simulasi_status CHECK (simulasi = (status = 'SIMULASI'));
