/* A POST to its end: transaction, form key, version, refused forms, buttons. */
#include "tests/http/uji.h"

#define UBAH "/uji/dok/1/ubah"

static struct answer
post(const char *body)
{
	return ASK(.path = UBAH, .session = AYU, .body = body);
}

static const char *
stored(void)
{
	return sql_text("SELECT teks AS a FROM uji WHERE id = 1");
}

static void
an_act_is_answered_by_a_redirect(void **state)
{
	struct answer a = post(fmt("%s&teks=baru", form_of(UBAH, AYU)));

	(void)state;
	assert_int_equal(a.status, 303);
	assert_string_equal(header(&a, "Location"), "/uji/dok/1/ubah?pesan=disimpan");
	assert_string_equal(header(&a, "Content-Length"), "0");
	assert_string_equal(stored(), "baru");
	assert_int_equal(sql_int("SELECT version AS a FROM uji WHERE id = 1"), 6);
}

static void
the_same_form_twice_is_done_once_and_answered_twice(void **state)
{
	const char *body = fmt("%s&teks=baru", form_of(UBAH, AYU));
	struct answer first = post(body), second = post(body);

	(void)state;
	assert_int_equal(first.status, 303);
	assert_int_equal(second.status, 303);
	assert_string_equal(header(&first, "Location"), header(&second, "Location"));
	assert_int_equal(sql_int("SELECT version AS a FROM uji WHERE id = 1"), 6);
}

static void
the_same_key_with_another_body_is_a_new_submit(void **state)
{
	const char *form = form_of(UBAH, AYU);
	struct answer a;

	(void)state;
	assert_int_equal(post(fmt("%s&teks=satu", form)).status, 303);
	a = post(fmt("%s&teks=dua", form));
	assert_int_equal(a.status, 409);
	assert_string_equal(stored(), "satu");
}

static void
a_stale_version_shows_both_texts(void **state)
{
	const char *form = form_of(UBAH, AYU);
	struct answer a;

	(void)state;
	sql("UPDATE uji SET teks = 'dari Budi', version = 6");
	a = post(fmt("%s&teks=punya+saya", form));
	assert_int_equal(a.status, 409);
	assert_string_equal(shown(&a, "teks"), "punya saya");
	assert_string_equal(shown(&a, "teks.terkini"), "dari Budi");
	assert_string_equal(shown(&a, "bentrok"), "1");
	assert_string_equal(stored(), "dari Budi");
}

static void
a_refused_form_comes_back_filled_in_and_keeps_its_key(void **state)
{
	const char *form = form_of(UBAH, AYU);
	struct answer a = post(fmt("%s&teks=", form));

	(void)state;
	assert_int_equal(a.status, 422);
	assert_string_not_equal(shown(&a, "teks.galat"), "");
	assert_string_not_equal(shown(&a, "galat"), "");
	assert_int_equal(sql_int("SELECT COUNT(*) AS a FROM kunci_form"), 0);
	/* By the act itself, too: its transaction is gone with the key. */
	a = post(fmt("%s&teks=tolak", form));
	assert_int_equal(a.status, 422);
	assert_string_equal(shown(&a, "teks"), "tolak");
	assert_int_equal(sql_int("SELECT COUNT(*) AS a FROM kunci_form"), 0);
	a = post(fmt("%s&teks=baik", form));
	assert_int_equal(a.status, 303);
	assert_string_equal(stored(), "baik");
}

static void
what_was_refused_waits_as_konsep(void **state)
{
	struct answer a = post(fmt("%s&teks=tolak", form_of(UBAH, AYU)));

	(void)state;
	assert_int_equal(a.status, 422);
	a = ASK(.path = UBAH, .session = AYU);
	assert_string_equal(shown(&a, "teks"), "tolak");
	assert_string_equal(shown(&a, "konsep"), "1");
	a = post(fmt("%s&aksi=buang-konsep", form_of(UBAH, AYU)));
	assert_int_equal(a.status, 303);
	a = ASK(.path = UBAH, .session = AYU);
	assert_string_equal(shown(&a, "teks"), "lama");
	assert_string_equal(shown(&a, "konsep"), "");
}

static void
a_form_without_a_key_is_refused(void **state)
{
	struct answer page = ASK(.path = UBAH, .session = AYU);
	static const char *const keys[] = {"", "&kunci=", "&kunci=xyz", "&kunci=00"};

	(void)state;
	for (size_t i = 0; i < KJ_COUNT(keys); i++) {
		struct answer a = post(fmt("csrf=%s%s&versi=5&teks=baru", shown(&page, "csrf"), keys[i]));

		assert_int_equal(a.status, 422);
		assert_string_not_equal(shown(&a, "galat"), "");
	}
	assert_string_equal(stored(), "lama");
}

static void
a_deadlock_is_tried_again_from_nothing(void **state)
{
	struct answer a = post(fmt("%s&teks=macet", form_of(UBAH, AYU)));

	(void)state;
	assert_int_equal(a.status, 303);
	assert_null(header(&a, "X-Sisa"));
	assert_string_equal(stored(), "macet");
	assert_int_equal(sql_int("SELECT version AS a FROM uji WHERE id = 1"), 6);
}

static void
an_act_that_says_nothing_is_our_fault_and_undone(void **state)
{
	struct answer a = post(fmt("%s&teks=bisu", form_of(UBAH, AYU)));

	(void)state;
	assert_int_equal(a.status, 500);
	assert_true(has(&a, "value=\"bisu\""));
	assert_string_equal(stored(), "lama");
	assert_int_equal(sql_int("SELECT COUNT(*) AS a FROM kunci_form"), 0);
}

static void
a_button_without_a_form_is_an_act_too(void **state)
{
	struct answer a = ASK(.path = "/uji/dok/1/hapus", .session = AYU, .body = form_of("/uji", AYU));

	(void)state;
	assert_int_equal(a.status, 303);
	assert_string_equal(header(&a, "Location"), "/uji");
}

static void
a_post_costs_the_same_number_of_statements_whatever_is_typed(void **state)
{
	struct answer a, b;
	struct kj_buf text;

	(void)state;
	kj_buf_init(&text, world.arena);
	for (int i = 0; i < 400; i++)
		kj_buf_puts(&text, "baris+");
	a = post(fmt("%s&teks=x", form_of(UBAH, AYU)));
	b = post(fmt("%s&teks=%s", form_of(UBAH, AYU), text.data));
	assert_int_equal(b.status, 303);
	assert_int_equal(counted(&a, "statements"), counted(&b, "statements"));
	/* Session, begin, key, act, konsep, answer, commit. */
	assert_true(counted(&a, "statements") <= 7);
}

int
main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(an_act_is_answered_by_a_redirect, world_reset),
		cmocka_unit_test_setup(the_same_form_twice_is_done_once_and_answered_twice, world_reset),
		cmocka_unit_test_setup(the_same_key_with_another_body_is_a_new_submit, world_reset),
		cmocka_unit_test_setup(a_stale_version_shows_both_texts, world_reset),
		cmocka_unit_test_setup(a_refused_form_comes_back_filled_in_and_keeps_its_key, world_reset),
		cmocka_unit_test_setup(what_was_refused_waits_as_konsep, world_reset),
		cmocka_unit_test_setup(a_form_without_a_key_is_refused, world_reset),
		cmocka_unit_test_setup(a_deadlock_is_tried_again_from_nothing, world_reset),
		cmocka_unit_test_setup(an_act_that_says_nothing_is_our_fault_and_undone, world_reset),
		cmocka_unit_test_setup(a_button_without_a_form_is_an_act_too, world_reset),
		cmocka_unit_test_setup(
			a_post_costs_the_same_number_of_statements_whatever_is_typed, world_reset),
	};

	return WORLD_MAIN(argc, argv, "http form", tests);
}
