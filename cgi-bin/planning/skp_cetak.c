/*
 * /planning/skp/{id}/cetak: the SKP and its lampiran as the prescribed form
 * (PermenPANRB 6/2022, DOMAIN 3.1-3.5), for the browser's print.
 */
#include "planning.h"

/* One column of the form's head. */
static void
show_person(
	struct kj_req *req, const char *name, const struct kj_rows *k, const char *const from[6])
{
	static const char *const to[] = {"nama", "nip", "jabatan", "unit"};
	struct kj_node *n = kj_node(kj_node(kj_top(req), "Skp"), name);

	for (size_t i = 0; i < KJ_COUNT(to); i++)
		kj_set(n, to[i], kj_text(k, 0, from[i]));
	if (*kj_text(k, 0, from[4]) != '\0' || *kj_text(k, 0, from[5]) != '\0')
		kj_setf(n, "pangkat", "%s / %s", kj_text(k, 0, from[4]), kj_text(k, 0, from[5]));
}

enum kj_rc
skp_cetak(struct kj_req *req)
{
	static const char *const pegawai[] = {"nama", "nip", "jabatan", "unit", "pangkat", "golongan"};
	static const char *const penilai[] = {"penilai", "penilai_nip", "penilai_jabatan",
		"penilai_unit", "penilai_pangkat", "penilai_golongan"};
	struct kj_act *act = &req->act;
	struct kj_skp plan;
	int64_t signed_at;
	enum kj_rc rc = kj_skp_load(act, req->subject.id, &plan);

	if (rc != KJ_OK)
		return rc;
	sheet_show(req, &plan, NULL);
	show_person(req, "Pegawai", &plan.kepala, pegawai);
	show_person(req, "Penilai", &plan.kepala, penilai);
	if (kj_instant_parse(kj_text(&plan.kepala, 0, "ditetapkan_pada"), &signed_at))
		kj_setf(kj_top(req), "Skp.tempat_tanggal", "%s, %s", kj_text(&plan.kepala, 0, "tempat"),
			kj_date_show(act->arena, kj_day_at(signed_at, act->who.zone), "id"));
	return KJ_OK;
}
