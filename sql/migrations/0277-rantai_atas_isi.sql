-- The order of what was counted last.
INSERT IGNORE INTO rantai_atas (leluhur_id, urut, periode_id, unit_id, pegawai_id, sebab, tertahan, dihitung)
SELECT w.leluhur_id, ROW_NUMBER() OVER (PARTITION BY w.leluhur_id ORDER BY r.tertahan DESC, r.unit_id, r.pegawai_id, r.periode_id, r.sebab),
	r.periode_id, r.unit_id, r.pegawai_id, r.sebab, r.tertahan, r.dihitung
FROM rantai r JOIN unit_jalur w ON w.unit_id = r.unit_id;
