/*
 * reporting: home, daily entries with evidence, the superior's view and
 * answer. The route table is the program.
 */
#include "reporting.h"

#define READERS                                                                \
	(KJ_REL_DIRI | KJ_REL_PENILAI | KJ_REL_ATASAN_PENILAI | KJ_REL_KETUA_TIM | \
		KJ_REL_PIMPINAN_UNIT | KJ_REL_AUDITOR)

#define NOTED (KJ_REL_DIRI | KJ_REL_PENILAI | KJ_REL_ATASAN_PENILAI)

/* clang-format off */
static const struct kj_route routes[] = {
	{.method = KJ_GET,  .path = "/healthz", .need = KJ_PUBLIC, .page = healthz},
	{.method = KJ_GET,  .path = "/", .need = KJ_SIGNED_IN, .page = beranda,
		.template = "reporting/beranda.cs", .title = "reporting.beranda"},
	{.method = KJ_POST, .path = "/", .need = KJ_SIGNED_IN, .form = &reporting_entri_form, .page = beranda_kirim,
		.flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/reporting", .need = KJ_SIGNED_IN, .page = laporan,
		.template = "reporting/laporan.cs", .title = "reporting.laporan"},
	{.method = KJ_GET,  .path = "/reporting/entri/{id}", .need = KJ_RELATION(KJ_DOK_ENTRI, READERS), .page = entri,
		.template = "reporting/entri.cs", .title = "reporting.entri"},
	{.method = KJ_POST, .path = "/reporting/entri/{id}", .need = KJ_RELATION(KJ_DOK_ENTRI, KJ_REL_PENILAI),
		.form = &reporting_putusan_form, .page = entri_putuskan, .flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/reporting/entri/{id}/ubah", .need = KJ_RELATION(KJ_DOK_ENTRI, KJ_REL_DIRI), .page = entri_ubah,
		.template = "reporting/entri_ubah.cs", .title = "reporting.entri_ubah"},
	{.method = KJ_POST, .path = "/reporting/entri/{id}/ubah", .need = KJ_RELATION(KJ_DOK_ENTRI, KJ_REL_DIRI),
		.form = &reporting_entri_form, .page = entri_ubah_simpan, .flags = KJ_R_TX},
	{.method = KJ_POST, .path = "/reporting/entri/{id}/bukti", .need = KJ_RELATION(KJ_DOK_ENTRI, KJ_REL_DIRI),
		.form = &reporting_bukti_form, .page = entri_bukti, .flags = KJ_R_TX, .page_path = "/reporting/entri/{id}"},
	{.method = KJ_GET,  .path = "/reporting/tim", .need = KJ_SIGNED_IN, .page = tim,
		.template = "reporting/tim.cs", .title = "reporting.tim"},
	{.method = KJ_POST, .path = "/reporting/tim", .need = KJ_SIGNED_IN, .form = &reporting_tim_form, .page = tim_putuskan,
		.flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/reporting/pekan", .need = KJ_SIGNED_IN, .page = pekan,
		.template = "reporting/pekan.cs", .title = "reporting.pekan"},
	{.method = KJ_POST, .path = "/reporting/pekan", .need = KJ_SIGNED_IN, .form = &reporting_pekan_form, .page = pekan_kirim,
		.flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/reporting/catatan/{id}", .need = KJ_RELATION(KJ_DOK_PEGAWAI, NOTED), .page = catatan,
		.template = "reporting/catatan.cs", .title = "reporting.catatan"},
	{.method = KJ_POST, .path = "/reporting/catatan/{id}", .need = KJ_RELATION(KJ_DOK_PEGAWAI, NOTED),
		.form = &reporting_catatan_form, .page = catatan_simpan, .flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/reporting/bukti/{id}", .need = KJ_RELATION(KJ_DOK_BUKTI, READERS), .page = bukti},
};
/* clang-format on */

static const struct kj_module module = {
	.sdk = KJ_SDK,
	.name = "reporting",
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
