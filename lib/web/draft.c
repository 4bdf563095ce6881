/*
 * Konsep: what somebody typed and has not handed in, and titipan: what was
 * posted when the session had ended. Never the document itself.
 */
#include "lib/web/input.h"

#include "queries.h"

#define LANG ".bahasa" /* no form has a field of that name */

enum { PARK_MAX = 256 * 1024, PATH_LIMIT = 150 };

static bool
has_place(const struct kj_req *req)
{
	const char *path = req->in->page_path;

	return path && *path && strlen(path) <= PATH_LIMIT;
}

/* True when the posted form is the one that the page shows. */
static bool
is_page_form(const struct kj_req *req)
{
	return has_place(req) && req->route->form && req->route->form == req->in->page_form;
}

/* What was typed; the language tells how its numbers are meant. */
static void
write_body(struct kj_req *req, struct kj_buf *body)
{
	kj_buf_init(body, req->act.arena);
	kj_buf_fmt(body, LANG "=%s", req->in->lang);
	kj_input_write(kj_form_posted(req), false, body);
}

static enum kj_rc
keep(struct kj_req *req, int64_t akun, const struct kj_buf *body, bool parked)
{
	return kj_db_exec(req->act.db, &kj_q_konsep_save, NULL,
		KJ_ARGS(kj_i(akun), kj_t(req->in->page_path), kj_i(kj_form_version(req)),
			kj_b(body->data, body->len), kj_i(parked), kj_t(kj_act_now(&req->act))));
}

enum kj_rc
kj_draft_save(struct kj_req *req)
{
	struct kj_buf body;

	if (!req->act.who.akun || !is_page_form(req))
		return KJ_OK;
	write_body(req, &body);
	return keep(req, req->act.who.akun, &body, false);
}

enum kj_rc
kj_draft_park(struct kj_req *req, int64_t akun)
{
	struct kj_buf body;

	if (!is_page_form(req))
		return KJ_OK;
	write_body(req, &body);
	if (body.len > PARK_MAX) {
		kj_log(KJ_WARN, "draft", "too_large=%zu path=%s", body.len, req->in->page_path);
		return KJ_INVALID;
	}
	return keep(req, akun, &body, true);
}

enum kj_rc
kj_draft_lay(struct kj_req *req)
{
	struct kj_arena *a = req->act.arena;
	struct kj_params typed;
	struct kj_input *in;
	struct kj_node *n;
	struct kj_rows r;
	const struct kj_cell *body;
	size_t unknown;
	enum kj_rc rc;

	if (!req->act.who.akun || !req->in->page_form || !has_place(req))
		return KJ_OK;
	rc = kj_db_one(req->act.db, a, &kj_q_konsep_get, &r,
		KJ_ARGS(kj_i(req->act.who.akun), kj_t(req->in->page_path)));
	if (rc != KJ_OK)
		return rc == KJ_NOTFOUND ? KJ_OK : rc;
	body = kj_cell(&r, 0, "isi");
	kj_params_init(&typed, a);
	rc = kj_params_parse(&typed, body->s, body->n, (size_t)req->conf->limits.max_fields);
	if (rc != KJ_OK) {
		kj_log(KJ_WARN, "draft", "unreadable=%s", req->in->page_path);
		return KJ_OK;
	}
	in = kj_input_read(a, req->in->page_form, &typed, &unknown);
	if (kj_input_english(req->in->lang) != kj_input_english(kj_params_get(&typed, LANG)))
		kj_input_translate(a, in);
	kj_form_lay(req, in, kj_int(&r, 0, "versi_dasar"));
	n = kj_node(kj_top(req), "Konsep");
	kj_set_int(n, "ada", 1);
	kj_set_int(n, "titipan", kj_int(&r, 0, "titipan"));
	kj_set(n, "waktu", kj_text(&r, 0, "waktu"));
	return KJ_OK;
}

enum kj_rc
kj_draft_drop(struct kj_req *req)
{
	if (!req->act.who.akun || !req->in->page_form || !has_place(req))
		return KJ_OK;
	return kj_db_exec(req->act.db, &kj_q_konsep_drop, NULL,
		KJ_ARGS(kj_i(req->act.who.akun), kj_t(req->in->page_path)));
}
