/* Numbers as people type them in Indonesia, and as they read them. */
#include "tests/unit/capture.h"

static void
whole_numbers_within_bounds_and_nothing_else(void **state)
{
	static const char *const refused[] = {"", "-", "+5", " 5", "5 ", "5a", "0x10", "5.0", "1e3",
		"9223372036854775808", "-9223372036854775809", "99999999999999999999999"};
	int64_t v = 7;

	(void)state;
	for (size_t i = 0; i < KJ_COUNT(refused); i++) {
		assert_false(kj_int_parse(refused[i], INT64_MIN, INT64_MAX, &v));
		assert_int_equal(v, 7);
	}
	assert_true(kj_int_parse("9223372036854775807", INT64_MIN, INT64_MAX, &v));
	assert_true(v == INT64_MAX);
	assert_true(kj_int_parse("-9223372036854775808", INT64_MIN, INT64_MAX, &v));
	assert_true(v == INT64_MIN);
	assert_true(kj_int_parse("0007", 0, 10, &v));
	assert_int_equal(v, 7);
	assert_true(kj_int_parse("-0", 0, 10, &v));
	assert_int_equal(v, 0);
	assert_false(kj_int_parse("11", 0, 10, &v));
	assert_false(kj_int_parse("-1", 0, 10, &v));
}

static void
decimals_are_read_the_indonesian_way(void **state)
{
	static const char *const cases[][2] = {
		{"1.234,5", "1234.5"},
		{"1234,5", "1234.5"},
		{"1234.5", "1234.5"},
		{"1.234", "1234"},
		{"12.500", "12500"},
		{"1234.500", "1234.5"}, /* four digits before the dot: no thousands mark */
		{"0.500", "0.5"},		/* nor after a zero */
		{"0,5", "0.5"},
		{"1.234.567", "1234567"},
		{"1.234.567,25", "1234567.25"},
		{"007", "7"},
		{"0", "0"},
		{"-0", "0"},
		{"-0,0", "0"},
		{"000,000", "0"},
		{"-1.234,50", "-1234.5"},
		{"-0,5", "-0.5"},
		{"98,75", "98.75"},
		{"1,0000000000", "1"},
		{"0,123456", "0.123456"},
		{"999999999999999999", "999999999999999999"},
		{"999.999.999.999.999.999,999999", "999999999999999999.999999"},
		{"00000000000000000000001", "1"},
	};
	const char *out;

	for (size_t i = 0; i < KJ_COUNT(cases); i++) {
		assert_true(kj_decimal_parse(*state, cases[i][0], &out));
		assert_string_equal(out, cases[i][1]);
	}
}

static void
what_is_no_decimal_is_refused(void **state)
{
	static const char *const cases[] = {"", "-", "--1", "+1", " 1", "1 ", "a", "1a", ",5", ".5",
		"5,", "5.", "1.23.456", "1.2345.678", "1.234.56", "1,2,3", "1,234.5", "1.23,5", "0.123.456",
		"1..234", "1e5", "nan", "0,1234567", "1000000000000000000", "1.000.000.000.000.000.000",
		"\xd9\xa1"};
	const char *out = "before";

	for (size_t i = 0; i < KJ_COUNT(cases); i++) {
		assert_false(kj_decimal_parse(*state, cases[i], &out));
		assert_string_equal(out, "before");
	}
}

static void
decimals_are_shown_in_the_readers_language(void **state)
{
	static const char *const cases[][3] = {
		{"1234.5000", "1.234,5", "1,234.5"},
		{"0", "0", "0"},
		{"0.0000", "0", "0"},
		{"12", "12", "12"},
		{"100", "100", "100"},
		{"1000", "1.000", "1,000"},
		{"-1000.250", "-1.000,25", "-1,000.25"},
		{"-100", "-100", "-100"},
		{"123456789.123456", "123.456.789,123456", "123,456,789.123456"},
		{"", "", ""},
	};

	for (size_t i = 0; i < KJ_COUNT(cases); i++) {
		assert_string_equal(kj_decimal_show(*state, cases[i][0], "id"), cases[i][1]);
		assert_string_equal(kj_decimal_show(*state, cases[i][0], "en"), cases[i][2]);
	}
}

static void
what_is_shown_can_be_typed_again(void **state)
{
	static const char *const cases[] = {"0", "0.5", "12.5", "1234", "12500", "1234567.25",
		"-1000.125", "999999999999999999.999999", "1.234", "12.5", "100000"};
	const char *out;

	for (size_t i = 0; i < KJ_COUNT(cases); i++) {
		assert_true(kj_decimal_parse(*state, kj_decimal_show(*state, cases[i], "id"), &out));
		assert_string_equal(out, cases[i]);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(whole_numbers_within_bounds_and_nothing_else),
		ARENA_TEST(decimals_are_read_the_indonesian_way),
		ARENA_TEST(what_is_no_decimal_is_refused),
		ARENA_TEST(decimals_are_shown_in_the_readers_language),
		ARENA_TEST(what_is_shown_can_be_typed_again),
	};

	return cmocka_run_group_tests_name("base number", tests, NULL, NULL);
}
