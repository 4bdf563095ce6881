/*
 * /administration/aturan/{id}: a version of a ruleset as tables, where it
 * stands, and its next step; its text to take away.
 */
#include "administration.h"

#include "queries.h"

struct langkah {
	const char *catatan;
	struct kj_set untuk; /* struct kj_aturan_untuk */
};

static const struct kj_field untuk_fields[] = {
	{.name = "pilih", .kind = KJ_F_BOOL, .at = offsetof(struct kj_aturan_untuk, pilih)},
};

static const struct kj_form untuk_form = {
	.name = "untuk",
	.size = sizeof(struct kj_aturan_untuk),
	.fields = untuk_fields,
	.nfields = KJ_COUNT(untuk_fields),
};

static const struct kj_field fields[] = {
	{.name = "catatan", .kind = KJ_F_AREA, .at = offsetof(struct langkah, catatan), .max = 2000},
	{.name = "untuk",
		.kind = KJ_F_ROWS,
		.at = offsetof(struct langkah, untuk),
		.max = 100,
		.rows = &untuk_form},
};

const struct kj_form administration_aturan_langkah_form = {
	.name = "aturan_langkah",
	.size = sizeof(struct langkah),
	.fields = fields,
	.nfields = KJ_COUNT(fields),
};

/* Open periods to choose from while it is being handed in; ticked as it was the last time. */
static enum kj_rc
show_periods(struct kj_req *req, const struct kj_rows *aturan)
{
	struct kj_act *act = &req->act;
	bool asking = kj_streq(kj_text(aturan, 0, "status"), "DIUNGGAH");
	struct langkah f = {.catatan = ""};
	struct kj_aturan_untuk *u;
	struct kj_rows r;
	enum kj_rc rc =
		kj_db_rows(act->db, act->arena, &kj_q_aturan_periode_semua, &r, KJ_ARGS(kj_i(req->id[0])));

	if (rc != KJ_OK)
		return rc;
	u = kj_calloc(act->arena, r.n + 1, sizeof(*u));
	for (size_t i = 0; asking && i < r.n; i++)
		if (!kj_streq(kj_text(&r, i, "status"), "DITUTUP"))
			u[f.untuk.n++] = (struct kj_aturan_untuk){
				{kj_text(&r, i, "id"), kj_int(&r, i, "id")}, kj_int(&r, i, "diusul") != 0};
	f.untuk.v = u;
	kj_set_rows(kj_top(req), "Periode", &r);
	kj_form_fill(req, &administration_aturan_langkah_form, &f);
	return KJ_OK;
}

/* The other versions of the code, to compare with. */
static enum kj_rc
show_versions(struct kj_req *req, const char *kode)
{
	struct kj_act *act = &req->act;
	struct kj_rows r;
	enum kj_rc rc = kj_db_rows(act->db, act->arena, &kj_q_aturan_pasang_semua, &r, KJ_NOARGS);

	for (size_t i = 0; rc == KJ_OK && i < r.n; i++)
		if (kj_int(&r, i, "id") != req->id[0])
			kj_set_row(
				kj_node_add(kj_top(req), kj_streq(kj_text(&r, i, "kode"), kode) ? "Versi" : "Lain"),
				&r, i);
	return rc;
}

enum kj_rc
aturan(struct kj_req *req)
{
	struct kj_act *act = &req->act;
	struct kj_node *n = kj_node(kj_top(req), "Aturan");
	struct kj_rows r;
	enum kj_rc rc = kj_db_one(act->db, act->arena, &kj_q_aturan_get, &r, KJ_ARGS(kj_i(req->id[0])));

	if (rc != KJ_OK)
		return rc;
	kj_set_row(n, &r, 0);
	if (act->who.akun == kj_int(&r, 0, "diunggah_oleh") ||
		act->who.akun == kj_int(&r, 0, "diajukan_oleh"))
		kj_set(n, "saya", "1");
	kj_form_set_version(req, kj_int(&r, 0, "version"));
	kj_set_acts(req, &kj_aturan_alur, kj_text(&r, 0, "status"), req->subject.relasi);
	rc = show_periods(req, &r);
	if (rc == KJ_OK)
		rc = show_versions(req, kj_text(&r, 0, "kode"));
	return rc == KJ_OK ? administration_aturan_isi(req, kj_text(&r, 0, "isi")) : rc;
}

enum kj_rc
aturan_langkah(struct kj_req *req)
{
	const struct langkah *f = kj_form_of(req);
	enum kj_rc rc = kj_aturan_step(
		&req->act, &req->subject, req->aksi, kj_form_version(req), f->catatan, &f->untuk);

	if (rc != KJ_OK)
		return rc;
	kj_flash(req, kj_streq(req->aksi, "ajukan")	   ? "aturan.diajukan"
				  : kj_streq(req->aksi, "setujui") ? "aturan.disetujui"
				  : kj_streq(req->aksi, "tolak")   ? "aturan.ditolak"
												   : "aturan.ditarik");
	return kj_redirect(req, "administration", "/aturan/%lld", (long long)req->id[0]);
}

/* The text, for an editor at home. */
enum kj_rc
aturan_berkas(struct kj_req *req)
{
	struct kj_act *act = &req->act;
	const char *text;
	struct kj_rows r;
	enum kj_rc rc =
		kj_db_one(act->db, act->arena, &kj_q_aturan_baca, &r, KJ_ARGS(kj_i(req->id[0])));

	if (rc != KJ_OK)
		return rc;
	text = kj_text(&r, 0, "isi");
	kj_header(req, "Content-Disposition",
		kj_fmt(act->arena, "attachment; filename=\"%s-%s.conf\"", kj_text(&r, 0, "kode"),
			kj_text(&r, 0, "versi")));
	return kj_send(req, 200, "text/plain; charset=utf-8", text, strlen(text));
}
