/* /administration: search, what waits for a clerk, and one's own last acts. */
#include "administration.h"

#include "queries.h"

#define RECENT 10

enum kj_rc
beranda(struct kj_req *req)
{
	struct kj_act *act = &req->act;
	const char *day = administration_today(req);
	int64_t root = administration_root(req);
	struct kj_rows counts, last, seal;
	enum kj_rc rc;

	rc = kj_db_one(act->db, act->arena, &kj_q_pegawai_hitung, &counts,
		KJ_ARGS(kj_t(day), kj_t(day), kj_t(day), kj_i(root), kj_i(root), kj_t(day)));
	if (rc == KJ_OK)
		rc = kj_db_rows(act->db, act->arena, &kj_q_jejak_oleh, &last,
			KJ_ARGS(kj_i(act->who.pegawai), kj_t("9999-12-31"), kj_t("9999-12-31"), kj_t(""),
				kj_t(""), kj_i(0), kj_i(0), kj_i(0), kj_i(RECENT)));
	if (rc == KJ_OK && (act->who.peran & (KJ_PERAN_ADMIN | KJ_PERAN_AUDITOR)))
		rc = kj_db_one(act->db, act->arena, &kj_q_segel_last, &seal, KJ_NOARGS);
	else
		seal.n = 0;
	if (rc != KJ_OK && rc != KJ_NOTFOUND)
		return rc;
	kj_set_row(kj_node(kj_top(req), "Hitung"), &counts, 0);
	kj_set_rows(kj_top(req), "Terakhir", &last);
	if (rc == KJ_OK && seal.n)
		kj_set(kj_top(req), "Segel.tanggal", kj_text(&seal, 0, "tanggal"));
	return KJ_OK;
}
