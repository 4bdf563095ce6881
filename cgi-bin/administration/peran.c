/* /administration/pegawai/{id}/peran: gives a role; a button on the person's page takes it away. */
#include "administration.h"

#include "queries.h"

static const struct kj_field fields[] = {
	{.name = "peran",
		.kind = KJ_F_CHOICE,
		.at = offsetof(struct kj_peran_baru, peran),
		.required = true,
		.choices = kj_akun_peran},
	{.name = "unit", .kind = KJ_F_ID, .at = offsetof(struct kj_peran_baru, unit)},
	{.name = "dari",
		.kind = KJ_F_DATE,
		.at = offsetof(struct kj_peran_baru, dari),
		.required = true},
	{.name = "sampai", .kind = KJ_F_DATE, .at = offsetof(struct kj_peran_baru, sampai)},
};

const struct kj_form administration_peran_form = {
	.name = "peran",
	.size = sizeof(struct kj_peran_baru),
	.fields = fields,
	.nfields = KJ_COUNT(fields),
};

/* Back to the person, with the word for what was done. */
static enum kj_rc
done(struct kj_req *req, const char *flash)
{
	kj_flash(req, flash);
	return kj_redirect(req, "administration", "/pegawai/%lld", (long long)req->id[0]);
}

enum kj_rc
peran(struct kj_req *req)
{
	const struct kj_peran_baru *posted = kj_form_of(req);
	struct kj_rows r;
	enum kj_rc rc = administration_account(req, &r);

	if (rc == KJ_OK)
		rc = administration_choose_unit(
			req, "unit", 0, administration_also(req, posted ? posted->unit : 0));
	if (rc != KJ_OK)
		return rc;
	kj_form_fill(req, &administration_peran_form,
		&(struct kj_peran_baru){
			.peran = "PENGELOLA", .dari = kj_act_today(&req->act), .sampai = KJ_NODATE});
	return KJ_OK;
}

static enum kj_rc
account_id(struct kj_req *req, int64_t *id)
{
	struct kj_rows r;
	enum kj_rc rc =
		kj_db_one(req->act.db, req->act.arena, &kj_q_pegawai_get, &r, KJ_ARGS(kj_i(req->id[0])));

	if (rc == KJ_OK)
		*id = kj_int(&r, 0, "akun_id");
	return rc == KJ_OK && *id == 0 ? KJ_NOTFOUND : rc;
}

enum kj_rc
peran_simpan(struct kj_req *req)
{
	int64_t akun_id = 0, id;
	enum kj_rc rc = account_id(req, &akun_id);

	if (rc == KJ_OK)
		rc = kj_peran_add(&req->act, akun_id, kj_form_version(req), kj_form_of(req), &id);
	return rc == KJ_OK ? done(req, "peran.diberi") : rc;
}

enum kj_rc
peran_cabut(struct kj_req *req)
{
	int64_t akun_id = 0;
	enum kj_rc rc = account_id(req, &akun_id);

	if (rc == KJ_OK)
		rc = kj_peran_end(&req->act, akun_id, kj_form_version(req), req->id[1]);
	return rc == KJ_OK ? done(req, "peran.dicabut") : rc;
}
