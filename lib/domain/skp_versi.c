/*
 * SKP: kept versions, written as JSON and compared.
 */
#include "kinerja/domain/skp.h"
#include "kinerja/tree.h"

/* Fields of the head that a kept version copies, so that the past stays as it was. */
static const char *const head[] = {"nama", "nip", "pangkat", "golongan", "jabatan", "unit",
	"penilai", "penilai_nip", "penilai_pangkat", "penilai_golongan", "penilai_jabatan",
	"penilai_unit", "instansi", "tempat", "mulai", "selesai", "tahun", "pendekatan", "revisi"};

static void
put(struct kj_buf *b, const char *name, const char *value)
{
	if (b->len > 0 && b->data[b->len - 1] != '{')
		kj_buf_putc(b, ',');
	kj_buf_json(b, name);
	kj_buf_putc(b, ':');
	kj_buf_json(b, value ? value : "");
}

static void
put_iki(struct kj_buf *b, const struct kj_iki *k)
{
	kj_buf_putc(b, '{');
	put(b, "id", k->row.key);
	for (const struct kj_iki_isian *f = kj_iki_isian; f->nama != NULL; f++)
		put(b, f->nama, kj_iki_teks(k, f));
	put(b, "outcome", k->outcome_teks);
	kj_buf_puts(b, ",\"kelompok\":");
	kj_kelompok_json(b, &k->kelompok, false);
	kj_buf_putc(b, '}');
}

static void
put_rhk(struct kj_buf *b, const struct kj_rhk *h)
{
	const struct kj_iki *k = h->iki.v;

	kj_buf_putc(b, '{');
	put(b, "id", h->row.key);
	put(b, "jenis", h->jenis);
	put(b, "teks", h->teks);
	put(b, "atasan", h->atasan_teks);
	put(b, "penugasan_dari", h->penugasan_dari);
	put(b, "manfaat", h->manfaat);
	put(b, "perspektif", h->perspektif);
	put(b, "sasaran", h->sasaran_teks);
	kj_buf_puts(b, ",\"iki\":[");
	for (size_t i = 0; i < h->iki.n; i++) {
		if (i > 0)
			kj_buf_putc(b, ',');
		put_iki(b, &k[i]);
	}
	kj_buf_puts(b, "]}");
}

static void
put_lampiran(struct kj_buf *b, const char *name, const struct kj_set *set)
{
	const struct kj_lampiran *v = set->v;

	kj_buf_fmt(b, ",\"%s\":[", name);
	for (size_t i = 0; i < set->n; i++) {
		kj_buf_fmt(b, "%s{", i ? "," : "");
		put(b, "id", kj_fmt(b->arena, "%zu", i + 1));
		put(b, "teks", v[i].teks);
		kj_buf_putc(b, '}');
	}
	kj_buf_putc(b, ']');
}

const char *
kj_skp_json(struct kj_arena *a, const struct kj_skp *skp)
{
	const struct kj_rhk *h = skp->isi.rhk.v;
	const struct kj_perilaku *p = skp->isi.perilaku.v;
	struct kj_buf b;

	kj_buf_init(&b, a);
	kj_buf_puts(&b, "{\"kepala\":{");
	for (size_t i = 0; i < KJ_COUNT(head); i++)
		put(&b, head[i],
			kj_streq(head[i], "pendekatan") ? skp->isi.pendekatan
											: kj_text(&skp->kepala, 0, head[i]));
	kj_buf_puts(&b, "},\"rhk\":[");
	for (size_t i = 0; i < skp->isi.rhk.n; i++) {
		if (i > 0)
			kj_buf_putc(&b, ',');
		put_rhk(&b, &h[i]);
	}
	kj_buf_puts(&b, "],\"perilaku\":[");
	for (size_t i = 0; i < skp->isi.perilaku.n; i++) {
		kj_buf_puts(&b, i ? ",{" : "{");
		put(&b, "id", p[i].row.key);
		put(&b, "ekspektasi", p[i].ekspektasi);
		kj_buf_putc(&b, '}');
	}
	kj_buf_putc(&b, ']');
	put_lampiran(&b, "sumber_daya", &skp->isi.sumber_daya);
	put_lampiran(&b, "pertanggungjawaban", &skp->isi.pertanggungjawaban);
	put_lampiran(&b, "konsekuensi", &skp->isi.konsekuensi);
	kj_buf_putc(&b, '}');
	return b.data;
}

/* Differences as they are found. */
struct diff {
	struct kj_arena *a;
	const char *bagian;
	struct kj_skp_beda *v;
	size_t n, cap;
};

static void
add(struct diff *d, const char *tempat, const char *isian, const char *lama, const char *baru)
{
	if (kj_streq(lama, baru))
		return;
	if (d->n == d->cap) {
		struct kj_skp_beda *more = kj_calloc(d->a, d->cap ? 2 * d->cap : 16, sizeof(*more));

		if (d->n > 0)
			memcpy(more, d->v, d->n * sizeof(*more));
		d->v = more;
		d->cap = d->cap ? 2 * d->cap : 16;
	}
	d->v[d->n++] = (struct kj_skp_beda){
		d->bagian, tempat, kj_strdup(d->a, isian), kj_strdup(d->a, lama), kj_strdup(d->a, baru)};
}

static const char *
text(const struct kj_tree *o, const char *name)
{
	const char *s = kj_tree_text(o, name);

	return s ? s : "";
}

static const struct kj_tree *
first(const struct kj_tree *list)
{
	return list ? list->child : NULL;
}

/* The same row in the other version; one that had no number yet ("b1") by its words. */
static const struct kj_tree *
same_row(const struct kj_tree *list, const struct kj_tree *of)
{
	const char *id = text(of, "id");

	for (const struct kj_tree *row = first(list); row != NULL; row = row->next)
		if (kj_streq(text(row, "id"), id) ||
			((*id == 'b' || *text(row, "id") == 'b') && *text(of, "teks") != '\0' &&
				kj_streq(text(row, "teks"), text(of, "teks"))))
			return row;
	return NULL;
}

static void compare_lists(
	struct diff *d, const struct kj_tree *lama, const struct kj_tree *baru, const char *place);

/* Two rows with the same id; either may be missing. */
static void
compare_row(
	struct diff *d, const struct kj_tree *lama, const struct kj_tree *baru, const char *place)
{
	const struct kj_tree *some = baru ? baru : lama;
	const char *label = *text(some, "teks") ? text(some, "teks") : text(some, "id");

	label = kj_fmt(d->a, "%s%s%s", place, *place ? " › " : "", label);
	for (const struct kj_tree *m = some->child; m != NULL; m = m->next) {
		if (m->type == KJ_TREE_LIST)
			compare_lists(d, kj_tree_get(lama, m->name), kj_tree_get(baru, m->name), label);
		else if (!kj_streq(m->name, "id"))
			add(d, label, m->name, text(lama, m->name), text(baru, m->name));
	}
}

static void
compare_lists(
	struct diff *d, const struct kj_tree *lama, const struct kj_tree *baru, const char *place)
{
	for (const struct kj_tree *row = first(baru); row != NULL; row = row->next)
		compare_row(d, same_row(lama, row), row, place);
	for (const struct kj_tree *row = first(lama); row != NULL; row = row->next)
		if (same_row(baru, row) == NULL)
			compare_row(d, row, NULL, place);
}

enum kj_rc
kj_skp_compare(
	struct kj_arena *a, const char *lama, const char *baru, struct kj_skp_beda **out, size_t *n)
{
	static const char *const lists[] = {
		"rhk", "perilaku", "sumber_daya", "pertanggungjawaban", "konsekuensi"};
	struct diff d = {.a = a, .bagian = "kepala"};
	const struct kj_tree *lk, *bk;
	struct kj_tree_error error;
	struct kj_tree *l, *b;

	if (kj_tree_json(a, lama, &l, &error) != KJ_OK || kj_tree_json(a, baru, &b, &error) != KJ_OK)
		return KJ_FAULT_AT("a kept version is no JSON");
	lk = kj_tree_get(l, "kepala");
	bk = kj_tree_get(b, "kepala");
	for (size_t i = 0; i < KJ_COUNT(head); i++)
		add(&d, "", head[i], text(lk, head[i]), text(bk, head[i]));
	for (size_t i = 0; i < KJ_COUNT(lists); i++) {
		d.bagian = lists[i];
		compare_lists(&d, kj_tree_get(l, lists[i]), kj_tree_get(b, lists[i]), "");
	}
	*out = d.v;
	*n = d.n;
	return KJ_OK;
}
