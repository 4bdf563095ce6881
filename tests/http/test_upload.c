/* Files: stored by content, judged by content, sent back by the program; broken ones leave the text. */
#include "tests/http/uji.h"

#include <dirent.h>
#include <sys/stat.h>

#define TYPE "multipart/form-data; boundary=batas"
#define PNG "\x89PNG\r\n\x1A\nisi gambar"

/* A multipart form of the page with a text and a file; *cut where the file's bytes end. */
static struct kj_buf
form(const char *teks, const char *name, const char *data, size_t n, size_t *cut)
{
	struct answer page = ASK(.path = "/uji/kirim", .session = AYU);
	const char *names[] = {"csrf", "kunci", "teks"};
	const char *values[] = {shown(&page, "csrf"), shown(&page, "kunci"), teks};
	struct kj_buf b;

	kj_buf_init(&b, world.arena);
	for (size_t i = 0; i < KJ_COUNT(names); i++)
		if (values[i])
			kj_buf_fmt(&b, "--batas\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n",
				names[i], values[i]);
	kj_buf_fmt(&b,
		"--batas\r\nContent-Disposition: form-data; name=\"berkas\"; filename=\"%s\"\r\n"
		"Content-Type: image/png\r\n\r\n",
		name);
	kj_buf_add(&b, data, n);
	if (cut)
		*cut = b.len;
	kj_buf_puts(&b, "\r\n--batas--\r\n");
	return b;
}

static struct answer
send_form(const struct kj_buf *b, const char *length)
{
	return ASK(.path = "/uji/kirim", .session = AYU, .body = b->data, .n = b->len, .type = TYPE,
		.length = length);
}

static struct answer
send_file(const char *name, const char *data, size_t n)
{
	struct kj_buf b = form("ada", name, data, n, NULL);

	return send_form(&b, NULL);
}

/* What the act got: teks|present|broken|name|type|size|sha256. */
static const char *
got(void)
{
	return sql_text("SELECT teks AS a FROM uji WHERE id = 100");
}

/* Regular files in a folder of the store. */
static int
files_in(const char *folder)
{
	DIR *dir = opendir(fmt("%s/bukti/%s", world.dir, folder));
	int n = 0;

	for (struct dirent *e = dir ? readdir(dir) : NULL; e; e = readdir(dir))
		n += e->d_type == DT_REG;
	if (dir)
		closedir(dir);
	return n;
}

static const char *
sha_of(const char *data, size_t n)
{
	char *hex = kj_alloc(world.arena, 65);
	struct kj_sha256 sha;
	unsigned char sum[32];

	kj_sha256_init(&sha);
	kj_sha256_add(&sha, data, n);
	kj_sha256_end(&sha, sum);
	kj_hex(hex, sum, sizeof sum);
	return hex;
}

static void
a_file_is_stored_under_its_digest(void **state)
{
	const char *sha = sha_of(PNG, sizeof PNG - 1);
	struct answer a = send_file("C:\\foto kerja.png", PNG, sizeof PNG - 1);
	struct stat st;

	(void)state;
	assert_int_equal(a.status, 303);
	assert_string_equal(got(), fmt("ada|1|0|foto kerja.png|image/png|%zu|%s", sizeof PNG - 1, sha));
	assert_int_equal(stat(fmt("%s/bukti/%.2s/%s", world.dir, sha, sha), &st), 0);
	assert_int_equal(st.st_size, sizeof PNG - 1);
	assert_int_equal(st.st_mode & 07, 0);
	assert_int_equal(files_in("masuk"), 0);
}

static void
a_file_is_kept_once_however_often_the_act_is_tried(void **state)
{
	struct kj_buf b = form("macet", "foto.png", PNG, sizeof PNG - 1, NULL);
	struct answer a = send_form(&b, NULL);

	(void)state;
	assert_int_equal(a.status, 303);
	assert_true(kj_starts(got(), "macet|1|0|foto.png|image/png|"));
	assert_int_equal(files_in("masuk"), 0);
}

static void
no_file_chosen_is_no_file(void **state)
{
	struct answer a = send_file("", "", 0);

	(void)state;
	assert_int_equal(a.status, 303);
	assert_true(kj_starts(got(), "ada|0|0|||0|"));
}

static void
a_refused_form_leaves_no_file_behind(void **state)
{
	struct kj_buf b = form("", "foto.png", PNG, sizeof PNG - 1, NULL);
	struct answer a = send_form(&b, NULL);

	(void)state;
	assert_int_equal(a.status, 422);
	assert_string_not_equal(shown(&a, "teks.galat"), "");
	assert_int_equal(files_in("masuk"), 0);
}

static void
a_file_that_only_pretends_is_refused_at_its_field(void **state)
{
	struct answer a = send_file("foto.png", "MZ\x90\0\3", 5);

	(void)state;
	assert_int_equal(a.status, 422);
	assert_string_not_equal(shown(&a, "berkas.galat"), "");
	assert_string_equal(shown(&a, "teks"), "ada");
	assert_true(logged(&a, "upload.type"));
	assert_string_equal(got(), "");
}

static void
a_file_too_large_leaves_the_text_standing(void **state)
{
	size_t n = 250000;
	char *data = kj_alloc(world.arena, n);
	struct answer a;

	(void)state;
	memcpy(data, PNG, sizeof PNG - 1);
	a = send_file("foto.png", data, n);
	assert_int_equal(a.status, 303);
	assert_true(kj_starts(got(), "ada|1|1|foto.png||250000|"));
	assert_true(logged(&a, "upload.large"));
	assert_int_equal(files_in("masuk"), 0);
}

static void
a_file_cut_short_leaves_the_text_standing(void **state)
{
	size_t cut;
	struct kj_buf b = form("ada", "foto.png", PNG, sizeof PNG - 1, &cut);
	const char *length = fmt("%zu", b.len + 5000);
	struct answer a;

	(void)state;
	b.len = cut;
	a = send_form(&b, length);
	assert_int_equal(a.status, 303);
	assert_true(kj_starts(got(), "ada|1|1|foto.png||"));
	assert_true(logged(&a, "upload.cut"));
	assert_int_equal(files_in("masuk"), 0);
}

static void
a_body_cut_in_its_text_is_never_acted_on(void **state)
{
	struct kj_buf b = form("ada", "foto.png", PNG, sizeof PNG - 1, NULL);
	size_t whole = b.len, text = (size_t)(strstr(b.data, "name=\"teks\"") - b.data) + 16;
	/* In the text, between the parts, behind the closing boundary. */
	const size_t cuts[] = {10, text, (size_t)(strstr(b.data, "name=\"berkas\"") - b.data), whole};

	(void)state;
	for (size_t i = 0; i < KJ_COUNT(cuts); i++) {
		struct answer a;

		b.len = cuts[i];
		a = send_form(&b, fmt("%zu", whole + 1));
		assert_int_equal(a.status, 400);
		assert_true(logged(&a, "why=cut"));
		assert_string_equal(got(), "");
	}
	assert_int_equal(files_in("masuk"), 0);
}

static void
a_cut_file_before_the_text_is_never_acted_on(void **state)
{
	size_t cut;
	struct kj_buf b = form(NULL, "foto.png", PNG, sizeof PNG - 1, &cut);
	struct answer a;

	(void)state;
	b.len = cut;
	a = send_form(&b, fmt("%zu", cut + 100));
	assert_int_equal(a.status, 400);
	assert_string_equal(got(), "");
}

static void
more_than_all_may_be_is_refused_unread(void **state)
{
	struct kj_buf b = form("ada", "foto.png", PNG, sizeof PNG - 1, NULL);
	struct answer a = send_form(&b, "400001");

	(void)state;
	assert_int_equal(a.status, 413);
}

static void
too_much_text_in_parts_is_refused(void **state)
{
	char *text = kj_alloc(world.arena, 150001);
	struct kj_buf b;
	struct answer a;

	(void)state;
	memset(text, 'a', 150000);
	b = form(text, "", "", 0, NULL);
	a = send_form(&b, NULL);
	assert_int_equal(a.status, 413);
	kj_buf_init(&b, world.arena);
	for (int i = 0; i < 300; i++)
		kj_buf_puts(&b, "--batas\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n\r\n");
	kj_buf_puts(&b, "--batas--\r\n");
	a = send_form(&b, NULL);
	assert_int_equal(a.status, 400);
	assert_true(logged(&a, "why=fields_number"));
}

static void
a_file_nobody_asked_for_is_not_stored(void **state)
{
	struct answer page = ASK(.path = "/uji/masuk", .session = AYU), a;
	const char *body = fmt("--batas\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n%s\r\n"
						   "--batas\r\nContent-Disposition: form-data; name=\"x\"; "
						   "filename=\"a.png\"\r\n\r\n%s\r\n--batas--\r\n",
		shown(&page, "csrf"), "isi");

	(void)state;
	a = ASK(.path = "/uji/masuk", .session = AYU, .body = body, .type = TYPE);
	assert_int_equal(a.status, 422);
	assert_int_equal(files_in("masuk"), 0);
	/* Nor one of somebody who is not signed in. */
	a = ASK(.path = "/uji/kirim", .body = body, .type = TYPE);
	assert_int_equal(a.status, 303);
	assert_int_equal(files_in("masuk"), 0);
}

/* ---- sending ----------------------------------------------------------------------------- */

static struct answer
fetch(const char *type, const char *name, bool inside)
{
	return ASK(.path = "/uji/berkas", .session = AYU,
		.query = fmt("sha=%s&jenis=%s&nama=%s%s", sha_of(PNG, sizeof PNG - 1), type, name,
			inside ? "&dalam=1" : ""));
}

static void
a_stored_file_is_streamed_with_its_own_rules(void **state)
{
	struct answer a;

	(void)state;
	assert_int_equal(send_file("foto.png", PNG, sizeof PNG - 1).status, 303);
	a = fetch("image%2Fpng", "f%C3%A9.png", true);
	assert_int_equal(a.status, 200);
	assert_string_equal(header(&a, "Content-Type"), "image/png");
	assert_int_equal(a.n, sizeof PNG - 1);
	assert_memory_equal(a.body, PNG, a.n);
	assert_string_equal(header(&a, "Content-Disposition"),
		"inline; filename=\"f__.png\"; filename*=UTF-8''f%C3%A9.png");
	assert_non_null(strstr(header(&a, "Content-Security-Policy"), "sandbox"));
	assert_string_equal(header(&a, "X-Content-Type-Options"), "nosniff");
	assert_string_equal(header(&a, "Cache-Control"), "private, max-age=300");
	/* A document is saved, never opened here. */
	a = fetch("application%2Fpdf", "a.pdf", true);
	assert_true(kj_starts(header(&a, "Content-Disposition"), "attachment; "));
	a = fetch("image%2Fpng", "a%22%0D%0Ab.png", false);
	assert_true(kj_starts(header(&a, "Content-Disposition"), "attachment; filename=\"ab.png\""));
	configure(
		fmt("evidence = { dir = \"%s/bukti\"; internal = \"/_bukti/\"; max_bytes = 200000L; };",
			world.dir));
	a = fetch("image%2Fpng", "a.png", true);
	assert_int_equal(a.status, 200);
	assert_int_equal(a.n, 0);
	assert_string_equal(header(&a, "X-Accel-Redirect"),
		fmt("/_bukti/%.2s/%s", sha_of(PNG, sizeof PNG - 1), sha_of(PNG, sizeof PNG - 1)));
}

static void
what_is_not_in_the_store_is_our_fault(void **state)
{
	static const char *const bad[] = {"", "abc", "../../etc/passwd",
		"0000000000000000000000000000000000000000000000000000000000000000"};

	(void)state;
	for (size_t i = 0; i < KJ_COUNT(bad); i++) {
		struct answer a = ASK(.path = "/uji/berkas", .session = AYU,
			.query = fmt("sha=%s&jenis=image%%2Fpng&nama=a", bad[i]));

		assert_int_equal(a.status, 500);
		assert_true(has(&a, "<h1>"));
	}
}

int
main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(a_file_is_stored_under_its_digest, world_reset),
		cmocka_unit_test_setup(a_file_is_kept_once_however_often_the_act_is_tried, world_reset),
		cmocka_unit_test_setup(no_file_chosen_is_no_file, world_reset),
		cmocka_unit_test_setup(a_refused_form_leaves_no_file_behind, world_reset),
		cmocka_unit_test_setup(a_file_that_only_pretends_is_refused_at_its_field, world_reset),
		cmocka_unit_test_setup(a_file_too_large_leaves_the_text_standing, world_reset),
		cmocka_unit_test_setup(a_file_cut_short_leaves_the_text_standing, world_reset),
		cmocka_unit_test_setup(a_body_cut_in_its_text_is_never_acted_on, world_reset),
		cmocka_unit_test_setup(a_cut_file_before_the_text_is_never_acted_on, world_reset),
		cmocka_unit_test_setup(more_than_all_may_be_is_refused_unread, world_reset),
		cmocka_unit_test_setup(too_much_text_in_parts_is_refused, world_reset),
		cmocka_unit_test_setup(a_file_nobody_asked_for_is_not_stored, world_reset),
		cmocka_unit_test_setup(a_stored_file_is_streamed_with_its_own_rules, world_reset),
		cmocka_unit_test_setup(what_is_not_in_the_store_is_our_fault, world_reset),
	};

	return WORLD_MAIN(argc, argv, "http upload", tests);
}
