#include <time.h>

#include "lib/web/request.h"

#include "kinerja/profil.h"

/*
 * The way of one request. A step answers 0 to go on, or the status of the
 * error page to show; a step that has answered itself sets in->status and
 * says ANSWERED.
 */
enum { ANSWERED = -1 };

/* What the visitor asked for; HEAD is a GET whose body is not sent. */
struct ask {
	const char *method;
	bool head;
};

static int64_t
microseconds(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return (int64_t)ts.tv_sec * 1000000 + ts.tv_nsec / 1000;
}

/* ---- route ------------------------------------------------------------------------ */

/* Only a plain key of the language files. */
static const char *
flash_of(const struct kj_req *req)
{
	const char *key = kj_query(req, "pesan");
	size_t n = strlen(key);

	return n > 0 && n <= 60 && strspn(key, "abcdefghijklmnopqrstuvwxyz_.") == n ? key : "";
}

static void
allow_header(struct kj_req *req, unsigned allow)
{
	bool get = (allow & 1U << KJ_GET) != 0, post = (allow & 1U << KJ_POST) != 0;

	kj_header(req, "Allow", get && post ? "GET, HEAD, POST" : get ? "GET, HEAD" : "POST");
}

/* Makes r the page that is shown: its address, title and form. */
static void
show_route(struct kj_req *req, const struct kj_route *r, const char *path)
{
	struct kj_internal *in = req->in;
	const struct kj_route *post = kj_route_at(req->module, KJ_POST, r->path);

	req->route = r;
	in->page_path = path;
	in->self = kj_url(req, path);
	in->title = r->title ? r->title : "";
	in->page_form = post ? post->form : NULL;
}

static int
find_route(struct kj_req *req, const struct ask *ask)
{
	struct kj_internal *in = req->in;
	const char *query = kj_io_env(in->io, KJ_ENV_QUERY_STRING);
	const struct kj_route *r;
	bool known = true;
	unsigned allow;

	in->self = kj_url(req, "/");
	req->path = kj_path_of(req->act.arena, req->conf, in->io);
	if (!req->path) {
		req->path = "/";
		return 404;
	}
	in->self = kj_url(req, req->path);
	if (strcmp(ask->method, "POST") == 0)
		req->method = KJ_POST;
	else
		known = ask->head || strcmp(ask->method, "GET") == 0;
	r = kj_route_find(req->module, req->conf, req->method, &req->path, req->id, &allow);
	if (!allow)
		return 404;
	if (!r || !known) {
		allow_header(req, allow);
		return 405;
	}
	show_route(req, r, req->path);
	if (r->page_path) {
		const struct kj_route *own = kj_route_at(req->module, KJ_POST, r->page_path);

		in->page_path = kj_route_fill(req->act.arena, r->page_path, req->id);
		in->page_form = own ? own->form : NULL;
	}
	if (kj_params_parse(&in->query, query, strlen(query), (size_t)req->conf->limits.max_fields) !=
		KJ_OK)
		return 400;
	if (in->query.bad)
		return 400;
	in->flash = req->method == KJ_GET ? flash_of(req) : "";
	return 0;
}

/* ---- who ----------------------------------------------------------------------------- */

/* Account, cookie, Accept-Language, configuration. */
static void
choose_lang(struct kj_req *req)
{
	struct kj_internal *in = req->in;
	const char *cookie;

	in->lang = req->act.who.lang;
	if (!in->lang) {
		cookie = kj_cookie_find(req->act.arena, kj_io_env(in->io, KJ_ENV_COOKIE),
			kj_cookie_name(req->act.arena, req->conf, "bahasa"));
		in->lang = cookie ? kj_lang_known(cookie, strlen(cookie)) : NULL;
	}
	for (const char *p = kj_io_env(in->io, KJ_ENV_ACCEPT_LANGUAGE); !in->lang && *p;) {
		size_t n;

		p += strspn(p, " \t,");
		n = strcspn(p, " \t,;");
		in->lang = n > 0 ? kj_lang_known(p, n) : NULL;
		p += strcspn(p, ",");
	}
	if (!in->lang)
		in->lang = kj_lang_known(req->conf->lang, strlen(req->conf->lang));
	if (!in->lang)
		in->lang = "id";
	req->act.who.lang = in->lang;
}

void
kj_lang_cookie(struct kj_req *req, const char *lang)
{
	const char *known = kj_lang_known(lang, strlen(lang));

	if (known)
		kj_cookie_set(req, "bahasa", known, 365 * 86400);
}

static int
find_who(struct kj_req *req)
{
	enum kj_rc rc = kj_session_read(req);

	choose_lang(req);
	kj_log_context(req->module->name, req->act.rid, req->act.who.akun);
	if (rc == KJ_OK || !req->route || req->route->need.kind == KJ_NEED_PUBLIC)
		return 0;
	return rc == KJ_BUSY ? 503 : 500;
}

/* To the sign-in page, and from there back to the page of this request. */
static int
sign_in(struct kj_req *req, const char *message)
{
	struct kj_arena *a = req->act.arena;
	const char *query = kj_io_env(req->in->io, KJ_ENV_QUERY_STRING), *back = req->in->page_path;
	struct kj_buf b;

	kj_answer_reset(req);
	if (req->method == KJ_GET && *query && kj_path_internal(kj_fmt(a, "%s?%s", back, query)))
		back = kj_fmt(a, "%s?%s", back, query);
	kj_buf_init(&b, a);
	kj_buf_puts(&b, "/login?lanjut=");
	kj_buf_url(&b, back, strlen(back));
	if (message)
		kj_flash(req, message);
	return kj_answer_see(req, b.data) == KJ_OK ? ANSWERED : 500;
}

/* Nobody is signed in; what a POST brought is kept for who was. */
static int
turn_away(struct kj_req *req)
{
	struct kj_internal *in = req->in;

	if (req->method == KJ_GET)
		return sign_in(req, in->session == KJ_SESSION_ENDED ? "sesi.berakhir" : NULL);
	if (in->session == KJ_SESSION_NONE || !req->route->form)
		return sign_in(req, NULL);
	if (in->parked_for != 0 && req->route->form == in->page_form && kj_csrf_ok(req)) {
		enum kj_rc rc = kj_draft_park(req, in->parked_for);

		if (rc == KJ_OK)
			return sign_in(req, "sesi.dititipkan");
		kj_log(KJ_WARN, "draft.park", "rc=%s", kj_rc_name(rc));
	}
	kj_galat_wait(req, 403, "sesi");
	return ANSWERED;
}

/* ---- may they ----------------------------------------------------------------------------- */

static int
status_of(enum kj_rc rc)
{
	static const int status[] = {
		[KJ_OK] = 0,
		[KJ_NOTFOUND] = 404,
		[KJ_DENIED] = 403,
		[KJ_CONFLICT] = 409,
		[KJ_INVALID] = 400,
		[KJ_BUSY] = 503,
		[KJ_FAULT] = 500,
	};

	return status[rc];
}

static int
check_access(struct kj_req *req, const struct kj_need *need)
{
	if (need->kind == KJ_NEED_PUBLIC || need->kind == KJ_NEED_SIGNED_IN)
		return 0;
	return status_of(req->module->access(&req->act, need, req->id[0], &req->subject));
}

/*
 * A stale token is mostly a form of before the last sign-in: its sender sees
 * what was typed and sends it again. Where another site may be behind it,
 * nothing is offered.
 */
static int
check_csrf(struct kj_req *req)
{
	if (kj_csrf_ok(req))
		return 0;
	kj_log(KJ_WARN, "csrf.refused", "path=%s", req->path);
	if (!kj_csrf_same_site(req) || !req->route->form)
		return 403;
	kj_galat_wait(req, 403, "sesi");
	return ANSWERED;
}

/* ---- GET --------------------------------------------------------------------------------------- */

static int
render(struct kj_req *req, int status)
{
	struct kj_internal *in = req->in;

	if (!req->route->template)
		return status_of(KJ_FAULT_AT("%s said nothing", req->route->path));
	kj_answer_page(req, status);
	return kj_view_render(req, req->route->template, &in->body) == KJ_OK ? ANSWERED : 500;
}

static int
get(struct kj_req *req)
{
	struct kj_internal *in = req->in;
	enum kj_rc rc;

	kj_view_begin(req);
	rc = req->route->page(req);
	if (rc != KJ_OK)
		return status_of(rc);
	if (in->status != 0)
		return ANSWERED;
	if (in->page_form && in->form_filled && req->act.who.akun != 0) {
		rc = kj_draft_lay(req);
		if (rc != KJ_OK)
			return status_of(rc);
	}
	return render(req, 200);
}

/* ---- POST ---------------------------------------------------------------------------------------- */

/* The form's page again, with what was typed and why it was refused. */
static int
show_again(struct kj_req *req, enum kj_rc why)
{
	const struct kj_route *posted = req->route, *page;
	struct kj_need need = posted->need;
	int status = 200;
	enum kj_rc rc;

	page = kj_route_at(req->module, KJ_GET, posted->page_path ? posted->page_path : posted->path);
	if (!page || !posted->form)
		return status_of(why);
	if (posted->form->draft && kj_draft_save(req) != KJ_OK)
		kj_log(KJ_WARN, "draft.save", "path=%s", req->path);
	kj_answer_reset(req);
	show_route(req, page, req->in->page_path);
	req->method = KJ_GET;
	if (memcmp(&need, &page->need, sizeof need) != 0) {
		status = check_access(req, &page->need);
		if (status)
			return status;
	}
	kj_view_begin(req);
	/* Said where the page leads, when it no longer shows the form. */
	if (why == KJ_CONFLICT)
		kj_flash(req, "bentrok");
	rc = page->page(req);
	if (rc != KJ_OK || req->in->status != 0)
		return rc != KJ_OK ? status_of(rc) : ANSWERED;
	if (why == KJ_CONFLICT)
		kj_set_int(kj_top(req), "Bentrok", 1);
	kj_form_again(req);
	if (why == KJ_CONFLICT)
		status = 409;
	else
		status = req->act.problems ? 422 : 200;
	return render(req, status);
}

/* The act with its form key, from nothing at each try. */
static enum kj_rc
act_once(void *arg)
{
	struct kj_req *req = arg;
	struct kj_internal *in = req->in;
	const char *answer = NULL;
	enum kj_rc rc = KJ_OK;
	bool keyed = !(req->route->flags & KJ_R_NOKEY);

	kj_answer_reset(req);
	req->act.problems = NULL;
	if (keyed)
		rc = kj_formkey_take(req, &answer);
	if (rc == KJ_CONFLICT && answer) {
		in->status = 303;
		in->location = answer;
		return KJ_OK;
	}
	if (rc == KJ_INVALID)
		kj_problem(&req->act, "kunci", "%s", "");
	if (rc == KJ_OK)
		rc = req->route->page(req);
	if (rc != KJ_OK)
		return rc;
	if (in->status == 0)
		return KJ_FAULT_AT("%s said nothing", req->route->path);
	if (req->route->form && req->act.who.akun != 0)
		rc = kj_draft_drop(req);
	if (rc == KJ_OK && keyed)
		rc = kj_formkey_answer(req, in->location ? in->location : in->self);
	return rc;
}

/* A field that is not text is a problem of that field, whatever its kind. */
static enum kj_rc
bad_text(struct kj_req *req)
{
	const struct kj_params *post = &req->in->post;

	for (size_t i = 0; i < post->n && post->bad; i++)
		if (post->v[i].bad != KJ_PARAM_GOOD) {
			kj_log(KJ_WARN, "field.refused", "field=%s why=%s", post->v[i].name,
				post->v[i].bad == KJ_PARAM_NUL ? "nul" : "utf8");
			kj_problem(&req->act, "karakter", "%s", post->v[i].name);
		}
	return post->bad ? KJ_INVALID : KJ_OK;
}

static enum kj_rc
act(struct kj_req *req)
{
	const struct kj_route *r = req->route;
	enum kj_rc rc;

	rc = bad_text(req);
	if (rc != KJ_OK)
		return rc;
	if (r->form) {
		rc = kj_form_button(req);
		if (rc != KJ_NOTFOUND)
			return rc;
		rc = kj_form_bind(req);
		if (rc != KJ_OK)
			return rc;
	}
	/* Without a transaction only where there is no form key to write with it. */
	if (!(r->flags & KJ_R_TX) && (r->flags & KJ_R_NOKEY))
		return act_once(req);
	return kj_tx(req->act.db, act_once, req);
}

static int
post(struct kj_req *req)
{
	enum kj_rc rc = act(req);

	if (rc == KJ_INVALID || rc == KJ_CONFLICT)
		return show_again(req, rc);
	return rc == KJ_OK ? ANSWERED : status_of(rc);
}

/* ---- all of it --------------------------------------------------------------------------------------- */

static int
answer(struct kj_req *req, const struct ask *ask)
{
	int status = find_route(req, ask), who = find_who(req);
	bool open;

	if (status)
		return status;
	if (req->method == KJ_POST) {
		int body = kj_body_read(req);
		const char *aksi = kj_params_get(&req->in->post, "aksi");

		req->aksi = aksi ? aksi : "";
		if (body)
			return body;
	}
	if (who)
		return who;
	open = req->route->need.kind == KJ_NEED_PUBLIC;
	if (!open && req->act.who.akun == 0)
		return turn_away(req);
	if (!open && req->act.who.must_change && !(req->route->flags & KJ_R_EXPIRED_OK))
		return kj_redirect(req, "login", "/sandi") == KJ_OK ? ANSWERED : 500;
	status = check_access(req, &req->route->need);
	if (status == 0 && req->method == KJ_POST)
		status = check_csrf(req);
	if (status)
		return status;
	return req->method == KJ_POST ? post(req) : get(req);
}

/* Nothing typed is lost because we fail. */
static void
answer_error(struct kj_req *req, int status)
{
	const char *allow = status == 405 ? req->in->headers.data : NULL;

	if ((status == 503 || status == 500) && req->in->post.n > 0 && req->route) {
		kj_galat_wait(req, status, kj_fmt(req->act.arena, "%d", status));
		return;
	}
	kj_galat_page(req, status);
	if (allow)
		kj_buf_puts(&req->in->headers, allow);
}

/* A path as one word of a log line. */
static const char *
log_path(struct kj_arena *a, const char *path)
{
	struct kj_buf b;

	kj_buf_init(&b, a);
	for (const char *p = path; *p; p++)
		if (*p > 0x20 && *p < 0x7f && *p != '=' && *p != '"')
			kj_buf_putc(&b, *p);
		else
			kj_buf_fmt(&b, "%%%02X", (unsigned char)*p);
	return b.data ? b.data : "";
}

static struct kj_req *
request_new(struct kj_worker *w, struct kj_io *io)
{
	struct kj_arena *a = w->arena;
	struct kj_req *req = kj_alloc(a, sizeof *req);
	struct kj_internal *in = kj_alloc(a, sizeof *in);

	in->io = io;
	in->file_fd = -1;
	in->flash = in->title = "";
	kj_params_init(&in->query, a);
	kj_params_init(&in->post, a);
	kj_buf_init(&in->headers, a);
	kj_buf_init(&in->body, a);
	req->act = (struct kj_act){.db = w->db, .arena = a, .now = kj_clock_now()};
	req->act.rid = kj_fmt(a, "%s%06lx", w->name, w->served & 0xffffff);
	req->act.ip = kj_io_env(io, KJ_ENV_REMOTE_ADDR);
	req->act.who = (struct kj_who){.nama = "", .login = "", .zone = KJ_WITA};
	if (w->conf && w->conf->profil)
		req->act.who.zone = w->conf->profil->zona;
	req->conf = w->conf;
	req->module = w->module;
	req->aksi = "";
	req->path = "/";
	req->in = in;
	choose_lang(req);
	req->act.who.lang = NULL;
	return req;
}

void
kj_request_answer(struct kj_worker *w, struct kj_io *io)
{
	int64_t start = microseconds(), bytes;
	struct ask ask = {.method = kj_io_env(io, KJ_ENV_REQUEST_METHOD)};
	struct kj_req *req;
	int status;

	kj_arena_reset(w->arena);
	kj_clock_refresh();
	kj_db_count_reset(w->db);
	ask.head = strcmp(ask.method, "HEAD") == 0;
	req = request_new(w, io);
	kj_log_context(w->module->name, req->act.rid, 0);
	status = answer(req, &ask);
	if (status != ANSWERED)
		answer_error(req, status);
	bytes = kj_answer_send(req, ask.head);
	kj_view_end(req);
	kj_store_clean(req);
	kj_log(KJ_INFO, "request", "method=%s path=%s status=%d us=%lld statements=%u bytes=%lld",
		log_path(w->arena, ask.method), log_path(w->arena, req->path), req->in->status,
		(long long)(microseconds() - start), kj_db_count(w->db), (long long)bytes);
	w->served++;
}
