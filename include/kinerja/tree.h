/*
 * Structured text as a tree in an arena: a libconfig file or JSON, read the
 * same way. Rulesets, vector files and kept explanations come through here.
 */
#ifndef KINERJA_TREE_H
#define KINERJA_TREE_H

#include "kinerja/base.h"

enum kj_tree_type {
	KJ_TREE_NULL,
	KJ_TREE_BOOL,
	KJ_TREE_INT,
	KJ_TREE_REAL, /* seen, but never a value: decimals are written as text */
	KJ_TREE_TEXT,
	KJ_TREE_LIST,
	KJ_TREE_GROUP
};

struct kj_tree {
	const char *name; /* in a group, "" in a list */
	enum kj_tree_type type;
	const char *text;	   /* KJ_TREE_TEXT, NULL otherwise */
	int64_t number;		   /* KJ_TREE_INT, KJ_TREE_BOOL */
	struct kj_tree *child; /* in the order of the text */
	struct kj_tree *next;
	size_t n; /* children */
	int line; /* 0 in JSON */
};

/* Where a text could not be read. */
struct kj_tree_error {
	int line;
	const char *text; /* the parser's words, English */
};

/* libconfig syntax; @include is refused. KJ_OK or KJ_INVALID with error. */
KJ_API KJ_MUST enum kj_rc kj_tree_conf(
	struct kj_arena *a, const char *text, struct kj_tree **out, struct kj_tree_error *error);
/* JSON, any value at the top; names twice in an object are refused. */
KJ_API KJ_MUST enum kj_rc kj_tree_json(
	struct kj_arena *a, const char *text, struct kj_tree **out, struct kj_tree_error *error);

/* The child of that name, NULL when there is none (or t is NULL or no group). */
KJ_API const struct kj_tree *kj_tree_get(const struct kj_tree *t, const char *name);
/* Its text; NULL when it is absent or another type. */
KJ_API const char *kj_tree_text(const struct kj_tree *t, const char *name);
/*
 * True when every member of want is in got with the same value; got may have
 * more members. A null member may be absent. Lists are equal item by item.
 */
KJ_API bool kj_tree_covers(const struct kj_tree *got, const struct kj_tree *want);
/* Appends JSON in canonical form: as written, no spaces. */
KJ_API void kj_tree_write(struct kj_buf *b, const struct kj_tree *t);

/* A whole text file of at most 16 MB into the arena. KJ_NOTFOUND unreadable, KJ_INVALID too large. */
KJ_API KJ_MUST enum kj_rc kj_file_text(struct kj_arena *a, const char *file, const char **out);

/* The word of the list (n words) that was probably meant, NULL when none is near. */
KJ_API const char *kj_nearest(const char *word, const char *const *words, size_t n);

#endif
