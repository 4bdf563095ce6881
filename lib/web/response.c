#include <unistd.h>

#include "lib/web/request.h"

#define CSP_PAGE                                                                        \
	"default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "   \
	"font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; " \
	"base-uri 'none'"
/* What was uploaded may show itself and do nothing. */
#define CSP_FILE "default-src 'none'; frame-ancestors 'none'; sandbox"
#define TYPE_PAGE "text/html; charset=utf-8"

enum { CHUNK = 65536 };

const char *
kj_status_text(int status)
{
	static const struct {
		int status;
		const char *text;
	} texts[] = {
		{200, "OK"},
		{204, "No Content"},
		{303, "See Other"},
		{400, "Bad Request"},
		{403, "Forbidden"},
		{404, "Not Found"},
		{405, "Method Not Allowed"},
		{409, "Conflict"},
		{413, "Content Too Large"},
		{422, "Unprocessable Content"},
		{429, "Too Many Requests"},
		{500, "Internal Server Error"},
		{503, "Service Unavailable"},
	};

	for (size_t i = 0; i < KJ_COUNT(texts); i++)
		if (texts[i].status == status)
			return texts[i].text;
	return "Unknown";
}

void
kj_answer_reset(struct kj_req *req)
{
	struct kj_internal *in = req->in;

	if (in->file_fd >= 0)
		close(in->file_fd);
	in->file_fd = -1;
	in->status = 0;
	in->location = in->flash_out = in->type = NULL;
	in->cached = false;
	/* A pre-session cookie just made went with the headers. */
	in->has_before = false;
	kj_buf_init(&in->headers, req->act.arena);
	kj_buf_init(&in->body, req->act.arena);
}

static bool
printable(const char *s)
{
	for (; *s; s++)
		if ((unsigned char)*s < 0x20 || *s == 0x7f)
			return false;
	return true;
}

void
kj_header(struct kj_req *req, const char *name, const char *value)
{
	if (!printable(name) || strpbrk(name, ": ") || !printable(value)) {
		kj_log(KJ_WARN, "header.refused", "name=%s", name);
		return;
	}
	kj_buf_fmt(&req->in->headers, "%s: %s\r\n", name, value);
}

void
kj_flash(struct kj_req *req, const char *key)
{
	req->in->flash_out = key;
}

enum kj_rc
kj_answer_see(struct kj_req *req, const char *internal_path)
{
	struct kj_internal *in = req->in;
	size_t n = strcspn(internal_path, "#");
	struct kj_buf b;

	kj_buf_init(&b, req->act.arena);
	kj_buf_puts(&b, kj_url(req, kj_strndup(req->act.arena, internal_path, n)));
	if (in->flash_out)
		kj_buf_fmt(&b, "%spesan=%s", strchr(b.data, '?') ? "&" : "?", in->flash_out);
	kj_buf_puts(&b, internal_path + n);
	if (!printable(b.data))
		return KJ_FAULT_AT("redirect to a path with control characters");
	in->status = 303;
	in->location = b.data;
	return KJ_OK;
}

enum kj_rc
kj_redirect(struct kj_req *req, const char *program, const char *fmt, ...)
{
	const char *path, *internal;
	va_list ap;

	va_start(ap, fmt);
	path = kj_vfmt(req->act.arena, fmt, ap);
	va_end(ap);
	if (*program == '\0')
		internal = *path ? path : "/";
	else
		internal = kj_fmt(req->act.arena, "/%s%s", program, strcmp(path, "/") == 0 ? "" : path);
	return kj_answer_see(req, internal);
}

enum kj_rc
kj_redirect_back(struct kj_req *req, const char *lanjut)
{
	return kj_answer_see(req, kj_path_internal(lanjut) ? lanjut : "/");
}

enum kj_rc
kj_send(struct kj_req *req, int status, const char *type, const char *body, size_t n)
{
	req->in->status = status;
	req->in->type = type;
	kj_buf_init(&req->in->body, req->act.arena);
	kj_buf_add(&req->in->body, body, n);
	return KJ_OK;
}

void
kj_answer_page(struct kj_req *req, int status)
{
	req->in->status = status;
	req->in->type = TYPE_PAGE;
}

/* The headers that no page has to think of. */
static void
write_head(struct kj_req *req, struct kj_buf *b, int64_t length)
{
	struct kj_internal *in = req->in;
	bool page = in->type && strcmp(in->type, TYPE_PAGE) == 0;

	kj_buf_fmt(b, "Status: %d %s\r\n", in->status, kj_status_text(in->status));
	if (in->type)
		kj_buf_fmt(b, "Content-Type: %s\r\n", in->type);
	if (in->location)
		kj_buf_fmt(b, "Location: %s\r\n", in->location);
	if (in->status != 204)
		kj_buf_fmt(b, "Content-Length: %lld\r\n", (long long)length);
	kj_buf_fmt(b, "Content-Security-Policy: %s\r\n", page ? CSP_PAGE : CSP_FILE);
	kj_buf_puts(b, "X-Content-Type-Options: nosniff\r\nReferrer-Policy: same-origin\r\n");
	if (!in->cached)
		kj_buf_puts(b, "Cache-Control: no-store\r\n");
	if (page)
		kj_buf_fmt(b, "Content-Language: %s\r\n", in->lang);
	kj_buf_fmt(b, "X-Request-Id: %s\r\n", req->act.rid);
	if (in->headers.len > 0)
		kj_buf_add(b, in->headers.data, in->headers.len);
	kj_buf_puts(b, "\r\n");
}

static int64_t
stream(struct kj_req *req)
{
	char *chunk = kj_alloc(req->act.arena, CHUNK);
	int64_t sent = 0;

	while (sent < req->in->file_size) {
		ssize_t n = read(req->in->file_fd, chunk, CHUNK);

		if (n <= 0 || !kj_io_write(req->in->io, chunk, (size_t)n))
			break;
		sent += n;
	}
	return sent;
}

int64_t
kj_answer_send(struct kj_req *req, bool head)
{
	struct kj_internal *in = req->in;
	bool file = in->file_fd >= 0;
	int64_t length = file ? in->file_size : (int64_t)in->body.len;
	struct kj_buf b;

	kj_buf_init(&b, req->act.arena);
	write_head(req, &b, length);
	if (!kj_io_write(in->io, b.data, b.len))
		return 0;
	if (head)
		length = 0;
	else if (file)
		length = stream(req);
	else if (in->body.len > 0 && !kj_io_write(in->io, in->body.data, in->body.len))
		length = 0;
	if (file)
		close(in->file_fd);
	in->file_fd = -1;
	return length;
}
