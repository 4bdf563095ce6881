/*
 * SKP: storing the sheet, in a constant number of statements.
 */
#include "kinerja/domain/skp.h"

#include "queries.h"
#include "skp_revisi.h"

/* Parameters of rhk_insert, rhk_update, iki_insert and iki_update. */
enum { RHK_NEW = 9, RHK_OLD = 10, IKI_NEW = 27, IKI_OLD = 28 };

/* One save: what is there, what is wanted, and the statements' arguments. */
struct save {
	struct kj_act *act;
	int64_t id;
	const struct kj_skp_isi *want;
	struct kj_skp have;
	const struct kj_skp_isi *rows; /* what the tables hold: have.isi, or what is in force */
	struct kj_changes changes;
	struct kj_arg *gone_iki, *gone_rhk; /* arguments of the removals */
	size_t ngone_iki, ngone_rhk;
	bool bad;
};

static const struct kj_rhk *
find_rhk(const struct kj_skp_isi *isi, int64_t id)
{
	const struct kj_rhk *h = isi->rhk.v;

	for (size_t i = 0; i < isi->rhk.n && id != 0; i++)
		if (h[i].row.id == id)
			return &h[i];
	return NULL;
}

/* An indicator by id anywhere in the plan: it may move to another RHK. */
static const struct kj_iki *
find_iki(const struct kj_skp_isi *isi, int64_t id)
{
	const struct kj_rhk *h = isi->rhk.v;

	for (size_t i = 0; i < isi->rhk.n && id != 0; i++) {
		const struct kj_iki *k = h[i].iki.v;

		for (size_t j = 0; j < h[i].iki.n; j++)
			if (k[j].row.id == id)
				return &k[j];
	}
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
check_iki_ids(struct save *s, const struct kj_rhk *h, const struct kj_iki *k)
{
	const struct kj_iki *was = find_iki(s->rows, k->row.id);
	const char *at = kj_fmt(s->act->arena, "rhk.%s.iki.%s", h->row.key, k->row.key);

	if (!kj_kelompok_periksa(s->act, &k->kelompok, at))
		s->bad = true;
	if (k->row.id != 0 && was == NULL) {
		s->bad = true;
		(void)kj_problem(s->act, "bukan_milik", "rhk.%s.iki.%s.teks", h->row.key, k->row.key);
	}
	if (k->outcome != 0 && find_iki(s->rows, k->outcome) == NULL &&
		!is_superiors(&s->have, "OUTCOME", k->outcome) &&
		(was == NULL || was->outcome != k->outcome)) {
		s->bad = true;
		(void)kj_problem(s->act, "bukan_milik", "rhk.%s.iki.%s.outcome", h->row.key, k->row.key);
	}
}

/* Ids of the form must be of this plan, and the link one of the superior's. */
static void
check_ids(struct save *s)
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
find_removed(struct save *s)
{
	const struct kj_rhk *h = s->have.isi.rhk.v;

	for (size_t i = 0; i < s->have.isi.rhk.n; i++) {
		const struct kj_iki *k = h[i].iki.v;

		for (size_t j = 0; j < h[i].iki.n; j++) {
			if (find_iki(s->want, k[j].row.id) != NULL)
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
note_rhk(struct save *s, const struct kj_rhk *h, size_t at)
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
note_iki(struct save *s, const struct kj_iki *k, size_t h, size_t at)
{
	static const struct kj_iki none;
	const struct kj_iki *was = find_iki(&s->have.isi, k->row.id);
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
note_lampiran(
	struct save *s, const char *jenis, const struct kj_set *want, const struct kj_set *have)
{
	const struct kj_lampiran *w = want->v, *h = have->v;

	for (size_t i = 0; i < want->n || i < have->n; i++)
		kj_changes_add(&s->changes, i < have->n ? h[i].teks : NULL, i < want->n ? w[i].teks : NULL,
			"lampiran.%s[%zu]", jenis, i + 1);
}

/* What differs from what was written before, for the trail. */
static void
note_all(struct save *s)
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

/* Places in the sheet count from 1; urut is the place, so that new rows are found again. */
static enum kj_rc
store_rhk(struct save *s)
{
	const struct kj_rhk *h = s->want->rhk.v;
	size_t n = s->want->rhk.n, nnew = 0, nold = 0;
	struct kj_arg *fresh = kj_calloc(s->act->arena, RHK_NEW * n + 1, sizeof(*fresh));
	struct kj_arg *old = kj_calloc(s->act->arena, RHK_OLD * n + 1, sizeof(*old));
	enum kj_rc rc;

	for (size_t i = 0; i < n; i++) {
		struct kj_arg *v = h[i].row.id ? &old[RHK_OLD * nold++] : &fresh[RHK_NEW * nnew++];

		if (h[i].row.id == 0)
			*v++ = kj_i(s->id);
		*v++ = kj_i((int64_t)i + 1);
		*v++ = kj_t(h[i].jenis);
		*v++ = kj_t(h[i].teks);
		*v++ = kj_ref(h[i].atasan);
		*v++ = kj_t(h[i].penugasan_dari);
		*v++ = kj_t(h[i].manfaat);
		*v++ = kj_opt(h[i].perspektif);
		*v++ = kj_ref(h[i].sasaran);
		if (h[i].row.id != 0) {
			*v++ = kj_i(h[i].row.id);
			*v = kj_i(s->id);
		}
	}
	rc = kj_db_bulk(s->act->db, &kj_q_rhk_update, nold, old, RHK_OLD);
	if (rc == KJ_OK)
		rc = kj_db_bulk(s->act->db, &kj_q_rhk_insert, nnew, fresh, RHK_NEW);
	return rc;
}

/* The id of the RHK at a place, known row or new one. */
static int64_t
rhk_id(const struct kj_rows *ids, const struct kj_rhk *h, size_t at)
{
	if (h->row.id != 0)
		return h->row.id;
	/* The newest row at a place is the one just inserted: a row to be removed may share it. */
	for (size_t i = ids->n; i > 0; i--)
		if (kj_int(ids, i - 1, "urut") == (int64_t)at)
			return kj_int(ids, i - 1, "id");
	return 0;
}

static struct kj_arg *
iki_args(struct kj_arg *v, const struct kj_iki *k, int64_t rhk, size_t at)
{
	*v++ = kj_i(rhk);
	*v++ = kj_i((int64_t)at);
	for (const struct kj_iki_isian *f = kj_iki_isian; f->jenis != KJ_IKI_AKSI; f++) {
		const char *value = kj_iki_teks(k, f);

		*v++ = f->jenis == KJ_IKI_YA	  ? kj_i(*value == '1')
			   : f->jenis == KJ_IKI_ANGKA ? kj_opt(value)
										  : kj_t(value);
	}
	*v++ = kj_ref(k->outcome);
	return v;
}

static enum kj_rc
store_iki(struct save *s, const struct kj_rows *ids)
{
	const struct kj_rhk *h = s->want->rhk.v;
	struct kj_arg *fresh, *old, *f, *o;
	size_t total = 0;
	enum kj_rc rc;

	for (size_t i = 0; i < s->want->rhk.n; i++)
		total += h[i].iki.n;
	f = fresh = kj_calloc(s->act->arena, IKI_NEW * total + 1, sizeof(*fresh));
	o = old = kj_calloc(s->act->arena, IKI_OLD * total + 1, sizeof(*old));
	for (size_t i = 0; i < s->want->rhk.n; i++) {
		const struct kj_iki *k = h[i].iki.v;
		int64_t rhk = rhk_id(ids, &h[i], i + 1);

		for (size_t j = 0; j < h[i].iki.n; j++) {
			if (k[j].row.id == 0) {
				f = iki_args(f, &k[j], rhk, j + 1);
				continue;
			}
			o = iki_args(o, &k[j], rhk, j + 1);
			*o++ = kj_i(k[j].row.id);
		}
	}
	rc = kj_db_bulk(s->act->db, &kj_q_iki_update, (size_t)(o - old) / IKI_OLD, old, IKI_OLD);
	if (rc == KJ_OK)
		rc =
			kj_db_bulk(s->act->db, &kj_q_iki_insert, (size_t)(f - fresh) / IKI_NEW, fresh, IKI_NEW);
	return rc;
}

static enum kj_rc
store_perilaku(struct save *s)
{
	const struct kj_perilaku *p = s->want->perilaku.v;
	struct kj_arg args[7 * 3];
	size_t n = 0;

	for (size_t i = 0; i < s->want->perilaku.n && n < 7; i++) {
		args[3 * n] = kj_i(s->id);
		args[3 * n + 1] = kj_i(p[i].row.id);
		args[3 * n++ + 2] = kj_t(p[i].ekspektasi);
	}
	return kj_db_bulk(s->act->db, &kj_q_skp_set_perilaku, n, args, 3);
}

static size_t
add_lampiran(struct save *s, struct kj_arg *args, const char *jenis, const struct kj_set *want)
{
	const struct kj_lampiran *w = want->v;
	size_t n = 0;

	for (size_t i = 0; i < want->n; i++) {
		if (w[i].teks == NULL || *w[i].teks == '\0')
			continue;
		args[4 * n] = kj_i(s->id);
		args[4 * n + 1] = kj_t(jenis);
		args[4 * n + 2] = kj_i((int64_t)n + 1);
		args[4 * n++ + 3] = kj_t(w[i].teks);
	}
	return n;
}

static enum kj_rc
store_lampiran(struct save *s)
{
	const struct kj_skp_isi *w = s->want;
	size_t n = w->sumber_daya.n + w->pertanggungjawaban.n + w->konsekuensi.n;
	struct kj_arg *args = kj_calloc(s->act->arena, 4 * n + 1, sizeof(*args));
	enum kj_rc rc;

	n = add_lampiran(s, args, "SUMBER_DAYA", &w->sumber_daya);
	n += add_lampiran(s, &args[4 * n], "PERTANGGUNGJAWABAN", &w->pertanggungjawaban);
	n += add_lampiran(s, &args[4 * n], "KONSEKUENSI", &w->konsekuensi);
	rc = kj_db_exec(s->act->db, &kj_q_skp_lampiran_clear, NULL, KJ_ARGS(kj_i(s->id)));
	if (rc == KJ_OK)
		rc = kj_db_bulk(s->act->db, &kj_q_skp_lampiran_insert, n, args, 4);
	return rc;
}

/* Rows that other documents hold on to stay; which kind it is, the key tells. */
static enum kj_rc
held(struct save *s, enum kj_rc rc)
{
	const char *key = kj_db_key(s->act->db);

	if (rc == KJ_CONFLICT && kj_streq(key, "rhk_atasan_fk"))
		return kj_problem(s->act, "skp.rhk_dipakai", "rhk");
	if (rc == KJ_CONFLICT && kj_streq(key, "iki_outcome_fk"))
		return kj_problem(s->act, "skp.outcome_dipakai", "rhk");
	if (rc == KJ_CONFLICT && kj_streq(key, "evaluasi_iki_iki_fk"))
		return kj_problem(s->act, "skp.iki_dinilai", "rhk");
	return rc;
}

static void
put_actions(struct kj_buf *b, const struct kj_iki *k, size_t rhk, size_t iki)
{
	for (size_t q = 0; q < KJ_COUNT(k->aksi_tw); q++) {
		if (k->aksi_tw[q] == NULL || *k->aksi_tw[q] == '\0')
			continue;
		kj_buf_fmt(b,
			"%s{\"rhk\":%zu,\"iki\":%zu,\"triwulan\":%zu,\"teks\":", b->len > 1 ? "," : "", rhk,
			iki, q + 1);
		kj_buf_json(b, k->aksi_tw[q]);
		kj_buf_putc(b, '}');
	}
}

/* By the places of the sheet, so that new indicators need no number yet. */
static enum kj_rc
store_actions(struct save *s)
{
	const struct kj_rhk *h = s->want->rhk.v;
	struct kj_buf b;
	enum kj_rc rc;

	kj_buf_init(&b, s->act->arena);
	kj_buf_putc(&b, '[');
	for (size_t i = 0; i < s->want->rhk.n; i++) {
		const struct kj_iki *k = h[i].iki.v;

		for (size_t j = 0; j < h[i].iki.n; j++)
			put_actions(&b, &k[j], i + 1, j + 1);
	}
	kj_buf_putc(&b, ']');
	rc = kj_db_exec(s->act->db, &kj_q_rencana_aksi_clear, NULL, KJ_ARGS(kj_i(s->id)));
	if (rc == KJ_OK)
		rc = kj_db_exec(
			s->act->db, &kj_q_rencana_aksi_insert, NULL, KJ_ARGS(kj_t(b.data), kj_i(s->id)));
	return rc;
}

/* What a group of that name came to so far: it stays with a revision of the plan. */
static const char *
end_of(const struct save *s, const struct kj_iki *k, const char *nama)
{
	const struct kj_iki *was = find_iki(s->rows, k->row.id);
	const struct kj_iki_kelompok *v = was ? was->kelompok.v : NULL;

	for (size_t i = 0; was != NULL && i < was->kelompok.n; i++)
		if (kj_streq(v[i].nama, nama))
			return v[i].akhir;
	return "";
}

static void
put_value(struct kj_buf *b, const char *name, const char *value)
{
	if (value == NULL || *value == '\0')
		return;
	kj_buf_fmt(b, ",\"%s\":", name);
	kj_buf_json(b, value);
}

static void
put_groups(struct kj_buf *b, const struct save *s, const struct kj_iki *k, size_t rhk, size_t iki)
{
	const struct kj_iki_kelompok *v = k->kelompok.v;

	for (size_t i = 0; i < k->kelompok.n; i++) {
		kj_buf_fmt(b, "%s{\"rhk\":%zu,\"iki\":%zu,\"urut\":%zu,\"nama\":", b->len > 1 ? "," : "",
			rhk, iki, i + 1);
		kj_buf_json(b, v[i].nama);
		put_value(b, "jumlah", v[i].jumlah);
		put_value(b, "awal", v[i].awal);
		put_value(b, "akhir", end_of(s, k, v[i].nama));
		kj_buf_putc(b, '}');
	}
}

static bool
any_groups(const struct kj_skp_isi *isi)
{
	const struct kj_rhk *h = isi->rhk.v;

	for (size_t i = 0; i < isi->rhk.n; i++) {
		const struct kj_iki *k = h[i].iki.v;

		for (size_t j = 0; j < h[i].iki.n; j++)
			if (k[j].kelompok.n > 0)
				return true;
	}
	return false;
}

/* By the places of the sheet, like the actions; most plans have none. */
static enum kj_rc
store_groups(struct save *s)
{
	const struct kj_rhk *h = s->want->rhk.v;
	enum kj_rc rc = KJ_OK;
	struct kj_buf b;

	kj_buf_init(&b, s->act->arena);
	kj_buf_putc(&b, '[');
	for (size_t i = 0; i < s->want->rhk.n; i++) {
		const struct kj_iki *k = h[i].iki.v;

		for (size_t j = 0; j < h[i].iki.n; j++)
			put_groups(&b, s, &k[j], i + 1, j + 1);
	}
	kj_buf_putc(&b, ']');
	if (any_groups(s->rows))
		rc = kj_db_exec(s->act->db, &kj_q_iki_kelompok_clear, NULL, KJ_ARGS(kj_i(s->id)));
	if (rc == KJ_OK && any_groups(s->want))
		rc = kj_db_exec(
			s->act->db, &kj_q_iki_kelompok_insert, NULL, KJ_ARGS(kj_t(b.data), kj_i(s->id)));
	return rc;
}

/* Removed rows go last: an indicator may have moved out of an RHK that goes. */
static enum kj_rc
store_all(struct save *s)
{
	struct kj_db *db = s->act->db;
	struct kj_rows ids;
	enum kj_rc rc;

	rc = store_rhk(s);
	if (rc == KJ_OK)
		rc = kj_db_rows(db, s->act->arena, &kj_q_rhk_ids, &ids, KJ_ARGS(kj_i(s->id)));
	if (rc == KJ_OK)
		rc = store_iki(s, &ids);
	if (rc == KJ_OK)
		rc = held(s, kj_db_bulk(db, &kj_q_iki_delete, s->ngone_iki, s->gone_iki, 1));
	if (rc == KJ_OK)
		rc = held(s, kj_db_bulk(db, &kj_q_rhk_delete, s->ngone_rhk, s->gone_rhk, 2));
	if (rc == KJ_OK)
		rc = store_actions(s);
	if (rc == KJ_OK)
		rc = store_groups(s);
	if (rc == KJ_OK)
		rc = store_perilaku(s);
	if (rc == KJ_OK)
		rc = store_lampiran(s);
	return rc;
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
forget_gone_outcomes(const struct save *s, struct kj_skp_isi *want)
{
	const struct kj_rhk *h = want->rhk.v;

	for (size_t i = 0; i < want->rhk.n; i++) {
		struct kj_iki *k = h[i].iki.v;

		for (size_t j = 0; j < h[i].iki.n; j++)
			if (find_iki(s->rows, k[j].outcome) != NULL && find_iki(want, k[j].outcome) == NULL)
				k[j].outcome = 0;
	}
}

/* The same check as at handing in, with the sheet's own keys for its fields. */
static enum kj_rc
check_complete(struct save *s)
{
	struct kj_skp sheet = s->have;

	sheet.isi = *s->want;
	return kj_skp_check(s->act, &sheet);
}

/* For what is removed: at most everything. */
static void
make_room(struct save *s)
{
	const struct kj_rhk *h = s->have.isi.rhk.v;
	size_t total = 0;

	for (size_t i = 0; i < s->have.isi.rhk.n; i++)
		total += h[i].iki.n;
	s->gone_iki = kj_calloc(s->act->arena, total + 1, sizeof(*s->gone_iki));
	s->gone_rhk = kj_calloc(s->act->arena, 2 * s->have.isi.rhk.n + 1, sizeof(*s->gone_rhk));
}

static void
prepare(struct save *s)
{
	make_room(s);
	kj_changes_add(&s->changes, s->have.isi.pendekatan, s->want->pendekatan, "pendekatan");
	check_ids(s);
}

enum kj_rc
kj_skp_save(struct kj_act *act, const struct kj_subject *skp, int64_t version,
	const struct kj_skp_isi *isi, bool complete)
{
	struct save s = {.act = act, .id = skp->id, .changes = {.arena = act->arena}};
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
		rc = s.have.berlaku ? kj_revisi_put(act, skp->id, want) : store_all(&s);
	if (rc == KJ_OK)
		rc = kj_audit(act, KJ_DOK_SKP, skp->id, "simpan", skp->pegawai, s.changes.v, s.changes.n);
	return rc;
}

enum kj_rc
kj_revisi_apply(struct kj_act *act, int64_t id, const struct kj_skp *skp)
{
	struct save s = {
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
		rc = store_all(&s);
	return rc == KJ_OK ? kj_revisi_drop(act, id) : rc;
}
