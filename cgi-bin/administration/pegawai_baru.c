/* /administration/pegawai/baru: a person, their post and their evaluator in one form. */
#include "administration.h"

struct baru {
	struct kj_pegawai orang;
	struct kj_penugasan tugas;
	const char *penilai;
};

static const struct kj_field fields[] = {
	{.name = "nama",
		.kind = KJ_F_TEXT,
		.at = offsetof(struct baru, orang.nama),
		.max = 150,
		.required = true},
	{.name = "gelar_depan",
		.kind = KJ_F_TEXT,
		.at = offsetof(struct baru, orang.gelar_depan),
		.max = 40},
	{.name = "gelar_belakang",
		.kind = KJ_F_TEXT,
		.at = offsetof(struct baru, orang.gelar_belakang),
		.max = 60},
	{.name = "nip", .kind = KJ_F_TEXT, .at = offsetof(struct baru, orang.nip), .max = 40},
	{.name = "nrp", .kind = KJ_F_TEXT, .at = offsetof(struct baru, orang.nrp), .max = 20},
	{.name = "status",
		.kind = KJ_F_CHOICE,
		.at = offsetof(struct baru, orang.status),
		.required = true,
		.choices = kj_pegawai_status},
	{.name = "pangkat", .kind = KJ_F_TEXT, .at = offsetof(struct baru, orang.pangkat), .max = 60},
	{.name = "golongan", .kind = KJ_F_TEXT, .at = offsetof(struct baru, orang.golongan), .max = 8},
	{.name = "tanggal_lahir", .kind = KJ_F_DATE, .at = offsetof(struct baru, orang.tanggal_lahir)},
	{.name = "surel", .kind = KJ_F_TEXT, .at = offsetof(struct baru, orang.surel), .max = 200},
	{.name = "dari", .kind = KJ_F_DATE, .at = offsetof(struct baru, orang.dari), .required = true},
	{.name = "unit", .kind = KJ_F_ID, .at = offsetof(struct baru, tugas.unit), .required = true},
	{.name = "jabatan",
		.kind = KJ_F_TEXT,
		.at = offsetof(struct baru, tugas.jabatan),
		.required = true},
	{.name = "jabatan_jenis",
		.kind = KJ_F_CHOICE,
		.at = offsetof(struct baru, tugas.jabatan_jenis),
		.choices = kj_jabatan_jenis},
	{.name = "pimpinan", .kind = KJ_F_BOOL, .at = offsetof(struct baru, tugas.pimpinan)},
	{.name = "penilai", .kind = KJ_F_TEXT, .at = offsetof(struct baru, penilai)},
};

const struct kj_form administration_pegawai_baru_form = {
	.name = "pegawai_baru",
	.size = sizeof(struct baru),
	.fields = fields,
	.nfields = KJ_COUNT(fields),
	.draft = true,
};

enum kj_rc
pegawai_baru(struct kj_req *req)
{
	const struct baru *posted = kj_form_of(req);
	struct baru empty = {
		.orang = {.nip = "",
			.nrp = "",
			.nama = "",
			.gelar_depan = "",
			.gelar_belakang = "",
			.status = "PNS",
			.pangkat = "",
			.golongan = "",
			.surel = "",
			.tanggal_lahir = KJ_NODATE,
			.dari = kj_act_today(&req->act)},
		.tugas = {.unit = kj_query_int(req, "unit", 0), .jabatan = "", .jabatan_jenis = ""},
		.penilai = "",
	};
	enum kj_rc rc = administration_choose_unit(
		req, "unit", 0, administration_also(req, posted ? posted->tugas.unit : empty.tugas.unit));

	if (rc == KJ_OK)
		rc = administration_suggest_placement(req);
	kj_form_fill(req, &administration_pegawai_baru_form, &empty);
	return rc;
}

enum kj_rc
pegawai_baru_simpan(struct kj_req *req)
{
	const struct baru *f = kj_form_of(req);
	struct kj_penugasan post = f->tugas;
	int64_t id;
	enum kj_rc rc;

	post.jenis = "DEFINITIF";
	post.dari = f->orang.dari;
	post.sampai = KJ_NODATE;
	rc = kj_penugasan_hire(&req->act, &f->orang, &post, f->penilai, &id);
	if (rc != KJ_OK)
		return rc;
	kj_flash(req, "pegawai.dibuat");
	return kj_redirect(req, "administration", "/pegawai/%lld", (long long)id);
}
