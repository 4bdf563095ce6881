/*
 * /login/sandi: change the own password; at the first sign-in with a
 * temporary one nothing else is open.
 */
#include "login.h"

struct sandi_form {
	const char *lama, *baru, *ulang;
};

static const struct kj_field fields[] = {
	{.name = "sandi_lama",
		.kind = KJ_F_SECRET,
		.at = offsetof(struct sandi_form, lama),
		.max = 200,
		.required = true},
	{.name = "sandi_baru",
		.kind = KJ_F_SECRET,
		.at = offsetof(struct sandi_form, baru),
		.max = 200,
		.required = true},
	{.name = "sandi_ulang",
		.kind = KJ_F_SECRET,
		.at = offsetof(struct sandi_form, ulang),
		.max = 200,
		.required = true},
};

const struct kj_form login_sandi_form = {
	.name = "sandi",
	.size = sizeof(struct sandi_form),
	.fields = fields,
	.nfields = KJ_COUNT(fields),
};

enum kj_rc
sandi(struct kj_req *req)
{
	static const struct sandi_form empty = {"", "", ""};

	kj_set_int(kj_top(req), "Sandi.wajib", req->act.who.must_change);
	kj_form_fill(req, &login_sandi_form, &empty);
	return KJ_OK;
}

enum kj_rc
sandi_ganti(struct kj_req *req)
{
	const struct sandi_form *f = kj_form_of(req);
	enum kj_rc rc = kj_sandi_change(&req->act, req->conf, f->lama, f->baru, f->ulang);

	if (rc != KJ_OK)
		return rc;
	kj_flash(req, "sandi.diganti");
	return kj_redirect(req, "", "/");
}
