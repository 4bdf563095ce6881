/* Targets in force that are changed: when, by whom, and what stays on record. */
#include "kinerja/domain/adendum.h"
#include "skp_sheet.h"

/* A plan of Tono in force: the first indicator by quarters of 2, 3, 3, 2, the second by its year. */
static int64_t
in_force(struct world *w)
{
	int64_t id = begun(w);
	struct sheet *s = a_sheet(w, 2);

	for (size_t q = 0; q < 4; q++)
		s->iki[0][0].target_tw[q] = q == 0 || q == 3 ? "2" : "3";
	save(w, KJ_OK, id, s, true);
	step(w, KJ_OK, id, "ajukan", "");
	be(w, BAYU, "2026-01-13");
	step(w, KJ_OK, id, "setujui", "");
	be(w, TONO, "2026-05-02");
	step(w, KJ_OK, id, "pahami", "");
	return id;
}

static int64_t
iki(struct world *w, const char *teks)
{
	return number(
		w, kj_fmt(w->arena,
			   "SELECT i.id FROM iki i JOIN rhk r ON r.id = i.rhk_id JOIN skp s ON s.id = "
			   "r.skp_id WHERE s.pegawai_id = 6 AND i.teks = '%s'",
			   teks));
}

static void
ask(struct world *w, enum kj_rc expected, int64_t id, struct kj_adendum in)
{
	struct kj_subject skp = subject(w, KJ_DOK_SKP, id);

	ACT(w, expected, kj_adendum_ask(&w->act, &skp, skp.version, &in));
}

static void
decide(struct world *w, enum kj_rc expected, int64_t id, const char *aksi, const char *catatan)
{
	struct kj_subject skp = subject(w, KJ_DOK_SKP, id);
	struct kj_adendum_putusan p = {.aksi = aksi,
		.id = number(w, "SELECT COALESCE(MAX(id), 0) FROM adendum"),
		.catatan = catatan,
		.version = skp.version,
		.rulesets = "conf/rulesets"};

	ACT(w, expected, kj_adendum_decide(&w->act, &skp, &p));
}

/* "year q1 q2 q3 q4" of an indicator. */
static const char *
targets(struct world *w, int64_t id)
{
	return word(w, kj_fmt(w->arena,
					   "SELECT CONCAT_WS(' ', CAST(target AS INT), CAST(target_tw1 AS INT), "
					   "CAST(target_tw2 AS INT), CAST(target_tw3 AS INT), CAST(target_tw4 AS INT)) "
					   "FROM iki WHERE id = %lld",
					   (long long)id));
}

static void
a_quarter_is_changed_with_the_year_and_both_values_stay(void **state)
{
	struct world *w = *state;
	int64_t id = in_force(w), k = iki(w, "Indikator 1");
	struct kj_skp skp;

	ask(w, KJ_OK, id, (struct kj_adendum){k, 3, "1", "Anggaran triwulan III dipotong"});
	assert_string_equal(targets(w, k), "10 2 3 3 2");
	assert_int_equal(
		tasks(w, BAYU, "adendum.putuskan", kj_fmt(w->arena, "/skp/%lld/adendum", (long long)id)),
		1);
	assert_string_equal(
		word(w, "SELECT jatuh_tempo FROM tugas WHERE jenis = 'adendum.putuskan'"), "2026-09-30");
	be(w, BAYU, "2026-05-04");
	decide(w, KJ_OK, id, "setujui_adendum", "");
	assert_string_equal(targets(w, k), "8 2 3 1 2");
	assert_int_equal(number(w, "SELECT COUNT(*) FROM tugas WHERE jenis = 'adendum.putuskan'"), 0);
	assert_int_equal(tasks(w, TONO, "skp.pahami", kj_fmt(w->arena, "/skp/%lld", (long long)id)), 1);
	assert_int_equal(number(w, "SELECT dipahami_pada IS NULL FROM skp WHERE pegawai_id = 6"), 1);
	assert_string_equal(
		word(w,
			"SELECT CONCAT_WS(' ', status, CAST(lama AS INT), CAST(baru AS INT), CAST(tahun_lama "
			"AS INT), CAST(tahun_baru AS INT)) FROM adendum"),
		"DITETAPKAN 3 1 10 8");
	assert_string_equal(audited(w, id, "setujui_adendum"),
		kj_fmt(
			w->arena, "iki.%lld.target_tw3:3>1;iki.%lld.target:10>8", (long long)k, (long long)k));
	/* The text by which it is judged is of the new target. */
	assert_int_equal(number(w, "SELECT COUNT(*) FROM skp_versi WHERE aksi = 'TETAPKAN' AND cara IS "
							   "NOT NULL AND isi LIKE '%\"target\":\"8\"%'"),
		1);
	assert_int_equal(kj_skp_load(&w->act, id, &skp), KJ_OK);
	assert_int_equal(number(w, kj_fmt(w->arena,
								   "SELECT COUNT(*) FROM skp_versi WHERE skp_id = %lld AND aksi = "
								   "'TETAPKAN'",
								   (long long)id)),
		2);
}

static void
the_year_of_an_indicator_without_quarters_is_changed(void **state)
{
	struct world *w = *state;
	int64_t id = in_force(w), k = iki(w, "Indikator 2");

	ask(w, KJ_OK, id, (struct kj_adendum){k, 0, "12.5", "Perjanjian Kinerja berubah"});
	be(w, BAYU, "2026-12-31");
	decide(w, KJ_OK, id, "setujui_adendum", "");
	assert_int_equal(
		number(w, kj_fmt(w->arena, "SELECT target = 12.5 FROM iki WHERE id = %lld", (long long)k)),
		1);
}

static void
a_target_whose_time_is_over_stays(void **state)
{
	struct world *w = *state;
	int64_t id = in_force(w), k = iki(w, "Indikator 1");

	/* The first quarter is over; nor is the year of an indicator with quarters a target of its own. */
	ask(w, KJ_INVALID, id, (struct kj_adendum){k, 1, "1", "Anggaran dipotong"});
	assert_true(refused(w, "target_ubah", "adendum.lewat"));
	ask(w, KJ_INVALID, id, (struct kj_adendum){k, 0, "1", "Anggaran dipotong"});
	assert_true(refused(w, "target_ubah", "adendum.lewat"));
	ask(w, KJ_INVALID, id, (struct kj_adendum){1003, 0, "2", "Milik orang lain"});
	/* On its last day it may be, a day later it is too late to agree. */
	be(w, TONO, "2026-06-30");
	ask(w, KJ_OK, id, (struct kj_adendum){k, 2, "2", "Anggaran dipotong"});
	be(w, BAYU, "2026-07-01");
	decide(w, KJ_INVALID, id, "setujui_adendum", "");
	assert_true(refused(w, "adendum", "adendum.lewat"));
	assert_string_equal(targets(w, k), "10 2 3 3 2");
	decide(w, KJ_OK, id, "tolak_adendum", "Masanya sudah lewat");
	assert_string_equal(word(w, "SELECT status FROM adendum"), "DITOLAK");
	assert_int_equal(number(w, "SELECT COUNT(*) FROM tugas"), 0);
}

static void
what_is_asked_for_is_checked(void **state)
{
	struct world *w = *state;
	int64_t id = in_force(w), k = iki(w, "Indikator 2");

	ask(w, KJ_INVALID, id, (struct kj_adendum){k, 0, "0", "Anggaran dipotong"});
	assert_true(refused(w, "baru", "adendum.positif"));
	ask(w, KJ_INVALID, id, (struct kj_adendum){k, 0, "", "Anggaran dipotong"});
	ask(w, KJ_INVALID, id, (struct kj_adendum){k, 0, "10.0", "Anggaran dipotong"});
	assert_true(refused(w, "baru", "adendum.sama"));
	ask(w, KJ_INVALID, id, (struct kj_adendum){k, 0, "9", "Potong"});
	assert_true(refused(w, "alasan", "skp.catatan_pendek"));
	ask(w, KJ_OK, id, (struct kj_adendum){k, 0, "9", "Anggaran dipotong"});
	ask(w, KJ_INVALID, id, (struct kj_adendum){k, 0, "8", "Anggaran dipotong"});
	assert_true(refused(w, "target_ubah", "adendum.menunggu"));
	decide(w, KJ_DENIED, id, "setujui_adendum", "");
	be(w, WATI, "2026-05-04");
	decide(w, KJ_DENIED, id, "setujui_adendum", "");
	be(w, BAYU, "2026-05-04");
	decide(w, KJ_INVALID, id, "tolak_adendum", "tidak");
	assert_true(refused(w, "catatan", "skp.catatan_pendek"));
	decide(w, KJ_OK, id, "setujui_adendum", "");
	decide(w, KJ_INVALID, id, "setujui_adendum", "");
	assert_true(refused(w, "adendum", "adendum.tidak_ada"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_quarter_is_changed_with_the_year_and_both_values_stay),
		cmocka_unit_test(the_year_of_an_indicator_without_quarters_is_changed),
		cmocka_unit_test(a_target_whose_time_is_over_stays),
		cmocka_unit_test(what_is_asked_for_is_checked),
	};

	return cmocka_run_group_tests(tests, plans_new, world_free);
}
