/*
 * /planning/skp/{id}/adendum: targets in force that were or are to be changed:
 * asked for with a reason, decided by the evaluator while their time runs.
 */
#include "kinerja/domain/adendum.h"

#include "planning.h"
#include "queries.h"

/* A target as a choice: the indicator's number and the quarter in one. */
enum { QUARTERS = 5 };

struct isian {
	int64_t target, adendum;
	const char *baru, *alasan, *catatan;
};

static const struct kj_field fields[] = {
	{.name = "target_ubah", .kind = KJ_F_ID, .at = offsetof(struct isian, target)},
	{.name = "baru", .kind = KJ_F_DECIMAL, .at = offsetof(struct isian, baru)},
	{.name = "alasan", .kind = KJ_F_AREA, .at = offsetof(struct isian, alasan), .max = 1000},
	{.name = "adendum", .kind = KJ_F_ID, .at = offsetof(struct isian, adendum)},
	{.name = "catatan", .kind = KJ_F_AREA, .at = offsetof(struct isian, catatan), .max = 1000},
};

const struct kj_form planning_adendum_form = {
	.name = "adendum",
	.size = sizeof(struct isian),
	.fields = fields,
	.nfields = KJ_COUNT(fields),
	.draft = true,
};

/* "Triwulan III" or "Setahun", then what it is now. */
static const char *
target_words(struct kj_req *req, const struct kj_iki *k, int triwulan, const char *lama)
{
	struct kj_arena *a = req->act.arena;

	return kj_fmt(a, "%s · %s: %s %s", k->teks,
		kj_say(req, kj_fmt(a, "planning.adendum.masa.%d", triwulan), NULL),
		kj_decimal_show(a, lama, req->act.who.lang), k->satuan);
}

static void
offer_targets(struct kj_req *req, const struct kj_skp *plan)
{
	struct kj_arena *a = req->act.arena;
	struct kj_adendum_target *t;
	size_t n = kj_adendum_targets(&req->act, plan, &t);

	for (size_t i = 0; i < n; i++)
		kj_form_choice(req, "target_ubah",
			kj_fmt(a, "%lld", (long long)t[i].iki->row.id * QUARTERS + t[i].triwulan),
			target_words(req, t[i].iki, t[i].triwulan, t[i].lama));
	kj_set_int(kj_top(req), "Boleh", (int64_t)n);
}

static void
show_list(struct kj_req *req, const struct kj_rows *r)
{
	struct kj_arena *a = req->act.arena;
	const char *lang = req->act.who.lang;

	for (size_t i = 0; i < r->n; i++) {
		kj_set_row(kj_node_add(kj_top(req), "Adendum"), r, i);
		if (kj_streq(kj_text(r, i, "status"), "DIAJUKAN"))
			kj_form_choice(req, "adendum", kj_text(r, i, "id"),
				kj_fmt(a, "%s: %s → %s %s", kj_text(r, i, "iki"),
					kj_decimal_show(a, kj_text(r, i, "lama"), lang),
					kj_decimal_show(a, kj_text(r, i, "baru"), lang), kj_text(r, i, "satuan")));
	}
}

enum kj_rc
adendum(struct kj_req *req)
{
	struct kj_act *act = &req->act;
	struct isian empty = {.baru = "", .alasan = "", .catatan = ""};
	struct kj_rows list;
	struct kj_skp plan;
	enum kj_rc rc = kj_skp_load_rows(act, req->subject.id, &plan);

	if (rc == KJ_OK)
		rc = kj_db_rows(
			act->db, act->arena, &kj_q_adendum_list, &list, KJ_ARGS(kj_i(req->subject.id)));
	if (rc != KJ_OK)
		return rc;
	kj_set_row(kj_node(kj_top(req), "Skp"), &plan.kepala, 0);
	offer_targets(req, &plan);
	show_list(req, &list);
	/* The only one that waits is the one that is decided. */
	if (list.n > 0 && kj_streq(kj_text(&list, 0, "status"), "DIAJUKAN"))
		empty.adendum = kj_int(&list, 0, "id");
	kj_form_fill(req, &planning_adendum_form, &empty);
	kj_form_set_version(req, req->subject.version);
	kj_set_acts(req, &kj_skp_alur, req->subject.status, req->subject.relasi);
	return KJ_OK;
}

enum kj_rc
adendum_kirim(struct kj_req *req)
{
	const struct isian *f = kj_form_of(req);
	const struct kj_adendum ask = {.iki = f->target / QUARTERS,
		.triwulan = (int)(f->target % QUARTERS),
		.baru = f->baru,
		.alasan = f->alasan};
	const struct kj_adendum_putusan p = {.aksi = req->aksi,
		.id = f->adendum,
		.catatan = f->catatan,
		.version = kj_form_version(req),
		.rulesets = req->conf->rulesets};
	bool asking = kj_streq(req->aksi, "ajukan_adendum");
	bool deciding = kj_streq(req->aksi, "setujui_adendum") || kj_streq(req->aksi, "tolak_adendum");
	enum kj_rc rc = KJ_DENIED;

	if (asking)
		rc = kj_adendum_ask(&req->act, &req->subject, p.version, &ask);
	else if (deciding)
		rc = kj_adendum_decide(&req->act, &req->subject, &p);
	if (rc != KJ_OK)
		return rc;
	kj_flash(req, asking								   ? "skp.adendum_diajukan"
				  : kj_streq(req->aksi, "setujui_adendum") ? "skp.adendum_disetujui"
														   : "skp.adendum_ditolak");
	return kj_redirect(req, "planning", "/skp/%lld/adendum", (long long)req->subject.id);
}
