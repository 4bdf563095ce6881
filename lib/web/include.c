/*
 * The files of a template put together. ClearSilver would resolve an include at
 * its place, too; here the layout stays out: its two files are parsed once for
 * all pages, and a page is what it sets above and prints between them.
 */
#include <errno.h>

#include "lib/web/view.h"

#define MACROS "base/makro.cs"
#define INCLUDE "<?cs include!\""
#define CLOSE " ?>"

enum { DEPTH = 8 };

/* Where a page's pieces part; no text has it. */
enum { CUT = '\x1c' };

char *
kj_seek(const char *text, const char *word)
{
	size_t n = strlen(word);

	for (const char *at = text; *at; at++)
		if (*at == *word && strncmp(at, word, n) == 0)
			return (char *)(uintptr_t)at;
	return NULL;
}

NEOERR *
kj_include_file(const struct kj_files *r, const char *name, struct kj_buf *out)
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

static NEOERR *expand(const struct kj_files *r, const char *name, struct kj_buf *out, int depth);

/* One include. Of the layout a page gets its macros, behind the cut. */
static NEOERR *
put(const struct kj_files *r, const char *name, struct kj_buf *out, int depth)
{
	if (depth == 0 && strcmp(name, KJ_LAYOUT_HEAD) == 0) {
		kj_buf_putc(out, CUT);
		return expand(r, MACROS, out, depth + 1);
	}
	if (depth == 0 && strcmp(name, KJ_LAYOUT_FOOT) == 0) {
		kj_buf_putc(out, CUT);
		return STATUS_OK;
	}
	return expand(r, name, out, depth + 1);
}

/* A file with what it includes. */
static NEOERR *
expand(const struct kj_files *r, const char *name, struct kj_buf *out, int depth)
{
	struct kj_buf own;
	const char *at, *next;
	NEOERR *err;

	if (depth == DEPTH)
		return nerr_raise(NERR_PARSE, "%s is included too deep", name);
	kj_buf_init(&own, out->arena);
	err = kj_include_file(r, name, &own);
	for (at = own.data; !err && (next = kj_seek(at, INCLUDE)); at = next) {
		const char *from = next + strlen(INCLUDE), *end = strchr(from, '"');

		if (!end || strncmp(end + 1, CLOSE, strlen(CLOSE)) != 0)
			return nerr_raise(NERR_PARSE, "%s: an include does not end", name);
		kj_buf_add(out, at, (size_t)(next - at));
		err = put(r, kj_strndup(out->arena, from, (size_t)(end - from)), out, depth);
		next = end + 1 + strlen(CLOSE);
	}
	if (!err)
		kj_buf_puts(out, at);
	return err;
}

NEOERR *
kj_include_read(
	const struct kj_files *r, const char *name, struct kj_arena *a, char *piece[KJ_PIECES])
{
	struct kj_buf text;
	char *head, *foot;
	NEOERR *err;

	kj_buf_init(&text, a);
	err = expand(r, name, &text, 0);
	if (err)
		return err;
	piece[KJ_ABOVE] = NULL;
	piece[KJ_BODY] = text.data;
	head = strchr(text.data, CUT);
	if (!head)
		return STATUS_OK;
	foot = strchr(head + 1, CUT);
	if (!foot || foot[1 + strspn(foot + 1, " \t\r\n")])
		return nerr_raise(
			NERR_PARSE, "%s: head and foot of the layout do not enclose the page", name);
	piece[KJ_ABOVE] = text.data;
	piece[KJ_BODY] = head + 1;
	*head = *foot = '\0';
	return STATUS_OK;
}
