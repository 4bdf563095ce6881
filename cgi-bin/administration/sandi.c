/*
 * /administration/pegawai/{id}/sandi: a new temporary password. It is made
 * when the page is shown and stands on it; set, nobody can show it again.
 */
#include "administration.h"

#include "queries.h"

struct sandi_form {
	const char *sandi;
};

static const struct kj_field fields[] = {
	{.name = "sandi",
		.kind = KJ_F_SECRET,
		.at = offsetof(struct sandi_form, sandi),
		.max = 200,
		.required = true},
};

const struct kj_form administration_sandi_form = {
	.name = "sandi_awal",
	.size = sizeof(struct sandi_form),
	.fields = fields,
	.nfields = KJ_COUNT(fields),
};

enum kj_rc
sandi(struct kj_req *req)
{
	struct kj_rows r;
	enum kj_rc rc = administration_account(req, &r);

	if (rc != KJ_OK)
		return rc;
	kj_set(kj_top(req), "Sandi.acak", kj_akun_sandi_acak(req->act.arena));
	kj_form_fill(req, &administration_sandi_form, &(struct sandi_form){""});
	return KJ_OK;
}

enum kj_rc
sandi_simpan(struct kj_req *req)
{
	const struct sandi_form *f = kj_form_of(req);
	struct kj_act *act = &req->act;
	struct kj_rows r;
	enum kj_rc rc =
		kj_db_one(act->db, act->arena, &kj_q_pegawai_get, &r, KJ_ARGS(kj_i(req->id[0])));

	if (rc == KJ_OK && kj_isnull(&r, 0, "akun_id"))
		rc = KJ_NOTFOUND;
	if (rc == KJ_OK && (int)kj_utf8_len(f->sandi) < req->conf->password.min_length)
		rc = kj_problem(act, "akun.sandi_pendek", "sandi");
	if (rc == KJ_OK)
		rc = kj_akun_sandi(act, kj_int(&r, 0, "akun_id"), kj_form_version(req),
			kj_password_hash(
				act->arena, f->sandi, req->conf->password.memory_kib, req->conf->password.passes));
	if (rc != KJ_OK)
		return rc;
	kj_flash(req, "akun.sandi_disetel");
	return kj_redirect(req, "administration", "/pegawai/%lld", (long long)req->id[0]);
}
