/*
 * Evaluasi: how it is read, and the suggestion that stands beside it.
 */
#include "kinerja/domain/evaluasi.h"

#include "evaluasi_salinan.h"
#include "kinerja/domain/aturan.h"
#include "queries.h"

const char *const kj_rating_kodes[] = {"DI_BAWAH", "SESUAI", "DI_ATAS", NULL};
const char *const kj_organisasi_kodes[] = {
	"ISTIMEWA", "BAIK", "BUTUH_PERBAIKAN", "KURANG", "SANGAT_KURANG", NULL};

static const struct kj_langkah steps[] = {
	{"BELUM", "simpan", "BELUM", KJ_REL_DIRI, "step EVALUASI open"},
	{"BELUM", "ajukan", "REALISASI_DIAJUKAN", KJ_REL_DIRI,
		"realisation of every numeric indicator"},
	{"DIKEMBALIKAN", "simpan", "DIKEMBALIKAN", KJ_REL_DIRI, "step EVALUASI open"},
	{"DIKEMBALIKAN", "ajukan", "REALISASI_DIAJUKAN", KJ_REL_DIRI,
		"realisation of every numeric indicator"},
	{"REALISASI_DIAJUKAN", "kembalikan", "DIKEMBALIKAN", KJ_REL_PENILAI,
		"step open, note of 10 characters"},
	{"REALISASI_DIAJUKAN", "nilai", "DINILAI", KJ_REL_PENILAI, "reasons"},
	{"REALISASI_DIAJUKAN", "tetapkan", "DITETAPKAN", KJ_REL_PENILAI, "reasons"},
	{"DINILAI", "nilai", "DINILAI", KJ_REL_PENILAI, "reasons"},
	{"DINILAI", "kembalikan", "DIKEMBALIKAN", KJ_REL_PENILAI, "step open, note of 10 characters"},
	{"DINILAI", "tetapkan", "DITETAPKAN", KJ_REL_PENILAI, "reasons"},
	{"DITETAPKAN", "terima", "DITERIMA_PEGAWAI", KJ_REL_DIRI, ""},
};

const struct kj_alur kj_evaluasi_alur = {KJ_DOK_EVALUASI, steps, KJ_COUNT(steps)};

bool
kj_evaluasi_released(const char *status)
{
	return kj_streq(status, "DITETAPKAN") || kj_streq(status, "DITERIMA_PEGAWAI") ||
		   kj_streq(status, "FINAL");
}

const char *
kj_evaluasi_realisasi(struct kj_arena *a, const struct kj_rows *baris, size_t row)
{
	const char *how = kj_text(baris, row, "konsolidasi");
	const char *value = kj_text(baris, row, "realisasi");

	if (*value == '\0' && kj_streq(how, "SUM"))
		value = kj_text(baris, row, "jumlah");
	else if (*value == '\0' && kj_streq(how, "AVG"))
		value = kj_text(baris, row, "rata");
	else if (*value == '\0')
		value = kj_text(baris, row, "terakhir");
	return kj_decimal_plain(a, value);
}

static void
read_indicator(struct kj_arena *a, const struct kj_rows *r, size_t i, struct kj_indikator *k)
{
	k->kunci = kj_fmt(a, "%lld", (long long)kj_int(r, i, "iki_id"));
	if (!kj_arah_of(kj_text(r, i, "arah"), &k->arah))
		k->arah = KJ_ARAH_NAIK;
	k->tambahan = kj_streq(kj_text(r, i, "jenis"), "TAMBAHAN");
	k->target_maksimal = kj_int(r, i, "target_maksimal") != 0;
	k->bukti = kj_int(r, i, "berbukti") > 0 || *kj_text(r, i, "bukti") != '\0';
	k->target = kj_decimal_plain(a, kj_text(r, i, "target"));
	k->realisasi = kj_evaluasi_realisasi(a, r, i);
	k->bobot = kj_decimal_plain(a, kj_text(r, i, "bobot"));
	k->terburuk = kj_decimal_plain(a, kj_text(r, i, "terburuk"));
	if (*k->terburuk == '\0')
		k->terburuk = NULL;
}

/* A leader's results are the unit's (SE MenPANRB 3/2023): its predicate is the suggestion. */
static void
suggest_leader(struct kj_evaluasi *ev)
{
	enum kj_predikat unit = kj_predikat_organisasi_of(kj_text(&ev->kepala, 0, "organisasi"));

	ev->pimpinan = ev->pimpinan && unit != KJ_PREDIKAT_NONE;
	if (ev->pimpinan)
		ev->saran.saran = kj_rating_pimpinan(ev->aturan, unit, &ev->langkah);
}

/* The indicators as plan, realisation and accepted entries have them now. */
static void
read_indicators(struct kj_arena *a, struct kj_evaluasi *ev)
{
	struct kj_indikator *ind = kj_calloc(a, ev->niki + 1, sizeof(*ind));

	for (size_t i = 0; i < ev->niki; i++)
		read_indicator(a, &ev->baris, i, &ind[i]);
	ev->masukan = ind;
	ev->nmasukan = ev->niki;
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

	kj_penjelasan_init(&ev->langkah, act->arena);
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

enum kj_rc
kj_evaluasi_load(struct kj_act *act, const char *rulesets, int64_t skp, struct kj_evaluasi *out)
{
	enum kj_rc rc;

	*out = (struct kj_evaluasi){0};
	rc = kj_db_one(act->db, act->arena, &kj_q_evaluasi_header, &out->kepala, KJ_ARGS(kj_i(skp)));
	if (rc == KJ_OK)
		rc = kj_db_rows(
			act->db, act->arena, &kj_q_evaluasi_rows, &out->baris, KJ_ARGS(kj_i(skp), kj_i(skp)));
	if (rc != KJ_OK)
		return rc;
	rc = kj_aturan_periode(act, rulesets, kj_int(&out->kepala, 0, "aturan_id"),
		kj_text(&out->kepala, 0, "aturan_periode"), &out->aturan);
	if (rc != KJ_OK)
		return rc;
	while (out->niki < out->baris.n && kj_streq(kj_text(&out->baris, out->niki, "bagian"), "IKI"))
		out->niki++;
	out->pimpinan = kj_int(&out->kepala, 0, "pimpinan") != 0;
	read_indicators(act->arena, out);
	rc = kj_salinan_baca(act, out);
	return rc == KJ_OK ? suggest(act, out) : rc;
}
