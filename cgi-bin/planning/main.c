/*
 * planning: SKP from draft to approval. The route table is the program.
 */
#include "planning.h"

#define READERS                                                                \
	(KJ_REL_DIRI | KJ_REL_PENILAI | KJ_REL_ATASAN_PENILAI | KJ_REL_KETUA_TIM | \
		KJ_REL_PIMPINAN_UNIT | KJ_REL_PENGELOLA | KJ_REL_ADMIN | KJ_REL_AUDITOR)

/* clang-format off */
static const struct kj_route routes[] = {
	{.method = KJ_GET,  .path = "/planning", .need = KJ_SIGNED_IN, .page = beranda,
		.template = "planning/beranda.cs", .title = "planning.beranda"},
	{.method = KJ_POST, .path = "/planning", .need = KJ_SIGNED_IN, .form = &planning_buat_form,
		.page = beranda_buat, .flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/planning/skp/{id}", .need = KJ_RELATION(KJ_DOK_SKP, READERS), .page = skp,
		.template = "planning/skp.cs", .title = "planning.skp"},
	{.method = KJ_POST, .path = "/planning/skp/{id}", .need = KJ_RELATION(KJ_DOK_SKP, KJ_REL_DIRI | KJ_REL_PENILAI | KJ_REL_KETUA_TIM),
		.form = &planning_putusan_form, .page = skp_putuskan, .flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/planning/skp/{id}/ubah", .need = KJ_RELATION(KJ_DOK_SKP, KJ_REL_DIRI), .page = skp_ubah,
		.template = "planning/skp_ubah.cs", .title = "planning.skp_ubah"},
	{.method = KJ_POST, .path = "/planning/skp/{id}/ubah", .need = KJ_RELATION(KJ_DOK_SKP, KJ_REL_DIRI),
		.form = &planning_sheet_form, .page = skp_ubah_simpan, .flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/planning/skp/{id}/salin", .need = KJ_RELATION(KJ_DOK_SKP, KJ_REL_DIRI), .page = skp_salin,
		.template = "planning/skp_salin.cs", .title = "planning.skp_salin"},
	{.method = KJ_POST, .path = "/planning/skp/{id}/salin", .need = KJ_RELATION(KJ_DOK_SKP, KJ_REL_DIRI),
		.form = &planning_salin_form, .page = skp_salin_ambil, .flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/planning/skp/{id}/versi", .need = KJ_RELATION(KJ_DOK_SKP, READERS), .page = skp_versi,
		.template = "planning/skp_versi.cs", .title = "planning.skp_versi"},
	{.method = KJ_GET,  .path = "/planning/skp/{id}/cetak", .need = KJ_RELATION(KJ_DOK_SKP, READERS), .page = skp_cetak,
		.template = "planning/skp_cetak.cs", .title = "planning.skp_cetak", .flags = KJ_R_PRINT},
	{.method = KJ_GET,  .path = "/planning/skp/{id}/adendum", .need = KJ_RELATION(KJ_DOK_SKP, READERS), .page = adendum,
		.template = "planning/adendum.cs", .title = "planning.adendum"},
	{.method = KJ_POST, .path = "/planning/skp/{id}/adendum", .need = KJ_RELATION(KJ_DOK_SKP, KJ_REL_DIRI | KJ_REL_PENILAI),
		.form = &planning_adendum_form, .page = adendum_kirim, .flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/planning/skp/{id}/perubahan", .need = KJ_RELATION(KJ_DOK_SKP, READERS), .page = perubahan,
		.template = "planning/perubahan.cs", .title = "planning.perubahan"},
	{.method = KJ_POST, .path = "/planning/skp/{id}/perubahan",
		.need = KJ_RELATION(KJ_DOK_SKP, KJ_REL_PENILAI | KJ_REL_PENGELOLA | KJ_REL_ADMIN),
		.form = &planning_perubahan_form, .page = perubahan_kirim, .flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/planning/tim", .need = KJ_SIGNED_IN, .page = tim,
		.template = "planning/tim.cs", .title = "planning.tim"},
	{.method = KJ_POST, .path = "/planning/tim", .need = KJ_SIGNED_IN, .form = &planning_tim_ambil_form,
		.page = tim_ambil, .flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/planning/skp/{id}/tim/{id}", .need = KJ_RELATION(KJ_DOK_SKP, KJ_REL_DIRI), .page = tim_rhk,
		.template = "planning/tim_rhk.cs", .title = "planning.tim_rhk"},
	{.method = KJ_POST, .path = "/planning/skp/{id}/tim/{id}", .need = KJ_RELATION(KJ_DOK_SKP, KJ_REL_DIRI),
		.form = &planning_tim_form, .page = tim_rhk_simpan, .flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/planning/skp/{id}/matriks", .need = KJ_RELATION(KJ_DOK_SKP, READERS), .page = matriks,
		.template = "planning/matriks.cs", .title = "planning.matriks"},
	{.method = KJ_POST, .path = "/planning/skp/{id}/matriks", .need = KJ_RELATION(KJ_DOK_SKP, KJ_REL_DIRI),
		.form = &planning_matriks_form, .page = matriks_simpan, .flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/planning/setujui", .need = KJ_SIGNED_IN, .page = setujui,
		.template = "planning/setujui.cs", .title = "planning.setujui"},
	{.method = KJ_POST, .path = "/planning/setujui", .need = KJ_SIGNED_IN, .form = &planning_setujui_form,
		.page = setujui_pilihan, .flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/planning/peran", .need = KJ_SIGNED_IN, .page = peran,
		.template = "planning/peran.cs", .title = "planning.peran"},
	{.method = KJ_POST, .path = "/planning/peran", .need = KJ_SIGNED_IN, .form = &planning_peran_form,
		.page = peran_ambil, .flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/planning/tujuan", .need = KJ_SIGNED_IN, .page = tujuan_awal,
		.template = "planning/tujuan_awal.cs", .title = "planning.tujuan"},
	{.method = KJ_GET,  .path = "/planning/tujuan/{id}", .need = KJ_SIGNED_IN, .page = tujuan,
		.template = "planning/tujuan.cs", .title = "planning.tujuan"},
	{.method = KJ_GET,  .path = "/planning/tujuan/{id}/ubah", .need = KJ_RELATION(KJ_DOK_PERJANJIAN, PLANNING_REMINDERS),
		.page = tujuan_ubah, .template = "planning/tujuan_ubah.cs", .title = "planning.tujuan_ubah"},
	{.method = KJ_POST, .path = "/planning/tujuan/{id}/ubah", .need = KJ_RELATION(KJ_DOK_PERJANJIAN, PLANNING_REMINDERS),
		.form = &planning_tujuan_form, .page = tujuan_simpan, .flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/planning/pustaka", .need = KJ_SIGNED_IN, .page = pustaka,
		.template = "planning/pustaka.cs", .title = "planning.pustaka"},
	{.method = KJ_GET,  .path = "/planning/skp/{id}/pustaka", .need = KJ_RELATION(KJ_DOK_SKP, KJ_REL_DIRI), .page = skp_pustaka,
		.template = "planning/skp_pustaka.cs", .title = "planning.pustaka"},
	{.method = KJ_POST, .path = "/planning/skp/{id}/pustaka", .need = KJ_RELATION(KJ_DOK_SKP, KJ_REL_DIRI),
		.form = &planning_pakai_form, .page = skp_pustaka_pakai, .flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/planning/pustaka/usul", .need = KJ_SIGNED_IN, .page = pustaka_usul,
		.template = "planning/pustaka_usul.cs", .title = "planning.pustaka_usul"},
	{.method = KJ_POST, .path = "/planning/pustaka/usul", .need = KJ_SIGNED_IN, .form = &planning_usul_form,
		.page = pustaka_usul_kirim, .flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/planning/pustaka/usulan", .need = KJ_SIGNED_IN, .page = pustaka_usulan,
		.template = "planning/pustaka_usulan.cs", .title = "planning.pustaka_usulan"},
	{.method = KJ_POST, .path = "/planning/pustaka/usulan", .need = KJ_SIGNED_IN, .form = &planning_usulan_form,
		.page = pustaka_usulan_putus, .flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/planning/cakupan", .need = KJ_SIGNED_IN, .page = cakupan_awal,
		.template = "planning/cakupan_awal.cs", .title = "planning.cakupan"},
	{.method = KJ_GET,  .path = "/planning/cakupan/{id}", .need = KJ_RELATION(KJ_DOK_UNIT, PLANNING_BOARD), .page = cakupan,
		.template = "planning/cakupan.cs", .title = "planning.cakupan"},
	{.method = KJ_POST, .path = "/planning/cakupan/{id}", .need = KJ_RELATION(KJ_DOK_UNIT, PLANNING_REMINDERS),
		.form = &planning_ingatkan_form, .page = cakupan_ingatkan, .flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/planning/rantai/{id}", .need = KJ_RELATION(KJ_DOK_UNIT, PLANNING_BOARD), .page = rantai,
		.template = "planning/rantai.cs", .title = "planning.rantai"},
};
/* clang-format on */

static const struct kj_module module = {
	.sdk = KJ_SDK,
	.name = "planning",
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
