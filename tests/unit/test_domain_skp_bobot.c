/* Weights helped to 100, and indicators made ready for the rules; without a database. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "kinerja/domain/skp.h"

enum { MOST = 6 };

static struct kj_arena *arena;

static int
begin(void **state)
{
	(void)state;
	arena = kj_arena_new();
	return arena == NULL;
}

static int
end(void **state)
{
	(void)state;
	kj_arena_free(arena);
	return 0;
}

/* The weights that a sheet of main indicators with these comes to. */
static const char *
levelled(const char *const *bobot, size_t n)
{
	struct kj_iki iki[MOST];
	struct kj_rhk rhk = {.row.key = "b1", .jenis = "UTAMA", .teks = "Hasil", .iki = {n, iki}};
	struct kj_skp_isi isi = {.rhk = {1, &rhk}};
	const struct kj_skp_isi *out;
	const struct kj_iki *k;
	const char *said = "";

	for (size_t i = 0; i < n; i++) {
		iki[i] = kj_iki_baru;
		iki[i].teks = "Indikator";
		iki[i].bobot = bobot[i];
	}
	out = kj_skp_ratakan(arena, &isi);
	k = ((const struct kj_rhk *)out->rhk.v)[0].iki.v;
	for (size_t i = 0; i < n; i++) {
		said = kj_fmt(arena, "%s%s%s", said, i ? " " : "", k[i].bobot);
		assert_string_equal(iki[i].bobot, bobot[i]);
	}
	return said;
}

#define LEVELLED(...) \
	levelled((const char *const[]){__VA_ARGS__}, KJ_COUNT(((const char *const[]){__VA_ARGS__})))

static void
what_is_left_is_spread_alike_and_ends_at_100(void **state)
{
	(void)state;
	assert_string_equal(LEVELLED("", "", ""), "33.33 33.34 33.33");
	assert_string_equal(LEVELLED("40", "", ""), "40 30 30");
	assert_string_equal(LEVELLED("100", "", ""), "100 0 0");
	assert_string_equal(LEVELLED(""), "100");
}

static void
where_all_have_one_they_are_scaled(void **state)
{
	(void)state;
	assert_string_equal(LEVELLED("10", "10"), "50 50");
	assert_string_equal(LEVELLED("60", "60", "80"), "30 30 40");
	assert_string_equal(LEVELLED("1", "1", "1"), "33.33 33.34 33.33");
	assert_string_equal(LEVELLED("30", "70"), "30 70");
	assert_string_equal(LEVELLED("0", "0"), "0 0");
}

static void
more_than_100_with_gaps_is_for_people_to_mend(void **state)
{
	(void)state;
	assert_string_equal(LEVELLED("80", "40", ""), "80 40 ");
}

static void
growth_counts_from_the_baseline(void **state)
{
	static const char *const cases[][2] = {{"62", "4"}, {"62.5", "4.5"}, {"50", "0"}, {"", ""}};
	static const char *const none[] = {"", ""};

	(void)state;
	for (size_t i = 0; i < KJ_COUNT(cases); i++) {
		struct kj_indikator k = {.target = "5", .realisasi = cases[i][0]};

		kj_iki_ukur(arena, "TUMBUH", "58", none, &k);
		assert_int_equal(k.arah, KJ_ARAH_NAIK);
		assert_string_equal(k.target, "5");
		assert_string_equal(k.realisasi, cases[i][1]);
	}
}

static void
a_range_is_held_against_its_nearer_end(void **state)
{
	static const char *const range[] = {"80", "90"};
	static const char *const cases[][2] = {{"60", "80"}, {"80", "80"}, {"85", "85"}, {"92", "90"}};

	(void)state;
	for (size_t i = 0; i < KJ_COUNT(cases); i++) {
		struct kj_indikator k = {.arah = KJ_ARAH_TEPAT, .target = "85", .realisasi = cases[i][0]};

		kj_iki_ukur(arena, "TEPAT", "", range, &k);
		assert_string_equal(k.target, cases[i][1]);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_left_is_spread_alike_and_ends_at_100),
		cmocka_unit_test(where_all_have_one_they_are_scaled),
		cmocka_unit_test(more_than_100_with_gaps_is_for_people_to_mend),
		cmocka_unit_test(growth_counts_from_the_baseline),
		cmocka_unit_test(a_range_is_held_against_its_nearer_end),
	};

	return cmocka_run_group_tests(tests, begin, end);
}
