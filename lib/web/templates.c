/*
 * Templates, parsed once a process and rendered with the data of each
 * request. White space at the ends of lines is dropped when they are read.
 */
#include <errno.h>
#include <sys/stat.h>

#include "lib/web/view.h"

/* A file that a template was made of. */
struct source {
	struct source *next;
	struct timespec changed;
	char path[];
};

struct template
{
	struct template *next;
	CSPARSE *cs;
	struct source *sources;
	int64_t checked; /* second of the last look at the files */
	size_t size;	 /* of the last page, so that the next one has room */
	char name[];
};

static struct {
	const char *dir;
	bool watch;
	bool spaces; /* keep them, for the line numbers of messages */
	HDF *parse;	 /* data while parsing; outlives the trees that point in it */
	struct template *list;
} all;

/* ---- reading -------------------------------------------------------------------- */

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
	static const char open[] = "<?cs", close[] = "?>", end[] = "<?cs /def ?>";
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

static char *
read_all(FILE *f)
{
	size_t cap = 8192, n = 0, got;
	char *text = malloc(cap);

	while (text && (got = fread(text + n, 1, cap - n - 1, f)) > 0) {
		char *more;

		n += got;
		if (cap - n > 1)
			continue;
		more = realloc(text, cap *= 2);
		if (!more)
			free(text);
		text = more;
	}
	if (text)
		text[n] = '\0';
	return text;
}

static NEOERR *
remember(struct template *t, const char *path, const struct stat *st)
{
	struct source *s = malloc(sizeof(*s) + strlen(path) + 1);

	if (!s)
		return nerr_raise(NERR_NOMEM, "%s", path);
	*s = (struct source){.next = t->sources, .changed = st->st_mtim};
	memcpy(s->path, path, strlen(path) + 1);
	t->sources = s;
	return STATUS_OK;
}

/* ClearSilver's way to a file: the template itself and each include. */
static NEOERR *
load(void *ctx, HDF *hdf, const char *name, char **contents)
{
	char path[PATH_MAX];
	struct stat st;
	NEOERR *err;
	FILE *f;

	(void)hdf;
	*contents = NULL;
	if (name[0] == '/' || strstr(name, "..") ||
		(size_t)snprintf(path, sizeof(path), "%s/%s", all.dir, name) >= sizeof(path))
		return nerr_raise(NERR_NOT_FOUND, "no template may be called %s", name);
	f = fopen(path, "re");
	if (!f)
		return nerr_raise(NERR_NOT_FOUND, "%s: %s", path, strerror(errno));
	if (fstat(fileno(f), &st) != 0) {
		err = nerr_raise(NERR_IO, "%s: %s", path, strerror(errno));
	} else {
		err = remember(ctx, path, &st);
		if (!err && !(*contents = read_all(f)))
			err = nerr_raise(NERR_NOMEM, "%s", path);
	}
	(void)fclose(f);
	if (!err && !all.spaces)
		collapse(*contents);
	return err;
}

/* ---- parsing ------------------------------------------------------------------------ */

static void
forget(struct template *t)
{
	while (t->sources) {
		struct source *s = t->sources;

		t->sources = s->next;
		free(s);
	}
	cs_destroy(&t->cs);
}

static NEOERR *
parse(struct template *t)
{
	NEOERR *err = cs_init(&t->cs, all.parse);

	if (!err)
		err = kj_format_register(t->cs);
	if (!err) {
		cs_register_fileload(t->cs, t, load);
		err = cs_parse_file(t->cs, t->name);
	}
	if (err)
		forget(t);
	return err;
}

/* Parses; a mistake is found again with all lines in place, to name the right one. */
static enum kj_rc
parse_and_say(struct template *t)
{
	NEOERR *err = parse(t);

	if (!err)
		return KJ_OK;
	nerr_ignore(&err);
	all.spaces = true;
	err = parse(t);
	all.spaces = false;
	if (!err) {
		forget(t);
		return KJ_FAULT_AT("template %s: fails only without its white space", t->name);
	}
	return kj_nerr(err, t->name);
}

static struct template *
find(const char *name)
{
	struct template *t = all.list;

	while (t && strcmp(t->name, name) != 0)
		t = t->next;
	return t;
}

static struct template *
add(const char *name)
{
	struct template *t = calloc(1, sizeof(*t) + strlen(name) + 1);

	if (!t) {
		kj_log(KJ_ERROR, "memory", "template=%s", name);
		return NULL;
	}
	memcpy(t->name, name, strlen(name) + 1);
	t->next = all.list;
	all.list = t;
	return t;
}

static bool
changed(struct template *t)
{
	int64_t now = kj_clock_real();
	struct stat st;

	if (!all.watch || now == t->checked)
		return false;
	t->checked = now;
	for (const struct source *s = t->sources; s; s = s->next)
		if (stat(s->path, &st) != 0 || st.st_mtim.tv_sec != s->changed.tv_sec ||
			st.st_mtim.tv_nsec != s->changed.tv_nsec)
			return true;
	return false;
}

/* The parsed template; NULL, logged, when there is none or it is broken. */
static struct template *
get(const char *name)
{
	struct template *t = find(name);

	if (!t)
		t = add(name);
	if (!t)
		return NULL;
	if (t->cs && changed(t))
		forget(t);
	if (!t->cs && parse_and_say(t) != KJ_OK)
		return NULL;
	return t;
}

/* ---- once a process ------------------------------------------------------------------ */

enum kj_rc
kj_templates_start(const struct kj_conf *conf, const struct kj_module *module)
{
	static const char *const always[] = {"base/galat.cs", "base/tunggu.cs"};
	enum kj_rc rc = KJ_OK;

	all.dir = conf->templates;
	all.watch = !conf->production;
	if (kj_nerr(hdf_init(&all.parse), "hdf_init") != KJ_OK ||
		kj_nerr(hdf_set_value(all.parse, "Config.VarEscapeMode", "html"), "hdf_set_value") != KJ_OK)
		return KJ_FAULT;
	for (size_t i = 0; i < KJ_COUNT(always); i++)
		if (!get(always[i]))
			rc = KJ_FAULT;
	for (size_t i = 0; i < module->nroutes; i++)
		if (module->routes[i].template && !get(module->routes[i].template))
			rc = KJ_FAULT;
	return rc;
}

void
kj_templates_stop(void)
{
	while (all.list) {
		struct template *t = all.list;

		all.list = t->next;
		forget(t);
		free(t);
	}
	hdf_destroy(&all.parse);
}

/* ---- rendering -------------------------------------------------------------------------- */

static NEOERR *
emit(void *ctx, char *s)
{
	kj_buf_puts(ctx, s);
	return STATUS_OK;
}

/* Room for a page a little larger than the last one, without growing in steps. */
static void
make_room(struct kj_buf *out, struct kj_arena *a, size_t size)
{
	size_t cap = size + size / 8 + 1024;

	*out = (struct kj_buf){.arena = a, .data = kj_alloc(a, cap), .cap = cap};
}

enum kj_rc
kj_templates_render(struct kj_req *req, const char *name, HDF *top, HDF *common, struct kj_buf *out)
{
	struct template *t = get(name);
	NEOERR *err;

	if (!t)
		return KJ_FAULT;
	make_room(out, req->act.arena, t->size);
	kj_format_use(req->act.arena, req->in->lang, req->act.who.zone);
	t->cs->hdf = top;
	t->cs->global_hdf = common;
	t->cs->locals = NULL;
	err = cs_render(t->cs, out, emit);
	t->cs->hdf = all.parse;
	t->cs->global_hdf = NULL;
	t->size = out->len;
	return kj_nerr(err, name);
}
