-- Closing a period: lib/domain/tutup.c, the operator's alone; asked for from a page: tutup_minta.c.

-- name: tutup_ringkas
-- What there is to close: signed evaluations, those closed already, plans whose yearly evaluation was never signed, the last day of evaluating and objecting.
-- params: periode:i periode2:i periode3:i periode4:i
-- columns: siap:i final:i belum:i sampai:t
-- rows: one
SELECT (SELECT COUNT(*) FROM evaluasi e WHERE e.periode_id = ? AND e.status IN ('DITETAPKAN', 'DITERIMA_PEGAWAI')),
	(SELECT COUNT(*) FROM evaluasi e WHERE e.periode_id = ? AND e.status = 'FINAL'),
	(SELECT COUNT(*) FROM skp s LEFT JOIN evaluasi e ON e.skp_id = s.id AND e.siklus = 'TAHUNAN'
		WHERE s.periode_id = ? AND s.status <> 'TERKUNCI' AND e.ditetapkan_pada IS NULL AND (e.id IS NOT NULL OR s.status <> 'DITUTUP_SEBAGIAN')),
	(SELECT MAX(t.tutup) FROM periode_tahap t WHERE t.periode_id = ? AND t.tahap IN ('EVALUASI', 'KEBERATAN'));

-- name: tutup_belum
-- The plans whose yearly evaluation was never signed.
-- params: periode:i n:i
-- columns: skp_id:i nama:t nip:t unit:t skp:t evaluasi:t
-- rows: many
SELECT s.id, g.nama, COALESCE(g.nip, g.nrp, ''), u.nama, s.status, COALESCE(e.status, 'BELUM')
FROM skp s JOIN pegawai g ON g.id = s.pegawai_id JOIN unit u ON u.id = s.unit_id
LEFT JOIN evaluasi e ON e.skp_id = s.id AND e.siklus = 'TAHUNAN'
WHERE s.periode_id = ? AND s.status <> 'TERKUNCI' AND e.ditetapkan_pada IS NULL AND (e.id IS NOT NULL OR s.status <> 'DITUTUP_SEBAGIAN')
ORDER BY s.id LIMIT ?;

-- name: tutup_get
-- params: periode:i
-- columns: status:t pekerja:t sewa_sampai:t jumlah:i selesai:i alasan:t
-- rows: one
SELECT status, pekerja, sewa_sampai, jumlah, selesai, alasan FROM periode_tutup WHERE periode_id = ?;

-- name: tutup_mulai
-- params: periode_id:i pekerja:t sewa_sampai:t jumlah:i alasan:t dimulai:t
-- rows: none
INSERT INTO periode_tutup (periode_id, pekerja, sewa_sampai, jumlah, alasan, dimulai) VALUES (?, ?, ?, ?, ?, ?);

-- name: tutup_ambil
-- Takes over from a worker that is gone; nothing changes when somebody else was faster.
-- params: pekerja:t sewa_sampai:t alasan:t periode_id:i pekerja_lama:t
-- rows: none
UPDATE periode_tutup SET pekerja = ?, sewa_sampai = ?, alasan = COALESCE(?, alasan) WHERE periode_id = ? AND pekerja = ? AND status = 'JALAN';

-- name: tutup_maju
-- Renews the lease and counts; nothing changes when the work was taken over.
-- params: sewa_sampai:t selesai:i periode_id:i pekerja:t
-- rows: none
UPDATE periode_tutup SET sewa_sampai = ?, selesai = selesai + ?, langkah = langkah + 1 WHERE periode_id = ? AND pekerja = ? AND status = 'JALAN';

-- name: tutup_habis
-- Is anything signed but not closed, is any plan still open?
-- params: periode:i periode2:i
-- columns: siap:i terbuka:i
-- rows: one
SELECT EXISTS (SELECT 1 FROM evaluasi e WHERE e.periode_id = ? AND e.status IN ('DITETAPKAN', 'DITERIMA_PEGAWAI')),
	EXISTS (SELECT 1 FROM skp s WHERE s.periode_id = ? AND s.status NOT IN ('TERKUNCI', 'DITUTUP_SEBAGIAN'));

-- name: tutup_baca
-- The next evaluations of a period in a state, with the copies that prove them, held until they are stored.
-- params: periode:i status:t setelah:i n:i
-- columns: id:i status:t siklus:t skp_id:i skp_status:t pegawai_id:i rating_hasil:t rating_perilaku:t indeks:t saran_hasil:t nilai_kinerja:t predikat:t ada_penjelasan:i masukan:t aturan_isi:t
-- rows: many
SELECT e.id, e.status, e.siklus, e.skp_id, s.status, e.pegawai_id, COALESCE(e.rating_hasil, ''), COALESCE(e.rating_perilaku, ''), COALESCE(e.indeks, ''),
	COALESCE(e.saran_hasil, ''), COALESCE(e.nilai_kinerja, ''), COALESCE(e.predikat, ''), e.penjelasan IS NOT NULL, e.masukan, e.aturan_isi
FROM evaluasi e JOIN skp s ON s.id = e.skp_id
WHERE e.periode_id = ? AND e.status = ? AND e.id > ?
ORDER BY e.id LIMIT ? FOR UPDATE;

-- name: tutup_simpan
-- An evaluation is final; what was kept stays, what was missing is filled in. Sent in bulk.
-- params: indeks:t saran:t nilai:t predikat:t penjelasan:t id:i
-- rows: none
UPDATE evaluasi SET status = 'FINAL', indeks = COALESCE(indeks, ?), saran_hasil = COALESCE(saran_hasil, ?), nilai_kinerja = COALESCE(nilai_kinerja, ?),
	predikat = COALESCE(predikat, ?), penjelasan = COALESCE(penjelasan, ?), version = version + 1
WHERE id = ?;

-- name: tutup_final
-- Evaluations that were complete are final, by their ids (a JSON list).
-- params: ids:t
-- rows: none
UPDATE evaluasi e JOIN JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) j ON j.id = e.id SET e.status = 'FINAL', e.version = e.version + 1;

-- name: tutup_kunci
-- Locks plans by their ids (a JSON list).
-- params: ids:t
-- rows: none
UPDATE skp s JOIN JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) j ON j.id = s.id SET s.status = 'TERKUNCI', s.version = s.version + 1;

-- name: tutup_tugas
-- Nothing is asked about closed documents any more.
-- params: ids:t jenis:t
-- rows: none
DELETE t FROM tugas t JOIN JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) j ON t.dokumen_id = j.id WHERE t.dokumen_jenis = ?;

-- name: tutup_sisa
-- Plans of a period that are still open, held until they are locked.
-- params: periode:i n:i
-- columns: id:i status:t pegawai_id:i
-- rows: many
SELECT id, status, pegawai_id FROM skp
WHERE periode_id = ? AND status IN ('DRAF', 'DIAJUKAN', 'DITETAPKAN', 'REVISI_DIAJUKAN')
ORDER BY status, id LIMIT ? FOR UPDATE;

-- name: tutup_periode
-- params: id:i
-- rows: none
UPDATE periode SET status = 'DITUTUP', version = version + 1 WHERE id = ? AND status <> 'DITUTUP';

-- name: tutup_selesai
-- params: ditutup:t periode_id:i pekerja:t
-- rows: none
UPDATE periode_tutup SET status = 'SELESAI', ditutup = ? WHERE periode_id = ? AND pekerja = ? AND status = 'JALAN';

-- name: tutup_lepas
-- A worker that stopped of itself leaves the work to whoever goes on.
-- params: sewa_sampai:t periode_id:i pekerja:t
-- rows: none
UPDATE periode_tutup SET sewa_sampai = ? WHERE periode_id = ? AND pekerja = ? AND status = 'JALAN';

-- name: tutup_minta_get
-- A period with what is open in it (plans by state, no more than 1001 are counted), what was asked for and how far the work is.
-- params: periode:i periode2:i periode3:i periode4:i periode5:i
-- columns: periode_id:i nama:t tahun:i status:t sampai:t draf:i diajukan:i ditetapkan:i revisi:i version:i minta:t alasan:t oleh:i pengaju:t diminta_pada:t penyetuju:t disetujui_pada:t selesai_pada:t galat:t kerja:t jumlah:i selesai:i dimulai:t ditutup:t
-- rows: one
SELECT p.id, p.nama, p.tahun, p.status, (SELECT MAX(t.tutup) FROM periode_tahap t WHERE t.periode_id = p.id AND t.tahap IN ('EVALUASI', 'KEBERATAN')),
	(SELECT COUNT(*) FROM (SELECT 1 FROM skp s WHERE s.periode_id = ? AND s.status = 'DRAF' LIMIT 1001) a),
	(SELECT COUNT(*) FROM (SELECT 1 FROM skp s WHERE s.periode_id = ? AND s.status = 'DIAJUKAN' LIMIT 1001) b),
	(SELECT COUNT(*) FROM (SELECT 1 FROM skp s WHERE s.periode_id = ? AND s.status = 'DITETAPKAN' LIMIT 1001) c),
	(SELECT COUNT(*) FROM (SELECT 1 FROM skp s WHERE s.periode_id = ? AND s.status = 'REVISI_DIAJUKAN' LIMIT 1001) e),
	COALESCE(m.version, 0), COALESCE(m.status, ''), COALESCE(m.alasan, ''), COALESCE(m.oleh, 0), COALESCE(go.nama, o.login, ''), m.diminta_pada, COALESCE(gs.nama, v.login, ''), m.disetujui_pada, m.selesai_pada, COALESCE(m.galat, ''),
	COALESCE(k.status, ''), COALESCE(k.jumlah, 0), COALESCE(k.selesai, 0), k.dimulai, k.ditutup
FROM periode p
LEFT JOIN periode_tutup_minta m ON m.periode_id = p.id
LEFT JOIN akun o ON o.id = m.oleh LEFT JOIN pegawai go ON go.id = o.pegawai_id
LEFT JOIN akun v ON v.id = m.disetujui_oleh LEFT JOIN pegawai gs ON gs.id = v.pegawai_id
LEFT JOIN periode_tutup k ON k.periode_id = p.id
WHERE p.id = ?;

-- name: tutup_terbuka
-- Plans of a period that are still open, a page.
-- params: periode:i id:i n:i periode2:i id2:i n2:i periode3:i id3:i n3:i periode4:i id4:i n4:i n5:i
-- columns: id:i pegawai_id:i nama:t nip:t unit:t status:t kunci:t
-- rows: many
SELECT x.id, x.pegawai_id, g.nama, COALESCE(g.nip, g.nrp, ''), u.nama, x.status, ''
FROM (
	(SELECT s.id, s.pegawai_id, s.unit_id, s.status FROM skp s WHERE s.periode_id = ? AND s.status = 'DRAF' AND s.id > ? ORDER BY s.id LIMIT ?)
	UNION ALL
	(SELECT s.id, s.pegawai_id, s.unit_id, s.status FROM skp s WHERE s.periode_id = ? AND s.status = 'DIAJUKAN' AND s.id > ? ORDER BY s.id LIMIT ?)
	UNION ALL
	(SELECT s.id, s.pegawai_id, s.unit_id, s.status FROM skp s WHERE s.periode_id = ? AND s.status = 'DITETAPKAN' AND s.id > ? ORDER BY s.id LIMIT ?)
	UNION ALL
	(SELECT s.id, s.pegawai_id, s.unit_id, s.status FROM skp s WHERE s.periode_id = ? AND s.status = 'REVISI_DIAJUKAN' AND s.id > ? ORDER BY s.id LIMIT ?)
	ORDER BY id LIMIT ?) x
JOIN pegawai g ON g.id = x.pegawai_id
JOIN unit u ON u.id = x.unit_id
ORDER BY x.id;

-- name: tutup_hambatan_list
-- What stood in the way the last time.
-- params: periode:i
-- columns: jenis:t skp_id:i pegawai_id:i nama:t nip:t unit:t status:t isian:t ditandatangani:t dihitung:t
-- rows: many
SELECT h.jenis, h.skp_id, s.pegawai_id, g.nama, COALESCE(g.nip, g.nrp, ''), u.nama, s.status, h.isian, h.ditandatangani, h.dihitung
FROM periode_tutup_hambatan h
JOIN skp s ON s.id = h.skp_id
JOIN pegawai g ON g.id = s.pegawai_id
JOIN unit u ON u.id = s.unit_id
WHERE h.periode_id = ?
ORDER BY h.urut LIMIT 100;

-- name: tutup_minta_baru
-- The first time that closing a period is asked for.
-- params: periode:i status:t alasan:t oleh:i waktu:t
-- rows: none
INSERT INTO periode_tutup_minta (periode_id, status, alasan, oleh, diminta_pada) VALUES (?, ?, ?, ?, ?);

-- name: tutup_minta_lagi
-- Asked for again after it stopped or was taken back.
-- params: status:t alasan:t oleh:i waktu:t periode:i version:i
-- rows: none
UPDATE periode_tutup_minta SET version = version + 1, status = ?, alasan = ?, oleh = ?, diminta_pada = ?, disetujui_oleh = NULL, disetujui_pada = NULL, selesai_pada = NULL, galat = ''
WHERE periode_id = ? AND version = ? AND status IN ('TERHENTI', 'DITARIK');

-- name: tutup_minta_langkah
-- Another step of it; whoever confirms is noted.
-- params: ke:t setuju:i waktu:t periode:i version:i dari:t
-- rows: none
UPDATE periode_tutup_minta SET version = version + 1, status = ?, disetujui_oleh = COALESCE(?, disetujui_oleh), disetujui_pada = COALESCE(?, disetujui_pada)
WHERE periode_id = ? AND version = ? AND status = ?;

-- name: tutup_minta_ambil
-- What waits to be closed, oldest first.
-- columns: periode_id:i tahun:i alasan:t oleh:i pegawai_id:i
-- rows: many
SELECT m.periode_id, p.tahun, m.alasan, m.oleh, COALESCE(o.pegawai_id, 0)
FROM periode_tutup_minta m JOIN periode p ON p.id = m.periode_id JOIN akun o ON o.id = m.oleh
WHERE m.status IN ('ANTRE', 'JALAN') ORDER BY m.diminta_pada LIMIT 10;

-- name: tutup_minta_jalan
-- params: periode:i
-- rows: none
UPDATE periode_tutup_minta SET version = version + 1, status = 'JALAN' WHERE periode_id = ? AND status = 'ANTRE';

-- name: tutup_minta_akhir
-- params: status:t galat:t waktu:t periode:i
-- rows: none
UPDATE periode_tutup_minta SET version = version + 1, status = ?, galat = ?, selesai_pada = ? WHERE periode_id = ? AND status IN ('ANTRE', 'JALAN');

-- name: tutup_hambatan_hapus
-- params: periode:i
-- rows: none
DELETE FROM periode_tutup_hambatan WHERE periode_id = ?;

-- name: tutup_hambatan_catat
-- Sent in bulk.
-- params: periode:i urut:i jenis:t skp:i isian:t ditandatangani:t dihitung:t
-- rows: none
INSERT INTO periode_tutup_hambatan (periode_id, urut, jenis, skp_id, isian, ditandatangani, dihitung) VALUES (?, ?, ?, ?, ?, ?, ?);

-- name: tutup_hambatan_skp
-- The plan of an evaluation.
-- params: id:i
-- columns: skp_id:i
-- rows: one
SELECT skp_id FROM evaluasi WHERE id = ?;
