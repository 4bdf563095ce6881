/* The numeric models: PermenPANRB 8/2021, KMK 127/2026, PP 46/2011, criteria of an agency. */
#include "tests/unit/capture.h"

#include "kinerja/rules.h"

static const struct kj_aturan *
ruleset(const char *id)
{
	const struct kj_aturan *r = kj_aturan_of("conf/rulesets", id);

	assert_non_null(r);
	return r;
}

/* ---- PermenPANRB 8/2021 -------------------------------------------------------------- */

#define ASPEK(x)                                        \
	{                                                   \
		.kunci = "1", .target = "100", .realisasi = (x) \
	}
static const struct kj_iki_2021 very_good_and_good[] = {ASPEK("105"), ASPEK("100")};
static const struct kj_iki_2021 two_adequate[] = {ASPEK("90"), ASPEK("85")};
static const struct kj_iki_2021 five[] = {
	ASPEK("90"), ASPEK("85"), ASPEK("90"), ASPEK("85"), ASPEK("85")};

static void
results_and_additional_results_become_the_value_of_a_plan(void **state)
{
	const struct kj_aturan *r = ruleset("pp30-2019");
	const struct kj_rhk_2021 rhk[] = {
		{.kunci = "1", .iki = very_good_and_good, .n = 2},
		{.kunci = "2", .iki = two_adequate, .n = 2},
		{.kunci = "3",
			.tambahan = true,
			.lingkup = "ANTARINSTANSI",
			.iki = very_good_and_good,
			.n = 1},
	};
	struct kj_kinerja_2019 in = {.nilai_perilaku = "100", .bobot_skp = "70"};
	struct kj_penjelasan why;
	struct kj_skp_2021 out;
	struct kj_hasil year;

	kj_penjelasan_init(&why, *state);
	assert_int_equal(kj_nilai_skp_2021(*state, r, false, rhk, KJ_COUNT(rhk), &why, &out), KJ_OK);
	assert_string_equal(out.rhk[0].kategori, "SANGAT_BAIK");
	assert_string_equal(out.rhk[1].kategori, "CUKUP");
	assert_string_equal(out.utama.teks, "100.0000");
	assert_string_equal(out.tambahan.teks, "4.8000");
	assert_string_equal(out.nilai.teks, "104.8000");
	/* ... which is what the value of the year is made of. */
	in.nilai_skp = kj_exact_text(*state, out.nilai.nilai);
	assert_int_equal(kj_nilai_kinerja_2019(*state, r, &in, &why, &year), KJ_OK);
	assert_string_equal(year.angka.teks, "103.3600");
	assert_string_equal(year.kode, "BAIK");
	assert_string_equal(why.langkah[why.n - 1].nilai[0].nilai, "Baik");
}

static void
additional_results_and_the_whole_have_limits(void **state)
{
	const struct kj_rhk_2021 more = {.kunci = "2",
		.tambahan = true,
		.lingkup = "ANTARINSTANSI",
		.iki = very_good_and_good,
		.n = 2};
	const struct kj_rhk_2021 rhk[] = {
		{.kunci = "1", .iki = very_good_and_good, .n = 2}, more, more, more};
	struct kj_penjelasan why;
	struct kj_skp_2021 out;

	kj_penjelasan_init(&why, *state);
	assert_int_equal(
		kj_nilai_skp_2021(*state, ruleset("pp30-2019"), false, rhk, KJ_COUNT(rhk), &why, &out),
		KJ_OK);
	assert_string_equal(out.tambahan.teks, "10.0000");
	assert_string_equal(out.nilai.teks, "120.0000");
	assert_string_equal(why.langkah[why.n - 1].kode, "skp_2021.batas");
	assert_string_equal(why.langkah[why.n - 1].ambang, "120");
}

static void
a_leaders_result_is_the_mean_of_its_indicators(void **state)
{
	const struct kj_iki_2021 iki[] = {ASPEK("100"), ASPEK("90")};
	const struct kj_rhk_2021 rhk = {.kunci = "1", .iki = iki, .n = 2};
	struct kj_skp_2021 out;

	assert_int_equal(
		kj_nilai_skp_2021(*state, ruleset("pp30-2019"), true, &rhk, 1, NULL, &out), KJ_OK);
	assert_string_equal(out.nilai.teks, "94.5000"); /* (109 + 80) / 2 */
	assert_string_equal(out.rhk[0].kategori, "BAIK");
}

static void
a_plan_that_cannot_be_valued_says_why(void **state)
{
	static const struct kj_iki_2021 zero = {.target = "0", .realisasi = "1"};
	const struct {
		struct kj_rhk_2021 rhk;
		const char *galat;
		size_t at;
	} cases[] = {
		{{.iki = very_good_and_good, .n = 0}, "ASPEK", 0},
		{{.iki = five, .n = 5}, "ASPEK", 0},
		{{.iki = &zero, .n = 1}, "TARGET_NOL", 0},
		{{.iki = five, .n = 1, .tambahan = true, .lingkup = "UNIT"}, "TANPA_INDIKATOR", SIZE_MAX},
		{{.iki = five, .n = 1, .tambahan = true, .lingkup = "DESA"}, "LINGKUP", 0},
		{{.iki = five, .n = 1, .tambahan = true}, "LINGKUP", 0},
	};
	struct kj_skp_2021 out;

	for (size_t i = 0; i < KJ_COUNT(cases); i++) {
		assert_int_equal(
			kj_nilai_skp_2021(*state, ruleset("pp30-2019"), false, &cases[i].rhk, 1, NULL, &out),
			KJ_INVALID);
		assert_string_equal(out.galat, cases[i].galat);
		assert_int_equal(out.galat_di, cases[i].at);
	}
	assert_int_equal(
		kj_nilai_skp_2021(*state, ruleset("lokal"), false, &cases[0].rhk, 1, NULL, &out),
		KJ_INVALID);
	assert_string_equal(out.galat, "TIDAK_DIATUR");
}

/* 5 + 15 + 35 + 70 combinations of one to four aspects. */
static void
the_vote_has_no_hole(void **state)
{
	(void)state;
	assert_int_equal(ruleset("pp30-2019")->aspek.nsuara, 125);
}

/* ---- KMK 127/2026 --------------------------------------------------------------------- */

#define IKI(t, x, kind)                                                         \
	{                                                                           \
		.ind = {.kunci = "1", .target = (t), .realisasi = (x)}, .jenis = (kind) \
	}

static void
a_persons_value_with_discipline_calibration_and_the_unit(void **state)
{
	static const char *const perilaku[] = {"100", "101", "99"};
	struct kj_iki_2026 iki[] = {IKI("90", "93", "PROKSI_SEDANG"), IKI("10", "9", "TEPAT_RENDAH")};
	struct kj_nkp_dasar in = {.iki = iki,
		.n = 2,
		.perilaku = perilaku,
		.nperilaku = 3,
		.disiplin = "RINGAN",
		.koreksi = "2",
		.nko = "95"};
	struct kj_penjelasan why;
	struct kj_nkp out;

	iki[0].target_lalu = "85";
	iki[0].realisasi_lalu = "88";
	iki[1].ind.arah = KJ_ARAH_TURUN;
	kj_penjelasan_init(&why, *state);
	assert_int_equal(kj_nkp_2026(*state, ruleset("kmk127-2026"), &in, &why, &out), KJ_OK);
	assert_string_equal(out.nhk.teks, "116.8333");
	assert_string_equal(out.npk.teks, "100.0000");
	assert_string_equal(out.nkp.teks, "103.3625");
	assert_string_equal(out.terkalibrasi.teks, "102.5219");
	assert_string_equal(out.akhir.teks, "100.2653");
	assert_int_equal(out.predikat, KJ_PREDIKAT_B);
	/* Below the unit's value it lifts by a tenth of the distance only. */
	in.nko = "120";
	assert_int_equal(kj_nkp_2026(*state, ruleset("kmk127-2026"), &in, NULL, &out), KJ_OK);
	assert_string_equal(out.akhir.teks, "104.2697");
	in.nko = "60";
	in.pimpinan = true;
	assert_int_equal(kj_nkp_2026(*state, ruleset("kmk127-2026"), &in, NULL, &out), KJ_OK);
	assert_string_equal(out.akhir.teks, "81.2609");
}

static void
days_in_force_weigh(void **state)
{
	static const char *const perilaku[] = {"90"};
	struct kj_iki_2026 iki[] = {
		IKI("100", "60", "PROKSI_SEDANG"), IKI("100", "100", "PROKSI_SEDANG")};
	const struct kj_nkp_dasar in = {.iki = iki, .n = 2, .perilaku = perilaku, .nperilaku = 1};
	struct kj_nkp out;

	iki[0].hari = 90;
	iki[1].hari = 270;
	assert_int_equal(kj_nkp_2026(*state, ruleset("kmk127-2026"), &in, NULL, &out), KJ_OK);
	assert_string_equal(kj_exact_text(*state, out.nhk.nilai), "90");
	iki[1].hari = 0;
	assert_int_equal(kj_nkp_2026(*state, ruleset("kmk127-2026"), &in, NULL, &out), KJ_OK);
	assert_string_equal(kj_exact_text(*state, out.nhk.nilai), "60");
}

/* The quality of a target against last year's: C 80 * (1 + quality) / 2. */
static void
a_target_is_held_against_last_years(void **state)
{
	static const struct {
		const char *target, *then, *done, *nhk;
	} cases[] = {
		{"100", "110", "90", "72"},	 /* lower: 0.8 */
		{"100", "100", "105", "76"}, /* the same though exceeded: 0.9 */
		{"100", "90", "100", "84"},	 /* what last year came to: 1.1 */
		{"100", "90", "95", "88"},	 /* above both: 1.2 */
		{"100", "90", "110", "80"},	 /* between: 1.0 */
		{"100", NULL, "110", "80"},	 /* nothing known */
	};
	static const char *const perilaku[] = {"90"};

	for (size_t i = 0; i < KJ_COUNT(cases); i++) {
		struct kj_iki_2026 iki = IKI(cases[i].target, "80", "PROKSI_SEDANG");
		const struct kj_nkp_dasar in = {.iki = &iki, .n = 1, .perilaku = perilaku, .nperilaku = 1};
		struct kj_nkp out;

		iki.target_lalu = cases[i].then;
		iki.realisasi_lalu = cases[i].done;
		assert_int_equal(kj_nkp_2026(*state, ruleset("kmk127-2026"), &in, NULL, &out), KJ_OK);
		assert_string_equal(kj_exact_text(*state, out.nhk.nilai), cases[i].nhk);
	}
}

static void
a_value_that_cannot_be_computed_says_why(void **state)
{
	static const char *const good[] = {"100"}, *const high[] = {"121"}, *const odd[] = {"x"};
	struct kj_iki_2026 iki[7], zero = IKI("0", "1", "PROKSI_SEDANG");
	struct kj_iki_2026 unknown = IKI("1", "1", "LAIN");
	const struct {
		struct kj_nkp_dasar in;
		const char *galat;
	} cases[] = {
		{{.iki = iki, .n = 0, .perilaku = good, .nperilaku = 1}, "TANPA_INDIKATOR"},
		{{.iki = iki, .n = 7, .perilaku = good, .nperilaku = 1}, "TERLALU_BANYAK_IKI"},
		{{.iki = &unknown, .n = 1, .perilaku = good, .nperilaku = 1}, "JENIS_IKI"},
		{{.iki = &zero, .n = 1, .perilaku = good, .nperilaku = 1}, "TARGET_NOL"},
		{{.iki = iki, .n = 1, .perilaku = good}, "PERILAKU"},
		{{.iki = iki, .n = 1, .perilaku = high, .nperilaku = 1}, "NILAI_DI_LUAR_RENTANG"},
		{{.iki = iki, .n = 1, .perilaku = odd, .nperilaku = 1}, "ANGKA"},
		{{.iki = iki, .n = 1, .perilaku = good, .nperilaku = 1, .disiplin = "X"}, "DISIPLIN"},
		{{.iki = iki, .n = 1, .perilaku = good, .nperilaku = 1, .koreksi = "5.01"}, "KOREKSI"},
		{{.iki = iki, .n = 1, .perilaku = good, .nperilaku = 1, .koreksi = "-5.01"}, "KOREKSI"},
		{{.iki = iki, .n = 1, .perilaku = good, .nperilaku = 1, .dampak = "-1"},
			"NILAI_DI_LUAR_RENTANG"},
		{{.iki = iki, .n = 1, .perilaku = good, .nperilaku = 1, .nko = "x"}, "ANGKA"},
	};
	struct kj_nkp out;

	for (size_t i = 0; i < KJ_COUNT(iki); i++)
		iki[i] = (struct kj_iki_2026)IKI("1", "1", "PROKSI_SEDANG");
	for (size_t i = 0; i < KJ_COUNT(cases); i++) {
		assert_int_equal(
			kj_nkp_2026(*state, ruleset("kmk127-2026"), &cases[i].in, NULL, &out), KJ_INVALID);
		assert_string_equal(out.galat, cases[i].galat);
	}
	assert_int_equal(
		kj_nkp_2026(*state, ruleset("pp30-2019"), &cases[0].in, NULL, &out), KJ_INVALID);
	assert_string_equal(out.galat, "TIDAK_DIATUR");
}

/* ---- criteria, groups, PP 46/2011 -------------------------------------------------------- */

static void
criteria_come_to_a_predicate_with_the_rulesets_label(void **state)
{
	struct kj_bagian v[] = {{.kode = "disiplin", .nilai = "75.99996", .bobot = "100"}};
	struct kj_penjelasan why;
	struct kj_hasil out;

	kj_penjelasan_init(&why, *state);
	assert_int_equal(kj_kriteria_nilai(*state, ruleset("lokal"), v, 1, &why, &out), KJ_OK);
	assert_string_equal(out.angka.teks, "75.99996"); /* 76.0000 would be BAIK */
	assert_string_equal(out.kode, "BUTUH_PERBAIKAN");
	assert_string_equal(why.langkah[0].nilai[0].nilai, "Disiplin");
	assert_string_equal(why.langkah[why.n - 1].kode, "predikat");
	assert_string_equal(why.langkah[why.n - 1].nilai[0].nilai, "Butuh Perbaikan");
	v[0].nilai = "76";
	assert_int_equal(kj_kriteria_nilai(*state, ruleset("lokal"), v, 1, NULL, &out), KJ_OK);
	assert_int_equal(out.predikat, KJ_PREDIKAT_B);
}

static void
a_group_with_few_answers_does_not_count(void **state)
{
	struct kj_bagian v[] = {
		{.kode = "atasan", .nilai = "90", .bobot = "60"},
		{.kode = "rekan", .nilai = "10", .bobot = "20", .survei = true, .responden = 2},
		{.kode = "bawahan", .nilai = "80", .bobot = "20", .survei = true, .responden = 3},
	};
	struct kj_penjelasan why;
	struct kj_hasil out;

	kj_penjelasan_init(&why, *state);
	assert_int_equal(kj_perilaku_360(*state, ruleset("permenpan-6-2022"), v, 3, &why, &out), KJ_OK);
	assert_string_equal(out.angka.teks, "87.5000"); /* 90 * 60/80 + 80 * 20/80 */
	assert_string_equal(why.langkah[1].kode, "bagian_sedikit");
	assert_string_equal(why.langkah[1].ambang, "3");
	assert_int_equal(
		kj_perilaku_360(*state, ruleset("permenpan-6-2022"), v + 1, 1, &why, &out), KJ_INVALID);
	v[1].bobot = "100";
	assert_int_equal(
		kj_perilaku_360(*state, ruleset("permenpan-6-2022"), v + 1, 1, &why, &out), KJ_INVALID);
	assert_string_equal(out.galat, "TANPA_RESPONDEN");
}

static void
an_old_value_is_read_by_its_own_limits(void **state)
{
	struct kj_kinerja_2019 in = {"90.9999", "91", "60", false};
	struct kj_hasil out;

	assert_int_equal(kj_nilai_kinerja_2019(*state, ruleset("pp46-2011"), &in, NULL, &out), KJ_OK);
	assert_string_equal(out.angka.teks, "90.9999");
	assert_string_equal(out.kode, "BAIK");
	in.nilai_skp = "91";
	assert_int_equal(kj_nilai_kinerja_2019(*state, ruleset("pp46-2011"), &in, NULL, &out), KJ_OK);
	assert_string_equal(out.kode, "SANGAT_BAIK");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		ARENA_TEST(results_and_additional_results_become_the_value_of_a_plan),
		ARENA_TEST(additional_results_and_the_whole_have_limits),
		ARENA_TEST(a_leaders_result_is_the_mean_of_its_indicators),
		ARENA_TEST(a_plan_that_cannot_be_valued_says_why),
		ARENA_TEST(the_vote_has_no_hole),
		ARENA_TEST(a_persons_value_with_discipline_calibration_and_the_unit),
		ARENA_TEST(days_in_force_weigh),
		ARENA_TEST(a_target_is_held_against_last_years),
		ARENA_TEST(a_value_that_cannot_be_computed_says_why),
		ARENA_TEST(criteria_come_to_a_predicate_with_the_rulesets_label),
		ARENA_TEST(a_group_with_few_answers_does_not_count),
		ARENA_TEST(an_old_value_is_read_by_its_own_limits),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
