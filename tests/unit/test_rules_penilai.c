/* An evaluator beside the others: exact means, a hint only from enough people on. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "kinerja/base.h"
#include "kinerja/rules.h"

static const struct kj_aturan *
rules(void)
{
	return kj_aturan_of("conf/rulesets", "permenpan-6-2022");
}

static int
arena_new(void **state)
{
	*state = kj_arena_new();
	return 0;
}

static int
arena_free(void **state)
{
	kj_arena_free(*state);
	return 0;
}

static struct kj_penilai_banding
compare(struct kj_arena *a, struct kj_penilai_jumlah dia, struct kj_penilai_jumlah lain,
	struct kj_penjelasan *p)
{
	struct kj_penilai_banding out;

	assert_int_equal(kj_penilai_banding(a, rules(), &dia, &lain, p, &out), KJ_OK);
	return out;
}

static void
shares_and_means_are_exact_and_explained(void **state)
{
	struct kj_penjelasan why;
	struct kj_penilai_banding b;

	kj_penjelasan_init(&why, *state);
	b = compare(*state, (struct kj_penilai_jumlah){9, 8, 3, 1, 2, 36},
		(struct kj_penilai_jumlah){30, 30, 3, 3, 0, 115}, &why);
	assert_true(b.cukup);
	assert_string_equal(b.atas.teks, "37.50");
	assert_string_equal(b.bawah.teks, "12.50");
	assert_string_equal(b.rata.teks, "0.25");
	assert_string_equal(b.rata_lain.teks, "0.00");
	assert_string_equal(b.predikat.teks, "4.00");
	assert_string_equal(b.predikat_lain.teks, "3.83");
	assert_string_equal(b.dasar, "SARAN");
	assert_string_equal(b.petunjuk, "LEBIH_TINGGI");
	assert_int_equal(why.n, 7);
	assert_string_equal(why.langkah[0].kode, "penilai.atas");
	assert_string_equal(why.langkah[6].kode, "penilai.beda");
	assert_string_equal(why.langkah[6].banding, "=");
}

static void
below_a_quarter_of_a_step_they_are_alike(void **state)
{
	struct kj_penilai_banding b;

	b = compare(*state, (struct kj_penilai_jumlah){100, 100, 24, 0, 24, 400},
		(struct kj_penilai_jumlah){5, 5, 0, 0, 0, 20}, NULL);
	assert_string_equal(b.petunjuk, "SEJALAN");
	b = compare(*state, (struct kj_penilai_jumlah){100, 100, 0, 25, -25, 400},
		(struct kj_penilai_jumlah){5, 5, 0, 0, 0, 20}, NULL);
	assert_string_equal(b.petunjuk, "LEBIH_RENDAH");
	assert_string_equal(b.beda.teks, "-0.25");
}

static void
fewer_than_five_people_give_no_number(void **state)
{
	struct kj_penilai_banding b;

	b = compare(*state, (struct kj_penilai_jumlah){4, 4, 4, 0, 8, 20},
		(struct kj_penilai_jumlah){50, 50, 0, 0, 0, 150}, NULL);
	assert_false(b.cukup);
	assert_int_equal(b.paling_sedikit, 5);
	assert_null(b.rata.nilai);
	assert_null(b.predikat.nilai);
	assert_string_equal(b.petunjuk, "");
	/* Enough of one's own, too few others: numbers, no hint. */
	b = compare(*state, (struct kj_penilai_jumlah){5, 5, 5, 0, 5, 25},
		(struct kj_penilai_jumlah){4, 4, 0, 0, 0, 12}, NULL);
	assert_true(b.cukup);
	assert_string_equal(b.rata.teks, "1.00");
	assert_string_equal(b.petunjuk, "");
}

static void
without_suggestions_predicates_are_compared(void **state)
{
	struct kj_penilai_banding b;

	b = compare(*state, (struct kj_penilai_jumlah){6, 0, 0, 0, 0, 18},
		(struct kj_penilai_jumlah){20, 0, 0, 0, 0, 80}, NULL);
	assert_null(b.rata.nilai);
	assert_string_equal(b.dasar, "PREDIKAT");
	assert_string_equal(b.beda.teks, "-1.00");
	assert_string_equal(b.petunjuk, "LEBIH_RENDAH");
}

static void
counts_that_contradict_each_other_are_refused(void **state)
{
	static const struct kj_penilai_jumlah bad[] = {{5, 6, 0, 0, 0, 20}, {5, 5, 4, 2, 0, 20},
		{5, 5, 1, 0, 3, 20}, {5, 5, 0, 1, -3, 20}, {5, 5, 0, 0, 0, 26}, {5, 5, 0, 0, 0, 4},
		{-1, 0, 0, 0, 0, 0}};
	static const struct kj_penilai_jumlah good = {5, 5, 0, 0, 0, 20};
	struct kj_penilai_banding out;

	for (size_t i = 0; i < KJ_COUNT(bad); i++) {
		assert_int_equal(
			kj_penilai_banding(*state, rules(), &bad[i], &good, NULL, &out), KJ_INVALID);
		assert_int_equal(
			kj_penilai_banding(*state, rules(), &good, &bad[i], NULL, &out), KJ_INVALID);
		assert_string_equal(out.galat, "ANGKA");
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(shares_and_means_are_exact_and_explained),
		cmocka_unit_test(below_a_quarter_of_a_step_they_are_alike),
		cmocka_unit_test(fewer_than_five_people_give_no_number),
		cmocka_unit_test(without_suggestions_predicates_are_compared),
		cmocka_unit_test(counts_that_contradict_each_other_are_refused),
	};

	return cmocka_run_group_tests(tests, arena_new, arena_free);
}
