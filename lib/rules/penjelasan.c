/* The explanation of an answer: steps, kept as JSON, read by people as words. */
#include "internal.h"

enum { FIRST_STEPS = 16 };

void
kj_penjelasan_init(struct kj_penjelasan *p, struct kj_arena *a)
{
	*p = (struct kj_penjelasan){.arena = a};
}

static struct kj_urai *
append(struct kj_penjelasan *p)
{
	struct kj_urai *u;

	if (p->n == p->cap) {
		size_t cap = p->cap ? p->cap * 2 : FIRST_STEPS;
		struct kj_urai *v = kj_calloc(p->arena, cap, sizeof(*v));

		if (p->n > 0)
			memcpy(v, p->langkah, p->n * sizeof(*v));
		p->langkah = v;
		p->cap = cap;
	}
	u = &p->langkah[p->n++];
	*u = (struct kj_urai){.kode = "", .kunci = "", .sumber = "", .banding = "", .ambang = ""};
	return u;
}

void
kj_urai_add(struct kj_penjelasan *p, const char *kode, const char *kunci, const char *sumber,
	const struct kj_nilai *nilai, size_t n)
{
	struct kj_urai *u;
	struct kj_nilai *copy;

	if (!p)
		return;
	u = append(p);
	copy = kj_calloc(p->arena, n, sizeof(*copy));
	if (n > 0)
		memcpy(copy, nilai, n * sizeof(*copy));
	u->kode = kode;
	u->kunci = kunci ? kunci : "";
	u->sumber = sumber ? sumber : "";
	u->nilai = copy;
	u->n = n;
}

void
kj_urai_ambang(struct kj_penjelasan *p, const char *banding, const char *ambang)
{
	if (!p)
		return;
	p->langkah[p->n - 1].banding = banding;
	p->langkah[p->n - 1].ambang = ambang;
}

/* ---- JSON -------------------------------------------------------------------- */

static const char *const jenis[] = {"angka", "kode", "teks", "tanggal"};

static void
member(struct kj_buf *b, const char *name, const char *value)
{
	if (!*value)
		return;
	kj_buf_fmt(b, ",\"%s\":", name);
	kj_buf_json(b, value);
}

/* {"kode":"indeks","nilai":[["indeks","104.9190"],["saran","DI_ATAS","kode"]]} */
static void
write_step(struct kj_buf *b, const struct kj_urai *u)
{
	kj_buf_puts(b, "{\"kode\":");
	kj_buf_json(b, u->kode);
	member(b, "kunci", u->kunci);
	kj_buf_puts(b, ",\"nilai\":[");
	for (size_t i = 0; i < u->n; i++) {
		kj_buf_puts(b, i ? ",[" : "[");
		kj_buf_json(b, u->nilai[i].nama);
		kj_buf_putc(b, ',');
		kj_buf_json(b, u->nilai[i].nilai);
		if (u->nilai[i].jenis != KJ_NILAI_ANGKA)
			kj_buf_fmt(b, ",\"%s\"", jenis[u->nilai[i].jenis]);
		kj_buf_putc(b, ']');
	}
	kj_buf_putc(b, ']');
	member(b, "sumber", u->sumber);
	member(b, "banding", u->banding);
	member(b, "ambang", u->ambang);
	kj_buf_putc(b, '}');
}

void
kj_penjelasan_json(struct kj_buf *b, const struct kj_penjelasan *p)
{
	kj_buf_puts(b, "{\"langkah\":[");
	for (size_t i = 0; i < p->n; i++) {
		if (i > 0)
			kj_buf_putc(b, ',');
		write_step(b, &p->langkah[i]);
	}
	kj_buf_puts(b, "]}");
}

/* ["indeks","104.9190"] or ["saran","DI_ATAS","kode"] */
static bool
read_value(const struct kj_tree *t, struct kj_nilai *out)
{
	const struct kj_tree *kind;

	if (t->type != KJ_TREE_LIST || t->n < 2 || t->n > 3 || !t->child->text || !t->child->next->text)
		return false;
	out->nama = t->child->text;
	out->nilai = t->child->next->text;
	out->jenis = KJ_NILAI_ANGKA;
	kind = t->child->next->next;
	if (!kind)
		return true;
	for (size_t i = 0; i < KJ_COUNT(jenis); i++)
		if (kj_streq(kind->text, jenis[i])) {
			out->jenis = (enum kj_nilai_jenis)i;
			return true;
		}
	return false;
}

static const char *
text_or_empty(const struct kj_tree *t, const char *name)
{
	const char *text = kj_tree_text(t, name);

	return text ? text : "";
}

static bool
read_step(struct kj_penjelasan *p, const struct kj_tree *t)
{
	const struct kj_tree *values = kj_tree_get(t, "nilai");
	const char *kode = kj_tree_text(t, "kode");
	struct kj_nilai *v;
	size_t n = 0;

	if (!kode || !values || values->type != KJ_TREE_LIST)
		return false;
	v = kj_calloc(p->arena, values->n, sizeof(*v));
	for (const struct kj_tree *c = values->child; c; c = c->next)
		if (!read_value(c, &v[n++]))
			return false;
	kj_urai_add(p, kode, text_or_empty(t, "kunci"), text_or_empty(t, "sumber"), v, n);
	kj_urai_ambang(p, text_or_empty(t, "banding"), text_or_empty(t, "ambang"));
	return true;
}

enum kj_rc
kj_penjelasan_read(struct kj_arena *a, const char *json, struct kj_penjelasan *out)
{
	struct kj_tree_error error;
	struct kj_tree *t = NULL;
	const struct kj_tree *steps;

	kj_penjelasan_init(out, a);
	if (kj_tree_json(a, json, &t, &error) != KJ_OK)
		return KJ_INVALID;
	steps = kj_tree_get(t, "langkah");
	if (!steps || steps->type != KJ_TREE_LIST)
		return KJ_INVALID;
	for (const struct kj_tree *c = steps->child; c; c = c->next)
		if (!read_step(out, c))
			return KJ_INVALID;
	return KJ_OK;
}

/* ---- words -------------------------------------------------------------------- */

const char *
kj_nilai_teks(
	struct kj_arena *a, const struct kj_nilai *v, const char *lang, kj_kata_fn *kata, void *ctx)
{
	const char *word = NULL;
	kj_date day;

	if (!*v->nilai)
		return "";
	if (v->jenis == KJ_NILAI_ANGKA)
		return kj_decimal_show(a, v->nilai, lang);
	if (v->jenis == KJ_NILAI_TANGGAL)
		return kj_date_parse(v->nilai, &day) ? kj_date_show(a, day, lang) : v->nilai;
	if (v->jenis == KJ_NILAI_KODE)
		word = kata(ctx, kj_fmt(a, "rules.%s.%s", v->nama, v->nilai));
	if (v->jenis == KJ_NILAI_KODE && !word)
		word = kata(ctx, kj_fmt(a, "kode.%s", v->nilai));
	return word ? word : v->nilai;
}

static const struct kj_nilai *
find_value(const struct kj_nilai *v, size_t n, const char *name, size_t length)
{
	for (size_t i = 0; i < n; i++)
		if (strlen(v[i].nama) == length && memcmp(v[i].nama, name, length) == 0)
			return &v[i];
	return NULL;
}

const char *
kj_isi(struct kj_arena *a, const char *pola, const struct kj_nilai *nilai, size_t n,
	const char *lang, kj_kata_fn *kata, void *ctx)
{
	struct kj_buf b;

	kj_buf_init(&b, a);
	kj_buf_puts(&b, "");
	while (*pola) {
		const char *end = *pola == '{' ? strchr(pola, '}') : NULL;
		const struct kj_nilai *v =
			end ? find_value(nilai, n, pola + 1, (size_t)(end - pola - 1)) : NULL;

		if (v) {
			kj_buf_puts(&b, kj_nilai_teks(a, v, lang, kata, ctx));
			pola = end + 1;
		} else {
			kj_buf_putc(&b, *pola++);
		}
	}
	return b.data;
}

/* Without words in the catalogue: the code and its values. */
static const char *
bare(struct kj_arena *a, const char *kode, const struct kj_nilai *v, size_t n, const char *lang,
	kj_kata_fn *kata, void *ctx)
{
	struct kj_buf b;

	kj_buf_init(&b, a);
	kj_buf_puts(&b, kode);
	for (size_t i = 0; i < n; i++)
		kj_buf_fmt(
			&b, "%s %s = %s", i ? "," : ":", v[i].nama, kj_nilai_teks(a, &v[i], lang, kata, ctx));
	return b.data;
}

const char *
kj_banding_teks(const char *banding)
{
	if (kj_streq(banding, ">="))
		return "\u2265";
	if (kj_streq(banding, "<="))
		return "\u2264";
	return banding;
}

/*
 * The predicate as the ruleset prints it; in another language its word with
 * that label behind it. Steps kept before labels were part of them have the
 * code only. Returns the new number of values; there is room for one more.
 */
static size_t
add_label(struct kj_arena *a, const struct kj_urai *u, struct kj_nilai *v, size_t n,
	const char *lang, kj_kata_fn *kata, void *ctx)
{
	const struct kj_nilai *kode = find_value(u->nilai, u->n, "predikat", strlen("predikat"));
	const char *word;

	if (!kode)
		kode = find_value(u->nilai, u->n, "kategori", strlen("kategori"));
	if (!kode)
		return n;
	word = kj_nilai_teks(a, kode, lang, kata, ctx);
	for (size_t i = 0; i < u->n; i++)
		if (kj_streq(v[i].nama, "label")) {
			if (!kj_streq(lang, "id"))
				v[i].nilai = kj_fmt(a, "%s (%s)", word, v[i].nilai);
			return n;
		}
	v[n++] = (struct kj_nilai){"label", KJ_NILAI_TEKS, word};
	return n;
}

const char *
kj_urai_teks(
	struct kj_arena *a, const struct kj_urai *u, const char *lang, kj_kata_fn *kata, void *ctx)
{
	const char *pola = kata(ctx, kj_fmt(a, "rules.langkah.%s", u->kode));
	struct kj_nilai *v = kj_calloc(a, u->n + 4, sizeof(*v));
	size_t n = u->n;

	if (!pola)
		return bare(a, u->kode, u->nilai, u->n, lang, kata, ctx);
	if (u->n > 0)
		memcpy(v, u->nilai, u->n * sizeof(*v));
	v[n++] = (struct kj_nilai){"banding", KJ_NILAI_TEKS, kj_banding_teks(u->banding)};
	v[n++] = (struct kj_nilai){"ambang", KJ_NILAI_ANGKA, u->ambang};
	v[n++] = (struct kj_nilai){"kunci", KJ_NILAI_KODE, u->kunci};
	n = add_label(a, u, v, n, lang, kata, ctx);
	return kj_isi(a, pola, v, n, lang, kata, ctx);
}

const char *
kj_masalah_teks(
	struct kj_arena *a, const struct kj_masalah *m, const char *lang, kj_kata_fn *kata, void *ctx)
{
	const char *pola = kata(ctx, kj_fmt(a, "rules.masalah.%s", m->kode));

	if (!pola)
		return bare(a, m->kode, m->nilai, m->n, lang, kata, ctx);
	return kj_isi(a, pola, m->nilai, m->n, lang, kata, ctx);
}
