/* Lists: what the query string asks for, and the query string of the next page. */
#include "tests/unit/web_page.h"

static const char *const sorts[] = {"nama", "tanggal", NULL};
static const char *const columns[] = {"id", "nama"};
static const struct kj_query people = {.columns = columns, .types = "it"};

static struct kj_list
asked(struct page *p, const char *query)
{
	struct kj_list l;

	ask(p, NULL);
	assert_int_equal(kj_params_parse(&p->in.query, query, strlen(query), 100), KJ_OK);
	kj_list_read(&p->req, &l, sorts, 25);
	return l;
}

static struct kj_rows
found(struct page *p, size_t n, const char *name)
{
	struct kj_cell *c = kj_calloc(p->arena, 2 * n, sizeof(*c));

	for (size_t i = 0; i < n; i++) {
		c[2 * i] = (struct kj_cell){.s = kj_fmt(p->arena, "%zu", i + 1), .i = (int64_t)i + 1};
		c[2 * i + 1] = (struct kj_cell){.s = kj_fmt(p->arena, "%s%zu", name, i + 1)};
	}
	return (struct kj_rows){.query = &people, .n = n, .cell = c};
}

static void
nothing_asked_is_the_first_page(void **state)
{
	struct page *p = *state;
	struct kj_list l;

	assert_int_equal(start(p), KJ_OK);
	l = asked(p, "");
	assert_string_equal(l.cari, "");
	assert_string_equal(l.like, "%");
	assert_string_equal(l.urut, "nama");
	assert_false(l.turun);
	assert_string_equal(l.after_key, "");
	assert_true(l.after_id == 0 && l.n == 25);
	assert_string_equal(held(p, "Daftar.urut"), "nama");
	assert_string_equal(held(p, "Daftar.query"), "");
}

static void
what_is_not_allowed_falls_back(void **state)
{
	struct page *p = *state;
	struct kj_list l;

	assert_int_equal(start(p), KJ_OK);
	l = asked(p, "urut=-tanggal&n=1");
	assert_string_equal(l.urut, "tanggal");
	assert_true(l.turun && l.n == 10);
	l = asked(p, "urut=sandi&n=99999999999999999999");
	assert_string_equal(l.urut, "nama");
	assert_int_equal(l.n, 25);
	assert_int_equal(asked(p, "n=5000").n, 100);
}

static void
search_text_is_no_pattern(void **state)
{
	struct page *p = *state;
	struct kj_list l;

	assert_int_equal(start(p), KJ_OK);
	l = asked(p, "cari=+50%25_a%5C+");
	assert_string_equal(l.cari, "50%_a\\");
	assert_string_equal(l.like, "%50\\%\\_a\\\\%");
}

static void
the_next_page_starts_after_the_last_row(void **state)
{
	struct page *p = *state;
	struct kj_rows rows;
	struct kj_list l;
	const char *next;

	assert_int_equal(start(p), KJ_OK);
	l = asked(p, "n=10&cari=a%26b&tahun=2026&pesan=x");
	rows = found(p, 11, "I Gede: \xc3\xa9");
	kj_list_more(&p->req, &l, &rows, "nama");
	assert_int_equal(rows.n, 10);
	next = strdup(held(p, "Daftar.berikut"));
	assert_non_null(strstr(next, "n=10&cari=a%26b&tahun=2026&setelah="));
	assert_null(strstr(next, "pesan"));
	l = asked(p, next);
	assert_true(l.after_id == 10);
	assert_string_equal(l.after_key, "I Gede: \xc3\xa9"
									 "10");
	assert_string_equal(held(p, "Daftar.query"), "n=10&cari=a%26b&tahun=2026");
	rows = found(p, 10, "x");
	kj_list_more(&p->req, &l, &rows, "nama");
	assert_int_equal(rows.n, 10);
	assert_string_equal(held(p, "Daftar.berikut"), "");
	free((char *)(uintptr_t)next);
}

static void
a_forged_place_is_the_first_page(void **state)
{
	static const char *const forged[] = {"setelah=*", "setelah=MTI", "setelah=A", "setelah=LTE6eA",
		"setelah=MTL_OnhA_w", "setelah=Og", "setelah=%00"};
	struct page *p = *state;

	assert_int_equal(start(p), KJ_OK);
	for (size_t i = 0; i < KJ_COUNT(forged); i++) {
		struct kj_list l;

		capture_start();
		l = asked(p, forged[i]);
		(void)capture_end(p->arena);
		assert_true(l.after_id == 0);
		assert_string_equal(l.after_key, "");
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		PAGE_TEST(nothing_asked_is_the_first_page),
		PAGE_TEST(what_is_not_allowed_falls_back),
		PAGE_TEST(search_text_is_no_pattern),
		PAGE_TEST(the_next_page_starts_after_the_last_row),
		PAGE_TEST(a_forged_place_is_the_first_page),
	};

	return cmocka_run_group_tests_name("web list", tests, NULL, NULL);
}
