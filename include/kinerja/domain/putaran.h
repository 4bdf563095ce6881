/*
 * Putaran: the cycles of a performance year, the yearly evaluation, and the interim ones
 * that a half-yearly or quarterly cadence puts before it (DOMAIN 2.1, 2.3).
 * An interim one looks at all that was done from the plan's first day until
 * its own last day.
 */
#ifndef KINERJA_DOMAIN_PUTARAN_H
#define KINERJA_DOMAIN_PUTARAN_H

#include "kinerja/base.h"

/* One of them. */
struct kj_putaran {
	const char *kode;  /* "TAHUNAN", "SEMESTER_1", "TRIWULAN_1" .. "TRIWULAN_3" */
	const char *irama; /* the cadence that has it, as in periode.siklus_evaluasi */
	int bulan;		   /* months from the period's first day to the cycle's end */
	int64_t nomor; /* in addresses: 61 is the first half-year, 31 to 33 the quarters; 0 yearly */
};

/* The yearly one first. */
KJ_API extern const struct kj_putaran kj_putaran_daftar[];
KJ_API extern const size_t kj_putaran_banyak;

/* By code, NULL or "" for the yearly one; NULL when there is no such cycle. */
KJ_API const struct kj_putaran *kj_putaran_of(const char *kode);
/* By its number in addresses; NULL when there is no such cycle. */
KJ_API const struct kj_putaran *kj_putaran_nomor(int64_t nomor);
/* Its last day in a period that begins on mulai; KJ_NODATE for the yearly one. */
KJ_API kj_date kj_putaran_akhir(const struct kj_putaran *s, kj_date mulai);
/* True for the yearly one (NULL or "" too). */
KJ_API bool kj_putaran_tahunan(const char *kode);

#endif
