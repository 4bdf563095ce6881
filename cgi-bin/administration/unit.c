/* /administration/unit: the tree of units with who leads each. */
#include "administration.h"

#include "queries.h"

enum kj_rc
unit(struct kj_req *req)
{
	struct kj_rows r;
	enum kj_rc rc = administration_units(req, &kj_q_unit_pohon, "", &r);

	for (size_t i = 0; rc == KJ_OK && i < r.n; i++) {
		struct kj_node *n = kj_node_add(kj_top(req), "Unit");

		kj_set_row(n, &r, i);
		kj_set_int(n, "tingkat", kj_int(&r, i, "tingkat") - kj_int(&r, 0, "tingkat"));
	}
	return rc;
}
