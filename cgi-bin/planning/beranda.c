/*
 * /planning: my plans, the assignments that still need one, and the plans of
 * the people I answer for.
 */
#include "planning.h"

#include "queries.h"

struct buat {
	int64_t penugasan, periode;
};

static const struct kj_field buat_fields[] = {
	{.name = "penugasan",
		.kind = KJ_F_ID,
		.at = offsetof(struct buat, penugasan),
		.required = true},
	{.name = "periode", .kind = KJ_F_ID, .at = offsetof(struct buat, periode), .required = true},
};

const struct kj_form planning_buat_form = {
	.name = "buat_skp",
	.size = sizeof(struct buat),
	.fields = buat_fields,
	.nfields = KJ_COUNT(buat_fields),
};

static enum kj_rc
show_team(struct kj_req *req, const char *today)
{
	static const char *const sorts[] = {"nama", NULL};
	struct kj_act *act = &req->act;
	struct kj_list list;
	struct kj_rows team;
	enum kj_rc rc;

	kj_list_read(req, &list, sorts, 25);
	rc = kj_db_rows(act->db, act->arena, &kj_q_skp_team, &team,
		KJ_ARGS(kj_i(kj_query_int(req, "tahun", kj_date_year(kj_act_today(act)))),
			kj_i(kj_query_int(req, "latihan", 0) != 0), kj_i(act->who.pegawai), kj_t(today),
			kj_t(today), kj_t(list.after_key), kj_t(list.after_key), kj_i(list.after_id),
			kj_i(list.n + 1)));
	if (rc != KJ_OK)
		return rc;
	kj_list_more(req, &list, &team, "kunci");
	kj_set_rows(kj_top(req), "Tim", &team);
	kj_set_int(kj_top(req), "Latihan", kj_query_int(req, "latihan", 0) != 0);
	return KJ_OK;
}

enum kj_rc
beranda(struct kj_req *req)
{
	struct kj_act *act = &req->act;
	const char *today = kj_date_iso(act->arena, kj_act_today(act));
	struct kj_rows own;
	enum kj_rc rc;

	rc = kj_db_rows(act->db, act->arena, &kj_q_skp_own, &own,
		KJ_ARGS(kj_i(act->who.pegawai), kj_i(act->who.pegawai), kj_t(today), kj_t(today)));
	if (rc != KJ_OK)
		return rc;
	kj_set_rows(kj_top(req), "Punya", &own);
	if (act->who.penilai)
		rc = show_team(req, today);
	return rc;
}

enum kj_rc
beranda_buat(struct kj_req *req)
{
	const struct buat *f = kj_form_of(req);
	int64_t id;
	enum kj_rc rc = kj_skp_create(&req->act, f->penugasan, f->periode, &id);

	if (rc != KJ_OK)
		return rc;
	kj_flash(req, "skp.dibuat");
	return kj_redirect(req, "planning", "/skp/%lld/ubah", (long long)id);
}
