-- Down from a unit level by level: the nearest first, without all that is below.
CREATE INDEX IF NOT EXISTS unit_jalur_turun ON unit_jalur (leluhur_id, jarak, unit_id);
