/* One save of a sheet; private to lib/domain. */
#ifndef KJ_DOMAIN_SKP_SIMPAN_H
#define KJ_DOMAIN_SKP_SIMPAN_H

#include "kinerja/domain/skp.h"

/* One save: what is there, what is wanted, and the statements' arguments. */
struct kj_skp_simpan {
	struct kj_act *act;
	int64_t id;
	const struct kj_skp_isi *want;
	struct kj_skp have;
	const struct kj_skp_isi *rows; /* what the tables hold: have.isi, or what is in force */
	struct kj_changes changes;
	struct kj_arg *gone_iki, *gone_rhk; /* arguments of the removals */
	size_t ngone_iki, ngone_rhk;
	bool bad;
};

/* An indicator by id anywhere in the plan: it may move to another RHK. NULL when there is none. */
const struct kj_iki *kj_skp_iki_of(const struct kj_skp_isi *isi, int64_t id);

/*
 * Makes the sheet wanted the plan's rows. Problems at the field "rhk" when a row
 * that goes is held by another document. In skp_store.c.
 */
KJ_MUST enum kj_rc kj_skp_store(struct kj_skp_simpan *s);

#endif
