/* Signed evaluations computed again from what their rows keep. */
#include "kinerja/domain/ulang.h"

#include "kinerja/domain/evaluasi.h"
#include "evaluasi_hitung.h"
#include "queries.h"

/* ---- one evaluation ------------------------------------------------------------------ */

/* An evaluation being computed again. */
struct ulang {
	struct kj_arena *arena;
	const struct kj_aturan *r;
	const struct kj_tree *in;
	enum kj_rating hasil, perilaku;
	struct kj_penjelasan *why; /* NULL: without */
};

static const char *
or_empty(const char *s)
{
	return s ? s : "";
}

static enum kj_rc
by_rating(struct ulang *u, struct kj_ulang *out)
{
	const char *unit = kj_tree_text(u->in, "organisasi");
	struct kj_indikator *ind;
	struct kj_saran saran;
	size_t n;
	enum kj_rc rc = kj_indikator_read(u->arena, u->in, &ind, &n);

	if (rc != KJ_OK)
		return rc;
	rc = kj_saran_hasil(u->arena, u->r, ind, n, u->why, &saran);
	if (rc != KJ_OK && rc != KJ_INVALID)
		return rc;
	if (unit)
		saran.saran = kj_rating_pimpinan(u->r, kj_predikat_organisasi_of(unit), u->why);
	if (saran.indeks.nilai)
		out->indeks = saran.indeks.teks ? kj_fmt(u->arena, "%.60s", saran.indeks.teks)
										: kj_exact_show(u->arena, saran.indeks.nilai, 4);
	out->saran = kj_rating_kode(saran.saran);
	if (u->hasil == KJ_RATING_NONE)
		u->hasil = saran.saran;
	out->predikat = kj_predikat_kode(kj_kuadran(u->r, u->hasil, u->perilaku, u->why));
	return *out->predikat ? KJ_OK : KJ_NOTFOUND;
}

/* The criteria as they were valued; the weights as they were, or those of a criterion today. */
static enum kj_rc
by_criteria(struct ulang *u, struct kj_ulang *out)
{
	const struct kj_tree *list = kj_tree_get(u->in, "kriteria");
	struct kj_bagian *v = kj_calloc(u->arena, list ? list->n + 1 : 1, sizeof(*v));
	struct kj_hasil h;
	size_t n = 0;
	enum kj_rc rc;

	for (const struct kj_tree *c = list ? list->child : NULL; c; c = c->next, n++) {
		v[n].kode = kj_tree_text(c, "kode");
		v[n].nilai = kj_tree_text(c, "nilai");
		v[n].bobot = kj_tree_text(c, "bobot");
		if (!v[n].kode || !v[n].nilai || !v[n].bobot)
			return KJ_INVALID;
	}
	if (n == 0)
		return KJ_NOTFOUND;
	rc = kj_kriteria_nilai(u->arena, u->r, v, n, u->why, &h);
	if (rc != KJ_OK)
		return rc == KJ_INVALID ? KJ_NOTFOUND : rc;
	out->nilai = or_empty(h.angka.teks);
	out->predikat = kj_predikat_kode(h.predikat);
	return *out->predikat ? KJ_OK : KJ_NOTFOUND;
}

/* Planned results and behaviour as they were; a ruleset that only rated has kept neither. */
static enum kj_rc
by_numbers(struct ulang *u, struct kj_ulang *out)
{
	struct kj_evaluasi ev = {.aturan = u->r};
	const struct kj_tree *in = kj_tree_get(u->in, "numerik");
	struct kj_skp_2021 skp;
	struct kj_hasil h;
	enum kj_rc rc;

	if (in == NULL)
		return KJ_NOTFOUND;
	if (!kj_numerik_read(u->arena, in, &ev))
		return KJ_INVALID;
	rc = kj_nilai_skp_2021(u->arena, u->r, ev.pimpinan, ev.rhk, ev.nrhk, u->why, &skp);
	if (rc == KJ_OK) {
		ev.angka.nilai_skp = kj_exact_text(u->arena, skp.nilai.nilai);
		rc = kj_nilai_kinerja_2019(u->arena, u->r, &ev.angka, u->why, &h);
	}
	if (rc != KJ_OK)
		return rc == KJ_INVALID ? KJ_NOTFOUND : rc;
	out->nilai = or_empty(h.angka.teks);
	out->predikat = kj_predikat_kode(h.predikat);
	return *out->predikat ? KJ_OK : KJ_NOTFOUND;
}

enum kj_rc
kj_evaluasi_ulang(struct kj_arena *a, const struct kj_aturan *r, const char *masukan,
	enum kj_rating hasil, enum kj_rating perilaku, bool jelas, struct kj_ulang *out)
{
	struct kj_penjelasan why;
	struct kj_tree_error error;
	struct kj_tree *in;
	struct ulang u = {.arena = a, .r = r, .hasil = hasil, .perilaku = perilaku};
	enum kj_rc rc;

	*out = (struct kj_ulang){"", "", "", "", ""};
	rc = kj_tree_json(a, masukan, &in, &error);
	if (rc != KJ_OK)
		return rc;
	u.in = in;
	if (jelas) {
		kj_penjelasan_init(&why, a);
		u.why = &why;
	}
	switch (kj_evaluasi_model(r)) {
	case KJ_MODEL_RATING:
		rc = by_rating(&u, out);
		break;
	case KJ_MODEL_KRITERIA:
		rc = by_criteria(&u, out);
		break;
	case KJ_MODEL_NUMERIK:
		rc = by_numbers(&u, out);
		break;
	case KJ_MODEL_KOSONG:
		rc = KJ_NOTFOUND;
	}
	if (rc == KJ_OK && jelas) {
		struct kj_buf b;

		kj_buf_init(&b, a);
		kj_penjelasan_json(&b, &why);
		out->penjelasan = b.data;
	}
	return rc;
}

/* ---- a year under another ruleset -------------------------------------------------------- */

/* A deviation from the suggestion was a decision: it stays. */
static enum kj_rating
rating_under(const struct kj_rows *r, size_t i)
{
	if (kj_streq(kj_text(r, i, "saran_hasil"), kj_text(r, i, "rating_hasil")))
		return KJ_RATING_NONE;
	return kj_rating_of(kj_text(r, i, "rating_hasil"));
}

static void
count_move(struct kj_tiru *out, enum kj_predikat from, enum kj_predikat to)
{
	out->dihitung++;
	out->dari_ke[from][to]++;
	out->naik += to > from;
	out->turun += to < from;
}

static enum kj_rc
try_one(struct kj_act *act, const struct kj_aturan *r, const struct kj_rows *rows, size_t i,
	struct kj_tiru_baris *b, struct kj_tiru *out)
{
	enum kj_rating hasil = rating_under(rows, i);
	enum kj_predikat from = kj_predikat_of(kj_text(rows, i, "predikat")), to;
	enum kj_rc rc;

	rc = kj_evaluasi_ulang(act->arena, r, kj_text(rows, i, "masukan"), hasil,
		kj_rating_of(kj_text(rows, i, "rating_perilaku")), false, &b->baru);
	if (rc == KJ_NOTFOUND || rc == KJ_INVALID) {
		out->tak_dapat++;
		return KJ_OK;
	}
	if (rc != KJ_OK)
		return rc;
	to = kj_predikat_of(b->baru.predikat);
	count_move(out, from, to);
	if (from == to)
		return KJ_OK;
	b->id = kj_int(rows, i, "id");
	b->skp = kj_int(rows, i, "skp_id");
	b->nama = kj_text(rows, i, "nama");
	b->nip = kj_text(rows, i, "nip");
	b->unit = kj_text(rows, i, "unit");
	b->indeks = kj_text(rows, i, "indeks");
	b->saran = kj_text(rows, i, "saran_hasil");
	b->hasil = kj_text(rows, i, "rating_hasil");
	b->perilaku = kj_text(rows, i, "rating_perilaku");
	b->predikat = kj_text(rows, i, "predikat");
	b->hasil_baru = hasil == KJ_RATING_NONE ? b->baru.saran : b->hasil;
	out->n++;
	return KJ_OK;
}

enum kj_rc
kj_tiru(struct kj_act *act, int64_t periode, const struct kj_aturan *r, int64_t setelah, int64_t n,
	struct kj_tiru *out)
{
	struct kj_tiru_baris *moved;
	struct kj_rows rows;
	enum kj_rc rc;

	*out = (struct kj_tiru){0};
	rc = kj_db_rows(act->db, act->arena, &kj_q_tiru_baca, &rows,
		KJ_ARGS(kj_i(periode), kj_i(setelah), kj_i(n)));
	moved = kj_calloc(act->arena, rows.n + 1, sizeof(*moved));
	for (size_t i = 0; rc == KJ_OK && i < rows.n; i++)
		rc = try_one(act, r, &rows, i, &moved[out->n], out);
	out->baris = moved;
	if (rc == KJ_OK && (int64_t)rows.n == n)
		out->berikut = kj_int(&rows, rows.n - 1, "id");
	return rc;
}
