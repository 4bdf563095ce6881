/* From the path of a web server to a route of the table, and back to a URL. */
#include "tests/unit/capture.h"

#include "lib/web/request.h"

static enum kj_rc
page(struct kj_req *req)
{
	(void)req;
	return KJ_OK;
}

static enum kj_rc
access_all(struct kj_act *act, const struct kj_need *need, int64_t id, struct kj_subject *subject)
{
	(void)act, (void)need, (void)id, (void)subject;
	return KJ_OK;
}

static const struct kj_form form = {.name = "uji"};

static const struct kj_route routes[] = {
	{KJ_GET, "/", KJ_SIGNED_IN, .page = page},
	{KJ_GET, "/healthz", KJ_PUBLIC, .page = page},
	{KJ_GET, "/reporting", KJ_SIGNED_IN, .page = page},
	{KJ_GET, "/reporting/bukti/{id}", KJ_RELATION(KJ_DOK_BUKTI, KJ_REL_DIRI), .page = page},
	{KJ_GET, "/reporting/a/{id}/b/{id}", KJ_RELATION(KJ_DOK_SKP, KJ_REL_DIRI), .page = page},
	{KJ_POST, "/reporting/bukti/{id}", KJ_RELATION(KJ_DOK_BUKTI, KJ_REL_DIRI), .page = page},
	{KJ_POST, "/reporting/kirim", KJ_SIGNED_IN, .page = page},
};
static const struct kj_module module = {
	.sdk = KJ_SDK,
	.name = "reporting",
	.version = "1",
	.routes = routes,
	.nroutes = KJ_COUNT(routes),
	.access = access_all,
};

static struct kj_conf
conf_of(const char *base, const char *suffix)
{
	return (struct kj_conf){.base = base, .suffix = suffix};
}

/* ---- the path ------------------------------------------------------------------- */

static const char *
path_in(
	struct kj_arena *a, const char *base, const char *suffix, enum kj_env which, const char *uri)
{
	struct kj_conf conf = conf_of(base, suffix);
	struct kj_io io = {0};
	const char *path;

	io.env[which] = uri;
	path = kj_path_of(a, &conf, &io);
	return path ? path : "(none)";
}

#define NGINX(base, uri) path_in(*state, base, "", KJ_ENV_DOCUMENT_URI, uri)
#define APACHE(base, uri) path_in(*state, base, ".cgi", KJ_ENV_REQUEST_URI, uri)

static void
base_and_suffix_are_taken_off(void **state)
{
	assert_string_equal(NGINX("/", "/"), "/");
	assert_string_equal(NGINX("/", "/planning/skp/12"), "/planning/skp/12");
	assert_string_equal(NGINX("/kinerja/", "/kinerja/planning"), "/planning");
	assert_string_equal(NGINX("/kinerja/", "/kinerja/"), "/");
	assert_string_equal(NGINX("/kinerja/", "/kinerja"), "/");
	assert_string_equal(NGINX("/kinerja/", "/lain/planning"), "(none)");
	assert_string_equal(NGINX("/kinerja/", "/kinerjaku"), "(none)");
	assert_string_equal(
		APACHE("/cgi-bin/", "/cgi-bin/planning.cgi/skp/12?a=b"), "/planning/skp/12");
	assert_string_equal(APACHE("/cgi-bin/", "/cgi-bin/planning.cgi"), "/planning");
	assert_string_equal(APACHE("/cgi-bin/", "/cgi-bin/reporting.cgi/"), "/reporting/");
	assert_string_equal(APACHE("/cgi-bin/", "http://x/cgi-bin/planning.cgi"), "/planning");
}

static void
the_parts_of_cgi_are_enough(void **state)
{
	struct kj_conf conf = conf_of("/cgi-bin/", ".cgi");
	struct kj_io io = {0};

	io.env[KJ_ENV_SCRIPT_NAME] = "/cgi-bin/planning.cgi";
	io.env[KJ_ENV_PATH_INFO] = "/skp/12";
	assert_string_equal(kj_path_of(*state, &conf, &io), "/planning/skp/12");
}

static void
only_a_raw_path_is_decoded_and_once(void **state)
{
	assert_string_equal(APACHE("/", "/pl%61nning"), "/planning");
	assert_string_equal(APACHE("/", "/a%2561"), "/a%61");
	assert_string_equal(NGINX("/", "/a%61"), "/a%61");
	assert_string_equal(APACHE("/", "/a%00b"), "(none)");
	assert_string_equal(APACHE("/", "/a%4"), "(none)");
	assert_string_equal(APACHE("/", "/a%"), "(none)");
	assert_string_equal(APACHE("/", "/a%zz"), "(none)");
}

static void
a_path_that_climbs_or_hides_is_none(void **state)
{
	static const char *const bad[] = {"/planning/../administration", "/..", "/a/..", "/a/./b",
		"/a//b", "//a", "/%2e%2e/a", "/a/%2E%2E%2Fb", "/a%2f%2fb", "/a%0Ab", "/a%5c..%5cb",
		"/a\x7f", "/...cgi/a", "/..cgi", "", "*", "a", "/%ff"};

	for (size_t i = 0; i < KJ_COUNT(bad); i++)
		assert_string_equal(APACHE("/", bad[i]), "(none)");
}

static void
a_path_to_come_back_to_stays_inside(void **state)
{
	static const char *const good[] = {
		"/", "/planning/skp/12", "/planning?cari=a%20b&n=20", "/a..b", "/planning/?a=//b"};
	static const char *const bad[] = {"", "planning", "//evil.example", "/\\evil", "/a//b",
		"/a/../b", "/..", "/.", "http://evil", "/a b", "/a\nb", "/a#b", "/a\"b", "/\xc3\xa9",
		"/a?b\\c"};

	(void)state;
	for (size_t i = 0; i < KJ_COUNT(good); i++)
		assert_true(kj_path_internal(good[i]));
	for (size_t i = 0; i < KJ_COUNT(bad); i++)
		assert_false(kj_path_internal(bad[i]));
}

static void
a_url_is_the_way_back(void **state)
{
	static const char *const paths[] = {"/", "/planning", "/planning/skp/12", "/login?lanjut=%2F"};
	static const char *const plain[] = {
		"/k/", "/k/planning", "/k/planning/skp/12", "/k/login?lanjut=%2F"};
	static const char *const cgi[] = {"/c/reporting.cgi/", "/c/planning.cgi",
		"/c/planning.cgi/skp/12", "/c/login.cgi?lanjut=%2F"};
	struct kj_conf a = conf_of("/k/", ""), b = conf_of("/c/", ".cgi");
	struct kj_req req = {.act.arena = *state};

	for (size_t i = 0; i < KJ_COUNT(paths); i++) {
		req.conf = &a;
		assert_string_equal(kj_url(&req, paths[i]), plain[i]);
		req.conf = &b;
		assert_string_equal(kj_url(&req, paths[i]), cgi[i]);
	}
}

/* ---- the table ------------------------------------------------------------------------ */

static const struct kj_route *
find(const char *suffix, enum kj_method method, const char *path, int64_t id[4], unsigned *allow)
{
	struct kj_conf conf = conf_of("/", suffix);

	return kj_route_find(&module, &conf, method, &path, id, allow);
}

static void
numbers_in_the_path_are_found(void **state)
{
	unsigned allow;
	int64_t id[4];

	(void)state;
	assert_ptr_equal(find("", KJ_GET, "/", id, &allow), &routes[0]);
	assert_ptr_equal(find("", KJ_GET, "/reporting/bukti/12", id, &allow), &routes[3]);
	assert_int_equal(id[0], 12);
	assert_int_equal(allow, 1 << KJ_GET | 1 << KJ_POST);
	assert_ptr_equal(
		find("", KJ_GET, "/reporting/a/9223372036854775807/b/3", id, &allow), &routes[4]);
	assert_true(id[0] == INT64_MAX && id[1] == 3 && id[2] == 0);
}

static void
what_is_no_number_of_a_row_is_no_route(void **state)
{
	static const char *const bad[] = {"/reporting/bukti/0", "/reporting/bukti/-1",
		"/reporting/bukti/012", "/reporting/bukti/12x", "/reporting/bukti/", "/reporting/bukti",
		"/reporting/bukti/9223372036854775808", "/reporting/bukti/99999999999999999999",
		"/reporting/bukti/12/", "/reporting/", "/Reporting", "/reportin", "/reportings"};
	unsigned allow;
	int64_t id[4];

	(void)state;
	for (size_t i = 0; i < KJ_COUNT(bad); i++) {
		assert_null(find("", KJ_GET, bad[i], id, &allow));
		assert_int_equal(allow, 0);
	}
}

static void
another_method_is_named(void **state)
{
	unsigned allow;
	int64_t id[4];

	(void)state;
	assert_null(find("", KJ_GET, "/reporting/kirim", id, &allow));
	assert_int_equal(allow, 1 << KJ_POST);
	assert_null(find("", KJ_POST, "/", id, &allow));
	assert_int_equal(allow, 1 << KJ_GET);
}

static void
behind_a_suffix_home_and_health_lie_below_the_program(void **state)
{
	unsigned allow;
	int64_t id[4];

	(void)state;
	assert_ptr_equal(find(".cgi", KJ_GET, "/reporting/", id, &allow), &routes[0]);
	assert_ptr_equal(find(".cgi", KJ_GET, "/reporting/healthz", id, &allow), &routes[1]);
	assert_ptr_equal(find(".cgi", KJ_GET, "/reporting", id, &allow), &routes[2]);
	assert_null(find("", KJ_GET, "/reporting/healthz", id, &allow));
}

static void
a_pattern_is_filled_with_its_numbers(void **state)
{
	const int64_t id[4] = {12, 3};

	assert_string_equal(kj_route_fill(*state, "/a/{id}/b/{id}", id), "/a/12/b/3");
	assert_string_equal(kj_route_fill(*state, "/a", id), "/a");
}

static bool
starts_with(const struct kj_route *r, size_t n)
{
	struct kj_module m = module;
	struct kj_arena *a = kj_arena_new();
	const char *log;
	bool ok;

	m.routes = r;
	m.nroutes = n;
	capture_start();
	ok = kj_route_check(&m) == KJ_OK;
	log = capture_end(a);
	assert_true(ok == !strstr(log, "route"));
	kj_arena_free(a);
	return ok;
}

static void
a_table_with_a_hole_does_not_start(void **state)
{
	static const struct kj_route good[] = {
		{KJ_GET, "/a", KJ_SIGNED_IN, .page = page, .template = "a.cs", .title = "a"},
		{KJ_POST, "/a", KJ_SIGNED_IN, .page = page, .form = &form, .flags = KJ_R_TX},
	};
	static const struct kj_route bad[] = {
		{KJ_GET, "/a", .page = page},
		{KJ_GET, "a", KJ_PUBLIC, .page = page},
		{KJ_GET, "/a", KJ_ROLE(0), .page = page},
		{KJ_GET, "/a", KJ_RELATION(KJ_DOK_SKP, KJ_REL_DIRI), .page = page},
		{KJ_GET, "/a/{id}", KJ_RELATION(KJ_DOK_SKP, 0), .page = page},
		{KJ_GET, "/a/{id}", KJ_RELATION(KJ_DOK_NONE, KJ_REL_DIRI), .page = page},
		{KJ_GET, "/a", KJ_PUBLIC, .page = NULL},
		{KJ_GET, "/a", KJ_PUBLIC, .page = page, .template = "a.cs"},
		{KJ_GET, "/a", KJ_PUBLIC, .page = page, .form = &form},
		{KJ_POST, "/a", KJ_SIGNED_IN, .page = page, .form = &form},
		{KJ_POST, "/a", KJ_PUBLIC, .page = page},
		{KJ_POST, "/a", KJ_SIGNED_IN, .page = page, .template = "a.cs", .title = "a"},
	};
	const struct kj_route twice[] = {good[0], good[0]};

	(void)state;
	assert_true(starts_with(routes, KJ_COUNT(routes)));
	assert_true(starts_with(good, KJ_COUNT(good)));
	assert_false(starts_with(twice, 2));
	for (size_t i = 0; i < KJ_COUNT(bad); i++)
		assert_false(starts_with(&bad[i], 1));
}

/* ---- cookies ------------------------------------------------------------------------------ */

static void
a_cookie_is_found_by_its_whole_name(void **state)
{
	static const char header[] = "a=1; kinerjax=2;kinerja=3 ; b; kinerja=4; kinerja-pra=5";

	assert_string_equal(kj_cookie_find(*state, header, "kinerja"), "3");
	assert_string_equal(kj_cookie_find(*state, header, "kinerja-pra"), "5");
	assert_string_equal(kj_cookie_find(*state, header, "a"), "1");
	assert_null(kj_cookie_find(*state, header, "b"));
	assert_null(kj_cookie_find(*state, header, "inerja"));
	assert_null(kj_cookie_find(*state, "", "a"));
	assert_null(kj_cookie_find(*state, ";;; ;", "a"));
	assert_null(kj_cookie_find(*state, kj_fmt(*state, "a=%0500d", 1), "a"));
}

static void
the_cookie_is_named_after_where_it_lives(void **state)
{
	struct kj_conf conf = {.base = "/", .instance = "kinerja", .tls = true};

	assert_string_equal(kj_cookie_name(*state, &conf, ""), "__Host-kinerja");
	conf.base = "/kinerja/";
	assert_string_equal(kj_cookie_name(*state, &conf, "pra"), "__Secure-kinerja-pra");
	conf.tls = false;
	assert_string_equal(kj_cookie_name(*state, &conf, ""), "kinerja");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		ARENA_TEST(base_and_suffix_are_taken_off),
		ARENA_TEST(the_parts_of_cgi_are_enough),
		ARENA_TEST(only_a_raw_path_is_decoded_and_once),
		ARENA_TEST(a_path_that_climbs_or_hides_is_none),
		cmocka_unit_test(a_path_to_come_back_to_stays_inside),
		ARENA_TEST(a_url_is_the_way_back),
		cmocka_unit_test(numbers_in_the_path_are_found),
		cmocka_unit_test(what_is_no_number_of_a_row_is_no_route),
		cmocka_unit_test(another_method_is_named),
		cmocka_unit_test(behind_a_suffix_home_and_health_lie_below_the_program),
		ARENA_TEST(a_pattern_is_filled_with_its_numbers),
		cmocka_unit_test(a_table_with_a_hole_does_not_start),
		ARENA_TEST(a_cookie_is_found_by_its_whole_name),
		ARENA_TEST(the_cookie_is_named_after_where_it_lives),
	};

	return cmocka_run_group_tests_name("web request route", tests, NULL, NULL);
}
