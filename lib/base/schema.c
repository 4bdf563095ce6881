/*
 * One walk over what was read, against one table: unknown settings, types,
 * bounds and gaps, all reported together.
 */
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/base/schema.h"

enum { FILE_MAX = 256 * 1024 };

struct kj_schema {
	struct kj_arena *arena;
	const char *file, *folder;
	const char *text;
	struct kj_tree *root;
	const struct kj_setting *settings;
	size_t n;
	bool *seen; /* one a setting */
	char *out;
	unsigned problems;
};

static void problem(struct kj_schema *s, int line, const char *fmt, ...) KJ_PRINTF(3, 4);

static void
report(struct kj_schema *s, int line, const char *text)
{
	kj_log(KJ_ERROR, "config", "%s:%d: %s", s->file, line > 0 ? line : 1, text);
	s->problems++;
}

static void
problem(struct kj_schema *s, int line, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	report(s, line, kj_vfmt(s->arena, fmt, ap));
	va_end(ap);
}

/* Line of the setting, or of the nearest group around it that is there. */
static int
line_of(const struct kj_schema *s, const char *path)
{
	const struct kj_tree *t = s->root;
	int line = 1;

	while (*path) {
		size_t n = strcspn(path, ".");

		t = kj_tree_get(t, kj_strndup(s->arena, path, n));
		if (!t)
			break;
		line = t->line;
		path += n + (path[n] == '.' ? 1 : 0);
	}
	return line;
}

void
kj_schema_problem(struct kj_schema *s, const char *path, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	report(s, line_of(s, path), kj_vfmt(s->arena, fmt, ap));
	va_end(ap);
}

void
kj_schema_problem_at(struct kj_schema *s, int line, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	report(s, line, kj_vfmt(s->arena, fmt, ap));
	va_end(ap);
}

/* ---- reading ------------------------------------------------------------- */

static ssize_t
read_all(int fd, char *buf, size_t size)
{
	size_t at = 0;

	while (at < size) {
		ssize_t n = read(fd, buf + at, size - at);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return -1;
		if (n == 0)
			break;
		at += (size_t)n;
	}
	return (ssize_t)at;
}

/* Reads the file into s->text, or says why not. */
static void
read_text(struct kj_schema *s)
{
	char *text = kj_alloc(s->arena, FILE_MAX + 1);
	struct stat st;
	ssize_t n;
	int fd = open(s->file, O_RDONLY | O_CLOEXEC | O_NONBLOCK);

	if (fd < 0 || fstat(fd, &st) < 0) {
		problem(s, 1, "cannot be read: %s", strerror(errno));
		goto out;
	}
	if (!S_ISREG(st.st_mode)) {
		problem(s, 1, "is not a file");
		goto out;
	}
	n = read_all(fd, text, FILE_MAX + 1);
	if (n < 0)
		problem(s, 1, "cannot be read: %s", strerror(errno));
	else if (n > FILE_MAX)
		problem(s, 1, "is larger than %d bytes", FILE_MAX);
	else if (!kj_utf8_ok(text, (size_t)n))
		problem(s, 1, "is not UTF-8 text");
	s->text = text;
out:
	if (fd >= 0)
		(void)close(fd);
}

/* The start of a line of the text, counted from 1. */
static const char *
source_line(const struct kj_schema *s, int line)
{
	const char *p = s->text;

	while (line > 1 && *p) {
		p += strcspn(p, "\n");
		p += *p ? 1 : 0;
		line--;
	}
	return p;
}

static void
parse(struct kj_schema *s)
{
	struct kj_tree_error error = {0};
	const char *source;

	if (kj_tree_conf(s->arena, s->text, &s->root, &error) == KJ_OK)
		return;
	source = source_line(s, error.line);
	problem(s, error.line, "%s, near: %.*s", error.text, (int)strcspn(source, "\r\n"), source);
}

/* The absolute name of a file, without following links. */
static const char *
absolute(struct kj_arena *a, const char *file)
{
	char cwd[PATH_MAX];

	if (file[0] == '/' || !getcwd(cwd, sizeof(cwd)))
		return kj_strdup(a, file);
	return kj_fmt(a, "%s/%s", cwd, file);
}

struct kj_schema *
kj_schema_open(struct kj_arena *a, const char *file)
{
	struct kj_schema *s = kj_alloc(a, sizeof(*s));
	const char *slash;

	s->arena = a;
	s->file = absolute(a, file);
	slash = strrchr(s->file, '/');
	s->folder = slash ? kj_strndup(a, s->file, (size_t)(slash - s->file)) : ".";
	read_text(s);
	if (s->problems == 0)
		parse(s);
	return s->problems == 0 ? s : NULL;
}

const char *
kj_schema_file(const struct kj_schema *s)
{
	return s->file;
}

enum kj_rc
kj_schema_result(const struct kj_schema *s)
{
	return s->problems == 0 ? KJ_OK : KJ_INVALID;
}

/* ---- did you mean --------------------------------------------------------- */

static const char *
last_part(const char *path)
{
	const char *dot = strrchr(path, '.');

	return dot ? dot + 1 : path;
}

/* A known setting or group that the path may stand for: the right name elsewhere, else a near one. */
static const char *
meant(const struct kj_schema *s, const char *path)
{
	const char **words = kj_calloc(s->arena, 2 * s->n, sizeof(*words));
	size_t n = 0;

	for (size_t i = 0; i < s->n; i++) {
		const char *known = s->settings[i].path, *last = last_part(known);

		if (kj_streq(last, last_part(path)))
			return known;
		words[n++] = known;
		if (last > known)
			words[n++] = kj_strndup(s->arena, known, (size_t)(last - known) - 1);
	}
	return kj_nearest(path, words, n);
}

static void
unknown(struct kj_schema *s, const char *path, int line)
{
	const char *best = meant(s, path);

	if (best)
		problem(s, line, "unknown setting '%s', did you mean '%s'?", path, best);
	else
		problem(s, line, "unknown setting '%s'", path);
}

/* ---- values ----------------------------------------------------------------- */

static const char *
type_name(enum kj_tree_type type)
{
	static const char *const names[] = {
		[KJ_TREE_NULL] = "nothing",
		[KJ_TREE_BOOL] = "true or false",
		[KJ_TREE_INT] = "a whole number",
		[KJ_TREE_REAL] = "a number with decimals",
		[KJ_TREE_TEXT] = "a text in quotes",
		[KJ_TREE_LIST] = "a list",
		[KJ_TREE_GROUP] = "a group { }",
	};

	return names[type];
}

static enum kj_tree_type
wanted_type(enum kj_setting_type type)
{
	if (type == KJ_S_TEXT || type == KJ_S_PATH)
		return KJ_TREE_TEXT;
	if (type == KJ_S_SET || type == KJ_S_LIST)
		return KJ_TREE_LIST;
	return type == KJ_S_BOOL ? KJ_TREE_BOOL : KJ_TREE_INT;
}

static void
put_text(struct kj_schema *s, const struct kj_setting *d, const char *value)
{
	const char *text = kj_strdup(s->arena, value);

	if (d->type == KJ_S_PATH && value[0] != '\0' && value[0] != '/')
		text = kj_fmt(s->arena, "%s/%s", s->folder, value);
	memcpy(s->out + d->at, &text, sizeof(text));
}

static void
put_number(struct kj_schema *s, const struct kj_setting *d, long value)
{
	int i = (int)value;
	bool b = value != 0;

	if (d->type == KJ_S_INT)
		memcpy(s->out + d->at, &i, sizeof(i));
	else if (d->type == KJ_S_LONG)
		memcpy(s->out + d->at, &value, sizeof(value));
	else if (d->type == KJ_S_BOOL)
		memcpy(s->out + d->at, &b, sizeof(b));
}

static bool
is_choice(const struct kj_setting *d, const char *value)
{
	for (size_t i = 0; d->choices[i]; i++)
		if (kj_streq(d->choices[i], value))
			return true;
	return false;
}

static void
refuse_choice(struct kj_schema *s, const struct kj_setting *d, int line)
{
	struct kj_buf b;

	kj_buf_init(&b, s->arena);
	for (size_t i = 0; d->choices[i]; i++)
		kj_buf_fmt(&b, "%s\"%s\"", i ? " or " : "", d->choices[i]);
	problem(s, line, "'%s' must be %s", d->path, b.data);
}

static void
load_text(struct kj_schema *s, const struct kj_setting *d, const struct kj_tree *t)
{
	const char *value, *wrong;
	size_t n;

	put_text(s, d, t->text);
	memcpy(&value, s->out + d->at, sizeof(value));
	n = strlen(value);
	wrong = d->wrong ? d->wrong(value) : NULL;
	if (d->choices && !is_choice(d, value))
		refuse_choice(s, d, t->line);
	else if (n < (size_t)d->min)
		problem(s, t->line, "'%s' must not be empty", d->path);
	else if (d->max > 0 && n > (size_t)d->max)
		problem(s, t->line, "'%s' is longer than %ld bytes: %s", d->path, d->max, value);
	else if (wrong)
		problem(s, t->line, "'%s' %s", d->path, wrong);
}

/* ---- lists --------------------------------------------------------------------- */

/* The place of a word among the choices; says what is wrong with it otherwise. */
static bool
find_choice(struct kj_schema *s, const struct kj_setting *d, const struct kj_tree *t, unsigned *at)
{
	const char *best;
	size_t n = 0;

	if (t->type != KJ_TREE_TEXT) {
		problem(s, t->line, "'%s' holds %s, not texts alone", d->path, type_name(t->type));
		return false;
	}
	for (n = 0; d->choices[n]; n++)
		if (kj_streq(d->choices[n], t->text)) {
			*at = (unsigned)n;
			return true;
		}
	best = kj_nearest(t->text, d->choices, n);
	if (best)
		problem(s, t->line, "'%s' knows no '%s', did you mean '%s'?", d->path, t->text, best);
	else
		problem(s, t->line, "'%s' knows no '%s'", d->path, t->text);
	return false;
}

static void
load_set(struct kj_schema *s, const struct kj_setting *d, const struct kj_tree *list)
{
	unsigned bits = 0, at;

	for (const struct kj_tree *t = list->child; t; t = t->next) {
		if (!find_choice(s, d, t, &at))
			continue;
		if (bits & 1U << at)
			problem(s, t->line, "'%s' names '%s' twice", d->path, t->text);
		bits |= 1U << at;
	}
	if (list->n < (size_t)d->min)
		problem(s, list->line, "'%s' must name at least %ld", d->path, d->min);
	memcpy(s->out + d->at, &bits, sizeof(bits));
}

static void
load(struct kj_schema *s, size_t i, const struct kj_tree *t)
{
	const struct kj_setting *d = &s->settings[i];
	enum kj_tree_type wanted = wanted_type(d->type);

	s->seen[i] = true;
	if (t->type != wanted)
		problem(
			s, t->line, "'%s' must be %s, not %s", d->path, type_name(wanted), type_name(t->type));
	else if (wanted == KJ_TREE_TEXT)
		load_text(s, d, t);
	else if (d->type == KJ_S_SET)
		load_set(s, d, t);
	else if (d->type == KJ_S_LIST)
		memcpy(s->out + d->at, &t, sizeof(t));
	else if (wanted == KJ_TREE_INT && (t->number < d->min || t->number > d->max))
		problem(s, t->line, "'%s' must be from %ld to %ld", d->path, d->min, d->max);
	else
		put_number(s, d, (long)t->number);
}

/* ---- the walk ----------------------------------------------------------------- */

static bool
is_group(const struct kj_schema *s, const char *path)
{
	size_t n = strlen(path);

	for (size_t i = 0; i < s->n; i++)
		if (kj_starts(s->settings[i].path, path) && s->settings[i].path[n] == '.')
			return true;
	return false;
}

static size_t
find(const struct kj_schema *s, const char *path)
{
	size_t i = 0;

	while (i < s->n && !kj_streq(s->settings[i].path, path))
		i++;
	return i;
}

/* prefix is "" or "database.". Groups nest as deep as the table does. */
static void
walk(struct kj_schema *s, const struct kj_tree *group, const char *prefix)
{
	for (const struct kj_tree *t = group->child; t; t = t->next) {
		const char *path = kj_fmt(s->arena, "%s%s", prefix, t->name);
		size_t i = find(s, path);

		if (i < s->n)
			load(s, i, t);
		else if (!is_group(s, path))
			unknown(s, path, t->line);
		else if (t->type == KJ_TREE_GROUP)
			walk(s, t, kj_fmt(s->arena, "%s.", path));
		else
			problem(s, t->line, "'%s' must be %s, not %s", path, type_name(KJ_TREE_GROUP),
				type_name(t->type));
	}
}

void
kj_schema_fill(struct kj_schema *s, const struct kj_setting *settings, size_t n, void *out)
{
	s->settings = settings;
	s->n = n;
	s->out = out;
	s->seen = kj_calloc(s->arena, n, sizeof(*s->seen));
	for (size_t i = 0; i < n; i++) {
		if (settings[i].type == KJ_S_TEXT || settings[i].type == KJ_S_PATH)
			put_text(s, &settings[i], settings[i].text ? settings[i].text : "");
		else
			put_number(s, &settings[i], settings[i].number);
	}
	walk(s, s->root, "");
	for (size_t i = 0; i < n; i++)
		if (settings[i].required && !s->seen[i])
			kj_schema_problem(
				s, settings[i].path, "missing required setting '%s'", settings[i].path);
}
