/*
 * /planning/skp/{id}/cetak: the SKP and its lampiran as the prescribed form
 * (PermenPANRB 6/2022, DOMAIN 3.1-3.5), for the browser's print.
 */
#include "planning.h"

/* "01 Januari": the form has the year behind both days. */
static void
show_day(struct kj_req *req, const char *name, const struct kj_rows *k, const char *from)
{
	const char *text;
	size_t n;
	kj_date day;

	if (!kj_date_parse(kj_text(k, 0, from), &day))
		return;
	text = kj_date_show(req->act.arena, day, "id");
	n = strlen(text);
	while (n > 0 && text[n - 1] != ' ')
		n--;
	kj_setf(kj_node(kj_top(req), "Skp"), name, "%s%.*s", text[1] == ' ' ? "0" : "",
		(int)(n > 0 ? n - 1 : 0), text);
}

enum kj_rc
skp_cetak(struct kj_req *req)
{
	struct kj_act *act = &req->act;
	struct kj_node *n = kj_node(kj_top(req), "Skp");
	struct kj_skp plan;
	int64_t signed_at;
	enum kj_rc rc = kj_skp_load(act, req->subject.id, &plan);

	if (rc != KJ_OK)
		return rc;
	sheet_side(req, &plan, false);
	sheet_show(req, &plan, NULL);
	kj_set_orang(req, kj_node(n, "Pegawai"), &plan.kepala, NULL);
	kj_set_orang(req, kj_node(n, "Penilai"), &plan.kepala, "penilai");
	show_day(req, "dari", &plan.kepala, "mulai");
	show_day(req, "sampai", &plan.kepala, "selesai");
	if (kj_instant_parse(kj_text(&plan.kepala, 0, "ditetapkan_pada"), &signed_at))
		kj_setf(n, "tempat_tanggal", "%s, %s", kj_text(&plan.kepala, 0, "tempat"),
			kj_date_show(act->arena, kj_day_at(signed_at, act->who.zone), "id"));
	return KJ_OK;
}
