/*
 * Home answers one question: what is expected of me now? The stage of the
 * year, the work list, and the daily entry itself.
 */
#include "reporting.h"

#include "queries.h"

static enum kj_rc
show_stage(struct kj_req *req, const char *today)
{
	struct kj_act *act = &req->act;
	struct kj_rows r;
	enum kj_rc rc;

	rc = kj_db_rows(
		act->db, act->arena, &kj_q_beranda_tahap, &r, KJ_ARGS(kj_i(act->who.unit), kj_t(today)));
	if (rc != KJ_OK)
		return rc;
	/* How often the running year reports and evaluates. */
	kj_set(kj_top(req), "Siklus.entri", r.n ? kj_text(&r, r.n - 1, "entri") : "HARIAN");
	kj_set(kj_top(req), "Siklus.evaluasi", r.n ? kj_text(&r, r.n - 1, "evaluasi") : "");
	for (size_t i = 0; i < r.n; i++) {
		struct kj_node *n = kj_node_add(kj_top(req), "Tahap");
		const char *buka = kj_text(&r, i, "buka"), *tutup = kj_text(&r, i, "tutup");

		kj_set(n, "kode", kj_text(&r, i, "tahap"));
		kj_set(n, "dari", buka);
		kj_set(n, "sampai", tutup);
		if (kj_int(&r, i, "perpanjang") && strcmp(today, tutup) <= 0)
			kj_set(n, "alasan", kj_text(&r, i, "alasan"));
		kj_set(n, "keadaan",
			strcmp(today, buka) < 0	   ? "nanti"
			: strcmp(today, tutup) > 0 ? "lalu"
									   : "kini");
	}
	return KJ_OK;
}

static enum kj_rc
show_tasks(struct kj_req *req, const char *today)
{
	struct kj_act *act = &req->act;
	struct kj_rows r;
	enum kj_rc rc;

	rc = kj_db_rows(
		act->db, act->arena, &kj_q_tugas_list, &r, KJ_ARGS(kj_i(act->who.pegawai), kj_i(50)));
	if (rc != KJ_OK)
		return rc;
	for (size_t i = 0; i < r.n; i++) {
		struct kj_node *n = kj_node_add(kj_top(req), "Tugas");
		const char *due = kj_text(&r, i, "jatuh_tempo");

		kj_set_row(n, &r, i);
		kj_set_int(n, "lewat", *due != '\0' && strcmp(due, today) < 0);
	}
	return KJ_OK;
}

/* The latest entries, so that a person sees that today's is in. */
static enum kj_rc
show_latest(struct kj_req *req, const char *today)
{
	struct kj_act *act = &req->act;
	struct kj_rows r;
	enum kj_rc rc;

	rc = kj_db_rows(act->db, act->arena, &kj_q_entri_own, &r,
		KJ_ARGS(kj_i(act->who.pegawai), kj_t(today), kj_t(today), kj_i(INT64_MAX), kj_i(5)));
	if (rc != KJ_OK)
		return rc;
	kj_set_rows(kj_top(req), "Terbaru", &r);
	kj_set_int(kj_top(req), "Hari.terisi", r.n > 0 && kj_streq(kj_text(&r, 0, "tanggal"), today));
	return KJ_OK;
}

enum kj_rc
beranda(struct kj_req *req)
{
	struct kj_act *act = &req->act;
	kj_date day = kj_act_today(act);
	const char *today = kj_date_iso(act->arena, day);
	struct entri_form empty = {
		.isi = {.tanggal = day, .teks = "", .jumlah = "", .pembilang = "", .penyebut = ""}};
	enum kj_rc rc;

	kj_set(kj_top(req), "Hari", today);
	rc = show_stage(req, today);
	if (rc == KJ_OK)
		rc = show_tasks(req, today);
	if (rc == KJ_OK)
		rc = entri_offer_iki(req, day);
	if (rc == KJ_OK)
		rc = show_latest(req, today);
	if (rc == KJ_OK)
		kj_form_fill(req, &reporting_entri_form, &empty);
	return rc;
}

enum kj_rc
beranda_kirim(struct kj_req *req)
{
	const struct entri_form *f = kj_form_of(req);
	struct kj_entri_isi isi = f->isi;
	const char *said;
	int64_t id;
	enum kj_rc rc;

	isi.menyusul = isi.menyusul || f->foto.present;
	rc = kj_entri_add(&req->act, &isi, &id);
	if (rc == KJ_OK)
		rc = entri_keep_file(req, id, &f->foto, &said);
	if (rc != KJ_OK)
		return rc;
	kj_flash(req, said);
	/* The id is for the script that sends the photo next. */
	return kj_redirect(req, "", "/?entri=%lld", (long long)id);
}
