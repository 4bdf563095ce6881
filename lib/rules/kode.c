/* The words of the law as codes, as the database and the rulesets have them. */
#include "internal.h"

static const char *const rating[] = {"", "DI_BAWAH", "SESUAI", "DI_ATAS"};
static const char *const predikat[] = {
	"", "SANGAT_KURANG", "KURANG", "BUTUH_PERBAIKAN", "BAIK", "SANGAT_BAIK"};

static size_t
find(const char *const *codes, size_t n, const char *kode)
{
	for (size_t i = 1; kode && i < n; i++)
		if (kj_streq(codes[i], kode))
			return i;
	return 0;
}

const char *
kj_rating_kode(enum kj_rating r)
{
	return rating[r];
}

enum kj_rating
kj_rating_of(const char *kode)
{
	return (enum kj_rating)find(rating, KJ_COUNT(rating), kode);
}

const char *
kj_predikat_kode(enum kj_predikat p)
{
	return predikat[p];
}

enum kj_predikat
kj_predikat_of(const char *kode)
{
	return (enum kj_predikat)find(predikat, KJ_COUNT(predikat), kode);
}

const char *
kj_predikat_organisasi_kode(enum kj_predikat p)
{
	return p == KJ_PREDIKAT_SB ? "ISTIMEWA" : predikat[p];
}

enum kj_predikat
kj_predikat_organisasi_of(const char *kode)
{
	enum kj_predikat p = kj_predikat_of(kode);

	if (kj_streq(kode, "ISTIMEWA"))
		return KJ_PREDIKAT_SB;
	return p == KJ_PREDIKAT_SB ? KJ_PREDIKAT_NONE : p;
}

/* By enum kj_arah; the second three are the words of other systems. */
static const char *const arah[] = {"NAIK", "TURUN", "TEPAT", "maximize", "minimize", "stabilize"};

const char *
kj_arah_kode(enum kj_arah a)
{
	return arah[a];
}

bool
kj_arah_of(const char *kode, enum kj_arah *out)
{
	for (size_t i = 0; kode && i < KJ_COUNT(arah); i++)
		if (kj_streq(arah[i], kode)) {
			*out = (enum kj_arah)(i % 3);
			return true;
		}
	return false;
}
