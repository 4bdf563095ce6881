/* The view of one request: a tree of names and values, rendered at its end. */
#include <malloc.h>

#include "lib/web/view.h"

/* What marks a node as ours, in a field that ClearSilver uses at the top only. */
static char ours, shared;

enum { INDEX_NAMES = 100 };

/* ---- nodes ----------------------------------------------------------------------- */

/* ClearSilver has char *, and writes only where alloc_value says so. */
static char *
unconst(const char *s)
{
	return (char *)s;
}

static HDF *
node_new(struct kj_view *v, const char *name, size_t n)
{
	HDF *node = kj_alloc(v->arena, sizeof(*node));

	node->name = unconst(name);
	node->name_len = (int)n;
	node->top = v->top;
	node->fileload_ctx = &ours;
	return node;
}

static void
append(HDF *parent, HDF *last, HDF *node)
{
	if (!last)
		for (last = parent->child; last && last->next; last = last->next)
			;
	if (last)
		last->next = node;
	else
		parent->child = node;
}

HDF *
kj_hdf_append(struct kj_view *v, HDF *parent, HDF *last, const char *name, const char *value)
{
	HDF *node = node_new(v, name, strlen(name));

	node->value = unconst(value);
	append(parent, last, node);
	return node;
}

static HDF *
find(const HDF *parent, const char *name, size_t n, HDF **last)
{
	HDF *node = parent->child;

	*last = NULL;
	for (; node; node = node->next) {
		if ((size_t)node->name_len == n && memcmp(node->name, name, n) == 0)
			return node;
		*last = node;
	}
	return NULL;
}

static HDF *
child(struct kj_view *v, HDF *parent, const char *name, size_t n)
{
	HDF *last = NULL, *node = find(parent, name, n, &last);

	if (!node) {
		node = node_new(v, kj_strndup(v->arena, name, n), n);
		append(parent, last, node);
	}
	return node;
}

HDF *
kj_hdf_child(struct kj_view *v, HDF *parent, const char *name)
{
	return child(v, parent, name, strlen(name));
}

void
kj_hdf_value(HDF *node, const char *value)
{
	node->value = unconst(value);
}

void
kj_hdf_share(HDF *into, const HDF *list)
{
	into->child = list->child;
	into->fileload_ctx = &shared;
}

const char *
kj_hdf_index(struct kj_arena *a, size_t n)
{
	static char names[INDEX_NAMES][4];

	if (n >= INDEX_NAMES)
		return kj_fmt(a, "%zu", n);
	if (!names[n][0])
		(void)snprintf(names[n], sizeof(names[n]), "%zu", n);
	return names[n];
}

/* ---- the pages' way in --------------------------------------------------------------- */

static HDF *
hdf(struct kj_node *n)
{
	return (HDF *)(void *)n;
}

static struct kj_view *
view_of(const HDF *node)
{
	return node->top->fileload_ctx;
}

/* The place a dotted name leads to; empty parts are passed over. */
static HDF *
walk(HDF *node, const char *name)
{
	struct kj_view *v = view_of(node);

	while (*name) {
		size_t n = strcspn(name, ".");

		if (n > 0)
			node = child(v, node, name, n);
		name += n;
		if (*name == '.')
			name++;
	}
	return node;
}

struct kj_view *
kj_view_of(struct kj_req *req)
{
	if (!req->in->view)
		kj_view_begin(req);
	return req->in->view;
}

struct kj_node *
kj_top(struct kj_req *req)
{
	return (struct kj_node *)(void *)kj_view_of(req)->top;
}

struct kj_node *
kj_node(struct kj_node *n, const char *name)
{
	return (struct kj_node *)(void *)walk(hdf(n), name);
}

struct kj_node *
kj_node_add(struct kj_node *n, const char *name)
{
	HDF *list = walk(hdf(n), name), *last = list->child;
	struct kj_view *v = view_of(list);
	size_t count = 0;

	for (; last; last = last->next) {
		count++;
		if (!last->next)
			break;
	}
	last = kj_hdf_append(v, list, last, kj_hdf_index(v->arena, count), NULL);
	return (struct kj_node *)(void *)last;
}

void
kj_set(struct kj_node *n, const char *name, const char *value)
{
	HDF *node = walk(hdf(n), name);

	node->value = kj_strdup(view_of(node)->arena, value ? value : "");
}

void
kj_set_int(struct kj_node *n, const char *name, int64_t value)
{
	char text[24];

	(void)snprintf(text, sizeof(text), "%lld", (long long)value);
	kj_set(n, name, text);
}

void
kj_setf(struct kj_node *n, const char *name, const char *fmt, ...)
{
	HDF *node = walk(hdf(n), name);
	va_list ap;

	va_start(ap, fmt);
	node->value = kj_vfmt(view_of(node)->arena, fmt, ap);
	va_end(ap);
}

void
kj_set_row(struct kj_node *n, const struct kj_rows *rows, size_t row)
{
	size_t columns = strlen(rows->query->types);
	HDF *node = hdf(n);
	struct kj_view *v = view_of(node);

	for (size_t i = 0; i < columns; i++)
		kj_hdf_child(v, node, rows->query->columns[i])->value =
			unconst(rows->cell[row * columns + i].s);
}

/*
 * The hot path of every list: one block for all nodes, names and values stay
 * where the statement and the arena have them.
 */
void
kj_set_rows(struct kj_node *n, const char *name, const struct kj_rows *rows)
{
	size_t columns = strlen(rows->query->types), each = columns + 1;
	HDF *list = walk(hdf(n), name), *block, *before = NULL;
	struct kj_view *v = view_of(list);
	const struct kj_cell *cell = rows->cell;

	list->value = unconst(kj_hdf_index(v->arena, rows->n));
	list->child = NULL;
	if (rows->n == 0)
		return;
	block = kj_calloc(v->arena, rows->n * each, sizeof(*block));
	for (size_t r = 0; r < rows->n; r++, before = block, block += each) {
		for (size_t i = 0; i < each; i++) {
			HDF *node = &block[i];
			const char *s = i ? rows->query->columns[i - 1] : kj_hdf_index(v->arena, r);

			node->name = unconst(s);
			node->name_len = (int)strlen(s);
			node->top = v->top;
			node->fileload_ctx = &ours;
			if (i > 0)
				node->value = unconst((cell++)->s);
			node->next = i > 0 && i < columns ? node + 1 : NULL;
		}
		block->child = columns ? block + 1 : NULL;
		if (before)
			before->next = block;
		else
			list->child = block;
	}
}

/* ---- begin and end ------------------------------------------------------------------- */

void
kj_view_begin(struct kj_req *req)
{
	struct kj_view *v = kj_alloc(req->act.arena, sizeof(*v));

	/* Texts of the catalogue are held until the end: it may change between requests only. */
	if (!req->in->view)
		kj_lang_refresh();
	kj_view_end(req);
	v->arena = req->act.arena;
	v->top = kj_alloc(v->arena, sizeof(*v->top));
	v->top->top = v->top;
	v->top->fileload_ctx = v;
	req->in->view = v;
	req->in->form_version = req->in->form_base = 0;
	req->in->stored = req->in->shown = NULL;
	req->in->form_filled = false;
	kj_set(kj_top(req), "Config.VarEscapeMode", "html");
}

/* Frees what ClearSilver allocated below node: values, hashes, whole nodes. */
static void
sweep(HDF *node)
{
	HDF **at = &node->child;

	if (node->alloc_value) {
		free(node->value);
		node->value = NULL;
		node->alloc_value = 0;
	}
	if (node->hash)
		ne_hash_destroy(&node->hash);
	if (node->fileload_ctx == &shared)
		return;
	while (*at) {
		HDF *c = *at;

		if (c->fileload_ctx) {
			sweep(c);
			at = &c->next;
			continue;
		}
		*at = c->next;
		c->next = NULL;
		c->top = c;
		hdf_destroy(&c);
	}
}

void
kj_view_end(struct kj_req *req)
{
	if (!req->in->view)
		return;
	sweep(req->in->view->top);
	req->in->view = NULL;
}

enum kj_rc
kj_view_start(const struct kj_conf *conf, const struct kj_module *module, enum kj_ahead ahead)
{
	enum kj_rc rc;

	if (kj_nerr(nerr_init(), "nerr_init") != KJ_OK)
		return KJ_FAULT;
	rc = kj_lang_start(conf);
	if (rc != KJ_OK)
		return rc;
	if (kj_templates_start(conf, module, ahead) != KJ_OK)
		return KJ_FAULT;
	/* What reading and parsing took for a while goes back before workers are made of us. */
	malloc_trim(0);
	return KJ_OK;
}

void
kj_view_stop(void)
{
	kj_templates_stop();
	kj_lang_stop();
}
