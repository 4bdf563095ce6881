/*
 * Capaian of one indicator by its direction, 0 up to the ruleset's limit
 * (KMK 127/2026 pp. 67-70; also the first step of suggestion S-1).
 */
#include "capaian.h"

/* What the indicator's numbers are. */
struct numbers {
	const struct kj_exact *target, *realisasi, *terburuk; /* terburuk NULL: not given */
};

static const char *
read_numbers(struct kj_arena *a, const struct kj_indikator *ind, struct numbers *out)
{
	bool worst = ind->terburuk && *ind->terburuk;

	out->target = kj_angka_of(a, ind->target);
	out->realisasi = kj_angka_of(a, ind->realisasi);
	out->terburuk = worst ? kj_angka_of(a, ind->terburuk) : NULL;
	return out->target && out->realisasi && (out->terburuk || !worst) ? NULL : "ANGKA";
}

/* The target itself, or what is better still. */
static bool
reached(const struct kj_indikator *ind, int cmp)
{
	return ind->arah == KJ_ARAH_NAIK ? cmp >= 0 : ind->arah == KJ_ARAH_TURUN ? cmp <= 0 : cmp == 0;
}

/* A maximal target that was reached counts as such; target 0 only where less is better. */
static bool
is_maximal(const struct kj_indikator *ind, const struct numbers *n)
{
	return ind->target_maksimal && reached(ind, kj_exact_cmp(n->realisasi, n->target)) &&
		   (ind->arah == KJ_ARAH_TURUN || kj_exact_sign(n->target) != 0);
}

/* In the order of DOMAIN 8. */
static const char *
refuse(const struct kj_indikator *ind, const struct numbers *n)
{
	int cmp = kj_exact_cmp(n->realisasi, n->target);

	if (kj_exact_sign(n->realisasi) < 0)
		return "REALISASI_NEGATIF";
	if (kj_exact_sign(n->target) < 0)
		return "TARGET_NEGATIF";
	if (ind->target_maksimal && cmp != 0 && ind->arah != KJ_ARAH_TEPAT && reached(ind, cmp))
		return "MELEBIHI_MAKSIMAL";
	if (kj_exact_sign(n->target) != 0 || is_maximal(ind, n))
		return NULL;
	if (ind->arah != KJ_ARAH_TURUN || !n->terburuk)
		return "TARGET_NOL";
	return kj_exact_sign(n->terburuk) > 0 ? NULL : "TERBURUK_NOL";
}

static const struct kj_exact *
ratio_percent(struct kj_arena *a, const struct kj_exact *x, const struct kj_exact *y)
{
	return kj_exact_mul_int(a, kj_exact_div(a, x, y), 100);
}

/* 100 at the target, less by as much as the realisation is away from it. */
static const struct kj_exact *
closeness(struct kj_arena *a, const struct numbers *n)
{
	const struct kj_exact *q = ratio_percent(a, n->realisasi, n->target);

	if (kj_exact_cmp_int(q, 100) > 0)
		q = kj_exact_sub(a, kj_exact_int(a, 200), q);
	return kj_exact_sign(q) < 0 ? kj_exact(a) : q;
}

/* The ruleset's points, straight between; x lies within them. */
static const struct kj_exact *
interpolate(struct kj_arena *a, const struct kj_aturan *r, const struct kj_exact *x)
{
	const struct kj_titik *v = r->capaian.stabil;
	size_t i = 1;

	while (i + 1 < r->capaian.nstabil && kj_exact_cmp(x, v[i].x.nilai) > 0)
		i++;
	return kj_pita_nilai(
		a, &(struct kj_pita){.x1 = v[i - 1].x, .y1 = v[i - 1].y, .x2 = v[i].x, .y2 = v[i].y}, x);
}

/* What the formula gives before the limits. */
struct raw {
	const char *kode;
	const struct kj_exact *nilai, *kedekatan;
};

static struct raw
compute(struct kj_arena *a, const struct kj_aturan *r, const struct kj_indikator *ind,
	const struct numbers *n)
{
	struct raw out = {.kode = "capaian.naik"};

	if (is_maximal(ind, n)) {
		out.kode = "capaian.maksimal";
		out.nilai = r->capaian.maksimal.nilai;
	} else if (ind->arah == KJ_ARAH_NAIK) {
		out.nilai = ratio_percent(a, n->realisasi, n->target);
	} else if (ind->arah == KJ_ARAH_TEPAT) {
		out.kode = "capaian.tepat";
		out.kedekatan = closeness(a, n);
		out.nilai = interpolate(a, r, out.kedekatan);
	} else if (kj_exact_sign(n->target) == 0) {
		out.kode = "capaian.turun_nol";
		out.nilai = ratio_percent(a, kj_exact_sub(a, n->terburuk, n->realisasi), n->terburuk);
	} else {
		out.kode = "capaian.turun";
		out.nilai =
			kj_exact_sub(a, kj_exact_int(a, 200), ratio_percent(a, n->realisasi, n->target));
	}
	return out;
}

/* Shown on its side of the rating's thresholds and of the limit. */
static struct kj_angka
shown(struct kj_arena *a, const struct kj_aturan *r, const struct kj_exact *x)
{
	const struct kj_angka *const sides[] = {
		&r->ambang_rating.di_atas_gt, &r->ambang_rating.sesuai_ge, &r->capaian.batas};

	return kj_angka_beside(a, x, r->pembulatan.angka, sides, KJ_COUNT(sides));
}

static void
explain(struct kj_penjelasan *p, const struct kj_aturan *r, const struct kj_indikator *ind,
	const struct raw *raw)
{
	struct kj_nilai v[4] = {
		{"realisasi", KJ_NILAI_ANGKA,
			kj_angka_masuk(p->arena, r, ind->realisasi, kj_angka_of(p->arena, ind->target))},
		{"target", KJ_NILAI_ANGKA, kj_angka_masuk(p->arena, r, ind->target, NULL)},
	};
	size_t n = 2;

	if (kj_streq(raw->kode, "capaian.turun_nol"))
		v[n++] = (struct kj_nilai){"terburuk", KJ_NILAI_ANGKA, ind->terburuk};
	if (raw->kedekatan)
		v[n++] = (struct kj_nilai){"kedekatan", KJ_NILAI_ANGKA,
			kj_exact_show(p->arena, raw->kedekatan, (int)r->pembulatan.angka)};
	v[n++] = (struct kj_nilai){"capaian", KJ_NILAI_ANGKA, shown(p->arena, r, raw->nilai).teks};
	kj_urai_add(p, raw->kode, ind->kunci, kj_aturan_sumber(r, "capaian_2026"), v, n);
}

/* Within 0 and the limit; a value moved there is a step of its own. */
static const struct kj_exact *
limited(struct kj_arena *a, const struct kj_aturan *r, const struct kj_indikator *ind,
	const struct kj_exact *x, struct kj_penjelasan *p)
{
	bool low = kj_exact_sign(x) < 0;
	const struct kj_exact *limit = low ? kj_exact(a) : r->capaian.batas.nilai;
	struct kj_nilai v;

	if (!low && kj_exact_cmp(x, limit) <= 0)
		return x;
	if (p) {
		const char *edge = low ? "0" : r->capaian.batas.teks;

		v = (struct kj_nilai){"capaian", KJ_NILAI_ANGKA, edge};
		kj_urai_add(p, low ? "capaian.nol" : "capaian.batas", ind->kunci,
			kj_aturan_sumber(r, "capaian_2026"), &v, 1);
		kj_urai_ambang(p, "=", edge);
	}
	return limit;
}

const char *
kj_capaian_hitung(struct kj_arena *a, const struct kj_aturan *r, const struct kj_indikator *ind,
	struct kj_penjelasan *p, struct kj_angka *out)
{
	struct kj_indikator counted;
	const char *galat = kj_kelompok_pakai(a, r, ind, p, &counted);
	struct numbers n;
	struct raw raw;

	ind = &counted;
	*out = (struct kj_angka){0};
	if (!galat)
		galat = read_numbers(a, ind, &n);
	if (!galat)
		galat = refuse(ind, &n);
	if (galat)
		return galat;
	raw = compute(a, r, ind, &n);
	if (p)
		explain(p, r, ind, &raw);
	out->nilai = limited(a, r, ind, raw.nilai, p);
	if (p)
		*out = shown(a, r, out->nilai);
	return NULL;
}

enum kj_rating
kj_rating_ambang(const struct kj_aturan *r, const struct kj_angka *x, struct kj_penjelasan *p)
{
	int above = kj_exact_cmp(x->nilai, r->ambang_rating.di_atas_gt.nilai);
	int meets = kj_exact_cmp(x->nilai, r->ambang_rating.sesuai_ge.nilai);
	enum kj_rating rating = above > 0	 ? KJ_RATING_DI_ATAS
							: meets >= 0 ? KJ_RATING_SESUAI
										 : KJ_RATING_DI_BAWAH;
	const struct kj_nilai v[] = {
		{"nilai", KJ_NILAI_ANGKA, x->teks},
		{"rating", KJ_NILAI_KODE, kj_rating_kode(rating)},
	};

	if (!p)
		return rating;
	kj_urai_add(p, "ambang.di_atas", "", kj_aturan_sumber(r, "saran_hasil"), v, 1);
	kj_urai_ambang(p, above > 0 ? ">" : "<=", r->ambang_rating.di_atas_gt.teks);
	if (above <= 0) {
		kj_urai_add(p, "ambang.sesuai", "", kj_aturan_sumber(r, "saran_hasil"), v, 1);
		kj_urai_ambang(p, meets >= 0 ? ">=" : "<", r->ambang_rating.sesuai_ge.teks);
	}
	kj_urai_add(p, "saran", "", kj_aturan_sumber(r, "saran_hasil"), v, KJ_COUNT(v));
	return rating;
}

enum kj_rc
kj_capaian_2026(struct kj_arena *a, const struct kj_aturan *r, const struct kj_indikator *ind,
	struct kj_penjelasan *p, struct kj_capaian *out)
{
	bool known = r->capaian.batas.nilai && r->ambang_rating.di_atas_gt.nilai;

	*out = (struct kj_capaian){0};
	out->galat = known ? kj_capaian_hitung(a, r, ind, p, &out->capaian) : "TIDAK_DIATUR";
	if (out->galat)
		return KJ_INVALID;
	if (!p)
		out->capaian = shown(a, r, out->capaian.nilai);
	out->saran = kj_rating_ambang(r, &out->capaian, p);
	return KJ_OK;
}
