/*
 * What the text of a template goes through before ClearSilver parses it, so
 * that a request has less to do and a worker less to keep: white space at the ends of lines goes, small macros stand where they
 * are called, those that the page never calls are gone, and what is the same
 * for every request of a language (words, addresses of the programs, names of
 * static files) is text.
 */
#include "lib/web/view.h"

#define OPEN "<?cs "
#define CLOSE " ?>"
#define COMMENT OPEN "#"
#define DEF OPEN "def:"
#define DEF_END OPEN "/def ?>"
#define CALL OPEN "call:"
#define VAR OPEN "var:"

enum { DEPTH = 8, NAME = 200, PARAMS = 8, SMALL = 600, SMALL_TAGS = 8 };

static bool
begins(const char *s, const char *head)
{
	return strncmp(s, head, strlen(head)) == 0;
}

/* ---- comments and white space ----------------------------------------------------------------- */

static void
uncomment(char *text)
{
	char *at = text;

	while ((at = kj_seek(at, COMMENT))) {
		const char *end = kj_seek(at, "?>");

		if (!end)
			return;
		end += strlen("?>");
		memmove(at, end, strlen(end) + 1);
	}
}

/* The commands that print nothing: a line of them alone leaves no line behind. */
static bool
silent(const char *tag, size_t n)
{
	static const char *const words[] = {
		"if:", "elif:", "else", "each:", "loop:", "with:", "def:", "set:", "include", "#", "/"};

	while (n > 0 && (*tag == ' ' || *tag == '\t')) {
		tag++;
		n--;
	}
	for (size_t i = 0; i < KJ_COUNT(words); i++)
		if (n >= strlen(words[i]) && strncmp(tag, words[i], strlen(words[i])) == 0)
			return true;
	return false;
}

/* True when the line needs no line break after it: silent tags only, or the end of a macro. */
static bool
joins(const char *line, size_t n)
{
	static const char open[] = "<?cs", close[] = "?>", end[] = DEF_END;
	const char *at = line, *stop = line + n;

	if (n >= sizeof(end) - 1 && memcmp(stop - (sizeof(end) - 1), end, sizeof(end) - 1) == 0)
		return true;
	while (at < stop) {
		const char *tag_end = memmem(at, (size_t)(stop - at), close, sizeof(close) - 1);

		if (!tag_end || (size_t)(stop - at) < sizeof(open) ||
			memcmp(at, open, sizeof(open) - 1) != 0)
			return false;
		at += sizeof(open) - 1;
		if (!silent(at, (size_t)(tag_end - at)))
			return false;
		at = tag_end + sizeof(close) - 1;
	}
	return true;
}

/* The line continues the one above: it is indented, or closes what was begun. */
static bool
goes_on(const char *line)
{
	return *line == '\t' || begins(line, "</") || begins(line, OPEN "/") || begins(line, OPEN "el");
}

static size_t
line_length(const char *line)
{
	size_t n = 0;

	while (line[n] && line[n] != '\n')
		n++;
	return n;
}

/* Drops indentation, white space and breaks before lines that go on, and empty lines, in place. */
static void
collapse(char *text)
{
	char *to = text, *first = text;
	const char *line = text;

	while (*line) {
		size_t n = line_length(line), skip = 0;
		bool ends = line[n] == '\n';
		const char *next = line + n + ends;
		bool more = goes_on(next);

		while (n > 0 && strchr(" \t\r", line[n - 1]))
			n--;
		while (skip < n && strchr(" \t", line[skip]))
			skip++;
		memmove(to, line + skip, n - skip);
		to += n - skip;
		if (!more) {
			if (ends && to > first && !joins(first, (size_t)(to - first)))
				*to++ = '\n';
			first = to;
		}
		line = next;
	}
	*to = '\0';
}

/* ---- macros ------------------------------------------------------------------------------ */

struct words {
	const char *at[PARAMS];
	size_t len[PARAMS];
	size_t n;
};

struct macro {
	const char *from, *name, *body, *body_end, *end;
	size_t n; /* bytes of the name */
	struct words params;
	bool small;	 /* cheaper where it is called than as a call */
	bool wanted; /* called by what stays */
};

struct macros {
	struct macro *v;
	size_t n;
};

static bool
is_name(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

static const char *
blanks(const char *at)
{
	while (*at == ' ')
		at++;
	return at;
}

/* Of the macro's name that a definition or a call begins with. */
static size_t
name_length(const char *at)
{
	size_t n = 0;

	while (at[n] && at[n] != '(' && at[n] != ' ')
		n++;
	return n;
}

/* Parts "a, b" into words; false when it is more than names with dots and plain literals. */
static bool
part(const char *at, const char *end, struct words *w)
{
	w->n = 0;
	for (;;) {
		const char *from;

		at = blanks(at);
		from = at;
		if (at >= end)
			return w->n == 0;
		if (*at == '"')
			for (at++; at < end && *at != '"';)
				at++;
		while (at < end && (is_name(*at) || *at == '.' || *at == '"'))
			at++;
		if (at == from || w->n == PARAMS)
			return false;
		w->at[w->n] = from;
		w->len[w->n++] = (size_t)(at - from);
		at = blanks(at);
		if (at >= end)
			return true;
		if (*at++ != ',')
			return false;
	}
}

static size_t
tags(const char *at, const char *end)
{
	size_t n = 0;

	for (; (at = kj_seek(at, OPEN)) && at < end; at++)
		n++;
	return n;
}

/* The macros in order; one that does not end is left: the parser says what is wrong. */
static void
find_macros(struct kj_arena *a, const char *text, struct macros *m)
{
	const char *at, *close;
	size_t max = 0;

	for (at = text; (at = kj_seek(at, DEF)); at++)
		max++;
	m->v = kj_calloc(a, max, sizeof(*m->v));
	m->n = 0;
	for (at = text; (at = kj_seek(at, DEF)); at = m->v[m->n++].end) {
		struct macro *one = &m->v[m->n];

		one->from = at;
		one->name = at + strlen(DEF);
		one->n = name_length(one->name);
		close = kj_seek(one->name, CLOSE);
		one->body_end = kj_seek(at, DEF_END);
		if (!close || !one->body_end)
			return;
		one->body = close + strlen(CLOSE);
		one->end = one->body_end + strlen(DEF_END);
		one->small =
			one->name[one->n] == '(' && part(one->name + one->n + 1, close - 1, &one->params) &&
			one->body_end - one->body < SMALL && tags(one->body, one->body_end) <= SMALL_TAGS;
	}
}

/* The macro that a call names, NULL when none. */
static struct macro *
called(const struct macros *m, const char *name)
{
	size_t n = name_length(name);

	for (size_t i = 0; i < m->n; i++)
		if (m->v[i].n == n && memcmp(m->v[i].name, name, n) == 0)
			return &m->v[i];
	return NULL;
}

/* Marks what a stretch of text calls, and what that calls. */
static void
want(const struct macros *m, const char *at, const char *end)
{
	while ((at = kj_seek(at, CALL)) && at < end) {
		struct macro *one = called(m, at += strlen(CALL));

		if (!one || one->wanted)
			continue;
		one->wanted = true;
		want(m, one->body, one->body_end);
	}
}

/* Without the macros that nobody calls. */
static const char *
prune(struct kj_arena *a, const char *text)
{
	const char *at = text;
	struct macros m;
	struct kj_buf out;

	find_macros(a, text, &m);
	for (size_t i = 0; i < m.n; at = m.v[i++].end)
		want(&m, at, m.v[i].from);
	want(&m, at, at + strlen(at));
	kj_buf_init(&out, a);
	at = text;
	for (size_t i = 0; i < m.n; at = m.v[i++].end) {
		kj_buf_add(&out, at, (size_t)(m.v[i].from - at));
		if (m.v[i].wanted)
			kj_buf_add(&out, m.v[i].from, (size_t)(m.v[i].end - m.v[i].from));
	}
	kj_buf_puts(&out, at);
	return out.data;
}

/* ---- small macros where they are called -------------------------------------------------------- */

static bool
same(const struct words *w, size_t i, const char *name, size_t n)
{
	return w->len[i] == n && memcmp(w->at[i], name, n) == 0;
}

/* Length of the name, the literal or the single character at the beginning; 0 when it does not end. */
static size_t
token(const char *at, const char *end)
{
	const char *quote;
	size_t n = 0;

	if (*at == '"') {
		quote = memchr(at + 1, '"', (size_t)(end - at) - 1);
		return quote ? (size_t)(quote - at) + 1 : 0;
	}
	while (at + n < end && is_name(at[n]))
		n++;
	return n > 0 ? n : 1;
}

/* A tag of a macro's body with arguments in place of parameters; false when that cannot be said. */
static bool
put_tag(struct kj_buf *out, const char *at, const char *end, const struct words *params,
	const struct words *args)
{
	if (begins(at, "set:"))
		return false;
	for (size_t n; at < end; at += n) {
		size_t i = 0;

		n = token(at, end);
		if (n == 0)
			return false;
		while (i < params->n && !same(params, i, at, n))
			i++;
		if (i == params->n || at[n] == '(' || at[-1] == '.') {
			kj_buf_add(out, at, n);
			continue;
		}
		/* A literal has no parts, is no number and always exists. */
		if (*args->at[i] == '"' && (at[n] == '.' || at[n] == '[' || at[-1] == '?' || at[-1] == '#'))
			return false;
		kj_buf_add(out, args->at[i], args->len[i]);
	}
	return true;
}

/*
 * True when a tag gives a name a meaning of its own that is also that of a
 * parameter, or the first part of an argument.
 */
static bool
hides(const char *tag, const struct words *params, const struct words *args)
{
	size_t n = 0;

	if (!begins(tag, "each:") && !begins(tag, "with:") && !begins(tag, "loop:"))
		return false;
	tag += strlen("each:");
	while (is_name(tag[n]))
		n++;
	for (size_t i = 0; i < params->n; i++)
		if (same(params, i, tag, n) || (args->len[i] >= n && memcmp(args->at[i], tag, n) == 0))
			return true;
	return false;
}

/* The body of a macro for a call's arguments; false leaves the call. */
static bool
put_body(struct kj_buf *out, const struct macro *m, const struct words *args)
{
	const char *at = m->body, *next;

	if (args->n != m->params.n)
		return false;
	for (; (next = kj_seek(at, OPEN)) && next < m->body_end; at = next) {
		const char *tag = next + strlen(OPEN), *end = kj_seek(tag, CLOSE);

		kj_buf_add(out, at, (size_t)(tag - at));
		if (!end || hides(tag, &m->params, args) || !put_tag(out, tag, end, &m->params, args))
			return false;
		next = end;
	}
	kj_buf_add(out, at, (size_t)(m->body_end - at));
	return true;
}

/* Each call of a small macro becomes its body, as deep as bodies call each other. */
static const char *
put_small(struct kj_arena *a, const char *text)
{
	bool more = true;

	for (int round = 0; more && round < DEPTH; round++) {
		const char *at = text, *next;
		struct macros m;
		struct kj_buf out;

		more = false;
		find_macros(a, text, &m);
		kj_buf_init(&out, a);
		for (; (next = kj_seek(at, CALL)); at = next) {
			const char *name = next + strlen(CALL), *end = kj_seek(name, CLOSE);
			struct macro *one = called(&m, name);
			struct words args;
			size_t before;

			kj_buf_add(&out, at, (size_t)(next - at));
			before = out.len;
			next = name;
			if (one && one->small && end && end[-1] == ')' &&
				part(name + one->n + 1, end - 1, &args) && put_body(&out, one, &args)) {
				next = end + strlen(CLOSE);
				more = true;
			} else {
				out.data[out.len = before] = '\0';
				kj_buf_puts(&out, CALL);
			}
		}
		kj_buf_puts(&out, at);
		text = out.data;
	}
	return text;
}

/* ---- what does not change ---------------------------------------------------------------- */

/* As ClearSilver escapes what it prints. */
static void
put_escaped(struct kj_buf *out, const char *s)
{
	for (; *s; s++)
		switch (*s) {
		case '&':
			kj_buf_puts(out, "&amp;");
			break;
		case '<':
			kj_buf_puts(out, "&lt;");
			break;
		case '>':
			kj_buf_puts(out, "&gt;");
			break;
		case '"':
			kj_buf_puts(out, "&quot;");
			break;
		case '\'':
			kj_buf_puts(out, "&#39;");
			break;
		case '\r':
			break;
		default:
			kj_buf_putc(out, *s);
		}
}

/* A name with literal subscripts as dots: T.menu["tim"] is T.menu.tim; false for all else. */
static bool
dotted(char key[NAME], const char *name, size_t n)
{
	size_t at = 0;

	for (size_t i = 0; i < n && at < NAME - 1; i++) {
		bool opens = i + 1 < n && name[i] == '[' && name[i + 1] == '"';

		if (!opens && !is_name(name[i]) && name[i] != '.')
			return false;
		key[at++] = opens ? '.' : name[i];
		if (!opens)
			continue;
		for (i += 2; i < n && is_name(name[i]) && at < NAME - 1; i++)
			key[at++] = name[i];
		if (i + 1 >= n || name[i] != '"' || name[++i] != ']')
			return false;
	}
	key[at] = '\0';
	return at < NAME - 1;
}

/* What a tag prints in every request of the language, NULL when that differs. */
static const char *
constant(struct kj_arena *a, HDF *common, const char *name, size_t n)
{
	static const char *const roots[] = {"T.", "Base.", "Statik."};
	char key[NAME];

	if (n >= 2 && name[0] == '"' && memchr(name + 1, '"', n - 1) == name + n - 1)
		return kj_strndup(a, name + 1, n - 2);
	if (!dotted(key, name, n))
		return NULL;
	for (size_t i = 0; i < KJ_COUNT(roots); i++)
		if (begins(key, roots[i]))
			return hdf_get_value(common, key, NULL);
	return NULL;
}

static const char *
fill_in(struct kj_arena *a, const char *text, HDF *common)
{
	const char *next;
	struct kj_buf out;

	kj_buf_init(&out, a);
	for (; (next = kj_seek(text, VAR)); text = next) {
		const char *name = next + strlen(VAR), *end = kj_seek(name, CLOSE), *value;

		kj_buf_add(&out, text, (size_t)(next - text));
		value = end ? constant(a, common, name, (size_t)(end - name)) : NULL;
		if (value) {
			put_escaped(&out, value);
			next = end + strlen(CLOSE);
		} else {
			kj_buf_puts(&out, VAR);
			next = name;
		}
	}
	kj_buf_puts(&out, text);
	return out.data;
}

/* ---- all ------------------------------------------------------------------------------------- */

const char *
kj_source_ready(struct kj_arena *a, char *text, HDF *common)
{
	uncomment(text);
	collapse(text);
	return fill_in(a, prune(a, put_small(a, text)), common);
}
