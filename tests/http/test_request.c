/* One request: address, method, limits, headers; what is wrong gets a clear answer and a log line. */
#include "tests/http/uji.h"

/* ---- addresses --------------------------------------------------------------------- */

static void
a_page_carries_its_headers(void **state)
{
	struct answer a = ASK(.path = "/uji", .session = AYU);

	(void)state;
	assert_int_equal(a.status, 200);
	assert_string_equal(header(&a, "Content-Type"), "text/html; charset=utf-8");
	assert_int_equal(strtol(header(&a, "Content-Length"), NULL, 10), a.n);
	assert_string_equal(header(&a, "Cache-Control"), "no-store");
	assert_string_equal(header(&a, "X-Content-Type-Options"), "nosniff");
	assert_string_equal(header(&a, "Referrer-Policy"), "same-origin");
	assert_string_equal(header(&a, "Content-Language"), "id");
	assert_non_null(strstr(header(&a, "Content-Security-Policy"), "default-src 'none'"));
	assert_non_null(strstr(header(&a, "Content-Security-Policy"), "frame-ancestors 'none'"));
	assert_null(strstr(header(&a, "Content-Security-Policy"), "unsafe"));
	assert_int_equal(strlen(header(&a, "X-Request-Id")), 14);
	assert_true(logged(&a, header(&a, "X-Request-Id")));
}

static void
the_line_that_ends_a_request_counts_its_work(void **state)
{
	struct answer a = ASK(.path = "/uji", .session = AYU);

	(void)state;
	/* The session, and the minute's last_seen. */
	assert_int_equal(counted(&a, "statements"), 2);
	a = ASK(.path = "/uji", .session = AYU);
	assert_int_equal(counted(&a, "statements"), 1);
	assert_int_equal(counted(&a, "status"), 200);
	assert_int_equal(counted(&a, "bytes"), a.n);
	assert_true(counted(&a, "us") > 0);
	assert_true(logged(&a, "path=/uji"));
}

static void
unknown_and_climbing_paths_are_not_found(void **state)
{
	static const char *const paths[] = {"/tidak/ada", "/uji/", "/uji/dok/01", "/uji/dok/-1",
		"/uji/dok/99999999999999999999", "/uji/../administration", "/../../etc/passwd",
		"/uji//dok/1", "/uji/\x01", "/uji/\xff"};

	(void)state;
	for (size_t i = 0; i < KJ_COUNT(paths); i++) {
		struct answer a = ASK(.path = paths[i], .session = AYU);

		assert_int_equal(a.status, 404);
		assert_true(has(&a, "<h1>"));
		assert_true(has(&a, header(&a, "X-Request-Id")));
		assert_true(logged(&a, "status=404"));
	}
}

static void
another_method_is_told_what_is_allowed(void **state)
{
	struct answer a = ASK(.method = "PUT", .path = "/uji", .session = AYU);

	(void)state;
	assert_int_equal(a.status, 405);
	assert_string_equal(header(&a, "Allow"), "GET, HEAD");
	a = ASK(.method = "GET", .path = "/uji/keluar", .session = AYU);
	assert_int_equal(a.status, 405);
	assert_string_equal(header(&a, "Allow"), "POST");
	a = ASK(.method = "DELETE", .path = "/uji/kirim", .session = AYU);
	assert_string_equal(header(&a, "Allow"), "GET, HEAD, POST");
	a = ASK(.method = "GE\nT x=1", .path = "/uji", .session = AYU);
	assert_int_equal(a.status, 405);
	assert_true(logged(&a, "method=GE%0AT%20x%3D1"));
}

static void
head_is_get_without_a_body(void **state)
{
	struct answer a = ASK(.method = "HEAD", .path = "/uji", .session = AYU);
	struct answer b = ASK(.path = "/uji", .session = AYU);

	(void)state;
	assert_int_equal(a.status, 200);
	assert_int_equal(a.n, 0);
	assert_string_equal(header(&a, "Content-Length"), header(&b, "Content-Length"));
}

static void
below_a_path_all_addresses_carry_it(void **state)
{
	struct answer a;

	(void)state;
	configure("base = \"/kinerja/\"; tls = true;");
	a = ASK(.path = "/kinerja/uji", .cookies = "__Secure-kinerja=" AYU);
	assert_int_equal(a.status, 200);
	assert_string_equal(shown(&a, "alamat"), "/kinerja/uji");
	a = ASK(.path = "/uji", .cookies = "__Secure-kinerja=" AYU);
	assert_int_equal(a.status, 404);
	a = ASK(.path = "/kinerja/uji");
	assert_string_equal(header(&a, "Location"), "/kinerja/login?lanjut=%2Fuji");
}

static void
with_a_suffix_programs_are_files(void **state)
{
	struct answer a;

	(void)state;
	configure("base = \"/cgi-bin/\"; suffix = \".cgi\";");
	a = ASK(.path = "", .session = AYU,
		.env =
			(const char *const[]){"SCRIPT_NAME", "/cgi-bin/uji.cgi", "PATH_INFO", "/dok/1", NULL});
	assert_int_equal(a.status, 200);
	assert_string_equal(shown(&a, "id"), "1");
	assert_string_equal(shown(&a, "alamat"), "/cgi-bin/uji.cgi/dok/1");
	a = ASK(.path = "/cgi-bin/uji.cgi/healthz");
	assert_int_equal(a.status, 200);
	a = ASK(.path = "/cgi-bin/uji.cgi/dok/1");
	assert_string_equal(header(&a, "Location"), "/cgi-bin/login.cgi?lanjut=%2Fuji%2Fdok%2F1");
}

/* ---- pages ------------------------------------------------------------------------------ */

static void
each_result_has_its_status(void **state)
{
	static const struct {
		const char *query;
		int status;
	} cases[] = {{"cara=fault", 500}, {"cara=busy", 503}, {"cara=denied", 403},
		{"cara=notfound", 404}, {"cara=invalid", 400}, {"cara=conflict", 409}, {"", 200}};

	(void)state;
	for (size_t i = 0; i < KJ_COUNT(cases); i++) {
		struct answer a = ASK(.path = "/uji/gagal", .query = cases[i].query, .session = AYU);

		assert_int_equal(a.status, cases[i].status);
	}
}

static void
a_template_that_fails_is_our_fault_and_still_a_page(void **state)
{
	struct answer a = ASK(.path = "/uji/patah", .session = AYU);

	(void)state;
	if (a.status != 200) {
		assert_int_equal(a.status, 500);
		assert_true(has(&a, "<h1>"));
	}
}

static void
a_header_cannot_be_split(void **state)
{
	struct answer a = ASK(.path = "/uji/kepala");

	(void)state;
	assert_int_equal(a.status, 200);
	assert_string_equal(header(&a, "X-Baik"), "ya");
	assert_null(header(&a, "X-Jahat"));
	assert_null(header(&a, "Set-Cookie"));
	assert_true(logged(&a, "header.refused"));
}

static void
what_a_name_holds_is_escaped(void **state)
{
	struct answer a = ASK(.path = "/uji", .session = BUDI);

	(void)state;
	assert_string_equal(shown(&a, "nama"), "Budi &lt;b&gt;");
}

/* ---- languages ------------------------------------------------------------------------------ */

static const char *
language(const char *session, const char *cookies, const char *accept)
{
	struct answer a = ASK(.path = session ? "/uji" : "/uji/masuk", .session = session,
		.cookies = cookies, .env = (const char *const[]){"HTTP_ACCEPT_LANGUAGE", accept, NULL});

	assert_int_equal(a.status, 200);
	return header(&a, "Content-Language");
}

static void
account_then_cookie_then_browser_choose_the_language(void **state)
{
	(void)state;
	assert_string_equal(language(BUDI, "kinerja-bahasa=id", "id"), "en");
	assert_string_equal(language(AYU, "kinerja-bahasa=en", "en"), "id");
	assert_string_equal(language(NULL, "kinerja-bahasa=en", "id"), "en");
	assert_string_equal(language(NULL, NULL, "fr-FR,en-GB;q=0.8,id;q=0.5"), "en");
	assert_string_equal(language(NULL, NULL, "fr, de"), "id");
	assert_string_equal(language(NULL, "kinerja-bahasa=xx", ",;,,"), "id");
	configure("lang = \"en\";");
	assert_string_equal(language(NULL, NULL, ""), "en");
}

/* ---- limits and bad input ------------------------------------------------------------------------ */

static void
a_form_too_large_is_refused_unread(void **state)
{
	size_t n = 10 * 1024 * 1024;
	char *body = kj_alloc(world.arena, n + 1);
	struct answer a;

	(void)state;
	memset(body, 'a', n);
	a = ASK(.path = "/uji/dok/1/ubah", .session = AYU, .body = body, .n = n);
	assert_int_equal(a.status, 413);
	assert_true(has(&a, "<h1>"));
	assert_true(logged(&a, "body.refused"));
	assert_true(counted(&a, "us") < 1000000);
}

static void
sixty_thousand_keys_are_refused_at_once(void **state)
{
	struct answer a;
	struct kj_buf b;

	(void)state;
	kj_buf_init(&b, world.arena);
	for (int i = 0; i < 60000; i++)
		kj_buf_puts(&b, "a=1&");
	configure("limits = { max_body = 1000000; max_upload = 1000000; max_fields = 2000; };"
			  "evidence = { dir = \"/tmp\"; max_bytes = 500000; };");
	a = ASK(.path = "/uji/dok/1/ubah", .session = AYU, .body = b.data, .n = b.len);
	assert_int_equal(a.status, 400);
	assert_true(logged(&a, "why=fields_number"));
	assert_true(counted(&a, "us") < 1000000);
	b.data[120000] = '\0';
	a = ASK(.path = "/uji", .session = AYU, .query = b.data);
	assert_int_equal(a.status, 400);
	assert_true(counted(&a, "us") < 1000000);
}

static void
a_body_shorter_than_said_is_never_acted_on(void **state)
{
	const char *body = fmt("%s&teks=baru", form_of("/uji/dok/1/ubah", AYU));
	struct answer a = ASK(.path = "/uji/dok/1/ubah", .session = AYU, .body = body,
		.length = fmt("%zu", strlen(body) + 1));

	(void)state;
	assert_int_equal(a.status, 400);
	assert_true(logged(&a, "why=cut"));
	assert_string_equal(sql_text("SELECT teks AS a FROM uji WHERE id = 1"), "lama");
}

static void
a_length_that_is_no_number_is_refused(void **state)
{
	static const char *const lengths[] = {"-1", "1x", "99999999999999999999", " 5", "0x10"};

	(void)state;
	for (size_t i = 0; i < KJ_COUNT(lengths); i++) {
		struct answer a =
			ASK(.path = "/uji/dok/1/ubah", .session = AYU, .body = "teks=a", .length = lengths[i]);

		assert_int_equal(a.status, 400);
		assert_true(logged(&a, "why=content_length"));
	}
}

static void
a_body_of_another_kind_is_refused(void **state)
{
	static const char *const types[] = {"", "text/plain", "application/json",
		"application/x-www-form-urlencodedx", "multipart/form-data",
		"multipart/form-data; boundary="};

	(void)state;
	for (size_t i = 0; i < KJ_COUNT(types); i++) {
		struct answer a =
			ASK(.path = "/uji/dok/1/ubah", .session = AYU, .body = "teks=a", .type = types[i]);

		assert_int_equal(a.status, 400);
	}
}

static void
the_charset_that_scripts_add_is_accepted(void **state)
{
	const char *body = fmt("%s&teks=baru", form_of("/uji/dok/1/ubah", AYU));
	struct answer a = ASK(.path = "/uji/dok/1/ubah", .session = AYU, .body = body,
		.type = "application/x-www-form-urlencoded;charset=UTF-8");

	(void)state;
	assert_int_equal(a.status, 303);
}

static void
text_that_is_none_is_refused_at_its_field(void **state)
{
	static const char *const values[] = {"caf%E9", "a%00b", "%C3%28", "%ED%A0%80"};

	(void)state;
	for (size_t i = 0; i < KJ_COUNT(values); i++) {
		const char *body = fmt("%s&teks=%s", form_of("/uji/dok/1/ubah", AYU), values[i]);
		struct answer a = ASK(.path = "/uji/dok/1/ubah", .session = AYU, .body = body);

		assert_int_equal(a.status, 422);
		assert_string_not_equal(shown(&a, "teks.galat"), "");
		assert_true(logged(&a, "field.refused"));
		assert_string_equal(sql_text("SELECT teks AS a FROM uji WHERE id = 1"), "lama");
	}
}

static void
a_query_that_is_no_text_is_refused(void **state)
{
	struct answer a = ASK(.path = "/uji", .session = AYU, .query = "cari=%FF");

	(void)state;
	assert_int_equal(a.status, 400);
}

static void
only_a_plain_key_is_a_message(void **state)
{
	static const char *const bad[] = {"Disimpan", "disimpan<b>", "../x", "tidak.ada", ""};
	struct answer a = ASK(.path = "/uji", .session = AYU, .query = "pesan=disimpan");

	(void)state;
	assert_string_not_equal(shown(&a, "pesan"), "");
	for (size_t i = 0; i < KJ_COUNT(bad); i++) {
		a = ASK(.path = "/uji", .session = AYU, .query = fmt("pesan=%s", bad[i]));
		assert_int_equal(a.status, 200);
		assert_string_equal(shown(&a, "pesan"), "");
	}
}

/* ---- health ------------------------------------------------------------------------------------------ */

static void
health_names_the_database(void **state)
{
	struct answer a = ASK(.path = "/healthz");

	(void)state;
	assert_int_equal(a.status, 200);
	assert_string_equal(
		a.body, "{\"status\":\"ok\",\"version\":\"1.2.3\",\"programs\":{},\"database\":\"ok\"}\n");
	configure("database = { socket = \"/tmp/none.sock\"; };");
	a = ASK(.path = "/healthz");
	assert_int_equal(a.status, 503);
	assert_true(has(&a, "\"database\":\"down\""));
}

int
main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(a_page_carries_its_headers, world_reset),
		cmocka_unit_test_setup(the_line_that_ends_a_request_counts_its_work, world_reset),
		cmocka_unit_test_setup(unknown_and_climbing_paths_are_not_found, world_reset),
		cmocka_unit_test_setup(another_method_is_told_what_is_allowed, world_reset),
		cmocka_unit_test_setup(head_is_get_without_a_body, world_reset),
		cmocka_unit_test_setup(below_a_path_all_addresses_carry_it, world_reset),
		cmocka_unit_test_setup(with_a_suffix_programs_are_files, world_reset),
		cmocka_unit_test_setup(each_result_has_its_status, world_reset),
		cmocka_unit_test_setup(a_template_that_fails_is_our_fault_and_still_a_page, world_reset),
		cmocka_unit_test_setup(a_header_cannot_be_split, world_reset),
		cmocka_unit_test_setup(what_a_name_holds_is_escaped, world_reset),
		cmocka_unit_test_setup(account_then_cookie_then_browser_choose_the_language, world_reset),
		cmocka_unit_test_setup(a_form_too_large_is_refused_unread, world_reset),
		cmocka_unit_test_setup(sixty_thousand_keys_are_refused_at_once, world_reset),
		cmocka_unit_test_setup(a_body_shorter_than_said_is_never_acted_on, world_reset),
		cmocka_unit_test_setup(a_length_that_is_no_number_is_refused, world_reset),
		cmocka_unit_test_setup(a_body_of_another_kind_is_refused, world_reset),
		cmocka_unit_test_setup(the_charset_that_scripts_add_is_accepted, world_reset),
		cmocka_unit_test_setup(text_that_is_none_is_refused_at_its_field, world_reset),
		cmocka_unit_test_setup(a_query_that_is_no_text_is_refused, world_reset),
		cmocka_unit_test_setup(only_a_plain_key_is_a_message, world_reset),
		cmocka_unit_test_setup(health_names_the_database, world_reset),
	};

	return WORLD_MAIN(argc, argv, "http request", tests);
}
