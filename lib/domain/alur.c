/* Acts are data: the one reader of a table of transitions. */
#include "kinerja/access.h"

const struct kj_langkah *
kj_alur_find(const struct kj_alur *alur, const char *status, const char *aksi, unsigned relasi)
{
	for (size_t i = 0; i < alur->n; i++) {
		const struct kj_langkah *s = &alur->steps[i];

		if (kj_streq(s->from, status) && kj_streq(s->aksi, aksi) && (s->relasi & relasi))
			return s;
	}
	return NULL;
}
