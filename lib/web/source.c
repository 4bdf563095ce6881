/*
 * What the text of a template goes through before ClearSilver parses it, so
 * that a request has less to do and a worker less to keep: included files are
 * put in, white space at the ends of lines goes, so do macros that the page
 * never calls, and what is the same for every request of a language (words,
 * addresses of the programs, names of static files) stands there as text.
 */
#include <errno.h>
#include <sys/stat.h>

#include "lib/web/view.h"

#define OPEN "<?cs "
#define CLOSE " ?>"
#define DEF OPEN "def:"
#define DEF_END OPEN "/def ?>"
#define CALL OPEN "call:"
#define VAR OPEN "var:"
#define INCLUDE OPEN "include!\""

enum { DEPTH = 8, NAME = 200 };

static bool
begins(const char *s, const char *head)
{
	return strncmp(s, head, strlen(head)) == 0;
}

/* ---- reading -------------------------------------------------------------------- */

struct reader {
	const char *dir;
	kj_source_fn *seen;
	void *arg;
};

static NEOERR *
read_file(const struct reader *r, const char *name, struct kj_buf *out)
{
	char path[PATH_MAX], chunk[4096];
	struct stat st;
	NEOERR *err = STATUS_OK;
	size_t n;
	FILE *f;

	if (name[0] == '/' || strstr(name, "..") ||
		(size_t)snprintf(path, sizeof(path), "%s/%s", r->dir, name) >= sizeof(path))
		return nerr_raise(NERR_NOT_FOUND, "no template may be called %s", name);
	f = fopen(path, "re");
	if (!f)
		return nerr_raise(NERR_NOT_FOUND, "%s: %s", path, strerror(errno));
	if (fstat(fileno(f), &st) != 0)
		err = nerr_raise(NERR_IO, "%s: %s", path, strerror(errno));
	else
		err = r->seen(r->arg, path, &st);
	while (!err && (n = fread(chunk, 1, sizeof(chunk), f)) > 0)
		kj_buf_add(out, chunk, n);
	(void)fclose(f);
	return err;
}

/* A file with what it includes; ClearSilver resolves an include at its place, too. */
static NEOERR *
expand(const struct reader *r, const char *name, struct kj_buf *out, int depth)
{
	struct kj_buf own;
	const char *at, *next;
	NEOERR *err;

	if (depth == DEPTH)
		return nerr_raise(NERR_PARSE, "%s is included too deep", name);
	kj_buf_init(&own, out->arena);
	err = read_file(r, name, &own);
	for (at = own.data; !err && (next = strstr(at, INCLUDE)); at = next) {
		const char *from = next + strlen(INCLUDE), *end = strchr(from, '"');

		if (!end || !begins(end + 1, CLOSE))
			return nerr_raise(NERR_PARSE, "%s: an include does not end", name);
		kj_buf_add(out, at, (size_t)(next - at));
		err = expand(r, kj_strndup(out->arena, from, (size_t)(end - from)), out, depth + 1);
		next = end + 1 + strlen(CLOSE);
	}
	if (!err)
		kj_buf_puts(out, at);
	return err;
}

/* ---- white space ----------------------------------------------------------------- */

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

/* Drops indentation, white space before line ends, and empty lines, in place. */
static void
collapse(char *text)
{
	char *to = text;
	const char *line = text;

	while (*line) {
		size_t n = strcspn(line, "\n"), skip = 0;
		bool ends = line[n] == '\n';
		const char *next = line + n + ends;

		while (n > 0 && strchr(" \t\r", line[n - 1]))
			n--;
		while (skip < n && strchr(" \t", line[skip]))
			skip++;
		memmove(to, line + skip, n - skip);
		line = to;
		to += n - skip;
		if (ends && to > line && !joins(line, (size_t)(to - line)))
			*to++ = '\n';
		line = next;
	}
	*to = '\0';
}

/* ---- macros that nobody calls --------------------------------------------------------- */

struct macro {
	const char *name; /* up to its parenthesis */
	const char *from, *body, *end;
	size_t n;
	bool wanted;
};

struct macros {
	struct macro *v;
	size_t n;
};

static void
find_macros(struct kj_arena *a, const char *text, struct macros *m)
{
	size_t max = 0;

	for (const char *at = text; (at = strstr(at, DEF)); at++)
		max++;
	m->v = kj_calloc(a, max, sizeof(*m->v));
	m->n = 0;
	for (const char *at = text; (at = strstr(at, DEF)); at = m->v[m->n++].end) {
		struct macro *one = &m->v[m->n];
		const char *end = strstr(at, DEF_END);

		/* Left as it is: the parser says what is wrong. */
		if (!end)
			return;
		one->from = at;
		one->name = at + strlen(DEF);
		one->n = strcspn(one->name, "( ");
		one->body = one->name + one->n;
		one->end = end + strlen(DEF_END);
	}
}

/* Marks what a stretch of text calls, and what that calls. */
static void
want(struct macros *m, const char *at, const char *end)
{
	while ((at = strstr(at, CALL)) && at < end) {
		size_t n = strcspn(at += strlen(CALL), "( ");

		for (size_t i = 0; i < m->n; i++) {
			struct macro *one = &m->v[i];

			if (one->n != n || memcmp(one->name, at, n) != 0 || one->wanted)
				continue;
			one->wanted = true;
			want(m, one->body, one->end);
		}
	}
}

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

/* The value that a name has for every request of the language, NULL for other names. */
static const char *
constant(HDF *common, const char *name, size_t n)
{
	static const char *const roots[] = {"T.", "Base.", "Statik."};
	char key[NAME];

	if (n >= sizeof(key) || strspn(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
										 "0123456789_.") != n)
		return NULL;
	memcpy(key, name, n);
	key[n] = '\0';
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
	for (; (next = strstr(text, VAR)); text = next) {
		const char *name = next + strlen(VAR), *end = strstr(name, CLOSE), *value;

		kj_buf_add(&out, text, (size_t)(next - text));
		value = end ? constant(common, name, (size_t)(end - name)) : NULL;
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

/* The answer as ClearSilver wants it: from malloc. */
static NEOERR *
give(const char *text, char **out)
{
	*out = strdup(text);
	return *out ? STATUS_OK : nerr_raise(NERR_NOMEM, "%zu bytes", strlen(text));
}

NEOERR *
kj_source_raw(const char *dir, const char *name, kj_source_fn *seen, void *arg, char **out)
{
	struct reader r = {.dir = dir, .seen = seen, .arg = arg};
	struct kj_arena *a = kj_arena_new();
	struct kj_buf text;
	NEOERR *err;

	kj_buf_init(&text, a);
	err = read_file(&r, name, &text);
	if (!err)
		err = give(text.data, out);
	kj_arena_free(a);
	return err;
}

NEOERR *
kj_source_read(
	const char *dir, const char *name, HDF *common, kj_source_fn *seen, void *arg, char **out)
{
	struct reader r = {.dir = dir, .seen = seen, .arg = arg};
	struct kj_arena *a = kj_arena_new();
	struct kj_buf text;
	NEOERR *err;

	kj_buf_init(&text, a);
	err = expand(&r, name, &text, 0);
	if (!err) {
		collapse(text.data);
		err = give(fill_in(a, prune(a, text.data), common), out);
	}
	kj_arena_free(a);
	return err;
}
