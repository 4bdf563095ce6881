/* Training periods: marked by an administrator, cleared away by the operator's job. */
#include "kinerja/domain/simulasi.h"

#include "queries.h"

/* Children first. */
static const struct kj_query *const steps[] = {
	&kj_q_simulasi_evaluasi_iki,
	&kj_q_simulasi_evaluasi_perilaku,
	&kj_q_simulasi_evaluasi_kriteria,
	&kj_q_simulasi_penetapan_baris,
	&kj_q_simulasi_penetapan,
	&kj_q_simulasi_predikat_organisasi,
	&kj_q_simulasi_evaluasi,
	&kj_q_simulasi_bukti,
	&kj_q_simulasi_entri,
	&kj_q_simulasi_balasan,
	&kj_q_simulasi_dialog,
	&kj_q_simulasi_skp_perilaku,
	&kj_q_simulasi_skp_lampiran,
	&kj_q_simulasi_skp_versi,
	&kj_q_simulasi_skp_catatan,
	&kj_q_simulasi_skp_dialog_baca,
	&kj_q_simulasi_skp_revisi,
	&kj_q_simulasi_skp_masa,
	&kj_q_simulasi_adendum,
	&kj_q_simulasi_responden,
	&kj_q_simulasi_survei_jawaban,
	&kj_q_simulasi_matriks_orang,
	&kj_q_simulasi_matriks,
	&kj_q_simulasi_tautan_iki,
	&kj_q_simulasi_iki,
	&kj_q_simulasi_tautan_rhk,
	&kj_q_simulasi_rhk,
	&kj_q_simulasi_tugas,
	&kj_q_simulasi_skp,
	&kj_q_simulasi_iku,
	&kj_q_simulasi_sasaran,
	&kj_q_simulasi_tujuan,
	&kj_q_simulasi_perjanjian_versi,
	&kj_q_simulasi_perjanjian,
	&kj_q_simulasi_cakupan,
	&kj_q_simulasi_rantai,
	&kj_q_simulasi_tahap,
	&kj_q_simulasi_periode,
};

enum kj_rc
kj_simulasi_discard(struct kj_act *act, int64_t periode, int64_t version)
{
	const char *now = kj_instant_sql(act->arena, kj_clock_real());
	int64_t changed = 0;
	enum kj_rc rc;

	rc = kj_db_exec(
		act->db, &kj_q_simulasi_buang, &changed, KJ_ARGS(kj_t(now), kj_i(periode), kj_i(version)));
	if (rc == KJ_OK && changed == 0)
		return KJ_CONFLICT;
	/* The work is due now; its row exists once jobs have run. */
	if (rc == KJ_OK)
		rc = kj_db_exec(
			act->db, &kj_q_garis_segera, NULL, KJ_ARGS(kj_t(now), kj_t(now), kj_t("simulasi")));
	return rc == KJ_OK ? kj_audit(act, KJ_DOK_PERIODE, periode, "buang_simulasi", 0, NULL, 0) : rc;
}

struct one {
	struct kj_db *db;
	int64_t periode;
};

static enum kj_rc
clear_one(void *arg)
{
	const struct one *o = arg;
	enum kj_rc rc = KJ_OK;

	for (size_t i = 0; i < KJ_COUNT(steps) && rc == KJ_OK; i++)
		rc = kj_db_exec(o->db, steps[i], NULL, KJ_ARGS(kj_i(o->periode)));
	return rc;
}

enum kj_rc
kj_simulasi_clear(struct kj_act *act)
{
	struct kj_rows r;
	enum kj_rc rc = kj_db_rows(act->db, act->arena, &kj_q_simulasi_menunggu, &r, NULL, 0);

	for (size_t i = 0; i < r.n && rc == KJ_OK; i++) {
		struct one o = {act->db, kj_int(&r, i, "id")};

		rc = kj_tx(act->db, clear_one, &o);
	}
	return rc;
}
