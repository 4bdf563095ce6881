/* Tim kerja: results owed together, by share or whole, with one realisation. */
#include "kinerja/domain/evaluasi.h"
#include "kinerja/domain/tim.h"
#include "skp_sheet.h"

enum { GITA = 7, SARIS_PLAN = 2 };

/* Tono leads a team of Sari and Gita in May; his plan is in force, Sari's is a draft. Returns his plan. */
static int64_t
team(struct world *w)
{
	int64_t id;

	sql(w, "DELETE FROM rhk_tim_anggota");
	sql(w, "DELETE FROM rhk_tim");
	sql(w, "DELETE FROM entri");
	sql(w, "DELETE i FROM iki i JOIN rhk r ON r.id = i.rhk_id WHERE r.skp_id = 2");
	sql(w, "DELETE FROM rhk WHERE skp_id = 2");
	sql(w, "UPDATE skp SET status = 'DRAF', ditetapkan_pada = NULL WHERE id = 2");
	sql(w, "REPLACE INTO garis (id, pegawai_id, penilai_id, jenis, dari) VALUES (80, 7, 6, 'TIM', "
		   "'2026-05-01')");
	id = begun(w);
	save(w, KJ_OK, id, a_sheet(w, 2), true);
	step(w, KJ_OK, id, "ajukan", "");
	be(w, BAYU, "2026-01-13");
	step(w, KJ_OK, id, "setujui", "");
	be(w, TONO, "2026-05-04");
	return id;
}

static int64_t
first_rhk(struct world *w, int64_t id)
{
	return number(
		w, kj_fmt(w->arena, "SELECT MIN(id) FROM rhk WHERE skp_id = %lld", (long long)id));
}

static void
share(struct world *w, enum kj_rc expected, int64_t id, const char *kredit,
	const char *const persen[2])
{
	struct kj_subject skp = subject(w, KJ_DOK_SKP, id);
	struct kj_tim_anggota m[] = {{{"5", SARI}, persen[0]}, {{"7", GITA}, persen[1]}};
	struct kj_tim t = {first_rhk(w, id), kredit, {2, m}};

	ACT(w, expected,
		kj_tim_save(&w->act, &skp,
			number(w, kj_fmt(w->arena,
						  "SELECT COALESCE(MAX(version), 0) FROM rhk_tim WHERE rhk_id = %lld",
						  (long long)t.rhk)),
			&t));
}

static void
shares_are_together_exactly_100_and_of_the_team(void **state)
{
	static const char *const wrong[] = {"40", "50"}, *const good[] = {"33.5", "66.5"},
							 *const over[] = {"101", ""}, *const none[] = {"", ""};
	struct world *w = *state;
	int64_t id = team(w);
	struct kj_subject skp = subject(w, KJ_DOK_SKP, id);
	struct kj_tim_anggota stranger = {{"3", 3}, "100"};

	share(w, KJ_INVALID, id, "UTUH", wrong);
	assert_true(refused(w, "anggota", "tim.bukan_100"));
	share(w, KJ_INVALID, id, "UTUH", over);
	assert_true(refused(w, "anggota.5.persen", "tim.persen"));
	ACT(w, KJ_INVALID,
		kj_tim_save(&w->act, &skp, 0, &(struct kj_tim){first_rhk(w, id), "UTUH", {1, &stranger}}));
	assert_true(refused(w, "anggota.3.persen", "bukan_milik"));
	ACT(w, KJ_INVALID, kj_tim_save(&w->act, &skp, 0, &(struct kj_tim){101, "UTUH", {0, NULL}}));
	assert_true(refused(w, "rhk", "bukan_milik"));
	share(w, KJ_OK, id, "BAGIAN", good);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM tugas WHERE jenis = 'tim.ambil'"), 2);
	assert_non_null(strstr(audited(w, id, "bagi_tim"), "kredit:->BAGIAN"));
	/* Somebody was faster. */
	ACT(w, KJ_CONFLICT,
		kj_tim_save(&w->act, &skp, 0, &(struct kj_tim){first_rhk(w, id), "UTUH", {0, NULL}}));
	share(w, KJ_OK, id, "BAGIAN", none);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM rhk_tim_anggota"), 0);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM tugas WHERE jenis = 'tim.ambil'"), 0);
}

/* What the entries of the team come to for a plan's indicator of that name. */
static const char *
credited(struct world *w, int64_t skp, const char *teks)
{
	struct kj_evaluasi ev;
	size_t n, first;

	assert_int_equal(kj_evaluasi_load(&w->act, "conf/rulesets", skp, NULL, &ev), KJ_OK);
	first = kj_evaluasi_bagian(&ev, "IKI", &n);
	for (size_t i = first; i < first + n; i++)
		if (kj_streq(kj_text(&ev.baris, i, "teks"), teks))
			return kj_evaluasi_realisasi(w->arena, &ev.baris, i);
	return "-";
}

static void
report(struct world *w, int64_t pegawai, int64_t skp, const char *jumlah)
{
	sql(w,
		kj_fmt(w->arena,
			"INSERT INTO entri (pegawai_id, tanggal, skp_id, iki_id, teks, jumlah, status, dibuat) "
			"SELECT %lld, '2026-05-05', %lld, i.id, 'Kerja', %s, 'DITERIMA', '2026-05-05' FROM iki "
			"i "
			"JOIN rhk r ON r.id = i.rhk_id WHERE r.skp_id = %lld AND i.teks = 'Indikator 1'",
			(long long)pegawai, (long long)skp, jumlah, (long long)skp));
}

/* Sari takes her share, her plan takes effect, both report. */
static int64_t
worked(struct world *w, const char *kredit)
{
	static const char *const parts[] = {"40", "60"};
	int64_t id = team(w), skp;

	share(w, KJ_OK, id, kredit, parts);
	be(w, SARI, "2026-05-04");
	ACT(w, KJ_OK, kj_tim_take(&w->act, first_rhk(w, id), &skp));
	assert_int_equal(skp, SARIS_PLAN);
	assert_int_equal(
		number(w, "SELECT COUNT(*) FROM tugas WHERE jenis = 'tim.ambil' AND pegawai_id = 5"), 0);
	ACT(w, KJ_NOTFOUND, kj_tim_take(&w->act, first_rhk(w, id), &skp));
	sql(w, "UPDATE skp SET status = 'DITETAPKAN', ditetapkan_pada = '2026-05-04' WHERE id = 2");
	report(w, TONO, id, "5");
	report(w, SARI, SARIS_PLAN, "3");
	return id;
}

static void
a_whole_realisation_is_credited_to_each(void **state)
{
	struct world *w = *state;
	int64_t id = worked(w, "UTUH");

	assert_string_equal(credited(w, SARIS_PLAN, "Indikator 1"), "8");
	assert_string_equal(credited(w, id, "Indikator 1"), "8");
	assert_int_equal(number(w, "SELECT target = 10 FROM iki WHERE tim_iki_id IS NOT NULL"), 1);
	assert_string_equal(word(w, "SELECT penugasan_dari FROM rhk WHERE skp_id = 2"), "Tono");
}

static void
a_share_of_it_is_credited_by_share(void **state)
{
	struct world *w = *state;
	int64_t id = worked(w, "BAGIAN");

	assert_string_equal(credited(w, SARIS_PLAN, "Indikator 1"), "3.2");
	assert_string_equal(credited(w, id, "Indikator 1"), "8");
	assert_int_equal(number(w, "SELECT target = 4 FROM iki WHERE tim_iki_id IS NOT NULL"), 1);
}

static void
who_took_a_share_keeps_it_and_a_plan_in_force_takes_none(void **state)
{
	static const char *const parts[] = {"40", "60"}, *const without[] = {"", "100"};
	struct world *w = *state;
	int64_t id = worked(w, "UTUH"), skp;

	be(w, TONO, "2026-05-06");
	share(w, KJ_INVALID, id, "UTUH", without);
	assert_true(refused(w, "anggota.5.persen", "tim.diambil"));
	share(w, KJ_OK, id, "BAGIAN", parts);
	be(w, GITA, "2026-05-06");
	ACT(w, KJ_INVALID, kj_tim_take(&w->act, first_rhk(w, id), &skp));
	assert_true(refused(w, "", "tim.tanpa_skp"));
	sql(w, "UPDATE rhk_tim_anggota SET rhk_hasil_id = NULL");
	be(w, SARI, "2026-05-06");
	ACT(w, KJ_INVALID, kj_tim_take(&w->act, first_rhk(w, id), &skp));
	assert_true(refused(w, "", "matriks.bukan_draf"));
	sql(w, "UPDATE skp SET status = 'DRAF' WHERE id = 2");
	ACT(w, KJ_INVALID, kj_tim_take(&w->act, first_rhk(w, id), &skp));
	assert_true(refused(w, "", "tim.direvisi"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(shares_are_together_exactly_100_and_of_the_team),
		cmocka_unit_test(a_whole_realisation_is_credited_to_each),
		cmocka_unit_test(a_share_of_it_is_credited_by_share),
		cmocka_unit_test(who_took_a_share_keeps_it_and_a_plan_in_force_takes_none),
	};

	return cmocka_run_group_tests(tests, plans_new, world_free);
}
