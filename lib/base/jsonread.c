/* JSON as a tree; jansson reads it. */
#include <jansson.h>

#include "kinerja/tree.h"

static struct kj_tree *convert(struct kj_arena *a, const char *name, json_t *j);

static void
convert_children(struct kj_arena *a, struct kj_tree *t, json_t *j)
{
	struct kj_tree **tail = &t->child;
	const char *name;
	json_t *v;
	size_t i;

	if (json_is_array(j)) {
		json_array_foreach(j, i, v)
		{
			*tail = convert(a, "", v);
			tail = &(*tail)->next;
			t->n++;
		}
		return;
	}
	json_object_foreach(j, name, v)
	{
		*tail = convert(a, name, v);
		tail = &(*tail)->next;
		t->n++;
	}
}

static struct kj_tree *
convert(struct kj_arena *a, const char *name, json_t *j)
{
	struct kj_tree *t = kj_alloc(a, sizeof(*t));

	t->name = kj_strdup(a, name);
	switch (json_typeof(j)) {
	case JSON_STRING:
		t->type = KJ_TREE_TEXT;
		t->text = kj_strdup(a, json_string_value(j));
		break;
	case JSON_INTEGER:
		t->type = KJ_TREE_INT;
		t->number = json_integer_value(j);
		break;
	case JSON_TRUE:
	case JSON_FALSE:
		t->type = KJ_TREE_BOOL;
		t->number = json_is_true(j);
		break;
	case JSON_REAL:
		t->type = KJ_TREE_REAL;
		break;
	case JSON_NULL:
		t->type = KJ_TREE_NULL;
		break;
	case JSON_OBJECT:
	case JSON_ARRAY:
		t->type = json_is_array(j) ? KJ_TREE_LIST : KJ_TREE_GROUP;
		convert_children(a, t, j);
	}
	return t;
}

enum kj_rc
kj_tree_json(
	struct kj_arena *a, const char *text, struct kj_tree **out, struct kj_tree_error *error)
{
	json_error_t e;
	json_t *j = json_loads(text, JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &e);

	if (!j) {
		error->line = e.line;
		error->text = kj_strdup(a, e.text);
		return KJ_INVALID;
	}
	*out = convert(a, "", j);
	json_decref(j);
	return KJ_OK;
}
