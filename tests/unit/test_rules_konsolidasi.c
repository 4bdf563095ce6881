/* Months, quarters and entries to one value, targets and realisations before capaian. */
#include "tests/unit/capture.h"

#include "kinerja/rules.h"

static const struct kj_aturan *
rules(void)
{
	const struct kj_aturan *r = kj_aturan_of("conf/rulesets", "kmk127-2026");

	assert_non_null(r);
	return r;
}

/* The values, NULL stands for one that is not there, consolidated; "" when there is none. */
static const char *
of(struct kj_arena *a, enum kj_cara cara, const char *const *v, size_t n)
{
	struct kj_bagian_masa *parts = kj_calloc(a, n, sizeof(*parts));
	struct kj_penjelasan why;
	struct kj_hasil out;

	for (size_t i = 0; i < n; i++)
		parts[i] = (struct kj_bagian_masa){.kunci = kj_fmt(a, "TW%zu", i + 1), .nilai = v[i]};
	kj_penjelasan_init(&why, a);
	assert_int_equal(kj_konsolidasi_nilai(a, rules(), cara, parts, n, &why, &out), KJ_OK);
	if (!out.angka.nilai) {
		assert_int_equal(why.n, 0);
		return "";
	}
	assert_string_equal(
		why.langkah[why.n - 1].nilai[why.langkah[why.n - 1].n - 1].nilai, out.angka.teks);
	assert_true(*why.langkah[why.n - 1].sumber);
	return out.angka.teks;
}

static void
each_way_gives_its_value(void **state)
{
	static const char *const v[] = {"10", "30", NULL, "20.5", "40"};
	static const struct {
		enum kj_cara cara;
		const char *expect;
	} cases[] = {{KJ_CARA_SUM, "100.5"}, {KJ_CARA_TLKV, "40"}, {KJ_CARA_AVG, "25.125"},
		{KJ_CARA_RASIO, "40"}, {KJ_CARA_MEDIAN, "25.25"}, {KJ_CARA_P90, "40"}};
	enum kj_cara cara;

	for (size_t i = 0; i < KJ_COUNT(cases); i++) {
		assert_string_equal(of(*state, cases[i].cara, v, KJ_COUNT(v)), cases[i].expect);
		assert_string_equal(of(*state, cases[i].cara, v + 2, 1), "");
		assert_string_equal(of(*state, cases[i].cara, v, 0), "");
		assert_string_equal(of(*state, cases[i].cara, v, 1), "10");
		assert_true(kj_cara_of(kj_cara_kode(cases[i].cara), &cara));
		assert_int_equal(cara, cases[i].cara);
	}
	assert_false(kj_cara_of("RATA", &cara));
	assert_false(kj_cara_of(NULL, &cara));
	assert_string_equal(of(*state, KJ_CARA_MEDIAN, v, 2), "20");
}

/* Number ceil(0.9 n) from the smallest: of ten the ninth, of eleven the tenth. */
static void
p90_is_the_nearest_rank(void **state)
{
	static const char *const v[] = {"11", "3", "10", "2", "9", "1", "8", "4", "7", "5", "6"};

	assert_string_equal(of(*state, KJ_CARA_P90, v + 1, 10), "9");
	assert_string_equal(of(*state, KJ_CARA_P90, v, 11), "10");
	assert_string_equal(of(*state, KJ_CARA_P90, v, 9), "11");
}

static void
percentages_are_never_averaged(void **state)
{
	/* 1 of 1 and 49 of 99: 50 %, where the mean of the percentages would say 74.7. */
	const struct kj_masa v[] = {
		{{.kunci = "TW1", .nilai = "45"}, {.kunci = "TW1", .pembilang = "1", .penyebut = "1"}},
		{{.kunci = "TW2", .nilai = "50"}, {.kunci = "TW2", .pembilang = "49", .penyebut = "99"}},
	};
	struct kj_konsolidasi out;
	struct kj_penjelasan why;

	kj_penjelasan_init(&why, *state);
	assert_int_equal(
		kj_konsolidasi(*state, rules(), KJ_CARA_RASIO, v, KJ_COUNT(v), &why, &out), KJ_OK);
	assert_string_equal(out.realisasi.teks, "50");
	assert_string_equal(out.target.teks, "50");
	assert_int_equal(out.kosong, 0);
	assert_string_equal(why.langkah[why.n - 1].kode, "konsolidasi.rasio");
	assert_string_equal(why.langkah[2].kode, "konsolidasi.persen");
}

static void
a_quarter_with_a_target_and_nothing_done_gives_no_result(void **state)
{
	const struct kj_masa v[] = {
		{{.kunci = "TW1", .nilai = "10"}, {.nilai = "12"}},
		{{.kunci = "TW2", .nilai = "10"}, {.nilai = ""}},
		{{.kunci = "TW3"}, {.nilai = NULL}},
	};
	struct kj_konsolidasi out;
	struct kj_penjelasan why;

	kj_penjelasan_init(&why, *state);
	assert_int_equal(
		kj_konsolidasi(*state, rules(), KJ_CARA_SUM, v, KJ_COUNT(v), &why, &out), KJ_OK);
	assert_string_equal(out.target.teks, "20");
	assert_null(out.realisasi.nilai);
	assert_int_equal(out.kosong, 1);
	assert_string_equal(why.langkah[why.n - 1].kode, "konsolidasi.kosong");
	assert_string_equal(why.langkah[why.n - 1].nilai[0].nilai, "TW2");
	/* Without the quarter that was planned and not done there is one. */
	assert_int_equal(kj_konsolidasi(*state, rules(), KJ_CARA_SUM, v, 1, NULL, &out), KJ_OK);
	assert_string_equal(out.realisasi.teks, "12");
}

static void
what_cannot_be_read_is_named(void **state)
{
	static const struct {
		struct kj_bagian_masa second;
		const char *galat;
		size_t at;
	} cases[] = {
		{{.nilai = "x"}, "RASIO_CAMPUR", 1},
		{{.pembilang = "1"}, "ANGKA", 1},
		{{.pembilang = "1", .penyebut = "-1"}, "PENYEBUT_NOL", 1},
		{{.pembilang = "x", .penyebut = "1"}, "ANGKA", 1},
	};
	const struct kj_bagian_masa nobody = {.pembilang = "0", .penyebut = "0"};
	const struct kj_bagian_masa wrong = {.nilai = "12,5"};
	struct kj_konsolidasi out;
	struct kj_hasil one;

	for (size_t i = 0; i < KJ_COUNT(cases); i++) {
		const struct kj_masa v[] = {
			{{0}, {.pembilang = "1", .penyebut = "2"}}, {{0}, cases[i].second}};

		assert_int_equal(
			kj_konsolidasi(*state, rules(), KJ_CARA_RASIO, v, 2, NULL, &out), KJ_INVALID);
		assert_string_equal(out.galat, cases[i].galat);
		assert_int_equal(out.galat_di, cases[i].at);
	}
	assert_int_equal(
		kj_konsolidasi_nilai(*state, rules(), KJ_CARA_RASIO, &nobody, 1, NULL, &one), KJ_INVALID);
	assert_string_equal(one.galat, "PENYEBUT_NOL");
	assert_int_equal(
		kj_konsolidasi_nilai(*state, rules(), KJ_CARA_SUM, &wrong, 1, NULL, &one), KJ_INVALID);
	assert_string_equal(one.galat, "ANGKA");
}

/* 61/3 of a target of 20: the capaian is 305/3, not that of 20.3333. */
static void
a_mean_without_end_stays_exact_into_capaian(void **state)
{
	const struct kj_bagian_masa v[] = {{.nilai = "20"}, {.nilai = "20"}, {.nilai = "21"}};
	struct kj_indikator ind = {.kunci = "1", .bukti = true, .target = "20"};
	struct kj_penjelasan why;
	struct kj_hasil mean;
	struct kj_capaian c;

	assert_int_equal(kj_konsolidasi_nilai(*state, rules(), KJ_CARA_AVG, v, 3, NULL, &mean), KJ_OK);
	assert_string_equal(mean.angka.teks, "20.3333");
	ind.realisasi = kj_exact_text(*state, mean.angka.nilai);
	kj_penjelasan_init(&why, *state);
	assert_int_equal(kj_capaian_2026(*state, rules(), &ind, &why, &c), KJ_OK);
	assert_string_equal(kj_exact_text(*state, c.capaian.nilai), "305/3");
	assert_string_equal(why.langkah[0].nilai[0].nilai, "20.3333");
}

static void
a_year_falls_into_its_parts(void **state)
{
	struct kj_siklus v[KJ_SIKLUS_MOST];
	kj_date from = kj_date_of(2026, 1, 1), to = kj_date_of(2026, 12, 31);

	(void)state;
	assert_int_equal(kj_siklus_masa("TAHUNAN", from, to, v), 1);
	assert_string_equal(v[0].kode, "TAHUNAN");
	assert_int_equal(kj_siklus_masa("SEMESTER", from, to, v), 2);
	assert_int_equal(v[0].selesai, kj_date_of(2026, 6, 30));
	assert_int_equal(kj_siklus_masa("TRIWULAN", from, to, v), 4);
	assert_string_equal(v[3].kode, "TRIWULAN_4");
	assert_int_equal(v[3].mulai, kj_date_of(2026, 10, 1));
	assert_int_equal(v[3].selesai, to);
	/* A period that begins late has the later parts only. */
	assert_int_equal(kj_siklus_masa("TRIWULAN", kj_date_of(2026, 8, 15), to, v), 2);
	assert_string_equal(v[0].kode, "TRIWULAN_3");
	assert_int_equal(v[0].mulai, kj_date_of(2026, 8, 15));
	assert_int_equal(kj_siklus_masa("HARIAN", from, to, v), 0);
	assert_int_equal(kj_siklus_masa("TRIWULAN", to, from, v), 0);
}

static void
steps_open_and_close_on_days_of_the_year(void **state)
{
	const struct kj_aturan *r = kj_aturan_of("conf/rulesets", "permenpan-6-2022");
	kj_date opens, closes;

	(void)state;
	assert_true(kj_tenggat_tahap(r, "EVALUASI", 2026, &opens, &closes));
	assert_int_equal(opens, kj_date_of(2026, 12, 1));
	assert_int_equal(closes, kj_date_of(2027, 1, 31));
	assert_false(kj_tenggat_tahap(r, "LIBUR", 2026, &opens, &closes));
	assert_false(kj_tenggat_tahap(r, "EVALUASI", 0, &opens, &closes));
	assert_false(kj_tenggat_tahap(rules(), "EVALUASI", 2026, &opens, &closes));
	assert_string_equal(r->siklus.evaluasi, "TRIWULAN");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		ARENA_TEST(each_way_gives_its_value),
		ARENA_TEST(p90_is_the_nearest_rank),
		ARENA_TEST(percentages_are_never_averaged),
		ARENA_TEST(a_quarter_with_a_target_and_nothing_done_gives_no_result),
		ARENA_TEST(what_cannot_be_read_is_named),
		ARENA_TEST(a_mean_without_end_stays_exact_into_capaian),
		ARENA_TEST(a_year_falls_into_its_parts),
		ARENA_TEST(steps_open_and_close_on_days_of_the_year),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
