/*
 * Signed evaluations computed again from what their rows keep: to prove them
 * when a year is closed, and to try another ruleset on a past year.
 */
#ifndef KINERJA_DOMAIN_ULANG_H
#define KINERJA_DOMAIN_ULANG_H

#include "kinerja/domain/act.h"
#include "kinerja/rules.h"

/* What comes out; "" where there is none. */
struct kj_ulang {
	const char *indeks;		/* S-1, as it is shown */
	const char *saran;		/* DI_BAWAH, SESUAI, DI_ATAS */
	const char *nilai;		/* criteria: the weighted value, as it is shown */
	const char *predikat;	/* code of the database */
	const char *penjelasan; /* JSON; "" without explanation */
};

/*
 * An evaluation from its kept inputs (column masukan), its two ratings and a
 * ruleset. Pure: nothing is read or stored. hasil NONE takes the suggestion for
 * the rating of results. jelas: with explanation, the same bytes as were kept.
 * KJ_OK; KJ_NOTFOUND when this ruleset cannot judge by these inputs (it needs
 * criteria that were never given, or has no way to a predicate); KJ_INVALID
 * when the inputs are none of ours.
 */
KJ_API KJ_MUST enum kj_rc
kj_evaluasi_ulang(struct kj_arena *a, const struct kj_aturan *r, const char *masukan,
	enum kj_rating hasil, enum kj_rating perilaku, bool jelas, struct kj_ulang *out);

/* ---- another ruleset on a past year --------------------------------------------------- */

/* An evaluation whose predicate would be another. */
struct kj_tiru_baris {
	int64_t id, skp;
	const char *nama, *nip, *unit;
	const char *indeks, *saran, *hasil, *perilaku, *predikat; /* as signed */
	struct kj_ulang baru;
	const char *hasil_baru;
};

/* A piece of a period under another ruleset. */
struct kj_tiru {
	size_t dihitung, naik, turun, tak_dapat;
	size_t dari_ke[KJ_NPREDIKAT][KJ_NPREDIKAT]; /* [signed][new] by enum kj_predikat */
	const struct kj_tiru_baris *baris;			/* those that move */
	size_t n;
	int64_t berikut; /* go on after this id; 0 = that was all */
};

/*
 * Up to n signed yearly evaluations of a period after an id, under a ruleset.
 * Who followed the suggestion is taken to follow the new one; a rating that
 * deviated from it, and behaviour, stay. Nothing is stored. All of out lives
 * in act's arena.
 */
KJ_API KJ_MUST enum kj_rc kj_tiru(struct kj_act *act, int64_t periode, const struct kj_aturan *r,
	int64_t setelah, int64_t n, struct kj_tiru *out);

#endif
