/*
 * What a ruleset says that nothing reads: sections without the one they serve,
 * sources of no rule, settings of no effect. Each is refused, so that a change
 * of any setting changes an answer.
 */
#include "internal.h"

/* Rules that print a source, and whether a ruleset can run them. */
struct berlaku {
	bool numerik_2021, pp46, lokal, rating, saran, matriks;
};

static struct berlaku
parts_of(const struct kj_aturan *r)
{
	return (struct berlaku){
		.numerik_2021 = r->kinerja.tertinggi.nilai != NULL,
		.pp46 = r->npita_konversi > 0,
		.lokal = r->nkriteria > 0,
		.rating = r->ambang_rating.di_atas_gt.nilai != NULL && r->capaian.batas.nilai != NULL,
		.saran = r->saran.bukti_min_pct.nilai != NULL,
		.matriks = r->ada_matriks,
	};
}

enum { RULES = 21 };

/* Names of sources, and which of them this ruleset has a rule for. */
static void
sources_of(const struct kj_aturan *r, const char *names[RULES], bool used[RULES])
{
	const struct berlaku b = parts_of(r);
	const struct {
		const char *nama;
		bool dipakai;
	} all[RULES] = {
		{"alasan", r->alasan_min > 0},
		{"angka_kredit", r->nkoefisien_ak > 0},
		{"capaian_2021", r->npita_capaian > 0},
		{"capaian_2026", b.rating},
		{"distribusi", r->tegakkan_pola != NULL},
		{"entri", r->entri_hari > 0},
		{"ikm", r->ikm.nmutu > 0},
		{"keberatan", r->keberatan_hari > 0},
		{"konsolidasi", b.rating},
		{"kriteria", b.lokal},
		{"kuadran", b.matriks},
		{"nilai_kinerja_2019", b.numerik_2021},
		{"nilai_skp_2021", r->aspek.nsuara > 0},
		{"nkp_2026", r->nkp.nk3_indikator > 0},
		{"perilaku_360", r->nbobot_360 > 0},
		{"pimpinan", r->peta_organisasi[KJ_PREDIKAT_SB] != KJ_RATING_NONE},
		{"pp46_ke_pp30", b.pp46},
		{"pp46_waktu", r->waktu.efisiensi_maks.nilai != NULL},
		{"saran_hasil", b.rating},
		{"tenggat", r->ntenggat > 0},
		{"tpp", r->tpp.bobot_produktivitas.nilai != NULL},
	};

	for (size_t i = 0; i < RULES; i++) {
		names[i] = all[i].nama;
		used[i] = all[i].dipakai;
	}
}

static void
check_sources(struct kj_baca *b, const struct kj_aturan *r)
{
	const char *names[RULES];
	bool used[RULES];

	sources_of(r, names, used);
	for (size_t i = 0; i < r->nsumber; i++) {
		const char *path = kj_fmt(b->arena, "sumber.%s", r->sumber[i].kode), *meant;
		size_t k = 0;

		while (k < RULES && !kj_streq(names[k], r->sumber[i].kode))
			k++;
		if (k < RULES && used[k])
			continue;
		meant = k < RULES ? NULL : kj_nearest(r->sumber[i].kode, names, RULES);
		kj_masalah_di(b, path,
			k < RULES ? "TIDAK_DIPAKAI"
			: meant	  ? "MUNGKIN"
					  : "TIDAK_DIKENAL",
			meant, NULL);
	}
}

/* A setting that is there although what it serves is not. */
static void
unused(struct kj_baca *b, bool there, bool served, const char *path)
{
	if (there && !served)
		kj_masalah_di(b, path, "TIDAK_DIPAKAI", NULL, NULL);
}

static void
check_rounding(struct kj_baca *b, const struct kj_aturan *r)
{
	unused(b, r->pembulatan.angka_kredit > 0, r->nkoefisien_ak > 0, "pembulatan.angka_kredit");
	unused(b, r->pembulatan.uang > 0, r->tpp.bobot_produktivitas.nilai != NULL, "pembulatan.uang");
	unused(b, r->pembulatan.ikm > 0, r->ikm.nmutu > 0, "pembulatan.ikm");
}

static void
check_sections(struct kj_baca *b, const struct kj_aturan *r)
{
	const struct berlaku v = parts_of(r);

	unused(b, r->ambang_rating.di_atas_gt.nilai != NULL, v.rating, "ambang_rating");
	unused(b, r->capaian.batas.nilai != NULL, v.rating, "capaian");
	unused(b, r->nilai_maksimal.nilai != NULL, r->npita_capaian > 0, "nilai_maksimal");
	unused(b, r->aspek.nsuara > 0, r->npita_capaian > 0 && v.numerik_2021, "aspek");
	unused(b, r->tambahan.nlingkup > 0, r->aspek.nsuara > 0, "tambahan");
	unused(b, r->nkp.nk3_indikator > 0, v.rating && v.matriks, "nkp");
	unused(b, r->batas_kriteria[KJ_PREDIKAT_K].nilai != NULL, v.lokal, "batas_kriteria");
	for (int p = KJ_PREDIKAT_SK; p <= KJ_PREDIKAT_SB; p++)
		unused(b, r->predikat[p].ak_pct.nilai != NULL, r->nkoefisien_ak > 0,
			kj_fmt(b->arena, "predikat.%s.ak_pct", kj_predikat_kode((enum kj_predikat)p)));
	if (r->aspek.nsuara > 0 && r->tambahan.nlingkup == 0)
		kj_masalah_di(b, "aspek", "BAGIAN_HILANG", "tambahan", "aspek");
}

/* A model is what its sections make it. */
static void
check_model(struct kj_baca *b, const struct kj_aturan *r)
{
	bool numbers = r->kinerja.tertinggi.nilai || r->npita_konversi > 0 || r->nkp.nk3_indikator > 0;
	/* Copies of KMK 127/2026 kept before it had nkp are capaian and matrix only. */
	bool aid = r->capaian.batas.nilai && !r->saran.bukti_min_pct.nilai;

	if (kj_streq(r->model, "EKSPEKTASI") && (numbers || r->nkriteria > 0 || !r->ada_matriks))
		kj_masalah_di(b, "model", "MODEL", r->model, "matriks, saran");
	if (kj_streq(r->model, "NUMERIK") && ((!numbers && !aid) || r->nkriteria > 0))
		kj_masalah_di(b, "model", "MODEL", r->model, "kinerja, pita_konversi, nkp");
	if (kj_streq(r->model, "LOKAL") && (numbers || r->nkriteria == 0))
		kj_masalah_di(b, "model", "MODEL", r->model, "kriteria");
}

/* Conditions of a pattern that always hold. */
static void
check_patterns(struct kj_baca *b, const struct kj_aturan *r)
{
	for (int p = KJ_PREDIKAT_SK; p <= KJ_PREDIKAT_SB; p++)
		for (size_t i = 0; i < r->pola[p].n; i++) {
			const struct kj_pola_syarat *s = &r->pola[p].syarat[i];
			bool all = s->mask == (1U << KJ_NPREDIKAT) - 2;
			bool idle =
				(s->jenis == KJ_POLA_MAKS_PCT && kj_exact_cmp_int(s->nilai.nilai, 100) == 0) ||
				(s->jenis == KJ_POLA_MIN_PCT && kj_exact_sign(s->nilai.nilai) == 0);

			if (idle || all)
				kj_masalah_di(b,
					kj_fmt(b->arena, "pola.%s", kj_predikat_organisasi_kode((enum kj_predikat)p)),
					"SELALU_TERPENUHI", s->nilai.teks, NULL);
		}
}

void
kj_aturan_cek_pakai(struct kj_baca *b, const struct kj_aturan *r)
{
	check_model(b, r);
	check_sections(b, r);
	check_sources(b, r);
	check_rounding(b, r);
	check_patterns(b, r);
}
