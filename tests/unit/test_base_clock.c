/* The business clock: KINERJA_NOW as a time, as a file, and in production. */
#include <time.h>

#include "tests/unit/capture.h"

enum { JUNE_15 = 1781481600 }; /* 2026-06-15T00:00:00Z */

/* Initialises with a value and throws its log away. */
static enum kj_rc
init(struct kj_arena *a, const char *value, bool production)
{
	enum kj_rc rc;

	if (value)
		setenv("KINERJA_NOW", value, 1);
	else
		unsetenv("KINERJA_NOW");
	capture_start();
	rc = kj_clock_init(production);
	(void)capture_end(a);
	return rc;
}

static int
clear(void **state)
{
	int rc = init(*state, NULL, false) == KJ_OK ? 0 : -1;

	return without_arena(state) + rc;
}

static void
without_it_business_follows_the_real_clock(void **state)
{
	assert_int_equal(init(*state, NULL, false), KJ_OK);
	assert_true(llabs((long long)(kj_clock_now() - (int64_t)time(NULL))) <= 1);
	assert_int_equal(init(*state, "", true), KJ_OK);
	assert_true(llabs((long long)(kj_clock_now() - kj_clock_real())) <= 1);
}

static void
it_stands_at_the_given_time_and_leaves_the_real_clock(void **state)
{
	assert_int_equal(init(*state, "2026-06-15T08:00:00+08:00", false), KJ_OK);
	assert_int_equal(kj_clock_now(), JUNE_15);
	kj_clock_refresh();
	assert_int_equal(kj_clock_now(), JUNE_15);
	assert_true(llabs((long long)(kj_clock_real() - (int64_t)time(NULL))) <= 1);
	assert_int_equal(init(*state, "2026-06-15T00:00:00Z", false), KJ_OK);
	assert_int_equal(kj_clock_now(), JUNE_15);
	assert_int_equal(init(*state, "2026-06-14T18:30:00-05:30", false), KJ_OK);
	assert_int_equal(kj_clock_now(), JUNE_15);
}

static void
it_is_refused_in_production(void **state)
{
	assert_int_equal(init(*state, "2026-06-15T08:00:00+08:00", true), KJ_DENIED);
	assert_int_equal(init(*state, "@/dev/null", true), KJ_DENIED);
	assert_true(llabs((long long)(kj_clock_now() - kj_clock_real())) <= 1);
}

static void
what_is_no_time_is_refused(void **state)
{
	static const char *const bad[] = {"besok", "2026-06-15", "2026-06-15T08:00:00",
		"2026-06-15 08:00:00+08:00", "2026-06-15T08:00:00+08", "2026-06-15T08:00:00+8:00",
		"2026-06-15T08:00:00+24:00", "2026-06-15T08:00:00Zx", "2026-02-30T08:00:00Z", "@",
		"@/nonexistent/clock", "@/dev/null"};

	for (size_t i = 0; i < KJ_COUNT(bad); i++)
		assert_int_equal(init(*state, bad[i], false), KJ_INVALID);
}

static void
write_file(const char *file, const char *text)
{
	FILE *f = fopen(file, "w");

	assert_non_null(f);
	assert_true(fputs(text, f) >= 0);
	assert_int_equal(fclose(f), 0);
}

static void
a_file_is_read_again_at_each_refresh(void **state)
{
	char file[] = "/tmp/kinerja-clock-XXXXXX";
	int fd = mkstemp(file);

	assert_true(fd >= 0);
	close(fd);
	write_file(file, "2026-06-15T08:00:00+08:00\n");
	assert_int_equal(init(*state, kj_fmt(*state, "@%s", file), false), KJ_OK);
	assert_int_equal(kj_clock_now(), JUNE_15);
	write_file(file, "2026-06-15T00:01:00Z");
	assert_int_equal(kj_clock_now(), JUNE_15);
	kj_clock_refresh();
	assert_int_equal(kj_clock_now(), JUNE_15 + 60);

	/* Half written or gone: the last time stands, and the log says so. */
	write_file(file, "2026-06-15T0");
	capture_start();
	kj_clock_refresh();
	unlink(file);
	kj_clock_refresh();

	const char *log = capture_end(*state);

	assert_int_equal(kj_clock_now(), JUNE_15 + 60);
	assert_non_null(strstr(log, "warn clock"));
}

#define CLOCK_TEST(f) cmocka_unit_test_setup_teardown(f, with_arena, clear)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CLOCK_TEST(without_it_business_follows_the_real_clock),
		CLOCK_TEST(it_stands_at_the_given_time_and_leaves_the_real_clock),
		CLOCK_TEST(it_is_refused_in_production),
		CLOCK_TEST(what_is_no_time_is_refused),
		CLOCK_TEST(a_file_is_read_again_at_each_refresh),
	};

	return cmocka_run_group_tests_name("base clock", tests, NULL, NULL);
}
