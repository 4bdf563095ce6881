/* The 3x3 matrix of PermenPANRB 6/2022, and when a rating needs a reason. */
#include "internal.h"

enum kj_predikat
kj_kuadran(const struct kj_aturan *r, enum kj_rating hasil, enum kj_rating perilaku,
	struct kj_penjelasan *p)
{
	enum kj_predikat predikat = r->matriks[hasil][perilaku];
	struct kj_nilai v[4] = {
		{"hasil", KJ_NILAI_KODE, kj_rating_kode(hasil)},
		{"perilaku", KJ_NILAI_KODE, kj_rating_kode(perilaku)},
	};
	size_t n = 2;

	if (predikat == KJ_PREDIKAT_NONE)
		return predikat;
	n += kj_label_put(r, predikat, &v[n]);
	v[n++] = (struct kj_nilai){"predikat", KJ_NILAI_KODE, r->predikat[predikat].kode};
	kj_urai_add(p, "kuadran", "", kj_aturan_sumber(r, "kuadran"), v, n);
	return predikat;
}

enum kj_rating
kj_rating_pimpinan(const struct kj_aturan *r, enum kj_predikat organisasi, struct kj_penjelasan *p)
{
	enum kj_rating hasil = r->peta_organisasi[organisasi];
	const struct kj_nilai v[] = {
		{"organisasi", KJ_NILAI_KODE, kj_predikat_organisasi_kode(organisasi)},
		{"hasil", KJ_NILAI_KODE, kj_rating_kode(hasil)},
	};

	if (hasil != KJ_RATING_NONE)
		kj_urai_add(p, "pimpinan", "", kj_aturan_sumber(r, "pimpinan"), v, KJ_COUNT(v));
	return hasil;
}

int64_t
kj_alasan_hasil_min(const struct kj_aturan *r, enum kj_rating saran, enum kj_rating hasil)
{
	return saran != KJ_RATING_NONE && hasil != saran ? r->alasan_min : 0;
}

int64_t
kj_alasan_perilaku_min(const struct kj_aturan *r, enum kj_rating perilaku)
{
	return perilaku == KJ_RATING_DI_BAWAH ? r->alasan_min : 0;
}
