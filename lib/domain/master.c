/* What the acts on master data share: days, guards, overlaps. */
#include "master.h"

struct kj_arg
kj_day_arg(struct kj_arena *a, kj_date d)
{
	return d == KJ_NODATE ? kj_null() : kj_t(kj_date_iso(a, d));
}

const char *
kj_day_end_text(struct kj_arena *a, kj_date d)
{
	return d == KJ_NODATE ? KJ_FOREVER : kj_date_iso(a, d);
}

const char *
kj_day_audit(struct kj_arena *a, kj_date d)
{
	return d == KJ_NODATE ? NULL : kj_date_iso(a, d);
}

kj_date
kj_day_of(const struct kj_rows *r, size_t row, const char *column)
{
	kj_date d;

	return kj_date_parse(kj_text(r, row, column), &d) ? d : KJ_NODATE;
}

enum kj_rc
kj_guard(struct kj_act *act, const struct kj_query *q, int64_t id, int64_t version)
{
	int64_t changed;
	enum kj_rc rc = kj_db_exec(act->db, q, &changed, KJ_ARGS(kj_i(id), kj_i(version)));

	return rc == KJ_OK && changed != 1 ? KJ_CONFLICT : rc;
}

enum kj_rc
kj_span_check(struct kj_act *act, kj_date dari, kj_date sampai)
{
	if (sampai != KJ_NODATE && sampai < dari)
		return kj_problem(act, "masa_terbalik", "sampai");
	return KJ_OK;
}

static const char *
span_text(struct kj_act *act, const struct kj_rows *r, size_t row, const char *name)
{
	kj_date to = kj_day_of(r, row, "sampai");

	return kj_fmt(act->arena, "%s, %s – %s", kj_text(r, row, name),
		kj_date_show(act->arena, kj_day_of(r, row, "dari"), act->who.lang),
		to == KJ_NODATE ? "…" : kj_date_show(act->arena, to, act->who.lang));
}

enum kj_rc
kj_make_room(struct kj_act *act, const struct kj_rows *over, const struct kj_query *q_end,
	kj_date dari, bool replace, const char *code, const char *name, int64_t *ended)
{
	*ended = 0;
	for (size_t i = 0; i < over->n; i++) {
		if (!replace || *ended || kj_day_of(over, i, "dari") >= dari)
			return kj_problem_detail(act, code, span_text(act, over, i, name), "dari");
		*ended = kj_int(over, i, "id");
	}
	if (!*ended)
		return KJ_OK;
	return kj_db_exec(
		act->db, q_end, NULL, KJ_ARGS(kj_t(kj_date_iso(act->arena, dari - 1)), kj_i(*ended)));
}
