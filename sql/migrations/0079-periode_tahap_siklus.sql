-- Days of an interim evaluation may be set like those of every other step.
ALTER TABLE periode_tahap
	MODIFY COLUMN tahap ENUM('PERENCANAAN','PELAPORAN','EVALUASI','KEBERATAN','SEMESTER_1','TRIWULAN_1','TRIWULAN_2','TRIWULAN_3') NOT NULL;
