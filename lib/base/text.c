/* The only file that knows libunistring. */
#include <uninorm.h>
#include <unistr.h>
#include <unictype.h>

#include "kinerja/base.h"

bool
kj_utf8_ok(const char *s, size_t n)
{
	if (n == 0)
		return true;
	return !memchr(s, '\0', n) && !u8_check((const uint8_t *)s, n);
}

static bool
ascii(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if ((unsigned char)s[i] >= 0x80)
			return false;
	return true;
}

const char *
kj_nfc(struct kj_arena *a, const char *s)
{
	size_t n = strlen(s), composed_n = 0;
	uint8_t *composed;
	const char *copy;

	if (ascii(s, n))
		return kj_strndup(a, s, n);
	composed = u8_normalize(UNINORM_NFC, (const uint8_t *)s, n, NULL, &composed_n);
	if (!composed)
		return kj_strndup(a, s, n);
	copy = kj_strndup(a, (const char *)composed, composed_n);
	free(composed);
	return copy;
}

size_t
kj_utf8_len(const char *s)
{
	size_t n = 0;

	for (; *s; s++)
		if (((unsigned char)*s & 0xc0) != 0x80)
			n++;
	return n;
}

/* Bytes of the white space character that begins at s, 0 when none does. */
static size_t
space_at(const uint8_t *s)
{
	ucs4_t c = 0;
	int n = u8_strmbtouc(&c, s);

	return n > 0 && uc_is_property_white_space(c) ? (size_t)n : 0;
}

/* Bytes of the white space character that ends just before end, 0 when none does. */
static size_t
space_before(const uint8_t *start, const uint8_t *end)
{
	ucs4_t c = 0;
	const uint8_t *before = u8_prev(&c, end, start);

	return before && uc_is_property_white_space(c) ? (size_t)(end - before) : 0;
}

const char *
kj_trim(struct kj_arena *a, const char *s)
{
	const uint8_t *start = (const uint8_t *)s, *end = start + strlen(s);
	char *copy, *to;
	size_t n;

	while ((n = space_at(start)) > 0)
		start += n;
	while (end > start && (n = space_before(start, end)) > 0)
		end -= n;
	copy = to = kj_alloc(a, (size_t)(end - start) + 1);
	for (; start < end; start++)
		if (!(start[0] == '\r' && start + 1 < end && start[1] == '\n'))
			*to++ = (char)*start;
	return copy;
}

bool
kj_starts(const char *s, const char *prefix)
{
	return strncmp(s, prefix, strlen(prefix)) == 0;
}

bool
kj_streq(const char *a, const char *b)
{
	if (!a || !b)
		return a == b;
	return strcmp(a, b) == 0;
}

void
kj_hex(char *out, const void *data, size_t n)
{
	static const char digits[] = "0123456789abcdef";
	const unsigned char *p = data;

	for (size_t i = 0; i < n; i++) {
		*out++ = digits[p[i] >> 4];
		*out++ = digits[p[i] & 15];
	}
	*out = '\0';
}

static int
hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

bool
kj_unhex(void *out, size_t n, const char *hex)
{
	unsigned char *p = out;

	if (strlen(hex) != 2 * n)
		return false;
	for (size_t i = 0; i < n; i++) {
		int high = hex_digit(hex[2 * i]), low = hex_digit(hex[2 * i + 1]);

		if (high < 0 || low < 0)
			return false;
		p[i] = (unsigned char)(high << 4 | low);
	}
	return true;
}
