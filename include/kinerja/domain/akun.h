/*
 * Accounts and roles. The administration hands a temporary password in, only
 * as its hash; the login program takes it over at the next sign-in and then
 * asks for another one.
 */
#ifndef KINERJA_DOMAIN_AKUN_H
#define KINERJA_DOMAIN_AKUN_H

#include "kinerja/domain/act.h"

/* Codes of peran.peran, NULL terminated. */
KJ_API extern const char *const kj_akun_peran[];

/*
 * A temporary password that can be read out on the telephone, such as
 * "bika-tomu-7294-sela": 51 random bits.
 */
KJ_API const char *kj_akun_sandi_acak(struct kj_arena *a);

/* KJ_INVALID: login (taken, spaces), "" when the person has an account already. */
KJ_API KJ_MUST enum kj_rc kj_akun_create(
	struct kj_act *act, int64_t pegawai, const char *login, const char *hash, int64_t *id);
/* A new temporary password; running sessions stay. */
KJ_API KJ_MUST enum kj_rc
kj_akun_sandi(struct kj_act *act, int64_t id, int64_t version, const char *hash);
KJ_API KJ_MUST enum kj_rc
kj_akun_login(struct kj_act *act, int64_t id, int64_t version, const char *login);
/*
 * Closes or opens an account; closed, its sessions are over at their next
 * request. KJ_INVALID: one's own, the last admin's.
 */
KJ_API KJ_MUST enum kj_rc
kj_akun_set_aktif(struct kj_act *act, int64_t id, int64_t version, bool aktif);

/* Daily work: closes the accounts of those whose last day is over. */
KJ_API KJ_MUST enum kj_rc kj_akun_tutup(struct kj_act *act);

struct kj_peran_baru {
	const char *peran;
	int64_t unit;		  /* the subtree of a PENGELOLA, 0 for the others */
	kj_date dari, sampai; /* KJ_NODATE: open end */
};
/* KJ_INVALID: peran (one's own account, held already), unit, dari, sampai. */
KJ_API KJ_MUST enum kj_rc kj_peran_add(
	struct kj_act *act, int64_t akun, int64_t version, const struct kj_peran_baru *in, int64_t *id);
/* Takes a role away at once. KJ_INVALID: one's own account, the last admin. */
KJ_API KJ_MUST enum kj_rc
kj_peran_end(struct kj_act *act, int64_t akun, int64_t version, int64_t peran);

/*
 * Is who acts somebody else than the account that asked (0 nobody)? KJ_INVALID
 * at field, "akun.empat_mata", for that account itself and for 30 days for one
 * that it opened, whose password it set or that it gave a role: it may be in the
 * same hands.
 */
KJ_API KJ_MUST enum kj_rc
kj_akun_empat_mata(struct kj_act *act, int64_t peminta, const char *field);

#endif
