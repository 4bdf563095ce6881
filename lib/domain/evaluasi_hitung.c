/*
 * Evaluasi: suggestion and value, by the model of the ruleset. Looks at the
 * inputs gathered in struct kj_evaluasi and at nothing else.
 */
#include "evaluasi_hitung.h"

enum kj_model
kj_evaluasi_model(const struct kj_aturan *r)
{
	if (kj_streq(r->model, "LOKAL") && r->nkriteria > 0)
		return KJ_MODEL_KRITERIA;
	if (r->ada_matriks)
		return KJ_MODEL_RATING;
	return r->kinerja.tertinggi.nilai && r->aspek.nsuara > 0 ? KJ_MODEL_NUMERIK : KJ_MODEL_KOSONG;
}

const char *
kj_model_kode(enum kj_model m)
{
	static const char *const kode[] = {[KJ_MODEL_KOSONG] = "",
		[KJ_MODEL_RATING] = "RATING",
		[KJ_MODEL_NUMERIK] = "NUMERIK",
		[KJ_MODEL_KRITERIA] = "KRITERIA"};

	return kode[m];
}

/* ---- RATING ---------------------------------------------------------------------- */

/* A leader's results are the unit's (SE MenPANRB 3/2023): its predicate is the suggestion. */
static void
suggest_leader(struct kj_evaluasi *ev)
{
	enum kj_predikat unit = kj_predikat_organisasi_of(ev->organisasi);

	ev->pimpinan = ev->pimpinan && unit != KJ_PREDIKAT_NONE;
	if (ev->pimpinan)
		ev->saran.saran = kj_rating_pimpinan(ev->aturan, unit, &ev->langkah);
}

/* From the order of the inputs to that of the rows, which a later revision may have changed. */
static void
order_capaian(struct kj_arena *a, struct kj_evaluasi *ev)
{
	struct kj_angka *v = kj_calloc(a, ev->niki + 1, sizeof(*v));

	for (size_t i = 0; i < ev->niki; i++)
		for (size_t j = 0; j < ev->nmasukan; j++)
			if (kj_streq(kj_text(&ev->baris, i, "iki_id"), ev->masukan[j].kunci))
				v[i] = ev->saran.capaian[j];
	ev->saran.capaian = v;
}

static enum kj_rc
suggest(struct kj_act *act, struct kj_evaluasi *ev)
{
	enum kj_rc rc;

	rc =
		kj_saran_hasil(act->arena, ev->aturan, ev->masukan, ev->nmasukan, &ev->langkah, &ev->saran);
	if (rc == KJ_INVALID && ev->kepala.n > 0)
		kj_log(KJ_INFO, "evaluasi.tanpa_saran", "skp=%lld galat=%s",
			(long long)kj_int(&ev->kepala, 0, "skp_id"), ev->saran.galat);
	else if (rc != KJ_OK && rc != KJ_INVALID)
		return rc;
	if (ev->saran.capaian != NULL)
		order_capaian(act->arena, ev);
	suggest_leader(ev);
	return KJ_OK;
}

/* ---- RATING with a numeric aid (KMK 127/2026) ---------------------------------------- */

bool
kj_evaluasi_bantuan_angka(const struct kj_aturan *r)
{
	return r->nkp.nk3_indikator > 0 && r->saran.bukti_min_pct.nilai == NULL;
}

/* The kind of indicator that weighs as it is: plans do not say the kind. */
static const char *
plain_kind(const struct kj_aturan *r)
{
	for (size_t i = 0; i < r->nkp.nk3_indikator; i++)
		if (kj_exact_cmp_int(r->nkp.k3_indikator[i].nilai.nilai, 1) == 0)
			return r->nkp.k3_indikator[i].kode;
	return r->nkp.k3_indikator[0].kode;
}

static void
each_capaian(struct kj_arena *a, struct kj_evaluasi *ev)
{
	struct kj_angka *v = kj_calloc(a, ev->nmasukan + 1, sizeof(*v));
	struct kj_capaian one;
	struct kj_penjelasan unseen;

	kj_penjelasan_init(&unseen, a);
	for (size_t i = 0; i < ev->nmasukan; i++)
		if (kj_capaian_2026(a, ev->aturan, &ev->masukan[i], &unseen, &one) == KJ_OK)
			v[i] = one.capaian;
	ev->saran.capaian = v;
	order_capaian(a, ev);
}

/* Its rating of results is the suggestion; its value stands beside, the matrix decides. */
static enum kj_rc
aid(struct kj_act *act, struct kj_evaluasi *ev)
{
	struct kj_iki_2026 *iki = kj_calloc(act->arena, ev->nmasukan + 1, sizeof(*iki));
	const char *perilaku = ev->angka.nilai_perilaku;
	struct kj_nkp_dasar in = {.iki = iki,
		.perilaku = &perilaku,
		.nperilaku = *perilaku != '\0',
		.pimpinan = ev->pimpinan};
	struct kj_nkp out;
	enum kj_rc rc;

	for (size_t i = 0; i < ev->nmasukan; i++)
		if (!ev->masukan[i].tambahan)
			iki[in.n++] =
				(struct kj_iki_2026){.ind = ev->masukan[i], .jenis = plain_kind(ev->aturan)};
	rc = kj_nkp_2026(act->arena, ev->aturan, &in, &ev->langkah, &out);
	if (rc != KJ_OK && rc != KJ_INVALID)
		return rc;
	each_capaian(act->arena, ev);
	ev->saran.galat = out.galat;
	ev->saran.dihitung = in.n;
	ev->saran.indeks = out.nhk;
	if (rc == KJ_INVALID)
		return KJ_OK;
	ev->saran.saran = out.hasil;
	ev->hasil = (struct kj_hasil){
		.angka = out.akhir, .kode = kj_predikat_kode(out.predikat), .predikat = out.predikat};
	return KJ_OK;
}

/* ---- KRITERIA ------------------------------------------------------------------------ */

/* Nothing comes out before each criterion has a value. */
static enum kj_rc
weigh(struct kj_act *act, struct kj_evaluasi *ev)
{
	enum kj_rc rc;

	for (size_t i = 0; i < ev->nkriteria; i++)
		if (*ev->kriteria[i].nilai == '\0')
			return KJ_OK;
	rc = kj_kriteria_nilai(
		act->arena, ev->aturan, ev->kriteria, ev->nkriteria, &ev->langkah, &ev->hasil);
	return rc == KJ_INVALID ? KJ_OK : rc;
}

/* ---- all of them -------------------------------------------------------------------------- */

enum kj_rc
kj_evaluasi_hitung(struct kj_act *act, struct kj_evaluasi *ev)
{
	ev->saran = (struct kj_saran){.galat_di = SIZE_MAX};
	ev->hasil = (struct kj_hasil){.kode = ""};
	kj_penjelasan_init(&ev->langkah, act->arena);
	switch (ev->model) {
	case KJ_MODEL_RATING:
		return kj_evaluasi_bantuan_angka(ev->aturan) ? aid(act, ev) : suggest(act, ev);
	case KJ_MODEL_KRITERIA:
		ev->pimpinan = false;
		return weigh(act, ev);
	case KJ_MODEL_NUMERIK:
		return kj_numerik_hitung(act, ev);
	case KJ_MODEL_KOSONG:
		break;
	}
	ev->pimpinan = false;
	return KJ_OK;
}

/* ---- what is being written -------------------------------------------------------------------- */

static enum kj_rating
rating_given(const struct kj_penilaian *p, const char *kunci, enum kj_rating now)
{
	const struct kj_umpan *u = p->iki.v;

	for (size_t i = 0; i < p->iki.n; i++)
		if (kj_streq(u[i].row.key, kunci))
			return kj_rating_of(u[i].rating);
	return now;
}

void
kj_evaluasi_isi(struct kj_arena *a, const struct kj_penilaian *p, struct kj_evaluasi *ev)
{
	struct kj_indikator *ind = kj_calloc(a, ev->nmasukan + 1, sizeof(*ind));
	const struct kj_kriteria_isi *k = p->kriteria.v;

	for (size_t i = 0; i < ev->nmasukan; i++) {
		ind[i] = ev->masukan[i];
		ind[i].rating = rating_given(p, ind[i].kunci, ind[i].rating);
	}
	ev->masukan = ind;
	ev->angka.nilai_perilaku = p->nilai_perilaku ? p->nilai_perilaku : "";
	ev->angka.ide_baru = p->ide_baru;
	for (size_t i = 0; i < p->kriteria.n; i++)
		if (k[i].row.id >= 1 && (size_t)k[i].row.id <= ev->nkriteria)
			ev->kriteria[k[i].row.id - 1].nilai = k[i].nilai ? k[i].nilai : "";
}

enum kj_rc
kj_evaluasi_coba(struct kj_act *act, const struct kj_penilaian *p, struct kj_evaluasi *ev)
{
	kj_evaluasi_isi(act->arena, p, ev);
	return kj_evaluasi_hitung(act, ev);
}
