/* /administration/pegawai/{id}/akun: makes an account, or changes its name; closes and opens it. */
#include "administration.h"

#include "queries.h"

struct akun_form {
	const char *login, *sandi;
};

static const struct kj_field fields[] = {
	{.name = "login",
		.kind = KJ_F_TEXT,
		.at = offsetof(struct akun_form, login),
		.min = 3,
		.max = 60,
		.required = true},
	{.name = "sandi", .kind = KJ_F_SECRET, .at = offsetof(struct akun_form, sandi), .max = 200},
};

const struct kj_form administration_akun_form = {
	.name = "akun",
	.size = sizeof(struct akun_form),
	.fields = fields,
	.nfields = KJ_COUNT(fields),
};

enum kj_rc
akun(struct kj_req *req)
{
	struct akun_form f = {"", ""};
	struct kj_rows r;
	enum kj_rc rc = administration_person(req, &r);

	if (rc != KJ_OK)
		return rc;
	if (kj_isnull(&r, 0, "akun_id")) {
		f.login = *kj_text(&r, 0, "nip") ? kj_text(&r, 0, "nip") : kj_text(&r, 0, "nrp");
		kj_set(kj_top(req), "Sandi.acak", kj_akun_sandi_acak(req->act.arena));
	} else {
		f.login = kj_text(&r, 0, "login");
		kj_form_set_version(req, kj_int(&r, 0, "akun_version"));
	}
	kj_form_fill(req, &administration_akun_form, &f);
	return KJ_OK;
}

enum kj_rc
akun_simpan(struct kj_req *req)
{
	const struct akun_form *f = kj_form_of(req);
	struct kj_act *act = &req->act;
	const char *hash;
	struct kj_rows r;
	int64_t id;
	enum kj_rc rc =
		kj_db_one(act->db, act->arena, &kj_q_pegawai_get, &r, KJ_ARGS(kj_i(req->id[0])));

	if (rc != KJ_OK)
		return rc;
	if (!kj_isnull(&r, 0, "akun_id")) {
		rc = kj_akun_login(act, kj_int(&r, 0, "akun_id"), kj_form_version(req), f->login);
	} else if ((int)kj_utf8_len(f->sandi) < req->conf->password.min_length) {
		rc = kj_problem(act, "akun.sandi_pendek", "sandi");
	} else {
		hash = kj_password_hash(
			act->arena, f->sandi, req->conf->password.memory_kib, req->conf->password.passes);
		rc = kj_akun_create(act, req->id[0], f->login, hash, &id);
	}
	if (rc != KJ_OK)
		return rc;
	kj_flash(req, kj_isnull(&r, 0, "akun_id") ? "akun.dibuat" : "disimpan");
	return kj_redirect(req, "administration", "/pegawai/%lld", (long long)req->id[0]);
}

enum kj_rc
akun_status(struct kj_req *req)
{
	bool open = kj_streq(req->aksi, "aktifkan");
	struct kj_rows r;
	enum kj_rc rc =
		kj_db_one(req->act.db, req->act.arena, &kj_q_pegawai_get, &r, KJ_ARGS(kj_i(req->id[0])));

	if (rc == KJ_OK)
		rc = kj_isnull(&r, 0, "akun_id") ? KJ_NOTFOUND
										 : kj_akun_set_aktif(&req->act, kj_int(&r, 0, "akun_id"),
											   kj_form_version(req), open);
	if (rc != KJ_OK)
		return rc;
	kj_flash(req, open ? "akun.dibuka" : "akun.ditutup");
	return kj_redirect(req, "administration", "/pegawai/%lld", (long long)req->id[0]);
}
