/* The dialogue about a plan: notes at rows and their threads, who is told, advice, many approved by one press. */
#include "skp_sheet.h"

/* A plan of Tono that Bayu has to decide on; Ayu leads a team that Tono works in. */
static int64_t
handed_in(struct world *w, size_t results)
{
	int64_t id = begun(w);

	sql(w, "INSERT IGNORE INTO garis (id, pegawai_id, penilai_id, jenis, dari) VALUES "
		   "(11, 6, 3, 'TIM', '2026-01-01')");
	save(w, KJ_OK, id, a_sheet(w, results), true);
	step(w, KJ_OK, id, "ajukan", "");
	return id;
}

static int64_t
rhk_of(struct world *w, int64_t id, size_t urut)
{
	return number(w, kj_fmt(w->arena, "SELECT id FROM rhk WHERE skp_id = %lld AND urut = %zu",
						 (long long)id, urut));
}

static int64_t
iki_of(struct world *w, int64_t rhk)
{
	return number(
		w, kj_fmt(w->arena, "SELECT id FROM iki WHERE rhk_id = %lld LIMIT 1", (long long)rhk));
}

/* One note by who acts now. */
static void
say(struct world *w, enum kj_rc expected, int64_t id, struct kj_dialog_catatan n)
{
	struct kj_subject skp = subject(w, KJ_DOK_SKP, id);
	struct kj_dialog d = {.n = 1, .v = &n};

	ACT(w, expected, kj_dialog_catat(&w->act, &skp, &d));
}

static void
decide(struct world *w, enum kj_rc expected, int64_t id, const char *aksi, struct kj_dialog d)
{
	struct kj_subject skp = subject(w, KJ_DOK_SKP, id);

	ACT(w, expected,
		kj_skp_act(&w->act, &skp,
			&(struct kj_skp_putusan){.aksi = aksi,
				.note = "",
				.version = skp.version,
				.rulesets = "conf/rulesets",
				.dialog = d}));
}

static void
finish(struct world *w, enum kj_rc expected, int64_t id, int64_t thread)
{
	struct kj_subject skp = subject(w, KJ_DOK_SKP, id);

	ACT(w, expected, kj_dialog_selesai(&w->act, &skp, thread, &(struct kj_dialog){0}));
}

/* "part row thread text;" of every note, threads as 0 or 1. */
static const char *
notes(struct world *w)
{
	return word(w, "SELECT GROUP_CONCAT(bagian, ' ', baris > 0, ' ', induk_id IS NOT NULL, ' ', "
				   "sebagai, ' ', teks ORDER BY id SEPARATOR ';') FROM skp_dialog");
}

static long long
told(struct world *w, int64_t who, const char *jenis, int64_t id)
{
	return tasks(w, who, jenis, kj_fmt(w->arena, "/skp/%lld", (long long)id));
}

static void
a_plan_goes_back_with_its_notes_in_one_act(void **state)
{
	struct world *w = *state;
	int64_t id = handed_in(w, 2), rhk = rhk_of(w, id, 1), iki = iki_of(w, rhk);
	const struct kj_dialog_catatan v[] = {{KJ_DIALOG_RHK, rhk, "Siapa yang merasakan?", NULL},
		{KJ_DIALOG_IKI, iki, "Rendah", NULL}, {KJ_DIALOG_PERILAKU, 3, "Beri contoh", NULL}};

	be(w, BAYU, "2026-01-11");
	decide(w, KJ_INVALID, id, "kembalikan", (struct kj_dialog){.n = 1, .v = &v[1]});
	assert_true(refused(w, "catatan", "skp.catatan_pendek"));
	assert_int_equal(number(w, "SELECT COUNT(*) FROM skp_dialog"), 0);
	decide(w, KJ_OK, id, "kembalikan", (struct kj_dialog){.n = 3, .v = v});
	assert_string_equal(notes(w),
		"RHK 1 0 PENILAI Siapa yang merasakan?;IKI 1 0 PENILAI Rendah;PERILAKU 1 0 PENILAI Beri "
		"contoh");
	assert_string_equal(audited(w, id, "kembalikan"),
		kj_fmt(w->arena,
			"status:DIAJUKAN>DRAF;rhk.%lld.catatan:->Siapa yang merasakan?;iki.%lld.catatan:->"
			"Rendah;perilaku.3.catatan:->Beri contoh",
			(long long)rhk, (long long)iki));
	/* To mend it is the one task; the notes are on its sheet. */
	assert_int_equal(
		number(w, "SELECT COUNT(*) FROM tugas WHERE pegawai_id = 6 AND jenis = 'skp.perbaiki'"), 1);
	assert_int_equal(told(w, TONO, "skp.catatan", id), 0);
	/* Handing in again answers what was asked. */
	be(w, TONO, "2026-01-12");
	step(w, KJ_OK, id, "ajukan", "");
	assert_int_equal(told(w, TONO, "skp.catatan", id), 0);
	assert_int_equal(told(w, BAYU, "skp.setujui", id), 1);
}

static void
a_note_is_answered_in_its_thread_until_that_is_ended(void **state)
{
	struct world *w = *state;
	int64_t id = handed_in(w, 1), rhk = rhk_of(w, id, 1), thread;

	be(w, BAYU, "2026-01-11");
	say(w, KJ_OK, id, (struct kj_dialog_catatan){KJ_DIALOG_RHK, rhk, "Mengapa?", NULL});
	thread = number(w, "SELECT MAX(id) FROM skp_dialog");
	assert_int_equal(told(w, TONO, "skp.catatan", id), 1);
	be(w, TONO, "2026-01-12");
	say(w, KJ_OK, id, (struct kj_dialog_catatan){KJ_DIALOG_RHK, rhk, "Karena", NULL});
	assert_int_equal(told(w, BAYU, "skp.catatan", id), 1);
	assert_string_equal(notes(w), "RHK 1 0 PENILAI Mengapa?;RHK 1 1 DIRI Karena");
	/* By who began it or the evaluator; an answer is no thread. */
	finish(w, KJ_DENIED, id, thread);
	finish(w, KJ_NOTFOUND, id, thread + 1);
	be(w, AYU, "2026-01-12");
	finish(w, KJ_DENIED, id, thread);
	be(w, BAYU, "2026-01-13");
	finish(w, KJ_OK, id, thread);
	finish(w, KJ_OK, id, thread);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM skp_dialog WHERE selesai_oleh = 4"), 1);
	be(w, TONO, "2026-01-13");
	say(w, KJ_OK, id, (struct kj_dialog_catatan){KJ_DIALOG_RHK, rhk, "Satu lagi", NULL});
	assert_int_equal(
		number(w, "SELECT induk_id IS NULL FROM skp_dialog ORDER BY id DESC LIMIT 1"), 1);
	finish(w, KJ_OK, id, number(w, "SELECT MAX(id) FROM skp_dialog"));
}

static void
notes_outlive_the_row_they_are_about(void **state)
{
	struct world *w = *state;
	int64_t id = handed_in(w, 2), gone = rhk_of(w, id, 2), other = 103;
	struct sheet *s;

	be(w, BAYU, "2026-01-11");
	say(w, KJ_OK, id, (struct kj_dialog_catatan){KJ_DIALOG_RHK, gone, "Perlu?", NULL});
	/* One of somebody else's plan is a note on this plan. */
	say(w, KJ_OK, id, (struct kj_dialog_catatan){KJ_DIALOG_RHK, other, "Asing", NULL});
	be(w, TONO, "2026-01-12");
	step(w, KJ_OK, id, "tarik", "");
	s = as_stored(w, id);
	s->isi.rhk.n = 1;
	save(w, KJ_OK, id, s, false);
	/* Written on a sheet read before: kept with the plan. */
	be(w, BAYU, "2026-01-12");
	say(w, KJ_OK, id, (struct kj_dialog_catatan){KJ_DIALOG_RHK, gone, "Terlambat", NULL});
	assert_string_equal(
		notes(w), "RHK 1 0 PENILAI Perlu?;SKP 0 0 PENILAI Asing;SKP 0 1 PENILAI Terlambat");
	assert_string_equal(
		word(w, "SELECT GROUP_CONCAT(tempat ORDER BY id SEPARATOR ';') FROM skp_dialog"),
		"Hasil 2;;");
	/* A row that has no id yet is called by what it says. */
	say(w, KJ_OK, id, (struct kj_dialog_catatan){KJ_DIALOG_RHK, 0, "Baru?", "Hasil usulan"});
	assert_string_equal(
		word(w, "SELECT CONCAT(bagian, ' ', tempat) FROM skp_dialog ORDER BY id DESC LIMIT 1"),
		"SKP Hasil usulan");
}

static void
who_has_not_read_is_told_and_nobody_else(void **state)
{
	struct world *w = *state;
	int64_t id = handed_in(w, 1);
	struct kj_subject skp;

	be(w, BAYU, "2026-01-11");
	say(w, KJ_OK, id, (struct kj_dialog_catatan){KJ_DIALOG_SKP, 0, "Satu", NULL});
	/* A ketua tim who never spoke is not told of what others say. */
	assert_int_equal(told(w, AYU, "skp.catatan", id), 0);
	be(w, AYU, "2026-01-11");
	say(w, KJ_OK, id, (struct kj_dialog_catatan){KJ_DIALOG_SKP, 0, "Dua", NULL});
	assert_int_equal(told(w, BAYU, "skp.catatan", id), 1);
	be(w, TONO, "2026-01-12");
	skp = subject(w, KJ_DOK_SKP, id);
	/* Up to what the page showed: the second came after. */
	ACT(w, KJ_OK, kj_dialog_baca(&w->act, &skp, number(w, "SELECT MIN(id) FROM skp_dialog")));
	assert_int_equal(told(w, TONO, "skp.catatan", id), 1);
	ACT(w, KJ_OK, kj_dialog_baca(&w->act, &skp, KJ_DIALOG_SEMUA));
	assert_int_equal(told(w, TONO, "skp.catatan", id), 0);
	assert_int_equal(told(w, BAYU, "skp.catatan", id), 1);
	assert_int_equal(number(w, "SELECT sampai = (SELECT MAX(id) FROM skp_dialog) FROM "
							   "skp_dialog_baca WHERE pegawai_id = 6"),
		1);
}

static void
who_may_write_is_in_the_table_and_an_empty_note_is_refused(void **state)
{
	struct world *w = *state;
	int64_t id = handed_in(w, 1);
	struct kj_dialog none = {0};
	struct kj_subject skp;

	for (int64_t who = WATI; who <= AUDITOR; who++) {
		bool may = who == TONO || who == BAYU || who == AYU;

		be(w, who, "2026-01-11");
		say(w, may ? KJ_OK : KJ_DENIED, id,
			(struct kj_dialog_catatan){KJ_DIALOG_SKP, 0, "x", NULL});
	}
	be(w, TONO, "2026-01-11");
	skp = subject(w, KJ_DOK_SKP, id);
	ACT(w, KJ_INVALID, kj_dialog_catat(&w->act, &skp, &none));
	assert_true(refused(w, "catatan", "dialog.kosong"));
	sql(w, kj_fmt(w->arena, "UPDATE skp SET status = 'TERKUNCI' WHERE id = %lld", (long long)id));
	say(w, KJ_DENIED, id, (struct kj_dialog_catatan){KJ_DIALOG_SKP, 0, "x", NULL});
	finish(w, KJ_DENIED, id, number(w, "SELECT MIN(id) FROM skp_dialog"));
}

static void
advise(struct world *w, enum kj_rc expected, int64_t id, const char *pilihan, const char *teks)
{
	struct kj_subject skp = subject(w, KJ_DOK_SKP, id);

	ACT(w, expected,
		kj_dialog_rekomendasi(&w->act, &skp,
			&(struct kj_dialog_rekomendasi){pilihan, teks, skp.version}, &(struct kj_dialog){0}));
}

static void
a_ketua_tim_advises_and_decides_nothing(void **state)
{
	struct world *w = *state;
	int64_t id = handed_in(w, 1);
	struct kj_subject skp;

	assert_int_equal(told(w, AYU, "skp.rekomendasi", id), 1);
	be(w, AYU, "2026-01-11");
	advise(w, KJ_INVALID, id, "", "");
	assert_true(refused(w, "rekomendasi", "wajib"));
	advise(w, KJ_INVALID, id, "TIDAK_SETUJU", "Rendah");
	assert_true(refused(w, "catatan", "skp.catatan_pendek"));
	decide(w, KJ_DENIED, id, "setujui", (struct kj_dialog){0});
	decide(w, KJ_DENIED, id, "kembalikan", (struct kj_dialog){0});
	skp = subject(w, KJ_DOK_SKP, id);
	ACT(w, KJ_CONFLICT,
		kj_dialog_rekomendasi(&w->act, &skp,
			&(struct kj_dialog_rekomendasi){"SETUJU", "", skp.version - 1},
			&(struct kj_dialog){0}));
	advise(w, KJ_OK, id, "TIDAK_SETUJU", "Target di bawah tahun lalu");
	assert_string_equal(audited(w, id, "rekomendasi"),
		"rekomendasi:->TIDAK_SETUJU;catatan:->Target di bawah tahun lalu");
	assert_int_equal(told(w, AYU, "skp.rekomendasi", id), 0);
	assert_int_equal(told(w, BAYU, "skp.catatan", id), 1);
	assert_int_equal(number(w, "SELECT setuju = 0 AND jenis = 'REKOMENDASI' FROM skp_dialog"), 1);
	/* The evaluator decides as they see fit. */
	be(w, BAYU, "2026-01-12");
	advise(w, KJ_DENIED, id, "SETUJU", "");
	decide(w, KJ_OK, id, "setujui", (struct kj_dialog){.terbaca = KJ_DIALOG_SEMUA});
	assert_int_equal(told(w, BAYU, "skp.catatan", id), 0);
}

static void
notes_cost_the_same_statements_for_1_and_10(void **state)
{
	struct world *w = *state;
	unsigned cost[2];

	for (size_t k = 0; k < 2; k++) {
		struct kj_dialog_catatan v[10];
		int64_t id = handed_in(w, 1);
		struct kj_subject skp;

		for (size_t i = 0; i < KJ_COUNT(v); i++)
			v[i] =
				(struct kj_dialog_catatan){KJ_DIALOG_PERILAKU, (int64_t)i % 7 + 1, "Contoh?", NULL};
		be(w, BAYU, "2026-01-11");
		skp = subject(w, KJ_DOK_SKP, id);
		kj_db_count_reset(w->db);
		ACT(w, KJ_OK, kj_dialog_catat(&w->act, &skp, &(struct kj_dialog){.n = k ? 10 : 1, .v = v}));
		cost[k] = kj_db_count(w->db);
	}
	assert_int_equal(cost[0], cost[1]);
}

/* ---- many by one press ------------------------------------------------------------------ */

/* Approves as Bayu; "done" or the reason of each. */
static const char *
approve(struct world *w, struct kj_skp_pilih *v, size_t n)
{
	struct kj_buf b;

	be(w, BAYU, "2026-01-13");
	ACT(w, KJ_OK, kj_skp_setujui(&w->act, v, n, "conf/rulesets"));
	kj_buf_init(&b, w->arena);
	for (size_t i = 0; i < n; i++)
		kj_buf_fmt(&b, "%s%s", i ? " " : "", v[i].sebab ? v[i].sebab : "done");
	return b.data;
}

static int64_t
version(struct world *w, int64_t id)
{
	return number(w, kj_fmt(w->arena, "SELECT version FROM skp WHERE id = %lld", (long long)id));
}

static void
what_is_refused_is_named_and_the_others_stand(void **state)
{
	struct world *w = *state;
	int64_t id = handed_in(w, 1);
	struct kj_skp_pilih v[] = {{.id = 3, .version = 1}, {.id = id, .version = version(w, id) - 1},
		{.id = id, .version = version(w, id)}, {.id = id, .version = version(w, id) + 1},
		{.id = 9999, .version = 1}};

	/* Another's, one that changed, one that is right, the same once more, none at all. */
	assert_string_equal(
		approve(w, v, KJ_COUNT(v)), "bukan_wewenang bentrok done bukan_wewenang bukan_wewenang");
	assert_int_equal(
		number(w, "SELECT COUNT(*) FROM skp WHERE pegawai_id = 6 AND status = 'DITETAPKAN'"), 1);
	assert_int_equal(version(w, 3), 1);
	assert_string_equal(audited(w, id, "setujui"), "status:DIAJUKAN>DITETAPKAN");
	assert_null(w->act.problems);
}

static void
a_plan_held_by_the_one_above_leaves_nothing_behind(void **state)
{
	struct world *w = *state;
	int64_t id = handed_in(w, 1);
	struct kj_skp_pilih v[] = {{.id = id, .version = version(w, id)}};

	sql(w, "UPDATE skp SET status = 'DIAJUKAN', ditetapkan_pada = NULL WHERE id = 10");
	assert_string_equal(approve(w, v, 1), "atasan_belum");
	assert_int_equal(version(w, id), v[0].version);
	assert_int_equal(
		number(w, "SELECT COUNT(*) FROM skp WHERE pegawai_id = 6 AND status = 'DIAJUKAN'"), 1);
	sql(w, "UPDATE skp SET status = 'DITETAPKAN', ditetapkan_pada = '2026-01-05' WHERE id = 10");
	assert_string_equal(approve(w, v, 1), "done");
	/* A revision asked for is allowed by the same press. */
	be(w, TONO, "2026-05-02");
	step(w, KJ_OK, id, "ajukan_revisi", "Anggaran dipotong");
	v[0].version = version(w, id);
	assert_string_equal(approve(w, v, 1), "done");
	assert_int_equal(
		number(w, "SELECT status = 'DRAF' AND revisi = 1 FROM skp WHERE pegawai_id = 6"), 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_plan_goes_back_with_its_notes_in_one_act),
		cmocka_unit_test(a_note_is_answered_in_its_thread_until_that_is_ended),
		cmocka_unit_test(notes_outlive_the_row_they_are_about),
		cmocka_unit_test(who_has_not_read_is_told_and_nobody_else),
		cmocka_unit_test(who_may_write_is_in_the_table_and_an_empty_note_is_refused),
		cmocka_unit_test(a_ketua_tim_advises_and_decides_nothing),
		cmocka_unit_test(notes_cost_the_same_statements_for_1_and_10),
		cmocka_unit_test(what_is_refused_is_named_and_the_others_stand),
		cmocka_unit_test(a_plan_held_by_the_one_above_leaves_nothing_behind),
	};

	return cmocka_run_group_tests(tests, plans_new, world_free);
}
