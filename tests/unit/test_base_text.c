/* UTF-8, normalisation, white space, hexadecimal. */
#include "tests/unit/capture.h"

#define OK(s) assert_true(kj_utf8_ok(s, sizeof(s) - 1))
#define BAD(s) assert_false(kj_utf8_ok(s, sizeof(s) - 1))

static void
only_well_formed_utf8_without_nul_is_accepted(void **state)
{
	(void)state;
	OK("");
	OK("Kinerja");
	OK("Mbah Ngalé \xe2\x80\x93 \xf0\x9f\x8c\xb4");
	BAD("a\0b");
	BAD("\xff");
	BAD("\xc3");			 /* cut */
	BAD("\xc0\xaf");		 /* overlong / */
	BAD("\xe0\x80\xaf");	 /* overlong */
	BAD("\xed\xa0\x80");	 /* surrogate */
	BAD("\xf4\x90\x80\x80"); /* above U+10FFFF */
	BAD("\x80");			 /* continuation alone */
}

static void
composed_and_decomposed_become_the_same(void **state)
{
	struct kj_arena *a = *state;

	assert_string_equal(kj_nfc(a, "Ngale\xcc\x81"), "Ngal\xc3\xa9");
	assert_string_equal(kj_nfc(a, "Ngal\xc3\xa9"), "Ngal\xc3\xa9");
	assert_string_equal(kj_nfc(a, "biasa"), "biasa");
	assert_string_equal(kj_nfc(a, ""), "");
	/* Angstrom sign and Hangul letters. */
	assert_string_equal(kj_nfc(a, "\xe2\x84\xab"), "\xc3\x85");
	assert_string_equal(kj_nfc(a, "\xe1\x84\x80\xe1\x85\xa1"), "\xea\xb0\x80");
}

static void
length_counts_characters(void **state)
{
	(void)state;
	assert_int_equal(kj_utf8_len(""), 0);
	assert_int_equal(kj_utf8_len("abc"), 3);
	assert_int_equal(kj_utf8_len("\xc3\xa9\xe2\x80\x93\xf0\x9f\x8c\xb4"), 3);
}

static void
trim_takes_white_space_of_every_kind(void **state)
{
	struct kj_arena *a = *state;

	assert_string_equal(kj_trim(a, "  a b \t\r\n"), "a b");
	assert_string_equal(kj_trim(a, "\xc2\xa0"
								   "198001 \xe3\x80\x80"),
		"198001");
	assert_string_equal(kj_trim(a, "satu\r\ndua\rtiga\n"), "satu\ndua\rtiga");
	assert_string_equal(kj_trim(a, " \r\n "), "");
	assert_string_equal(kj_trim(a, ""), "");
	assert_string_equal(kj_trim(a, "\xc3\xa9"), "\xc3\xa9");
}

static void
comparisons(void **state)
{
	(void)state;
	assert_true(kj_starts("planning", "plan"));
	assert_true(kj_starts("planning", ""));
	assert_false(kj_starts("plan", "planning"));
	assert_true(kj_streq("a", "a"));
	assert_false(kj_streq("a", "b"));
	assert_true(kj_streq(NULL, NULL));
	assert_false(kj_streq(NULL, ""));
	assert_false(kj_streq("", NULL));
}

static void
hexadecimal_there_and_back(void **state)
{
	unsigned char bytes[4] = {0x00, 0xa5, 0xff, 0x10}, back[4];
	char hex[9];

	(void)state;
	kj_hex(hex, bytes, 4);
	assert_string_equal(hex, "00a5ff10");
	assert_true(kj_unhex(back, 4, "00A5ff10"));
	assert_memory_equal(back, bytes, 4);
	assert_false(kj_unhex(back, 4, "00a5ff1"));
	assert_false(kj_unhex(back, 4, "00a5ff100"));
	assert_false(kj_unhex(back, 4, "00a5fg10"));
	assert_false(kj_unhex(back, 4, ""));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_well_formed_utf8_without_nul_is_accepted),
		ARENA_TEST(composed_and_decomposed_become_the_same),
		cmocka_unit_test(length_counts_characters),
		ARENA_TEST(trim_takes_white_space_of_every_kind),
		cmocka_unit_test(comparisons),
		cmocka_unit_test(hexadecimal_there_and_back),
	};

	return cmocka_run_group_tests_name("base text", tests, NULL, NULL);
}
