/*
 * How one evaluator's ratings lie beside those of the others: told as numbers,
 * never as a verdict (PP 30/2019 Pasal 4: objektif, terukur, transparan).
 */
#include "internal.h"

enum { LEAST = 5, PERCENT = 100, DIGITS = 2, QUARTERS = 4 };

/* One call. */
struct banding {
	struct kj_arena *a;
	struct kj_penjelasan *p;
	const char *sumber;
	const struct kj_penilai_jumlah *dia, *lain;
	struct kj_penilai_banding *out;
};

static const char *
number(const struct banding *b, int64_t v)
{
	return kj_fmt(b->a, "%lld", (long long)v);
}

static struct kj_angka
ratio(const struct banding *b, int64_t num, int64_t den)
{
	struct kj_angka r = {.nilai = kj_exact_ratio(b->a, num, den)};

	r.teks = kj_exact_show(b->a, r.nilai, DIGITS);
	return r;
}

static void
say_share(const struct banding *b, const char *kode, int64_t n, const char *bagian)
{
	const struct kj_nilai v[] = {
		{"jumlah", KJ_NILAI_ANGKA, number(b, n)},
		{"dibanding", KJ_NILAI_ANGKA, number(b, b->dia->dibanding)},
		{"bagian", KJ_NILAI_ANGKA, bagian},
	};

	if (b->p)
		kj_urai_add(b->p, kode, "", b->sumber, v, KJ_COUNT(v));
}

static void
say_mean(const struct banding *b, const char *kode, int64_t sum, int64_t n, const char *rata)
{
	const struct kj_nilai v[] = {
		{"jumlah", KJ_NILAI_ANGKA, number(b, sum)},
		{"dibanding", KJ_NILAI_ANGKA, number(b, n)},
		{"rata", KJ_NILAI_ANGKA, rata},
	};

	if (b->p)
		kj_urai_add(b->p, kode, "", b->sumber, v, KJ_COUNT(v));
}

/* Share above and below the suggestion, mean step from it, the same of the others. */
static void
compare_steps(const struct banding *b)
{
	const struct kj_penilai_jumlah *d = b->dia, *l = b->lain;
	struct kj_penilai_banding *out = b->out;

	out->atas = ratio(b, PERCENT * d->di_atas, d->dibanding);
	out->bawah = ratio(b, PERCENT * d->di_bawah, d->dibanding);
	out->rata = ratio(b, d->jenjang, d->dibanding);
	say_share(b, "penilai.atas", d->di_atas, out->atas.teks);
	say_share(b, "penilai.bawah", d->di_bawah, out->bawah.teks);
	say_mean(b, "penilai.rata", d->jenjang, d->dibanding, out->rata.teks);
	if (l->dibanding == 0)
		return;
	out->rata_lain = ratio(b, l->jenjang, l->dibanding);
	say_mean(b, "penilai.rata_lain", l->jenjang, l->dibanding, out->rata_lain.teks);
}

/* Predicates as places from 1 (the lowest) to 5. */
static void
compare_predicates(const struct banding *b)
{
	const struct kj_penilai_jumlah *d = b->dia, *l = b->lain;
	struct kj_penilai_banding *out = b->out;

	out->predikat = ratio(b, d->predikat, d->pegawai);
	say_mean(b, "penilai.predikat", d->predikat, d->pegawai, out->predikat.teks);
	if (l->pegawai == 0)
		return;
	out->predikat_lain = ratio(b, l->predikat, l->pegawai);
	say_mean(b, "penilai.predikat_lain", l->predikat, l->pegawai, out->predikat_lain.teks);
}

/* A quarter of a step away from the others, one rating in four, is worth a look. */
static void
hint(const struct banding *b, const struct kj_angka *mine, const struct kj_angka *others)
{
	struct kj_penilai_banding *out = b->out;
	struct kj_exact *limit = kj_exact_ratio(b->a, 1, QUARTERS);
	const struct kj_exact *gap = kj_exact_sub(b->a, mine->nilai, others->nilai);
	const struct kj_exact *size =
		kj_exact_sign(gap) < 0 ? kj_exact_sub(b->a, others->nilai, mine->nilai) : gap;
	const struct kj_exact *const limits[] = {limit};
	int side = kj_exact_cmp(size, limit);

	out->beda = (struct kj_angka){.nilai = gap, .teks = kj_exact_show(b->a, gap, DIGITS)};
	out->petunjuk = side < 0 ? "SEJALAN" : kj_exact_sign(gap) > 0 ? "LEBIH_TINGGI" : "LEBIH_RENDAH";
	if (b->p) {
		const struct kj_nilai v[] = {
			{"beda", KJ_NILAI_ANGKA, kj_exact_show_beside(b->a, size, DIGITS, limits, 1)},
			{"petunjuk", KJ_NILAI_KODE, out->petunjuk},
		};

		kj_urai_add(b->p, "penilai.beda", "", b->sumber, v, KJ_COUNT(v));
		kj_urai_ambang(b->p, side < 0 ? "<" : side > 0 ? ">" : "=", "0.25");
	}
}

static bool
sound(const struct kj_penilai_jumlah *j)
{
	return j->pegawai >= 0 && j->dibanding >= 0 && j->dibanding <= j->pegawai && j->di_atas >= 0 &&
		   j->di_bawah >= 0 && j->di_atas + j->di_bawah <= j->dibanding &&
		   j->jenjang <= 2 * j->di_atas && j->jenjang >= -2 * j->di_bawah &&
		   j->predikat >= j->pegawai && j->predikat <= (KJ_NPREDIKAT - 1) * j->pegawai;
}

enum kj_rc
kj_penilai_banding(struct kj_arena *a, const struct kj_aturan *r,
	const struct kj_penilai_jumlah *dia, const struct kj_penilai_jumlah *lain,
	struct kj_penjelasan *p, struct kj_penilai_banding *out)
{
	struct banding b = {a, p, "", dia, lain, out};

	*out = (struct kj_penilai_banding){.petunjuk = "", .dasar = ""};
	out->paling_sedikit = r->pola_min_pegawai > 0 ? r->pola_min_pegawai : LEAST;
	if (!sound(dia) || !sound(lain))
		out->galat = "ANGKA";
	if (out->galat)
		return KJ_INVALID;
	/* Of fewer people a number would tell of one of them. */
	out->cukup = dia->pegawai >= out->paling_sedikit;
	if (!out->cukup)
		return KJ_OK;
	if (dia->dibanding >= out->paling_sedikit)
		compare_steps(&b);
	compare_predicates(&b);
	if (out->rata.nilai && lain->dibanding >= out->paling_sedikit) {
		out->dasar = "SARAN";
		hint(&b, &out->rata, &out->rata_lain);
	} else if (!out->rata.nilai && lain->pegawai >= out->paling_sedikit) {
		out->dasar = "PREDIKAT";
		hint(&b, &out->predikat, &out->predikat_lain);
	}
	return KJ_OK;
}
