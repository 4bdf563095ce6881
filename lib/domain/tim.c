/* Tim kerja: results owed together. */
#include "kinerja/domain/tim.h"

#include "kinerja/exact.h"
#include "queries.h"

const char *const kj_tim_kredit[] = {"UTUH", "BAGIAN", NULL};

/* ---- shared out by the ketua ------------------------------------------------------- */

struct save {
	struct kj_act *act;
	const struct kj_tim *in;
	struct kj_rows calon; /* tim_calon */
	struct kj_arg *set, *clear;
	size_t nset, nclear;
	struct kj_changes changes;
};

static size_t
row_of(const struct kj_rows *r, int64_t pegawai)
{
	for (size_t i = 0; i < r->n; i++)
		if (kj_int(r, i, "id") == pegawai)
			return i;
	return SIZE_MAX;
}

/* One member: a share to set, one to take away, or neither. */
static enum kj_rc
sort_member(struct save *s, const struct kj_tim_anggota *m, struct kj_exact **sum)
{
	struct kj_arena *a = s->act->arena;
	size_t at = row_of(&s->calon, m->row.id);
	const struct kj_exact *share = *m->persen ? kj_exact_parse(a, m->persen) : NULL;
	const char *was;

	if (at == SIZE_MAX)
		return kj_problem(s->act, "bukan_milik", "anggota.%s.persen", m->row.key);
	was = kj_decimal_plain(a, kj_text(&s->calon, at, "persen"));
	kj_changes_add(&s->changes, *was ? was : NULL, *m->persen ? m->persen : NULL, "tim.%lld.%lld",
		(long long)s->in->rhk, (long long)m->row.id);
	if (share == NULL || kj_exact_sign(share) == 0) {
		if (!kj_isnull(&s->calon, at, "rhk_hasil_id"))
			return kj_problem(s->act, "tim.diambil", "anggota.%s.persen", m->row.key);
		s->clear[2 * s->nclear] = kj_i(s->in->rhk);
		s->clear[2 * s->nclear++ + 1] = kj_i(m->row.id);
		return KJ_OK;
	}
	if (kj_exact_sign(share) < 0 || kj_exact_cmp_int(share, 100) > 0)
		return kj_problem(s->act, "tim.persen", "anggota.%s.persen", m->row.key);
	*sum = kj_exact_add(a, *sum, share);
	s->set[3 * s->nset] = kj_i(s->in->rhk);
	s->set[3 * s->nset + 1] = kj_i(m->row.id);
	s->set[3 * s->nset++ + 2] = kj_t(m->persen);
	return KJ_OK;
}

static enum kj_rc
sort_members(struct save *s)
{
	struct kj_arena *a = s->act->arena;
	const struct kj_tim_anggota *m = s->in->anggota.v;
	struct kj_exact *sum = kj_exact(a);
	enum kj_rc rc = KJ_OK;

	s->set = kj_calloc(a, 3 * s->in->anggota.n + 1, sizeof(*s->set));
	s->clear = kj_calloc(a, 2 * s->in->anggota.n + 1, sizeof(*s->clear));
	for (size_t i = 0; i < s->in->anggota.n; i++) {
		enum kj_rc one = sort_member(s, &m[i], &sum);

		rc = one == KJ_OK ? rc : one;
	}
	if (rc == KJ_OK && s->nset > 0 && kj_exact_cmp_int(sum, 100) != 0)
		rc = kj_problem_detail(s->act, "tim.bukan_100",
			kj_decimal_show(a, kj_exact_show(a, sum, 4), s->act->who.lang), "anggota");
	return rc;
}

static enum kj_rc
store(struct save *s, int64_t skp, int64_t version)
{
	struct kj_db *db = s->act->db;
	int64_t changed = 0;
	enum kj_rc rc = kj_db_exec(db, &kj_q_tim_mulai, NULL, KJ_ARGS(kj_i(s->in->rhk)));

	if (rc == KJ_OK)
		rc = kj_db_exec(db, &kj_q_tim_ambil, &changed,
			KJ_ARGS(kj_t(s->in->kredit), kj_i(s->in->rhk), kj_i(version)));
	if (rc == KJ_OK && changed == 0)
		return KJ_CONFLICT;
	if (rc == KJ_OK)
		rc = kj_db_bulk(db, &kj_q_tim_lepas, s->nclear, s->clear, 2);
	if (rc == KJ_OK)
		rc = kj_db_bulk(db, &kj_q_tim_isi, s->nset, s->set, 3);
	if (rc == KJ_OK && !s->act->simulasi)
		rc = kj_db_exec(db, &kj_q_tim_tugas, NULL, KJ_ARGS(kj_t(kj_act_now(s->act)), kj_i(skp)));
	if (rc == KJ_OK)
		rc = kj_db_exec(db, &kj_q_tim_tugas_lepas, NULL, KJ_ARGS(kj_i(skp)));
	return rc;
}

enum kj_rc
kj_tim_save(
	struct kj_act *act, const struct kj_subject *skp, int64_t version, const struct kj_tim *in)
{
	const char *day = kj_date_iso(act->arena, kj_act_today(act));
	struct save s = {.act = act, .in = in, .changes = {.arena = act->arena}};
	struct kj_rows r;
	enum kj_rc rc;

	if (kj_alur_find(&kj_skp_alur, skp->status, "bagi", skp->relasi) == NULL)
		return kj_alur_refuse(act, skp->relasi);
	rc = kj_db_one(act->db, act->arena, &kj_q_tim_rhk, &r, KJ_ARGS(kj_i(in->rhk), kj_i(skp->id)));
	if (rc == KJ_NOTFOUND)
		return kj_problem(act, "bukan_milik", "rhk");
	if (rc == KJ_OK)
		rc = kj_db_rows(act->db, act->arena, &kj_q_tim_calon, &s.calon,
			KJ_ARGS(kj_i(act->who.pegawai), kj_t(day), kj_t(day), kj_i(in->rhk), kj_i(in->rhk)));
	if (rc != KJ_OK)
		return rc;
	kj_changes_add(&s.changes, kj_int(&r, 0, "version") ? kj_text(&r, 0, "kredit") : NULL,
		in->kredit, "tim.%lld.kredit", (long long)in->rhk);
	rc = sort_members(&s);
	if (rc == KJ_OK)
		rc = store(&s, skp->id, version);
	if (rc != KJ_OK || s.changes.n == 0)
		return rc;
	return kj_audit(act, KJ_DOK_SKP, skp->id, "bagi_tim", skp->pegawai, s.changes.v, s.changes.n);
}

/* ---- taken by a member -------------------------------------------------------------- */

static enum kj_rc
check_draft(struct kj_act *act, const struct kj_rows *r)
{
	if (kj_isnull(r, 0, "skp_id"))
		return kj_problem(act, "tim.tanpa_skp", "%s", "");
	if (!kj_streq(kj_text(r, 0, "status"), "DRAF"))
		return kj_problem(act, "matriks.bukan_draf", "%s", "");
	if (kj_int(r, 0, "direvisi"))
		return kj_problem(act, "tim.direvisi", "%s", "");
	return KJ_OK;
}

/* What the member owes of what adds up: all of it, or the share. */
static const char *
part_of(struct kj_arena *a, const struct kj_rows *r)
{
	const struct kj_exact *share;

	if (!kj_streq(kj_text(r, 0, "kredit"), "BAGIAN"))
		return "1";
	share = kj_exact_parse(a, kj_decimal_plain(a, kj_text(r, 0, "persen")));
	return kj_exact_show(a, kj_exact_div(a, share, kj_exact_int(a, 100)), 6);
}

static enum kj_rc
make_rows(struct kj_act *act, const struct kj_rows *r)
{
	int64_t skp = kj_int(r, 0, "skp_id"), tim = kj_int(r, 0, "rhk_id"), id;
	struct kj_arg part = kj_t(part_of(act->arena, r));
	enum kj_rc rc;

	rc = kj_db_insert(act->db, &kj_q_tim_jadi_rhk, &id,
		KJ_ARGS(kj_i(skp), kj_t(kj_text(r, 0, "teks")), kj_t(kj_text(r, 0, "ketua")), kj_i(skp)));
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_tim_jadi_iki, NULL,
			KJ_ARGS(kj_i(id), part, part, part, part, part, kj_i(tim)));
	if (rc == KJ_OK)
		rc = kj_db_exec(
			act->db, &kj_q_tim_tandai, NULL, KJ_ARGS(kj_i(id), kj_i(act->who.pegawai), kj_i(tim)));
	return rc;
}

enum kj_rc
kj_tim_take(struct kj_act *act, int64_t rhk, int64_t *skp)
{
	struct kj_arg me = kj_i(act->who.pegawai);
	struct kj_change c = {"tim", NULL, kj_fmt(act->arena, "%lld", (long long)rhk)};
	struct kj_rows r;
	int64_t changed = 0;
	enum kj_rc rc;

	rc = kj_db_one(act->db, act->arena, &kj_q_tim_bagian, &r, KJ_ARGS(me, kj_i(rhk)));
	if (rc == KJ_OK)
		rc = check_draft(act, &r);
	if (rc != KJ_OK)
		return rc;
	*skp = kj_int(&r, 0, "skp_id");
	rc = kj_db_exec(act->db, &kj_q_peran_sentuh, &changed, KJ_ARGS(kj_i(*skp), me));
	if (rc == KJ_OK && changed == 0)
		return KJ_CONFLICT;
	if (rc == KJ_OK)
		rc = make_rows(act, &r);
	if (rc == KJ_OK)
		rc = kj_db_exec(
			act->db, &kj_q_tim_tugas_lepas, NULL, KJ_ARGS(kj_i(kj_int(&r, 0, "tim_skp_id"))));
	return rc == KJ_OK ? kj_audit(act, KJ_DOK_SKP, *skp, "ambil_tim", act->who.pegawai, &c, 1) : rc;
}
