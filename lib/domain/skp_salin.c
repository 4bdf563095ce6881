/*
 * SKP: rows taken over from another plan or from elsewhere, behind those that
 * are there.
 */
#include "kinerja/domain/skp.h"

#include "queries.h"

/* What may be linked now with the same words (ATASAN a superior's result, SASARAN the unit's), 0 none: last year's link, found again. */
static int64_t
same(const struct kj_skp *skp, const char *jenis, const char *teks)
{
	for (size_t i = 0; i < skp->lain.n && *teks != '\0'; i++)
		if (kj_streq(kj_text(&skp->lain, i, "jenis"), jenis) &&
			kj_streq(kj_text(&skp->lain, i, "teks"), teks))
			return kj_int(&skp->lain, i, "id");
	return 0;
}

static void
add_rhk(struct kj_arena *a, const struct kj_skp *skp, const struct kj_rhk *from, struct kj_rhk *to)
{
	struct kj_iki *k = kj_calloc(a, from->iki.n + 1, sizeof(*k));

	*to = *from;
	to->row.id = 0;
	to->atasan = same(skp, "ATASAN", from->atasan_teks);
	to->sasaran = same(skp, "SASARAN", from->sasaran_teks);
	to->iki.v = k;
	if (from->iki.n > 0)
		memcpy(k, from->iki.v, from->iki.n * sizeof(*k));
	for (size_t i = 0; i < from->iki.n; i++) {
		k[i].row = (struct kj_row){.key = kj_fmt(a, "b%zu", i + 1)};
		k[i].outcome = 0;
		k[i].kelompok = kj_kelompok_salin(a, &k[i].kelompok);
		k[i].dipakai = false;
	}
}

/* One list behind the other; keys of new rows are their places. */
static struct kj_set
add_lampiran(struct kj_arena *a, const struct kj_set *have, const struct kj_set *more)
{
	struct kj_lampiran *v = kj_calloc(a, more->n + 1, sizeof(*v));
	const struct kj_lampiran *from = more->v;

	if (have->n > 0)
		return *have;
	for (size_t i = 0; i < more->n; i++)
		v[i] = (struct kj_lampiran){.row.key = kj_fmt(a, "b%zu", i + 1), .teks = from[i].teks};
	return (struct kj_set){more->n, v};
}

static struct kj_set
add_perilaku(struct kj_arena *a, const struct kj_set *have, const struct kj_set *more)
{
	struct kj_perilaku *v = kj_calloc(a, have->n + 1, sizeof(*v));
	const struct kj_perilaku *was = have->v, *from = more->v;

	for (size_t i = 0; i < have->n; i++) {
		v[i] = was[i];
		for (size_t j = 0; j < more->n && *v[i].ekspektasi == '\0'; j++)
			if (from[j].row.id == was[i].row.id)
				v[i].ekspektasi = from[j].ekspektasi;
	}
	return (struct kj_set){have->n, v};
}

enum kj_rc
kj_skp_tambah(struct kj_act *act, const struct kj_subject *subject, int64_t version,
	const struct kj_skp_isi *more)
{
	struct kj_arena *a = act->arena;
	const struct kj_rhk *from = more->rhk.v;
	struct kj_skp skp;
	struct kj_skp_isi isi;
	struct kj_rhk *h;
	enum kj_rc rc = kj_skp_load(act, subject->id, &skp);

	if (rc != KJ_OK)
		return rc;
	if (skp.isi.rhk.n + more->rhk.n > KJ_SKP_RHK_MAKS)
		return kj_problem(act, "skp.terlalu_banyak", "sumber");
	isi = skp.isi;
	h = kj_calloc(a, isi.rhk.n + more->rhk.n + 1, sizeof(*h));
	if (isi.rhk.n > 0)
		memcpy(h, isi.rhk.v, isi.rhk.n * sizeof(*h));
	for (size_t i = 0; i < more->rhk.n; i++) {
		add_rhk(a, &skp, &from[i], &h[isi.rhk.n + i]);
		h[isi.rhk.n + i].row.key = kj_fmt(a, "b%zu", i + 1);
	}
	isi.rhk = (struct kj_set){isi.rhk.n + more->rhk.n, h};
	if (skp.isi.rhk.n == 0 && more->pendekatan != NULL)
		isi.pendekatan = more->pendekatan;
	isi.sumber_daya = add_lampiran(a, &skp.isi.sumber_daya, &more->sumber_daya);
	isi.pertanggungjawaban =
		add_lampiran(a, &skp.isi.pertanggungjawaban, &more->pertanggungjawaban);
	isi.konsekuensi = add_lampiran(a, &skp.isi.konsekuensi, &more->konsekuensi);
	isi.perilaku = add_perilaku(a, &skp.isi.perilaku, &more->perilaku);
	return kj_skp_save(act, subject, version, &isi, false);
}

/* What was meant for the other person alone. */
static void
impersonal(struct kj_skp_isi *isi)
{
	struct kj_rhk *h = isi->rhk.v;

	isi->perilaku.n = 0;
	for (size_t i = 0; i < isi->rhk.n; i++)
		h[i].penugasan_dari = "";
}

enum kj_rc
kj_skp_salin(struct kj_act *act, const struct kj_subject *subject, int64_t version, int64_t sumber)
{
	struct kj_skp from;
	struct kj_rows r;
	enum kj_rc rc;

	rc = kj_db_one(act->db, act->arena, &kj_q_skp_sumber_satu, &r,
		KJ_ARGS(kj_i(subject->id), kj_i(subject->id), kj_i(sumber)));
	if (rc == KJ_NOTFOUND)
		return kj_problem(act, "bukan_milik", "sumber");
	if (rc == KJ_OK)
		rc = kj_skp_load(act, sumber, &from);
	if (rc != KJ_OK)
		return rc;
	if (!kj_int(&r, 0, "sendiri"))
		impersonal(&from.isi);
	return kj_skp_tambah(act, subject, version, &from.isi);
}
