/*
 * Perjanjian Kinerja: the goals (tujuan) of a unit for a year, the target
 * states (sasaran) that serve them and the main indicators (IKU) with their
 * targets (SAKIP; DOMAIN 2.2, GEN-09, GEN-10). Results of leaders come from a
 * sasaran.
 */
#ifndef KINERJA_DOMAIN_PERJANJIAN_H
#define KINERJA_DOMAIN_PERJANJIAN_H

#include "kinerja/domain/act.h"

struct kj_iku {
	struct kj_row row;
	const char *teks, *target, *satuan, *arah; /* target: canonical decimal, "" none */
};
struct kj_sasaran {
	struct kj_row row;
	const char *teks;
	struct kj_set iku; /* struct kj_iku */
	bool dipakai;	   /* results of plans come from it */
};
struct kj_tujuan {
	struct kj_row row;
	const char *teks;
	struct kj_set sasaran; /* struct kj_sasaran */
};
struct kj_perjanjian {
	struct kj_rows kepala; /* one row of perjanjian_kepala */
	struct kj_set tujuan;  /* struct kj_tujuan */
};

/* The one of a unit for the running year; empty before the first save. KJ_NOTFOUND. */
KJ_API KJ_MUST enum kj_rc
kj_perjanjian_load(struct kj_act *act, int64_t unit, struct kj_perjanjian *out);

/* simpan and tetapkan; a year without goals yet is a draft. */
KJ_API extern const struct kj_alur kj_perjanjian_alur;

/*
 * Stores the goals of a unit (aksi of kj_perjanjian_alur, else KJ_DENIED); new rows left blank are dropped, ids of another
 * unit are KJ_INVALID at their field, and so is leaving out a sasaran that results
 * of plans come from. A fixed one becomes a draft again. tetapkan:
 * refused unless each goal has a sasaran and each of those an IKU with target
 * and unit; the whole is kept as the next version. A constant number of
 * statements. KJ_CONFLICT on a stale version.
 */
KJ_API KJ_MUST enum kj_rc kj_perjanjian_act(struct kj_act *act, const struct kj_subject *perjanjian,
	int64_t version, const struct kj_set *tujuan, const char *aksi);

/* The goals of the year before without their numbers' ids, to begin with. */
KJ_API KJ_MUST enum kj_rc
kj_perjanjian_lalu(struct kj_act *act, const struct kj_perjanjian *now, struct kj_set *out);

/* Goals as they are kept in a version (JSON, stable order). */
KJ_API const char *kj_perjanjian_json(struct kj_arena *a, const struct kj_set *tujuan);
/* A kept version as goals; KJ_FAULT when it cannot be read. */
KJ_API KJ_MUST enum kj_rc
kj_perjanjian_read(struct kj_arena *a, const char *json, struct kj_set *out);

#endif
