/* Suggestion S-1 (DOMAIN 4.8): capaian, weighted mean, rating; or why there is none. */
#include "capaian.h"

/* One call. */
struct s1 {
	struct kj_arena *arena;
	const struct kj_aturan *aturan;
	const struct kj_indikator *ind;
	size_t n;
	struct kj_penjelasan *p;
	struct kj_saran *out;
	const struct kj_exact **bobot;	/* by indicator, NULL for tambahan */
	const struct kj_exact **bagian; /* what each adds to the index, NULL for nothing */
};

static bool
empty(const char *s)
{
	return !s || !*s;
}

const char *
kj_tanpa_saran_kode(unsigned bit)
{
	switch (bit) {
	case KJ_TANPA_REALISASI:
		return "REALISASI_KOSONG";
	case KJ_TANPA_RATING:
		return "KUALITATIF_TANPA_RATING";
	case KJ_TANPA_BUKTI:
		return "BUKTI_KURANG";
	default:
		return "";
	}
}

static void
count(struct s1 *s)
{
	for (size_t i = 0; i < s->n; i++) {
		if (s->ind[i].tambahan)
			continue;
		s->out->dihitung++;
		if (s->ind[i].bukti)
			s->out->berbukti++;
	}
}

/* No weights at all: equal ones. */
static bool
unweighted(const struct s1 *s)
{
	for (size_t i = 0; i < s->n; i++)
		if (!s->ind[i].tambahan && !empty(s->ind[i].bobot))
			return false;
	return true;
}

/* The weights given; an indicator without one among others with one weighs nothing. */
static const char *
read_weights(struct s1 *s, const struct kj_exact **sum)
{
	const char *galat = NULL;

	*sum = kj_exact(s->arena);
	for (size_t i = 0; i < s->n; i++) {
		const struct kj_indikator *ind = &s->ind[i];

		if (ind->tambahan)
			continue;
		s->bobot[i] = empty(ind->bobot) ? kj_exact(s->arena) : kj_exact_parse(s->arena, ind->bobot);
		if (!s->bobot[i]) {
			s->out->galat_di = i;
			return "ANGKA";
		}
		if (kj_exact_sign(s->bobot[i]) < 0)
			galat = "BOBOT_TIDAK_100";
		*sum = kj_exact_add(s->arena, *sum, s->bobot[i]);
	}
	return kj_exact_cmp_int(*sum, 100) != 0 ? "BOBOT_TIDAK_100" : galat;
}

static void
explain_weights(struct s1 *s, const struct kj_exact *sum)
{
	const struct kj_angka hundred = {"100", kj_exact_int(s->arena, 100)};
	const struct kj_angka *const side = &hundred;
	int cmp = kj_exact_cmp(sum, hundred.nilai);
	struct kj_nilai v = {"jumlah", KJ_NILAI_ANGKA,
		kj_angka_beside(s->arena, sum, s->aturan->pembulatan.angka, &side, 1).teks};

	kj_urai_add(s->p, "bobot", "", kj_aturan_sumber(s->aturan, "saran_hasil"), &v, 1);
	kj_urai_ambang(s->p, cmp < 0 ? "<" : cmp > 0 ? ">" : "=", hundred.teks);
}

static const char *
weigh(struct s1 *s)
{
	const struct kj_exact *sum;
	const char *galat;

	if (unweighted(s)) {
		const struct kj_exact *each = kj_exact_ratio(s->arena, 100, (int64_t)s->out->dihitung);

		for (size_t i = 0; i < s->n; i++)
			if (!s->ind[i].tambahan)
				s->bobot[i] = each;
		return NULL;
	}
	galat = read_weights(s, &sum);
	if (s->p && !kj_streq(galat, "ANGKA"))
		explain_weights(s, sum);
	return galat;
}

/* A step about an indicator that has no capaian. */
static void
without(struct s1 *s, const struct kj_indikator *ind, unsigned why)
{
	const struct kj_nilai v = {"tanpa_saran", KJ_NILAI_KODE, kj_tanpa_saran_kode(why)};

	kj_urai_add(
		s->p, "capaian.kosong", ind->kunci, kj_aturan_sumber(s->aturan, "saran_hasil"), &v, 1);
	if (!ind->tambahan)
		s->out->kenapa |= why;
}

static void
qualitative(struct s1 *s, size_t i)
{
	const struct kj_indikator *ind = &s->ind[i];
	const struct kj_angka *value = &s->aturan->saran.kualitatif[ind->rating];
	struct kj_nilai v[] = {
		{"rating", KJ_NILAI_KODE, kj_rating_kode(ind->rating)},
		{"capaian", KJ_NILAI_ANGKA, value->teks},
	};

	if (ind->rating == KJ_RATING_NONE) {
		without(s, ind, KJ_TANPA_RATING);
		return;
	}
	/* Shown like the capaian of the other indicators, not as the ruleset writes it. */
	s->out->capaian[i] =
		kj_angka_beside(s->arena, value->nilai, s->aturan->pembulatan.angka, NULL, 0);
	v[1].nilai = s->out->capaian[i].teks;
	kj_urai_add(s->p, "capaian.kualitatif", ind->kunci, kj_aturan_sumber(s->aturan, "saran_hasil"),
		v, KJ_COUNT(v));
}

/* All indicators; sum becomes the index unless something is missing. */
static const char *
judge(struct s1 *s, const struct kj_exact **sum)
{
	*sum = kj_exact(s->arena);
	for (size_t i = 0; i < s->n; i++) {
		const struct kj_indikator *given = &s->ind[i];
		struct kj_indikator ind;
		const char *galat = kj_kelompok_pakai(s->arena, s->aturan, given, s->p, &ind);

		if (!galat && empty(ind.target))
			qualitative(s, i);
		else if (!galat && empty(ind.realisasi))
			without(s, given, KJ_TANPA_REALISASI);
		else if (!galat)
			galat = kj_capaian_hitung(s->arena, s->aturan, &ind, s->p, &s->out->capaian[i]);
		if (galat) {
			s->out->galat_di = i;
			return galat;
		}
		if (ind.tambahan || !s->out->capaian[i].nilai)
			continue;
		s->bagian[i] = kj_persen(s->arena, s->out->capaian[i].nilai, s->bobot[i]);
		*sum = kj_exact_add(s->arena, *sum, s->bagian[i]);
	}
	return NULL;
}

/* Share of indicators with evidence against the ruleset's percentage. */
static void
cover(struct s1 *s)
{
	const struct kj_angka *least = &s->aturan->saran.bukti_min_pct;
	const struct kj_exact *share =
		kj_exact_ratio(s->arena, 100 * (int64_t)s->out->berbukti, (int64_t)s->out->dihitung);
	bool enough = kj_exact_cmp(share, least->nilai) >= 0;

	if (!enough)
		s->out->kenapa |= KJ_TANPA_BUKTI;
	if (s->p) {
		const struct kj_nilai v[] = {
			{"berbukti", KJ_NILAI_ANGKA, kj_fmt(s->arena, "%zu", s->out->berbukti)},
			{"dihitung", KJ_NILAI_ANGKA, kj_fmt(s->arena, "%zu", s->out->dihitung)},
			{"cakupan", KJ_NILAI_ANGKA,
				kj_angka_beside(s->arena, share, s->aturan->pembulatan.angka, &least, 1).teks},
		};

		kj_urai_add(s->p, "bukti", "", kj_aturan_sumber(s->aturan, "saran_hasil"), v, KJ_COUNT(v));
		kj_urai_ambang(s->p, enough ? ">=" : "<", least->teks);
	}
}

/* What each indicator adds to the index, in as many decimals as people need to add it up. */
static void
explain_parts(struct s1 *s)
{
	int digits = kj_angka_desimal(s->arena, s->bagian, s->n, s->out->indeks.teks);

	for (size_t i = 0; i < s->n; i++) {
		const char *bobot = s->ind[i].bobot;
		struct kj_nilai v[] = {
			{"capaian", KJ_NILAI_ANGKA, s->out->capaian[i].teks},
			{"bobot", KJ_NILAI_ANGKA, bobot},
			{"kontribusi", KJ_NILAI_ANGKA, NULL},
		};

		if (!s->bagian[i])
			continue;
		if (empty(bobot))
			v[1].nilai = kj_exact_show(s->arena, s->bobot[i], (int)s->aturan->pembulatan.angka);
		v[2].nilai = kj_exact_show(s->arena, s->bagian[i], digits);
		kj_urai_add(s->p, "kontribusi", s->ind[i].kunci, kj_aturan_sumber(s->aturan, "saran_hasil"),
			v, KJ_COUNT(v));
	}
}

static void
index_of(struct s1 *s, const struct kj_exact *sum)
{
	const struct kj_angka *const sides[] = {&s->aturan->ambang_rating.di_atas_gt,
		&s->aturan->ambang_rating.sesuai_ge, &s->aturan->capaian.batas};

	s->out->indeks.nilai = sum;
	if (s->p) {
		struct kj_nilai v;

		s->out->indeks =
			kj_angka_beside(s->arena, sum, s->aturan->pembulatan.angka, sides, KJ_COUNT(sides));
		explain_parts(s);
		v = (struct kj_nilai){"indeks", KJ_NILAI_ANGKA, s->out->indeks.teks};
		kj_urai_add(s->p, "indeks", "", kj_aturan_sumber(s->aturan, "saran_hasil"), &v, 1);
	}
}

static void
conclude(struct s1 *s, const struct kj_exact *sum)
{
	const unsigned missing = KJ_TANPA_REALISASI | KJ_TANPA_RATING;

	cover(s);
	if (!(s->out->kenapa & missing))
		index_of(s, sum);
	if (s->out->kenapa == 0) {
		s->out->saran = kj_rating_ambang(s->aturan, &s->out->indeks, s->p);
		return;
	}
	for (unsigned bit = 1; bit <= KJ_TANPA_BUKTI; bit <<= 1)
		if (s->out->kenapa & bit) {
			struct kj_nilai v = {"tanpa_saran", KJ_NILAI_KODE, kj_tanpa_saran_kode(bit)};

			kj_urai_add(s->p, "tanpa_saran", "", kj_aturan_sumber(s->aturan, "saran_hasil"), &v, 1);
		}
}

enum kj_rc
kj_saran_hasil(struct kj_arena *a, const struct kj_aturan *r, const struct kj_indikator *ind,
	size_t n, struct kj_penjelasan *p, struct kj_saran *out)
{
	struct s1 s = {.arena = a, .aturan = r, .ind = ind, .n = n, .p = p, .out = out};
	const struct kj_exact *sum = NULL;

	*out = (struct kj_saran){.galat_di = SIZE_MAX};
	out->capaian = kj_calloc(a, n, sizeof(*out->capaian));
	s.bobot = kj_calloc(a, n, sizeof(*s.bobot));
	s.bagian = kj_calloc(a, n, sizeof(*s.bagian));
	count(&s);
	if (!r->saran.bukti_min_pct.nilai)
		out->galat = "TIDAK_DIATUR";
	else if (out->dihitung == 0)
		out->galat = "TANPA_INDIKATOR";
	if (!out->galat)
		out->galat = weigh(&s);
	if (!out->galat)
		out->galat = judge(&s, &sum);
	if (out->galat)
		return KJ_INVALID;
	conclude(&s, sum);
	return KJ_OK;
}
