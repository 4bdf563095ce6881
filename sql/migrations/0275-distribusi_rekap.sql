-- The head-counts of a large unit's distribution in a running year, counted by a job every few minutes: signed predicates, those rated only (dinilai_), and how many on the fixed list changed since.
CREATE TABLE IF NOT EXISTS distribusi_rekap (
	unit_id BIGINT NOT NULL,
	periode_id BIGINT NOT NULL,
	siklus ENUM('TAHUNAN','SEMESTER_1','TRIWULAN_1','TRIWULAN_2','TRIWULAN_3') NOT NULL,
	pegawai INT NOT NULL,
	sb INT NOT NULL,
	b INT NOT NULL,
	bp INT NOT NULL,
	k INT NOT NULL,
	sk INT NOT NULL,
	dinilai_sb INT NOT NULL,
	dinilai_b INT NOT NULL,
	dinilai_bp INT NOT NULL,
	dinilai_k INT NOT NULL,
	dinilai_sk INT NOT NULL,
	berubah INT NOT NULL,
	dihitung DATETIME NOT NULL,
	PRIMARY KEY (unit_id, periode_id, siklus),
	KEY distribusi_rekap_dihitung (dihitung),
	CONSTRAINT distribusi_rekap_unit_fk FOREIGN KEY (unit_id) REFERENCES unit (id),
	CONSTRAINT distribusi_rekap_periode_fk FOREIGN KEY (periode_id) REFERENCES periode (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
