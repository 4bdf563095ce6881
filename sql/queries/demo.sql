-- Loading a demo (cgi-bin/kinerja/demo*.c): what the acts of lib/domain have no word for.

-- name: demo_terisi
-- Is anything in the database already?
-- columns: terisi:i
-- rows: one
SELECT EXISTS (SELECT 1 FROM instansi) OR EXISTS (SELECT 1 FROM unit) OR EXISTS (SELECT 1 FROM pegawai) AS terisi;

-- name: demo_instansi
-- params: nama:t tempat:t profil:t bantuan:t
-- rows: none
INSERT INTO instansi (nama, tempat, profil, bantuan) VALUES (?, ?, ?, ?);

-- name: demo_jabatan
-- Posts with their level and class; sent in bulk.
-- params: nama:t jenis:t jenjang:t kelas:i
-- rows: none
INSERT INTO jabatan (nama, jenis, jenjang, kelas) VALUES (?, ?, ?, ?);

-- name: demo_iki
-- A plan's indicators in sheet order.
-- params: skp:i
-- columns: id:i
-- rows: many
SELECT i.id FROM rhk r JOIN iki i ON i.rhk_id = r.id WHERE r.skp_id = ? ORDER BY r.urut, r.id, i.urut, i.id;

-- name: demo_rhk_sasaran
-- The result of who leads a unit comes from one of its sasaran.
-- params: sasaran:t periode:i unit:i urut:i
-- rows: none
UPDATE rhk r JOIN skp s ON s.id = r.skp_id JOIN penugasan n ON n.id = s.penugasan_id AND n.pimpinan
SET r.sasaran_id = (SELECT x.id FROM sasaran x JOIN tujuan t ON t.id = x.tujuan_id JOIN perjanjian k ON k.id = t.perjanjian_id
	WHERE k.unit_id = n.unit_id AND k.periode_id = s.periode_id AND x.teks = ? LIMIT 1)
WHERE s.periode_id = ? AND n.unit_id = ? AND r.urut = ?;

-- name: demo_skp_tutup
-- Ends a plan that is in force.
-- params: status:t selesai:t id:i
-- rows: none
UPDATE skp SET status = ?, selesai = ?, version = version + 1 WHERE id = ? AND status = 'DITETAPKAN';

-- name: demo_entri
-- Entries as they stand after the evaluator's answer; sent in bulk, a plan at a time.
-- params: pegawai:i tanggal:t skp:i iki:i teks:t jumlah:t pembilang:t penyebut:t terlambat:i dibuat:t oleh:i diputus:t
-- rows: none
INSERT INTO entri (pegawai_id, tanggal, skp_id, iki_id, teks, jumlah, pembilang, penyebut, status, terlambat, dibuat, diputus_oleh, diputus_pada, version)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'DITERIMA', ?, ?, ?, ?, 2);

-- name: demo_entri_ids
-- The numbers they were given, in order.
-- params: skp:i
-- columns: id:i
-- rows: many
SELECT e.id FROM entri e WHERE e.skp_id = ? ORDER BY e.id;
