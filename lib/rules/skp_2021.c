/* Nilai SKP of PermenPANRB 8/2021: results from their aspects, additional results, their sum. */
#include "internal.h"

enum { MOST_ASPECTS = 4, PERCENT = 100 };

static const char *const singkat[KJ_NPREDIKAT] = {"", "SK", "K", "BP", "B", "SB"};

const char *
kj_suara_nama(struct kj_arena *a, const int jumlah[KJ_NPREDIKAT])
{
	struct kj_buf b;

	kj_buf_init(&b, a);
	kj_buf_puts(&b, "");
	for (int p = KJ_PREDIKAT_SB; p >= KJ_PREDIKAT_SK; p--)
		for (int i = 0; i < jumlah[p]; i++)
			kj_buf_fmt(&b, "%s%s", b.len ? "_" : "", singkat[p]);
	return b.data;
}

enum kj_predikat
kj_predikat_cetak(const struct kj_aturan *r, const char *kode)
{
	for (int p = KJ_PREDIKAT_SK; p <= KJ_PREDIKAT_SB; p++)
		if (kj_streq(r->predikat[p].kode, kode))
			return (enum kj_predikat)p;
	return KJ_PREDIKAT_NONE;
}

/* One call. */
struct skp {
	struct kj_arena *arena;
	const struct kj_aturan *aturan;
	bool pimpinan;
	const struct kj_rhk_2021 *rhk;
	size_t n;
	struct kj_penjelasan *p;
	struct kj_skp_2021 *out;
	const char *sumber;
};

/* A result while it is computed. */
struct hasil {
	const struct kj_rhk_2021 *rhk;
	const struct kj_exact *jumlah; /* of the indicators' values */
	int suara[KJ_NPREDIKAT];
	enum kj_predikat kategori;
	struct kj_angka nilai;
};

static const char *
show(const struct skp *s, const struct kj_exact *x)
{
	return kj_exact_show(s->arena, x, (int)s->aturan->pembulatan.angka);
}

static const struct kj_exact *
divided(const struct skp *s, const struct kj_exact *x, size_t n)
{
	return kj_exact_mul(s->arena, x, kj_exact_ratio(s->arena, 1, (int64_t)n));
}

/*
 * The category of a mean of values: by the limits of the final value, so that
 * one indicator far beyond its target does not name them all. A single
 * indicator keeps its own.
 */
static enum kj_predikat
category(const struct skp *s, const struct hasil *h)
{
	const struct kj_angka *batas = s->aturan->kinerja.batas;
	int p = KJ_PREDIKAT_SB;

	if (h->rhk->n == 1)
		while (h->suara[p] == 0)
			p--;
	else
		while (p > KJ_PREDIKAT_SK && kj_exact_cmp(h->nilai.nilai, batas[p].nilai) < 0)
			p--;
	return (enum kj_predikat)p;
}

/* The mean of the indicators' values and its category. */
static void
average(const struct skp *s, struct hasil *h)
{
	struct kj_nilai v[5];
	size_t n = 2;

	h->nilai.nilai = divided(s, h->jumlah, h->rhk->n);
	h->nilai.teks = show(s, h->nilai.nilai);
	h->kategori = category(s, h);
	if (!s->p)
		return;
	v[0] = (struct kj_nilai){"jumlah", KJ_NILAI_ANGKA, show(s, h->jumlah)};
	v[1] = (struct kj_nilai){"n", KJ_NILAI_ANGKA, kj_fmt(s->arena, "%zu", h->rhk->n)};
	n += kj_label_put(s->aturan, h->kategori, &v[n]);
	v[n++] = (struct kj_nilai){"kategori", KJ_NILAI_KODE, s->aturan->predikat[h->kategori].kode};
	v[n++] = (struct kj_nilai){"nilai", KJ_NILAI_ANGKA, h->nilai.teks};
	kj_urai_add(s->p, "rhk_2021.rata", h->rhk->kunci, s->sumber, v, n);
}

/* The category that the ruleset's table gives to these aspects, and its value. */
static void
vote(const struct skp *s, struct hasil *h)
{
	const struct kj_aturan *r = s->aturan;
	const char *nama = kj_suara_nama(s->arena, h->suara);

	for (size_t i = 0; i < r->aspek.nsuara; i++)
		if (kj_streq(r->aspek.suara[i].kode, nama))
			h->kategori = r->aspek.suara[i].kategori;
	h->nilai = r->aspek.nilai[h->kategori];
	h->nilai.teks = show(s, h->nilai.nilai);
	if (s->p) {
		struct kj_nilai v[4] = {{"aspek", KJ_NILAI_TEKS, nama}};
		size_t n = 1;

		n += kj_label_put(r, h->kategori, &v[n]);
		v[n++] = (struct kj_nilai){"kategori", KJ_NILAI_KODE, r->predikat[h->kategori].kode};
		v[n++] = (struct kj_nilai){"nilai", KJ_NILAI_ANGKA, h->nilai.teks};
		kj_urai_add(s->p, "rhk_2021.suara", h->rhk->kunci, s->sumber, v, n);
	}
}

/* k % of the category * weight of the scope * value / 100. */
static const char *
additional(const struct skp *s, struct hasil *h)
{
	const struct kj_aturan *r = s->aturan;
	const struct kj_angka *w =
		kj_butir_find(r->tambahan.lingkup, r->tambahan.nlingkup, h->rhk->lingkup);
	const struct kj_angka *k = &r->tambahan.k[h->kategori];
	struct kj_angka nilai = h->nilai;

	if (!w)
		return "LINGKUP";
	h->nilai.nilai = kj_persen(s->arena, kj_persen(s->arena, w->nilai, k->nilai), nilai.nilai);
	h->nilai.teks = show(s, h->nilai.nilai);
	if (s->p) {
		const struct kj_nilai v[] = {
			{"lingkup", KJ_NILAI_KODE, h->rhk->lingkup},
			{"k", KJ_NILAI_ANGKA, k->teks},
			{"bobot", KJ_NILAI_ANGKA, w->teks},
			{"nilai", KJ_NILAI_ANGKA, nilai.teks},
			{"hasil", KJ_NILAI_ANGKA, h->nilai.teks},
		};

		kj_urai_add(s->p, "rhk_2021.tambahan", h->rhk->kunci, s->sumber, v, KJ_COUNT(v));
	}
	return NULL;
}

/* A result from its indicators; NULL or why not. */
static const char *
judge(const struct skp *s, struct hasil *h)
{
	if (h->rhk->n < 1 || (!s->pimpinan && h->rhk->n > MOST_ASPECTS))
		return "ASPEK";
	h->jumlah = kj_exact(s->arena);
	for (size_t i = 0; i < h->rhk->n; i++) {
		struct kj_capaian_2021 c;

		if (kj_capaian_2021(s->arena, s->aturan, &h->rhk->iki[i], s->p, &c) != KJ_OK)
			return c.galat;
		h->jumlah = kj_exact_add(s->arena, h->jumlah, c.nilai.nilai);
		h->suara[kj_predikat_cetak(s->aturan, c.kategori)]++;
	}
	if (s->pimpinan)
		average(s, h);
	else
		vote(s, h);
	return h->rhk->tambahan ? additional(s, h) : NULL;
}

/* x, or the limit, which is a step of its own. */
static const struct kj_exact *
limited(
	const struct skp *s, const struct kj_exact *x, const struct kj_angka *limit, const char *step)
{
	const struct kj_angka *const sides[] = {limit};
	struct kj_nilai v;

	if (kj_exact_cmp(x, limit->nilai) <= 0)
		return x;
	v = (struct kj_nilai){"nilai", KJ_NILAI_ANGKA,
		kj_angka_beside(s->arena, x, s->aturan->pembulatan.angka, sides, 1).teks};
	kj_urai_add(s->p, step, "", s->sumber, &v, 1);
	kj_urai_ambang(s->p, ">", limit->teks);
	return limit->nilai;
}

static void
explain(const struct skp *s, const struct kj_exact *sum, size_t main)
{
	const struct kj_exact *const parts[] = {s->out->utama.nilai, s->out->tambahan.nilai};
	int digits = kj_angka_desimal(s->arena, parts, KJ_COUNT(parts), s->out->nilai.teks);
	const struct kj_nilai mean[] = {
		{"jumlah", KJ_NILAI_ANGKA, show(s, sum)},
		{"n", KJ_NILAI_ANGKA, kj_fmt(s->arena, "%zu", main)},
		{"nilai", KJ_NILAI_ANGKA, s->out->utama.teks},
	};
	const struct kj_nilai total[] = {
		{"utama", KJ_NILAI_ANGKA, kj_exact_show(s->arena, parts[0], digits)},
		{"tambahan", KJ_NILAI_ANGKA, kj_exact_show(s->arena, parts[1], digits)},
		{"nilai", KJ_NILAI_ANGKA, s->out->nilai.teks},
	};

	kj_urai_add(s->p, "skp_2021.utama", "", s->sumber, mean, KJ_COUNT(mean));
	kj_urai_add(s->p, "skp_2021.nilai", "", s->sumber, total, KJ_COUNT(total));
}

/* Sums of the main and of the additional results. */
static const char *
add_results(struct skp *s, const struct kj_exact **main, size_t *nmain)
{
	const struct kj_exact *more = kj_exact(s->arena);

	*main = kj_exact(s->arena);
	for (size_t i = 0; i < s->n; i++) {
		struct hasil h = {.rhk = &s->rhk[i]};
		const char *galat = judge(s, &h);

		if (galat) {
			s->out->galat_di = i;
			return galat;
		}
		s->out->rhk[i].nilai = h.nilai;
		s->out->rhk[i].kategori = s->aturan->predikat[h.kategori].kode;
		if (h.rhk->tambahan)
			more = kj_exact_add(s->arena, more, h.nilai.nilai);
		else
			*main = kj_exact_add(s->arena, *main, h.nilai.nilai);
		*nmain += !h.rhk->tambahan;
	}
	s->out->tambahan.nilai =
		limited(s, more, &s->aturan->tambahan.batas, "skp_2021.batas_tambahan");
	return *nmain > 0 ? NULL : "TANPA_INDIKATOR";
}

enum kj_rc
kj_nilai_skp_2021(struct kj_arena *a, const struct kj_aturan *r, bool pimpinan,
	const struct kj_rhk_2021 *rhk, size_t n, struct kj_penjelasan *p, struct kj_skp_2021 *out)
{
	struct skp s = {.arena = a,
		.aturan = r,
		.pimpinan = pimpinan,
		.rhk = rhk,
		.n = n,
		.p = p,
		.out = out,
		.sumber = kj_aturan_sumber(r, "nilai_skp_2021")};
	const struct kj_exact *main = NULL, *total;
	size_t nmain = 0;

	*out = (struct kj_skp_2021){.galat_di = SIZE_MAX};
	out->rhk = kj_calloc(a, n, sizeof(*out->rhk));
	out->galat = r->aspek.nsuara > 0 ? add_results(&s, &main, &nmain) : "TIDAK_DIATUR";
	if (out->galat)
		return KJ_INVALID;
	out->utama.nilai = divided(&s, main, nmain);
	out->utama.teks = show(&s, out->utama.nilai);
	out->tambahan.teks = show(&s, out->tambahan.nilai);
	total = kj_exact_add(a, out->utama.nilai, out->tambahan.nilai);
	out->nilai = (struct kj_angka){.teks = show(&s, total), .nilai = total};
	if (p)
		explain(&s, main, nmain);
	out->nilai.nilai = limited(&s, total, &r->kinerja.tertinggi, "skp_2021.batas");
	out->nilai.teks = show(&s, out->nilai.nilai);
	return KJ_OK;
}
