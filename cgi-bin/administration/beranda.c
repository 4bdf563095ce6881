/* /administration: search, what waits for a clerk, and one's own last acts. */
#include "administration.h"

#include "queries.h"

#define RECENT 10
/* People that are counted when somebody looks; more are counted beforehand. */
#define FEW 1000

/* How fresh the seals are, for those who look after the audit trail. */
static enum kj_rc
show_seal(struct kj_req *req)
{
	struct kj_rows seal;
	enum kj_rc rc;

	if (!(req->act.who.peran & (KJ_PERAN_ADMIN | KJ_PERAN_AUDITOR)))
		return KJ_OK;
	rc = kj_db_one(req->act.db, req->act.arena, &kj_q_segel_last, &seal, KJ_NOARGS);
	if (rc == KJ_OK)
		kj_set(kj_top(req), "Segel.tanggal", kj_text(&seal, 0, "tanggal"));
	return rc == KJ_NOTFOUND ? KJ_OK : rc;
}

/* Who lacks what: of many as it was counted last, which the page says. */
static enum kj_rc
count_people(struct kj_req *req, struct kj_rows *counts)
{
	struct kj_act *act = &req->act;
	const char *day = administration_today(req);
	int64_t root = administration_root(req);
	enum kj_rc rc = kj_db_one(act->db, act->arena, &kj_q_pegawai_rekap, counts, KJ_NOARGS);

	if (rc != KJ_OK && rc != KJ_NOTFOUND)
		return rc;
	if (rc == KJ_NOTFOUND || kj_int(counts, 0, "pegawai") <= FEW)
		return kj_db_one(act->db, act->arena, &kj_q_pegawai_hitung, counts,
			KJ_ARGS(kj_t(day), kj_t(day), kj_t(day), kj_i(root), kj_i(root), kj_t(day), kj_t(day)));
	kj_set(kj_top(req), "Dihitung", kj_text(counts, 0, "dihitung"));
	if (root == 0) {
		kj_set_int(kj_top(req), "Hitung.semua", 1);
		return KJ_OK;
	}
	return kj_db_one(act->db, act->arena, &kj_q_pegawai_hitung_bawah, counts,
		KJ_ARGS(kj_t(day), kj_i(root), kj_t(day)));
}

enum kj_rc
beranda(struct kj_req *req)
{
	struct kj_act *act = &req->act;
	struct kj_rows counts, last;
	enum kj_rc rc = count_people(req, &counts);

	if (rc == KJ_OK)
		rc = kj_db_rows(act->db, act->arena, &kj_q_jejak_ringkas, &last,
			KJ_ARGS(kj_i(act->who.akun), kj_i(RECENT)));
	if (rc != KJ_OK)
		return rc;
	kj_set_row(kj_node(kj_top(req), "Hitung"), &counts, 0);
	kj_set_rows(kj_top(req), "Terakhir", &last);
	return show_seal(req);
}
