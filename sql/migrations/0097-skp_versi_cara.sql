-- How an approved version is judged, in the words of the rules in force that day.
ALTER TABLE skp_versi ADD COLUMN IF NOT EXISTS cara MEDIUMTEXT NULL CHECK (cara IS NULL OR JSON_VALID(cara));
