/*
 * Performance years and when each of their steps is open (DOMAIN 2.1): for
 * everybody, or longer for a subtree with a reason.
 */
#ifndef KINERJA_DOMAIN_PERIODE_H
#define KINERJA_DOMAIN_PERIODE_H

#include "kinerja/domain/act.h"
#include "kinerja/profil.h"

/* Codes, NULL terminated. */
KJ_API extern const char *const kj_periode_status[];
KJ_API extern const char *const kj_periode_tahap[];

/* When a step is open. */
struct kj_tahap {
	struct kj_row row;
	const char *tahap;
	int64_t unit; /* 0 everybody, else that subtree */
	kj_date buka, tutup;
	const char *alasan; /* asked for a subtree */
};

struct kj_periode {
	int64_t tahun;
	const char *nama;
	kj_date mulai, selesai;
	const char *aturan; /* code; stands for its active version when aturan_id is 0 */
	int64_t aturan_id;	/* the version (table aturan); 0 in old periods */
	const char *status;
	const char *siklus_entri,
		*siklus_evaluasi; /* DOMAIN 2.1, codes of profil.h; NULL: HARIAN, TAHUNAN */
	bool saran_tim;		  /* a plan is approved after a ketua tim advised on it */
	struct kj_set tahap;  /* struct kj_tahap */
};

/*
 * Stores a period with its steps; id 0 is a new one and receives its number.
 * KJ_INVALID: tahun (taken), mulai and selesai (outside the year, reversed),
 * status (a closed period does not open again; closing is asked for with kj_tutup_minta_step), aturan (plans exist already; no
 * active version),
 * tahap.<key>.* (reversed, twice for everybody, no reason).
 */
KJ_API KJ_MUST enum kj_rc
kj_periode_save(struct kj_act *act, int64_t *id, int64_t version, const struct kj_periode *in);
/* A period as the form has it. KJ_NOTFOUND. */
KJ_API KJ_MUST enum kj_rc
kj_periode_load(struct kj_act *act, int64_t id, struct kj_periode *out, int64_t *version);

#endif
