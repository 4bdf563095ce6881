/*
 * Closing a period (DOMAIN 2.3): each signed evaluation is computed again from
 * its own copies, becomes FINAL with its explanation, its plan is locked, and
 * each of it is in the trail. In batches of one transaction, by one worker at a
 * time: what is done stays done, whoever goes on goes on where it ended.
 *
 * Refused while EVALUASI or KEBERATAN is open, while a yearly evaluation is not
 * signed, and where an evaluation computes to something else than was signed;
 * with a reason these plans are locked without a predicate, and such an
 * evaluation stays as it was signed. The reason is in every trail.
 */
#ifndef KINERJA_DOMAIN_TUTUP_H
#define KINERJA_DOMAIN_TUTUP_H

#include "kinerja/domain/act.h"

struct kj_aturan;

/* A period as closing finds it. */
struct kj_tutup_keadaan {
	int64_t periode;
	const char *nama, *status;
	int64_t siap, final, belum; /* evaluations signed, closed; plans never signed */
	kj_date sampai;				/* last day of evaluating and objecting; KJ_NODATE none */
	const char *kerja;			/* "", "JALAN", "SELESAI": was it begun? */
	const char *pekerja, *sewa_sampai;
};

/* KJ_NOTFOUND: no period of that year. */
KJ_API KJ_MUST enum kj_rc
kj_tutup_lihat(struct kj_act *act, int64_t tahun, struct kj_tutup_keadaan *out);

/* Hears of an evaluation that computes to something else than was signed. */
typedef void kj_tutup_beda(
	void *arg, int64_t evaluasi, const char *field, const char *signed_as, const char *computed);

/* The work, of one process. */
struct kj_tutup {
	int64_t periode;
	const char *status;	 /* of the period before; set by kj_tutup_begin */
	const char *pekerja; /* unique among all that run */
	const char *alasan;	 /* "" none: nothing is forced */
	kj_tutup_beda *beda;
	void *arg;
	size_t giliran;			  /* which state is being gone through */
	int64_t setelah;		  /* evaluations in it up to this id are done */
	int64_t selesai, berbeda; /* of this run */
	/* The ruleset of the last evaluation, which the next one mostly has too. */
	struct kj_arena *arena;
	const char *isi;
	const struct kj_aturan *aturan;
};

/*
 * Begins, or with gone (the name of a worker that is no more, "" any whose
 * lease has run out) goes on. One transaction. KJ_CONFLICT: another worker is
 * at it, or the work was begun before and gone is NULL. KJ_DENIED: the period
 * is closed.
 */
KJ_API KJ_MUST enum kj_rc kj_tutup_begin(
	struct kj_act *act, const struct kj_tutup_keadaan *k, const char *gone, struct kj_tutup *t);
/*
 * The next batch, in its own transaction; n receives how many it held, 0 = that
 * was the last. KJ_CONFLICT: the work was taken over.
 */
KJ_API KJ_MUST enum kj_rc kj_tutup_step(struct kj_act *act, struct kj_tutup *t, int64_t *n);
/*
 * Locks what is left, closes the period. KJ_INVALID: something is not signed,
 * or differs, and there is no reason. KJ_BUSY: evaluations were signed
 * meanwhile: kj_tutup_again, and the batches go on.
 */
KJ_API KJ_MUST enum kj_rc kj_tutup_end(struct kj_act *act, struct kj_tutup *t);
/* From the first evaluation again. */
KJ_API void kj_tutup_again(struct kj_tutup *t);
KJ_API void kj_tutup_free(struct kj_tutup *t);

#endif
