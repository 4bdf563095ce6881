/*
 * SKP: what a revision proposes, kept beside the rows that are in force.
 */
#include "skp_revisi.h"

#include "kinerja/tree.h"
#include "queries.h"

/* ---- written ---------------------------------------------------------------------- */

static void
put(struct kj_buf *b, const char *name, const char *value)
{
	if (b->data[b->len - 1] != '{')
		kj_buf_putc(b, ',');
	kj_buf_json(b, name);
	kj_buf_putc(b, ':');
	kj_buf_json(b, value ? value : "");
}

static void
put_id(struct kj_buf *b, const char *name, int64_t id)
{
	put(b, name, kj_fmt(b->arena, "%lld", (long long)id));
}

static void
put_rhk(struct kj_buf *b, const struct kj_rhk *h)
{
	const struct kj_iki *k = h->iki.v;

	kj_buf_putc(b, '{');
	put_id(b, "id", h->row.id);
	put(b, "jenis", h->jenis);
	put(b, "teks", h->teks);
	put_id(b, "atasan", h->atasan);
	put(b, "penugasan_dari", h->penugasan_dari);
	put(b, "manfaat", h->manfaat);
	put(b, "perspektif", h->perspektif);
	put_id(b, "sasaran", h->sasaran);
	kj_buf_puts(b, ",\"iki\":[");
	for (size_t i = 0; i < h->iki.n; i++) {
		kj_buf_puts(b, i ? ",{" : "{");
		put_id(b, "id", k[i].row.id);
		for (const struct kj_iki_isian *f = kj_iki_isian; f->nama != NULL; f++)
			put(b, f->nama, kj_iki_teks(&k[i], f));
		put_id(b, "outcome", k[i].outcome);
		kj_buf_puts(b, ",\"kelompok\":");
		kj_kelompok_json(b, &k[i].kelompok, false);
		kj_buf_putc(b, '}');
	}
	kj_buf_puts(b, "]}");
}

static void
put_lampiran(struct kj_buf *b, const char *name, const struct kj_set *set)
{
	const struct kj_lampiran *v = set->v;
	size_t n = 0;

	kj_buf_fmt(b, ",\"%s\":[", name);
	for (size_t i = 0; i < set->n; i++) {
		if (v[i].teks == NULL || *v[i].teks == '\0')
			continue;
		kj_buf_puts(b, n++ ? ",{" : "{");
		put(b, "teks", v[i].teks);
		kj_buf_putc(b, '}');
	}
	kj_buf_putc(b, ']');
}

static const char *
written(struct kj_arena *a, const struct kj_skp_isi *isi)
{
	const struct kj_perilaku *p = isi->perilaku.v;
	const struct kj_rhk *h = isi->rhk.v;
	struct kj_buf b;

	kj_buf_init(&b, a);
	kj_buf_putc(&b, '{');
	put(&b, "pendekatan", isi->pendekatan);
	kj_buf_puts(&b, ",\"rhk\":[");
	for (size_t i = 0; i < isi->rhk.n; i++) {
		if (i > 0)
			kj_buf_putc(&b, ',');
		put_rhk(&b, &h[i]);
	}
	kj_buf_puts(&b, "],\"perilaku\":[");
	for (size_t i = 0; i < isi->perilaku.n; i++) {
		kj_buf_puts(&b, i ? ",{" : "{");
		put_id(&b, "id", p[i].row.id);
		put(&b, "ekspektasi", p[i].ekspektasi);
		kj_buf_putc(&b, '}');
	}
	kj_buf_putc(&b, ']');
	put_lampiran(&b, "sumber_daya", &isi->sumber_daya);
	put_lampiran(&b, "pertanggungjawaban", &isi->pertanggungjawaban);
	put_lampiran(&b, "konsekuensi", &isi->konsekuensi);
	kj_buf_putc(&b, '}');
	return b.data;
}

enum kj_rc
kj_revisi_put(struct kj_act *act, int64_t skp, const struct kj_skp_isi *isi)
{
	return kj_db_exec(
		act->db, &kj_q_skp_revisi_put, NULL, KJ_ARGS(kj_i(skp), kj_t(written(act->arena, isi))));
}

enum kj_rc
kj_revisi_drop(struct kj_act *act, int64_t skp)
{
	return kj_db_exec(act->db, &kj_q_skp_revisi_drop, NULL, KJ_ARGS(kj_i(skp)));
}

/* ---- read ------------------------------------------------------------------------- */

static const char *
text(const struct kj_tree *t, const char *name)
{
	const char *s = kj_tree_text(t, name);

	return s ? s : "";
}

static int64_t
number(const struct kj_tree *t, const char *name)
{
	int64_t n;

	return kj_int_parse(text(t, name), 0, INT64_MAX, &n) ? n : 0;
}

static const struct kj_tree *
first(const struct kj_tree *t, const char *name)
{
	const struct kj_tree *list = kj_tree_get(t, name);

	return list ? list->child : NULL;
}

static size_t
count(const struct kj_tree *t, const char *name)
{
	const struct kj_tree *list = kj_tree_get(t, name);

	return list ? list->n : 0;
}

/* Key of a row: its id, or its place among the new ones. */
static struct kj_row
row_of(struct kj_arena *a, int64_t id, size_t at)
{
	return (struct kj_row){
		.key = id ? kj_fmt(a, "%lld", (long long)id) : kj_fmt(a, "b%zu", at + 1), .id = id};
}

/* Words of a row that the superior's plan offers, NULL when it is not there. */
static const char *
offered(const struct kj_skp *skp, const char *jenis, int64_t id)
{
	for (size_t i = 0; i < skp->lain.n && id != 0; i++)
		if (kj_int(&skp->lain, i, "id") == id && kj_streq(kj_text(&skp->lain, i, "jenis"), jenis))
			return kj_text(&skp->lain, i, "teks");
	return NULL;
}

static const struct kj_iki *
iki_in_force(const struct kj_skp_isi *isi, int64_t id)
{
	const struct kj_rhk *h = isi->rhk.v;

	for (size_t i = 0; i < isi->rhk.n && id != 0; i++) {
		const struct kj_iki *k = h[i].iki.v;

		for (size_t j = 0; j < h[i].iki.n; j++)
			if (k[j].row.id == id)
				return &k[j];
	}
	return NULL;
}

static void
read_iki(struct kj_arena *a, const struct kj_tree *t, const struct kj_skp *skp, struct kj_iki *k)
{
	const struct kj_iki *was = iki_in_force(&skp->isi, k->row.id), *outcome;

	for (const struct kj_iki_isian *f = kj_iki_isian; f->nama != NULL; f++) {
		void *at = (char *)k + f->at;

		if (f->jenis == KJ_IKI_YA)
			*(bool *)at = kj_streq(text(t, f->nama), "1");
		else
			*(const char **)at = kj_strdup(a, text(t, f->nama));
	}
	k->kelompok = kj_kelompok_of(a, kj_tree_get(t, "kelompok"));
	k->dipakai = was != NULL && was->dipakai;
	k->outcome = number(t, "outcome");
	outcome = iki_in_force(&skp->isi, k->outcome);
	k->outcome_teks = outcome ? outcome->teks : offered(skp, "OUTCOME", k->outcome);
	if (k->outcome_teks == NULL && was != NULL && was->outcome == k->outcome)
		k->outcome_teks = was->outcome_teks;
	if (k->outcome_teks == NULL) {
		k->outcome = 0;
		k->outcome_teks = "";
	}
}

static void
read_rhk(struct kj_arena *a, const struct kj_tree *t, const struct kj_skp *skp, struct kj_rhk *h)
{
	struct kj_iki *k = kj_calloc(a, count(t, "iki") + 1, sizeof(*k));
	const struct kj_rhk *was = skp->isi.rhk.v;
	size_t n = 0;

	h->jenis = kj_strdup(a, text(t, "jenis"));
	h->teks = kj_strdup(a, text(t, "teks"));
	h->penugasan_dari = kj_strdup(a, text(t, "penugasan_dari"));
	h->manfaat = kj_strdup(a, text(t, "manfaat"));
	h->perspektif = kj_strdup(a, text(t, "perspektif"));
	h->sasaran = number(t, "sasaran");
	h->sasaran_teks = offered(skp, "SASARAN", h->sasaran);
	h->atasan = number(t, "atasan");
	h->atasan_teks = offered(skp, "ATASAN", h->atasan);
	for (size_t i = 0; i < skp->isi.rhk.n && h->atasan_teks == NULL; i++)
		if (h->row.id != 0 && was[i].row.id == h->row.id && was[i].atasan == h->atasan)
			h->atasan_teks = was[i].atasan_teks;
	if (h->atasan_teks == NULL) {
		h->atasan = 0;
		h->atasan_teks = "";
	}
	if (h->sasaran_teks == NULL) {
		h->sasaran = 0;
		h->sasaran_teks = "";
	}
	for (const struct kj_tree *i = first(t, "iki"); i != NULL; i = i->next) {
		k[n].row = row_of(a, number(i, "id"), n);
		read_iki(a, i, skp, &k[n++]);
	}
	h->iki = (struct kj_set){n, k};
}

static struct kj_set
read_lampiran(struct kj_arena *a, const struct kj_tree *t, const char *name)
{
	struct kj_lampiran *v = kj_calloc(a, count(t, name) + 1, sizeof(*v));
	size_t n = 0;

	for (const struct kj_tree *i = first(t, name); i != NULL; i = i->next, n++)
		v[n] = (struct kj_lampiran){row_of(a, (int64_t)n + 1, n), kj_strdup(a, text(i, "teks"))};
	return (struct kj_set){n, v};
}

enum kj_rc
kj_revisi_read(struct kj_arena *a, const char *json, struct kj_skp *skp)
{
	struct kj_skp_isi *force = kj_alloc(a, sizeof(*force)), isi = skp->isi;
	struct kj_perilaku *p = kj_calloc(a, isi.perilaku.n + 1, sizeof(*p));
	struct kj_tree_error error;
	struct kj_tree *t;
	struct kj_rhk *h;
	size_t n = 0;

	if (kj_tree_json(a, json, &t, &error) != KJ_OK)
		return KJ_FAULT_AT("a kept revision is no JSON");
	*force = skp->isi;
	isi.pendekatan = kj_strdup(a, text(t, "pendekatan"));
	h = kj_calloc(a, count(t, "rhk") + 1, sizeof(*h));
	for (const struct kj_tree *i = first(t, "rhk"); i != NULL; i = i->next) {
		h[n].row = row_of(a, number(i, "id"), n);
		read_rhk(a, i, skp, &h[n++]);
	}
	isi.rhk = (struct kj_set){n, h};
	memcpy(p, isi.perilaku.v, isi.perilaku.n * sizeof(*p));
	for (const struct kj_tree *i = first(t, "perilaku"); i != NULL; i = i->next)
		for (size_t v = 0; v < isi.perilaku.n; v++)
			if (p[v].row.id == number(i, "id"))
				p[v].ekspektasi = kj_strdup(a, text(i, "ekspektasi"));
	isi.perilaku.v = p;
	isi.sumber_daya = read_lampiran(a, t, "sumber_daya");
	isi.pertanggungjawaban = read_lampiran(a, t, "pertanggungjawaban");
	isi.konsekuensi = read_lampiran(a, t, "konsekuensi");
	skp->isi = isi;
	skp->berlaku = force;
	return KJ_OK;
}
