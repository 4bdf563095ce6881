/* /administration/pegawai/{id}/ubah: a person's own data. */
#include "administration.h"

#include "queries.h"

static const struct kj_field fields[] = {
	{.name = "nama",
		.kind = KJ_F_TEXT,
		.at = offsetof(struct kj_pegawai, nama),
		.max = 150,
		.required = true},
	{.name = "gelar_depan",
		.kind = KJ_F_TEXT,
		.at = offsetof(struct kj_pegawai, gelar_depan),
		.max = 40},
	{.name = "gelar_belakang",
		.kind = KJ_F_TEXT,
		.at = offsetof(struct kj_pegawai, gelar_belakang),
		.max = 60},
	{.name = "nip", .kind = KJ_F_TEXT, .at = offsetof(struct kj_pegawai, nip), .max = 40},
	{.name = "nrp", .kind = KJ_F_TEXT, .at = offsetof(struct kj_pegawai, nrp), .max = 20},
	{.name = "status",
		.kind = KJ_F_CHOICE,
		.at = offsetof(struct kj_pegawai, status),
		.required = true,
		.choices = kj_pegawai_status},
	{.name = "pangkat", .kind = KJ_F_TEXT, .at = offsetof(struct kj_pegawai, pangkat), .max = 60},
	{.name = "golongan", .kind = KJ_F_TEXT, .at = offsetof(struct kj_pegawai, golongan), .max = 8},
	{.name = "tanggal_lahir", .kind = KJ_F_DATE, .at = offsetof(struct kj_pegawai, tanggal_lahir)},
	{.name = "surel", .kind = KJ_F_TEXT, .at = offsetof(struct kj_pegawai, surel), .max = 200},
	{.name = "dari", .kind = KJ_F_DATE, .at = offsetof(struct kj_pegawai, dari), .required = true},
};

const struct kj_form administration_pegawai_form = {
	.name = "pegawai",
	.size = sizeof(struct kj_pegawai),
	.fields = fields,
	.nfields = KJ_COUNT(fields),
};

static kj_date
day_of(const struct kj_rows *r, const char *column)
{
	kj_date d;

	return kj_date_parse(kj_text(r, 0, column), &d) ? d : KJ_NODATE;
}

enum kj_rc
pegawai_ubah(struct kj_req *req)
{
	struct kj_rows r;
	enum kj_rc rc = administration_person(req, &r);

	if (rc != KJ_OK)
		return rc;
	kj_form_fill(req, &administration_pegawai_form,
		&(struct kj_pegawai){.nip = kj_text(&r, 0, "nip"),
			.nrp = kj_text(&r, 0, "nrp"),
			.nama = kj_text(&r, 0, "nama"),
			.gelar_depan = kj_text(&r, 0, "gelar_depan"),
			.gelar_belakang = kj_text(&r, 0, "gelar_belakang"),
			.status = kj_text(&r, 0, "status"),
			.pangkat = kj_text(&r, 0, "pangkat"),
			.golongan = kj_text(&r, 0, "golongan"),
			.surel = kj_text(&r, 0, "surel"),
			.tanggal_lahir = day_of(&r, "tanggal_lahir"),
			.dari = day_of(&r, "dari")});
	return KJ_OK;
}

enum kj_rc
pegawai_ubah_simpan(struct kj_req *req)
{
	enum kj_rc rc = kj_pegawai_update(&req->act, req->id[0], kj_form_version(req), kj_form_of(req));

	if (rc != KJ_OK)
		return rc;
	kj_flash(req, "disimpan");
	return kj_redirect(req, "administration", "/pegawai/%lld", (long long)req->id[0]);
}
