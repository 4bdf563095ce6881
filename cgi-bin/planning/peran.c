/* /planning/peran: what leaders ask of me, made RHK of my own by one press. */
#include "planning.h"

#include "kinerja/domain/matriks.h"
#include "queries.h"

struct ambil {
	int64_t rhk; /* 0: all */
};

static const struct kj_field ambil_fields[] = {
	{.name = "rhk", .kind = KJ_F_ID, .at = offsetof(struct ambil, rhk)},
};

const struct kj_form planning_peran_form = {
	.name = "peran",
	.size = sizeof(struct ambil),
	.fields = ambil_fields,
	.nfields = KJ_COUNT(ambil_fields),
};

enum kj_rc
peran(struct kj_req *req)
{
	struct kj_act *act = &req->act;
	const char *day = kj_date_iso(act->arena, kj_act_today(act));
	struct kj_rows r;
	size_t open = 0;
	enum kj_rc rc = kj_db_rows(act->db, act->arena, &kj_q_peran_saya, &r,
		KJ_ARGS(kj_t(day), kj_t(day), kj_i(act->who.pegawai)));

	if (rc != KJ_OK)
		return rc;
	for (size_t i = 0; i < r.n; i++)
		open += kj_isnull(&r, i, "rhk_hasil_id");
	kj_set_rows(kj_top(req), "Peran", &r);
	kj_set_int(kj_top(req), "Terbuka", (int64_t)open);
	return KJ_OK;
}

enum kj_rc
peran_ambil(struct kj_req *req)
{
	const struct ambil *f = kj_form_of(req);
	int64_t skp;
	enum kj_rc rc = kj_peran_take(&req->act, f->rhk, &skp);

	if (rc != KJ_OK)
		return rc;
	kj_flash(req, "matriks.diambil");
	return kj_redirect(req, "planning", "/skp/%lld/ubah", (long long)skp);
}
