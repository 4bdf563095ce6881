/*
 * SKP: what a saved sheet may be, what of it changed, and that it is stored.
 */
#include "kinerja/domain/skp.h"

#include "queries.h"
#include "skp_revisi.h"
#include "skp_simpan.h"

static const struct kj_rhk *
find_rhk(const struct kj_skp_isi *isi, int64_t id)
{
	const struct kj_rhk *h = isi->rhk.v;

	for (size_t i = 0; i < isi->rhk.n && id != 0; i++)
		if (h[i].row.id == id)
			return &h[i];
	return NULL;
}

/* A row of what stands beside the sheet: the superior's results (ATASAN) and outcomes (OUTCOME), the unit's SASARAN. */
static bool
is_superiors(const struct kj_skp *have, const char *jenis, int64_t id)
{
	for (size_t i = 0; i < have->lain.n; i++)
		if (kj_int(&have->lain, i, "id") == id && kj_streq(kj_text(&have->lain, i, "jenis"), jenis))
			return true;
	return false;
}

static void
check_iki_ids(struct kj_skp_simpan *s, const struct kj_rhk *h, const struct kj_iki *k)
{
	const struct kj_iki *was = kj_skp_iki_of(s->rows, k->row.id);
	const char *at = kj_fmt(s->act->arena, "rhk.%s.iki.%s", h->row.key, k->row.key);

	if (!kj_kelompok_periksa(s->act, &k->kelompok, at))
		s->bad = true;
	if (k->row.id != 0 && was == NULL) {
		s->bad = true;
		(void)kj_problem(s->act, "bukan_milik", "rhk.%s.iki.%s.teks", h->row.key, k->row.key);
	}
	if (k->outcome != 0 && kj_skp_iki_of(s->rows, k->outcome) == NULL &&
		!is_superiors(&s->have, "OUTCOME", k->outcome) &&
		(was == NULL || was->outcome != k->outcome)) {
		s->bad = true;
		(void)kj_problem(s->act, "bukan_milik", "rhk.%s.iki.%s.outcome", h->row.key, k->row.key);
	}
}

/* Ids of the form must be of this plan, and the link one of the superior's. */
static void
check_ids(struct kj_skp_simpan *s)
{
	const struct kj_rhk *h = s->want->rhk.v;
	const struct kj_perilaku *p = s->want->perilaku.v;

	for (size_t i = 0; i < s->want->rhk.n; i++) {
		const struct kj_iki *k = h[i].iki.v;
		const struct kj_rhk *was = find_rhk(s->rows, h[i].row.id);

		if (h[i].row.id != 0 && was == NULL) {
			s->bad = true;
			(void)kj_problem(s->act, "bukan_milik", "rhk.%s.teks", h[i].row.key);
		}
		if (h[i].atasan != 0 && !is_superiors(&s->have, "ATASAN", h[i].atasan) &&
			(was == NULL || was->atasan != h[i].atasan)) {
			s->bad = true;
			(void)kj_problem(s->act, "bukan_milik", "rhk.%s.atasan", h[i].row.key);
		}
		if (h[i].sasaran != 0 && !is_superiors(&s->have, "SASARAN", h[i].sasaran) &&
			(was == NULL || was->sasaran != h[i].sasaran)) {
			s->bad = true;
			(void)kj_problem(s->act, "bukan_milik", "rhk.%s.sasaran", h[i].row.key);
		}
		for (size_t j = 0; j < h[i].iki.n; j++)
			check_iki_ids(s, &h[i], &k[j]);
	}
	for (size_t i = 0; i < s->want->perilaku.n; i++)
		if (p[i].row.id < 1 || p[i].row.id > 7) {
			s->bad = true;
			(void)kj_problem(s->act, "bukan_milik", "perilaku.%s.ekspektasi", p[i].row.key);
		}
}

/* Collects rows that were left out; refuses to remove what entries use. */
static enum kj_rc
find_removed(struct kj_skp_simpan *s)
{
	const struct kj_rhk *h = s->have.isi.rhk.v;

	for (size_t i = 0; i < s->have.isi.rhk.n; i++) {
		const struct kj_iki *k = h[i].iki.v;

		for (size_t j = 0; j < h[i].iki.n; j++) {
			if (kj_skp_iki_of(s->want, k[j].row.id) != NULL)
				continue;
			if (k[j].dipakai)
				return kj_problem_detail(s->act, "skp.iki_dipakai", k[j].teks, "rhk");
			kj_changes_add(&s->changes, k[j].teks, NULL, "iki.%lld", (long long)k[j].row.id);
			s->gone_iki[s->ngone_iki++] = kj_i(k[j].row.id);
		}
		if (find_rhk(s->want, h[i].row.id) != NULL)
			continue;
		kj_changes_add(&s->changes, h[i].teks, NULL, "rhk.%lld", (long long)h[i].row.id);
		s->gone_rhk[2 * s->ngone_rhk] = kj_i(h[i].row.id);
		s->gone_rhk[2 * s->ngone_rhk++ + 1] = kj_i(s->id);
	}
	return KJ_OK;
}

static void
note_rhk(struct kj_skp_simpan *s, const struct kj_rhk *h, size_t at)
{
	static const struct kj_rhk none;
	const struct kj_rhk *was = find_rhk(&s->have.isi, h->row.id);
	struct kj_arena *a = s->act->arena;

	if (was == NULL)
		was = &none;
	kj_changes_add(&s->changes, was->jenis, h->jenis, "rhk[%zu].jenis", at);
	kj_changes_add(&s->changes, was->teks, h->teks, "rhk[%zu].teks", at);
	kj_changes_add(&s->changes, was->atasan ? kj_fmt(a, "%lld", (long long)was->atasan) : NULL,
		h->atasan ? kj_fmt(a, "%lld", (long long)h->atasan) : NULL, "rhk[%zu].atasan", at);
	kj_changes_add(
		&s->changes, was->penugasan_dari, h->penugasan_dari, "rhk[%zu].penugasan_dari", at);
	kj_changes_add(&s->changes, was->manfaat, h->manfaat, "rhk[%zu].manfaat", at);
	kj_changes_add(&s->changes, was->perspektif, h->perspektif, "rhk[%zu].perspektif", at);
	kj_changes_add(&s->changes, was->sasaran ? kj_fmt(a, "%lld", (long long)was->sasaran) : NULL,
		h->sasaran ? kj_fmt(a, "%lld", (long long)h->sasaran) : NULL, "rhk[%zu].sasaran", at);
}

static void
note_iki(struct kj_skp_simpan *s, const struct kj_iki *k, size_t h, size_t at)
{
	static const struct kj_iki none;
	const struct kj_iki *was = kj_skp_iki_of(&s->have.isi, k->row.id);
	struct kj_arena *a = s->act->arena;

	for (const struct kj_iki_isian *f = kj_iki_isian; f->nama != NULL; f++)
		kj_changes_add(&s->changes,
			was || f->jenis == KJ_IKI_YA ? kj_iki_teks(was ? was : &none, f) : NULL,
			kj_iki_teks(k, f), "rhk[%zu].iki[%zu].%s", h, at, f->nama);
	kj_changes_add(&s->changes, was ? kj_kelompok_teks(a, &was->kelompok) : NULL,
		kj_kelompok_teks(a, &k->kelompok), "rhk[%zu].iki[%zu].kelompok", h, at);
	kj_changes_add(&s->changes,
		was && was->outcome ? kj_fmt(a, "%lld", (long long)was->outcome) : NULL,
		k->outcome ? kj_fmt(a, "%lld", (long long)k->outcome) : NULL, "rhk[%zu].iki[%zu].outcome",
		h, at);
}

static void
note_lampiran(struct kj_skp_simpan *s, const char *jenis, const struct kj_set *want,
	const struct kj_set *have)
{
	const struct kj_lampiran *w = want->v, *h = have->v;

	for (size_t i = 0; i < want->n || i < have->n; i++)
		kj_changes_add(&s->changes, i < have->n ? h[i].teks : NULL, i < want->n ? w[i].teks : NULL,
			"lampiran.%s[%zu]", jenis, i + 1);
}

/* What differs from what was written before, for the trail. */
static void
note_all(struct kj_skp_simpan *s)
{
	const struct kj_perilaku *p = s->want->perilaku.v, *was = s->have.isi.perilaku.v;
	const struct kj_skp_isi *w = s->want, *h = &s->have.isi;
	const struct kj_rhk *r = w->rhk.v;

	for (size_t i = 0; i < w->rhk.n; i++)
		note_rhk(s, &r[i], i + 1);
	for (size_t i = 0; i < w->rhk.n; i++) {
		const struct kj_iki *k = r[i].iki.v;

		for (size_t j = 0; j < r[i].iki.n; j++)
			note_iki(s, &k[j], i + 1, j + 1);
	}
	for (size_t i = 0; i < w->perilaku.n; i++)
		kj_changes_add(&s->changes, was[p[i].row.id - 1].ekspektasi, p[i].ekspektasi,
			"perilaku.%lld", (long long)p[i].row.id);
	note_lampiran(s, "SUMBER_DAYA", &w->sumber_daya, &h->sumber_daya);
	note_lampiran(s, "PERTANGGUNGJAWABAN", &w->pertanggungjawaban, &h->pertanggungjawaban);
	note_lampiran(s, "KONSEKUENSI", &w->konsekuensi, &h->konsekuensi);
}

static bool
blank_iki(const struct kj_iki *k)
{
	for (const struct kj_iki_isian *f = kj_iki_isian; f->nama != NULL; f++)
		if (f->jenis != KJ_IKI_KODE && f->jenis != KJ_IKI_YA && *kj_iki_teks(k, f) != '\0')
			return false;
	return k->row.id == 0 && k->kelompok.n == 0;
}

/* The sheet without new rows that nobody filled. */
static struct kj_skp_isi *
without_blanks(struct kj_arena *a, const struct kj_skp_isi *isi)
{
	struct kj_skp_isi *out = kj_alloc(a, sizeof(*out));
	const struct kj_rhk *from = isi->rhk.v;
	struct kj_rhk *to = kj_calloc(a, isi->rhk.n + 1, sizeof(*to));
	size_t n = 0;

	*out = *isi;
	for (size_t i = 0; i < isi->rhk.n; i++) {
		const struct kj_iki *k = from[i].iki.v;
		struct kj_iki *iki = kj_calloc(a, from[i].iki.n + 1, sizeof(*iki));
		size_t m = 0;

		for (size_t j = 0; j < from[i].iki.n; j++) {
			iki[m] = k[j];
			iki[m].kelompok = kj_kelompok_isi(a, &k[j].kelompok);
			m += !blank_iki(&iki[m]);
		}
		to[n] = from[i];
		to[n].iki = (struct kj_set){m, iki};
		if (from[i].row.id != 0 || *from[i].teks != '\0' || from[i].atasan != 0 || m > 0)
			n++;
	}
	out->rhk = (struct kj_set){n, to};
	return out;
}

/* An output whose outcome leaves the sheet loses the link. */
static void
forget_gone_outcomes(const struct kj_skp_simpan *s, struct kj_skp_isi *want)
{
	const struct kj_rhk *h = want->rhk.v;

	for (size_t i = 0; i < want->rhk.n; i++) {
		struct kj_iki *k = h[i].iki.v;

		for (size_t j = 0; j < h[i].iki.n; j++)
			if (kj_skp_iki_of(s->rows, k[j].outcome) != NULL &&
				kj_skp_iki_of(want, k[j].outcome) == NULL)
				k[j].outcome = 0;
	}
}

/* The same check as at handing in, with the sheet's own keys for its fields. */
static enum kj_rc
check_complete(struct kj_skp_simpan *s)
{
	struct kj_skp sheet = s->have;

	sheet.isi = *s->want;
	return kj_skp_check(s->act, &sheet);
}

/* For what is removed: at most everything. */
static void
make_room(struct kj_skp_simpan *s)
{
	const struct kj_rhk *h = s->have.isi.rhk.v;
	size_t total = 0;

	for (size_t i = 0; i < s->have.isi.rhk.n; i++)
		total += h[i].iki.n;
	s->gone_iki = kj_calloc(s->act->arena, total + 1, sizeof(*s->gone_iki));
	s->gone_rhk = kj_calloc(s->act->arena, 2 * s->have.isi.rhk.n + 1, sizeof(*s->gone_rhk));
}

static void
prepare(struct kj_skp_simpan *s)
{
	make_room(s);
	kj_changes_add(&s->changes, s->have.isi.pendekatan, s->want->pendekatan, "pendekatan");
	check_ids(s);
}

enum kj_rc
kj_skp_save(struct kj_act *act, const struct kj_subject *skp, int64_t version,
	const struct kj_skp_isi *isi, bool complete)
{
	struct kj_skp_simpan s = {.act = act, .id = skp->id, .changes = {.arena = act->arena}};
	struct kj_skp_isi *want;
	int64_t changed = 0;
	enum kj_rc rc;

	if (kj_alur_find(&kj_skp_alur, skp->status, "simpan", skp->relasi) == NULL)
		return kj_alur_refuse(act, skp->relasi);
	rc = kj_db_exec(act->db, &kj_q_skp_touch, &changed,
		KJ_ARGS(kj_t(isi->pendekatan), kj_i(skp->id), kj_i(version)));
	if (rc == KJ_OK && changed == 0)
		return KJ_CONFLICT;
	if (rc == KJ_OK)
		rc = kj_skp_load(act, skp->id, &s.have);
	if (rc != KJ_OK)
		return rc;
	s.rows = s.have.berlaku ? s.have.berlaku : &s.have.isi;
	want = without_blanks(act->arena, isi);
	forget_gone_outcomes(&s, want);
	s.want = want;
	prepare(&s);
	if (s.bad)
		return KJ_INVALID;
	rc = complete ? check_complete(&s) : KJ_OK;
	if (rc == KJ_OK)
		rc = find_removed(&s);
	if (rc == KJ_OK)
		note_all(&s);
	if (rc == KJ_OK)
		rc = s.have.berlaku ? kj_revisi_put(act, skp->id, want) : kj_skp_store(&s);
	if (rc == KJ_OK)
		rc = kj_audit(act, KJ_DOK_SKP, skp->id, "simpan", skp->pegawai, s.changes.v, s.changes.n);
	return rc;
}

enum kj_rc
kj_revisi_apply(struct kj_act *act, int64_t id, const struct kj_skp *skp)
{
	struct kj_skp_simpan s = {
		.act = act, .id = id, .want = &skp->isi, .have = *skp, .changes = {.arena = act->arena}};
	enum kj_rc rc;

	s.have.isi = *skp->berlaku;
	s.rows = &s.have.isi;
	make_room(&s);
	rc = find_removed(&s);
	if (rc == KJ_OK)
		rc = kj_db_exec(
			act->db, &kj_q_skp_pendekatan, NULL, KJ_ARGS(kj_t(skp->isi.pendekatan), kj_i(id)));
	if (rc == KJ_OK)
		rc = kj_skp_store(&s);
	return rc == KJ_OK ? kj_revisi_drop(act, id) : rc;
}
