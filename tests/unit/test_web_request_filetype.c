/* What a file is by its content, and what it is called for people. */
#include "tests/unit/capture.h"

#include "lib/web/request.h"

static const char *
type_of(const void *data, size_t n, const char *name)
{
	int fd = memfd_create("file", 0);
	const char *type;

	assert_true(fd >= 0);
	assert_int_equal(write(fd, data, n), n);
	type = kj_store_type(fd, name);
	close(fd);
	return type;
}

#define TYPE(bytes, name) type_of(bytes, sizeof(bytes) - 1, name)

static void
pictures_and_documents_are_known_by_their_first_bytes(void **state)
{
	(void)state;
	assert_string_equal(TYPE("\xFF\xD8\xFF\xE0..", "x"), "image/jpeg");
	assert_string_equal(TYPE("\x89PNG\r\n\x1A\n....", "x.jpg"), "image/png");
	assert_string_equal(TYPE("GIF89a....", "x"), "image/gif");
	assert_string_equal(TYPE("RIFF\1\2\3\4WEBPVP8 ", "x"), "image/webp");
	assert_string_equal(TYPE("%PDF-1.7\n...", "x"), "application/pdf");
}

static void
what_pretends_by_its_name_is_refused(void **state)
{
	(void)state;
	assert_string_equal(TYPE("MZ\x90\0\3\0\0\0", "foto.jpg"), "");
	assert_string_equal(TYPE("\x7F"
							 "ELF\2\1\1",
							"foto.png"),
		"");
	assert_string_equal(TYPE("RIFF\1\2\3\4WAVEfmt ", "foto.webp"), "");
	assert_string_equal(TYPE("PK\3\4 not a zip at all, only its beginning", "x.docx"), "");
	assert_string_equal(TYPE("\xFF\xD8", "x.jpg"), "");
}

static void
text_is_utf8_without_control_characters(void **state)
{
	(void)state;
	assert_string_equal(TYPE("halo\r\n\tdunia \xC3\xA9", "catatan.txt"), "text/plain");
	assert_string_equal(TYPE("a;b\n1;2\n", "Data.CSV"), "text/csv");
	assert_string_equal(TYPE("a\0b", "x.txt"), "");
	assert_string_equal(TYPE("a\x1B[2J", "x.txt"), "");
	assert_string_equal(TYPE("caf\xE9", "x.txt"), "");
	assert_string_equal(TYPE("cut \xC3", "x.txt"), "");
}

/* Characters that a read of the file cuts in two, at every place of the cut. */
static void
text_of_any_length_is_read_whole(void **state)
{
	(void)state;
	for (size_t shift = 0; shift < 5; shift++) {
		struct kj_arena *a = kj_arena_new();
		struct kj_buf b;

		kj_buf_init(&b, a);
		for (size_t i = 0; i < 4090 + shift; i++)
			kj_buf_putc(&b, 'x');
		for (size_t i = 0; i < 3000; i++)
			kj_buf_puts(&b, "\xF0\x9F\x8C\xB4");
		assert_string_equal(type_of(b.data, b.len, "x"), "text/plain");
		kj_buf_puts(&b, "\xF0\x9F\x8C");
		assert_string_equal(type_of(b.data, b.len, "x"), "");
		kj_arena_free(a);
	}
}

/* ---- zip ------------------------------------------------------------------------- */

static void
put(struct kj_buf *b, uint64_t v, int bytes)
{
	for (; bytes > 0; bytes--, v >>= 8)
		kj_buf_putc(b, (char)(v & 0xff));
}

/* A zip whose directory names these empty files; says it has extra bytes when asked. */
static struct kj_buf
zip(struct kj_arena *a, const char *const *names, size_t comment)
{
	struct kj_buf b;
	size_t at, n = 0;

	kj_buf_init(&b, a);
	kj_buf_add(&b, "PK\3\4", 4);
	put(&b, 0, 26);
	at = b.len;
	for (; names[n]; n++) {
		put(&b, 0x02014b50, 4);
		put(&b, 0, 24);
		put(&b, strlen(names[n]), 2);
		put(&b, 0, 16);
		kj_buf_puts(&b, names[n]);
	}
	put(&b, 0x06054b50, 4);
	put(&b, 0, 4);
	put(&b, n, 2);
	put(&b, n, 2);
	put(&b, b.len - 12 - at, 4);
	put(&b, at, 4);
	put(&b, comment, 2);
	for (size_t i = 0; i < comment; i++)
		kj_buf_putc(&b, ' ');
	return b;
}

static const char *
zip_type(const char *const *names, size_t comment)
{
	struct kj_arena *a = kj_arena_new();
	struct kj_buf b = zip(a, names, comment);
	const char *type = type_of(b.data, b.len, "x.docx");

	kj_arena_free(a);
	return type;
}

#define ZIP(...) zip_type((const char *const[]){__VA_ARGS__, NULL}, 0)

static void
office_documents_are_known_by_what_they_hold(void **state)
{
	(void)state;
	assert_non_null(strstr(ZIP("[Content_Types].xml", "word/document.xml"), "wordprocessingml"));
	assert_non_null(strstr(ZIP("xl/workbook.xml", "[Content_Types].xml"), "spreadsheetml"));
	assert_string_equal(ZIP("word/document.xml"), "");
	assert_string_equal(ZIP("a.txt"), "");
	assert_string_equal(ZIP("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "");
	assert_non_null(
		strstr(zip_type((const char *const[]){"[Content_Types].xml", "xl/workbook.xml", NULL}, 300),
			"spreadsheetml"));
}

static void
a_zip_that_lies_about_its_sizes_is_refused(void **state)
{
	static const char *const names[] = {"[Content_Types].xml", "word/document.xml", NULL};
	struct kj_arena *a = *state;
	struct kj_buf good = zip(a, names, 0);

	/* Every byte of the directory and its end, one at a time, set to 255: never a crash. */
	for (size_t i = 30; i < good.len; i++) {
		char *bad = kj_strndup(a, good.data, good.len);

		bad[i] = (char)0xff;
		assert_non_null(type_of(bad, good.len, "x"));
		assert_string_equal(type_of(good.data, i, "x"), "");
	}
}

/* ---- names ------------------------------------------------------------------------- */

static void
a_file_name_is_cleaned_for_people(void **state)
{
	assert_string_equal(kj_store_name(*state, "foto.jpg"), "foto.jpg");
	assert_string_equal(kj_store_name(*state, "C:\\Users\\a\\foto kerja.jpg"), "foto kerja.jpg");
	assert_string_equal(kj_store_name(*state, "../../etc/passwd"), "passwd");
	assert_string_equal(kj_store_name(*state, "a\r\nb\"<x>.txt"), "abx.txt");
	assert_string_equal(kj_store_name(*state, ""), "berkas");
	assert_string_equal(kj_store_name(*state, "dir/"), "berkas");
	assert_string_equal(kj_store_name(*state, ".htaccess"), "berkas");
	assert_string_equal(kj_store_name(*state, "\xff.jpg"), "berkas");
	assert_string_equal(kj_store_name(*state, "Ngale\xcc\x81.pdf"), "Ngal\xc3\xa9.pdf");
}

static void
a_long_name_is_cut_between_characters(void **state)
{
	struct kj_buf b;
	const char *name;

	kj_buf_init(&b, *state);
	for (int i = 0; i < 100; i++)
		kj_buf_puts(&b, "\xC3\xA9x");
	name = kj_store_name(*state, b.data);
	assert_true(strlen(name) <= 120 && strlen(name) > 116);
	assert_true(kj_utf8_ok(name, strlen(name)));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pictures_and_documents_are_known_by_their_first_bytes),
		cmocka_unit_test(what_pretends_by_its_name_is_refused),
		cmocka_unit_test(text_is_utf8_without_control_characters),
		cmocka_unit_test(text_of_any_length_is_read_whole),
		cmocka_unit_test(office_documents_are_known_by_what_they_hold),
		ARENA_TEST(a_zip_that_lies_about_its_sizes_is_refused),
		ARENA_TEST(a_file_name_is_cleaned_for_people),
		ARENA_TEST(a_long_name_is_cut_between_characters),
	};

	return cmocka_run_group_tests_name("web request filetype", tests, NULL, NULL);
}
