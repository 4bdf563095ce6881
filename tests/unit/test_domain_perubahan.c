/* Plans in mid-year: closed at a day with their evaluation asked for, followed by another, time away. */
#include "kinerja/domain/perubahan.h"
#include "skp_sheet.h"

/* A plan of Tono in force since January. */
static int64_t
in_force(struct world *w)
{
	int64_t id = begun(w);

	save(w, KJ_OK, id, a_sheet(w, 1), true);
	step(w, KJ_OK, id, "ajukan", "");
	be(w, BAYU, "2026-01-13");
	step(w, KJ_OK, id, "setujui", "");
	return id;
}

static void
close_at(struct world *w, enum kj_rc expected, int64_t id, const char *day)
{
	struct kj_subject skp = subject(w, KJ_DOK_SKP, id);
	struct kj_skp_tutup in = {.sebab = "MUTASI", .alasan = "SK 12 tanggal 1 Mei"};

	assert_true(kj_date_parse(day, &in.sampai));
	ACT(w, expected, kj_skp_close(&w->act, &skp, skp.version, &in));
}

static void
away(struct world *w, enum kj_rc expected, int64_t id, const char *jenis, const char *const days[2])
{
	struct kj_subject skp = subject(w, KJ_DOK_SKP, id);
	struct kj_skp_masa in = {.jenis = jenis, .alasan = "Surat dokter terlampir"};

	assert_true(kj_date_parse(days[0], &in.dari) && kj_date_parse(days[1], &in.sampai));
	ACT(w, expected, kj_skp_masa_add(&w->act, &skp, skp.version, &in));
}

static void
closing_ends_the_plan_and_asks_for_its_evaluation(void **state)
{
	struct world *w = *state;
	int64_t id = in_force(w);

	be(w, ADMIN, "2026-05-04");
	close_at(w, KJ_OK, id, "2026-04-30");
	assert_string_equal(
		word(w, "SELECT CONCAT_WS(' ', status, selesai, rencana_selesai, tutup_sebab) "
				"FROM skp WHERE pegawai_id = 6"),
		"DITUTUP_SEBAGIAN 2026-04-30 2026-12-31 MUTASI");
	assert_string_equal(
		word(w, "SELECT CONCAT_WS(' ', pegawai_id, jenis, program, jatuh_tempo) FROM tugas"),
		"6 evaluasi.realisasi review 2026-05-14");
	assert_int_equal(number(w, "SELECT COUNT(*) FROM tugas"), 1);
	assert_string_equal(audited(w, id, "tutup_sebagian"),
		"status:DITETAPKAN>DITUTUP_SEBAGIAN;selesai:->2026-04-30;tutup_sebab:->MUTASI;"
		"tutup_alasan:->SK 12 tanggal 1 Mei");
	close_at(w, KJ_DENIED, id, "2026-03-31");
}

static void
closing_is_for_clerks_a_day_within_the_plan_and_one_in_force(void **state)
{
	struct world *w = *state;
	int64_t id = begun(w);

	be(w, ADMIN, "2026-01-20");
	close_at(w, KJ_INVALID, id, "2026-01-15");
	assert_true(refused(w, "", "skp.tutup_draf"));
	id = in_force(w);
	close_at(w, KJ_DENIED, id, "2026-04-30"); /* the evaluator */
	be(w, TONO, "2026-05-04");
	close_at(w, KJ_DENIED, id, "2026-04-30");
	be(w, ADMIN, "2026-05-04");
	close_at(w, KJ_INVALID, id, "2026-12-31");
	assert_true(refused(w, "sampai", "skp.tutup_luar"));
	close_at(w, KJ_INVALID, id, "2025-12-31");
	/* A revision under way is dropped with it. */
	be(w, BAYU, "2026-05-04");
	step(w, KJ_OK, id, "ajukan_revisi", "Anggaran dipotong");
	step(w, KJ_OK, id, "setujui_revisi", "");
	be(w, TONO, "2026-05-04");
	save(w, KJ_OK, id, as_stored(w, id), false);
	be(w, ADMIN, "2026-05-05");
	close_at(w, KJ_OK, id, "2026-05-04");
	assert_int_equal(number(w, "SELECT COUNT(*) FROM skp_revisi"), 0);
}

static void
a_post_that_ended_closes_its_plan_and_the_new_one_has_its_own_time(void **state)
{
	struct world *w = *state;
	int64_t id = in_force(w), next;

	sql(w, "UPDATE penugasan SET sampai = '2026-05-31' WHERE id = 7");
	sql(w, "INSERT INTO penugasan (id, pegawai_id, unit_id, jabatan_id, dari) VALUES (70, 6, 3, 4, "
		   "'2026-06-01')");
	sql(w, "UPDATE garis SET sampai = '2026-05-31' WHERE id = 10");
	sql(w, "INSERT INTO garis (id, pegawai_id, penilai_id, dari) VALUES (70, 6, 3, '2026-06-01')");
	be(w, ADMIN, "2026-05-31");
	ACT(w, KJ_OK, kj_skp_close_ended(&w->act));
	assert_int_equal(
		number(
			w, "SELECT status = 'DITETAPKAN' FROM skp WHERE pegawai_id = 6 AND penugasan_id = 7"),
		1);
	be(w, ADMIN, "2026-06-01");
	assert_int_equal(kj_skp_close_ended(&w->act), KJ_OK);
	assert_string_equal(
		word(w,
			"SELECT CONCAT_WS(' ', status, selesai, tutup_sebab) FROM skp WHERE penugasan_id = 7"),
		"DITUTUP_SEBAGIAN 2026-05-31 MUTASI");
	/* The closed one stays with the evaluator of its last day. */
	be(w, BAYU, "2026-06-02");
	assert_true(subject(w, KJ_DOK_SKP, id).relasi & KJ_REL_PENILAI);
	be(w, TONO, "2026-07-02");
	ACT(w, KJ_INVALID, kj_skp_create(&w->act, 70, 1, &next));
	assert_true(refused(w, "penugasan", "periode.tahap_tutup"));
	be(w, TONO, "2026-07-01");
	ACT(w, KJ_OK, kj_skp_create(&w->act, 70, 1, &next));
	assert_string_equal(
		word(w,
			"SELECT CONCAT_WS(' ', mulai, selesai, penilai_id) FROM skp WHERE penugasan_id = 70"),
		"2026-06-01 2026-12-31 3");
	sql(w, "DELETE p FROM skp_perilaku p JOIN skp s ON s.id = p.skp_id WHERE s.penugasan_id = 70");
	sql(w, "DELETE FROM skp WHERE penugasan_id = 70");
	sql(w, "DELETE FROM penugasan WHERE id = 70");
	sql(w, "DELETE FROM garis WHERE id = 70");
	sql(w, "UPDATE penugasan SET sampai = NULL WHERE id = 7");
	sql(w, "UPDATE garis SET sampai = NULL WHERE id = 10");
}

static void
leave_shortens_the_days_that_count_study_does_not(void **state)
{
	static const char *const leave[] = {"2026-03-01", "2026-05-31"};
	static const char *const study[] = {"2026-08-01", "2026-12-31"};
	static const char *const outside[] = {"2025-12-01", "2026-01-31"};
	static const char *const over[] = {"2026-05-31", "2026-06-30"};
	struct world *w = *state;
	int64_t id = in_force(w);
	struct kj_skp_masa_hari h;
	struct kj_skp skp;

	away(w, KJ_OK, id, "CUTI_MELAHIRKAN", leave);
	away(w, KJ_OK, id, "TUGAS_BELAJAR", study);
	away(w, KJ_INVALID, id, "CUTI_SAKIT", outside);
	assert_true(refused(w, "masa_dari", "skp.masa_luar"));
	away(w, KJ_INVALID, id, "CUTI_SAKIT", over);
	assert_true(refused(w, "masa_dari", "skp.masa_tabrak"));
	be(w, TONO, "2026-06-01");
	away(w, KJ_DENIED, id, "CUTI_SAKIT", over);
	assert_int_equal(kj_skp_load(&w->act, id, &skp), KJ_OK);
	h = kj_skp_masa_days(&skp);
	assert_int_equal(h.semua, 365);
	assert_int_equal(h.aktif, 365 - 92);
}

static void
a_vacant_head_is_work_of_who_looks_after_the_unit(void **state)
{
	struct world *w = *state;

	be(w, ADMIN, "2026-07-10");
	assert_int_equal(kj_cakupan_hitung(&w->act), KJ_OK);
	/* Seksi A1 of the subtree that Gita looks after has nobody at its head. */
	sql(w, "UPDATE penugasan SET sampai = NULL WHERE id = 5");
	assert_int_equal(kj_cakupan_hitung(&w->act), KJ_OK);
	assert_string_equal(
		word(w, "SELECT CONCAT_WS(' ', pegawai_id, dokumen_jenis, dokumen_id, program, "
				"tautan, tentang) FROM tugas WHERE jenis = 'unit.lowong' AND "
				"dokumen_id = 5"),
		"7 unit 5 administration /pegawai/5/penugasan 5");
	sql(w,
		"INSERT INTO penugasan (id, pegawai_id, unit_id, jabatan_id, jenis, pimpinan, dari) VALUES "
		"(71, 5, 5, 3, 'PLT', 1, '2026-07-01')");
	w->act.now += 60;
	assert_int_equal(kj_cakupan_hitung(&w->act), KJ_OK);
	assert_int_equal(
		number(w, "SELECT COUNT(*) FROM tugas WHERE jenis = 'unit.lowong' AND dokumen_id = 5"), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(closing_ends_the_plan_and_asks_for_its_evaluation),
		cmocka_unit_test(closing_is_for_clerks_a_day_within_the_plan_and_one_in_force),
		cmocka_unit_test(a_post_that_ended_closes_its_plan_and_the_new_one_has_its_own_time),
		cmocka_unit_test(leave_shortens_the_days_that_count_study_does_not),
		cmocka_unit_test(a_vacant_head_is_work_of_who_looks_after_the_unit),
	};

	return cmocka_run_group_tests(tests, plans_new, world_free);
}
