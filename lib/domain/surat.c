/* Letters of the outbox: the order of marks that makes "once" true as far as it can be. */
#include "kinerja/domain/surat.h"

#include "kinerja/surel.h"
#include "kinerja/tree.h"
#include "queries.h"

enum { BATCH = 20, LONGEST_S = 600, DAY_S = 86400, FIRST_PAUSE_S = 300, GROWS = 4 };

/* 5 minutes, 20, 80, 320, then a day. */
static int64_t
pause_after(int64_t tries)
{
	int64_t s = FIRST_PAUSE_S;

	while (tries-- > 0 && s < DAY_S)
		s *= GROWS;
	return s < DAY_S ? s : DAY_S;
}

static const char *
real_time(const struct kj_act *act, int64_t later)
{
	return kj_instant_sql(act->arena, kj_clock_real() + later);
}

/* ---- one letter ------------------------------------------------------------------ */

/* Digits of the moment it was written and its number: the same for ever. */
static const char *
key_of(struct kj_arena *a, int64_t id, const char *when)
{
	struct kj_buf b;

	kj_buf_init(&b, a);
	kj_buf_fmt(&b, "surat.%lld.", (long long)id);
	for (; *when; when++)
		if (*when >= '0' && *when <= '9')
			kj_buf_putc(&b, *when);
	return b.data;
}

static const struct kj_tree *
content_of(struct kj_arena *a, const char *json)
{
	struct kj_tree_error error;
	struct kj_tree *t;

	return kj_tree_json(a, json, &t, &error) == KJ_OK ? t : NULL;
}

static enum kj_rc
note(struct kj_act *act, const struct kj_surat *s, const char *state,
	const struct kj_surat_sebab *why)
{
	bool sent = kj_streq(state, "TERKIRIM");

	return kj_db_exec(act->db, &kj_q_surat_hasil, NULL,
		KJ_ARGS(kj_t(state), kj_opt(sent ? real_time(act, 0) : ""), kj_t(why->kode),
			kj_t(why->kata), kj_i(s->id)));
}

/* Marks, sends, marks. tries: how often it was tried before. */
static enum kj_rc
deliver(struct kj_act *act, const struct kj_surat *s, int64_t tries, kj_surat_send *send, void *ctx,
	const struct kj_conf *conf, enum kj_surat_hasil *hasil)
{
	struct kj_surat_sebab why = {"", ""};
	const char *state = "MENUNGGU";
	int64_t mine;
	enum kj_rc rc;

	*hasil = KJ_SURAT_NANTI;
	rc = kj_db_exec(act->db, &kj_q_surat_coba, &mine,
		KJ_ARGS(kj_t(real_time(act, pause_after(tries))), kj_i(s->id), kj_i(tries)));
	if (rc != KJ_OK || mine == 0)
		return rc;
	if (!kj_surel_alamat(s->kepada)) {
		*hasil = KJ_SURAT_TOLAK;
		why.kode = "SURAT_ALAMAT";
	} else {
		*hasil = send(ctx, act->arena, s, &why);
	}
	if (*hasil == KJ_SURAT_TERKIRIM) {
		why = (struct kj_surat_sebab){"", ""};
		state = "TERKIRIM";
	} else if (*hasil == KJ_SURAT_TOLAK || tries + 1 >= conf->surel.tries) {
		state = "GAGAL";
	}
	if (*hasil != KJ_SURAT_TERKIRIM)
		kj_log(KJ_WARN, "surat", "id=%lld jenis=%s percobaan=%lld surat=%s sebab=%s galat=%s",
			(long long)s->id, s->jenis, (long long)tries + 1, state, why.kode, why.kata);
	return note(act, s, state, &why);
}

/* ---- the queue --------------------------------------------------------------------- */

static void
count(struct kj_surat_hitung *n, enum kj_surat_hasil hasil)
{
	n->terkirim += hasil == KJ_SURAT_TERKIRIM;
	n->gagal += hasil == KJ_SURAT_TOLAK;
	n->nanti += hasil == KJ_SURAT_NANTI || hasil == KJ_SURAT_TUTUP;
}

static enum kj_rc
discard(struct kj_act *act, const struct kj_query *q, int64_t days)
{
	const char *before = real_time(act, -days * DAY_S);
	int64_t gone;
	enum kj_rc rc;

	do
		rc = kj_db_exec(act->db, q, &gone, KJ_ARGS(kj_t(before)));
	while (rc == KJ_OK && gone > 0);
	return rc;
}

/* A few letters; *more is false when these were the last, or nobody takes any. */
static enum kj_rc
deliver_some(struct kj_act *act, const struct kj_conf *conf, kj_surat_send *send, void *ctx,
	struct kj_surat_hitung *n, bool *more)
{
	enum kj_surat_hasil hasil;
	struct kj_rows r;
	enum kj_rc rc = kj_db_rows(
		act->db, act->arena, &kj_q_surat_antre, &r, KJ_ARGS(kj_t(real_time(act, 0)), kj_i(BATCH)));

	*more = rc == KJ_OK && r.n == BATCH;
	for (size_t i = 0; rc == KJ_OK && i < r.n; i++) {
		struct kj_surat s = {.id = kj_int(&r, i, "id"),
			.jenis = kj_text(&r, i, "jenis"),
			.kunci = key_of(act->arena, kj_int(&r, i, "id"), kj_text(&r, i, "waktu")),
			.kepada = kj_text(&r, i, "surel"),
			.nama = kj_text(&r, i, "nama"),
			.instansi = kj_text(&r, i, "instansi"),
			.bahasa = kj_text(&r, i, "bahasa"),
			.isi = content_of(act->arena, kj_text(&r, i, "isi"))};

		rc = deliver(act, &s, kj_int(&r, i, "percobaan"), send, ctx, conf, &hasil);
		if (rc == KJ_OK)
			count(n, hasil);
		if (rc == KJ_OK && hasil == KJ_SURAT_TUTUP) {
			*more = false;
			break;
		}
	}
	return rc;
}

enum kj_rc
kj_surat_deliver(struct kj_act *act, const struct kj_conf *conf, kj_surat_send *send, void *ctx,
	struct kj_surat_hitung *n)
{
	struct kj_arena *arena = act->arena, *some = kj_arena_new();
	int64_t until = kj_clock_real() + LONGEST_S;
	bool more = true;
	enum kj_rc rc;

	*n = (struct kj_surat_hitung){0};
	rc = discard(act, &kj_q_surat_basi, conf->surel.stale_days);
	if (rc == KJ_OK)
		rc = discard(act, &kj_q_surat_buang, conf->surel.stale_days + conf->surel.keep_days);
	act->arena = some;
	while (rc == KJ_OK && more && send && kj_clock_real() < until) {
		kj_arena_reset(some);
		rc = deliver_some(act, conf, send, ctx, n, &more);
	}
	act->arena = arena;
	kj_arena_free(some);
	return rc;
}

/* ---- trying again ------------------------------------------------------------------------ */

static enum kj_rc
retry_one(struct kj_act *act, int64_t akar, int64_t id, int64_t *n)
{
	const char *day = kj_date_iso(act->arena, kj_act_today(act)), *now = real_time(act, 0);
	struct kj_change c = {"surat", NULL, NULL};
	struct kj_rows r;
	enum kj_rc rc;

	rc = kj_db_one(act->db, act->arena, &kj_q_surat_satu, &r,
		KJ_ARGS(kj_i(id), kj_i(akar), kj_i(akar), kj_t(day), kj_t(day)));
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_surat_ulang, n, KJ_ARGS(kj_t(now), kj_t(now), kj_i(id)));
	if (rc != KJ_OK || *n == 0)
		return rc == KJ_OK ? KJ_NOTFOUND : rc;
	c.after = kj_fmt(act->arena, "%s %s", kj_text(&r, 0, "jenis"), kj_text(&r, 0, "surel"));
	return kj_audit(act, KJ_DOK_PEGAWAI, kj_int(&r, 0, "pegawai_id"), "kirim_ulang",
		kj_int(&r, 0, "pegawai_id"), &c, 1);
}

enum kj_rc
kj_surat_retry(struct kj_act *act, int64_t akar, int64_t id, int64_t *n)
{
	const char *day = kj_date_iso(act->arena, kj_act_today(act)), *now = real_time(act, 0);
	struct kj_change c = {"surat", NULL, NULL};
	enum kj_rc rc;

	*n = 0;
	if (id)
		return retry_one(act, akar, id, n);
	rc = kj_db_exec(act->db, &kj_q_surat_ulang_semua, n,
		KJ_ARGS(kj_t(now), kj_t(now), kj_i(akar), kj_i(akar), kj_t(day), kj_t(day)));
	if (rc != KJ_OK || *n == 0)
		return rc == KJ_OK ? KJ_NOTFOUND : rc;
	/* Of the many it is the act of one: it stands in the trail of their account. */
	c.after = kj_fmt(act->arena, "%lld", (long long)*n);
	return kj_audit(act, KJ_DOK_AKUN, act->who.akun, "kirim_ulang", act->who.pegawai, &c, 1);
}
