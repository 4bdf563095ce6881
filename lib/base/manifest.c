/* Manifests of programs: the table of their settings. */
#include <glob.h>

#include "kinerja/manifest.h"
#include "lib/base/schema.h"

static const char *
wrong_name(const char *s)
{
	if (*s < 'a' || *s > 'z' || s[strspn(s, "abcdefghijklmnopqrstuvwxyz0123456789_")])
		return "must be small letters, digits and _, beginning with a letter";
	return NULL;
}

static const char *
wrong_path(const char *s)
{
	if (kj_streq(s, "/"))
		return NULL;
	if (*s != '/' || wrong_name(s + 1))
		return "must be / or / and one word of small letters, digits and _";
	return NULL;
}

#define AT(member) offsetof(struct kj_manifest, member)

/* clang-format off */
static const struct kj_setting settings[] = {
	{"name", KJ_S_TEXT, AT(name), .required = true, .min = 1, .max = 24, .wrong = wrong_name},
	{"path", KJ_S_TEXT, AT(path), .required = true, .min = 1, .max = 64, .wrong = wrong_path},
	{"sdk", KJ_S_INT, AT(sdk), .required = true, .min = 1, .max = 1},
	{"workers", KJ_S_INT, AT(workers), .min = 0, .max = 256, .number = 0},
	{"timeout_s", KJ_S_INT, AT(timeout_s), .min = 1, .max = 600, .number = 30},
	{"slow_posts", KJ_S_BOOL, AT(slow_posts), .number = false},
};
/* clang-format on */

static bool
named_as_file(const struct kj_manifest *m)
{
	size_t file = strlen(m->file), name = strlen(m->name);

	/* ".../<name>.conf" */
	return file > name + 6 && m->file[file - name - 6] == '/' &&
		   strncmp(m->file + file - name - 5, m->name, name) == 0;
}

static enum kj_rc
load(struct kj_arena *a, const char *file, struct kj_manifest *m)
{
	struct kj_schema *s = kj_schema_open(a, file);

	if (!s)
		return KJ_INVALID;
	m->file = kj_schema_file(s);
	kj_schema_fill(s, settings, KJ_COUNT(settings), m);
	if (kj_schema_result(s) == KJ_OK && !named_as_file(m))
		kj_schema_problem(s, "name", "'name' must be the file's own name");
	return kj_schema_result(s);
}

/* Sockets follow from names, names from files: only paths can clash. */
static enum kj_rc
check_clashes(const struct kj_manifest *m, size_t n)
{
	enum kj_rc rc = KJ_OK;

	for (size_t i = 0; i < n; i++)
		for (size_t j = 0; j < i; j++)
			if (kj_streq(m[i].path, m[j].path)) {
				kj_log(KJ_ERROR, "config", "%s: path %s is claimed by %s", m[i].file, m[i].path,
					m[j].file);
				rc = KJ_INVALID;
			}
	return rc;
}

enum kj_rc
kj_manifests_load(struct kj_arena *a, const char *dir, const struct kj_manifest **out, size_t *n)
{
	glob_t found = {0};
	struct kj_manifest *m = NULL;
	enum kj_rc rc = KJ_OK;

	*out = NULL;
	*n = 0;
	if (glob(kj_fmt(a, "%s/*.conf", dir), 0, NULL, &found) != 0) {
		kj_log(KJ_ERROR, "config", "%s: no manifest of a program", dir);
		rc = KJ_INVALID;
		goto out;
	}
	m = kj_calloc(a, found.gl_pathc, sizeof(*m));
	for (size_t i = 0; i < found.gl_pathc; i++)
		if (load(a, found.gl_pathv[i], &m[i]) != KJ_OK)
			rc = KJ_INVALID;
	if (rc == KJ_OK)
		rc = check_clashes(m, found.gl_pathc);
	*out = m;
	*n = found.gl_pathc;
out:
	globfree(&found);
	return rc;
}
