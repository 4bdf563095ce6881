-- May a plan be approved before a ketua tim advised on it? Where 1, not (optional step, DOMAIN 2.3).
ALTER TABLE periode ADD COLUMN IF NOT EXISTS saran_tim BOOLEAN NOT NULL DEFAULT FALSE;
