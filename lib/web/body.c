#include <strings.h>

#include "lib/web/request.h"

/* Files of one request; a form of ours has one. */
enum { FILES_MAX = 4 };

/* A multipart body on its way in. */
struct intake {
	struct kj_req *req;
	int64_t left;		/* bytes that Content-Length still promises */
	bool cut;			/* the stream ended before */
	size_t parts, text; /* counted against the limits */
	int nfiles;
	int status;			 /* why it was stopped */
	const char *name;	 /* of the part being read */
	struct kj_buf value; /* of a field */
	struct kj_file *file;
	bool skip; /* a file nobody asked for */
	struct kj_store store;
};

static size_t
take_bytes(void *ctx, void *buf, size_t n)
{
	struct intake *in = ctx;
	size_t want = (int64_t)n < in->left ? n : (size_t)in->left, got;

	if (want == 0)
		return 0;
	got = kj_io_read(in->req->in->io, buf, want);
	in->left -= (int64_t)got;
	in->cut |= got < want;
	return got;
}

static bool
wants_file(const struct kj_req *req, const char *name)
{
	const struct kj_form *form = req->route->form;
	const struct kj_field *f = form ? kj_form_field(form, name) : NULL;

	return f && f->kind == KJ_F_FILE && req->act.who.akun != 0;
}

static bool
part_begin(void *ctx, const char *name, const char *file)
{
	struct intake *in = ctx;
	struct kj_internal *ki = in->req->in;

	if (++in->parts > (size_t)in->req->conf->limits.max_fields) {
		in->status = 400;
		return false;
	}
	in->name = name;
	in->file = NULL;
	in->skip = file != NULL;
	kj_buf_init(&in->value, in->req->act.arena);
	if (!file || *file == '\0' || !wants_file(in->req, name) || in->nfiles == FILES_MAX)
		return true;
	in->nfiles++;
	in->skip = false;
	in->file = kj_alloc(in->req->act.arena, sizeof *in->file);
	in->file->field = name;
	in->file->next = ki->files;
	ki->files = in->file;
	kj_store_begin(&in->store, in->req, &in->file->up, file);
	return true;
}

static bool
part_data(void *ctx, const void *data, size_t n)
{
	struct intake *in = ctx;

	if (in->file) {
		kj_store_add(&in->store, data, n);
		return true;
	}
	if (in->skip)
		return true;
	in->text += n;
	if (in->text > (size_t)in->req->conf->limits.max_body) {
		in->status = 413;
		return false;
	}
	kj_buf_add(&in->value, data, n);
	return true;
}

static bool
part_end(void *ctx, bool whole)
{
	struct intake *in = ctx;

	if (in->file)
		kj_store_end(&in->store, whole);
	else if (!in->skip && whole)
		kj_params_add(&in->req->in->post, in->name, strlen(in->name),
			in->value.data ? in->value.data : "", in->value.len);
	return true;
}

/*
 * A file cut short leaves the rest of the form usable: a browser sends inputs
 * in order, so when every input that the form asks for has arrived, only the
 * file was lost. What it does not ask for a page need not show.
 */
static bool
fields_complete(const struct kj_req *req)
{
	const struct kj_form *form = req->route->form;

	for (size_t i = 0; i < form->nfields; i++) {
		const struct kj_field *f = &form->fields[i];

		if (f->kind == KJ_F_ROWS)
			return false;
		if (f->required && f->kind != KJ_F_FILE && !kj_params_find(&req->in->post, f->name))
			return false;
	}
	return true;
}

static int
refuse(const struct kj_req *req, int status, const char *why)
{
	kj_log(KJ_WARN, "body.refused", "status=%d why=%s path=%s", status, why, req->path);
	return status;
}

static int
read_multipart(struct kj_req *req, int64_t length)
{
	struct intake in = {.req = req, .left = length};
	struct kj_multipart m = {&in, take_bytes, part_begin, part_data, part_end};
	enum kj_rc rc;

	if (length > req->conf->limits.max_upload)
		return refuse(req, 413, "length");
	rc = kj_multipart_read(req->act.arena, kj_io_env(req->in->io, KJ_ENV_CONTENT_TYPE), &m);
	if (rc == KJ_DENIED)
		return refuse(req, in.status, in.status == 413 ? "fields_size" : "fields_number");
	if (rc == KJ_INVALID)
		return refuse(req, 400, in.cut ? "cut" : "multipart");
	if (rc == KJ_CONFLICT && !(in.file && fields_complete(req)))
		return refuse(req, 400, "cut");
	if (rc == KJ_CONFLICT)
		kj_log(KJ_WARN, "upload.cut", "field=%s size=%lld", in.name, (long long)in.file->up.size);
	/* What follows the closing boundary is nothing, but it must be there. */
	while (rc == KJ_OK && in.left > 0 && !in.cut) {
		char rest[512];

		take_bytes(&in, rest, sizeof rest);
	}
	return rc == KJ_OK && in.cut ? refuse(req, 400, "cut") : 0;
}

static int
read_urlencoded(struct kj_req *req, int64_t length)
{
	char *body;

	if (length > req->conf->limits.max_body)
		return refuse(req, 413, "length");
	body = kj_alloc(req->act.arena, (size_t)length + 1);
	if (kj_io_read(req->in->io, body, (size_t)length) != (size_t)length)
		return refuse(req, 400, "cut");
	if (kj_params_parse(
			&req->in->post, body, (size_t)length, (size_t)req->conf->limits.max_fields) != KJ_OK)
		return refuse(req, 400, "fields_number");
	return 0;
}

static bool
type_is(const char *header, const char *type)
{
	size_t n = strlen(type);

	return strncasecmp(header, type, n) == 0 && strchr("; \t", header[n]);
}

int
kj_body_read(struct kj_req *req)
{
	const char *length = kj_io_env(req->in->io, KJ_ENV_CONTENT_LENGTH);
	const char *type = kj_io_env(req->in->io, KJ_ENV_CONTENT_TYPE);
	int64_t n = 0;

	if (*length && !kj_int_parse(length, 0, INT64_MAX, &n))
		return refuse(req, 400, "content_length");
	if (n == 0)
		return 0;
	if (type_is(type, "application/x-www-form-urlencoded"))
		return read_urlencoded(req, n);
	if (type_is(type, "multipart/form-data"))
		return read_multipart(req, n);
	return refuse(req, 400, "content_type");
}

const struct kj_upload *
kj_file_find(const struct kj_req *req, const char *field)
{
	for (const struct kj_file *f = req->in->files; f; f = f->next)
		if (strcmp(f->field, field) == 0)
			return &f->up;
	return NULL;
}
