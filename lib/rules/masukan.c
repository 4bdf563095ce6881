/* JSON in and out of the rules. */
#include "masukan.h"

enum { MOST = 1000000000 };

const char *
kj_masuk_angka(struct kj_jalan *j, const struct kj_tree *t, const char *name)
{
	const struct kj_tree *c = kj_tree_get(t, name);

	if (!c || c->type == KJ_TREE_NULL)
		return NULL;
	if (c->type == KJ_TREE_INT)
		return kj_fmt(j->arena, "%lld", (long long)c->number);
	return c->text ? c->text : "?";
}

bool
kj_masuk_bool(const struct kj_tree *t, const char *name, bool fallback)
{
	const struct kj_tree *c = kj_tree_get(t, name);

	return c && c->type == KJ_TREE_BOOL ? c->number != 0 : fallback;
}

bool
kj_masuk_int(const struct kj_tree *t, const char *name, int64_t *out)
{
	const struct kj_tree *c = kj_tree_get(t, name);

	*out = c ? c->number : 0;
	return !c || (c->type == KJ_TREE_INT && *out >= -MOST && *out <= MOST);
}

bool
kj_masuk_tanggal(const struct kj_tree *t, const char *name, kj_date *out)
{
	const char *text = kj_tree_text(t, name);

	return text && kj_date_parse(text, out);
}

void
kj_jawab_nama(struct kj_jalan *j, const char *name)
{
	if (j->b.len > 0)
		kj_buf_putc(&j->b, ',');
	kj_buf_json(&j->b, name);
	kj_buf_putc(&j->b, ':');
}

static void
value_or_null(struct kj_buf *b, const char *value)
{
	if (value && *value)
		kj_buf_json(b, value);
	else
		kj_buf_puts(b, "null");
}

void
kj_jawab(struct kj_jalan *j, const char *name, const char *value)
{
	kj_jawab_nama(j, name);
	value_or_null(&j->b, value);
}

void
kj_jawab_daftar(struct kj_jalan *j, const char *name, const char *const *v, size_t n)
{
	kj_jawab_nama(j, name);
	kj_buf_putc(&j->b, '[');
	for (size_t i = 0; i < n; i++) {
		if (i > 0)
			kj_buf_putc(&j->b, ',');
		value_or_null(&j->b, v[i]);
	}
	kj_buf_putc(&j->b, ']');
}
