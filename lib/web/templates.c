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
	CSPARSE *cs[KJ_PIECES];	   /* NULL for a piece without text */
	char *text[KJ_PIECES];	   /* read and not parsed yet */
	bool read, parsed, layout; /* layout: it stands between its head and foot */
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

static void
forget(struct template *t)
{
	while (t->sources) {
		struct source *s = t->sources;

		t->sources = s->next;
		free(s);
	}
	for (int i = 0; i < KJ_PIECES; i++) {
		free(t->text[i]);
		t->text[i] = NULL;
		cs_destroy(&t->cs[i]);
	}
	t->read = t->parsed = false;
}

static NEOERR *
read_text(struct template *t)
{
	struct kj_files files = {.dir = all.dir, .seen = remember, .arg = t};
	struct kj_arena *a = kj_arena_new();
	char *piece[KJ_PIECES];
	NEOERR *err = kj_include_read(&files, t->name, a, piece);

	t->layout = !err && piece[KJ_ABOVE];
	for (int i = 0; i < KJ_PIECES && !err; i++) {
		const char *text = piece[i] ? kj_source_ready(a, piece[i], kj_lang_common(t->lang)) : "";

		/* ClearSilver frees it. */
		t->text[i] = *text ? strdup(text) : NULL;
		if (*text && !t->text[i])
			err = nerr_raise(NERR_NOMEM, "%s", t->name);
	}
	t->read = !err;
	kj_arena_free(a);
	return err;
}

/*
 * ClearSilver's way to a file, for raw texts. Else nothing is read: linclude at
 * run time hands over names that it has freed already.
 */
static NEOERR *
load(void *ctx, HDF *hdf, const char *name, char **contents)
{
	struct template *t = ctx;
	struct kj_files files = {.dir = all.dir, .seen = remember, .arg = t};
	struct kj_arena *a;
	struct kj_buf text;
	NEOERR *err;

	(void)hdf;
	if (!all.raw)
		return nerr_raise(NERR_PARSE, "%s reads a file while it is rendered", t->name);
	a = kj_arena_new();
	kj_buf_init(&text, a);
	err = kj_include_file(&files, name, &text);
	*contents = err ? NULL : strdup(text.data);
	if (!err && !*contents)
		err = nerr_raise(NERR_NOMEM, "%s", name);
	kj_arena_free(a);
	return err;
}

/* ---- parsing ------------------------------------------------------------------------ */

static NEOERR *
begin(struct template *t, CSPARSE **cs)
{
	NEOERR *err = cs_init(cs, all.parse);

	if (!err)
		err = kj_format_register(*cs);
	if (!err)
		cs_register_fileload(*cs, t, load);
	return err;
}

static NEOERR *
parse(struct template *t)
{
	NEOERR *err = t->read ? STATUS_OK : read_text(t);

	for (int i = 0; i < KJ_PIECES && !err; i++) {
		char *text = t->text[i];

		if (!text)
			continue;
		err = begin(t, &t->cs[i]);
		if (err)
			break;
		t->text[i] = NULL;
		err = cs_parse_string(t->cs[i], text, strlen(text));
	}
	if (err)
		forget(t);
	t->parsed = !err;
	return err;
}

/* Finds a mistake again in the text as it stands, to name the right file and line. */
static NEOERR *
parse_raw(struct template *t)
{
	NEOERR *err = begin(t, &t->cs[KJ_BODY]);

	all.raw = true;
	if (!err)
		err = cs_parse_file(t->cs[KJ_BODY], t->name);
	all.raw = false;
	forget(t);
	return err;
}

static enum kj_rc
parse_and_say(struct template *t)
{
	NEOERR *err = parse(t), *raw;

	if (!err)
		return KJ_OK;
	raw = parse_raw(t);
	if (!raw)
		return kj_nerr(err, t->name);
	nerr_ignore(&err);
	return kj_nerr(raw, t->name);
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
	if (t->parsed && changed(t))
		forget(t);
	if (!t->parsed && parse_and_say(t) != KJ_OK)
		return NULL;
	return t;
}

/* A page, and what stands around it when it has a layout. */
struct page {
	struct template *own, *head, *foot;
};

static bool
get_page(const char *name, const char *lang, struct page *p)
{
	*p = (struct page){.own = get(name, lang)};
	if (!p->own || !p->own->layout)
		return p->own;
	p->head = get(KJ_LAYOUT_HEAD, lang);
	p->foot = get(KJ_LAYOUT_FOOT, lang);
	return p->head && p->foot;
}

/* ---- once a process ------------------------------------------------------------------ */

static bool
parsed(const char *name, const char *lang)
{
	struct page p;

	return get_page(name, lang, &p);
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

/* For every page that the program may show. */
static bool
each(const struct kj_module *module, const char *lang, bool (*fn)(const char *, const char *))
{
	static const char *const always[] = {"base/galat.cs", "base/tunggu.cs"};
	bool good = true;

	for (size_t i = 0; i < KJ_COUNT(always); i++)
		good = fn(always[i], lang) && good;
	for (size_t i = 0; i < module->nroutes; i++)
		if (module->routes[i].template)
			good = fn(module->routes[i].template, lang) && good;
	return good;
}

enum kj_rc
kj_templates_start(const struct kj_conf *conf, const struct kj_module *module, enum kj_ahead ahead)
{
	bool good = true;

	all.dir = conf->templates;
	all.watch = !conf->production;
	if (kj_nerr(hdf_init(&all.parse), "hdf_init") != KJ_OK ||
		kj_nerr(hdf_set_value(all.parse, "Config.VarEscapeMode", "html"), "hdf_set_value") != KJ_OK)
		return KJ_FAULT;
	for (size_t l = 0; kj_lang_at(l) && ahead != KJ_AHEAD_NONE; l++) {
		const char *lang = kj_lang_at(l);

		if (ahead == KJ_AHEAD_LANG && strcmp(lang, conf->lang) != 0)
			continue;
		/* First all texts, so that what reading needs for a while leaves no holes between trees. */
		good = each(module, lang, read_ahead) && good;
		good = each(module, lang, parsed) && good;
	}
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

static NEOERR *
show(CSPARSE *cs, HDF *top, HDF *common, struct kj_buf *out)
{
	NEOERR *err;

	if (!cs)
		return STATUS_OK;
	cs->hdf = top;
	cs->global_hdf = common;
	cs->locals = NULL;
	err = cs_render(cs, out, emit);
	cs->hdf = all.parse;
	cs->global_hdf = NULL;
	return err;
}

enum kj_rc
kj_templates_render(struct kj_req *req, const char *name, HDF *top, HDF *common, struct kj_buf *out)
{
	NEOERR *err = STATUS_OK;
	struct page p;

	if (!get_page(name, req->in->lang, &p))
		return KJ_FAULT;
	make_room(out, req->act.arena, p.own->size);
	kj_format_use(req->act.arena, req->in->lang, req->act.who.zone);
	if (p.own->layout) {
		err = show(p.own->cs[KJ_ABOVE], top, common, out);
		if (!err)
			err = show(p.head->cs[KJ_BODY], top, common, out);
	}
	if (!err)
		err = show(p.own->cs[KJ_BODY], top, common, out);
	if (!err && p.own->layout)
		err = show(p.foot->cs[KJ_BODY], top, common, out);
	p.own->size = out->len;
	return kj_nerr(err, name);
}
