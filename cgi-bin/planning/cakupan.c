/*
 * /planning/cakupan: how far the units one answers for are with their plans,
 * reports and evaluations; whose plan is missing, whom it waits for, and a
 * reminder in one press. /planning/rantai/{id}: what holds most people up.
 */
#include "planning.h"

#include "kinerja/domain/akses.h"
#include "kinerja/domain/cakupan.h"
#include "queries.h"

#define HOLDERS 10
/* People of a subtree up to this size are listed together, larger ones unit by unit. */
#define TOGETHER 400
#define DEEP 99

struct ingatkan {
	int64_t pegawai; /* 0: everybody */
	bool bawah;		 /* also those of the units below */
};

static const struct kj_field fields[] = {
	{.name = "pegawai", .kind = KJ_F_ID, .at = offsetof(struct ingatkan, pegawai)},
	{.name = "bawah", .kind = KJ_F_BOOL, .at = offsetof(struct ingatkan, bawah)},
};

const struct kj_form planning_ingatkan_form = {
	.name = "ingatkan",
	.size = sizeof(struct ingatkan),
	.fields = fields,
	.nfields = KJ_COUNT(fields),
};

/* Where the view of who asks begins; with one such unit there is nothing to choose. */
enum kj_rc
cakupan_awal(struct kj_req *req)
{
	struct kj_act *act = &req->act;
	const struct kj_who *who = &act->who;
	const char *day = kj_date_iso(act->arena, kj_act_today(act));
	bool all = who->peran & (KJ_PERAN_ADMIN | KJ_PERAN_AUDITOR);
	struct kj_rows r;
	enum kj_rc rc;

	rc = kj_db_rows(act->db, act->arena, &kj_q_cakupan_akar, &r,
		KJ_ARGS(kj_i(who->pegawai), kj_t(day), kj_t(day),
			kj_i(who->peran & KJ_PERAN_PENGELOLA ? who->unit_kelola : 0), kj_i(all)));
	if (rc != KJ_OK)
		return rc;
	if (r.n == 1)
		return kj_redirect(req, "planning", "/cakupan/%lld", (long long)kj_int(&r, 0, "id"));
	kj_set_rows(kj_top(req), "Unit", &r);
	return KJ_OK;
}

/* How far: 0 nobody .. 100; red below 60, amber below 100. */
static void
show_share(struct kj_node *n, const char *name, int64_t part, int64_t whole)
{
	int64_t pct = whole ? part * 100 / whole : 100;

	kj_set_int(kj_node(n, name), "pct", pct);
	kj_set(kj_node(n, name), "warna", pct >= 100 ? "hijau" : pct >= 60 ? "kuning" : "merah");
}

static void
show_unit(struct kj_node *n, const struct kj_rows *r, size_t i)
{
	int64_t owed = kj_int(r, i, "wajib");

	kj_set_row(n, r, i);
	kj_set_int(n, "belum",
		owed - kj_int(r, i, "ditetapkan") - kj_int(r, i, "diajukan") - kj_int(r, i, "draf"));
	show_share(n, "skp", kj_int(r, i, "ditetapkan"), owed);
	show_share(n, "laporan", kj_int(r, i, "lapor"), owed);
	show_share(n, "nilai", kj_int(r, i, "dievaluasi"), owed);
}

/* The unit above, where who asks may go there. */
static enum kj_rc
show_above(struct kj_req *req, const struct kj_rows *r)
{
	struct kj_subject above;
	enum kj_rc rc;

	if (r->n == 0 || kj_isnull(r, 0, "induk_id"))
		return KJ_OK;
	rc = kj_akses_subject(&req->act, KJ_DOK_UNIT, kj_int(r, 0, "induk_id"), &above);
	if (rc == KJ_OK && (above.relasi & PLANNING_BOARD))
		kj_set_int(kj_top(req), "Atas.id", above.id);
	return rc;
}

/* The unit and those below it; counts of one running year, the latest. */
static enum kj_rc
show_units(struct kj_req *req, int64_t unit, int64_t *owed)
{
	struct kj_act *act = &req->act;
	struct kj_rows r;
	enum kj_rc rc = kj_db_rows(
		act->db, act->arena, &kj_q_cakupan_unit, &r, KJ_ARGS(kj_i(unit), kj_i(unit), kj_i(unit)));

	if (rc != KJ_OK)
		return rc;
	for (size_t i = 0; i < r.n && kj_int(&r, i, "periode_id") == kj_int(&r, 0, "periode_id"); i++)
		show_unit(kj_int(&r, i, "tingkat") ? kj_node_add(kj_top(req), "Bawah")
										   : kj_node(kj_top(req), "Induk"),
			&r, i);
	*owed = r.n > 0 ? kj_int(&r, 0, "wajib") : 0;
	return show_above(req, &r);
}

enum kj_rc
cakupan(struct kj_req *req)
{
	static const char *const sorts[] = {"nama", NULL};
	struct kj_act *act = &req->act;
	const char *day = kj_date_iso(act->arena, kj_act_today(act));
	int64_t owed;
	struct kj_list l;
	struct kj_rows r;
	enum kj_rc rc = show_units(req, req->subject.id, &owed);

	kj_list_read(req, &l, sorts, 25);
	if (rc == KJ_OK)
		rc = kj_db_rows(act->db, act->arena, &kj_q_cakupan_belum, &r,
			KJ_ARGS(kj_t(day), kj_t(day), kj_t(day), kj_i(req->subject.id),
				kj_i(owed <= TOGETHER ? DEEP : 0), kj_t(day), kj_t(day), kj_t(l.after_key),
				kj_t(l.after_key), kj_i(l.after_id), kj_i(l.n + 1)));
	if (rc != KJ_OK)
		return rc;
	kj_list_more(req, &l, &r, "nama");
	kj_set_rows(kj_top(req), "Belum", &r);
	kj_set_int(kj_top(req), "Bersama", owed <= TOGETHER);
	kj_set_int(kj_top(req), "Boleh.ingatkan", (req->subject.relasi & PLANNING_REMINDERS) != 0);
	kj_set_int(kj_top(req), "Boleh.perpanjang",
		(req->subject.relasi & (KJ_REL_PENGELOLA | KJ_REL_ADMIN)) != 0);
	return KJ_OK;
}

enum kj_rc
cakupan_ingatkan(struct kj_req *req)
{
	const struct ingatkan *f = kj_form_of(req);
	int64_t n;
	enum kj_rc rc =
		kj_cakupan_remind(&req->act, req->subject.id, f->bawah ? DEEP : 0, f->pegawai, &n);

	if (rc != KJ_OK)
		return rc;
	kj_flash(req, n > 0 ? "cakupan.diingatkan" : "cakupan.sudah_diingatkan");
	return kj_redirect(req, "planning", "/cakupan/%lld", (long long)req->subject.id);
}

enum kj_rc
rantai(struct kj_req *req)
{
	struct kj_act *act = &req->act;
	static const char *const sorts[] = {"tertahan", NULL};
	struct kj_list l;
	struct kj_rows r;
	enum kj_rc rc;

	kj_list_read(req, &l, sorts, HOLDERS);
	rc = kj_db_rows(act->db, act->arena, &kj_q_rantai_list, &r,
		KJ_ARGS(kj_i(req->subject.id), kj_i(l.after_id), kj_i(l.n + 1)));
	if (rc != KJ_OK)
		return rc;
	if (r.n > 0)
		kj_set(kj_top(req), "Dihitung", kj_text(&r, 0, "dihitung"));
	kj_list_more(req, &l, &r, "sebab");
	kj_set_rows(kj_top(req), "Rantai", &r);
	kj_set_int(kj_top(req), "Unit.id", req->subject.id);
	kj_set_int(kj_top(req), "Boleh.ingatkan", (req->subject.relasi & PLANNING_REMINDERS) != 0);
	return KJ_OK;
}
