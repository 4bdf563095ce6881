/*
 * Sign-in, passwords, own sessions. Only the login program may call these:
 * its database account alone reads credentials.
 */
#ifndef KINERJA_DOMAIN_MASUK_H
#define KINERJA_DOMAIN_MASUK_H

#include "kinerja/domain/act.h"

/* An attempt. Secrets are hashes (32 bytes) of cookies; the cookie itself stays outside. */
struct kj_masuk {
	const char *login; /* as typed: NIP with or without spaces, NRP, account name */
	const char *sandi;
	bool ingat;						/* own device: stay signed in */
	const unsigned char *perangkat; /* hash of the device cookie; new or known */
	const unsigned char *token;		/* hash of the new session's token */
	const char *agen;				/* User-Agent, for the list of own devices */
};

/*
 * Checks name and password and opens a session. KJ_OK: *akun is who; *wajib
 * tells that the password must be changed. KJ_INVALID with one problem that
 * does not say which of the two was wrong. Failures are counted by device
 * where the account knows it, else by account and address, and by address; a
 * throttled one is refused before the password is looked at (detail: minutes
 * to wait). A device that the account knows is never held up by strangers.
 */
KJ_API KJ_MUST enum kj_rc kj_masuk(struct kj_act *act, const struct kj_conf *conf,
	const struct kj_masuk *m, int64_t *akun, bool *wajib);

/* Ends the session of who acts. */
KJ_API KJ_MUST enum kj_rc kj_keluar(struct kj_act *act);

/*
 * Changes the password of who acts and ends their other sessions. Problems at
 * sandi_lama, sandi_baru, sandi_ulang.
 */
KJ_API KJ_MUST enum kj_rc kj_sandi_change(struct kj_act *act, const struct kj_conf *conf,
	const char *lama, const char *baru, const char *ulang);

/* Whose password it is: a colleague would try these first. Texts, "" unknown; lahir is DDMMYYYY. */
struct kj_sandi_pemilik {
	const char *nip, *nama, *lahir;
};
/* Is a new password a good one, and twice the same? Problems at sandi_baru, sandi_ulang. */
KJ_API KJ_MUST enum kj_rc kj_sandi_check(struct kj_act *act, const struct kj_conf *conf,
	const struct kj_sandi_pemilik *owner, const char *baru, const char *ulang);

/* Ends one own session; id 0 = all but this one. KJ_NOTFOUND when it is not theirs. */
KJ_API KJ_MUST enum kj_rc kj_sesi_end(struct kj_act *act, int64_t id);

#endif
