/* Weighted means: criteria of an agency, and behaviour as several groups see it. */
#include "internal.h"

enum { PERCENT = 100 };

/* One call: the rule's name is also the prefix of its steps. */
struct rata {
	struct kj_arena *arena;
	const struct kj_aturan *aturan;
	const char *rule;
	struct kj_bagian *v;
	size_t n;
	struct kj_penjelasan *p;
	const struct kj_exact *berlaku; /* sum of the weights that count */
};

/* A surveyed group with so few answers that they could be told apart does not count. */
static bool
counts(const struct rata *m, const struct kj_bagian *b)
{
	return !b->survei || b->responden >= m->aturan->min_responden;
}

static const char *
total_weight(struct rata *m)
{
	const struct kj_exact *sum = kj_exact(m->arena);

	m->berlaku = kj_exact(m->arena);
	for (size_t i = 0; i < m->n; i++) {
		const struct kj_exact *w = kj_angka_of(m->arena, m->v[i].bobot);

		if (!w)
			return "ANGKA";
		if (kj_exact_sign(w) < 0)
			return "BOBOT_TIDAK_100";
		sum = kj_exact_add(m->arena, sum, w);
		if (counts(m, &m->v[i]))
			m->berlaku = kj_exact_add(m->arena, m->berlaku, w);
	}
	if (kj_exact_cmp_int(sum, PERCENT) != 0)
		return "BOBOT_TIDAK_100";
	return kj_exact_sign(m->berlaku) > 0 ? NULL : "TANPA_RESPONDEN";
}

static const char *
check_values(struct rata *m, bool bounded)
{
	for (size_t i = 0; i < m->n; i++) {
		const struct kj_exact *x = kj_angka_of(m->arena, m->v[i].nilai);

		if (!counts(m, &m->v[i]))
			continue;
		if (!x)
			return "ANGKA";
		if (bounded && (kj_exact_sign(x) < 0 || kj_exact_cmp_int(x, PERCENT) > 0))
			return "NILAI_DI_LUAR_RENTANG";
	}
	return NULL;
}

/* What a criterion is called by its ruleset; NULL for groups, which the catalogue names. */
static const char *
label_of(const struct rata *m, const char *kode)
{
	for (size_t i = 0; kj_streq(m->rule, "kriteria") && i < m->aturan->nkriteria; i++)
		if (kj_streq(m->aturan->kriteria[i].kode, kode))
			return m->aturan->kriteria[i].label;
	return NULL;
}

static void
explain_part(struct rata *m, const struct kj_bagian *b, const char *bobot, int digits)
{
	const char *label = label_of(m, b->kode);
	const struct kj_nilai v[] = {
		{"bagian", label ? KJ_NILAI_TEKS : KJ_NILAI_KODE, label ? label : b->kode},
		{"nilai", KJ_NILAI_ANGKA, b->nilai},
		{"bobot", KJ_NILAI_ANGKA, bobot},
		{"kontribusi", KJ_NILAI_ANGKA, kj_exact_show(m->arena, b->kontribusi.nilai, digits)},
	};

	kj_urai_add(m->p, "bagian", b->kode, kj_aturan_sumber(m->aturan, m->rule), v, KJ_COUNT(v));
}

static void
explain_few(struct rata *m, const struct kj_bagian *b)
{
	const struct kj_nilai v[] = {
		{"bagian", KJ_NILAI_KODE, b->kode},
		{"responden", KJ_NILAI_ANGKA, kj_fmt(m->arena, "%lld", (long long)b->responden)},
	};

	kj_urai_add(
		m->p, "bagian_sedikit", b->kode, kj_aturan_sumber(m->aturan, m->rule), v, KJ_COUNT(v));
	kj_urai_ambang(m->p, "<", kj_fmt(m->arena, "%lld", (long long)m->aturan->min_responden));
}

/* The weight of a part among those that count, in percent. */
static const struct kj_exact *
share(struct rata *m, const struct kj_bagian *b)
{
	const struct kj_exact *w = kj_angka_of(m->arena, b->bobot);

	return kj_exact_div(m->arena, kj_exact_mul_int(m->arena, w, PERCENT), m->berlaku);
}

/* Fills and explains the contributions; their sum, shown beside the thresholds. */
static struct kj_angka
mean(struct rata *m)
{
	const struct kj_exact **parts = kj_calloc(m->arena, m->n, sizeof(*parts));
	const struct kj_exact *sum = kj_exact(m->arena);
	const struct kj_angka *edges[KJ_NPREDIKAT];
	struct kj_angka out;
	int digits;

	for (size_t i = 0; i < m->n; i++) {
		if (!counts(m, &m->v[i]))
			continue;
		parts[i] = kj_persen(m->arena, kj_angka_of(m->arena, m->v[i].nilai), share(m, &m->v[i]));
		sum = kj_exact_add(m->arena, sum, parts[i]);
	}
	for (size_t i = 0; i < KJ_NPREDIKAT; i++)
		edges[i] = &m->aturan->batas_kriteria[i];
	out = kj_angka_beside(m->arena, sum, m->aturan->pembulatan.angka, edges, KJ_NPREDIKAT);
	digits = kj_angka_desimal(m->arena, parts, m->n, out.teks);
	for (size_t i = 0; i < m->n; i++) {
		struct kj_bagian *b = &m->v[i];

		b->kontribusi = (struct kj_angka){.nilai = parts[i]};
		if (!parts[i]) {
			explain_few(m, b);
			continue;
		}
		b->kontribusi.teks = kj_exact_show(m->arena, parts[i], (int)m->aturan->pembulatan.angka);
		explain_part(m, b,
			kj_exact_cmp_int(m->berlaku, PERCENT) == 0
				? b->bobot
				: kj_exact_show(m->arena, share(m, b), digits),
			digits);
	}
	return out;
}

static enum kj_rc
finish(struct rata *m, const char *galat, struct kj_hasil *out)
{
	struct kj_nilai v;

	*out = (struct kj_hasil){.galat = galat, .kode = ""};
	if (galat)
		return KJ_INVALID;
	out->angka = mean(m);
	v = (struct kj_nilai){"nilai", KJ_NILAI_ANGKA, out->angka.teks};
	kj_urai_add(m->p, m->rule, "", kj_aturan_sumber(m->aturan, m->rule), &v, 1);
	return KJ_OK;
}

/* The kind of post as the ruleset knows it. */
static const char *
known_kind(const struct kj_aturan *r, const char *jenis)
{
	static const char *const leading[] = {"JPT", "ADMINISTRATOR", "PENGAWAS", "KEPALA_DAERAH"};

	for (size_t i = 0; i < r->nkriteria; i++)
		if (kj_butir_find(r->kriteria[i].bobot, r->kriteria[i].n, jenis))
			return jenis;
	for (size_t i = 0; i < KJ_COUNT(leading); i++)
		if (kj_streq(jenis, leading[i]))
			return "PIMPINAN";
	return jenis;
}

void
kj_kriteria_bobot(struct kj_arena *a, const struct kj_aturan *r, const char *jenis,
	struct kj_bagian **v, size_t *n)
{
	struct kj_bagian *out = kj_calloc(a, r->nkriteria + 1, sizeof(*out));
	const char *kind = known_kind(r, jenis);

	*n = 0;
	for (size_t i = 0; i < r->nkriteria; i++) {
		const struct kj_angka *w = kj_butir_find(r->kriteria[i].bobot, r->kriteria[i].n, kind);

		if (w)
			out[(*n)++] =
				(struct kj_bagian){.kode = r->kriteria[i].kode, .nilai = "", .bobot = w->teks};
	}
	*v = out;
}

enum kj_rc
kj_kriteria_nilai(struct kj_arena *a, const struct kj_aturan *r, struct kj_bagian *v, size_t n,
	struct kj_penjelasan *p, struct kj_hasil *out)
{
	struct rata m = {.arena = a, .aturan = r, .rule = "kriteria", .v = v, .n = n, .p = p};
	const char *galat = NULL;
	enum kj_rc rc;

	for (size_t i = 0; i < n; i++)
		if (!v[i].nilai || !v[i].bobot)
			galat = "KRITERIA_TIDAK_COCOK";
	if (!galat)
		galat = total_weight(&m);
	if (!galat)
		galat = check_values(&m, true);
	rc = finish(&m, galat, out);
	if (rc == KJ_OK && r->batas_kriteria[KJ_PREDIKAT_K].nilai) {
		out->predikat = kj_predikat_batas(r, r->batas_kriteria, &out->angka, "kriteria", p);
		out->kode = r->predikat[out->predikat].kode;
	}
	return rc;
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
