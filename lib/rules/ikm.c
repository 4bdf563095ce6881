/* Index of public satisfaction (PermenPANRB 14/2017): mean of the elements, times 25. */
#include "internal.h"

static const char *
read_elements(struct kj_arena *a, const struct kj_aturan *r, const char *const *unsur, size_t n,
	const struct kj_exact **sum)
{
	const char *galat = NULL;

	*sum = kj_exact(a);
	for (size_t i = 0; i < n; i++) {
		const struct kj_exact *x = kj_angka_of(a, unsur[i]);

		if (!x)
			return "ANGKA";
		if (kj_exact_cmp(x, r->ikm.rendah.nilai) < 0 || kj_exact_cmp(x, r->ikm.tinggi.nilai) > 0)
			galat = "NILAI_DI_LUAR_RENTANG";
		*sum = kj_exact_add(a, *sum, x);
	}
	return galat;
}

static void
explain(struct kj_penjelasan *p, const struct kj_aturan *r, const char *jumlah, const char *bobot,
	const struct kj_ikm *out, const struct kj_butir *letter)
{
	const struct kj_nilai mean[] = {
		{"jumlah", KJ_NILAI_ANGKA, jumlah},
		{"bobot", KJ_NILAI_TEKS, bobot},
		{"nrr", KJ_NILAI_ANGKA, out->nrr.teks},
	};
	const struct kj_nilai result[] = {
		{"nrr", KJ_NILAI_ANGKA, out->nrr.teks},
		{"pengali", KJ_NILAI_ANGKA, r->ikm.pengali.teks},
		{"ikm", KJ_NILAI_ANGKA, out->ikm.teks},
	};
	const struct kj_nilai quality[] = {
		{"mutu", KJ_NILAI_TEKS, out->mutu},
		{"ikm", KJ_NILAI_ANGKA, out->ikm.teks},
	};
	const char *sumber = kj_aturan_sumber(r, "ikm");

	kj_urai_add(p, "ikm.nrr", "", sumber, mean, KJ_COUNT(mean));
	kj_urai_add(p, "ikm.nilai", "", sumber, result, KJ_COUNT(result));
	kj_urai_add(p, "ikm.mutu", "", sumber, quality, KJ_COUNT(quality));
	if (letter)
		kj_urai_ambang(p, ">=", letter->nilai.teks);
}

enum kj_rc
kj_ikm(struct kj_arena *a, const struct kj_aturan *r, const char *const *unsur, size_t n,
	const char *bobot, struct kj_penjelasan *p, struct kj_ikm *out)
{
	bool given = bobot && *bobot;
	const struct kj_exact *sum = NULL, *w = given ? kj_angka_of(a, bobot) : NULL, *shown;
	const struct kj_butir *letter = NULL;

	*out = (struct kj_ikm){.mutu = ""};
	if (r->ikm.nmutu == 0)
		out->galat = "TIDAK_DIATUR";
	else if (n != (size_t)r->ikm.unsur)
		out->galat = "UNSUR_BUKAN_9";
	else if (given && (!w || kj_exact_sign(w) <= 0))
		out->galat = "ANGKA";
	else
		out->galat = read_elements(a, r, unsur, n, &sum);
	if (out->galat)
		return KJ_INVALID;
	if (!given)
		w = kj_exact_ratio(a, 1, r->ikm.unsur);
	out->nrr.nilai = kj_exact_mul(a, sum, w);
	out->nrr.teks = kj_exact_show(a, out->nrr.nilai, (int)r->pembulatan.angka);
	out->ikm.nilai = kj_exact_mul(a, out->nrr.nilai, r->ikm.pengali.nilai);
	out->ikm.teks = kj_exact_show(a, out->ikm.nilai, (int)r->pembulatan.ikm);
	shown = kj_exact_parse(a, out->ikm.teks);
	for (size_t i = 0; i < r->ikm.nmutu && !letter; i++)
		if (kj_exact_cmp(shown, r->ikm.mutu[i].nilai.nilai) >= 0)
			letter = &r->ikm.mutu[i];
	out->mutu = letter ? letter->kode : r->ikm.mutu[r->ikm.nmutu - 1].kode;
	if (p)
		explain(p, r, kj_exact_show(a, sum, (int)r->pembulatan.angka),
			given ? bobot : kj_exact_text(a, w), out, letter);
	return KJ_OK;
}
