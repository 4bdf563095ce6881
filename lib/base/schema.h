/*
 * Private to lib/base: a configuration file read against a table, with every
 * problem logged as file:line.
 */
#ifndef KJ_BASE_SCHEMA_H
#define KJ_BASE_SCHEMA_H

#include "kinerja/tree.h"

enum kj_setting_type {
	KJ_S_TEXT, /* const char *; min, max bytes; one of .choices if given */
	KJ_S_PATH, /* the same, resolved against the file's folder unless "" */
	KJ_S_INT,  /* int; min, max value */
	KJ_S_LONG, /* long; min, max value */
	KJ_S_BOOL, /* bool */
	KJ_S_SET,  /* unsigned: a list of .choices, each a bit by its place; min of them */
	KJ_S_LIST  /* const struct kj_tree *: a list as it stands, NULL when absent */
};

/* One setting. All that is known of it stands here. */
struct kj_setting {
	const char *path; /* "database.port" */
	enum kj_setting_type type;
	size_t at; /* offset in the struct that is filled */
	bool required;
	long min, max;
	long number;				/* default of INT, LONG and BOOL */
	const char *text;			/* default of TEXT and PATH */
	const char *const *choices; /* NULL terminated */
	/* What is wrong with a text, for people; NULL when nothing is. */
	const char *(*wrong)(const char *value);
};

/* A file being checked. */
struct kj_schema;

/*
 * Reads and parses the file (libconfig syntax, one file); NULL, with the
 * problem logged, when that fails. The answer and its texts live in the arena.
 */
struct kj_schema *kj_schema_open(struct kj_arena *a, const char *file);
/* The file's absolute name. */
const char *kj_schema_file(const struct kj_schema *s);
/* Fills out by the table: values, then defaults of what is absent. */
void kj_schema_fill(struct kj_schema *s, const struct kj_setting *settings, size_t n, void *out);
/* Logs a problem at the line of a setting (or of its group when it is absent). */
void kj_schema_problem(struct kj_schema *s, const char *path, const char *fmt, ...) KJ_PRINTF(3, 4);
/* The same at a line that is known. */
void kj_schema_problem_at(struct kj_schema *s, int line, const char *fmt, ...) KJ_PRINTF(3, 4);
/* KJ_OK, or KJ_INVALID when anything was wrong. */
enum kj_rc kj_schema_result(const struct kj_schema *s);

#endif
