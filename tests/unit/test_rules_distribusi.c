/* The pattern of a unit's predicates: what is allowed is exactly what does not offend. */
#include "tests/unit/capture.h"

#include "kinerja/rules.h"

enum { MOST = 30 };

static const struct kj_aturan *
rules(void)
{
	const struct kj_aturan *r = kj_aturan_of("conf/rulesets", "permenpan-6-2022");

	assert_non_null(r);
	return r;
}

static int64_t
members(const int64_t jumlah[KJ_NPREDIKAT], unsigned mask)
{
	int64_t n = 0;

	for (int p = KJ_PREDIKAT_SK; p <= KJ_PREDIKAT_SB; p++)
		n += mask & (1U << p) ? jumlah[p] : 0;
	return n;
}

/* The conditions in whole people, applied as the calculator's page says them. */
static bool
allowed(const struct kj_distribusi_batas *b, const int64_t jumlah[KJ_NPREDIKAT])
{
	for (size_t i = 0; i < b->nsyarat; i++) {
		const struct kj_batas_syarat *s = &b->syarat[i];
		int64_t of = members(jumlah, s->mask);

		if (of < s->min || of > s->maks)
			return false;
		for (int p = KJ_PREDIKAT_SK; p <= KJ_PREDIKAT_SB && s->jenis == KJ_POLA_TERBESAR; p++)
			if (!(s->mask & (1U << p)) && jumlah[p] > of)
				return false;
	}
	return true;
}

/* One combination: both sides say the same, and an allowed one is within the ranges. */
static void
compare(struct kj_arena *a, enum kj_predikat o, const struct kj_distribusi_batas *b,
	const int64_t jumlah[KJ_NPREDIKAT], struct kj_batas seen[KJ_NPREDIKAT])
{
	struct kj_distribusi d;

	assert_int_equal(kj_distribusi(a, rules(), o, jumlah, NULL, &d), KJ_OK);
	if (allowed(b, jumlah) != (d.npelanggaran == 0))
		fail_msg("%s n=%d: SB %d B %d BP %d K %d SK %d", kj_predikat_organisasi_kode(o), (int)b->n,
			(int)jumlah[KJ_PREDIKAT_SB], (int)jumlah[KJ_PREDIKAT_B], (int)jumlah[KJ_PREDIKAT_BP],
			(int)jumlah[KJ_PREDIKAT_K], (int)jumlah[KJ_PREDIKAT_SK]);
	if (d.npelanggaran > 0)
		return;
	for (int p = KJ_PREDIKAT_SK; p <= KJ_PREDIKAT_SB; p++) {
		seen[p].min = jumlah[p] < seen[p].min ? jumlah[p] : seen[p].min;
		seen[p].maks = jumlah[p] > seen[p].maks ? jumlah[p] : seen[p].maks;
	}
}

/* Every combination of n people over the five predicates. */
static void
all_of(struct kj_arena *a, enum kj_predikat o, int64_t n)
{
	struct kj_batas seen[KJ_NPREDIKAT];
	struct kj_distribusi_batas b;
	int64_t j[KJ_NPREDIKAT] = {0};

	assert_int_equal(kj_distribusi_batas(a, rules(), o, n, NULL, &b), KJ_OK);
	for (int p = 0; p < KJ_NPREDIKAT; p++)
		seen[p] = (struct kj_batas){.min = n + 1, .maks = -1};
	for (j[1] = 0; j[1] <= n; j[1]++)
		for (j[2] = 0; j[1] + j[2] <= n; j[2]++)
			for (j[3] = 0; j[1] + j[2] + j[3] <= n; j[3]++) {
				struct kj_arena *local = kj_arena_new();

				for (j[4] = 0; j[1] + j[2] + j[3] + j[4] <= n; j[4]++) {
					j[5] = n - j[1] - j[2] - j[3] - j[4];
					compare(local, o, &b, j, seen);
				}
				kj_arena_free(local);
			}
	assert_int_equal(b.mungkin, seen[KJ_PREDIKAT_B].maks >= 0);
	for (int p = KJ_PREDIKAT_SK; p <= KJ_PREDIKAT_SB && b.mungkin; p++)
		if (b.batas[p].min != seen[p].min || b.batas[p].maks != seen[p].maks)
			fail_msg("%s n=%d, predicate %d: %d..%d is said, %d..%d is so",
				kj_predikat_organisasi_kode(o), (int)n, p, (int)b.batas[p].min,
				(int)b.batas[p].maks, (int)seen[p].min, (int)seen[p].maks);
}

static void
what_is_allowed_is_what_does_not_offend(void **state)
{
	for (int o = KJ_PREDIKAT_SK; o <= KJ_PREDIKAT_SB; o++)
		for (int64_t n = 1; n <= MOST; n++)
			all_of(*state, (enum kj_predikat)o, n);
}

static void
maxima_round_down_and_minima_up(void **state)
{
	struct kj_distribusi_batas b;

	assert_int_equal(kj_distribusi_batas(*state, rules(), KJ_PREDIKAT_BP, 11, NULL, &b), KJ_OK);
	assert_int_equal(b.batas[KJ_PREDIKAT_BP].min, 7);  /* 6,6 */
	assert_int_equal(b.batas[KJ_PREDIKAT_SB].maks, 1); /* 1,1 */
	assert_int_equal(kj_distribusi_batas(*state, rules(), KJ_PREDIKAT_B, 20, NULL, &b), KJ_OK);
	assert_int_equal(b.batas[KJ_PREDIKAT_B].maks, 14);
	assert_int_equal(b.syarat[2].jenis, KJ_POLA_ADA);
	assert_int_equal(b.syarat[2].min, 1);
	assert_false(b.hanya_informasi);
	assert_int_equal(kj_distribusi_batas(*state, rules(), KJ_PREDIKAT_B, 1, NULL, &b), KJ_OK);
	assert_false(b.mungkin);
	assert_true(b.hanya_informasi);
}

static void
refused_head_counts(void **state)
{
	struct kj_distribusi_batas b;

	assert_int_equal(kj_distribusi_batas(*state, rules(), KJ_PREDIKAT_B, 0, NULL, &b), KJ_INVALID);
	assert_string_equal(b.galat, "TANPA_PEGAWAI");
	assert_int_equal(kj_distribusi_batas(*state, rules(), KJ_PREDIKAT_B, -1, NULL, &b), KJ_INVALID);
	assert_string_equal(b.galat, "JUMLAH_NEGATIF");
	assert_int_equal(kj_distribusi_batas(
						 *state, rules(), KJ_PREDIKAT_B, KJ_DISTRIBUSI_PEGAWAI_MAKS + 1, NULL, &b),
		KJ_INVALID);
	assert_string_equal(b.galat, "ANGKA");
	assert_int_equal(
		kj_distribusi_batas(*state, rules(), KJ_PREDIKAT_NONE, 5, NULL, &b), KJ_INVALID);
	assert_string_equal(b.galat, "TIDAK_DIATUR");
}

/* The drawing has its peak at its name, falls away from it, and keeps its own conditions. */
static void
the_curve_keeps_to_its_pattern(void **state)
{
	for (int o = KJ_PREDIKAT_SK; o <= KJ_PREDIKAT_SB; o++) {
		int64_t c[KJ_NPREDIKAT], sum = 0;
		struct kj_distribusi d;

		assert_true(kj_distribusi_kurva(rules(), (enum kj_predikat)o, c));
		for (int p = KJ_PREDIKAT_SK; p <= KJ_PREDIKAT_SB; p++)
			sum += c[p];
		assert_int_equal(sum, 100);
		for (int p = KJ_PREDIKAT_SK; p < KJ_PREDIKAT_SB; p++)
			assert_true(p < o ? c[p] <= c[p + 1] : c[p] >= c[p + 1]);
		assert_int_equal(kj_distribusi(*state, rules(), (enum kj_predikat)o, c, NULL, &d), KJ_OK);
		assert_int_equal(d.npelanggaran, 0);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		ARENA_TEST(what_is_allowed_is_what_does_not_offend),
		ARENA_TEST(maxima_round_down_and_minima_up),
		ARENA_TEST(refused_head_counts),
		ARENA_TEST(the_curve_keeps_to_its_pattern),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
