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

/* What a page of people is asked with. */
struct people {
	const char *day, *filter;
	struct kj_list list;
	int64_t unit, root;
	struct kj_rows rows;
	const char *key; /* column that the next page begins behind */
};

/* In a small subtree everybody is looked at. */
static enum kj_rc
from_few(struct kj_act *act, struct people *p, const char *number)
{
	const struct kj_list *l = &p->list;

	return kj_db_rows(act->db, act->arena, &kj_q_pegawai_list_bawah, &p->rows,
		KJ_ARGS(kj_t(p->day), kj_i(p->unit), kj_i(p->root), kj_t(p->filter),
			kj_i(p->unit ? p->unit : p->root), kj_t(l->cari), kj_t(l->like + 1), kj_t(number),
			kj_t(l->after_key), kj_t(l->after_key), kj_i(l->after_id), kj_i(l->n + 1)));
}

static enum kj_rc
by_number(struct kj_act *act, struct people *p, const char *number)
{
	p->key = "nip";
	return kj_db_rows(act->db, act->arena, &kj_q_pegawai_list_nip, &p->rows,
		KJ_ARGS(kj_t(p->day), kj_i(p->unit), kj_i(p->root), kj_t(p->filter), kj_t(number),
			kj_t(p->list.after_key), kj_i(p->list.n + 1)));
}

/* "%text%" without its first mark: what a word begins with. */
static enum kj_rc
by_word(struct kj_act *act, struct people *p)
{
	const struct kj_list *l = &p->list;

	p->key = "kunci";
	return kj_db_rows(act->db, act->arena, &kj_q_pegawai_list_kata, &p->rows,
		KJ_ARGS(kj_t(p->day), kj_i(p->unit), kj_i(p->root), kj_t(p->filter), kj_t(l->like + 1),
			kj_t(l->after_key), kj_t(l->after_key), kj_i(l->after_id), kj_t(l->like + 1),
			kj_i(l->n + 1)));
}

static enum kj_rc
by_last_day(struct kj_act *act, struct people *p)
{
	const char *last = *p->list.after_key ? p->list.after_key : p->day;

	p->key = "sampai";
	return kj_db_rows(act->db, act->arena, &kj_q_pegawai_list_berakhir, &p->rows,
		KJ_ARGS(kj_t(p->day), kj_i(p->unit), kj_i(p->root), kj_t(p->day), kj_t(last), kj_t(last),
			kj_i(p->list.after_id), kj_i(p->list.n + 1)));
}

/* Who lacks something among many: as it was noted, which the page says. */
static enum kj_rc
by_lack(struct kj_req *req, struct people *p)
{
	struct kj_act *act = &req->act;
	const struct kj_list *l = &p->list;
	struct kj_rows sum;
	enum kj_rc rc;

	rc = kj_db_rows(act->db, act->arena, &kj_q_pegawai_rekap, &sum, KJ_NOARGS);
	if (rc != KJ_OK || sum.n == 0 || kj_int(&sum, 0, "pegawai") < FEW)
		return rc == KJ_OK ? KJ_NOTFOUND : rc;
	kj_set(kj_top(req), "Saring.dihitung", kj_text(&sum, 0, "dihitung"));
	p->key = "kunci";
	return kj_db_rows(act->db, act->arena, &kj_q_pegawai_list_kurang, &p->rows,
		KJ_ARGS(kj_t(p->day), kj_i(p->unit), kj_i(p->root), kj_t(p->filter),
			kj_t(kj_streq(p->filter, "tanpa-akun") ? "TANPA_AKUN" : "TANPA_PENILAI"),
			kj_t(l->after_key), kj_t(l->after_key), kj_i(l->after_id), kj_i(l->n + 1)));
}

static enum kj_rc
by_name(struct kj_act *act, struct people *p)
{
	const struct kj_list *l = &p->list;

	return kj_db_rows(act->db, act->arena, &kj_q_pegawai_list, &p->rows,
		KJ_ARGS(kj_t(p->day), kj_i(p->unit), kj_i(p->root), kj_t(p->filter), kj_t(l->after_key),
			kj_t(l->after_key), kj_i(l->after_id), kj_i(l->n + 1)));
}

/* The page of people: from a small subtree, or by the key that fits what is asked among all. */
static enum kj_rc
read_people(struct kj_req *req, struct people *p)
{
	struct kj_act *act = &req->act;
	const char *number = number_like(act->arena, p->list.cari);
	int64_t below = p->unit ? p->unit : p->root;
	struct kj_rows many;
	enum kj_rc rc;

	if (below != 0) {
		rc = kj_db_one(
			act->db, act->arena, &kj_q_pegawai_banyak, &many, KJ_ARGS(kj_i(below), kj_i(FEW)));
		if (rc != KJ_OK)
			return rc;
		if (kj_int(&many, 0, "n") < FEW)
			return from_few(act, p, number);
	}
	if (*number)
		return by_number(act, p, number);
	if (*p->list.cari)
		return by_word(act, p);
	if (kj_streq(p->filter, "berakhir"))
		return by_last_day(act, p);
	rc = *p->filter ? by_lack(req, p) : KJ_NOTFOUND;
	return rc == KJ_NOTFOUND ? by_name(act, p) : rc;
}

enum kj_rc
pegawai_daftar(struct kj_req *req)
{
	static const char *const sorts[] = {"nama", NULL};
	struct people p = {.day = administration_today(req),
		.filter = filter_of(req),
		.unit = kj_query_int(req, "unit", 0),
		.root = administration_root(req),
		.key = "nama"};
	enum kj_rc rc;

	kj_list_read(req, &p.list, sorts, 25);
	rc = read_people(req, &p);
	if (rc == KJ_OK)
		rc = administration_choose_unit(req, "unit", 0, administration_also(req, p.unit));
	if (rc != KJ_OK)
		return rc;
	kj_list_more(req, &p.list, &p.rows, p.key);
	kj_set_rows(kj_top(req), "Pegawai", &p.rows);
	kj_set(kj_top(req), "Saring.keadaan", p.filter);
	if (p.unit)
		kj_set_int(kj_top(req), "Saring.unit", p.unit);
	return KJ_OK;
}
