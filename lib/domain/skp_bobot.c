/*
 * SKP: helping the weights of the main indicators to 100.
 */
#include "kinerja/domain/skp.h"
#include "kinerja/exact.h"

enum { DIGITS = 2, ALL = 100 };

/* The main indicators that count, and what they weigh so far. */
struct weights {
	struct kj_arena *arena;
	struct kj_iki **v;
	size_t n, open; /* open: without a weight yet */
	const struct kj_exact *sum;
};

static bool
written(const struct kj_iki *k)
{
	return *k->teks != '\0' || *k->target != '\0' || *k->satuan != '\0' || k->row.id != 0;
}

static void
count(struct weights *w, struct kj_iki *k)
{
	const struct kj_exact *x = *k->bobot ? kj_exact_parse(w->arena, k->bobot) : NULL;

	if (x == NULL && !written(k))
		return;
	w->v[w->n++] = k;
	if (x == NULL)
		w->open++;
	else
		w->sum = kj_exact_add(w->arena, w->sum, x);
}

/* A copy of the sheet whose weights may be written; w holds those that count. */
static struct kj_skp_isi *
copy(struct kj_arena *a, const struct kj_skp_isi *isi, struct weights *w)
{
	struct kj_skp_isi *out = kj_alloc(a, sizeof(*out));
	struct kj_rhk *h = kj_calloc(a, isi->rhk.n + 1, sizeof(*h));
	size_t total = 0;

	*out = *isi;
	out->rhk.v = h;
	if (isi->rhk.n > 0)
		memcpy(h, isi->rhk.v, isi->rhk.n * sizeof(*h));
	for (size_t i = 0; i < isi->rhk.n; i++)
		total += h[i].iki.n;
	w->v = kj_calloc(a, total + 1, sizeof(struct kj_iki *));
	for (size_t i = 0; i < isi->rhk.n; i++) {
		struct kj_iki *k = kj_calloc(a, h[i].iki.n + 1, sizeof(*k));

		if (h[i].iki.n > 0)
			memcpy(k, h[i].iki.v, h[i].iki.n * sizeof(*k));
		h[i].iki.v = k;
		for (size_t j = 0; j < h[i].iki.n && kj_streq(h[i].jenis, "UTAMA"); j++)
			count(w, &k[j]);
	}
	return out;
}

/* Gives the indicator a weight, rounded; what is left for those after it. */
static const struct kj_exact *
give(struct weights *w, struct kj_iki *k, const struct kj_exact *left, const struct kj_exact *x)
{
	const char *text = kj_exact_show(w->arena, x, DIGITS);

	k->bobot = kj_decimal_plain(w->arena, text);
	return kj_exact_sub(w->arena, left, kj_exact_parse(w->arena, text));
}

/* The share of what is left among those still to be served, so that the last one ends it. */
static void
spread(struct weights *w)
{
	struct kj_arena *a = w->arena;
	const struct kj_exact *left = kj_exact_sub(a, kj_exact_int(a, ALL), w->sum);
	size_t to = w->open;

	if (kj_exact_sign(left) < 0)
		return;
	for (size_t i = 0; i < w->n; i++)
		if (*w->v[i]->bobot == '\0') {
			left = give(w, w->v[i], left, kj_exact_mul(a, left, kj_exact_ratio(a, 1, (int64_t)to)));
			to--;
		}
}

static void
scale(struct weights *w)
{
	struct kj_arena *a = w->arena;
	const struct kj_exact *left = kj_exact_int(a, ALL), *rest = w->sum;

	if (kj_exact_sign(w->sum) <= 0)
		return;
	for (size_t i = 0; i < w->n && kj_exact_sign(rest) > 0; i++) {
		const struct kj_exact *x = kj_exact_parse(a, w->v[i]->bobot);

		left = give(w, w->v[i], left, kj_exact_div(a, kj_exact_mul(a, left, x), rest));
		rest = kj_exact_sub(a, rest, x);
	}
}

const struct kj_skp_isi *
kj_skp_ratakan(struct kj_arena *a, const struct kj_skp_isi *isi)
{
	struct weights w = {.arena = a, .sum = kj_exact(a)};
	struct kj_skp_isi *out = copy(a, isi, &w);

	if (w.open > 0)
		spread(&w);
	else if (kj_exact_cmp_int(w.sum, ALL) != 0)
		scale(&w);
	return out;
}
