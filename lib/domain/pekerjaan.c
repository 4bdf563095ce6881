/*
 * Background work. What is done every day has a row with a fixed id, put in
 * place by whoever looks first and put back for the next day after each turn.
 */
#include "kinerja/domain/pekerjaan.h"

#include "kinerja/domain/akun.h"
#include "kinerja/domain/cakupan.h"
#include "kinerja/domain/garis.h"
#include "kinerja/domain/pegawai.h"
#include "kinerja/domain/penetapan.h"
#include "kinerja/domain/penilai.h"
#include "kinerja/domain/perubahan.h"
#include "kinerja/domain/segel.h"
#include "kinerja/domain/simulasi.h"
#include "kinerja/domain/tutup_minta.h"
#include "queries.h"

#define LEASE_S 3600
#define TRIES 5
#define DAY_S 86400
/* Daily work starts at 17:10 UTC: the business day is over in all three zones. */
#define START_S (17 * 3600 + 600)
#define KEEP_KEYS_S (2 * DAY_S)
#define KEEP_FAILURES_S DAY_S

/* What a turn is given beside its act. */
struct turn {
	const struct kj_conf *conf;
	const char *worker;
	const struct kj_pekerjaan_luar *luar;
};

/* One statement's worth of rows at a time, so that nobody waits for the purge. */
static enum kj_rc
purge(struct kj_act *act, const struct kj_query *q, int64_t before)
{
	const char *when = kj_instant_sql(act->arena, before);
	struct kj_arg args[2] = {kj_t(when), kj_t(when)};
	int64_t gone;
	enum kj_rc rc;

	do
		rc = kj_db_exec(act->db, q, &gone, args, strlen(q->params));
	while (rc == KJ_OK && gone > 0);
	return rc;
}

static enum kj_rc
bersih(struct kj_act *act, const struct turn *t)
{
	int64_t now = kj_clock_real();
	enum kj_rc rc = purge(act, &kj_q_bersih_kunci_form, now - KEEP_KEYS_S);

	if (rc == KJ_OK)
		rc = purge(act, &kj_q_bersih_percobaan, now - KEEP_FAILURES_S);
	if (rc == KJ_OK)
		rc = purge(act, &kj_q_bersih_titipan, now - t->conf->session.parked_s);
	if (rc == KJ_OK)
		rc = purge(act, &kj_q_bersih_sesi, now - t->conf->session.parked_s);
	return rc == KJ_OK ? kj_pegawai_words(act) : rc;
}

/* Seals the last day that is over in all zones; once is enough. */
static enum kj_rc
segel(struct kj_act *act, const struct turn *t)
{
	struct kj_segel_luar head;
	struct kj_buf text;
	enum kj_rc rc;

	rc = kj_segel_add(act, kj_day_at(act->now, KJ_WIB) - 1, &head);
	if (rc != KJ_OK)
		return rc == KJ_CONFLICT ? KJ_OK : rc;
	kj_buf_init(&text, act->arena);
	kj_segel_write(&text, &head);
	t->luar->say(text.data);
	return KJ_OK;
}

/* Plans end with the post, open ones follow the reporting lines in force from today. */
static enum kj_rc
garis(struct kj_act *act, const struct turn *t)
{
	enum kj_rc rc = kj_skp_close_ended(act);

	(void)t;
	return rc == KJ_OK ? kj_garis_berlaku(act) : rc;
}

/* Accounts of those whose last day is over. */
static enum kj_rc
akun(struct kj_act *act, const struct turn *t)
{
	(void)t;
	return kj_akun_tutup(act);
}

/* What the calendar asks of people from today. */
static enum kj_rc
tugas(struct kj_act *act, const struct turn *t)
{
	(void)t;
	return kj_tugas_harian(act);
}

/* The boards over plans, and what pages about many people show. */
static enum kj_rc
cakupan(struct kj_act *act, const struct turn *t)
{
	enum kj_rc rc;

	(void)t;
	rc = kj_cakupan_hitung(act);
	if (rc == KJ_OK)
		rc = kj_pegawai_hitung(act);
	return rc == KJ_OK ? kj_distribusi_hitung(act) : rc;
}

/* Training periods that an administrator threw away. */
static enum kj_rc
simulasi(struct kj_act *act, const struct turn *t)
{
	(void)t;
	return kj_simulasi_clear(act);
}

/* Periods that an admin asked to be closed. */
static enum kj_rc
tutup(struct kj_act *act, const struct turn *t)
{
	return kj_tutup_kerja(act, t->worker);
}

/* Letters that wait. Without a carrier only those too old are put aside. */
static enum kj_rc
surat(struct kj_act *act, const struct turn *t)
{
	struct kj_surat_hitung n, *sum = t->luar->surat;
	enum kj_rc rc = kj_surat_deliver(act, t->conf, t->luar->send, t->luar->ctx, &n);

	if (sum) {
		sum->terkirim += n.terkirim;
		sum->nanti += n.nanti;
		sum->gagal += n.gagal;
	}
	return rc;
}

/* How evaluators rated. */
static enum kj_rc
penilai(struct kj_act *act, const struct turn *t)
{
	(void)t;
	return kj_penilai_hitung(act);
}

/* Every kind of work that comes again; id is its row, each is the seconds between, 0 daily. */
static const struct kind {
	int64_t id, each;
	const char *jenis;
	enum kj_rc (*run)(struct kj_act *act, const struct turn *t);
} kinds[] = {
	{1, 0, "bersih", bersih},
	{2, 0, "segel", segel},
	{3, 0, "garis", garis},
	{4, 0, "akun", akun},
	{5, 0, "tugas", tugas},
	{6, 300, "cakupan", cakupan},
	{7, 0, "simulasi", simulasi},
	{8, 0, "tutup", tutup},
	{9, 120, "surat", surat},
	{10, 0, "penilai", penilai},
};

static const struct kind *
kind_of(const char *jenis)
{
	for (size_t i = 0; i < KJ_COUNT(kinds); i++)
		if (kj_streq(kinds[i].jenis, jenis))
			return &kinds[i];
	return NULL;
}

static int64_t
next_turn(int64_t now, const char *jenis)
{
	const struct kind *kind = kind_of(jenis);
	int64_t start = now - now % DAY_S + START_S;

	if (kind && kind->each)
		return now + kind->each;
	return start > now ? start : start + DAY_S;
}

static enum kj_rc
install(struct kj_act *act, int64_t now)
{
	const char *when = kj_instant_sql(act->arena, now);
	enum kj_rc rc = KJ_OK;

	for (size_t i = 0; i < KJ_COUNT(kinds) && rc == KJ_OK; i++)
		rc = kj_db_exec(act->db, &kj_q_pekerjaan_pasang, NULL,
			KJ_ARGS(kj_i(kinds[i].id), kj_t(kinds[i].jenis), kj_t(when), kj_t(when)));
	return rc;
}

static enum kj_rc
claim(struct kj_act *act, int64_t now, const char *worker, struct kj_rows *job)
{
	const char *when = kj_instant_sql(act->arena, now);
	const char *lease = kj_instant_sql(act->arena, now + LEASE_S);
	int64_t taken;
	enum kj_rc rc;

	rc = kj_db_exec(act->db, &kj_q_pekerjaan_lepas, NULL, KJ_ARGS(kj_t(when)));
	if (rc == KJ_OK)
		rc = kj_db_exec(
			act->db, &kj_q_pekerjaan_ambil, &taken, KJ_ARGS(kj_t(worker), kj_t(lease), kj_t(when)));
	if (rc != KJ_OK)
		return rc;
	if (taken == 0)
		return KJ_NOTFOUND;
	return kj_db_one(act->db, act->arena, &kj_q_pekerjaan_milik, job, KJ_ARGS(kj_t(worker)));
}

/* A failure is tried again after 1, 2, 4, 8 minutes, then at its next turn. */
static enum kj_rc
put_back(struct kj_act *act, const char *worker, const struct kj_rows *job, enum kj_rc done)
{
	int64_t now = kj_clock_real(), tries = kj_int(job, 0, "percobaan"),
			after = next_turn(now, kj_text(job, 0, "jenis"));

	if (done == KJ_OK) {
		tries = 0;
	} else if (tries < TRIES) {
		after = now + (INT64_C(60) << (tries - 1));
	} else {
		kj_log(KJ_ERROR, "job", "jenis=%s percobaan=%lld rc=%s", kj_text(job, 0, "jenis"),
			(long long)tries, kj_rc_name(done));
		tries = 0;
	}
	return kj_db_exec(act->db, &kj_q_pekerjaan_lanjut, NULL,
		KJ_ARGS(kj_t(kj_instant_sql(act->arena, after)), kj_i(tries),
			kj_t(done == KJ_OK ? "" : kj_rc_name(done)), kj_i(kj_int(job, 0, "id")), kj_t(worker)));
}

/* Does what was claimed and puts it back; done: what the work itself answered. */
static enum kj_rc
run(struct kj_act *act, const struct kj_conf *conf, const char *worker,
	const struct kj_pekerjaan_luar *luar, const struct kj_rows *job, enum kj_rc *done)
{
	const char *jenis = kj_text(job, 0, "jenis");
	const struct kind *kind = kind_of(jenis);

	kj_clock_refresh();
	act->now = kj_clock_now();
	*done = kind ? kind->run(act, &(const struct turn){conf, worker, luar})
				 : KJ_FAULT_AT("nobody does jenis=%s", jenis);
	kj_log(KJ_INFO, "job", "jenis=%s rc=%s", jenis, kj_rc_name(*done));
	return put_back(act, worker, job, *done);
}

enum kj_rc
kj_pekerjaan_step(struct kj_act *act, const struct kj_conf *conf, const char *worker,
	const struct kj_pekerjaan_luar *luar)
{
	int64_t now = kj_clock_real();
	struct kj_rows job;
	enum kj_rc rc, done;

	rc = install(act, now);
	if (rc == KJ_OK)
		rc = claim(act, now, worker, &job);
	return rc == KJ_OK ? run(act, conf, worker, luar, &job, &done) : rc;
}

enum kj_rc
kj_pekerjaan_now(struct kj_act *act, const struct kj_conf *conf, const char *worker,
	const char *jenis, const struct kj_pekerjaan_luar *luar)
{
	int64_t now = kj_clock_real(), taken;
	const struct kind *kind = kind_of(jenis);
	struct kj_rows job;
	enum kj_rc rc, done;

	if (!kind)
		return KJ_NOTFOUND;
	rc = install(act, now);
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_pekerjaan_ambil_satu, &taken,
			KJ_ARGS(kj_t(worker), kj_t(kj_instant_sql(act->arena, now + LEASE_S)), kj_i(kind->id),
				kj_t(kj_instant_sql(act->arena, now))));
	if (rc == KJ_OK && taken == 0)
		rc = KJ_CONFLICT;
	if (rc == KJ_OK)
		rc = kj_db_one(act->db, act->arena, &kj_q_pekerjaan_milik, &job, KJ_ARGS(kj_t(worker)));
	if (rc == KJ_OK)
		rc = run(act, conf, worker, luar, &job, &done);
	return rc == KJ_OK ? done : rc;
}
