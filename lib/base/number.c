/* Numbers as people type and read them. Nothing here computes; exact.c does. */
#include "kinerja/base.h"

enum { WHOLE_DIGITS = 18, FRACTION_DIGITS = 6, GROUP = 3 };

static bool
digit(char c)
{
	return c >= '0' && c <= '9';
}

static size_t
digits(const char *s, size_t n)
{
	size_t i = 0;

	while (i < n && digit(s[i]))
		i++;
	return i;
}

bool
kj_int_parse(const char *s, int64_t min, int64_t max, int64_t *out)
{
	bool negative = *s == '-';
	int64_t v = 0;

	if (negative)
		s++;
	if (!*s)
		return false;
	for (; *s; s++) {
		int d = *s - '0';

		if (!digit(*s))
			return false;
		/* Towards its own sign, so that the smallest number fits. */
		if (__builtin_mul_overflow(v, 10, &v) || __builtin_add_overflow(v, negative ? -d : d, &v))
			return false;
	}
	if (v < min || v > max)
		return false;
	*out = v;
	return true;
}

/* "1.234.567": groups of three with dots, no leading zero, at least one dot. */
static bool
grouped(const char *s, size_t n)
{
	size_t i = digits(s, n);

	if (i < 1 || i > GROUP || s[0] == '0' || i == n)
		return false;
	while (i < n) {
		if (s[i] != '.' || n - i < GROUP + 1 || digits(s + i + 1, GROUP) != GROUP)
			return false;
		i += GROUP + 1;
	}
	return true;
}

/* Where the fraction begins: at the comma, or at a dot that parts no thousands. */
static const char *
find_point(const char *s)
{
	const char *comma = strchr(s, ','), *dot = strchr(s, '.');

	if (comma)
		return comma;
	if (dot && dot == strrchr(s, '.') && !grouped(s, strlen(s)))
		return dot;
	return NULL;
}

bool
kj_decimal_parse(struct kj_arena *a, const char *s, const char **out)
{
	bool negative = *s == '-';
	const char *point, *fraction = "";
	char whole[WHOLE_DIGITS + 1];
	size_t n, nfraction = 0, nwhole = 0;

	if (negative)
		s++;
	point = find_point(s);
	n = point ? (size_t)(point - s) : strlen(s);
	if (n == 0 || (digits(s, n) != n && !grouped(s, n)))
		return false;
	if (point) {
		fraction = point + 1;
		nfraction = strlen(fraction);
		if (nfraction == 0 || digits(fraction, nfraction) != nfraction)
			return false;
	}
	while (nfraction > 0 && fraction[nfraction - 1] == '0')
		nfraction--;
	for (size_t i = 0; i < n; i++) {
		if (s[i] == '.' || (s[i] == '0' && nwhole == 0))
			continue;
		if (nwhole == WHOLE_DIGITS)
			return false;
		whole[nwhole++] = s[i];
	}
	if (nfraction > FRACTION_DIGITS)
		return false;
	if (nwhole == 0)
		whole[nwhole++] = '0';
	whole[nwhole] = '\0';
	if (nfraction == 0 && kj_streq(whole, "0"))
		negative = false;
	*out = kj_fmt(a, "%s%s%s%.*s", negative ? "-" : "", whole, nfraction ? "." : "", (int)nfraction,
		fraction);
	return true;
}

const char *
kj_decimal_show(struct kj_arena *a, const char *decimal, const char *lang)
{
	bool english = kj_streq(lang, "en");
	const char *point = strchr(decimal, '.');
	size_t all = strlen(decimal), n = point ? (size_t)(point - decimal) : all;
	size_t nfraction = point ? all - n - 1 : 0, i = 0;
	char *out = kj_alloc(a, 2 * all + 1), *to = out;

	if (decimal[0] == '-')
		*to++ = decimal[i++];
	for (size_t start = i; i < n; i++) {
		if (i > start && (n - i) % GROUP == 0)
			*to++ = english ? ',' : '.';
		*to++ = decimal[i];
	}
	while (nfraction > 0 && point[nfraction] == '0')
		nfraction--;
	if (nfraction > 0) {
		*to++ = english ? '.' : ',';
		memcpy(to, point + 1, nfraction);
	}
	return out;
}

const char *
kj_decimal_plain(struct kj_arena *a, const char *decimal)
{
	size_t n = strlen(decimal);
	char *out = kj_strndup(a, decimal, n);

	if (strchr(out, '.') == NULL)
		return out;
	while (n > 0 && out[n - 1] == '0')
		out[--n] = '\0';
	if (n > 0 && out[n - 1] == '.')
		out[n - 1] = '\0';
	return out;
}
