/*
 * Every visible word: templates/lang/<language>/<area>.hdf, read once a
 * process into one tree a language, which also holds what else is the same
 * for every request (addresses of the programs, names of static files).
 */
#include <dirent.h>
#include <errno.h>
#include <sys/stat.h>

#include "lib/web/view.h"

enum { MAX_LANGS = 8, LINE = 512, KEY = 200 };

struct lang {
	char code[12];
	HDF *common;
};

static struct {
	struct lang v[MAX_LANGS];
	size_t n;
	const struct kj_conf *conf;
	int64_t checked; /* second of the last look at the files */
	uint64_t stamp;	 /* of names and times of all files read */
	bool misfit;	 /* the profile has words that the catalogue lacks */
} all;

/* ---- reading ------------------------------------------------------------------------- */

static int
only_hdf(const struct dirent *e)
{
	size_t n = strlen(e->d_name);

	return n > 4 && strcmp(e->d_name + n - 4, ".hdf") == 0;
}

static int
only_folders(const struct dirent *e)
{
	return e->d_name[0] != '.' && strlen(e->d_name) < sizeof(all.v[0].code) &&
		   strspn(e->d_name, "abcdefghijklmnopqrstuvwxyz") == strlen(e->d_name);
}

/* Calls fn for each file of a folder that pick takes, in order of name. */
static enum kj_rc
each_file(const char *dir, int (*pick)(const struct dirent *),
	enum kj_rc (*fn)(const char *path, const char *name, void *arg), void *arg)
{
	struct dirent **found = NULL;
	enum kj_rc rc = KJ_OK;
	int n = scandir(dir, &found, pick, alphasort);

	if (n < 0)
		return KJ_FAULT_AT("%s: %s", dir, strerror(errno));
	for (int i = 0; i < n; i++) {
		char path[PATH_MAX];

		if ((size_t)snprintf(path, sizeof(path), "%s/%s", dir, found[i]->d_name) >= sizeof(path))
			rc = KJ_FAULT_AT("%s: name too long", dir);
		else if (fn(path, found[i]->d_name, arg) != KJ_OK)
			rc = KJ_FAULT;
		free(found[i]);
	}
	free(found);
	return rc;
}

static enum kj_rc
read_area(const char *path, const char *name, void *arg)
{
	(void)name;
	return kj_nerr(hdf_read_file(arg, path), path);
}

/* "css kinerja-3f2a.css" a line: Statik.css. A missing manifest leaves pages without style. */
static enum kj_rc
read_manifest(HDF *common)
{
	FILE *f = fopen(all.conf->static_map, "re");
	enum kj_rc rc = KJ_OK;
	char line[LINE];

	if (!f) {
		kj_log(KJ_WARN, "manifest", "file=%s error=%s", all.conf->static_map, strerror(errno));
		return KJ_OK;
	}
	while (rc == KJ_OK && fgets(line, sizeof(line), f)) {
		char name[LINE + 8], *value = strchr(line, ' ');

		if (!value)
			continue;
		*value++ = '\0';
		value[strcspn(value, " \r\n")] = '\0';
		(void)snprintf(name, sizeof(name), "Statik.%s", line);
		rc = kj_nerr(hdf_set_value(common, name, value), name);
	}
	(void)fclose(f);
	return rc;
}

/* Addresses of the programs and of the static files. */
static enum kj_rc
read_bases(HDF *common)
{
	static const char *const programs[] = {
		"login", "planning", "reporting", "review", "administration", "insight", "documents"};
	struct kj_arena *a = kj_arena_new();
	enum kj_rc rc =
		kj_nerr(hdf_set_value(common, "Base.home", kj_url_of(a, all.conf, "/")), "Base");

	if (rc == KJ_OK)
		rc = kj_nerr(hdf_set_value(common, "Base.statik", all.conf->static_base), "Base");
	for (size_t i = 0; i < KJ_COUNT(programs) && rc == KJ_OK; i++)
		rc = kj_nerr(hdf_set_value(common, kj_fmt(a, "Base.%s", programs[i]),
						 kj_url_of(a, all.conf, kj_fmt(a, "/%s", programs[i]))),
			"Base");
	kj_arena_free(a);
	return rc;
}

/* The agency's profile over a language; a misfit is remembered for kj_lang_start. */
static enum kj_rc
lay_profile(const struct lang *l)
{
	enum kj_rc rc = all.conf->profil ? kj_profil_lay(l->common, l->code, all.conf->profil) : KJ_OK;

	all.misfit = all.misfit || rc == KJ_INVALID;
	return rc;
}

static enum kj_rc
read_lang(const char *path, const char *name, void *arg)
{
	struct lang *l;

	(void)arg;
	if (all.n == MAX_LANGS)
		return KJ_FAULT_AT("%s: more than %d languages", path, MAX_LANGS);
	l = &all.v[all.n++];
	(void)snprintf(l->code, sizeof(l->code), "%s", name);
	if (kj_nerr(hdf_init(&l->common), path) != KJ_OK ||
		kj_nerr(hdf_set_value(l->common, "Config.VarEscapeMode", "html"), path) != KJ_OK ||
		each_file(path, only_hdf, read_area, l->common) != KJ_OK ||
		read_bases(l->common) != KJ_OK || lay_profile(l) != KJ_OK)
		return KJ_FAULT;
	return read_manifest(l->common);
}

static enum kj_rc
read_langs(void)
{
	char dir[PATH_MAX];

	(void)snprintf(dir, sizeof(dir), "%s/lang", all.conf->templates);
	if (each_file(dir, only_folders, read_lang, NULL) != KJ_OK)
		return KJ_FAULT;
	if (!kj_lang_known(all.conf->lang, strlen(all.conf->lang)))
		return KJ_FAULT_AT("%s: no language %s", dir, all.conf->lang);
	return KJ_OK;
}

static void
forget(void)
{
	while (all.n > 0)
		hdf_destroy(&all.v[--all.n].common);
}

/* ---- changes, in development ------------------------------------------------------------ */

static enum kj_rc
stamp_file(const char *path, const char *name, void *arg)
{
	uint64_t *stamp = arg;
	struct stat st;

	(void)name;
	if (stat(path, &st) == 0)
		*stamp = *stamp * 31 + (uint64_t)st.st_mtim.tv_sec * 1000003 + (uint64_t)st.st_mtim.tv_nsec;
	return KJ_OK;
}

static enum kj_rc
stamp_lang(const char *path, const char *name, void *arg)
{
	(void)name;
	return each_file(path, only_hdf, stamp_file, arg);
}

static uint64_t
stamp(void)
{
	char dir[PATH_MAX];
	uint64_t s = 0;

	(void)snprintf(dir, sizeof(dir), "%s/lang", all.conf->templates);
	(void)each_file(dir, only_folders, stamp_lang, &s);
	(void)stamp_file(all.conf->static_map, "", &s);
	return s;
}

void
kj_lang_refresh(void)
{
	int64_t now = kj_clock_real();
	uint64_t s;

	if (all.conf->production || now == all.checked)
		return;
	all.checked = now;
	s = stamp();
	if (s == all.stamp)
		return;
	/* They hold words of the catalogue. */
	kj_templates_forget();
	forget();
	if (read_langs() == KJ_OK)
		all.stamp = s;
}

/* ---- once a process ----------------------------------------------------------------------- */

enum kj_rc
kj_lang_start(const struct kj_conf *conf)
{
	enum kj_rc rc;

	all.conf = conf;
	if (!conf->production) {
		all.checked = kj_clock_real();
		all.stamp = stamp();
	}
	all.misfit = false;
	forget();
	rc = read_langs();
	return all.misfit ? KJ_INVALID : rc;
}

void
kj_lang_stop(void)
{
	forget();
}

/* ---- looking up ------------------------------------------------------------------------------ */

const char *
kj_lang_known(const char *s, size_t n)
{
	n = n > 2 && (s[2] == '-' || s[2] == '_') ? 2 : n;
	for (size_t i = 0; i < all.n; i++)
		if (strlen(all.v[i].code) == n && strncasecmp(all.v[i].code, s, n) == 0)
			return all.v[i].code;
	return NULL;
}

const char *
kj_lang_at(size_t n)
{
	return n < all.n ? all.v[n].code : NULL;
}

HDF *
kj_lang_common(const char *lang)
{
	for (size_t i = 0; i < all.n; i++)
		if (strcmp(all.v[i].code, lang) == 0)
			return all.v[i].common;
	return all.n > 0 ? all.v[0].common : NULL;
}

const char *
kj_lang_text(const char *lang, const char *name)
{
	const char *text = hdf_get_value(kj_lang_common(lang), name, NULL);

	if (!text)
		text = hdf_get_value(kj_lang_common(all.conf->lang), name, NULL);
	return text;
}

/* ---- saying ------------------------------------------------------------------------------------ */

/* The value given for {name}, NULL when none is. */
static const char *
value_of(const char *name, size_t n, va_list pairs)
{
	const char *key, *found = NULL;
	va_list ap;

	va_copy(ap, pairs);
	while (!found && (key = va_arg(ap, const char *))) {
		const char *value = va_arg(ap, const char *);

		if (strlen(key) == n && memcmp(key, name, n) == 0)
			found = value ? value : "";
	}
	va_end(ap);
	return found;
}

static const char *
fill_in(struct kj_arena *a, const char *text, va_list pairs)
{
	struct kj_buf b;

	if (!strchr(text, '{'))
		return text;
	kj_buf_init(&b, a);
	while (*text) {
		size_t plain = strcspn(text, "{"), n;
		const char *value;

		kj_buf_add(&b, text, plain);
		text += plain;
		if (!*text)
			break;
		n = strcspn(text + 1, "}");
		value = text[1 + n] ? value_of(text + 1, n, pairs) : NULL;
		if (value)
			kj_buf_puts(&b, value);
		else
			kj_buf_putc(&b, '{');
		text += value ? n + 2 : 1;
	}
	return b.data;
}

/* The catalogue's text for a key below T; the key itself, logged, when there is none. */
static const char *
text_for(const struct kj_req *req, const char *key)
{
	char name[KEY];
	const char *text = NULL;

	if ((size_t)snprintf(name, sizeof(name), "T.%s", key) < sizeof(name))
		text = kj_lang_text(req->in->lang, name);
	if (text)
		return text;
	kj_log(KJ_WARN, "lang", "missing=%s lang=%s", key, req->in->lang);
	return kj_strdup(req->act.arena, key);
}

const char *
kj_say(struct kj_req *req, const char *key, ...)
{
	const char *text;
	va_list ap;

	va_start(ap, key);
	text = fill_in(req->act.arena, text_for(req, key), ap);
	va_end(ap);
	return text;
}

static const char *
word(const char *lang, const char *key)
{
	char name[KEY];

	if ((size_t)snprintf(name, sizeof(name), "T.%s", key) >= sizeof(name))
		return NULL;
	return kj_lang_text(lang, name);
}

const char *
kj_word(void *ctx, const char *key)
{
	const struct kj_req *req = ctx;

	return word(req->in->lang, key);
}

enum kj_rc
kj_words_start(const struct kj_conf *conf)
{
	return kj_lang_start(conf);
}

const char *
kj_word_in(void *lang, const char *key)
{
	return word(lang, key);
}

const char *
kj_say_in(struct kj_arena *a, const char *lang, const char *key, ...)
{
	const char *text = word(lang, key);
	va_list ap;

	if (!text)
		return NULL;
	va_start(ap, key);
	text = fill_in(a, text, ap);
	va_end(ap);
	return text;
}

const char *
kj_say_n(struct kj_req *req, const char *key, int64_t n)
{
	char number[24], name[KEY];
	const char *text = NULL;

	(void)snprintf(number, sizeof(number), "%lld", (long long)n);
	(void)snprintf(name, sizeof(name), "T.%s.one", key);
	if (n == 1)
		text = hdf_get_value(kj_lang_common(req->in->lang), name, NULL);
	(void)snprintf(name, sizeof(name), "%s.%s", key, text ? "one" : "other");
	return kj_say(req, name, "n", kj_decimal_show(req->act.arena, number, req->in->lang), NULL);
}

/* ---- errors of ClearSilver ------------------------------------------------------------------------ */

enum kj_rc
kj_nerr(NEOERR *err, const char *what)
{
	STRING text;
	enum kj_rc rc;

	if (!err)
		return KJ_OK;
	string_init(&text);
	nerr_error_string(err, &text);
	rc = KJ_FAULT_AT("%s: %s", what, text.buf ? text.buf : "");
	string_clear(&text);
	nerr_ignore(&err);
	return rc;
}
