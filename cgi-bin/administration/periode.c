/* /administration/periode: performance years, newest first. */
#include "administration.h"

#include "queries.h"

enum kj_rc
periode(struct kj_req *req)
{
	struct kj_rows r;
	enum kj_rc rc = kj_db_rows(req->act.db, req->act.arena, &kj_q_periode_list, &r, KJ_NOARGS);

	if (rc == KJ_OK)
		kj_set_rows(kj_top(req), "Periode", &r);
	return rc;
}
