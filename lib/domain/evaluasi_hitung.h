/* What comes out of the inputs of an evaluation; private to lib/domain. */
#ifndef KJ_DOMAIN_EVALUASI_HITUNG_H
#define KJ_DOMAIN_EVALUASI_HITUNG_H

#include "kinerja/domain/evaluasi.h"
#include "kinerja/exact.h"
#include "kinerja/tree.h"

/*
 * Suggestion, value and steps from ev's ruleset and inputs alone: what is kept
 * of a signed evaluation gives the same bytes. KJ_FAULT alone is possible.
 */
KJ_MUST enum kj_rc kj_evaluasi_hitung(struct kj_act *act, struct kj_evaluasi *ev);

/* Lays what the evaluator writes over the inputs of ev. */
void kj_evaluasi_isi(struct kj_arena *a, const struct kj_penilaian *p, struct kj_evaluasi *ev);

/* ---- evaluasi_numerik.c ---------------------------------------------------------- */

/* Planned results, weight and what is kept of behaviour, from the tables as they are now. */
void kj_numerik_susun(struct kj_arena *a, struct kj_evaluasi *ev);
/* Nilai SKP, and with behaviour the value and predicate; hasil.galat says why there is none. */
KJ_MUST enum kj_rc kj_numerik_hitung(struct kj_act *act, struct kj_evaluasi *ev);
/* The inputs as JSON, and back; false when they are none of ours. */
void kj_numerik_json(struct kj_buf *b, const struct kj_evaluasi *ev);
bool kj_numerik_read(struct kj_arena *a, const struct kj_tree *t, struct kj_evaluasi *ev);

#endif
