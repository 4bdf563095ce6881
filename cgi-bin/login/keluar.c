/*
 * /login/keluar: sign out, from wherever the button was pressed.
 */
#include "login.h"

const struct kj_form login_keluar_form = {.name = "keluar", .size = 1};

enum kj_rc
keluar(struct kj_req *req)
{
	enum kj_rc rc = KJ_OK;

	if (req->act.who.akun != 0)
		rc = kj_keluar(&req->act);
	if (rc != KJ_OK)
		return rc;
	kj_session_clear(req);
	kj_flash(req, "login.keluar");
	return kj_redirect(req, "login", "/");
}
