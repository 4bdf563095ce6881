/* Growth of groups: classes with a start, an end and a size. */
#include "tests/unit/capture.h"

#include "kinerja/rules.h"
#include "kinerja/tree.h"

static const struct kj_aturan *
rules(void)
{
	const struct kj_aturan *r = kj_aturan_of("conf/rulesets", "permenpan-6-2022");

	assert_non_null(r);
	return r;
}

static const struct kj_kelompok classes[] = {
	{"Kelas 7A", "32", "58", "64"},
	{"Kelas 7B", "30", "61.5", "65"},
	{"Kelas 7C", "28", "55", "59.25"},
};

static struct kj_tumbuh
grow(struct kj_arena *a, const struct kj_kelompok *v, size_t n, struct kj_penjelasan *p)
{
	struct kj_tumbuh out;

	kj_penjelasan_init(p, a);
	assert_int_equal(kj_tumbuh_kelompok(a, rules(), "7", v, n, p, &out), KJ_OK);
	return out;
}

static const char *
step(const struct kj_penjelasan *p, size_t i, const char *name)
{
	const struct kj_urai *u = &p->langkah[i];

	for (size_t k = 0; k < u->n; k++)
		if (kj_streq(u->nilai[k].nama, name))
			return u->nilai[k].nilai;
	return "";
}

/* (32 x 6 + 30 x 3.5 + 28 x 4.25) / 90 = 416 / 90; the plain mean would be 4.58. */
static void
larger_groups_count_for_more(void **state)
{
	struct kj_penjelasan p;
	struct kj_tumbuh g = grow(*state, classes, 3, &p);

	assert_string_equal(kj_exact_text(*state, g.tumbuh.nilai), "208/45");
	assert_string_equal(g.tumbuh.teks, "4.6222");
	assert_string_equal(g.realisasi.teks, "4.6222");
	assert_string_equal(g.cakupan.teks, "100");
	assert_int_equal(g.kosong, 0);
}

static void
each_group_is_a_line_of_the_explanation(void **state)
{
	struct kj_penjelasan p;

	(void)grow(*state, classes, 3, &p);
	assert_int_equal(p.n, 5);
	for (size_t i = 0; i < 3; i++) {
		assert_string_equal(p.langkah[i].kode, "kelompok.bagian");
		assert_string_equal(p.langkah[i].kunci, "7");
		assert_string_equal(step(&p, i, "nama"), classes[i].nama);
	}
	assert_string_equal(step(&p, 1, "selisih"), "3.5");
	assert_string_equal(step(&p, 1, "bagian"), "105");
	assert_string_equal(p.langkah[3].kode, "kelompok.cakupan");
	assert_string_equal(step(&p, 4, "jumlah"), "416");
	assert_string_equal(step(&p, 4, "terukur"), "90");
	assert_string_equal(step(&p, 4, "tumbuh"), "4.6222");
}

static void
a_group_without_an_end_is_named_and_lowers_the_coverage(void **state)
{
	struct kj_kelompok v[] = {classes[0], classes[1], {"Kelas 7C", "28", "55", ""}};
	struct kj_penjelasan p;
	struct kj_tumbuh g = grow(*state, v, 3, &p);

	assert_string_equal(kj_exact_text(*state, g.tumbuh.nilai), "297/62");
	assert_int_equal(g.kosong, 1);
	assert_string_equal(g.cakupan.teks, "68.8889");
	assert_string_equal(p.langkah[2].kode, "kelompok.kosong");
	assert_string_equal(step(&p, 2, "nama"), "Kelas 7C");
	v[0].akhir = v[1].akhir = NULL;
	g = grow(*state, v, 3, &p);
	assert_null(g.tumbuh.nilai);
	assert_null(g.realisasi.nilai);
	assert_string_equal(g.cakupan.teks, "0");
	assert_int_equal(p.n, 4);
}

static void
falling_back_counts_as_nothing(void **state)
{
	static const struct kj_kelompok v[] = {{"7A", "10", "60", "58"}, {"7B", "10", "60", "61"}};
	struct kj_penjelasan p;
	struct kj_tumbuh g = grow(*state, v, 2, &p);

	assert_string_equal(g.tumbuh.teks, "-0.5");
	assert_string_equal(g.realisasi.teks, "0");
	assert_string_equal(p.langkah[p.n - 1].kode, "kelompok.turun");
}

static void
what_is_no_group_is_refused(void **state)
{
	static const struct {
		const char *galat;
		size_t at;
		struct kj_kelompok k;
	} cases[] = {
		{"JUMLAH", 1, {"7B", "0", "60", "61"}},
		{"JUMLAH", 1, {"7B", "2.5", "60", "61"}},
		{"JUMLAH", 1, {"7B", NULL, "60", "61"}},
		{"JUMLAH", 1, {"7B", "1000001", "60", "61"}},
		{"ANGKA", 1, {"7B", "10", NULL, "61"}},
		{"ANGKA", 1, {"7B", "10", "enam puluh", "61"}},
		{"ANGKA", 1, {"7B", "10", "60", "naik"}},
	};
	struct kj_tumbuh out;

	for (size_t i = 0; i < KJ_COUNT(cases); i++) {
		const struct kj_kelompok v[] = {classes[0], cases[i].k};

		assert_int_equal(kj_tumbuh_kelompok(*state, rules(), "", v, 2, NULL, &out), KJ_INVALID);
		assert_string_equal(out.galat, cases[i].galat);
		assert_int_equal(out.galat_di, cases[i].at);
	}
	assert_int_equal(kj_tumbuh_kelompok(*state, rules(), "", classes, 0, NULL, &out), KJ_INVALID);
	assert_string_equal(out.galat, "TANPA_KELOMPOK");
	assert_int_equal(out.galat_di, SIZE_MAX);
}

/* S-1 takes the exact mean, not what is shown of it: 208/45 of 5 is 92.4444... */
static void
the_suggestion_counts_the_groups(void **state)
{
	struct kj_indikator ind = {.kunci = "7",
		.bukti = true,
		.target = "5",
		.realisasi = "1",
		.kelompok = classes,
		.nkelompok = 3};
	struct kj_penjelasan p;
	struct kj_saran saran;

	kj_penjelasan_init(&p, *state);
	assert_int_equal(kj_saran_hasil(*state, rules(), &ind, 1, &p, &saran), KJ_OK);
	assert_string_equal(kj_exact_text(*state, saran.indeks.nilai), "832/9");
	assert_int_equal(saran.saran, KJ_RATING_SESUAI);
	assert_string_equal(p.langkah[4].kode, "kelompok.tumbuh");
	assert_string_equal(p.langkah[5].kode, "capaian.naik");
	assert_string_equal(step(&p, 5, "realisasi"), "4.6222");
}

static void
without_any_end_there_is_no_realisation(void **state)
{
	static const struct kj_kelompok v[] = {{"7A", "10", "60", NULL}};
	struct kj_indikator ind = {.kunci = "7",
		.bukti = true,
		.target = "5",
		.realisasi = "5",
		.kelompok = v,
		.nkelompok = 1};
	struct kj_saran saran;

	assert_int_equal(kj_saran_hasil(*state, rules(), &ind, 1, NULL, &saran), KJ_OK);
	assert_int_equal(saran.kenapa, KJ_TANPA_REALISASI);
	ind.kelompok = (const struct kj_kelompok[]){{"7A", "x", "60", NULL}};
	assert_int_equal(kj_saran_hasil(*state, rules(), &ind, 1, NULL, &saran), KJ_INVALID);
	assert_string_equal(saran.galat, "JUMLAH");
	assert_int_equal(saran.galat_di, 0);
}

static void
kept_groups_come_back_as_they_went(void **state)
{
	const struct kj_indikator ind[] = {
		{.kunci = "7", .target = "5", .kelompok = classes, .nkelompok = 3},
		{.kunci = "8", .target = "5", .realisasi = "4"},
	};
	struct kj_tree_error error;
	struct kj_indikator *back;
	struct kj_buf b, again;
	struct kj_tree *t;
	size_t n;

	kj_buf_init(&b, *state);
	kj_buf_puts(&b, "{\"indikator\":");
	kj_indikator_json(&b, ind, 2);
	kj_buf_putc(&b, '}');
	assert_int_equal(kj_tree_json(*state, b.data, &t, &error), KJ_OK);
	assert_int_equal(kj_indikator_read(*state, t, &back, &n), KJ_OK);
	assert_int_equal(n, 2);
	assert_int_equal(back[0].nkelompok, 3);
	assert_string_equal(back[0].kelompok[2].akhir, "59.25");
	assert_int_equal(back[1].nkelompok, 0);
	kj_buf_init(&again, *state);
	kj_buf_puts(&again, "{\"indikator\":");
	kj_indikator_json(&again, back, n);
	kj_buf_putc(&again, '}');
	assert_string_equal(again.data, b.data);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		ARENA_TEST(larger_groups_count_for_more),
		ARENA_TEST(each_group_is_a_line_of_the_explanation),
		ARENA_TEST(a_group_without_an_end_is_named_and_lowers_the_coverage),
		ARENA_TEST(falling_back_counts_as_nothing),
		ARENA_TEST(what_is_no_group_is_refused),
		ARENA_TEST(the_suggestion_counts_the_groups),
		ARENA_TEST(without_any_end_there_is_no_realisation),
		ARENA_TEST(kept_groups_come_back_as_they_went),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
