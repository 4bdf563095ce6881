/*
 * /reporting/entri/{id}: one entry with its evidence; its evaluator answers
 * here, its owner adds evidence here.
 */
#include "reporting.h"

#include "queries.h"

struct putusan {
	const char *catatan;
};

static const struct kj_field putusan_fields[] = {
	{.name = "catatan", .kind = KJ_F_AREA, .at = offsetof(struct putusan, catatan), .max = 1000},
};

const struct kj_form reporting_putusan_form = {
	.name = "putusan_entri",
	.size = sizeof(struct putusan),
	.fields = putusan_fields,
	.nfields = KJ_COUNT(putusan_fields),
};

struct bukti_form {
	struct kj_upload foto;
	const char *tautan;
};

static const struct kj_field bukti_fields[] = {
	{.name = "foto", .kind = KJ_F_FILE, .at = offsetof(struct bukti_form, foto)},
	{.name = "tautan", .kind = KJ_F_TEXT, .at = offsetof(struct bukti_form, tautan), .max = 1000},
};

const struct kj_form reporting_bukti_form = {
	.name = "bukti",
	.size = sizeof(struct bukti_form),
	.fields = bukti_fields,
	.nfields = KJ_COUNT(bukti_fields),
};

enum kj_rc
entri(struct kj_req *req)
{
	static const struct putusan empty = {""};
	static const struct bukti_form no_file = {.tautan = ""};
	struct kj_act *act = &req->act;
	struct kj_rows e, b;
	enum kj_rc rc;

	rc = kj_db_one(act->db, act->arena, &kj_q_entri_get, &e, KJ_ARGS(kj_i(req->subject.id)));
	if (rc == KJ_OK)
		rc = kj_db_rows(act->db, act->arena, &kj_q_entri_bukti, &b, KJ_ARGS(kj_i(req->subject.id)));
	if (rc != KJ_OK)
		return rc;
	kj_set_row(kj_node(kj_top(req), "Entri"), &e, 0);
	kj_set_rows(kj_top(req), "Bukti", &b);
	kj_set_int(kj_top(req), "Entri.boleh_ubah",
		kj_alur_find(&kj_entri_alur, req->subject.status, "ubah", req->subject.relasi) != NULL);
	kj_set_int(kj_top(req), "Entri.boleh_putus",
		kj_alur_find(&kj_entri_alur, req->subject.status, "terima", req->subject.relasi) != NULL);
	if (req->subject.relasi & KJ_REL_DIRI)
		kj_form_fill(req, &reporting_bukti_form, &no_file);
	else
		kj_form_fill(req, &reporting_putusan_form, &empty);
	kj_form_set_version(req, req->subject.version);
	return KJ_OK;
}

enum kj_rc
entri_putuskan(struct kj_req *req)
{
	const struct putusan *f = kj_form_of(req);
	const struct kj_entri_pilih one = {req->subject.id, kj_form_version(req)};
	enum kj_rc rc = kj_entri_decide(&req->act, &one, 1, req->aksi, f->catatan);

	if (rc != KJ_OK)
		return rc;
	kj_flash(req, kj_streq(req->aksi, "terima") ? "entri.diterima" : "entri.dikembalikan");
	return kj_redirect(req, "reporting", "/tim");
}

static bool
is_link(const char *s)
{
	return kj_starts(s, "https://") || kj_starts(s, "http://");
}

enum kj_rc
entri_bukti(struct kj_req *req)
{
	const struct bukti_form *f = kj_form_of(req);
	const char *said = "entri.bukti_ditambah";
	enum kj_rc rc = KJ_OK;

	if (!f->foto.present && *f->tautan == '\0')
		return kj_problem(&req->act, "wajib", "foto");
	if (*f->tautan != '\0' && !is_link(f->tautan))
		return kj_problem(&req->act, "tautan", "tautan");
	if (f->foto.present && f->foto.broken)
		return kj_problem(&req->act, "berkas.terputus", "foto");
	if (f->foto.present && *f->foto.type == '\0')
		return kj_problem(&req->act, "berkas.jenis", "foto");
	if (f->foto.present)
		rc = entri_keep_file(req, req->subject.id, &f->foto, &said);
	if (rc == KJ_OK && *f->tautan != '\0') {
		struct kj_bukti b = {.sha256 = "", .nama = f->tautan, .jenis = "", .tautan = f->tautan};

		if (kj_utf8_len(b.nama) > 200)
			b.nama = "";
		rc = kj_entri_attach(&req->act, req->subject.id, &b);
	}
	if (rc != KJ_OK)
		return rc;
	kj_flash(req, "entri.bukti_ditambah");
	return kj_redirect(req, "reporting", "/entri/%lld", (long long)req->subject.id);
}
