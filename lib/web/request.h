/*
 * What the files of the request half tell each other: transport, path, body,
 * session, answer. internal.h holds what the page half sees too.
 */
#ifndef KJ_WEB_REQUEST_H
#define KJ_WEB_REQUEST_H

#include <sys/types.h>

#include "lib/web/internal.h"

/* A process that answers requests, one after the other. */
struct kj_worker {
	const struct kj_conf *conf;
	const struct kj_module *module;
	struct kj_db *db;
	struct kj_arena *arena;
	char name[9]; /* random head of its request ids */
	unsigned long served;
};

/* ---- io.c: FastCGI and plain CGI look the same from here --------------------- */

enum kj_env {
	KJ_ENV_CONTENT_LENGTH,
	KJ_ENV_CONTENT_TYPE,
	KJ_ENV_DOCUMENT_URI,
	KJ_ENV_ACCEPT_LANGUAGE,
	KJ_ENV_COOKIE,
	KJ_ENV_HOST,
	KJ_ENV_ORIGIN,
	KJ_ENV_FETCH_SITE,
	KJ_ENV_USER_AGENT,
	KJ_ENV_PATH_INFO,
	KJ_ENV_QUERY_STRING,
	KJ_ENV_REMOTE_ADDR,
	KJ_ENV_REQUEST_METHOD,
	KJ_ENV_REQUEST_URI,
	KJ_ENV_SCRIPT_NAME,
	KJ_ENV_COUNT
};

struct FCGX_Request;

struct kj_io {
	struct FCGX_Request *fcgi; /* NULL: plain CGI on fds 0 and 1 */
	const char *env[KJ_ENV_COUNT];
};

/* Looks the known parameters up once. fcgi NULL: the process's environment. */
void kj_io_init(struct kj_io *io, struct FCGX_Request *fcgi);
/* A parameter, "" when absent. */
const char *kj_io_env(const struct kj_io *io, enum kj_env which);
/* Reads until n bytes are there or the stream ends; fewer than n is the end. */
size_t kj_io_read(struct kj_io *io, void *buf, size_t n);
/* False when the peer is gone. */
bool kj_io_write(struct kj_io *io, const void *data, size_t n);

/* ---- route.c ----------------------------------------------------------------- */

/*
 * The path of the request inside the suite: base and suffix removed, %XX
 * decoded. NULL when it has an empty segment, "." or "..", control bytes, or
 * lies outside the base.
 */
const char *kj_path_of(struct kj_arena *a, const struct kj_conf *conf, const struct kj_io *io);
/* True for "/a/b" with an optional query, made of printable ASCII, without "//", "\", "..". */
bool kj_path_internal(const char *path);
/*
 * The route of a method and path, NULL when none; fills id, and path is what
 * matched (with a suffix, "/reporting/healthz" also finds "/healthz"). allow,
 * if not NULL, gets a bit (1 << method) for each method the path has.
 */
const struct kj_route *kj_route_find(const struct kj_module *m, const struct kj_conf *conf,
	enum kj_method method, const char **path, int64_t id[4], unsigned *allow);
/* A route by its pattern as written in the table, NULL when none. */
const struct kj_route *
kj_route_at(const struct kj_module *m, enum kj_method method, const char *pattern);
/* The pattern with its {id}s filled in. */
const char *kj_route_fill(struct kj_arena *a, const char *pattern, const int64_t id[4]);
/* Refuses a table with a hole; each one is logged. */
KJ_MUST enum kj_rc kj_route_check(const struct kj_module *m);

/* ---- cookie.c ------------------------------------------------------------------ */

/* The value of a cookie in a Cookie header, NULL when absent. */
const char *kj_cookie_find(struct kj_arena *a, const char *header, const char *name);
/* "__Host-kinerja", "__Secure-kinerja" or "kinerja", by base and tls; tail "" for the session. */
const char *kj_cookie_name(struct kj_arena *a, const struct kj_conf *conf, const char *tail);

/* ---- body.c, multipart.c, upload.c -------------------------------------------------- */

/*
 * Reads the body of a POST into in->post and in->files. 0, or the status to
 * answer: 400, 413. Files are stored only for signed-in people.
 */
int kj_body_read(struct kj_req *req);

/* Where a multipart body comes from and goes to. */
struct kj_multipart {
	void *ctx;
	/* Up to n bytes, 0 at the end. */
	size_t (*read)(void *ctx, void *buf, size_t n);
	/* A part begins; file is NULL for a field, "" for a file input left empty. False stops. */
	bool (*begin)(void *ctx, const char *name, const char *file);
	bool (*data)(void *ctx, const void *data, size_t n);
	/* whole is false when the body ended inside the part. */
	bool (*end)(void *ctx, bool whole);
};

/*
 * Reads multipart/form-data. KJ_OK: up to the closing boundary. KJ_CONFLICT:
 * the body ended inside a part, end() was told. KJ_INVALID: malformed or no
 * usable boundary. KJ_DENIED: a callback stopped it.
 */
KJ_MUST enum kj_rc
kj_multipart_read(struct kj_arena *a, const char *content_type, struct kj_multipart *m);

/* A file on its way into the store. */
struct kj_store {
	const struct kj_conf *conf;
	struct kj_arena *arena;
	struct kj_upload *up;
	struct kj_sha256 sha;
	int fd; /* -1: nothing is stored, bytes are counted only */
	bool failed;
};

/* Makes the folders and removes what crashed workers left more than a day ago. */
KJ_MUST enum kj_rc kj_store_start(const struct kj_conf *conf);
/* Opens a temporary file; name as the sender calls it. */
void kj_store_begin(struct kj_store *s, struct kj_req *req, struct kj_upload *up, const char *name);
void kj_store_add(struct kj_store *s, const void *data, size_t n);
/* Closes it and judges its type; whole false makes it broken. */
void kj_store_end(struct kj_store *s, bool whole);
/* Removes what was not kept. */
void kj_store_clean(struct kj_req *req);
/* "ab/ab12..." below the store. */
const char *kj_store_path(struct kj_arena *a, const char *sha256);
/* "image/jpeg" ... by content; "" when it is none of what is taken. */
const char *kj_store_type(int fd, const char *name);
/* A file name for people: no folder, no control characters, at most 120 bytes. */
const char *kj_store_name(struct kj_arena *a, const char *name);

/* ---- session.c, csrf.c ---------------------------------------------------------------- */

/* Sets act.who and in->secret from the cookie. KJ_OK also for nobody; KJ_BUSY, KJ_FAULT. */
KJ_MUST enum kj_rc kj_session_read(struct kj_req *req);
/* True when the posted token fits and the browser does not name another site. */
bool kj_csrf_ok(struct kj_req *req);
/* True when the browser says that the request comes from a page of ours. */
bool kj_csrf_same_site(const struct kj_req *req);

/* ---- response.c, galat.c ------------------------------------------------------------------ */

/* Forgets an answer begun, before an act is tried again. */
void kj_answer_reset(struct kj_req *req);
/* Status and body of a page just rendered. */
void kj_answer_page(struct kj_req *req, int status);
/* Sends what was made; returns the bytes of the body. */
int64_t kj_answer_send(struct kj_req *req, bool head);
/* 303 to an internal path, with flash and further query. */
enum kj_rc kj_answer_see(struct kj_req *req, const char *internal_path);
/* "Not Found" ... */
const char *kj_status_text(int status);

/* An error page: base/galat.cs, or bare text when that fails too. */
void kj_galat_page(struct kj_req *req, int status);
/*
 * The page for a POST that could not be done: what was typed, without secrets,
 * and a button that sends it again. key: below T.masalah.
 */
void kj_galat_wait(struct kj_req *req, int status, const char *key);

/* ---- request.c, serve.c, describe.c ----------------------------------------------------------- */

/* Answers one request. */
void kj_request_answer(struct kj_worker *w, struct kj_io *io);

/* Starts a worker's own part: database, arena. KJ_FAULT when module->start refuses. */
KJ_MUST enum kj_rc
kj_worker_start(struct kj_worker *w, const struct kj_conf *conf, const struct kj_module *module);
void kj_worker_stop(struct kj_worker *w);
/* FastCGI on a listening socket until told to stop; returns an exit code. */
int kj_serve_worker(struct kj_worker *w, int listen_fd);
/* The prefork parent; argv is for the restart at SIGHUP. */
int kj_serve_parent(
	const struct kj_conf *conf, const struct kj_module *module, const char *path, char **argv);

/* The route table as libconfig text on out. */
void kj_describe(const struct kj_module *m, struct kj_buf *out);

#endif
