/*
 * Penilai: how evaluators rated, counted below every unit (SOF-10). A page reads a
 * unit's rows; kj_penilai_banding (rules.h) says what they mean.
 */
#ifndef KINERJA_DOMAIN_PENILAI_H
#define KINERJA_DOMAIN_PENILAI_H

#include "kinerja/domain/act.h"
#include "kinerja/rules.h"

/* The job: counts the signed evaluations of this year and the last anew. */
KJ_API KJ_MUST enum kj_rc kj_penilai_hitung(struct kj_act *act);

/* The counts of a row of penilai_daftar. */
KJ_API struct kj_penilai_jumlah kj_penilai_baris(const struct kj_rows *r, size_t row);
/* Those of the other evaluators at the row's level: all of them less the row itself. */
KJ_API struct kj_penilai_jumlah kj_penilai_lain(const struct kj_rows *r, size_t row);

#endif
