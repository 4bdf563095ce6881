/* /administration/pegawai/{id}/penugasan: a new post, with its evaluator: a transfer in one form. */
#include "administration.h"

struct pindah {
	struct kj_penugasan tugas;
	const char *penilai;
};

static const struct kj_field fields[] = {
	{.name = "jenis",
		.kind = KJ_F_CHOICE,
		.at = offsetof(struct pindah, tugas.jenis),
		.required = true,
		.choices = kj_penugasan_jenis},
	{.name = "unit", .kind = KJ_F_ID, .at = offsetof(struct pindah, tugas.unit), .required = true},
	{.name = "jabatan",
		.kind = KJ_F_TEXT,
		.at = offsetof(struct pindah, tugas.jabatan),
		.required = true},
	{.name = "jabatan_jenis",
		.kind = KJ_F_CHOICE,
		.at = offsetof(struct pindah, tugas.jabatan_jenis),
		.choices = kj_jabatan_jenis},
	{.name = "pimpinan", .kind = KJ_F_BOOL, .at = offsetof(struct pindah, tugas.pimpinan)},
	{.name = "dari",
		.kind = KJ_F_DATE,
		.at = offsetof(struct pindah, tugas.dari),
		.required = true},
	{.name = "sampai", .kind = KJ_F_DATE, .at = offsetof(struct pindah, tugas.sampai)},
	{.name = "ganti", .kind = KJ_F_BOOL, .at = offsetof(struct pindah, tugas.ganti)},
	{.name = "penilai", .kind = KJ_F_TEXT, .at = offsetof(struct pindah, penilai)},
};

const struct kj_form administration_penugasan_form = {
	.name = "penugasan",
	.size = sizeof(struct pindah),
	.fields = fields,
	.nfields = KJ_COUNT(fields),
};

enum kj_rc
penugasan(struct kj_req *req)
{
	const struct pindah *posted = kj_form_of(req);
	struct kj_rows r;
	enum kj_rc rc = administration_person(req, &r);

	if (rc == KJ_OK)
		rc = administration_choose_unit(
			req, "unit", 0, administration_also(req, posted ? posted->tugas.unit : 0));
	if (rc == KJ_OK)
		rc = administration_suggest_placement(req);
	if (rc != KJ_OK)
		return rc;
	kj_form_fill(req, &administration_penugasan_form,
		&(struct pindah){.tugas = {.jenis = "DEFINITIF",
							 .jabatan = "",
							 .jabatan_jenis = "",
							 .dari = kj_act_today(&req->act),
							 .sampai = KJ_NODATE,
							 .ganti = true},
			.penilai = ""});
	return KJ_OK;
}

enum kj_rc
penugasan_simpan(struct kj_req *req)
{
	const struct pindah *f = kj_form_of(req);
	enum kj_rc rc =
		kj_penugasan_move(&req->act, req->id[0], kj_form_version(req), &f->tugas, f->penilai);

	if (rc != KJ_OK)
		return rc;
	kj_flash(req, "penugasan.dibuat");
	return kj_redirect(req, "administration", "/pegawai/%lld", (long long)req->id[0]);
}
