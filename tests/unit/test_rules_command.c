/* kinerja rules: exit codes and words that other people's scripts rely on. */
#include "tests/unit/capture.h"

#include <fcntl.h>

#include "kinerja/tree.h"

static const char *
binary(struct kj_arena *a)
{
	const char *folder = getenv("KJ_BIN");

	if (!folder)
		skip();
	return kj_fmt(a, "%s/kinerja", folder);
}

/* A file that holds text and has no name; its place for other programs. */
static const char *
file_with(struct kj_arena *a, const char *text)
{
	int fd = memfd_create("json", 0);

	assert_true(fd >= 0);
	assert_int_equal(write(fd, text, strlen(text)), (ssize_t)strlen(text));
	return kj_fmt(a, "/proc/%d/fd/%d", (int)getpid(), fd);
}

/* Runs `kinerja rules verb word` with input; what it printed, and its exit code. */
static const char *
run(struct kj_arena *a, const char *verb, const char *word, const char *input, int *code)
{
	const char *program = binary(a), *in = file_with(a, input), *text = NULL;
	const char *out = file_with(a, "");
	int status = 0;
	pid_t child = fork();

	assert_true(child >= 0);
	if (child == 0) {
		if (!freopen(in, "r", stdin) || !freopen(out, "w", stdout) ||
			!freopen("/dev/null", "w", stderr))
			_exit(99);
		(void)execl(program, program, "rules", verb, word, (char *)NULL);
		_exit(99);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	*code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
	assert_int_equal(kj_file_text(a, out, &text), KJ_OK);
	return text;
}

static void
the_shipped_vectors_pass(void **state)
{
	int code = -1;
	const char *said = run(*state, "check", "tests/unit/vectors.json", "", &code);

	assert_string_equal(said, "104 passed, 0 failed\n");
	assert_int_equal(code, KJ_EXIT_DONE);
}

static void
a_mismatch_is_shown_and_answers_no(void **state)
{
	static const char vectors[] =
		"[{\"id\":\"X1\",\"rule\":\"kuadran\",\"input\":{\"hasil\":\"SESUAI\",\"perilaku\":"
		"\"SESUAI\"},\"expect\":{\"predikat\":\"SANGAT_BAIK\"}},"
		"{\"id\":\"X2\",\"rule\":\"kuadran\",\"aturan\":\"kmk127-2026\",\"input\":{\"hasil\":"
		"\"SESUAI\",\"perilaku\":\"SESUAI\"},\"expect\":{\"predikat\":\"BAIK\"}},"
		"{\"id\":\"X3\",\"rule\":\"nujum\",\"input\":{},\"expect\":{}}]";
	int code = -1;
	const char *said = run(*state, "check", file_with(*state, vectors), "", &code);

	assert_int_equal(code, KJ_EXIT_NO);
	assert_non_null(strstr(said, "X1 kuadran: expected {\"predikat\":\"SANGAT_BAIK\"}, got"));
	assert_non_null(strstr(said, "X3 nujum: "));
	assert_null(strstr(said, "X2"));
	assert_non_null(strstr(said, "\n1 passed, 2 failed\n"));
}

static void
what_cannot_be_run_is_a_usage_error(void **state)
{
	int code = -1;

	(void)run(*state, "check", "/nonexistent", "", &code);
	assert_int_equal(code, KJ_EXIT_USAGE);
	(void)run(*state, "check", file_with(*state, "{}"), "", &code);
	assert_int_equal(code, KJ_EXIT_USAGE);
	(void)run(*state, "explain", "nujum", "{}", &code);
	assert_int_equal(code, KJ_EXIT_USAGE);
	(void)run(*state, "explain", "kuadran", "{", &code);
	assert_int_equal(code, KJ_EXIT_USAGE);
	(void)run(*state, "guess", "kuadran", "{}", &code);
	assert_int_equal(code, KJ_EXIT_USAGE);
}

static void
a_rule_is_explained_in_words(void **state)
{
	struct kj_tree_error error;
	struct kj_tree *t = NULL;
	const struct kj_tree *steps;
	int code = -1;
	const char *said = run(*state, "explain", "capaian_2026",
		"{\"realisasi\":\"1260.5\",\"target\":\"1200\",\"polarisasi\":\"maximize\"}", &code);

	assert_int_equal(code, KJ_EXIT_DONE);
	assert_int_equal(kj_tree_json(*state, said, &t, &error), KJ_OK);
	assert_string_equal(kj_tree_text(t, "capaian"), "105.0417");
	steps = kj_tree_get(t, "langkah");
	assert_int_equal(steps->n, 3);
	assert_non_null(strstr(steps->child->text, "1.260,5 / target 1.200"));
	assert_non_null(strstr(steps->child->text, "105,0417"));
	assert_non_null(strstr(steps->child->text, "[KMK 127/2026"));
	said = run(*state, "explain", "capaian_2026", "{\"realisasi\":\"1\",\"target\":\"0\"}", &code);
	assert_int_equal(code, KJ_EXIT_NO);
	assert_int_equal(kj_tree_json(*state, said, &t, &error), KJ_OK);
	assert_string_equal(kj_tree_text(t, "galat"), "TARGET_NOL");
	assert_true(kj_starts(kj_tree_text(t, "pesan"), "Target nol"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		ARENA_TEST(the_shipped_vectors_pass),
		ARENA_TEST(a_mismatch_is_shown_and_answers_no),
		ARENA_TEST(what_cannot_be_run_is_a_usage_error),
		ARENA_TEST(a_rule_is_explained_in_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
