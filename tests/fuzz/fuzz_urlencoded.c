/* Any bytes as a urlencoded body: all that comes out is text, and writing it gives the same again. */
#include "lib/web/request.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check(const struct kj_params *p)
{
	bool bad = false;

	for (size_t i = 0; i < p->n; i++) {
		const struct kj_param *e = &p->v[i], *first = kj_params_find(p, e->name);

		if (!kj_utf8_ok(e->name, strlen(e->name)) || !kj_utf8_ok(e->value, strlen(e->value)))
			abort();
		if (!first || first > e || strcmp(first->name, e->name) != 0)
			abort();
		bad |= e->bad != KJ_PARAM_GOOD;
	}
	if (bad != p->bad)
		abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct kj_arena *a = kj_arena_new();
	struct kj_params p, again;
	struct kj_buf b;

	kj_params_init(&p, a);
	kj_params_init(&again, a);
	kj_buf_init(&b, a);
	if (kj_params_parse(&p, (const char *)data, size, 500) == KJ_OK) {
		check(&p);
		kj_buf_puts(&b, "");
		kj_params_write(&p, NULL, &b);
		if (kj_params_parse(&again, b.data, b.len, 500) != KJ_OK || again.n != p.n || again.bad)
			abort();
		for (size_t i = 0; i < p.n; i++)
			if (strcmp(p.v[i].name, again.v[i].name) != 0 ||
				strcmp(p.v[i].value, again.v[i].value) != 0)
				abort();
	} else if (p.n > 500) {
		abort();
	}
	kj_arena_free(a);
	return 0;
}
