/* Between the files that run rules over JSON: reading what came, writing the answer. */
#ifndef KINERJA_RULES_MASUKAN_H
#define KINERJA_RULES_MASUKAN_H

#include "internal.h"

/* One run: the input's group, and the members of the answer written so far. */
struct kj_jalan {
	struct kj_arena *arena;
	const struct kj_rule_set *set;
	const struct kj_tree *in;
	struct kj_penjelasan *p;
	struct kj_buf b;
};

/* What a rule is over JSON: NULL, or the code of its refusal. */
typedef const char *kj_jalan_fn(struct kj_jalan *j);

/* A decimal written as text or as a whole number; NULL absent or null, "?" another type. */
const char *kj_masuk_angka(struct kj_jalan *j, const struct kj_tree *t, const char *name);
/* fallback when absent or no boolean. */
bool kj_masuk_bool(const struct kj_tree *t, const char *name, bool fallback);
/* A whole number within 0 +- 10^9; false when it is none. 0 when absent. */
bool kj_masuk_int(const struct kj_tree *t, const char *name, int64_t *out);
bool kj_masuk_tanggal(const struct kj_tree *t, const char *name, kj_date *out);

/* The groups of member "kelompok", none when it is not there; false when it is no list of groups. */
bool kj_masuk_kelompok(
	struct kj_jalan *j, const struct kj_tree *t, const struct kj_kelompok **out, size_t *n);
/* One indicator; evidence counts as there unless the input says otherwise. */
bool kj_masuk_indikator(struct kj_jalan *j, const struct kj_tree *t, struct kj_indikator *out);
/* One indicator of PermenPANRB 8/2021. */
bool kj_masuk_iki_2021(struct kj_jalan *j, const struct kj_tree *t, struct kj_iki_2021 *out);

/* Members of the answer; NULL and "" are null. */
void kj_jawab_nama(struct kj_jalan *j, const char *name);
void kj_jawab(struct kj_jalan *j, const char *name, const char *value);
void kj_jawab_daftar(struct kj_jalan *j, const char *name, const char *const *v, size_t n);

kj_jalan_fn kj_jalan_saran_hasil, kj_jalan_predikat, kj_jalan_capaian_2026;
kj_jalan_fn kj_jalan_kriteria, kj_jalan_perilaku_360;
kj_jalan_fn kj_jalan_konsolidasi, kj_jalan_siklus, kj_jalan_tenggat;
kj_jalan_fn kj_jalan_nilai_skp_2021, kj_jalan_nkp_2026, kj_jalan_pp46_prestasi;
kj_jalan_fn kj_jalan_aturan, kj_jalan_alasan, kj_jalan_tumbuh_kelompok;

#endif
