/*
 * What the files of lib/web tell each other. Two halves: the request half
 * (run serve io request params multipart cookie route session csrf response
 * upload sendfile describe health) and the page half (form view lang draft
 * formkey list format). Nothing outside lib/web includes this.
 */
#ifndef KJ_WEB_INTERNAL_H
#define KJ_WEB_INTERNAL_H

#include "kinerja/web.h"

/* ---- fields as they arrived (params.c) ------------------------------------- */

enum kj_param_bad {
	KJ_PARAM_GOOD,
	KJ_PARAM_NUL, /* had a NUL byte */
	KJ_PARAM_UTF8 /* was not UTF-8 */
};

/* One field; texts are NUL terminated valid UTF-8, bad ones mended with U+FFFD. */
struct kj_param {
	const char *name, *value;
	size_t next; /* index + 1 of the next one in the same hash chain */
	bool first;	 /* of its name; only these are in the index */
	enum kj_param_bad bad;
};

/* Fields in order of arrival with a hash index; names may repeat. */
struct kj_params {
	struct kj_arena *arena;
	struct kj_param *v;
	size_t n, cap;
	size_t *slot; /* index + 1 of a chain's head, 0 none */
	size_t nslots;
	bool bad; /* one of them is */
};

void kj_params_init(struct kj_params *p, struct kj_arena *a);
/* Adds a field; name and value are raw bytes and copied. */
void kj_params_add(
	struct kj_params *p, const char *name, size_t nname, const char *value, size_t nvalue);
/* The first value of that name, NULL when absent. Constant time whatever n. */
const char *kj_params_get(const struct kj_params *p, const char *name);
/* The same as the whole entry. */
const struct kj_param *kj_params_find(const struct kj_params *p, const char *name);
/* Replaces the first value of that name or adds it; both are valid text. */
void kj_params_set(struct kj_params *p, const char *name, const char *value);
/*
 * Reads a=b&c=d, %XX and + decoded, into p (initialised). KJ_INVALID when
 * there are more than max fields; linear time.
 */
enum kj_rc kj_params_parse(struct kj_params *p, const char *s, size_t n, size_t max);
/* All fields but those of a NULL-terminated list, as a=b&c=d, into out. */
void kj_params_write(const struct kj_params *p, const char *const *but, struct kj_buf *out);

/* ---- the kit's part of a request -------------------------------------------- */

struct kj_io;

/* A file of the form, by its input's name. */
struct kj_file {
	struct kj_file *next;
	const char *field;
	struct kj_upload up;
	bool kept;
};

/* What the session cookie is worth. */
enum kj_session {
	KJ_SESSION_NONE,	/* no cookie */
	KJ_SESSION_UNKNOWN, /* names nothing that the database has */
	KJ_SESSION_UNREAD,	/* the database could not say */
	KJ_SESSION_ENDED,	/* idle, absolute end, or signed out */
	KJ_SESSION_GOOD
};

struct kj_internal {
	/* the request half fills these before the page half is called */
	struct kj_io *io;
	struct kj_params query; /* of the URL */
	struct kj_params post;	/* of the body; also csrf, kunci, versi, aksi */
	struct kj_file *files;	/* arrived, or broken; absent when nothing was chosen */
	const char *lang;		/* "id" or "en": account, cookie, Accept-Language, configuration */
	const char *self;		/* URL path of the page shown: action= of its form */
	const char *flash;		/* valid ?pesan= of a GET, "" none */
	const char *title;		/* key below T.judul of the page shown, "" none */
	const struct kj_form *page_form; /* of the POST at the page's path, NULL none */
	const char *page_path; /* internal path of the page shown, without query: konsep.alamat */

	const char *instansi, *bantuan; /* of the agency, "" while nobody is signed in */

	/* the page half's own */
	struct kj_view *view;
	const struct kj_form *form; /* bound */
	void *form_data;
	int64_t form_version; /* see kj_form_set_version */
	bool form_filled;	  /* the page called kj_form_fill */
	int64_t form_base;	  /* version that what is shown was typed on; 0 as stored */
	struct kj_input *posted, *stored, *shown; /* input.h; shown NULL: as stored */
	unsigned char key_hash[32];				  /* of the form key taken, see formkey.c */

	/* the answer, kept by response.c */
	int status; /* 0 = nothing said yet */
	const char *location;
	const char *flash_out;
	const char *type; /* content type of body */
	struct kj_buf headers, body;
	int file_fd; /* -1, else streamed after the headers */
	int64_t file_size;
	bool cached; /* Cache-Control is among headers */

	/* session.c and csrf.c */
	enum kj_session session;
	unsigned char secret[32]; /* of the session's cookie */
	bool has_secret;		  /* it names a session, ended or not */
	int64_t parked_for;		  /* account of a session that ended lately, 0 none */
	unsigned char before[32]; /* of the pre-session cookie */
	bool has_before;
};

/* ---- what the request half gives ------------------------------------------------ */

/* URL of an internal path "/planning/skp/12": base and suffix added. "/" is home. */
const char *kj_url(const struct kj_req *req, const char *internal_path);
/* The token every form carries as csrf; hexadecimal. */
const char *kj_csrf_token(struct kj_req *req);
/* The file of an input, NULL when none was chosen. */
const struct kj_upload *kj_file_find(const struct kj_req *req, const char *field);

/* ---- what the page half gives ----------------------------------------------------- */

/*
 * Which templates are parsed at the start, the others when they are first shown:
 * those of all routes, base/galat.cs and base/tunggu.cs, in the configured
 * language (shared by all workers, and each is known to be sound) or in every one.
 */
enum kj_ahead { KJ_AHEAD_NONE, KJ_AHEAD_LANG, KJ_AHEAD_ALL };

/*
 * view.c: once a process: reads every language, the manifest of hashed static
 * names and parses templates ahead.
 * Problems are logged with file and line; KJ_FAULT if there is one, KJ_INVALID
 * if it is the profile's.
 */
KJ_MUST enum kj_rc
kj_view_start(const struct kj_conf *conf, const struct kj_module *module, enum kj_ahead ahead);
void kj_view_stop(void);
/* An empty view for this request; again = throws away what was set. */
void kj_view_begin(struct kj_req *req);
/* Frees it; accepts a request without one. */
void kj_view_end(struct kj_req *req);
/*
 * Sets what every page gets (Base, Halaman, Saya, Form, Pesan, Galat from
 * act.problems) and renders into out. KJ_FAULT when the template fails.
 */
KJ_MUST enum kj_rc kj_view_render(struct kj_req *req, const char *template, struct kj_buf *out);

/* lang.c: the language's own static name if the n bytes name one ("id", "en-GB"), else NULL. */
const char *kj_lang_known(const char *s, size_t n);

/*
 * form.c: binds in->post and in->files into a new struct of req->route->form
 * (in->form, in->form_data). KJ_INVALID with act.problems when refused.
 */
KJ_MUST enum kj_rc kj_form_bind(struct kj_req *req);
/*
 * form.c: lays the posted raw values over Isian.* after the GET page filled it:
 * what was there goes to .terkini, problems to their fields. Form is
 * in->page_form, or only the summary when that is another form.
 */
void kj_form_again(struct kj_req *req);
/*
 * form.c: buttons tambah- hapus- naik- turun-, buang-konsep and the script's simpan-konsep. KJ_NOTFOUND:
 * req->aksi is not one, go on. KJ_OK: answered by kj_redirect. KJ_INVALID:
 * in->post was changed, show the page again with it (no problems added).
 */
KJ_MUST enum kj_rc kj_form_button(struct kj_req *req);
/* form.c: the field that "rhk.12.iki.b1.bobot" names in form, NULL when none. */
const struct kj_field *kj_form_field(const struct kj_form *form, const char *name);

/* draft.c: saves in->post as konsep of act.who at the route's page. */
KJ_MUST enum kj_rc kj_draft_save(struct kj_req *req);
/* draft.c: the same for the account of an expired session, titipan = 1; at most 256 KB. */
KJ_MUST enum kj_rc kj_draft_park(struct kj_req *req, int64_t akun);
/* draft.c: lays the konsep of in->page_path over Isian.*, Konsep.ada = 1; KJ_OK without one. */
KJ_MUST enum kj_rc kj_draft_lay(struct kj_req *req);
/* draft.c: removes it, after the form was accepted. */
KJ_MUST enum kj_rc kj_draft_drop(struct kj_req *req);

/*
 * formkey.c, inside the transaction: takes the key of in->post ("kunci", over
 * a hash of the fields). KJ_OK first time. KJ_CONFLICT: *answer is what was
 * answered then (a URL for Location). KJ_INVALID: no or a malformed key.
 */
KJ_MUST enum kj_rc kj_formkey_take(struct kj_req *req, const char **answer);
/* formkey.c: what was answered, at most 500 bytes. */
KJ_MUST enum kj_rc kj_formkey_answer(struct kj_req *req, const char *answer);

#endif
