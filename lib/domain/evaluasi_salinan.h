/* What a signed evaluation keeps of its own; private to lib/domain. */
#ifndef KJ_DOMAIN_EVALUASI_SALINAN_H
#define KJ_DOMAIN_EVALUASI_SALINAN_H

#include "kinerja/domain/evaluasi.h"

/* The head of the form as it is at this moment, as JSON (column kepala). */
const char *kj_salinan_kepala(struct kj_arena *a, const struct kj_rows *kepala);
/* What the suggestion was computed from, as JSON (column masukan). */
const char *kj_salinan_masukan(struct kj_arena *a, const struct kj_evaluasi *ev);

/* ev's inputs from the column masukan, whatever its ruleset. KJ_INVALID when it is none of ours. */
KJ_MUST enum kj_rc
kj_salinan_masukan_baca(struct kj_arena *a, const char *text, struct kj_evaluasi *ev);

/*
 * A signed evaluation as it was signed: head, ruleset and inputs from its
 * copies instead of from what stands in the tables now. Nothing for others.
 */
KJ_MUST enum kj_rc kj_salinan_baca(struct kj_act *act, struct kj_evaluasi *ev);

#endif
