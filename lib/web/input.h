/*
 * What a form holds between the wire, the struct and the page: the typed
 * texts in the shape of the form's table. Fields, a stored struct and a
 * konsep are all read into it; binding, pages, drafts and form keys are all
 * made from it, so that a form looks the same whichever way it came.
 */
#ifndef KJ_WEB_INPUT_H
#define KJ_WEB_INPUT_H

#include "lib/web/view.h"

/* A row's key: an id of at most 18 digits, or b1, b2 ... */
enum { KJ_INPUT_KEY = 20, KJ_INPUT_DEPTH = 4, KJ_INPUT_NAME = 240 };

struct kj_input;

/* One field of the form, in the order of its table. */
struct kj_typed {
	const char *s;		   /* as typed; NULL when absent */
	bool bad;			   /* had bytes that are no text */
	struct kj_input **row; /* KJ_F_ROWS */
	size_t n, cap;
};

/* A form or one row of a group. */
struct kj_input {
	const struct kj_form *form;
	const char *key;	/* of the row, NULL for the form */
	bool back;			/* stored by somebody else meanwhile, or taken out here: shown again */
	struct kj_typed *v; /* form->nfields */
};

/* ---- input.c --------------------------------------------------------------------- */

struct kj_input *kj_input_new(struct kj_arena *a, const struct kj_form *form, const char *key);
/* A row at the end of group i. */
struct kj_input *kj_input_add(struct kj_arena *a, struct kj_input *in, size_t i, const char *key);
/* The row of group i with that key, NULL when none. at, if not NULL, gets its place. */
struct kj_input *kj_input_row(const struct kj_input *in, size_t i, const char *key, size_t *at);
/* "b3": the first key of a new row that group i does not use. */
const char *kj_input_new_key(struct kj_arena *a, const struct kj_input *in, size_t i);
/* A well-formed key; id is 0 for a new row. */
bool kj_input_key(const char *key, size_t n, int64_t *id);
/* Rows a group may show: its own limit, or the default. */
size_t kj_input_max_rows(const struct kj_field *f);
/*
 * Fields as they arrived. unknown counts those that the form does not have
 * and rows beyond what a page would show; linear in their number.
 */
struct kj_input *kj_input_read(
	struct kj_arena *a, const struct kj_form *form, const struct kj_params *p, size_t *unknown);
/* As a=b&c=d that kj_input_read understands; secrets only when asked for. */
void kj_input_write(const struct kj_input *in, bool secrets, struct kj_buf *out);
/* Index of the field in the form, SIZE_MAX when none. */
size_t kj_input_field(const struct kj_form *form, const char *name, size_t n);
/* prefix and name, joined: "rhk.12." and "teks". */
const char *kj_input_name(struct kj_arena *a, const char *prefix, const char *name);
/* The prefix of a row's fields: "rhk.12." */
const char *
kj_input_prefix(struct kj_arena *a, const char *prefix, const char *group, const char *key);

/* "rhk.12.teks" or "rhk.12." as an id of the page: "i-rhk-12-teks". */
const char *kj_input_id(struct kj_arena *a, const char *name);

/* ---- form.c ------------------------------------------------------------------------ */

/*
 * Shows typed instead of what is stored. base is the version it was typed on,
 * 0 none: when the document has moved on, both are shown and Bentrok is set.
 */
void kj_form_lay(struct kj_req *req, struct kj_input *typed, int64_t base);
/* What was typed, read once a request; NULL for a route without form. */
struct kj_input *kj_form_posted(struct kj_req *req);

/* ---- fill.c ------------------------------------------------------------------------ */

/* The texts that a struct would have been typed as in a language; data NULL is an empty form. */
struct kj_input *
kj_input_of(struct kj_arena *a, const char *lang, const struct kj_form *form, const void *data);
/*
 * A decimal as typed in one language, for the other: English has the point
 * where Indonesian has the comma. kj_decimal_parse reads Indonesian.
 */
const char *kj_input_decimal(struct kj_arena *a, const char *s);
/* The same for all decimals of a form. */
void kj_input_translate(struct kj_arena *a, struct kj_input *in);
/* True when decimals are typed with a point. */
bool kj_input_english(const char *lang);

/* ---- bind.c ------------------------------------------------------------------------- */

/* Checks everything and fills data, zeroed, of the form's size. KJ_INVALID with problems. */
KJ_MUST enum kj_rc kj_input_bind(struct kj_req *req, const struct kj_input *in, void *data);
/* The largest value, most characters, digits or rows that the field takes; 0 no limit. */
long kj_field_max(const struct kj_field *f);

/* ---- rows.c -------------------------------------------------------------------------- */

/*
 * Does what a row button says. KJ_NOTFOUND: it is no row button. anchor gets
 * the prefix of the row to look at next, "" for none.
 */
enum kj_rc
kj_input_button(struct kj_arena *a, struct kj_input *in, const char *aksi, const char **anchor);

/* ---- show.c ---------------------------------------------------------------------------- */

/*
 * Writes in to Isian.*, the problems of the request to its fields and to
 * Galat.*. stored, if not NULL, is what the database has: it goes to .terkini.
 */
void kj_input_show(struct kj_req *req, const struct kj_input *in, const struct kj_input *stored);
/* Galat.* alone, for a page that does not show the form. */
void kj_input_show_problems(struct kj_req *req);

#endif
