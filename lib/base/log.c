/*
 * One line an event, written by one write(2): lines of several workers on one
 * pipe do not mix as long as they stay below PIPE_BUF.
 */
#include <errno.h>
#include <unistd.h>

#include <unistr.h>

#include "kinerja/base.h"

enum { TEXT_MAX = 2048, LINE_MAX_BYTES = 4096 };

static struct {
	char program[32], rid[64];
	int64_t akun;
} context;

void
kj_log_context(const char *program, const char *rid, int64_t akun)
{
	(void)snprintf(context.program, sizeof(context.program), "%s", program ? program : "");
	(void)snprintf(context.rid, sizeof(context.rid), "%s", rid ? rid : "");
	context.akun = akun;
}

/* Bytes of the character at s that may be shown as it is; 0 when its first byte must be escaped. */
static size_t
printable(const uint8_t *s, size_t n)
{
	ucs4_t c = 0;
	int width = u8_mbtoucr(&c, s, n);

	if (width <= 0 || c < 0x20 || c == '\\' || (c >= 0x7f && c < 0xa0) || c == 0x2028 ||
		c == 0x2029)
		return 0;
	return (size_t)width;
}

/* Appends text escaped, as far as it fits; returns the new length. */
static size_t
append(char *line, size_t at, size_t size, const char *text)
{
	const uint8_t *s = (const uint8_t *)text;
	size_t n = strlen(text);

	while (n > 0) {
		size_t width = printable(s, n), used = width ? width : 1;

		if (size - at < 5)
			break;
		if (width)
			memcpy(line + at, s, width);
		else
			(void)snprintf(line + at, size - at, "\\x%02x", *s);
		at += width ? width : 4;
		s += used;
		n -= used;
	}
	return at;
}

static void
write_line(const char *line, size_t n)
{
	while (n > 0) {
		ssize_t done = write(STDERR_FILENO, line, n);

		if (done < 0 && errno == EINTR)
			continue;
		if (done <= 0)
			return;
		line += done;
		n -= (size_t)done;
	}
}

static void
log_text(enum kj_level level, const char *event, const char *text)
{
	static const char *const names[] = {"debug", "info", "warn", "error"};
	char head[256], line[LINE_MAX_BYTES];
	int64_t now = kj_clock_real();
	kj_date d = kj_day_at(now, 0);
	int year, month, day, s = (int)(now % 86400);
	size_t n = 0;

	kj_date_split(d, &year, &month, &day);
	(void)snprintf(head, sizeof(head),
		"%04d-%02d-%02dT%02d:%02d:%02dZ %s %s program=%s rid=%s akun=%lld", year, month, day,
		s / 3600, s / 60 % 60, s % 60, names[level], event,
		context.program[0] ? context.program : "-", context.rid[0] ? context.rid : "-",
		(long long)context.akun);
	n = append(line, n, sizeof(line) - 1, head);
	if (*text) {
		line[n++] = ' ';
		n = append(line, n, sizeof(line) - 1, text);
	}
	line[n++] = '\n';
	write_line(line, n);
}

void
kj_log(enum kj_level level, const char *event, const char *fmt, ...)
{
	char text[TEXT_MAX];
	int saved = errno;
	va_list ap;

	if (level == KJ_DEBUG && !getenv("KINERJA_DEBUG"))
		return;
	va_start(ap, fmt);
	(void)vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	log_text(level, event, text);
	errno = saved;
}

enum kj_rc
kj_fault(const char *file, int line, const char *fmt, ...)
{
	char text[TEXT_MAX], all[TEXT_MAX + 256];
	va_list ap;

	va_start(ap, fmt);
	(void)vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	(void)snprintf(all, sizeof(all), "at=%s:%d %s", file, line, text);
	log_text(KJ_ERROR, "fault", all);
	return KJ_FAULT;
}
