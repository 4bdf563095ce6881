/*
 * /review/organisasi: the units whose predicate I set.
 */
#include "review.h"

#include "queries.h"

enum kj_rc
organisasi(struct kj_req *req)
{
	struct kj_act *act = &req->act;
	const char *today = kj_date_iso(act->arena, kj_act_today(act));
	int64_t year = kj_query_int(req, "tahun", kj_date_year(kj_act_today(act)));
	struct kj_rows units;
	enum kj_rc rc;

	rc = kj_db_rows(act->db, act->arena, &kj_q_organisasi_units, &units,
		KJ_ARGS(kj_t(today), kj_i(act->who.pegawai), kj_i(year)));
	if (rc != KJ_OK)
		return rc;
	kj_set_rows(kj_top(req), "Unit", &units);
	kj_set_int(kj_top(req), "Tahun", year);
	kj_set_int(kj_top(req), "TahunLalu", year - 1);
	return KJ_OK;
}
