/* /administration/periode/baru and /administration/periode/{id}: a year and when its steps are open. */
#include "administration.h"

#include "kinerja/domain/simulasi.h"
#include "queries.h"

static const struct kj_field step_fields[] = {
	{.name = "tahap",
		.kind = KJ_F_CHOICE,
		.at = offsetof(struct kj_tahap, tahap),
		.required = true,
		.choices = kj_periode_tahap},
	{.name = "unit", .kind = KJ_F_ID, .at = offsetof(struct kj_tahap, unit)},
	{.name = "buka", .kind = KJ_F_DATE, .at = offsetof(struct kj_tahap, buka), .required = true},
	{.name = "tutup", .kind = KJ_F_DATE, .at = offsetof(struct kj_tahap, tutup), .required = true},
	{.name = "alasan", .kind = KJ_F_TEXT, .at = offsetof(struct kj_tahap, alasan), .max = 300},
};

static const struct kj_form step_form = {
	.name = "tahap",
	.size = sizeof(struct kj_tahap),
	.fields = step_fields,
	.nfields = KJ_COUNT(step_fields),
};

static const struct kj_field fields[] = {
	{.name = "tahun",
		.kind = KJ_F_INT,
		.at = offsetof(struct kj_periode, tahun),
		.min = 2000,
		.max = 2100,
		.required = true},
	{.name = "nama",
		.kind = KJ_F_TEXT,
		.at = offsetof(struct kj_periode, nama),
		.max = 100,
		.required = true},
	{.name = "mulai",
		.kind = KJ_F_DATE,
		.at = offsetof(struct kj_periode, mulai),
		.required = true},
	{.name = "selesai",
		.kind = KJ_F_DATE,
		.at = offsetof(struct kj_periode, selesai),
		.required = true},
	{.name = "aturan",
		.kind = KJ_F_ID,
		.at = offsetof(struct kj_periode, aturan_id),
		.required = true},
	{.name = "status",
		.kind = KJ_F_CHOICE,
		.at = offsetof(struct kj_periode, status),
		.required = true,
		.choices = kj_periode_status},
	{.name = "siklus_entri",
		.kind = KJ_F_CHOICE,
		.at = offsetof(struct kj_periode, siklus_entri),
		.required = true,
		.choices = kj_siklus_entri},
	{.name = "siklus_evaluasi",
		.kind = KJ_F_CHOICE,
		.at = offsetof(struct kj_periode, siklus_evaluasi),
		.required = true,
		.choices = kj_siklus_evaluasi},
	{.name = "saran_tim", .kind = KJ_F_BOOL, .at = offsetof(struct kj_periode, saran_tim)},
	{.name = "tahap",
		.kind = KJ_F_ROWS,
		.at = offsetof(struct kj_periode, tahap),
		.max = 100,
		.rows = &step_form},
};

const struct kj_form administration_periode_form = {
	.name = "periode",
	.size = sizeof(struct kj_periode),
	.fields = fields,
	.nfields = KJ_COUNT(fields),
	.draft = true,
};

/*
 * The versions a period may be judged by, as choices: the active ones, and the
 * one it has. usual is that of the profile's code, or the first.
 */
static enum kj_rc
choose_aturan(struct kj_req *req, int64_t now, int64_t *usual)
{
	struct kj_act *act = &req->act;
	struct kj_rows r;
	enum kj_rc rc = kj_db_rows(act->db, act->arena, &kj_q_aturan_pilihan, &r, KJ_ARGS(kj_i(now)));

	*usual = 0;
	for (size_t i = 0; rc == KJ_OK && i < r.n; i++) {
		if (!*usual || kj_streq(kj_text(&r, i, "kode"), req->conf->profil->aturan))
			*usual = kj_int(&r, i, "id");
		kj_form_choice(req, "aturan", kj_text(&r, i, "id"),
			kj_say(req, "administration.aturan.pilihan", "kode", kj_text(&r, i, "kode"), "versi",
				kj_text(&r, i, "versi"), "judul", kj_text(&r, i, "judul"), NULL));
	}
	return rc;
}

/* Units near the top, and those that steps are extended for already. */
static enum kj_rc
choose_units(struct kj_req *req, const struct kj_periode *p)
{
	const struct kj_periode *posted = kj_form_of(req);
	const struct kj_periode *both[] = {p, posted};
	struct kj_buf ids;

	kj_buf_init(&ids, req->act.arena);
	for (size_t k = 0; k < KJ_COUNT(both); k++)
		for (size_t i = 0; both[k] && i < both[k]->tahap.n; i++) {
			const struct kj_tahap *t = (const struct kj_tahap *)both[k]->tahap.v + i;

			if (t->unit > 0)
				kj_buf_fmt(&ids, "%s%lld", ids.len ? "," : "", (long long)t->unit);
		}
	return administration_choose_unit(req, "unit", 0, ids.len ? ids.data : "");
}

/* The next year as the profile has it, with its usual steps (DOMAIN 2.1), to be changed before saving. */
enum kj_rc
periode_baru(struct kj_req *req)
{
	const struct kj_profil *p = req->conf->profil;
	int year = kj_date_year(kj_act_today(&req->act)) + 1;
	int64_t aturan;
	enum kj_rc rc = choose_aturan(req, 0, &aturan);
	kj_date first = kj_date_of(year, 1, 1), last = kj_date_of(year, 12, 31);
	struct kj_tahap steps[] = {
		{{"b1", 0}, "PERENCANAAN", 0, kj_date_of(year - 1, 12, 1), kj_date_of(year, 1, 31), ""},
		{{"b2", 0}, "PELAPORAN", 0, first, last, ""},
		{{"b3", 0}, "EVALUASI", 0, kj_date_of(year, 12, 1), kj_date_of(year + 1, 1, 31), ""},
		{{"b4", 0}, "KEBERATAN", 0, kj_date_of(year + 1, 1, 1), kj_date_of(year + 1, 2, 28), ""},
	};

	if (rc != KJ_OK)
		return rc;
	kj_form_fill(req, &administration_periode_form,
		&(struct kj_periode){.tahun = year,
			.nama = kj_say(req, "administration.periode.nama_baru", "tahun",
				kj_fmt(req->act.arena, "%d", year), NULL),
			.mulai = first,
			.selesai = last,
			.aturan_id = aturan,
			.status = kj_periode_status[0],
			.siklus_entri = p->siklus.entri,
			.siklus_evaluasi = p->siklus.evaluasi,
			.saran_tim = p->saran_tim,
			.tahap = {KJ_COUNT(steps), steps}});
	return choose_units(req, NULL);
}

enum kj_rc
periode_ubah(struct kj_req *req)
{
	struct kj_periode p;
	int64_t version, aturan;
	enum kj_rc rc = kj_periode_load(&req->act, req->id[0], &p, &version);

	if (rc == KJ_OK)
		rc = choose_aturan(req, p.aturan_id, &aturan);
	if (rc != KJ_OK)
		return rc;
	kj_form_set_version(req, version);
	kj_set_int(kj_top(req), "Latihan", kj_streq(p.status, "SIMULASI"));
	kj_set_int(
		kj_top(req), "Tutup", kj_streq(p.status, "BERJALAN") || kj_streq(p.status, "DITUTUP"));
	kj_form_fill(req, &administration_periode_form, &p);
	return choose_units(req, &p);
}

/* Without an id in the path it is a new one. */
enum kj_rc
periode_simpan(struct kj_req *req)
{
	int64_t id = req->id[0];
	enum kj_rc rc = kj_periode_save(&req->act, &id, kj_form_version(req), kj_form_of(req));

	if (rc != KJ_OK)
		return rc;
	kj_flash(req, req->id[0] ? "disimpan" : "periode.dibuat");
	return kj_redirect(req, "administration", "/periode/%lld", (long long)id);
}

/* A training period goes with all that was tried in it. */
enum kj_rc
periode_buang(struct kj_req *req)
{
	enum kj_rc rc = kj_simulasi_discard(&req->act, req->id[0], kj_form_version(req));

	if (rc != KJ_OK)
		return rc;
	kj_flash(req, "periode.dibuang");
	return kj_redirect(req, "administration", "/periode");
}
