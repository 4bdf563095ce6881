/* /administration/pegawai/{id}/garis/{id}: the last day of a reporting line. */
#include "administration.h"

#include "akhiri.h"
#include "queries.h"

static const struct kj_field fields[] = {
	{.name = "sampai", .kind = KJ_F_DATE, .at = offsetof(struct akhiri, sampai), .required = true},
	{.name = "alasan", .kind = KJ_F_TEXT, .at = offsetof(struct akhiri, alasan), .max = 300},
};

const struct kj_form administration_akhiri_form = {
	.name = "akhiri",
	.size = sizeof(struct akhiri),
	.fields = fields,
	.nfields = KJ_COUNT(fields),
};

enum kj_rc
garis_akhiri(struct kj_req *req)
{
	struct kj_rows r, line;
	enum kj_rc rc = administration_person(req, &r);

	if (rc == KJ_OK)
		rc = kj_db_one(req->act.db, req->act.arena, &kj_q_garis_get, &line,
			KJ_ARGS(kj_i(req->id[1]), kj_i(req->id[0])));
	if (rc != KJ_OK)
		return rc;
	kj_set_row(kj_node(kj_top(req), "Garis"), &line, 0);
	kj_form_fill(req, &administration_akhiri_form,
		&(struct akhiri){.sampai = kj_act_today(&req->act), .alasan = ""});
	return KJ_OK;
}

enum kj_rc
garis_akhiri_simpan(struct kj_req *req)
{
	const struct akhiri *f = kj_form_of(req);
	enum kj_rc rc =
		kj_garis_end(&req->act, req->id[0], kj_form_version(req), req->id[1], f->sampai, f->alasan);

	if (rc != KJ_OK)
		return rc;
	kj_flash(req, "garis.diakhiri");
	return kj_redirect(req, "administration", "/pegawai/%lld", (long long)req->id[0]);
}
