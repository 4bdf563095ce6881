/*
 * /planning/skp/{id}/perubahan: what happens to a plan in mid-year: closed at
 * a day, time away. For who keeps the staff's data; others read it.
 */
#include "kinerja/domain/perubahan.h"

#include "planning.h"

struct isian {
	struct kj_skp_tutup tutup;
	struct kj_skp_masa masa;
};

static const struct kj_field fields[] = {
	{.name = "sebab",
		.kind = KJ_F_CHOICE,
		.at = offsetof(struct isian, tutup.sebab),
		.choices = kj_skp_tutup_sebab},
	{.name = "sampai", .kind = KJ_F_DATE, .at = offsetof(struct isian, tutup.sampai)},
	{.name = "alasan", .kind = KJ_F_AREA, .at = offsetof(struct isian, tutup.alasan), .max = 1000},
	{.name = "masa_jenis",
		.kind = KJ_F_CHOICE,
		.at = offsetof(struct isian, masa.jenis),
		.choices = kj_skp_masa_jenis},
	{.name = "masa_dari", .kind = KJ_F_DATE, .at = offsetof(struct isian, masa.dari)},
	{.name = "masa_sampai", .kind = KJ_F_DATE, .at = offsetof(struct isian, masa.sampai)},
	{.name = "masa_alasan",
		.kind = KJ_F_AREA,
		.at = offsetof(struct isian, masa.alasan),
		.max = 1000},
};

const struct kj_form planning_perubahan_form = {
	.name = "perubahan",
	.size = sizeof(struct isian),
	.fields = fields,
	.nfields = KJ_COUNT(fields),
};

enum kj_rc
perubahan(struct kj_req *req)
{
	const struct isian empty = {.tutup = {KJ_NODATE, kj_skp_tutup_sebab[0], ""},
		.masa = {kj_skp_masa_jenis[0], KJ_NODATE, KJ_NODATE, ""}};
	struct kj_skp plan;
	enum kj_rc rc = kj_skp_load(&req->act, req->subject.id, &plan);

	if (rc != KJ_OK)
		return rc;
	kj_set_row(kj_node(kj_top(req), "Skp"), &plan.kepala, 0);
	perubahan_show(req, &plan);
	kj_form_fill(req, &planning_perubahan_form, &empty);
	kj_form_set_version(req, req->subject.version);
	/* Not on one's own plan. */
	if (!(req->subject.relasi & KJ_REL_DIRI))
		kj_set_acts(req, &kj_skp_alur, req->subject.status, req->subject.relasi);
	return KJ_OK;
}

enum kj_rc
perubahan_kirim(struct kj_req *req)
{
	const struct isian *f = kj_form_of(req);
	int64_t version = kj_form_version(req);
	bool closing = kj_streq(req->aksi, "tutup_sebagian");
	enum kj_rc rc = KJ_DENIED;

	if (closing)
		rc = kj_skp_close(&req->act, &req->subject, version, &f->tutup);
	else if (kj_streq(req->aksi, "catat_masa"))
		rc = kj_skp_masa_add(&req->act, &req->subject, version, &f->masa);
	if (rc != KJ_OK)
		return rc;
	kj_flash(req, closing ? "skp.ditutup" : "skp.masa_dicatat");
	return kj_redirect(req, "planning", "/skp/%lld", (long long)req->subject.id);
}

/* ---- shown with the plan ------------------------------------------------------------------ */

/* Who evaluates from when to when; one alone is the one in the head. */
static void
show_evaluators(struct kj_req *req, const struct kj_skp *plan)
{
	const struct kj_rows *r = &plan->lain;
	int64_t first = 0;
	bool several = false;

	for (size_t i = 0; i < r->n; i++)
		if (kj_streq(kj_text(r, i, "jenis"), "PENILAI")) {
			several = several || (first != 0 && kj_int(r, i, "oleh_id") != first);
			first = kj_int(r, i, "oleh_id");
		}
	for (size_t i = 0; i < r->n && several; i++)
		if (kj_streq(kj_text(r, i, "jenis"), "PENILAI")) {
			struct kj_node *n = kj_node_add(kj_node(kj_top(req), "Skp"), "Penilaian");

			kj_set(n, "nama", kj_text(r, i, "teks"));
			kj_set(n, "dari", kj_text(r, i, "oleh"));
			kj_set(n, "sampai", kj_text(r, i, "tempat"));
		}
}

void
perubahan_show(struct kj_req *req, const struct kj_skp *plan)
{
	struct kj_node *top = kj_node(kj_top(req), "Skp");
	struct kj_skp_masa_hari days = kj_skp_masa_days(plan);
	const struct kj_rows *r = &plan->lain;

	for (size_t i = 0; i < r->n; i++)
		if (kj_streq(kj_text(r, i, "jenis"), "MASA")) {
			struct kj_node *n = kj_node_add(top, "Masa");

			kj_set(n, "jenis", kj_text(r, i, "aksi"));
			kj_set(n, "dari", kj_text(r, i, "oleh"));
			kj_set(n, "sampai", kj_text(r, i, "tempat"));
			kj_set(n, "alasan", kj_text(r, i, "teks"));
		}
	kj_set_int(top, "hari", days.semua);
	if (days.aktif != days.semua)
		kj_set_int(top, "hari_aktif", days.aktif);
	show_evaluators(req, plan);
}
