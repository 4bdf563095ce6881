/* Units of the organisation: a tree kept with all its paths, dated. */
#ifndef KINERJA_DOMAIN_UNIT_H
#define KINERJA_DOMAIN_UNIT_H

#include "kinerja/domain/act.h"

/* Codes of unit.jenis and of the zones ("7", "8", "9"), NULL terminated. */
KJ_API extern const char *const kj_unit_jenis[];
KJ_API extern const char *const kj_unit_zona[];

struct kj_unit {
	int64_t induk; /* 0: a root */
	const char *kode, *nama, *jenis;
	const char *zona;	  /* hours east of UTC */
	kj_date dari, sampai; /* KJ_NODATE: not ended */
};

/* KJ_INVALID: induk (not there, ended), kode (taken). sampai is not used. */
KJ_API KJ_MUST enum kj_rc kj_unit_create(struct kj_act *act, const struct kj_unit *in, int64_t *id);
/*
 * Changes, moves below another parent, or ends a unit. KJ_INVALID: induk (the
 * unit itself or below it), kode (taken), sampai (units or people still in it).
 */
KJ_API KJ_MUST enum kj_rc
kj_unit_update(struct kj_act *act, int64_t id, int64_t version, const struct kj_unit *in);

/* KJ_OK when who acts may place people in the unit: admin anywhere, pengelola in their subtree. */
KJ_API KJ_MUST enum kj_rc kj_unit_manages(struct kj_act *act, int64_t unit);

#endif
