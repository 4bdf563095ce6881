/* What the rules do with numbers beside computing: read, look up, show. */
#include "internal.h"

enum { MORE_DIGITS = 20 };

struct kj_exact *
kj_angka_of(struct kj_arena *a, const char *decimal)
{
	return decimal && *decimal ? kj_exact_parse(a, decimal) : NULL;
}

struct kj_exact *
kj_persen(struct kj_arena *a, const struct kj_exact *x, const struct kj_exact *y)
{
	return kj_exact_div(a, kj_exact_mul(a, x, y), kj_exact_int(a, 100));
}

struct kj_angka
kj_angka_beside(struct kj_arena *a, const struct kj_exact *x, int64_t digits,
	const struct kj_angka *const *ambang, size_t n)
{
	const struct kj_exact **sides = kj_calloc(a, n, sizeof(*sides));
	size_t sisi = 0;

	for (size_t i = 0; i < n; i++)
		if (ambang[i]->nilai)
			sides[sisi++] = ambang[i]->nilai;
	return (struct kj_angka){
		.teks = kj_exact_show_beside(a, x, (int)digits, sides, sisi), .nilai = x};
}

static int
decimals(const char *shown)
{
	const char *point = strchr(shown, '.');

	return point ? (int)strlen(point + 1) : 0;
}

static bool
adds_up(struct kj_arena *a, const struct kj_exact *const *parts, size_t n, const char *total,
	int digits)
{
	const struct kj_exact *sum = kj_exact(a);

	for (size_t i = 0; i < n; i++)
		if (parts[i])
			sum = kj_exact_add(a, sum, kj_exact_parse(a, kj_exact_show(a, parts[i], digits)));
	return kj_streq(kj_exact_show(a, sum, decimals(total)), total);
}

int
kj_angka_desimal(
	struct kj_arena *a, const struct kj_exact *const *parts, size_t n, const char *total)
{
	int least = decimals(total), digits = least;

	while (digits < least + MORE_DIGITS && !adds_up(a, parts, n, total, digits))
		digits++;
	return digits;
}

const char *
kj_angka_masuk(
	struct kj_arena *a, const struct kj_aturan *r, const char *teks, const struct kj_exact *lawan)
{
	const struct kj_angka side = {.nilai = lawan};
	const struct kj_angka *const sides[] = {&side};

	if (!teks || !strchr(teks, '/'))
		return teks;
	return kj_angka_beside(a, kj_exact_parse(a, teks), r->pembulatan.angka, sides, 1).teks;
}

size_t
kj_label_put(const struct kj_aturan *r, enum kj_predikat predikat, struct kj_nilai *out)
{
	if (!r->sebut_label)
		return 0;
	*out = (struct kj_nilai){"label", KJ_NILAI_TEKS, r->predikat[predikat].label};
	return 1;
}

void
kj_predikat_urai(
	const struct kj_aturan *r, enum kj_predikat predikat, const char *rule, struct kj_penjelasan *p)
{
	struct kj_nilai v[2];
	size_t n = kj_label_put(r, predikat, v);

	v[n++] = (struct kj_nilai){"predikat", KJ_NILAI_KODE, r->predikat[predikat].kode};
	kj_urai_add(p, "predikat", "", kj_aturan_sumber(r, rule), v, n);
}

bool
kj_predikat_reaches(const struct kj_aturan *r, const struct kj_angka *batas,
	enum kj_predikat predikat, const struct kj_angka *x, const char *rule, struct kj_penjelasan *p)
{
	const struct kj_angka *edge = &batas[predikat];
	bool yes = kj_exact_cmp(x->nilai, edge->nilai) >= 0;
	struct kj_nilai v[3];
	size_t n = kj_label_put(r, predikat, v);

	v[n++] = (struct kj_nilai){"predikat", KJ_NILAI_KODE, r->predikat[predikat].kode};
	v[n++] = (struct kj_nilai){"nilai", KJ_NILAI_ANGKA, x->teks};
	if (p) {
		kj_urai_add(p, "batas_predikat", "", kj_aturan_sumber(r, rule), v, n);
		kj_urai_ambang(p, yes ? ">=" : "<", edge->teks);
	}
	return yes;
}

enum kj_predikat
kj_predikat_batas(const struct kj_aturan *r, const struct kj_angka *batas, const struct kj_angka *x,
	const char *rule, struct kj_penjelasan *p)
{
	enum kj_predikat predikat = KJ_PREDIKAT_SB;

	while (predikat > KJ_PREDIKAT_SK && !kj_predikat_reaches(r, batas, predikat, x, rule, p))
		predikat--;
	kj_predikat_urai(r, predikat, rule, p);
	return predikat;
}

const struct kj_angka *
kj_butir_find(const struct kj_butir *v, size_t n, const char *kode)
{
	for (size_t i = 0; i < n; i++)
		if (kj_streq(v[i].kode, kode))
			return &v[i].nilai;
	return NULL;
}

const struct kj_pita *
kj_pita_find(const struct kj_pita *v, size_t n, const struct kj_exact *x)
{
	for (size_t i = 0; i < n; i++) {
		int low = kj_exact_cmp(x, v[i].dari.nilai);
		int high = v[i].sampai.nilai ? kj_exact_cmp(x, v[i].sampai.nilai) : -1;

		if ((low > 0 || (low == 0 && v[i].dari_termasuk)) &&
			(high < 0 || (high == 0 && v[i].sampai_termasuk)))
			return &v[i];
	}
	return NULL;
}

const struct kj_exact *
kj_pita_nilai(struct kj_arena *a, const struct kj_pita *pita, const struct kj_exact *x)
{
	const struct kj_exact *rise, *run;

	if (!pita->x1.nilai)
		return pita->y1.nilai;
	rise = kj_exact_sub(a, pita->y2.nilai, pita->y1.nilai);
	run = kj_exact_sub(a, pita->x2.nilai, pita->x1.nilai);
	return kj_exact_add(a, pita->y1.nilai,
		kj_exact_mul(a, kj_exact_div(a, rise, run), kj_exact_sub(a, x, pita->x1.nilai)));
}
