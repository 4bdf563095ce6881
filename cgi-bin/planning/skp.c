/*
 * /planning/skp/{id}: the plan to read, with the acts that its state allows
 * to who looks: hand in, take back, return with a note, approve, revise.
 */
#include "planning.h"

struct putusan {
	const char *catatan;
};

static const struct kj_field putusan_fields[] = {
	{.name = "catatan", .kind = KJ_F_AREA, .at = offsetof(struct putusan, catatan), .max = 2000},
};

const struct kj_form planning_putusan_form = {
	.name = "putusan_skp",
	.size = sizeof(struct putusan),
	.fields = putusan_fields,
	.nfields = KJ_COUNT(putusan_fields),
	.draft = true,
};

enum kj_rc
skp(struct kj_req *req)
{
	static const struct putusan empty = {""};
	const struct kj_tree *cara;
	struct kj_skp plan;
	enum kj_rc rc = kj_skp_load(&req->act, req->subject.id, &plan);

	if (rc == KJ_OK)
		rc = cara_load(req, &plan, &cara);
	if (rc != KJ_OK)
		return rc;
	sheet_show(req, &plan, cara);
	kj_form_fill(req, &planning_putusan_form, &empty);
	kj_form_set_version(req, req->subject.version);
	kj_set_acts(req, &kj_skp_alur, req->subject.status, req->subject.relasi);
	return KJ_OK;
}

enum kj_rc
skp_putuskan(struct kj_req *req)
{
	static const struct {
		const char *aksi, *pesan;
	} said[] = {
		{"ajukan", "skp.diajukan"},
		{"tarik", "skp.ditarik"},
		{"kembalikan", "skp.dikembalikan"},
		{"setujui", "skp.disetujui"},
		{"pahami", "skp.dipahami"},
		{"ajukan_revisi", "skp.revisi_diajukan"},
		{"setujui_revisi", "skp.revisi_disetujui"},
		{"tolak_revisi", "skp.revisi_ditolak"},
	};
	const struct putusan *f = kj_form_of(req);
	const struct kj_skp_putusan p = {.aksi = req->aksi,
		.note = f->catatan,
		.version = kj_form_version(req),
		.rulesets = req->conf->rulesets};
	enum kj_rc rc = kj_skp_act(&req->act, &req->subject, &p);

	if (rc != KJ_OK)
		return rc;
	for (size_t i = 0; i < KJ_COUNT(said); i++)
		if (kj_streq(said[i].aksi, req->aksi))
			kj_flash(req, said[i].pesan);
	return kj_redirect(req, "planning", "/skp/%lld", (long long)req->subject.id);
}
