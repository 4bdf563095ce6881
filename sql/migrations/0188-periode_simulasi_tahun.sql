-- A year may have a training period beside the real one.
ALTER TABLE periode
	ADD UNIQUE KEY IF NOT EXISTS periode_tahun_simulasi (tahun, simulasi),
	DROP KEY IF EXISTS periode_tahun;
