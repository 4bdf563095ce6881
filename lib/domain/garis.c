/* Reporting lines: add, end, and keeping open plans in step with them. */
#include "kinerja/domain/garis.h"

#include "kinerja/domain/pegawai.h"
#include "master.h"
#include "queries.h"

#define BATCH 100

const char *const kj_garis_jenis[] = {"DEFINITIF", "PLT", "TIM", NULL};

/* The daily work on lines is due now; its row exists once jobs have run. */
static enum kj_rc
wake(struct kj_act *act)
{
	const char *now = kj_instant_sql(act->arena, kj_clock_real());

	return kj_db_exec(
		act->db, &kj_q_garis_segera, NULL, KJ_ARGS(kj_t(now), kj_t(now), kj_t("garis")));
}

/* Who evaluates must not be found below the person, on the line's first day. */
static enum kj_rc
check_cycle(struct kj_act *act, int64_t pegawai, int64_t penilai, const struct kj_garis *in)
{
	const char *day = kj_date_iso(act->arena, in->dari);
	struct kj_rows r;
	enum kj_rc rc;

	if (penilai == pegawai)
		return kj_problem(act, "garis.diri", "penilai");
	if (kj_streq(in->jenis, "TIM"))
		return KJ_OK;
	rc = kj_db_one(act->db, act->arena, &kj_q_garis_naik, &r,
		KJ_ARGS(kj_i(penilai), kj_t(day), kj_t(day), kj_i(pegawai)));
	if (rc == KJ_OK)
		return kj_problem(act, "garis.melingkar", "penilai");
	return rc == KJ_NOTFOUND ? KJ_OK : rc;
}

static enum kj_rc
store(struct kj_act *act, int64_t pegawai, int64_t penilai, const struct kj_garis *in, int64_t *id)
{
	const char *from = kj_date_iso(act->arena, in->dari);
	struct kj_change end = {"sampai", NULL, NULL};
	struct kj_rows over;
	int64_t ended;
	enum kj_rc rc;

	rc = kj_db_rows(act->db, act->arena, &kj_q_garis_tabrak, &over,
		KJ_ARGS(kj_i(pegawai), kj_t(in->jenis), kj_i(penilai),
			kj_t(kj_day_end_text(act->arena, in->sampai)), kj_t(from)));
	if (rc == KJ_OK)
		rc = kj_make_room(act, &over, &kj_q_garis_end, in->dari, in->ganti, "garis.tumpang_tindih",
			"penilai", &ended);
	if (rc == KJ_OK && ended) {
		end.before = kj_day_audit(act->arena, kj_day_of(&over, 0, "sampai"));
		end.after = kj_date_iso(act->arena, in->dari - 1);
		rc = kj_audit(act, KJ_DOK_GARIS, ended, "akhiri", pegawai, &end, 1);
	}
	if (rc == KJ_OK)
		rc = kj_db_insert(act->db, &kj_q_garis_insert, id,
			KJ_ARGS(kj_i(pegawai), kj_i(penilai), kj_t(in->jenis), kj_t(from),
				kj_day_arg(act->arena, in->sampai), kj_t(in->alasan)));
	return rc;
}

enum kj_rc
kj_garis_add(
	struct kj_act *act, int64_t pegawai, int64_t version, const struct kj_garis *in, int64_t *id)
{
	struct kj_changes c = {.arena = act->arena};
	int64_t penilai;
	enum kj_rc rc;

	rc = kj_span_check(act, in->dari, in->sampai);
	if (rc == KJ_OK)
		rc = kj_pegawai_find(act, in->penilai, "penilai", in->dari, &penilai);
	if (rc == KJ_OK && version)
		rc = kj_guard(act, &kj_q_pegawai_guard, pegawai, version);
	if (rc == KJ_OK)
		rc = check_cycle(act, pegawai, penilai, in);
	if (rc == KJ_OK)
		rc = store(act, pegawai, penilai, in, id);
	if (rc != KJ_OK)
		return rc;
	kj_changes_add(&c, NULL, kj_fmt(act->arena, "%lld", (long long)penilai), "penilai");
	kj_changes_add(&c, NULL, in->jenis, "jenis");
	kj_changes_add(&c, NULL, kj_day_audit(act->arena, in->dari), "dari");
	kj_changes_add(&c, NULL, kj_day_audit(act->arena, in->sampai), "sampai");
	kj_changes_add(&c, NULL, *in->alasan ? in->alasan : NULL, "alasan");
	rc = kj_audit(act, KJ_DOK_GARIS, *id, "buat", pegawai, c.v, c.n);
	return rc == KJ_OK ? wake(act) : rc;
}

enum kj_rc
kj_garis_end(struct kj_act *act, int64_t pegawai, int64_t version, int64_t id, kj_date sampai,
	const char *alasan)
{
	struct kj_changes c = {.arena = act->arena};
	struct kj_rows r;
	enum kj_rc rc;

	rc = kj_guard(act, &kj_q_pegawai_guard, pegawai, version);
	if (rc == KJ_OK)
		rc = kj_db_one(act->db, act->arena, &kj_q_garis_get, &r, KJ_ARGS(kj_i(id), kj_i(pegawai)));
	if (rc == KJ_OK)
		rc = kj_span_check(act, kj_day_of(&r, 0, "dari"), sampai);
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_garis_end, NULL,
			KJ_ARGS(kj_t(kj_date_iso(act->arena, sampai)), kj_i(id)));
	if (rc != KJ_OK)
		return rc;
	kj_changes_add(&c, kj_day_audit(act->arena, kj_day_of(&r, 0, "sampai")),
		kj_day_audit(act->arena, sampai), "sampai");
	kj_changes_add(&c, NULL, *alasan ? alasan : NULL, "alasan");
	rc = kj_audit(act, KJ_DOK_GARIS, id, "akhiri", pegawai, c.v, c.n);
	if (rc == KJ_OK)
		rc = kj_pegawai_lacks(act, pegawai, "TANPA_PENILAI");
	return rc == KJ_OK ? wake(act) : rc;
}

/* ---- open plans follow ----------------------------------------------------------- */

struct move {
	struct kj_act *act;
	int64_t skp, version, pegawai, lama, baru;
	const char *status;
};

/* A plan that waited for somebody to decide: now there is one. */
static enum kj_rc
first_evaluator(const struct move *m)
{
	struct kj_tugas t = {.pegawai = m->baru,
		.jenis = "skp.setujui",
		.dok = KJ_DOK_SKP,
		.id = m->skp,
		.tentang = m->pegawai,
		.program = "planning",
		.tautan = kj_fmt(m->act->arena, "/skp/%lld", (long long)m->skp),
		.jatuh_tempo = KJ_NODATE};
	enum kj_rc rc = kj_tugas_clear(m->act, KJ_DOK_PEGAWAI, m->pegawai, "garis.lengkapi");

	return rc == KJ_OK && kj_streq(m->status, "DIAJUKAN") ? kj_tugas_add(m->act, &t) : rc;
}

static enum kj_rc
move_plan(void *arg)
{
	const struct move *m = arg;
	struct kj_act *act = m->act;
	struct kj_change c = {.field = "penilai",
		.before = m->lama ? kj_fmt(act->arena, "%lld", (long long)m->lama) : NULL,
		.after = kj_fmt(act->arena, "%lld", (long long)m->baru)};
	int64_t changed;
	enum kj_rc rc;

	rc = kj_db_exec(
		act->db, &kj_q_garis_skp, &changed, KJ_ARGS(kj_i(m->baru), kj_i(m->skp), kj_i(m->version)));
	if (rc != KJ_OK || changed == 0)
		return rc; /* changed meanwhile: the next turn finds it again */
	rc = kj_db_exec(act->db, &kj_q_garis_evaluasi, NULL, KJ_ARGS(kj_i(m->baru), kj_i(m->skp)));
	if (rc == KJ_OK && m->lama)
		rc = kj_db_exec(act->db, &kj_q_garis_tugas, NULL,
			KJ_ARGS(kj_i(m->baru), kj_i(m->lama), kj_i(m->pegawai)));
	if (rc == KJ_OK && !m->lama)
		rc = first_evaluator(m);
	if (rc == KJ_OK)
		rc = kj_audit(act, KJ_DOK_SKP, m->skp, "ganti_penilai", m->pegawai, &c, 1);
	return rc;
}

enum kj_rc
kj_garis_berlaku(struct kj_act *act)
{
	const char *day = kj_date_iso(act->arena, kj_act_today(act));
	struct kj_rows r;
	enum kj_rc rc;

	do {
		rc = kj_db_rows(act->db, act->arena, &kj_q_garis_beda, &r,
			KJ_ARGS(kj_t(day), kj_t(day), kj_t(day), kj_t(day), kj_t(day), kj_t(day), kj_i(BATCH)));
		for (size_t i = 0; rc == KJ_OK && i < r.n; i++) {
			struct move m = {.act = act,
				.skp = kj_int(&r, i, "id"),
				.version = kj_int(&r, i, "version"),
				.pegawai = kj_int(&r, i, "pegawai_id"),
				.lama = kj_int(&r, i, "penilai_id"),
				.baru = kj_int(&r, i, "baru"),
				.status = kj_text(&r, i, "status")};

			rc = kj_tx(act->db, move_plan, &m);
		}
	} while (rc == KJ_OK && r.n == BATCH);
	return rc;
}
