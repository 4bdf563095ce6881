/*
 * Growth of groups: what each group came to from where it began, weighed by
 * its members ("setiap guru dapat dinilai berdasarkan kemajuan siswa-siswanya").
 */
#include "capaian.h"

enum { PERCENT = 100, MOST_MEMBERS = 1000000 };

/* One call. */
struct growth {
	struct kj_arena *arena;
	const struct kj_aturan *aturan;
	const char *kunci;
	const struct kj_kelompok *v;
	size_t n;
	struct kj_penjelasan *p;
	const struct kj_exact **selisih; /* NULL: without an end */
	int64_t *jumlah;
	int64_t anggota, terukur; /* members of all, and of those with an end */
	const struct kj_exact *sum;
	size_t desimal; /* most decimals of any value */
};

static bool
empty(const char *s)
{
	return !s || !*s;
}

static void
count_decimals(struct growth *g, const char *decimal)
{
	const char *point = strchr(decimal, '.');

	if (point && strlen(point + 1) > g->desimal)
		g->desimal = strlen(point + 1);
}

/* NULL, or what is wrong with a group. */
static const char *
read_group(struct growth *g, size_t i)
{
	const struct kj_kelompok *k = &g->v[i];
	const struct kj_exact *from = kj_angka_of(g->arena, k->awal), *to;

	if (empty(k->jumlah) || !kj_int_parse(k->jumlah, 1, MOST_MEMBERS, &g->jumlah[i]))
		return "JUMLAH";
	if (!from)
		return "ANGKA";
	g->anggota += g->jumlah[i];
	count_decimals(g, k->awal);
	if (empty(k->akhir))
		return NULL;
	to = kj_angka_of(g->arena, k->akhir);
	if (!to)
		return "ANGKA";
	count_decimals(g, k->akhir);
	g->terukur += g->jumlah[i];
	g->selisih[i] = kj_exact_sub(g->arena, to, from);
	g->sum =
		kj_exact_add(g->arena, g->sum, kj_exact_mul_int(g->arena, g->selisih[i], g->jumlah[i]));
	return NULL;
}

/* In full: differences and their multiples have no more decimals than what went in. */
static const char *
full(const struct growth *g, const struct kj_exact *x)
{
	return kj_decimal_plain(g->arena, kj_exact_show(g->arena, x, (int)g->desimal));
}

static void
explain_group(const struct growth *g, size_t i)
{
	const struct kj_kelompok *k = &g->v[i];
	const char *sumber = kj_aturan_sumber(g->aturan, "tumbuh_kelompok");
	struct kj_nilai v[6] = {
		{"nama", KJ_NILAI_TEKS, k->nama ? k->nama : ""},
		{"jumlah", KJ_NILAI_ANGKA, k->jumlah},
	};

	if (!g->selisih[i]) {
		kj_urai_add(g->p, "kelompok.kosong", g->kunci, sumber, v, 2);
		return;
	}
	v[2] = (struct kj_nilai){
		"awal", KJ_NILAI_ANGKA, kj_angka_masuk(g->arena, g->aturan, k->awal, NULL)};
	v[3] = (struct kj_nilai){
		"akhir", KJ_NILAI_ANGKA, kj_angka_masuk(g->arena, g->aturan, k->akhir, NULL)};
	v[4] = (struct kj_nilai){"selisih", KJ_NILAI_ANGKA, full(g, g->selisih[i])};
	v[5] = (struct kj_nilai){
		"bagian", KJ_NILAI_ANGKA, full(g, kj_exact_mul_int(g->arena, g->selisih[i], g->jumlah[i]))};
	kj_urai_add(g->p, "kelompok.bagian", g->kunci, sumber, v, KJ_COUNT(v));
}

static void
explain(const struct growth *g, const struct kj_tumbuh *out)
{
	const char *terukur = kj_fmt(g->arena, "%lld", (long long)g->terukur);
	const char *sumber = kj_aturan_sumber(g->aturan, "tumbuh_kelompok");
	const struct kj_nilai cover[] = {
		{"terukur", KJ_NILAI_ANGKA, terukur},
		{"anggota", KJ_NILAI_ANGKA, kj_fmt(g->arena, "%lld", (long long)g->anggota)},
		{"cakupan", KJ_NILAI_ANGKA, out->cakupan.teks},
	};
	const struct kj_nilai mean[] = {
		{"jumlah", KJ_NILAI_ANGKA, full(g, g->sum)},
		{"terukur", KJ_NILAI_ANGKA, terukur},
		{"tumbuh", KJ_NILAI_ANGKA, out->tumbuh.teks},
	};
	const struct kj_nilai nought = {"realisasi", KJ_NILAI_ANGKA, "0"};

	for (size_t i = 0; i < g->n; i++)
		explain_group(g, i);
	kj_urai_add(g->p, "kelompok.cakupan", g->kunci, sumber, cover, KJ_COUNT(cover));
	if (!out->tumbuh.nilai)
		return;
	kj_urai_add(g->p, "kelompok.tumbuh", g->kunci, sumber, mean, KJ_COUNT(mean));
	if (kj_exact_sign(out->tumbuh.nilai) < 0)
		kj_urai_add(g->p, "kelompok.turun", g->kunci, sumber, &nought, 1);
}

/* Shown on its side of the threshold, without noughts at its end. */
static struct kj_angka
shown(const struct growth *g, const struct kj_exact *x, const struct kj_exact *ambang)
{
	const struct kj_angka side = {.nilai = ambang};
	const struct kj_angka *const sides[] = {&side};
	struct kj_angka out =
		kj_angka_beside(g->arena, x, g->aturan->pembulatan.angka, sides, KJ_COUNT(sides));

	out.teks = kj_decimal_plain(g->arena, out.teks);
	return out;
}

static const char *
read_all(struct growth *g, size_t *at)
{
	*at = SIZE_MAX;
	if (g->n == 0)
		return "TANPA_KELOMPOK";
	for (size_t i = 0; i < g->n; i++) {
		const char *galat = read_group(g, i);

		if (galat) {
			*at = i;
			return galat;
		}
	}
	return NULL;
}

enum kj_rc
kj_tumbuh_kelompok(struct kj_arena *a, const struct kj_aturan *r, const char *kunci,
	const struct kj_kelompok *v, size_t n, struct kj_penjelasan *p, struct kj_tumbuh *out)
{
	struct growth g = {
		.arena = a, .aturan = r, .kunci = kunci, .v = v, .n = n, .p = p, .sum = kj_exact(a)};
	const struct kj_exact *nought = kj_exact(a), *whole = kj_exact_int(a, PERCENT);

	g.selisih = kj_calloc(a, n + 1, sizeof(*g.selisih));
	g.jumlah = kj_calloc(a, n + 1, sizeof(*g.jumlah));
	*out = (struct kj_tumbuh){0};
	out->galat = read_all(&g, &out->galat_di);
	if (out->galat)
		return KJ_INVALID;
	for (size_t i = 0; i < n; i++)
		out->kosong += !g.selisih[i];
	out->cakupan = shown(&g, kj_exact_ratio(a, PERCENT * g.terukur, g.anggota), whole);
	if (g.terukur > 0) {
		out->tumbuh = shown(&g, kj_exact_mul(a, g.sum, kj_exact_ratio(a, 1, g.terukur)), nought);
		out->realisasi = out->tumbuh;
		if (kj_exact_sign(out->tumbuh.nilai) < 0)
			out->realisasi = (struct kj_angka){.teks = "0", .nilai = nought};
	}
	if (p)
		explain(&g, out);
	return KJ_OK;
}

const char *
kj_kelompok_pakai(struct kj_arena *a, const struct kj_aturan *r, const struct kj_indikator *ind,
	struct kj_penjelasan *p, struct kj_indikator *out)
{
	const struct kj_exact *x;
	struct kj_tumbuh g;

	*out = *ind;
	if (ind->nkelompok == 0)
		return NULL;
	out->kelompok = NULL;
	out->nkelompok = 0;
	if (kj_tumbuh_kelompok(a, r, ind->kunci, ind->kelompok, ind->nkelompok, p, &g) != KJ_OK)
		return g.galat;
	x = g.realisasi.nilai;
	out->realisasi = NULL;
	if (x)
		out->realisasi = kj_exact_cmp(kj_exact_parse(a, g.realisasi.teks), x) == 0
							 ? g.realisasi.teks
							 : kj_exact_text(a, x);
	return NULL;
}
