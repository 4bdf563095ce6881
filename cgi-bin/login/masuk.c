/*
 * /login: sign in. Who comes from a page goes back to it.
 */
#include "login.h"

struct masuk_form {
	const char *nip, *sandi, *lanjut;
	bool ingat;
};

static const struct kj_field fields[] = {
	{.name = "nip",
		.kind = KJ_F_TEXT,
		.at = offsetof(struct masuk_form, nip),
		.max = 60,
		.required = true},
	{.name = "sandi",
		.kind = KJ_F_SECRET,
		.at = offsetof(struct masuk_form, sandi),
		.max = 200,
		.required = true},
	{.name = "ingat", .kind = KJ_F_BOOL, .at = offsetof(struct masuk_form, ingat)},
	{.name = "lanjut", .kind = KJ_F_TEXT, .at = offsetof(struct masuk_form, lanjut), .max = 500},
};

const struct kj_form login_masuk_form = {
	.name = "masuk",
	.size = sizeof(struct masuk_form),
	.fields = fields,
	.nfields = KJ_COUNT(fields),
};

/* The cookie that tells a device which the account knows, from others. */
static const char DEVICE[] = "perangkat";
enum { DEVICE_AGE_S = 400 * 86400 };

enum kj_rc
masuk(struct kj_req *req)
{
	struct masuk_form f = {.nip = "", .sandi = "", .lanjut = kj_query(req, "lanjut")};
	bool first;

	if (req->act.who.akun != 0 && req->method == KJ_GET)
		return kj_redirect(req, "", "/");
	/* Also without the database this page says what it can. */
	if (pertama_open(req, &first) != KJ_OK)
		first = false;
	kj_set_int(kj_top(req), "Masuk.lama", kj_query_int(req, "titipan", 0));
	kj_set_int(kj_top(req), "Masuk.pertama", first);
	kj_form_fill(req, &login_masuk_form, &f);
	return KJ_OK;
}

/* The hash of the device cookie; makes and sends one where there is none. */
static void
device(struct kj_req *req, unsigned char hash[32])
{
	const char *cookie = kj_cookie(req, DEVICE);
	unsigned char secret[32];
	struct kj_sha256 h;
	char text[65];

	if (cookie == NULL || strlen(cookie) != 64 || !kj_unhex(secret, sizeof(secret), cookie)) {
		kj_random(secret, sizeof(secret));
		kj_hex(text, secret, sizeof(secret));
		cookie = text;
	}
	kj_cookie_set(req, DEVICE, cookie, DEVICE_AGE_S);
	kj_sha256_init(&h);
	kj_sha256_add(&h, secret, sizeof(secret));
	kj_sha256_end(&h, hash);
}

enum kj_rc
masuk_kirim(struct kj_req *req)
{
	const struct masuk_form *f = kj_form_of(req);
	unsigned char hash[32];
	struct kj_token token;
	struct kj_masuk m = {.login = f->nip,
		.sandi = f->sandi,
		.ingat = f->ingat,
		.perangkat = hash,
		.token = token.hash,
		.agen = kj_agent(req)};
	int64_t akun;
	bool must_change;
	enum kj_rc rc;

	device(req, hash);
	kj_token_new(&token);
	rc = kj_masuk(&req->act, req->conf, &m, &akun, &must_change);
	if (rc != KJ_OK)
		return rc;
	kj_session_cookie(req, &token, f->ingat ? req->conf->session.remember_s : 0);
	if (must_change)
		return kj_redirect(req, "login", "/sandi");
	return kj_redirect_back(req, f->lanjut);
}
