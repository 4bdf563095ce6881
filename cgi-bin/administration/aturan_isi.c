/*
 * The text of a ruleset as tables that people read: one a section, whatever
 * sections it has. Names and codes are said in words where there are any.
 */
#include "administration.h"

#include "kinerja/tree.h"

/* ---- words ---------------------------------------------------------------------- */

/* A text of the language by a name that stands in a ruleset; NULL when there is none. A letter is a grade. */
static const char *
word_of(struct kj_req *req, const char *area, const char *name)
{
	if (strlen(name) < 2 ||
		name[strspn(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_")])
		return NULL;
	return kj_word(req, kj_fmt(req->act.arena, "%s.%s", area, name));
}

static const char *
name_of(struct kj_req *req, const char *name)
{
	const char *word = word_of(req, "rules.setelan", name);

	if (!word)
		word = word_of(req, "rules.jenjang", name);
	if (!word)
		word = word_of(req, "kode", name);
	return word ? word : name;
}

static bool
is_number(const char *s)
{
	s += *s == '-';
	return *s && !s[strspn(s, "0123456789.")];
}

static const char *value_of(struct kj_req *req, const struct kj_tree *t);

static const char *
list_of(struct kj_req *req, const struct kj_tree *t)
{
	struct kj_buf b;

	kj_buf_init(&b, req->act.arena);
	kj_buf_puts(&b, "");
	for (const struct kj_tree *c = t->child; c; c = c->next)
		kj_buf_fmt(&b, "%s%s", c == t->child ? "" : ", ", value_of(req, c));
	return b.data;
}

static const char *
value_of(struct kj_req *req, const struct kj_tree *t)
{
	const char *lang = req->act.who.lang, *text = t->text;
	kj_date day;

	switch (t->type) {
	case KJ_TREE_TEXT:
		if (strlen(text) == 10 && text[4] == '-' && kj_date_parse(text, &day))
			return kj_date_show(req->act.arena, day, lang);
		if (is_number(text))
			return kj_decimal_show(req->act.arena, text, lang);
		return name_of(req, text);
	case KJ_TREE_INT:
		return kj_fmt(req->act.arena, "%lld", (long long)t->number);
	case KJ_TREE_BOOL:
		return kj_say(req, t->number ? "umum.ya" : "umum.tidak", NULL);
	case KJ_TREE_LIST:
		return list_of(req, t);
	case KJ_TREE_NULL:
	case KJ_TREE_REAL:
	case KJ_TREE_GROUP:
		break;
	}
	return "";
}

/* ---- tables ------------------------------------------------------------------------ */

static bool
is_rows(const struct kj_tree *t)
{
	return t->type == KJ_TREE_LIST && t->child && t->child->type == KJ_TREE_GROUP;
}

/* A value that fits a cell. */
static bool
is_cell(const struct kj_tree *t)
{
	return t->type != KJ_TREE_GROUP && !is_rows(t);
}

static bool
has_only_cells(const struct kj_tree *t)
{
	for (const struct kj_tree *c = t->child; c; c = c->next)
		if (!is_cell(c))
			return false;
	return true;
}

static struct kj_node *
table(struct kj_req *req, const char *title)
{
	struct kj_node *n = kj_node_add(kj_top(req), "Bagian");

	kj_set(n, "judul", title);
	return n;
}

/* One row of cells, by the columns that the table has so far. */
static void
show_row(struct kj_req *req, struct kj_node *table, const char **columns, size_t n,
	const struct kj_tree *row)
{
	struct kj_node *b = kj_node_add(table, "baris");

	if (*row->name)
		kj_set(b, "nama", name_of(req, row->name));
	for (size_t i = 0; i < n; i++) {
		const struct kj_tree *c = kj_tree_get(row, columns[i]);
		struct kj_node *cell = kj_node_add(b, "sel");

		kj_set(cell, "kolom", name_of(req, columns[i]));
		kj_set(cell, "teks", c ? value_of(req, c) : "");
	}
}

/* Rows that have the same settings, those of the first and whatever later ones add. */
static void
show_rows(struct kj_req *req, const char *title, const struct kj_tree *rows)
{
	struct kj_node *t = table(req, title);
	const char **columns = NULL;
	size_t n = 0, all = 0;

	for (const struct kj_tree *r = rows; r; r = r->next)
		all += r->n;
	columns = kj_calloc(req->act.arena, all + 1, sizeof(*columns));
	for (const struct kj_tree *r = rows; r; r = r->next)
		for (const struct kj_tree *c = r->child; c; c = c->next) {
			size_t i = 0;

			while (i < n && !kj_streq(columns[i], c->name))
				i++;
			if (i == n)
				columns[n++] = c->name;
		}
	if (*rows->name)
		kj_set(t, "bernama", "1");
	for (size_t i = 0; i < n; i++)
		kj_set(kj_node_add(t, "kolom"), "teks", name_of(req, columns[i]));
	for (const struct kj_tree *r = rows; r; r = r->next)
		show_row(req, t, columns, n, r);
}

/* Names with one value each. */
static void
show_pairs(struct kj_req *req, const char *title, const struct kj_tree *group)
{
	struct kj_node *t = NULL;

	for (const struct kj_tree *c = group->child; c; c = c->next) {
		struct kj_node *b;

		if (!is_cell(c))
			continue;
		if (!t)
			t = table(req, title);
		b = kj_node_add(t, "baris");
		kj_set(b, "nama", name_of(req, c->name));
		kj_set(kj_node_add(b, "sel"), "teks", value_of(req, c));
	}
}

/* True when all members are groups of plain values: one row each. */
static bool
is_table(const struct kj_tree *group)
{
	for (const struct kj_tree *c = group->child; c; c = c->next)
		if (c->type != KJ_TREE_GROUP || !has_only_cells(c))
			return false;
	return group->child != NULL;
}

static void
show_section(struct kj_req *req, const char *title, const struct kj_tree *group)
{
	if (is_table(group)) {
		show_rows(req, title, group->child);
		return;
	}
	show_pairs(req, title, group);
	for (const struct kj_tree *c = group->child; c; c = c->next) {
		const char *below = kj_fmt(req->act.arena, "%s: %s", title, name_of(req, c->name));

		if (is_rows(c))
			show_rows(req, below, c->child);
		else if (c->type == KJ_TREE_GROUP)
			show_section(req, below, c);
	}
}

/* The 3x3 matrix, results best first, behaviour lowest first. */
static void
show_matrix(struct kj_req *req, const struct kj_aturan *r)
{
	for (int h = KJ_RATING_DI_ATAS; r->ada_matriks && h >= KJ_RATING_DI_BAWAH; h--) {
		struct kj_node *row = kj_node_add(kj_top(req), "Matriks");

		kj_set(row, "kode", kj_rating_kode((enum kj_rating)h));
		for (int p = KJ_RATING_DI_BAWAH; p <= KJ_RATING_DI_ATAS; p++) {
			struct kj_node *cell = kj_node_add(row, "sel");

			kj_set(cell, "kode", kj_rating_kode((enum kj_rating)p));
			kj_set(cell, "predikat", kj_predikat_kode(r->matriks[h][p]));
		}
	}
}

enum kj_rc
administration_aturan_isi(struct kj_req *req, const char *isi)
{
	struct kj_masalah *problems;
	struct kj_tree_error error;
	struct kj_tree *t;
	struct kj_aturan *r;

	if (kj_aturan_parse(req->act.arena, "isi", isi, &r, &problems) != KJ_OK ||
		kj_tree_conf(req->act.arena, isi, &t, &error) != KJ_OK)
		return KJ_FAULT_AT("a stored ruleset cannot be read");
	show_matrix(req, r);
	show_pairs(req, kj_say(req, "administration.aturan.umum", NULL), t);
	for (const struct kj_tree *c = t->child; c; c = c->next)
		if (is_rows(c))
			show_rows(req, name_of(req, c->name), c->child);
		else if (c->type == KJ_TREE_GROUP && !kj_streq(c->name, "matriks"))
			show_section(req, name_of(req, c->name), c);
	return KJ_OK;
}
