/*
 * From typed texts to the page: Isian.* with all that a field's macro needs,
 * and Galat.*, the summary on top, in the order of the fields.
 */
#include "lib/web/input.h"

enum { SLOTS = 256, NAME = 200 };

/* A problem by its field's name. */
struct mark {
	struct mark *next; /* same slot */
	const struct kj_problem *problem;
	bool shown;
};

/* What all rows of a form have in common, looked up once a page. */
struct look {
	struct look *next;
	const struct kj_form *form;
	const char **label;				  /* of each field */
	const char ***text;				  /* of each field's choices */
	const struct kj_choices **choice; /* given by the page */
};

struct show {
	struct kj_req *req;
	struct kj_view *v;
	struct look *looks;
	struct mark *slot[SLOTS];
	HDF *galat, *last;
	size_t ngalat;
};

/* Where a form's or row's fields are, from the row up to the form. */
struct level {
	const struct level *up;
	const char *prefix; /* "rhk.12." */
	const char *path;	/* "12", keys only */
	const char *label;	/* of the group */
	size_t number;		/* of the row, from 1 */
};

/* ---- words ------------------------------------------------------------------------------ */

static const char *
text(const struct show *s, const char *kind, const char *form, const char *name)
{
	const char *lang = s->req->in->lang, *found = NULL;
	char key[NAME];

	if (form) {
		(void)snprintf(key, sizeof(key), "T.%s.%s.%s", kind, form, name);
		found = kj_lang_text(lang, key);
	}
	if (!found) {
		(void)snprintf(key, sizeof(key), "T.%s.%s", kind, name);
		found = kj_lang_text(lang, key);
	}
	return found ? found : name;
}

static const struct kj_choices *
find_choices(const struct kj_view *v, const char *field)
{
	const struct kj_choices *c = v->choices;

	while (c && strcmp(c->field, field) != 0)
		c = c->next;
	return c;
}

static const char **
choice_texts(struct show *s, const char *const *codes)
{
	const char **texts;
	size_t n = 0;

	while (codes[n])
		n++;
	texts = kj_calloc(s->v->arena, n + 1, sizeof(*texts));
	for (size_t i = 0; i < n; i++)
		texts[i] = text(s, "kode", NULL, codes[i]);
	return texts;
}

static const struct look *
look_at(struct show *s, const struct kj_form *form)
{
	struct kj_arena *a = s->v->arena;
	struct look *l = s->looks;

	while (l && l->form != form)
		l = l->next;
	if (l)
		return l;
	l = kj_alloc(a, sizeof(*l));
	*l = (struct look){.next = s->looks,
		.form = form,
		.label = kj_calloc(a, form->nfields, sizeof(*l->label)),
		.text = kj_calloc(a, form->nfields, sizeof(*l->text)),
		.choice = kj_calloc(a, form->nfields, sizeof(*l->choice))};
	for (size_t i = 0; i < form->nfields; i++) {
		const struct kj_field *f = &form->fields[i];

		l->label[i] = text(s, "isian", form->name, f->name);
		l->choice[i] = find_choices(s->v, f->name);
		if (f->choices && !l->choice[i])
			l->text[i] = choice_texts(s, f->choices);
	}
	s->looks = l;
	return l;
}

/* ---- problems ------------------------------------------------------------------------------- */

static size_t
slot_of(const char *name)
{
	uint32_t h = 2166136261U;

	for (; *name; name++)
		h = (h ^ (unsigned char)*name) * 16777619U;
	return h % SLOTS;
}

static void
mark_all(struct show *s)
{
	for (const struct kj_problem *p = s->req->act.problems; p; p = p->next) {
		struct mark **at = &s->slot[slot_of(p->field)];
		struct mark *m = kj_alloc(s->v->arena, sizeof(*m));

		m->problem = p;
		while (*at)
			at = &(*at)->next;
		*at = m;
	}
}

/* "Rencana hasil kerja 2 › Indikator 1 › Target" */
static const char *
trail(struct show *s, const struct level *at, const char *label)
{
	for (; at && at->label; at = at->up)
		label = kj_fmt(s->v->arena, "%s %zu › %s", at->label, at->number, label);
	return label;
}

/* One line of the summary: at is where the field is, NULL when the page has no such field. */
static const char *
summarise(struct show *s, const struct kj_problem *p, const struct level *at, const char *id,
	const char *label)
{
	const char *key = kj_fmt(s->v->arena, "galat.%s", p->code);
	const char *detail = p->detail ? p->detail : "";
	const char *said = kj_say(s->req, key, "label", label, "detail", detail, NULL);
	HDF *last = NULL;

	s->last = kj_hdf_append(s->v, s->galat, s->last, kj_hdf_index(s->v->arena, s->ngalat), NULL);
	last = kj_hdf_append(s->v, s->last, NULL, "nama", p->field);
	if (id)
		last = kj_hdf_append(s->v, s->last, last, "id", id);
	last = kj_hdf_append(s->v, s->last, last, "label", trail(s, at, label));
	(void)kj_hdf_append(s->v, s->last, last, "pesan", said);
	kj_hdf_value(s->galat, kj_hdf_index(s->v->arena, ++s->ngalat));
	return said;
}

/* Tells the summary what is wrong with a field; its own message, NULL when nothing is. */
static const char *
complain(
	struct show *s, const struct level *at, const char *name, const char *id, const char *label)
{
	const char *said = NULL;

	if (!s->req->act.problems)
		return NULL;
	for (struct mark *m = s->slot[slot_of(name)]; m; m = m->next) {
		const char *one;

		if (m->shown || strcmp(m->problem->field, name) != 0)
			continue;
		m->shown = true;
		one = summarise(s, m->problem, at, id, label);
		said = said ? kj_fmt(s->v->arena, "%s %s", said, one) : one;
	}
	return said;
}

/* Problems of the whole form come first; those of fields the page does not show, last. */
static void
complain_rest(struct show *s, bool general)
{
	for (const struct kj_problem *p = s->req->act.problems; p; p = p->next)
		for (struct mark *m = s->slot[slot_of(p->field)]; m; m = m->next)
			if (m->problem == p && !m->shown && (!general || !*p->field)) {
				m->shown = true;
				(void)summarise(s, p, NULL, NULL, "");
			}
}

/* ---- fields ---------------------------------------------------------------------------------- */

static void
show_choices(struct show *s, HDF *node, HDF *last, const struct look *l, size_t i)
{
	const struct kj_field *f = &l->form->fields[i];
	HDF *list;

	if (!l->choice[i] && !l->text[i])
		return;
	list = kj_hdf_append(s->v, node, last, "pilihan", NULL);
	if (l->choice[i]) {
		kj_hdf_share(list, l->choice[i]->list);
		return;
	}
	last = NULL;
	for (size_t c = 0; f->choices[c]; c++) {
		HDF *nilai, *teks;

		last = kj_hdf_append(s->v, list, last, kj_hdf_index(s->v->arena, c), NULL);
		nilai = kj_hdf_append(s->v, last, NULL, "nilai", f->choices[c]);
		teks = kj_hdf_append(s->v, last, nilai, "teks", l->text[i][c]);
		if (kj_streq(node->value, f->choices[c]))
			(void)kj_hdf_append(s->v, last, teks, "terpilih", "1");
	}
}

/* What a page shows of a typed text: never a secret, ticks as 1. */
static const char *
visible(const struct kj_field *f, const struct kj_typed *t)
{
	if (!t->s || f->kind == KJ_F_SECRET || f->kind == KJ_F_FILE)
		return "";
	if (f->kind == KJ_F_BOOL)
		return *t->s && strcmp(t->s, "0") != 0 ? "1" : "";
	return t->s;
}

static void
show_field(struct show *s, HDF *node, const struct level *at, const struct kj_input *in, size_t i,
	const struct kj_input *stored)
{
	const struct kj_field *f = &in->form->fields[i];
	const struct look *l = look_at(s, in->form);
	struct kj_arena *a = s->v->arena;
	const char *name = kj_input_name(a, at->prefix, f->name), *id = kj_input_id(a, name);
	const char *wrong = complain(s, at, name, id, l->label[i]);
	HDF *last;

	kj_hdf_value(node, visible(f, &in->v[i]));
	last = kj_hdf_append(s->v, node, NULL, "nama", name);
	last = kj_hdf_append(s->v, node, last, "id", id);
	last = kj_hdf_append(s->v, node, last, "label", l->label[i]);
	if (f->required)
		last = kj_hdf_append(s->v, node, last, "wajib", "1");
	if (wrong)
		last = kj_hdf_append(s->v, node, last, "galat", wrong);
	if (stored)
		last = kj_hdf_append(s->v, node, last, "terkini", visible(f, &stored->v[i]));
	if (f->kind == KJ_F_FILE && f->max > 0)
		last = kj_hdf_append(s->v, node, last, "maks", kj_fmt(a, "%ld", f->max));
	if (f->kind == KJ_F_FILE && kj_file_find(s->req, name))
		last = kj_hdf_append(s->v, node, last, "ulang", "1");
	show_choices(s, node, last, l, i);
}

/* ---- groups ------------------------------------------------------------------------------------ */

static void show_level(struct show *s, HDF *to, const struct level *at, const struct kj_input *in,
	const struct kj_input *stored);

static void
show_row(struct show *s, HDF *to, const struct level *at, const struct kj_input *in,
	const struct kj_input *stored)
{
	struct kj_arena *a = s->v->arena;
	const char *name = kj_strndup(a, at->prefix, strlen(at->prefix) - 1),
			   *id = kj_input_id(a, name);
	const char *wrong = complain(s, at->up, name, id, at->label);
	HDF *node, *last;

	node = kj_hdf_append(s->v, to, NULL, "kunci", in->key);
	node = kj_hdf_append(s->v, to, node, "baris", NULL);
	last = kj_hdf_append(s->v, node, NULL, "nama", name);
	last = kj_hdf_append(s->v, node, last, "id", id);
	last = kj_hdf_append(s->v, node, last, "jalur", at->path);
	last = kj_hdf_append(s->v, node, last, "nomor", kj_hdf_index(a, at->number));
	if (in->key[0] == 'b')
		last = kj_hdf_append(s->v, node, last, "baru", "1");
	if (in->back)
		last = kj_hdf_append(s->v, node, last, "kembali", "1");
	if (wrong)
		(void)kj_hdf_append(s->v, node, last, "galat", wrong);
	show_level(s, to, at, in, stored);
}

/* grup.<name>: what belongs to the group and not to one of its rows. */
static void
show_group(struct show *s, HDF *groups, const struct level *at, const struct kj_input *in, size_t i)
{
	const struct kj_field *f = &in->form->fields[i];
	const char *label = look_at(s, in->form)->label[i];
	struct kj_arena *a = s->v->arena;
	const char *name = kj_input_name(a, at->prefix, f->name), *id = kj_input_id(a, name);
	const char *wrong = complain(s, at, name, id, label);
	HDF *node = kj_hdf_child(s->v, groups, f->name);
	HDF *last = kj_hdf_append(s->v, node, NULL, "nama", name);

	last = kj_hdf_append(s->v, node, last, "id", id);
	last = kj_hdf_append(s->v, node, last, "label", label);
	last = kj_hdf_append(s->v, node, last, "jalur", at->path);
	if (in->v[i].n >= kj_input_max_rows(f))
		last = kj_hdf_append(s->v, node, last, "penuh", "1");
	if (wrong)
		(void)kj_hdf_append(s->v, node, last, "galat", wrong);
}

static void
show_rows(struct show *s, HDF *to, const struct level *at, const struct kj_input *in, size_t i,
	const struct kj_input *stored)
{
	const struct kj_typed *t = &in->v[i];
	struct kj_arena *a = s->v->arena;
	const char *group = in->form->fields[i].name;
	HDF *last = NULL;

	kj_hdf_value(to, kj_hdf_index(a, t->n));
	for (size_t r = 0; r < t->n; r++) {
		const struct kj_input *row = t->row[r];
		struct level below = {.up = at,
			.prefix = kj_input_prefix(a, at->prefix, group, row->key),
			.path = *at->path ? kj_fmt(a, "%s.%s", at->path, row->key) : row->key,
			.label = look_at(s, in->form)->label[i],
			.number = r + 1};

		last = kj_hdf_append(s->v, to, last, kj_hdf_index(a, r), NULL);
		show_row(s, last, &below, row, stored ? kj_input_row(stored, i, row->key, NULL) : NULL);
	}
}

static void
show_level(struct show *s, HDF *to, const struct level *at, const struct kj_input *in,
	const struct kj_input *stored)
{
	HDF *groups = NULL;

	for (size_t i = 0; i < in->form->nfields; i++) {
		const struct kj_field *f = &in->form->fields[i];
		HDF *node = kj_hdf_child(s->v, to, f->name);

		if (f->kind != KJ_F_ROWS) {
			show_field(s, node, at, in, i, stored);
			continue;
		}
		if (!groups)
			groups = kj_hdf_child(s->v, to, "grup");
		show_group(s, groups, at, in, i);
		show_rows(s, node, at, in, i, stored);
	}
}

/* ---- all ------------------------------------------------------------------------------------------ */

static void
begin(struct show *s, struct kj_req *req)
{
	*s = (struct show){.req = req, .v = req->in->view};
	if (!req->act.problems)
		return;
	s->galat = kj_hdf_child(s->v, s->v->top, "Galat");
	s->galat->child = NULL;
	mark_all(s);
	complain_rest(s, true);
}

void
kj_input_show(struct kj_req *req, const struct kj_input *in, const struct kj_input *stored)
{
	static const struct level top = {.prefix = "", .path = ""};
	struct show s;

	begin(&s, req);
	show_level(&s, kj_hdf_child(s.v, s.v->top, "Isian"), &top, in, stored);
	if (req->act.problems)
		complain_rest(&s, false);
}

void
kj_input_show_problems(struct kj_req *req)
{
	struct show s;

	begin(&s, req);
	if (req->act.problems)
		complain_rest(&s, false);
}
