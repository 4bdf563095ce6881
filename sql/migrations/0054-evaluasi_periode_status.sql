-- The evaluations of a period by where they stand: closing goes through them in this order; and by number.
ALTER TABLE evaluasi
	ADD KEY IF NOT EXISTS evaluasi_tutup (periode_id, status),
	ADD KEY IF NOT EXISTS evaluasi_periode (periode_id),
	DROP KEY IF EXISTS evaluasi_periode_fk;
