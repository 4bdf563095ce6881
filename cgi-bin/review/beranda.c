/*
 * /review: my evaluations, and those that I write.
 */
#include "review.h"

#include "queries.h"

static enum kj_rc
show_team(struct kj_req *req)
{
	static const char *const sorts[] = {"nama", NULL};
	struct kj_act *act = &req->act;
	struct kj_list list;
	struct kj_rows team;
	int64_t year;
	enum kj_rc rc;

	year = kj_query_int(req, "tahun", kj_date_year(kj_act_today(act)));
	kj_list_read(req, &list, sorts, 25);
	rc = kj_db_rows(act->db, act->arena, &kj_q_evaluasi_team, &team,
		KJ_ARGS(kj_i(act->who.pegawai), kj_i(year), kj_t(list.after_key), kj_t(list.after_key),
			kj_i(list.after_id), kj_i(list.n + 1)));
	if (rc != KJ_OK)
		return rc;
	kj_list_more(req, &list, &team, "nama");
	kj_set_int(kj_top(req), "Tahun", year);
	kj_set_int(kj_top(req), "TahunLalu", year - 1);
	kj_set_rows(kj_top(req), "Tim", &team);
	return KJ_OK;
}

enum kj_rc
beranda(struct kj_req *req)
{
	struct kj_act *act = &req->act;
	struct kj_rows own;
	enum kj_rc rc;

	rc = kj_db_rows(act->db, act->arena, &kj_q_evaluasi_own, &own, KJ_ARGS(kj_i(act->who.pegawai)));
	if (rc != KJ_OK)
		return rc;
	kj_set_rows(kj_top(req), "Punya", &own);
	if (act->who.penilai)
		rc = show_team(req);
	return rc;
}
