-- Roles that an account holds, dated; unit_id is the subtree of a pengelola.
CREATE TABLE IF NOT EXISTS peran (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	akun_id BIGINT NOT NULL,
	peran ENUM('PENGELOLA','ADMIN','AUDITOR','PPK','TPK') NOT NULL,
	unit_id BIGINT NULL,
	dari DATE NOT NULL,
	sampai DATE NULL,
	KEY peran_akun (akun_id, dari),
	CONSTRAINT peran_akun_fk FOREIGN KEY (akun_id) REFERENCES akun (id),
	CONSTRAINT peran_unit_fk FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
