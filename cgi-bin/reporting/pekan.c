/*
 * /reporting/pekan: my entries of a week, day by day, where the agency's
 * profile has weekly reports.
 */
#include "kinerja/profil.h"
#include "queries.h"
#include "reporting.h"

enum { DAYS = 7 };

/* Monday of the week asked for, at the latest of this one. */
static kj_date
monday_of(struct kj_req *req)
{
	kj_date today = kj_act_today(&req->act), day;

	if (pekan_typed(req) != KJ_NODATE)
		day = pekan_typed(req);
	else if (!kj_date_parse(kj_query(req, "mulai"), &day))
		day = today;
	if (day > today)
		day = today;
	return day - kj_date_weekday(day);
}

enum kj_rc
pekan(struct kj_req *req)
{
	struct kj_act *act = &req->act;
	kj_date monday = monday_of(req), today = kj_act_today(act);
	struct kj_node *days[DAYS];
	struct kj_rows r;
	int64_t filled = 0;
	bool weekly;
	enum kj_rc rc = pekan_weekly(req, &weekly);

	if (rc == KJ_OK && !weekly && !kj_profil_has(req->conf->profil, "PEKANAN"))
		rc = KJ_NOTFOUND;
	if (rc != KJ_OK)
		return rc;
	rc = kj_db_rows(act->db, act->arena, &kj_q_pekan_own, &r,
		KJ_ARGS(kj_i(act->who.pegawai), kj_t(kj_date_iso(act->arena, monday)),
			kj_t(kj_date_iso(act->arena, monday + DAYS - 1))));
	if (rc != KJ_OK)
		return rc;
	for (int i = 0; i < DAYS; i++) {
		days[i] = kj_node_add(kj_top(req), "Hari");
		kj_set(days[i], "tanggal", kj_date_iso(act->arena, monday + i));
		kj_set_int(days[i], "kerja", i < 5);
		kj_set_int(days[i], "nanti", monday + i > today);
	}
	for (size_t i = 0; i < r.n; i++) {
		const char *day = kj_text(&r, i, "tanggal");
		kj_date d = monday;

		filled += i == 0 || !kj_streq(day, kj_text(&r, i - 1, "tanggal"));
		if (kj_date_parse(day, &d))
			kj_set_row(kj_node_add(days[d - monday], "entri"), &r, i);
	}
	kj_set_int(kj_top(req), "Pekan.terisi", filled);
	kj_set_int(kj_top(req), "Pekan.laporan", (int64_t)r.n);
	kj_set(kj_top(req), "Pekan.mulai", kj_date_iso(act->arena, monday));
	kj_set(kj_top(req), "Pekan.selesai", kj_date_iso(act->arena, monday + DAYS - 1));
	kj_set(kj_top(req), "Pekan.sebelum", kj_date_iso(act->arena, monday - DAYS));
	if (monday + DAYS <= today)
		kj_set(kj_top(req), "Pekan.sesudah", kj_date_iso(act->arena, monday + DAYS));
	return weekly ? pekan_fill(req, monday) : KJ_OK;
}
