/*
 * /reporting/tim: the people I answer for: who has not reported, and what
 * waits for my answer, person by person, one press to accept a person's all.
 */
#include "reporting.h"

#include "kinerja/profil.h"
#include "queries.h"

enum { LOOK_BACK_DAYS = 30 };

/* One waiting entry of the posted form. */
struct pilihan {
	struct kj_row row;
	int64_t versi; /* of the entry as the page showed it */
	bool pilih;
};

struct tim_form {
	int64_t pegawai;
	const char *catatan;
	struct kj_set entri; /* struct pilihan */
};

static const struct kj_field pilihan_fields[] = {
	{.name = "versi", .kind = KJ_F_ID, .at = offsetof(struct pilihan, versi)},
	{.name = "pilih", .kind = KJ_F_BOOL, .at = offsetof(struct pilihan, pilih)},
};

static const struct kj_form pilihan_form = {.name = "pilihan",
	.size = sizeof(struct pilihan),
	.fields = pilihan_fields,
	.nfields = KJ_COUNT(pilihan_fields)};

static const struct kj_field tim_fields[] = {
	{.name = "pegawai", .kind = KJ_F_ID, .at = offsetof(struct tim_form, pegawai)},
	{.name = "catatan", .kind = KJ_F_AREA, .at = offsetof(struct tim_form, catatan), .max = 1000},
	{.name = "entri",
		.kind = KJ_F_ROWS,
		.at = offsetof(struct tim_form, entri),
		.rows = &pilihan_form,
		.max = 200},
};

const struct kj_form reporting_tim_form = {
	.name = "tim",
	.size = sizeof(struct tim_form),
	.fields = tim_fields,
	.nfields = KJ_COUNT(tim_fields),
};

/* Monday of this week: the week's filled days are counted from it. */
static const char *
week_start(struct kj_act *act)
{
	kj_date today = kj_act_today(act);

	return kj_date_iso(act->arena, today - kj_date_weekday(today));
}

/* Shares in percent, whole numbers: figures to look at, nothing is decided by them. */
static void
show_quality(struct kj_node *n, const struct kj_rows *q, int64_t id)
{
	for (size_t i = 0; i < q->n; i++) {
		int64_t all = kj_int(q, i, "laporan"), late = kj_int(q, i, "terlambat");

		if (kj_int(q, i, "pegawai_id") != id)
			continue;
		kj_set_int(n, "laporan", all);
		if (all > 0) {
			kj_set_int(n, "berbukti", (200 * kj_int(q, i, "berbukti") + all) / (2 * all));
			kj_set_int(n, "tepat", (200 * (all - late) + all) / (2 * all));
		}
		kj_set_int(n, "refleksi", kj_int(q, i, "refleksi"));
		kj_set_int(n, "rencana", kj_int(q, i, "rencana"));
	}
}

/* What features of the profile want to know of each person; no rows when none does. */
static enum kj_rc
read_quality(struct kj_req *req, const char *today, struct kj_rows *q)
{
	static const char *const wanted[] = {"MUTU_DATA", "DISIPLIN", "REFLEKSI", "PENGEMBANGAN"};
	struct kj_act *act = &req->act;
	kj_date day = kj_act_today(act);
	int year, month, dom;

	*q = (struct kj_rows){0};
	kj_date_split(day, &year, &month, &dom);
	for (size_t i = 0; i < KJ_COUNT(wanted); i++)
		if (kj_profil_has(req->conf->profil, wanted[i]))
			return kj_db_rows(act->db, act->arena, &kj_q_tim_mutu, q,
				KJ_ARGS(kj_t(kj_date_iso(act->arena, day - LOOK_BACK_DAYS)),
					kj_t(kj_date_iso(act->arena, kj_date_of(year, month, 1))),
					kj_i(act->who.pegawai), kj_t(today), kj_t(today)));
	return KJ_OK;
}

static enum kj_rc
show_people(struct kj_req *req, const char *today)
{
	struct kj_act *act = &req->act;
	struct kj_rows r, q;
	enum kj_rc rc = read_quality(req, today, &q);

	if (rc != KJ_OK)
		return rc;
	rc = kj_db_rows(act->db, act->arena, &kj_q_entri_team, &r,
		KJ_ARGS(kj_t(week_start(act)), kj_i(act->who.pegawai), kj_t(today), kj_t(today), kj_t(""),
			kj_t(""), kj_i(0), kj_i(100)));
	if (rc != KJ_OK)
		return rc;
	for (size_t i = 0; i < r.n; i++) {
		struct kj_node *n = kj_node_add(kj_top(req), "Orang");

		kj_set_row(n, &r, i);
		kj_set_int(n, "hari_ini", kj_streq(kj_text(&r, i, "terakhir"), today));
		kj_set_int(n, "bulan_ini", strncmp(kj_text(&r, i, "terakhir"), today, 7) == 0);
		show_quality(n, &q, kj_int(&r, i, "id"));
	}
	return KJ_OK;
}

/* Waiting entries, gathered by person in the order in which they first wait. */
static void
show_waiting(struct kj_req *req, const struct kj_rows *r)
{
	struct {
		int64_t id;
		struct kj_node *node;
	} people[100];
	size_t n = 0;

	for (size_t i = 0; i < r->n; i++) {
		int64_t id = kj_int(r, i, "pegawai_id");
		size_t p = 0;

		while (p < n && people[p].id != id)
			p++;
		if (p == KJ_COUNT(people))
			continue;
		if (p == n) {
			people[n].id = id;
			people[n++].node = kj_node_add(kj_top(req), "Tunggu");
			kj_set_int(people[p].node, "pegawai", id);
			kj_set(people[p].node, "nama", kj_text(r, i, "nama"));
		}
		kj_set_row(kj_node_add(people[p].node, "entri"), r, i);
	}
}

enum kj_rc
tim(struct kj_req *req)
{
	static const struct tim_form empty = {.catatan = ""};
	static const char *const sorts[] = {"tanggal", NULL};
	struct kj_act *act = &req->act;
	const char *today = kj_date_iso(act->arena, kj_act_today(act));
	struct kj_list list;
	struct kj_rows r;
	enum kj_rc rc;

	kj_list_read(req, &list, sorts, 50);
	if (*list.after_key == '\0')
		list.after_key = "0001-01-01";
	kj_set(kj_top(req), "Hari", today);
	rc = show_people(req, today);
	if (rc == KJ_OK)
		rc = kj_db_rows(act->db, act->arena, &kj_q_entri_team_waiting, &r,
			KJ_ARGS(kj_i(act->who.pegawai), kj_t(today), kj_i(act->who.pegawai),
				kj_t(list.after_key), kj_t(list.after_key), kj_i(list.after_id), kj_i(list.n + 1)));
	if (rc != KJ_OK)
		return rc;
	kj_list_more(req, &list, &r, "tanggal");
	show_waiting(req, &r);
	kj_form_fill(req, &reporting_tim_form, &empty);
	return KJ_OK;
}

enum kj_rc
tim_putuskan(struct kj_req *req)
{
	const struct tim_form *f = kj_form_of(req);
	const struct pilihan *p = f->entri.v;
	struct kj_entri_pilih chosen[200];
	size_t n = 0;
	enum kj_rc rc;

	for (size_t i = 0; i < f->entri.n && n < KJ_COUNT(chosen); i++)
		if (p[i].pilih)
			chosen[n++] = (struct kj_entri_pilih){p[i].row.id, p[i].versi};
	rc = kj_entri_decide(&req->act, chosen, n, req->aksi, f->catatan);
	if (rc != KJ_OK)
		return rc;
	kj_flash(req, kj_streq(req->aksi, "terima") ? "entri.diterima" : "entri.dikembalikan");
	return kj_redirect(req, "reporting", "/tim");
}
