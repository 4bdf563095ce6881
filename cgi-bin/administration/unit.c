/* /administration/unit: the tree of units with who leads each. */
#include "administration.h"

#include "queries.h"

#define UNITS 2000

enum kj_rc
unit(struct kj_req *req)
{
	struct kj_act *act = &req->act;
	const char *day = administration_today(req);
	int64_t root = administration_root(req);
	struct kj_rows r;
	enum kj_rc rc;

	rc = kj_db_rows(act->db, act->arena, &kj_q_unit_pohon, &r,
		KJ_ARGS(kj_i(root), kj_i(root), kj_t(day), kj_t(day), kj_t(day), kj_t(day), kj_t(day),
			kj_i(UNITS)));
	if (rc == KJ_OK)
		kj_set_rows(kj_top(req), "Unit", &r);
	return rc;
}
