/*
 * People: created, changed and ended by clerks. Nothing is deleted; what ends
 * has a last day.
 *
 * The acts of this header, penugasan.h and garis.h about one person are
 * guarded by that person's version: whoever saves second is told (KJ_CONFLICT).
 * version 0 takes the guard whatever it is, for an act inside another one.
 * Problems are at the names of the structs' members.
 */
#ifndef KINERJA_DOMAIN_PEGAWAI_H
#define KINERJA_DOMAIN_PEGAWAI_H

#include "kinerja/domain/act.h"

/* Codes of pegawai.status, NULL terminated. */
KJ_API extern const char *const kj_pegawai_status[];

/* What clerks write about a person. Texts may be "" but nama. */
struct kj_pegawai {
	const char *nip; /* spaces are dropped; 18 digits or nothing (DOMAIN 6.1) */
	const char *nrp, *nama, *gelar_depan, *gelar_belakang;
	const char *status, *pangkat, *golongan, *surel;
	kj_date tanggal_lahir; /* KJ_NODATE unknown */
	kj_date dari;		   /* first day of service here */
};

/* KJ_INVALID: nip (length, somebody else's), nrp (somebody else's), tanggal_lahir. */
KJ_API KJ_MUST enum kj_rc
kj_pegawai_create(struct kj_act *act, const struct kj_pegawai *in, int64_t *id);
KJ_API KJ_MUST enum kj_rc
kj_pegawai_update(struct kj_act *act, int64_t id, int64_t version, const struct kj_pegawai *in);

/*
 * The last day of service: assignments, own lines and roles that would last
 * longer end with it, and the account is closed when it is over (at once, or by
 * kj_akun_tutup()). Who was evaluated by the person keeps that line until a
 * clerk sets a new one.
 */
KJ_API KJ_MUST enum kj_rc
kj_pegawai_end(struct kj_act *act, int64_t id, int64_t version, kj_date sampai, const char *alasan);

/*
 * Notes that a person may lack something from now on: TANPA_PENILAI or
 * TANPA_AKUN. The lists of those who do hold each note against the truth.
 */
KJ_API KJ_MUST enum kj_rc kj_pegawai_lacks(struct kj_act *act, int64_t id, const char *what);

/* Counts who lacks an evaluator or an account today. A job of every few minutes. */
KJ_API KJ_MUST enum kj_rc kj_pegawai_hitung(struct kj_act *act);

/* The words of names by which people are found, where they are missing. A daily job. */
KJ_API KJ_MUST enum kj_rc kj_pegawai_words(struct kj_act *act);

/*
 * Whom a clerk means: a NIP or NRP, an exact name, or "Name (NIP)" as the
 * suggestions have it. KJ_INVALID with a problem at field when nobody or
 * more than one person fits, or the person is not in service on day.
 */
KJ_API KJ_MUST enum kj_rc
kj_pegawai_find(struct kj_act *act, const char *text, const char *field, kj_date day, int64_t *id);

/*
 * The NIP without spaces. KJ_INVALID with a problem at "nip" when something
 * is there but not 18 digits; "" stays "".
 */
KJ_API KJ_MUST enum kj_rc kj_pegawai_nip(struct kj_act *act, const char *text, const char **out);

#endif
