/* Arenas and growing texts. */
#include "tests/unit/capture.h"

static void
allocations_are_zeroed_and_aligned(void **state)
{
	struct kj_arena *a = *state;

	for (size_t n = 0; n < 100; n++) {
		unsigned char *p = kj_alloc(a, n);

		assert_non_null(p);
		assert_int_equal((uintptr_t)p % _Alignof(max_align_t), 0);
		for (size_t i = 0; i < n; i++)
			assert_int_equal(p[i], 0);
		memset(p, 0xff, n);
	}
}

static void
reset_gives_the_first_block_back_zeroed(void **state)
{
	struct kj_arena *a = *state;
	char *first = kj_alloc(a, 64);

	memset(first, 'x', 64);
	for (int i = 0; i < 50; i++)
		memset(kj_alloc(a, 10000), 'y', 10000);
	assert_int_equal(kj_arena_used(a), 64 + 50 * 10000);
	kj_arena_reset(a);
	assert_int_equal(kj_arena_used(a), 0);

	char *again = kj_alloc(a, 64);

	assert_ptr_equal(again, first);
	for (int i = 0; i < 64; i++)
		assert_int_equal(again[i], 0);
}

static void
a_large_allocation_leaves_the_small_block_open(void **state)
{
	struct kj_arena *a = *state;
	char *before = kj_alloc(a, 16);
	char *large = kj_alloc(a, 1 << 20);
	char *after = kj_alloc(a, 16);

	memset(large, 1, 1 << 20);
	assert_true(after > before && after - before <= 64);
}

static void
overflow_calloc(void)
{
	(void)kj_calloc(kj_arena_new(), SIZE_MAX / 2, 3);
}

static void
overflow_alloc(void)
{
	(void)kj_alloc(kj_arena_new(), SIZE_MAX - 4);
}

static void
a_size_that_overflows_ends_the_worker_with_70(void **state)
{
	(void)state;
	assert_int_equal(exit_code_of(overflow_calloc), KJ_EXIT_SOFTWARE);
	assert_int_equal(exit_code_of(overflow_alloc), KJ_EXIT_SOFTWARE);
}

static void
free_accepts_null(void **state)
{
	(void)state;
	kj_arena_free(NULL);
}

static void
copies_and_formats(void **state)
{
	struct kj_arena *a = *state;

	assert_string_equal(kj_strdup(a, "skp"), "skp");
	assert_string_equal(kj_strndup(a, "rencana", 4), "renc");
	assert_string_equal(kj_strndup(a, "", 0), "");
	assert_string_equal(kj_fmt(a, "%s/%d", "skp", 12), "skp/12");
	assert_int_equal(strlen(kj_fmt(a, "%0200000d", 1)), 200000);
	assert_non_null(kj_calloc(a, 0, 8));
}

static void
a_text_grows_and_stays_terminated(void **state)
{
	struct kj_buf b;

	kj_buf_init(&b, *state);
	assert_string_equal(b.data, "");
	for (int i = 0; i < 1000; i++) {
		kj_buf_puts(&b, "abc");
		kj_buf_putc(&b, '-');
		kj_buf_fmt(&b, "%03d", i);
		assert_int_equal(b.data[b.len], 0);
	}
	assert_int_equal(b.len, 7000);
	assert_memory_equal(b.data + 6993, "abc-999", 8);
	kj_buf_add(&b, NULL, 0);
	kj_buf_add(&b, "\0x", 2);
	assert_int_equal(b.len, 7002);
	/* A formatted text larger than all before, at the exact edges. */
	kj_buf_fmt(&b, "%0*d", 100000, 7);
	assert_int_equal(b.len, 107002);
	assert_int_equal(strlen(b.data + 7002), 100000);
}

static void
numbers_become_a_list(void **state)
{
	struct kj_buf b;

	kj_buf_init(&b, *state);
	assert_string_equal(kj_buf_ids(&b), "[]");
	kj_buf_init(&b, *state);
	kj_buf_id(&b, 7);
	assert_string_equal(kj_buf_ids(&b), "[7]");
	kj_buf_init(&b, *state);
	for (int64_t i = INT64_MAX - 1; i > 0; i /= 1000000)
		kj_buf_id(&b, i);
	assert_string_equal(kj_buf_ids(&b), "[9223372036854775806,9223372036854,9223372,9]");
}

static void
formatting_fits_at_every_edge(void **state)
{
	struct kj_arena *a = *state;

	for (int n = 250; n < 262; n++) {
		struct kj_buf b;

		kj_buf_init(&b, a);
		kj_buf_fmt(&b, "%0*d", n, 1);
		assert_int_equal(b.len, n);
		assert_int_equal(strlen(b.data), n);
	}
}

static void
a_text_may_be_added_to_itself(void **state)
{
	struct kj_buf b;

	kj_buf_init(&b, *state);
	kj_buf_fmt(&b, "%0200d", 1);
	kj_buf_add(&b, b.data, b.len);
	assert_int_equal(b.len, 400);
	assert_memory_equal(b.data, b.data + 200, 200);
}

static void
url_and_json_are_escaped(void **state)
{
	struct kj_buf b;

	kj_buf_init(&b, *state);
	kj_buf_url(&b, "a b&c=d%/é~.-_", strlen("a b&c=d%/é~.-_"));
	assert_string_equal(b.data, "a%20b%26c%3Dd%25%2F%C3%A9~.-_");
	kj_buf_init(&b, *state);
	kj_buf_json(&b, "a\"b\\c\n</script>é");
	assert_string_equal(b.data, "\"a\\\"b\\\\c\\u000a\\u003c/script\\u003eé\"");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		ARENA_TEST(allocations_are_zeroed_and_aligned),
		ARENA_TEST(reset_gives_the_first_block_back_zeroed),
		ARENA_TEST(a_large_allocation_leaves_the_small_block_open),
		cmocka_unit_test(a_size_that_overflows_ends_the_worker_with_70),
		cmocka_unit_test(free_accepts_null),
		ARENA_TEST(copies_and_formats),
		ARENA_TEST(a_text_grows_and_stays_terminated),
		ARENA_TEST(numbers_become_a_list),
		ARENA_TEST(formatting_fits_at_every_edge),
		ARENA_TEST(a_text_may_be_added_to_itself),
		ARENA_TEST(url_and_json_are_escaped),
	};

	return cmocka_run_group_tests_name("base memory", tests, NULL, NULL);
}
