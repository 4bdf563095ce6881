-- Accounts; the login name is its own, usually the NIP. Secrets live in sandi.
CREATE TABLE IF NOT EXISTS akun (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	pegawai_id BIGINT NULL,
	login VARCHAR(60) NOT NULL,
	aktif BOOLEAN NOT NULL DEFAULT TRUE,
	bahasa CHAR(2) NOT NULL DEFAULT 'id',
	version INT NOT NULL DEFAULT 1,
	UNIQUE KEY akun_login (login),
	UNIQUE KEY akun_pegawai (pegawai_id),
	CONSTRAINT akun_pegawai_fk FOREIGN KEY (pegawai_id) REFERENCES pegawai (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
