/*
 * /login/pertama: the first administrator of an installation without a
 * command line. Nothing is there unless the configuration names a key file
 * and no administrator was ever made.
 */
#include "login.h"

#include "kinerja/domain/pertama.h"

struct pertama_form {
	const char *kunci, *instansi, *tempat, *nip, *nama, *sandi, *ulang;
};

static const struct kj_field fields[] = {
	{.name = "kunci_pasang",
		.kind = KJ_F_SECRET,
		.at = offsetof(struct pertama_form, kunci),
		.max = 255,
		.required = true},
	{.name = "instansi",
		.kind = KJ_F_TEXT,
		.at = offsetof(struct pertama_form, instansi),
		.required = true},
	{.name = "tempat",
		.kind = KJ_F_TEXT,
		.at = offsetof(struct pertama_form, tempat),
		.max = 100,
		.required = true},
	{.name = "nip",
		.kind = KJ_F_TEXT,
		.at = offsetof(struct pertama_form, nip),
		.max = 60,
		.required = true},
	{.name = "nama",
		.kind = KJ_F_TEXT,
		.at = offsetof(struct pertama_form, nama),
		.max = 150,
		.required = true},
	{.name = "sandi_baru",
		.kind = KJ_F_SECRET,
		.at = offsetof(struct pertama_form, sandi),
		.max = 200,
		.required = true},
	{.name = "sandi_ulang",
		.kind = KJ_F_SECRET,
		.at = offsetof(struct pertama_form, ulang),
		.max = 200,
		.required = true},
};

const struct kj_form login_pertama_form = {
	.name = "pertama",
	.size = sizeof(struct pertama_form),
	.fields = fields,
	.nfields = KJ_COUNT(fields),
};

enum kj_rc
pertama_open(struct kj_req *req, bool *open)
{
	bool ada = true;
	enum kj_rc rc = KJ_OK;

	if (*kj_conf_install_key(req->act.arena, req->conf))
		rc = kj_pertama_ada(&req->act, &ada);
	*open = rc == KJ_OK && !ada;
	return rc;
}

enum kj_rc
pertama(struct kj_req *req)
{
	static const struct pertama_form empty = {"", "", "", "", "", "", ""};
	bool open;
	enum kj_rc rc = pertama_open(req, &open);

	if (rc == KJ_OK && !open)
		rc = KJ_NOTFOUND;
	if (rc == KJ_OK)
		kj_form_fill(req, &login_pertama_form, &empty);
	return rc;
}

/* Compared by digest, so that the time taken tells nothing. */
static bool
key_fits(struct kj_req *req, const char *typed)
{
	const char *key = kj_conf_install_key(req->act.arena, req->conf);
	const char *text[2] = {key, kj_trim(req->act.arena, typed)};
	unsigned char sum[2][32];

	for (size_t i = 0; i < 2; i++) {
		struct kj_sha256 h;

		kj_sha256_init(&h);
		kj_sha256_add(&h, text[i], strlen(text[i]));
		kj_sha256_end(&h, sum[i]);
	}
	return *key && kj_equal_ct(sum[0], sum[1], sizeof(sum[0]));
}

enum kj_rc
pertama_kirim(struct kj_req *req)
{
	const struct pertama_form *f = kj_form_of(req);
	const struct kj_pertama in = {.instansi = f->instansi,
		.tempat = f->tempat,
		.nip = f->nip,
		.nama = f->nama,
		.sandi = f->sandi,
		.ulang = f->ulang};
	const char *login;
	bool open;
	enum kj_rc rc = pertama_open(req, &open);

	if (rc != KJ_OK || !open)
		return rc != KJ_OK ? rc : KJ_NOTFOUND;
	if (!key_fits(req, f->kunci)) {
		kj_log(KJ_WARN, "install.refused", "ip=%s", req->act.ip);
		return kj_problem(&req->act, "pertama.kunci", "kunci_pasang");
	}
	rc = kj_pertama(&req->act, req->conf, &in, &login);
	if (rc != KJ_OK)
		return rc;
	kj_log(KJ_INFO, "install.admin", "login=%s ip=%s", login, req->act.ip);
	kj_flash(req, "login.pertama");
	return kj_redirect(req, "login", "/");
}
