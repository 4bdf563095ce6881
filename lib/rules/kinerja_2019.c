/* Nilai kinerja and predicate of PP 30/2019 Art. 41. */
#include "internal.h"

/* The weight as the ruleset allows it, NULL when it does not. */
static const struct kj_exact *
allowed_weight(struct kj_arena *a, const struct kj_aturan *r, const char *bobot)
{
	const struct kj_exact *w = kj_angka_of(a, bobot);

	for (size_t i = 0; w && i < r->kinerja.nbobot_skp; i++)
		if (kj_exact_cmp(w, r->kinerja.bobot_skp[i].nilai) == 0)
			return w;
	return NULL;
}

static bool
in_range(const struct kj_aturan *r, const struct kj_exact *x)
{
	return kj_exact_sign(x) >= 0 && kj_exact_cmp(x, r->kinerja.tertinggi.nilai) <= 0;
}

/* A new idea is a condition of SANGAT_BAIK, not a bonus. */
static bool
has_idea(const struct kj_aturan *r, bool ide_baru, struct kj_penjelasan *p)
{
	const struct kj_nilai v = {"ide_baru", KJ_NILAI_KODE, ide_baru ? "ADA" : "TIDAK_ADA"};

	if (!r->kinerja.syarat_ide_baru)
		return true;
	kj_urai_add(p, "ide_baru", "", kj_aturan_sumber(r, "nilai_kinerja_2019"), &v, 1);
	return ide_baru;
}

static enum kj_predikat
predicate(
	const struct kj_aturan *r, const struct kj_angka *x, bool ide_baru, struct kj_penjelasan *p)
{
	static const char rule[] = "nilai_kinerja_2019";
	const struct kj_angka *batas = r->kinerja.batas;
	enum kj_predikat predikat = KJ_PREDIKAT_B;

	if (kj_predikat_reaches(r, batas, KJ_PREDIKAT_SB, x, rule, p) && has_idea(r, ide_baru, p)) {
		kj_predikat_urai(r, KJ_PREDIKAT_SB, rule, p);
		return KJ_PREDIKAT_SB;
	}
	while (predikat > KJ_PREDIKAT_SK && !kj_predikat_reaches(r, batas, predikat, x, rule, p))
		predikat--;
	kj_predikat_urai(r, predikat, rule, p);
	return predikat;
}

static void
explain(struct kj_penjelasan *p, const struct kj_aturan *r, const struct kj_kinerja_2019 *in,
	const struct kj_exact *rest, const struct kj_angka *x)
{
	const struct kj_nilai v[] = {
		{"skp", KJ_NILAI_ANGKA,
			kj_angka_masuk(p->arena, r, in->nilai_skp, r->kinerja.tertinggi.nilai)},
		{"bobot_skp", KJ_NILAI_ANGKA, in->bobot_skp},
		{"perilaku", KJ_NILAI_ANGKA, in->nilai_perilaku},
		{"bobot_perilaku", KJ_NILAI_ANGKA, kj_exact_show(p->arena, rest, (int)r->pembulatan.angka)},
		{"nilai", KJ_NILAI_ANGKA, x->teks},
	};

	kj_urai_add(p, "kinerja_2019", "", kj_aturan_sumber(r, "nilai_kinerja_2019"), v, KJ_COUNT(v));
}

enum kj_rc
kj_nilai_kinerja_2019(struct kj_arena *a, const struct kj_aturan *r,
	const struct kj_kinerja_2019 *in, struct kj_penjelasan *p, struct kj_hasil *out)
{
	const struct kj_exact *skp = kj_angka_of(a, in->nilai_skp), *rest;
	const struct kj_exact *perilaku = kj_angka_of(a, in->nilai_perilaku);
	const struct kj_exact *w = allowed_weight(a, r, in->bobot_skp);
	const struct kj_angka *edges[KJ_NPREDIKAT];

	*out = (struct kj_hasil){.kode = ""};
	if (!r->kinerja.tertinggi.nilai)
		out->galat = "TIDAK_DIATUR";
	else if (!w)
		out->galat = "BOBOT_SKP";
	else if (!skp || !perilaku)
		out->galat = "ANGKA";
	else if (!in_range(r, skp) || !in_range(r, perilaku))
		out->galat = "NILAI_DI_LUAR_RENTANG";
	if (out->galat)
		return KJ_INVALID;
	for (size_t i = 0; i < KJ_NPREDIKAT; i++)
		edges[i] = &r->kinerja.batas[i];
	rest = kj_exact_sub(a, kj_exact_int(a, 100), w);
	out->angka =
		kj_angka_beside(a, kj_exact_add(a, kj_persen(a, skp, w), kj_persen(a, perilaku, rest)),
			r->pembulatan.angka, edges, KJ_NPREDIKAT);
	if (p)
		explain(p, r, in, rest, &out->angka);
	out->predikat = predicate(r, &out->angka, in->ide_baru, p);
	out->kode = r->predikat[out->predikat].kode;
	return KJ_OK;
}
