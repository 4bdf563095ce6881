/*
 * Assignments: who holds which post where, dated. A person has one own post
 * (DEFINITIF) at a time and any number of acting ones (PLT, PLH).
 */
#ifndef KINERJA_DOMAIN_PENUGASAN_H
#define KINERJA_DOMAIN_PENUGASAN_H

#include "kinerja/domain/pegawai.h"

/* Codes of penugasan.jenis and of jabatan.jenis, NULL terminated. */
KJ_API extern const char *const kj_penugasan_jenis[];
KJ_API extern const char *const kj_jabatan_jenis[];

struct kj_penugasan {
	int64_t unit;
	const char *jabatan;	   /* name of the post; a new name makes a new post */
	const char *jabatan_jenis; /* asked for a new post only */
	const char *jenis;
	bool pimpinan;		  /* leads the unit */
	kj_date dari, sampai; /* KJ_NODATE: open end */
	bool ganti;			  /* the own post so far ends the day before */
};

/*
 * KJ_INVALID: unit (not there, ended, not in the subtree of who acts),
 * jabatan_jenis (missing for a new post), dari and sampai (reversed, before
 * the person's service, overlapping another), pimpinan (somebody leads it).
 */
KJ_API KJ_MUST enum kj_rc kj_penugasan_add(struct kj_act *act, int64_t pegawai, int64_t version,
	const struct kj_penugasan *in, int64_t *id);
/* The last day of an assignment. KJ_NOTFOUND when it is not that person's. */
KJ_API KJ_MUST enum kj_rc
kj_penugasan_end(struct kj_act *act, int64_t pegawai, int64_t version, int64_t id, kj_date sampai);

/*
 * A transfer in one act: the assignment, and where penilai is not "" the line
 * to the evaluator of that post (kj_pegawai_find), from the same day.
 */
KJ_API KJ_MUST enum kj_rc kj_penugasan_move(struct kj_act *act, int64_t pegawai, int64_t version,
	const struct kj_penugasan *in, const char *penilai);
/* A new person with their first assignment and evaluator in one act. */
KJ_API KJ_MUST enum kj_rc kj_penugasan_hire(struct kj_act *act, const struct kj_pegawai *orang,
	const struct kj_penugasan *in, const char *penilai, int64_t *id);

#endif
