/*
 * Evaluasi: how it is read, and the suggestion that stands beside it.
 */
#include "kinerja/domain/evaluasi.h"

#include "evaluasi_hitung.h"
#include "evaluasi_salinan.h"
#include "kinerja/domain/aturan.h"
#include "kinerja/exact.h"
#include "queries.h"

enum { SHARE_DECIMALS = 6 }; /* of a share of the year's target, as the column has them */

const char *const kj_rating_kodes[] = {"DI_BAWAH", "SESUAI", "DI_ATAS", NULL};

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

size_t
kj_evaluasi_bagian(const struct kj_evaluasi *ev, const char *bagian, size_t *n)
{
	size_t first = 0;

	*n = 0;
	while (first < ev->baris.n && !kj_streq(kj_text(&ev->baris, first, "bagian"), bagian))
		first++;
	while (first + *n < ev->baris.n && kj_streq(kj_text(&ev->baris, first + *n, "bagian"), bagian))
		++*n;
	return first;
}

/* ---- targets of a part of the year ----------------------------------------------- */

/* Calendar months from one day to another, both counted. */
static int64_t
months(kj_date from, kj_date to)
{
	int y1, m1, d1, y2, m2, d2;

	kj_date_split(from, &y1, &m1, &d1);
	kj_date_split(to, &y2, &m2, &d2);
	return (int64_t)(y2 - y1) * 12 + m2 - m1 + 1;
}

/*
 * What was to be reached by the cycle's last day: of what adds up over the
 * year its share by months, of anything else the year's target.
 */
static const char *
target_of(struct kj_arena *a, const struct kj_evaluasi *ev, size_t i)
{
	const char *year = kj_decimal_plain(a, kj_text(&ev->baris, i, "target"));
	const struct kj_exact *part;
	kj_date from, to;

	if (ev->putaran->nomor == 0 || *year == '\0' ||
		!kj_streq(kj_text(&ev->baris, i, "konsolidasi"), "SUM") ||
		!kj_date_parse(kj_text(&ev->kepala, 0, "mulai"), &from) ||
		!kj_date_parse(kj_text(&ev->kepala, 0, "selesai"), &to) || to < ev->sampai)
		return year;
	part = kj_exact_mul(
		a, kj_exact_parse(a, year), kj_exact_ratio(a, months(from, ev->sampai), months(from, to)));
	return kj_decimal_plain(a, kj_exact_show(a, part, SHARE_DECIMALS));
}

/* ---- reading ------------------------------------------------------------------------ */

static void
read_indicator(struct kj_arena *a, const struct kj_evaluasi *ev, size_t i, struct kj_indikator *k)
{
	const struct kj_rows *r = &ev->baris;

	k->kunci = kj_fmt(a, "%lld", (long long)kj_int(r, i, "iki_id"));
	if (!kj_arah_of(kj_text(r, i, "arah"), &k->arah))
		k->arah = KJ_ARAH_NAIK;
	k->tambahan = kj_streq(kj_text(r, i, "jenis"), "TAMBAHAN");
	k->target_maksimal = kj_int(r, i, "target_maksimal") != 0;
	k->bukti = kj_int(r, i, "berbukti") > 0 || *kj_text(r, i, "bukti") != '\0';
	k->target = target_of(a, ev, i);
	k->realisasi = kj_evaluasi_realisasi(a, r, i);
	k->bobot = kj_decimal_plain(a, kj_text(r, i, "bobot"));
	k->terburuk = kj_decimal_plain(a, kj_text(r, i, "terburuk"));
	if (*k->terburuk == '\0')
		k->terburuk = NULL;
	k->rating = kj_rating_of(kj_text(r, i, "rating"));
}

/* The indicators as plan, realisation and accepted entries have them now. */
static void
read_indicators(struct kj_arena *a, struct kj_evaluasi *ev)
{
	struct kj_indikator *ind = kj_calloc(a, ev->niki + 1, sizeof(*ind));

	for (size_t i = 0; i < ev->niki; i++)
		read_indicator(a, ev, i, &ind[i]);
	ev->masukan = ind;
	ev->nmasukan = ev->niki;
}

/* The value kept for a criterion, "" for none. */
static const char *
kept_value(struct kj_arena *a, const struct kj_evaluasi *ev, const char *kode)
{
	size_t n, first = kj_evaluasi_bagian(ev, "KRITERIA", &n);

	for (size_t i = first; i < first + n; i++)
		if (kj_streq(kj_text(&ev->baris, i, "aspek"), kode))
			return kj_decimal_plain(a, kj_text(&ev->baris, i, "realisasi"));
	return "";
}

static void
read_values(struct kj_arena *a, struct kj_evaluasi *ev)
{
	const struct kj_rows *k = &ev->kepala;

	kj_kriteria_bobot(a, ev->aturan, kj_text(k, 0, "jabatan_jenis"), &ev->kriteria, &ev->nkriteria);
	for (size_t i = 0; i < ev->nkriteria; i++)
		ev->kriteria[i].nilai = kept_value(a, ev, ev->kriteria[i].kode);
}

/* The cycle's last day; KJ_NOTFOUND when period or plan do not have the cycle. */
static enum kj_rc
find_cycle(struct kj_evaluasi *ev)
{
	const struct kj_rows *k = &ev->kepala;
	kj_date begin, from, to;

	if (!kj_date_parse(kj_text(k, 0, "mulai"), &from) ||
		!kj_date_parse(kj_text(k, 0, "selesai"), &to) ||
		!kj_date_parse(kj_text(k, 0, "periode_mulai"), &begin))
		return KJ_FAULT_AT("plan %lld without days", (long long)kj_int(k, 0, "skp_id"));
	ev->sampai = to;
	if (ev->putaran->nomor == 0 || kj_date_parse(kj_text(k, 0, "sampai"), &ev->sampai))
		return KJ_OK;
	ev->sampai = kj_putaran_akhir(ev->putaran, begin);
	return kj_streq(kj_text(k, 0, "siklus_evaluasi"), ev->putaran->irama) && from <= ev->sampai &&
				   to > ev->sampai
			   ? KJ_OK
			   : KJ_NOTFOUND;
}

static enum kj_rc
read_rows(struct kj_act *act, int64_t skp, struct kj_evaluasi *ev)
{
	const char *kode = ev->putaran->kode;
	const char *last = "9999-12-31";
	enum kj_rc rc = kj_db_one(act->db, act->arena, &kj_q_evaluasi_header, &ev->kepala,
		KJ_ARGS(kj_t(kode), kj_t(kode), kj_t(kode), kj_i(skp)));

	if (rc == KJ_OK)
		rc = find_cycle(ev);
	if (rc != KJ_OK)
		return rc;
	if (ev->putaran->nomor)
		last = kj_date_iso(act->arena, ev->sampai);
	rc = kj_db_rows(act->db, act->arena, &kj_q_evaluasi_rows, &ev->baris,
		KJ_ARGS(kj_t(last), kj_t(kode), kj_i(skp)));
	kj_evaluasi_bagian(ev, "IKI", &ev->niki);
	return rc;
}

enum kj_rc
kj_evaluasi_load(struct kj_act *act, const char *rulesets, int64_t skp, const char *siklus,
	struct kj_evaluasi *out)
{
	enum kj_rc rc;

	*out = (struct kj_evaluasi){.putaran = kj_putaran_of(siklus), .nilai_skp = ""};
	if (out->putaran == NULL)
		return KJ_NOTFOUND;
	rc = read_rows(act, skp, out);
	if (rc != KJ_OK)
		return rc;
	rc = kj_aturan_periode(act, rulesets, kj_int(&out->kepala, 0, "aturan_id"),
		kj_text(&out->kepala, 0, "aturan_periode"), &out->aturan);
	if (rc != KJ_OK)
		return rc;
	out->pimpinan = kj_int(&out->kepala, 0, "pimpinan") != 0;
	read_indicators(act->arena, out);
	read_values(act->arena, out);
	rc = kj_salinan_baca(act, out);
	if (rc != KJ_OK)
		return rc;
	out->model = kj_evaluasi_model(out->aturan);
	return kj_evaluasi_hitung(act, out);
}
