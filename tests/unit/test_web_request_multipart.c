/* multipart/form-data: every cut of the stream gives the same parts, nothing is gained or lost. */
#include "tests/unit/capture.h"

#include "lib/web/request.h"

/* What came out: "name|file|bytes" a part, with "!" for one cut short. */
struct seen {
	struct kj_arena *arena;
	const char *body;
	size_t n, at, step; /* step: bytes a read gives at most */
	struct kj_buf out;
	int stop_at; /* begin() refuses the part of this number, 0 none */
	int parts;
	bool quiet;
};

static size_t
take(void *ctx, void *buf, size_t n)
{
	struct seen *s = ctx;
	size_t left = s->n - s->at, give = left < n ? left : n;

	if (give > s->step)
		give = s->step;
	memcpy(buf, s->body + s->at, give);
	s->at += give;
	return give;
}

static bool
begin(void *ctx, const char *name, const char *file)
{
	struct seen *s = ctx;

	if (++s->parts == s->stop_at)
		return false;
	kj_buf_fmt(&s->out, "[%s|%s|", name, file ? file : "-");
	return true;
}

static bool
data(void *ctx, const void *bytes, size_t n)
{
	struct seen *s = ctx;

	kj_buf_add(&s->out, bytes, n);
	return true;
}

static bool
end(void *ctx, bool whole)
{
	struct seen *s = ctx;

	kj_buf_puts(&s->out, whole ? "]" : "!]");
	return true;
}

static enum kj_rc
run(struct seen *s, const char *type)
{
	struct kj_multipart m = {s, take, begin, data, end};

	s->at = 0;
	s->parts = 0;
	kj_buf_init(&s->out, s->arena);
	kj_buf_puts(&s->out, "");
	return kj_multipart_read(s->arena, type, &m);
}

#define TYPE "multipart/form-data; boundary=XyZ"

/* Reads the body with reads of every small size: the parts must not depend on it. */
static const char *
parts_of(struct kj_arena *a, const char *body, size_t n, enum kj_rc want)
{
	const char *first = NULL;

	for (size_t step = 1; step < 40; step += step < 10 ? 1 : 7) {
		struct seen s = {.arena = a, .body = body, .n = n, .step = step};

		assert_int_equal(run(&s, TYPE), want);
		if (first)
			assert_string_equal(first, s.out.data);
		first = s.out.data;
	}
	return first;
}

#define PARTS(a, body, want) parts_of(a, body, sizeof(body) - 1, want)

#define FIELD(name) "Content-Disposition: form-data; name=\"" name "\"\r\n\r\n"
#define FILE_(name, file)                                                 \
	"Content-Disposition: form-data; name=\"" name "\"; filename=\"" file \
	"\"\r\nContent-Type: image/png\r\n\r\n"

static void
fields_and_files_are_told_apart(void **state)
{
	assert_string_equal(PARTS(*state,
							"--XyZ\r\n" FIELD("a") "1\r\n--XyZ\r\n" FILE_("f",
								"foto.png") "\x89PNG\r\n\r\n--XyZ\r\n" FIELD("b") "\r\n--XyZ--\r\n",
							KJ_OK),
		"[a|-|1][f|foto.png|\x89PNG\r\n][b|-|]");
}

static void
a_file_input_left_empty_has_an_empty_name(void **state)
{
	assert_string_equal(PARTS(*state, "--XyZ\r\n" FILE_("f", "") "\r\n--XyZ--", KJ_OK), "[f||]");
}

static void
names_carry_quotes_and_semicolons(void **state)
{
	assert_string_equal(
		PARTS(*state, "--XyZ\r\n" FILE_("a;b", "x%22y;z=1.png") "1\r\n--XyZ--", KJ_OK),
		"[a;b|x\"y;z=1.png|1]");
	/* filename alone is not a name. */
	PARTS(*state, "--XyZ\r\nContent-Disposition: form-data; filename=\"a\"\r\n\r\n1\r\n--XyZ--",
		KJ_INVALID);
}

static void
headers_may_be_in_any_case_and_order(void **state)
{
	assert_string_equal(PARTS(*state,
							"--XyZ  \r\nX-Y: z\r\ncontent-TYPE: text/plain\r\n"
							"CONTENT-DISPOSITION: form-data; Name=a\r\n\r\n1\r\n--XyZ--",
							KJ_OK),
		"[a|-|1]");
}

static void
what_only_looks_like_a_boundary_is_data(void **state)
{
	assert_string_equal(
		PARTS(*state, "--XyZ\r\n" FIELD("a") "\r\n--XyZz\r\n--Xy\r\n-\r\n--XyZ--", KJ_OK),
		"[a|-|\r\n--XyZz\r\n--Xy\r\n-]");
}

static void
text_before_the_first_and_behind_the_last_is_ignored(void **state)
{
	assert_string_equal(
		PARTS(*state, "hello\r\n--XyZ\r\n" FIELD("a") "1\r\n--XyZ--\r\nbye", KJ_OK), "[a|-|1]");
}

static void
a_body_that_ends_in_a_part_says_so(void **state)
{
	assert_string_equal(
		PARTS(*state, "--XyZ\r\n" FIELD("a") "1\r\n--XyZ\r\n" FILE_("f", "x") "abc", KJ_CONFLICT),
		"[a|-|1][f|x|abc!]");
	assert_string_equal(
		PARTS(*state, "--XyZ\r\n" FIELD("a") "1\r\n--Xy", KJ_CONFLICT), "[a|-|1\r\n--Xy!]");
}

static void
malformed_bodies_are_refused(void **state)
{
	PARTS(*state, "", KJ_INVALID);
	PARTS(*state, "--XyZ", KJ_INVALID);
	PARTS(*state, "--XyZ\r\nno headers", KJ_INVALID);
	PARTS(*state, "--XyZ\r\n\r\n1\r\n--XyZ--", KJ_INVALID);
	PARTS(*state, "--XyZ\r\nContent-Disposition: form-data; name=\"a\0b\"\r\n\r\n1\r\n--XyZ--",
		KJ_INVALID);
	PARTS(*state, "--XyZ\r\nContent-Disposition: form-data; name=\"a\r\n\r\n1\r\n--XyZ--",
		KJ_INVALID);
}

static void
a_boundary_must_be_given_and_short(void **state)
{
	const char *const bad[] = {"multipart/form-data",
		"multipart/form-data; boundary=", "multipart/form-data; boundary=\"",
		"multipart/form-data; boundary=\"\"", "multipart/form-data; x=boundary=XyZ",
		kj_fmt(*state, "multipart/form-data; boundary=%071d", 1)};
	static const char *const good[] = {"multipart/form-data; charset=utf-8; boundary=XyZ",
		"multipart/form-data; Boundary=\"XyZ\"", "multipart/form-data;boundary=XyZ ; a=b"};
	static const char body[] = "--XyZ\r\n" FIELD("a") "1\r\n--XyZ--";
	struct seen s = {.arena = *state, .body = body, .n = sizeof body - 1, .step = 1000};

	for (size_t i = 0; i < KJ_COUNT(bad); i++)
		assert_int_equal(run(&s, bad[i]), KJ_INVALID);
	for (size_t i = 0; i < KJ_COUNT(good); i++)
		assert_int_equal(run(&s, good[i]), KJ_OK);
}

static void
a_callback_can_stop_it(void **state)
{
	static const char body[] = "--XyZ\r\n" FIELD("a") "1\r\n--XyZ\r\n" FIELD("b") "1\r\n--XyZ--";
	struct seen s = {.arena = *state, .body = body, .n = sizeof body - 1, .step = 9, .stop_at = 2};

	assert_int_equal(run(&s, TYPE), KJ_DENIED);
	assert_string_equal(s.out.data, "[a|-|1]");
}

/* Sizes around the window, ending in every kind of line break, keep their length. */
static void
files_of_every_size_keep_their_bytes(void **state)
{
	static const char *const tails[] = {"", "\r", "\n", "\r\n", "\r\n-", "\r\n--", "\r\n--Xy"};
	static const char head[] = "--XyZ\r\n" FILE_("f", "x");

	for (size_t size = 32768 - 200; size < 32768 + 100; size += 7)
		for (size_t t = 0; t < KJ_COUNT(tails); t++) {
			struct kj_arena *a = kj_arena_new();
			struct seen s = {.arena = a, .step = 65536};
			size_t tail = strlen(tails[t]);
			struct kj_buf b;

			kj_buf_init(&b, a);
			kj_buf_puts(&b, head);
			for (size_t i = 0; i < size; i++)
				kj_buf_putc(&b, 'x');
			kj_buf_fmt(&b, "%s\r\n--XyZ--\r\n", tails[t]);
			s.body = b.data;
			s.n = b.len;
			assert_int_equal(run(&s, TYPE), KJ_OK);
			assert_int_equal(s.out.len, strlen("[f|x|") + size + tail + 1);
			assert_memory_equal(s.out.data + s.out.len - 1 - tail, tails[t], tail);
			kj_arena_free(a);
		}
	(void)state;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		ARENA_TEST(fields_and_files_are_told_apart),
		ARENA_TEST(a_file_input_left_empty_has_an_empty_name),
		ARENA_TEST(names_carry_quotes_and_semicolons),
		ARENA_TEST(headers_may_be_in_any_case_and_order),
		ARENA_TEST(what_only_looks_like_a_boundary_is_data),
		ARENA_TEST(text_before_the_first_and_behind_the_last_is_ignored),
		ARENA_TEST(a_body_that_ends_in_a_part_says_so),
		ARENA_TEST(malformed_bodies_are_refused),
		ARENA_TEST(a_boundary_must_be_given_and_short),
		ARENA_TEST(a_callback_can_stop_it),
		ARENA_TEST(files_of_every_size_keep_their_bytes),
	};

	return cmocka_run_group_tests_name("web request multipart", tests, NULL, NULL);
}
