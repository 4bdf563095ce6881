/* What several pages show: choices, suggestions, the person they are about. */
#include "administration.h"

#include "queries.h"

#define UNITS 2000
#define LEADERS 60
#define POSTS 500

int64_t
administration_root(const struct kj_req *req)
{
	const struct kj_who *who = &req->act.who;

	if (who->peran & (KJ_PERAN_ADMIN | KJ_PERAN_AUDITOR))
		return 0;
	return who->unit_kelola ? who->unit_kelola : -1;
}

const char *
administration_today(const struct kj_req *req)
{
	return kj_date_iso(req->act.arena, kj_act_today(&req->act));
}

enum kj_rc
administration_choose_unit(struct kj_req *req, const char *field, int64_t skip)
{
	static const char dashes[] = "– – – – – – – – – – – – "; /* four bytes a level */
	struct kj_act *act = &req->act;
	int64_t root = administration_root(req);
	struct kj_rows r;
	enum kj_rc rc;

	rc = kj_db_rows(act->db, act->arena, &kj_q_unit_pilih, &r,
		KJ_ARGS(kj_i(root), kj_i(root), kj_t(administration_today(req)), kj_i(UNITS)));
	for (size_t i = 0; rc == KJ_OK && i < r.n; i++)
		if (!skip || kj_int(&r, i, "id") != skip)
			kj_form_choice(req, field, kj_text(&r, i, "id"),
				kj_fmt(act->arena, "%.*s%s", (int)kj_int(&r, i, "tingkat") * 4, dashes,
					kj_text(&r, i, "nama")));
	return rc;
}

enum kj_rc
administration_suggest_penilai(struct kj_req *req)
{
	struct kj_act *act = &req->act;
	const char *day = administration_today(req);
	struct kj_rows r;
	enum kj_rc rc;

	rc = kj_db_rows(act->db, act->arena, &kj_q_pegawai_pemimpin, &r,
		KJ_ARGS(kj_t(day), kj_t(day), kj_i(administration_root(req)), kj_i(LEADERS)));
	if (rc == KJ_OK)
		kj_set_rows(kj_top(req), "Pemimpin", &r);
	return rc;
}

enum kj_rc
administration_suggest_placement(struct kj_req *req)
{
	struct kj_act *act = &req->act;
	const char *day = administration_today(req);
	struct kj_rows r;
	enum kj_rc rc;

	rc = kj_db_rows(act->db, act->arena, &kj_q_pegawai_saran, &r,
		KJ_ARGS(kj_i(POSTS), kj_t(day), kj_t(day), kj_i(administration_root(req)), kj_i(LEADERS)));
	for (size_t i = 0; rc == KJ_OK && i < r.n; i++)
		kj_set_row(
			kj_node_add(kj_top(req), kj_int(&r, i, "jabatan") ? "Jabatan" : "Pemimpin"), &r, i);
	return rc;
}

enum kj_rc
administration_person(struct kj_req *req, struct kj_rows *r)
{
	enum kj_rc rc =
		kj_db_one(req->act.db, req->act.arena, &kj_q_pegawai_get, r, KJ_ARGS(kj_i(req->id[0])));

	if (rc != KJ_OK)
		return rc;
	kj_set_row(kj_node(kj_top(req), "Orang"), r, 0);
	kj_form_set_version(req, kj_int(r, 0, "version"));
	return KJ_OK;
}

enum kj_rc
administration_account(struct kj_req *req, struct kj_rows *r)
{
	enum kj_rc rc = administration_person(req, r);

	if (rc == KJ_OK && kj_isnull(r, 0, "akun_id"))
		rc = KJ_NOTFOUND;
	if (rc == KJ_OK)
		kj_form_set_version(req, kj_int(r, 0, "akun_version"));
	return rc;
}
