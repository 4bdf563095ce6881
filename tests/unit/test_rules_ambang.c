/* A shown number never contradicts what was decided from it. */
#include "tests/unit/capture.h"

#include "kinerja/rules.h"
#include "kinerja/tree.h"

enum { MANY = 40 };

static struct kj_rule_set set;

static int
start(void **state)
{
	(void)state;
	return kj_rule_set_load(&set, "conf/rulesets") != KJ_OK;
}

/* The number of a step that stands beside its threshold: the last one that is a number. */
static const struct kj_exact *
shown_of(struct kj_arena *a, const struct kj_urai *u)
{
	for (size_t i = u->n; i > 0; i--)
		if (u->nilai[i - 1].jenis == KJ_NILAI_ANGKA)
			return kj_exact_parse(a, u->nilai[i - 1].nilai);
	return NULL;
}

static bool
stands(int cmp, const char *banding)
{
	if (kj_streq(banding, ">"))
		return cmp > 0;
	if (kj_streq(banding, ">="))
		return cmp >= 0;
	if (kj_streq(banding, "<"))
		return cmp < 0;
	if (kj_streq(banding, "<="))
		return cmp <= 0;
	return cmp == 0;
}

/* Steps in which the threshold stands beside what went in, not beside the result. */
static bool
about_input(const struct kj_urai *u)
{
	return kj_starts(u->kode, "nilai_2021") || kj_starts(u->kode, "pp46.konversi") ||
		   kj_streq(u->kode, "nkp.nko") || kj_starts(u->kode, "distribusi");
}

static size_t
check_steps(struct kj_arena *a, const struct kj_penjelasan *why, const char *input)
{
	size_t n = 0;

	for (size_t i = 0; i < why->n; i++) {
		const struct kj_urai *u = &why->langkah[i];
		const struct kj_exact *x =
			about_input(u) ? kj_exact_parse(a, u->nilai[0].nilai) : shown_of(a, u);

		if (!*u->ambang || kj_starts(u->kode, "distribusi"))
			continue;
		assert_non_null(x);
		if (!stands(kj_exact_cmp(x, kj_exact_parse(a, u->ambang)), u->banding))
			fail_msg("%s: %s shown beside %s %s", input, u->kode, u->banding, u->ambang);
		n++;
	}
	return n;
}

/* A rule over one input that names {x}; how many thresholds stood in its steps. */
static size_t
run(struct kj_arena *a, const char *rule, const char *pattern, const char *x)
{
	const struct kj_nilai v = {"x", KJ_NILAI_TEKS, x};
	struct kj_tree_error error;
	struct kj_penjelasan why;
	struct kj_tree *in = NULL;
	struct kj_buf input, b;

	kj_buf_init(&input, a);
	for (const char *s = pattern; *s; s++)
		if (*s == '@')
			kj_buf_puts(&input, v.nilai);
		else
			kj_buf_putc(&input, *s);
	if (kj_tree_json(a, input.data, &in, &error) != KJ_OK)
		fail_msg("%s: %s", input.data, error.text);
	kj_penjelasan_init(&why, a);
	kj_buf_init(&b, a);
	assert_int_equal(kj_rule_run(a, &set, rule, in, &why, &b), KJ_OK);
	if (strstr(b.data, "\"galat\""))
		return 0;
	return check_steps(a, &why, input.data);
}

static const struct {
	const char *rule, *input;
} rules[] = {
	{"saran_hasil", "{\"indikator\":[{\"target\":\"100\",\"realisasi\":\"@\"}]}"},
	{"saran_hasil",
		"{\"indikator\":[{\"target\":\"100\",\"realisasi\":\"@\",\"bobot\":\"33.333333\"},"
		"{\"target\":\"100\",\"realisasi\":\"@\",\"bobot\":\"66.666667\"}]}"},
	{"capaian_2026", "{\"target\":\"100\",\"realisasi\":\"@\",\"polarisasi\":\"maximize\"}"},
	{"capaian_2026", "{\"target\":\"100\",\"realisasi\":\"@\",\"polarisasi\":\"minimize\"}"},
	{"capaian_2021", "{\"kondisi\":\"normal\",\"target\":\"100\",\"realisasi\":\"@\"}"},
	{"nilai_kinerja_2019", "{\"nilai_skp\":\"@\",\"nilai_perilaku\":\"@\",\"bobot_skp\":\"70\","
						   "\"ide_baru\":true}"},
	{"pp46_prestasi",
		"{\"nilai_skp\":\"@\",\"nilai_perilaku\":\"@\",\"bobot_skp\":\"60\",\"ide_baru\":true}"},
	{"pp46_waktu", "{\"target\":\"100\",\"realisasi\":\"@\"}"},
	{"pp46_ke_pp30", "{\"nilai\":\"@\"}"},
	{"kriteria", "{\"nilai\":{\"disiplin\":\"@\"},\"bobot\":{\"disiplin\":\"100\"}}"},
	{"nilai_skp_2021", "{\"rhk\":[{\"aspek\":[{\"kondisi\":\"normal\",\"target\":\"100\","
					   "\"realisasi\":\"@\"}]}]}"},
	{"nkp_2026", "{\"perilaku\":[\"@\"],\"nko\":\"100\",\"iki\":[{\"target\":\"100\","
				 "\"realisasi\":\"@\",\"jenis_iki\":\"PROKSI_SEDANG\"}]}"},
	{"konsolidasi", "{\"cara\":\"AVG\",\"masa\":[{\"target\":\"100\",\"realisasi\":\"@\"},"
					"{\"target\":\"100\",\"realisasi\":\"@\"},{\"target\":\"100\","
					"\"realisasi\":\"@\"}]}"},
};

/* As near to every threshold of the shipped rulesets as ten decimals go, from both sides. */
static void
every_shown_number_stands_on_its_side(void **state)
{
	static const char *const edges[] = {"24", "50", "51", "59", "60", "61", "70", "76", "79", "80",
		"89", "90", "91", "99", "100", "101", "109", "110", "115", "120"};
	static const char *const steps[] = {"-0.1", "-0.00004", "-0.00005", "-0.0000001",
		"-0.0000000001", "0", "0.0000000001", "0.0000001", "0.00004", "0.00005", "0.1"};
	struct kj_arena *a = *state;

	for (size_t k = 0; k < KJ_COUNT(rules); k++) {
		size_t n = 0;

		for (size_t e = 0; e < KJ_COUNT(edges); e++)
			for (size_t i = 0; i < KJ_COUNT(steps); i++) {
				const struct kj_exact *x =
					kj_exact_add(a, kj_exact_parse(a, edges[e]), kj_exact_parse(a, steps[i]));

				n += run(a, rules[k].rule, rules[k].input, kj_exact_show(a, x, 10));
				kj_arena_reset(a);
			}
		if (n == 0)
			fail_msg("no threshold in %s", rules[k].rule);
	}
}

static void
the_well_known_ones(void **state)
{
	static const struct {
		const char *realisasi, *indeks;
		enum kj_rating saran;
	} cases[] = {
		{"89.99996", "89.99996", KJ_RATING_DI_BAWAH},
		{"99.999999", "99.999999", KJ_RATING_SESUAI},
		{"100.0000001", "100.0000001", KJ_RATING_DI_ATAS},
		{"90", "90.0000", KJ_RATING_SESUAI},
		{"100", "100.0000", KJ_RATING_SESUAI},
		{"89.9999", "89.9999", KJ_RATING_DI_BAWAH},
		{"100.00005", "100.0001", KJ_RATING_DI_ATAS},
	};

	for (size_t i = 0; i < KJ_COUNT(cases); i++) {
		const struct kj_indikator ind = {
			.kunci = "1", .bukti = true, .target = "100", .realisasi = cases[i].realisasi};
		struct kj_penjelasan why;
		struct kj_saran s;

		kj_penjelasan_init(&why, *state);
		assert_int_equal(kj_saran_hasil(*state, set.permenpan, &ind, 1, &why, &s), KJ_OK);
		assert_string_equal(s.indeks.teks, cases[i].indeks);
		assert_int_equal(s.saran, cases[i].saran);
	}
}

/* Forty indicators in billions of rupiah, all a hair below 90 %: below, and shown so. */
static void
forty_indicators_of_billions_decide_by_one_rupiah(void **state)
{
	struct kj_indikator ind[MANY];
	struct kj_penjelasan why;
	struct kj_saran s;

	for (int64_t i = 0; i < MANY; i++) {
		int64_t target = 1000000000000 + i * 10000000000;

		ind[i] = (struct kj_indikator){.kunci = "1",
			.bukti = true,
			.target = kj_fmt(*state, "%lld", (long long)target),
			.realisasi = kj_fmt(*state, "%lld", (long long)(target / 10 * 9))};
	}
	assert_int_equal(kj_saran_hasil(*state, set.permenpan, ind, MANY, NULL, &s), KJ_OK);
	assert_int_equal(s.saran, KJ_RATING_SESUAI);
	assert_string_equal(kj_exact_text(*state, s.indeks.nilai), "90");
	ind[MANY - 1].realisasi = kj_fmt(*state, "%lld",
		(long long)((1000000000000 + (MANY - 1) * INT64_C(10000000000)) / 10 * 9 - 1));
	kj_penjelasan_init(&why, *state);
	assert_int_equal(kj_saran_hasil(*state, set.permenpan, ind, MANY, &why, &s), KJ_OK);
	assert_int_equal(s.saran, KJ_RATING_DI_BAWAH);
	assert_true(kj_exact_cmp_int(kj_exact_parse(*state, s.indeks.teks), 90) < 0);
	(void)check_steps(*state, &why, "rupiah");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		ARENA_TEST(every_shown_number_stands_on_its_side),
		ARENA_TEST(the_well_known_ones),
		ARENA_TEST(forty_indicators_of_billions_decide_by_one_rupiah),
	};

	return cmocka_run_group_tests(tests, start, NULL);
}
