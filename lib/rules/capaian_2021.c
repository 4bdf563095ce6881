/* Capaian IKI, category and value of PermenPANRB 8/2021, annex pp. 91-100. */
#include "internal.h"

struct numbers {
	const struct kj_exact *lo, *hi, *realisasi; /* lo and hi are equal without a range */
};

static bool
read_numbers(struct kj_arena *a, const struct kj_iki_2021 *iki, struct numbers *n)
{
	bool range = iki->target_lo && iki->target_hi;

	n->lo = kj_angka_of(a, range ? iki->target_lo : iki->target);
	n->hi = range ? kj_angka_of(a, iki->target_hi) : n->lo;
	n->realisasi = kj_angka_of(a, iki->realisasi);
	return n->lo && n->hi && n->realisasi;
}

/* The end of the range that the realisation lies beyond; NULL inside a range. */
static const struct kj_exact *
target_of(const struct numbers *n)
{
	if (kj_exact_cmp(n->realisasi, n->hi) > 0)
		return n->hi;
	if (kj_exact_cmp(n->realisasi, n->lo) < 0 || kj_exact_cmp(n->lo, n->hi) == 0)
		return n->lo;
	return NULL;
}

/* How the realisation stands to the best that the target knows: > 0 is beyond it. */
static int
beyond(const struct kj_iki_2021 *iki, const struct numbers *n)
{
	return iki->khusus ? kj_exact_cmp(n->lo, n->realisasi) : kj_exact_cmp(n->realisasi, n->hi);
}

static const char *
refuse(const struct kj_iki_2021 *iki, const struct numbers *n)
{
	const struct kj_exact *target = target_of(n);

	if (kj_exact_sign(n->realisasi) < 0)
		return "REALISASI_NEGATIF";
	if (kj_exact_cmp(n->lo, n->hi) > 0)
		return "RENTANG_TERBALIK";
	if (target && kj_exact_sign(target) <= 0)
		return "TARGET_NOL";
	return iki->target_maksimal && beyond(iki, n) > 0 ? "MELEBIHI_MAKSIMAL" : NULL;
}

static const struct kj_exact *
compute(struct kj_arena *a, const struct kj_iki_2021 *iki, const struct numbers *n)
{
	const struct kj_exact *target = target_of(n), *c;

	if (!target)
		return kj_exact_int(a, 100);
	c = kj_exact_mul_int(a, kj_exact_div(a, n->realisasi, target), 100);
	if (iki->khusus)
		c = kj_exact_sub(a, kj_exact_int(a, 200), c);
	return kj_exact_sign(c) < 0 ? kj_exact(a) : c;
}

/* Shown within its band. */
static struct kj_angka
shown(struct kj_arena *a, const struct kj_aturan *r, const struct kj_exact *x)
{
	const struct kj_angka **edges = kj_calloc(a, r->npita_capaian, sizeof(*edges));
	size_t n = 0;

	for (size_t i = 0; i < r->npita_capaian; i++)
		edges[n++] = &r->pita_capaian[i].dari;
	return kj_angka_beside(a, x, r->pembulatan.angka, edges, n);
}

static void
explain(struct kj_penjelasan *p, const struct kj_aturan *r, const struct kj_iki_2021 *iki,
	const struct numbers *n, const struct kj_capaian_2021 *out)
{
	bool range = kj_exact_cmp(n->lo, n->hi) != 0;
	const struct kj_exact *target = target_of(n);
	const char *used = target == n->hi && range ? iki->target_hi
					   : range					? iki->target_lo
												: iki->target;
	const char *step = !target		 ? "capaian_2021.rentang"
					   : iki->khusus ? "capaian_2021.khusus"
									 : "capaian_2021.normal";
	struct kj_nilai v[] = {
		{"realisasi", KJ_NILAI_ANGKA, kj_angka_masuk(p->arena, r, iki->realisasi, target)},
		{"target", KJ_NILAI_ANGKA, kj_angka_masuk(p->arena, r, used ? used : iki->target_lo, NULL)},
		{"capaian", KJ_NILAI_ANGKA, out->capaian.teks},
	};

	kj_urai_add(p, step, iki->kunci, kj_aturan_sumber(r, "capaian_2021"), v, KJ_COUNT(v));
}

static void
explain_band(struct kj_penjelasan *p, const struct kj_aturan *r, const struct kj_iki_2021 *iki,
	const struct kj_pita *band, const struct kj_capaian_2021 *out)
{
	bool line = band && band->x1.nilai;
	struct kj_nilai v[8] = {
		{"capaian", KJ_NILAI_ANGKA, out->capaian.teks},
		{"kategori", KJ_NILAI_KODE, out->kategori},
	};
	size_t n = 2;

	if (line) {
		v[n++] = (struct kj_nilai){"x1", KJ_NILAI_ANGKA, band->x1.teks};
		v[n++] = (struct kj_nilai){"y1", KJ_NILAI_ANGKA, band->y1.teks};
		v[n++] = (struct kj_nilai){"x2", KJ_NILAI_ANGKA, band->x2.teks};
		v[n++] = (struct kj_nilai){"y2", KJ_NILAI_ANGKA, band->y2.teks};
	}
	v[n++] = (struct kj_nilai){"nilai", KJ_NILAI_ANGKA, out->nilai.teks};
	kj_urai_add(p,
		!band  ? "nilai_2021.maksimal"
		: line ? "nilai_2021.garis"
			   : "nilai_2021.tetap",
		iki->kunci, kj_aturan_sumber(r, "capaian_2021"), v, n);
	if (band)
		kj_urai_ambang(p, band->dari_termasuk ? ">=" : ">", band->dari.teks);
}

enum kj_rc
kj_capaian_2021(struct kj_arena *a, const struct kj_aturan *r, const struct kj_iki_2021 *iki,
	struct kj_penjelasan *p, struct kj_capaian_2021 *out)
{
	const struct kj_pita *band = NULL;
	struct numbers n;

	*out = (struct kj_capaian_2021){.kategori = ""};
	if (r->npita_capaian == 0)
		out->galat = "TIDAK_DIATUR";
	else if (!read_numbers(a, iki, &n))
		out->galat = "ANGKA";
	else
		out->galat = refuse(iki, &n);
	if (out->galat)
		return KJ_INVALID;
	out->capaian = shown(a, r, compute(a, iki, &n));
	if (iki->target_maksimal && beyond(iki, &n) == 0) {
		out->nilai.nilai = r->nilai_maksimal.nilai;
		out->kategori = r->pita_capaian[r->npita_capaian - 1].kategori;
	} else {
		band = kj_pita_find(r->pita_capaian, r->npita_capaian, out->capaian.nilai);
		out->nilai.nilai = kj_pita_nilai(a, band, out->capaian.nilai);
		out->kategori = band->kategori;
	}
	out->nilai.teks = kj_exact_show(a, out->nilai.nilai, (int)r->pembulatan.angka);
	if (p) {
		explain(p, r, iki, &n, out);
		explain_band(p, r, iki, band, out);
	}
	return KJ_OK;
}
