/*
 * /reporting/bukti/{id}: a stored file, to those who may read its entry.
 */
#include "reporting.h"

#include "queries.h"

enum kj_rc
bukti(struct kj_req *req)
{
	struct kj_act *act = &req->act;
	struct kj_rows b;
	enum kj_rc rc;

	rc = kj_db_one(act->db, act->arena, &kj_q_bukti_get, &b, KJ_ARGS(kj_i(req->id[0])));
	if (rc != KJ_OK)
		return rc;
	if (kj_isnull(&b, 0, "sha256"))
		return KJ_NOTFOUND;
	return kj_send_file(req, kj_text(&b, 0, "sha256"), kj_text(&b, 0, "jenis"),
		kj_text(&b, 0, "nama"), kj_starts(kj_text(&b, 0, "jenis"), "image/"));
}
