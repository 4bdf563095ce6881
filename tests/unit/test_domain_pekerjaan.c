/* Background work: claimed by one, given back when its worker dies, purged and sealed daily. */
#include "tests/unit/domain.h"

#include "kinerja/domain/pekerjaan.h"

static const struct kj_conf conf = {
	.session.parked_s = 7 * 86400, .surel = {.tries = 6, .stale_days = 7, .keep_days = 90}};
static char said[4096];

static void
say(const char *text)
{
	(void)snprintf(said + strlen(said), sizeof(said) - strlen(said), "%s", text);
}

static const struct kj_pekerjaan_luar outside = {.say = say};

/* Everything that is due, by one worker; how many steps that were. */
static int
work(struct world *w, const char *worker)
{
	enum kj_rc rc;
	int steps = 0;

	said[0] = '\0';
	while ((rc = kj_pekerjaan_step(&w->act, &conf, worker, &outside)) == KJ_OK)
		steps++;
	assert_int_equal(rc, KJ_NOTFOUND);
	return steps;
}

static const char *
ago(struct world *w, int64_t seconds)
{
	return kj_instant_sql(w->arena, kj_clock_real() - seconds);
}

static int
fresh(void **state)
{
	struct world *w = *state;

	sql(w, "DELETE FROM pekerjaan");
	sql(w, "DELETE FROM segel_rantai");
	sql(w, "DELETE FROM segel");
	sql(w, "DELETE FROM kunci_form");
	sql(w, "DELETE FROM percobaan");
	sql(w, "DELETE FROM konsep");
	sql(w, "DELETE FROM sesi");
	return 0;
}

static void
daily_work_is_put_in_place_and_done_once(void **state)
{
	struct world *w = *state;
	int all = work(w, "satu");

	assert_true(all >= 2);
	assert_int_equal(work(w, "dua"), 0);
	/* 17:10 UTC: the day is over from WIB to WIT. */
	assert_int_equal(number(w, "SELECT COUNT(*) FROM pekerjaan WHERE status = 'MENUNGGU' AND "
							   "percobaan = 0 AND galat = '' AND TIME(mulai_setelah) = '17:10:00'"),
		all - 2);
	/* The boards are counted every five minutes. */
	assert_int_equal(
		number(w, "SELECT COUNT(*) FROM pekerjaan WHERE jenis = 'cakupan' AND status = 'MENUNGGU' "
				  "AND mulai_setelah <= UTC_TIMESTAMP() + INTERVAL 5 MINUTE"),
		1);
}

static void
the_daily_head_leaves_the_database(void **state)
{
	struct world *w = *state;
	int all = work(w, "satu");

	assert_non_null(strstr(said, "kepala "));
	assert_int_equal(number(w, "SELECT COUNT(*) FROM segel"), 1);
	sql(w, "UPDATE pekerjaan SET mulai_setelah = '2020-01-01'");
	assert_int_equal(work(w, "satu"), all);
	assert_string_equal(said, "");
	assert_int_equal(number(w, "SELECT COUNT(*) FROM segel"), 1);
}

static void
work_of_a_dead_worker_is_done_by_another(void **state)
{
	struct world *w = *state;
	int all = work(w, "satu");

	sql(w,
		"UPDATE pekerjaan SET status = 'JALAN', pekerja = 'mati', percobaan = 1, mulai_setelah = "
		"'2020-01-01', sewa_sampai = '2999-01-01'");
	assert_int_equal(work(w, "dua"), 0);
	sql(w, "UPDATE pekerjaan SET sewa_sampai = '2020-01-01'");
	assert_int_equal(work(w, "dua"), all);
}

static void
unknown_work_is_tried_again_later_and_then_put_off(void **state)
{
	struct world *w = *state;

	(void)work(w, "satu");
	sql(w, "INSERT INTO pekerjaan (id, jenis, isi, mulai_setelah, dibuat) VALUES "
		   "(99, 'asing', '', '2020-01-01', '2020-01-01')");
	for (int tries = 1; tries <= 5; tries++) {
		assert_int_equal(work(w, "satu"), 1);
		assert_int_equal(
			number(w, "SELECT percobaan FROM pekerjaan WHERE id = 99"), tries < 5 ? tries : 0);
		assert_int_equal(
			number(w, "SELECT COUNT(*) FROM pekerjaan WHERE id = 99 AND galat = 'fault'"), 1);
		sql(w, "UPDATE pekerjaan SET mulai_setelah = '2020-01-01' WHERE id = 99");
	}
}

static void
what_is_over_is_thrown_away_and_nothing_else(void **state)
{
	struct world *w = *state;
	const char *old = ago(w, 8 * 86400), *new = ago(w, 60);

	sql(w, kj_fmt(w->arena,
			   "INSERT INTO sesi (id, token, akun_id, dibuat, absolut, diam_s, berakhir) VALUES "
			   "(1, REPEAT('a', 32), 5, '%s', '%s', 60, NULL), (2, REPEAT('b', 32), 5, '%s', '%s', "
			   "60, "
			   "NULL),"
			   "(3, REPEAT('c', 32), 5, '%s', '2999-01-01', 60, '%s')",
			   old, old, old, new, old, old));
	sql(w, kj_fmt(w->arena,
			   "INSERT INTO konsep (akun_id, alamat, isi, titipan, waktu) VALUES "
			   "(5, '/a', '', 1, '%s'), (5, '/b', '', 1, '%s'), (5, '/c', '', 0, '%s')",
			   old, new, old));
	sql(w, kj_fmt(w->arena,
			   "INSERT INTO kunci_form (akun_id, kunci, badan, alamat, jawaban, waktu) VALUES "
			   "(5, REPEAT('a', 16), REPEAT('a', 32), '/', '', '%s'),"
			   "(5, REPEAT('b', 16), REPEAT('a', 32), '/', '', '%s')",
			   old, new));
	sql(w, kj_fmt(w->arena,
			   "INSERT INTO percobaan (kunci, gagal, terakhir) VALUES (REPEAT('a', 32), 3, '%s'),"
			   "(REPEAT('b', 32), 3, '%s')",
			   old, new));
	(void)work(w, "satu");
	assert_int_equal(number(w, "SELECT SUM(id) FROM sesi"), 2);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM konsep WHERE alamat IN ('/b', '/c')"), 2);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM konsep"), 2);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM kunci_form"), 1);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM percobaan"), 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(daily_work_is_put_in_place_and_done_once, fresh),
		cmocka_unit_test_setup(the_daily_head_leaves_the_database, fresh),
		cmocka_unit_test_setup(work_of_a_dead_worker_is_done_by_another, fresh),
		cmocka_unit_test_setup(unknown_work_is_tried_again_later_and_then_put_off, fresh),
		cmocka_unit_test_setup(what_is_over_is_thrown_away_and_nothing_else, fresh),
	};

	return cmocka_run_group_tests(tests, world_new, world_free);
}
