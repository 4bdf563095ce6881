/*
 * Evaluasi: how it is read, and the suggestion that stands beside it.
 */
#include "kinerja/domain/evaluasi.h"

#include "evaluasi_hitung.h"
#include "evaluasi_salinan.h"
#include "kinerja/domain/aturan.h"
#include "kinerja/exact.h"
#include "queries.h"

enum { SHOWN_DECIMALS = 6 }; /* as the columns of realisation and target have them */

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

/* Numerators over denominators in percent: percentages are never averaged. */
static const char *
ratio(struct kj_arena *a, const struct kj_rows *baris, size_t row)
{
	const struct kj_exact *over = kj_exact_parse(a, kj_text(baris, row, "atas"));
	const struct kj_exact *under = kj_exact_parse(a, kj_text(baris, row, "bawah"));

	if (over == NULL || under == NULL || kj_exact_sign(under) <= 0)
		return kj_text(baris, row, "terakhir");
	return kj_exact_show(a, kj_exact_mul_int(a, kj_exact_div(a, over, under), 100), SHOWN_DECIMALS);
}

/* What the accepted entries come to, by the indicator's way of consolidation (DOMAIN 4.7). */
static const char *
consolidated(struct kj_arena *a, const struct kj_rows *baris, size_t row)
{
	static const struct {
		const char *how, *column;
	} ways[] = {{"SUM", "jumlah"}, {"AVG", "rata"}, {"MEDIAN", "median"}, {"P90", "p90"}};
	const char *how = kj_text(baris, row, "konsolidasi");

	if (kj_streq(how, "RASIO"))
		return ratio(a, baris, row);
	for (size_t i = 0; i < KJ_COUNT(ways); i++)
		if (kj_streq(how, ways[i].how))
			return kj_text(baris, row, ways[i].column);
	return kj_text(baris, row, "terakhir");
}

struct kj_set
kj_evaluasi_kelompok(struct kj_arena *a, const struct kj_rows *baris, size_t row)
{
	struct kj_set groups, said;

	if (!kj_streq(kj_text(baris, row, "arah"), "TUMBUH"))
		return (struct kj_set){0};
	groups = kj_kelompok_baca(a, kj_text(baris, row, "kelompok"));
	said = kj_kelompok_baca(a, kj_text(baris, row, "kelompok_lapor"));
	return kj_kelompok_lapor(a, &groups, &said);
}

const char *
kj_evaluasi_realisasi(struct kj_arena *a, const struct kj_rows *baris, size_t row)
{
	const char *value = kj_text(baris, row, "realisasi"), *base;
	struct kj_set groups;

	if (*value != '\0')
		return kj_decimal_plain(a, value);
	groups = kj_evaluasi_kelompok(a, baris, row);
	if (groups.n > 0)
		return kj_kelompok_realisasi(a, &groups);
	value = consolidated(a, baris, row);
	base = kj_text(baris, row, "baseline");
	/* Growth is what lies between where it started and where it stands. */
	if (kj_streq(kj_text(baris, row, "arah"), "TUMBUH") && *value != '\0' && *base != '\0')
		value = kj_exact_show(
			a, kj_exact_sub(a, kj_exact_parse(a, value), kj_exact_parse(a, base)), SHOWN_DECIMALS);
	return kj_decimal_plain(a, value);
}

bool
kj_evaluasi_kualitatif(const struct kj_rows *baris, size_t row)
{
	return kj_isnull(baris, row, "target") && kj_isnull(baris, row, "target_lo");
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

/* Months of its year that are over on a day. */
static int
months_before(kj_date d)
{
	int year, month, day;

	kj_date_split(d, &year, &month, &day);
	return month - 1;
}

/* The targets agreed for the quarters until then: added up, or the last one; "" without any. */
static const char *
quarters(struct kj_arena *a, const struct kj_evaluasi *ev, size_t i)
{
	bool sum = kj_streq(kj_text(&ev->baris, i, "konsolidasi"), "SUM");
	const struct kj_exact *total = kj_exact(a), *one;
	int upto = ev->putaran->bulan;
	bool any = false;

	if (ev->putaran->nomor == 0) /* closed early: the quarters that were over by then */
		upto = months_before(ev->sampai + 1);
	for (int q = 1; q <= upto / 3 && q <= 3; q++) {
		one = kj_exact_parse(a, kj_text(&ev->baris, i, kj_fmt(a, "target_tw%d", q)));
		if (one == NULL)
			continue;
		total = sum ? kj_exact_add(a, total, one) : one;
		any = true;
	}
	return any ? kj_decimal_plain(a, kj_exact_show(a, total, SHOWN_DECIMALS)) : "";
}

/* The end of a range that the realisation lies beyond, itself inside: the target of a range. */
static const char *
nearest(struct kj_arena *a, const struct kj_evaluasi *ev, size_t i)
{
	const char *value = kj_evaluasi_realisasi(a, &ev->baris, i);
	const struct kj_exact *lo = kj_exact_parse(a, kj_text(&ev->baris, i, "target_lo"));
	const struct kj_exact *hi = kj_exact_parse(a, kj_text(&ev->baris, i, "target_hi"));
	const struct kj_exact *x = kj_exact_parse(a, value);

	if (lo == NULL || hi == NULL || x == NULL || kj_exact_cmp(x, lo) < 0)
		return kj_decimal_plain(a, kj_text(&ev->baris, i, "target_lo"));
	if (kj_exact_cmp(x, hi) > 0)
		return kj_decimal_plain(a, kj_text(&ev->baris, i, "target_hi"));
	return value;
}

/*
 * What was to be reached by the cycle's last day, or by that of a plan closed early: the quarters' targets where
 * there are some; else of what adds up over the year its share by months, and
 * of anything else the year's target.
 */
static const char *
target_of(struct kj_arena *a, const struct kj_evaluasi *ev, size_t i)
{
	const char *year = kj_decimal_plain(a, kj_text(&ev->baris, i, "target")), *agreed;
	bool closed = !kj_isnull(&ev->kepala, 0, "rencana_selesai");
	const struct kj_exact *part;
	kj_date from, to;

	if (!kj_isnull(&ev->baris, i, "target_lo"))
		return nearest(a, ev, i);
	if (*year == '\0' || (ev->putaran->nomor == 0 && !closed))
		return year;
	agreed = quarters(a, ev, i);
	if (*agreed != '\0')
		return agreed;
	if (!kj_streq(kj_text(&ev->baris, i, "konsolidasi"), "SUM") ||
		!kj_date_parse(kj_text(&ev->kepala, 0, "mulai"), &from) ||
		!kj_date_parse(kj_text(&ev->kepala, 0, closed ? "rencana_selesai" : "selesai"), &to) ||
		to < ev->sampai)
		return year;
	part = kj_exact_mul(
		a, kj_exact_parse(a, year), kj_exact_ratio(a, months(from, ev->sampai), months(from, to)));
	return kj_decimal_plain(a, kj_exact_show(a, part, SHOWN_DECIMALS));
}

/* ---- reading ------------------------------------------------------------------------ */

static void
read_indicator(struct kj_arena *a, const struct kj_evaluasi *ev, size_t i, struct kj_indikator *k)
{
	const struct kj_rows *r = &ev->baris;
	struct kj_set groups = kj_evaluasi_kelompok(a, r, i);

	k->kunci = kj_fmt(a, "%lld", (long long)kj_int(r, i, "iki_id"));
	if (!kj_arah_of(kj_text(r, i, "arah"), &k->arah))
		k->arah = KJ_ARAH_NAIK;
	k->tambahan = kj_streq(kj_text(r, i, "jenis"), "TAMBAHAN");
	k->target_maksimal = kj_int(r, i, "target_maksimal") != 0;
	k->bukti = kj_int(r, i, "berbukti") > 0 || *kj_text(r, i, "bukti") != '\0';
	k->target = target_of(a, ev, i);
	k->kelompok = kj_kelompok_aturan(a, &groups);
	k->nkelompok = groups.n;
	k->realisasi =
		groups.n > 0 ? kj_kelompok_realisasi(a, &groups) : kj_evaluasi_realisasi(a, r, i);
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

	ev->angka.nilai_perilaku = kj_decimal_plain(a, kj_text(k, 0, "nilai_perilaku"));
	kj_kriteria_bobot(a, ev->aturan, kj_text(k, 0, "jabatan_jenis"), &ev->kriteria, &ev->nkriteria);
	for (size_t i = 0; i < ev->nkriteria; i++)
		ev->kriteria[i].nilai = kept_value(a, ev, ev->kriteria[i].kode);
	if (kj_evaluasi_model(ev->aturan) == KJ_MODEL_NUMERIK)
		kj_numerik_susun(a, ev);
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
	out->organisasi = kj_text(&out->kepala, 0, "organisasi");
	out->pimpinan = kj_int(&out->kepala, 0, "pimpinan") != 0;
	read_indicators(act->arena, out);
	read_values(act->arena, out);
	rc = kj_salinan_baca(act, out);
	if (rc != KJ_OK)
		return rc;
	out->model = kj_evaluasi_model(out->aturan);
	return kj_evaluasi_hitung(act, out);
}
