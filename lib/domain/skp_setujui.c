/* SKP: many approved by one press. */
#include "kinerja/domain/akses.h"
#include "kinerja/domain/skp.h"

static const char *
reason(const struct kj_act *act, enum kj_rc rc)
{
	if (rc == KJ_CONFLICT)
		return "bentrok";
	if (rc == KJ_INVALID && act->problems != NULL) {
		if (kj_streq(act->problems->code, "skp.atasan_belum"))
			return "atasan_belum";
		if (kj_streq(act->problems->code, "skp.saran_belum"))
			return "saran_belum";
		if (kj_streq(act->problems->code, "periode_ditutup"))
			return "periode_ditutup";
	}
	return "bukan_wewenang";
}

/* What waits for the evaluator in that state. */
static const char *
act_for(const char *status)
{
	return kj_streq(status, "REVISI_DIAJUKAN") ? "setujui_revisi" : "setujui";
}

static enum kj_rc
approve(struct kj_act *act, const struct kj_skp_pilih *p, const char *rulesets)
{
	struct kj_subject skp;
	enum kj_rc rc = kj_akses_subject(act, KJ_DOK_SKP, p->id, &skp);

	if (rc != KJ_OK)
		return rc;
	/* Changed since the list was read: what it is now was not looked at. */
	if ((skp.relasi & KJ_REL_PENILAI) && skp.version != p->version)
		return KJ_CONFLICT;
	return kj_skp_act(act, &skp,
		&(struct kj_skp_putusan){
			.aksi = act_for(skp.status), .version = p->version, .rulesets = rulesets});
}

enum kj_rc
kj_skp_setujui(struct kj_act *act, struct kj_skp_pilih *v, size_t n, const char *rulesets)
{
	for (size_t i = 0; i < n; i++) {
		enum kj_rc rc = kj_tx_mark(act->db), refused;

		if (rc == KJ_OK)
			rc = approve(act, &v[i], rulesets);
		if (rc == KJ_BUSY || rc == KJ_FAULT)
			return rc;
		refused = rc == KJ_OK ? KJ_OK : kj_tx_back(act->db);
		if (refused != KJ_OK)
			return refused;
		v[i].sebab = rc == KJ_OK ? NULL : reason(act, rc);
		act->problems = NULL;
	}
	return KJ_OK;
}
