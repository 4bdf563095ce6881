/* Fields as they arrive: urlencoded text, repeated names, what is not text. */
#include <time.h>

#include "tests/unit/capture.h"

#include "lib/web/request.h"

static struct kj_params
parse_max(struct kj_arena *a, const char *s, size_t n, size_t max, enum kj_rc want)
{
	struct kj_params p;

	kj_params_init(&p, a);
	assert_int_equal(kj_params_parse(&p, s, n, max), want);
	return p;
}

static struct kj_params
parse(struct kj_arena *a, const char *s)
{
	return parse_max(a, s, strlen(s), 100, KJ_OK);
}

static void
fields_are_read_and_decoded(void **state)
{
	struct kj_params p = parse(*state, "a=1&b=x+y%20z&&c=&d&=lost&%61bc=%C3%A9");

	assert_int_equal(p.n, 5);
	assert_string_equal(kj_params_get(&p, "a"), "1");
	assert_string_equal(kj_params_get(&p, "b"), "x y z");
	assert_string_equal(kj_params_get(&p, "c"), "");
	assert_string_equal(kj_params_get(&p, "d"), "");
	assert_string_equal(kj_params_get(&p, "abc"), "\xC3\xA9");
	assert_null(kj_params_get(&p, "e"));
	assert_false(p.bad);
}

static void
a_percent_that_is_none_stays(void **state)
{
	struct kj_params p = parse(*state, "a=100%&b=%zz&c=%4&d=%");

	assert_string_equal(kj_params_get(&p, "a"), "100%");
	assert_string_equal(kj_params_get(&p, "b"), "%zz");
	assert_string_equal(kj_params_get(&p, "c"), "%4");
	assert_string_equal(kj_params_get(&p, "d"), "%");
}

static void
the_first_of_a_repeated_name_counts_and_all_are_kept_in_order(void **state)
{
	struct kj_params p = parse(*state, "a=1&b=2&a=3");

	assert_string_equal(kj_params_get(&p, "a"), "1");
	assert_int_equal(p.n, 3);
	assert_string_equal(p.v[2].value, "3");
}

static void
what_is_not_text_is_mended_and_named(void **state)
{
	struct kj_params p = parse(*state, "nul=a%00b&latin=caf%E9&cut=%C3&ok=%C3%A9");

	assert_true(p.bad);
	assert_string_equal(kj_params_get(&p, "nul"), "a\xEF\xBF\xBD"
												  "b");
	assert_string_equal(kj_params_get(&p, "latin"), "caf\xEF\xBF\xBD");
	assert_int_equal(kj_params_find(&p, "nul")->bad, KJ_PARAM_NUL);
	assert_int_equal(kj_params_find(&p, "latin")->bad, KJ_PARAM_UTF8);
	assert_int_equal(kj_params_find(&p, "cut")->bad, KJ_PARAM_UTF8);
	assert_int_equal(kj_params_find(&p, "ok")->bad, KJ_PARAM_GOOD);
}

static void
more_fields_than_the_limit_are_refused(void **state)
{
	parse_max(*state, "a&b&c", 5, 3, KJ_OK);
	parse_max(*state, "a&b&c&d", 7, 3, KJ_INVALID);
	parse_max(*state, "&&&&&&&&a", 9, 1, KJ_OK);
}

static double
seconds_for(struct kj_arena *a, size_t n, bool distinct)
{
	struct timespec t0, t1;
	struct kj_params p;
	struct kj_buf b;

	kj_buf_init(&b, a);
	for (size_t i = 0; i < n; i++)
		kj_buf_fmt(&b, "a%zu=1&", distinct ? i : 0);
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t0);
	p = parse_max(a, b.data, b.len, SIZE_MAX, KJ_OK);
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t1);
	assert_int_equal(p.n, n);
	return (double)(t1.tv_sec - t0.tv_sec) + (double)(t1.tv_nsec - t0.tv_nsec) / 1e9;
}

static void
sixty_thousand_fields_take_linear_time(void **state)
{
	for (int distinct = 0; distinct < 2; distinct++) {
		double small = seconds_for(*state, 6000, distinct);
		double large = seconds_for(*state, 60000, distinct);

		/* Ten times the fields; a quadratic way would take a hundred times as long. */
		assert_true(large < small * 40 + 0.05);
	}
}

static void
a_value_can_be_replaced_or_added(void **state)
{
	struct kj_params p = parse(*state, "a=1&b=%FF");

	kj_params_set(&p, "a", "2");
	kj_params_set(&p, "b", "x");
	kj_params_set(&p, "c", "3");
	assert_string_equal(kj_params_get(&p, "a"), "2");
	assert_int_equal(kj_params_find(&p, "b")->bad, KJ_PARAM_GOOD);
	assert_string_equal(kj_params_get(&p, "c"), "3");
}

static void
what_was_read_can_be_written_and_read_again(void **state)
{
	static const char *const but[] = {"csrf", NULL};
	struct kj_params p = parse(*state, "a=1%262&csrf=x&b+c=%C3%A9%0A%3D"), again;
	struct kj_buf b;

	kj_buf_init(&b, *state);
	kj_params_write(&p, but, &b);
	again = parse(*state, b.data);
	assert_int_equal(again.n, 2);
	assert_string_equal(kj_params_get(&again, "a"), "1&2");
	assert_string_equal(kj_params_get(&again, "b c"), "\xC3\xA9\n=");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		ARENA_TEST(fields_are_read_and_decoded),
		ARENA_TEST(a_percent_that_is_none_stays),
		ARENA_TEST(the_first_of_a_repeated_name_counts_and_all_are_kept_in_order),
		ARENA_TEST(what_is_not_text_is_mended_and_named),
		ARENA_TEST(more_fields_than_the_limit_are_refused),
		ARENA_TEST(sixty_thousand_fields_take_linear_time),
		ARENA_TEST(a_value_can_be_replaced_or_added),
		ARENA_TEST(what_was_read_can_be_written_and_read_again),
	};

	return cmocka_run_group_tests_name("web request params", tests, NULL, NULL);
}
