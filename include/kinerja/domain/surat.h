/*
 * Letters: rows of the outbox (kotak_keluar) that are written in the act's
 * transaction and sent later by a job. At least once: a letter is marked
 * before a try and after it, and has the same Message-ID in each, so that who
 * receives it twice can tell. After a success it is never sent again.
 */
#ifndef KINERJA_DOMAIN_SURAT_H
#define KINERJA_DOMAIN_SURAT_H

#include "kinerja/domain/act.h"

struct kj_surat {
	int64_t id;
	const char *jenis;			 /* "pengingat.skp" */
	const char *kunci;			 /* left part of the Message-ID, the same in every try */
	const char *kepada;			 /* the receiver's address today, checked */
	const char *nama, *instansi; /* of the receiver; the agency */
	const char *bahasa;			 /* "" has chosen none */
	const struct kj_tree *isi;	 /* what the act wrote down, NULL when it cannot be read */
};

/* What became of one try. */
enum kj_surat_hasil {
	KJ_SURAT_TERKIRIM,
	KJ_SURAT_NANTI, /* not now: again after a while */
	KJ_SURAT_TOLAK, /* never: this letter is refused */
	KJ_SURAT_TUTUP	/* nobody takes letters now: the others need not be tried */
};

/* Why not: a code below T.kode, and the other side's words ("" none). */
struct kj_surat_sebab {
	const char *kode, *kata;
};

/* Hands one letter to whoever carries it; ctx is the carrier's. */
typedef enum kj_surat_hasil
kj_surat_send(void *ctx, struct kj_arena *a, const struct kj_surat *s, struct kj_surat_sebab *why);

struct kj_surat_hitung {
	int64_t terkirim, nanti, gagal;
};

/*
 * Sends what is due, throws away what is old. Each letter is marked by a
 * statement of its own: not in a transaction. A letter without a good address
 * is given up, one that nobody takes after conf->surel.tries tries too. Ends
 * early when the carrier is closed or after ten minutes.
 */
KJ_API KJ_MUST enum kj_rc kj_surat_deliver(struct kj_act *act, const struct kj_conf *conf,
	kj_surat_send *send, void *ctx, struct kj_surat_hitung *n);

/*
 * A letter that was given up is tried again; id 0 all of them. akar: root of
 * those that who acts may see, 0 everybody's. n: how many. KJ_NOTFOUND: there
 * is no such letter (any more).
 */
KJ_API KJ_MUST enum kj_rc kj_surat_retry(struct kj_act *act, int64_t akar, int64_t id, int64_t *n);

#endif
