/*
 * Reporting lines: from a person to their evaluator, dated. DEFINITIF is for
 * the own post; PLT for an acting second post, or to somebody who acts for
 * the evaluator; TIM is to a ketua tim, who never rates (DOMAIN 5, 6.5).
 */
#ifndef KINERJA_DOMAIN_GARIS_H
#define KINERJA_DOMAIN_GARIS_H

#include "kinerja/domain/act.h"

/* Codes of garis.jenis, NULL terminated. */
KJ_API extern const char *const kj_garis_jenis[];

struct kj_garis {
	const char *penilai; /* as kj_pegawai_find() reads it */
	const char *jenis;
	kj_date dari, sampai; /* KJ_NODATE: open end */
	const char *alasan;
	bool ganti; /* the line of that kind so far ends the day before */
};

/*
 * KJ_INVALID: penilai (nobody, the person themself, somebody below them),
 * dari and sampai (reversed, overlapping a line of the same kind).
 * KJ_CONFLICT when the version is stale. Open plans follow by
 * kj_garis_berlaku(), which is made due at once.
 */
KJ_API KJ_MUST enum kj_rc kj_garis_add(
	struct kj_act *act, int64_t pegawai, int64_t version, const struct kj_garis *in, int64_t *id);
/* The last day of a line. KJ_NOTFOUND when it is not that person's. */
KJ_API KJ_MUST enum kj_rc kj_garis_end(struct kj_act *act, int64_t pegawai, int64_t version,
	int64_t id, kj_date sampai, const char *alasan);

/*
 * Daily work: open plans and undecided evaluations get the evaluator that the
 * lines in force today say, with what waits in the work lists (DOMAIN 2.5,
 * "new evaluator only"). One transaction a plan; may be run again at any time.
 */
KJ_API KJ_MUST enum kj_rc kj_garis_berlaku(struct kj_act *act);

#endif
