/* PP 46/2011: read and convert values of old years. Nothing new is judged by it. */
#include "internal.h"

static const struct kj_exact *
percent_of(struct kj_arena *a, const struct kj_exact *x, const struct kj_exact *target)
{
	return kj_exact_mul_int(a, kj_exact_div(a, x, target), 100);
}

static void
explain_time(struct kj_penjelasan *p, const struct kj_aturan *r, const char *target,
	const char *realisasi, const struct kj_angka *saved, const struct kj_angka *value)
{
	bool moderate = kj_exact_cmp(saved->nilai, r->waktu.efisiensi_maks.nilai) <= 0;
	const struct kj_nilai efficiency[] = {
		{"target", KJ_NILAI_ANGKA, target},
		{"realisasi", KJ_NILAI_ANGKA, realisasi},
		{"efisiensi", KJ_NILAI_ANGKA, saved->teks},
	};
	const struct kj_nilai result[] = {
		{"faktor", KJ_NILAI_ANGKA, r->waktu.faktor.teks},
		{"dasar", KJ_NILAI_ANGKA, r->waktu.dasar.teks},
		{"target", KJ_NILAI_ANGKA, target},
		{"realisasi", KJ_NILAI_ANGKA, realisasi},
		{"nilai", KJ_NILAI_ANGKA, value->teks},
	};
	const char *sumber = kj_aturan_sumber(r, "pp46_waktu");

	kj_urai_add(p, "pp46.efisiensi", "", sumber, efficiency, KJ_COUNT(efficiency));
	kj_urai_ambang(p, moderate ? "<=" : ">", r->waktu.efisiensi_maks.teks);
	kj_urai_add(
		p, moderate ? "pp46.waktu" : "pp46.waktu_lebih", "", sumber, result, KJ_COUNT(result));
}

enum kj_rc
kj_pp46_waktu(struct kj_arena *a, const struct kj_aturan *r, const char *target,
	const char *realisasi, struct kj_penjelasan *p, struct kj_angka *efisiensi,
	struct kj_hasil *out)
{
	const struct kj_exact *t = kj_angka_of(a, target), *done = kj_angka_of(a, realisasi), *x;
	const struct kj_angka *const edge = &r->waktu.efisiensi_maks;

	*out = (struct kj_hasil){.kode = ""};
	if (!edge->nilai)
		out->galat = "TIDAK_DIATUR";
	else if (!t || !done)
		out->galat = "ANGKA";
	else if (kj_exact_sign(t) <= 0)
		out->galat = "TARGET_NOL";
	if (out->galat)
		return KJ_INVALID;
	*efisiensi = kj_angka_beside(a, kj_exact_sub(a, kj_exact_int(a, 100), percent_of(a, done, t)),
		r->pembulatan.angka, &edge, 1);
	x = percent_of(a, kj_exact_sub(a, kj_exact_mul(a, r->waktu.faktor.nilai, t), done), t);
	if (kj_exact_cmp(efisiensi->nilai, edge->nilai) > 0)
		x = kj_exact_sub(a, r->waktu.dasar.nilai, kj_exact_sub(a, x, kj_exact_int(a, 100)));
	out->angka = kj_angka_beside(a, x, r->pembulatan.angka, NULL, 0);
	if (p)
		explain_time(p, r, target, realisasi, efisiensi, &out->angka);
	return KJ_OK;
}

static void
explain_conversion(struct kj_penjelasan *p, const struct kj_aturan *r, const char *nilai,
	const struct kj_pita *band, const struct kj_hasil *out)
{
	bool line = band->x1.nilai != NULL;
	struct kj_nilai v[6] = {{"lama", KJ_NILAI_ANGKA, nilai}};
	size_t n = 1;

	if (line) {
		v[n++] = (struct kj_nilai){"x1", KJ_NILAI_ANGKA, band->x1.teks};
		v[n++] = (struct kj_nilai){"y1", KJ_NILAI_ANGKA, band->y1.teks};
		v[n++] = (struct kj_nilai){"x2", KJ_NILAI_ANGKA, band->x2.teks};
		v[n++] = (struct kj_nilai){"y2", KJ_NILAI_ANGKA, band->y2.teks};
	}
	v[n++] = (struct kj_nilai){"nilai", KJ_NILAI_ANGKA, out->angka.teks};
	kj_urai_add(p, line ? "pp46.konversi" : "pp46.konversi_tetap", "",
		kj_aturan_sumber(r, "pp46_ke_pp30"), v, n);
	kj_urai_ambang(p, band->dari_termasuk ? ">=" : ">", band->dari.teks);
}

enum kj_rc
kj_pp46_ke_pp30(struct kj_arena *a, const struct kj_aturan *r, const char *nilai,
	struct kj_penjelasan *p, struct kj_hasil *out)
{
	const struct kj_exact *x = kj_angka_of(a, nilai);
	const struct kj_angka **edges;
	const struct kj_pita *band;
	size_t n = 0;

	*out = (struct kj_hasil){.kode = ""};
	if (r->npita_konversi == 0)
		out->galat = "TIDAK_DIATUR";
	else if (!x)
		out->galat = "ANGKA";
	else if (kj_exact_sign(x) < 0 || kj_exact_cmp_int(x, 100) > 0)
		out->galat = "NILAI_DI_LUAR_RENTANG";
	if (out->galat)
		return KJ_INVALID;
	edges = kj_calloc(a, r->npita_konversi, sizeof(*edges));
	for (size_t i = 0; i < r->npita_konversi; i++)
		edges[n++] = &r->pita_konversi[i].y1;
	band = kj_pita_find(r->pita_konversi, r->npita_konversi, x);
	out->angka = kj_angka_beside(a, kj_pita_nilai(a, band, x), r->pembulatan.angka, edges, n);
	if (p)
		explain_conversion(p, r, nilai, band, out);
	return KJ_OK;
}
