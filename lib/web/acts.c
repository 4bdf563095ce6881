/* The buttons that a document's table of acts allows now. */
#include "lib/web/view.h"

void
kj_set_acts(struct kj_req *req, const struct kj_alur *alur, const char *status, unsigned relasi)
{
	struct kj_view *v = kj_view_of(req);
	HDF *list = kj_hdf_child(v, v->top, "Aksi"), *last = NULL;
	size_t n = 0;

	list->child = NULL;
	for (size_t i = 0; i < alur->n && !(relasi & KJ_REL_DITUTUP); i++) {
		const struct kj_langkah *step = &alur->steps[i];
		bool known = false;

		if (!kj_streq(step->from, status) || !(step->relasi & relasi))
			continue;
		for (const HDF *c = list->child; c; c = c->next)
			known |= kj_streq(c->child->value, step->aksi);
		if (known)
			continue;
		last = kj_hdf_append(v, list, last, kj_hdf_index(v->arena, n++), NULL);
		(void)kj_hdf_append(v, last, NULL, "kode", step->aksi);
	}
	kj_hdf_value(list, kj_hdf_index(v->arena, n));
}
