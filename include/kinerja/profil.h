/*
 * Profiles: what is particular about an agency, one file each in
 * conf/profiles. Read at the start of every program; pages see Profil.* and
 * the words it changes.
 */
#ifndef KINERJA_PROFIL_H
#define KINERJA_PROFIL_H

#include "kinerja/base.h"

/* Codes, NULL terminated; the place of a code is its bit in struct kj_profil. */
KJ_API extern const char *const kj_profil_fitur[];
KJ_API extern const char *const kj_profil_peserta[];
/* How often is reported and evaluated. */
KJ_API extern const char *const kj_siklus_entri[];	  /* HARIAN MINGGUAN BULANAN */
KJ_API extern const char *const kj_siklus_evaluasi[]; /* TAHUNAN SEMESTER TRIWULAN */

/* A word of the agency's own, in place of the catalogue's T.<kunci>. */
struct kj_istilah {
	const char *kunci;
	const char *id, *en;
	int line; /* in the profile's file */
};

struct kj_profil {
	const char *file;		   /* absolute name */
	const char *nama, *tempat; /* of the agency, as on every form; the place before a date */
	const char *bantuan;	   /* whom people ask */
	int zona;				   /* hours east of UTC: enum kj_zone */
	const char *aturan;		   /* ruleset of new years */
	struct {
		const char *entri, *evaluasi; /* of new years */
	} siklus;
	bool saran_tim; /* new years ask for a ketua tim's advice before a plan is approved */
	unsigned peserta, fitur;
	const struct kj_istilah *istilah;
	size_t nistilah;
};

/*
 * Reads and checks one file; what is wrong goes to the log, each with
 * file:line and what was probably meant, and the answer is KJ_INVALID. Whether
 * the catalogue has the words is for kj_words_check() to say (web.h).
 */
KJ_API KJ_MUST enum kj_rc
kj_profil_load(struct kj_arena *a, const char *file, struct kj_profil *out);
/* The profile that the configuration names, into conf->profil. KJ_INVALID as above. */
KJ_API KJ_MUST enum kj_rc kj_profil_use(struct kj_conf *conf);
/* Has the agency switched a feature on? False without a profile. */
KJ_API bool kj_profil_has(const struct kj_profil *p, const char *fitur);
/* Does somebody take part? False without a profile. */
KJ_API bool kj_profil_joins(const struct kj_profil *p, const char *peserta);

#endif
