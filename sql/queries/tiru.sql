-- A past year under another ruleset: lib/domain/ulang.c.

-- name: tiru_baca
-- Signed yearly evaluations of a period in the order of their ids, with what they were computed from.
-- params: periode:i setelah:i n:i
-- columns: id:i skp_id:i nama:t nip:t unit:t indeks:t saran_hasil:t rating_hasil:t rating_perilaku:t predikat:t masukan:t
-- rows: many
SELECT e.id, e.skp_id, g.nama, COALESCE(g.nip, g.nrp, ''), u.nama, COALESCE(e.indeks, ''), COALESCE(e.saran_hasil, ''), COALESCE(e.rating_hasil, ''),
	COALESCE(e.rating_perilaku, ''), COALESCE(e.predikat, ''), e.masukan
FROM evaluasi e JOIN pegawai g ON g.id = e.pegawai_id JOIN unit u ON u.id = e.unit_id
WHERE e.periode_id = ? AND e.siklus = 'TAHUNAN' AND e.ditetapkan_pada IS NOT NULL AND e.masukan IS NOT NULL AND e.id > ?
ORDER BY e.id LIMIT ?;
