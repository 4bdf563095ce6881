/* /administration/aturan: every version of every ruleset, and the periods that use it. */
#include "administration.h"

#include "queries.h"

enum kj_rc
aturan_daftar(struct kj_req *req)
{
	struct kj_rows r;
	enum kj_rc rc = kj_db_rows(req->act.db, req->act.arena, &kj_q_aturan_daftar, &r, KJ_NOARGS);

	if (rc == KJ_OK)
		kj_set_rows(kj_top(req), "Aturan", &r);
	return rc;
}

/* The shipped files of a new release, as versions to look at. */
enum kj_rc
aturan_pasang(struct kj_req *req)
{
	size_t n = 0;
	enum kj_rc rc = kj_aturan_pasang(&req->act, req->conf->rulesets, &n);

	if (rc != KJ_OK)
		return rc;
	kj_flash(req, n > 0 ? "aturan.dipasang" : "aturan.sudah_terpasang");
	return kj_redirect(req, "administration", "/aturan");
}
