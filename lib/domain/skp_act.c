/*
 * SKP: its acts, from handing in to approval and revision.
 */
#include "kinerja/domain/skp.h"

#include "kinerja/domain/aturan.h"
#include "kinerja/domain/perubahan.h"
#include "queries.h"
#include "skp_langkah.h"
#include "skp_revisi.h"

/* One act under way. */
struct step {
	struct kj_act *act;
	const struct kj_subject *skp;
	const struct kj_langkah *langkah;
	const char *note, *rulesets;
	const struct kj_dialog *dialog;
	struct kj_skp now; /* the plan as it stands */
	struct kj_changes changes;
};

static bool
is(const struct step *s, const char *aksi)
{
	return kj_streq(s->langkah->aksi, aksi);
}

/* Steps of the table that have an act of their own. */
static bool
elsewhere(const char *aksi)
{
	static const char *const acts[] = {"simpan", "catat", "rekomendasi", "ajukan_adendum",
		"setujui_adendum", "tolak_adendum", "tutup_sebagian", "catat_masa", "bagi"};

	for (size_t i = 0; i < KJ_COUNT(acts); i++)
		if (kj_streq(acts[i], aksi))
			return true;
	return false;
}

static bool
wants_note(const struct step *s)
{
	return is(s, "kembalikan") || is(s, "tolak_revisi") || is(s, "ajukan_revisi");
}

/* Says a note at a row why? */
static bool
says_why(const struct step *s)
{
	for (size_t i = 0; i < s->dialog->n; i++)
		if (kj_utf8_len(s->dialog->v[i].teks) >= 10)
			return true;
	return kj_utf8_len(s->note) >= 10;
}

/*
 * The superior's plan comes first where there is one (DOMAIN 2.2); the top of
 * the tree has none. One under revision is in force until it is replaced.
 */
static enum kj_rc
check_chain(struct step *s)
{
	if (kj_isnull(&s->now.kepala, 0, "atasan_skp_id") ||
		kj_int(&s->now.kepala, 0, "atasan_skp_berlaku"))
		return KJ_OK;
	return kj_problem(s->act, "skp.atasan_belum", "%s", "");
}

/* Where the period asks for it, who works in a team has the advice of one who leads it. */
static enum kj_rc
check_advice(struct step *s)
{
	const char *day = kj_date_iso(s->act->arena, kj_act_today(s->act));
	struct kj_rows r;
	enum kj_rc rc;

	if (!kj_int(&s->now.kepala, 0, "saran_tim"))
		return KJ_OK;
	rc = kj_db_one(s->act->db, s->act->arena, &kj_q_dialog_saran_kurang, &r,
		KJ_ARGS(kj_t(day), kj_t(day), kj_i(s->skp->id)));
	if (rc == KJ_OK && kj_int(&r, 0, "kurang"))
		rc = kj_problem(s->act, "skp.saran_belum", "%s", "");
	return rc;
}

static enum kj_rc
check_approval(struct step *s)
{
	enum kj_rc rc = check_chain(s);

	return rc == KJ_OK ? check_advice(s) : rc;
}

static enum kj_rc
check(struct step *s)
{
	if (is(s, "kembalikan") ? !says_why(s) : wants_note(s) && kj_utf8_len(s->note) < 10)
		return kj_problem(s->act, "skp.catatan_pendek", "catatan");
	if (is(s, "ajukan"))
		return kj_skp_check(s->act, &s->now);
	if (is(s, "setujui"))
		return check_approval(s);
	if (is(s, "batal_revisi") && kj_isnull(&s->now.kepala, 0, "ditetapkan_pada"))
		return kj_problem(s->act, "skp.bukan_revisi", "%s", "");
	return KJ_OK;
}

/* An approved revision becomes the plan, a withdrawn one is forgotten. */
static enum kj_rc
settle_revision(struct step *s)
{
	enum kj_rc rc;

	if (is(s, "batal_revisi"))
		return kj_revisi_drop(s->act, s->skp->id);
	if (!is(s, "setujui") || kj_isnull(&s->now.kepala, 0, "usulan"))
		return KJ_OK;
	rc = kj_revisi_apply(s->act, s->skp->id, &s->now);
	if (rc == KJ_OK)
		rc = kj_db_exec(
			s->act->db, &kj_q_peran_tandai, NULL, KJ_ARGS(kj_i(s->skp->id), kj_i(s->skp->pegawai)));
	return rc == KJ_OK ? kj_skp_load(s->act, s->skp->id, &s->now) : rc;
}

/* How much the act adds to the number of the revision. */
static int64_t
revision_by(const struct step *s)
{
	return is(s, "batal_revisi") ? -1 : is(s, "setujui_revisi");
}

static enum kj_rc
move(struct step *s, int64_t version)
{
	const char *now = kj_act_now(s->act);
	int64_t changed = 0;
	enum kj_rc rc;

	rc = kj_db_exec(s->act->db, &kj_q_skp_step, &changed,
		KJ_ARGS(kj_t(s->langkah->to), kj_i(revision_by(s)), is(s, "ajukan") ? kj_t(now) : kj_null(),
			is(s, "setujui") ? kj_t(now) : kj_null(), kj_i(is(s, "setujui")),
			is(s, "pahami") ? kj_t(now) : kj_null(), kj_i(s->skp->id), kj_i(version),
			kj_t(s->langkah->from)));
	if (rc == KJ_OK && changed == 0)
		return KJ_CONFLICT;
	return rc;
}

enum kj_rc
kj_skp_keep(struct kj_act *act, int64_t id, const struct kj_skp *plan, const char *aksi,
	const char *rulesets)
{
	struct kj_arena *a = act->arena;
	const struct kj_aturan *r;
	const char *cara = NULL;

	if (kj_streq(aksi, "TETAPKAN")) {
		enum kj_rc rc = kj_aturan_periode(act, rulesets, kj_int(&plan->kepala, 0, "aturan_id"),
			kj_text(&plan->kepala, 0, "aturan"), &r);

		if (rc != KJ_OK)
			return rc;
		cara = kj_skp_cara(a, r, plan);
	}
	return kj_db_exec(act->db, &kj_q_skp_versi_insert, NULL,
		KJ_ARGS(kj_i(id), kj_t(aksi), kj_i(act->who.pegawai), kj_t(kj_act_now(act)),
			kj_t(kj_skp_json(a, plan)), kj_opt(cara), kj_i(id)));
}

static enum kj_rc
keep_version(struct step *s)
{
	if (!is(s, "ajukan") && !is(s, "setujui"))
		return KJ_OK;
	return kj_skp_keep(
		s->act, s->skp->id, &s->now, is(s, "ajukan") ? "AJUKAN" : "TETAPKAN", s->rulesets);
}

static enum kj_rc
keep_note(struct step *s)
{
	if (*s->note == '\0')
		return KJ_OK;
	return kj_db_exec(s->act->db, &kj_q_skp_catatan_insert, NULL,
		KJ_ARGS(kj_i(s->skp->id), kj_t(s->langkah->aksi), kj_i(s->act->who.pegawai),
			kj_t(kj_act_now(s->act)), kj_t(s->note)));
}

/* What the act leaves to whom: the next hand in the chain. */
static enum kj_rc
hand_on(struct step *s)
{
	static const struct {
		const char *aksi, *tugas;
		bool penilai; /* the evaluator's task, else the person's own */
		const char *page;
	} next[] = {
		{"ajukan", "skp.setujui", true, ""},
		{"tarik", "skp.susun", false, "/ubah"},
		{"kembalikan", "skp.perbaiki", false, "/ubah"},
		{"setujui", "skp.pahami", false, ""},
		{"ajukan_revisi", "skp.putuskan_revisi", true, ""},
		{"setujui_revisi", "skp.susun", false, "/ubah"},
		{"tolak_revisi", "skp.pahami", false, ""},
		{"batal_revisi", "skp.pahami", false, ""},
	};
	bool understood = !is(s, "setujui") && !kj_isnull(&s->now.kepala, 0, "dipahami_pada");
	enum kj_rc rc = kj_tugas_clear(s->act, KJ_DOK_SKP, s->skp->id, NULL);

	for (size_t i = 0; i < KJ_COUNT(next) && rc == KJ_OK; i++) {
		struct kj_tugas t = {.jenis = next[i].tugas,
			.dok = KJ_DOK_SKP,
			.id = s->skp->id,
			.tentang = s->skp->pegawai,
			.program = "planning",
			.jatuh_tempo = KJ_NODATE};

		if (!is(s, next[i].aksi) || (understood && kj_streq(next[i].tugas, "skp.pahami")))
			continue;
		t.pegawai = next[i].penilai ? s->skp->penilai : s->skp->pegawai;
		t.tautan = kj_fmt(s->act->arena, "/skp/%lld%s", (long long)s->skp->id, next[i].page);
		(void)kj_date_parse(kj_text(&s->now.kepala, 0, "rencana_tutup"), &t.jatuh_tempo);
		/* Nobody to decide yet: who looks after the unit names an evaluator, and the plan follows. */
		rc = t.pegawai ? kj_tugas_add(s->act, &t)
					   : kj_penilai_ask(s->act, s->skp->pegawai, s->skp->unit);
	}
	return rc;
}

/* The dialogue after an act: handing in answers what was asked, and invites who may advise. */
static enum kj_rc
talk_on(struct step *s)
{
	bool submit = is(s, "ajukan");
	enum kj_rc rc = submit ? kj_dialog_undang(s->act, s->skp) : KJ_OK;

	if (rc == KJ_OK)
		rc = kj_dialog_baca(s->act, s->skp, submit ? KJ_DIALOG_SEMUA : s->dialog->terbaca);
	return rc;
}

static enum kj_rc
read_plan(struct step *s, int64_t version)
{
	enum kj_rc rc = kj_skp_load(s->act, s->skp->id, &s->now);

	if (rc == KJ_OK && kj_int(&s->now.kepala, 0, "version") != version)
		return KJ_CONFLICT;
	return rc;
}

enum kj_rc
kj_skp_act(struct kj_act *act, const struct kj_subject *skp, const struct kj_skp_putusan *p)
{
	struct step s = {.act = act,
		.skp = skp,
		.note = p->note ? p->note : "",
		.rulesets = p->rulesets,
		.dialog = &p->dialog,
		.changes = {.arena = act->arena}};
	enum kj_rc rc;

	s.langkah = kj_alur_find(&kj_skp_alur, skp->status, p->aksi, skp->relasi);
	if (s.langkah == NULL || elsewhere(p->aksi))
		return kj_alur_refuse(act, skp->relasi);
	rc = read_plan(&s, p->version);
	if (rc == KJ_OK)
		rc = check(&s);
	if (rc == KJ_OK)
		rc = move(&s, p->version);
	if (rc == KJ_OK)
		rc = settle_revision(&s);
	if (rc == KJ_OK)
		rc = keep_version(&s);
	if (rc == KJ_OK)
		rc = keep_note(&s);
	kj_changes_add(&s.changes, skp->status, s.langkah->to, "status");
	kj_changes_add(&s.changes, NULL, s.note, "catatan");
	if (rc == KJ_OK)
		rc = kj_dialog_tulis(act, skp, s.dialog, &s.changes);
	if (rc == KJ_OK)
		rc = hand_on(&s);
	if (rc == KJ_OK)
		rc = talk_on(&s);
	if (rc != KJ_OK)
		return rc;
	if (is(&s, "pahami"))
		kj_changes_add(&s.changes, NULL, kj_act_now(act), "dipahami_pada");
	return kj_audit(act, KJ_DOK_SKP, skp->id, p->aksi, skp->pegawai, s.changes.v, s.changes.n);
}
