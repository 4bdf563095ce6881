/*
 * Catatan: what a person's year has beside plan and entries. Which kinds an
 * agency wants is a feature of its profile; who writes and who closes one is
 * the same everywhere.
 */
#ifndef KINERJA_DOMAIN_CATATAN_H
#define KINERJA_DOMAIN_CATATAN_H

#include "kinerja/domain/act.h"

/* A kind of note. */
struct kj_catatan_macam {
	const char *kode;		   /* REFLEKSI GAGASAN PENGAKUAN PENGEMBANGAN */
	const char *fitur;		   /* of the profile that switches it on */
	unsigned menulis, menutup; /* relations to the person who write and who close one */
	bool rencana;			   /* says what will be done, and by when */
	const char *tugas; /* on whose work list it stands until closed: key below T.tugas, NULL none */
	bool penilai;	   /* the evaluator's list, not the person's */
};

/* NULL kode at the end. */
KJ_API extern const struct kj_catatan_macam kj_catatan_macam[];
/* Their codes, NULL terminated, for the field of a form. */
KJ_API extern const char *const kj_catatan_jenis[];

struct kj_catatan {
	const char *jenis, *isi, *tindak;
	kj_date tenggat; /* KJ_NODATE none */
};

/*
 * Writes a note about the person. KJ_INVALID: jenis (not for who acts), isi
 * (fewer than 10 characters), and of a plan tindak (missing) and tenggat
 * (missing, over).
 */
KJ_API KJ_MUST enum kj_rc
kj_catatan_add(struct kj_act *act, const struct kj_subject *pegawai, const struct kj_catatan *in);

/*
 * What it says was done, or read. KJ_NOTFOUND: no such note of the person, or
 * another's to close. KJ_CONFLICT: closed or changed meanwhile.
 */
KJ_API KJ_MUST enum kj_rc
kj_catatan_close(struct kj_act *act, const struct kj_subject *pegawai, int64_t id, int64_t version);

#endif
