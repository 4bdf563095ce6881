-- When the person confirmed having understood what is in force; empty again with each new approval.
ALTER TABLE skp ADD COLUMN IF NOT EXISTS dipahami_pada DATETIME NULL;
