/* Letters as text: headers that cannot be forged, a text of short lines. */
#include "kinerja/surel.h"

#include <sodium.h>

enum {
	ADDRESS_MAX = 254,
	LOCAL_MAX = 64,
	LABEL_MAX = 63,
	LINE_BYTES = 76, /* RFC 2045, quoted-printable */
	WORD_BYTES =
		39, /* of text in one encoded word: 52 of base64, 12 around, 9 of the header's name */
	PLAIN_MAX = 60, /* a header's text that stays on its first line */
	DAY_S = 86400
};

#define LETTERS "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
#define DIGITS "0123456789"
#define ATOM LETTERS DIGITS "!#$%&'*+-/=?^_`{|}~"

/* ---- addresses ----------------------------------------------------------------- */

/* n bytes of chars, parted by single dots. */
static bool
dotted(const char *s, size_t n, const char *chars, size_t longest)
{
	size_t part = 0;

	for (size_t i = 0; i < n; i++) {
		if (s[i] != '.' && strchr(chars, s[i]) == NULL)
			return false;
		if (s[i] == '.' && part == 0)
			return false;
		part = s[i] == '.' ? 0 : part + 1;
		if (part > longest)
			return false;
	}
	return part > 0;
}

bool
kj_surel_alamat(const char *s)
{
	const char *at = strchr(s, '@'), *label;
	size_t n = strlen(s);

	if (at == NULL || n > ADDRESS_MAX || at - s > LOCAL_MAX)
		return false;
	if (!dotted(s, (size_t)(at - s), ATOM, LOCAL_MAX) ||
		!dotted(at + 1, strlen(at + 1), LETTERS DIGITS "-", LABEL_MAX) || !strchr(at + 1, '.'))
		return false;
	/* No part of the name begins or ends with a hyphen. */
	for (label = at + 1; label; label = strchr(label, '.'), label += label != NULL)
		if (*label == '-' || label[strcspn(label, ".") - 1] == '-')
			return false;
	return true;
}

/* ---- headers ------------------------------------------------------------------------ */

/* The text without control characters: what began a line is a space. */
static const char *
one_line(struct kj_arena *a, const char *s)
{
	char *out = kj_strdup(a, s);

	for (char *p = out; *p; p++)
		if ((unsigned char)*p < ' ' || *p == 0x7f)
			*p = ' ';
	return kj_trim(a, out);
}

static bool
stays_plain(const char *s, const char *chars)
{
	return strlen(s) <= PLAIN_MAX && s[strspn(s, chars)] == '\0' && !strstr(s, "=?");
}

/* How many bytes of s go into one encoded word: whole characters. */
static size_t
word_bytes(const char *s)
{
	size_t n = strlen(s);

	if (n <= WORD_BYTES)
		return n;
	n = WORD_BYTES;
	while (n > 1 && ((unsigned char)s[n] & 0xc0) == 0x80)
		n--;
	return n;
}

/* Encoded words (RFC 2047), each on its line. */
static void
add_encoded(struct kj_buf *b, const char *s)
{
	char text[sodium_base64_ENCODED_LEN(WORD_BYTES, sodium_base64_VARIANT_ORIGINAL)];

	while (*s) {
		size_t n = word_bytes(s);

		(void)sodium_bin2base64(
			text, sizeof(text), (const unsigned char *)s, n, sodium_base64_VARIANT_ORIGINAL);
		kj_buf_fmt(b, "=?UTF-8?B?%s?=", text);
		s += n;
		if (*s)
			kj_buf_puts(b, "\r\n ");
	}
}

static void
add_text(struct kj_buf *b, const char *text, const char *chars)
{
	if (stays_plain(text, chars))
		kj_buf_puts(b, text);
	else
		add_encoded(b, text);
}

/* From or To. */
static void
add_person(struct kj_buf *b, const char *header, const char *name, const char *address)
{
	kj_buf_fmt(b, "%s: ", header);
	name = one_line(b->arena, name);
	if (*name) {
		add_text(b, name, LETTERS DIGITS " ");
		kj_buf_puts(b, "\r\n ");
	}
	kj_buf_fmt(b, "<%s>\r\n", address);
}

static void
add_date(struct kj_buf *b, int64_t instant)
{
	static const char *const days[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
	static const char *const months[] = {
		"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
	kj_date day = kj_day_at(instant, 0);
	int second = (int)(instant - (int64_t)day * DAY_S), y, m, d;

	kj_date_split(day, &y, &m, &d);
	kj_buf_fmt(b, "Date: %s, %02d %s %04d %02d:%02d:%02d +0000\r\n", days[kj_date_weekday(day)], d,
		months[m - 1], y, second / 3600, second / 60 % 60, second % 60);
}

/* ---- the text ---------------------------------------------------------------------------- */

/* Quoted-printable (RFC 2045 6.7): lines of at most 76, no bare dot, no blank at a line's end. */
static void
add_body(struct kj_buf *b, const char *s)
{
	size_t column = 0;

	for (; *s; s++) {
		unsigned char c = (unsigned char)*s;
		bool last = s[1] == '\n' || s[1] == '\0';
		bool plain = (c > ' ' && c < 0x7f && c != '=') || (c == ' ' && !last);
		size_t wide = plain ? 1 : 3;

		if (c == '\r')
			continue;
		if (c == '\n') {
			kj_buf_puts(b, "\r\n");
			column = 0;
			continue;
		}
		if (column + wide >= LINE_BYTES) {
			kj_buf_puts(b, "=\r\n");
			column = 0;
		}
		if (c == '.' && column == 0)
			plain = false;
		if (plain)
			kj_buf_putc(b, (char)c);
		else
			kj_buf_fmt(b, "=%02X", c);
		column += plain ? 1 : 3;
	}
	if (column > 0)
		kj_buf_puts(b, "\r\n");
}

static bool
is_utf8(const char *s)
{
	return kj_utf8_ok(s, strlen(s));
}

enum kj_rc
kj_surel_tulis(struct kj_buf *out, const struct kj_surel *s)
{
	if (!kj_surel_alamat(s->dari) || !kj_surel_alamat(s->kepada) ||
		!dotted(s->kunci, strlen(s->kunci), LETTERS DIGITS "-", LABEL_MAX) ||
		!dotted(s->bahasa, strlen(s->bahasa), LETTERS DIGITS "-", LABEL_MAX))
		return KJ_INVALID;
	if (!is_utf8(s->dari_nama) || !is_utf8(s->kepada_nama) || !is_utf8(s->perihal) ||
		!is_utf8(s->isi))
		return KJ_INVALID;
	add_date(out, s->waktu);
	kj_buf_fmt(out, "Message-ID: <%s@%s>\r\n", s->kunci, strchr(s->dari, '@') + 1);
	add_person(out, "From", s->dari_nama, s->dari);
	add_person(out, "To", s->kepada_nama, s->kepada);
	kj_buf_puts(out, "Subject: ");
	add_text(out, one_line(out->arena, s->perihal), ATOM " ().,:;<>@[]\"\\");
	/* RFC 3834: nobody's absence notice answers it. */
	kj_buf_puts(out, "\r\nAuto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n"
					 "Content-Type: text/plain; charset=UTF-8\r\n"
					 "Content-Transfer-Encoding: quoted-printable\r\n");
	kj_buf_fmt(out, "Content-Language: %s\r\n\r\n", s->bahasa);
	add_body(out, s->isi);
	return KJ_OK;
}
