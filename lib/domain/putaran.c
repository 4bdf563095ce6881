/* Cycles of a performance year. */
#include "kinerja/domain/putaran.h"

const struct kj_putaran kj_putaran_daftar[] = {
	{"TAHUNAN", "TAHUNAN", 12, 0},
	{"SEMESTER_1", "SEMESTER", 6, 61},
	{"TRIWULAN_1", "TRIWULAN", 3, 31},
	{"TRIWULAN_2", "TRIWULAN", 6, 32},
	{"TRIWULAN_3", "TRIWULAN", 9, 33},
};
const size_t kj_putaran_banyak = KJ_COUNT(kj_putaran_daftar);

bool
kj_putaran_tahunan(const char *kode)
{
	return kode == NULL || *kode == '\0' || kj_streq(kode, kj_putaran_daftar[0].kode);
}

const struct kj_putaran *
kj_putaran_of(const char *kode)
{
	if (kj_putaran_tahunan(kode))
		return &kj_putaran_daftar[0];
	for (size_t i = 1; i < kj_putaran_banyak; i++)
		if (kj_streq(kj_putaran_daftar[i].kode, kode))
			return &kj_putaran_daftar[i];
	return NULL;
}

const struct kj_putaran *
kj_putaran_nomor(int64_t nomor)
{
	for (size_t i = 0; i < kj_putaran_banyak; i++)
		if (kj_putaran_daftar[i].nomor == nomor)
			return &kj_putaran_daftar[i];
	return NULL;
}

kj_date
kj_putaran_akhir(const struct kj_putaran *s, kj_date mulai)
{
	int year, month, day;

	if (s->nomor == 0 || mulai == KJ_NODATE)
		return KJ_NODATE;
	kj_date_split(mulai, &year, &month, &day);
	month += s->bulan - 1;
	return kj_date_of(year + month / 12, month % 12 + 1, 1) - 1;
}
