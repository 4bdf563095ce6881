/* Text that grows in an arena: what it outgrew stays there until the arena ends. */
#include "kinerja/base.h"

enum { BUF_START = 256 };

/* Makes room for n more bytes and the NUL. */
static void
reserve(struct kj_buf *b, size_t n)
{
	size_t cap = b->cap;
	char *data;

	if (n < cap - b->len)
		return;
	while (cap - b->len <= n)
		cap = n > cap ? b->len + n + 1 : cap * 2;
	data = kj_alloc(b->arena, cap);
	memcpy(data, b->data, b->len + 1);
	b->data = data;
	b->cap = cap;
}

void
kj_buf_init(struct kj_buf *b, struct kj_arena *a)
{
	*b = (struct kj_buf){.arena = a, .data = kj_alloc(a, BUF_START), .cap = BUF_START};
}

void
kj_buf_add(struct kj_buf *b, const void *data, size_t n)
{
	if (n == 0)
		return;
	reserve(b, n);
	memcpy(b->data + b->len, data, n);
	b->len += n;
	b->data[b->len] = '\0';
}

void
kj_buf_puts(struct kj_buf *b, const char *s)
{
	kj_buf_add(b, s, strlen(s));
}

void
kj_buf_putc(struct kj_buf *b, char c)
{
	kj_buf_add(b, &c, 1);
}

void
kj_buf_fmt(struct kj_buf *b, const char *fmt, ...)
{
	va_list ap;
	int n;

	va_start(ap, fmt);
	n = vsnprintf(b->data + b->len, b->cap - b->len, fmt, ap);
	va_end(ap);
	if (n > 0 && (size_t)n >= b->cap - b->len) {
		reserve(b, (size_t)n);
		va_start(ap, fmt);
		n = vsnprintf(b->data + b->len, b->cap - b->len, fmt, ap);
		va_end(ap);
	}
	if (n > 0)
		b->len += (size_t)n;
}

static bool
unreserved(unsigned char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
		   c == '.' || c == '_' || c == '~';
}

void
kj_buf_url(struct kj_buf *b, const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		unsigned char c = (unsigned char)s[i];

		if (unreserved(c))
			kj_buf_putc(b, s[i]);
		else
			kj_buf_fmt(b, "%%%02X", c);
	}
}

void
kj_buf_json(struct kj_buf *b, const char *s)
{
	kj_buf_putc(b, '"');
	for (; *s; s++) {
		unsigned char c = (unsigned char)*s;

		if (c == '"' || c == '\\')
			kj_buf_fmt(b, "\\%c", c);
		else if (c < 0x20 || c == 0x7f || c == '<' || c == '>' || c == '&')
			kj_buf_fmt(b, "\\u%04x", c);
		else
			kj_buf_putc(b, *s);
	}
	kj_buf_putc(b, '"');
}

void
kj_buf_id(struct kj_buf *b, int64_t id)
{
	kj_buf_fmt(b, "%c%lld", b->len ? ',' : '[', (long long)id);
}

const char *
kj_buf_ids(struct kj_buf *b)
{
	kj_buf_puts(b, b->len ? "]" : "[]");
	return b->data;
}
