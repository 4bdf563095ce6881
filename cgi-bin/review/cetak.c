/*
 * /review/skp/{id}/cetak: EVALUASI KINERJA PEGAWAI as the prescribed form
 * (PermenPANRB 6/2022, DOMAIN 3.6), for the browser's print.
 */
#include "review.h"

enum kj_rc
cetak(struct kj_req *req)
{
	struct kj_act *act = &req->act;
	struct kj_evaluasi ev;
	int64_t signed_at;
	enum kj_rc rc = evaluasi_show(req, &ev);

	if (rc != KJ_OK)
		return rc;
	kj_set_orang(req, kj_node(kj_node(kj_top(req), "Ev"), "Pegawai"), &ev.kepala, NULL);
	kj_set_orang(req, kj_node(kj_node(kj_top(req), "Ev"), "Penilai"), &ev.kepala, "penilai");
	if (kj_instant_parse(kj_text(&ev.kepala, 0, "ditetapkan_pada"), &signed_at))
		kj_setf(kj_top(req), "Ev.tempat_tanggal", "%s, %s", kj_text(&ev.kepala, 0, "tempat"),
			kj_date_show(act->arena, kj_day_at(signed_at, act->who.zone), "id"));
	return KJ_OK;
}
