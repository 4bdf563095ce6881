/* Notes on a person's year: who writes and closes which kind, and on whose work list they stand. */
#include "domain.h"

static int
clean(void **state)
{
	struct world *w = *state;

	sql(w, "DELETE FROM catatan");
	sql(w, "DELETE FROM tugas");
	sql(w, "DELETE FROM audit");
	return 0;
}

static kj_date
day(const char *text)
{
	kj_date d = KJ_NODATE;

	assert_true(*text == '\0' || kj_date_parse(text, &d));
	return d;
}

/* Somebody writes about Sari, who works under Ayu in February; Kadek is above Ayu. */
static enum kj_rc
write_note(struct world *w, int64_t who, const char *jenis, const char *tindak, const char *tenggat)
{
	struct kj_catatan in = {.jenis = jenis,
		.isi = "Rute pagi lebih cepat lewat utara",
		.tindak = tindak,
		.tenggat = day(tenggat)};
	struct kj_subject s;

	be(w, who, "2026-02-10");
	s = subject(w, KJ_DOK_PEGAWAI, SARI);
	return kj_catatan_add(&w->act, &s, &in);
}

static enum kj_rc
close_note(struct world *w, int64_t who, int64_t version)
{
	struct kj_subject s;

	be(w, who, "2026-02-11");
	s = subject(w, KJ_DOK_PEGAWAI, SARI);
	return kj_catatan_close(&w->act, &s, number(w, "SELECT MAX(id) FROM catatan"), version);
}

static void
each_kind_has_its_writers(void **state)
{
	struct world *w = *state;
	static const struct {
		const char *jenis;
		enum kj_rc sari, ayu, kadek;
	} rules[] = {
		{"REFLEKSI", KJ_OK, KJ_INVALID, KJ_INVALID},
		{"GAGASAN", KJ_OK, KJ_INVALID, KJ_INVALID},
		{"PENGAKUAN", KJ_INVALID, KJ_OK, KJ_OK},
		{"PENGEMBANGAN", KJ_OK, KJ_OK, KJ_INVALID},
		{"LAIN", KJ_INVALID, KJ_INVALID, KJ_INVALID},
	};

	for (size_t i = 0; i < KJ_COUNT(rules); i++) {
		const char *j = rules[i].jenis;

		ACT(w, rules[i].sari, write_note(w, SARI, j, "Ikut pelatihan peta", "2026-05-01"));
		ACT(w, rules[i].ayu, write_note(w, AYU, j, "Ikut pelatihan peta", "2026-05-01"));
		ACT(w, rules[i].kadek, write_note(w, KADEK, j, "Ikut pelatihan peta", "2026-05-01"));
	}
	assert_int_equal(number(w, "SELECT COUNT(*) FROM catatan"), 6);
	assert_int_equal(
		number(w, "SELECT COUNT(*) FROM audit WHERE jenis = 'catatan' AND urut = 1"), 6);
}

static void
a_plan_for_development_says_what_and_by_when(void **state)
{
	struct world *w = *state;

	ACT(w, KJ_INVALID, write_note(w, AYU, "PENGEMBANGAN", "", "2026-05-01"));
	assert_string_equal(w->act.problems->field, "tindak");
	ACT(w, KJ_INVALID, write_note(w, AYU, "PENGEMBANGAN", "Ikut pelatihan", ""));
	assert_string_equal(w->act.problems->field, "tenggat");
	ACT(w, KJ_INVALID, write_note(w, AYU, "PENGEMBANGAN", "Ikut pelatihan", "2026-02-09"));
	assert_string_equal(w->act.problems->code, "catatan.lewat");
	ACT(w, KJ_OK, write_note(w, AYU, "PENGEMBANGAN", "Ikut pelatihan", "2026-05-01"));
	assert_int_equal(number(w, "SELECT COUNT(*) FROM tugas WHERE pegawai_id = 5 AND "
							   "jenis = 'catatan.pengembangan' AND jatuh_tempo = '2026-05-01'"),
		1);
}

static void
an_idea_waits_for_the_evaluator_who_closes_it(void **state)
{
	struct world *w = *state;

	ACT(w, KJ_OK, write_note(w, SARI, "GAGASAN", "", ""));
	assert_int_equal(
		number(w, "SELECT pegawai_id FROM tugas WHERE jenis = 'catatan.gagasan'"), AYU);
	ACT(w, KJ_NOTFOUND, close_note(w, SARI, 1));
	assert_string_equal(word(w, "SELECT status FROM catatan"), "TERBUKA");
	ACT(w, KJ_CONFLICT, close_note(w, AYU, 2));
	ACT(w, KJ_OK, close_note(w, AYU, 1));
	ACT(w, KJ_CONFLICT, close_note(w, AYU, 1));
	assert_string_equal(word(w, "SELECT status FROM catatan"), "SELESAI");
	assert_int_equal(number(w, "SELECT COUNT(*) FROM tugas"), 0);
}

static void
recognition_is_closed_by_reading_it(void **state)
{
	struct world *w = *state;

	ACT(w, KJ_OK, write_note(w, KADEK, "PENGAKUAN", "", ""));
	assert_int_equal(
		number(w, "SELECT pegawai_id FROM tugas WHERE jenis = 'catatan.pengakuan'"), SARI);
	ACT(w, KJ_NOTFOUND, close_note(w, AYU, 1));
	ACT(w, KJ_OK, close_note(w, SARI, 1));
	assert_int_equal(number(w, "SELECT COUNT(*) FROM tugas"), 0);
}

static void
a_note_too_short_is_refused(void **state)
{
	struct world *w = *state;
	struct kj_catatan in = {
		.jenis = "REFLEKSI", .isi = "Pendek", .tindak = "", .tenggat = KJ_NODATE};
	struct kj_subject s;

	be(w, SARI, "2026-02-10");
	s = subject(w, KJ_DOK_PEGAWAI, SARI);
	ACT(w, KJ_INVALID, kj_catatan_add(&w->act, &s, &in));
	assert_string_equal(w->act.problems->code, "catatan.pendek");
	ACT(w, KJ_NOTFOUND, kj_catatan_close(&w->act, &s, 999, 1));
}

#define NOTE_TEST(f) cmocka_unit_test_setup(f, clean)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		NOTE_TEST(each_kind_has_its_writers),
		NOTE_TEST(a_plan_for_development_says_what_and_by_when),
		NOTE_TEST(an_idea_waits_for_the_evaluator_who_closes_it),
		NOTE_TEST(recognition_is_closed_by_reading_it),
		NOTE_TEST(a_note_too_short_is_refused),
	};

	return cmocka_run_group_tests(tests, world_new, world_free);
}
