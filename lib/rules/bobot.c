/* Weighted means: criteria of an agency, and behaviour as several groups see it. */
#include "internal.h"

/* One call: the rule's name is also the prefix of its steps. */
struct rata {
	struct kj_arena *arena;
	const struct kj_aturan *aturan;
	const char *rule;
	struct kj_bagian *v;
	size_t n;
	struct kj_penjelasan *p;
};

static const char *
total_weight(struct rata *m)
{
	const struct kj_exact *sum = kj_exact(m->arena);

	for (size_t i = 0; i < m->n; i++) {
		const struct kj_exact *w = kj_angka_of(m->arena, m->v[i].bobot);

		if (!w)
			return "ANGKA";
		if (kj_exact_sign(w) < 0)
			return "BOBOT_TIDAK_100";
		sum = kj_exact_add(m->arena, sum, w);
	}
	return kj_exact_cmp_int(sum, 100) == 0 ? NULL : "BOBOT_TIDAK_100";
}

static const char *
check_values(struct rata *m, bool bounded)
{
	for (size_t i = 0; i < m->n; i++) {
		const struct kj_exact *x = kj_angka_of(m->arena, m->v[i].nilai);

		if (!x)
			return "ANGKA";
		if (bounded && (kj_exact_sign(x) < 0 || kj_exact_cmp_int(x, 100) > 0))
			return "NILAI_DI_LUAR_RENTANG";
	}
	return NULL;
}

/* Fills the contributions; their sum. */
static const struct kj_exact *
mean(struct rata *m)
{
	const struct kj_exact *sum = kj_exact(m->arena);

	for (size_t i = 0; i < m->n; i++) {
		struct kj_bagian *b = &m->v[i];
		const struct kj_exact *part =
			kj_persen(m->arena, kj_angka_of(m->arena, b->nilai), kj_angka_of(m->arena, b->bobot));

		b->kontribusi = (struct kj_angka){
			.teks = kj_exact_show(m->arena, part, (int)m->aturan->pembulatan.angka), .nilai = part};
		sum = kj_exact_add(m->arena, sum, part);
	}
	return sum;
}

/* The parts, in as many decimals as people need to add them up, and the mean. */
static void
explain(struct rata *m, const char *total)
{
	const struct kj_exact **parts = kj_calloc(m->arena, m->n, sizeof(*parts));
	const char *sumber = kj_aturan_sumber(m->aturan, m->rule);
	const struct kj_nilai result = {"nilai", KJ_NILAI_ANGKA, total};
	int digits;

	for (size_t i = 0; i < m->n; i++)
		parts[i] = m->v[i].kontribusi.nilai;
	digits = kj_angka_desimal(m->arena, parts, m->n, total);
	for (size_t i = 0; i < m->n; i++) {
		const struct kj_bagian *b = &m->v[i];
		const struct kj_nilai v[] = {
			{"bagian", KJ_NILAI_KODE, b->kode},
			{"nilai", KJ_NILAI_ANGKA, b->nilai},
			{"bobot", KJ_NILAI_ANGKA, b->bobot},
			{"kontribusi", KJ_NILAI_ANGKA, kj_exact_show(m->arena, parts[i], digits)},
		};

		kj_urai_add(m->p, "bagian", b->kode, sumber, v, KJ_COUNT(v));
	}
	kj_urai_add(m->p, m->rule, "", sumber, &result, 1);
}

static enum kj_rc
finish(struct rata *m, const char *galat, struct kj_hasil *out)
{
	*out = (struct kj_hasil){.galat = galat, .kode = ""};
	if (galat)
		return KJ_INVALID;
	out->angka.nilai = mean(m);
	out->angka.teks = kj_exact_show(m->arena, out->angka.nilai, (int)m->aturan->pembulatan.angka);
	if (m->p)
		explain(m, out->angka.teks);
	return KJ_OK;
}

enum kj_rc
kj_kriteria_nilai(struct kj_arena *a, const struct kj_aturan *r, struct kj_bagian *v, size_t n,
	struct kj_penjelasan *p, struct kj_hasil *out)
{
	struct rata m = {.arena = a, .aturan = r, .rule = "kriteria", .v = v, .n = n, .p = p};
	const char *galat = NULL;

	for (size_t i = 0; i < n; i++)
		if (!v[i].nilai || !v[i].bobot)
			galat = "KRITERIA_TIDAK_COCOK";
	if (!galat)
		galat = total_weight(&m);
	if (!galat)
		galat = check_values(&m, true);
	return finish(&m, galat, out);
}

enum kj_rc
kj_perilaku_360(struct kj_arena *a, const struct kj_aturan *r, struct kj_bagian *v, size_t n,
	struct kj_penjelasan *p, struct kj_hasil *out)
{
	struct rata m = {.arena = a, .aturan = r, .rule = "perilaku_360", .v = v, .n = n, .p = p};
	const char *galat = total_weight(&m);

	if (!galat)
		galat = check_values(&m, false);
	return finish(&m, galat, out);
}
