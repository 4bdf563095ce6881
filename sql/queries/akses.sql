-- How who asks stands to a document, one statement a kind (lib/domain/akses.c).
--
-- saya is the person who asks, hari today, kelola the root of the subtree they
-- look after (0 none). acu is the document's day of reference: today, kept
-- within the document's own term, so that a closed plan stays with the
-- evaluator of its last day (DOMAIN 2.5).
--
-- The evaluator is whoever has a line in force on that day, of the kind of the
-- plan's post: PLT for a second post (Plt, Plh), DEFINITIF for the own one.
-- A PLT line of somebody without a second post is to an acting evaluator, who
-- counts too. Without any such line penilai_id speaks.
--
-- d is merged into the statement and read by its keys. No GROUP BY around it:
-- MariaDB 10.11 then answers false for subqueries that compare with d.acu.

-- part: menurut_skp
-- To a plan and what belongs to it, by the lines of the plan's post.
	d.pegawai_id = d.saya AS diri,
	COALESCE((SELECT g.penilai_id = d.saya FROM garis g
		WHERE g.pegawai_id = d.pegawai_id
			AND (g.jenis = d.garis OR g.jenis = 'PLT' AND NOT EXISTS (SELECT 1 FROM penugasan r
				WHERE r.pegawai_id = d.pegawai_id AND r.jenis <> 'DEFINITIF'
					AND r.dari <= d.acu AND (r.sampai IS NULL OR r.sampai >= d.acu)))
			AND g.dari <= d.acu AND (g.sampai IS NULL OR g.sampai >= d.acu)
		ORDER BY g.penilai_id = d.saya DESC LIMIT 1), d.penilai_id = d.saya) AS penilai,
	COALESCE((SELECT COALESCE(h.penilai_id, 0) = d.saya FROM garis g
		LEFT JOIN garis h ON h.pegawai_id = g.penilai_id AND h.jenis <> 'TIM'
			AND h.dari <= d.acu AND (h.sampai IS NULL OR h.sampai >= d.acu)
		WHERE g.pegawai_id = d.pegawai_id
			AND (g.jenis = d.garis OR g.jenis = 'PLT' AND NOT EXISTS (SELECT 1 FROM penugasan r
				WHERE r.pegawai_id = d.pegawai_id AND r.jenis <> 'DEFINITIF'
					AND r.dari <= d.acu AND (r.sampai IS NULL OR r.sampai >= d.acu)))
			AND g.dari <= d.acu AND (g.sampai IS NULL OR g.sampai >= d.acu)
		ORDER BY h.penilai_id = d.saya DESC LIMIT 1), EXISTS (SELECT 1 FROM garis h
		WHERE h.pegawai_id = d.penilai_id AND h.penilai_id = d.saya AND h.jenis <> 'TIM'
			AND h.dari <= d.acu AND (h.sampai IS NULL OR h.sampai >= d.acu))) AS atasan,
	EXISTS (SELECT 1 FROM garis t
		WHERE t.pegawai_id = d.pegawai_id AND t.penilai_id = d.saya AND t.jenis = 'TIM'
			AND t.dari <= d.acu AND (t.sampai IS NULL OR t.sampai >= d.acu)) AS ketua_tim,
	EXISTS (SELECT 1 FROM unit_jalur j
		JOIN penugasan n ON n.unit_id = j.leluhur_id AND n.pegawai_id = d.saya AND n.pimpinan
			AND n.dari <= d.hari AND (n.sampai IS NULL OR n.sampai >= d.hari)
		WHERE j.unit_id = d.unit_id) AS pimpinan,
	EXISTS (SELECT 1 FROM unit_jalur j
		WHERE j.leluhur_id = d.kelola AND j.unit_id = d.unit_id) AS kelola,
	(SELECT p.simulasi FROM periode p WHERE p.id = d.periode_id) AS simulasi,
	(SELECT p.status = 'DITUTUP' FROM periode p WHERE p.id = d.periode_id) AS ditutup
-- end

-- part: menurut_orang
-- To a person and what is theirs, by all lines but those of teams.
	d.pegawai_id = d.saya AS diri,
	COALESCE((SELECT g.penilai_id = d.saya FROM garis g
		WHERE g.pegawai_id = d.pegawai_id
			AND g.jenis <> 'TIM'
			AND g.dari <= d.acu AND (g.sampai IS NULL OR g.sampai >= d.acu)
		ORDER BY g.penilai_id = d.saya DESC LIMIT 1), d.penilai_id = d.saya) AS penilai,
	COALESCE((SELECT COALESCE(h.penilai_id, 0) = d.saya FROM garis g
		LEFT JOIN garis h ON h.pegawai_id = g.penilai_id AND h.jenis <> 'TIM'
			AND h.dari <= d.acu AND (h.sampai IS NULL OR h.sampai >= d.acu)
		WHERE g.pegawai_id = d.pegawai_id
			AND g.jenis <> 'TIM'
			AND g.dari <= d.acu AND (g.sampai IS NULL OR g.sampai >= d.acu)
		ORDER BY h.penilai_id = d.saya DESC LIMIT 1), EXISTS (SELECT 1 FROM garis h
		WHERE h.pegawai_id = d.penilai_id AND h.penilai_id = d.saya AND h.jenis <> 'TIM'
			AND h.dari <= d.acu AND (h.sampai IS NULL OR h.sampai >= d.acu))) AS atasan,
	EXISTS (SELECT 1 FROM garis t
		WHERE t.pegawai_id = d.pegawai_id AND t.penilai_id = d.saya AND t.jenis = 'TIM'
			AND t.dari <= d.acu AND (t.sampai IS NULL OR t.sampai >= d.acu)) AS ketua_tim,
	EXISTS (SELECT 1 FROM penugasan m
		JOIN unit_jalur j ON j.unit_id = m.unit_id
		JOIN penugasan n ON n.unit_id = j.leluhur_id AND n.pegawai_id = d.saya AND n.pimpinan
			AND n.dari <= d.hari AND (n.sampai IS NULL OR n.sampai >= d.hari)
		WHERE m.pegawai_id = d.pegawai_id
			AND m.dari <= d.acu AND (m.sampai IS NULL OR m.sampai >= d.acu)) AS pimpinan,
	EXISTS (SELECT 1 FROM penugasan m
		JOIN unit_jalur j ON j.unit_id = m.unit_id AND j.leluhur_id = d.kelola
		WHERE m.pegawai_id = d.pegawai_id
			AND (m.sampai IS NULL OR m.sampai >= d.acu)) AS kelola
-- end

-- part: menurut_unit
-- To what belongs to a unit: who leads it or one above, whose subtree holds it.
	EXISTS (SELECT 1 FROM unit_jalur j
		JOIN penugasan n ON n.unit_id = j.leluhur_id AND n.pegawai_id = d.saya AND n.pimpinan
			AND n.dari <= d.hari AND (n.sampai IS NULL OR n.sampai >= d.hari)
		WHERE j.unit_id = d.unit_id) AS pimpinan,
	EXISTS (SELECT 1 FROM unit_jalur j
		WHERE j.leluhur_id = d.kelola AND j.unit_id = d.unit_id) AS kelola
-- end

-- part: penilai_unit
-- Who sets a unit's predicate: the nearest leader above who does not lead the unit (see organisasi.sql).
	(NOT EXISTS (SELECT 1 FROM penugasan q WHERE q.unit_id = d.unit_id AND q.pegawai_id = d.saya AND q.pimpinan
		AND q.dari <= d.hari AND (q.sampai IS NULL OR q.sampai >= d.hari))
	AND EXISTS (SELECT 1 FROM unit_jalur j
		JOIN penugasan n ON n.unit_id = j.leluhur_id AND n.pegawai_id = d.saya AND n.pimpinan
			AND n.dari <= d.hari AND (n.sampai IS NULL OR n.sampai >= d.hari)
		WHERE j.unit_id = d.unit_id AND j.jarak > 0 AND NOT EXISTS (SELECT 1 FROM unit_jalur k
			JOIN penugasan m ON m.unit_id = k.leluhur_id AND m.pimpinan
				AND m.dari <= d.hari AND (m.sampai IS NULL OR m.sampai >= d.hari)
			WHERE k.unit_id = d.unit_id AND k.jarak > 0 AND k.jarak < j.jarak AND NOT EXISTS (SELECT 1 FROM penugasan r
				WHERE r.unit_id = d.unit_id AND r.pegawai_id = m.pegawai_id AND r.pimpinan
					AND r.dari <= d.hari AND (r.sampai IS NULL OR r.sampai >= d.hari))))) AS penilai,
-- end

-- name: akses_skp
-- A plan.
-- params: saya:i hari:t kelola:i hari_acu:t id:i
-- columns: id:i version:i status:t pegawai_id:i penilai_id:i unit_id:i periode_id:i diri:i penilai:i atasan:i ketua_tim:i pimpinan:i kelola:i simulasi:i ditutup:i
-- rows: one
SELECT d.id, d.version, d.status, d.pegawai_id, d.penilai_id, d.unit_id, d.periode_id,
	@menurut_skp
FROM (SELECT ? AS saya, CAST(? AS DATE) AS hari, ? AS kelola,
		GREATEST(s.mulai, LEAST(CAST(? AS DATE), s.selesai)) AS acu,
		s.id, s.version, s.status, s.pegawai_id, s.penilai_id, s.unit_id, s.periode_id,
		IF(n.jenis = 'DEFINITIF', 'DEFINITIF', 'PLT') AS garis
	FROM skp s JOIN penugasan n ON n.id = s.penugasan_id
	WHERE s.id = ?) d;

-- name: akses_entri
-- A daily entry, through its plan.
-- params: saya:i hari:t kelola:i hari_acu:t id:i
-- columns: id:i version:i status:t pegawai_id:i penilai_id:i unit_id:i periode_id:i diri:i penilai:i atasan:i ketua_tim:i pimpinan:i kelola:i simulasi:i ditutup:i
-- rows: one
SELECT d.id, d.version, d.status, d.pegawai_id, d.penilai_id, d.unit_id, d.periode_id,
	@menurut_skp
FROM (SELECT ? AS saya, CAST(? AS DATE) AS hari, ? AS kelola,
		GREATEST(s.mulai, LEAST(CAST(? AS DATE), s.selesai)) AS acu,
		e.id, e.version, e.status, e.pegawai_id, s.penilai_id, s.unit_id, s.periode_id,
		IF(n.jenis = 'DEFINITIF', 'DEFINITIF', 'PLT') AS garis
	FROM entri e JOIN skp s ON s.id = e.skp_id JOIN penugasan n ON n.id = s.penugasan_id
	WHERE e.id = ?) d;

-- name: akses_bukti
-- A piece of evidence, through its entry and plan; version is the entry's.
-- params: saya:i hari:t kelola:i hari_acu:t id:i
-- columns: id:i version:i status:t pegawai_id:i penilai_id:i unit_id:i periode_id:i diri:i penilai:i atasan:i ketua_tim:i pimpinan:i kelola:i simulasi:i ditutup:i
-- rows: one
SELECT d.id, d.version, d.status, d.pegawai_id, d.penilai_id, d.unit_id, d.periode_id,
	@menurut_skp
FROM (SELECT ? AS saya, CAST(? AS DATE) AS hari, ? AS kelola,
		GREATEST(s.mulai, LEAST(CAST(? AS DATE), s.selesai)) AS acu,
		b.id, e.version, e.status, b.pegawai_id, s.penilai_id, s.unit_id, s.periode_id,
		IF(n.jenis = 'DEFINITIF', 'DEFINITIF', 'PLT') AS garis
	FROM bukti b JOIN entri e ON e.id = b.entri_id JOIN skp s ON s.id = e.skp_id
		 JOIN penugasan n ON n.id = s.penugasan_id
	WHERE b.id = ?) d;

-- name: akses_evaluasi
-- An evaluation, through its plan.
-- params: saya:i hari:t kelola:i hari_acu:t id:i
-- columns: id:i version:i status:t pegawai_id:i penilai_id:i unit_id:i periode_id:i diri:i penilai:i atasan:i ketua_tim:i pimpinan:i kelola:i simulasi:i ditutup:i
-- rows: one
SELECT d.id, d.version, d.status, d.pegawai_id, d.penilai_id, d.unit_id, d.periode_id,
	@menurut_skp
FROM (SELECT ? AS saya, CAST(? AS DATE) AS hari, ? AS kelola,
		GREATEST(s.mulai, LEAST(CAST(? AS DATE), s.selesai)) AS acu,
		e.id, e.version, e.status, e.pegawai_id, COALESCE(e.penilai_id, s.penilai_id) AS penilai_id,
		e.unit_id, e.periode_id,
		IF(n.jenis = 'DEFINITIF', 'DEFINITIF', 'PLT') AS garis
	FROM evaluasi e JOIN skp s ON s.id = e.skp_id JOIN penugasan n ON n.id = s.penugasan_id
	WHERE e.id = ?) d;

-- name: akses_predikat_organisasi
-- A unit's predicate. penilai: leads a unit above it, who alone sets it (SE MenPANRB 3/2023).
-- params: saya:i hari:t kelola:i id:i
-- columns: id:i version:i status:t pegawai_id:i penilai_id:i unit_id:i periode_id:i penilai:i pimpinan:i kelola:i
-- rows: one
SELECT d.id, d.version, d.status, NULL AS pegawai_id, d.oleh AS penilai_id, d.unit_id, d.periode_id,
	EXISTS (SELECT 1 FROM unit_jalur j
		JOIN penugasan n ON n.unit_id = j.leluhur_id AND n.pegawai_id = d.saya AND n.pimpinan
			AND n.dari <= d.hari AND (n.sampai IS NULL OR n.sampai >= d.hari)
		WHERE j.unit_id = d.unit_id AND j.jarak > 0) AS penilai,
	@menurut_unit
FROM (SELECT ? AS saya, CAST(? AS DATE) AS hari, ? AS kelola,
		o.id, o.version, o.status, o.oleh, o.unit_id, o.periode_id
	FROM predikat_organisasi o WHERE o.id = ?) d;

-- name: akses_unit
-- A unit: who leads it or one above, whose subtree holds it, and who sets its predicate (penilai; see organisasi.sql).
-- params: saya:i hari:t kelola:i id:i
-- columns: id:i version:i status:t pegawai_id:i penilai_id:i unit_id:i periode_id:i penilai:i pimpinan:i kelola:i
-- rows: one
SELECT d.unit_id AS id, d.version, d.jenis AS status, NULL AS pegawai_id, NULL AS penilai_id, d.unit_id,
	NULL AS periode_id,
	@penilai_unit
	@menurut_unit
FROM (SELECT ? AS saya, CAST(? AS DATE) AS hari, ? AS kelola, u.id AS unit_id, u.version, u.jenis
	FROM unit u WHERE u.id = ?) d;

-- name: akses_penetapan
-- A unit's fixed list. penilai: who sets the unit's predicate.
-- params: saya:i hari:t kelola:i id:i
-- columns: id:i version:i status:t pegawai_id:i penilai_id:i unit_id:i periode_id:i penilai:i pimpinan:i kelola:i
-- rows: one
SELECT d.id, d.version, d.status, NULL AS pegawai_id, d.oleh AS penilai_id, d.unit_id, d.periode_id,
	@penilai_unit
	@menurut_unit
FROM (SELECT ? AS saya, CAST(? AS DATE) AS hari, ? AS kelola,
		t.id, t.version, t.status, t.oleh, t.unit_id, t.periode_id
	FROM penetapan t WHERE t.id = ?) d;

-- name: akses_perjanjian
-- A unit's goals of the running year, by the number of the unit; a draft before the first save.
-- params: saya:i hari:t kelola:i id:i
-- columns: id:i version:i status:t pegawai_id:i penilai_id:i unit_id:i periode_id:i pimpinan:i kelola:i
-- rows: one
SELECT d.unit_id AS id, COALESCE(k.version, 0), COALESCE(k.status, 'DRAF'), NULL AS pegawai_id, NULL AS penilai_id, d.unit_id,
	d.periode_id,
	@menurut_unit
FROM (SELECT ? AS saya, CAST(? AS DATE) AS hari, ? AS kelola, u.id AS unit_id,
		(SELECT p.id FROM periode p WHERE p.status = 'BERJALAN' ORDER BY p.tahun DESC LIMIT 1) AS periode_id
	FROM unit u WHERE u.id = ?) d
LEFT JOIN perjanjian k ON k.unit_id = d.unit_id AND k.periode_id = d.periode_id;

-- name: akses_pustaka
-- An indicator of the library: diri proposed it, leader and pengelola by the OPD it is for.
-- params: saya:i hari:t kelola:i id:i
-- columns: id:i version:i status:t pegawai_id:i penilai_id:i unit_id:i periode_id:i diri:i pimpinan:i kelola:i
-- rows: one
SELECT d.id, d.version, d.status, d.pegawai_id, NULL AS penilai_id, d.unit_id, NULL AS periode_id,
	COALESCE(d.pegawai_id = d.saya, 0) AS diri,
	@menurut_unit
FROM (SELECT ? AS saya, CAST(? AS DATE) AS hari, ? AS kelola,
		p.id, p.version, p.status, p.usul_oleh AS pegawai_id, p.unit_id
	FROM pustaka p WHERE p.id = ?) d;

-- name: akses_periode
-- A period: nobody stands to it but by role.
-- params: id:i
-- columns: id:i version:i status:t pegawai_id:i penilai_id:i unit_id:i periode_id:i
-- rows: one
SELECT p.id, p.version, p.status, NULL AS pegawai_id, NULL AS penilai_id, NULL AS unit_id, p.id AS periode_id
FROM periode p WHERE p.id = ?;

-- name: akses_aturan
-- A version of a ruleset: nobody stands to it but by role.
-- params: id:i
-- columns: id:i version:i status:t pegawai_id:i penilai_id:i unit_id:i periode_id:i
-- rows: one
SELECT a.id, a.version, a.status, NULL AS pegawai_id, NULL AS penilai_id, NULL AS unit_id, NULL AS periode_id
FROM aturan a WHERE a.id = ?;

-- name: akses_pegawai
-- A person; for pengelola also with an assignment still to begin.
-- params: saya:i hari:t kelola:i hari_acu:t id:i
-- columns: id:i version:i status:t pegawai_id:i penilai_id:i unit_id:i periode_id:i diri:i penilai:i atasan:i ketua_tim:i pimpinan:i kelola:i
-- rows: one
SELECT d.id, d.version, d.status, d.pegawai_id, d.penilai_id, NULL AS unit_id, NULL AS periode_id,
	@menurut_orang
FROM (SELECT ? AS saya, CAST(? AS DATE) AS hari, ? AS kelola,
		GREATEST(p.dari, LEAST(CAST(? AS DATE), COALESCE(p.sampai, '9999-12-31'))) AS acu,
		p.id, p.version, p.status, p.id AS pegawai_id, NULL AS penilai_id
	FROM pegawai p WHERE p.id = ?) d;

-- name: akses_garis
-- A reporting line: as to the person it is about; version is the person's.
-- params: saya:i hari:t kelola:i hari_acu:t id:i
-- columns: id:i version:i status:t pegawai_id:i penilai_id:i unit_id:i periode_id:i diri:i penilai:i atasan:i ketua_tim:i pimpinan:i kelola:i
-- rows: one
SELECT d.id, d.version, d.status, d.pegawai_id, d.penilai_id, NULL AS unit_id, NULL AS periode_id,
	@menurut_orang
FROM (SELECT ? AS saya, CAST(? AS DATE) AS hari, ? AS kelola,
		GREATEST(p.dari, LEAST(CAST(? AS DATE), COALESCE(p.sampai, '9999-12-31'))) AS acu,
		l.id, p.version, l.jenis AS status, l.pegawai_id, NULL AS penilai_id
	FROM garis l JOIN pegawai p ON p.id = l.pegawai_id WHERE l.id = ?) d;

-- name: akses_catatan
-- A note: as to the person it is about.
-- params: saya:i hari:t kelola:i hari_acu:t id:i
-- columns: id:i version:i status:t pegawai_id:i penilai_id:i unit_id:i periode_id:i diri:i penilai:i atasan:i ketua_tim:i pimpinan:i kelola:i
-- rows: one
SELECT d.id, d.version, d.status, d.pegawai_id, d.penilai_id, NULL AS unit_id, NULL AS periode_id,
	@menurut_orang
FROM (SELECT ? AS saya, CAST(? AS DATE) AS hari, ? AS kelola,
		GREATEST(p.dari, LEAST(CAST(? AS DATE), COALESCE(p.sampai, '9999-12-31'))) AS acu,
		l.id, l.version, l.status, l.pegawai_id, NULL AS penilai_id
	FROM catatan l JOIN pegawai p ON p.id = l.pegawai_id WHERE l.id = ?) d;

-- name: akses_akun
-- An account: as to its person.
-- params: saya:i hari:t kelola:i hari_acu:t id:i
-- columns: id:i version:i status:t pegawai_id:i penilai_id:i unit_id:i periode_id:i diri:i penilai:i atasan:i ketua_tim:i pimpinan:i kelola:i
-- rows: one
SELECT d.id, d.version, d.status, d.pegawai_id, d.penilai_id, NULL AS unit_id, NULL AS periode_id,
	@menurut_orang
FROM (SELECT ? AS saya, CAST(? AS DATE) AS hari, ? AS kelola,
		GREATEST(p.dari, LEAST(CAST(? AS DATE), COALESCE(p.sampai, '9999-12-31'))) AS acu,
		a.id, a.version, IF(a.aktif, 'AKTIF', 'NONAKTIF') AS status, a.pegawai_id, NULL AS penilai_id
	FROM akun a JOIN pegawai p ON p.id = a.pegawai_id WHERE a.id = ?) d;
