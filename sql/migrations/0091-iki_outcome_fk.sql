-- An outcome that outputs serve is not removed under them.
ALTER TABLE iki ADD CONSTRAINT iki_outcome_fk FOREIGN KEY IF NOT EXISTS (outcome_iki_id) REFERENCES iki (id);
