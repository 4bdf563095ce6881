/* Signed evaluations computed again from what their rows keep. */
#include "kinerja/domain/ulang.h"

#include "evaluasi_hitung.h"
#include "evaluasi_salinan.h"
#include "queries.h"

/* ---- one evaluation ------------------------------------------------------------------ */

static const char *
or_empty(const char *s)
{
	return s ? s : "";
}

/* False when this ruleset asks for what was never given. */
static bool
can_judge(const struct kj_evaluasi *ev)
{
	switch (ev->model) {
	case KJ_MODEL_RATING:
		return true;
	case KJ_MODEL_KRITERIA:
		return ev->nkriteria > 0;
	case KJ_MODEL_NUMERIK:
		return ev->nrhk > 0;
	case KJ_MODEL_KOSONG:
		break;
	}
	return false;
}

static enum kj_rc
compute(struct kj_arena *a, struct kj_evaluasi *ev, enum kj_rating hasil, enum kj_rating perilaku,
	struct kj_ulang *out)
{
	struct kj_act act = {.arena = a};
	enum kj_rc rc = kj_evaluasi_hitung(&act, ev);

	if (rc != KJ_OK)
		return rc;
	if (ev->saran.indeks.nilai)
		out->indeks = kj_fmt(a, "%.60s", or_empty(ev->saran.indeks.teks));
	out->saran = kj_rating_kode(ev->saran.saran);
	out->nilai = or_empty(ev->hasil.angka.teks);
	if (hasil == KJ_RATING_NONE)
		hasil = ev->saran.saran;
	if (ev->model == KJ_MODEL_RATING)
		out->predikat = kj_predikat_kode(kj_kuadran(ev->aturan, hasil, perilaku, &ev->langkah));
	else
		out->predikat = kj_predikat_kode(ev->hasil.predikat);
	return *out->predikat ? KJ_OK : KJ_NOTFOUND;
}

enum kj_rc
kj_evaluasi_ulang(struct kj_arena *a, const struct kj_aturan *r, const char *masukan,
	enum kj_rating hasil, enum kj_rating perilaku, bool jelas, struct kj_ulang *out)
{
	struct kj_evaluasi ev = {.aturan = r,
		.model = kj_evaluasi_model(r),
		.organisasi = "",
		.angka = {"", "", "", false},
		.nilai_skp = ""};
	struct kj_buf b;
	enum kj_rc rc;

	*out = (struct kj_ulang){"", "", "", "", ""};
	rc = kj_salinan_masukan_baca(a, masukan, &ev);
	if (rc != KJ_OK)
		return rc;
	if (!can_judge(&ev))
		return KJ_NOTFOUND;
	rc = compute(a, &ev, hasil, perilaku, out);
	if (rc != KJ_OK || !jelas)
		return rc;
	kj_buf_init(&b, a);
	kj_penjelasan_json(&b, &ev.langkah);
	out->penjelasan = b.data;
	return KJ_OK;
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
