/*
 * What happens to a plan in mid-year (DOMAIN 2.5): closed at a day because of
 * a move, pension, death or dismissal; time away on leave or for study.
 */
#ifndef KINERJA_DOMAIN_PERUBAHAN_H
#define KINERJA_DOMAIN_PERUBAHAN_H

#include "kinerja/domain/skp.h"

/* MUTASI PENSIUN MENINGGAL BERHENTI; also the ENUM of the table. */
KJ_API extern const char *const kj_skp_tutup_sebab[];
/* CUTI_SAKIT CUTI_MELAHIRKAN CUTI_BESAR CUTI_LUAR_TANGGUNGAN TUGAS_BELAJAR */
KJ_API extern const char *const kj_skp_masa_jenis[];

struct kj_skp_tutup {
	kj_date sampai; /* its last day */
	const char *sebab, *alasan;
};
/*
 * Closes a plan in force (tutup_sebagian): its evaluator of the last day is
 * asked for the evaluation of what was done until then, through the person's
 * realisation; a revision under way is dropped; what comes after is a plan of
 * the new post. Problems at "sampai" (not within the plan), "alasan" (shorter
 * than 10 characters). KJ_DENIED on one's own plan.
 */
KJ_API KJ_MUST enum kj_rc kj_skp_close(struct kj_act *act, const struct kj_subject *skp,
	int64_t version, const struct kj_skp_tutup *in);
/* Daily work: closes the plans whose post ended before they do. */
KJ_API KJ_MUST enum kj_rc kj_skp_close_ended(struct kj_act *act);

struct kj_skp_masa {
	const char *jenis;
	kj_date dari, sampai;
	const char *alasan;
};
/*
 * Notes time away within a plan (catat_masa). Problems at "masa_dari", "masa_sampai"
 * (outside the plan, over another one), "masa_alasan". KJ_DENIED on one's own plan.
 */
KJ_API KJ_MUST enum kj_rc kj_skp_masa_add(struct kj_act *act, const struct kj_subject *skp,
	int64_t version, const struct kj_skp_masa *in);

/* Days of the plan, and how many of them were not spent on leave; study leave counts. */
struct kj_skp_masa_hari {
	int64_t semua, aktif;
};
KJ_API struct kj_skp_masa_hari kj_skp_masa_days(const struct kj_skp *skp);

/* Asks who looks after the unit for the evaluator of a person who has none. */
KJ_API KJ_MUST enum kj_rc kj_penilai_ask(struct kj_act *act, int64_t pegawai, int64_t unit);
/*
 * Puts a task on the lists of who looks after a unit: its pengelola kinerja,
 * or the administrators where it has none. Link below /administration.
 */
KJ_API KJ_MUST enum kj_rc
kj_pengelola_ask(struct kj_act *act, int64_t unit, const struct kj_tugas *t);

#endif
