/*
 * Templates, parsed once a process and language and rendered with the data of
 * each request.
 */
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
	bool parsed; /* no file is read from now on */
	char *text;	 /* read and not parsed yet */
	struct source *sources;
	const char *lang;
	int64_t checked; /* second of the last look at the files */
	size_t size;	 /* of the last page, so that the next one has room */
	char name[];
};

static struct {
	const char *dir;
	bool watch;
	bool raw;	/* text as it stands, for the line numbers of messages */
	HDF *parse; /* data while parsing; outlives the trees that point in it */
	struct template *list;
} all;

/* ---- reading -------------------------------------------------------------------- */

static NEOERR *
remember(void *arg, const char *path, const struct stat *st)
{
	struct source *s = malloc(sizeof(*s) + strlen(path) + 1);
	struct template *t = arg;

	if (!s)
		return nerr_raise(NERR_NOMEM, "%s", path);
	*s = (struct source){.next = t->sources, .changed = st->st_mtim};
	memcpy(s->path, path, strlen(path) + 1);
	t->sources = s;
	return STATUS_OK;
}

static NEOERR *
read_text(struct template *t)
{
	return kj_source_read(all.dir, t->name, kj_lang_common(t->lang), remember, t, &t->text);
}

/*
 * ClearSilver's way to a file; other names come while raw. Once parsed nothing
 * is read: linclude at run time hands over names that it has freed already.
 */
static NEOERR *
load(void *ctx, HDF *hdf, const char *name, char **contents)
{
	struct template *t = ctx;
	NEOERR *err = STATUS_OK;

	(void)hdf;
	if (t->parsed)
		return nerr_raise(NERR_PARSE, "%s reads a file while it is rendered", t->name);
	if (all.raw || strcmp(name, t->name) != 0)
		return kj_source_raw(all.dir, name, remember, t, contents);
	if (!t->text)
		err = read_text(t);
	*contents = t->text;
	t->text = NULL;
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
	free(t->text);
	t->text = NULL;
	t->parsed = false;
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
	t->parsed = !err;
	return err;
}

/* Parses; a mistake is found again in the text as it stands, to name the right line. */
static enum kj_rc
parse_and_say(struct template *t)
{
	NEOERR *err = parse(t);

	if (!err)
		return KJ_OK;
	nerr_ignore(&err);
	all.raw = true;
	err = parse(t);
	all.raw = false;
	if (!err) {
		forget(t);
		return KJ_FAULT_AT("template %s: fails only as it is prepared", t->name);
	}
	return kj_nerr(err, t->name);
}

static struct template *
find(const char *name, const char *lang)
{
	struct template *t = all.list;

	while (t && (strcmp(t->lang, lang) != 0 || strcmp(t->name, name) != 0))
		t = t->next;
	return t;
}

static struct template *
add(const char *name, const char *lang)
{
	struct template *t = calloc(1, sizeof(*t) + strlen(name) + 1);

	if (!t) {
		kj_log(KJ_ERROR, "memory", "template=%s", name);
		return NULL;
	}
	memcpy(t->name, name, strlen(name) + 1);
	t->lang = lang;
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
get(const char *name, const char *lang)
{
	struct template *t = find(name, lang);

	if (!t)
		t = add(name, lang);
	if (!t)
		return NULL;
	if (t->cs && changed(t))
		forget(t);
	if (!t->cs && parse_and_say(t) != KJ_OK)
		return NULL;
	return t;
}

/* ---- once a process ------------------------------------------------------------------ */

static bool
parsed(const char *name, const char *lang)
{
	return get(name, lang) != NULL;
}

/* What goes wrong here is found again, and said, when it is parsed. */
static bool
read_ahead(const char *name, const char *lang)
{
	struct template *t = find(name, lang);
	NEOERR *err;

	if (t)
		return true;
	t = add(name, lang);
	err = t ? read_text(t) : STATUS_OK;
	if (err)
		nerr_ignore(&err);
	return t != NULL;
}

/* For every page that the program may show, in every language. */
static bool
each(const struct kj_module *module, bool (*fn)(const char *name, const char *lang))
{
	static const char *const always[] = {"base/galat.cs", "base/tunggu.cs"};
	bool good = true;

	for (size_t l = 0; kj_lang_at(l); l++) {
		for (size_t i = 0; i < KJ_COUNT(always); i++)
			good = fn(always[i], kj_lang_at(l)) && good;
		for (size_t i = 0; i < module->nroutes; i++)
			if (module->routes[i].template)
				good = fn(module->routes[i].template, kj_lang_at(l)) && good;
	}
	return good;
}

enum kj_rc
kj_templates_start(const struct kj_conf *conf, const struct kj_module *module, bool ahead)
{
	bool good;

	all.dir = conf->templates;
	all.watch = !conf->production;
	if (kj_nerr(hdf_init(&all.parse), "hdf_init") != KJ_OK ||
		kj_nerr(hdf_set_value(all.parse, "Config.VarEscapeMode", "html"), "hdf_set_value") != KJ_OK)
		return KJ_FAULT;
	if (!ahead)
		return KJ_OK;
	/* First all texts, so that what reading needs for a while leaves no holes between trees. */
	good = each(module, read_ahead);
	good = each(module, parsed) && good;
	return good ? KJ_OK : KJ_FAULT;
}

void
kj_templates_forget(void)
{
	for (struct template *t = all.list; t; t = t->next)
		forget(t);
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
	struct template *t = get(name, req->in->lang);
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
