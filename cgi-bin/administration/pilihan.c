/* What several pages show: choices, suggestions, the person they are about. */
#include "administration.h"

#include "queries.h"

/* Units shown together; larger agencies go down step by step. */
#define UNITS 30
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

/* Where the part of the tree that a page shows begins: below the unit asked for, else one's root. */
static int64_t
begin_at(struct kj_req *req)
{
	int64_t below = kj_query_int(req, "bawah", 0);

	return below > 0 ? below : administration_root(req);
}

enum kj_rc
administration_units(
	struct kj_req *req, const struct kj_query *q, const char *also, struct kj_rows *out)
{
	struct kj_act *act = &req->act;
	const char *day = administration_today(req);
	long long from = begin_at(req);
	const char *ids = kj_fmt(act->arena, "[%lld%s%s]", from, *also ? "," : "", also);
	size_t near = 0;
	enum kj_rc rc = kj_db_rows(act->db, act->arena, q, out,
		KJ_ARGS(kj_i(administration_root(req)), kj_t(day), kj_t(day), kj_i(from), kj_i(UNITS),
			kj_t(day), kj_t(ids)));

	for (size_t i = 0; rc == KJ_OK && i < out->n; i++)
		near += kj_int(out, i, "dekat") != 0;
	if (rc == KJ_OK && near == UNITS)
		kj_set_int(kj_top(req), "Sempit.ada", 1);
	return rc;
}

enum kj_rc
administration_choose_unit(struct kj_req *req, const char *field, int64_t skip, const char *also)
{
	static const char dashes[] = "– – – – – – – – – – – – "; /* four bytes a level */
	struct kj_arena *a = req->act.arena;
	int64_t from = begin_at(req), level;
	struct kj_rows r;
	enum kj_rc rc = administration_units(req, &kj_q_unit_pilih, also, &r);

	for (size_t i = 0; rc == KJ_OK && i < r.n; i++) {
		level = kj_int(&r, i, "tingkat") - kj_int(&r, 0, "tingkat");
		level = level < 0 ? 0 : level > 12 ? 12 : level;
		if (!skip || kj_int(&r, i, "id") != skip)
			kj_form_choice(req, field, kj_text(&r, i, "id"),
				kj_fmt(a, "%.*s%s", (int)level * 4, dashes, kj_text(&r, i, "nama")));
		/* One step further down, or back up, where not all are shown. */
		if (kj_int(&r, i, "beranak") && kj_int(&r, i, "id") != from &&
			(kj_int(&r, i, "induk_id") == from || !kj_int(&r, i, "dekat") || level <= 1))
			kj_set_row(kj_node_add(kj_top(req), "Sempit.unit"), &r, i);
	}
	return rc;
}

const char *
administration_also(struct kj_req *req, int64_t unit)
{
	return unit > 0 ? kj_fmt(req->act.arena, "%lld", (long long)unit) : "";
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
