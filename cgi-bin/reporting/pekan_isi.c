/*
 * The week as a form: a row for each working day, where the year's cadence is
 * weekly (SOR-13). What is sent are the same entries, one a day.
 */
#include "reporting.h"

#include "queries.h"

enum { WORKDAYS = 5 };

struct hari {
	struct kj_row row;
	kj_date tanggal;
	int64_t iki;
	const char *teks, *jumlah;
};

struct pekan_form {
	struct kj_set hari; /* struct hari */
};

/* clang-format off */
static const struct kj_field hari_fields[] = {
	{.name = "tanggal", .kind = KJ_F_DATE, .at = offsetof(struct hari, tanggal), .required = true},
	{.name = "iki", .kind = KJ_F_ID, .at = offsetof(struct hari, iki)},
	{.name = "teks", .kind = KJ_F_AREA, .at = offsetof(struct hari, teks), .max = 1000},
	{.name = "jumlah", .kind = KJ_F_DECIMAL, .at = offsetof(struct hari, jumlah), .max = 18},
};

static const struct kj_form hari_form = {.name = "hari", .size = sizeof(struct hari),
	.fields = hari_fields, .nfields = KJ_COUNT(hari_fields)};

static const struct kj_field fields[] = {
	{.name = "hari", .kind = KJ_F_ROWS, .at = offsetof(struct pekan_form, hari), .rows = &hari_form, .max = WORKDAYS},
};
/* clang-format on */

const struct kj_form reporting_pekan_form = {
	.name = "pekan",
	.size = sizeof(struct pekan_form),
	.fields = fields,
	.nfields = KJ_COUNT(fields),
};

enum kj_rc
pekan_weekly(struct kj_req *req, bool *out)
{
	struct kj_act *act = &req->act;
	const char *today = kj_date_iso(act->arena, kj_act_today(act));
	struct kj_rows r;
	enum kj_rc rc = kj_db_rows(
		act->db, act->arena, &kj_q_beranda_tahap, &r, KJ_ARGS(kj_i(act->who.unit), kj_t(today)));

	*out = rc == KJ_OK && r.n > 0 && kj_streq(kj_text(&r, r.n - 1, "entri"), "MINGGUAN");
	return rc;
}

/* The day of the week that was typed into, KJ_NODATE on a plain visit. */
kj_date
pekan_typed(const struct kj_req *req)
{
	const struct pekan_form *f = kj_form_of(req);
	const struct hari *h = f ? f->hari.v : NULL;

	return f && f->hari.n > 0 ? h[0].tanggal : KJ_NODATE;
}

enum kj_rc
pekan_fill(struct kj_req *req, kj_date monday)
{
	kj_date today = kj_act_today(&req->act);
	struct pekan_form form = {{0}};
	struct hari days[WORKDAYS];
	size_t n = 0;

	for (int i = 0; i < WORKDAYS && monday + i <= today; i++, n++)
		days[n] = (struct hari){.row = {kj_fmt(req->act.arena, "%d", i + 1), i + 1},
			.tanggal = monday + i,
			.teks = "",
			.jumlah = ""};
	form.hari = (struct kj_set){n, days};
	kj_form_fill(req, &reporting_pekan_form, &form);
	kj_set_int(kj_top(req), "Pekan.isi", n > 0);
	return entri_offer_iki(req, monday + (n ? (kj_date)n - 1 : 0));
}

/* What an entry is refused for stands at its row. */
static void
at_row(struct kj_req *req, size_t known, const char *key)
{
	size_t i = 0;

	for (struct kj_problem *p = req->act.problems; p; p = p->next, i++)
		if (i >= known)
			p->field = kj_fmt(req->act.arena, "hari.%s.%s", key, p->field);
}

static size_t
problems(const struct kj_req *req)
{
	size_t n = 0;

	for (const struct kj_problem *p = req->act.problems; p; p = p->next)
		n++;
	return n;
}

enum kj_rc
pekan_kirim(struct kj_req *req)
{
	const struct pekan_form *f = kj_form_of(req);
	const struct hari *h = f->hari.v;
	enum kj_rc rc = KJ_OK;
	size_t sent = 0;
	bool weekly;

	rc = pekan_weekly(req, &weekly);
	if (rc == KJ_OK && !weekly)
		rc = KJ_NOTFOUND;
	if (rc != KJ_OK)
		return rc;
	for (size_t i = 0; i < f->hari.n; i++) {
		const struct kj_entri_isi isi = {.tanggal = h[i].tanggal,
			.iki = h[i].iki,
			.teks = h[i].teks,
			.jumlah = h[i].jumlah,
			.pembilang = "",
			.penyebut = ""};
		size_t known = problems(req);
		enum kj_rc one;
		int64_t id;

		if (*h[i].teks == '\0' && *h[i].jumlah == '\0')
			continue;
		sent++;
		if (*h[i].teks == '\0')
			one = kj_problem(&req->act, "wajib", "teks");
		else
			one = kj_entri_add(&req->act, &isi, &id);
		at_row(req, known, h[i].row.key);
		if (one != KJ_OK && one != KJ_INVALID)
			return one;
		rc = one != KJ_OK ? one : rc;
	}
	if (sent == 0)
		return kj_problem(&req->act, "pekan.kosong", "%s", "");
	if (rc != KJ_OK)
		return rc;
	kj_flash(req, "entri.pekan_dikirim");
	return kj_redirect(
		req, "reporting", "/pekan?mulai=%s", kj_date_iso(req->act.arena, h[0].tanggal));
}
