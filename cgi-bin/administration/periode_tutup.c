/*
 * /administration/periode/{id}/tutup: what is open in a year, asking for it to
 * be closed, how far the job is, and what stood in the way.
 */
#include "administration.h"

#include "kinerja/domain/tutup_minta.h"
#include "queries.h"

struct tutup {
	const char *alasan;
};

static const struct kj_field fields[] = {
	{.name = "alasan", .kind = KJ_F_AREA, .at = offsetof(struct tutup, alasan), .max = 1000},
};

const struct kj_form administration_tutup_form = {
	.name = "tutup_periode",
	.size = sizeof(struct tutup),
	.fields = fields,
	.nfields = KJ_COUNT(fields),
};

/* A page of plans that nobody has been judged by yet. */
static enum kj_rc
show_open(struct kj_req *req)
{
	static const char *const sorts[] = {"id", NULL};
	struct kj_act *act = &req->act;
	struct kj_list list;
	struct kj_arg id = kj_i(req->id[0]), after, n;
	struct kj_rows r;
	enum kj_rc rc;

	kj_list_read(req, &list, sorts, 25);
	after = kj_i(list.after_id);
	n = kj_i(list.n + 1);
	rc = kj_db_rows(act->db, act->arena, &kj_q_tutup_terbuka, &r,
		KJ_ARGS(id, after, n, id, after, n, id, after, n, id, after, n, n));
	if (rc != KJ_OK)
		return rc;
	kj_list_more(req, &list, &r, "kunci");
	kj_set_rows(kj_top(req), "Terbuka", &r);
	return KJ_OK;
}

static enum kj_rc
show_obstacles(struct kj_req *req)
{
	struct kj_rows r;
	enum kj_rc rc = kj_db_rows(
		req->act.db, req->act.arena, &kj_q_tutup_hambatan_list, &r, KJ_ARGS(kj_i(req->id[0])));

	if (rc == KJ_OK)
		kj_set_rows(kj_top(req), "Hambatan", &r);
	return rc;
}

static void
show_progress(struct kj_req *req, const struct kj_rows *r)
{
	int64_t all = kj_int(r, 0, "jumlah"), done = kj_int(r, 0, "selesai");

	if (all > 0)
		kj_set_int(kj_top(req), "Periode.persen", done < all ? 100 * done / all : 100);
}

/* The acts of the table; closing without a reason only when nothing is open. */
static void
show_acts(struct kj_req *req, const struct kj_tutup_minta *m)
{
	if (m->boleh)
		kj_set_acts(req, &kj_tutup_alur, kj_text(&m->r, 0, "minta"), req->subject.relasi);
}

enum kj_rc
periode_tutup(struct kj_req *req)
{
	struct kj_node *top = kj_top(req);
	struct kj_tutup_minta m;
	enum kj_rc rc = kj_tutup_minta_lihat(&req->act, req->id[0], &m);

	if (rc != KJ_OK)
		return rc;
	kj_set_row(kj_node(top, "Periode"), &m.r, 0);
	kj_set_int(top, "Periode.terbuka", m.terbuka);
	kj_set_int(top, "Periode.masa", m.masa);
	kj_set_int(top, "Periode.boleh", m.boleh);
	kj_set_int(top, "Periode.saya", kj_int(&m.r, 0, "oleh") == req->act.who.akun);
	kj_set_int(top, "Periode.banyak", KJ_TUTUP_HITUNG);
	show_progress(req, &m.r);
	show_acts(req, &m);
	kj_form_set_version(req, kj_int(&m.r, 0, "version"));
	kj_form_fill(req, &administration_tutup_form, &(struct tutup){.alasan = ""});
	rc = m.terbuka > 0 ? show_open(req) : KJ_OK;
	return rc == KJ_OK ? show_obstacles(req) : rc;
}

enum kj_rc
periode_tutup_langkah(struct kj_req *req)
{
	const struct tutup *f = kj_form_of(req);
	enum kj_rc rc =
		kj_tutup_minta_step(&req->act, &req->subject, req->aksi, kj_form_version(req), f->alasan);

	if (rc != KJ_OK)
		return rc;
	kj_flash(req, kj_streq(req->aksi, "paksa")	 ? "tutup.diminta"
				  : kj_streq(req->aksi, "tarik") ? "tutup.ditarik"
												 : "tutup.antre");
	return kj_redirect(req, "administration", "/periode/%lld/tutup", (long long)req->id[0]);
}
