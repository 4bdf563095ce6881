/*
 * SKP: storing the sheet, in a constant number of statements.
 */
#include "queries.h"
#include "skp_simpan.h"

/* Parameters of rhk_insert, rhk_update, iki_insert and iki_update. */
enum { RHK_NEW = 9, RHK_OLD = 10, IKI_NEW = 27, IKI_OLD = 28 };

const struct kj_iki *
kj_skp_iki_of(const struct kj_skp_isi *isi, int64_t id)
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

/* Places in the sheet count from 1; urut is the place, so that new rows are found again. */
static enum kj_rc
store_rhk(struct kj_skp_simpan *s)
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
store_iki(struct kj_skp_simpan *s, const struct kj_rows *ids)
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
store_perilaku(struct kj_skp_simpan *s)
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
add_lampiran(
	struct kj_skp_simpan *s, struct kj_arg *args, const char *jenis, const struct kj_set *want)
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
store_lampiran(struct kj_skp_simpan *s)
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
held(struct kj_skp_simpan *s, enum kj_rc rc)
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
store_actions(struct kj_skp_simpan *s)
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
end_of(const struct kj_skp_simpan *s, const struct kj_iki *k, const char *nama)
{
	const struct kj_iki *was = kj_skp_iki_of(s->rows, k->row.id);
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
put_groups(
	struct kj_buf *b, const struct kj_skp_simpan *s, const struct kj_iki *k, size_t rhk, size_t iki)
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
store_groups(struct kj_skp_simpan *s)
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
enum kj_rc
kj_skp_store(struct kj_skp_simpan *s)
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
