/*
 * /reporting: my entries, newest first.
 */
#include "reporting.h"

#include "queries.h"

enum kj_rc
laporan(struct kj_req *req)
{
	static const char *const sorts[] = {"tanggal", NULL};
	struct kj_act *act = &req->act;
	const char *from = "9999-12-31";
	int64_t id = INT64_MAX;
	struct kj_list list;
	struct kj_rows r;
	enum kj_rc rc;

	kj_list_read(req, &list, sorts, 50);
	if (*list.after_key != '\0') {
		from = list.after_key;
		id = list.after_id;
	}
	rc = kj_db_rows(act->db, act->arena, &kj_q_entri_own, &r,
		KJ_ARGS(kj_i(act->who.pegawai), kj_t(from), kj_t(from), kj_i(id), kj_i(list.n + 1)));
	if (rc != KJ_OK)
		return rc;
	kj_list_more(req, &list, &r, "tanggal");
	kj_set_rows(kj_top(req), "Entri", &r);
	return KJ_OK;
}
