/* Head-counts of a unit's predicates against the pattern of its organisation's predicate. */
#include "internal.h"

static const char *const singkat[KJ_NPREDIKAT] = {"", "SK", "K", "BP", "B", "SB"};

/* One call. */
struct hitung {
	struct kj_arena *arena;
	const struct kj_aturan *aturan;
	const int64_t *jumlah;
	struct kj_penjelasan *p;
	struct kj_distribusi *out;
};

/* "BP_K" in a code, "BP + K" for people: the groups of a condition, best first. */
static const char *
groups(struct kj_arena *a, unsigned mask, const char *between)
{
	struct kj_buf b;

	kj_buf_init(&b, a);
	for (int p = KJ_PREDIKAT_SB; p >= KJ_PREDIKAT_SK; p--)
		if (mask & (1U << p))
			kj_buf_fmt(&b, "%s%s", b.len ? between : "", singkat[p]);
	return b.data;
}

static int64_t
members(const struct hitung *h, unsigned mask)
{
	int64_t n = 0;

	for (int p = KJ_PREDIKAT_SK; p <= KJ_PREDIKAT_SB; p++)
		if (mask & (1U << p))
			n += h->jumlah[p];
	return n;
}

/* No predicate outside has more people than those in mask together. */
static bool
largest(const struct hitung *h, unsigned mask)
{
	for (int p = KJ_PREDIKAT_SK; p <= KJ_PREDIKAT_SB; p++)
		if (!(mask & (1U << p)) && h->jumlah[p] > members(h, mask))
			return false;
	return true;
}

static const char *
code(struct kj_arena *a, const struct kj_pola_syarat *s)
{
	const char *who = groups(a, s->mask, "_"), *n = s->nilai.teks;

	switch (s->jenis) {
	case KJ_POLA_MAKS_PCT:
		return kj_exact_sign(s->nilai.nilai) == 0 ? kj_fmt(a, "%s_TIDAK_BOLEH", who)
												  : kj_fmt(a, "%s_MAKS_%s", who, n);
	case KJ_POLA_MIN_PCT:
		return kj_fmt(a, "%s_MIN_%s", who, n);
	case KJ_POLA_TERBESAR:
		return kj_fmt(a, "%s_BUKAN_TERBESAR", who);
	case KJ_POLA_ADA:
		return kj_exact_cmp_int(s->nilai.nilai, 1) == 0 ? kj_fmt(a, "%s_TIDAK_ADA", who)
														: kj_fmt(a, "%s_KURANG_%s", who, n);
	}
	return who;
}

static bool
holds(const struct hitung *h, const struct kj_pola_syarat *s, const struct kj_exact *x)
{
	int cmp = kj_exact_cmp(x, s->nilai.nilai);

	switch (s->jenis) {
	case KJ_POLA_MAKS_PCT:
		return cmp <= 0;
	case KJ_POLA_TERBESAR:
		return cmp >= 0 && largest(h, s->mask);
	case KJ_POLA_MIN_PCT:
	case KJ_POLA_ADA:
		break;
	}
	return cmp >= 0;
}

/* The share in percent (or the people) shown beside what the pattern wants. */
static void
explain(const struct hitung *h, const struct kj_pola_syarat *s, const struct kj_exact *x, bool ok)
{
	static const char *const step[] = {
		"", "distribusi.maks", "distribusi.min", "distribusi.terbesar", "distribusi.ada"};
	const struct kj_angka *side = &s->nilai;
	int cmp = kj_exact_cmp(x, side->nilai);
	bool most = s->jenis == KJ_POLA_MAKS_PCT;
	const struct kj_nilai v[] = {
		{"kelompok", KJ_NILAI_TEKS, groups(h->arena, s->mask, " + ")},
		{"jumlah", KJ_NILAI_ANGKA, kj_fmt(h->arena, "%lld", (long long)members(h, s->mask))},
		{"n", KJ_NILAI_ANGKA, kj_fmt(h->arena, "%lld", (long long)h->out->n)},
		{"syarat", KJ_NILAI_KODE, ok ? "TERPENUHI" : "TIDAK_TERPENUHI"},
		{"bagian", KJ_NILAI_ANGKA,
			kj_angka_beside(
				h->arena, x, s->jenis == KJ_POLA_ADA ? 0 : h->aturan->pembulatan.angka, &side, 1)
				.teks},
	};

	kj_urai_add(
		h->p, step[s->jenis], "", kj_aturan_sumber(h->aturan, "distribusi"), v, KJ_COUNT(v));
	kj_urai_ambang(h->p, most ? (cmp <= 0 ? "<=" : ">") : cmp >= 0 ? ">=" : "<", side->teks);
}

static int
by_code(const void *x, const void *y)
{
	return strcmp(*(const char *const *)x, *(const char *const *)y);
}

static void
check(struct hitung *h, const struct kj_pola *pola)
{
	struct kj_distribusi *out = h->out;

	out->pelanggaran = kj_calloc(h->arena, pola->n, sizeof(*out->pelanggaran));
	for (size_t i = 0; i < pola->n; i++) {
		const struct kj_pola_syarat *s = &pola->syarat[i];
		int64_t of = members(h, s->mask);
		const struct kj_exact *x =
			s->jenis == KJ_POLA_ADA
				? kj_exact_int(h->arena, of)
				: kj_exact_mul_int(h->arena, kj_exact_ratio(h->arena, of, out->n), 100);
		bool ok = holds(h, s, x);

		if (!ok)
			out->pelanggaran[out->npelanggaran++] = code(h->arena, s);
		if (h->p)
			explain(h, s, x, ok);
	}
	if (out->npelanggaran > 1)
		qsort(out->pelanggaran, out->npelanggaran, sizeof(*out->pelanggaran), by_code);
}

enum kj_rc
kj_distribusi(struct kj_arena *a, const struct kj_aturan *r, enum kj_predikat organisasi,
	const int64_t jumlah[KJ_NPREDIKAT], struct kj_penjelasan *p, struct kj_distribusi *out)
{
	struct hitung h = {.arena = a, .aturan = r, .jumlah = jumlah, .p = p, .out = out};
	bool overflow = false, negative = false;

	*out = (struct kj_distribusi){0};
	for (int i = KJ_PREDIKAT_SK; i <= KJ_PREDIKAT_SB; i++) {
		negative = negative || jumlah[i] < 0;
		overflow = __builtin_add_overflow(out->n, jumlah[i], &out->n) || overflow;
	}
	if (r->pola[organisasi].n == 0)
		out->galat = "TIDAK_DIATUR";
	else if (out->n == 0)
		out->galat = "TANPA_PEGAWAI";
	else if (negative)
		out->galat = "JUMLAH_NEGATIF";
	else if (overflow)
		out->galat = "ANGKA";
	if (out->galat)
		return KJ_INVALID;
	check(&h, &r->pola[organisasi]);
	out->hanya_informasi = out->n < r->pola_min_pegawai;
	return KJ_OK;
}
