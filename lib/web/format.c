/*
 * The functions that templates call: numbers, dates, addresses. ClearSilver
 * gives them no context, so the request rendered now is remembered here.
 */
#include "lib/web/view.h"

static struct {
	struct kj_arena *arena;
	const char *lang;
	int zone;
} now;

void
kj_format_use(struct kj_arena *a, const char *lang, int zone)
{
	now.arena = a;
	now.lang = lang;
	now.zone = zone ? zone : KJ_WIB;
}

/* The answer as ClearSilver wants it: from malloc. */
static NEOERR *
give(const char *text, char **out)
{
	*out = strdup(text);
	return *out ? STATUS_OK : nerr_raise(NERR_NOMEM, "%zu bytes", strlen(text));
}

/* A plain decimal: digits with at most one dot and a sign. */
static bool
plain_decimal(const char *s)
{
	size_t n;

	if (*s == '-')
		s++;
	n = strspn(s, "0123456789");
	if (n == 0)
		return false;
	s += n;
	if (*s == '.')
		s += 1 + strspn(s + 1, "0123456789");
	return *s == '\0';
}

static NEOERR *
angka(const char *s, char **out)
{
	if (!s || !plain_decimal(s))
		return give(s ? s : "", out);
	return give(kj_decimal_show(now.arena, s, now.lang), out);
}

/* The day of a DATE, or of an instant in the user's zone. */
static bool
day(const char *s, kj_date *d)
{
	int64_t instant;

	if (!s)
		return false;
	if (kj_date_parse(s, d))
		return true;
	if (!kj_instant_parse(s, &instant))
		return false;
	*d = kj_day_at(instant, now.zone);
	return true;
}

static NEOERR *
tanggal(const char *s, char **out)
{
	kj_date d;

	return give(day(s, &d) ? kj_date_show(now.arena, d, now.lang) : (s ? s : ""), out);
}

static NEOERR *
tanggal_pendek(const char *s, char **out)
{
	kj_date d;

	return give(day(s, &d) ? kj_date_short(now.arena, d, now.lang) : (s ? s : ""), out);
}

static NEOERR *
hari(const char *s, char **out)
{
	kj_date d;

	return give(day(s, &d) ? kj_weekday_name(kj_date_weekday(d), now.lang) : "", out);
}

static NEOERR *
waktu(const char *s, char **out)
{
	int64_t instant;

	if (!s || !kj_instant_parse(s, &instant))
		return give(s ? s : "", out);
	return give(kj_instant_show(now.arena, instant, now.zone, now.lang), out);
}

/* The same with the zone's name: for whoever reads it somewhere else, or signed in nowhere. */
static NEOERR *
waktu_zona(const char *s, char **out)
{
	int64_t instant;

	if (!s || !kj_instant_parse(s, &instant))
		return give(s ? s : "", out);
	return give(kj_fmt(now.arena, "%s %s", kj_instant_show(now.arena, instant, now.zone, now.lang),
					kj_zone_name(now.zone)),
		out);
}

/* One segment of a path or one value of a query. */
static NEOERR *
url(const char *s, char **out)
{
	struct kj_buf b;

	kj_buf_init(&b, now.arena);
	if (s)
		kj_buf_url(&b, s, strlen(s));
	return give(b.data, out);
}

/* Somebody's address for a link: http and https only, "#" for all else. */
static NEOERR *
tautan(const char *s, char **out)
{
	if (!s || (strncasecmp(s, "https://", 8) != 0 && strncasecmp(s, "http://", 7) != 0))
		s = "#";
	return give(s, out);
}

/* A path of ours to stand behind Base: "/skp/12", nothing that could name another host. */
static NEOERR *
jalur(const char *s, char **out)
{
	if (!s || s[0] != '/' || s[1] == '/' || s[1] == '\\')
		s = "";
	return give(s, out);
}

NEOERR *
kj_format_register(CSPARSE *cs)
{
	static struct {
		char name[16];
		CSSTRFUNC fn;
	} functions[] = {
		{"angka", angka},
		{"tanggal", tanggal},
		{"tanggal_pendek", tanggal_pendek},
		{"waktu", waktu},
		{"waktu_zona", waktu_zona},
		{"hari", hari},
		{"url", url},
		{"tautan", tautan},
		{"jalur", jalur},
	};
	NEOERR *err = STATUS_OK;

	for (size_t i = 0; i < KJ_COUNT(functions) && !err; i++)
		err = cs_register_strfunc(cs, functions[i].name, functions[i].fn);
	return err;
}
