/*
 * /review/skp/{id}: the evaluation to read: predicate, each factor, each
 * reason, each step of the suggestion. The person says here that it arrived.
 */
#include "review.h"

struct terima {
	bool ya;
};

static const struct kj_field terima_fields[] = {
	{.name = "ya", .kind = KJ_F_BOOL, .at = offsetof(struct terima, ya)},
};

const struct kj_form review_terima_form = {
	.name = "terima",
	.size = sizeof(struct terima),
	.fields = terima_fields,
	.nfields = KJ_COUNT(terima_fields),
};

enum kj_rc
evaluasi(struct kj_req *req)
{
	struct kj_evaluasi ev;
	enum kj_rc rc = evaluasi_show(req, &ev);

	if (rc == KJ_OK)
		rc = review_show_profil(req);
	if (rc != KJ_OK)
		return rc;
	kj_form_set_version(req, kj_int(&ev.kepala, 0, "version"));
	kj_set_int(kj_top(req), "Peserta",
		(req->subject.relasi & (KJ_REL_PENILAI | KJ_REL_ATASAN_PENILAI)) != 0);
	kj_set_acts(req, &kj_evaluasi_alur, kj_text(&ev.kepala, 0, "status"), req->subject.relasi);
	return KJ_OK;
}

enum kj_rc
evaluasi_terima(struct kj_req *req)
{
	enum kj_rc rc;

	if (review_kini(req).siklus == NULL)
		return KJ_NOTFOUND;
	rc = kj_evaluasi_accept(&req->act, req->conf->rulesets, &req->subject, review_kini(req));
	if (rc != KJ_OK)
		return rc;
	kj_flash(req, "evaluasi.diterima");
	return review_redirect(req, "");
}
