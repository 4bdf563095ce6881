-- Cadence in force for a period: how often entries are written and how often an evaluation is held (DOMAIN 2.1, GEN-18, SOR-13, SOF-04).
ALTER TABLE periode
	ADD COLUMN IF NOT EXISTS siklus_entri ENUM('HARIAN','MINGGUAN','BULANAN') NOT NULL DEFAULT 'HARIAN',
	ADD COLUMN IF NOT EXISTS siklus_evaluasi ENUM('TAHUNAN','SEMESTER','TRIWULAN') NOT NULL DEFAULT 'TAHUNAN';
