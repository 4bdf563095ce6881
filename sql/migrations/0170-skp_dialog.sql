-- The dialogue about a plan: notes at an RHK, an indicator, a value or the plan (baris 0). A
-- thread begins with a note without induk_id and is resolved as a whole; rows may be gone
-- meanwhile, tempat says what they were. REKOMENDASI is a ketua tim's advice, with setuju.
CREATE TABLE IF NOT EXISTS skp_dialog (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	skp_id BIGINT NOT NULL,
	bagian ENUM('SKP','RHK','IKI','PERILAKU') NOT NULL DEFAULT 'SKP',
	baris BIGINT NOT NULL DEFAULT 0,
	induk_id BIGINT NULL,
	jenis ENUM('CATATAN','REKOMENDASI') NOT NULL DEFAULT 'CATATAN',
	setuju BOOLEAN NULL,
	oleh BIGINT NOT NULL,
	sebagai ENUM('DIRI','PENILAI','KETUA_TIM') NOT NULL,
	waktu DATETIME NOT NULL,
	tempat VARCHAR(1000) NOT NULL DEFAULT '',
	teks VARCHAR(2000) NOT NULL,
	selesai_pada DATETIME NULL,
	selesai_oleh BIGINT NULL,
	KEY skp_dialog_baris (skp_id, bagian, baris, id),
	CONSTRAINT skp_dialog_skp_fk FOREIGN KEY (skp_id) REFERENCES skp (id),
	CONSTRAINT skp_dialog_induk_fk FOREIGN KEY (induk_id) REFERENCES skp_dialog (id),
	CONSTRAINT skp_dialog_oleh_fk FOREIGN KEY (oleh) REFERENCES pegawai (id),
	CONSTRAINT skp_dialog_selesai_fk FOREIGN KEY (selesai_oleh) REFERENCES pegawai (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
