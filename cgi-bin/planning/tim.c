/*
 * /planning/tim: the teams one leads or works in, and what they owe together.
 * /planning/skp/{id}/tim/{rhk}: who shares a result, and how it is credited.
 */
#include "kinerja/domain/tim.h"

#include "planning.h"
#include "queries.h"

/* ---- the teams ------------------------------------------------------------------------ */

struct ambil {
	int64_t rhk;
};

static const struct kj_field ambil_fields[] = {
	{.name = "rhk", .kind = KJ_F_ID, .at = offsetof(struct ambil, rhk), .required = true},
};

const struct kj_form planning_tim_ambil_form = {
	.name = "tim_ambil",
	.size = sizeof(struct ambil),
	.fields = ambil_fields,
	.nfields = KJ_COUNT(ambil_fields),
};

enum kj_rc
tim(struct kj_req *req)
{
	struct kj_act *act = &req->act;
	const char *day = kj_date_iso(act->arena, kj_act_today(act));
	struct kj_arg me = kj_i(act->who.pegawai);
	struct kj_node *top = kj_top(req);
	struct kj_rows members, results, mine;
	enum kj_rc rc;

	rc = kj_db_rows(
		act->db, act->arena, &kj_q_tim_anggota, &members, KJ_ARGS(me, kj_t(day), kj_t(day)));
	if (rc == KJ_OK)
		rc = kj_db_rows(act->db, act->arena, &kj_q_tim_hasil, &results, KJ_ARGS(me));
	if (rc == KJ_OK)
		rc = kj_db_rows(
			act->db, act->arena, &kj_q_tim_saya, &mine, KJ_ARGS(me, kj_t(day), kj_t(day), me));
	if (rc != KJ_OK)
		return rc;
	kj_set_rows(top, "Anggota", &members);
	for (size_t i = 0; i < results.n; i++)
		if (members.n > 0 || *kj_text(&results, i, "kredit") != '\0')
			kj_set_row(kj_node_add(top, "Hasil"), &results, i);
	for (size_t i = 0; i < mine.n; i++)
		kj_set_row(kj_node_add(top, kj_isnull(&mine, i, "rhk_id") ? "Ketua" : "Bagian"), &mine, i);
	return KJ_OK;
}

enum kj_rc
tim_ambil(struct kj_req *req)
{
	const struct ambil *f = kj_form_of(req);
	int64_t skp;
	enum kj_rc rc = kj_tim_take(&req->act, f->rhk, &skp);

	if (rc != KJ_OK)
		return rc;
	kj_flash(req, "tim.diambil");
	return kj_redirect(req, "planning", "/skp/%lld/ubah", (long long)skp);
}

/* ---- one result ------------------------------------------------------------------------- */

static const struct kj_field anggota_fields[] = {
	{.name = "persen",
		.kind = KJ_F_DECIMAL,
		.at = offsetof(struct kj_tim_anggota, persen),
		.max = 3},
};

static const struct kj_form anggota_form = {.name = "anggota",
	.size = sizeof(struct kj_tim_anggota),
	.fields = anggota_fields,
	.nfields = KJ_COUNT(anggota_fields)};

static const struct kj_field rhk_fields[] = {
	{.name = "kredit",
		.kind = KJ_F_CHOICE,
		.at = offsetof(struct kj_tim, kredit),
		.choices = kj_tim_kredit,
		.required = true},
	{.name = "anggota",
		.kind = KJ_F_ROWS,
		.at = offsetof(struct kj_tim, anggota),
		.rows = &anggota_form,
		.max = 200},
};

const struct kj_form planning_tim_form = {
	.name = "tim_rhk",
	.size = sizeof(struct kj_tim),
	.fields = rhk_fields,
	.nfields = KJ_COUNT(rhk_fields),
	.draft = true,
};

static void
fill_members(struct kj_req *req, const struct kj_rows *r, struct kj_tim *t)
{
	struct kj_arena *a = req->act.arena;
	struct kj_tim_anggota *v = kj_calloc(a, r->n + 1, sizeof(*v));

	for (size_t i = 0; i < r->n; i++) {
		const char *key = kj_fmt(a, "%lld", (long long)kj_int(r, i, "id"));

		v[i] = (struct kj_tim_anggota){
			{key, kj_int(r, i, "id")}, kj_decimal_plain(a, kj_text(r, i, "persen"))};
		kj_set_row(kj_node(kj_top(req), kj_fmt(a, "Orang.%s", key)), r, i);
	}
	t->anggota = (struct kj_set){r->n, v};
}

enum kj_rc
tim_rhk(struct kj_req *req)
{
	struct kj_act *act = &req->act;
	const char *day = kj_date_iso(act->arena, kj_act_today(act));
	struct kj_tim t = {.rhk = req->id[1]};
	struct kj_rows rhk, people;
	enum kj_rc rc;

	rc = kj_db_one(
		act->db, act->arena, &kj_q_tim_rhk, &rhk, KJ_ARGS(kj_i(t.rhk), kj_i(req->subject.id)));
	if (rc == KJ_OK)
		rc = kj_db_rows(act->db, act->arena, &kj_q_tim_calon, &people,
			KJ_ARGS(kj_i(act->who.pegawai), kj_t(day), kj_t(day), kj_i(t.rhk), kj_i(t.rhk)));
	if (rc != KJ_OK)
		return rc;
	t.kredit = kj_text(&rhk, 0, "kredit");
	kj_set_row(kj_node(kj_top(req), "Rhk"), &rhk, 0);
	fill_members(req, &people, &t);
	kj_form_fill(req, &planning_tim_form, &t);
	kj_form_set_version(req, kj_int(&rhk, 0, "version"));
	return KJ_OK;
}

enum kj_rc
tim_rhk_simpan(struct kj_req *req)
{
	struct kj_tim t = *(const struct kj_tim *)kj_form_of(req);
	enum kj_rc rc;

	t.rhk = req->id[1];
	rc = kj_tim_save(&req->act, &req->subject, kj_form_version(req), &t);
	if (rc != KJ_OK)
		return rc;
	kj_flash(req, "tim.disimpan");
	return kj_redirect(req, "planning", "/tim");
}
