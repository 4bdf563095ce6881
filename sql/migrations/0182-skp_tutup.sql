-- A plan closed before its time: why, and until when it was meant to last (DOMAIN 2.3, 2.5).
ALTER TABLE skp
	ADD COLUMN IF NOT EXISTS tutup_sebab ENUM('MUTASI','PENSIUN','MENINGGAL','BERHENTI') NULL,
	ADD COLUMN IF NOT EXISTS tutup_alasan VARCHAR(1000) NOT NULL DEFAULT '',
	ADD COLUMN IF NOT EXISTS rencana_selesai DATE NULL;
