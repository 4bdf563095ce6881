/* Closing a period as asked for from a page: the asking, and the job that does it. */
#include "kinerja/domain/tutup_minta.h"

#include "kinerja/domain/akun.h"
#include "kinerja/domain/tutup.h"
#include "queries.h"

enum { REASON_MIN = 10, LEASE_S = 180, MOST = 100, COLUMNS = 7, STATES = 4 };

static const struct kj_langkah steps[] = {
	{"", "tutup", "ANTRE", KJ_REL_ADMIN, "period running, nothing open"},
	{"", "paksa", "DIMINTA", KJ_REL_ADMIN, "period running, reason of 10 characters"},
	{"TERHENTI", "tutup", "ANTRE", KJ_REL_ADMIN, "period running, nothing open"},
	{"TERHENTI", "paksa", "DIMINTA", KJ_REL_ADMIN, "period running, reason of 10 characters"},
	{"DITARIK", "tutup", "ANTRE", KJ_REL_ADMIN, "period running, nothing open"},
	{"DITARIK", "paksa", "DIMINTA", KJ_REL_ADMIN, "period running, reason of 10 characters"},
	{"DIMINTA", "setujui", "ANTRE", KJ_REL_ADMIN, "another admin"},
	{"DIMINTA", "tarik", "DITARIK", KJ_REL_ADMIN, ""},
	{"ANTRE", "tarik", "DITARIK", KJ_REL_ADMIN, ""},
	{"ANTRE", "lanjut", "ANTRE", KJ_REL_ADMIN, ""},
	{"JALAN", "lanjut", "JALAN", KJ_REL_ADMIN, ""},
};
const struct kj_alur kj_tutup_alur = {KJ_DOK_PERIODE, steps, KJ_COUNT(steps)};

/* ---- asking -------------------------------------------------------------------------- */

enum kj_rc
kj_tutup_minta_lihat(struct kj_act *act, int64_t periode, struct kj_tutup_minta *out)
{
	static const char *const open[STATES] = {"draf", "diajukan", "ditetapkan", "revisi"};
	struct kj_arg id = kj_i(periode);
	kj_date last;
	enum kj_rc rc;

	*out = (struct kj_tutup_minta){0};
	rc =
		kj_db_one(act->db, act->arena, &kj_q_tutup_minta_get, &out->r, KJ_ARGS(id, id, id, id, id));
	if (rc != KJ_OK)
		return rc;
	for (size_t i = 0; i < STATES; i++)
		out->terbuka += kj_int(&out->r, 0, open[i]);
	out->masa = kj_date_parse(kj_text(&out->r, 0, "sampai"), &last) && kj_act_today(act) <= last;
	out->boleh = kj_streq(kj_text(&out->r, 0, "status"), "BERJALAN");
	return KJ_OK;
}

/* What a step asks beyond the state. */
static enum kj_rc
check(struct kj_act *act, const struct kj_tutup_minta *m, const char *aksi, const char *alasan)
{
	if (kj_streq(aksi, "tutup") && (m->terbuka > 0 || m->masa))
		return kj_problem(act, "tutup.terbuka", "%s", "");
	if (kj_streq(aksi, "paksa") && kj_utf8_len(alasan) < REASON_MIN)
		return kj_problem(act, "skp.catatan_pendek", "alasan");
	return kj_streq(aksi, "setujui") ? kj_akun_empat_mata(act, kj_int(&m->r, 0, "oleh"), "")
									 : KJ_OK;
}

/* The first request makes the row, a later one takes it over. */
static enum kj_rc
ask(struct kj_act *act, int64_t periode, const char *ke, int64_t version, const char *alasan)
{
	struct kj_arg by = kj_i(act->who.akun), now = kj_t(kj_act_now(act));
	int64_t changed = 1;
	enum kj_rc rc;

	if (version)
		rc = kj_db_exec(act->db, &kj_q_tutup_minta_lagi, &changed,
			KJ_ARGS(kj_t(ke), kj_t(alasan), by, now, kj_i(periode), kj_i(version)));
	else
		rc = kj_db_exec(act->db, &kj_q_tutup_minta_baru, NULL,
			KJ_ARGS(kj_i(periode), kj_t(ke), kj_t(alasan), by, now));
	return rc == KJ_OK && changed == 0 ? KJ_CONFLICT : rc;
}

static enum kj_rc
go_on(struct kj_act *act, int64_t periode, const struct kj_langkah *l, int64_t version)
{
	bool confirmed = kj_streq(l->aksi, "setujui");
	int64_t changed = 0;
	enum kj_rc rc = kj_db_exec(act->db, &kj_q_tutup_minta_langkah, &changed,
		KJ_ARGS(kj_t(l->to), confirmed ? kj_i(act->who.akun) : kj_null(),
			confirmed ? kj_t(kj_act_now(act)) : kj_null(), kj_i(periode), kj_i(version),
			kj_t(l->from)));

	return rc == KJ_OK && changed == 0 ? KJ_CONFLICT : rc;
}

enum kj_rc
kj_tutup_minta_step(struct kj_act *act, const struct kj_subject *periode, const char *aksi,
	int64_t version, const char *alasan)
{
	const char *now = kj_instant_sql(act->arena, kj_clock_real()), *reason, *from;
	const struct kj_langkah *l;
	struct kj_tutup_minta m;
	enum kj_rc rc = kj_tutup_minta_lihat(act, periode->id, &m);

	if (rc != KJ_OK)
		return rc;
	from = kj_text(&m.r, 0, "minta");
	l = kj_alur_find(&kj_tutup_alur, from, aksi, periode->relasi);
	if (!l || !m.boleh)
		return KJ_DENIED;
	rc = check(act, &m, aksi, alasan);
	if (rc != KJ_OK)
		return rc;
	reason = kj_streq(aksi, "paksa") ? alasan : "";
	if (kj_streq(aksi, "tutup") || kj_streq(aksi, "paksa"))
		rc = ask(act, periode->id, l->to, version, reason);
	else
		rc = go_on(act, periode->id, l, version);
	/* The job's row exists once jobs have run. */
	if (rc == KJ_OK && !kj_streq(l->to, "DIMINTA"))
		rc = kj_db_exec(
			act->db, &kj_q_garis_segera, NULL, KJ_ARGS(kj_t(now), kj_t(now), kj_t("tutup")));
	if (rc != KJ_OK)
		return rc;
	return kj_audit(act, KJ_DOK_PERIODE, periode->id, kj_fmt(act->arena, "%s_periode", aksi), 0,
		(const struct kj_change[]){
			{"penutupan", *from ? from : NULL, l->to}, {"alasan", NULL, *reason ? reason : NULL}},
		*reason ? 2 : 1);
}

/* ---- the job ------------------------------------------------------------------------------ */

/* Something in the way: of a plan that was never signed, or of an evaluation that differs. */
struct hambatan {
	const char *jenis;
	int64_t skp; /* BERBEDA: the evaluation, until its plan is looked up */
	const char *isian, *kept, *computed;
};

/* One period being closed. */
struct kerja {
	struct kj_act *act;
	struct kj_arena *arena; /* of the whole run */
	const char *worker;
	struct kj_tutup_keadaan k;
	struct kj_tutup t;
	struct hambatan h[MOST];
	size_t n;
};

static void
add_obstacle(struct kerja *j, struct hambatan h)
{
	if (j->n < MOST)
		j->h[j->n++] = h;
}

/* Heard while a statement is open: the plan is looked up when the batches are over. */
static void
differs(void *arg, int64_t id, const char *field, const char *kept, const char *computed)
{
	struct kerja *j = arg;

	add_obstacle(j, (struct hambatan){"BERBEDA", id, kj_strdup(j->arena, field),
						kj_strdup(j->arena, kept), kj_strdup(j->arena, computed)});
}

static enum kj_rc
list_unsigned(struct kerja *j)
{
	struct kj_rows r;
	enum kj_rc rc = kj_db_rows(
		j->act->db, j->arena, &kj_q_tutup_belum, &r, KJ_ARGS(kj_i(j->k.periode), kj_i(MOST)));

	for (size_t i = 0; rc == KJ_OK && i < r.n; i++)
		add_obstacle(j, (struct hambatan){
							"BELUM", kj_int(&r, i, "skp_id"), kj_text(&r, i, "evaluasi"), "", ""});
	return rc;
}

static enum kj_rc
name_plans(struct kerja *j)
{
	enum kj_rc rc = KJ_OK;

	for (size_t i = 0; i < j->n && rc == KJ_OK; i++) {
		struct kj_rows r;

		if (!kj_streq(j->h[i].jenis, "BERBEDA"))
			continue;
		rc = kj_db_one(
			j->act->db, j->arena, &kj_q_tutup_hambatan_skp, &r, KJ_ARGS(kj_i(j->h[i].skp)));
		if (rc == KJ_OK)
			j->h[i].skp = kj_int(&r, 0, "skp_id");
	}
	return rc;
}

static enum kj_rc
store_obstacles(struct kerja *j)
{
	struct kj_arg *args = kj_calloc(j->arena, COLUMNS * j->n + 1, sizeof(*args)), *to = args;
	enum kj_rc rc = name_plans(j);

	for (size_t i = 0; i < j->n; i++) {
		const struct hambatan *h = &j->h[i];

		*to++ = kj_i(j->k.periode);
		*to++ = kj_i((int64_t)i + 1);
		*to++ = kj_t(h->jenis);
		*to++ = kj_i(h->skp);
		*to++ = kj_t(h->isian);
		*to++ = kj_t(h->kept);
		*to++ = kj_t(h->computed);
	}
	if (rc == KJ_OK)
		rc = kj_db_exec(j->act->db, &kj_q_tutup_hambatan_hapus, NULL, KJ_ARGS(kj_i(j->k.periode)));
	return rc == KJ_OK ? kj_db_bulk(j->act->db, &kj_q_tutup_hambatan_catat, j->n, args, COLUMNS)
					   : rc;
}

/* The request is answered; whoever asks again goes on where this ended. */
static enum kj_rc
finish(struct kerja *j, const char *status, const char *galat)
{
	const char *over = kj_instant_sql(j->arena, kj_clock_real() - 1);
	enum kj_rc rc = store_obstacles(j);

	if (rc == KJ_OK)
		rc = kj_db_exec(j->act->db, &kj_q_tutup_lepas, NULL,
			KJ_ARGS(kj_t(over), kj_i(j->k.periode), kj_t(j->worker)));
	return rc == KJ_OK ? kj_db_exec(j->act->db, &kj_q_tutup_minta_akhir, NULL,
							 KJ_ARGS(kj_t(status), kj_t(galat), kj_t(kj_act_now(j->act)),
								 kj_i(j->k.periode)))
					   : rc;
}

/* What only a reason lets pass: "" nothing. */
static const char *
in_the_way(const struct kerja *j)
{
	if (*j->t.alasan)
		return "";
	if (j->k.sampai != KJ_NODATE && kj_act_today(j->act) <= j->k.sampai)
		return "MASA";
	return j->k.belum > 0 ? "BELUM" : "";
}

static enum kj_rc
keep_lease(struct kerja *j)
{
	return kj_db_exec(j->act->db, &kj_q_pekerjaan_sewa, NULL,
		KJ_ARGS(kj_t(kj_instant_sql(j->act->arena, kj_clock_real() + LEASE_S)), kj_t(j->worker)));
}

static enum kj_rc
begin(void *arg)
{
	struct kerja *j = arg;
	enum kj_rc rc =
		kj_db_exec(j->act->db, &kj_q_tutup_minta_jalan, NULL, KJ_ARGS(kj_i(j->k.periode)));

	/* The same process goes on after a failure; another's lease must have run out. */
	return rc == KJ_OK ? kj_tutup_begin(j->act, &j->k,
							 kj_streq(j->k.pekerja, j->worker) ? j->k.pekerja : "", &j->t)
					   : rc;
}

static enum kj_rc
batches(struct kerja *j)
{
	int64_t n = 0;
	enum kj_rc rc;

	do {
		kj_arena_reset(j->act->arena);
		rc = keep_lease(j);
		if (rc == KJ_OK)
			rc = kj_tutup_step(j->act, &j->t, &n);
	} while (rc == KJ_OK && n > 0);
	return rc == KJ_OK ? kj_tutup_end(j->act, &j->t) : rc;
}

/* All batches, in an arena of their own that each empties. */
static enum kj_rc
run(struct kerja *j)
{
	struct kj_arena *mine = j->act->arena;
	enum kj_rc rc;

	j->act->arena = kj_arena_new();
	rc = batches(j);
	/* Somebody signed while it ran. */
	if (rc == KJ_BUSY && !kj_db_lost(j->act->db)) {
		kj_tutup_again(&j->t);
		rc = batches(j);
	}
	kj_arena_free(j->act->arena);
	j->act->arena = mine;
	return rc;
}

static enum kj_rc
close_one(struct kerja *j, const char *alasan)
{
	const char *way;
	enum kj_rc rc;

	j->t = (struct kj_tutup){.pekerja = j->worker, .alasan = alasan, .beda = differs, .arg = j};
	way = in_the_way(j);
	if (*way) {
		rc = kj_streq(way, "BELUM") ? list_unsigned(j) : KJ_OK;
		return rc == KJ_OK ? finish(j, "TERHENTI", way) : rc;
	}
	rc = kj_tx(j->act->db, begin, j);
	if (rc == KJ_DENIED)
		return finish(j, "SELESAI", "");
	/* Another process is at it: later. */
	if (rc != KJ_OK)
		return rc == KJ_CONFLICT ? KJ_BUSY : rc;
	rc = run(j);
	if (rc == KJ_OK)
		rc = finish(j, "SELESAI", "");
	else if (rc == KJ_INVALID && j->t.berbeda > 0)
		rc = finish(j, "TERHENTI", "BERBEDA");
	else if (rc == KJ_INVALID) {
		rc = list_unsigned(j);
		rc = rc == KJ_OK ? finish(j, "TERHENTI", "BELUM") : rc;
	}
	kj_tutup_free(&j->t);
	return rc == KJ_CONFLICT ? KJ_BUSY : rc;
}

enum kj_rc
kj_tutup_kerja(struct kj_act *act, const char *worker)
{
	const struct kj_who me = act->who;
	struct kerja *j = kj_alloc(act->arena, sizeof(*j));
	struct kj_rows r;
	enum kj_rc rc = kj_db_rows(act->db, act->arena, &kj_q_tutup_minta_ambil, &r, KJ_NOARGS);

	for (size_t i = 0; i < r.n && rc == KJ_OK; i++) {
		*j = (struct kerja){.act = act, .arena = act->arena, .worker = worker};
		act->who.akun = kj_int(&r, i, "oleh");
		act->who.pegawai = kj_int(&r, i, "pegawai_id");
		rc = kj_tutup_lihat(act, kj_int(&r, i, "tahun"), &j->k);
		if (rc == KJ_OK)
			rc = close_one(j, kj_text(&r, i, "alasan"));
	}
	act->who = me;
	return rc;
}
