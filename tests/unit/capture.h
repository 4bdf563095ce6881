/* For unit tests: what a piece of code writes to stderr, and its exit code. */
#ifndef KJ_TEST_CAPTURE_H
#define KJ_TEST_CAPTURE_H

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "kinerja/base.h"

static int capture_saved = -1, capture_file = -1;

static inline void
capture_start(void)
{
	capture_file = memfd_create("stderr", 0);
	capture_saved = dup(STDERR_FILENO);
	assert_true(capture_file >= 0 && capture_saved >= 0);
	assert_int_equal(dup2(capture_file, STDERR_FILENO), STDERR_FILENO);
}

/* Everything written since capture_start(). */
static inline const char *
capture_end(struct kj_arena *a)
{
	off_t n = lseek(capture_file, 0, SEEK_CUR);
	char *text = kj_alloc(a, (size_t)n + 1);

	assert_int_equal(pread(capture_file, text, (size_t)n, 0), n);
	dup2(capture_saved, STDERR_FILENO);
	close(capture_saved);
	close(capture_file);
	return text;
}

/* Runs fn in a child and answers its exit code; its log is thrown away. */
static inline int
exit_code_of(void (*fn)(void))
{
	int status = 0;
	pid_t child = fork();

	assert_true(child >= 0);
	if (child == 0) {
		if (!freopen("/dev/null", "w", stderr))
			_exit(1);
		fn();
		_exit(0);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* The arena of one test. */
static inline int
with_arena(void **state)
{
	*state = kj_arena_new();
	return 0;
}

static inline int
without_arena(void **state)
{
	kj_arena_free(*state);
	return 0;
}

#define ARENA_TEST(f) cmocka_unit_test_setup_teardown(f, with_arena, without_arena)

#endif
