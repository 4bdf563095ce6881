-- Every unit with each of its ancestors and itself (jarak 0): subtree filters without recursion.
CREATE TABLE IF NOT EXISTS unit_jalur (
	leluhur_id BIGINT NOT NULL,
	unit_id BIGINT NOT NULL,
	jarak SMALLINT NOT NULL,
	PRIMARY KEY (leluhur_id, unit_id),
	KEY unit_jalur_unit (unit_id, jarak),
	CONSTRAINT unit_jalur_leluhur_fk FOREIGN KEY (leluhur_id) REFERENCES unit (id),
	CONSTRAINT unit_jalur_unit_fk FOREIGN KEY (unit_id) REFERENCES unit (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
