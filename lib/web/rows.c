/*
 * The buttons of groups, which work without JavaScript: tambah-iki:12 adds an
 * indicator to row 12, hapus-iki:12.b1 removes one, naik- and turun- move it.
 */
#include "lib/web/input.h"

enum verb { TAMBAH, HAPUS, NAIK, TURUN, VERBS };

static const char *const verbs[VERBS] = {"tambah-", "hapus-", "naik-", "turun-"};

/* What a button points at: group i of in, row at for all but tambah. */
struct place {
	struct kj_input *in;
	size_t i, at;
	const char *prefix; /* of in's own fields */
};

/* The group of that name at a depth below form, as a path of field indices. */
static bool
find_group(const struct kj_form *form, const char *group, size_t n, size_t depth, size_t *path)
{
	for (size_t i = 0; i < form->nfields; i++) {
		const struct kj_field *f = &form->fields[i];

		if (f->kind != KJ_F_ROWS)
			continue;
		path[0] = i;
		if (depth == 0 && strncmp(f->name, group, n) == 0 && f->name[n] == '\0')
			return true;
		if (depth > 0 && find_group(f->rows, group, n, depth - 1, path + 1))
			return true;
	}
	return false;
}

/* Splits "12.b1" in place; the number of keys, SIZE_MAX when there are too many. */
static size_t
split(char *keys, const char *part[KJ_INPUT_DEPTH])
{
	size_t n = 0;

	while (*keys) {
		size_t len = strcspn(keys, ".");
		bool more = keys[len] == '.';

		if (n == KJ_INPUT_DEPTH)
			return SIZE_MAX;
		part[n++] = keys;
		keys[len] = '\0';
		keys += len + more;
	}
	return n;
}

static bool
locate(struct kj_arena *a, struct kj_input *in, enum verb verb, const char *what, struct place *p)
{
	const char *colon = strchr(what, ':'), *key[KJ_INPUT_DEPTH];
	size_t n = strcspn(what, ":"), path[KJ_INPUT_DEPTH] = {0};
	size_t keys = split(kj_strdup(a, colon ? colon + 1 : ""), key);
	size_t depth = verb == TAMBAH ? keys : keys - 1;

	if (keys == SIZE_MAX || depth >= KJ_INPUT_DEPTH || !find_group(in->form, what, n, depth, path))
		return false;
	*p = (struct place){.in = in, .prefix = ""};
	for (size_t d = 0; d < depth; d++) {
		const char *group = p->in->form->fields[path[d]].name;

		p->in = kj_input_row(p->in, path[d], key[d], NULL);
		if (!p->in)
			return false;
		p->prefix = kj_input_prefix(a, p->prefix, group, key[d]);
	}
	p->i = path[depth];
	return verb == TAMBAH || kj_input_row(p->in, p->i, key[depth], &p->at) != NULL;
}

static void
take_out(struct kj_typed *t, size_t at)
{
	t->n--;
	memmove(&t->row[at], &t->row[at + 1], (t->n - at) * sizeof(struct kj_input *));
}

static void
swap(struct kj_typed *t, size_t x, size_t y)
{
	struct kj_input *row = t->row[x];

	t->row[x] = t->row[y];
	t->row[y] = row;
}

/*
 * A new row starts with the usual choices, so that an answer costs a tap only
 * where it differs, and with the rows below it that each has.
 */
static void
begin_row(struct kj_arena *a, struct kj_input *row)
{
	for (size_t i = 0; i < row->form->nfields; i++) {
		const struct kj_field *f = &row->form->fields[i];

		if (f->kind == KJ_F_CHOICE && f->required)
			row->v[i].s = f->choices[0];
		for (size_t n = 0; f->kind == KJ_F_ROWS && n < f->begin; n++)
			begin_row(a, kj_input_add(a, row, i, kj_input_new_key(a, row, i)));
	}
}

/* Does it; the row to look at next, NULL when the group is empty. */
static const struct kj_input *
press(struct kj_arena *a, enum verb verb, const struct place *p)
{
	struct kj_typed *t = &p->in->v[p->i];
	size_t at = p->at;

	switch (verb) {
	case TAMBAH:
		if (t->n < kj_input_max_rows(&p->in->form->fields[p->i]))
			begin_row(a, kj_input_add(a, p->in, p->i, kj_input_new_key(a, p->in, p->i)));
		at = t->n - 1;
		break;
	case HAPUS:
		take_out(t, at);
		at = at > 0 ? at - 1 : 0;
		break;
	case NAIK:
		if (at > 0)
			swap(t, at, at - 1);
		at = at > 0 ? at - 1 : 0;
		break;
	default:
		if (at + 1 < t->n)
			swap(t, at, at + 1);
		at = at + 1 < t->n ? at + 1 : at;
	}
	return t->n > 0 ? t->row[at] : NULL;
}

enum kj_rc
kj_input_button(struct kj_arena *a, struct kj_input *in, const char *aksi, const char **anchor)
{
	const struct kj_input *row;
	struct place p;

	*anchor = "";
	for (int verb = 0; verb < VERBS; verb++) {
		if (!kj_starts(aksi, verbs[verb]))
			continue;
		if (!locate(a, in, (enum verb)verb, aksi + strlen(verbs[verb]), &p))
			return KJ_NOTFOUND;
		row = press(a, (enum verb)verb, &p);
		if (row)
			*anchor = kj_input_prefix(a, p.prefix, p.in->form->fields[p.i].name, row->key);
		return KJ_OK;
	}
	return KJ_NOTFOUND;
}
