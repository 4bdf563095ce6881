/*
 * The view's inside, for the page half of lib/web. Nodes of the HDF are made
 * in the request's arena instead of by ClearSilver: no call of malloc a value,
 * nothing to free one by one. What ClearSilver itself adds while rendering
 * (set) is found and freed by kj_view_end.
 */
#ifndef KJ_WEB_VIEW_H
#define KJ_WEB_VIEW_H

#include <sys/stat.h>

#include <ClearSilver/ClearSilver.h>

#include "lib/web/internal.h"

/* A list of choices that a page gave for all fields of a name. */
struct kj_choices {
	struct kj_choices *next;
	const char *field;
	HDF *list; /* Pilihan.<field> */
	HDF *last;
	size_t n;
};

struct kj_view {
	struct kj_arena *arena;
	HDF *top;
	struct kj_choices *choices;
};

/* The request's view; an empty one for a POST that has none yet. */
struct kj_view *kj_view_of(struct kj_req *req);

/* ---- view.c: places ---------------------------------------------------------- */

/* A new last child of parent; name and value are not copied, last may be NULL. */
HDF *kj_hdf_append(struct kj_view *v, HDF *parent, HDF *last, const char *name, const char *value);
/* The child of that plain name, made if absent; name is copied. */
HDF *kj_hdf_child(struct kj_view *v, HDF *parent, const char *name);
/* Sets a value that lives as long as the arena. */
void kj_hdf_value(HDF *node, const char *value);
/* Makes into show the children of list; the view's end looks at them once. */
void kj_hdf_share(HDF *into, const HDF *list);
/* "0", "1" ... : the name of the nth child of a list. Lives as long as the arena. */
const char *kj_hdf_index(struct kj_arena *a, size_t n);

/* ---- include.c: the files of a template ------------------------------------------ */

/* The layout: parsed once a language for all pages that stand between the two. */
#define KJ_LAYOUT_HEAD "base/atas.cs"
#define KJ_LAYOUT_FOOT "base/bawah.cs"

/* What a page has of its own: above the layout's head, and between head and foot. */
enum { KJ_ABOVE, KJ_BODY, KJ_PIECES };

/* Told of each file that a template is made of. */
typedef NEOERR *kj_files_fn(void *arg, const char *path, const struct stat *st);

/* Where templates are read from. */
struct kj_files {
	const char *dir;
	kj_files_fn *seen;
	void *arg;
};

/* Adds one file as it stands. */
NEOERR *kj_include_file(const struct kj_files *r, const char *name, struct kj_buf *out);
/*
 * A template's pieces with all they include, in the arena; KJ_ABOVE is NULL when
 * it has no layout around it.
 */
NEOERR *kj_include_read(
	const struct kj_files *r, const char *name, struct kj_arena *a, char *piece[KJ_PIECES]);
/* strstr() for long texts: a sanitizer's own measures all that follows at each call. */
char *kj_seek(const char *text, const char *word);

/* ---- source.c: the text of templates --------------------------------------------- */

/*
 * A piece ready to be parsed for the language that common belongs to: see
 * source.c. What common holds is escaped. Changes text.
 */
const char *kj_source_ready(struct kj_arena *a, char *text, HDF *common);

/* ---- templates.c ------------------------------------------------------------- */

enum kj_rc
kj_templates_start(const struct kj_conf *conf, const struct kj_module *module, enum kj_ahead ahead);
void kj_templates_stop(void);
/* Forgets every parsed tree: words have changed. */
void kj_templates_forget(void);
/* Renders with top as data and common (the language) behind it. */
KJ_MUST enum kj_rc kj_templates_render(
	struct kj_req *req, const char *name, HDF *top, HDF *common, struct kj_buf *out);

/* ---- lang.c -------------------------------------------------------------------- */

enum kj_rc kj_lang_start(const struct kj_conf *conf);
void kj_lang_stop(void);
/* In development: reads again what has changed on disk. */
void kj_lang_refresh(void);
/* All that is the same for every request in a language: T, Base, Statik, Config. */
HDF *kj_lang_common(const char *lang);
/* The nth language, NULL when there are fewer. */
const char *kj_lang_at(size_t n);
/* A text of the catalogue by its full name "T.judul.x", NULL when absent. */
const char *kj_lang_text(const char *lang, const char *name);

/* ---- profil.c ------------------------------------------------------------------- */

/*
 * Lays the agency's profile into a language: Profil.* and its words over T.
 * KJ_INVALID, logged with file:line, for a word that the catalogue does not have.
 */
KJ_MUST enum kj_rc kj_profil_lay(HDF *common, const char *lang, const struct kj_profil *p);

/* ---- format.c ------------------------------------------------------------------- */

/* Registers angka, tanggal ... with a template. */
NEOERR *kj_format_register(CSPARSE *cs);
/* Language, zone and memory of the request rendered next. */
void kj_format_use(struct kj_arena *a, const char *lang, int zone);

/* ---- errors of ClearSilver -------------------------------------------------------- */

/* Logs err with its trace and frees it. Returns KJ_FAULT, or KJ_OK for no error. */
enum kj_rc kj_nerr(NEOERR *err, const char *what);

#endif
