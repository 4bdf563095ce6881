/*
 * /review/simulasi/{id}?periode=: a past year under a version of a ruleset,
 * and whose predicate would move. Nothing is stored but who looked.
 */
#include "review.h"

#include "kinerja/domain/aturan.h"
#include "kinerja/domain/ulang.h"

#include "queries.h"

#define PIECE 2000
#define LOGGED 1900 /* bytes of ids; the column has 2000 */

/* Counts of those who go from one predicate to another. */
static void
show_counts(struct kj_req *req, const struct kj_tiru *t)
{
	struct kj_node *n = kj_node(kj_top(req), "Coba");

	kj_set_int(n, "dihitung", (int64_t)t->dihitung);
	kj_set_int(n, "naik", (int64_t)t->naik);
	kj_set_int(n, "turun", (int64_t)t->turun);
	kj_set_int(n, "tak_dapat", (int64_t)t->tak_dapat);
	for (int from = KJ_PREDIKAT_SB; from >= KJ_PREDIKAT_SK; from--)
		for (int to = KJ_PREDIKAT_SB; to >= KJ_PREDIKAT_SK; to--) {
			struct kj_node *m;

			if (from == to || t->dari_ke[from][to] == 0)
				continue;
			m = kj_node_add(n, "pindah");
			kj_set(m, "dari", kj_predikat_kode((enum kj_predikat)from));
			kj_set(m, "ke", kj_predikat_kode((enum kj_predikat)to));
			kj_set_int(m, "n", (int64_t)t->dari_ke[from][to]);
		}
}

static void
show_row(struct kj_req *req, const struct kj_tiru_baris *b)
{
	const char *lang = req->act.who.lang;
	struct kj_node *n = kj_node_add(kj_top(req), "Baris");

	kj_set_int(n, "skp", b->skp);
	kj_set(n, "nama", b->nama);
	kj_set(n, "nip", b->nip);
	kj_set(n, "unit", b->unit);
	kj_set(n, "indeks", kj_decimal_show(req->act.arena, b->indeks, lang));
	kj_set(n, "hasil", b->hasil);
	kj_set(n, "predikat", b->predikat);
	kj_set(n, "indeks_baru", kj_decimal_show(req->act.arena, b->baru.indeks, lang));
	kj_set(n, "hasil_baru", b->hasil_baru);
	kj_set(n, "predikat_baru", b->baru.predikat);
}

static enum kj_rc
note_reading(struct kj_req *req, int64_t periode, const struct kj_tiru *t)
{
	struct kj_buf ids;
	size_t i = 0;

	kj_buf_init(&ids, req->act.arena);
	kj_buf_fmt(&ids, "periode %lld", (long long)periode);
	for (; i < t->n && ids.len < LOGGED; i++)
		kj_buf_fmt(&ids, ", evaluasi %lld", (long long)t->baris[i].id);
	if (i < t->n)
		kj_buf_fmt(&ids, " .. %lld (%zu)", (long long)t->baris[t->n - 1].id, t->n);
	return kj_log_baca(&req->act, "review.simulasi", ids.data);
}

/* Without a period: which one. */
static enum kj_rc
choose(struct kj_req *req)
{
	struct kj_rows r;
	enum kj_rc rc = kj_db_rows(req->act.db, req->act.arena, &kj_q_periode_list, &r, KJ_NOARGS);

	if (rc == KJ_OK)
		kj_set_rows(kj_top(req), "Pilih", &r);
	kj_set_int(kj_top(req), "Aturan.id", req->id[0]);
	return rc;
}

enum kj_rc
simulasi(struct kj_req *req)
{
	struct kj_act *act = &req->act;
	int64_t periode = kj_query_int(req, "periode", 0);
	const struct kj_aturan *r;
	struct kj_tiru t;
	struct kj_rows p;
	enum kj_rc rc;

	if (periode == 0)
		return choose(req);
	rc = kj_db_one(act->db, act->arena, &kj_q_periode_get, &p, KJ_ARGS(kj_i(periode)));
	if (rc == KJ_OK)
		rc = kj_aturan_periode(act, req->conf->rulesets, req->id[0], "", &r);
	if (rc == KJ_OK)
		rc = kj_tiru(act, periode, r, kj_query_int(req, "setelah", 0), PIECE, &t);
	if (rc == KJ_OK)
		rc = note_reading(req, periode, &t);
	if (rc != KJ_OK)
		return rc;
	kj_set(kj_top(req), "Periode.nama", kj_text(&p, 0, "nama"));
	kj_set_int(kj_top(req), "Periode.id", periode);
	kj_set(kj_top(req), "Aturan.judul", r->judul);
	kj_set_int(kj_top(req), "Aturan.id", req->id[0]);
	show_counts(req, &t);
	for (size_t i = 0; i < t.n; i++)
		show_row(req, &t.baris[i]);
	if (t.berikut)
		kj_set_int(kj_top(req), "Coba.berikut", t.berikut);
	return KJ_OK;
}
