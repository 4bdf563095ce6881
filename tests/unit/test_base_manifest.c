/* Manifests of programs: what is read, and every problem with its file. */
#include "tests/unit/capture.h"

#include "kinerja/manifest.h"

struct fixture {
	struct kj_arena *arena;
	char folder[40];
	const struct kj_manifest *m;
	size_t n;
	const char *log;
};

static int
setup(void **state)
{
	struct fixture *f = calloc(1, sizeof(*f));

	if (!f)
		return -1;
	*f = (struct fixture){.arena = kj_arena_new(), .folder = "/tmp/kinerja-manifest-XXXXXX"};
	*state = f;
	return mkdtemp(f->folder) ? 0 : -1;
}

static int
teardown(void **state)
{
	static const char *const names[] = {"a.conf", "b.conf"};
	struct fixture *f = *state;

	for (size_t i = 0; i < KJ_COUNT(names); i++)
		unlink(kj_fmt(f->arena, "%s/%s", f->folder, names[i]));
	rmdir(f->folder);
	kj_arena_free(f->arena);
	free(f);
	return 0;
}

static void
put(struct fixture *f, const char *name, const char *text)
{
	FILE *file = fopen(kj_fmt(f->arena, "%s/%s", f->folder, name), "w");

	assert_non_null(file);
	assert_true(fputs(text, file) >= 0);
	assert_int_equal(fclose(file), 0);
}

static enum kj_rc
load(struct fixture *f)
{
	enum kj_rc rc;

	capture_start();
	rc = kj_manifests_load(f->arena, f->folder, &f->m, &f->n);
	f->log = capture_end(f->arena);
	return rc;
}

static void
the_suite_is_five_programs(void **state)
{
	struct fixture *f = *state;
	const char *login = NULL;

	assert_int_equal(kj_manifests_load(f->arena, "conf/programs", &f->m, &f->n), KJ_OK);
	assert_int_equal(f->n, 5);
	for (size_t i = 0; i < f->n; i++) {
		if (!kj_streq(f->m[i].name, "login"))
			continue;
		login = f->m[i].path;
		assert_true(f->m[i].slow_posts);
		assert_true(f->m[i].workers > 0);
	}
	assert_string_equal(login, "/login");
}

static void
what_is_not_said_has_its_default(void **state)
{
	struct fixture *f = *state;

	put(f, "a.conf", "name = \"a\"; path = \"/a\"; sdk = 1;");
	assert_int_equal(load(f), KJ_OK);
	assert_int_equal(f->n, 1);
	assert_int_equal(f->m[0].workers, 0);
	assert_int_equal(f->m[0].timeout_s, 30);
	assert_false(f->m[0].slow_posts);
}

static void
a_name_unlike_its_file_is_refused(void **state)
{
	struct fixture *f = *state;

	put(f, "a.conf", "name = \"b\"; path = \"/a\"; sdk = 1;");
	assert_int_equal(load(f), KJ_INVALID);
	assert_non_null(strstr(f->log, "a.conf:1: 'name' must be the file's own name"));
}

static void
a_path_claimed_twice_is_refused(void **state)
{
	struct fixture *f = *state;

	put(f, "a.conf", "name = \"a\"; path = \"/same\"; sdk = 1;");
	put(f, "b.conf", "name = \"b\"; path = \"/same\"; sdk = 1;");
	assert_int_equal(load(f), KJ_INVALID);
	assert_non_null(strstr(f->log, "b.conf: path /same is claimed by"));
}

static void
an_unknown_setting_and_a_bad_path_are_refused_together(void **state)
{
	struct fixture *f = *state;

	put(f, "a.conf", "name = \"a\";\npath = \"a/..\";\nsdk = 1;\nworkerz = 2;");
	assert_int_equal(load(f), KJ_INVALID);
	assert_non_null(strstr(f->log, "a.conf:2: 'path' must be"));
	assert_non_null(strstr(f->log, "a.conf:4: unknown setting 'workerz', did you mean 'workers'?"));
}

static void
another_sdk_is_refused(void **state)
{
	struct fixture *f = *state;

	put(f, "a.conf", "name = \"a\"; path = \"/a\"; sdk = 2;");
	assert_int_equal(load(f), KJ_INVALID);
}

static void
an_empty_folder_is_refused(void **state)
{
	struct fixture *f = *state;

	assert_int_equal(load(f), KJ_INVALID);
	assert_non_null(strstr(f->log, "no manifest of a program"));
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_suite_is_five_programs),
		TEST(what_is_not_said_has_its_default),
		TEST(a_name_unlike_its_file_is_refused),
		TEST(a_path_claimed_twice_is_refused),
		TEST(an_unknown_setting_and_a_bad_path_are_refused_together),
		TEST(another_sdk_is_refused),
		TEST(an_empty_folder_is_refused),
	};

	return cmocka_run_group_tests_name("manifests", tests, NULL, NULL);
}
