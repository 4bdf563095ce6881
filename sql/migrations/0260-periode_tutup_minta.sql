-- Closing a period as asked for from a page: who asked, who confirmed what is forced, how it ended.
CREATE TABLE IF NOT EXISTS periode_tutup_minta (
	periode_id BIGINT NOT NULL PRIMARY KEY,
	version INT NOT NULL DEFAULT 1,
	status ENUM('DIMINTA','ANTRE','JALAN','SELESAI','TERHENTI','DITARIK') NOT NULL,
	alasan VARCHAR(2000) NOT NULL DEFAULT '',
	oleh BIGINT NOT NULL,
	diminta_pada DATETIME NOT NULL,
	disetujui_oleh BIGINT NULL,
	disetujui_pada DATETIME NULL,
	selesai_pada DATETIME NULL,
	galat VARCHAR(40) NOT NULL DEFAULT '',
	CONSTRAINT periode_tutup_minta_fk FOREIGN KEY (periode_id) REFERENCES periode (id),
	CONSTRAINT periode_tutup_minta_oleh_fk FOREIGN KEY (oleh) REFERENCES akun (id),
	CONSTRAINT periode_tutup_minta_setuju_fk FOREIGN KEY (disetujui_oleh) REFERENCES akun (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
