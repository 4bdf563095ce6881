/* /administration/pegawai: people by name within one's subtree. */
#include "administration.h"

#include "queries.h"

/* People of a subtree that are all looked at; a larger one is looked through by name. */
#define FEW 1500

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

/* The page of people: from a small subtree, by a number, or by name among all. */
static enum kj_rc
read_people(struct kj_req *req, const struct kj_list *l, int64_t unit, struct kj_rows *out)
{
	struct kj_act *act = &req->act;
	const char *day = administration_today(req), *filter = filter_of(req);
	const char *number = number_like(act->arena, l->cari);
	int64_t root = administration_root(req), below = unit ? unit : root;
	struct kj_rows many;
	enum kj_rc rc;

	if (below != 0) {
		rc = kj_db_one(
			act->db, act->arena, &kj_q_pegawai_banyak, &many, KJ_ARGS(kj_i(below), kj_i(FEW)));
		if (rc != KJ_OK)
			return rc;
	}
	if (below != 0 && kj_int(&many, 0, "n") < FEW)
		return kj_db_rows(act->db, act->arena, &kj_q_pegawai_list_bawah, out,
			KJ_ARGS(kj_t(day), kj_i(unit), kj_i(root), kj_t(filter), kj_i(below), kj_t(l->like),
				kj_t(number), kj_t(l->after_key), kj_t(l->after_key), kj_i(l->after_id),
				kj_i(l->n + 1)));
	if (*number)
		return kj_db_rows(act->db, act->arena, &kj_q_pegawai_list_nip, out,
			KJ_ARGS(kj_t(day), kj_i(unit), kj_i(root), kj_t(filter), kj_t(number),
				kj_t(l->after_key), kj_t(l->after_key), kj_i(l->after_id), kj_i(l->n + 1)));
	return kj_db_rows(act->db, act->arena, &kj_q_pegawai_list, out,
		KJ_ARGS(kj_t(day), kj_i(unit), kj_i(root), kj_t(filter), kj_t(l->like), kj_t(l->after_key),
			kj_t(l->after_key), kj_i(l->after_id), kj_i(l->n + 1)));
}

enum kj_rc
pegawai_daftar(struct kj_req *req)
{
	static const char *const sorts[] = {"nama", NULL};
	int64_t unit = kj_query_int(req, "unit", 0);
	struct kj_list l;
	struct kj_rows r;
	enum kj_rc rc;

	kj_list_read(req, &l, sorts, 25);
	rc = read_people(req, &l, unit, &r);
	if (rc == KJ_OK)
		rc = administration_choose_unit(req, "unit", 0, administration_also(req, unit));
	if (rc != KJ_OK)
		return rc;
	kj_list_more(req, &l, &r, "nama");
	kj_set_rows(kj_top(req), "Pegawai", &r);
	kj_set(kj_top(req), "Saring.keadaan", filter_of(req));
	if (unit)
		kj_set_int(kj_top(req), "Saring.unit", unit);
	return KJ_OK;
}
