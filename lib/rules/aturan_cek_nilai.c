/* Sense of the numeric sections of a ruleset: tables without holes, limits within reach. */
#include "internal.h"

enum { MOST_ASPECTS = 4, MOST_SHOWN = 3 };

/* Lower ends of K, BP, B, SB (or from SK when it has one) rise. */
static void
check_ladder(struct kj_baca *b, const char *path, const struct kj_angka v[KJ_NPREDIKAT])
{
	for (int p = KJ_PREDIKAT_SK; p < KJ_PREDIKAT_SB; p++)
		if (v[p].nilai)
			kj_cek_urut(b, path, &v[p], &v[p + 1]);
}

/* Unreachable ends: nobody is below 0, nobody above most. */
static void
check_ends(struct kj_baca *b, const char *path, const struct kj_angka v[KJ_NPREDIKAT],
	const struct kj_angka *most)
{
	if (!v[KJ_PREDIKAT_K].nilai)
		return;
	check_ladder(b, path, v);
	if (kj_exact_cmp(v[KJ_PREDIKAT_SB].nilai, most->nilai) > 0)
		kj_masalah_di(b, path, "TAK_TERCAPAI", v[KJ_PREDIKAT_SB].teks, most->teks);
	if (kj_exact_sign(v[KJ_PREDIKAT_K].nilai) == 0)
		kj_masalah_di(
			b, path, "TAK_TERCAPAI", kj_predikat_kode(KJ_PREDIKAT_SK), v[KJ_PREDIKAT_K].teks);
}

static enum kj_predikat
vote_of(const struct kj_aturan *r, const char *nama)
{
	for (size_t i = 0; i < r->aspek.nsuara; i++)
		if (kj_streq(r->aspek.suara[i].kode, nama))
			return r->aspek.suara[i].kategori;
	return KJ_PREDIKAT_NONE;
}

/* One more of each better category never lowers the vote. */
static void
check_rising(struct kj_baca *b, const struct kj_aturan *r, const int jumlah[KJ_NPREDIKAT],
	const char *nama, enum kj_predikat vote)
{
	for (int p = KJ_PREDIKAT_SK; p < KJ_PREDIKAT_SB; p++) {
		int better[KJ_NPREDIKAT];
		const char *other;
		enum kj_predikat then;

		if (jumlah[p] == 0)
			continue;
		memcpy(better, jumlah, sizeof(better));
		better[p]--;
		better[p + 1]++;
		other = kj_suara_nama(b->arena, better);
		then = vote_of(r, other);
		if (then != KJ_PREDIKAT_NONE && then < vote)
			kj_masalah_di(b, kj_fmt(b->arena, "aspek.suara.%s", other), "SUARA_TURUN", other, nama);
	}
}

/* The next way to give n aspects a category each; false after the last. */
static bool
next_vote(int v[MOST_ASPECTS], int n)
{
	int i = n - 1;

	while (i >= 0 && v[i] == KJ_PREDIKAT_SK)
		i--;
	if (i < 0)
		return false;
	v[i]--;
	for (int k = i + 1; k < n; k++)
		v[k] = v[i];
	return true;
}

/* Every combination of n aspects has a category. */
static size_t
check_votes_of(struct kj_baca *b, const struct kj_aturan *r, int n, size_t *holes)
{
	int v[MOST_ASPECTS] = {KJ_PREDIKAT_SB, KJ_PREDIKAT_SB, KJ_PREDIKAT_SB, KJ_PREDIKAT_SB};
	size_t found = 0;

	do {
		int jumlah[KJ_NPREDIKAT] = {0};
		const char *nama;
		enum kj_predikat vote;

		for (int i = 0; i < n; i++)
			jumlah[v[i]]++;
		nama = kj_suara_nama(b->arena, jumlah);
		vote = vote_of(r, nama);
		if (vote != KJ_PREDIKAT_NONE) {
			found++;
			check_rising(b, r, jumlah, nama, vote);
		} else if ((*holes)++ < MOST_SHOWN) {
			kj_masalah_di(b, "aspek.suara", "SUARA_LUBANG", nama, NULL);
		}
	} while (next_vote(v, n));
	return found;
}

/* A name that is no combination, or not written best first. */
static bool
is_vote(struct kj_arena *a, const char *kode)
{
	static const char *const singkat[KJ_NPREDIKAT] = {"", "SK", "K", "BP", "B", "SB"};
	int jumlah[KJ_NPREDIKAT] = {0}, n = 0;
	const char *s = kode;

	while (*s) {
		size_t length = strcspn(s, "_");
		int p = KJ_PREDIKAT_SB;

		while (p > 0 && !(strlen(singkat[p]) == length && strncmp(singkat[p], s, length) == 0))
			p--;
		if (p == 0 || ++n > MOST_ASPECTS)
			return false;
		jumlah[p]++;
		s += length + (s[length] == '_');
	}
	return kj_streq(kj_suara_nama(a, jumlah), kode);
}

static void
check_votes(struct kj_baca *b, const struct kj_aturan *r)
{
	size_t found = 0, holes = 0;

	if (r->aspek.nsuara == 0)
		return;
	check_ladder(b, "aspek.nilai", r->aspek.nilai);
	for (int n = 1; n <= MOST_ASPECTS; n++)
		found += check_votes_of(b, r, n, &holes);
	for (size_t i = 0; found < r->aspek.nsuara && i < r->aspek.nsuara; i++) {
		const char *kode = r->aspek.suara[i].kode;

		if (!is_vote(b->arena, kode))
			kj_masalah_di(b, kj_fmt(b->arena, "aspek.suara.%s", kode), "SUARA_NAMA", kode, NULL);
	}
	if (r->kinerja.tertinggi.nilai &&
		kj_exact_cmp(r->aspek.nilai[KJ_PREDIKAT_SB].nilai, r->kinerja.tertinggi.nilai) > 0)
		kj_masalah_di(b, "aspek.nilai", "TAK_TERCAPAI", r->aspek.nilai[KJ_PREDIKAT_SB].teks,
			r->kinerja.tertinggi.teks);
}

/* A band's category is one of the ruleset's predicates, as it prints them. */
static void
check_categories(struct kj_baca *b, const struct kj_aturan *r)
{
	const char *names[KJ_NPREDIKAT];
	size_t n = 0;

	for (int p = KJ_PREDIKAT_SB; p >= KJ_PREDIKAT_SK; p--)
		names[n++] = r->predikat[p].kode;
	for (size_t i = 0; i < r->npita_capaian; i++) {
		const char *kategori = r->pita_capaian[i].kategori;
		const char *meant = kj_nearest(kategori, names, n);

		if (kj_predikat_cetak(r, kategori) == KJ_PREDIKAT_NONE)
			kj_masalah_di(b, "pita_capaian", "KATEGORI", kategori, meant ? meant : names[0]);
		else if (i > 0 && kj_predikat_cetak(r, kategori) <
							  kj_predikat_cetak(r, r->pita_capaian[i - 1].kategori))
			kj_masalah_di(
				b, "pita_capaian", "KATEGORI_TURUN", kategori, r->pita_capaian[i - 1].kategori);
	}
	if (r->npita_capaian > 0 && r->kinerja.tertinggi.nilai && r->nilai_maksimal.nilai &&
		kj_exact_cmp(r->nilai_maksimal.nilai, r->kinerja.tertinggi.nilai) > 0)
		kj_masalah_di(
			b, "nilai_maksimal", "TAK_TERCAPAI", r->nilai_maksimal.teks, r->kinerja.tertinggi.teks);
}

static void
check_additional(struct kj_baca *b, const struct kj_aturan *r)
{
	if (r->tambahan.nlingkup == 0)
		return;
	check_ladder(b, "tambahan.k", r->tambahan.k);
	if (kj_exact_sign(r->tambahan.batas.nilai) == 0)
		kj_masalah_di(b, "tambahan.batas", "TAK_TERCAPAI", "tambahan", r->tambahan.batas.teks);
}

/* The highest value that there can be before calibration, calibrated. */
static const struct kj_exact *
highest_calibrated(struct kj_arena *a, const struct kj_aturan *r)
{
	const struct kj_exact *x = kj_exact_add(a, r->nkp.tertinggi.nilai, r->nkp.koreksi.nilai);

	return kj_exact_add(a, r->nkp.kalibrasi_dari.nilai,
		kj_exact_mul(
			a, kj_exact_sub(a, x, r->nkp.kalibrasi_dari.nilai), r->nkp.kalibrasi_faktor.nilai));
}

static void
check_nkp(struct kj_baca *b, const struct kj_aturan *r)
{
	const struct kj_exact *highest;

	if (r->nkp.nk3_indikator == 0)
		return;
	kj_cek_urut(b, "nkp.kalibrasi", &r->nkp.kalibrasi_dari, &r->nkp.kalibrasi_batas);
	highest = highest_calibrated(b->arena, r);
	if (kj_exact_cmp(r->nkp.kalibrasi_batas.nilai, highest) > 0)
		kj_masalah_di(b, "nkp.kalibrasi.batas", "TAK_TERCAPAI", r->nkp.kalibrasi_batas.teks,
			kj_exact_show(b->arena, highest, 2));
	if (kj_exact_cmp_int(r->nkp.kalibrasi_faktor.nilai, 1) > 0)
		kj_masalah_di(
			b, "nkp.kalibrasi.faktor", "TERLALU_BESAR", r->nkp.kalibrasi_faktor.teks, "1");
	for (size_t i = 0; i < r->nkp.nk3_indikator; i++)
		if (kj_exact_sign(r->nkp.k3_indikator[i].nilai.nilai) == 0)
			kj_masalah_di(b, "nkp.k3_indikator", "NOL", r->nkp.k3_indikator[i].kode, NULL);
}

/* Each weight of the plan only once: a second one would never be looked at. */
static void
check_weights(struct kj_baca *b, const struct kj_aturan *r)
{
	const struct kj_angka *v = r->kinerja.bobot_skp;

	for (size_t i = 1; i < r->kinerja.nbobot_skp; i++)
		for (size_t k = 0; k < i; k++)
			if (kj_exact_cmp(v[i].nilai, v[k].nilai) == 0)
				kj_masalah_di(b, "kinerja.bobot_skp", "GANDA", v[i].teks, NULL);
}

/* Days that exist in every year, in order, of steps that a period has. */
static void
check_steps(struct kj_baca *b, const struct kj_aturan *r)
{
	static const char *const steps[] = {"PERENCANAAN", "PELAPORAN", "EVALUASI", "KEBERATAN"};
	enum { SOME_YEAR = 2023 };

	for (size_t i = 0; i < r->ntenggat; i++) {
		const struct kj_tenggat *t = &r->tenggat[i];
		const char *path = kj_fmt(b->arena, "tenggat.%s", t->kode), *meant;
		kj_date from = kj_hari_tahun(t->buka, SOME_YEAR), to = kj_hari_tahun(t->tutup, SOME_YEAR);
		size_t k = 0;

		while (k < KJ_COUNT(steps) && !kj_streq(steps[k], t->kode))
			k++;
		meant = k < KJ_COUNT(steps) ? NULL : kj_nearest(t->kode, steps, KJ_COUNT(steps));
		if (k == KJ_COUNT(steps))
			kj_masalah_di(b, path, meant ? "MUNGKIN" : "TIDAK_DIKENAL", meant, NULL);
		if (from == KJ_NODATE || to == KJ_NODATE)
			kj_masalah_di(b, path, "HARI_TAHUN", from == KJ_NODATE ? t->buka : t->tutup, NULL);
		else if (to < from)
			kj_masalah_di(b, path, "HARI_TERBALIK", t->buka, t->tutup);
	}
}

void
kj_aturan_cek_nilai(struct kj_baca *b, const struct kj_aturan *r)
{
	const struct kj_angka hundred = {"100", kj_exact_int(b->arena, 100)};

	check_ends(b, "kinerja.batas", r->kinerja.batas, &r->kinerja.tertinggi);
	check_ends(b, "batas_kriteria", r->batas_kriteria, &hundred);
	check_weights(b, r);
	check_categories(b, r);
	check_votes(b, r);
	check_additional(b, r);
	check_nkp(b, r);
	check_steps(b, r);
}
