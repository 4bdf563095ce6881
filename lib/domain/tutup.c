/* Closing a period: in batches, each whole or not at all. */
#include "kinerja/domain/tutup.h"

#include "kinerja/domain/audit.h"
#include "kinerja/domain/ulang.h"
#include "queries.h"

enum { BATCH = 500, LEASE_S = 120 };

/* States of a signed evaluation, one after the other. */
static const char *const signed_states[] = {"DITETAPKAN", "DITERIMA_PEGAWAI"};

/* ---- what there is ----------------------------------------------------------------- */

enum kj_rc
kj_tutup_lihat(struct kj_act *act, int64_t tahun, struct kj_tutup_keadaan *out)
{
	struct kj_rows p, r, t;
	enum kj_rc rc;

	*out = (struct kj_tutup_keadaan){.kerja = "", .pekerja = "", .sewa_sampai = ""};
	rc = kj_db_one(act->db, act->arena, &kj_q_periode_tahun, &p, KJ_ARGS(kj_i(tahun)));
	if (rc != KJ_OK)
		return rc;
	out->periode = kj_int(&p, 0, "id");
	out->nama = kj_text(&p, 0, "nama");
	out->status = kj_text(&p, 0, "status");
	rc = kj_db_one(act->db, act->arena, &kj_q_tutup_ringkas, &r,
		KJ_ARGS(kj_i(out->periode), kj_i(out->periode), kj_i(out->periode), kj_i(out->periode)));
	if (rc != KJ_OK)
		return rc;
	out->siap = kj_int(&r, 0, "siap");
	out->final = kj_int(&r, 0, "final");
	out->belum = kj_int(&r, 0, "belum");
	if (!kj_date_parse(kj_text(&r, 0, "sampai"), &out->sampai))
		out->sampai = KJ_NODATE;
	rc = kj_db_one(act->db, act->arena, &kj_q_tutup_get, &t, KJ_ARGS(kj_i(out->periode)));
	if (rc == KJ_OK) {
		out->kerja = kj_text(&t, 0, "status");
		out->pekerja = kj_text(&t, 0, "pekerja");
		out->sewa_sampai = kj_text(&t, 0, "sewa_sampai");
	}
	return rc == KJ_NOTFOUND ? KJ_OK : rc;
}

static const char *
lease(struct kj_act *act)
{
	return kj_instant_sql(act->arena, kj_clock_real() + LEASE_S);
}

static enum kj_rc
take_over(
	struct kj_act *act, const struct kj_tutup_keadaan *k, const char *gone, struct kj_tutup *t)
{
	int64_t changed, until = 0;
	enum kj_rc rc;

	if (!gone)
		return KJ_CONFLICT;
	if (!*gone && kj_instant_parse(k->sewa_sampai, &until) && until > kj_clock_real())
		return KJ_CONFLICT;
	rc = kj_db_exec(act->db, &kj_q_tutup_ambil, &changed,
		KJ_ARGS(kj_t(t->pekerja), kj_t(lease(act)), kj_opt(t->alasan), kj_i(k->periode),
			kj_t(*gone ? gone : k->pekerja)));
	return rc == KJ_OK && changed == 0 ? KJ_CONFLICT : rc;
}

enum kj_rc
kj_tutup_begin(
	struct kj_act *act, const struct kj_tutup_keadaan *k, const char *gone, struct kj_tutup *t)
{
	t->periode = k->periode;
	t->status = k->status;
	if (kj_streq(k->status, "DITUTUP") && k->siap == 0)
		return KJ_DENIED;
	if (*k->kerja)
		return take_over(act, k, gone, t);
	return kj_db_exec(act->db, &kj_q_tutup_mulai, NULL,
		KJ_ARGS(kj_i(k->periode), kj_t(t->pekerja), kj_t(lease(act)), kj_i(k->siap),
			kj_t(t->alasan), kj_t(kj_act_now(act))));
}

void
kj_tutup_again(struct kj_tutup *t)
{
	t->giliran = 0;
	t->setelah = t->berbeda = 0;
}

void
kj_tutup_free(struct kj_tutup *t)
{
	kj_arena_free(t->arena);
	t->arena = NULL;
}

/* ---- one evaluation ------------------------------------------------------------------- */

/* What one batch writes. */
struct batch {
	struct kj_act *act;
	struct kj_tutup *t;
	struct kj_rows r;
	int64_t n, berbeda, sampai;
	struct kj_buf final, kunci, semua; /* ids: complete, plans to lock, all */
	struct kj_arg *isi;				   /* of tutup_simpan */
	size_t nisi;
	struct kj_audit_doc *dok, *skp;
	size_t ndok, nskp;
};

/* The ruleset as the evaluation keeps it; parsed anew only where the text is another. */
static const struct kj_aturan *
ruleset_of(struct kj_tutup *t, const char *isi)
{
	struct kj_masalah *problems;
	struct kj_aturan *r;

	if (t->isi && kj_streq(t->isi, isi))
		return t->aturan;
	if (!t->arena)
		t->arena = kj_arena_new();
	kj_arena_reset(t->arena);
	t->isi = NULL;
	if (kj_aturan_parse(t->arena, "aturan_isi", isi, &r, &problems) != KJ_OK)
		return NULL;
	t->isi = kj_strdup(t->arena, isi);
	t->aturan = r;
	return r;
}

/* True when what was signed and what is computed are the same, or nothing was kept. */
static bool
same(struct batch *b, size_t i, const char *field, const char *computed)
{
	const char *kept = kj_text(&b->r, i, field);

	if (!*kept || kj_streq(kept, computed))
		return true;
	if (b->t->beda)
		b->t->beda(b->t->arg, kj_int(&b->r, i, "id"), field, kept, computed);
	return false;
}

/* Computes an evaluation again; false when it comes to something else than was signed. */
static bool
prove(struct batch *b, size_t i, struct kj_ulang *u)
{
	const struct kj_aturan *r = ruleset_of(b->t, kj_text(&b->r, i, "aturan_isi"));
	bool good;

	*u = (struct kj_ulang){"", "", "", "", ""};
	if (!r || kj_evaluasi_ulang(b->act->arena, r, kj_text(&b->r, i, "masukan"),
				  kj_rating_of(kj_text(&b->r, i, "rating_hasil")),
				  kj_rating_of(kj_text(&b->r, i, "rating_perilaku")),
				  !kj_int(&b->r, i, "ada_penjelasan"), u) != KJ_OK)
		return same(b, i, "predikat", "");
	good = same(b, i, "predikat", u->predikat);
	good &= same(b, i, "indeks", u->indeks);
	good &= same(b, i, "saran_hasil", u->saran);
	return good & same(b, i, "nilai_kinerja", u->nilai);
}

/* ---- one batch --------------------------------------------------------------------------- */

static void
note(struct batch *b, size_t i, const struct kj_ulang *u, bool good)
{
	struct kj_change *c = kj_calloc(b->act->arena, 4, sizeof(*c));
	size_t n = 1;

	c[0] = (struct kj_change){"status", kj_text(&b->r, i, "status"), "FINAL"};
	if (!*kj_text(&b->r, i, "predikat") && *u->predikat)
		c[n++] = (struct kj_change){"predikat", NULL, u->predikat};
	if (!good) {
		c[n++] = (struct kj_change){"hitung_ulang", kj_text(&b->r, i, "predikat"), u->predikat};
		c[n++] = (struct kj_change){"alasan", NULL, b->t->alasan};
	}
	b->dok[b->ndok++] =
		(struct kj_audit_doc){kj_int(&b->r, i, "id"), kj_int(&b->r, i, "pegawai_id"), c, n};
}

static void
lock_plan(struct batch *b, size_t i)
{
	struct kj_change *c;

	if (!kj_streq(kj_text(&b->r, i, "skp_status"), "DITETAPKAN") ||
		!kj_streq(kj_text(&b->r, i, "siklus"), "TAHUNAN"))
		return;
	c = kj_alloc(b->act->arena, sizeof(*c));
	*c = (struct kj_change){"status", "DITETAPKAN", "TERKUNCI"};
	kj_buf_id(&b->kunci, kj_int(&b->r, i, "skp_id"));
	b->skp[b->nskp++] =
		(struct kj_audit_doc){kj_int(&b->r, i, "skp_id"), kj_int(&b->r, i, "pegawai_id"), c, 1};
}

static void
take(struct batch *b, size_t i)
{
	int64_t id = kj_int(&b->r, i, "id");
	struct kj_arg *to = b->isi + 6 * b->nisi;
	struct kj_ulang u;
	bool good = prove(b, i, &u);

	b->berbeda += !good;
	if (!good && !*b->t->alasan)
		return;
	kj_buf_id(&b->semua, id);
	if (kj_int(&b->r, i, "ada_penjelasan") || !*u.penjelasan) {
		kj_buf_id(&b->final, id);
	} else {
		to[0] = kj_opt(u.indeks);
		to[1] = kj_opt(u.saran);
		to[2] = kj_opt(u.nilai);
		to[3] = kj_opt(u.predikat);
		to[4] = kj_t(u.penjelasan);
		to[5] = kj_i(id);
		b->nisi++;
	}
	note(b, i, &u, good);
	lock_plan(b, i);
	b->n++;
}

static enum kj_rc
exec_ids(struct batch *b, const struct kj_query *q, struct kj_buf *ids)
{
	if (ids->len == 0)
		return KJ_OK;
	return kj_db_exec(b->act->db, q, NULL, KJ_ARGS(kj_t(kj_buf_ids(ids))));
}

static enum kj_rc
store(struct batch *b)
{
	struct kj_act *act = b->act;
	enum kj_rc rc;

	rc = kj_db_bulk(act->db, &kj_q_tutup_simpan, b->nisi, b->isi, 6);
	if (rc == KJ_OK)
		rc = exec_ids(b, &kj_q_tutup_final, &b->final);
	if (rc == KJ_OK)
		rc = exec_ids(b, &kj_q_tutup_kunci, &b->kunci);
	if (rc == KJ_OK && b->semua.len)
		rc = kj_db_exec(act->db, &kj_q_tutup_tugas, NULL,
			KJ_ARGS(kj_t(kj_buf_ids(&b->semua)), kj_t(kj_dok_name(KJ_DOK_EVALUASI))));
	if (rc == KJ_OK)
		rc = kj_audit_many(act, KJ_DOK_EVALUASI, "tutup", b->dok, b->ndok);
	if (rc == KJ_OK)
		rc = kj_audit_many(act, KJ_DOK_SKP, "kunci", b->skp, b->nskp);
	return rc;
}

/* The lock row is written first: who lost it writes nothing. */
static enum kj_rc
go_on(struct kj_act *act, struct kj_tutup *t, int64_t n)
{
	int64_t changed;
	enum kj_rc rc = kj_db_exec(act->db, &kj_q_tutup_maju, &changed,
		KJ_ARGS(kj_t(lease(act)), kj_i(n), kj_i(t->periode), kj_t(t->pekerja)));

	return rc == KJ_OK && changed == 0 ? KJ_CONFLICT : rc;
}

static enum kj_rc
run_batch(void *arg)
{
	struct batch *b = arg;
	struct kj_act *act = b->act;
	struct kj_arena *a = act->arena;
	enum kj_rc rc = go_on(act, b->t, 0);

	*b = (struct batch){.act = act, .t = b->t};
	if (rc == KJ_OK)
		rc = kj_db_rows(act->db, a, &kj_q_tutup_baca, &b->r,
			KJ_ARGS(kj_i(b->t->periode), kj_t(signed_states[b->t->giliran]), kj_i(b->t->setelah),
				kj_i(BATCH)));
	if (rc != KJ_OK || b->r.n == 0)
		return rc;
	kj_buf_init(&b->final, a);
	kj_buf_init(&b->kunci, a);
	kj_buf_init(&b->semua, a);
	b->isi = kj_calloc(a, 6 * b->r.n, sizeof(*b->isi));
	b->dok = kj_calloc(a, b->r.n, sizeof(*b->dok));
	b->skp = kj_calloc(a, b->r.n, sizeof(*b->skp));
	for (size_t i = 0; i < b->r.n; i++)
		take(b, i);
	b->sampai = kj_int(&b->r, b->r.n - 1, "id");
	rc = store(b);
	return rc == KJ_OK ? go_on(act, b->t, b->n) : rc;
}

enum kj_rc
kj_tutup_step(struct kj_act *act, struct kj_tutup *t, int64_t *n)
{
	struct batch b = {.act = act, .t = t};
	enum kj_rc rc = kj_tx(act->db, run_batch, &b);

	*n = 0;
	if (rc == KJ_OK && b.r.n == 0 && ++t->giliran < KJ_COUNT(signed_states)) {
		t->setelah = 0;
		rc = kj_tx(act->db, run_batch, &b);
	}
	if (rc != KJ_OK || b.r.n == 0)
		return rc;
	*n = (int64_t)b.r.n;
	t->setelah = b.sampai;
	t->selesai += b.n;
	t->berbeda += b.berbeda;
	return KJ_OK;
}

/* ---- the end --------------------------------------------------------------------------------- */

/* Plans that nobody was judged by: locked with the reason. */
struct rest {
	struct kj_act *act;
	struct kj_tutup *t;
	int64_t n;
};

static enum kj_rc
lock_rest(void *arg)
{
	struct rest *s = arg;
	struct kj_act *act = s->act;
	struct kj_audit_doc *docs;
	struct kj_buf ids;
	struct kj_rows r;
	enum kj_rc rc = go_on(act, s->t, 0);

	s->n = 0;
	if (rc == KJ_OK)
		rc = kj_db_rows(
			act->db, act->arena, &kj_q_tutup_sisa, &r, KJ_ARGS(kj_i(s->t->periode), kj_i(BATCH)));
	if (rc != KJ_OK || r.n == 0)
		return rc;
	docs = kj_calloc(act->arena, r.n, sizeof(*docs));
	kj_buf_init(&ids, act->arena);
	for (size_t i = 0; i < r.n; i++) {
		struct kj_change *c = kj_calloc(act->arena, 2, sizeof(*c));

		c[0] = (struct kj_change){"status", kj_text(&r, i, "status"), "TERKUNCI"};
		c[1] = (struct kj_change){"alasan", NULL, s->t->alasan};
		docs[i] = (struct kj_audit_doc){kj_int(&r, i, "id"), kj_int(&r, i, "pegawai_id"), c, 2};
		kj_buf_id(&ids, docs[i].id);
	}
	rc = kj_db_exec(act->db, &kj_q_tutup_kunci, NULL, KJ_ARGS(kj_t(kj_buf_ids(&ids))));
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_tutup_tugas, NULL,
			KJ_ARGS(kj_t(ids.data), kj_t(kj_dok_name(KJ_DOK_SKP))));
	if (rc == KJ_OK)
		rc = kj_audit_many(act, KJ_DOK_SKP, "kunci", docs, r.n);
	s->n = (int64_t)r.n;
	return rc;
}

static enum kj_rc
close_period(void *arg)
{
	struct rest *s = arg;
	struct kj_act *act = s->act;
	const struct kj_change c[] = {
		{"status", s->t->status, "DITUTUP"}, {"alasan", NULL, s->t->alasan}};
	int64_t changed, id = s->t->periode;
	struct kj_rows r;
	enum kj_rc rc = go_on(act, s->t, 0);

	if (rc == KJ_OK)
		rc = kj_db_one(act->db, act->arena, &kj_q_tutup_habis, &r, KJ_ARGS(kj_i(id), kj_i(id)));
	if (rc != KJ_OK)
		return rc;
	if (s->t->berbeda && !*s->t->alasan)
		return KJ_INVALID;
	if (kj_int(&r, 0, "siap"))
		return KJ_BUSY;
	if (kj_int(&r, 0, "terbuka"))
		return KJ_INVALID;
	rc = kj_db_exec(act->db, &kj_q_tutup_periode, &changed, KJ_ARGS(kj_i(s->t->periode)));
	if (rc == KJ_OK && changed)
		rc = kj_audit(act, KJ_DOK_PERIODE, s->t->periode, "tutup", 0, c, *s->t->alasan ? 2 : 1);
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_tutup_selesai, &changed,
			KJ_ARGS(kj_t(kj_act_now(act)), kj_i(s->t->periode), kj_t(s->t->pekerja)));
	return rc == KJ_OK && changed == 0 ? KJ_CONFLICT : rc;
}

enum kj_rc
kj_tutup_end(struct kj_act *act, struct kj_tutup *t)
{
	struct rest s = {.act = act, .t = t};
	enum kj_rc rc = KJ_OK;

	do
		if (*t->alasan)
			rc = kj_tx(act->db, lock_rest, &s);
	while (rc == KJ_OK && s.n > 0);
	if (rc == KJ_OK)
		rc = kj_tx(act->db, close_period, &s);
	return rc;
}
