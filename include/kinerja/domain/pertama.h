/*
 * The first administrator, whom no administrator can make: by `kinerja admin`
 * where there is a command line, else over the web by who knows the key that
 * the configuration names (kj_conf_install_key). Only where there never was
 * one; what is over is kept, so that this is said once and for ever.
 *
 * The statements begin with pertama_. The login program's account may not
 * send those that write: its page serves where one account does everything.
 */
#ifndef KINERJA_DOMAIN_PERTAMA_H
#define KINERJA_DOMAIN_PERTAMA_H

#include "kinerja/domain/act.h"

struct kj_pertama {
	const char *instansi, *tempat; /* the agency and its seat, kept unless there is one */
	const char *nip;			   /* NIP with or without spaces, or an account name of one's own */
	const char *nama;
	const char *sandi, *ulang;
	bool sementara; /* must be changed at the first sign-in */
};

/* Is there, or was there ever, an administrator? */
KJ_API KJ_MUST enum kj_rc kj_pertama_ada(struct kj_act *act, bool *ada);
/*
 * Makes the agency's row, the person, the account and the role, inside the
 * caller's transaction; *login is the account's name. KJ_NOTFOUND when an
 * administrator is or was there. KJ_INVALID: nip (neither NIP nor name, or
 * taken), sandi_baru, sandi_ulang.
 */
KJ_API KJ_MUST enum kj_rc kj_pertama(struct kj_act *act, const struct kj_conf *conf,
	const struct kj_pertama *in, const char **login);

#endif
