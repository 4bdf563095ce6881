/*
 * Addendum: a target of a plan in force changed before its time is over, with
 * reason, old and new value, agreed to by the evaluator (DOMAIN 2.5).
 */
#ifndef KINERJA_DOMAIN_ADENDUM_H
#define KINERJA_DOMAIN_ADENDUM_H

#include "kinerja/domain/skp.h"

/* A target that may be changed today: of a quarter, 1 to 4, or of the whole year, 0. */
struct kj_adendum_target {
	const struct kj_iki *iki;
	int triwulan;
	const char *lama; /* canonical decimal */
	kj_date sampai;	  /* its last day */
};
/*
 * The targets of a plan that may be changed today, in sheet order: the quarters
 * of an indicator that has them, else its year; none whose last day is over,
 * none without a number. Lives in the arena; returns how many.
 */
KJ_API size_t kj_adendum_targets(
	struct kj_act *act, const struct kj_skp *skp, struct kj_adendum_target **out);

/* What is asked for. */
struct kj_adendum {
	int64_t iki;
	int triwulan;
	const char *baru, *alasan;
};
/*
 * Asks for another target, by the person or the evaluator. Problems at
 * "target_ubah" (its time is over, one waits already), "baru" (the same, not
 * above zero), "alasan" (shorter than 10 characters). KJ_CONFLICT.
 */
KJ_API KJ_MUST enum kj_rc kj_adendum_ask(
	struct kj_act *act, const struct kj_subject *skp, int64_t version, const struct kj_adendum *in);

/* A decision on one that waits. */
struct kj_adendum_putusan {
	const char *aksi; /* setujui_adendum, tolak_adendum */
	int64_t id;		  /* of the addendum */
	const char *catatan;
	int64_t version; /* of the plan */
	const char *rulesets;
};
/*
 * setujui_adendum sets the target (of a quarter: and with it the year's where
 * quarters add up to it or the last one is it), keeps a version of the plan and
 * asks the person to confirm having understood it; tolak_adendum asks for a
 * note at "catatan". Problem at "adendum": gone, its time is over, or the
 * target is no longer what it was.
 */
KJ_API KJ_MUST enum kj_rc kj_adendum_decide(
	struct kj_act *act, const struct kj_subject *skp, const struct kj_adendum_putusan *p);

#endif
