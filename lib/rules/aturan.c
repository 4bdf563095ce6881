/* Rulesets: from text, from the shipped files, and the sources they name. */
#include "internal.h"

#include <dirent.h>
#include <stdlib.h>

static struct {
	struct kj_arena *arena;
	struct known {
		struct known *next;
		const char *folder, *id;
		struct kj_aturan *aturan; /* NULL: there is none, or it is faulty */
	} * known;
} shipped; /* kept for the life of the process */

enum kj_rc
kj_aturan_parse(struct kj_arena *a, const char *name, const char *text, struct kj_aturan **out,
	struct kj_masalah **problems)
{
	struct kj_baca b = {.arena = a, .file = kj_strdup(a, name)};
	struct kj_tree_error error = {0};
	struct kj_tree *root = NULL;
	struct kj_aturan *r = kj_alloc(a, sizeof(*r));

	b.tail = &b.problems;
	if (kj_tree_conf(a, text, &root, &error) != KJ_OK) {
		const struct kj_nilai v = {"pesan", KJ_NILAI_TEKS, error.text};

		kj_masalah_add(&b, error.line, "TULISAN", &v, 1);
	} else {
		b.root = root;
		kj_aturan_baca(&b, r);
		r->ada_matriks = r->matriks[KJ_RATING_SESUAI][KJ_RATING_SESUAI] != KJ_PREDIKAT_NONE;
		if (!b.problems)
			kj_aturan_cek(&b, r);
	}
	*problems = b.problems;
	if (b.problems)
		return KJ_INVALID;
	*out = r;
	return KJ_OK;
}

enum kj_rc
kj_aturan_load(
	struct kj_arena *a, const char *file, struct kj_aturan **out, struct kj_masalah **problems)
{
	const char *text = NULL;
	enum kj_rc rc = kj_file_text(a, file, &text);

	*problems = NULL;
	return rc == KJ_OK ? kj_aturan_parse(a, file, text, out, problems) : rc;
}

static void
log_problems(struct kj_arena *a, const char *file, enum kj_rc rc, const struct kj_masalah *m)
{
	if (!m)
		kj_log(KJ_ERROR, "ruleset", "%s: %s", file, kj_rc_name(rc));
	for (; m; m = m->next) {
		struct kj_buf b;

		kj_buf_init(&b, a);
		for (size_t i = 0; i < m->n; i++)
			kj_buf_fmt(&b, " %s=%s", m->nilai[i].nama, m->nilai[i].nilai);
		kj_log(KJ_ERROR, "ruleset", "%s:%d: %s%s", m->file, m->line, m->kode, b.data);
	}
}

static struct kj_aturan *
read_shipped(const char *folder, const char *id)
{
	const char *file = kj_fmt(shipped.arena, "%s/%s.conf", folder, id);
	struct kj_masalah *problems = NULL;
	struct kj_aturan *r = NULL;
	enum kj_rc rc = kj_aturan_load(shipped.arena, file, &r, &problems);

	if (rc != KJ_OK) {
		log_problems(shipped.arena, file, rc, problems);
		return NULL;
	}
	if (kj_streq(r->id, id))
		return r;
	kj_log(KJ_ERROR, "ruleset", "%s: id=%s", file, r->id);
	return NULL;
}

const struct kj_aturan *
kj_aturan_of(const char *folder, const char *id)
{
	struct known *k;

	/* The id comes from a row of the database: it must not leave the folder. */
	if (!*id || id[strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789-")])
		return NULL;
	for (k = shipped.known; k; k = k->next)
		if (kj_streq(k->id, id) && kj_streq(k->folder, folder))
			return k->aturan;
	if (!shipped.arena)
		shipped.arena = kj_arena_new();
	k = kj_alloc(shipped.arena, sizeof(*k));
	k->folder = kj_strdup(shipped.arena, folder);
	k->id = kj_strdup(shipped.arena, id);
	k->aturan = read_shipped(folder, id);
	k->next = shipped.known;
	shipped.known = k;
	return k->aturan;
}

static int
is_ruleset(const struct dirent *e)
{
	size_t n = strlen(e->d_name);

	return n > 5 && kj_streq(e->d_name + n - 5, ".conf");
}

/* The same order everywhere, whatever the locale. */
static int
by_name(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

enum kj_rc
kj_aturan_names(struct kj_arena *a, const char *folder, const char *const **out)
{
	struct dirent **files = NULL;
	int n = scandir(folder, &files, is_ruleset, by_name);
	const char **names;

	if (n < 0)
		return KJ_NOTFOUND;
	names = kj_calloc(a, (size_t)n + 1, sizeof(*names));
	for (int i = 0; i < n; i++) {
		names[i] = kj_strndup(a, files[i]->d_name, strlen(files[i]->d_name) - 5);
		free(files[i]);
	}
	free(files);
	*out = names;
	return KJ_OK;
}

const char *
kj_aturan_sumber(const struct kj_aturan *r, const char *rule)
{
	for (size_t i = 0; i < r->nsumber; i++)
		if (kj_streq(r->sumber[i].kode, rule))
			return r->sumber[i].teks;
	return "";
}
