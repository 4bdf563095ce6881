#include "kinerja/base.h"

const char *
kj_rc_name(enum kj_rc rc)
{
	static const char *const names[] = {
		[KJ_OK] = "ok",
		[KJ_NOTFOUND] = "notfound",
		[KJ_DENIED] = "denied",
		[KJ_CONFLICT] = "conflict",
		[KJ_INVALID] = "invalid",
		[KJ_BUSY] = "busy",
		[KJ_FAULT] = "fault",
	};

	return (size_t)rc < KJ_COUNT(names) ? names[rc] : "unknown";
}
