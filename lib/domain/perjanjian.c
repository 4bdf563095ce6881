/* Perjanjian Kinerja: reading and storing a unit's goals. */
#include "kinerja/domain/perjanjian.h"

#include "kinerja/tree.h"
#include "queries.h"

/* ---- reading ------------------------------------------------------------------------ */

static const char *
key_of(struct kj_arena *a, int64_t id, size_t n)
{
	return id ? kj_fmt(a, "%lld", (long long)id) : kj_fmt(a, "b%zu", n + 1);
}

/* Rows come in order: a new goal or sasaran begins where its id changes. as_new leaves ids out. */
static void
gather(struct kj_arena *a, const struct kj_rows *r, bool as_new, struct kj_set *out)
{
	struct kj_tujuan *t = kj_calloc(a, r->n + 1, sizeof(*t));
	struct kj_sasaran *s = kj_calloc(a, r->n + 1, sizeof(*s));
	struct kj_iku *k = kj_calloc(a, r->n + 1, sizeof(*k));
	int64_t goal = 0, state = 0;
	size_t nt = 0, ns = 0, nk = 0;

	for (size_t i = 0; i < r->n; i++) {
		if (kj_int(r, i, "tujuan_id") != goal) {
			goal = kj_int(r, i, "tujuan_id");
			t[nt].row.id = as_new ? 0 : goal;
			t[nt].row.key = key_of(a, t[nt].row.id, nt);
			t[nt].teks = kj_text(r, i, "tujuan");
			t[nt++].sasaran = (struct kj_set){0, s + ns};
			state = 0;
		}
		if (kj_isnull(r, i, "sasaran_id"))
			continue;
		if (kj_int(r, i, "sasaran_id") != state) {
			state = kj_int(r, i, "sasaran_id");
			s[ns].row.id = as_new ? 0 : state;
			s[ns].row.key = key_of(a, s[ns].row.id, t[nt - 1].sasaran.n);
			s[ns].teks = kj_text(r, i, "sasaran");
			s[ns].dipakai = !as_new && kj_int(r, i, "dipakai") > 0;
			s[ns++].iku = (struct kj_set){0, k + nk};
			t[nt - 1].sasaran.n++;
		}
		if (kj_isnull(r, i, "iku_id"))
			continue;
		k[nk].row.id = as_new ? 0 : kj_int(r, i, "iku_id");
		k[nk].row.key = key_of(a, k[nk].row.id, s[ns - 1].iku.n);
		k[nk].teks = kj_text(r, i, "iku");
		k[nk].target = kj_decimal_plain(a, kj_text(r, i, "target"));
		k[nk].satuan = kj_text(r, i, "satuan");
		k[nk++].arah = kj_text(r, i, "arah");
		s[ns - 1].iku.n++;
	}
	*out = (struct kj_set){nt, t};
}

static enum kj_rc
read_goals(struct kj_act *act, int64_t id, bool as_new, struct kj_set *out)
{
	struct kj_rows r;
	enum kj_rc rc;

	*out = (struct kj_set){0};
	if (id == 0)
		return KJ_OK;
	rc = kj_db_rows(act->db, act->arena, &kj_q_perjanjian_baris, &r, KJ_ARGS(kj_i(id)));
	if (rc == KJ_OK)
		gather(act->arena, &r, as_new, out);
	return rc;
}

enum kj_rc
kj_perjanjian_load(struct kj_act *act, int64_t unit, struct kj_perjanjian *out)
{
	enum kj_rc rc =
		kj_db_one(act->db, act->arena, &kj_q_perjanjian_kepala, &out->kepala, KJ_ARGS(kj_i(unit)));

	if (rc != KJ_OK)
		return rc;
	return read_goals(act, kj_int(&out->kepala, 0, "id"), false, &out->tujuan);
}

enum kj_rc
kj_perjanjian_lalu(struct kj_act *act, const struct kj_perjanjian *now, struct kj_set *out)
{
	return read_goals(act, kj_int(&now->kepala, 0, "lalu"), true, out);
}

/* ---- kept versions -------------------------------------------------------------------- */

static void
put(struct kj_buf *b, const char *name, const char *value, char before)
{
	kj_buf_putc(b, before);
	kj_buf_json(b, name);
	kj_buf_putc(b, ':');
	kj_buf_json(b, value);
}

static void
put_iku(struct kj_buf *b, const struct kj_set *set)
{
	const struct kj_iku *k = set->v;

	kj_buf_puts(b, ",\"iku\":[");
	for (size_t i = 0; i < set->n; i++) {
		if (i)
			kj_buf_putc(b, ',');
		put(b, "teks", k[i].teks, '{');
		put(b, "target", k[i].target, ',');
		put(b, "satuan", k[i].satuan, ',');
		put(b, "arah", k[i].arah, ',');
		kj_buf_putc(b, '}');
	}
	kj_buf_putc(b, ']');
}

const char *
kj_perjanjian_json(struct kj_arena *a, const struct kj_set *set)
{
	const struct kj_tujuan *t = set->v;
	struct kj_buf b;

	kj_buf_init(&b, a);
	kj_buf_puts(&b, "{\"tujuan\":[");
	for (size_t i = 0; i < set->n; i++) {
		const struct kj_sasaran *s = t[i].sasaran.v;

		if (i)
			kj_buf_putc(&b, ',');
		put(&b, "teks", t[i].teks, '{');
		kj_buf_puts(&b, ",\"sasaran\":[");
		for (size_t j = 0; j < t[i].sasaran.n; j++) {
			if (j)
				kj_buf_putc(&b, ',');
			put(&b, "teks", s[j].teks, '{');
			put_iku(&b, &s[j].iku);
			kj_buf_putc(&b, '}');
		}
		kj_buf_puts(&b, "]}");
	}
	kj_buf_puts(&b, "]}");
	return b.data;
}

static const char *
text_of(const struct kj_tree *t, const char *name)
{
	const char *s = kj_tree_text(t, name);

	return s ? s : "";
}

static struct kj_set
read_iku(struct kj_arena *a, const struct kj_tree *list)
{
	size_t n = list ? list->n : 0, i = 0;
	struct kj_iku *k = kj_calloc(a, n + 1, sizeof(*k));

	for (const struct kj_tree *x = list ? list->child : NULL; x; x = x->next, i++)
		k[i] = (struct kj_iku){.row.key = key_of(a, 0, i),
			.teks = text_of(x, "teks"),
			.target = text_of(x, "target"),
			.satuan = text_of(x, "satuan"),
			.arah = text_of(x, "arah")};
	return (struct kj_set){n, k};
}

static struct kj_set
read_sasaran(struct kj_arena *a, const struct kj_tree *list)
{
	size_t n = list ? list->n : 0, i = 0;
	struct kj_sasaran *s = kj_calloc(a, n + 1, sizeof(*s));

	for (const struct kj_tree *x = list ? list->child : NULL; x; x = x->next, i++)
		s[i] = (struct kj_sasaran){.row.key = key_of(a, 0, i),
			.teks = text_of(x, "teks"),
			.iku = read_iku(a, kj_tree_get(x, "iku"))};
	return (struct kj_set){n, s};
}

enum kj_rc
kj_perjanjian_read(struct kj_arena *a, const char *json, struct kj_set *out)
{
	const struct kj_tree *list;
	struct kj_tree_error e;
	struct kj_tree *root;
	struct kj_tujuan *t;
	size_t i = 0;

	if (kj_tree_json(a, json, &root, &e) != KJ_OK || !(list = kj_tree_get(root, "tujuan")))
		return KJ_FAULT_AT("a kept Perjanjian Kinerja cannot be read");
	t = kj_calloc(a, list->n + 1, sizeof(*t));
	for (const struct kj_tree *x = list->child; x; x = x->next, i++)
		t[i] = (struct kj_tujuan){.row.key = key_of(a, 0, i),
			.teks = text_of(x, "teks"),
			.sasaran = read_sasaran(a, kj_tree_get(x, "sasaran"))};
	*out = (struct kj_set){list->n, t};
	return KJ_OK;
}
