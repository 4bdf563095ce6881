/* Between the files of lib/domain about rulesets only. */
#ifndef KJ_DOMAIN_ATURAN_H
#define KJ_DOMAIN_ATURAN_H

#include "kinerja/domain/aturan.h"

/* SHA-256 of a canonical text, in hexadecimal: equal rules have equal ones. */
const char *kj_aturan_sha(struct kj_arena *a, const char *text);

#endif
