/* The matrix and suggestion S-1: what a person's year comes to, and why. */
#include "tests/unit/capture.h"

#include "kinerja/rules.h"

enum { MANY = 40 };

static const struct kj_aturan *
rules(void)
{
	const struct kj_aturan *r = kj_aturan_of("conf/rulesets", "permenpan-6-2022");

	assert_non_null(r);
	return r;
}

/* An indicator with evidence, more is better. */
#define IKI(t, b, x)                                                               \
	{                                                                              \
		.kunci = "7", .bukti = true, .target = (t), .bobot = (b), .realisasi = (x) \
	}

static void
all_nine_cells_of_the_matrix(void **state)
{
	static const char *const cells[3][3] = {
		/* behaviour below, meets, above */
		{"SANGAT_KURANG", "BUTUH_PERBAIKAN", "BUTUH_PERBAIKAN"}, /* results below */
		{"KURANG", "BAIK", "BAIK"},
		{"KURANG", "BAIK", "SANGAT_BAIK"},
	};

	for (int h = 0; h < 3; h++)
		for (int p = 0; p < 3; p++) {
			struct kj_penjelasan why;
			enum kj_predikat got;

			kj_penjelasan_init(&why, *state);
			got = kj_kuadran(rules(), (enum kj_rating)(h + 1), (enum kj_rating)(p + 1), &why);
			assert_string_equal(kj_predikat_kode(got), cells[h][p]);
			assert_int_equal(why.n, 1);
			assert_string_equal(why.langkah[0].nilai[3].nilai, cells[h][p]);
		}
}

static void
no_predicate_without_both_ratings(void **state)
{
	(void)state;
	for (int r = KJ_RATING_NONE; r <= KJ_RATING_DI_ATAS; r++) {
		assert_int_equal(
			kj_kuadran(rules(), KJ_RATING_NONE, (enum kj_rating)r, NULL), KJ_PREDIKAT_NONE);
		assert_int_equal(
			kj_kuadran(rules(), (enum kj_rating)r, KJ_RATING_NONE, NULL), KJ_PREDIKAT_NONE);
	}
}

static void
codes_are_those_of_the_database(void **state)
{
	enum kj_arah arah = KJ_ARAH_NAIK;

	(void)state;
	for (int p = KJ_PREDIKAT_SK; p <= KJ_PREDIKAT_SB; p++) {
		assert_int_equal(kj_predikat_of(kj_predikat_kode((enum kj_predikat)p)), p);
		assert_int_equal(
			kj_predikat_organisasi_of(kj_predikat_organisasi_kode((enum kj_predikat)p)), p);
	}
	assert_string_equal(kj_predikat_organisasi_kode(KJ_PREDIKAT_SB), "ISTIMEWA");
	assert_int_equal(kj_predikat_organisasi_of("SANGAT_BAIK"), KJ_PREDIKAT_NONE);
	assert_int_equal(kj_rating_of("SESUAI"), KJ_RATING_SESUAI);
	assert_int_equal(kj_rating_of(NULL), KJ_RATING_NONE);
	assert_int_equal(kj_rating_of(""), KJ_RATING_NONE);
	assert_true(kj_arah_of("TURUN", &arah));
	assert_int_equal(arah, KJ_ARAH_TURUN);
	assert_false(kj_arah_of("MIRING", &arah));
}

static enum kj_rating
suggested(struct kj_arena *a, const char *target, const char *realisasi, const char **indeks)
{
	const struct kj_indikator ind = IKI(target, "100", realisasi);
	struct kj_penjelasan why;
	struct kj_saran s;

	kj_penjelasan_init(&why, a);
	assert_int_equal(kj_saran_hasil(a, rules(), &ind, 1, &why, &s), KJ_OK);
	*indeks = s.indeks.teks;
	return s.saran;
}

static void
thresholds_are_met_exactly_and_shown_so(void **state)
{
	static const struct {
		const char *realisasi, *indeks;
		enum kj_rating saran;
	} cases[] = {
		{"89.9930", "89.9930", KJ_RATING_DI_BAWAH},
		{"89.99999", "89.99999", KJ_RATING_DI_BAWAH},
		{"90", "90.0000", KJ_RATING_SESUAI},
		{"90.000001", "90.000001", KJ_RATING_SESUAI},
		{"100", "100.0000", KJ_RATING_SESUAI},
		{"100.000004", "100.000004", KJ_RATING_DI_ATAS},
		{"119.99999", "119.99999", KJ_RATING_DI_ATAS},
		{"500", "120.0000", KJ_RATING_DI_ATAS},
		{"0", "0.0000", KJ_RATING_DI_BAWAH},
	};
	const char *indeks = NULL;

	for (size_t i = 0; i < KJ_COUNT(cases); i++) {
		assert_int_equal(suggested(*state, "100", cases[i].realisasi, &indeks), cases[i].saran);
		assert_string_equal(indeks, cases[i].indeks);
	}
}

/* 40 budgets of a different, awkward size each, equal weights. */
static void
fill_rupiah(struct kj_arena *a, struct kj_indikator *ind, int percent)
{
	for (int64_t i = 0; i < MANY; i++) {
		int64_t target = (987654321017 + i * 7919000003) * 20;

		ind[i] = (struct kj_indikator)IKI(kj_fmt(a, "%lld", (long long)target), "2.5",
			kj_fmt(a, "%lld", (long long)(target / 100 * percent + target % 100 * percent / 100)));
	}
}

static void
forty_indicators_in_rupiah_stay_exact(void **state)
{
	struct kj_indikator ind[MANY];
	struct kj_penjelasan why;
	struct kj_saran s;

	fill_rupiah(*state, ind, 105);
	assert_int_equal(kj_saran_hasil(*state, rules(), ind, MANY, NULL, &s), KJ_OK);
	assert_string_equal(kj_exact_text(*state, s.indeks.nilai), "105");

	/* One rupiah short in one of forty: not above, and shown so. */
	fill_rupiah(*state, ind, 100);
	ind[17].realisasi = kj_exact_show(*state,
		kj_exact_sub(*state, kj_exact_parse(*state, ind[17].target), kj_exact_int(*state, 1)), 0);
	kj_penjelasan_init(&why, *state);
	assert_int_equal(kj_saran_hasil(*state, rules(), ind, MANY, &why, &s), KJ_OK);
	assert_int_equal(s.saran, KJ_RATING_SESUAI);
	assert_true(kj_starts(s.indeks.teks, "99.99999999999"));

	/* One rupiah over in another: weighs more than the one short, because its target is smaller. */
	ind[3].realisasi = kj_exact_show(*state,
		kj_exact_add(*state, kj_exact_parse(*state, ind[3].target), kj_exact_int(*state, 1)), 0);
	kj_penjelasan_init(&why, *state);
	assert_int_equal(kj_saran_hasil(*state, rules(), ind, MANY, &why, &s), KJ_OK);
	assert_int_equal(s.saran, KJ_RATING_DI_ATAS);
	assert_true(kj_exact_cmp_int(s.indeks.nilai, 100) > 0);
	assert_string_not_equal(s.indeks.teks, "100.0000");
}

static void
numbers_beyond_128_bits_stay_exact(void **state)
{
	struct kj_indikator ind[MANY];
	const struct kj_exact *sum = kj_exact(*state);
	struct kj_saran s;

	for (int64_t i = 0; i < MANY; i++) {
		int64_t target = 1000000007 + i * 998244353, done = target - 1234567 * (i + 1);

		ind[i] = (struct kj_indikator)IKI(kj_fmt(*state, "%lld", (long long)target), NULL,
			kj_fmt(*state, "%lld", (long long)done));
		sum = kj_exact_add(*state, sum, kj_exact_ratio(*state, done * 100, target * MANY));
	}
	assert_int_equal(kj_saran_hasil(*state, rules(), ind, MANY, NULL, &s), KJ_OK);
	assert_int_equal(kj_exact_cmp(s.indeks.nilai, sum), 0);
	assert_true(strlen(kj_exact_text(*state, sum)) > 300);
}

static void
what_is_missing_is_named(void **state)
{
	struct kj_indikator ind[] = {IKI("6", "40", "6"), IKI("80", "40", ""), IKI(NULL, "20", NULL)};
	struct kj_penjelasan why;
	struct kj_saran s;

	ind[0].bukti = false;
	kj_penjelasan_init(&why, *state);
	assert_int_equal(kj_saran_hasil(*state, rules(), ind, KJ_COUNT(ind), &why, &s), KJ_OK);
	assert_int_equal(s.saran, KJ_RATING_NONE);
	assert_null(s.indeks.nilai);
	assert_string_equal(s.capaian[0].teks, "100.0000");
	assert_null(s.capaian[1].nilai);
	assert_int_equal(s.kenapa, KJ_TANPA_REALISASI | KJ_TANPA_RATING | KJ_TANPA_BUKTI);
	assert_string_equal(why.langkah[why.n - 1].nilai[0].nilai, "BUKTI_KURANG");
	assert_string_equal(kj_tanpa_saran_kode(KJ_TANPA_REALISASI), "REALISASI_KOSONG");
	assert_string_equal(kj_tanpa_saran_kode(64), "");
}

static void
evidence_of_four_in_five_is_enough_three_in_four_is_not(void **state)
{
	struct kj_indikator ind[] = {IKI("1", NULL, "1"), IKI("1", NULL, "1"), IKI("1", NULL, "1"),
		IKI("1", NULL, "1"), IKI("1", NULL, "1")};
	struct kj_saran s;

	ind[0].bukti = false;
	assert_int_equal(kj_saran_hasil(*state, rules(), ind, 5, NULL, &s), KJ_OK);
	assert_int_equal(s.saran, KJ_RATING_SESUAI);
	assert_int_equal(s.berbukti, 4);
	assert_int_equal(kj_saran_hasil(*state, rules(), ind, 4, NULL, &s), KJ_OK);
	assert_int_equal(s.saran, KJ_RATING_NONE);
	assert_int_equal(s.kenapa, KJ_TANPA_BUKTI);
	assert_string_equal(kj_exact_text(*state, s.indeks.nilai), "100");
}

static void
additional_results_stand_apart(void **state)
{
	struct kj_indikator ind[] = {IKI("100", "100", "95"), IKI("100", "100", "300")};
	struct kj_saran s;

	ind[1].tambahan = true;
	ind[1].bukti = false;
	assert_int_equal(kj_saran_hasil(*state, rules(), ind, 2, NULL, &s), KJ_OK);
	assert_string_equal(kj_exact_text(*state, s.indeks.nilai), "95");
	assert_string_equal(kj_exact_text(*state, s.capaian[1].nilai), "120");
	assert_int_equal(s.dihitung, 1);
	assert_int_equal(s.saran, KJ_RATING_SESUAI);
	ind[0].tambahan = true;
	assert_int_equal(kj_saran_hasil(*state, rules(), ind, 2, NULL, &s), KJ_INVALID);
	assert_string_equal(s.galat, "TANPA_INDIKATOR");
}

static void
a_rated_qualitative_indicator_counts(void **state)
{
	struct kj_indikator ind[] = {IKI("100", "50", "100"), IKI(NULL, "50", NULL)};
	struct kj_saran s;

	ind[1].rating = KJ_RATING_DI_ATAS;
	assert_int_equal(kj_saran_hasil(*state, rules(), ind, 2, NULL, &s), KJ_OK);
	assert_string_equal(kj_exact_text(*state, s.indeks.nilai), "110");
	assert_int_equal(s.saran, KJ_RATING_DI_ATAS);
}

static void
refusals_name_the_indicator(void **state)
{
	static const struct {
		struct kj_indikator second;
		const char *galat;
		size_t at;
	} cases[] = {
		{IKI("0", "50", "1"), "TARGET_NOL", 1},
		{IKI("-1", "50", "1"), "TARGET_NEGATIF", 1},
		{IKI("1", "50", "-1"), "REALISASI_NEGATIF", 1},
		{IKI("1", "50", "x"), "ANGKA", 1},
		{IKI("1", "x", "1"), "ANGKA", 1},
		{IKI("1", "49.9999", "1"), "BOBOT_TIDAK_100", SIZE_MAX},
		{IKI("1", "", "1"), "BOBOT_TIDAK_100", SIZE_MAX},
		{{.target = "1", .bobot = "50", .realisasi = "2", .target_maksimal = true},
			"MELEBIHI_MAKSIMAL", 1},
		{{.target = "0", .bobot = "50", .realisasi = "2", .arah = KJ_ARAH_TURUN, .terburuk = "0"},
			"TERBURUK_NOL", 1},
	};
	struct kj_saran s;

	for (size_t i = 0; i < KJ_COUNT(cases); i++) {
		const struct kj_indikator ind[] = {IKI("6", "50", "6"), cases[i].second};

		assert_int_equal(kj_saran_hasil(*state, rules(), ind, 2, NULL, &s), KJ_INVALID);
		assert_string_equal(s.galat, cases[i].galat);
		assert_int_equal(s.galat_di, cases[i].at);
	}
	/* A negative weight does not hide in a sum of 100. */
	{
		const struct kj_indikator ind[] = {IKI("6", "150", "6"), IKI("6", "-50", "6")};

		assert_int_equal(kj_saran_hasil(*state, rules(), ind, 2, NULL, &s), KJ_INVALID);
		assert_string_equal(s.galat, "BOBOT_TIDAK_100");
	}
}

static void
the_explanation_adds_up_and_survives_storage(void **state)
{
	const struct kj_indikator ind[] = {
		IKI("6", "30", "6"), IKI("80", "30", "83.61"), IKI("3", "40", "2.9")};
	const struct kj_exact *sum = kj_exact(*state);
	struct kj_penjelasan why, again;
	struct kj_buf first, second;
	struct kj_saran s;

	kj_penjelasan_init(&why, *state);
	assert_int_equal(kj_saran_hasil(*state, rules(), ind, KJ_COUNT(ind), &why, &s), KJ_OK);
	for (size_t i = 0; i < why.n; i++)
		if (kj_streq(why.langkah[i].kode, "kontribusi")) {
			assert_string_equal(why.langkah[i].kunci, "7");
			sum = kj_exact_add(*state, sum, kj_exact_parse(*state, why.langkah[i].nilai[2].nilai));
		}
	assert_string_equal(kj_exact_show(*state, sum, 4), s.indeks.teks);
	kj_buf_init(&first, *state);
	kj_penjelasan_json(&first, &why);
	assert_int_equal(kj_penjelasan_read(*state, first.data, &again), KJ_OK);
	kj_buf_init(&second, *state);
	kj_penjelasan_json(&second, &again);
	assert_string_equal(first.data, second.data);
	assert_int_equal(again.n, why.n);
	for (size_t i = 0; i < why.n; i++) {
		assert_string_equal(again.langkah[i].sumber, why.langkah[i].sumber);
		assert_string_equal(again.langkah[i].ambang, why.langkah[i].ambang);
		assert_true(*why.langkah[i].sumber);
	}
}

static void
a_kept_explanation_that_is_none_is_refused(void **state)
{
	static const char *const refused[] = {"", "{", "[]", "{}", "{\"langkah\":{}}",
		"{\"langkah\":[1]}", "{\"langkah\":[{}]}", "{\"langkah\":[{\"kode\":\"x\"}]}",
		"{\"langkah\":[{\"kode\":\"x\",\"nilai\":[1]}]}",
		"{\"langkah\":[{\"kode\":\"x\",\"nilai\":[[\"a\"]]}]}",
		"{\"langkah\":[{\"kode\":\"x\",\"nilai\":[[\"a\",1]]}]}",
		"{\"langkah\":[{\"kode\":\"x\",\"nilai\":[[\"a\",\"b\",\"c\"]]}]}"};
	struct kj_penjelasan p;

	for (size_t i = 0; i < KJ_COUNT(refused); i++)
		assert_int_equal(kj_penjelasan_read(*state, refused[i], &p), KJ_INVALID);
	assert_int_equal(kj_penjelasan_read(*state, "{\"langkah\":[]}", &p), KJ_OK);
	assert_int_equal(p.n, 0);
}

static void
a_reason_is_asked_where_it_costs(void **state)
{
	(void)state;
	assert_int_equal(kj_alasan_hasil_min(rules(), KJ_RATING_SESUAI, KJ_RATING_SESUAI), 0);
	assert_int_equal(kj_alasan_hasil_min(rules(), KJ_RATING_SESUAI, KJ_RATING_DI_ATAS), 30);
	assert_int_equal(kj_alasan_hasil_min(rules(), KJ_RATING_NONE, KJ_RATING_DI_ATAS), 0);
	assert_int_equal(kj_alasan_perilaku_min(rules(), KJ_RATING_DI_BAWAH), 30);
	assert_int_equal(kj_alasan_perilaku_min(rules(), KJ_RATING_SESUAI), 0);
}

static void
a_leader_is_rated_by_the_unit(void **state)
{
	struct kj_penjelasan why;

	kj_penjelasan_init(&why, *state);
	assert_int_equal(kj_rating_pimpinan(rules(), KJ_PREDIKAT_SB, &why), KJ_RATING_DI_ATAS);
	assert_int_equal(kj_rating_pimpinan(rules(), KJ_PREDIKAT_B, &why), KJ_RATING_SESUAI);
	assert_int_equal(kj_rating_pimpinan(rules(), KJ_PREDIKAT_BP, &why), KJ_RATING_DI_BAWAH);
	assert_int_equal(kj_rating_pimpinan(rules(), KJ_PREDIKAT_NONE, &why), KJ_RATING_NONE);
	assert_int_equal(why.n, 3);
}

/* A better realisation never lowers a capaian (more is better; less is better). */
static void
better_is_never_worse(void **state)
{
	static const enum kj_arah directions[] = {KJ_ARAH_NAIK, KJ_ARAH_TURUN};
	struct kj_arena *a = *state;
	uint64_t seed = 7;

	for (int i = 0; i < 20000; i++) {
		struct kj_indikator ind = {.kunci = "", .terburuk = "5000"};
		struct kj_capaian low, high;
		unsigned x, y, target;

		seed = seed * 6364136223846793005U + 1442695040888963407U;
		x = (unsigned)(seed >> 33) % 3000;
		y = x + (unsigned)(seed >> 45) % 500;
		target = (unsigned)(seed >> 52) % 2000 + (i % 2 == 0);
		ind.arah = directions[i % 2];
		ind.target = kj_fmt(a, "%u.%u", target / 10, target % 10);
		ind.realisasi = kj_fmt(a, "%u.%u", x / 10, x % 10);
		assert_int_equal(kj_capaian_2026(a, rules(), &ind, NULL, &low), KJ_OK);
		ind.realisasi = kj_fmt(a, "%u.%u", y / 10, y % 10);
		assert_int_equal(kj_capaian_2026(a, rules(), &ind, NULL, &high), KJ_OK);
		if (ind.arah == KJ_ARAH_NAIK) {
			assert_true(kj_exact_cmp(low.capaian.nilai, high.capaian.nilai) <= 0);
			assert_true(low.saran <= high.saran);
		} else {
			assert_true(kj_exact_cmp(low.capaian.nilai, high.capaian.nilai) >= 0);
			assert_true(low.saran >= high.saran);
		}
		assert_true(kj_exact_sign(low.capaian.nilai) >= 0);
		assert_true(kj_exact_cmp_int(low.capaian.nilai, 120) <= 0);
		kj_arena_reset(a);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		ARENA_TEST(all_nine_cells_of_the_matrix),
		ARENA_TEST(no_predicate_without_both_ratings),
		ARENA_TEST(codes_are_those_of_the_database),
		ARENA_TEST(thresholds_are_met_exactly_and_shown_so),
		ARENA_TEST(forty_indicators_in_rupiah_stay_exact),
		ARENA_TEST(numbers_beyond_128_bits_stay_exact),
		ARENA_TEST(what_is_missing_is_named),
		ARENA_TEST(evidence_of_four_in_five_is_enough_three_in_four_is_not),
		ARENA_TEST(additional_results_stand_apart),
		ARENA_TEST(a_rated_qualitative_indicator_counts),
		ARENA_TEST(refusals_name_the_indicator),
		ARENA_TEST(the_explanation_adds_up_and_survives_storage),
		ARENA_TEST(a_kept_explanation_that_is_none_is_refused),
		ARENA_TEST(a_reason_is_asked_where_it_costs),
		ARENA_TEST(a_leader_is_rated_by_the_unit),
		ARENA_TEST(better_is_never_worse),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
