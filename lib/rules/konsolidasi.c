/*
 * Values of months, quarters or entries to one (DOMAIN 4.7): targets and
 * realisations first, capaian afterwards.
 */
#include "internal.h"

enum { MOST_LISTED = 12, PERCENT = 100, NINETY = 90 };

static const char *const codes[] = {"SUM", "TLKV", "AVG", "RASIO", "MEDIAN", "P90"};

bool
kj_cara_of(const char *kode, enum kj_cara *out)
{
	for (size_t i = 0; kode && i < KJ_COUNT(codes); i++)
		if (kj_streq(codes[i], kode)) {
			*out = (enum kj_cara)i;
			return true;
		}
	return false;
}

const char *
kj_cara_kode(enum kj_cara cara)
{
	return codes[cara];
}

/* One list: what was there, in the order of time. */
struct list {
	struct kj_arena *arena;
	const struct kj_aturan *aturan;
	enum kj_cara cara;
	const char *apa; /* "TARGET" or "REALISASI" */
	struct kj_penjelasan *p;
	const struct kj_exact **nilai; /* NULL with fractions */
	const struct kj_bagian_masa **dari;
	size_t n;
	const struct kj_exact *atas, *bawah; /* sums of numerators and denominators */
	bool pecahan;						 /* fractions */
	size_t desimal;						 /* most decimals of any value */
};

static bool
empty(const char *s)
{
	return !s || !*s;
}

static bool
is_fraction(const struct list *l, const struct kj_bagian_masa *v)
{
	return l->cara == KJ_CARA_RASIO && (!empty(v->pembilang) || !empty(v->penyebut));
}

static bool
is_there(const struct list *l, const struct kj_bagian_masa *v)
{
	return !empty(v->nilai) || is_fraction(l, v);
}

static const char *
add_fraction(struct list *l, const struct kj_bagian_masa *v)
{
	const struct kj_exact *above = kj_angka_of(l->arena, v->pembilang);
	const struct kj_exact *below = kj_angka_of(l->arena, v->penyebut);

	if (!above || !below)
		return "ANGKA";
	if (kj_exact_sign(below) < 0)
		return "PENYEBUT_NOL";
	l->atas = kj_exact_add(l->arena, l->atas, above);
	l->bawah = kj_exact_add(l->arena, l->bawah, below);
	return NULL;
}

static const char *
add_value(struct list *l, const struct kj_bagian_masa *v)
{
	const char *point = strchr(v->nilai, '.');

	if (point && strlen(point + 1) > l->desimal)
		l->desimal = strlen(point + 1);
	l->nilai[l->n] = kj_angka_of(l->arena, v->nilai);
	return l->nilai[l->n] ? NULL : "ANGKA";
}

/* NULL, or what is wrong with the part number *at. */
static const char *
read_list(struct list *l, const struct kj_bagian_masa *const *v, size_t n, size_t *at)
{
	l->nilai = kj_calloc(l->arena, n, sizeof(*l->nilai));
	l->dari = kj_calloc(l->arena, n, sizeof(*l->dari));
	l->atas = kj_exact(l->arena);
	l->bawah = kj_exact(l->arena);
	for (*at = 0; *at < n; (*at)++) {
		const struct kj_bagian_masa *part = v[*at];
		bool fraction = is_fraction(l, part);
		const char *galat;

		if (!is_there(l, part))
			continue;
		if (l->n > 0 && fraction != l->pecahan)
			return "RASIO_CAMPUR";
		l->pecahan = fraction;
		galat = fraction ? add_fraction(l, part) : add_value(l, part);
		if (galat)
			return galat;
		l->dari[l->n++] = part;
	}
	*at = SIZE_MAX;
	return l->pecahan && kj_exact_sign(l->bawah) == 0 ? "PENYEBUT_NOL" : NULL;
}

static int
by_size(const void *x, const void *y)
{
	return kj_exact_cmp(*(const struct kj_exact *const *)x, *(const struct kj_exact *const *)y);
}

static const struct kj_exact **
sorted(const struct list *l)
{
	const struct kj_exact **v = kj_calloc(l->arena, l->n, sizeof(*v));

	memcpy(v, l->nilai, l->n * sizeof(*v));
	qsort(v, l->n, sizeof(*v), by_size);
	return v;
}

static const struct kj_exact *
sum(const struct list *l)
{
	const struct kj_exact *x = kj_exact(l->arena);

	for (size_t i = 0; i < l->n; i++)
		x = kj_exact_add(l->arena, x, l->nilai[i]);
	return x;
}

/* Of an odd number the middle one, of an even number the mean of the two there. */
static const struct kj_exact *
median(const struct list *l)
{
	const struct kj_exact **v = sorted(l);
	const struct kj_exact *two = kj_exact_add(l->arena, v[(l->n - 1) / 2], v[l->n / 2]);

	return kj_exact_mul(l->arena, two, kj_exact_ratio(l->arena, 1, 2));
}

/* Nearest rank: number ceil(90/100 * n) of the sorted values, counted from 1. */
static size_t
rank_of(size_t n)
{
	return (NINETY * n + PERCENT - 1) / PERCENT;
}

static const struct kj_exact *
consolidate(const struct list *l)
{
	switch (l->cara) {
	case KJ_CARA_SUM:
		return sum(l);
	case KJ_CARA_AVG:
		return kj_exact_mul(l->arena, sum(l), kj_exact_ratio(l->arena, 1, (int64_t)l->n));
	case KJ_CARA_MEDIAN:
		return median(l);
	case KJ_CARA_P90:
		return sorted(l)[rank_of(l->n) - 1];
	case KJ_CARA_RASIO:
		if (l->pecahan)
			return kj_exact_mul_int(l->arena, kj_exact_div(l->arena, l->atas, l->bawah), PERCENT);
		break;
	case KJ_CARA_TLKV:
		break;
	}
	return l->nilai[l->n - 1];
}

/* In full where it has an end, else as the ruleset shows numbers; no zeros behind. */
static const char *
shown(const struct list *l, const struct kj_exact *x)
{
	size_t digits = l->desimal + 1;

	if (digits < (size_t)l->aturan->pembulatan.angka)
		digits = (size_t)l->aturan->pembulatan.angka;
	return kj_decimal_plain(l->arena, kj_exact_show(l->arena, x, (int)digits));
}

/* Each part, unless there are too many to be read. */
static void
explain_parts(const struct list *l, const char *sumber)
{
	for (size_t i = 0; i < l->n && l->n <= MOST_LISTED; i++) {
		const struct kj_bagian_masa *v = l->dari[i];
		struct kj_nilai part[4] = {
			{"apa", KJ_NILAI_KODE, l->apa},
			{"masa", KJ_NILAI_TEKS, empty(v->kunci) ? kj_fmt(l->arena, "%zu", i + 1) : v->kunci},
		};
		size_t n = 2;

		if (l->pecahan) {
			part[n++] = (struct kj_nilai){"pembilang", KJ_NILAI_ANGKA, v->pembilang};
			part[n++] = (struct kj_nilai){"penyebut", KJ_NILAI_ANGKA, v->penyebut};
		} else {
			part[n++] = (struct kj_nilai){
				"nilai", KJ_NILAI_ANGKA, kj_angka_masuk(l->arena, l->aturan, v->nilai, NULL)};
		}
		kj_urai_add(
			l->p, l->pecahan ? "konsolidasi.pecahan" : "konsolidasi.bagian", "", sumber, part, n);
	}
}

static void
explain(const struct list *l, const char *hasil)
{
	static const char *const step[] = {"konsolidasi.sum", "konsolidasi.tlkv", "konsolidasi.avg",
		"konsolidasi.rasio", "konsolidasi.median", "konsolidasi.p90"};
	bool percent = l->cara == KJ_CARA_RASIO && !l->pecahan;
	const char *sumber = kj_aturan_sumber(l->aturan, "konsolidasi");
	struct kj_nilai v[5] = {
		{"apa", KJ_NILAI_KODE, l->apa},
		{"n", KJ_NILAI_ANGKA, kj_fmt(l->arena, "%zu", l->n)},
	};
	size_t n = 2;

	explain_parts(l, sumber);
	if (l->cara == KJ_CARA_AVG)
		v[n++] = (struct kj_nilai){"jumlah", KJ_NILAI_ANGKA, shown(l, sum(l))};
	if (l->cara == KJ_CARA_P90)
		v[n++] =
			(struct kj_nilai){"urutan", KJ_NILAI_ANGKA, kj_fmt(l->arena, "%zu", rank_of(l->n))};
	if (l->pecahan) {
		v[n++] = (struct kj_nilai){"pembilang", KJ_NILAI_ANGKA, shown(l, l->atas)};
		v[n++] = (struct kj_nilai){"penyebut", KJ_NILAI_ANGKA, shown(l, l->bawah)};
	}
	v[n++] = (struct kj_nilai){"hasil", KJ_NILAI_ANGKA, hasil};
	kj_urai_add(l->p, percent ? "konsolidasi.persen" : step[l->cara], "", sumber, v, n);
}

/* A list of parts; *at says which one is wrong. */
static const char *
list_value(struct list *l, const struct kj_bagian_masa *const *v, size_t n, size_t *at,
	struct kj_angka *out)
{
	const char *galat = read_list(l, v, n, at);

	*out = (struct kj_angka){0};
	if (galat || l->n == 0)
		return galat;
	out->nilai = consolidate(l);
	out->teks = shown(l, out->nilai);
	if (l->p)
		explain(l, out->teks);
	return NULL;
}

enum kj_rc
kj_konsolidasi_nilai(struct kj_arena *a, const struct kj_aturan *r, enum kj_cara cara,
	const struct kj_bagian_masa *v, size_t n, struct kj_penjelasan *p, struct kj_hasil *out)
{
	struct list l = {.arena = a, .aturan = r, .cara = cara, .apa = "REALISASI", .p = p};
	const struct kj_bagian_masa **parts = kj_calloc(a, n, sizeof(*parts));
	size_t at;

	for (size_t i = 0; i < n; i++)
		parts[i] = &v[i];
	*out = (struct kj_hasil){.kode = kj_cara_kode(cara)};
	out->galat = list_value(&l, parts, n, &at, &out->angka);
	return out->galat ? KJ_INVALID : KJ_OK;
}

/* Parts that were to reach something and have nothing yet. */
static size_t
count_empty(const struct list *l, const struct kj_masa *v, size_t n)
{
	size_t missing = 0;

	for (size_t i = 0; i < n; i++) {
		const struct kj_nilai masa = {"masa", KJ_NILAI_TEKS,
			empty(v[i].target.kunci) ? kj_fmt(l->arena, "%zu", i + 1) : v[i].target.kunci};

		if (!is_there(l, &v[i].target) || is_there(l, &v[i].realisasi))
			continue;
		missing++;
		kj_urai_add(
			l->p, "konsolidasi.kosong", "", kj_aturan_sumber(l->aturan, "konsolidasi"), &masa, 1);
	}
	return missing;
}

enum kj_rc
kj_konsolidasi(struct kj_arena *a, const struct kj_aturan *r, enum kj_cara cara,
	const struct kj_masa *v, size_t n, struct kj_penjelasan *p, struct kj_konsolidasi *out)
{
	struct list want = {.arena = a, .aturan = r, .cara = cara, .apa = "TARGET", .p = p};
	struct list done = {.arena = a, .aturan = r, .cara = cara, .apa = "REALISASI", .p = p};
	const struct kj_bagian_masa **targets = kj_calloc(a, n, sizeof(*targets));
	const struct kj_bagian_masa **reached = kj_calloc(a, n, sizeof(*reached));

	for (size_t i = 0; i < n; i++) {
		targets[i] = &v[i].target;
		reached[i] = &v[i].realisasi;
	}
	*out = (struct kj_konsolidasi){.galat_di = SIZE_MAX};
	out->galat = list_value(&want, targets, n, &out->galat_di, &out->target);
	if (!out->galat) {
		out->kosong = count_empty(&done, v, n);
		if (out->kosong > 0)
			return KJ_OK;
		out->galat = list_value(&done, reached, n, &out->galat_di, &out->realisasi);
	}
	return out->galat ? KJ_INVALID : KJ_OK;
}
