/* Who asks: sessions, roles at a date, access, CSRF, and what happens to a POST without a session. */
#include "tests/http/uji.h"

/* ---- who ----------------------------------------------------------------------------- */

static void
one_statement_knows_the_person(void **state)
{
	struct answer a = ASK(.path = "/uji", .session = AYU);

	(void)state;
	assert_string_equal(shown(&a, "nama"), "Ayu");
	assert_string_equal(shown(&a, "akun"), "1");
	assert_string_equal(shown(&a, "penilai"), "1");
	assert_string_equal(shown(&a, "pengelola"), "1");
	assert_string_equal(shown(&a, "kelola"), "2");
	/* A role of before does not count; a definitive post comes before an acting one. */
	assert_string_equal(shown(&a, "admin"), "");
	assert_string_equal(shown(&a, "unit"), "2");
	assert_string_equal(shown(&a, "zona"), "9");
	a = ASK(.path = "/uji", .session = ADMIN);
	assert_string_equal(shown(&a, "nama"), "admin");
	assert_string_equal(shown(&a, "admin"), "1");
	assert_string_equal(shown(&a, "penilai"), "");
	assert_string_equal(shown(&a, "zona"), "8");
}

static void
the_day_is_that_of_the_persons_own_zone(void **state)
{
	static const struct {
		const char *clock, *unit;
	} cases[] = {
		/* The post in WITA ends with the year there, at 16:00 UTC. */
		{"2024-12-31T15:59:59Z", "1"},
		{"2024-12-31T16:00:00Z", "2"},
	};

	(void)state;
	for (size_t i = 0; i < KJ_COUNT(cases); i++) {
		struct answer a;

		clock_at(cases[i].clock);
		a = ASK(.path = "/uji", .session = AYU);
		assert_string_equal(shown(&a, "unit"), cases[i].unit);
	}
	/* The session itself lives by the real clock. */
	clock_at("2031-01-01T00:00:00Z");
	assert_int_equal(ASK(.path = "/uji", .session = AYU).status, 200);
}

static void
a_session_ends_by_idleness_by_age_and_by_hand(void **state)
{
	static const char *const ends[] = {
		"UPDATE sesi SET dibuat = UTC_TIMESTAMP() - INTERVAL 31 MINUTE",
		"UPDATE sesi SET absolut = UTC_TIMESTAMP() - INTERVAL 1 SECOND",
		"UPDATE sesi SET berakhir = UTC_TIMESTAMP()",
		"UPDATE akun SET aktif = FALSE",
		"DELETE FROM sesi",
	};

	for (size_t i = 0; i < KJ_COUNT(ends); i++) {
		struct answer a;

		world_reset(state);
		sql(ends[i]);
		a = ASK(.path = "/uji", .session = AYU);
		assert_int_equal(a.status, 303);
		assert_true(kj_starts(header(&a, "Location"), "/login?lanjut=%2Fuji"));
	}
}

static void
use_keeps_a_session_alive(void **state)
{
	(void)state;
	sql("UPDATE sesi SET dibuat = UTC_TIMESTAMP() - INTERVAL 50 MINUTE");
	sql("INSERT INTO sesi_terakhir SELECT id, UTC_TIMESTAMP() - INTERVAL 20 MINUTE FROM sesi");
	assert_int_equal(ASK(.path = "/uji", .session = AYU).status, 200);
	assert_true(sql_int("SELECT TIMESTAMPDIFF(SECOND, MAX(terakhir), UTC_TIMESTAMP()) AS a "
						"FROM sesi_terakhir") < 10);
}

static void
what_is_no_token_is_nobody(void **state)
{
	static const char *const tokens[] = {"", "x", GONE, "' OR 1=1 --", "AAAA", AYU "a",
		"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaag"};

	(void)state;
	for (size_t i = 0; i < KJ_COUNT(tokens); i++)
		assert_int_equal(ASK(.path = "/uji", .session = tokens[i]).status, 303);
}

static void
only_the_hash_of_a_token_is_stored(void **state)
{
	struct kj_token t;
	char hash[65];

	(void)state;
	kj_token_new(&t);
	kj_hex(hash, t.hash, sizeof t.hash);
	assert_string_equal(sql_text(fmt("SELECT SHA2(UNHEX('%s'), 256) AS a", t.cookie)), hash);
}

/* ---- where they may go ---------------------------------------------------------------------- */

static void
nobody_is_sent_to_sign_in_and_back(void **state)
{
	struct answer a = ASK(.path = "/uji/dok/1");

	(void)state;
	assert_int_equal(a.status, 303);
	assert_string_equal(header(&a, "Location"), "/login?lanjut=%2Fuji%2Fdok%2F1");
	a = ASK(.path = "/uji", .query = "cari=a%20b&n=20");
	assert_string_equal(header(&a, "Location"), "/login?lanjut=%2Fuji%3Fcari%3Da%2520b%26n%3D20");
	a = ASK(.path = "/uji", .query = "cari=a\"b");
	assert_string_equal(header(&a, "Location"), "/login?lanjut=%2Fuji");
	a = ASK(.path = "/uji/masuk");
	assert_int_equal(a.status, 200);
}

static void
after_sign_in_only_an_inner_address_is_gone_to(void **state)
{
	static const struct {
		const char *lanjut, *to;
	} cases[] = {
		{"lanjut=%2Fuji%2Fdok%2F1%3Fa%3Db", "/uji/dok/1?a=b"},
		{"", "/"},
		{"lanjut=%2F%2Fevil.example", "/"},
		{"lanjut=https%3A%2F%2Fevil.example", "/"},
		{"lanjut=%2F%5Cevil.example", "/"},
		{"lanjut=%2Fuji%0d%0aSet-Cookie%3Ax", "/"},
	};

	(void)state;
	for (size_t i = 0; i < KJ_COUNT(cases); i++) {
		struct answer form = ASK(.path = "/uji/masuk");
		const char *cookie = header(&form, "Set-Cookie");
		struct answer a = ASK(.path = "/uji/masuk", .query = cases[i].lanjut,
			.cookies = kj_strndup(world.arena, cookie, strcspn(cookie, ";")),
			.body = fmt("csrf=%s&teks=ayu&sandi=benar", shown(&form, "csrf")));

		assert_int_equal(a.status, 303);
		assert_string_equal(header(&a, "Location"), cases[i].to);
	}
}

static void
another_persons_document_is_as_absent_as_none(void **state)
{
	struct answer other = ASK(.path = "/uji/dok/1", .session = BUDI);
	struct answer none = ASK(.path = "/uji/dok/7", .session = BUDI);

	(void)state;
	assert_int_equal(ASK(.path = "/uji/dok/1", .session = AYU).status, 200);
	assert_int_equal(other.status, 404);
	assert_int_equal(none.status, 404);
	assert_int_equal(ASK(.path = "/uji/admin", .session = AYU).status, 403);
	assert_int_equal(ASK(.path = "/uji/admin", .session = ADMIN).status, 200);
	other = ASK(.path = "/uji/dok/1/hapus", .session = BUDI, .body = "csrf=x");
	assert_int_equal(other.status, 404);
}

static void
a_password_to_be_changed_comes_first(void **state)
{
	struct answer a = ASK(.path = "/uji", .session = MUST);

	(void)state;
	assert_int_equal(a.status, 303);
	assert_string_equal(header(&a, "Location"), "/login/sandi");
	assert_int_equal(ASK(.path = "/uji/sandi", .session = MUST).status, 200);
}

/* ---- CSRF --------------------------------------------------------------------------------------- */

static void
a_post_needs_the_token_of_its_own_session(void **state)
{
	const char *good = form_of("/uji/dok/1/ubah", AYU);
	struct answer budi = ASK(.path = "/uji", .session = BUDI);
	const char *const bad[] = {"teks=baru", "csrf=&teks=baru", "csrf=00&teks=baru",
		fmt("csrf=%s&teks=baru", shown(&budi, "csrf")),
		fmt("csrf=%064d&kunci=%032d&versi=5&teks=baru", 0, 0)};

	(void)state;
	for (size_t i = 0; i < KJ_COUNT(bad); i++) {
		struct answer a = ASK(.path = "/uji/dok/1/ubah", .session = AYU, .body = bad[i]);

		assert_int_equal(a.status, 403);
		assert_true(logged(&a, "csrf.refused"));
		assert_false(has(&a, "baru"));
	}
	assert_string_equal(sql_text("SELECT teks AS a FROM uji WHERE id = 1"), "lama");
	assert_int_equal(
		ASK(.path = "/uji/dok/1/ubah", .session = AYU, .body = fmt("%s&teks=baru", good)).status,
		303);
}

static int
post_from(const char *name, const char *value, const char *host)
{
	const char *body = fmt("%s&teks=baru", form_of("/uji/dok/1/ubah", AYU));

	return ASK(.path = "/uji/dok/1/ubah", .session = AYU, .body = body,
		.env = (const char *const[]){name, value, "HTTP_HOST", host, NULL})
		.status;
}

static void
another_site_is_refused_even_with_the_token(void **state)
{
	static const struct {
		const char *name, *value, *host;
		int status;
	} cases[] = {
		{"HTTP_ORIGIN", "https://evil.example", "kinerja.go.id", 403},
		{"HTTP_ORIGIN", "https://kinerja.go.id.evil.example", "kinerja.go.id", 403},
		{"HTTP_ORIGIN", "null", "kinerja.go.id", 403},
		{"HTTP_ORIGIN", "https://kinerja.go.id:8443", "kinerja.go.id:8080", 403},
		{"HTTP_ORIGIN", "https://kinerja.go.id", "kinerja.go.id", 303},
		{"HTTP_ORIGIN", "http://kinerja.go.id:8080", "kinerja.go.id:8080", 303},
		{"HTTP_ORIGIN", "http://kinerja.go.id:8080", "kinerja.go.id", 303},
		{"HTTP_SEC_FETCH_SITE", "cross-site", "kinerja.go.id", 403},
		{"HTTP_SEC_FETCH_SITE", "same-site", "kinerja.go.id", 403},
		{"HTTP_SEC_FETCH_SITE", "same-origin", "kinerja.go.id", 303},
		{"HTTP_SEC_FETCH_SITE", "none", "kinerja.go.id", 303},
	};

	for (size_t i = 0; i < KJ_COUNT(cases); i++) {
		world_reset(state);
		assert_int_equal(post_from(cases[i].name, cases[i].value, cases[i].host), cases[i].status);
	}
}

static void
a_form_of_an_earlier_sign_in_can_be_sent_again(void **state)
{
	const char *old = form_of("/uji/dok/1/ubah", AYU), *csrf, *at;
	struct answer a;

	(void)state;
	sql(fmt("UPDATE sesi SET token = UNHEX(SHA2(UNHEX('%s'), 256)) WHERE akun_id = 1", GONE));
	a = ASK(.path = "/uji/dok/1/ubah", .session = GONE,
		.body = fmt("%s&teks=panjang+%%3Cb%%3E", old),
		.env = (const char *const[]){"HTTP_SEC_FETCH_SITE", "same-origin", NULL});
	assert_int_equal(a.status, 403);
	assert_true(has(&a, "value=\"panjang &lt;b&gt;\""));
	assert_true(has(&a, "action=\"/uji/dok/1/ubah\""));
	at = strstr(a.body, "name=\"csrf\" value=\"");
	/* The layout's own forms carry the token too; all of them the new one. */
	assert_non_null(at);
	csrf = kj_strndup(world.arena, at + strlen("name=\"csrf\" value=\""), 64);
	a = ASK(.path = "/uji/dok/1/ubah", .session = GONE,
		.body = fmt("csrf=%s&%s&teks=panjang", csrf, strstr(old, "kunci=")));
	assert_int_equal(a.status, 303);
}

static void
before_the_sign_in_a_cookie_of_its_own_guards_the_form(void **state)
{
	struct answer form = ASK(.path = "/uji/masuk"), a;
	const char *set = header(&form, "Set-Cookie"), *csrf = shown(&form, "csrf");
	const char *cookie = kj_strndup(world.arena, set, strcspn(set, ";"));

	(void)state;
	assert_true(kj_starts(set, "kinerja-pra="));
	assert_non_null(strstr(set, "; Path=/; HttpOnly; SameSite=Lax"));
	a = ASK(.path = "/uji/masuk", .body = fmt("csrf=%s&teks=ayu&sandi=benar", csrf));
	assert_int_equal(a.status, 403);
	a = ASK(.path = "/uji/masuk", .cookies = cookie, .body = "csrf=0&teks=ayu&sandi=benar");
	assert_int_equal(a.status, 403);
	a = ASK(.path = "/uji/masuk", .cookies = cookie,
		.body = fmt("csrf=%s&teks=ayu&sandi=salah", csrf));
	assert_int_equal(a.status, 422);
	assert_string_equal(shown(&a, "teks"), "ayu");
	assert_string_equal(shown(&a, "sandi"), "");
	assert_string_equal(shown(&a, "csrf"), csrf);
	assert_false(has(&a, "salah"));
	assert_false(logged(&a, "salah"));
	a = ASK(.path = "/uji/masuk", .cookies = cookie,
		.body = fmt("csrf=%s&teks=ayu&sandi=benar", csrf));
	assert_int_equal(a.status, 303);
}

static void
the_session_cookie_is_as_strict_as_the_place_allows(void **state)
{
	static const struct {
		const char *conf, *path, *starts, *has;
	} cases[] = {
		{"", "/uji/masuk", "kinerja=", "; Path=/; HttpOnly; SameSite=Lax"},
		{"tls = true;", "/uji/masuk",
			"__Host-kinerja=", "; Path=/; HttpOnly; SameSite=Lax; Secure"},
		{"tls = true; base = \"/k/\"; instance = \"serang\";", "/k/uji/masuk",
			"__Secure-serang=", "; Path=/k/; HttpOnly; SameSite=Lax; Secure"},
	};

	(void)state;
	for (size_t i = 0; i < KJ_COUNT(cases); i++) {
		struct answer form, a;
		const char *set;

		configure(cases[i].conf);
		form = ASK(.path = cases[i].path);
		set = header(&form, "Set-Cookie");
		a = ASK(.path = cases[i].path, .cookies = kj_strndup(world.arena, set, strcspn(set, ";")),
			.body = fmt("csrf=%s&teks=ayu&sandi=benar", shown(&form, "csrf")));
		assert_int_equal(a.status, 303);
		set = header(&a, "Set-Cookie");
		assert_true(kj_starts(set, cases[i].starts));
		assert_non_null(strstr(set, cases[i].has));
		assert_null(strstr(set, "Domain"));
		assert_null(strstr(set, "Max-Age"));
		assert_non_null(strstr(a.head, "-bahasa=en"));
	}
}

/* ---- nothing typed is lost ----------------------------------------------------------------------- */

static void
what_an_ended_session_posts_waits_for_the_same_person(void **state)
{
	const char *body = fmt("%s&teks=ketikan+panjang", form_of("/uji/dok/1/ubah", AYU));
	struct answer a;

	(void)state;
	sql("UPDATE sesi SET absolut = UTC_TIMESTAMP() - INTERVAL 1 DAY WHERE akun_id = 1");
	a = ASK(.path = "/uji/dok/1/ubah", .session = AYU, .body = body);
	assert_int_equal(a.status, 303);
	assert_string_equal(
		header(&a, "Location"), "/login?lanjut=%2Fuji%2Fdok%2F1%2Fubah&pesan=sesi.dititipkan");
	assert_string_equal(sql_text("SELECT teks AS a FROM uji WHERE id = 1"), "lama");
	sql("UPDATE sesi SET absolut = UTC_TIMESTAMP() + INTERVAL 1 DAY WHERE akun_id = 1");
	a = ASK(.path = "/uji/dok/1/ubah", .session = AYU);
	assert_string_equal(shown(&a, "teks"), "ketikan panjang");
	assert_string_equal(shown(&a, "titipan"), "1");
	a = ASK(.path = "/uji/dok/1/ubah", .session = AYU,
		.body = fmt("csrf=%s&kunci=%s&versi=%s&teks=ketikan", shown(&a, "csrf"), shown(&a, "kunci"),
			shown(&a, "versi")));
	assert_int_equal(a.status, 303);
	assert_int_equal(sql_int("SELECT COUNT(*) AS a FROM konsep"), 0);
}

static void
an_old_session_or_a_strangers_token_leaves_nothing_there(void **state)
{
	const char *body = fmt("%s&teks=ketikan", form_of("/uji/dok/1/ubah", AYU));
	struct answer a;

	(void)state;
	sql("UPDATE sesi SET absolut = UTC_TIMESTAMP() - INTERVAL 1 DAY WHERE akun_id = 1");
	a = ASK(.path = "/uji/dok/1/ubah", .session = AYU, .body = "csrf=0&kunci=0&teks=jahat");
	assert_int_equal(a.status, 403);
	sql("UPDATE sesi SET absolut = UTC_TIMESTAMP() - INTERVAL 8 DAY WHERE akun_id = 1");
	a = ASK(.path = "/uji/dok/1/ubah", .session = AYU, .body = body);
	assert_int_equal(a.status, 403);
	assert_true(has(&a, "value=\"ketikan\""));
	a = ASK(.path = "/uji/dok/1/ubah", .body = body);
	assert_int_equal(a.status, 303);
	assert_int_equal(sql_int("SELECT COUNT(*) AS a FROM konsep"), 0);
}

static void
without_any_session_row_the_page_itself_keeps_the_text(void **state)
{
	const char *body = fmt("%s&teks=ketikan", form_of("/uji/dok/1/ubah", AYU));
	struct answer a;

	(void)state;
	sql("DELETE FROM sesi_terakhir");
	sql("DELETE FROM sesi");
	a = ASK(.path = "/uji/dok/1/ubah", .session = AYU, .body = body);
	assert_int_equal(a.status, 403);
	assert_true(has(&a, "value=\"ketikan\""));
}

static void
signing_out_twice_is_no_error(void **state)
{
	struct answer a;

	(void)state;
	sql("UPDATE sesi SET berakhir = UTC_TIMESTAMP()");
	a = ASK(.path = "/uji/keluar", .session = AYU, .body = "csrf=0");
	assert_int_equal(a.status, 303);
}

static void
with_the_database_away_the_page_keeps_the_text(void **state)
{
	const char *body = fmt("%s&teks=ketikan&sandi=rahasia", form_of("/uji/dok/1/ubah", AYU));
	struct answer a;

	(void)state;
	configure("database = { socket = \"/tmp/none.sock\"; };");
	a = ASK(.path = "/uji/dok/1/ubah", .session = AYU, .body = body);
	assert_int_equal(a.status, 503);
	assert_non_null(header(&a, "Retry-After"));
	assert_true(has(&a, "value=\"ketikan\""));
	assert_true(has(&a, strstr(body, "kunci=") ? "name=\"kunci\"" : "?"));
	assert_true(has(&a, "action=\"/uji/dok/1/ubah\""));
	assert_false(has(&a, "rahasia"));
	a = ASK(.path = "/uji", .session = AYU);
	assert_int_equal(a.status, 503);
	a = ASK(.path = "/uji/masuk", .session = AYU);
	assert_int_equal(a.status, 200);
}

static void
a_secret_is_never_sent_back(void **state)
{
	struct answer form = ASK(.path = "/uji/masuk", .session = AYU), a;

	(void)state;
	a = ASK(.path = "/uji/masuk", .session = BUDI,
		.body = fmt("csrf=%s&teks=ayu&sandi=rahasia", shown(&form, "csrf")),
		.env = (const char *const[]){"HTTP_SEC_FETCH_SITE", "same-origin", NULL});
	assert_int_equal(a.status, 403);
	assert_true(has(&a, "value=\"ayu\""));
	assert_false(has(&a, "rahasia"));
}

int
main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(one_statement_knows_the_person, world_reset),
		cmocka_unit_test_setup(the_day_is_that_of_the_persons_own_zone, world_reset),
		cmocka_unit_test_setup(a_session_ends_by_idleness_by_age_and_by_hand, world_reset),
		cmocka_unit_test_setup(use_keeps_a_session_alive, world_reset),
		cmocka_unit_test_setup(what_is_no_token_is_nobody, world_reset),
		cmocka_unit_test_setup(only_the_hash_of_a_token_is_stored, world_reset),
		cmocka_unit_test_setup(nobody_is_sent_to_sign_in_and_back, world_reset),
		cmocka_unit_test_setup(after_sign_in_only_an_inner_address_is_gone_to, world_reset),
		cmocka_unit_test_setup(another_persons_document_is_as_absent_as_none, world_reset),
		cmocka_unit_test_setup(a_password_to_be_changed_comes_first, world_reset),
		cmocka_unit_test_setup(a_post_needs_the_token_of_its_own_session, world_reset),
		cmocka_unit_test_setup(another_site_is_refused_even_with_the_token, world_reset),
		cmocka_unit_test_setup(a_form_of_an_earlier_sign_in_can_be_sent_again, world_reset),
		cmocka_unit_test_setup(before_the_sign_in_a_cookie_of_its_own_guards_the_form, world_reset),
		cmocka_unit_test_setup(the_session_cookie_is_as_strict_as_the_place_allows, world_reset),
		cmocka_unit_test_setup(what_an_ended_session_posts_waits_for_the_same_person, world_reset),
		cmocka_unit_test_setup(
			an_old_session_or_a_strangers_token_leaves_nothing_there, world_reset),
		cmocka_unit_test_setup(without_any_session_row_the_page_itself_keeps_the_text, world_reset),
		cmocka_unit_test_setup(signing_out_twice_is_no_error, world_reset),
		cmocka_unit_test_setup(with_the_database_away_the_page_keeps_the_text, world_reset),
		cmocka_unit_test_setup(a_secret_is_never_sent_back, world_reset),
	};

	return WORLD_MAIN(argc, argv, "http session", tests);
}
