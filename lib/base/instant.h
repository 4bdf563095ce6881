/* Private to lib/base: shared by time.c and clock.c. */
#ifndef KJ_BASE_INSTANT_H
#define KJ_BASE_INSTANT_H

#include "kinerja/base.h"

/* RFC 3339 with an offset, "2026-06-15T08:00:00+08:00" or "...Z"; nothing after it. */
bool kj_instant_rfc3339(const char *s, int64_t *out);

#endif
