-- The sasaran of the unit that a leader's result comes from.
ALTER TABLE rhk ADD COLUMN IF NOT EXISTS sasaran_id BIGINT NULL, ADD CONSTRAINT rhk_sasaran_fk FOREIGN KEY IF NOT EXISTS (sasaran_id) REFERENCES sasaran (id) ON DELETE SET NULL;
