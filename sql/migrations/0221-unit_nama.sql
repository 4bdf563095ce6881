-- Lists of units by name, a page at a time.
CREATE INDEX IF NOT EXISTS unit_nama ON unit (nama, id);
