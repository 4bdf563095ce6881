/* Closing a year from the page: asked for, confirmed by another, done by the job, told what stood in the way. */
#include "domain.h"

#include "kinerja/domain/pekerjaan.h"
#include "kinerja/domain/tutup_minta.h"

#define REASON "Diputus sekretaris daerah"

static const struct kj_conf conf = {.session.parked_s = 7 * 86400};

/* The year 2026, over; nothing signed, plans 2, 3 and 4 open. */
static int
fresh(void **state)
{
	static const char *const clean[] = {"DELETE FROM periode_tutup_hambatan",
		"DELETE FROM periode_tutup_minta", "DELETE FROM periode_tutup", "DELETE FROM evaluasi",
		"DELETE FROM audit", "DELETE FROM pekerjaan", "DELETE FROM periode_tahap",
		"UPDATE periode SET status = 'BERJALAN', simulasi = 0",
		"UPDATE skp SET status = IF(id = 1, 'DITUTUP_SEBAGIAN', 'DITETAPKAN')"};
	struct world *w = *state;

	for (size_t i = 0; i < KJ_COUNT(clean); i++)
		sql(w, clean[i]);
	be(w, ADMIN, "2027-03-20");
	return 0;
}

/* Signed as the act signs: the plan is locked. */
static void
sign(struct world *w, int skp, const char *reached, const char *predikat)
{
	sql(w,
		kj_fmt(w->arena,
			"INSERT INTO evaluasi (id, skp_id, pegawai_id, periode_id, unit_id, status, "
			"rating_hasil, rating_perilaku, predikat, masukan, aturan_isi, ditetapkan_pada) "
			"SELECT s.id, s.id, s.pegawai_id, 1, s.unit_id, 'DITETAPKAN', 'SESUAI', 'SESUAI', %s, "
			"'{\"indikator\":[{\"kunci\":\"1\",\"arah\":\"NAIK\",\"target\":\"100\","
			"\"realisasi\":\"%s\",\"bukti\":true}]}', a.isi, '2026-12-20' "
			"FROM skp s JOIN aturan a ON a.kode = 'permenpan-6-2022' WHERE s.id = %d",
			predikat, reached, skp));
	sql(w, kj_fmt(w->arena, "UPDATE skp SET status = 'TERKUNCI' WHERE id = %d", skp));
}

static void
sign_all(struct world *w)
{
	sign(w, 2, "95", "NULL");
	sign(w, 3, "97", "'BAIK'");
	sign(w, 4, "99", "NULL");
}

static void
be_admin(struct world *w, int64_t who)
{
	be(w, who, "2027-03-20");
	w->act.who.peran |= KJ_PERAN_ADMIN;
}

static enum kj_rc
step(struct world *w, const char *aksi, int64_t version, const char *alasan)
{
	struct kj_subject periode = subject(w, KJ_DOK_PERIODE, 1);

	return kj_tutup_minta_step(&w->act, &periode, aksi, version, alasan);
}

static const char *
asked(struct world *w)
{
	return word(w, "SELECT CONCAT_WS(' ', status, version, galat) FROM periode_tutup_minta");
}

static void
hush(const char *text)
{
	(void)text;
}

/* The job's turn for it: the row is there, due now. */
static void
work(struct world *w, const char *worker)
{
	const struct kj_who me = w->act.who;

	sql(w,
		"INSERT IGNORE INTO pekerjaan (id, jenis, isi, mulai_setelah, dibuat) SELECT n, 'x', '', "
		"'2999-01-01', '2020-01-01' FROM (SELECT 1 n UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 "
		"UNION SELECT 5 UNION SELECT 6 UNION SELECT 7) v");
	sql(w, "INSERT INTO pekerjaan (id, jenis, isi, mulai_setelah, dibuat) VALUES (8, 'tutup', '', "
		   "'2020-01-01', '2020-01-01') ON DUPLICATE KEY UPDATE mulai_setelah = '2020-01-01'");
	w->act.who = (struct kj_who){.nama = "", .login = "", .zone = KJ_WITA};
	assert_int_equal(
		kj_pekerjaan_step(&w->act, &conf, worker, &(struct kj_pekerjaan_luar){.say = hush}), KJ_OK);
	assert_int_equal(w->act.who.akun, 0);
	w->act.who = me;
	w->act.now = INT64_C(20897) * 86400;
}

static void
nothing_open_one_admin_asks_and_the_job_closes(void **state)
{
	struct world *w = *state;
	struct kj_tutup_minta m;

	sign_all(w);
	assert_int_equal(kj_tutup_minta_lihat(&w->act, 1, &m), KJ_OK);
	assert_int_equal(m.terbuka, 0);
	assert_true(m.boleh);
	ACT(w, KJ_OK, step(w, "tutup", 0, ""));
	assert_string_equal(asked(w), "ANTRE 1 ");
	work(w, "a:1");
	assert_string_equal(asked(w), "SELESAI 3 ");
	assert_string_equal(word(w, "SELECT status FROM periode WHERE id = 1"), "DITUTUP");
	assert_int_equal(number(w, "SELECT COUNT(*) FROM evaluasi WHERE status = 'FINAL'"), 3);
	/* In the name of who asked. */
	assert_int_equal(number(w, "SELECT COUNT(*) FROM audit WHERE aksi = 'tutup' AND akun_id = 8"),
		number(w, "SELECT COUNT(*) FROM audit WHERE aksi = 'tutup'"));
	assert_int_equal(
		number(w, "SELECT COUNT(*) FROM audit WHERE jenis = 'periode' AND aksi = 'tutup_periode'"),
		1);
	assert_int_equal(kj_tutup_minta_lihat(&w->act, 1, &m), KJ_OK);
	assert_false(m.boleh);
	ACT(w, KJ_DENIED, step(w, "tutup", 3, ""));
}

static void
what_is_open_is_said_and_only_a_reason_and_a_second_admin_force_it(void **state)
{
	struct world *w = *state;

	sign(w, 2, "95", "NULL");
	ACT(w, KJ_INVALID, step(w, "tutup", 0, ""));
	assert_true(refused(w, "", "tutup.terbuka"));
	ACT(w, KJ_INVALID, step(w, "paksa", 0, "kurang"));
	assert_true(refused(w, "alasan", "skp.catatan_pendek"));
	ACT(w, KJ_OK, step(w, "paksa", 0, REASON));
	work(w, "a:1");
	assert_string_equal(asked(w), "DIMINTA 1 ");
	ACT(w, KJ_INVALID, step(w, "setujui", 1, ""));
	assert_true(refused(w, "", "akun.empat_mata"));
	be_admin(w, KADEK);
	ACT(w, KJ_CONFLICT, step(w, "setujui", 7, ""));
	ACT(w, KJ_OK, step(w, "setujui", 1, ""));
	assert_string_equal(
		word(w, "SELECT CONCAT(oleh, ' ', disetujui_oleh) FROM periode_tutup_minta"), "8 2");
	work(w, "a:1");
	assert_string_equal(asked(w), "SELESAI 4 ");
	assert_int_equal(number(w, "SELECT COUNT(*) FROM skp WHERE status = 'TERKUNCI'"), 3);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM audit WHERE baru = '" REASON "'"), 4);
}

static void
a_step_that_is_not_over_is_open_too(void **state)
{
	struct world *w = *state;

	sign_all(w);
	sql(w, "INSERT INTO periode_tahap (periode_id, tahap, buka, tutup) VALUES (1, 'KEBERATAN', "
		   "'2027-03-01', '2027-03-20')");
	ACT(w, KJ_INVALID, step(w, "tutup", 0, ""));
	sql(w, "UPDATE periode_tahap SET tutup = '2027-03-19'");
	ACT(w, KJ_OK, step(w, "tutup", 0, ""));
	/* It was made longer meanwhile. */
	sql(w, "UPDATE periode_tahap SET tutup = '2999-12-31'");
	work(w, "a:1");
	assert_string_equal(asked(w), "TERHENTI 2 MASA");
	assert_string_equal(word(w, "SELECT status FROM periode WHERE id = 1"), "BERJALAN");
}

static void
what_differs_stops_it_with_names_and_it_goes_on_from_there(void **state)
{
	struct world *w = *state;

	sign(w, 2, "95", "NULL");
	sign(w, 3, "97", "'SANGAT_BAIK'");
	sign(w, 4, "99", "NULL");
	ACT(w, KJ_OK, step(w, "tutup", 0, ""));
	work(w, "a:1");
	assert_string_equal(asked(w), "TERHENTI 3 BERBEDA");
	assert_string_equal(
		word(w, "SELECT CONCAT_WS(' ', jenis, skp_id, isian, ditandatangani, dihitung) FROM "
				"periode_tutup_hambatan"),
		"BERBEDA 3 predikat SANGAT_BAIK BAIK");
	assert_int_equal(number(w, "SELECT COUNT(*) FROM evaluasi WHERE status = 'FINAL'"), 2);
	ACT(w, KJ_OK, step(w, "paksa", 3, REASON));
	be_admin(w, KADEK);
	ACT(w, KJ_OK, step(w, "setujui", 4, ""));
	/* At once, by another worker: the one that stopped left nothing held. */
	work(w, "b:2");
	assert_string_equal(asked(w), "SELESAI 7 ");
	assert_int_equal(number(w, "SELECT COUNT(*) FROM evaluasi WHERE status = 'FINAL'"), 3);
	/* What stays as it was signed is still said. */
	assert_int_equal(number(w, "SELECT COUNT(*) FROM periode_tutup_hambatan"), 1);
}

static void
what_a_killed_worker_left_is_gone_on_with(void **state)
{
	struct world *w = *state;

	sign_all(w);
	ACT(w, KJ_OK, step(w, "tutup", 0, ""));
	sql(w, "UPDATE periode_tutup_minta SET status = 'JALAN'");
	sql(w, "INSERT INTO periode_tutup (periode_id, pekerja, sewa_sampai, jumlah, dimulai) VALUES "
		   "(1, 'mati:1', '2999-01-01', 3, '2027-03-19')");
	work(w, "a:1");
	assert_string_equal(asked(w), "JALAN 1 ");
	assert_string_equal(word(w, "SELECT galat FROM pekerjaan WHERE id = 8"), "busy");
	/* Its lease has run out. */
	sql(w, "UPDATE periode_tutup SET sewa_sampai = '2020-01-01'");
	ACT(w, KJ_OK, step(w, "lanjut", 1, ""));
	work(w, "a:1");
	assert_string_equal(asked(w), "SELESAI 3 ");
	assert_string_equal(word(w, "SELECT status FROM periode_tutup"), "SELESAI");
}

static void
it_is_taken_back_and_asked_for_again(void **state)
{
	struct world *w = *state;

	sign_all(w);
	ACT(w, KJ_OK, step(w, "tutup", 0, ""));
	ACT(w, KJ_OK, step(w, "tarik", 1, ""));
	work(w, "a:1");
	assert_string_equal(asked(w), "DITARIK 2 ");
	ACT(w, KJ_CONFLICT, step(w, "tutup", 1, ""));
	ACT(w, KJ_OK, step(w, "tutup", 2, ""));
	assert_string_equal(asked(w), "ANTRE 3 ");
}

static void
a_training_period_is_never_closed(void **state)
{
	struct world *w = *state;

	sign_all(w);
	sql(w, "UPDATE periode SET status = 'SIMULASI', simulasi = 1");
	ACT(w, KJ_DENIED, step(w, "tutup", 0, ""));
	ACT(w, KJ_DENIED, step(w, "paksa", 0, REASON));
}

int
main(void)
{
#define FRESH(test) cmocka_unit_test_setup(test, fresh)
	const struct CMUnitTest tests[] = {
		FRESH(nothing_open_one_admin_asks_and_the_job_closes),
		FRESH(what_is_open_is_said_and_only_a_reason_and_a_second_admin_force_it),
		FRESH(a_step_that_is_not_over_is_open_too),
		FRESH(what_differs_stops_it_with_names_and_it_goes_on_from_there),
		FRESH(what_a_killed_worker_left_is_gone_on_with),
		FRESH(it_is_taken_back_and_asked_for_again),
		FRESH(a_training_period_is_never_closed),
	};

	return cmocka_run_group_tests(tests, world_new, world_free);
}
