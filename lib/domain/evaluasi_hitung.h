/* What comes out of the inputs of an evaluation; private to lib/domain. */
#ifndef KJ_DOMAIN_EVALUASI_HITUNG_H
#define KJ_DOMAIN_EVALUASI_HITUNG_H

#include "kinerja/domain/evaluasi.h"

/*
 * Suggestion, value and steps from ev's ruleset and inputs alone: what is kept
 * of a signed evaluation gives the same bytes. KJ_FAULT alone is possible.
 */
KJ_MUST enum kj_rc kj_evaluasi_hitung(struct kj_act *act, struct kj_evaluasi *ev);

/* Lays what the evaluator writes over the inputs of ev. */
void kj_evaluasi_isi(struct kj_arena *a, const struct kj_penilaian *p, struct kj_evaluasi *ev);

#endif
