/* A signed evaluation computed again from the copies in its row and nothing else. */
#ifndef TESTS_UNIT_RECOMPUTE_H
#define TESTS_UNIT_RECOMPUTE_H

#include "domain.h"
#include "kinerja/tree.h"

/* A column of an evaluation. */
static inline const char *
kept_in(struct world *w, int64_t id, const char *column)
{
	return word(
		w, kj_fmt(w->arena, "SELECT %s FROM evaluasi WHERE id = %lld", column, (long long)id));
}

static inline struct kj_indikator *
inputs_of(struct world *w, int64_t id, size_t *n, const char **unit)
{
	struct kj_indikator *ind = NULL;
	struct kj_tree_error error;
	struct kj_tree *in;

	assert_int_equal(kj_tree_json(w->arena, kept_in(w, id, "masukan"), &in, &error), KJ_OK);
	assert_int_equal(kj_indikator_read(w->arena, in, &ind, n), KJ_OK);
	*unit = kj_tree_text(in, "organisasi");
	return ind;
}

/* Suggestion, predicate and explanation come out to the byte as they are kept. */
static inline void
assert_same_bytes(struct world *w, int64_t id)
{
	const char *rules = kept_in(w, id, "aturan_isi"), *unit;
	enum kj_rating hasil = kj_rating_of(kept_in(w, id, "rating_hasil"));
	enum kj_rating perilaku = kj_rating_of(kept_in(w, id, "rating_perilaku"));
	struct kj_masalah *problems;
	struct kj_indikator *ind;
	struct kj_penjelasan p;
	struct kj_saran saran;
	struct kj_aturan *r;
	struct kj_buf b;
	size_t n;

	assert_int_equal(kj_aturan_parse(w->arena, "x", rules, &r, &problems), KJ_OK);
	assert_string_equal(kj_aturan_text(w->arena, r), rules);
	ind = inputs_of(w, id, &n, &unit);
	kj_penjelasan_init(&p, w->arena);
	assert_int_equal(kj_saran_hasil(w->arena, r, ind, n, &p, &saran), KJ_OK);
	if (unit)
		saran.saran = kj_rating_pimpinan(r, kj_predikat_organisasi_of(unit), &p);
	assert_string_equal(
		kj_predikat_kode(kj_kuadran(r, hasil, perilaku, &p)), kept_in(w, id, "predikat"));
	assert_string_equal(kj_rating_kode(saran.saran), kept_in(w, id, "saran_hasil"));
	assert_string_equal(saran.indeks.teks ? saran.indeks.teks : "", kept_in(w, id, "indeks"));
	kj_buf_init(&b, w->arena);
	kj_penjelasan_json(&b, &p);
	assert_string_equal(b.data, kept_in(w, id, "penjelasan"));
}

#endif
