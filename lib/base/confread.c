/* libconfig text as a tree. */
#include <libconfig.h>

#include "kinerja/tree.h"

enum { LONGEST_NUMBER = 10 };

static struct kj_tree *
convert(struct kj_arena *a, const config_setting_t *s)
{
	struct kj_tree *t = kj_alloc(a, sizeof(*t)), **tail = &t->child;
	const char *name = config_setting_name(s);

	t->name = kj_strdup(a, name ? name : "");
	t->line = (int)config_setting_source_line(s);
	switch (config_setting_type(s)) {
	case CONFIG_TYPE_STRING:
		t->type = KJ_TREE_TEXT;
		t->text = kj_strdup(a, config_setting_get_string(s));
		break;
	case CONFIG_TYPE_INT:
	case CONFIG_TYPE_INT64:
		t->type = KJ_TREE_INT;
		t->number = config_setting_get_int64(s);
		break;
	case CONFIG_TYPE_BOOL:
		t->type = KJ_TREE_BOOL;
		t->number = config_setting_get_bool(s);
		break;
	case CONFIG_TYPE_FLOAT:
		t->type = KJ_TREE_REAL;
		break;
	case CONFIG_TYPE_GROUP:
		t->type = KJ_TREE_GROUP;
		break;
	default:
		t->type = KJ_TREE_LIST;
	}
	if (t->type != KJ_TREE_GROUP && t->type != KJ_TREE_LIST)
		return t;
	t->n = (size_t)config_setting_length(s);
	for (unsigned i = 0; i < t->n; i++) {
		*tail = convert(a, config_setting_get_elem(s, i));
		tail = &(*tail)->next;
	}
	return t;
}

/* Behind a string or comment that begins at p, p where none does, NULL where one never ends. */
static const char *
skip_quoted(const char *p)
{
	const char *end;

	if (*p == '"') {
		for (p++; *p && *p != '"'; p++)
			if (*p == '\\' && p[1])
				p++;
		return *p ? p + 1 : NULL;
	}
	if (*p == '#' || kj_starts(p, "//"))
		return p + strcspn(p, "\n");
	if (!kj_starts(p, "/*"))
		return p;
	end = strstr(p + 2, "*/");
	return end ? end + 2 : NULL;
}

/*
 * What libconfig 1.5 would do and we do not want: a text may be somebody's
 * upload and must not make us open files, a number above 32 bits is silently
 * cut to another one, and a string without end leaks.
 */
static bool
refused(const char *text, struct kj_tree_error *error)
{
	int line = 1;

	for (const char *p = text; *p;) {
		const char *next = skip_quoted(p), *why = NULL;
		size_t digits = strspn(p, "0123456789abcdefABCDEFxX");

		if (!next)
			why = "a text or remark without end";
		else if (*p == '@')
			why = "@include is not allowed here";
		else if (*p >= '0' && *p <= '9' && digits >= LONGEST_NUMBER)
			why = "number too large";
		if (why) {
			*error = (struct kj_tree_error){line, why};
			return true;
		}
		if (next == p)
			next = p + (digits > 0 ? digits : 1);
		for (; p < next; p++)
			line += *p == '\n';
	}
	return false;
}

enum kj_rc
kj_tree_conf(
	struct kj_arena *a, const char *text, struct kj_tree **out, struct kj_tree_error *error)
{
	enum kj_rc rc = KJ_INVALID;
	config_t c;

	if (refused(text, error))
		return KJ_INVALID;
	config_init(&c);
	if (config_read_string(&c, text)) {
		*out = convert(a, config_root_setting(&c));
		(*out)->line = 1; /* where people look for what is missing altogether */
		rc = KJ_OK;
	} else {
		error->line = config_error_line(&c);
		error->text = kj_strdup(a, config_error_text(&c));
	}
	config_destroy(&c);
	return rc;
}
