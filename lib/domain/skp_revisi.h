/* What a revision proposes; private to lib/domain. */
#ifndef KJ_DOMAIN_SKP_REVISI_H
#define KJ_DOMAIN_SKP_REVISI_H

#include "kinerja/domain/skp.h"

/*
 * Lays the proposal kept as JSON over a plan whose isi is what is in force:
 * skp->berlaku gets that, skp->isi the proposal. Links to rows that are gone
 * are dropped. KJ_FAULT when the text is none of ours.
 */
KJ_MUST enum kj_rc kj_revisi_read(struct kj_arena *a, const char *json, struct kj_skp *skp);
/* Keeps a sheet as the proposal of a plan, instead of an earlier one. */
KJ_MUST enum kj_rc kj_revisi_put(struct kj_act *act, int64_t skp, const struct kj_skp_isi *isi);
/* Forgets it; fine when there is none. */
KJ_MUST enum kj_rc kj_revisi_drop(struct kj_act *act, int64_t skp);

/*
 * Makes the proposal of a plan (skp->isi) its rows, skp->berlaku being what
 * they are now. Problems as of kj_skp_save, when entries came meanwhile.
 * In skp_save.c.
 */
KJ_MUST enum kj_rc kj_revisi_apply(struct kj_act *act, int64_t id, const struct kj_skp *skp);

#endif
