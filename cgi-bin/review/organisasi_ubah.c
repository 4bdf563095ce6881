/*
 * /review/organisasi/{id}: the predicate of one unit, set or changed by the
 * leader above it.
 */
#include "review.h"

#include "kinerja/domain/organisasi.h"
#include "queries.h"

struct organisasi {
	int64_t tahun, periode;
	const char *predikat, *alasan;
};

/* clang-format off */
static const struct kj_field fields[] = {
	{.name = "tahun", .kind = KJ_F_INT, .at = offsetof(struct organisasi, tahun), .min = 1900, .max = 9999, .required = true},
	{.name = "periode", .kind = KJ_F_ID, .at = offsetof(struct organisasi, periode), .required = true},
	{.name = "predikat", .kind = KJ_F_CHOICE, .at = offsetof(struct organisasi, predikat), .choices = kj_organisasi_kodes, .required = true},
	{.name = "alasan", .kind = KJ_F_AREA, .at = offsetof(struct organisasi, alasan), .max = 1000, .required = true},
};
/* clang-format on */

const struct kj_form review_organisasi_form = {
	.name = "organisasi",
	.size = sizeof(struct organisasi),
	.fields = fields,
	.nfields = KJ_COUNT(fields),
};

enum kj_rc
organisasi_ubah(struct kj_req *req)
{
	const struct organisasi *posted = kj_form_of(req);
	struct kj_act *act = &req->act;
	struct organisasi now;
	struct kj_rows r;
	enum kj_rc rc;

	now.tahun = kj_query_int(req, "tahun",
		posted && posted->tahun > 0 ? posted->tahun : kj_date_year(kj_act_today(act)));
	rc = kj_db_one(act->db, act->arena, &kj_q_organisasi_get, &r,
		KJ_ARGS(kj_i(now.tahun), kj_i(req->subject.id)));
	if (rc != KJ_OK)
		return rc;
	if (kj_int(&r, 0, "periode_id") == 0)
		return KJ_NOTFOUND;
	now.periode = kj_int(&r, 0, "periode_id");
	now.predikat = kj_text(&r, 0, "predikat");
	now.alasan = kj_text(&r, 0, "alasan");
	kj_set_row(kj_node(kj_top(req), "Unit"), &r, 0);
	kj_form_set_version(req, kj_int(&r, 0, "version"));
	kj_form_fill(req, &review_organisasi_form, &now);
	return KJ_OK;
}

enum kj_rc
organisasi_tetapkan(struct kj_req *req)
{
	const struct organisasi *f = kj_form_of(req);
	enum kj_rc rc = kj_organisasi_set(
		&req->act, req->subject.id, f->periode, kj_form_version(req), f->predikat, f->alasan);

	if (rc != KJ_OK)
		return rc;
	kj_flash(req, "organisasi.ditetapkan");
	return kj_redirect(req, "review", "/organisasi?tahun=%lld", (long long)f->tahun);
}
