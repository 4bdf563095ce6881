/* Sign-in: the same answer to all that is wrong, throttling, temporary passwords, own sessions. */
#include "domain.h"

static const char GOOD[] = "rahasia sekali 1";

static struct kj_conf conf;

static int
accounts_new(void **state)
{
	struct world *w;

	if (world_new(state))
		return -1;
	w = *state;
	conf = server_conf;
	conf.session.absolute_s = 43200;
	conf.session.idle_s = 1800;
	conf.session.remember_s = 2592000;
	conf.session.remember_idle_s = 604800;
	conf.password.memory_kib = 64;
	conf.password.passes = 1;
	conf.password.min_length = 10;
	sql(w, "UPDATE akun SET login = '199001012015032001' WHERE id = 5");
	sql(w, "UPDATE pegawai SET tanggal_lahir = '1990-01-01', nama = 'Sarini Dewi' WHERE id = 5");
	return 0;
}

static void
set_password(struct world *w, const char *table, int64_t akun, const char *text, const char *rest)
{
	sql(w, kj_fmt(w->arena, "UPDATE %s SET hash = '%s'%s WHERE akun_id = %lld", table,
			   kj_password_hash(w->arena, text, 64, 1), rest, (long long)akun));
}

static int
clean(void **state)
{
	struct world *w = *state;

	sql(w, "DELETE FROM percobaan");
	sql(w, "DELETE FROM sesi");
	sql(w, "DELETE FROM perangkat");
	sql(w, "DELETE FROM sandi_awal");
	sql(w, "DELETE FROM audit");
	sql(w, "UPDATE akun SET aktif = 1");
	set_password(w, "sandi", SARI, GOOD, ", wajib_ganti = 0");
	set_password(w, "sandi", AYU, GOOD, ", wajib_ganti = 0");
	w->act.ip = "10.0.0.1";
	return 0;
}

/* A device by its letter; a session token never used before. */
static const unsigned char *
device(struct world *w, char letter)
{
	unsigned char *hash = kj_alloc(w->arena, 32);

	memset(hash, letter, 32);
	return hash;
}

static enum kj_rc
try_as(struct world *w, struct kj_masuk m, char letter, int64_t *akun, bool *wajib)
{
	unsigned char token[32];

	kj_random(token, sizeof(token));
	m.perangkat = device(w, letter);
	m.token = token;
	m.agen = m.agen ? m.agen : "Peramban";
	w->act.who = (struct kj_who){.lang = "id", .zone = KJ_WITA};
	w->act.problems = NULL;
	return kj_masuk(&w->act, &conf, &m, akun, wajib);
}

static enum kj_rc
try(struct world *w, const char *login, const char *sandi, char letter)
{
	int64_t akun;
	bool wajib;

	return try_as(w, (struct kj_masuk){.login = login, .sandi = sandi}, letter, &akun, &wajib);
}

static bool
refused_as_wrong(struct world *w, enum kj_rc rc)
{
	return rc == KJ_INVALID && refused(w, "nip", "login.salah") && !w->act.problems->next &&
		   !*w->act.problems->detail;
}

/* Minutes to wait, 0 when it is not that. */
static long long
waits(struct world *w, enum kj_rc rc)
{
	if (rc != KJ_INVALID || !refused(w, "nip", "login.tunggu"))
		return 0;
	return strtoll(w->act.problems->detail, NULL, 10);
}

static void
fail_times(struct world *w, const char *login, char letter, int times)
{
	for (int i = 0; i < times; i++)
		assert_true(refused_as_wrong(w, try(w, login, "salah", letter)));
}

static const char SARIS[] = "199001012015032001";

/* ---- in ------------------------------------------------------------------------- */

static void
name_and_password_open_a_session(void **state)
{
	static const char *const ways[] = {
		"199001012015032001", "19900101 201503 2 001", " 199001012015032001 "};
	struct world *w = *state;
	int64_t akun = 0;
	bool wajib = true;

	for (size_t i = 0; i < KJ_COUNT(ways); i++) {
		struct kj_masuk m = {.login = ways[i], .sandi = GOOD, .agen = "Firefox"};

		assert_int_equal(try_as(w, m, 'a', &akun, &wajib), KJ_OK);
		assert_int_equal(akun, SARI);
		assert_false(wajib);
	}
	assert_int_equal(w->act.who.akun, SARI);
	assert_int_equal(w->act.who.pegawai, SARI);
	assert_int_equal(w->act.who.sesi, number(w, "SELECT MAX(id) FROM sesi"));
	assert_string_equal(
		word(w, "SELECT CONCAT_WS(' ', akun_id, TIMESTAMPDIFF(SECOND, dibuat, absolut), diam_s, "
				"ingat, wajib_ganti, perangkat, alamat, ISNULL(berakhir)) FROM sesi LIMIT 1"),
		"5 43200 1800 0 0 Firefox 10.0.0.1 1");
	assert_int_equal(number(w, "SELECT COUNT(DISTINCT token) FROM sesi"), 3);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM perangkat WHERE akun_id = 5"), 1);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM audit WHERE jenis = 'akun' AND dokumen_id = 5 "
							   "AND aksi = 'masuk' AND untuk_id = 5 AND akun_id = 5"),
		3);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM percobaan"), 0);
}

static void
an_own_device_stays_signed_in(void **state)
{
	struct world *w = *state;
	struct kj_masuk m = {.login = SARIS, .sandi = GOOD, .ingat = true};
	int64_t akun;
	bool wajib;

	assert_int_equal(try_as(w, m, 'a', &akun, &wajib), KJ_OK);
	assert_string_equal(
		word(w, "SELECT CONCAT_WS(' ', TIMESTAMPDIFF(SECOND, dibuat, absolut), diam_s, ingat) FROM "
				"sesi"),
		"2592000 604800 1");
}

static void
capitals_make_no_other_name(void **state)
{
	struct world *w = *state;

	assert_int_equal(try(w, "AYU", GOOD, 'a'), KJ_OK);
}

static void
an_endless_agent_is_left_out(void **state)
{
	struct world *w = *state;
	struct kj_masuk m = {.login = SARIS, .sandi = GOOD};
	char agent[300];
	int64_t akun;
	bool wajib;

	memset(agent, 'x', sizeof(agent) - 1);
	agent[sizeof(agent) - 1] = '\0';
	m.agen = agent;
	assert_int_equal(try_as(w, m, 'a', &akun, &wajib), KJ_OK);
	assert_string_equal(word(w, "SELECT perangkat FROM sesi"), "");
}

/* ---- not in --------------------------------------------------------------------------- */

static void
whatever_is_wrong_the_answer_is_the_same(void **state)
{
	struct world *w = *state;

	sql(w, "UPDATE akun SET aktif = 0 WHERE id = 3");
	sql(w, "DELETE FROM sandi WHERE akun_id = 6");
	assert_true(refused_as_wrong(w, try(w, SARIS, "salah", 'a')));
	assert_true(refused_as_wrong(w, try(w, SARIS, "", 'a')));
	assert_true(refused_as_wrong(w, try(w, "tidak.ada", GOOD, 'a')));
	assert_true(refused_as_wrong(w, try(w, "", GOOD, 'a')));
	assert_true(refused_as_wrong(w, try(w, "ayu", GOOD, 'a')));	 /* closed */
	assert_true(refused_as_wrong(w, try(w, "tono", GOOD, 'a'))); /* without a password */
	assert_true(refused_as_wrong(w, try(w, "tono", "", 'a')));
	assert_int_equal(number(w, "SELECT COUNT(*) FROM sesi"), 0);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM perangkat"), 0);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM audit"), 0);
	sql(w, "INSERT INTO sandi (akun_id, hash, diubah) VALUES (6, 'x', '2026-01-01')");
}

static void
after_eight_failures_an_account_waits_at_that_address(void **state)
{
	struct world *w = *state;

	fail_times(w, SARIS, 'a', 8);
	/* The password is not even looked at. */
	assert_int_equal(waits(w, try(w, SARIS, GOOD, 'a')), 15);
	assert_int_equal(waits(w, try(w, SARIS, GOOD, 'b')), 15);
	/* Others there, and the account elsewhere, go on. */
	assert_int_equal(try(w, "ayu", GOOD, 'a'), KJ_OK);
	w->act.ip = "10.0.0.2";
	assert_int_equal(try(w, SARIS, GOOD, 'a'), KJ_OK);
}

static void
other_spellings_of_a_name_are_no_fresh_start(void **state)
{
	static const char *const spelt[] = {
		"ayu", "AYU", "Ayu", "a y u", "\xc3\xa1yu", "ay\xc3\xba", "AyU", " ayu"};
	struct world *w = *state;

	for (size_t i = 0; i < KJ_COUNT(spelt); i++)
		fail_times(w, spelt[i], 'a', 1);
	for (size_t i = 0; i < KJ_COUNT(spelt); i++)
		assert_int_equal(waits(w, try(w, spelt[i], GOOD, 'a')), 15);
}

static void
a_name_that_nobody_has_waits_like_any_other(void **state)
{
	struct world *w = *state;

	fail_times(w, "tidak.ada", 'a', 4);
	fail_times(w, "TIDAK.ada", 'a', 4);
	assert_int_equal(waits(w, try(w, "tidak.ada", "salah", 'a')), 15);
}

static void
an_address_that_tries_many_names_waits(void **state)
{
	struct world *w = *state;

	assert_int_equal(try(w, SARIS, GOOD, 'k'), KJ_OK);
	fail_times(w, "nama.satu", 'a', 1);
	sql(w, "UPDATE percobaan SET gagal = 299 WHERE gagal = 1");
	fail_times(w, "nama.dua", 'a', 1);
	assert_int_equal(waits(w, try(w, "nama.tiga", "salah", 'a')), 15);
	assert_int_equal(waits(w, try(w, SARIS, GOOD, 'a')), 15);
	assert_int_equal(waits(w, try(w, "ayu", GOOD, 'k')), 15); /* Sari's device is not Ayu's */
	/* Her own device is never held up by it, nor is another address. */
	assert_int_equal(try(w, SARIS, GOOD, 'k'), KJ_OK);
	w->act.ip = "10.0.0.2";
	assert_int_equal(try(w, "ayu", GOOD, 'a'), KJ_OK);
}

static void
strangers_cannot_lock_the_owner_out(void **state)
{
	struct world *w = *state;

	assert_int_equal(try(w, SARIS, GOOD, 'k'), KJ_OK);
	fail_times(w, SARIS, 'a', 8);
	assert_int_equal(waits(w, try(w, SARIS, GOOD, 'a')), 15);
	assert_int_equal(try(w, SARIS, GOOD, 'k'), KJ_OK);
	/* Who sits at the owner's device is counted there, and there alone. */
	sql(w, "DELETE FROM percobaan");
	assert_int_equal(try(w, SARIS, GOOD, 'j'), KJ_OK);
	fail_times(w, SARIS, 'k', 8);
	assert_int_equal(waits(w, try(w, SARIS, GOOD, 'k')), 15);
	assert_int_equal(try(w, SARIS, GOOD, 'j'), KJ_OK);
	assert_int_equal(try(w, SARIS, GOOD, 'b'), KJ_OK);
}

static void
success_and_quiet_wipe_the_slate(void **state)
{
	struct world *w = *state;

	for (int i = 0; i < 3; i++) {
		fail_times(w, SARIS, 'a', 7);
		assert_int_equal(try(w, SARIS, GOOD, 'a'), KJ_OK);
		/* Else the device is known now, and counted apart. */
		sql(w, "DELETE FROM perangkat");
	}
	fail_times(w, SARIS, 'a', 8);
	sql(w, "UPDATE percobaan SET terakhir = terakhir - INTERVAL 5 MINUTE");
	assert_int_equal(waits(w, try(w, SARIS, GOOD, 'a')), 10);
	sql(w, "UPDATE percobaan SET terakhir = terakhir - INTERVAL 11 MINUTE");
	fail_times(w, SARIS, 'a', 1);
	assert_int_equal(number(w, "SELECT MAX(gagal) FROM percobaan"), 1);
	assert_int_equal(try(w, SARIS, GOOD, 'a'), KJ_OK);
}

static void
waiting_costs_no_hash_and_is_not_counted_on(void **state)
{
	struct world *w = *state;
	long long before;

	fail_times(w, SARIS, 'a', 8);
	before = number(w, "SELECT SUM(gagal) FROM percobaan");
	assert_int_equal(waits(w, try(w, SARIS, "salah", 'a')), 15);
	assert_int_equal(number(w, "SELECT SUM(gagal) FROM percobaan"), before);
}

/* ---- temporary passwords ----------------------------------------------------------------- */

static void
lend(struct world *w, int64_t akun, const char *text, int64_t age)
{
	sql(w,
		kj_fmt(w->arena, "INSERT INTO sandi_awal (akun_id, hash, dibuat) VALUES (%lld, '%s', '%s')",
			(long long)akun, kj_password_hash(w->arena, text, 64, 1),
			kj_instant_sql(w->arena, kj_clock_real() - age)));
}

static void
a_temporary_password_comes_into_force_when_it_is_used(void **state)
{
	struct world *w = *state;
	struct kj_masuk m = {.login = SARIS, .sandi = "sementara-77-baju"};
	int64_t akun;
	bool wajib = false;

	lend(w, SARI, m.sandi, 0);
	/* Until then nobody is locked out by a reset. */
	assert_int_equal(try(w, SARIS, GOOD, 'a'), KJ_OK);
	assert_int_equal(try_as(w, m, 'a', &akun, &wajib), KJ_OK);
	assert_true(wajib);
	assert_int_equal(number(w, "SELECT wajib_ganti FROM sesi ORDER BY id DESC LIMIT 1"), 1);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM sandi_awal"), 0);
	assert_true(refused_as_wrong(w, try(w, SARIS, GOOD, 'a')));
	/* Signing in again does not take the duty away. */
	wajib = false;
	assert_int_equal(try_as(w, m, 'a', &akun, &wajib), KJ_OK);
	assert_true(wajib);
}

static void
a_new_account_begins_with_its_temporary_password(void **state)
{
	struct world *w = *state;

	sql(w, "DELETE FROM sandi WHERE akun_id = 6");
	lend(w, TONO, "sementara-77-baju", 0);
	assert_true(refused_as_wrong(w, try(w, "tono", "", 'a')));
	assert_int_equal(try(w, "tono", "sementara-77-baju", 'a'), KJ_OK);
	assert_int_equal(number(w, "SELECT wajib_ganti FROM sandi WHERE akun_id = 6"), 1);
}

static void
a_temporary_password_ends_after_a_week(void **state)
{
	struct world *w = *state;

	lend(w, SARI, "sementara-77-baju", 7 * 86400 - 60);
	assert_int_equal(try(w, SARIS, "sementara-77-baju", 'a'), KJ_OK);
	lend(w, SARI, "sementara-78-baju", 7 * 86400);
	assert_true(refused_as_wrong(w, try(w, SARIS, "sementara-78-baju", 'a')));
}

/* ---- changing the password ------------------------------------------------------------------ */

static enum kj_rc
change(struct world *w, const char *lama, const char *baru, const char *ulang)
{
	return kj_sandi_change(&w->act, &conf, lama, baru, ulang);
}

static void
a_new_password_is_long_and_not_about_its_owner(void **state)
{
	static const struct {
		const char *lama, *baru, *ulang;
		const char *field, *code;
	} cases[] = {
		{"salah", "panjang dan aneh", NULL, "sandi_lama", "sandi.lama_salah"},
		{GOOD, "singkat 9", NULL, "sandi_baru", "sandi.pendek"},
		{GOOD, "\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9", NULL, "sandi_baru", "sandi.pendek"},
		{GOOD, GOOD, NULL, "sandi_baru", "sandi.sama"},
		{GOOD, "Password123", NULL, "sandi_baru", "sandi.mudah"},
		{GOOD, "1234567890", NULL, "sandi_baru", "sandi.mudah"},
		{GOOD, "zzzzzzzzzzzz", NULL, "sandi_baru", "sandi.mudah"},
		{GOOD, "x199001012015032001", NULL, "sandi_baru", "sandi.memuat_nip"},
		{GOOD, "lahir 01011990", NULL, "sandi_baru", "sandi.memuat_nip"},
		{GOOD, "SARINI2026", NULL, "sandi_baru", "sandi.memuat_nip"},
		{GOOD, "panjang dan aneh", "panjang dan anah", "sandi_ulang", "sandi.beda"},
		{GOOD, "sarini naik sepeda", NULL, NULL,
			NULL}, /* her name in a phrase is no secret of it */
	};
	struct world *w = *state;

	assert_int_equal(try(w, SARIS, GOOD, 'a'), KJ_OK);
	for (size_t i = 0; i < KJ_COUNT(cases); i++) {
		const char *ulang = cases[i].ulang ? cases[i].ulang : cases[i].baru;

		ACT(w, cases[i].field ? KJ_INVALID : KJ_OK, change(w, cases[i].lama, cases[i].baru, ulang));
		if (cases[i].field)
			assert_true(refused(w, cases[i].field, cases[i].code));
		if (cases[i].code && kj_streq(cases[i].code, "sandi.pendek"))
			assert_string_equal(w->act.problems->detail, "10");
	}
	assert_true(refused_as_wrong(w, try(w, SARIS, GOOD, 'a')));
	assert_int_equal(try(w, SARIS, "sarini naik sepeda", 'a'), KJ_OK);
}

static void
a_change_ends_the_other_sessions_and_frees_this_one(void **state)
{
	struct world *w = *state;
	int64_t here;

	lend(w, SARI, "sementara-77-baju", 0);
	assert_int_equal(try(w, "ayu", GOOD, 'a'), KJ_OK);
	assert_int_equal(try(w, SARIS, GOOD, 'a'), KJ_OK);
	assert_int_equal(try(w, SARIS, "sementara-77-baju", 'b'), KJ_OK);
	here = w->act.who.sesi;
	ACT(w, KJ_OK, change(w, "sementara-77-baju", "panjang dan aneh", "panjang dan aneh"));
	assert_int_equal(
		number(w, "SELECT COUNT(*) FROM sesi WHERE akun_id = 5 AND berakhir IS NOT NULL"), 1);
	assert_int_equal(
		number(w, kj_fmt(w->arena,
					  "SELECT wajib_ganti = 0 AND berakhir IS NULL FROM sesi WHERE id = "
					  "%lld",
					  (long long)here)),
		1);
	assert_int_equal(
		number(w, "SELECT COUNT(*) FROM sesi WHERE akun_id = 3 AND berakhir IS NULL"), 1);
	assert_int_equal(number(w, "SELECT wajib_ganti FROM sandi WHERE akun_id = 5"), 0);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM audit WHERE aksi = 'ganti_sandi' AND "
							   "dokumen_id = 5 AND lama IS NULL AND baru IS NULL"),
		1);
	/* No trace of a password anywhere in the trail. */
	assert_int_equal(number(w, "SELECT COUNT(*) FROM audit WHERE CONCAT_WS(' ', isian, lama, baru) "
							   "LIKE '%aneh%' OR CONCAT_WS(' ', isian, lama, baru) LIKE '%argon%'"),
		0);
}

/* ---- own sessions ------------------------------------------------------------------------------ */

static void
ends_one(struct world *w, enum kj_rc expected, int64_t id)
{
	ACT(w, expected, kj_sesi_end(&w->act, id));
}

static void
own_devices_are_signed_out_one_by_one_or_all(void **state)
{
	struct world *w = *state;
	int64_t ayus, first, here;

	assert_int_equal(try(w, "ayu", GOOD, 'a'), KJ_OK);
	ayus = w->act.who.sesi;
	assert_int_equal(try(w, SARIS, GOOD, 'a'), KJ_OK);
	first = w->act.who.sesi;
	assert_int_equal(try(w, SARIS, GOOD, 'b'), KJ_OK);
	assert_int_equal(try(w, SARIS, GOOD, 'c'), KJ_OK);
	here = w->act.who.sesi;
	ends_one(w, KJ_NOTFOUND, ayus);
	ends_one(w, KJ_NOTFOUND, 999999);
	ends_one(w, KJ_OK, first);
	ends_one(w, KJ_NOTFOUND, first);
	ends_one(w, KJ_OK, 0);
	assert_int_equal(number(w, "SELECT COUNT(*) FROM sesi WHERE berakhir IS NULL"), 2);
	assert_int_equal(number(w, kj_fmt(w->arena, "SELECT ISNULL(berakhir) FROM sesi WHERE id = %lld",
								   (long long)here)),
		1);
	assert_string_equal(
		word(w, "SELECT GROUP_CONCAT(lama ORDER BY urut SEPARATOR ' ') FROM audit WHERE aksi = "
				"'akhiri' AND dokumen_id = 5"),
		kj_fmt(w->arena, "%lld *", (long long)first));
	ACT(w, KJ_OK, kj_keluar(&w->act));
	assert_int_equal(number(w, "SELECT COUNT(*) FROM sesi WHERE berakhir IS NULL"), 1);
	assert_int_equal(
		number(w, "SELECT COUNT(*) FROM audit WHERE aksi = 'keluar' AND dokumen_id = 5"), 1);
}

int
main(void)
{
#define CLEAN(test) cmocka_unit_test_setup(test, clean)
	const struct CMUnitTest tests[] = {
		CLEAN(name_and_password_open_a_session),
		CLEAN(an_own_device_stays_signed_in),
		CLEAN(capitals_make_no_other_name),
		CLEAN(an_endless_agent_is_left_out),
		CLEAN(whatever_is_wrong_the_answer_is_the_same),
		CLEAN(after_eight_failures_an_account_waits_at_that_address),
		CLEAN(other_spellings_of_a_name_are_no_fresh_start),
		CLEAN(a_name_that_nobody_has_waits_like_any_other),
		CLEAN(an_address_that_tries_many_names_waits),
		CLEAN(strangers_cannot_lock_the_owner_out),
		CLEAN(success_and_quiet_wipe_the_slate),
		CLEAN(waiting_costs_no_hash_and_is_not_counted_on),
		CLEAN(a_temporary_password_comes_into_force_when_it_is_used),
		CLEAN(a_new_account_begins_with_its_temporary_password),
		CLEAN(a_temporary_password_ends_after_a_week),
		CLEAN(a_new_password_is_long_and_not_about_its_owner),
		CLEAN(a_change_ends_the_other_sessions_and_frees_this_one),
		CLEAN(own_devices_are_signed_out_one_by_one_or_all),
	};

	return cmocka_run_group_tests(tests, accounts_new, world_free);
}
