#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lib/web/request.h"

/* Seconds a browser may show a picture again without asking. */
#define KEEP "private, max-age=300"

static bool
digest_ok(const char *sha256)
{
	return strlen(sha256) == 64 && strspn(sha256, "0123456789abcdef") == 64;
}

/* Both forms of the name: plain for old programs, UTF-8 for the rest (RFC 6266). */
static const char *
disposition(struct kj_arena *a, const char *name, bool inline_ok)
{
	struct kj_buf b;

	name = kj_store_name(a, name);
	kj_buf_init(&b, a);
	kj_buf_puts(&b, inline_ok ? "inline; filename=\"" : "attachment; filename=\"");
	for (const char *p = name; *p; p++)
		kj_buf_putc(&b, (unsigned char)*p < 0x7f && *p != '%' ? *p : '_');
	kj_buf_puts(&b, "\"; filename*=UTF-8''");
	kj_buf_url(&b, name, strlen(name));
	return b.data;
}

enum kj_rc
kj_send_file(
	struct kj_req *req, const char *sha256, const char *type, const char *name, bool inline_ok)
{
	struct kj_arena *a = req->act.arena;
	struct kj_internal *in = req->in;
	const char *path;
	struct stat st;

	if (!digest_ok(sha256))
		return KJ_FAULT_AT("evidence has no digest");
	path = kj_fmt(a, "%s/%s", req->conf->evidence.dir, kj_store_path(a, sha256));
	in->file_fd = open(path, O_RDONLY | O_CLOEXEC);
	if (in->file_fd < 0 || fstat(in->file_fd, &st) != 0 || !S_ISREG(st.st_mode))
		return KJ_FAULT_AT("evidence %s: %s", path, strerror(errno));
	/* Pictures alone show themselves; a document opened here could run what it holds. */
	kj_header(
		req, "Content-Disposition", disposition(a, name, inline_ok && kj_starts(type, "image/")));
	kj_header(req, "Cache-Control", KEEP);
	in->cached = true;
	in->status = 200;
	in->type = type;
	in->file_size = st.st_size;
	if (*req->conf->evidence.internal) {
		kj_header(req, "X-Accel-Redirect",
			kj_fmt(a, "%s%s", req->conf->evidence.internal, kj_store_path(a, sha256)));
		close(in->file_fd);
		in->file_fd = -1;
	}
	return KJ_OK;
}
