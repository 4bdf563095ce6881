/*
 * /review/organisasi: predicates of the units below those that I lead.
 */
#include "review.h"

#include "queries.h"

struct organisasi {
	int64_t unit, periode;
	const char *predikat, *alasan;
};

/* clang-format off */
static const struct kj_field fields[] = {
	{.name = "unit", .kind = KJ_F_ID, .at = offsetof(struct organisasi, unit), .required = true},
	{.name = "periode", .kind = KJ_F_ID, .at = offsetof(struct organisasi, periode), .required = true},
	{.name = "predikat", .kind = KJ_F_CHOICE, .at = offsetof(struct organisasi, predikat), .choices = kj_organisasi_kodes, .required = true},
	{.name = "alasan", .kind = KJ_F_AREA, .at = offsetof(struct organisasi, alasan), .max = 1000},
};
/* clang-format on */

const struct kj_form review_organisasi_form = {
	.name = "organisasi",
	.size = sizeof(struct organisasi),
	.fields = fields,
	.nfields = KJ_COUNT(fields),
};

enum kj_rc
organisasi(struct kj_req *req)
{
	static const struct organisasi empty = {.predikat = "", .alasan = ""};
	struct kj_act *act = &req->act;
	const char *today = kj_date_iso(act->arena, kj_act_today(act));
	struct kj_rows units;
	enum kj_rc rc;

	rc = kj_db_rows(act->db, act->arena, &kj_q_organisasi_units, &units,
		KJ_ARGS(kj_i(act->who.pegawai), kj_t(today), kj_t(today),
			kj_i(kj_query_int(req, "tahun", kj_date_year(kj_act_today(act))))));
	if (rc != KJ_OK)
		return rc;
	kj_set_rows(kj_top(req), "Unit", &units);
	for (size_t i = 0; i < units.n; i++)
		kj_form_choice(req, "unit", kj_text(&units, i, "unit_id"), kj_text(&units, i, "unit"));
	if (units.n > 0)
		kj_set(kj_top(req), "Periode", kj_text(&units, 0, "periode_id"));
	kj_form_fill(req, &review_organisasi_form, &empty);
	return KJ_OK;
}

enum kj_rc
organisasi_tetapkan(struct kj_req *req)
{
	const struct organisasi *f = kj_form_of(req);
	enum kj_rc rc = kj_organisasi_set(&req->act, f->unit, f->periode, f->predikat, f->alasan);

	if (rc != KJ_OK)
		return rc;
	kj_flash(req, "organisasi.ditetapkan");
	return kj_redirect(req, "review", "/organisasi");
}
