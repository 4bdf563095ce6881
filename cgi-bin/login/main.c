/*
 * login: sign in and out, password, own devices, language. The only program
 * whose database account reads credentials. The route table is the program.
 */
#include "login.h"

/* clang-format off */
static const struct kj_route routes[] = {
	{.method = KJ_GET,  .path = "/login", .need = KJ_PUBLIC, .page = masuk,
		.template = "login/masuk.cs", .title = "login.masuk"},
	{.method = KJ_POST, .path = "/login", .need = KJ_PUBLIC, .form = &login_masuk_form, .page = masuk_kirim,
		.flags = KJ_R_NOKEY},
	{.method = KJ_POST, .path = "/login/keluar", .need = KJ_PUBLIC, .form = &login_keluar_form, .page = keluar,
		.flags = KJ_R_NOKEY | KJ_R_TX | KJ_R_EXPIRED_OK, .page_path = "/login"},
	{.method = KJ_POST, .path = "/login/bahasa", .need = KJ_PUBLIC, .form = &login_bahasa_form, .page = bahasa,
		.flags = KJ_R_NOKEY | KJ_R_TX | KJ_R_EXPIRED_OK, .page_path = "/login"},
	{.method = KJ_GET,  .path = "/login/sandi", .need = KJ_SIGNED_IN, .page = sandi,
		.template = "login/sandi.cs", .title = "login.sandi", .flags = KJ_R_EXPIRED_OK},
	{.method = KJ_POST, .path = "/login/sandi", .need = KJ_SIGNED_IN, .form = &login_sandi_form, .page = sandi_ganti,
		.flags = KJ_R_TX | KJ_R_EXPIRED_OK},
	{.method = KJ_GET,  .path = "/login/sesi", .need = KJ_SIGNED_IN, .page = sesi,
		.template = "login/sesi.cs", .title = "login.sesi"},
	{.method = KJ_POST, .path = "/login/sesi", .need = KJ_SIGNED_IN, .form = &login_sesi_form, .page = sesi_akhiri,
		.flags = KJ_R_TX},
	{.method = KJ_GET,  .path = "/login/pertama", .need = KJ_PUBLIC, .page = pertama,
		.template = "login/pertama.cs", .title = "login.pertama"},
	{.method = KJ_POST, .path = "/login/pertama", .need = KJ_PUBLIC, .form = &login_pertama_form, .page = pertama_kirim,
		.flags = KJ_R_NOKEY | KJ_R_TX},
};
/* clang-format on */

static const struct kj_module module = {
	.sdk = KJ_SDK,
	.name = "login",
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
