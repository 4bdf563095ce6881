/*
 * /planning/tujuan: goals first: what a unit wants to reach in the year, and
 * its Perjanjian Kinerja with IKU and targets, read by all, written by those
 * who lead the unit or look after it; each fixed version is kept.
 */
#include "planning.h"

#include "kinerja/domain/akses.h"
#include "kinerja/domain/perjanjian.h"
#include "kinerja/domain/skp.h"
#include "queries.h"

struct isi {
	struct kj_set tujuan; /* struct kj_tujuan */
};

/* clang-format off */
static const struct kj_field iku_fields[] = {
	{.name = "teks", .kind = KJ_F_TEXT, .at = offsetof(struct kj_iku, teks), .max = 500},
	{.name = "target", .kind = KJ_F_DECIMAL, .at = offsetof(struct kj_iku, target), .max = 15},
	{.name = "satuan", .kind = KJ_F_TEXT, .at = offsetof(struct kj_iku, satuan), .max = 60},
	{.name = "arah", .kind = KJ_F_CHOICE, .at = offsetof(struct kj_iku, arah), .choices = kj_skp_arah, .required = true},
};
static const struct kj_form iku_form = {
	.name = "iku", .size = sizeof(struct kj_iku), .fields = iku_fields, .nfields = KJ_COUNT(iku_fields)};

static const struct kj_field sasaran_fields[] = {
	{.name = "teks", .kind = KJ_F_AREA, .at = offsetof(struct kj_sasaran, teks), .max = 500},
	{.name = "iku", .kind = KJ_F_ROWS, .at = offsetof(struct kj_sasaran, iku), .rows = &iku_form, .max = 20},
};
static const struct kj_form sasaran_form = {
	.name = "sasaran", .size = sizeof(struct kj_sasaran), .fields = sasaran_fields, .nfields = KJ_COUNT(sasaran_fields)};

static const struct kj_field tujuan_fields[] = {
	{.name = "teks", .kind = KJ_F_AREA, .at = offsetof(struct kj_tujuan, teks), .max = 500},
	{.name = "sasaran", .kind = KJ_F_ROWS, .at = offsetof(struct kj_tujuan, sasaran), .rows = &sasaran_form, .max = 20},
};
static const struct kj_form tujuan_form = {
	.name = "tujuan", .size = sizeof(struct kj_tujuan), .fields = tujuan_fields, .nfields = KJ_COUNT(tujuan_fields)};

static const struct kj_field fields[] = {
	{.name = "tujuan", .kind = KJ_F_ROWS, .at = offsetof(struct isi, tujuan), .rows = &tujuan_form, .max = 20},
};
/* clang-format on */

const struct kj_form planning_tujuan_form = {
	.name = "perjanjian",
	.size = sizeof(struct isi),
	.fields = fields,
	.nfields = KJ_COUNT(fields),
	.draft = true,
};

static void
show_iku(struct kj_node *into, const struct kj_set *set)
{
	const struct kj_iku *k = set->v;

	for (size_t i = 0; i < set->n; i++) {
		struct kj_node *n = kj_node_add(into, "iku");

		kj_set(n, "teks", k[i].teks);
		kj_set(n, "target", k[i].target);
		kj_set(n, "satuan", k[i].satuan);
		kj_set(n, "arah", k[i].arah);
	}
}

static void
show_goals(struct kj_req *req, const struct kj_set *set)
{
	const struct kj_tujuan *t = set->v;

	for (size_t i = 0; i < set->n; i++) {
		struct kj_node *n = kj_node_add(kj_top(req), "Tujuan");
		const struct kj_sasaran *s = t[i].sasaran.v;

		kj_set(n, "teks", t[i].teks);
		for (size_t j = 0; j < t[i].sasaran.n; j++) {
			struct kj_node *m = kj_node_add(n, "sasaran");

			kj_set(m, "teks", s[j].teks);
			show_iku(m, &s[j].iku);
		}
	}
}

/* The goals now, or a kept version (?versi=). */
static enum kj_rc
pick(struct kj_req *req, struct kj_perjanjian *p)
{
	struct kj_act *act = &req->act;
	int64_t version = kj_query_int(req, "versi", 0);
	struct kj_rows kept;
	enum kj_rc rc;

	if (version == 0)
		return KJ_OK;
	rc = kj_db_one(act->db, act->arena, &kj_q_perjanjian_versi_isi, &kept,
		KJ_ARGS(kj_i(kj_int(&p->kepala, 0, "id")), kj_i(version)));
	if (rc == KJ_OK)
		rc = kj_perjanjian_read(act->arena, kj_text(&kept, 0, "isi"), &p->tujuan);
	if (rc == KJ_OK) {
		kj_set_int(kj_top(req), "Versi.nomor", version);
		kj_set(kj_top(req), "Versi.waktu", kj_text(&kept, 0, "waktu"));
		kj_set(kj_top(req), "Versi.oleh", kj_text(&kept, 0, "oleh"));
	}
	return rc;
}

/* Units above one's own, one's own, and those one leads or looks after. */
enum kj_rc
tujuan_awal(struct kj_req *req)
{
	struct kj_act *act = &req->act;
	const struct kj_who *who = &act->who;
	const char *day = kj_date_iso(act->arena, kj_act_today(act));
	struct kj_rows r;
	enum kj_rc rc;

	rc = kj_db_rows(act->db, act->arena, &kj_q_tujuan_unit, &r,
		KJ_ARGS(kj_i(who->pegawai), kj_t(day), kj_t(day),
			kj_i(who->peran & KJ_PERAN_PENGELOLA ? who->unit_kelola : 0),
			kj_i((who->peran & (KJ_PERAN_ADMIN | KJ_PERAN_AUDITOR)) != 0)));
	if (rc == KJ_OK)
		kj_set_rows(kj_top(req), "Unit", &r);
	return rc;
}

enum kj_rc
tujuan(struct kj_req *req)
{
	struct kj_act *act = &req->act;
	struct kj_perjanjian p;
	struct kj_subject perjanjian;
	struct kj_rows versions;
	enum kj_rc rc = kj_perjanjian_load(act, req->id[0], &p);

	if (rc == KJ_OK)
		rc = pick(req, &p);
	if (rc == KJ_OK)
		rc = kj_db_rows(act->db, act->arena, &kj_q_perjanjian_versi_list, &versions,
			KJ_ARGS(kj_i(kj_int(&p.kepala, 0, "id"))));
	if (rc == KJ_OK)
		rc = kj_akses_subject(act, KJ_DOK_PERJANJIAN, req->id[0], &perjanjian);
	if (rc != KJ_OK)
		return rc;
	kj_set_row(kj_node(kj_top(req), "Perjanjian"), &p.kepala, 0);
	kj_set_rows(kj_top(req), "Riwayat", &versions);
	show_goals(req, &p.tujuan);
	kj_set_int(kj_top(req), "Boleh.ubah",
		kj_alur_find(&kj_perjanjian_alur, perjanjian.status, "simpan", perjanjian.relasi) != NULL);
	return KJ_OK;
}

/* An empty sheet begins with one goal, one sasaran and one IKU: nothing to press first. */
static struct kj_set
invite(struct kj_arena *a)
{
	struct kj_iku *k = kj_calloc(a, 1, sizeof(*k));
	struct kj_sasaran *s = kj_calloc(a, 1, sizeof(*s));
	struct kj_tujuan *t = kj_calloc(a, 1, sizeof(*t));

	*k = (struct kj_iku){.row.key = "b1", .teks = "", .target = "", .satuan = "", .arah = "NAIK"};
	*s = (struct kj_sasaran){.row.key = "b1", .teks = "", .iku = {1, k}};
	*t = (struct kj_tujuan){.row.key = "b1", .teks = "", .sasaran = {1, s}};
	return (struct kj_set){1, t};
}

enum kj_rc
tujuan_ubah(struct kj_req *req)
{
	struct kj_act *act = &req->act;
	struct kj_perjanjian p;
	struct isi isi = {0};
	enum kj_rc rc = kj_perjanjian_load(act, req->subject.id, &p);

	isi.tujuan = p.tujuan;
	if (rc == KJ_OK && p.tujuan.n == 0)
		rc = kj_perjanjian_lalu(act, &p, &isi.tujuan);
	if (rc != KJ_OK)
		return rc;
	if (isi.tujuan.n == 0)
		isi.tujuan = invite(act->arena);
	else if (p.tujuan.n == 0)
		kj_set_int(kj_top(req), "Tahun_lalu", 1);
	kj_set_row(kj_node(kj_top(req), "Perjanjian"), &p.kepala, 0);
	kj_form_fill(req, &planning_tujuan_form, &isi);
	kj_form_set_version(req, kj_int(&p.kepala, 0, "version"));
	kj_set_acts(req, &kj_perjanjian_alur, req->subject.status, req->subject.relasi);
	return KJ_OK;
}

enum kj_rc
tujuan_simpan(struct kj_req *req)
{
	const struct isi *isi = kj_form_of(req);
	bool fix = kj_streq(req->aksi, "tetapkan");
	enum kj_rc rc =
		kj_perjanjian_act(&req->act, &req->subject, kj_form_version(req), &isi->tujuan, req->aksi);

	if (rc != KJ_OK)
		return rc;
	kj_flash(req, fix ? "perjanjian.ditetapkan" : "perjanjian.disimpan");
	return kj_redirect(
		req, "planning", "/tujuan/%lld%s", (long long)req->subject.id, fix ? "" : "/ubah");
}
