/*
 * /healthz: for monitors and for `make up`. Answered here because this
 * program's pool never hashes a password.
 */
#include "reporting.h"

enum kj_rc
healthz(struct kj_req *req)
{
	return kj_health(req);
}
