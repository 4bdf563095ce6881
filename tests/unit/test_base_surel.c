/* Letters as text: addresses, headers that nothing can break out of, short lines. */
#include "kinerja/surel.h"
#include "tests/unit/capture.h"

static const struct kj_surel plain = {.dari = "kinerja@denpasar.test",
	.dari_nama = "Kinerja",
	.kepada = "tono@denpasar.test",
	.kepada_nama = "Tono",
	.perihal = "Pengingat",
	.isi = "Satu\n\nDua",
	.bahasa = "id",
	.kunci = "surat.7.20261122010203",
	.waktu = 1795309323}; /* 2026-11-22 01:02:03 UTC */

static const char *
written(struct kj_arena *a, const struct kj_surel *s)
{
	struct kj_buf b;

	kj_buf_init(&b, a);
	assert_int_equal(kj_surel_tulis(&b, s), KJ_OK);
	return b.data;
}

static void
refused(struct kj_arena *a, const struct kj_surel *s)
{
	struct kj_buf b;

	kj_buf_init(&b, a);
	assert_int_equal(kj_surel_tulis(&b, s), KJ_INVALID);
}

static void
only_what_a_letter_can_be_sent_to_is_an_address(void **state)
{
	static const char *const good[] = {
		"a@b.id", "nama.depan+kerja@surat.instansi.go.id", "o'neil_x@x-y.id", "1@2.id"};
	static const char *const bad[] = {"", "a", "@b.id", "a@", "a@b", "a@b.", "a@.id", "a@b..id",
		".a@b.id", "a.@b.id", "a..b@c.id", "a b@c.id", "a@b c.id", "a@b.id ",
		"a@b.id\r\nBcc: x@y.id", "a@-b.id", "a@b-.id", "<a@b.id>", "\"a\"@b.id", "a@b@c.id",
		"a,b@c.id", "a@[1.2.3.4]", "n\xc3\xa9@b.id",
		"aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggggg@b.id"};

	(void)state;
	for (size_t i = 0; i < KJ_COUNT(good); i++)
		assert_true(kj_surel_alamat(good[i]));
	for (size_t i = 0; i < KJ_COUNT(bad); i++)
		if (kj_surel_alamat(bad[i]))
			fail_msg("'%s' is taken for an address", bad[i]);
}

static void
a_letter_is_a_whole_message(void **state)
{
	assert_string_equal(written(*state, &plain),
		"Date: Sun, 22 Nov 2026 01:02:03 +0000\r\n"
		"Message-ID: <surat.7.20261122010203@denpasar.test>\r\n"
		"From: Kinerja\r\n <kinerja@denpasar.test>\r\n"
		"To: Tono\r\n <tono@denpasar.test>\r\n"
		"Subject: Pengingat\r\n"
		"Auto-Submitted: auto-generated\r\n"
		"MIME-Version: 1.0\r\n"
		"Content-Type: text/plain; charset=UTF-8\r\n"
		"Content-Transfer-Encoding: quoted-printable\r\n"
		"Content-Language: id\r\n"
		"\r\n"
		"Satu\r\n\r\nDua\r\n");
}

static void
no_value_can_begin_a_header(void **state)
{
	struct kj_surel s = plain;
	const char *text;

	s.perihal = "Halo\r\nBcc: semua@x.test\r\n\r\nisi lain";
	s.kepada_nama = "Tono\nReply-To: x@y.test";
	s.dari_nama = "K\"> <x@y.test>\r\nX: y";
	text = written(*state, &s);
	assert_null(strstr(text, "\nBcc:"));
	assert_null(strstr(text, "\nReply-To:"));
	assert_null(strstr(text, "\nX:"));
	assert_non_null(strstr(text, "Subject: Halo  Bcc: semua@x.test    isi lain\r\n"));
	s = plain;
	s.kepada = "a@b.id\r\nBcc: c@d.id";
	refused(*state, &s);
	s = plain;
	s.kunci = "a>\r\nX: y";
	refused(*state, &s);
	s = plain;
	s.bahasa = "id\r\nX: y";
	refused(*state, &s);
	s = plain;
	s.isi = "\xff";
	refused(*state, &s);
}

static void
names_and_subjects_outside_ascii_are_encoded_words(void **state)
{
	struct kj_surel s = plain;
	const char *text;

	s.kepada_nama = "Mbah Ngal\xc3\xa9";
	s.perihal = "Perpanjangan sampai 30 November 2026 \xe2\x80\x93 karena bencana, "
				"\xe2\x80\x9cluar biasa\xe2\x80\x9d";
	text = written(*state, &s);
	assert_non_null(strstr(text, "To: =?UTF-8?B?TWJhaCBOZ2Fsw6k=?=\r\n <tono@denpasar.test>\r\n"));
	assert_non_null(strstr(text, "Subject: =?UTF-8?B?"));
	assert_non_null(strstr(text, "?=\r\n =?UTF-8?B?"));
	/* What looks like an encoded word is none of ours. */
	s = plain;
	s.perihal = "=?UTF-8?Q?=0D=0ABcc:?=";
	assert_null(strstr(written(*state, &s), "=0D=0A"));
}

static void
lines_are_short_and_nothing_is_lost(void **state)
{
	struct kj_surel s = plain;
	const char *text, *line;

	s.isi = "Kalimat yang amat panjang tanpa jeda baris apa pun, sehingga harus dipotong lunak "
			"oleh penulis "
			"surat; \xe2\x80\x93\xe2\x80\x93\xe2\x80\x93\xe2\x80\x93 = tanda.\n.titik di "
			"depan\nspasi di akhir \nselesai";
	text = written(*state, &s);
	for (line = text; *line; line += strcspn(line, "\n") + 1)
		assert_in_range(strcspn(line, "\n"), 1, 77);
	for (const char *p = text; *p; p++)
		assert_true((unsigned char)*p < 0x80);
	assert_non_null(strstr(text, "=E2=80=93"));
	assert_non_null(strstr(text, " =3D tanda."));
	assert_non_null(strstr(text, "\r\n=2Etitik di depan\r\nspasi di akhir=20\r\nselesai\r\n"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_what_a_letter_can_be_sent_to_is_an_address),
		ARENA_TEST(a_letter_is_a_whole_message),
		ARENA_TEST(no_value_can_begin_a_header),
		ARENA_TEST(names_and_subjects_outside_ascii_are_encoded_words),
		ARENA_TEST(lines_are_short_and_nothing_is_lost),
	};

	return cmocka_run_group_tests_name("base surel", tests, NULL, NULL);
}
