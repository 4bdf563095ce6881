/* What the acts on master data share; private to lib/domain. */
#ifndef KJ_DOMAIN_MASTER_H
#define KJ_DOMAIN_MASTER_H

#include "kinerja/domain/act.h"

/* An open end in comparisons. */
#define KJ_FOREVER "9999-12-31"

/* A day as an argument; KJ_NODATE is NULL. */
struct kj_arg kj_day_arg(struct kj_arena *a, kj_date d);
/* The same for comparisons: KJ_NODATE is the end of time. */
const char *kj_day_end_text(struct kj_arena *a, kj_date d);
/* A day as it is audited; NULL for none. */
const char *kj_day_audit(struct kj_arena *a, kj_date d);
/* A column that holds a day; KJ_NODATE when NULL. */
kj_date kj_day_of(const struct kj_rows *r, size_t row, const char *column);

/*
 * Takes a guard row ("UPDATE ... WHERE id = ? AND version = ?"). KJ_CONFLICT
 * when the version is stale, also when there is no such row.
 */
KJ_MUST enum kj_rc
kj_guard(struct kj_act *act, const struct kj_query *q, int64_t id, int64_t version);

/* Refuses sampai before dari, at "sampai". */
KJ_MUST enum kj_rc kj_span_check(struct kj_act *act, kj_date dari, kj_date sampai);

/*
 * What a new dated row overlaps (columns id, dari, sampai). When replace is
 * set, the one row that began earlier and is still open or reaches into the
 * new one ends the day before, by q_end (sampai, id); *ended is its id, 0
 * none. Everything else is refused at "dari" with code and the row's name
 * (column) and days as detail.
 */
KJ_MUST enum kj_rc
kj_make_room(struct kj_act *act, const struct kj_rows *over, const struct kj_query *q_end,
	kj_date dari, bool replace, const char *code, const char *name, int64_t *ended);

#endif
