-- Which evaluation of the plan it is: the yearly one (selesai NULL: the plan's own end), or an interim one that looks at what was done until selesai.
ALTER TABLE evaluasi
	ADD COLUMN IF NOT EXISTS siklus ENUM('TAHUNAN','SEMESTER_1','TRIWULAN_1','TRIWULAN_2','TRIWULAN_3') NOT NULL DEFAULT 'TAHUNAN',
	ADD COLUMN IF NOT EXISTS selesai DATE NULL;
