/* /administration/unit/{id}/perpanjang: a step of the running year, longer for one unit. */
#include "administration.h"

#include "queries.h"

/* What is proposed: a week more. */
#define MORE_DAYS 7

static const struct kj_field fields[] = {
	{.name = "tahap",
		.kind = KJ_F_CHOICE,
		.at = offsetof(struct kj_perpanjangan, tahap),
		.required = true,
		.choices = kj_periode_tahap},
	{.name = "sampai",
		.kind = KJ_F_DATE,
		.at = offsetof(struct kj_perpanjangan, sampai),
		.required = true},
	{.name = "alasan",
		.kind = KJ_F_TEXT,
		.at = offsetof(struct kj_perpanjangan, alasan),
		.max = 300,
		.required = true},
};

const struct kj_form administration_perpanjangan_form = {
	.name = "perpanjangan",
	.size = sizeof(struct kj_perpanjangan),
	.fields = fields,
	.nfields = KJ_COUNT(fields),
};

/* The step asked for in the address, else that of plans; SIZE_MAX when the year has none. */
static size_t
asked(struct kj_req *req, const struct kj_rows *r)
{
	const char *kode = kj_query(req, "tahap");
	size_t first = r->n ? 0 : SIZE_MAX;

	for (size_t i = 0; i < r->n; i++)
		if (kj_streq(kj_text(r, i, "tahap"), *kode ? kode : "PERENCANAAN"))
			return i;
	return first;
}

/* As it is extended already, or a week after today or the last day of everybody. */
static void
fill(struct kj_req *req, const struct kj_rows *r, size_t i)
{
	kj_date today = kj_act_today(&req->act), until = today, now = KJ_NODATE;
	bool own = kj_int(r, i, "dari_unit") == req->subject.id;

	if (kj_date_parse(kj_text(r, i, "tutup"), &now) && now > until)
		until = now;
	until += MORE_DAYS;
	if (own && kj_date_parse(kj_text(r, i, "sampai"), &now) && now >= today)
		until = now;
	kj_form_fill(req, &administration_perpanjangan_form,
		&(struct kj_perpanjangan){.tahap = kj_text(r, i, "tahap"),
			.sampai = until,
			.alasan = own ? kj_text(r, i, "alasan") : ""});
	kj_form_set_version(req, kj_int(r, i, "version"));
}

enum kj_rc
perpanjangan(struct kj_req *req)
{
	struct kj_act *act = &req->act;
	struct kj_rows unit, r;
	enum kj_rc rc;
	size_t i;

	rc = kj_db_one(act->db, act->arena, &kj_q_unit_get, &unit, KJ_ARGS(kj_i(req->subject.id)));
	if (rc == KJ_OK)
		rc = kj_db_rows(
			act->db, act->arena, &kj_q_perpanjangan_daftar, &r, KJ_ARGS(kj_i(req->subject.id)));
	if (rc != KJ_OK)
		return rc;
	kj_set_row(kj_node(kj_top(req), "Unit"), &unit, 0);
	kj_set_rows(kj_top(req), "Tahap", &r);
	i = asked(req, &r);
	if (i != SIZE_MAX)
		fill(req, &r, i);
	return KJ_OK;
}

enum kj_rc
perpanjangan_simpan(struct kj_req *req)
{
	enum kj_rc rc =
		kj_perpanjangan_save(&req->act, req->subject.id, kj_form_version(req), kj_form_of(req));

	if (rc != KJ_OK)
		return rc;
	kj_flash(req, "perpanjangan.disimpan");
	return kj_redirect(req, "administration", "/unit/%lld/perpanjang", (long long)req->subject.id);
}
