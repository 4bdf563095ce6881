/*
 * Any bytes as a multipart body, read in two different paces: the same parts,
 * never more bytes than came in. The first line is the boundary.
 */
#include "lib/web/request.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

struct feed {
	const uint8_t *data;
	size_t size, at, step, bytes;
	struct kj_buf out;
	bool open;
};

static size_t
take(void *ctx, void *buf, size_t n)
{
	struct feed *f = ctx;
	size_t give = f->size - f->at;

	give = give < n ? give : n;
	give = give < f->step ? give : f->step;
	memcpy(buf, f->data + f->at, give);
	f->at += give;
	return give;
}

static bool
begin(void *ctx, const char *name, const char *file)
{
	struct feed *f = ctx;

	if (f->open || !name)
		abort();
	f->open = true;
	kj_buf_fmt(&f->out, "[%s|%s|", name, file ? file : "-");
	return true;
}

static bool
data_in(void *ctx, const void *data, size_t n)
{
	struct feed *f = ctx;

	if (!f->open)
		abort();
	f->bytes += n;
	kj_buf_add(&f->out, data, n);
	return true;
}

static bool
end(void *ctx, bool whole)
{
	struct feed *f = ctx;

	if (!f->open)
		abort();
	f->open = false;
	kj_buf_puts(&f->out, whole ? "]" : "!]");
	return true;
}

static enum kj_rc
run(struct kj_arena *a, const char *type, struct feed *f, size_t step)
{
	struct kj_multipart m = {f, take, begin, data_in, end};

	f->at = f->bytes = 0;
	f->step = step;
	f->open = false;
	kj_buf_init(&f->out, a);
	kj_buf_puts(&f->out, "");
	return kj_multipart_read(a, type, &m);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const uint8_t *line = memchr(data, '\n', size);
	struct kj_arena *a = kj_arena_new();
	struct feed fast = {0}, slow = {0};
	enum kj_rc rc;

	if (line) {
		size_t n = (size_t)(line - data);
		const char *type =
			kj_fmt(a, "multipart/form-data; boundary=%s", kj_strndup(a, (const char *)data, n));

		fast.data = slow.data = line + 1;
		fast.size = slow.size = size - n - 1;
		rc = run(a, type, &fast, SIZE_MAX);
		if (run(a, type, &slow, 3) != rc || fast.out.len != slow.out.len ||
			memcmp(fast.out.data, slow.out.data, fast.out.len) != 0)
			abort();
		if (fast.bytes > fast.size || (rc != KJ_INVALID && fast.open))
			abort();
	}
	kj_arena_free(a);
	return 0;
}
