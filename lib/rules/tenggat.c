/* Deadlines that count days from a fact. All others stand in the period. */
#include "internal.h"

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
