/* Performance years with the days of their steps. */
#include "kinerja/domain/periode.h"

#include "master.h"
#include "queries.h"

const char *const kj_periode_status[] = {"DISIAPKAN", "BERJALAN", "DITUTUP", "SIMULASI", NULL};
const char *const kj_periode_tahap[] = {"PERENCANAAN", "PELAPORAN", "EVALUASI", "KEBERATAN",
	"SEMESTER_1", "TRIWULAN_1", "TRIWULAN_2", "TRIWULAN_3", NULL};

/* ---- reading ------------------------------------------------------------------- */

enum kj_rc
kj_periode_load(struct kj_act *act, int64_t id, struct kj_periode *out, int64_t *version)
{
	struct kj_rows p, t;
	struct kj_tahap *step;
	enum kj_rc rc;

	rc = kj_db_one(act->db, act->arena, &kj_q_periode_get, &p, KJ_ARGS(kj_i(id)));
	if (rc == KJ_OK)
		rc = kj_db_rows(act->db, act->arena, &kj_q_periode_tahap_list, &t, KJ_ARGS(kj_i(id)));
	if (rc != KJ_OK)
		return rc;
	step = kj_calloc(act->arena, t.n, sizeof(*step));
	for (size_t i = 0; i < t.n; i++)
		step[i] = (struct kj_tahap){.row = {kj_text(&t, i, "id"), kj_int(&t, i, "id")},
			.tahap = kj_text(&t, i, "tahap"),
			.unit = kj_int(&t, i, "unit_id"),
			.buka = kj_day_of(&t, i, "buka"),
			.tutup = kj_day_of(&t, i, "tutup"),
			.alasan = kj_text(&t, i, "alasan")};
	*out = (struct kj_periode){.tahun = kj_int(&p, 0, "tahun"),
		.nama = kj_text(&p, 0, "nama"),
		.mulai = kj_day_of(&p, 0, "mulai"),
		.selesai = kj_day_of(&p, 0, "selesai"),
		.aturan = kj_text(&p, 0, "aturan"),
		.aturan_id = kj_int(&p, 0, "aturan_id"),
		.status = kj_text(&p, 0, "status"),
		.siklus_entri = kj_text(&p, 0, "siklus_entri"),
		.siklus_evaluasi = kj_text(&p, 0, "siklus_evaluasi"),
		.saran_tim = kj_int(&p, 0, "saran_tim") != 0,
		.tahap = {.n = t.n, .v = step}};
	*version = kj_int(&p, 0, "version");
	return KJ_OK;
}

/* ---- checks ----------------------------------------------------------------------- */

static enum kj_rc
check_head(struct kj_act *act, const struct kj_periode *in)
{
	enum kj_rc rc = KJ_OK;

	if (kj_date_year(in->mulai) != in->tahun)
		rc = kj_problem(act, "periode.luar_tahun", "mulai");
	if (in->selesai <= in->mulai)
		rc = kj_problem(act, "masa_terbalik", "selesai");
	return rc;
}

/*
 * The version that the period names, or the active one of its code. One that is
 * no longer active stays with the period that has it.
 */
static enum kj_rc
find_ruleset(struct kj_act *act, struct kj_periode *in, const struct kj_periode *old)
{
	struct kj_rows r;
	enum kj_rc rc;

	if (!in->aturan_id && kj_streq(in->aturan, old->aturan))
		in->aturan_id = old->aturan_id;
	if (in->aturan_id && in->aturan_id == old->aturan_id) {
		in->aturan = old->aturan;
		return KJ_OK;
	}
	if (in->aturan_id)
		rc =
			kj_db_one(act->db, act->arena, &kj_q_aturan_aktif_id, &r, KJ_ARGS(kj_i(in->aturan_id)));
	else
		rc = kj_db_one(act->db, act->arena, &kj_q_aturan_aktif, &r, KJ_ARGS(kj_t(in->aturan)));
	if (rc != KJ_OK)
		return rc == KJ_NOTFOUND ? kj_problem(act, "periode.aturan", "aturan") : rc;
	in->aturan_id = kj_int(&r, 0, "id");
	in->aturan = kj_text(&r, 0, "kode");
	return KJ_OK;
}

/* A closed year stays closed, and what plans were made by stays. */
static enum kj_rc
check_life(
	struct kj_act *act, int64_t id, const struct kj_periode *in, const struct kj_periode *old)
{
	struct kj_rows r;
	enum kj_rc rc;

	if (kj_streq(old->status, "DITUTUP") && !kj_streq(in->status, "DITUTUP"))
		return kj_problem(act, "periode.sudah_ditutup", "status");
	/* Closing settles every evaluation, and is asked for, not typed (tutup_minta.c). */
	if (kj_streq(in->status, "DITUTUP") && !kj_streq(old->status, "DITUTUP"))
		return kj_problem(act, "periode.tutup_di_halaman", "status");
	if (kj_streq(old->status, "SIMULASI") != kj_streq(in->status, "SIMULASI"))
		return kj_problem(act, "periode.simulasi", "status");
	if (in->aturan_id == old->aturan_id && in->tahun == old->tahun)
		return KJ_OK;
	rc = kj_db_one(act->db, act->arena, &kj_q_periode_pakai, &r, KJ_ARGS(kj_i(id)));
	if (rc != KJ_OK || kj_int(&r, 0, "skp") == 0)
		return rc;
	return kj_problem(act, "periode.sudah_dipakai", in->tahun == old->tahun ? "aturan" : "tahun");
}

static bool
is_of(const struct kj_periode *old, int64_t id)
{
	const struct kj_tahap *v = old->tahap.v;

	for (size_t i = 0; i < old->tahap.n; i++)
		if (v[i].row.id == id)
			return true;
	return false;
}

static enum kj_rc
check_steps(struct kj_act *act, const struct kj_periode *in, const struct kj_periode *old)
{
	const struct kj_tahap *v = in->tahap.v;
	enum kj_rc rc = KJ_OK;

	for (size_t i = 0; i < in->tahap.n; i++) {
		const char *key = v[i].row.key;

		if (v[i].row.id && !is_of(old, v[i].row.id))
			rc = kj_problem(act, "bukan_milik", "tahap.%s.tahap", key);
		if (v[i].tutup < v[i].buka)
			rc = kj_problem(act, "masa_terbalik", "tahap.%s.tutup", key);
		if (v[i].unit && !*v[i].alasan)
			rc = kj_problem(act, "periode.alasan", "tahap.%s.alasan", key);
		for (size_t k = 0; k < i; k++)
			if (v[k].unit == v[i].unit && kj_streq(v[k].tahap, v[i].tahap))
				rc = kj_problem(act, "sudah_ada", "tahap.%s.tahap", key);
	}
	return rc;
}

/* ---- changes ------------------------------------------------------------------------- */

static const char *
step_text(struct kj_arena *a, const struct kj_tahap *t)
{
	return kj_fmt(a, "%s unit=%lld %s..%s %s", t->tahap, (long long)t->unit,
		kj_date_iso(a, t->buka), kj_date_iso(a, t->tutup), t->alasan);
}

static void
compare_steps(struct kj_changes *c, const struct kj_periode *in, const struct kj_periode *old)
{
	const struct kj_tahap *now = in->tahap.v, *was = old->tahap.v;

	for (size_t k = 0; k < old->tahap.n; k++) {
		const char *after = NULL;

		for (size_t i = 0; i < in->tahap.n; i++)
			if (now[i].row.id == was[k].row.id)
				after = step_text(c->arena, &now[i]);
		kj_changes_add(c, step_text(c->arena, &was[k]), after, "tahap.%s", was[k].row.key);
	}
	for (size_t i = 0; i < in->tahap.n; i++)
		if (!now[i].row.id)
			kj_changes_add(c, NULL, step_text(c->arena, &now[i]), "tahap.%s", now[i].row.key);
}

static void
compare(struct kj_changes *c, const struct kj_periode *in, const struct kj_periode *old)
{
	struct kj_arena *a = c->arena;

	kj_changes_add(c, old->tahun ? kj_fmt(a, "%lld", (long long)old->tahun) : NULL,
		kj_fmt(a, "%lld", (long long)in->tahun), "tahun");
	kj_changes_add(c, old->nama, in->nama, "nama");
	kj_changes_add(c, kj_day_audit(a, old->mulai), kj_day_audit(a, in->mulai), "mulai");
	kj_changes_add(c, kj_day_audit(a, old->selesai), kj_day_audit(a, in->selesai), "selesai");
	kj_changes_add(c, old->aturan, in->aturan, "aturan");
	kj_changes_add(c, old->aturan_id ? kj_fmt(a, "%lld", (long long)old->aturan_id) : NULL,
		kj_fmt(a, "%lld", (long long)in->aturan_id), "aturan_id");
	kj_changes_add(c, old->status, in->status, "status");
	kj_changes_add(c, old->siklus_entri, in->siklus_entri, "siklus_entri");
	kj_changes_add(c, old->siklus_evaluasi, in->siklus_evaluasi, "siklus_evaluasi");
	kj_changes_add(c, old->saran_tim ? "1" : "0", in->saran_tim ? "1" : "0", "saran_tim");
	compare_steps(c, in, old);
}

/* ---- storing ---------------------------------------------------------------------------- */

static enum kj_rc
store_head(struct kj_act *act, int64_t *id, int64_t version, const struct kj_periode *in)
{
	const char *from = kj_date_iso(act->arena, in->mulai),
			   *to = kj_date_iso(act->arena, in->selesai);
	struct kj_arg training = kj_i(kj_streq(in->status, "SIMULASI"));
	int64_t changed = 1;
	enum kj_rc rc;

	if (*id)
		rc = kj_db_exec(act->db, &kj_q_periode_update, &changed,
			KJ_ARGS(kj_i(in->tahun), kj_t(in->nama), kj_t(from), kj_t(to), kj_t(in->aturan),
				kj_ref(in->aturan_id), kj_t(in->status), kj_opt(in->siklus_entri),
				kj_opt(in->siklus_evaluasi), training, kj_i(in->saran_tim), kj_i(*id),
				kj_i(version)));
	else
		rc = kj_db_insert(act->db, &kj_q_periode_insert, id,
			KJ_ARGS(kj_i(in->tahun), kj_t(in->nama), kj_t(from), kj_t(to), kj_t(in->aturan),
				kj_ref(in->aturan_id), kj_t(in->status), kj_opt(in->siklus_entri),
				kj_opt(in->siklus_evaluasi), training, kj_i(in->saran_tim)));
	if (rc == KJ_CONFLICT)
		return kj_problem(act, "periode.tahun_ada", "tahun");
	return rc == KJ_OK && changed == 0 ? KJ_CONFLICT : rc;
}

static enum kj_rc
store_steps(struct kj_act *act, int64_t id, const struct kj_set *steps)
{
	const struct kj_tahap *v = steps->v;
	struct kj_arg *args = kj_calloc(act->arena, steps->n * 7, sizeof(*args)), *a = args;
	struct kj_buf keep;
	enum kj_rc rc;

	kj_buf_init(&keep, act->arena);
	kj_buf_puts(&keep, "0");
	for (size_t i = 0; i < steps->n; i++) {
		if (v[i].row.id)
			kj_buf_fmt(&keep, ",%lld", (long long)v[i].row.id);
		*a++ = kj_ref(v[i].row.id);
		*a++ = kj_i(id);
		*a++ = kj_t(v[i].tahap);
		*a++ = kj_ref(v[i].unit);
		*a++ = kj_day_arg(act->arena, v[i].buka);
		*a++ = kj_day_arg(act->arena, v[i].tutup);
		*a++ = kj_t(v[i].alasan);
	}
	rc = kj_db_exec(act->db, &kj_q_periode_tahap_hapus, NULL, KJ_ARGS(kj_i(id), kj_t(keep.data)));
	if (rc == KJ_OK)
		rc = kj_db_bulk(act->db, &kj_q_periode_tahap_put, steps->n, args, 7);
	return rc;
}

enum kj_rc
kj_periode_save(struct kj_act *act, int64_t *id, int64_t version, const struct kj_periode *given)
{
	struct kj_periode copy = *given, *in = &copy;
	struct kj_periode old = {.mulai = KJ_NODATE, .selesai = KJ_NODATE};
	struct kj_changes c = {.arena = act->arena};
	bool fresh = *id == 0;
	int64_t stored = 0;
	enum kj_rc rc = KJ_OK;

	if (!fresh)
		rc = kj_periode_load(act, *id, &old, &stored);
	if (rc == KJ_OK && !fresh && stored != version)
		rc = KJ_CONFLICT;
	if (rc == KJ_OK)
		rc = find_ruleset(act, in, &old);
	if (rc == KJ_OK)
		rc = check_head(act, in);
	if (rc == KJ_OK && !fresh)
		rc = check_life(act, *id, in, &old);
	if (rc == KJ_OK || rc == KJ_INVALID) {
		enum kj_rc steps = check_steps(act, in, &old);

		rc = rc == KJ_OK ? steps : rc;
	}
	if (rc == KJ_OK)
		rc = store_head(act, id, version, in);
	if (rc == KJ_OK)
		rc = store_steps(act, *id, &in->tahap);
	if (rc != KJ_OK)
		return rc;
	compare(&c, in, &old);
	if (c.n == 0)
		return KJ_OK;
	return kj_audit(act, KJ_DOK_PERIODE, *id, fresh ? "buat" : "ubah", 0, c.v, c.n);
}
