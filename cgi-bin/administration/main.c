/*
 * administration: people, units, reporting lines, roles, periods, audit. The
 * route table is the program.
 */
#include "administration.h"

#define CLERKS (KJ_PERAN_ADMIN | KJ_PERAN_PENGELOLA)
#define READERS (KJ_PERAN_ADMIN | KJ_PERAN_PENGELOLA | KJ_PERAN_AUDITOR)
#define ON_PERSON(relations) KJ_RELATION(KJ_DOK_PEGAWAI, relations)
#define ON_UNIT(relations) KJ_RELATION(KJ_DOK_UNIT, relations)
#define ON_RULESET(relations) KJ_RELATION(KJ_DOK_ATURAN, relations)
#define ON_PERIOD(relations) KJ_RELATION(KJ_DOK_PERIODE, relations)
#define CLERK_OF ON_PERSON(KJ_REL_ADMIN | KJ_REL_PENGELOLA)

/* clang-format off */
static const struct kj_route routes[] = {
	{.method = KJ_GET,  .path = "/administration", .need = KJ_ROLE(READERS), .page = beranda,
		.template = "administration/beranda.cs", .title = "administration.beranda"},

	{.method = KJ_GET,  .path = "/administration/pegawai", .need = KJ_ROLE(READERS), .page = pegawai_daftar,
		.template = "administration/pegawai_daftar.cs", .title = "administration.pegawai_daftar"},
	{.method = KJ_GET,  .path = "/administration/pegawai/baru", .need = KJ_ROLE(CLERKS), .page = pegawai_baru,
		.template = "administration/pegawai_baru.cs", .title = "administration.pegawai_baru"},
	{.method = KJ_POST, .path = "/administration/pegawai/baru", .need = KJ_ROLE(CLERKS),
		.form = &administration_pegawai_baru_form, .page = pegawai_baru_simpan, .flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/administration/pegawai/{id}",
		.need = ON_PERSON(KJ_REL_DIRI | KJ_REL_ADMIN | KJ_REL_PENGELOLA | KJ_REL_AUDITOR), .page = pegawai,
		.template = "administration/pegawai.cs", .title = "administration.pegawai"},
	{.method = KJ_GET,  .path = "/administration/pegawai/{id}/ubah", .need = CLERK_OF, .page = pegawai_ubah,
		.template = "administration/pegawai_ubah.cs", .title = "administration.pegawai_ubah"},
	{.method = KJ_POST, .path = "/administration/pegawai/{id}/ubah", .need = CLERK_OF,
		.form = &administration_pegawai_form, .page = pegawai_ubah_simpan, .flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/administration/pegawai/{id}/akhiri", .need = CLERK_OF, .page = pegawai_akhiri,
		.template = "administration/pegawai_akhiri.cs", .title = "administration.pegawai_akhiri"},
	{.method = KJ_POST, .path = "/administration/pegawai/{id}/akhiri", .need = CLERK_OF,
		.form = &administration_pegawai_akhiri_form, .page = pegawai_akhiri_simpan, .flags = KJ_R_TX},

	{.method = KJ_GET,  .path = "/administration/pegawai/{id}/penugasan", .need = CLERK_OF, .page = penugasan,
		.template = "administration/penugasan.cs", .title = "administration.penugasan"},
	{.method = KJ_POST, .path = "/administration/pegawai/{id}/penugasan", .need = CLERK_OF,
		.form = &administration_penugasan_form, .page = penugasan_simpan, .flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/administration/pegawai/{id}/penugasan/{id}", .need = CLERK_OF, .page = penugasan_akhiri,
		.template = "administration/penugasan_akhiri.cs", .title = "administration.penugasan_akhiri"},
	{.method = KJ_POST, .path = "/administration/pegawai/{id}/penugasan/{id}", .need = CLERK_OF,
		.form = &administration_akhiri_form, .page = penugasan_akhiri_simpan, .flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/administration/pegawai/{id}/garis", .need = CLERK_OF, .page = garis,
		.template = "administration/garis.cs", .title = "administration.garis"},
	{.method = KJ_POST, .path = "/administration/pegawai/{id}/garis", .need = CLERK_OF,
		.form = &administration_garis_form, .page = garis_simpan, .flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/administration/pegawai/{id}/garis/{id}", .need = CLERK_OF, .page = garis_akhiri,
		.template = "administration/garis_akhiri.cs", .title = "administration.garis_akhiri"},
	{.method = KJ_POST, .path = "/administration/pegawai/{id}/garis/{id}", .need = CLERK_OF,
		.form = &administration_akhiri_form, .page = garis_akhiri_simpan, .flags = KJ_R_TX},

	{.method = KJ_GET,  .path = "/administration/pegawai/{id}/akun", .need = ON_PERSON(KJ_REL_ADMIN), .page = akun,
		.template = "administration/akun.cs", .title = "administration.akun"},
	{.method = KJ_POST, .path = "/administration/pegawai/{id}/akun", .need = ON_PERSON(KJ_REL_ADMIN),
		.form = &administration_akun_form, .page = akun_simpan, .flags = KJ_R_TX},
	{.method = KJ_POST, .path = "/administration/pegawai/{id}/akun/status", .need = ON_PERSON(KJ_REL_ADMIN),
		.page = akun_status, .flags = KJ_R_TX, .page_path = "/administration/pegawai/{id}"},
	{.method = KJ_GET,  .path = "/administration/pegawai/{id}/sandi", .need = ON_PERSON(KJ_REL_ADMIN), .page = sandi,
		.template = "administration/sandi.cs", .title = "administration.sandi"},
	{.method = KJ_POST, .path = "/administration/pegawai/{id}/sandi", .need = ON_PERSON(KJ_REL_ADMIN),
		.form = &administration_sandi_form, .page = sandi_simpan, .flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/administration/pegawai/{id}/peran", .need = ON_PERSON(KJ_REL_ADMIN), .page = peran,
		.template = "administration/peran.cs", .title = "administration.peran"},
	{.method = KJ_POST, .path = "/administration/pegawai/{id}/peran", .need = ON_PERSON(KJ_REL_ADMIN),
		.form = &administration_peran_form, .page = peran_simpan, .flags = KJ_R_TX},
	{.method = KJ_POST, .path = "/administration/pegawai/{id}/peran/{id}", .need = ON_PERSON(KJ_REL_ADMIN),
		.page = peran_cabut, .flags = KJ_R_TX, .page_path = "/administration/pegawai/{id}"},

	{.method = KJ_GET,  .path = "/administration/unit", .need = KJ_ROLE(READERS), .page = unit,
		.template = "administration/unit.cs", .title = "administration.unit"},
	{.method = KJ_GET,  .path = "/administration/unit/baru", .need = KJ_ROLE(KJ_PERAN_ADMIN), .page = unit_baru,
		.template = "administration/unit_ubah.cs", .title = "administration.unit_baru"},
	{.method = KJ_POST, .path = "/administration/unit/baru", .need = KJ_ROLE(KJ_PERAN_ADMIN),
		.form = &administration_unit_form, .page = unit_simpan, .flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/administration/unit/{id}", .need = KJ_RELATION(KJ_DOK_UNIT, KJ_REL_ADMIN), .page = unit_ubah,
		.template = "administration/unit_ubah.cs", .title = "administration.unit_ubah"},
	{.method = KJ_POST, .path = "/administration/unit/{id}", .need = KJ_RELATION(KJ_DOK_UNIT, KJ_REL_ADMIN),
		.form = &administration_unit_form, .page = unit_simpan, .flags = KJ_R_TX},

	{.method = KJ_GET,  .path = "/administration/unit/{id}/perpanjang", .need = ON_UNIT(KJ_REL_ADMIN | KJ_REL_PENGELOLA), .page = perpanjangan,
		.template = "administration/perpanjangan.cs", .title = "administration.perpanjangan"},
	{.method = KJ_POST, .path = "/administration/unit/{id}/perpanjang", .need = ON_UNIT(KJ_REL_ADMIN | KJ_REL_PENGELOLA),
		.form = &administration_perpanjangan_form, .page = perpanjangan_simpan, .flags = KJ_R_TX},

	{.method = KJ_GET,  .path = "/administration/periode", .need = KJ_ROLE(READERS), .page = periode,
		.template = "administration/periode.cs", .title = "administration.periode"},
	{.method = KJ_GET,  .path = "/administration/periode/baru", .need = KJ_ROLE(KJ_PERAN_ADMIN), .page = periode_baru,
		.template = "administration/periode_ubah.cs", .title = "administration.periode_baru"},
	{.method = KJ_POST, .path = "/administration/periode/baru", .need = KJ_ROLE(KJ_PERAN_ADMIN),
		.form = &administration_periode_form, .page = periode_simpan, .flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/administration/periode/{id}", .need = KJ_ROLE(KJ_PERAN_ADMIN), .page = periode_ubah,
		.template = "administration/periode_ubah.cs", .title = "administration.periode_ubah"},
	{.method = KJ_POST, .path = "/administration/periode/{id}", .need = KJ_ROLE(KJ_PERAN_ADMIN),
		.form = &administration_periode_form, .page = periode_simpan, .flags = KJ_R_TX},
	{.method = KJ_POST, .path = "/administration/periode/{id}/buang", .need = KJ_ROLE(KJ_PERAN_ADMIN), .page = periode_buang,
		.flags = KJ_R_TX, .page_path = "/administration/periode/{id}"},
	{.method = KJ_GET,  .path = "/administration/periode/{id}/tutup", .need = ON_PERIOD(KJ_REL_ADMIN | KJ_REL_AUDITOR), .page = periode_tutup,
		.template = "administration/periode_tutup.cs", .title = "administration.periode_tutup"},
	{.method = KJ_POST, .path = "/administration/periode/{id}/tutup", .need = ON_PERIOD(KJ_REL_ADMIN),
		.form = &administration_tutup_form, .page = periode_tutup_langkah, .flags = KJ_R_TX},

	{.method = KJ_GET,  .path = "/administration/surat", .need = KJ_ROLE(READERS), .page = surat,
		.template = "administration/surat.cs", .title = "administration.surat"},
	{.method = KJ_POST, .path = "/administration/surat", .need = KJ_ROLE(CLERKS),
		.form = &administration_surat_form, .page = surat_ulang, .flags = KJ_R_TX},

	{.method = KJ_GET,  .path = "/administration/aturan", .need = KJ_ROLE(KJ_PERAN_ADMIN | KJ_PERAN_AUDITOR), .page = aturan_daftar,
		.template = "administration/aturan_daftar.cs", .title = "administration.aturan_daftar"},
	{.method = KJ_POST, .path = "/administration/aturan/pasang", .need = KJ_ROLE(KJ_PERAN_ADMIN), .page = aturan_pasang,
		.flags = KJ_R_TX, .page_path = "/administration/aturan"},
	{.method = KJ_GET,  .path = "/administration/aturan/baru", .need = KJ_ROLE(KJ_PERAN_ADMIN), .page = aturan_baru,
		.template = "administration/aturan_baru.cs", .title = "administration.aturan_baru"},
	{.method = KJ_POST, .path = "/administration/aturan/baru", .need = KJ_ROLE(KJ_PERAN_ADMIN),
		.form = &administration_aturan_form, .page = aturan_baru_simpan, .flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/administration/aturan/{id}", .need = ON_RULESET(KJ_REL_ADMIN | KJ_REL_AUDITOR), .page = aturan,
		.template = "administration/aturan.cs", .title = "administration.aturan"},
	{.method = KJ_POST, .path = "/administration/aturan/{id}", .need = ON_RULESET(KJ_REL_ADMIN),
		.form = &administration_aturan_langkah_form, .page = aturan_langkah, .flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/administration/aturan/{id}/berkas", .need = ON_RULESET(KJ_REL_ADMIN | KJ_REL_AUDITOR), .page = aturan_berkas},
	{.method = KJ_GET,  .path = "/administration/aturan/{id}/banding/{id}", .need = ON_RULESET(KJ_REL_ADMIN | KJ_REL_AUDITOR), .page = aturan_banding,
		.template = "administration/aturan_banding.cs", .title = "administration.aturan_banding"},

	{.method = KJ_GET,  .path = "/administration/jejak", .need = KJ_ROLE(KJ_PERAN_ADMIN | KJ_PERAN_AUDITOR), .page = jejak,
		.template = "administration/jejak.cs", .title = "administration.jejak"},
	{.method = KJ_GET,  .path = "/administration/jejak/pegawai/{id}", .need = ON_PERSON(KJ_REL_ADMIN | KJ_REL_AUDITOR), .page = jejak_pegawai,
		.template = "administration/jejak_pegawai.cs", .title = "administration.jejak_pegawai"},
};
/* clang-format on */

static const struct kj_module module = {
	.sdk = KJ_SDK,
	.name = "administration",
	.version = KJ_VERSION,
	.routes = routes,
	.nroutes = KJ_COUNT(routes),
	.access = kj_akses,
};

int
main(int argc, char **argv)
{
	return kj_run(argc, argv, &module);
}
