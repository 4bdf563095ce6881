/*
 * What every act of lib/domain does beside its own table: the audit row, the
 * work list, the transition check. All inside the caller's transaction.
 */
#ifndef KINERJA_DOMAIN_ACT_H
#define KINERJA_DOMAIN_ACT_H

#include "kinerja/access.h"

/* ---- audit ------------------------------------------------------------------ */

/* One field that changed; NULL is "was not there". */
struct kj_change {
	const char *field, *before, *after;
};

/*
 * Appends one row a change (one row without field when n is 0) to the chain
 * of the document. untuk is the person it is about, 0 none. Two statements
 * whatever n. KJ_BUSY when another act of the document was faster: the
 * transaction is run again.
 */
KJ_API KJ_MUST enum kj_rc kj_audit(struct kj_act *act, enum kj_dok dok, int64_t id,
	const char *aksi, int64_t untuk, const struct kj_change *changes, size_t n);

/* Changes gathered while comparing; equal values are left out. */
struct kj_changes {
	struct kj_arena *arena;
	struct kj_change *v;
	size_t n, cap;
};
KJ_API void kj_changes_add(struct kj_changes *c, const char *before, const char *after,
	const char *field_fmt, ...) KJ_PRINTF(4, 5);

/* One unchained row a page view: which documents of others were read. */
KJ_API KJ_MUST enum kj_rc kj_log_baca(struct kj_act *act, const char *halaman, const char *ids);

/* ---- tugas: what is expected of whom now --------------------------------------- */

struct kj_tugas {
	int64_t pegawai;   /* whose work list */
	const char *jenis; /* key below T.tugas: "skp.susun", "skp.setujui" ... */
	enum kj_dok dok;
	int64_t id;
	int64_t tentang;			  /* about whom, 0 none */
	const char *program, *tautan; /* "planning", "/skp/12" */
	kj_date jatuh_tempo;		  /* KJ_NODATE none */
};

/* Adds or renews; nothing for documents of a training period. */
KJ_API KJ_MUST enum kj_rc kj_tugas_add(struct kj_act *act, const struct kj_tugas *t);
/* Clears all of a document; jenis NULL = every kind. */
KJ_API KJ_MUST enum kj_rc
kj_tugas_clear(struct kj_act *act, enum kj_dok dok, int64_t id, const char *jenis);

/*
 * Daily work: puts what the calendar asks on the work lists: a plan to write
 * while plans are open, a realisation to check while evaluations are.
 */
KJ_API KJ_MUST enum kj_rc kj_tugas_harian(struct kj_act *act);

/* ---- access ---------------------------------------------------------------------- */

/* The kj_access_fn of the suite's programs (lib/domain/akses.c). */
KJ_API enum kj_rc
kj_akses(struct kj_act *act, const struct kj_need *need, int64_t id, struct kj_subject *subject);

#endif
