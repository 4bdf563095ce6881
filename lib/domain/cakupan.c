/* Boards over plans: counted by a job, read by pages; and reminders. */
#include "kinerja/domain/cakupan.h"

#include "queries.h"

/* Days of entries that count as reporting. */
#define WEEK 7

enum kj_rc
kj_cakupan_hitung(struct kj_act *act)
{
	kj_date today = kj_day_at(act->now, KJ_WITA);
	const char *now = kj_act_now(act), *day = kj_date_iso(act->arena, today);
	const char *since = kj_date_iso(act->arena, today - WEEK);
	enum kj_rc rc;

	rc = kj_db_exec(
		act->db, &kj_q_cakupan_hitung, NULL, KJ_ARGS(kj_t(now), kj_t(since), kj_t(day), kj_t(day)));
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_cakupan_buang, NULL, KJ_ARGS(kj_t(now)));
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_rantai_hitung, NULL,
			KJ_ARGS(kj_t(day), kj_t(day), kj_t(day), kj_t(day), kj_t(day), kj_t(day), kj_t(now)));
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_rantai_lowong, NULL,
			KJ_ARGS(kj_t(now), kj_t(day), kj_t(day), kj_t(day), kj_t(day)));
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_rantai_buang, NULL, KJ_ARGS(kj_t(now)));
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_rantai_atas_susun, NULL, KJ_ARGS(kj_t(now)));
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_rantai_atas_buang, NULL, KJ_ARGS(kj_t(now)));
	if (rc == KJ_OK)
		rc =
			kj_db_exec(act->db, &kj_q_rantai_tugas, NULL, KJ_ARGS(kj_t(now), kj_t(day), kj_t(day)));
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_rantai_tugas_lepas, NULL, NULL, 0);
	return rc;
}

enum kj_rc
kj_cakupan_remind(struct kj_act *act, int64_t unit, int64_t jarak, int64_t pegawai, int64_t *n)
{
	const char *now = kj_act_now(act);
	const char *day = kj_date_iso(act->arena, kj_act_today(act));
	const char *real = kj_instant_sql(act->arena, kj_clock_real()); /* the queue's clock */
	struct kj_change c = {"pegawai", NULL, kj_fmt(act->arena, "%lld", (long long)pegawai)};
	struct kj_arg who = kj_ref(act->who.pegawai);
	enum kj_rc rc;

	rc = kj_db_exec(act->db, &kj_q_pengingat_unit, n,
		KJ_ARGS(kj_t(day), who, kj_t(now), kj_i(unit), kj_i(jarak), kj_t(day), kj_t(day),
			kj_i(pegawai), kj_i(pegawai)));
	if (rc != KJ_OK || *n == 0)
		return rc;
	rc = kj_db_exec(act->db, &kj_q_pengingat_tugas, NULL,
		KJ_ARGS(kj_t(day), kj_t(day), kj_t(now), kj_t(now), who));
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_pengingat_surel, NULL,
			KJ_ARGS(kj_t(now), kj_t(real), kj_t(real), kj_t(day), kj_t(day), kj_t(now), who));
	if (rc == KJ_OK)
		rc = kj_audit(act, KJ_DOK_UNIT, unit, "ingatkan", pegawai, &c, pegawai ? 1 : 0);
	return rc;
}
