/*
 * /login/sesi: the devices that are signed in with my account.
 */
#include "login.h"

#include "queries.h"

struct sesi_form {
	int64_t sesi;
};

static const struct kj_field fields[] = {
	{.name = "sesi", .kind = KJ_F_ID, .at = offsetof(struct sesi_form, sesi)},
};

const struct kj_form login_sesi_form = {
	.name = "sesi",
	.size = sizeof(struct sesi_form),
	.fields = fields,
	.nfields = KJ_COUNT(fields),
};

enum kj_rc
sesi(struct kj_req *req)
{
	struct kj_act *act = &req->act;
	struct kj_rows r;
	enum kj_rc rc;

	rc = kj_db_rows(act->db, act->arena, &kj_q_sesi_list, &r,
		KJ_ARGS(kj_i(act->who.akun), kj_t(kj_instant_sql(act->arena, kj_clock_real()))));
	if (rc != KJ_OK)
		return rc;
	for (size_t i = 0; i < r.n; i++) {
		struct kj_node *n = kj_node_add(kj_top(req), "Sesi");

		kj_set_row(n, &r, i);
		kj_set(n, "perangkat", login_perangkat(act->arena, kj_text(&r, i, "perangkat")));
		kj_set_int(n, "ini", kj_int(&r, i, "id") == act->who.sesi);
	}
	return KJ_OK;
}

enum kj_rc
sesi_akhiri(struct kj_req *req)
{
	const struct sesi_form *f = kj_form_of(req);
	bool others = kj_streq(req->aksi, "akhiri_lain");
	enum kj_rc rc;

	if (!others && f->sesi == 0)
		return KJ_NOTFOUND;
	rc = kj_sesi_end(&req->act, others ? 0 : f->sesi);
	if (rc != KJ_OK)
		return rc;
	kj_flash(req, others ? "sesi.lain_diakhiri" : "sesi.diakhiri");
	return kj_redirect(req, "login", "/sesi");
}
