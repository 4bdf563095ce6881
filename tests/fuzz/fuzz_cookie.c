/* Any bytes as a Cookie header: what is found is a short piece of it. */
#include "lib/web/request.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const names[] = {"kinerja", "kinerja-pra", "__Host-kinerja", "a", "bahasa"};
	struct kj_arena *a = kj_arena_new();
	const char *header = kj_strndup(a, (const char *)data, size);

	for (size_t i = 0; i < KJ_COUNT(names); i++) {
		const char *value = kj_cookie_find(a, header, names[i]);

		if (value && (strlen(value) > 128 || strchr(value, ';') || !strstr(header, value) ||
						 !strstr(header, names[i])))
			abort();
	}
	kj_arena_free(a);
	return 0;
}
