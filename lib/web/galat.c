#include "lib/web/request.h"
#include "lib/web/view.h"

/* Fields of the kit: sent again, but nothing that somebody typed. */
static const char *const own[] = {"csrf", "kunci", "versi", "aksi", NULL};

static bool
is_own(const char *name)
{
	for (const char *const *p = own; *p; p++)
		if (strcmp(*p, name) == 0)
			return true;
	return false;
}

/* The word for a field on its own page, by form or for all forms. */
static const char *
label(const struct kj_req *req, const struct kj_form *form, const struct kj_field *f)
{
	struct kj_arena *a = req->act.arena;
	const char *text = kj_lang_text(req->in->lang, kj_fmt(a, "T.isian.%s.%s", form->name, f->name));

	if (!text)
		text = kj_lang_text(req->in->lang, kj_fmt(a, "T.isian.%s", f->name));
	return text ? text : f->name;
}

static void
page_begin(struct kj_req *req, int status, const char *key)
{
	struct kj_node *n;

	kj_answer_reset(req);
	req->act.problems = NULL;
	req->in->title = "";
	kj_view_begin(req);
	n = kj_node(kj_top(req), "Masalah");
	kj_set_int(n, "kode", status);
	kj_set(n, "sebab", key);
	kj_set(n, "permintaan", req->act.rid);
}

static void
page_end(struct kj_req *req, int status, const char *template)
{
	struct kj_internal *in = req->in;

	kj_answer_page(req, status);
	if (kj_view_render(req, template, &in->body) == KJ_OK)
		return;
	kj_buf_init(&in->body, req->act.arena);
	kj_buf_fmt(&in->body, "%d %s\n%s\n", status, kj_status_text(status), req->act.rid);
	in->type = "text/plain; charset=utf-8";
}

void
kj_galat_page(struct kj_req *req, int status)
{
	page_begin(req, status, kj_fmt(req->act.arena, "%d", status));
	if (status == 429 || status == 503)
		kj_header(req, "Retry-After", "10");
	page_end(req, status, "base/galat.cs");
}

void
kj_galat_wait(struct kj_req *req, int status, const char *key)
{
	const struct kj_form *form = req->route->form ? req->route->form : req->in->page_form;
	const struct kj_params *post = &req->in->post;

	page_begin(req, status, key);
	if (status == 503)
		kj_header(req, "Retry-After", "10");
	for (size_t i = 0; i < post->n; i++) {
		const char *name = post->v[i].name, *value = post->v[i].value;
		const struct kj_field *f = form ? kj_form_field(form, name) : NULL;
		struct kj_node *n;

		if (!f && !is_own(name))
			continue;
		if (f && f->kind == KJ_F_SECRET)
			continue;
		n = kj_node_add(kj_top(req), "Titipan");
		kj_set(n, "nama", name);
		kj_set(n, "nilai", strcmp(name, "csrf") == 0 ? kj_csrf_token(req) : value);
		if (f)
			kj_set(n, "label", label(req, form, f));
	}
	page_end(req, status, "base/tunggu.cs");
}
