/*
 * /login/bahasa: the language of the pages, for the account if there is one,
 * and for the device.
 */
#include "login.h"

#include "queries.h"

struct bahasa_form {
	const char *bahasa, *lanjut;
};

static const char *const languages[] = {"id", "en", NULL};

static const struct kj_field fields[] = {
	{.name = "bahasa",
		.kind = KJ_F_CHOICE,
		.at = offsetof(struct bahasa_form, bahasa),
		.choices = languages,
		.required = true},
	{.name = "lanjut", .kind = KJ_F_TEXT, .at = offsetof(struct bahasa_form, lanjut), .max = 500},
};

const struct kj_form login_bahasa_form = {
	.name = "bahasa",
	.size = sizeof(struct bahasa_form),
	.fields = fields,
	.nfields = KJ_COUNT(fields),
};

enum kj_rc
bahasa(struct kj_req *req)
{
	const struct bahasa_form *f = kj_form_of(req);
	enum kj_rc rc = KJ_OK;

	if (req->act.who.akun != 0)
		rc = kj_db_exec(req->act.db, &kj_q_akun_bahasa, NULL,
			KJ_ARGS(kj_t(f->bahasa), kj_i(req->act.who.akun)));
	if (rc != KJ_OK)
		return rc;
	kj_lang_cookie(req, f->bahasa);
	return kj_redirect_back(req, f->lanjut);
}
