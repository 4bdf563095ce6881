/*
 * SKP: how it will be judged, said before it is approved (the rules' own
 * computation of an example for each indicator) and kept with the version that
 * was approved.
 */
#include "kinerja/domain/evaluasi.h"
#include "kinerja/domain/skp.h"
#include "kinerja/exact.h"
#include "kinerja/tree.h"

enum { EXAMPLE_DIGITS = 2, WHOLE_FROM = 10, STORED_DIGITS = 6 };

/* Growth is what lies between where it started and where it stands; less than nothing is nothing. */
static void
measure_growth(struct kj_arena *a, const char *baseline, struct kj_indikator *k)
{
	const struct kj_exact *from = kj_exact_parse(a, baseline),
						  *now = kj_exact_parse(a, k->realisasi);
	const struct kj_exact *grown;

	k->arah = KJ_ARAH_NAIK;
	if (from == NULL || now == NULL)
		return;
	grown = kj_exact_sub(a, now, from);
	k->realisasi = kj_exact_sign(grown) < 0
					   ? "0"
					   : kj_decimal_plain(a, kj_exact_show(a, grown, STORED_DIGITS));
}

/* Outside of a range its nearer end is the target, inside whatever was reached (8/2021, p. 91). */
static void
measure_range(struct kj_arena *a, const char *lo, const char *hi, struct kj_indikator *k)
{
	const struct kj_exact *now = kj_exact_parse(a, k->realisasi);
	const struct kj_exact *low = kj_exact_parse(a, lo), *high = kj_exact_parse(a, hi);

	if (low == NULL || high == NULL)
		return;
	if (now == NULL || kj_exact_cmp(now, low) < 0)
		k->target = lo;
	else
		k->target = kj_exact_cmp(now, high) > 0 ? hi : k->realisasi;
}

void
kj_iki_ukur(struct kj_arena *a, const char *arah, const char *baseline,
	const char *const rentang[2], struct kj_indikator *k)
{
	if (k->realisasi == NULL)
		k->realisasi = "";
	if (kj_streq(arah, "TUMBUH") && *baseline != '\0')
		measure_growth(a, baseline, k);
	else if (kj_streq(arah, "TEPAT") && *rentang[0] != '\0' && *rentang[1] != '\0')
		measure_range(a, rentang[0], rentang[1], k);
}

/* ---- an example ------------------------------------------------------------------- */

/* Written as coarsely as people speak of such a target. */
static const char *
spoken(struct kj_arena *a, const struct kj_exact *x, const char *target)
{
	const struct kj_exact *t = kj_exact_parse(a, target);
	bool whole = strchr(target, '.') == NULL && t != NULL && kj_exact_cmp_int(t, WHOLE_FROM) >= 0;

	return kj_decimal_plain(a, kj_exact_show(a, x, whole ? 0 : EXAMPLE_DIGITS));
}

static const struct kj_exact *
part(struct kj_arena *a, const struct kj_exact *x, int64_t num, int64_t den)
{
	return kj_exact_mul(a, x, kj_exact_ratio(a, num, den));
}

/* A realisation that shows the direction; "" where there is none to show. */
static const char *
example(struct kj_arena *a, const struct kj_iki *k)
{
	const struct kj_exact *target = kj_exact_parse(a, k->target);
	const struct kj_exact *low = kj_exact_parse(a, k->target_lo),
						  *from = kj_exact_parse(a, k->baseline);
	const struct kj_exact *x;

	if (kj_streq(k->arah, "TEPAT") && low != NULL)
		return spoken(a, part(a, low, 19, 20), k->target_lo);
	if (target == NULL)
		return "";
	if (k->target_maksimal)
		return k->target;
	if (kj_streq(k->arah, "TUMBUH") && k->kelompok.n > 0)
		return spoken(a, part(a, target, 9, 10), k->target);
	if (kj_streq(k->arah, "TUMBUH"))
		return from ? spoken(a, kj_exact_add(a, from, part(a, target, 9, 10)), k->target) : "";
	if (kj_streq(k->arah, "TURUN") && kj_exact_sign(target) == 0)
		return *k->terburuk ? spoken(a, part(a, kj_exact_parse(a, k->terburuk), 1, 10), k->terburuk)
							: "";
	if (kj_streq(k->arah, "TURUN"))
		return spoken(a, part(a, target, 5, 6), k->target);
	if (kj_streq(k->arah, "TEPAT"))
		return spoken(a, part(a, target, 19, 20), k->target);
	x = part(a, target, 11, 10);
	if ((kj_streq(k->satuan, "%") || kj_streq(k->konsolidasi, "RASIO")) &&
		kj_exact_cmp_int(x, 100) > 0)
		return kj_exact_cmp_int(target, 100) < 0 ? "100" : k->target;
	return spoken(a, x, k->target);
}

/* The groups of an example: each grew by that much. NULL while one has no beginning. */
static const struct kj_kelompok *
example_groups(struct kj_arena *a, const struct kj_iki *k, const char *grown)
{
	struct kj_iki_kelompok *v = kj_calloc(a, k->kelompok.n + 1, sizeof(*v));
	const struct kj_iki_kelompok *from = k->kelompok.v;
	const struct kj_exact *by = kj_exact_parse(a, grown), *start;

	for (size_t i = 0; i < k->kelompok.n; i++) {
		start = kj_exact_parse(a, from[i].awal);
		if (start == NULL || by == NULL || *from[i].jumlah == '\0')
			return NULL;
		v[i] = from[i];
		v[i].akhir =
			kj_decimal_plain(a, kj_exact_show(a, kj_exact_add(a, start, by), STORED_DIGITS));
	}
	return kj_kelompok_aturan(a, &(struct kj_set){k->kelompok.n, v});
}

/* ---- written ------------------------------------------------------------------------ */

static void
put(struct kj_buf *b, const char *name, const char *value)
{
	if (b->data[b->len - 1] != '{')
		kj_buf_putc(b, ',');
	kj_buf_json(b, name);
	kj_buf_putc(b, ':');
	kj_buf_json(b, value ? value : "");
}

/* Nothing follows from an indicator alone where criteria are rated. */
static bool
by_criteria(const struct kj_aturan *r)
{
	return kj_evaluasi_model(r) == KJ_MODEL_KRITERIA;
}

static void
put_example(struct kj_buf *b, const struct kj_aturan *r, const struct kj_iki *k)
{
	struct kj_arena *a = b->arena;
	struct kj_indikator ind = {.kunci = k->row.key,
		.target_maksimal = k->target_maksimal,
		.target = k->target,
		.realisasi = example(a, k),
		.terburuk = *k->terburuk ? k->terburuk : NULL};
	const char *const rentang[] = {k->target_lo, k->target_hi};
	struct kj_penjelasan p;
	struct kj_capaian c;
	struct kj_buf steps;

	if (by_criteria(r) || *ind.realisasi == '\0' || r->ambang_rating.di_atas_gt.nilai == NULL)
		return;
	if (kj_streq(k->arah, "TUMBUH") && k->kelompok.n > 0) {
		ind.kelompok = example_groups(a, k, ind.realisasi);
		ind.nkelompok = k->kelompok.n;
		if (ind.kelompok == NULL)
			return;
	}
	put(b, "contoh", ind.realisasi);
	if (!kj_arah_of(k->arah, &ind.arah))
		ind.arah = KJ_ARAH_NAIK;
	kj_iki_ukur(a, k->arah, k->baseline, rentang, &ind);
	kj_penjelasan_init(&p, a);
	if (kj_capaian_2026(a, r, &ind, &p, &c) != KJ_OK) {
		put(b, "galat", c.galat);
		return;
	}
	put(b, "capaian", c.capaian.teks);
	put(b, "saran", kj_rating_kode(c.saran));
	kj_buf_init(&steps, a);
	kj_penjelasan_json(&steps, &p);
	put(b, "langkah", steps.data);
}

/* Which words say how it is computed. */
static const char *
formula(const struct kj_iki *k)
{
	if (kj_streq(k->arah, "TEPAT") && *k->target_lo != '\0')
		return "RENTANG";
	if (*k->target == '\0')
		return "KUALITATIF";
	if (kj_streq(k->arah, "TURUN") && kj_streq(k->target, "0"))
		return "TURUN_NOL";
	if (kj_streq(k->arah, "TUMBUH") && k->kelompok.n > 0)
		return "KELOMPOK";
	return k->target_maksimal ? "MAKSIMAL" : k->arah;
}

static void
put_iki(struct kj_buf *b, const struct kj_aturan *r, const struct kj_rhk *h, const struct kj_iki *k)
{
	static const char *const copied[] = {"teks", "target", "satuan", "arah", "bobot", "konsolidasi",
		"baseline", "target_lo", "target_hi", "terburuk", "pembilang", "penyebut", "rubrik_di_atas",
		"rubrik_sesuai", "rubrik_di_bawah"};

	kj_buf_putc(b, '{');
	put(b, "id", k->row.key);
	put(b, "jenis", h->jenis);
	put(b, "rumus", by_criteria(r) ? "KRITERIA" : formula(k));
	for (const struct kj_iki_isian *f = kj_iki_isian; f->nama != NULL; f++)
		for (size_t i = 0; i < KJ_COUNT(copied); i++)
			if (kj_streq(copied[i], f->nama))
				put(b, f->nama, kj_iki_teks(k, f));
	put_example(b, r, k);
	kj_buf_putc(b, '}');
}

/* The kind of post as the criteria of a local ruleset name it. */
static const char *
kind_of_post(const struct kj_skp *skp)
{
	if (kj_int(&skp->kepala, 0, "pimpinan") || kj_skp_mandiri(skp))
		return "PIMPINAN";
	return kj_streq(kj_text(&skp->kepala, 0, "jabatan_jenis"), "FUNGSIONAL") ? "FUNGSIONAL"
																			 : "PELAKSANA";
}

static void
put_criteria(struct kj_buf *b, const struct kj_aturan *r, const char *kind)
{
	bool any = false;

	for (size_t i = 0; i < r->nkriteria; i++)
		for (size_t j = 0; j < r->kriteria[i].n; j++) {
			if (!kj_streq(r->kriteria[i].bobot[j].kode, kind))
				continue;
			kj_buf_puts(b, any ? ",{" : "{");
			put(b, "label", r->kriteria[i].label);
			put(b, "bobot", r->kriteria[i].bobot[j].nilai.teks);
			kj_buf_putc(b, '}');
			any = true;
		}
}

/* From which value of performance on a predicate holds; the last one is what lies below. */
static void
put_cuts(struct kj_buf *b, const struct kj_aturan *r)
{
	for (enum kj_predikat p = KJ_PREDIKAT_SB; by_criteria(r) && p >= KJ_PREDIKAT_SK; p--) {
		kj_buf_puts(b, p == KJ_PREDIKAT_SB ? "{" : ",{");
		put(b, "kode", kj_predikat_kode(p));
		if (p == KJ_PREDIKAT_SK)
			put(b, "kurang", r->batas_kriteria[KJ_PREDIKAT_K].teks);
		else
			put(b, "mulai", r->batas_kriteria[p].teks);
		kj_buf_putc(b, '}');
	}
}

const char *
kj_skp_cara(struct kj_arena *a, const struct kj_aturan *r, const struct kj_skp *skp)
{
	const struct kj_rhk *h = skp->isi.rhk.v;
	struct kj_buf b;
	bool any = false;

	kj_buf_init(&b, a);
	kj_buf_putc(&b, '{');
	put(&b, "aturan", r->id);
	put(&b, "judul", r->judul);
	put(&b, "di_atas", r->ambang_rating.di_atas_gt.teks);
	put(&b, "sesuai", r->ambang_rating.sesuai_ge.teks);
	put(&b, "bukti", r->saran.bukti_min_pct.teks);
	kj_buf_puts(&b, ",\"kriteria\":[");
	put_criteria(&b, r, kind_of_post(skp));
	kj_buf_puts(&b, "],\"batas\":[");
	put_cuts(&b, r);
	kj_buf_puts(&b, "],\"iki\":[");
	for (size_t i = 0; i < skp->isi.rhk.n; i++) {
		const struct kj_iki *k = h[i].iki.v;

		for (size_t j = 0; j < h[i].iki.n; j++) {
			if (any)
				kj_buf_putc(&b, ',');
			put_iki(&b, r, &h[i], &k[j]);
			any = true;
		}
	}
	kj_buf_puts(&b, "]}");
	return b.data;
}
