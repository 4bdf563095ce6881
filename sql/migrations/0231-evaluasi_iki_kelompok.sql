-- The groups of an indicator as they were reported in one evaluation.
ALTER TABLE evaluasi_iki ADD COLUMN IF NOT EXISTS kelompok TEXT NULL CHECK (kelompok IS NULL OR JSON_VALID(kelompok));
