/*
 * What the pages about a unit's distribution share (distribusi_isi.c).
 */
#ifndef REVIEW_DISTRIBUSI_H
#define REVIEW_DISTRIBUSI_H

#include "kinerja/domain/penetapan.h"
#include "review.h"

/* Who a unit's distribution is shown to: never to who only evaluates people of it. */
#define DISTRIBUSI_READERS                                                                    \
	(KJ_REL_PIMPINAN_UNIT | KJ_REL_PENILAI | KJ_REL_PENGELOLA | KJ_REL_AUDITOR | KJ_REL_PPK | \
		KJ_REL_TPK)

/* Batas.*: the head-counts allowed, by predicate and condition, with the steps. */
void distribusi_batas_show(
	struct kj_req *req, const struct kj_distribusi_batas *b, const struct kj_penjelasan *p);
/*
 * Sebaran.*: people, percent and the pattern's percent by predicate, and Kurva.* with
 * the places of both in the drawing. organisasi NONE: without a pattern.
 */
void distribusi_kurva_show(struct kj_req *req, const struct kj_aturan *r,
	enum kj_predikat organisasi, const int64_t jumlah[KJ_NPREDIKAT]);
/* The steps as name.0 ...: teks, sumber, kurang (1: does not hold). */
void distribusi_langkah_show(struct kj_req *req, const char *name, const struct kj_penjelasan *p);

#endif
