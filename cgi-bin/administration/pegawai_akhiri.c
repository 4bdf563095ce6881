/* /administration/pegawai/{id}/akhiri: the last day of service, and whom it leaves without evaluator. */
#include "administration.h"

#include "akhiri.h"
#include "queries.h"

static const struct kj_field fields[] = {
	{.name = "sampai", .kind = KJ_F_DATE, .at = offsetof(struct akhiri, sampai), .required = true},
	{.name = "alasan",
		.kind = KJ_F_TEXT,
		.at = offsetof(struct akhiri, alasan),
		.max = 300,
		.required = true},
};

const struct kj_form administration_pegawai_akhiri_form = {
	.name = "pegawai_akhiri",
	.size = sizeof(struct akhiri),
	.fields = fields,
	.nfields = KJ_COUNT(fields),
};

enum kj_rc
pegawai_akhiri(struct kj_req *req)
{
	const char *day = administration_today(req);
	struct kj_rows r, below;
	enum kj_rc rc = administration_person(req, &r);

	if (rc == KJ_OK)
		rc = kj_db_rows(req->act.db, req->act.arena, &kj_q_garis_bawahan, &below,
			KJ_ARGS(kj_i(req->id[0]), kj_t(day), kj_t(day)));
	if (rc != KJ_OK)
		return rc;
	kj_set_rows(kj_top(req), "Bawahan", &below);
	kj_form_fill(req, &administration_pegawai_akhiri_form,
		&(struct akhiri){.sampai = kj_act_today(&req->act), .alasan = ""});
	return KJ_OK;
}

enum kj_rc
pegawai_akhiri_simpan(struct kj_req *req)
{
	const struct akhiri *f = kj_form_of(req);
	enum kj_rc rc =
		kj_pegawai_end(&req->act, req->id[0], kj_form_version(req), f->sampai, f->alasan);

	if (rc != KJ_OK)
		return rc;
	kj_flash(req, "pegawai.diakhiri");
	return kj_redirect(req, "administration", "/pegawai/%lld", (long long)req->id[0]);
}
