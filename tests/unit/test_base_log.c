/* Log lines that cannot be forged, and the names of results. */
#include "tests/unit/capture.h"

/* The line without its time. */
static const char *
after_time(const char *line)
{
	assert_true(strlen(line) > 21 && line[10] == 'T' && line[19] == 'Z' && line[20] == ' ');
	return line + 21;
}

static void
a_line_has_level_event_context_and_pairs(void **state)
{
	const char *log;

	kj_log_context("planning", "r1", 42);
	capture_start();
	kj_log(KJ_INFO, "skp.submitted", "skp=%d status=%s", 12, "DIAJUKAN");
	log = capture_end(*state);
	assert_string_equal(after_time(log),
		"info skp.submitted program=planning rid=r1 akun=42 skp=12 status=DIAJUKAN\n");
	kj_log_context(NULL, NULL, 0);
	capture_start();
	kj_log(KJ_WARN, "start", "%s", "");
	log = capture_end(*state);
	assert_string_equal(after_time(log), "warn start program=- rid=- akun=0\n");
}

static void
a_value_cannot_forge_a_line(void **state)
{
	const char *log;

	kj_log_context("p\nq", "r\r", 0);
	capture_start();
	kj_log(KJ_ERROR, "x", "v=%s",
		"a\nerror fake\r\x1b[31m\\x0a\x7f\xc2\x85\xe2\x80\xa8\xff"
		"\xc3\xa9");
	log = capture_end(*state);
	assert_string_equal(after_time(log),
		"error x program=p\\x0aq rid=r\\x0d akun=0 "
		"v=a\\x0aerror fake\\x0d\\x1b[31m\\x5cx0a\\x7f\\xc2\\x85\\xe2\\x80\\xa8\\xff\xc3\xa9\n");
	kj_log_context(NULL, NULL, 0);
}

static void
a_long_value_is_cut_to_one_line(void **state)
{
	char *value = kj_alloc(*state, 100001);
	const char *log;

	memset(value, '\n', 100000);
	capture_start();
	kj_log(KJ_ERROR, "x", "v=%s", value);
	log = capture_end(*state);
	assert_true(strlen(log) <= 4096);
	assert_ptr_equal(strchr(log, '\n'), log + strlen(log) - 1);
}

static void
debug_is_silent_unless_asked_for(void **state)
{
	capture_start();
	unsetenv("KINERJA_DEBUG");
	kj_log(KJ_DEBUG, "x", "n=%d", 1);
	assert_string_equal(capture_end(*state), "");
	capture_start();
	setenv("KINERJA_DEBUG", "1", 1);
	kj_log(KJ_DEBUG, "x", "n=%d", 1);
	unsetenv("KINERJA_DEBUG");
	assert_true(kj_starts(after_time(capture_end(*state)), "debug x "));
}

static void
a_fault_names_its_place(void **state)
{
	enum kj_rc rc;
	const char *log;

	capture_start();
	rc = KJ_FAULT_AT("query=%s", "skp_get");
	log = capture_end(*state);
	assert_int_equal(rc, KJ_FAULT);
	assert_non_null(strstr(log, "error fault "));
	assert_non_null(strstr(log, "test_base_log.c:"));
	assert_non_null(strstr(log, " query=skp_get\n"));
}

static void
results_have_names(void **state)
{
	(void)state;
	assert_string_equal(kj_rc_name(KJ_OK), "ok");
	assert_string_equal(kj_rc_name(KJ_NOTFOUND), "notfound");
	assert_string_equal(kj_rc_name(KJ_DENIED), "denied");
	assert_string_equal(kj_rc_name(KJ_CONFLICT), "conflict");
	assert_string_equal(kj_rc_name(KJ_INVALID), "invalid");
	assert_string_equal(kj_rc_name(KJ_BUSY), "busy");
	assert_string_equal(kj_rc_name(KJ_FAULT), "fault");
	assert_string_equal(kj_rc_name((enum kj_rc)99), "unknown");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		ARENA_TEST(a_line_has_level_event_context_and_pairs),
		ARENA_TEST(a_value_cannot_forge_a_line),
		ARENA_TEST(a_long_value_is_cut_to_one_line),
		ARENA_TEST(debug_is_silent_unless_asked_for),
		ARENA_TEST(a_fault_names_its_place),
		cmocka_unit_test(results_have_names),
	};

	return cmocka_run_group_tests_name("base log", tests, NULL, NULL);
}
