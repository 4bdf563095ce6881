/* Days, zones, deadlines and instants. */
#include <time.h>

#include "tests/unit/capture.h"

/* An instant written as in the database (UTC). */
static int64_t
utc(const char *sql)
{
	int64_t instant = 0;

	assert_true(kj_instant_parse(sql, &instant));
	return instant;
}

static kj_date
day(const char *iso)
{
	kj_date d = KJ_NODATE;

	assert_true(kj_date_parse(iso, &d));
	return d;
}

static void
days_agree_with_the_c_library_for_four_centuries(void **state)
{
	kj_date last = day("2200-01-01");

	(void)state;
	assert_int_equal(day("1970-01-01"), 0);
	for (kj_date d = day("1800-01-01"); d < last; d++) {
		time_t t = (time_t)d * 86400;
		struct tm tm;
		int y, m, dd;

		assert_non_null(gmtime_r(&t, &tm));
		kj_date_split(d, &y, &m, &dd);
		if (y != tm.tm_year + 1900 || m != tm.tm_mon + 1 || dd != tm.tm_mday ||
			kj_date_of(y, m, dd) != d || kj_date_weekday(d) != (tm.tm_wday + 6) % 7)
			fail_msg("day %d", (int)d);
	}
}

static void
the_ends_of_the_calendar_come_back(void **state)
{
	struct kj_arena *a = *state;

	assert_string_equal(kj_date_iso(a, day("0001-01-01")), "0001-01-01");
	assert_string_equal(kj_date_iso(a, day("9999-12-31")), "9999-12-31");
	assert_string_equal(kj_date_iso(a, KJ_NODATE), "");
	assert_string_equal(kj_date_show(a, KJ_NODATE, "id"), "");
	assert_string_equal(kj_date_short(a, KJ_NODATE, "id"), "");
}

static void
leap_days_exist_only_in_leap_years(void **state)
{
	(void)state;
	assert_int_not_equal(kj_date_of(2024, 2, 29), KJ_NODATE);
	assert_int_not_equal(kj_date_of(2000, 2, 29), KJ_NODATE);
	assert_int_equal(kj_date_of(2026, 2, 29), KJ_NODATE);
	assert_int_equal(kj_date_of(1900, 2, 29), KJ_NODATE);
	assert_int_equal(kj_date_of(2024, 2, 30), KJ_NODATE);
	assert_int_equal(kj_date_of(2026, 4, 31), KJ_NODATE);
	assert_int_equal(kj_date_of(2026, 13, 1), KJ_NODATE);
	assert_int_equal(kj_date_of(2026, 0, 1), KJ_NODATE);
	assert_int_equal(kj_date_of(0, 1, 1), KJ_NODATE);
	assert_int_equal(kj_date_of(10000, 1, 1), KJ_NODATE);
	assert_int_equal(kj_date_of(2024, 3, 1) - kj_date_of(2024, 2, 28), 2);
	assert_int_equal(kj_date_of(2026, 3, 1) - kj_date_of(2026, 2, 28), 1);
}

static void
dates_are_read_as_people_type_them(void **state)
{
	static const char *const good[] = {
		"2026-11-05", "05-11-2026", "05/11/2026", "5/11/2026", "5-11-2026"};
	static const char *const bad[] = {"", "2026-11-5", "2026/11/05", "05-11/2026", "05.11.2026",
		"5-11-26", "31-11-2026", "2026-02-29", "2026-11-05 ", " 2026-11-05", "2026-11-05T00",
		"005-11-2026", "20261105", "besok"};
	kj_date d;

	(void)state;
	for (size_t i = 0; i < KJ_COUNT(good); i++)
		assert_int_equal(day(good[i]), kj_date_of(2026, 11, 5));
	for (size_t i = 0; i < KJ_COUNT(bad); i++)
		assert_false(kj_date_parse(bad[i], &d));
}

static void
dates_are_shown_in_both_languages(void **state)
{
	struct kj_arena *a = *state;
	kj_date d = day("2026-08-17");

	assert_string_equal(kj_date_iso(a, d), "2026-08-17");
	assert_string_equal(kj_date_show(a, d, "id"), "17 Agustus 2026");
	assert_string_equal(kj_date_show(a, d, "en"), "17 August 2026");
	assert_string_equal(kj_date_short(a, d, "id"), "17 Agu 2026");
	assert_string_equal(kj_date_short(a, d, "en"), "17 Aug 2026");
	assert_string_equal(kj_weekday_name(kj_date_weekday(d), "id"), "Senin");
	assert_string_equal(kj_weekday_name(kj_date_weekday(d), "en"), "Monday");
	assert_string_equal(kj_weekday_name(6, "id"), "Minggu");
	assert_string_equal(kj_weekday_name(7, "id"), "");
	assert_string_equal(kj_weekday_name(-1, "id"), "");
}

static void
instants_go_to_the_database_and_back(void **state)
{
	static const char *const good[] = {"2026-11-21 08:00:00", "1969-12-31 23:59:59",
		"1970-01-01 00:00:00", "2024-02-29 23:59:59", "9999-12-31 23:59:59"};
	static const char *const bad[] = {"", "2026-11-21", "2026-11-21T08:00:00", "2026-11-21 8:00:00",
		"2026-11-21 24:00:00", "2026-11-21 08:60:00", "2026-11-21 08:00:60", "2026-11-21 08:00:00Z",
		"2026-02-29 08:00:00"};
	int64_t v;

	for (size_t i = 0; i < KJ_COUNT(good); i++)
		assert_string_equal(kj_instant_sql(*state, utc(good[i])), good[i]);
	assert_int_equal(utc("1969-12-31 23:59:59"), -1);
	for (size_t i = 0; i < KJ_COUNT(bad); i++)
		assert_false(kj_instant_parse(bad[i], &v));
}

static void
a_night_shift_ends_its_day_at_its_own_midnight(void **state)
{
	/* 23.30 in Denpasar's west is already the next day in Jayapura. */
	int64_t wib_2330 = utc("2026-11-21 16:30:00");
	int64_t wit_2330 = utc("2026-11-21 14:30:00");

	(void)state;
	assert_int_equal(kj_day_at(wib_2330, KJ_WIB), day("2026-11-21"));
	assert_int_equal(kj_day_at(wib_2330, KJ_WITA), day("2026-11-22"));
	assert_int_equal(kj_day_at(wib_2330, KJ_WIT), day("2026-11-22"));
	assert_int_equal(kj_day_at(wit_2330, KJ_WIT), day("2026-11-21"));
	assert_int_equal(kj_day_at(wit_2330, KJ_WIB), day("2026-11-21"));
	/* Half an hour later the shift's second half is the 22nd, also on New Year. */
	assert_int_equal(kj_day_at(wit_2330 + 1800, KJ_WIT), day("2026-11-22"));
	assert_int_equal(kj_day_at(wit_2330 + 1799, KJ_WIT), day("2026-11-21"));
	assert_int_equal(kj_day_at(utc("2026-12-31 15:00:00"), KJ_WIT), day("2027-01-01"));
	assert_int_equal(kj_day_at(utc("2026-12-31 15:00:00"), KJ_WITA), day("2026-12-31"));
	assert_int_equal(kj_day_at(-1, 0), -1);
	assert_int_equal(kj_day_at(-1, KJ_WIB), 0);
}

static void
a_deadline_ends_one_second_before_midnight_of_its_zone(void **state)
{
	static const struct {
		int zone;
		const char *end;
	} cases[] = {{KJ_WIB, "2026-11-21 16:59:59"}, {KJ_WITA, "2026-11-21 15:59:59"},
		{KJ_WIT, "2026-11-21 14:59:59"}};
	kj_date d = day("2026-11-21");

	for (size_t i = 0; i < KJ_COUNT(cases); i++) {
		int64_t end = kj_day_end(d, cases[i].zone);

		assert_string_equal(kj_instant_sql(*state, end), cases[i].end);
		assert_int_equal(kj_day_at(end, cases[i].zone), d);
		assert_int_equal(kj_day_at(end + 1, cases[i].zone), d + 1);
	}
	/* The same deadline is two hours earlier in the east. */
	assert_int_equal(kj_day_end(d, KJ_WIB) - kj_day_end(d, KJ_WIT), 7200);
}

static void
an_instant_is_shown_in_the_readers_zone(void **state)
{
	struct kj_arena *a = *state;
	int64_t t = utc("2026-05-21 16:05:09");

	assert_string_equal(kj_instant_show(a, t, KJ_WIB, "id"), "21 Mei 2026 23.05");
	assert_string_equal(kj_instant_show(a, t, KJ_WITA, "id"), "22 Mei 2026 00.05");
	assert_string_equal(kj_instant_show(a, t, KJ_WIT, "en"), "22 May 2026 01:05");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(days_agree_with_the_c_library_for_four_centuries),
		ARENA_TEST(the_ends_of_the_calendar_come_back),
		cmocka_unit_test(leap_days_exist_only_in_leap_years),
		cmocka_unit_test(dates_are_read_as_people_type_them),
		ARENA_TEST(dates_are_shown_in_both_languages),
		ARENA_TEST(instants_go_to_the_database_and_back),
		cmocka_unit_test(a_night_shift_ends_its_day_at_its_own_midnight),
		ARENA_TEST(a_deadline_ends_one_second_before_midnight_of_its_zone),
		ARENA_TEST(an_instant_is_shown_in_the_readers_zone),
	};

	return cmocka_run_group_tests_name("base time", tests, NULL, NULL);
}
