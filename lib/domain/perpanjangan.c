/* One step of the running year, longer for one unit. */
#include "kinerja/domain/perpanjangan.h"

#include "queries.h"

enum { REASON_MIN = 10, FURTHEST_DAYS = 366 };

/* The step as it stands for a unit: everybody's days, and the unit's own row (id 0 none). */
static enum kj_rc
check(struct kj_act *act, const struct kj_rows *r, const struct kj_perpanjangan *in)
{
	kj_date all = KJ_NODATE, end = KJ_NODATE;
	enum kj_rc rc = KJ_OK;

	(void)kj_date_parse(kj_text(r, 0, "tutup"), &all);
	(void)kj_date_parse(kj_text(r, 0, "selesai"), &end);
	if (in->sampai <= all)
		rc = kj_problem_detail(
			act, "perpanjangan.kurang", kj_date_show(act->arena, all, act->who.lang), "sampai");
	else if (in->sampai < kj_act_today(act))
		rc = kj_problem(act, "perpanjangan.lewat", "sampai");
	else if (in->sampai > end + FURTHEST_DAYS)
		rc = kj_problem(act, "perpanjangan.jauh", "sampai");
	if (kj_utf8_len(in->alasan) < REASON_MIN)
		rc = kj_problem(act, "skp.catatan_pendek", "alasan");
	return rc;
}

/* What waits on work lists for the step; NULL when nothing does. */
static const char *
task_of(const char *tahap)
{
	if (kj_streq(tahap, "PERENCANAAN"))
		return "skp.susun";
	return kj_streq(tahap, "EVALUASI") ? "evaluasi.realisasi" : NULL;
}

static enum kj_rc
note(struct kj_act *act, int64_t unit, const struct kj_rows *r, const struct kj_perpanjangan *in)
{
	struct kj_arena *a = act->arena;
	struct kj_change c = {kj_fmt(a, "tahap.%s", in->tahap), NULL,
		kj_fmt(a, "%s %s", kj_date_iso(a, in->sampai), in->alasan)};

	if (kj_int(r, 0, "perpanjangan_id"))
		c.before = kj_fmt(a, "%s %s", kj_text(r, 0, "sampai"), kj_text(r, 0, "alasan"));
	return kj_audit(act, KJ_DOK_UNIT, unit, "perpanjang", 0, &c, 1);
}

enum kj_rc
kj_perpanjangan_save(
	struct kj_act *act, int64_t unit, int64_t version, const struct kj_perpanjangan *in)
{
	const char *last = kj_date_iso(act->arena, in->sampai);
	int64_t changed = 0;
	struct kj_rows r;
	enum kj_rc rc;

	rc = kj_db_one(
		act->db, act->arena, &kj_q_perpanjangan_satu, &r, KJ_ARGS(kj_i(unit), kj_t(in->tahap)));
	if (rc == KJ_NOTFOUND)
		return kj_problem(act, "pilihan", "tahap");
	if (rc == KJ_OK)
		rc = check(act, &r, in);
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_periode_sentuh, &changed,
			KJ_ARGS(kj_i(kj_int(&r, 0, "periode_id")), kj_i(version)));
	if (rc != KJ_OK)
		return rc;
	if (changed == 0)
		return KJ_CONFLICT;
	rc = kj_db_exec(act->db, &kj_q_periode_tahap_put, NULL,
		KJ_ARGS(kj_ref(kj_int(&r, 0, "perpanjangan_id")), kj_i(kj_int(&r, 0, "periode_id")),
			kj_t(in->tahap), kj_i(unit), kj_t(kj_text(&r, 0, "buka")), kj_t(last),
			kj_t(in->alasan)));
	if (rc == KJ_OK && task_of(in->tahap))
		rc = kj_db_exec(act->db, &kj_q_perpanjangan_tugas, NULL,
			KJ_ARGS(kj_t(last), kj_t(last), kj_i(unit), kj_t(task_of(in->tahap))));
	return rc == KJ_OK ? note(act, unit, &r, in) : rc;
}
