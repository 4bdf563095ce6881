/* Exact rationals: no overflow, no rounding until shown. */
#include "tests/unit/capture.h"

#include "kinerja/exact.h"

static const struct kj_exact *
num(struct kj_arena *a, const char *text)
{
	const struct kj_exact *x = kj_exact_parse(a, text);

	assert_non_null(x);
	return x;
}

static void
plain_decimals_and_ratios_are_read(void **state)
{
	static const char *const cases[][2] = {
		{"0", "0"},
		{"-0", "0"},
		{"12.5", "25/2"},
		{"-12.50", "-25/2"},
		{"1000/9", "1000/9"},
		{"-6/4", "-3/2"},
		{"007", "7"},
		{"999999999999999999", "999999999999999999"},
		{"9223372036854775808", "9223372036854775808"},
		{"-9223372036854775808", "-9223372036854775808"},
		{"0.000000000000000000001", "1/1000000000000000000000"},
		{"123456789012345678901234567890.5", "246913578024691357802469135781/2"},
	};

	for (size_t i = 0; i < KJ_COUNT(cases); i++)
		assert_string_equal(kj_exact_text(*state, num(*state, cases[i][0])), cases[i][1]);
}

static void
anything_else_is_refused(void **state)
{
	static const char *const refused[] = {"", "-", ".", ".5", "5.", "1,5", "1e3", "+1", " 1", "1 ",
		"--1", "1.2.3", "1/0", "1/-2", "1/2/3", "0x10", "1/", "/2", "1.5/2", "nan"};
	char *longer = kj_alloc(*state, 5000);

	for (size_t i = 0; i < KJ_COUNT(refused); i++)
		assert_null(kj_exact_parse(*state, refused[i]));
	memset(longer, '1', 4001);
	assert_null(kj_exact_parse(*state, longer));
	longer[4000] = '\0';
	assert_non_null(kj_exact_parse(*state, longer));
	longer[0] = '-';
	longer[2000] = '.';
	assert_non_null(kj_exact_parse(*state, longer));
}

static void
shown_half_up_away_from_zero(void **state)
{
	static const struct {
		const char *x;
		int digits;
		const char *shown;
	} cases[] = {
		{"82.775", 2, "82.78"},
		{"82.774999999999999999999", 2, "82.77"},
		{"-0.5", 0, "-1"},
		{"0.5", 0, "1"},
		{"-0.4", 0, "0"},
		{"-0.00004", 4, "0.0000"},
		{"2/3", 4, "0.6667"},
		{"-50/3", 4, "-16.6667"},
		{"100", 4, "100.0000"},
		{"7", 0, "7"},
		{"99999.99995", 4, "100000.0000"},
		{"1/3", 30, "0.333333333333333333333333333333"},
	};

	for (size_t i = 0; i < KJ_COUNT(cases); i++)
		assert_string_equal(
			kj_exact_show(*state, num(*state, cases[i].x), cases[i].digits), cases[i].shown);
}

static void
shown_on_its_side_of_every_threshold(void **state)
{
	const struct kj_exact *sides[] = {num(*state, "90"), num(*state, "100")};
	static const char *const cases[][2] = {
		{"89.99996", "89.99996"},
		{"89.999999996", "89.999999996"},
		{"89.9930", "89.9930"},
		{"90", "90.0000"},
		{"90.00001", "90.00001"},
		{"99.99999", "99.99999"},
		{"100.00000000004", "100.00000000004"},
		{"50", "50.0000"},
	};

	for (size_t i = 0; i < KJ_COUNT(cases); i++)
		assert_string_equal(
			kj_exact_show_beside(*state, num(*state, cases[i][0]), 4, sides, KJ_COUNT(sides)),
			cases[i][1]);
	/* Equal to a threshold that no decimal writes: shown near it, and it ends. */
	sides[0] = num(*state, "1/3");
	assert_true(kj_starts(kj_exact_show_beside(*state, sides[0], 2, sides, 1), "0.33"));
}

/* A number of one of four sizes, around the edge of 64 bits too. */
static const struct kj_exact *
any(struct kj_arena *a, uint64_t *seed)
{
	static const char *const edges[] = {"9223372036854775807", "-9223372036854775807",
		"9223372036854775808/3", "1/9223372036854775807", "4611686018427387904",
		"-4611686018427387905/4611686018427387903", "0", "-1", "100",
		"123456789012345678901234567890/7"};
	uint64_t v;

	*seed = *seed * 6364136223846793005U + 1442695040888963407U;
	v = *seed >> 20;
	switch (v % 4) {
	case 0:
		return num(a, edges[(v >> 2) % KJ_COUNT(edges)]);
	case 1:
		return kj_exact_ratio(a, (int64_t)(v >> 2) % 2001 - 1000, (int64_t)((v >> 14) % 999) + 1);
	case 2:
		return kj_exact_ratio(a, -(int64_t)(v >> 4), (int64_t)(v % 65521) + 1);
	default:
		return kj_exact_mul(a,
			num(a, kj_fmt(a, "%llu.%04llu", (unsigned long long)v, (unsigned long long)(v % 9999))),
			num(a, edges[(v >> 3) % KJ_COUNT(edges)]));
	}
}

static void
laws_of_arithmetic_hold_across_sizes(void **state)
{
	uint64_t seed = 20261121;
	struct kj_arena *a = *state;

	for (int i = 0; i < 20000; i++) {
		const struct kj_exact *x = any(a, &seed), *y = any(a, &seed), *z = any(a, &seed);
		const struct kj_exact *left = kj_exact_mul(a, x, kj_exact_add(a, y, z));
		const struct kj_exact *right =
			kj_exact_add(a, kj_exact_mul(a, x, y), kj_exact_mul(a, x, z));

		assert_int_equal(kj_exact_cmp(left, right), 0);
		assert_string_equal(kj_exact_text(a, left), kj_exact_text(a, right));
		assert_int_equal(kj_exact_cmp(kj_exact_sub(a, kj_exact_add(a, x, y), y), x), 0);
		assert_int_equal(kj_exact_cmp(x, y), kj_exact_sign(kj_exact_sub(a, x, y)));
		assert_int_equal(kj_exact_cmp(x, y), -kj_exact_cmp(y, x));
		if (kj_exact_sign(y) != 0)
			assert_int_equal(kj_exact_cmp(kj_exact_mul(a, kj_exact_div(a, x, y), y), x), 0);
		assert_int_equal(kj_exact_cmp(num(a, kj_exact_text(a, x)), x), 0);
		assert_int_equal(
			kj_exact_cmp(kj_exact_mul_int(a, x, 100), kj_exact_mul(a, x, kj_exact_int(a, 100))), 0);
		kj_arena_reset(a);
	}
}

static void
compared_with_whole_numbers(void **state)
{
	assert_int_equal(kj_exact_cmp_int(num(*state, "100.0000001"), 100), 1);
	assert_int_equal(kj_exact_cmp_int(num(*state, "100"), 100), 0);
	assert_int_equal(kj_exact_cmp_int(num(*state, "-5"), INT64_MIN), 1);
	assert_int_equal(kj_exact_cmp_int(num(*state, "-99999999999999999999999"), INT64_MIN), -1);
	assert_int_equal(kj_exact_sign(kj_exact(*state)), 0);
	assert_int_equal(kj_exact_cmp(kj_exact_int(*state, INT64_MIN), kj_exact_int(*state, 0)), -1);
}

static void
divide_by_zero(void)
{
	struct kj_arena *a = kj_arena_new();

	(void)kj_exact_div(a, kj_exact_int(a, 1), kj_exact(a));
}

static void
dividing_by_zero_is_our_fault_and_stops(void **state)
{
	(void)state;
	assert_int_equal(exit_code_of(divide_by_zero), -1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		ARENA_TEST(plain_decimals_and_ratios_are_read),
		ARENA_TEST(anything_else_is_refused),
		ARENA_TEST(shown_half_up_away_from_zero),
		ARENA_TEST(shown_on_its_side_of_every_threshold),
		ARENA_TEST(laws_of_arithmetic_hold_across_sizes),
		ARENA_TEST(compared_with_whole_numbers),
		ARENA_TEST(dividing_by_zero_is_our_fault_and_stops),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
