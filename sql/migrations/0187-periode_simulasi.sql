-- SIMULASI: a training period in which everything may be tried and nothing counts (SOR-22). dibuang_pada: an administrator asked for it to be cleared away.
ALTER TABLE periode
	MODIFY COLUMN status ENUM('DISIAPKAN','BERJALAN','DITUTUP','SIMULASI') NOT NULL DEFAULT 'DISIAPKAN',
	ADD COLUMN IF NOT EXISTS simulasi BOOLEAN AS (status = 'SIMULASI') PERSISTENT,
	ADD COLUMN IF NOT EXISTS dibuang_pada DATETIME NULL;
