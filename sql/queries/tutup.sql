-- Closing a period: lib/domain/tutup.c. The operator's alone.

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
WHERE periode_id = ? AND status NOT IN ('TERKUNCI', 'DITUTUP_SEBAGIAN')
ORDER BY id LIMIT ? FOR UPDATE;

-- name: tutup_periode
-- params: id:i
-- rows: none
UPDATE periode SET status = 'DITUTUP', version = version + 1 WHERE id = ? AND status <> 'DITUTUP';

-- name: tutup_selesai
-- params: ditutup:t periode_id:i pekerja:t
-- rows: none
UPDATE periode_tutup SET status = 'SELESAI', ditutup = ? WHERE periode_id = ? AND pekerja = ? AND status = 'JALAN';
