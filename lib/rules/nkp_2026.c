/* Nilai kinerja pegawai of KMK 127/2026, as far as DOMAIN 4.7 has its text. */
#include "capaian.h"

enum { PERCENT = 100 };

/* One call. */
struct nkp {
	struct kj_arena *arena;
	const struct kj_aturan *aturan;
	const struct kj_nkp_dasar *in;
	struct kj_penjelasan *p;
	struct kj_nkp *out;
	const char *sumber;
	const struct kj_exact **nilai, **bobot; /* by indicator: at most tertinggi; K3 * days */
	const struct kj_exact *k3;				/* sum of the weights */
	const struct kj_exact *kurang;			/* taken off for discipline, percent */
	const struct kj_exact *dampak, *koreksi, *nko;
};

/* Shown on its side of the rating's thresholds. */
static struct kj_angka
shown(const struct nkp *s, const struct kj_exact *x)
{
	const struct kj_aturan *r = s->aturan;
	const struct kj_angka *const sides[] = {&r->ambang_rating.di_atas_gt,
		&r->ambang_rating.sesuai_ge, &r->nkp.kalibrasi_dari, &r->nkp.kalibrasi_batas,
		&r->nkp.tertinggi};

	return kj_angka_beside(s->arena, x, r->pembulatan.angka, sides, KJ_COUNT(sides));
}

static const struct kj_exact *
smaller(const struct kj_exact *x, const struct kj_exact *limit)
{
	return kj_exact_cmp(x, limit) < 0 ? x : limit;
}

/* How this year's target stands to last year's target and realisation. */
static enum kj_k3_target
target_class(const struct nkp *s, const struct kj_iki_2026 *iki)
{
	const struct kj_exact *now = kj_angka_of(s->arena, iki->ind.target);
	const struct kj_exact *then = kj_angka_of(s->arena, iki->target_lalu);
	const struct kj_exact *done = kj_angka_of(s->arena, iki->realisasi_lalu);
	/* More demanding is > 0, whatever the direction. */
	int sense = iki->ind.arah == KJ_ARAH_TURUN ? -1 : 1;
	int target, result;

	if (!then || !done || iki->ind.arah == KJ_ARAH_TEPAT)
		return KJ_K3_LAINNYA;
	target = sense * kj_exact_cmp(now, then);
	result = sense * kj_exact_cmp(now, done);
	if (target < 0)
		return KJ_K3_LEBIH_RENDAH;
	if (target == 0 && result < 0)
		return KJ_K3_SAMA_TERLAMPAUI;
	if (result == 0)
		return KJ_K3_SAMA_REALISASI;
	return target > 0 && result > 0 ? KJ_K3_LEBIH_TINGGI : KJ_K3_LAINNYA;
}

static void
explain_indicator(const struct nkp *s, const struct kj_iki_2026 *iki, enum kj_k3_target class,
	const struct kj_exact *k3, const struct kj_angka *capaian, const struct kj_exact *nilai)
{
	static const char *const classes[] = {
		"LEBIH_RENDAH", "SAMA_TERLAMPAUI", "SAMA_REALISASI", "LEBIH_TINGGI", "LAINNYA"};
	const struct kj_aturan *r = s->aturan;
	int digits = (int)r->pembulatan.angka;
	const struct kj_nilai quality[] = {
		{"jenis_iki", KJ_NILAI_KODE, iki->jenis},
		{"indikator", KJ_NILAI_ANGKA,
			kj_butir_find(r->nkp.k3_indikator, r->nkp.nk3_indikator, iki->jenis)->teks},
		{"k3_target", KJ_NILAI_KODE, classes[class]},
		{"target", KJ_NILAI_ANGKA, r->nkp.k3_target[class].teks},
		{"k3", KJ_NILAI_ANGKA, kj_exact_show(s->arena, k3, digits)},
	};
	const struct kj_nilai value[] = {
		{"capaian", KJ_NILAI_ANGKA, capaian->teks},
		{"k3", KJ_NILAI_ANGKA, quality[4].nilai},
		{"batas", KJ_NILAI_ANGKA, r->nkp.tertinggi.teks},
		{"nilai", KJ_NILAI_ANGKA, shown(s, nilai).teks},
	};

	kj_urai_add(s->p, "nkp.k3", iki->ind.kunci, s->sumber, quality, KJ_COUNT(quality));
	kj_urai_add(s->p, "nkp.iki", iki->ind.kunci, s->sumber, value, KJ_COUNT(value));
}

static const char *
judge(struct nkp *s, size_t i)
{
	const struct kj_iki_2026 *iki = &s->in->iki[i];
	const struct kj_aturan *r = s->aturan;
	const struct kj_angka *kind =
		kj_butir_find(r->nkp.k3_indikator, r->nkp.nk3_indikator, iki->jenis);
	const struct kj_exact *k3;
	struct kj_angka capaian;
	enum kj_k3_target class;
	const char *galat;

	if (!kind)
		return "JENIS_IKI";
	if (iki->hari < 0)
		return "HARI";
	galat = kj_capaian_hitung(s->arena, r, &iki->ind, s->p, &capaian);
	if (galat)
		return galat;
	class = target_class(s, iki);
	k3 = kj_exact_mul(s->arena, kj_exact_add(s->arena, kind->nilai, r->nkp.k3_target[class].nilai),
		kj_exact_ratio(s->arena, 1, 2));
	s->nilai[i] = smaller(kj_exact_mul(s->arena, capaian.nilai, k3), r->nkp.tertinggi.nilai);
	s->bobot[i] = kj_exact_mul_int(s->arena, k3, iki->hari);
	s->k3 = kj_exact_add(s->arena, s->k3, s->bobot[i]);
	if (s->p)
		explain_indicator(s, iki, class, k3, &capaian, s->nilai[i]);
	return NULL;
}

/* No days at all: all of them the same. */
static void
equal_days(struct nkp *s, struct kj_iki_2026 *iki)
{
	int64_t sum = 0;

	memcpy(iki, s->in->iki, s->in->n * sizeof(*iki));
	for (size_t i = 0; i < s->in->n; i++)
		sum += iki[i].hari != 0;
	for (size_t i = 0; i < s->in->n && sum == 0; i++)
		iki[i].hari = 1;
}

static const char *
results(struct nkp *s)
{
	const struct kj_exact **parts = kj_calloc(s->arena, s->in->n, sizeof(*parts));
	const struct kj_exact *sum = kj_exact(s->arena);
	int digits;

	for (size_t i = 0; i < s->in->n; i++) {
		const char *galat = judge(s, i);

		if (galat) {
			s->out->galat_di = i;
			return galat;
		}
	}
	if (kj_exact_sign(s->k3) <= 0)
		return "HARI";
	for (size_t i = 0; i < s->in->n; i++) {
		parts[i] = kj_exact_div(s->arena, kj_exact_mul(s->arena, s->nilai[i], s->bobot[i]), s->k3);
		sum = kj_exact_add(s->arena, sum, parts[i]);
	}
	s->out->nhk = shown(s, sum);
	digits = kj_angka_desimal(s->arena, parts, s->in->n, s->out->nhk.teks);
	for (size_t i = 0; s->p && i < s->in->n; i++) {
		const struct kj_nilai v[] = {
			{"nilai", KJ_NILAI_ANGKA, shown(s, s->nilai[i]).teks},
			{"bobot", KJ_NILAI_ANGKA,
				kj_exact_show(s->arena,
					kj_exact_mul_int(s->arena, kj_exact_div(s->arena, s->bobot[i], s->k3), PERCENT),
					digits)},
			{"kontribusi", KJ_NILAI_ANGKA, kj_exact_show(s->arena, parts[i], digits)},
		};

		kj_urai_add(s->p, "nkp.kontribusi", s->in->iki[i].ind.kunci, s->sumber, v, KJ_COUNT(v));
	}
	return NULL;
}

/* The mean of the values of behaviour. */
static const char *
behaviour(struct nkp *s)
{
	const struct kj_exact *sum = kj_exact(s->arena);

	for (size_t i = 0; i < s->in->nperilaku; i++) {
		const struct kj_exact *x = kj_angka_of(s->arena, s->in->perilaku[i]);

		if (!x)
			return "ANGKA";
		if (kj_exact_sign(x) < 0 || kj_exact_cmp(x, s->aturan->nkp.tertinggi.nilai) > 0)
			return "NILAI_DI_LUAR_RENTANG";
		sum = kj_exact_add(s->arena, sum, x);
	}
	if (s->in->nperilaku == 0)
		return "PERILAKU";
	s->out->npk = shown(
		s, kj_exact_mul(s->arena, sum, kj_exact_ratio(s->arena, 1, (int64_t)s->in->nperilaku)));
	if (s->p) {
		const struct kj_nilai v[] = {
			{"jumlah", KJ_NILAI_ANGKA,
				kj_exact_show(s->arena, sum, (int)s->aturan->pembulatan.angka)},
			{"n", KJ_NILAI_ANGKA, kj_fmt(s->arena, "%zu", s->in->nperilaku)},
			{"npk", KJ_NILAI_ANGKA, s->out->npk.teks},
		};

		kj_urai_add(s->p, "nkp.npk", "", s->sumber, v, KJ_COUNT(v));
	}
	return NULL;
}

/* 0 when nothing was given, NULL when it is no number. */
static const struct kj_exact *
optional(const struct nkp *s, const char *decimal)
{
	return decimal && *decimal ? kj_angka_of(s->arena, decimal) : kj_exact(s->arena);
}

static const char *
read_rest(struct nkp *s)
{
	const struct kj_aturan *r = s->aturan;
	const struct kj_nkp_dasar *in = s->in;
	bool penalty = in->disiplin && *in->disiplin;
	const struct kj_angka *off =
		penalty ? kj_butir_find(r->nkp.disiplin, r->nkp.ndisiplin, in->disiplin) : NULL;
	const struct kj_exact *most = r->nkp.koreksi.nilai;

	if (penalty && !off)
		return "DISIPLIN";
	s->kurang = off ? off->nilai : kj_exact(s->arena);
	s->dampak = optional(s, in->dampak);
	s->koreksi = optional(s, in->koreksi);
	s->nko = in->nko && *in->nko ? kj_angka_of(s->arena, in->nko) : s->out->nhk.nilai;
	if (!s->dampak || !s->koreksi || !s->nko)
		return "ANGKA";
	if (kj_exact_sign(s->dampak) < 0 || kj_exact_sign(s->nko) < 0 ||
		kj_exact_cmp(s->nko, r->nkp.tertinggi.nilai) > 0)
		return "NILAI_DI_LUAR_RENTANG";
	if (kj_exact_cmp(s->koreksi, most) > 0 ||
		kj_exact_cmp(kj_exact_sub(s->arena, kj_exact(s->arena), s->koreksi), most) > 0)
		return "KOREKSI";
	return NULL;
}

/* The weighted value less discipline and impact, corrected; never below 0. */
static void
combine(struct nkp *s)
{
	const struct kj_aturan *r = s->aturan;
	const struct kj_exact *w = r->nkp.bobot_hasil.nilai;
	const struct kj_exact *rest = kj_exact_sub(s->arena, kj_exact_int(s->arena, PERCENT), w);
	const struct kj_exact *x = kj_exact_add(s->arena, kj_persen(s->arena, s->out->nhk.nilai, w),
		kj_persen(s->arena, s->out->npk.nilai, rest));
	const struct kj_exact *off = kj_persen(s->arena, x, s->kurang);
	int digits = (int)r->pembulatan.angka;

	x = kj_exact_sub(s->arena, kj_exact_sub(s->arena, x, off), s->dampak);
	x = kj_exact_add(s->arena, x, s->koreksi);
	s->out->nkp = shown(s, kj_exact_sign(x) < 0 ? kj_exact(s->arena) : x);
	if (s->p) {
		const struct kj_nilai v[] = {
			{"nhk", KJ_NILAI_ANGKA, s->out->nhk.teks},
			{"bobot_hasil", KJ_NILAI_ANGKA, r->nkp.bobot_hasil.teks},
			{"npk", KJ_NILAI_ANGKA, s->out->npk.teks},
			{"bobot_perilaku", KJ_NILAI_ANGKA, kj_exact_show(s->arena, rest, digits)},
			{"disiplin", KJ_NILAI_ANGKA, kj_exact_show(s->arena, off, digits)},
			{"dampak", KJ_NILAI_ANGKA, kj_exact_show(s->arena, s->dampak, digits)},
			{"koreksi", KJ_NILAI_ANGKA, kj_exact_show(s->arena, s->koreksi, digits)},
			{"nkp", KJ_NILAI_ANGKA, s->out->nkp.teks},
		};

		kj_urai_add(s->p, "nkp.nkp", "", s->sumber, v, KJ_COUNT(v));
	}
}

/* Above kalibrasi.dari the value grows by kalibrasi.faktor only, up to kalibrasi.batas. */
static void
calibrate(struct nkp *s)
{
	const struct kj_aturan *r = s->aturan;
	const struct kj_exact *x = s->out->nkp.nilai, *from = r->nkp.kalibrasi_dari.nilai;
	bool above = kj_exact_cmp(x, from) > 0;

	if (above)
		x = smaller(kj_exact_add(s->arena, from,
						kj_exact_mul(s->arena, kj_exact_sub(s->arena, x, from),
							r->nkp.kalibrasi_faktor.nilai)),
			r->nkp.kalibrasi_batas.nilai);
	s->out->terkalibrasi = shown(s, x);
	if (s->p && above) {
		const struct kj_nilai v[] = {
			{"nkp", KJ_NILAI_ANGKA, s->out->nkp.teks},
			{"dari", KJ_NILAI_ANGKA, r->nkp.kalibrasi_dari.teks},
			{"faktor", KJ_NILAI_ANGKA, r->nkp.kalibrasi_faktor.teks},
			{"batas", KJ_NILAI_ANGKA, r->nkp.kalibrasi_batas.teks},
			{"hasil", KJ_NILAI_ANGKA, s->out->terkalibrasi.teks},
		};

		kj_urai_add(s->p, "nkp.kalibrasi", "", s->sumber, v, KJ_COUNT(v));
	}
}

/* With the organisation's value, which pulls down more than it lifts. */
static void
blend(struct nkp *s)
{
	const struct kj_aturan *r = s->aturan;
	const struct kj_exact *own = s->out->terkalibrasi.nilai;
	bool above = kj_exact_cmp(own, s->nko) >= 0;
	const struct kj_angka *w = !above			 ? &r->nkp.nko_di_bawah
							   : s->in->pimpinan ? &r->nkp.nko_pimpinan
												 : &r->nkp.nko_pegawai;
	const struct kj_angka nko = {.nilai = s->nko};
	const struct kj_angka *const side = &nko;

	s->out->akhir = s->out->terkalibrasi;
	if (!s->in->nko || !*s->in->nko)
		return;
	s->out->akhir =
		shown(s, kj_exact_add(s->arena, own,
					 kj_persen(s->arena, kj_exact_sub(s->arena, s->nko, own), w->nilai)));
	if (s->p) {
		const struct kj_nilai v[] = {
			{"nilai", KJ_NILAI_ANGKA,
				kj_angka_beside(s->arena, own, r->pembulatan.angka, &side, 1).teks},
			{"nko", KJ_NILAI_ANGKA, s->in->nko},
			{"bobot", KJ_NILAI_ANGKA, w->teks},
			{"hasil", KJ_NILAI_ANGKA, s->out->akhir.teks},
		};

		kj_urai_add(s->p, "nkp.nko", "", s->sumber, v, KJ_COUNT(v));
		kj_urai_ambang(s->p, above ? ">=" : "<", s->in->nko);
	}
}

static const char *
refuse(const struct nkp *s)
{
	if (s->aturan->nkp.nk3_indikator == 0)
		return "TIDAK_DIATUR";
	if (s->in->n == 0)
		return "TANPA_INDIKATOR";
	return s->in->n > (size_t)s->aturan->nkp.maks_iki ? "TERLALU_BANYAK_IKI" : NULL;
}

enum kj_rc
kj_nkp_2026(struct kj_arena *a, const struct kj_aturan *r, const struct kj_nkp_dasar *in,
	struct kj_penjelasan *p, struct kj_nkp *out)
{
	struct kj_iki_2026 *iki = kj_calloc(a, in->n, sizeof(*iki));
	struct kj_nkp_dasar given = *in;
	struct nkp s = {.arena = a, .aturan = r, .in = in, .p = p, .out = out, .k3 = kj_exact(a)};

	*out = (struct kj_nkp){.galat_di = SIZE_MAX};
	s.sumber = kj_aturan_sumber(r, "nkp_2026");
	s.nilai = kj_calloc(a, in->n, sizeof(*s.nilai));
	s.bobot = kj_calloc(a, in->n, sizeof(*s.bobot));
	out->galat = refuse(&s);
	if (!out->galat) {
		equal_days(&s, iki);
		given.iki = iki;
		s.in = &given;
		out->galat = results(&s);
	}
	if (!out->galat)
		out->galat = behaviour(&s);
	if (!out->galat)
		out->galat = read_rest(&s);
	if (out->galat)
		return KJ_INVALID;
	combine(&s);
	calibrate(&s);
	blend(&s);
	out->hasil = kj_rating_ambang(r, &out->nhk, p);
	out->perilaku = kj_rating_ambang(r, &out->npk, p);
	out->predikat = kj_kuadran(r, out->hasil, out->perilaku, p);
	return KJ_OK;
}
