/* Typed texts in the shape of a form: reading, writing, finding rows. */
#include "lib/web/input.h"

enum {
	ROWS_DEFAULT = 200,
	ROWS_SPARE = 20, /* shown beyond the limit, so that nobody loses what was typed */
	KEY_DIGITS = 18,
	NEW_DIGITS = 6
};

struct kj_input *
kj_input_new(struct kj_arena *a, const struct kj_form *form, const char *key)
{
	struct kj_input *in = kj_alloc(a, sizeof(*in));

	in->form = form;
	in->key = key;
	in->v = kj_calloc(a, form->nfields, sizeof(*in->v));
	return in;
}

struct kj_input *
kj_input_add(struct kj_arena *a, struct kj_input *in, size_t i, const char *key)
{
	struct kj_typed *t = &in->v[i];
	struct kj_input *row = kj_input_new(a, in->form->fields[i].rows, key);

	if (t->n == t->cap) {
		struct kj_input **more;

		t->cap = t->cap ? t->cap * 2 : 8;
		more = kj_calloc(a, t->cap, sizeof(struct kj_input *));
		if (t->n > 0)
			memcpy(more, t->row, t->n * sizeof(struct kj_input *));
		t->row = more;
	}
	t->row[t->n++] = row;
	return row;
}

struct kj_input *
kj_input_row(const struct kj_input *in, size_t i, const char *key, size_t *at)
{
	const struct kj_typed *t = &in->v[i];

	for (size_t r = 0; r < t->n; r++) {
		if (strcmp(t->row[r]->key, key) != 0)
			continue;
		if (at)
			*at = r;
		return t->row[r];
	}
	return NULL;
}

const char *
kj_input_new_key(struct kj_arena *a, const struct kj_input *in, size_t i)
{
	int64_t most = 0, n;

	for (size_t r = 0; r < in->v[i].n; r++) {
		const char *key = in->v[i].row[r]->key;

		if (key[0] == 'b' && kj_int_parse(key + 1, 1, INT32_MAX, &n) && n > most)
			most = n;
	}
	return kj_fmt(a, "b%lld", (long long)most + 1);
}

bool
kj_input_key(const char *key, size_t n, int64_t *id)
{
	bool fresh = n > 0 && key[0] == 'b';
	size_t digits = fresh ? n - 1 : n;

	key += fresh;
	if (digits < 1 || digits > (fresh ? NEW_DIGITS : KEY_DIGITS) || key[0] == '0')
		return false;
	*id = 0;
	for (size_t i = 0; i < digits; i++) {
		if (key[i] < '0' || key[i] > '9')
			return false;
		*id = *id * 10 + (key[i] - '0');
	}
	if (fresh)
		*id = 0;
	return true;
}

size_t
kj_input_max_rows(const struct kj_field *f)
{
	return f->max > 0 ? (size_t)f->max : ROWS_DEFAULT;
}

size_t
kj_input_field(const struct kj_form *form, const char *name, size_t n)
{
	for (size_t i = 0; i < form->nfields; i++) {
		const char *field = form->fields[i].name;

		if (strncmp(field, name, n) == 0 && field[n] == '\0')
			return i;
	}
	return SIZE_MAX;
}

const char *
kj_input_name(struct kj_arena *a, const char *prefix, const char *name)
{
	size_t n = strlen(prefix), m = strlen(name);
	char *s;

	if (n == 0)
		return name;
	s = kj_alloc(a, n + m + 1);
	memcpy(s, prefix, n);
	memcpy(s + n, name, m);
	return s;
}

const char *
kj_input_prefix(struct kj_arena *a, const char *prefix, const char *group, const char *key)
{
	return kj_fmt(a, "%s%s.%s.", prefix, group, key);
}

const char *
kj_input_id(struct kj_arena *a, const char *name)
{
	size_t n = strlen(name);
	char *id;

	if (n > 0 && name[n - 1] == '.')
		n--;
	id = kj_alloc(a, n + 3);
	id[0] = 'i';
	id[1] = '-';
	for (size_t i = 0; i < n; i++)
		id[i + 2] = name[i] == '.' ? '-' : name[i];
	return id;
}

/* ---- reading ----------------------------------------------------------------------------- */

/*
 * The row that a part of a name leads to, made if it is the first of its key.
 * NULL when the key is malformed or the group is full. Fields of a row arrive
 * together, so the last row is looked at first.
 */
static struct kj_input *
enter(struct kj_arena *a, struct kj_input *in, size_t i, const char *key, size_t n)
{
	const struct kj_field *f = &in->form->fields[i];
	struct kj_typed *t = &in->v[i];
	char copy[KJ_INPUT_KEY];
	struct kj_input *row;
	int64_t id;

	if (!kj_input_key(key, n, &id))
		return NULL;
	memcpy(copy, key, n);
	copy[n] = '\0';
	if (t->n > 0 && strcmp(t->row[t->n - 1]->key, copy) == 0)
		return t->row[t->n - 1];
	row = kj_input_row(in, i, copy, NULL);
	if (row || t->n >= kj_input_max_rows(f) + ROWS_SPARE)
		return row;
	return kj_input_add(a, in, i, kj_strdup(a, copy));
}

/* Puts one field where its name says; false when the form has no such place. */
static bool
put(struct kj_arena *a, struct kj_input *in, const struct kj_param *p)
{
	const char *name = p->name;

	for (;;) {
		size_t n = strcspn(name, "."), i = kj_input_field(in->form, name, n);
		bool rows;

		if (i == SIZE_MAX)
			return false;
		rows = in->form->fields[i].kind == KJ_F_ROWS;
		if (!rows && name[n] == '\0') {
			in->v[i].s = p->value;
			in->v[i].bad = p->bad != KJ_PARAM_GOOD;
			return true;
		}
		if (!rows || name[n] == '\0')
			return false;
		name += n + 1;
		n = strcspn(name, ".");
		in = enter(a, in, i, name, n);
		if (!in)
			return false;
		if (name[n] == '\0') /* "rhk.12": says only that the row is there */
			return true;
		name += n + 1;
	}
}

struct kj_input *
kj_input_read(
	struct kj_arena *a, const struct kj_form *form, const struct kj_params *p, size_t *unknown)
{
	static const char *const own[] = {"csrf", "kunci", "versi", "aksi"};
	struct kj_input *in = kj_input_new(a, form, NULL);

	*unknown = 0;
	for (size_t i = 0; i < p->n; i++) {
		bool kit = false;

		if (!p->v[i].first || put(a, in, &p->v[i]))
			continue;
		for (size_t k = 0; k < KJ_COUNT(own); k++)
			kit |= strcmp(p->v[i].name, own[k]) == 0;
		*unknown += kit ? 0 : 1;
	}
	return in;
}

/* ---- writing -------------------------------------------------------------------------------- */

static void
write_pair(struct kj_buf *out, const char *prefix, const char *name, const char *value)
{
	if (out->len > 0)
		kj_buf_putc(out, '&');
	kj_buf_puts(out, prefix);
	kj_buf_puts(out, name);
	kj_buf_putc(out, '=');
	kj_buf_url(out, value, strlen(value));
}

static void
write_below(const struct kj_input *in, const char *prefix, bool secrets, struct kj_buf *out)
{
	for (size_t i = 0; i < in->form->nfields; i++) {
		const struct kj_field *f = &in->form->fields[i];
		const struct kj_typed *t = &in->v[i];

		if (t->s && f->kind != KJ_F_FILE && (secrets || f->kind != KJ_F_SECRET))
			write_pair(out, prefix, f->name, t->s);
		for (size_t r = 0; r < t->n; r++) {
			const char *below = kj_input_prefix(out->arena, prefix, f->name, t->row[r]->key);

			write_pair(out, kj_strndup(out->arena, below, strlen(below) - 1), "", "");
			write_below(t->row[r], below, secrets, out);
		}
	}
}

void
kj_input_write(const struct kj_input *in, bool secrets, struct kj_buf *out)
{
	write_below(in, "", secrets, out);
}
