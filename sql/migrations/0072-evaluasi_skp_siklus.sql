-- One evaluation a plan and cycle instead of one a plan; the foreign key to the plan uses the new index.
ALTER TABLE evaluasi
	ADD UNIQUE KEY IF NOT EXISTS evaluasi_skp_siklus (skp_id, siklus),
	DROP KEY IF EXISTS evaluasi_skp;
