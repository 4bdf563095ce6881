/* Acts are data: the one reader of a table of transitions. */
#include "kinerja/access.h"

const struct kj_langkah *
kj_alur_find(const struct kj_alur *alur, const char *status, const char *aksi, unsigned relasi)
{
	if (relasi & KJ_REL_DITUTUP)
		return NULL;
	for (size_t i = 0; i < alur->n; i++) {
		const struct kj_langkah *s = &alur->steps[i];

		if (kj_streq(s->from, status) && kj_streq(s->aksi, aksi) && (s->relasi & relasi))
			return s;
	}
	return NULL;
}

enum kj_rc
kj_alur_refuse(struct kj_act *act, unsigned relasi)
{
	return relasi & KJ_REL_DITUTUP ? kj_problem(act, "periode_ditutup", "%s", "") : KJ_DENIED;
}
