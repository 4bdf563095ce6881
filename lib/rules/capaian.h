/* Between capaian_2026.c and saran.c. */
#ifndef KINERJA_RULES_CAPAIAN_H
#define KINERJA_RULES_CAPAIAN_H

#include "internal.h"

/*
 * Capaian of an indicator with target and realisation. NULL, or why not;
 * out->teks only with explanation.
 */
const char *kj_capaian_hitung(struct kj_arena *a, const struct kj_aturan *r,
	const struct kj_indikator *ind, struct kj_penjelasan *p, struct kj_angka *out);
/* The rating that a value suggests; x->teks is needed with explanation only. */
enum kj_rating
kj_rating_ambang(const struct kj_aturan *r, const struct kj_angka *x, struct kj_penjelasan *p);

/*
 * The indicator with the growth of its groups as realisation (exact, NULL none yet);
 * without groups as it is. NULL, or why not: as kj_tumbuh_kelompok.
 */
const char *kj_kelompok_pakai(struct kj_arena *a, const struct kj_aturan *r,
	const struct kj_indikator *ind, struct kj_penjelasan *p, struct kj_indikator *out);

#endif
