/*
 * What the schema alone cannot see in a ruleset: sums, order, holes, and what
 * no value could ever reach. Runs only on a ruleset that reads without problems.
 */
#include "internal.h"

/* The deepest part of a dotted path that is there: its line is where people look. */
static int
line_of(const struct kj_baca *b, const char *path)
{
	const struct kj_tree *t = b->root;
	char part[64];

	while (*path) {
		size_t n = strcspn(path, ".");
		const struct kj_tree *c;

		if (n >= sizeof(part))
			break;
		memcpy(part, path, n);
		part[n] = '\0';
		c = kj_tree_get(t, part);
		if (!c)
			break;
		t = c;
		path += n + (path[n] == '.');
	}
	return t->line;
}

void
kj_masalah_di(
	struct kj_baca *b, const char *path, const char *kode, const char *nilai, const char *lain)
{
	const struct kj_nilai v[] = {
		{"nama", KJ_NILAI_TEKS, path},
		{"nilai", KJ_NILAI_TEKS, nilai ? nilai : ""},
		{"lain", KJ_NILAI_TEKS, lain ? lain : ""},
	};

	kj_masalah_add(b, line_of(b, path), kode, v, KJ_COUNT(v));
}

static bool
less(const struct kj_angka *x, const struct kj_angka *y)
{
	return kj_exact_cmp(x->nilai, y->nilai) < 0;
}

void
kj_cek_urut(
	struct kj_baca *b, const char *path, const struct kj_angka *low, const struct kj_angka *high)
{
	if (!less(low, high))
		kj_masalah_di(b, path, "URUT", low->teks, high->teks);
}

static void
check_head(struct kj_baca *b, const struct kj_aturan *r)
{
	const char *odd = r->id + strspn(r->id, "abcdefghijklmnopqrstuvwxyz0123456789-");

	if (*odd)
		kj_masalah_di(b, "id", "ID", r->id, NULL);
	if (r->berlaku_sampai != KJ_NODATE && r->berlaku_sampai < r->berlaku_dari)
		kj_masalah_di(b, "berlaku_sampai", "TANGGAL_TERBALIK",
			kj_date_iso(b->arena, r->berlaku_dari), kj_date_iso(b->arena, r->berlaku_sampai));
	for (int p = KJ_PREDIKAT_SK; p <= KJ_PREDIKAT_SB; p++) {
		for (int q = p + 1; q <= KJ_PREDIKAT_SB; q++)
			if (kj_streq(r->predikat[p].kode, r->predikat[q].kode))
				kj_masalah_di(b, "predikat", "KEMBAR", r->predikat[p].kode, NULL);
		if (p == KJ_PREDIKAT_SB || !r->predikat[p].ak_pct.nilai || !r->predikat[p + 1].ak_pct.nilai)
			continue;
		if (less(&r->predikat[p + 1].ak_pct, &r->predikat[p].ak_pct))
			kj_masalah_di(
				b, "predikat", "KREDIT_TURUN", r->predikat[p].kode, r->predikat[p + 1].kode);
	}
}

/* A section that needs another one. */
static void
check_sections(struct kj_baca *b, const struct kj_aturan *r)
{
	bool rating = r->ambang_rating.di_atas_gt.nilai != NULL;

	if (kj_streq(r->model, "EKSPEKTASI") && !r->ada_matriks)
		kj_masalah_di(b, "matriks", "BAGIAN_HILANG", "matriks", "model EKSPEKTASI");
	if (kj_streq(r->model, "LOKAL") && r->nkriteria == 0)
		kj_masalah_di(b, "kriteria", "BAGIAN_HILANG", "kriteria", "model LOKAL");
	if (r->saran.bukti_min_pct.nilai && (!rating || !r->capaian.batas.nilai))
		kj_masalah_di(b, "saran", "BAGIAN_HILANG", "ambang_rating, capaian", "saran");
	if (r->npita_capaian > 0 && !r->nilai_maksimal.nilai)
		kj_masalah_di(b, "pita_capaian", "BAGIAN_HILANG", "nilai_maksimal", "pita_capaian");
	for (int p = KJ_PREDIKAT_SK; p <= KJ_PREDIKAT_SB && r->nkoefisien_ak > 0; p++)
		if (!r->predikat[p].ak_pct.nilai)
			kj_masalah_di(b, "predikat", "BAGIAN_HILANG", "ak_pct", "koefisien_ak");
}

/* A better rating never gives a worse predicate. */
static void
check_matrix(struct kj_baca *b, const struct kj_aturan *r)
{
	for (int h = KJ_RATING_DI_BAWAH; h <= KJ_RATING_DI_ATAS && r->ada_matriks; h++)
		for (int p = KJ_RATING_DI_BAWAH; p <= KJ_RATING_DI_ATAS; p++) {
			const char *here = kj_fmt(b->arena, "matriks.%s.%s", kj_rating_kode((enum kj_rating)h),
				kj_rating_kode((enum kj_rating)p));

			if (h < KJ_RATING_DI_ATAS && r->matriks[h + 1][p] < r->matriks[h][p])
				kj_masalah_di(b, here, "MATRIKS_TURUN", kj_predikat_kode(r->matriks[h][p]),
					kj_predikat_kode(r->matriks[h + 1][p]));
			if (p < KJ_RATING_DI_ATAS && r->matriks[h][p + 1] < r->matriks[h][p])
				kj_masalah_di(b, here, "MATRIKS_TURUN", kj_predikat_kode(r->matriks[h][p]),
					kj_predikat_kode(r->matriks[h][p + 1]));
		}
}

static void
check_stable(struct kj_baca *b, const struct kj_aturan *r)
{
	const struct kj_titik *v = r->capaian.stabil;
	size_t n = r->capaian.nstabil;

	if (n == 0)
		return;
	if (kj_exact_cmp_int(v[0].x.nilai, 0) != 0 || kj_exact_cmp_int(v[n - 1].x.nilai, 100) != 0)
		kj_masalah_di(b, "capaian.stabil", "STABIL_UJUNG", v[0].x.teks, v[n - 1].x.teks);
	for (size_t i = 1; i < n; i++) {
		kj_cek_urut(b, "capaian.stabil", &v[i - 1].x, &v[i].x);
		if (less(&v[i].y, &v[i - 1].y))
			kj_masalah_di(b, "capaian.stabil", "URUT", v[i - 1].y.teks, v[i].y.teks);
	}
	if (less(&r->capaian.batas, &v[n - 1].y))
		kj_masalah_di(b, "capaian.stabil", "TAK_TERCAPAI", v[n - 1].y.teks, r->capaian.batas.teks);
}

static void
check_suggestion(struct kj_baca *b, const struct kj_aturan *r)
{
	const struct kj_angka *above = &r->ambang_rating.di_atas_gt;
	const struct kj_angka *meets = &r->ambang_rating.sesuai_ge;
	const struct kj_angka *rated = r->saran.kualitatif;

	if (above->nilai && less(above, meets))
		kj_masalah_di(b, "ambang_rating.sesuai_ge", "URUT", meets->teks, above->teks);
	if (above->nilai && r->capaian.batas.nilai && !less(above, &r->capaian.batas))
		kj_masalah_di(
			b, "ambang_rating.di_atas_gt", "TAK_TERCAPAI", above->teks, r->capaian.batas.teks);
	if (above->nilai && kj_exact_sign(meets->nilai) == 0)
		kj_masalah_di(b, "ambang_rating.sesuai_ge", "TAK_TERCAPAI", "DI_BAWAH", meets->teks);
	if (r->capaian.batas.nilai && less(&r->capaian.batas, &r->capaian.maksimal))
		kj_masalah_di(
			b, "capaian.maksimal", "TAK_TERCAPAI", r->capaian.maksimal.teks, r->capaian.batas.teks);
	for (int k = KJ_RATING_DI_BAWAH; k < KJ_RATING_DI_ATAS && rated[k].nilai; k++)
		kj_cek_urut(b, "saran.kualitatif", &rated[k], &rated[k + 1]);
	if (rated[KJ_RATING_DI_ATAS].nilai && r->capaian.batas.nilai &&
		less(&r->capaian.batas, &rated[KJ_RATING_DI_ATAS]))
		kj_masalah_di(b, "saran.kualitatif", "TAK_TERCAPAI", rated[KJ_RATING_DI_ATAS].teks,
			r->capaian.batas.teks);
	check_stable(b, r);
}

/* One band by itself: a line of two different points, or one value. */
static void
check_band(struct kj_baca *b, const char *path, const struct kj_pita *v, bool last)
{
	bool line = v->x1.nilai || v->x2.nilai || v->y2.nilai;

	if (line && !(v->x1.nilai && v->x2.nilai && v->y2.nilai))
		kj_masalah_di(b, path, "PITA_GARIS", v->dari.teks, NULL);
	else if (line)
		kj_cek_urut(b, path, &v->x1, &v->x2);
	if (last != (v->sampai.nilai == NULL))
		kj_masalah_di(b, path, last ? "PITA_AKHIR" : "PITA_LUBANG", v->dari.teks, NULL);
}

/* Bands cover everything from 0 upwards, each value once. */
static void
check_bands(struct kj_baca *b, const char *path, const struct kj_pita *v, size_t n)
{
	if (n > 0 && (kj_exact_sign(v[0].dari.nilai) != 0 || !v[0].dari_termasuk))
		kj_masalah_di(b, path, "PITA_AWAL", v[0].dari.teks, NULL);
	for (size_t i = 0; i < n; i++) {
		int gap, both;

		check_band(b, path, &v[i], i + 1 == n);
		if (i + 1 == n || !v[i].sampai.nilai)
			continue;
		gap = kj_exact_cmp(v[i].sampai.nilai, v[i + 1].dari.nilai);
		both = v[i].sampai_termasuk + v[i + 1].dari_termasuk;
		if (gap < 0 || (gap == 0 && both == 0))
			kj_masalah_di(b, path, "PITA_LUBANG", v[i].sampai.teks, v[i + 1].dari.teks);
		else if (gap > 0 || both == 2)
			kj_masalah_di(b, path, "PITA_TUMPANG", v[i].sampai.teks, v[i + 1].dari.teks);
		if (kj_exact_cmp(v[i].dari.nilai, v[i].sampai.nilai) > 0)
			kj_masalah_di(b, path, "URUT", v[i].dari.teks, v[i].sampai.teks);
	}
}

static void
check_condition(struct kj_baca *b, const char *path, const struct kj_pola_syarat *s)
{
	bool percent = s->jenis != KJ_POLA_ADA;

	if (percent && kj_exact_cmp_int(s->nilai.nilai, 100) > 0)
		kj_masalah_di(b, path, "TAK_TERCAPAI", s->nilai.teks, "100");
	if (!percent && (strchr(s->nilai.teks, '.') || kj_exact_sign(s->nilai.nilai) == 0))
		kj_masalah_di(b, path, "BILANGAN", s->nilai.teks, NULL);
}

/* Minima of groups that share nobody must leave room for all. */
static void
check_patterns(struct kj_baca *b, const struct kj_aturan *r)
{
	for (int p = KJ_PREDIKAT_SK; p <= KJ_PREDIKAT_SB; p++) {
		const struct kj_pola *v = &r->pola[p];
		const char *path =
			kj_fmt(b->arena, "pola.%s", kj_predikat_organisasi_kode((enum kj_predikat)p));
		const struct kj_exact *sum = kj_exact(b->arena);
		unsigned seen = 0;

		for (size_t i = 0; i < v->n; i++) {
			check_condition(b, path, &v->syarat[i]);
			if (v->syarat[i].jenis != KJ_POLA_MIN_PCT || (seen & v->syarat[i].mask))
				continue;
			seen |= v->syarat[i].mask;
			sum = kj_exact_add(b->arena, sum, v->syarat[i].nilai.nilai);
		}
		if (kj_exact_cmp_int(sum, 100) > 0)
			kj_masalah_di(b, path, "POLA_MUSTAHIL", kj_exact_show(b->arena, sum, 0), NULL);
		if (p > KJ_PREDIKAT_SK && v->n > 0 && r->peta_organisasi[p] < r->peta_organisasi[p - 1])
			kj_masalah_di(b, "peta_organisasi", "PETA_TURUN",
				kj_predikat_organisasi_kode((enum kj_predikat)p), NULL);
	}
}

static void
check_survey(struct kj_baca *b, const struct kj_aturan *r)
{
	const struct kj_butir *v = r->ikm.mutu;
	size_t n = r->ikm.nmutu;
	const struct kj_exact *low, *high;

	if (n == 0)
		return;
	kj_cek_urut(b, "ikm.rendah", &r->ikm.rendah, &r->ikm.tinggi);
	low = kj_exact_mul(b->arena, r->ikm.rendah.nilai, r->ikm.pengali.nilai);
	high = kj_exact_mul(b->arena, r->ikm.tinggi.nilai, r->ikm.pengali.nilai);
	for (size_t i = 1; i < n; i++)
		kj_cek_urut(b, "ikm.mutu", &v[i].nilai, &v[i - 1].nilai);
	if (kj_exact_cmp(v[n - 1].nilai.nilai, low) > 0)
		kj_masalah_di(
			b, "ikm.mutu", "PITA_LUBANG", kj_exact_show(b->arena, low, 2), v[n - 1].nilai.teks);
	if (kj_exact_cmp(v[n - 1].nilai.nilai, low) < 0)
		kj_masalah_di(
			b, "ikm.mutu", "TAK_TERCAPAI", v[n - 1].nilai.teks, kj_exact_show(b->arena, low, 2));
	if (kj_exact_cmp(v[0].nilai.nilai, high) > 0)
		kj_masalah_di(
			b, "ikm.mutu", "TAK_TERCAPAI", v[0].nilai.teks, kj_exact_show(b->arena, high, 2));
}

static void
check_total(struct kj_baca *b, const char *path, const struct kj_exact *sum)
{
	if (kj_exact_cmp_int(sum, 100) != 0)
		kj_masalah_di(b, path, "JUMLAH_100", kj_exact_show(b->arena, sum, 4), NULL);
}

static void
check_groups(struct kj_baca *b, const struct kj_aturan *r)
{
	const struct kj_exact *sum = kj_exact(b->arena);

	for (size_t i = 0; i < r->nbobot_360; i++)
		sum = kj_exact_add(b->arena, sum, r->bobot_360[i].nilai.nilai);
	if (r->nbobot_360 > 0)
		check_total(b, "bobot_360", sum);
}

/* Each kind of post named anywhere has weights of 100 over all criteria. */
static void
check_criteria(struct kj_baca *b, const struct kj_aturan *r)
{
	for (size_t i = 0; i < r->nkriteria; i++)
		for (size_t k = 0; k < r->kriteria[i].n; k++) {
			const char *post = r->kriteria[i].bobot[k].kode;
			const struct kj_exact *sum = kj_exact(b->arena);
			bool first = true;

			for (size_t j = 0; j < r->nkriteria; j++) {
				const struct kj_angka *w =
					kj_butir_find(r->kriteria[j].bobot, r->kriteria[j].n, post);

				if (w)
					sum = kj_exact_add(b->arena, sum, w->nilai);
				first = first && !(w && j < i);
			}
			if (first)
				check_total(
					b, kj_fmt(b->arena, "kriteria.%s.bobot.%s", r->kriteria[i].kode, post), sum);
		}
}

void
kj_aturan_cek(struct kj_baca *b, const struct kj_aturan *r)
{
	check_head(b, r);
	check_sections(b, r);
	check_matrix(b, r);
	check_suggestion(b, r);
	check_bands(b, "pita_capaian", r->pita_capaian, r->npita_capaian);
	check_bands(b, "pita_konversi", r->pita_konversi, r->npita_konversi);
	check_patterns(b, r);
	check_survey(b, r);
	check_groups(b, r);
	check_criteria(b, r);
	kj_aturan_cek_nilai(b, r);
	kj_aturan_cek_pakai(b, r);
}
