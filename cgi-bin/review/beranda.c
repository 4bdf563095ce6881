/*
 * /review: my evaluations, and those that I write.
 */
#include "review.h"

#include "queries.h"

/* The cycles of a year, to choose one of; the yearly one alone needs no choice. */
static void
show_cycles(struct kj_req *req, const char *irama, const struct kj_putaran *now)
{
	if (kj_streq(irama, kj_putaran_daftar[0].irama) && now == kj_putaran_daftar)
		return;
	for (size_t i = 1; i <= kj_putaran_banyak; i++) {
		const struct kj_putaran *p = &kj_putaran_daftar[i % kj_putaran_banyak];
		struct kj_node *n;

		if (p->nomor != 0 && !kj_streq(p->irama, irama) && p != now)
			continue;
		n = kj_node_add(kj_top(req), "Putaran");
		kj_set(n, "kode", p->kode);
		kj_set_int(n, "kini", p == now);
	}
}

static enum kj_rc
show_team(struct kj_req *req)
{
	static const char *const sorts[] = {"nama", NULL};
	const struct kj_putaran *now = kj_putaran_of(kj_query(req, "siklus"));
	struct kj_act *act = &req->act;
	struct kj_list list;
	struct kj_rows team, irama;
	int64_t year, months, training = kj_query_int(req, "latihan", 0) != 0;
	enum kj_rc rc;

	now = now ? now : kj_putaran_daftar;
	months = now->nomor ? now->bulan : 0;
	year = kj_query_int(req, "tahun", kj_date_year(kj_act_today(act)));
	kj_list_read(req, &list, sorts, 25);
	rc = kj_db_one(
		act->db, act->arena, &kj_q_evaluasi_irama, &irama, KJ_ARGS(kj_i(year), kj_i(training)));
	if (rc == KJ_OK)
		show_cycles(req, kj_text(&irama, 0, "siklus_evaluasi"), now);
	if (rc == KJ_OK || rc == KJ_NOTFOUND)
		rc = kj_db_rows(act->db, act->arena, &kj_q_evaluasi_team, &team,
			KJ_ARGS(kj_t(now->kode), kj_i(act->who.pegawai), kj_i(year), kj_i(training),
				kj_i(months), kj_i(months), kj_i(months), kj_t(list.after_key),
				kj_t(list.after_key), kj_i(list.after_id), kj_i(list.n + 1)));
	if (rc != KJ_OK)
		return rc;
	kj_list_more(req, &list, &team, "nama");
	kj_set_int(kj_top(req), "Tahun", year);
	kj_set_int(kj_top(req), "TahunLalu", year - 1);
	kj_set_int(kj_top(req), "Latihan", training);
	kj_set(kj_top(req), "Siklus", now->kode);
	if (now->nomor)
		kj_setf(kj_top(req), "Sela", "/sela/%lld", (long long)now->nomor);
	kj_set_rows(kj_top(req), "Tim", &team);
	return KJ_OK;
}

enum kj_rc
beranda(struct kj_req *req)
{
	struct kj_act *act = &req->act;
	struct kj_rows own;
	enum kj_rc rc;

	rc = kj_db_rows(act->db, act->arena, &kj_q_evaluasi_own, &own, KJ_ARGS(kj_i(act->who.pegawai)));
	if (rc != KJ_OK)
		return rc;
	kj_set_rows(kj_top(req), "Punya", &own);
	if (act->who.penilai)
		rc = show_team(req);
	return rc;
}
