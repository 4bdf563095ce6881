/* What an act carries: its problems and its moment. */
#include "kinerja/db.h"

static enum kj_rc
add(struct kj_act *act, const char *code, const char *detail, const char *field)
{
	struct kj_problem **end = &act->problems;
	struct kj_problem *p = kj_alloc(act->arena, sizeof(*p));

	while (*end)
		end = &(*end)->next;
	p->field = field;
	p->code = code;
	p->detail = detail;
	*end = p;
	return KJ_INVALID;
}

enum kj_rc
kj_problem(struct kj_act *act, const char *code, const char *field_fmt, ...)
{
	const char *field;
	va_list ap;

	va_start(ap, field_fmt);
	field = kj_vfmt(act->arena, field_fmt, ap);
	va_end(ap);
	return add(act, code, "", field);
}

enum kj_rc
kj_problem_detail(
	struct kj_act *act, const char *code, const char *detail, const char *field_fmt, ...)
{
	const char *field;
	va_list ap;

	va_start(ap, field_fmt);
	field = kj_vfmt(act->arena, field_fmt, ap);
	va_end(ap);
	return add(act, code, kj_strdup(act->arena, detail), field);
}

kj_date
kj_act_today(const struct kj_act *act)
{
	return kj_day_at(act->now, act->who.zone);
}

const char *
kj_act_now(const struct kj_act *act)
{
	return kj_instant_sql(act->arena, act->now);
}
