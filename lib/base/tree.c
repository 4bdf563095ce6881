/* Looking things up in a tree, writing it, and the files it comes from. */
#include <errno.h>

#include "kinerja/tree.h"

enum { FILE_MAX = 16 * 1024 * 1024, WORD_MAX = 64, NEAR_ENOUGH = 3 };

const struct kj_tree *
kj_tree_get(const struct kj_tree *t, const char *name)
{
	if (!t || t->type != KJ_TREE_GROUP)
		return NULL;
	for (const struct kj_tree *c = t->child; c; c = c->next)
		if (kj_streq(c->name, name))
			return c;
	return NULL;
}

const char *
kj_tree_text(const struct kj_tree *t, const char *name)
{
	const struct kj_tree *c = kj_tree_get(t, name);

	return c ? c->text : NULL;
}

static bool
covers_group(const struct kj_tree *got, const struct kj_tree *want)
{
	for (const struct kj_tree *w = want->child; w; w = w->next) {
		const struct kj_tree *g = kj_tree_get(got, w->name);

		if (!g ? w->type != KJ_TREE_NULL : !kj_tree_covers(g, w))
			return false;
	}
	return true;
}

static bool
covers_list(const struct kj_tree *got, const struct kj_tree *want)
{
	const struct kj_tree *g = got->child;

	if (got->n != want->n)
		return false;
	for (const struct kj_tree *w = want->child; w; w = w->next, g = g->next)
		if (!kj_tree_covers(g, w))
			return false;
	return true;
}

bool
kj_tree_covers(const struct kj_tree *got, const struct kj_tree *want)
{
	if (got->type != want->type)
		return false;
	switch (want->type) {
	case KJ_TREE_GROUP:
		return covers_group(got, want);
	case KJ_TREE_LIST:
		return covers_list(got, want);
	case KJ_TREE_TEXT:
		return kj_streq(got->text, want->text);
	case KJ_TREE_BOOL:
	case KJ_TREE_INT:
		return got->number == want->number;
	case KJ_TREE_NULL:
		return true;
	case KJ_TREE_REAL:
		break;
	}
	return false;
}

void
kj_tree_write(struct kj_buf *b, const struct kj_tree *t)
{
	switch (t->type) {
	case KJ_TREE_TEXT:
		kj_buf_json(b, t->text);
		return;
	case KJ_TREE_INT:
		kj_buf_fmt(b, "%lld", (long long)t->number);
		return;
	case KJ_TREE_BOOL:
		kj_buf_puts(b, t->number ? "true" : "false");
		return;
	case KJ_TREE_NULL:
	case KJ_TREE_REAL:
		kj_buf_puts(b, "null");
		return;
	case KJ_TREE_LIST:
	case KJ_TREE_GROUP:
		break;
	}
	kj_buf_putc(b, t->type == KJ_TREE_LIST ? '[' : '{');
	for (const struct kj_tree *c = t->child; c; c = c->next) {
		if (c != t->child)
			kj_buf_putc(b, ',');
		if (t->type == KJ_TREE_GROUP) {
			kj_buf_json(b, c->name);
			kj_buf_putc(b, ':');
		}
		kj_tree_write(b, c);
	}
	kj_buf_putc(b, t->type == KJ_TREE_LIST ? ']' : '}');
}

enum kj_rc
kj_file_text(struct kj_arena *a, const char *file, const char **out)
{
	enum kj_rc rc = KJ_NOTFOUND;
	struct kj_buf b;
	char part[4096];
	size_t n;
	FILE *f = fopen(file, "re");

	if (!f)
		return KJ_NOTFOUND;
	kj_buf_init(&b, a);
	kj_buf_puts(&b, "");
	while ((n = fread(part, 1, sizeof(part), f)) > 0) {
		if (b.len + n > FILE_MAX || memchr(part, '\0', n)) {
			rc = KJ_INVALID;
			goto out;
		}
		kj_buf_add(&b, part, n);
	}
	if (ferror(f))
		goto out;
	*out = b.data;
	rc = KJ_OK;
out:
	(void)fclose(f);
	return rc;
}

static size_t
least(size_t x, size_t y)
{
	return x < y ? x : y;
}

/* Letters to insert, drop or change until x is y. */
static size_t
distance(const char *x, const char *y)
{
	size_t row[WORD_MAX + 1], ny = strlen(y);

	if (ny > WORD_MAX || strlen(x) > WORD_MAX)
		return WORD_MAX;
	for (size_t j = 0; j <= ny; j++)
		row[j] = j;
	for (size_t i = 0; x[i]; i++) {
		size_t diagonal = row[0];

		row[0] = i + 1;
		for (size_t j = 0; j < ny; j++) {
			size_t change = diagonal + (x[i] != y[j]);

			diagonal = row[j + 1];
			row[j + 1] = least(change, least(row[j], row[j + 1]) + 1);
		}
	}
	return row[ny];
}

const char *
kj_nearest(const char *word, const char *const *words, size_t n)
{
	const char *best = NULL;
	size_t limit = least(NEAR_ENOUGH, strlen(word) / 2 + 1);

	for (size_t i = 0; i < n; i++) {
		/* The beginning of a longer word is a near miss too. */
		size_t d = word[0] && kj_starts(words[i], word) ? 1 : distance(word, words[i]);

		if (d < limit || (d == limit && !best)) {
			best = words[i];
			limit = d;
		}
	}
	return best;
}
