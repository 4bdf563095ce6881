/* Credit of a functional post: months / 12 * percent / 100 * coefficient (Peraturan BKN 3/2023). */
#include "internal.h"

enum { MONTHS = 12 };

static void
explain(struct kj_penjelasan *p, const struct kj_aturan *r, const char *jenjang, int64_t bulan,
	const struct kj_angka *coefficient, const struct kj_hasil *out)
{
	struct kj_nilai v[7] = {{"jenjang", KJ_NILAI_KODE, jenjang}};
	size_t n = 1;

	n += kj_label_put(r, out->predikat, &v[n]);
	v[n++] = (struct kj_nilai){"predikat", KJ_NILAI_KODE, out->kode};
	v[n++] = (struct kj_nilai){"bulan", KJ_NILAI_ANGKA, kj_fmt(p->arena, "%lld", (long long)bulan)};
	v[n++] = (struct kj_nilai){"persen", KJ_NILAI_ANGKA, r->predikat[out->predikat].ak_pct.teks};
	v[n++] = (struct kj_nilai){"koefisien", KJ_NILAI_ANGKA, coefficient->teks};
	v[n++] = (struct kj_nilai){"angka_kredit", KJ_NILAI_ANGKA, out->angka.teks};
	kj_urai_add(p, "angka_kredit", "", kj_aturan_sumber(r, "angka_kredit"), v, n);
}

enum kj_rc
kj_angka_kredit(struct kj_arena *a, const struct kj_aturan *r, const char *jenjang,
	enum kj_predikat predikat, int64_t bulan, struct kj_penjelasan *p, struct kj_hasil *out)
{
	const struct kj_angka *coefficient = kj_butir_find(r->koefisien_ak, r->nkoefisien_ak, jenjang);
	const struct kj_exact *year;

	*out = (struct kj_hasil){.kode = r->predikat[predikat].kode, .predikat = predikat};
	if (r->nkoefisien_ak == 0)
		out->galat = "TIDAK_DIATUR";
	else if (bulan < 1 || bulan > MONTHS)
		out->galat = "BULAN";
	else if (!coefficient)
		out->galat = "JENJANG";
	else if (predikat == KJ_PREDIKAT_NONE)
		out->galat = "PREDIKAT";
	if (out->galat)
		return KJ_INVALID;
	year = kj_persen(a, coefficient->nilai, r->predikat[predikat].ak_pct.nilai);
	out->angka.nilai = kj_exact_mul(a, year, kj_exact_ratio(a, bulan, MONTHS));
	out->angka.teks = kj_exact_show(a, out->angka.nilai, (int)r->pembulatan.angka_kredit);
	if (p)
		explain(p, r, jenjang, bulan, coefficient, out);
	return KJ_OK;
}
