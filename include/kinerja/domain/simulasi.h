/*
 * Training periods (periode.status SIMULASI): everything may be tried, nothing
 * counts (SOR-22). What happens there is on no work list, no board, in no
 * distribution and no closing, because those look at periods that run.
 */
#ifndef KINERJA_DOMAIN_SIMULASI_H
#define KINERJA_DOMAIN_SIMULASI_H

#include "kinerja/domain/act.h"

/*
 * Marks a training period to be cleared away with all that hangs on it; the
 * operator's job does it within a minute. KJ_CONFLICT when it is stale or none.
 */
KJ_API KJ_MUST enum kj_rc kj_simulasi_discard(struct kj_act *act, int64_t periode, int64_t version);
/* The job: clears what is marked, each period in one transaction; the trail stays. */
KJ_API KJ_MUST enum kj_rc kj_simulasi_clear(struct kj_act *act);

#endif
