-- TUMBUH: growth from the baseline. RASIO: numerators over denominators; MEDIAN and P90 for response times.
ALTER TABLE iki
	MODIFY COLUMN arah ENUM('NAIK','TURUN','TEPAT','TUMBUH') NOT NULL DEFAULT 'NAIK',
	MODIFY COLUMN konsolidasi ENUM('SUM','TLKV','AVG','RASIO','MEDIAN','P90') NOT NULL DEFAULT 'SUM';
