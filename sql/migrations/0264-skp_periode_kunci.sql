-- The key that came with the reference to the period is covered by the one of 0262; on a new database it is gone by itself.
ALTER TABLE skp DROP KEY IF EXISTS skp_periode_fk;
