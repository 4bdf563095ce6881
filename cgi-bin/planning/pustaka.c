/*
 * /planning/pustaka: the library of indicators; /planning/skp/{id}/pustaka takes
 * one into one's own draft; /planning/pustaka/usul and /usulan let an OPD grow it.
 */
#include "planning.h"

#include "kinerja/domain/pustaka.h"
#include "queries.h"

#define PER_PAGE 25

struct pakai {
	int64_t pustaka, rhk;
};

static const struct kj_field pakai_fields[] = {
	{.name = "pustaka", .kind = KJ_F_ID, .at = offsetof(struct pakai, pustaka), .required = true},
	{.name = "rhk", .kind = KJ_F_ID, .at = offsetof(struct pakai, rhk), .required = true},
};

const struct kj_form planning_pakai_form = {
	.name = "pakai",
	.size = sizeof(struct pakai),
	.fields = pakai_fields,
	.nfields = KJ_COUNT(pakai_fields),
};

/* clang-format off */
static const struct kj_field usul_fields[] = {
	{.name = "teks", .kind = KJ_F_AREA, .at = offsetof(struct kj_pustaka, teks), .min = 12, .max = 500, .required = true},
	{.name = "urusan", .kind = KJ_F_TEXT, .at = offsetof(struct kj_pustaka, urusan), .max = 60, .required = true},
	{.name = "jabatan", .kind = KJ_F_TEXT, .at = offsetof(struct kj_pustaka, jabatan), .max = 120},
	{.name = "satuan", .kind = KJ_F_TEXT, .at = offsetof(struct kj_pustaka, satuan), .max = 60, .required = true},
	{.name = "aspek", .kind = KJ_F_CHOICE, .at = offsetof(struct kj_pustaka, aspek), .choices = kj_skp_aspek, .required = true},
	{.name = "arah", .kind = KJ_F_CHOICE, .at = offsetof(struct kj_pustaka, arah), .choices = kj_skp_arah, .required = true},
	{.name = "konsolidasi", .kind = KJ_F_CHOICE, .at = offsetof(struct kj_pustaka, konsolidasi), .choices = kj_skp_konsolidasi, .required = true},
	{.name = "contoh", .kind = KJ_F_DECIMAL, .at = offsetof(struct kj_pustaka, contoh), .max = 15},
	{.name = "sumber", .kind = KJ_F_TEXT, .at = offsetof(struct kj_pustaka, sumber), .max = 200, .required = true},
};
/* clang-format on */

const struct kj_form planning_usul_form = {
	.name = "usul",
	.size = sizeof(struct kj_pustaka),
	.fields = usul_fields,
	.nfields = KJ_COUNT(usul_fields),
	.draft = true,
};

struct putus {
	int64_t pustaka, versi_usul;
	const char *catatan;
};

static const struct kj_field putus_fields[] = {
	{.name = "pustaka", .kind = KJ_F_ID, .at = offsetof(struct putus, pustaka), .required = true},
	{.name = "versi_usul", .kind = KJ_F_ID, .at = offsetof(struct putus, versi_usul)},
	{.name = "catatan", .kind = KJ_F_AREA, .at = offsetof(struct putus, catatan), .max = 500},
};

const struct kj_form planning_usulan_form = {
	.name = "usulan",
	.size = sizeof(struct putus),
	.fields = putus_fields,
	.nfields = KJ_COUNT(putus_fields),
};

/* A row with what is to be thought over about it: Pustaka.N.mutu.M.kode. */
static void
show_indicator(struct kj_req *req, const struct kj_rows *r, size_t i)
{
	struct kj_node *n = kj_node_add(kj_top(req), "Pustaka");
	unsigned found =
		kj_mutu_of(kj_text(r, i, "teks"), kj_text(r, i, "satuan"), kj_text(r, i, "sumber"));

	kj_set_row(n, r, i);
	for (unsigned bit = 1; bit < 1U << KJ_NMUTU; bit <<= 1)
		if (found & bit)
			kj_set(kj_node_add(n, "mutu"), "kode", kj_mutu_kode(bit));
}

enum kj_rc
pustaka(struct kj_req *req)
{
	static const char *const sorts[] = {"teks", NULL};
	struct kj_act *act = &req->act;
	const char *urusan = kj_query(req, "urusan");
	struct kj_rows r, fields;
	struct kj_list l;
	enum kj_rc rc;

	kj_list_read(req, &l, sorts, PER_PAGE);
	rc = kj_db_rows(act->db, act->arena, &kj_q_pustaka_list, &r,
		KJ_ARGS(kj_i(act->who.pegawai), kj_t(urusan), kj_t(urusan), kj_t(l.like), kj_t(l.like),
			kj_t(l.after_key), kj_t(l.after_key), kj_i(l.after_id), kj_i(l.n + 1)));
	if (rc == KJ_OK)
		rc = kj_db_rows(act->db, act->arena, &kj_q_pustaka_urusan, &fields, NULL, 0);
	if (rc != KJ_OK)
		return rc;
	kj_list_more(req, &l, &r, "teks");
	for (size_t i = 0; i < r.n; i++)
		show_indicator(req, &r, i);
	kj_set_rows(kj_top(req), "Urusan", &fields);
	kj_set(kj_top(req), "Cari.urusan", urusan);
	return KJ_OK;
}

/* The same list beside the results of one's own draft. */
enum kj_rc
skp_pustaka(struct kj_req *req)
{
	struct kj_rows rhk;
	enum kj_rc rc = kj_db_rows(
		req->act.db, req->act.arena, &kj_q_pustaka_rhk, &rhk, KJ_ARGS(kj_i(req->subject.id)));

	if (rc == KJ_OK && !kj_streq(req->subject.status, "DRAF"))
		return kj_redirect(req, "planning", "/skp/%lld", (long long)req->subject.id);
	if (rc == KJ_OK)
		rc = pustaka(req);
	if (rc != KJ_OK)
		return rc;
	kj_set_rows(kj_top(req), "Rhk", &rhk);
	kj_set_int(kj_top(req), "Skp.id", req->subject.id);
	return KJ_OK;
}

enum kj_rc
skp_pustaka_pakai(struct kj_req *req)
{
	const struct pakai *f = kj_form_of(req);
	enum kj_rc rc = kj_pustaka_use(&req->act, &req->subject, f->pustaka, f->rhk);

	if (rc != KJ_OK)
		return rc;
	kj_flash(req, "pustaka.dipakai");
	return kj_redirect(req, "planning", "/skp/%lld/ubah", (long long)req->subject.id);
}

enum kj_rc
pustaka_usul(struct kj_req *req)
{
	static const struct kj_pustaka empty = {.urusan = "",
		.jabatan = "",
		.teks = "",
		.aspek = "KUALITAS",
		.satuan = "",
		.arah = "NAIK",
		.konsolidasi = "SUM",
		.contoh = "",
		.sumber = ""};

	kj_form_fill(req, &planning_usul_form, &empty);
	return KJ_OK;
}

enum kj_rc
pustaka_usul_kirim(struct kj_req *req)
{
	enum kj_rc rc = kj_pustaka_propose(&req->act, kj_form_of(req));

	if (rc != KJ_OK)
		return rc;
	kj_flash(req, "pustaka.diusulkan");
	return kj_redirect(req, "planning", "/pustaka/usulan");
}

/* Proposals of one's own, and those that wait for who asks. */
enum kj_rc
pustaka_usulan(struct kj_req *req)
{
	static const struct putus empty = {.catatan = ""};
	struct kj_act *act = &req->act;
	const struct kj_who *who = &act->who;
	const char *day = kj_date_iso(act->arena, kj_act_today(act));
	struct kj_rows r;
	enum kj_rc rc = kj_db_rows(act->db, act->arena, &kj_q_pustaka_usulan, &r,
		KJ_ARGS(kj_i(who->pegawai), kj_t(day), kj_t(day),
			kj_i(who->peran & KJ_PERAN_PENGELOLA ? who->unit_kelola : 0),
			kj_i((who->peran & KJ_PERAN_ADMIN) != 0)));

	if (rc != KJ_OK)
		return rc;
	for (size_t i = 0; i < r.n; i++)
		show_indicator(req, &r, i);
	kj_form_fill(req, &planning_usulan_form, &empty);
	return KJ_OK;
}

enum kj_rc
pustaka_usulan_putus(struct kj_req *req)
{
	const struct putus *f = kj_form_of(req);
	enum kj_rc rc = kj_pustaka_decide(&req->act, f->pustaka, f->versi_usul, req->aksi, f->catatan);

	if (rc != KJ_OK)
		return rc;
	kj_flash(req, kj_streq(req->aksi, "setujui") ? "pustaka.disetujui" : "pustaka.ditolak");
	return kj_redirect(req, "planning", "/pustaka/usulan");
}
