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
	return r->kinerja.tertinggi.nilai ? KJ_MODEL_NUMERIK : KJ_MODEL_KOSONG;
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
	enum kj_predikat unit = kj_predikat_organisasi_of(kj_text(&ev->kepala, 0, "organisasi"));

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
	if (rc == KJ_INVALID)
		kj_log(KJ_INFO, "evaluasi.tanpa_saran", "skp=%lld galat=%s",
			(long long)kj_int(&ev->kepala, 0, "skp_id"), ev->saran.galat);
	else if (rc != KJ_OK)
		return rc;
	if (ev->saran.capaian != NULL)
		order_capaian(act->arena, ev);
	suggest_leader(ev);
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
		return suggest(act, ev);
	case KJ_MODEL_KRITERIA:
		ev->pimpinan = false;
		return weigh(act, ev);
	case KJ_MODEL_NUMERIK:
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
