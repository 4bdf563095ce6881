/*
 * /review/skp/{id}/cetak: EVALUASI KINERJA PEGAWAI as the prescribed form
 * (PermenPANRB 6/2022, DOMAIN 3.6), for the browser's print.
 */
#include "review.h"

static void
show_person(
	struct kj_req *req, const char *name, const struct kj_rows *k, const char *const from[6])
{
	static const char *const to[] = {"nama", "nip", "jabatan", "unit"};
	struct kj_node *n = kj_node(kj_node(kj_top(req), "Ev"), name);

	for (size_t i = 0; i < KJ_COUNT(to); i++)
		kj_set(n, to[i], kj_text(k, 0, from[i]));
	if (*kj_text(k, 0, from[4]) != '\0' || *kj_text(k, 0, from[5]) != '\0')
		kj_setf(n, "pangkat", "%s / %s", kj_text(k, 0, from[4]), kj_text(k, 0, from[5]));
}

enum kj_rc
cetak(struct kj_req *req)
{
	static const char *const pegawai[] = {"nama", "nip", "jabatan", "unit", "pangkat", "golongan"};
	static const char *const penilai[] = {"penilai", "penilai_nip", "penilai_jabatan",
		"penilai_unit", "penilai_pangkat", "penilai_golongan"};
	struct kj_act *act = &req->act;
	struct kj_evaluasi ev;
	int64_t signed_at;
	enum kj_rc rc = evaluasi_show(req, &ev);

	if (rc != KJ_OK)
		return rc;
	show_person(req, "Pegawai", &ev.kepala, pegawai);
	show_person(req, "Penilai", &ev.kepala, penilai);
	if (kj_instant_parse(kj_text(&ev.kepala, 0, "ditetapkan_pada"), &signed_at))
		kj_setf(kj_top(req), "Ev.tempat_tanggal", "%s, %s", kj_text(&ev.kepala, 0, "tempat"),
			kj_date_show(act->arena, kj_day_at(signed_at, act->who.zone), "id"));
	return KJ_OK;
}
