/*
 * A step of the running year kept open longer for a unit and those below it,
 * with the reason: a flood, a reorganisation, a late budget.
 */
#ifndef KINERJA_DOMAIN_PERPANJANGAN_H
#define KINERJA_DOMAIN_PERPANJANGAN_H

#include "kinerja/domain/act.h"

struct kj_perpanjangan {
	const char *tahap;	/* of kj_periode_tahap */
	kj_date sampai;		/* its new last day, for the unit's subtree */
	const char *alasan; /* at least 10 characters */
};

/*
 * Keeps a step open for a unit, or changes until when; version is the period's,
 * which every change of its steps takes. What stands on work lists below the
 * unit gets the new day. KJ_INVALID: tahap (not a step of this year), sampai
 * (no later than everybody's, over already, a year beyond the period), alasan.
 * KJ_NOTFOUND: no year runs. KJ_CONFLICT.
 */
KJ_API KJ_MUST enum kj_rc kj_perpanjangan_save(
	struct kj_act *act, int64_t unit, int64_t version, const struct kj_perpanjangan *in);

#endif
