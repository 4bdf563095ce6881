/*
 * What is kept of forms in the database: drafts, parked posts and form keys,
 * two connections at once included.
 */
#include <pthread.h>

#include "tests/unit/domain.h"
#include "tests/unit/web_page.h"

struct small {
	const char *teks, *sandi, *jumlah;
};

static const struct kj_field fields[] = {
	{.name = "teks", .kind = KJ_F_AREA, .at = offsetof(struct small, teks)},
	{.name = "sandi", .kind = KJ_F_SECRET, .at = offsetof(struct small, sandi)},
	{.name = "jumlah", .kind = KJ_F_DECIMAL, .at = offsetof(struct small, jumlah)},
};
static const struct kj_form small = {
	.name = "kecil", .size = sizeof(struct small), .fields = fields, .nfields = 3, .draft = true};

static struct page the_page;

/* A new request of a person, as the page of the form or a post of it. */
static struct page *
request(struct world *w, int64_t akun)
{
	struct page *p = &the_page;

	ask(p, &small);
	p->req.act.db = w->db;
	p->req.act.who.akun = akun;
	p->req.act.now = (int64_t)kj_date_of(2026, 11, 21) * 86400;
	return p;
}

static int
all_start(void **state)
{
	void *page = NULL;

	if (world_new(state) != 0 || page_new(&page) != 0)
		return -1;
	the_page = *(struct page *)page;
	free(page);
	the_page.conf.templates = the_page.dir;
	the_page.conf.static_map = the_page.manifest;
	return start(&the_page) == KJ_OK ? 0 : -1;
}

static int
all_stop(void **state)
{
	kj_view_end(&the_page.req);
	kj_view_stop();
	kj_arena_free(the_page.arena);
	remove_all(the_page.dir);
	return world_free(state);
}

static void
a_draft_comes_back_to_its_person_and_page_alone(void **state)
{
	struct world *w = *state;
	struct page *p = request(w, 5);

	type(p, "teks", "belum selesai & lagi");
	type(p, "sandi", "rahasia");
	type(p, "versi", "3");
	assert_int_equal(kj_draft_save(&p->req), KJ_OK);
	p = request(w, 5);
	assert_int_equal(kj_draft_lay(&p->req), KJ_OK);
	(void)page_of(p, "uji.cs");
	assert_string_equal(held(p, "Isian.teks"), "belum selesai & lagi");
	assert_string_equal(held(p, "Isian.sandi"), "");
	assert_string_equal(held(p, "Konsep.ada"), "1");
	assert_string_equal(held(p, "Konsep.titipan"), "0");
	assert_string_equal(held(p, "Konsep.waktu"), "2026-11-21 00:00:00");
	assert_string_equal(held(p, "Form.versi"), "3");
	p = request(w, 6);
	assert_int_equal(kj_draft_lay(&p->req), KJ_OK);
	assert_string_equal(held(p, "Konsep.ada"), "");
	p = request(w, 5);
	p->in.page_path = "/uji/2";
	assert_int_equal(kj_draft_lay(&p->req), KJ_OK);
	assert_string_equal(held(p, "Konsep.ada"), "");
}

static void
a_draft_keeps_its_numbers_when_the_language_changes(void **state)
{
	struct world *w = *state;
	struct page *p = request(w, 5);

	type(p, "jumlah", "1.250,5");
	assert_int_equal(kj_draft_save(&p->req), KJ_OK);
	p = request(w, 5);
	p->in.lang = "en";
	assert_int_equal(kj_draft_lay(&p->req), KJ_OK);
	(void)page_of(p, "uji.cs");
	assert_string_equal(held(p, "Isian.jumlah"), "1,250.5");
}

static void
a_draft_of_an_older_version_says_so(void **state)
{
	struct world *w = *state;
	struct page *p = request(w, 5);
	struct small stored = {.teks = "yang lain"};

	type(p, "teks", "punyaku");
	type(p, "versi", "3");
	assert_int_equal(kj_draft_save(&p->req), KJ_OK);
	p = request(w, 5);
	kj_form_fill(&p->req, &small, &stored);
	kj_form_set_version(&p->req, 4);
	assert_int_equal(kj_draft_lay(&p->req), KJ_OK);
	(void)page_of(p, "uji.cs");
	assert_string_equal(held(p, "Bentrok"), "1");
	assert_string_equal(held(p, "Isian.teks"), "punyaku");
	assert_string_equal(held(p, "Isian.teks.terkini"), "yang lain");
	assert_string_equal(held(p, "Form.versi"), "4");
}

static void
a_draft_is_gone_when_dropped_or_thrown_away(void **state)
{
	struct world *w = *state;
	struct page *p = request(w, 5);

	type(p, "teks", "x");
	assert_int_equal(kj_draft_save(&p->req), KJ_OK);
	p = request(w, 5);
	p->req.aksi = "buang-konsep";
	assert_int_equal(kj_form_button(&p->req), KJ_OK);
	assert_int_equal(p->in.status, 303);
	p = request(w, 5);
	assert_int_equal(kj_draft_lay(&p->req), KJ_OK);
	assert_string_equal(held(p, "Konsep.ada"), "");
	assert_int_equal(kj_draft_drop(&p->req), KJ_OK);
}

static void
the_autosave_keeps_a_draft_and_says_nothing(void **state)
{
	struct world *w = *state;
	struct page *p = request(w, 3);

	type(p, "teks", "sedang diketik");
	p->req.aksi = "simpan-konsep";
	assert_int_equal(kj_form_button(&p->req), KJ_OK);
	assert_int_equal(p->in.status, 204);
	assert_int_equal(p->in.body.len, 0);
	p = request(w, 3);
	assert_int_equal(kj_draft_lay(&p->req), KJ_OK);
	(void)page_of(p, "uji.cs");
	assert_string_equal(held(p, "Isian.teks"), "sedang diketik");
}

static void
a_parked_post_is_marked_and_bounded(void **state)
{
	struct world *w = *state;
	struct page *p = request(w, 0);
	char *large = calloc(1, 300 * 1024);

	type(p, "teks", "sebelum sesi berakhir");
	assert_int_equal(kj_draft_park(&p->req, 4), KJ_OK);
	p = request(w, 4);
	assert_int_equal(kj_draft_lay(&p->req), KJ_OK);
	assert_string_equal(held(p, "Konsep.titipan"), "1");
	(void)page_of(p, "uji.cs");
	assert_string_equal(held(p, "Isian.teks"), "sebelum sesi berakhir");
	p = request(w, 0);
	memset(large, 'a', 300 * 1024 - 1);
	type(p, "teks", large);
	capture_start();
	assert_int_equal(kj_draft_park(&p->req, 4), KJ_INVALID);
	(void)capture_end(p->arena);
	free(large);
}

static struct page *
sent(struct world *w, const char *key, const char *text)
{
	struct page *p = request(w, 5);

	type(p, "kunci", key);
	type(p, "csrf", "apa saja");
	type(p, "teks", text);
	return p;
}

#define KEY "00112233445566778899aabbccddeeff"

static void
the_same_form_twice_is_answered_twice_and_done_once(void **state)
{
	struct world *w = *state;
	const char *answer = NULL;
	struct page *p = sent(w, KEY, "satu");

	assert_int_equal(kj_tx_begin(w->db), KJ_OK);
	assert_int_equal(kj_formkey_take(&p->req, &answer), KJ_OK);
	assert_int_equal(kj_formkey_answer(&p->req, "/uji/77"), KJ_OK);
	assert_int_equal(kj_tx_commit(w->db), KJ_OK);
	p = sent(w, KEY, "satu");
	assert_int_equal(kj_tx_begin(w->db), KJ_OK);
	capture_start();
	assert_int_equal(kj_formkey_take(&p->req, &answer), KJ_CONFLICT);
	(void)capture_end(p->arena);
	kj_tx_rollback(w->db);
	assert_string_equal(answer, "/uji/77");
}

static void
another_body_file_path_or_person_is_another_submit(void **state)
{
	struct world *w = *state;
	struct kj_file file = {.field = "foto", .up = {.present = true, .sha256 = "abc"}};
	const char *answer = NULL;
	struct page *p = sent(w, KEY, "dua");

	assert_int_equal(kj_formkey_take(&p->req, &answer), KJ_OK);
	p = sent(w, KEY, "tiga");
	assert_int_equal(kj_formkey_take(&p->req, &answer), KJ_OK);
	p = sent(w, KEY, "dua");
	p->in.files = &file;
	assert_int_equal(kj_formkey_take(&p->req, &answer), KJ_OK);
	p = sent(w, KEY, "dua");
	p->req.path = "/lain";
	assert_int_equal(kj_formkey_take(&p->req, &answer), KJ_OK);
	p = sent(w, KEY, "dua");
	p->req.act.who.akun = 6;
	assert_int_equal(kj_formkey_take(&p->req, &answer), KJ_OK);
}

static void
a_form_without_a_key_is_refused(void **state)
{
	struct world *w = *state;
	static const char *const bad[] = {"", "00", KEY "00", "zz112233445566778899aabbccddeeff"};
	const char *answer = NULL;

	for (size_t i = 0; i < KJ_COUNT(bad); i++) {
		struct page *p = sent(w, bad[i], "x");

		assert_int_equal(kj_formkey_take(&p->req, &answer), KJ_INVALID);
	}
	assert_int_equal(kj_formkey_take(&request(w, 5)->req, &answer), KJ_INVALID);
}

static void
a_key_taken_by_a_refused_act_is_free_again(void **state)
{
	struct world *w = *state;
	const char *answer = NULL;
	struct page *p = sent(w, KEY, "empat");

	assert_int_equal(kj_tx_begin(w->db), KJ_OK);
	assert_int_equal(kj_formkey_take(&p->req, &answer), KJ_OK);
	kj_tx_rollback(w->db);
	p = sent(w, KEY, "empat");
	assert_int_equal(kj_formkey_take(&p->req, &answer), KJ_OK);
}

/* The second press of a double click, on a connection of its own. */
struct second {
	struct world *w;
	struct kj_db *db;
	enum kj_rc rc;
	char answer[32];
};

static void *
press_again(void *arg)
{
	struct second *s = arg;
	struct page *p = calloc(1, sizeof(*p));
	const char *answer = "";

	p->arena = kj_arena_new();
	p->in = (struct kj_internal){.lang = "id", .self = "/uji"};
	p->req = (struct kj_req){.in = &p->in, .path = "/uji"};
	p->req.act = (struct kj_act){.arena = p->arena, .db = s->db, .who.akun = 5};
	kj_params_init(&p->in.post, p->arena);
	type(p, "kunci", KEY);
	type(p, "teks", "lima");
	if (kj_tx_begin(s->db) == KJ_OK) {
		s->rc = kj_formkey_take(&p->req, &answer);
		(void)snprintf(s->answer, sizeof(s->answer), "%s", answer);
		kj_tx_rollback(s->db);
	}
	kj_arena_free(p->arena);
	free(p);
	return NULL;
}

static void
a_double_click_waits_for_the_first_answer(void **state)
{
	struct world *w = *state;
	struct second s = {.w = w, .db = kj_db_new(&server_conf, "test"), .rc = KJ_FAULT};
	const char *answer = NULL;
	struct page *p = sent(w, KEY, "lima");
	pthread_t thread;

	p->req.path = "/uji";
	assert_int_equal(kj_tx_begin(w->db), KJ_OK);
	assert_int_equal(kj_formkey_take(&p->req, &answer), KJ_OK);
	assert_int_equal(pthread_create(&thread, NULL, press_again, &s), 0);
	usleep(200000);
	assert_int_equal(kj_formkey_answer(&p->req, "/uji/5"), KJ_OK);
	assert_int_equal(kj_tx_commit(w->db), KJ_OK);
	assert_int_equal(pthread_join(thread, NULL), 0);
	assert_int_equal(s.rc, KJ_CONFLICT);
	assert_string_equal(s.answer, "/uji/5");
	kj_db_free(s.db);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_draft_comes_back_to_its_person_and_page_alone),
		cmocka_unit_test(a_draft_keeps_its_numbers_when_the_language_changes),
		cmocka_unit_test(a_draft_of_an_older_version_says_so),
		cmocka_unit_test(a_draft_is_gone_when_dropped_or_thrown_away),
		cmocka_unit_test(the_autosave_keeps_a_draft_and_says_nothing),
		cmocka_unit_test(a_parked_post_is_marked_and_bounded),
		cmocka_unit_test(the_same_form_twice_is_answered_twice_and_done_once),
		cmocka_unit_test(another_body_file_path_or_person_is_another_submit),
		cmocka_unit_test(a_form_without_a_key_is_refused),
		cmocka_unit_test(a_key_taken_by_a_refused_act_is_free_again),
		cmocka_unit_test(a_double_click_waits_for_the_first_answer),
	};

	return cmocka_run_group_tests_name("web keep", tests, all_start, all_stop);
}
