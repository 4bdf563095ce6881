/* Passwords: argon2id by libsodium. */
#include <sodium.h>

#include "kinerja/base.h"

const char *
kj_password_hash(struct kj_arena *a, const char *password, int memory_kib, int passes)
{
	char *out = kj_alloc(a, crypto_pwhash_STRBYTES);

	if (sodium_init() < 0 || crypto_pwhash_str(out, password, strlen(password),
								 (unsigned long long)passes, (size_t)memory_kib * 1024) != 0) {
		kj_log(KJ_ERROR, "password.hash", "memory_kib=%d passes=%d", memory_kib, passes);
		return NULL;
	}
	return out;
}

bool
kj_password_check(const char *hash, const char *password)
{
	/* Somebody's hash, so that an unknown name costs the same time as a known one. */
	static const char nobody[] = "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$"
								 "Zm9yIG5vYm9keSBhdCBhbGwsIG5vdCBvbmUgaHVtYW4";
	bool known = *hash != '\0';

	if (sodium_init() < 0)
		return false;
	return crypto_pwhash_str_verify(known ? hash : nobody, password, strlen(password)) == 0 &&
		   known;
}
