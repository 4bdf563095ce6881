/* /administration/pegawai: people by name within one's subtree. */
#include "administration.h"

#include "queries.h"

/* What the list can be narrowed to. */
static const char *const filters[] = {"", "tanpa-penilai", "tanpa-akun", "berakhir", NULL};

static const char *
filter_of(struct kj_req *req)
{
	const char *s = kj_query(req, "saring");

	for (size_t i = 0; filters[i]; i++)
		if (kj_streq(s, filters[i]))
			return filters[i];
	return "";
}

/* A NIP as it is typed, as the beginning to look for; what is none finds none. */
static const char *
number_like(struct kj_arena *a, const char *s)
{
	char *out = kj_alloc(a, strlen(s) + 2);
	size_t n = 0;

	for (; *s; s++)
		if (*s >= '0' && *s <= '9')
			out[n++] = *s;
		else if (*s != ' ')
			return "";
	if (n)
		out[n] = '%';
	return out;
}

enum kj_rc
pegawai_daftar(struct kj_req *req)
{
	static const char *const sorts[] = {"nama", NULL};
	struct kj_act *act = &req->act;
	const char *day = administration_today(req), *filter = filter_of(req);
	int64_t unit = kj_query_int(req, "unit", 0), root = administration_root(req);
	struct kj_list l;
	struct kj_rows r;
	enum kj_rc rc;

	kj_list_read(req, &l, sorts, 25);
	rc = kj_db_rows(act->db, act->arena, &kj_q_pegawai_list, &r,
		KJ_ARGS(kj_t(day), kj_i(unit), kj_i(unit), kj_t(day), kj_i(root), kj_i(root), kj_t(day),
			kj_t(filter), kj_t(day), kj_t(filter), kj_t(day), kj_t(day), kj_t(filter), kj_t(filter),
			kj_t(day), kj_t(l.like), kj_t(number_like(act->arena, l.cari)), kj_t(l.after_key),
			kj_t(l.after_key), kj_i(l.after_id), kj_i(l.n + 1)));
	if (rc == KJ_OK)
		rc = administration_choose_unit(req, "unit", 0);
	if (rc != KJ_OK)
		return rc;
	kj_list_more(req, &l, &r, "nama");
	kj_set_rows(kj_top(req), "Pegawai", &r);
	kj_set(kj_top(req), "Saring.keadaan", filter);
	if (unit)
		kj_set_int(kj_top(req), "Saring.unit", unit);
	return KJ_OK;
}
