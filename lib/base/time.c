/*
 * Days and instants. The arithmetic is the usual one of the proleptic
 * Gregorian calendar with years that begin in March, so that the leap day is
 * the last of its year. No zone tables: the three zones are fixed offsets.
 */
#include "lib/base/instant.h"

enum {
	DAY_S = 86400,
	HOUR_S = 3600,
	CYCLE_DAYS = 146097, /* of 400 years */
	EPOCH = 719468,		 /* days from 0000-03-01 to 1970-01-01 */
	DATE_TEXT = 32
};

static const char *const months[2][12] = {
	{"Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
		"Oktober", "November", "Desember"},
	{"January", "February", "March", "April", "May", "June", "July", "August", "September",
		"October", "November", "December"},
};
static const char *const months_short[2][12] = {
	{"Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"},
	{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
};
static const char *const weekdays[2][7] = {
	{"Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"},
	{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"},
};

static int
english(const char *lang)
{
	return kj_streq(lang, "en") ? 1 : 0;
}

static int64_t
floor_div(int64_t a, int64_t b)
{
	return a / b - (a % b < 0);
}

static int
month_days(int year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

	return days[month - 1] + (month == 2 && leap ? 1 : 0);
}

kj_date
kj_date_of(int year, int month, int day)
{
	int cycle, of_cycle, of_year;

	if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 ||
		day > month_days(year, month))
		return KJ_NODATE;
	if (month <= 2)
		year--;
	cycle = year / 400;
	of_cycle = year - cycle * 400;
	of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
	return cycle * CYCLE_DAYS + of_cycle * 365 + of_cycle / 4 - of_cycle / 100 + of_year - EPOCH;
}

void
kj_date_split(kj_date d, int *year, int *month, int *day)
{
	int64_t z = (int64_t)d + EPOCH;
	int64_t cycle = floor_div(z, CYCLE_DAYS);
	int in_cycle = (int)(z - cycle * CYCLE_DAYS);
	int of_cycle = (in_cycle - in_cycle / 1460 + in_cycle / 36524 - in_cycle / 146096) / 365;
	int of_year = in_cycle - (365 * of_cycle + of_cycle / 4 - of_cycle / 100);
	int from_march = (5 * of_year + 2) / 153;

	*day = of_year - (153 * from_march + 2) / 5 + 1;
	*month = from_march < 10 ? from_march + 3 : from_march - 9;
	*year = (int)(cycle * 400) + of_cycle + (*month <= 2 ? 1 : 0);
}

int
kj_date_year(kj_date d)
{
	int year, month, day;

	kj_date_split(d, &year, &month, &day);
	return year;
}

/* Reads min..max digits and moves on. */
static bool
take(const char **s, int min, int max, int *out)
{
	int n = 0, v = 0;

	while (n < max && **s >= '0' && **s <= '9') {
		v = v * 10 + (*(*s)++ - '0');
		n++;
	}
	*out = v;
	return n >= min;
}

static bool
take_char(const char **s, char c)
{
	if (**s != c)
		return false;
	(*s)++;
	return true;
}

static bool
take_iso(const char **s, kj_date *out)
{
	int year, month, day;

	if (!take(s, 4, 4, &year) || !take_char(s, '-') || !take(s, 2, 2, &month) ||
		!take_char(s, '-') || !take(s, 2, 2, &day))
		return false;
	*out = kj_date_of(year, month, day);
	return *out != KJ_NODATE;
}

/* "21-11-2026", "1/2/2026": day first, the same mark twice. */
static bool
take_typed(const char **s, kj_date *out)
{
	int year, month, day;
	char mark;

	if (!take(s, 1, 2, &day) || (**s != '-' && **s != '/'))
		return false;
	mark = *(*s)++;
	if (!take(s, 1, 2, &month) || !take_char(s, mark) || !take(s, 4, 4, &year))
		return false;
	*out = kj_date_of(year, month, day);
	return *out != KJ_NODATE;
}

bool
kj_date_parse(const char *s, kj_date *out)
{
	const char *p = s;
	kj_date d;

	if (!take_iso(&p, &d) || *p) {
		p = s;
		if (!take_typed(&p, &d) || *p)
			return false;
	}
	*out = d;
	return true;
}

const char *
kj_date_iso(struct kj_arena *a, kj_date d)
{
	int year, month, day;

	if (d == KJ_NODATE)
		return "";
	kj_date_split(d, &year, &month, &day);
	return kj_fmt(a, "%04d-%02d-%02d", year, month, day);
}

/* Writes a number without leading zeros; returns what follows it. */
static char *
put_int(char *to, int n)
{
	if (n >= 10)
		to = put_int(to, n / 10);
	*to = (char)('0' + n % 10);
	return to + 1;
}

/* By hand: a list shows one a row. */
static const char *
show(struct kj_arena *a, kj_date d, const char *const names[12])
{
	char text[DATE_TEXT], *to = text;
	int year, month, day;

	if (d == KJ_NODATE)
		return "";
	kj_date_split(d, &year, &month, &day);
	to = put_int(to, day);
	*to++ = ' ';
	to = stpcpy(to, names[month - 1]);
	*to++ = ' ';
	to = put_int(to, year);
	return kj_strndup(a, text, (size_t)(to - text));
}

const char *
kj_date_show(struct kj_arena *a, kj_date d, const char *lang)
{
	return show(a, d, months[english(lang)]);
}

const char *
kj_date_short(struct kj_arena *a, kj_date d, const char *lang)
{
	return show(a, d, months_short[english(lang)]);
}

int
kj_date_weekday(kj_date d)
{
	/* 1970-01-01 was a Thursday. */
	int64_t n = (int64_t)d + 3;

	return (int)(n - floor_div(n, 7) * 7);
}

const char *
kj_weekday_name(int weekday, const char *lang)
{
	return weekday >= 0 && weekday < 7 ? weekdays[english(lang)][weekday] : "";
}

const char *
kj_zone_name(int zone)
{
	static const char *const names[] = {"WIB", "WITA", "WIT"};

	return zone >= KJ_WIB && zone <= KJ_WIT ? names[zone - KJ_WIB] : "";
}

kj_date
kj_day_at(int64_t instant, int zone)
{
	return (kj_date)floor_div(instant + (int64_t)zone * HOUR_S, DAY_S);
}

int64_t
kj_day_end(kj_date d, int zone)
{
	return ((int64_t)d + 1) * DAY_S - 1 - (int64_t)zone * HOUR_S;
}

const char *
kj_instant_sql(struct kj_arena *a, int64_t instant)
{
	kj_date d = kj_day_at(instant, 0);
	int s = (int)(instant - (int64_t)d * DAY_S);

	return kj_fmt(a, "%s %02d:%02d:%02d", kj_date_iso(a, d), s / HOUR_S, s / 60 % 60, s % 60);
}

const char *
kj_instant_show(struct kj_arena *a, int64_t instant, int zone, const char *lang)
{
	kj_date d = kj_day_at(instant, zone);
	int s = (int)(instant + (int64_t)zone * HOUR_S - (int64_t)d * DAY_S);

	return kj_fmt(a, "%s %02d%c%02d", kj_date_short(a, d, lang), s / HOUR_S,
		english(lang) ? ':' : '.', s / 60 % 60);
}

/* Date, separator and time of day, as seconds. */
static bool
take_instant(const char **s, char separator, int64_t *out)
{
	int hour, minute, second;
	kj_date d;

	if (!take_iso(s, &d) || !take_char(s, separator) || !take(s, 2, 2, &hour) ||
		!take_char(s, ':') || !take(s, 2, 2, &minute) || !take_char(s, ':') ||
		!take(s, 2, 2, &second) || hour > 23 || minute > 59 || second > 59)
		return false;
	*out = (int64_t)d * DAY_S + hour * HOUR_S + minute * 60 + second;
	return true;
}

bool
kj_instant_parse(const char *sql, int64_t *out)
{
	int64_t instant;

	if (!take_instant(&sql, ' ', &instant) || *sql)
		return false;
	*out = instant;
	return true;
}

bool
kj_instant_rfc3339(const char *s, int64_t *out)
{
	int hour = 0, minute = 0, sign;
	int64_t instant;

	if (!take_instant(&s, 'T', &instant))
		return false;
	if (!take_char(&s, 'Z')) {
		if (*s != '+' && *s != '-')
			return false;
		sign = *s++ == '-' ? -1 : 1;
		if (!take(&s, 2, 2, &hour) || !take_char(&s, ':') || !take(&s, 2, 2, &minute) ||
			hour > 23 || minute > 59)
			return false;
		instant -= sign * (hour * HOUR_S + minute * 60);
	}
	if (*s)
		return false;
	*out = instant;
	return true;
}
