/*
 * The web kit: routes and forms as tables, one request from parsing to its
 * single response. lib/web is the only place that knows FastCGI and
 * ClearSilver.
 */
#ifndef KINERJA_WEB_H
#define KINERJA_WEB_H

#include "kinerja/access.h"

#define KJ_SDK 1

/* ---- forms are data ------------------------------------------------------- */

enum kj_kind {
	KJ_F_TEXT,	 /* const char *: one line; trimmed, NFC; min/max characters */
	KJ_F_AREA,	 /* const char *: several lines */
	KJ_F_SECRET, /* const char *: never sent back, never logged, not trimmed */
	KJ_F_CHOICE, /* const char *: one of .choices, "" when absent */
	KJ_F_INT,	 /* int64_t, KJ_UNSET when empty; min/max value */
	KJ_F_ID,	 /* int64_t, 0 when empty */
	KJ_F_DECIMAL, /* const char *: canonical "1234.5", "" when empty; max = digits before the point */
	KJ_F_DATE,	  /* kj_date, KJ_NODATE when empty */
	KJ_F_BOOL,	  /* bool: present and not "0" */
	KJ_F_FILE,	  /* struct kj_upload: max bytes */
	KJ_F_ROWS	  /* struct kj_set: rows of .rows, min/max rows */
};
#define KJ_UNSET INT64_MIN

/* One input. Tables are const, designated initialisers, one entry a line. */
struct kj_field {
	const char *name; /* [a-z_0-9]+; also the key of its label below T.isian */
	enum kj_kind kind;
	size_t at;	   /* offsetof in the form's or row's struct */
	long min, max; /* 0 max = kind's default: TEXT 200, AREA 2000 */
	bool required;
	const char *const *choices; /* codes, NULL terminated */
	const struct kj_form *rows; /* KJ_F_ROWS: the form of one row */
	size_t begin;				/* KJ_F_ROWS: rows that a row just added has of it */
};

struct kj_form {
	const char *name;
	size_t size; /* of the struct it binds into */
	const struct kj_field *fields;
	size_t nfields;
	/*
	 * Keep what was typed as konsep when the form is refused or a button
	 * re-renders it, until it is accepted or thrown away.
	 */
	bool draft;
};

/* A file that arrived, already stored under a temporary name. */
struct kj_upload {
	bool present;
	bool broken;	  /* sent but cut short or too large: text is kept, photo to follow */
	const char *name; /* as the sender calls it, cleaned; for display only */
	const char
		*type; /* judged by content: image/jpeg, image/png, application/pdf ...; "" refused */
	const char *path; /* temporary file in the evidence store, removed unless kept */
	int64_t size;
	char sha256[65];
};

/* ---- routes are data -------------------------------------------------------- */

enum kj_method { KJ_GET, KJ_POST };

struct kj_req;

enum kj_route_flag {
	KJ_R_TX = 1 << 0,		 /* the handler runs in one transaction, form key included */
	KJ_R_NOKEY = 1 << 1,	 /* POST without form key: sign-in, sign-out, language */
	KJ_R_PRINT = 1 << 2,	 /* page with print style sheet only */
	KJ_R_EXPIRED_OK = 1 << 3 /* allowed while the password must be changed */
};

/*
 * A route. {id} in path is a whole number; the first one is the document of
 * .need. A POST lives at the path of the page that shows its form, so that a
 * refused form is that page again, filled in. Sorted by hand, one a line.
 */
struct kj_route {
	enum kj_method method;
	const char *path; /* "/planning/skp/{id}/ubah"; "/" for home */
	struct kj_need need;
	const struct kj_form *form;
	/*
	 * GET: fills the view. POST: reads kj_form_of(req), calls one act, then
	 * kj_redirect(). KJ_INVALID or KJ_CONFLICT: the kit shows the page again.
	 */
	enum kj_rc (*page)(struct kj_req *req);
	const char *template; /* "planning/skp_ubah.cs"; NULL for POST and files */
	const char *title;	  /* key below T.judul */
	unsigned flags;
	/*
	 * POST answered by another page's form (a button on a list): path of the
	 * GET page to show again when refused; NULL = own path.
	 */
	const char *page_path;
};

/* A program of the suite, or a module. */
struct kj_module {
	int sdk;
	const char *name; /* first path segment: "planning" */
	const char *version;
	const struct kj_route *routes;
	size_t nroutes;
	kj_access_fn *access;
	/* Once a process, before the first request; NULL for none. */
	enum kj_rc (*start)(const struct kj_conf *conf, struct kj_db *db);
};

/* main() of every program: return kj_run(argc, argv, &module); */
KJ_API int kj_run(int argc, char **argv, const struct kj_module *module);

/* ---- the request -------------------------------------------------------------- */

struct kj_view;
struct kj_node;

/* One request. Everything lives in arena and ends with it. */
struct kj_req {
	struct kj_act act; /* db, arena, who, now, rid, ip, problems */
	const struct kj_conf *conf;
	const struct kj_module *module;
	const struct kj_route *route;
	enum kj_method method;
	const char *path;		   /* internal, base and suffix removed: "/planning/skp/12" */
	int64_t id[4];			   /* the {id}s of the path */
	struct kj_subject subject; /* filled for KJ_NEED_RELATION */
	const char *aksi;		   /* value of the pressed button "aksi", "" for Simpan by Enter */
	struct kj_internal *in;	   /* the kit's own part */
};

/* The bound form of a POST: pointer to the form's struct; NULL on GET. */
KJ_API const void *kj_form_of(const struct kj_req *req);
/*
 * Fills Isian.* from a struct, for GET. Called once a page for the form that
 * the page's POST route at the same path declares; the kit then lays a konsep
 * or refused input over it.
 */
KJ_API void kj_form_fill(struct kj_req *req, const struct kj_form *form, const void *data);
/*
 * One more choice for every field of that name, in rows too: Pilihan.<field>
 * once a page, and .pilihan of each such field. For lists that depend on the
 * person or the document; fixed codes stand in the form's table.
 */
KJ_API void
kj_form_choice(struct kj_req *req, const char *field, const char *value, const char *text);
/* Version of the document that the posted form was made from (hidden "versi"), 0 none. */
KJ_API int64_t kj_form_version(const struct kj_req *req);
/* Writes Form.versi, the hidden field for optimistic locking. */
KJ_API void kj_form_set_version(struct kj_req *req, int64_t version);

/* Query parameters (GET and POST); "" when absent. */
KJ_API const char *kj_query(const struct kj_req *req, const char *name);
KJ_API int64_t kj_query_int(const struct kj_req *req, const char *name, int64_t fallback);

/* ---- the view --------------------------------------------------------------- */

/*
 * HDF names are literals of the code, never user data. A node is a place in
 * the view; kj_top is the root. Values are copied.
 */
KJ_API struct kj_node *kj_top(struct kj_req *req);
KJ_API struct kj_node *kj_node(struct kj_node *n, const char *name);	 /* child, made if absent */
KJ_API struct kj_node *kj_node_add(struct kj_node *n, const char *name); /* name.0, name.1 ... */
KJ_API void kj_set(struct kj_node *n, const char *name, const char *value);
KJ_API void kj_set_int(struct kj_node *n, const char *name, int64_t value);
KJ_API void kj_setf(struct kj_node *n, const char *name, const char *fmt, ...) KJ_PRINTF(3, 4);
/* All columns of a row as children of n, by column name. */
KJ_API void kj_set_row(struct kj_node *n, const struct kj_rows *rows, size_t row);
/* Rows as name.0, name.1 ...; name itself gets their number. */
KJ_API void kj_set_rows(struct kj_node *n, const char *name, const struct kj_rows *rows);

/*
 * Somebody as the head of every form names them (DOMAIN 3.1): nama, nip,
 * pangkat "Penata / III/c", jabatan, unit from the first row's columns; prefix
 * NULL of nama, nip ..., else of <prefix>, <prefix>_nip ...
 */
KJ_API void
kj_set_orang(struct kj_req *req, struct kj_node *n, const struct kj_rows *r, const char *prefix);

/* The acts that the table allows now, as Aksi.0.kode ...: the page shows just these buttons. */
KJ_API void
kj_set_acts(struct kj_req *req, const struct kj_alur *alur, const char *status, unsigned relasi);

/* A text of the request's language: "skp.dikirim"; placeholders {n} from name, value pairs, NULL. */
KJ_API const char *kj_say(struct kj_req *req, const char *key, ...) __attribute__((sentinel));
/*
 * The text of a key as it stands in the request's language, NULL when there is
 * none. req is a struct kj_req: fits the callback of lib/rules (kj_kata_fn).
 */
KJ_API const char *kj_word(void *req, const char *key);
/* The words outside of a request, for the command: read once. */
KJ_API KJ_MUST enum kj_rc kj_words_start(const struct kj_conf *conf);
/* The same as kj_word in a language ("id", a char *), after kj_words_start. */
KJ_API const char *kj_word_in(void *lang, const char *key);
/* The same as kj_say outside of a request; NULL when the catalogue has no such key. */
KJ_API const char *
kj_say_in(struct kj_arena *a, const char *lang, const char *key, ...) __attribute__((sentinel));
/* The URL path of a page ("/planning/skp/1"): below base, with the programs' suffix. */
KJ_API const char *kj_url_of(struct kj_arena *a, const struct kj_conf *conf, const char *path);
/*
 * Do the words of a profile fit the catalogue, after kj_words_start? KJ_INVALID,
 * with file:line and what was probably meant in the log, when one does not.
 */
KJ_API KJ_MUST enum kj_rc kj_words_check(const struct kj_profil *p);
/* One of key.one / key.other by n (Indonesian has .other only), with {n}. */
KJ_API const char *kj_say_n(struct kj_req *req, const char *key, int64_t n);

/* ---- lists -------------------------------------------------------------------- */

/*
 * Query parameters of a list: cari, urut (must be in sorts; minus is
 * descending), setelah (opaque), n (10..100). Also fills Daftar.cari,
 * Daftar.urut, Daftar.n and Daftar.query for links that keep filters.
 */
struct kj_list {
	const char *cari; /* "" or NFC text */
	const char *like; /* "%cari%" with % _ \ escaped, "%" when empty */
	const char *urut; /* one of sorts, without minus */
	bool turun;
	const char *after_key; /* last row's sort key, "" on the first page */
	int64_t after_id;	   /* last row's id, 0 on the first page */
	int n;				   /* rows to show; ask the database for n + 1 */
};
KJ_API void
kj_list_read(struct kj_req *req, struct kj_list *l, const char *const *sorts, int default_n);
/*
 * Sets Daftar.berikut (the next page's query string) when rows holds more than
 * l->n, and lowers rows->n to l->n.
 */
KJ_API void kj_list_more(
	struct kj_req *req, const struct kj_list *l, struct kj_rows *rows, const char *key_column);

/* ---- the answer ---------------------------------------------------------------- */

/* 303 to a page of the suite: program "planning", fmt "/skp/%lld". Base and suffix are added. */
KJ_API enum kj_rc
kj_redirect(struct kj_req *req, const char *program, const char *fmt, ...) KJ_PRINTF(3, 4);
/* 303 to a path that came with the request (?lanjut=); home unless it is an internal one. */
KJ_API enum kj_rc kj_redirect_back(struct kj_req *req, const char *lanjut);
/* Message shown once on the page redirected to: a key below T.pesan. */
KJ_API void kj_flash(struct kj_req *req, const char *key);
/*
 * Sends a stored file after the access check: X-Accel-Redirect where the
 * configuration names a location, else streamed. name is for the user's disk.
 */
KJ_API enum kj_rc kj_send_file(
	struct kj_req *req, const char *sha256, const char *type, const char *name, bool inline_ok);
/* A complete body of another type, such as JSON for /healthz. */
KJ_API enum kj_rc
kj_send(struct kj_req *req, int status, const char *type, const char *body, size_t n);
/* Adds a response header; refuses CR and LF (logged, header dropped). */
KJ_API void kj_header(struct kj_req *req, const char *name, const char *value);

/* ---- sessions, used by the login program alone ------------------------------------ */

/* The token of a new session; its hash is what the database keeps. */
struct kj_token {
	unsigned char secret[32];
	unsigned char hash[32];
	char cookie[65];
};
KJ_API void kj_token_new(struct kj_token *t);
/* Sets or clears the session cookie on the answer; keep_s 0 = until the browser closes. */
KJ_API void kj_session_cookie(struct kj_req *req, const struct kj_token *t, int64_t keep_s);
KJ_API void kj_session_clear(struct kj_req *req);

/* Remembers the language for people who are not signed in: "id" or "en". */
KJ_API void kj_lang_cookie(struct kj_req *req, const char *lang);

/* The page of GET /healthz: JSON {status, version, programs, database}, 200 or 503. */
KJ_API enum kj_rc kj_health(struct kj_req *req);

/* What the browser calls itself, "" when it does not say. */
KJ_API const char *kj_agent(const struct kj_req *req);
/* A cookie of the suite's own, name made of the instance's and tail; age_s -1 removes it. */
KJ_API void kj_cookie_set(struct kj_req *req, const char *tail, const char *value, int64_t age_s);
/* Its value as sent, NULL when absent or overlong. */
KJ_API const char *kj_cookie(const struct kj_req *req, const char *tail);

/* Moves a file that arrived into the store for good (synced, renamed to its SHA-256). */
KJ_API KJ_MUST enum kj_rc kj_upload_keep(struct kj_req *req, const struct kj_upload *u);

#endif
