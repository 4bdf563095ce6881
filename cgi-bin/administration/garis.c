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

/* "Name (NIP)" of who leads the person's unit, "" when nobody does. */
static enum kj_rc
likely(struct kj_req *req, const char **out)
{
	struct kj_act *act = &req->act;
	const char *day = administration_today(req);
	struct kj_rows r;
	enum kj_rc rc;

	*out = "";
	rc = kj_db_one(act->db, act->arena, &kj_q_garis_usul, &r,
		KJ_ARGS(kj_i(req->id[0]), kj_t(day), kj_t(day), kj_t(day), kj_t(day)));
	if (rc == KJ_OK)
		*out = kj_isnull(&r, 0, "nip")
				   ? kj_text(&r, 0, "nama")
				   : kj_fmt(act->arena, "%s (%s)", kj_text(&r, 0, "nama"), kj_text(&r, 0, "nip"));
	return rc == KJ_NOTFOUND ? KJ_OK : rc;
}

enum kj_rc
garis(struct kj_req *req)
{
	struct kj_act *act = &req->act;
	const char *day = administration_today(req), *penilai;
	struct kj_rows r, lines;
	enum kj_rc rc = administration_person(req, &r);

	if (rc == KJ_OK)
		rc = kj_db_rows(act->db, act->arena, &kj_q_garis_list, &lines,
			KJ_ARGS(kj_t(day), kj_t(day), kj_i(req->id[0])));
	if (rc == KJ_OK)
		rc = likely(req, &penilai);
	if (rc == KJ_OK)
		rc = administration_suggest_penilai(req);
	if (rc != KJ_OK)
		return rc;
	kj_set_rows(kj_top(req), "Garis", &lines);
	for (size_t i = 0; kj_garis_jenis[i]; i++)
		kj_form_choice(req, "jenis", kj_garis_jenis[i],
			kj_say(req, kj_fmt(act->arena, "kode.garis.%s", kj_garis_jenis[i]), NULL));
	kj_form_fill(req, &administration_garis_form,
		&(struct kj_garis){.penilai = penilai,
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
