/*
 * Deadlines that count days from a fact, the days on which the steps of a new
 * period open and close, and the parts of a period that are evaluated. All
 * dates in force stand in the period.
 */
#include "internal.h"

enum { MONTHS = 12 };

kj_date
kj_batas_keberatan(const struct kj_aturan *r, kj_date diterima)
{
	return r->keberatan_hari > 0 ? diterima + (kj_date)r->keberatan_hari : KJ_NODATE;
}

kj_date
kj_batas_entri(const struct kj_aturan *r, kj_date tanggal)
{
	return r->entri_hari > 0 ? tanggal + (kj_date)r->entri_hari : KJ_NODATE;
}

kj_date
kj_hari_tahun(const char *hari, int tahun)
{
	bool next = *hari == '+';
	char iso[] = "0000-00-00";
	kj_date d;

	if (strlen(hari + next) != 5 || tahun < 1 || tahun > 9998)
		return KJ_NODATE;
	(void)snprintf(iso, sizeof(iso), "%04d-%.5s", (tahun + next) % 10000, hari + next);
	return kj_date_parse(iso, &d) ? d : KJ_NODATE;
}

bool
kj_tenggat_tahap(
	const struct kj_aturan *r, const char *tahap, int tahun, kj_date *buka, kj_date *tutup)
{
	for (size_t i = 0; i < r->ntenggat; i++)
		if (kj_streq(r->tenggat[i].kode, tahap)) {
			*buka = kj_hari_tahun(r->tenggat[i].buka, tahun);
			*tutup = kj_hari_tahun(r->tenggat[i].tutup, tahun);
			return *buka != KJ_NODATE && *tutup != KJ_NODATE;
		}
	return false;
}

/* Cadences, how many months a part has, and the codes of the parts. */
static const struct {
	const char *kode;
	int bulan;
	const char *bagian[KJ_SIKLUS_MOST];
} cadences[] = {
	{"TAHUNAN", 12, {"TAHUNAN"}},
	{"SEMESTER", 6, {"SEMESTER_1", "SEMESTER_2"}},
	{"TRIWULAN", 3, {"TRIWULAN_1", "TRIWULAN_2", "TRIWULAN_3", "TRIWULAN_4"}},
};

/* The first day of the calendar month that is n months after the year began. */
static kj_date
month_start(int year, int n)
{
	return kj_date_of(year + n / MONTHS, n % MONTHS + 1, 1);
}

size_t
kj_siklus_masa(
	const char *siklus, kj_date mulai, kj_date selesai, struct kj_siklus out[KJ_SIKLUS_MOST])
{
	int year = kj_date_year(mulai);
	size_t n = 0;

	if (selesai < mulai)
		return 0;
	for (size_t c = 0; c < KJ_COUNT(cadences); c++) {
		if (!kj_streq(cadences[c].kode, siklus))
			continue;
		for (int i = 0; i < MONTHS / cadences[c].bulan; i++) {
			kj_date from = month_start(year, i * cadences[c].bulan);
			kj_date to = month_start(year, (i + 1) * cadences[c].bulan) - 1;
			bool last = i + 1 == MONTHS / cadences[c].bulan;

			from = from < mulai ? mulai : from;
			to = last || to > selesai ? selesai : to;
			if (from <= to)
				out[n++] = (struct kj_siklus){cadences[c].bagian[i], from, to};
		}
	}
	return n;
}
