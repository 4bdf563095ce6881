-- Rating of a qualitative indicator against its rubric, with reason, and the second reader's (DEN-13).
ALTER TABLE evaluasi_iki
	ADD COLUMN IF NOT EXISTS rating ENUM('DI_BAWAH','SESUAI','DI_ATAS') NULL,
	ADD COLUMN IF NOT EXISTS alasan_rating VARCHAR(1000) NOT NULL DEFAULT '',
	ADD COLUMN IF NOT EXISTS bacaan ENUM('DI_BAWAH','SESUAI','DI_ATAS') NULL,
	ADD COLUMN IF NOT EXISTS alasan_bacaan VARCHAR(1000) NOT NULL DEFAULT '';
