/* Digests against published vectors, randomness, comparison. */
#include "tests/unit/capture.h"

static const char *
sha256(struct kj_arena *a, const char *data, size_t n, size_t step)
{
	char *hex = kj_alloc(a, 65);
	unsigned char out[32];
	struct kj_sha256 s;

	kj_sha256_init(&s);
	for (size_t i = 0; i < n; i += step)
		kj_sha256_add(&s, data + i, n - i < step ? n - i : step);
	kj_sha256_end(&s, out);
	kj_hex(hex, out, 32);
	return hex;
}

static void
sha256_is_the_common_one(void **state)
{
	/* FIPS 180-4 examples. */
	const char *two = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";

	assert_string_equal(sha256(*state, "", 0, 1),
		"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
	assert_string_equal(sha256(*state, "abc", 3, 3),
		"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	for (size_t step = 1; step <= 56; step++)
		assert_string_equal(sha256(*state, two, 56, step),
			"248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

static void
the_state_may_lie_at_any_address(void **state)
{
	char *room = kj_alloc(*state, sizeof(struct kj_sha256) + 1);
	struct kj_sha256 *s = (struct kj_sha256 *)(room + 1);
	unsigned char out[32];
	char hex[65];

	kj_sha256_init(s);
	kj_sha256_add(s, "abc", 3);
	kj_sha256_end(s, out);
	kj_hex(hex, out, 32);
	assert_true(kj_starts(hex, "ba7816bf"));
}

static void
a_mac_depends_on_key_and_purpose(void **state)
{
	unsigned char key[32], other[32], a[32], b[32];

	(void)state;
	kj_random(key, 32);
	kj_random(other, 32);
	kj_token_mac(a, key, "csrf:1");
	kj_token_mac(b, key, "csrf:1");
	assert_true(kj_equal_ct(a, b, 32));
	kj_token_mac(b, key, "csrf:2");
	assert_false(kj_equal_ct(a, b, 32));
	kj_token_mac(b, other, "csrf:1");
	assert_false(kj_equal_ct(a, b, 32));
}

static void
random_bytes_differ(void **state)
{
	unsigned char a[32], b[32];

	(void)state;
	kj_random(a, 32);
	kj_random(b, 32);
	assert_memory_not_equal(a, b, 32);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		ARENA_TEST(sha256_is_the_common_one),
		ARENA_TEST(the_state_may_lie_at_any_address),
		cmocka_unit_test(a_mac_depends_on_key_and_purpose),
		cmocka_unit_test(random_bytes_differ),
	};

	return cmocka_run_group_tests_name("base digest", tests, NULL, NULL);
}
