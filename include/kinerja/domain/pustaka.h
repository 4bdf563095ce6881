/*
 * Pustaka: the library of indicators by post and field of work (DOMAIN 7),
 * grown by agencies and approved by the OPD; and a look at an indicator's
 * quality in words (GEN-11).
 */
#ifndef KINERJA_DOMAIN_PUSTAKA_H
#define KINERJA_DOMAIN_PUSTAKA_H

#include "kinerja/domain/act.h"

struct kj_pustaka {
	const char *urusan, *jabatan, *teks, *aspek, *satuan, *arah, *konsolidasi;
	const char *contoh; /* an example of a target, canonical decimal, "" none */
	const char *sumber;
};

/* kirim of anybody in the agency; setujui and tolak of who leads or looks after the OPD. */
KJ_API extern const struct kj_alur kj_pustaka_alur;

/* Proposes an indicator for the OPD of who acts. KJ_DENIED: an account without a person. */
KJ_API KJ_MUST enum kj_rc kj_pustaka_propose(struct kj_act *act, const struct kj_pustaka *in);
/*
 * Decides a proposal (aksi of kj_pustaka_alur): setujui takes it into the
 * library. KJ_DENIED: one's own, or decided already; KJ_NOTFOUND: who asks has
 * nothing to do with it; KJ_CONFLICT on a stale version. A refusal asks for a
 * note (field "catatan", 10 characters).
 */
KJ_API KJ_MUST enum kj_rc kj_pustaka_decide(
	struct kj_act *act, int64_t id, int64_t version, const char *aksi, const char *catatan);
/*
 * Adds an indicator of the library to a result (RHK) of a draft of who acts;
 * under revision, to what is proposed.
 * KJ_NOTFOUND: not in the library, or not a result of the plan. KJ_DENIED: no draft.
 */
KJ_API KJ_MUST enum kj_rc
kj_pustaka_use(struct kj_act *act, const struct kj_subject *skp, int64_t id, int64_t rhk);

/* What is to be thought over about an indicator; several may hold. Words: T.mutu.<code>. */
enum kj_mutu {
	KJ_MUTU_SATUAN = 1 << 0,   /* TANPA_SATUAN: nothing to count in */
	KJ_MUTU_SUMBER = 1 << 1,   /* TANPA_SUMBER: nobody knows where the number comes from */
	KJ_MUTU_KEGIATAN = 1 << 2, /* KEGIATAN: an activity, not what it brings about */
	KJ_MUTU_PENDEK = 1 << 3,   /* PENDEK: too short to be understood by others */
	KJ_MUTU_GANDA = 1 << 4	   /* GANDA: two things in one */
};
#define KJ_NMUTU 5
KJ_API unsigned kj_mutu_of(const char *teks, const char *satuan, const char *sumber);
/* "TANPA_SATUAN" ... of a single bit. Static storage. */
KJ_API const char *kj_mutu_kode(unsigned bit);

#endif
