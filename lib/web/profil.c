/*
 * What pages see of the agency's profile: Profil.*, and its own words in
 * place of the catalogue's.
 */
#include "kinerja/profil.h"

#include "kinerja/tree.h"
#include "lib/web/view.h"

enum { NAME = 200, WORDS_MAX = 8192 };

/* ---- words --------------------------------------------------------------------------- */

/* Full names of all texts of the catalogue, for "did you mean". */
struct words {
	struct kj_arena *arena;
	const char **v;
	size_t n;
};

static void
collect(struct words *w, HDF *node, const char *above)
{
	for (HDF *t = hdf_obj_child(node); t; t = hdf_obj_next(t)) {
		const char *name = kj_fmt(w->arena, "%s%s%s", above, *above ? "." : "", hdf_obj_name(t));

		if (hdf_obj_value(t) && w->n < WORDS_MAX)
			w->v[w->n++] = name;
		collect(w, t, name);
	}
}

static const char *
meant(struct kj_arena *a, HDF *common, const char *key)
{
	struct words w = {.arena = a, .v = kj_calloc(a, WORDS_MAX, sizeof(*w.v))};

	collect(&w, hdf_get_obj(common, "T"), "");
	return kj_nearest(key, w.v, w.n);
}

/* A {name} of text that the catalogue's own text does not have, NULL when there is none. */
static const char *
new_placeholder(struct kj_arena *a, const char *text, const char *own)
{
	for (const char *p = strchr(text, '{'); p; p = strchr(p + 1, '{')) {
		size_t n = strcspn(p, "}");
		const char *name = kj_strndup(a, p, n + (p[n] ? 1 : 0));

		if (!strstr(own, name))
			return name;
	}
	return NULL;
}

/* May the word stand in the catalogue's place? What is wrong goes to the log. */
static bool
check_word(HDF *common, const struct kj_profil *p, const struct kj_istilah *w, const char *lang)
{
	const char *text = strcmp(lang, "en") == 0 ? w->en : w->id, *own, *wrong;
	struct kj_arena *a = kj_arena_new();

	own = hdf_get_value(common, kj_fmt(a, "T.%s", w->kunci), NULL);
	wrong = own ? new_placeholder(a, text, own) : NULL;
	if (wrong)
		kj_log(KJ_ERROR, "config", "%s:%d: the word '%s' has no placeholder %s (%s): %s", p->file,
			w->line, w->kunci, wrong, lang, own);
	if (!own) {
		const char *best = meant(a, common, w->kunci);

		kj_log(KJ_ERROR, "config", "%s:%d: there is no word '%s' (%s)%s%s%s", p->file, w->line,
			w->kunci, lang, best ? ", did you mean '" : "", best ? best : "", best ? "'?" : "");
	}
	kj_arena_free(a);
	return own && !wrong;
}

enum kj_rc
kj_words_check(const struct kj_profil *p)
{
	enum kj_rc rc = KJ_OK;

	for (size_t l = 0; kj_lang_at(l); l++)
		for (size_t i = 0; i < p->nistilah; i++)
			if (!check_word(kj_lang_common(kj_lang_at(l)), p, &p->istilah[i], kj_lang_at(l)))
				rc = KJ_INVALID;
	return rc;
}

/* ---- Profil.* -------------------------------------------------------------------------- */

/* Profil.<group><name> */
static enum kj_rc
put(HDF *common, const char *group, const char *name, const char *value)
{
	char full[NAME];

	(void)snprintf(full, sizeof(full), "Profil.%s%s", group, name);
	return kj_nerr(hdf_set_value(common, full, value), full);
}

/* The codes whose bits are set are 1. */
static enum kj_rc
put_codes(HDF *common, const char *group, const char *const *codes, unsigned bits)
{
	enum kj_rc rc = KJ_OK;

	for (unsigned i = 0; codes[i] && rc == KJ_OK; i++)
		if (bits & 1U << i)
			rc = put(common, group, codes[i], "1");
	return rc;
}

static enum kj_rc
put_words(HDF *common, const struct kj_profil *p, const char *lang)
{
	enum kj_rc rc = KJ_OK;

	for (size_t i = 0; i < p->nistilah && rc != KJ_FAULT; i++) {
		const struct kj_istilah *w = &p->istilah[i];
		char name[NAME];

		(void)snprintf(name, sizeof(name), "T.%s", w->kunci);
		if (!check_word(common, p, w, lang))
			rc = KJ_INVALID;
		else if (kj_nerr(hdf_set_value(common, name, strcmp(lang, "en") == 0 ? w->en : w->id),
					 name) != KJ_OK)
			rc = KJ_FAULT;
	}
	return rc;
}

enum kj_rc
kj_profil_lay(HDF *common, const char *lang, const struct kj_profil *p)
{
	const char *const texts[][2] = {
		{"nama", p->nama},
		{"tempat", p->tempat},
		{"bantuan", p->bantuan},
		{"siklus.entri", p->siklus.entri},
		{"siklus.evaluasi", p->siklus.evaluasi},
	};
	enum kj_rc rc = KJ_OK;

	for (size_t i = 0; i < KJ_COUNT(texts) && rc == KJ_OK; i++)
		rc = put(common, "", texts[i][0], texts[i][1]);
	if (rc == KJ_OK)
		rc = put_codes(common, "peserta.", kj_profil_peserta, p->peserta);
	if (rc == KJ_OK)
		rc = put_codes(common, "fitur.", kj_profil_fitur, p->fitur);
	return rc == KJ_OK ? put_words(common, p, lang) : rc;
}
