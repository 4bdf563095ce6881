/* Regional allowance: productivity and discipline of a base amount (DOMAIN 4.10). Pays nothing. */
#include "internal.h"

static struct kj_angka
money(struct kj_arena *a, const struct kj_aturan *r, const struct kj_exact *x)
{
	return (struct kj_angka){.teks = kj_exact_show(a, x, (int)r->pembulatan.uang), .nilai = x};
}

/* One part: base * percent reached / 100 * weight / 100. */
static struct kj_angka
part(struct kj_arena *a, const struct kj_aturan *r, const struct kj_exact *base,
	const struct kj_exact *reached, const struct kj_exact *weight)
{
	return money(a, r, kj_persen(a, kj_persen(a, base, reached), weight));
}

static void
explain(struct kj_penjelasan *p, const struct kj_aturan *r, const struct kj_tpp_dasar *in,
	const char *weight, const char *rest, const struct kj_tpp *out)
{
	const struct kj_exact *const parts[] = {out->produktivitas.nilai, out->disiplin.nilai};
	int digits = kj_angka_desimal(p->arena, parts, KJ_COUNT(parts), out->tpp.teks);
	const char *by_work = kj_exact_show(p->arena, parts[0], digits);
	const char *by_discipline = kj_exact_show(p->arena, parts[1], digits);
	const struct kj_nilai work[] = {
		{"dasar", KJ_NILAI_ANGKA, in->dasar},
		{"persen", KJ_NILAI_ANGKA, in->produktivitas},
		{"bobot", KJ_NILAI_ANGKA, weight},
		{"hasil", KJ_NILAI_ANGKA, by_work},
	};
	const struct kj_nilai discipline[] = {
		{"dasar", KJ_NILAI_ANGKA, in->dasar},
		{"persen", KJ_NILAI_ANGKA, in->disiplin},
		{"bobot", KJ_NILAI_ANGKA, rest},
		{"hasil", KJ_NILAI_ANGKA, by_discipline},
	};
	const struct kj_nilai total[] = {
		{"produktivitas", KJ_NILAI_ANGKA, by_work},
		{"disiplin", KJ_NILAI_ANGKA, by_discipline},
		{"tpp", KJ_NILAI_ANGKA, out->tpp.teks},
	};
	const char *sumber = kj_aturan_sumber(r, "tpp");

	kj_urai_add(p, "tpp.produktivitas", "", sumber, work, KJ_COUNT(work));
	kj_urai_add(p, "tpp.disiplin", "", sumber, discipline, KJ_COUNT(discipline));
	kj_urai_add(p, "tpp.jumlah", "", sumber, total, KJ_COUNT(total));
}

enum kj_rc
kj_tpp(struct kj_arena *a, const struct kj_aturan *r, const struct kj_tpp_dasar *in,
	struct kj_penjelasan *p, struct kj_tpp *out)
{
	const char *weight =
		in->bobot_produktivitas ? in->bobot_produktivitas : r->tpp.bobot_produktivitas.teks;
	const struct kj_exact *w = kj_angka_of(a, weight), *base = kj_angka_of(a, in->dasar), *rest;
	const struct kj_exact *work = kj_angka_of(a, in->produktivitas);
	const struct kj_exact *discipline = kj_angka_of(a, in->disiplin);

	*out = (struct kj_tpp){0};
	if (!r->tpp.bobot_produktivitas.nilai)
		out->galat = "TIDAK_DIATUR";
	else if (!w || kj_exact_sign(w) < 0 || kj_exact_cmp_int(w, 100) > 0)
		out->galat = "BOBOT";
	else if (!base || !work || !discipline)
		out->galat = "ANGKA";
	if (out->galat)
		return KJ_INVALID;
	rest = kj_exact_sub(a, kj_exact_int(a, 100), w);
	out->produktivitas = part(a, r, base, work, w);
	out->disiplin = part(a, r, base, discipline, rest);
	out->tpp = money(a, r, kj_exact_add(a, out->produktivitas.nilai, out->disiplin.nilai));
	if (p)
		explain(p, r, in, weight, kj_exact_show(a, rest, (int)r->pembulatan.angka), out);
	return KJ_OK;
}
