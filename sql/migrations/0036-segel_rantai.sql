-- The end of each chain that grew on a sealed day: tells which document a wrong head is about.
CREATE TABLE IF NOT EXISTS segel_rantai (
	tanggal DATE NOT NULL,
	jenis VARCHAR(24) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
	dokumen_id BIGINT NOT NULL,
	urut INT NOT NULL,
	rantai BINARY(32) NOT NULL,
	PRIMARY KEY (tanggal, jenis, dokumen_id),
	CONSTRAINT segel_rantai_fk FOREIGN KEY (tanggal) REFERENCES segel (tanggal)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
