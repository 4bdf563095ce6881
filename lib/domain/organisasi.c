/*
 * Organisasi: the predicate of a unit, and who may set it.
 */
#include "kinerja/domain/organisasi.h"

#include "queries.h"

enum { REASON_MIN = 10 };

const char *const kj_organisasi_kodes[] = {
	"ISTIMEWA", "BAIK", "BUTUH_PERBAIKAN", "KURANG", "SANGAT_KURANG", NULL};

/* A predicate that somebody set or changed meanwhile is read again first. */
static enum kj_rc
store(struct kj_act *act, const struct kj_rows *was, int64_t version, const char *predikat,
	const char *alasan, int64_t *id)
{
	int64_t changed = 0;
	enum kj_rc rc;

	*id = kj_int(was, 0, "id");
	if (kj_int(was, 0, "version") != version)
		return KJ_CONFLICT;
	if (*id == 0)
		return kj_db_insert(act->db, &kj_q_organisasi_add, id,
			KJ_ARGS(kj_i(kj_int(was, 0, "unit_id")), kj_i(kj_int(was, 0, "periode_id")),
				kj_t(predikat), kj_t(alasan), kj_i(act->who.pegawai), kj_t(kj_act_now(act))));
	rc = kj_db_exec(act->db, &kj_q_organisasi_change, &changed,
		KJ_ARGS(kj_t(predikat), kj_t(alasan), kj_i(act->who.pegawai), kj_t(kj_act_now(act)),
			kj_i(*id), kj_i(version)));
	return rc == KJ_OK && changed == 0 ? KJ_CONFLICT : rc;
}

enum kj_rc
kj_organisasi_set(struct kj_act *act, int64_t unit, int64_t periode, int64_t version,
	const char *predikat, const char *alasan)
{
	const char *today = kj_date_iso(act->arena, kj_act_today(act));
	struct kj_changes changes = {.arena = act->arena};
	struct kj_rows may, was;
	int64_t id = 0;
	enum kj_rc rc;

	rc = kj_db_one(act->db, act->arena, &kj_q_organisasi_penetap, &may,
		KJ_ARGS(kj_i(act->who.pegawai), kj_t(today), kj_i(periode), kj_i(unit)));
	if (rc == KJ_OK)
		rc = kj_db_one(act->db, act->arena, &kj_q_organisasi_get, &was,
			KJ_ARGS(kj_i(kj_int(&may, 0, "tahun")), kj_i(unit)));
	if (rc != KJ_OK)
		return rc;
	if (kj_utf8_len(alasan) < REASON_MIN)
		return kj_problem(act, "skp.catatan_pendek", "alasan");
	rc = store(act, &was, version, predikat, alasan, &id);
	if (rc != KJ_OK)
		return rc;
	kj_changes_add(&changes, kj_text(&was, 0, "predikat"), predikat, "predikat");
	kj_changes_add(&changes, kj_text(&was, 0, "alasan"), alasan, "alasan");
	return kj_audit(act, KJ_DOK_PREDIKAT_ORGANISASI, id, "tetapkan", 0, changes.v, changes.n);
}
