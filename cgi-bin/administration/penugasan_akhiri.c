/* /administration/pegawai/{id}/penugasan/{id}: the last day of an assignment. */
#include "administration.h"

#include "akhiri.h"
#include "queries.h"

enum kj_rc
penugasan_akhiri(struct kj_req *req)
{
	struct kj_rows r, post;
	enum kj_rc rc = administration_person(req, &r);

	if (rc == KJ_OK)
		rc = kj_db_one(req->act.db, req->act.arena, &kj_q_penugasan_get, &post,
			KJ_ARGS(kj_i(req->id[1]), kj_i(req->id[0])));
	if (rc != KJ_OK)
		return rc;
	kj_set_row(kj_node(kj_top(req), "Tugas"), &post, 0);
	kj_form_fill(req, &administration_akhiri_form,
		&(struct akhiri){.sampai = kj_act_today(&req->act), .alasan = ""});
	return KJ_OK;
}

enum kj_rc
penugasan_akhiri_simpan(struct kj_req *req)
{
	const struct akhiri *f = kj_form_of(req);
	enum kj_rc rc =
		kj_penugasan_end(&req->act, req->id[0], kj_form_version(req), req->id[1], f->sampai);

	if (rc != KJ_OK)
		return rc;
	kj_flash(req, "penugasan.diakhiri");
	return kj_redirect(req, "administration", "/pegawai/%lld", (long long)req->id[0]);
}
