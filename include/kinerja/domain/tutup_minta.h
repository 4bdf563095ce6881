/*
 * Closing a period (tutup.h) as asked for from a page: one admin asks, the job
 * does it. Where it must be forced, another admin confirms first (four eyes),
 * because plans nobody was judged by are locked without a predicate.
 */
#ifndef KINERJA_DOMAIN_TUTUP_MINTA_H
#define KINERJA_DOMAIN_TUTUP_MINTA_H

#include "kinerja/domain/act.h"

/* "" | TERHENTI | DITARIK -> ANTRE | DIMINTA -> ANTRE -> JALAN -> SELESAI | TERHENTI. */
KJ_API extern const struct kj_alur kj_tutup_alur;

/* Plans are counted up to here, no further. */
enum { KJ_TUTUP_HITUNG = 1000 };

/* A period with what is open in it, what was asked for, how far the work is. */
struct kj_tutup_minta {
	struct kj_rows r; /* one row of tutup_minta_get */
	int64_t terbuka;  /* plans not locked, at most 4 * (KJ_TUTUP_HITUNG + 1) */
	bool masa;		  /* evaluating or objecting is not over */
	bool boleh;		  /* the period runs: closing can be asked for */
};
/* KJ_NOTFOUND: no such period. One statement. */
KJ_API KJ_MUST enum kj_rc
kj_tutup_minta_lihat(struct kj_act *act, int64_t periode, struct kj_tutup_minta *out);

/*
 * Takes one of the steps of kj_tutup_alur.
 *
 * tutup: nothing is open; the job does it. KJ_INVALID ("tutup.terbuka") when something is.
 * paksa: with a reason of 10 characters in alasan, whatever is open; another admin confirms.
 * setujui: by somebody else (kj_akun_empat_mata), else KJ_INVALID.
 * tarik: takes it back as long as nobody is at it. lanjut: the job looks again now.
 *
 * KJ_DENIED: not a step from here, or the period does not run. KJ_CONFLICT:
 * it changed since version (0: never asked for).
 */
KJ_API KJ_MUST enum kj_rc kj_tutup_minta_step(struct kj_act *act, const struct kj_subject *periode,
	const char *aksi, int64_t version, const char *alasan);

/*
 * Background work: closes what waits, in the name of who asked. What stands in
 * the way ends as TERHENTI with its list. KJ_BUSY: another worker is at it, or
 * the database went away; what is done stays done. worker is unique among all
 * that run; between batches its lease on the job is renewed.
 */
KJ_API KJ_MUST enum kj_rc kj_tutup_kerja(struct kj_act *act, const char *worker);

#endif
