/* /administration/unit/baru and /administration/unit/{id}: makes, changes, moves and ends a unit. */
#include "administration.h"

#include "queries.h"

static const struct kj_field fields[] = {
	{.name = "nama", .kind = KJ_F_TEXT, .at = offsetof(struct kj_unit, nama), .required = true},
	{.name = "kode",
		.kind = KJ_F_TEXT,
		.at = offsetof(struct kj_unit, kode),
		.max = 40,
		.required = true},
	{.name = "induk", .kind = KJ_F_ID, .at = offsetof(struct kj_unit, induk)},
	{.name = "jenis",
		.kind = KJ_F_CHOICE,
		.at = offsetof(struct kj_unit, jenis),
		.required = true,
		.choices = kj_unit_jenis},
	{.name = "zona",
		.kind = KJ_F_CHOICE,
		.at = offsetof(struct kj_unit, zona),
		.required = true,
		.choices = kj_unit_zona},
	{.name = "dari", .kind = KJ_F_DATE, .at = offsetof(struct kj_unit, dari), .required = true},
	{.name = "sampai", .kind = KJ_F_DATE, .at = offsetof(struct kj_unit, sampai)},
};

const struct kj_form administration_unit_form = {
	.name = "unit_kerja",
	.size = sizeof(struct kj_unit),
	.fields = fields,
	.nfields = KJ_COUNT(fields),
};

enum kj_rc
unit_baru(struct kj_req *req)
{
	const struct kj_unit *posted = kj_form_of(req);
	int64_t above = posted ? posted->induk : kj_query_int(req, "induk", 0);
	enum kj_rc rc = administration_choose_unit(req, "induk", 0, administration_also(req, above));

	kj_form_fill(req, &administration_unit_form,
		&(struct kj_unit){.induk = kj_query_int(req, "induk", 0),
			.kode = "",
			.nama = "",
			.jenis = "SEKSI",
			.zona = kj_fmt(req->act.arena, "%d", req->act.who.zone),
			.dari = kj_act_today(&req->act),
			.sampai = KJ_NODATE});
	return rc;
}

static kj_date
day_of(const struct kj_rows *r, const char *column)
{
	kj_date d;

	return kj_date_parse(kj_text(r, 0, column), &d) ? d : KJ_NODATE;
}

enum kj_rc
unit_ubah(struct kj_req *req)
{
	const struct kj_unit *posted = kj_form_of(req);
	struct kj_rows r;
	enum kj_rc rc =
		kj_db_one(req->act.db, req->act.arena, &kj_q_unit_get, &r, KJ_ARGS(kj_i(req->id[0])));

	if (rc == KJ_OK)
		rc = administration_choose_unit(req, "induk", req->id[0],
			administration_also(req, posted ? posted->induk : kj_int(&r, 0, "induk_id")));
	if (rc != KJ_OK)
		return rc;
	kj_set_row(kj_node(kj_top(req), "Unit"), &r, 0);
	kj_form_set_version(req, kj_int(&r, 0, "version"));
	kj_form_fill(req, &administration_unit_form,
		&(struct kj_unit){.induk = kj_int(&r, 0, "induk_id"),
			.kode = kj_text(&r, 0, "kode"),
			.nama = kj_text(&r, 0, "nama"),
			.jenis = kj_text(&r, 0, "jenis"),
			.zona = kj_text(&r, 0, "zona"),
			.dari = day_of(&r, "dari"),
			.sampai = day_of(&r, "sampai")});
	return KJ_OK;
}

/* Without an id in the path it is a new one. */
enum kj_rc
unit_simpan(struct kj_req *req)
{
	const struct kj_unit *f = kj_form_of(req);
	int64_t id = req->id[0];
	enum kj_rc rc = id ? kj_unit_update(&req->act, id, kj_form_version(req), f)
					   : kj_unit_create(&req->act, f, &id);

	if (rc != KJ_OK)
		return rc;
	kj_flash(req, req->id[0] ? "disimpan" : "unit.dibuat");
	return kj_redirect(req, "administration", "/unit");
}
