-- Units of the organisation; ended by date, never deleted.
CREATE TABLE IF NOT EXISTS unit (
	id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
	induk_id BIGINT NULL,
	kode VARCHAR(40) NOT NULL,
	nama VARCHAR(200) NOT NULL,
	jenis ENUM('PEMDA','OPD','SEKRETARIAT','BIDANG','SEKSI','UPTD','TIM') NOT NULL,
	zona TINYINT NOT NULL DEFAULT 8 CHECK (zona BETWEEN 7 AND 9),
	unor_id CHAR(36) NULL,
	dari DATE NOT NULL,
	sampai DATE NULL,
	version INT NOT NULL DEFAULT 1,
	UNIQUE KEY unit_kode (kode),
	KEY unit_induk (induk_id),
	CONSTRAINT unit_induk_fk FOREIGN KEY (induk_id) REFERENCES unit (id),
	CONSTRAINT unit_masa CHECK (sampai IS NULL OR sampai >= dari)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
