/* Somebody as the head and the foot of every form name them. */
#include "lib/web/view.h"

static const char *
column(struct kj_req *req, const struct kj_rows *r, const char *prefix, const char *name)
{
	if (prefix == NULL)
		return kj_text(r, 0, name);
	if (kj_streq(name, "nama"))
		return kj_text(r, 0, prefix);
	return kj_text(r, 0, kj_fmt(req->act.arena, "%s_%s", prefix, name));
}

void
kj_set_orang(struct kj_req *req, struct kj_node *n, const struct kj_rows *r, const char *prefix)
{
	static const char *const names[] = {"nama", "nip", "jabatan", "unit"};
	const char *pangkat = column(req, r, prefix, "pangkat");
	const char *golongan = column(req, r, prefix, "golongan");

	for (size_t i = 0; i < KJ_COUNT(names); i++)
		kj_set(n, names[i], column(req, r, prefix, names[i]));
	if (*pangkat != '\0' || *golongan != '\0')
		kj_setf(n, "pangkat", "%s / %s", pangkat, golongan);
}
