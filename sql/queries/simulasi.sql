-- Training periods: cleared away by the operator's job, children first. Acts in lib/domain/simulasi.c.

-- name: simulasi_buang
-- Asks for a training period to be cleared away; nothing changes when it is none, or stale.
-- params: waktu:t id:i version:i
-- rows: none
UPDATE periode SET version = version + 1, dibuang_pada = ? WHERE id = ? AND version = ? AND status = 'SIMULASI';

-- name: simulasi_menunggu
-- Training periods that wait for it.
-- columns: id:i
-- rows: many
SELECT id FROM periode WHERE status = 'SIMULASI' AND dibuang_pada IS NOT NULL ORDER BY id LIMIT 20;

-- name: simulasi_evaluasi_iki
-- scan: what a training period holds, once
-- params: periode:i
-- rows: none
DELETE x FROM evaluasi_iki x JOIN evaluasi e ON e.id = x.evaluasi_id AND e.periode_id = ?;

-- name: simulasi_evaluasi_perilaku
-- scan: what a training period holds, once
-- params: periode:i
-- rows: none
DELETE x FROM evaluasi_perilaku x JOIN evaluasi e ON e.id = x.evaluasi_id AND e.periode_id = ?;

-- name: simulasi_evaluasi_kriteria
-- scan: what a training period holds, once
-- params: periode:i
-- rows: none
DELETE x FROM evaluasi_kriteria x JOIN evaluasi e ON e.id = x.evaluasi_id AND e.periode_id = ?;

-- name: simulasi_penetapan_baris
-- scan: what a training period holds, once
-- params: periode:i
-- rows: none
DELETE x FROM penetapan_baris x JOIN penetapan p ON p.id = x.penetapan_id AND p.periode_id = ?;

-- name: simulasi_penetapan
-- scan: what a training period holds, once
-- params: periode:i
-- rows: none
DELETE FROM penetapan WHERE periode_id = ?;

-- name: simulasi_predikat_organisasi
-- scan: what a training period holds, once
-- params: periode:i
-- rows: none
DELETE FROM predikat_organisasi WHERE periode_id = ?;

-- name: simulasi_evaluasi
-- scan: what a training period holds, once
-- params: periode:i
-- rows: none
DELETE FROM evaluasi WHERE periode_id = ?;

-- name: simulasi_bukti
-- scan: what a training period holds, once
-- params: periode:i
-- rows: none
DELETE b FROM bukti b JOIN entri x ON x.id = b.entri_id JOIN skp s ON s.id = x.skp_id AND s.periode_id = ?;

-- name: simulasi_entri
-- scan: what a training period holds, once
-- params: periode:i
-- rows: none
DELETE x FROM entri x JOIN skp s ON s.id = x.skp_id AND s.periode_id = ?;

-- name: simulasi_balasan
-- Replies before what they answer.
-- scan: what a training period holds, once
-- params: periode:i
-- rows: none
DELETE x FROM skp_dialog x JOIN skp s ON s.id = x.skp_id AND s.periode_id = ? WHERE x.induk_id IS NOT NULL;

-- name: simulasi_dialog
-- scan: what a training period holds, once
-- params: periode:i
-- rows: none
DELETE x FROM skp_dialog x JOIN skp s ON s.id = x.skp_id AND s.periode_id = ?;

-- name: simulasi_skp_perilaku
-- scan: what a training period holds, once
-- params: periode:i
-- rows: none
DELETE x FROM skp_perilaku x JOIN skp s ON s.id = x.skp_id AND s.periode_id = ?;

-- name: simulasi_skp_lampiran
-- scan: what a training period holds, once
-- params: periode:i
-- rows: none
DELETE x FROM skp_lampiran x JOIN skp s ON s.id = x.skp_id AND s.periode_id = ?;

-- name: simulasi_skp_versi
-- scan: what a training period holds, once
-- params: periode:i
-- rows: none
DELETE x FROM skp_versi x JOIN skp s ON s.id = x.skp_id AND s.periode_id = ?;

-- name: simulasi_skp_catatan
-- scan: what a training period holds, once
-- params: periode:i
-- rows: none
DELETE x FROM skp_catatan x JOIN skp s ON s.id = x.skp_id AND s.periode_id = ?;

-- name: simulasi_skp_dialog_baca
-- scan: what a training period holds, once
-- params: periode:i
-- rows: none
DELETE x FROM skp_dialog_baca x JOIN skp s ON s.id = x.skp_id AND s.periode_id = ?;

-- name: simulasi_skp_revisi
-- scan: what a training period holds, once
-- params: periode:i
-- rows: none
DELETE x FROM skp_revisi x JOIN skp s ON s.id = x.skp_id AND s.periode_id = ?;

-- name: simulasi_skp_masa
-- scan: what a training period holds, once
-- params: periode:i
-- rows: none
DELETE x FROM skp_masa x JOIN skp s ON s.id = x.skp_id AND s.periode_id = ?;

-- name: simulasi_adendum
-- scan: what a training period holds, once
-- params: periode:i
-- rows: none
DELETE x FROM adendum x JOIN skp s ON s.id = x.skp_id AND s.periode_id = ?;

-- name: simulasi_responden
-- scan: what a training period holds, once
-- params: periode:i
-- rows: none
DELETE x FROM responden x JOIN skp s ON s.id = x.skp_id AND s.periode_id = ?;

-- name: simulasi_survei_jawaban
-- scan: what a training period holds, once
-- params: periode:i
-- rows: none
DELETE x FROM survei_jawaban x JOIN skp s ON s.id = x.skp_id AND s.periode_id = ?;

-- name: simulasi_matriks_orang
-- scan: what a training period holds, once
-- params: periode:i
-- rows: none
DELETE x FROM matriks_orang x JOIN skp s ON s.id = x.skp_id AND s.periode_id = ?;

-- name: simulasi_matriks
-- scan: what a training period holds, once
-- params: periode:i
-- rows: none
DELETE x FROM matriks x JOIN skp s ON s.id = x.skp_id AND s.periode_id = ?;

-- name: simulasi_tautan_iki
-- scan: what a training period holds, once
-- params: periode:i
-- rows: none
UPDATE iki i JOIN rhk x ON x.id = i.rhk_id JOIN skp s ON s.id = x.skp_id AND s.periode_id = ? SET i.outcome_iki_id = NULL;

-- name: simulasi_iki
-- scan: what a training period holds, once
-- params: periode:i
-- rows: none
DELETE i FROM iki i JOIN rhk x ON x.id = i.rhk_id JOIN skp s ON s.id = x.skp_id AND s.periode_id = ?;

-- name: simulasi_tautan_rhk
-- scan: what a training period holds, once
-- params: periode:i
-- rows: none
UPDATE rhk x JOIN skp s ON s.id = x.skp_id AND s.periode_id = ? SET x.rhk_atasan_id = NULL;

-- name: simulasi_rhk
-- scan: what a training period holds, once
-- params: periode:i
-- rows: none
DELETE x FROM rhk x JOIN skp s ON s.id = x.skp_id AND s.periode_id = ?;

-- name: simulasi_tugas
-- scan: what a training period holds, once
-- params: periode:i
-- rows: none
DELETE t FROM tugas t JOIN skp s ON t.dokumen_jenis IN ('skp', 'matriks', 'tim') AND t.dokumen_id = s.id AND s.periode_id = ?;

-- name: simulasi_skp
-- scan: what a training period holds, once
-- params: periode:i
-- rows: none
DELETE FROM skp WHERE periode_id = ?;

-- name: simulasi_iku
-- scan: what a training period holds, once
-- params: periode:i
-- rows: none
DELETE i FROM iku i JOIN sasaran a ON a.id = i.sasaran_id JOIN tujuan t ON t.id = a.tujuan_id JOIN perjanjian k ON k.id = t.perjanjian_id AND k.periode_id = ?;

-- name: simulasi_sasaran
-- scan: what a training period holds, once
-- params: periode:i
-- rows: none
DELETE a FROM sasaran a JOIN tujuan t ON t.id = a.tujuan_id JOIN perjanjian k ON k.id = t.perjanjian_id AND k.periode_id = ?;

-- name: simulasi_tujuan
-- scan: what a training period holds, once
-- params: periode:i
-- rows: none
DELETE t FROM tujuan t JOIN perjanjian k ON k.id = t.perjanjian_id AND k.periode_id = ?;

-- name: simulasi_perjanjian_versi
-- scan: what a training period holds, once
-- params: periode:i
-- rows: none
DELETE v FROM perjanjian_versi v JOIN perjanjian k ON k.id = v.perjanjian_id AND k.periode_id = ?;

-- name: simulasi_perjanjian
-- scan: what a training period holds, once
-- params: periode:i
-- rows: none
DELETE FROM perjanjian WHERE periode_id = ?;

-- name: simulasi_cakupan
-- scan: what a training period holds, once
-- params: periode:i
-- rows: none
DELETE FROM cakupan WHERE periode_id = ?;

-- name: simulasi_rantai
-- scan: what a training period holds, once
-- params: periode:i
-- rows: none
DELETE FROM rantai WHERE periode_id = ?;

-- name: simulasi_tahap
-- scan: what a training period holds, once
-- params: periode:i
-- rows: none
DELETE FROM periode_tahap WHERE periode_id = ?;

-- name: simulasi_periode
-- scan: what a training period holds, once
-- params: periode:i
-- rows: none
DELETE FROM periode WHERE id = ? AND status = 'SIMULASI';
