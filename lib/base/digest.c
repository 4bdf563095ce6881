/* Random bytes, digests and comparison: libsodium behind the suite's names. */
#include <unistd.h>

#include <sodium.h>

#include "kinerja/base.h"

_Static_assert(sizeof(crypto_hash_sha256_state) <= sizeof(struct kj_sha256), "room for the state");
_Static_assert(crypto_hash_sha256_BYTES == 32, "SHA-256 has 32 bytes");

void
kj_random(void *out, size_t n)
{
	if (sodium_init() < 0) {
		kj_log(KJ_ERROR, "random", "the system gives no random bytes");
		_exit(KJ_EXIT_SOFTWARE);
	}
	randombytes_buf(out, n);
}

/* The state is copied in and out: the public struct promises no alignment. */
void
kj_sha256_init(struct kj_sha256 *s)
{
	crypto_hash_sha256_state state;

	crypto_hash_sha256_init(&state);
	memcpy(s->state, &state, sizeof(state));
}

void
kj_sha256_add(struct kj_sha256 *s, const void *data, size_t n)
{
	crypto_hash_sha256_state state;

	memcpy(&state, s->state, sizeof(state));
	crypto_hash_sha256_update(&state, data, n);
	memcpy(s->state, &state, sizeof(state));
}

void
kj_sha256_end(struct kj_sha256 *s, unsigned char out[32])
{
	crypto_hash_sha256_state state;

	memcpy(&state, s->state, sizeof(state));
	crypto_hash_sha256_final(&state, out);
	sodium_memzero(s->state, sizeof(s->state));
	sodium_memzero(&state, sizeof(state));
}

void
kj_token_mac(unsigned char out[32], const unsigned char key[32], const char *purpose)
{
	crypto_generichash(out, 32, (const unsigned char *)purpose, strlen(purpose), key, 32);
}

bool
kj_equal_ct(const void *a, const void *b, size_t n)
{
	return sodium_memcmp(a, b, n) == 0;
}
