-- The words of the names that are there: each begins behind a space, point, hyphen or apostrophe.
INSERT IGNORE INTO pegawai_kata (kata, pegawai_id)
SELECT SUBSTRING(x.nama, x.awal), x.id
FROM (SELECT y.id, y.nama, y.jeda, IF(n.n = 0, 1, CHAR_LENGTH(SUBSTRING_INDEX(y.jeda, ' ', n.n)) + 2) AS awal
	FROM (SELECT p.id, p.nama, REPLACE(REPLACE(REPLACE(p.nama, '.', ' '), '-', ' '), '''', ' ') AS jeda FROM pegawai p) y
	CROSS JOIN (SELECT 0 AS n UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6
		UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9 UNION ALL SELECT 10 UNION ALL SELECT 11) n) x
WHERE SUBSTRING(x.jeda, x.awal, 1) NOT IN ('', ' ');
