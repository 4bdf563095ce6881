/* What the acts on a plan share; private to lib/domain. */
#ifndef KJ_DOMAIN_SKP_LANGKAH_H
#define KJ_DOMAIN_SKP_LANGKAH_H

#include "kinerja/domain/skp.h"

/*
 * Keeps a version of the plan as it is loaded; aksi AJUKAN or TETAPKAN, the
 * latter with how it will be judged by the rules of its period.
 */
KJ_MUST enum kj_rc kj_skp_keep(struct kj_act *act, int64_t id, const struct kj_skp *plan,
	const char *aksi, const char *rulesets);

#endif
