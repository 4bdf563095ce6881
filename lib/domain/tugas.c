/* The work list; each act adds and clears rows in its own transaction. */
#include "kinerja/domain/act.h"

#include "queries.h"

enum kj_rc
kj_tugas_add(struct kj_act *act, const struct kj_tugas *t)
{
	const char *due;

	if (act->simulasi)
		return KJ_OK;
	due = t->jatuh_tempo == KJ_NODATE ? "" : kj_date_iso(act->arena, t->jatuh_tempo);

	return kj_db_exec(act->db, &kj_q_tugas_add, NULL,
		KJ_ARGS(kj_i(t->pegawai), kj_t(t->jenis), kj_t(kj_dok_name(t->dok)), kj_i(t->id),
			kj_ref(t->tentang), kj_t(t->program), kj_t(t->tautan), kj_opt(due),
			kj_t(kj_act_now(act))));
}

enum kj_rc
kj_tugas_clear(struct kj_act *act, enum kj_dok dok, int64_t id, const char *jenis)
{
	/* What a training plan never put there is somebody's real work. */
	if (act->simulasi)
		return KJ_OK;
	if (jenis)
		return kj_db_exec(act->db, &kj_q_tugas_clear_jenis, NULL,
			KJ_ARGS(kj_t(kj_dok_name(dok)), kj_i(id), kj_t(jenis)));
	return kj_db_exec(act->db, &kj_q_tugas_clear, NULL, KJ_ARGS(kj_t(kj_dok_name(dok)), kj_i(id)));
}

enum kj_rc
kj_tugas_harian(struct kj_act *act)
{
	const char *now = kj_act_now(act);
	const char *today = kj_date_iso(act->arena, kj_day_at(act->now, KJ_WITA));
	enum kj_rc rc;

	rc = kj_db_exec(act->db, &kj_q_tugas_susun, NULL,
		KJ_ARGS(kj_t(now), kj_t(today), kj_t(today), kj_t(today)));
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_tugas_realisasi, NULL, KJ_ARGS(kj_t(now), kj_t(today)));
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_tugas_sela, NULL, KJ_ARGS(kj_t(now), kj_t(today)));
	/* A day later: by then the last day is over in every zone of the country. */
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_tugas_survei_lewat, NULL,
			KJ_ARGS(kj_t(kj_date_iso(act->arena, kj_day_at(act->now, KJ_WITA) - 1))));
	return rc;
}
