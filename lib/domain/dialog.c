/* The dialogue about a plan: notes at its rows, threads ended, advice of a ketua tim. */
#include "kinerja/domain/dialog.h"

#include "kinerja/domain/skp.h"
#include "queries.h"

const char *const kj_dialog_setuju[] = {"SETUJU", "TIDAK_SETUJU", NULL};

/* As what somebody speaks; the evaluator's word counts first. */
static const char *
speaks_as(unsigned relasi)
{
	if (relasi & KJ_REL_DIRI)
		return "DIRI";
	return relasi & KJ_REL_PENILAI ? "PENILAI" : "KETUA_TIM";
}

static const char *
json(struct kj_arena *a, const struct kj_dialog *d)
{
	struct kj_buf b;

	kj_buf_init(&b, a);
	kj_buf_putc(&b, '[');
	for (size_t i = 0; i < d->n; i++) {
		kj_buf_fmt(&b, "%s{\"bagian\":%d,\"baris\":%lld,\"teks\":", i ? "," : "",
			(int)d->v[i].bagian, (long long)d->v[i].baris);
		kj_buf_json(&b, d->v[i].teks);
		kj_buf_puts(&b, ",\"tempat\":");
		kj_buf_json(&b, d->v[i].tempat ? d->v[i].tempat : "");
		kj_buf_putc(&b, '}');
	}
	kj_buf_putc(&b, ']');
	return b.data;
}

static void
add_change(struct kj_changes *c, const struct kj_dialog_catatan *n)
{
	switch (n->bagian) {
	case KJ_DIALOG_RHK:
		kj_changes_add(c, NULL, n->teks, "rhk.%lld.catatan", (long long)n->baris);
		break;
	case KJ_DIALOG_IKI:
		kj_changes_add(c, NULL, n->teks, "iki.%lld.catatan", (long long)n->baris);
		break;
	case KJ_DIALOG_PERILAKU:
		kj_changes_add(c, NULL, n->teks, "perilaku.%lld.catatan", (long long)n->baris);
		break;
	case KJ_DIALOG_SKP:
		kj_changes_add(c, NULL, n->teks, "catatan");
		break;
	}
}

enum kj_rc
kj_dialog_tulis(struct kj_act *act, const struct kj_subject *skp, const struct kj_dialog *d,
	struct kj_changes *changes)
{
	if (d == NULL || d->n == 0)
		return KJ_OK;
	for (size_t i = 0; i < d->n; i++)
		add_change(changes, &d->v[i]);
	return kj_db_exec(act->db, &kj_q_dialog_catat, NULL,
		KJ_ARGS(kj_i(act->who.pegawai), kj_t(speaks_as(skp->relasi)), kj_t(kj_act_now(act)),
			kj_i(skp->id), kj_t(json(act->arena, d)), kj_i(skp->id), kj_i(skp->id)));
}

enum kj_rc
kj_dialog_baca(struct kj_act *act, const struct kj_subject *skp, int64_t terbaca)
{
	const char *day = kj_date_iso(act->arena, kj_act_today(act));
	struct kj_arg id = kj_i(skp->id);
	enum kj_rc rc;

	rc = kj_db_exec(
		act->db, &kj_q_dialog_baca, NULL, KJ_ARGS(kj_i(act->who.pegawai), kj_i(terbaca), id, id));
	if (rc == KJ_OK && !act->simulasi)
		rc = kj_db_exec(act->db, &kj_q_dialog_tugas_pasang, NULL,
			KJ_ARGS(kj_t(kj_act_now(act)), id, id, id, kj_t(day), kj_t(day)));
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_dialog_tugas_lepas, NULL, KJ_ARGS(id));
	return rc;
}

enum kj_rc
kj_dialog_undang(struct kj_act *act, const struct kj_subject *skp)
{
	const char *day = kj_date_iso(act->arena, kj_act_today(act));

	if (act->simulasi)
		return KJ_OK;
	return kj_db_exec(act->db, &kj_q_dialog_tugas_ketua, NULL,
		KJ_ARGS(kj_t(kj_act_now(act)), kj_i(skp->id), kj_t(day), kj_t(day)));
}

enum kj_rc
kj_dialog_catat(struct kj_act *act, const struct kj_subject *skp, const struct kj_dialog *d)
{
	struct kj_changes changes = {.arena = act->arena};
	enum kj_rc rc;

	if (kj_alur_find(&kj_skp_alur, skp->status, "catat", skp->relasi) == NULL)
		return kj_alur_refuse(act, skp->relasi);
	if (d->n == 0)
		return kj_problem(act, "dialog.kosong", "catatan");
	rc = kj_dialog_tulis(act, skp, d, &changes);
	if (rc == KJ_OK)
		rc = kj_dialog_baca(act, skp, d->terbaca);
	if (rc == KJ_OK)
		rc = kj_audit(act, KJ_DOK_SKP, skp->id, "catat", skp->pegawai, changes.v, changes.n);
	return rc;
}

static enum kj_rc
check_advice(struct kj_act *act, const struct kj_dialog_rekomendasi *r)
{
	if (*r->pilihan == '\0')
		return kj_problem(act, "wajib", "rekomendasi");
	if (kj_streq(r->pilihan, "TIDAK_SETUJU") && kj_utf8_len(r->teks) < 10)
		return kj_problem(act, "skp.catatan_pendek", "catatan");
	return KJ_OK;
}

enum kj_rc
kj_dialog_rekomendasi(struct kj_act *act, const struct kj_subject *skp,
	const struct kj_dialog_rekomendasi *r, const struct kj_dialog *d)
{
	struct kj_changes changes = {.arena = act->arena};
	enum kj_rc rc;

	if (kj_alur_find(&kj_skp_alur, skp->status, "rekomendasi", skp->relasi) == NULL)
		return kj_alur_refuse(act, skp->relasi);
	if (skp->version != r->version)
		return KJ_CONFLICT;
	rc = check_advice(act, r);
	if (rc != KJ_OK)
		return rc;
	kj_changes_add(&changes, NULL, r->pilihan, "rekomendasi");
	kj_changes_add(&changes, NULL, r->teks, "catatan");
	rc = kj_db_exec(act->db, &kj_q_dialog_rekomendasi, NULL,
		KJ_ARGS(kj_i(skp->id), kj_i(kj_streq(r->pilihan, "SETUJU")), kj_i(act->who.pegawai),
			kj_t(kj_act_now(act)), kj_t(r->teks)));
	if (rc == KJ_OK)
		rc = kj_dialog_tulis(act, skp, d, &changes);
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_dialog_tugas_ketua_lepas, NULL,
			KJ_ARGS(kj_i(act->who.pegawai), kj_i(skp->id)));
	if (rc == KJ_OK)
		rc = kj_dialog_baca(act, skp, d->terbaca);
	if (rc == KJ_OK)
		rc = kj_audit(act, KJ_DOK_SKP, skp->id, "rekomendasi", skp->pegawai, changes.v, changes.n);
	return rc;
}

enum kj_rc
kj_dialog_selesai(
	struct kj_act *act, const struct kj_subject *skp, int64_t utas, const struct kj_dialog *d)
{
	struct kj_changes changes = {.arena = act->arena};
	struct kj_rows r;
	enum kj_rc rc;

	rc = kj_db_one(act->db, act->arena, &kj_q_dialog_satu, &r, KJ_ARGS(kj_i(utas), kj_i(skp->id)));
	if (rc != KJ_OK)
		return rc;
	if (kj_alur_find(&kj_skp_alur, skp->status, "catat", skp->relasi) == NULL ||
		(kj_int(&r, 0, "oleh") != act->who.pegawai && !(skp->relasi & KJ_REL_PENILAI)))
		return kj_alur_refuse(act, skp->relasi);
	rc = kj_dialog_tulis(act, skp, d, &changes);
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_dialog_selesai, NULL,
			KJ_ARGS(kj_t(kj_act_now(act)), kj_i(act->who.pegawai), kj_i(utas)));
	if (rc == KJ_OK)
		rc = kj_dialog_baca(act, skp, d->terbaca);
	if (rc != KJ_OK)
		return rc;
	if (kj_isnull(&r, 0, "selesai_pada"))
		kj_changes_add(
			&changes, NULL, kj_act_now(act), "catatan.%lld.selesai_pada", (long long)utas);
	return kj_audit(
		act, KJ_DOK_SKP, skp->id, "selesaikan_catatan", skp->pegawai, changes.v, changes.n);
}
