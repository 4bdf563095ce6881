/* A signed evaluation computed again from the copies in its row and nothing else. */
#ifndef TESTS_UNIT_RECOMPUTE_H
#define TESTS_UNIT_RECOMPUTE_H

#include "domain.h"
#include "kinerja/exact.h"
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

static inline const struct kj_tree *
kept_inputs(struct world *w, int64_t id)
{
	struct kj_tree_error error;
	struct kj_tree *in;

	assert_int_equal(kj_tree_json(w->arena, kept_in(w, id, "masukan"), &in, &error), KJ_OK);
	return in;
}

/* A value of 0 to 100 by each criterion. */
static inline struct kj_hasil
weigh_again(
	struct world *w, const struct kj_aturan *r, const struct kj_tree *in, struct kj_penjelasan *p)
{
	const struct kj_tree *list = kj_tree_get(in, "kriteria");
	struct kj_bagian *v = kj_calloc(w->arena, list->n + 1, sizeof(*v));
	struct kj_hasil out;
	size_t n = 0;

	for (const struct kj_tree *c = list->child; c; c = c->next)
		v[n++] = (struct kj_bagian){.kode = kj_tree_text(c, "kode"),
			.nilai = kj_tree_text(c, "nilai"),
			.bobot = kj_tree_text(c, "bobot")};
	assert_int_equal(kj_kriteria_nilai(w->arena, r, v, n, p, &out), KJ_OK);
	return out;
}

static inline bool
kept_flag(const struct kj_tree *t, const char *name)
{
	return kj_tree_get(t, name) != NULL && kj_tree_get(t, name)->number != 0;
}

/* Nilai SKP from each planned result, then nilai kinerja. */
static inline struct kj_hasil
count_again(
	struct world *w, const struct kj_aturan *r, const struct kj_tree *in, struct kj_penjelasan *p)
{
	const struct kj_tree *list = kj_tree_get(in, "rhk");
	struct kj_rhk_2021 *rhk = kj_calloc(w->arena, list->n + 1, sizeof(*rhk));
	struct kj_kinerja_2019 k = {.nilai_perilaku = kj_tree_text(in, "nilai_perilaku"),
		.bobot_skp = kj_tree_text(in, "bobot_skp"),
		.ide_baru = kept_flag(in, "ide_baru")};
	struct kj_skp_2021 skp;
	struct kj_hasil out;
	size_t n = 0;

	for (const struct kj_tree *c = list->child; c; c = c->next, n++) {
		const struct kj_tree *of = kj_tree_get(c, "iki");
		struct kj_iki_2021 *iki = kj_calloc(w->arena, of->n + 1, sizeof(*iki));

		rhk[n] = (struct kj_rhk_2021){.kunci = kj_tree_text(c, "kunci"),
			.tambahan = kept_flag(c, "tambahan"),
			.lingkup = kj_tree_text(c, "lingkup"),
			.iki = iki};
		for (const struct kj_tree *i = of->child; i; i = i->next)
			iki[rhk[n].n++] = (struct kj_iki_2021){.kunci = kj_tree_text(i, "kunci"),
				.khusus = kept_flag(i, "khusus"),
				.target_maksimal = kept_flag(i, "target_maksimal"),
				.target = kj_tree_text(i, "target"),
				.target_lo = kj_tree_text(i, "target_lo"),
				.target_hi = kj_tree_text(i, "target_hi"),
				.realisasi = kj_tree_text(i, "realisasi")};
	}
	assert_int_equal(
		kj_nilai_skp_2021(w->arena, r, kept_flag(in, "pimpinan"), rhk, n, p, &skp), KJ_OK);
	k.nilai_skp = kj_exact_text(w->arena, skp.nilai.nilai);
	assert_int_equal(kj_nilai_kinerja_2019(w->arena, r, &k, p, &out), KJ_OK);
	return out;
}

/* Where the ruleset counts: value, predicate and explanation. */
static inline void
assert_same_value(struct world *w, int64_t id, const struct kj_aturan *r)
{
	const struct kj_tree *in = kept_inputs(w, id), *numeric = kj_tree_get(in, "numerik");
	struct kj_penjelasan p;
	struct kj_hasil out;
	struct kj_buf b;

	kj_penjelasan_init(&p, w->arena);
	out = numeric ? count_again(w, r, numeric, &p) : weigh_again(w, r, in, &p);
	assert_string_equal(out.angka.teks, kept_in(w, id, "nilai_kinerja"));
	assert_string_equal(kj_predikat_kode(out.predikat), kept_in(w, id, "predikat"));
	kj_buf_init(&b, w->arena);
	kj_penjelasan_json(&b, &p);
	assert_string_equal(b.data, kept_in(w, id, "penjelasan"));
}

/* The suggestion with its steps. */
static inline struct kj_saran
suggest_again(struct world *w, int64_t id, const struct kj_aturan *r, struct kj_penjelasan *p)
{
	const char *unit, *behaviour = kj_tree_text(kept_inputs(w, id), "perilaku");
	struct kj_saran saran = {0};
	struct kj_iki_2026 *iki;
	struct kj_indikator *ind;
	struct kj_nkp_dasar in = {.perilaku = &behaviour, .nperilaku = 1};
	struct kj_nkp nkp;
	size_t n;

	ind = inputs_of(w, id, &n, &unit);
	if (behaviour == NULL) {
		assert_int_equal(kj_saran_hasil(w->arena, r, ind, n, p, &saran), KJ_OK);
		if (unit)
			saran.saran = kj_rating_pimpinan(r, kj_predikat_organisasi_of(unit), p);
		return saran;
	}
	in.iki = iki = kj_calloc(w->arena, n + 1, sizeof(*iki));
	for (size_t i = 0; i < n; i++)
		if (!ind[i].tambahan)
			iki[in.n++] = (struct kj_iki_2026){.ind = ind[i], .jenis = "PROKSI_SEDANG"};
	assert_int_equal(kj_nkp_2026(w->arena, r, &in, p, &nkp), KJ_OK);
	assert_string_equal(nkp.akhir.teks, kept_in(w, id, "nilai_kinerja"));
	saran.saran = nkp.hasil;
	saran.indeks = nkp.nhk;
	return saran;
}

/* Suggestion, predicate and explanation come out to the byte as they are kept. */
static inline void
assert_same_bytes(struct world *w, int64_t id)
{
	const char *rules = kept_in(w, id, "aturan_isi");
	enum kj_rating hasil = kj_rating_of(kept_in(w, id, "rating_hasil"));
	enum kj_rating perilaku = kj_rating_of(kept_in(w, id, "rating_perilaku"));
	struct kj_masalah *problems;
	struct kj_penjelasan p;
	struct kj_saran saran;
	struct kj_ulang ulang;
	struct kj_aturan *r;
	struct kj_buf b;

	assert_int_equal(kj_aturan_parse(w->arena, "x", rules, &r, &problems), KJ_OK);
	assert_string_equal(kj_aturan_text(w->arena, r), rules);
	if (!r->ada_matriks) {
		assert_same_value(w, id, r);
		return;
	}
	kj_penjelasan_init(&p, w->arena);
	saran = suggest_again(w, id, r, &p);
	assert_string_equal(
		kj_predikat_kode(kj_kuadran(r, hasil, perilaku, &p)), kept_in(w, id, "predikat"));
	assert_string_equal(kj_rating_kode(saran.saran), kept_in(w, id, "saran_hasil"));
	assert_string_equal(saran.indeks.teks ? saran.indeks.teks : "", kept_in(w, id, "indeks"));
	kj_buf_init(&b, w->arena);
	kj_penjelasan_json(&b, &p);
	assert_string_equal(b.data, kept_in(w, id, "penjelasan"));
	assert_int_equal(
		kj_evaluasi_ulang(w->arena, r, kept_in(w, id, "masukan"), hasil, perilaku, true, &ulang),
		KJ_OK);
	assert_string_equal(ulang.penjelasan, b.data);
	assert_string_equal(ulang.indeks, kept_in(w, id, "indeks"));
	assert_string_equal(ulang.predikat, kept_in(w, id, "predikat"));
}

#endif
