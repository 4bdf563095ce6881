#include <strings.h>

#include "lib/web/request.h"

enum {
	WINDOW = 32768,
	LINE_MAX_BYTES = 4096, /* of one header of a part */
	LINES_MAX = 16,
	BOUNDARY_MAX = 70 /* RFC 2046 */
};

struct parser {
	struct kj_multipart *m;
	struct kj_arena *arena;
	char *buf;
	size_t pos, len;
	char delim[4 + BOUNDARY_MAX + 1]; /* CRLF "--" boundary */
	size_t ndelim;
};

/* What follows a piece of the body. */
enum mark { MARK_PART, MARK_CLOSE, MARK_ABSENT, MARK_STOPPED };

/* ---- parameters of a header value ---------------------------------------------- */

/* As browsers write quotes and line breaks in names. */
static char *
unescape(struct kj_arena *a, const char *s, size_t n)
{
	static const struct {
		const char *code;
		char c;
	} codes[] = {{"%22", '"'}, {"%0D", '\r'}, {"%0A", '\n'}};
	char *d = kj_alloc(a, n + 1);
	size_t len = 0;

	for (size_t i = 0; i < n; i++) {
		d[len] = s[i];
		for (size_t c = 0; c < KJ_COUNT(codes); c++)
			if (n - i >= 3 && strncasecmp(s + i, codes[c].code, 3) == 0) {
				d[len] = codes[c].c;
				i += 2;
				break;
			}
		len++;
	}
	return d;
}

/* A parameter of "type; a=b; c=\"d\"", NULL when absent. */
static char *
param(struct kj_arena *a, const char *value, const char *key)
{
	const char *p = value + strcspn(value, ";");

	while (*p == ';') {
		const char *name, *text;
		size_t nname, ntext;

		name = p + 1 + strspn(p + 1, " \t");
		nname = strcspn(name, "=;");
		p = name + nname;
		if (*p != '=')
			continue;
		if (p[1] == '"') {
			text = p + 2;
			ntext = strcspn(text, "\"");
			if (text[ntext] == '\0')
				return NULL;
			p = text + ntext + 1;
			p += strcspn(p, ";");
		} else {
			text = p + 1;
			ntext = strcspn(text, ";");
			p = text + ntext;
			while (ntext > 0 && (text[ntext - 1] == ' ' || text[ntext - 1] == '\t'))
				ntext--;
		}
		if (nname == strlen(key) && strncasecmp(name, key, nname) == 0)
			return unescape(a, text, ntext);
	}
	return NULL;
}

static bool
boundary_take(struct parser *p, const char *content_type)
{
	const char *boundary = param(p->arena, content_type, "boundary");
	size_t n = boundary ? strlen(boundary) : 0;

	if (n == 0 || n > BOUNDARY_MAX)
		return false;
	for (size_t i = 0; i < n; i++)
		if (boundary[i] < 0x20 || boundary[i] == 0x7f)
			return false;
	memcpy(p->delim, "\r\n--", 4);
	memcpy(p->delim + 4, boundary, n);
	p->ndelim = n + 4;
	return true;
}

/* ---- the window ------------------------------------------------------------------- */

/* Reads on behind what is there; false at the end of the body. */
static bool
fill(struct parser *p)
{
	size_t got;

	memmove(p->buf, p->buf + p->pos, p->len - p->pos);
	p->len -= p->pos;
	p->pos = 0;
	if (p->len == WINDOW)
		return false;
	got = p->m->read(p->m->ctx, p->buf + p->len, WINDOW - p->len);
	p->len += got;
	return got > 0;
}

static bool
have(struct parser *p, size_t n)
{
	while (p->len - p->pos < n)
		if (!fill(p))
			return false;
	return true;
}

/* n bytes of a part, or of the text before the first one when told is false. */
static bool
emit(struct parser *p, size_t n, bool told)
{
	bool ok = !told || n == 0 || p->m->data(p->m->ctx, p->buf + p->pos, n);

	p->pos += n;
	return ok;
}

/* Behind a delimiter: "--" closes, white space and CRLF begin a part, the rest is data. */
static enum mark
mark_read(struct parser *p)
{
	size_t n = 0;

	if (!have(p, 2))
		return MARK_ABSENT;
	if (memcmp(p->buf + p->pos, "--", 2) == 0)
		return MARK_CLOSE;
	while (have(p, n + 2) && n < 64 && strchr(" \t", p->buf[p->pos + n]) && p->buf[p->pos + n])
		n++;
	if (!have(p, n + 2) || memcmp(p->buf + p->pos + n, "\r\n", 2) != 0)
		return MARK_ABSENT;
	p->pos += n + 2;
	return MARK_PART;
}

/* Passes bytes on up to the next delimiter. */
static enum mark
pass(struct parser *p, bool told)
{
	for (;;) {
		size_t n = p->len - p->pos;
		char *hit = memmem(p->buf + p->pos, n, p->delim, p->ndelim);
		enum mark m;

		if (!hit) {
			size_t keep = n < p->ndelim - 1 ? n : p->ndelim - 1;

			if (!emit(p, n - keep, told))
				return MARK_STOPPED;
			if (fill(p))
				continue;
			return emit(p, p->len - p->pos, told) ? MARK_ABSENT : MARK_STOPPED;
		}
		if (!emit(p, (size_t)(hit - (p->buf + p->pos)), told))
			return MARK_STOPPED;
		/* mark_read() may move the window: the delimiter stays in it until we know. */
		if (!have(p, p->ndelim + 2))
			return emit(p, p->len - p->pos, told) ? MARK_ABSENT : MARK_STOPPED;
		p->pos += p->ndelim;
		m = mark_read(p);
		if (m != MARK_ABSENT)
			return m;
		if (told && !p->m->data(p->m->ctx, p->delim, p->ndelim))
			return MARK_STOPPED;
	}
}

/* ---- one part ------------------------------------------------------------------------ */

/* The next header line without its CRLF, NULL when there is none of a decent length. */
static const char *
line(struct parser *p)
{
	const char *text;
	char *end;

	for (;;) {
		size_t n = p->len - p->pos < LINE_MAX_BYTES ? p->len - p->pos : LINE_MAX_BYTES;

		end = memmem(p->buf + p->pos, n, "\r\n", 2);
		if (end)
			break;
		if (n == LINE_MAX_BYTES || !fill(p))
			return NULL;
	}
	text = kj_strndup(p->arena, p->buf + p->pos, (size_t)(end - (p->buf + p->pos)));
	if (strlen(text) != (size_t)(end - (p->buf + p->pos)))
		return NULL;
	p->pos = (size_t)(end + 2 - p->buf);
	return text;
}

/* The headers of a part: its name and file name. */
static bool
headers(struct parser *p, const char **name, const char **file)
{
	static const char key[] = "content-disposition:";

	*name = *file = NULL;
	for (int i = 0; i < LINES_MAX; i++) {
		const char *text = line(p);

		if (!text)
			return false;
		if (*text == '\0')
			return *name != NULL;
		if (strncasecmp(text, key, sizeof key - 1) == 0 && !*name) {
			*name = param(p->arena, text, "name");
			*file = param(p->arena, text, "filename");
		}
	}
	return false;
}

enum kj_rc
kj_multipart_read(struct kj_arena *a, const char *content_type, struct kj_multipart *m)
{
	struct parser p = {.m = m, .arena = a};
	enum mark mark;

	if (!boundary_take(&p, content_type))
		return KJ_INVALID;
	p.buf = kj_alloc(a, WINDOW);
	/* The first delimiter needs no line break before it: lend it one. */
	memcpy(p.buf, "\r\n", 2);
	p.len = 2;
	mark = pass(&p, false);
	while (mark == MARK_PART) {
		const char *name, *file;

		if (!headers(&p, &name, &file))
			return KJ_INVALID;
		if (!m->begin(m->ctx, name, file))
			return KJ_DENIED;
		mark = pass(&p, true);
		if (mark == MARK_STOPPED || !m->end(m->ctx, mark != MARK_ABSENT))
			return KJ_DENIED;
		if (mark == MARK_ABSENT)
			return KJ_CONFLICT;
	}
	return mark == MARK_CLOSE ? KJ_OK : KJ_INVALID;
}
