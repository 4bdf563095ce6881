-- The team's indicator whose one realisation counts for this one.
ALTER TABLE iki ADD COLUMN IF NOT EXISTS tim_iki_id BIGINT NULL, ADD CONSTRAINT iki_tim_fk FOREIGN KEY IF NOT EXISTS (tim_iki_id) REFERENCES iki (id) ON DELETE SET NULL;
