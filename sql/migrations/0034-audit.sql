-- Who changed what: insert-only, chained by SHA-256 per document (rantai = hash over the previous hash and this row).
CREATE TABLE IF NOT EXISTS audit (
	jenis VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	dokumen_id BIGINT NOT NULL,
	urut INT NOT NULL,
	waktu DATETIME NOT NULL,
	aksi VARCHAR(40) NOT NULL,
	isian VARCHAR(120) NOT NULL DEFAULT '',
	lama TEXT NULL,
	baru TEXT NULL,
	akun_id BIGINT NULL,
	pegawai_id BIGINT NULL,
	untuk_id BIGINT NULL,
	alamat VARCHAR(45) NOT NULL DEFAULT '',
	permintaan VARCHAR(40) NOT NULL DEFAULT '',
	rantai BINARY(32) NOT NULL,
	PRIMARY KEY (jenis, dokumen_id, urut),
	KEY audit_pelaku (akun_id, waktu),
	KEY audit_untuk (untuk_id, waktu)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
