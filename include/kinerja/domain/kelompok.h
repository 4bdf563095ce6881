/*
 * Groups of an indicator of growth: classes, posyandu, with their size, where
 * they began and where they stand (DOMAIN 7.2: a teacher is judged by the
 * progress of the pupils). Never persons: names are those of groups.
 */
#ifndef KINERJA_DOMAIN_KELOMPOK_H
#define KINERJA_DOMAIN_KELOMPOK_H

#include "kinerja/domain/act.h"
#include "kinerja/rules.h"

struct kj_tree;

/* Decimals as text, "" while they are missing. */
struct kj_iki_kelompok {
	struct kj_row row; /* id: its place as stored, 0 a new one */
	const char *nama, *jumlah, *awal;
	const char *akhir; /* of the realisation */
};

enum { KJ_KELOMPOK_MAKS = 30, KJ_KELOMPOK_NAMA_MAKS = 40, KJ_KELOMPOK_ANGGOTA_MAKS = 100000 };

/*
 * Why a text is no name of a group, NULL when it may be one: a code below
 * T.galat. Lists ("Ani, Budi", "Ani dan Budi"), numbers of persons (six digits
 * in a row) and more than five words are refused: the names of pupils have no
 * place in a plan.
 */
KJ_API const char *kj_kelompok_nama(const char *nama);

/* Without new rows that nobody filled. */
KJ_API struct kj_set kj_kelompok_isi(struct kj_arena *a, const struct kj_set *set);
/* What is kept is no nonsense: names, members; problems at <at>.kelompok.<key>.<field>. False with one. */
KJ_API bool kj_kelompok_periksa(struct kj_act *act, const struct kj_set *set, const char *at);
/* The same groups for another year: new, without values. */
KJ_API struct kj_set kj_kelompok_salin(struct kj_arena *a, const struct kj_set *set);
/* "Kelas 7A (32): 58; Kelas 7B (30): 61,5" for the trail; NULL for none. */
KJ_API const char *kj_kelompok_teks(struct kj_arena *a, const struct kj_set *set);

/* As a JSON list, with the ends that are known or without; and back: NULL, "" and what is no list are none. */
KJ_API void kj_kelompok_json(struct kj_buf *b, const struct kj_set *set, bool akhir);
KJ_API struct kj_set kj_kelompok_baca(struct kj_arena *a, const char *json);
KJ_API struct kj_set kj_kelompok_of(struct kj_arena *a, const struct kj_tree *list);

/* As the rules take them; NULL for none. */
KJ_API const struct kj_kelompok *kj_kelompok_aturan(struct kj_arena *a, const struct kj_set *set);
/* What their growth comes to as realisation, in six decimals; "" while none is measured. */
KJ_API const char *kj_kelompok_realisasi(struct kj_arena *a, const struct kj_set *set);
/* The groups of a plan with the ends that were reported for those of the same name; lapor empty: their own. */
KJ_API struct kj_set
kj_kelompok_lapor(struct kj_arena *a, const struct kj_set *set, const struct kj_set *lapor);

#endif
