-- Plans of a period that are still open are found without reading those that are locked.
ALTER TABLE skp ADD KEY IF NOT EXISTS skp_periode_status (periode_id, status, id);
