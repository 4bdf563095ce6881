/*
 * /reporting/entri/{id}/ubah: mend an entry that is not accepted yet; sending
 * it hands it in again.
 */
#include "reporting.h"

#include "queries.h"

enum kj_rc
entri_ubah(struct kj_req *req)
{
	struct kj_act *act = &req->act;
	struct entri_form f = {0};
	struct kj_rows e;
	enum kj_rc rc;

	if (kj_streq(req->subject.status, "DITERIMA"))
		return kj_redirect(req, "reporting", "/entri/%lld", (long long)req->subject.id);
	rc = kj_db_one(act->db, act->arena, &kj_q_entri_get, &e, KJ_ARGS(kj_i(req->subject.id)));
	if (rc != KJ_OK)
		return rc;
	if (!kj_date_parse(kj_text(&e, 0, "tanggal"), &f.isi.tanggal))
		return KJ_FAULT_AT("entry %lld has no date", (long long)req->subject.id);
	rc = entri_offer_iki(req, f.isi.tanggal);
	if (rc != KJ_OK)
		return rc;
	f.isi.iki = kj_int(&e, 0, "iki_id");
	f.isi.teks = kj_text(&e, 0, "teks");
	f.isi.pembilang = kj_decimal_plain(act->arena, kj_text(&e, 0, "pembilang"));
	f.isi.penyebut = kj_decimal_plain(act->arena, kj_text(&e, 0, "penyebut"));
	/* Of a ratio the quotient is not typed: it would come back with the indicator changed. */
	f.isi.jumlah = *f.isi.penyebut ? "" : kj_decimal_plain(act->arena, kj_text(&e, 0, "jumlah"));
	kj_set_row(kj_node(kj_top(req), "Entri"), &e, 0);
	kj_form_fill(req, &reporting_entri_form, &f);
	kj_form_set_version(req, req->subject.version);
	return KJ_OK;
}

enum kj_rc
entri_ubah_simpan(struct kj_req *req)
{
	const struct entri_form *f = kj_form_of(req);
	const char *said;
	enum kj_rc rc = kj_entri_change(&req->act, &req->subject, kj_form_version(req), &f->isi);

	if (rc == KJ_OK)
		rc = entri_keep_file(req, req->subject.id, &f->foto, &said);
	if (rc != KJ_OK)
		return rc;
	kj_flash(req, said);
	return kj_redirect(req, "reporting", "/entri/%lld", (long long)req->subject.id);
}
