/*
 * The head-counts that a pattern allows: what each of its conditions means for
 * n people in whole numbers, and what all of them together leave open for each
 * predicate. Also the shape that the pattern is drawn in.
 */
#include "internal.h"

enum {
	ROWS_MAX = 256, /* inequalities kept; more are not needed to be right, only to be narrow */
	ROUNDS = 64		/* of narrowing: each one moves an end of a range, or is the last */
};

static const char *const singkat[KJ_NPREDIKAT] = {"", "SK", "K", "BP", "B", "SB"};

/* Sum of k[i] times the people of predicate i is at most paling. */
struct baris {
	int k[KJ_NPREDIKAT];
	int64_t paling;
};

/* One call. */
struct hitung {
	struct kj_arena *arena;
	const struct kj_aturan *aturan;
	struct kj_penjelasan *p;
	struct kj_distribusi_batas *out;
	struct baris baris[ROWS_MAX];
	size_t nbaris;
};

static const char *
number(struct kj_arena *a, int64_t n)
{
	return kj_fmt(a, "%lld", (long long)n);
}

static const char *
groups(struct kj_arena *a, unsigned mask)
{
	struct kj_buf b;

	kj_buf_init(&b, a);
	for (int p = KJ_PREDIKAT_SB; p >= KJ_PREDIKAT_SK; p--)
		if (mask & (1U << p))
			kj_buf_fmt(&b, "%s%s", b.len ? " + " : "", singkat[p]);
	return b.data;
}

/*
 * The largest whole number not above x (0 <= x <= n, and n when x is more);
 * found by halves, because exact numbers are only compared.
 */
static int64_t
floor_of(const struct kj_exact *x, int64_t n)
{
	int64_t lo = 0, hi = n;

	while (lo < hi) {
		int64_t mid = lo + (hi - lo + 1) / 2;

		if (kj_exact_cmp_int(x, mid) >= 0)
			lo = mid;
		else
			hi = mid - 1;
	}
	return lo;
}

/* The smallest whole number not below x; n + 1 when n is too few. */
static int64_t
ceil_of(const struct kj_exact *x, int64_t n)
{
	int64_t at = floor_of(x, n);

	return kj_exact_cmp_int(x, at) > 0 ? at + 1 : at;
}

static void
keep(struct hitung *h, const struct baris *b)
{
	if (h->nbaris < ROWS_MAX)
		h->baris[h->nbaris++] = *b;
}

/* sign +1: the people in mask are at most n; -1: at least n. */
static void
keep_mask(struct hitung *h, unsigned mask, int sign, int64_t n)
{
	struct baris b = {.paling = sign * n};

	for (int p = KJ_PREDIKAT_SK; p <= KJ_PREDIKAT_SB; p++)
		b.k[p] = mask & (1U << p) ? sign : 0;
	keep(h, &b);
}

/*
 * No other group is larger: each outsider is at most the group; with everybody
 * counted, twice an outsider and all the rest are at most n; and the group has
 * its share when all are alike.
 */
static void
keep_largest(struct hitung *h, unsigned mask)
{
	int64_t outside = 0;

	for (int q = KJ_PREDIKAT_SK; q <= KJ_PREDIKAT_SB; q++) {
		struct baris b = {.paling = 0}, twice = {.paling = h->out->n};

		if (mask & (1U << q))
			continue;
		outside++;
		for (int p = KJ_PREDIKAT_SK; p <= KJ_PREDIKAT_SB; p++) {
			b.k[p] = mask & (1U << p) ? -1 : 0;
			twice.k[p] = mask & (1U << p) ? 0 : 1;
		}
		b.k[q] = 1;
		twice.k[q] = 2;
		keep(h, &b);
		keep(h, &twice);
	}
	keep_mask(h, mask, -1, (h->out->n + outside) / (outside + 1));
}

/* What one condition allows, in whole people; the last value of its step. */
static int64_t
whole(struct hitung *h, const struct kj_pola_syarat *s)
{
	int64_t n = h->out->n;
	const struct kj_exact *part;

	if (s->jenis == KJ_POLA_ADA)
		return ceil_of(s->nilai.nilai, n);
	part = kj_exact_div(
		h->arena, kj_exact_mul_int(h->arena, s->nilai.nilai, n), kj_exact_int(h->arena, 100));
	return s->jenis == KJ_POLA_MAKS_PCT ? floor_of(part, n) : ceil_of(part, n);
}

static void
explain(struct hitung *h, const struct kj_pola_syarat *s, int64_t people)
{
	static const char *const step[] = {"", "distribusi_batas.maks", "distribusi_batas.min",
		"distribusi_batas.terbesar", "distribusi_batas.ada"};
	const struct kj_nilai v[] = {
		{"kelompok", KJ_NILAI_TEKS, groups(h->arena, s->mask)},
		{"n", KJ_NILAI_ANGKA, number(h->arena, h->out->n)},
		{"persen", KJ_NILAI_ANGKA, s->nilai.teks},
		{"batas", KJ_NILAI_ANGKA, number(h->arena, people)},
	};

	kj_urai_add(
		h->p, step[s->jenis], "", kj_aturan_sumber(h->aturan, "distribusi"), v, KJ_COUNT(v));
}

static void
take(struct hitung *h, const struct kj_pola_syarat *s, struct kj_batas_syarat *out)
{
	int64_t n = h->out->n, people = whole(h, s);

	*out = (struct kj_batas_syarat){
		.jenis = s->jenis, .mask = s->mask, .min = 0, .maks = n, .nilai = s->nilai.teks};
	if (s->jenis == KJ_POLA_MAKS_PCT)
		out->maks = people;
	else
		out->min = people;
	keep_mask(h, s->mask, 1, out->maks);
	keep_mask(h, s->mask, -1, out->min);
	if (s->jenis == KJ_POLA_TERBESAR)
		keep_largest(h, s->mask);
	explain(h, s, people);
}

/*
 * Two inequalities of which one asks for people (all its members count -1) and
 * the other counts the same people once: their sum leaves those out. Without
 * it "BP or K at least one" would not narrow anybody else.
 */
static bool
combine(const struct baris *most, const struct baris *least, struct baris *out)
{
	bool some = false;

	*out = *most;
	for (int p = KJ_PREDIKAT_SK; p <= KJ_PREDIKAT_SB; p++) {
		if (least->k[p] > 0 || (least->k[p] < 0 && most->k[p] < 1))
			return false;
		some = some || least->k[p] < 0;
		out->k[p] += least->k[p];
	}
	out->paling += least->paling;
	return some && least->paling < 0;
}

static void
combine_all(struct hitung *h)
{
	size_t n = h->nbaris;

	for (size_t i = 0; i < n; i++)
		for (size_t k = 0; k < n; k++) {
			struct baris b;

			if (combine(&h->baris[i], &h->baris[k], &b))
				keep(h, &b);
		}
}

/* Whole-number division towards minus infinity, by a positive divisor. */
static int64_t
floor_div(int64_t x, int64_t by)
{
	return x >= 0 ? x / by : -((-x + by - 1) / by);
}

/* Narrows the ranges by one inequality; true when an end moved. */
static bool
narrow(struct kj_distribusi_batas *out, const struct baris *b)
{
	bool moved = false;

	for (int p = KJ_PREDIKAT_SK; p <= KJ_PREDIKAT_SB; p++) {
		int64_t rest = b->paling, end;

		if (b->k[p] == 0)
			continue;
		for (int q = KJ_PREDIKAT_SK; q <= KJ_PREDIKAT_SB; q++)
			if (q != p)
				rest -= b->k[q] * (b->k[q] > 0 ? out->batas[q].min : out->batas[q].maks);
		if (b->k[p] > 0) {
			end = floor_div(rest, b->k[p]);
			moved = moved || end < out->batas[p].maks;
			out->batas[p].maks = end < out->batas[p].maks ? end : out->batas[p].maks;
		} else {
			end = -floor_div(rest, -b->k[p]);
			moved = moved || end > out->batas[p].min;
			out->batas[p].min = end > out->batas[p].min ? end : out->batas[p].min;
		}
	}
	return moved;
}

static bool
possible(const struct kj_distribusi_batas *out)
{
	for (int p = KJ_PREDIKAT_SK; p <= KJ_PREDIKAT_SB; p++)
		if (out->batas[p].min > out->batas[p].maks)
			return false;
	return true;
}

static void
narrow_all(struct hitung *h)
{
	bool moved = true;

	for (int round = 0; moved && round < ROUNDS && possible(h->out); round++) {
		moved = false;
		for (size_t i = 0; i < h->nbaris; i++)
			moved = narrow(h->out, &h->baris[i]) || moved;
	}
	h->out->mungkin = possible(h->out);
}

static void
explain_ranges(struct hitung *h)
{
	for (int p = KJ_PREDIKAT_SB; p >= KJ_PREDIKAT_SK && h->p; p--) {
		const struct kj_batas *b = &h->out->batas[p];
		const struct kj_nilai v[] = {
			{"kelompok", KJ_NILAI_TEKS, singkat[p]},
			{"min", KJ_NILAI_ANGKA, number(h->arena, b->min)},
			{"maks", KJ_NILAI_ANGKA, number(h->arena, b->maks)},
		};

		kj_urai_add(h->p,
			h->out->mungkin ? "distribusi_batas.rentang" : "distribusi_batas.mustahil", "", "", v,
			KJ_COUNT(v));
		if (!h->out->mungkin)
			return;
	}
}

enum kj_rc
kj_distribusi_batas(struct kj_arena *a, const struct kj_aturan *r, enum kj_predikat organisasi,
	int64_t n, struct kj_penjelasan *p, struct kj_distribusi_batas *out)
{
	const struct kj_pola *pola = &r->pola[organisasi];
	struct hitung *h;

	*out = (struct kj_distribusi_batas){.n = n};
	if (pola->n == 0)
		out->galat = "TIDAK_DIATUR";
	else if (n == 0)
		out->galat = "TANPA_PEGAWAI";
	else if (n < 0)
		out->galat = "JUMLAH_NEGATIF";
	else if (n > KJ_DISTRIBUSI_PEGAWAI_MAKS)
		out->galat = "ANGKA";
	if (out->galat)
		return KJ_INVALID;
	h = kj_calloc(a, 1, sizeof(*h));
	*h = (struct hitung){.arena = a, .aturan = r, .p = p, .out = out};
	for (int i = KJ_PREDIKAT_SK; i <= KJ_PREDIKAT_SB; i++)
		out->batas[i].maks = n;
	out->syarat = kj_calloc(a, pola->n, sizeof(*out->syarat));
	keep_mask(h, KJ_PREDIKAT_SEMUA, 1, n);
	keep_mask(h, KJ_PREDIKAT_SEMUA, -1, n);
	for (size_t i = 0; i < pola->n; i++)
		take(h, &pola->syarat[i], &out->syarat[out->nsyarat++]);
	combine_all(h);
	narrow_all(h);
	explain_ranges(h);
	out->hanya_informasi = n < r->pola_min_pegawai;
	return KJ_OK;
}

/* ---- the curve ---------------------------------------------------------------- */

/* The predicate that the pattern piles people on, and how many percent of them. */
static enum kj_predikat
peak(const struct kj_pola *pola, int64_t *percent)
{
	enum kj_predikat at = KJ_PREDIKAT_NONE;
	int64_t most = 0;

	*percent = 100;
	for (size_t i = 0; i < pola->n; i++) {
		const struct kj_pola_syarat *s = &pola->syarat[i];
		int64_t share = ceil_of(s->nilai.nilai, 100);

		for (int p = KJ_PREDIKAT_SK; p <= KJ_PREDIKAT_SB; p++)
			if (s->mask == 1U << p &&
				(s->jenis == KJ_POLA_TERBESAR ||
					(s->jenis == KJ_POLA_MIN_PCT && share > most && most < 100))) {
				at = (enum kj_predikat)p;
				most = s->jenis == KJ_POLA_TERBESAR ? 100 : share;
			}
	}
	if (most > 0 && most < 100)
		*percent = most;
	for (size_t i = 0; i < pola->n; i++)
		if (pola->syarat[i].jenis == KJ_POLA_MAKS_PCT && pola->syarat[i].mask == 1U << at &&
			floor_of(pola->syarat[i].nilai.nilai, 100) < *percent)
			*percent = floor_of(pola->syarat[i].nilai.nilai, 100);
	return at;
}

/* The most that a predicate may have by a condition of its own, in percent. */
static int64_t
cap(const struct kj_pola *pola, int p)
{
	for (size_t i = 0; i < pola->n; i++)
		if (pola->syarat[i].jenis == KJ_POLA_MAKS_PCT && pola->syarat[i].mask == 1U << p)
			return floor_of(pola->syarat[i].nilai.nilai, 100);
	return 100;
}

bool
kj_distribusi_kurva(
	const struct kj_aturan *r, enum kj_predikat organisasi, int64_t out[KJ_NPREDIKAT])
{
	static const int64_t weight[KJ_NPREDIKAT] = {0, 8, 4, 2, 1, 0};
	const struct kj_pola *pola = &r->pola[organisasi];
	int64_t top, left, sum = 0;
	enum kj_predikat at;

	memset(out, 0, KJ_NPREDIKAT * sizeof(*out));
	at = peak(pola, &top);
	if (pola->n == 0 || at == KJ_PREDIKAT_NONE)
		return false;
	left = 100 - top;
	for (int p = KJ_PREDIKAT_SK; p <= KJ_PREDIKAT_SB; p++)
		sum += p != (int)at && cap(pola, p) > 0 ? weight[abs(p - (int)at)] : 0;
	out[at] = top;
	for (int p = KJ_PREDIKAT_SK; p <= KJ_PREDIKAT_SB && sum > 0; p++)
		if (p != (int)at && cap(pola, p) > 0)
			out[p] = left * weight[abs(p - (int)at)] / sum;
	/* What rounding left over goes to a neighbour of the peak. */
	for (int p = KJ_PREDIKAT_SK; p <= KJ_PREDIKAT_SB; p++)
		left -= p != (int)at ? out[p] : 0;
	out[at > KJ_PREDIKAT_SK ? at - 1 : at + 1] += left;
	return true;
}
