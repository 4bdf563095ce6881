/* /administration/pegawai/{id}/garis: a new evaluator; the one a clerk most likely means stands there already. */
#include "administration.h"

#include "queries.h"

static const struct kj_field fields[] = {
	{.name = "penilai",
		.kind = KJ_F_TEXT,
		.at = offsetof(struct kj_garis, penilai),
		.required = true},
	{.name = "jenis",
		.kind = KJ_F_CHOICE,
		.at = offsetof(struct kj_garis, jenis),
		.required = true,
		.choices = kj_garis_jenis},
	{.name = "dari", .kind = KJ_F_DATE, .at = offsetof(struct kj_garis, dari), .required = true},
	{.name = "sampai", .kind = KJ_F_DATE, .at = offsetof(struct kj_garis, sampai)},
	{.name = "ganti", .kind = KJ_F_BOOL, .at = offsetof(struct kj_garis, ganti)},
	{.name = "alasan", .kind = KJ_F_TEXT, .at = offsetof(struct kj_garis, alasan), .max = 300},
};

const struct kj_form administration_garis_form = {
	.name = "garis",
	.size = sizeof(struct kj_garis),
	.fields = fields,
	.nfields = KJ_COUNT(fields),
};

/* The lines in force as Garis.N; the answer is whom a clerk most likely means, "" nobody. */
static const char *
show_lines(struct kj_req *req, const struct kj_rows *r)
{
	const char *likely = "";

	for (size_t i = 0; i < r->n; i++) {
		if (!kj_int(r, i, "usul"))
			kj_set_row(kj_node_add(kj_top(req), "Garis"), r, i);
		else if (kj_isnull(r, i, "nip"))
			likely = kj_text(r, i, "penilai");
		else
			likely =
				kj_fmt(req->act.arena, "%s (%s)", kj_text(r, i, "penilai"), kj_text(r, i, "nip"));
	}
	return likely;
}

enum kj_rc
garis(struct kj_req *req)
{
	struct kj_act *act = &req->act;
	const char *day = administration_today(req);
	struct kj_rows person, r;
	enum kj_rc rc = administration_person(req, &person);

	if (rc == KJ_OK)
		rc = kj_db_rows(act->db, act->arena, &kj_q_garis_baru, &r,
			KJ_ARGS(kj_i(req->id[0]), kj_t(day), kj_t(day), kj_i(req->id[0]), kj_t(day), kj_t(day),
				kj_t(day), kj_t(day)));
	if (rc == KJ_OK)
		rc = administration_suggest_penilai(req);
	if (rc != KJ_OK)
		return rc;
	for (size_t i = 0; kj_garis_jenis[i]; i++)
		kj_form_choice(req, "jenis", kj_garis_jenis[i],
			kj_say(req, kj_fmt(act->arena, "kode.garis.%s", kj_garis_jenis[i]), NULL));
	kj_form_fill(req, &administration_garis_form,
		&(struct kj_garis){.penilai = show_lines(req, &r),
			.jenis = "DEFINITIF",
			.dari = kj_act_today(act),
			.sampai = KJ_NODATE,
			.alasan = "",
			.ganti = true});
	return KJ_OK;
}

enum kj_rc
garis_simpan(struct kj_req *req)
{
	int64_t id;
	enum kj_rc rc = kj_garis_add(&req->act, req->id[0], kj_form_version(req), kj_form_of(req), &id);

	if (rc != KJ_OK)
		return rc;
	kj_flash(req, "garis.dibuat");
	return kj_redirect(req, "administration", "/pegawai/%lld", (long long)req->id[0]);
}
