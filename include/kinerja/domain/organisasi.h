/*
 * Predikat kinerja organisasi: the predicate of a unit for a period, set by
 * the leader above it (SE MenPANRB 3/2023; DOMAIN 4.2).
 */
#ifndef KINERJA_DOMAIN_ORGANISASI_H
#define KINERJA_DOMAIN_ORGANISASI_H

#include "kinerja/domain/act.h"

KJ_API extern const char *const kj_organisasi_kodes[]; /* ISTIMEWA ... SANGAT_KURANG */

/*
 * Sets or changes a unit's predicate: reason of at least 10 characters, field
 * "alasan". Who acts leads the nearest unit above it that has a leader, and
 * not the unit itself, also not as Plt: KJ_NOTFOUND for everybody else and for
 * a period that does not run. version is that of the predicate that was read,
 * 0 when there was none; KJ_CONFLICT when it is another by now.
 */
KJ_API KJ_MUST enum kj_rc kj_organisasi_set(struct kj_act *act, int64_t unit, int64_t periode,
	int64_t version, const char *predikat, const char *alasan);

#endif
