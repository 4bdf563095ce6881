/*
 * Entri, the daily report: what was done on a day for an indicator, how much,
 * with evidence; accepted or returned by the evaluator (DOMAIN 2.3, 2.4).
 */
#ifndef KINERJA_DOMAIN_ENTRI_H
#define KINERJA_DOMAIN_ENTRI_H

#include "kinerja/domain/act.h"

/* States and acts of one entry. */
KJ_API extern const struct kj_alur kj_entri_alur;

/* What people write in an entry. */
struct kj_entri_isi {
	kj_date tanggal;
	int64_t iki;
	const char *teks;
	const char *jumlah; /* canonical decimal in the indicator's unit, "" none */
	/*
	 * Of an indicator of kind RASIO instead of jumlah, which is then their
	 * quotient in percent; not looked at for others.
	 */
	const char *pembilang, *penyebut;
	bool menyusul; /* evidence is announced but not here yet */
};

/*
 * Stores an entry of who acts as DIAJUKAN, for a plan of theirs in force on
 * that day. Problems: the day is ahead, outside the plan, or the year or the
 * plan is closed (tanggal); the indicator is not theirs (iki); of a ratio one of its
 * two numbers is missing or the lower one is not above zero. Later than
 * periode.entri_hari days after the end of its day, in the zone of the
 * person's unit, it is marked terlambat and taken all the same.
 */
KJ_API KJ_MUST enum kj_rc
kj_entri_add(struct kj_act *act, const struct kj_entri_isi *isi, int64_t *id);

/* Changes an entry that is not accepted yet and hands it in again. */
KJ_API KJ_MUST enum kj_rc kj_entri_change(struct kj_act *act, const struct kj_subject *entri,
	int64_t version, const struct kj_entri_isi *isi);

/* Evidence of an entry: a stored file, or a link when sha256 is "". */
struct kj_bukti {
	const char *sha256, *nama, *jenis, *tautan;
	int64_t ukuran;
};
/* Adds evidence to an own entry that is not accepted yet; clears menyusul. */
KJ_API KJ_MUST enum kj_rc
kj_entri_attach(struct kj_act *act, int64_t entri, const struct kj_bukti *bukti);

/* An entry to answer, as it was when it was read. */
struct kj_entri_pilih {
	int64_t id, version;
};
/*
 * The evaluator's answer to entries of one person: "terima" or "kembalikan"
 * (note of at least 5 characters, field "catatan"). ids that are not waiting
 * or not of a person whom who acts evaluates are KJ_NOTFOUND as a whole; one
 * that was changed since it was read makes the whole KJ_CONFLICT. A constant
 * number of statements.
 */
KJ_API KJ_MUST enum kj_rc kj_entri_decide(struct kj_act *act, const struct kj_entri_pilih *chosen,
	size_t n, const char *aksi, const char *note);

#endif
