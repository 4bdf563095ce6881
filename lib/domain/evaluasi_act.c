/*
 * Evaluasi: its acts, from the realisation to the signed predicate.
 */
#include "kinerja/domain/evaluasi.h"

#include "evaluasi_salinan.h"
#include "queries.h"

/* One act under way. */
struct step {
	struct kj_act *act;
	const struct kj_subject *skp;
	const struct kj_langkah *langkah;
	struct kj_evaluasi now;
	int64_t id; /* of the evaluation */
	struct kj_changes changes;
};

/* What is being rewritten cannot be judged. */
static bool
under_revision(const char *skp)
{
	return kj_streq(skp, "DRAF") || kj_streq(skp, "DIAJUKAN") || kj_streq(skp, "REVISI_DIAJUKAN");
}

static enum kj_rc
check_open(struct step *s)
{
	const char *today = kj_date_iso(s->act->arena, kj_act_today(s->act));
	const struct kj_rows *k = &s->now.kepala;

	if (kj_isnull(k, 0, "evaluasi_buka") || strcmp(today, kj_text(k, 0, "evaluasi_buka")) < 0 ||
		strcmp(today, kj_text(k, 0, "evaluasi_tutup")) > 0)
		return kj_problem(s->act, "periode.tahap_tutup", "%s", "");
	if (under_revision(kj_text(k, 0, "skp_status")))
		return kj_problem(s->act, "evaluasi.skp_direvisi", "%s", "");
	return KJ_OK;
}

/*
 * Makes the row at the first act, takes the step, and reads what is there.
 * version 0 stands for an evaluation that nobody has begun.
 */
static enum kj_rc
begin(struct step *s, const char *rulesets, int64_t version, const char *aksi)
{
	struct kj_act *act = s->act;
	const char *now = kj_act_now(act), *status, *to;
	int64_t changed = 0;
	enum kj_rc rc;

	rc = kj_evaluasi_load(act, rulesets, s->skp->id, &s->now);
	if (rc != KJ_OK)
		return rc;
	status = kj_text(&s->now.kepala, 0, "status");
	s->langkah = kj_alur_find(&kj_evaluasi_alur, status, aksi, s->skp->relasi);
	if (s->langkah == NULL)
		return KJ_DENIED;
	s->changes.arena = act->arena;
	s->id = kj_int(&s->now.kepala, 0, "id");
	if (s->id == 0)
		rc = kj_db_insert(
			act->db, &kj_q_evaluasi_open, &s->id, KJ_ARGS(kj_i(s->skp->id), kj_i(s->skp->id)));
	if (rc != KJ_OK)
		return rc;
	to = s->langkah->to;
	rc = kj_db_exec(act->db, &kj_q_evaluasi_step, &changed,
		KJ_ARGS(kj_t(to), kj_streq(to, "REALISASI_DIAJUKAN") ? kj_t(now) : kj_null(),
			kj_streq(to, "DINILAI") || kj_streq(to, "DITETAPKAN") ? kj_t(now) : kj_null(),
			kj_streq(to, "DITETAPKAN") ? kj_t(now) : kj_null(),
			kj_streq(to, "DITERIMA_PEGAWAI") ? kj_t(now) : kj_null(), kj_i(s->skp->id),
			kj_i(version ? version : 1), kj_t(status)));
	if (rc == KJ_OK && changed == 0)
		return KJ_CONFLICT;
	kj_changes_add(&s->changes, status, to, "status");
	return rc;
}

static enum kj_rc
finish(struct step *s, int64_t whose, const char *tugas, const char *page)
{
	struct kj_tugas t = {.pegawai = whose,
		.jenis = tugas,
		.dok = KJ_DOK_EVALUASI,
		.id = s->id,
		.tentang = s->skp->pegawai,
		.program = "review",
		.jatuh_tempo = KJ_NODATE};
	enum kj_rc rc = kj_tugas_clear(s->act, KJ_DOK_EVALUASI, s->id, NULL);

	/* The calendar's task stood for the plan while there was no evaluation yet. */
	if (rc == KJ_OK)
		rc = kj_tugas_clear(s->act, KJ_DOK_SKP, s->skp->id, "evaluasi.realisasi");

	t.tautan = kj_fmt(s->act->arena, "/skp/%lld%s", (long long)s->skp->id, page);
	(void)kj_date_parse(kj_text(&s->now.kepala, 0, "evaluasi_tutup"), &t.jatuh_tempo);
	if (rc == KJ_OK && tugas != NULL && whose != 0)
		rc = kj_tugas_add(s->act, &t);
	if (rc == KJ_OK)
		rc = kj_audit(s->act, KJ_DOK_EVALUASI, s->id, s->langkah->aksi, s->skp->pegawai,
			s->changes.v, s->changes.n);
	return rc;
}

/* The row of an indicator or value by its number; SIZE_MAX when it is not of this plan. */
static size_t
find_row(const struct kj_evaluasi *ev, const char *bagian, int64_t id)
{
	for (size_t i = 0; i < ev->baris.n; i++)
		if (kj_int(&ev->baris, i, "iki_id") == id &&
			kj_streq(kj_text(&ev->baris, i, "bagian"), bagian))
			return i;
	return SIZE_MAX;
}

/* Handed in, every indicator with a target has a realisation: sent now, or kept. */
static enum kj_rc
check_all_there(struct step *s, const struct kj_set *rows)
{
	const struct kj_realisasi *r = rows->v;
	enum kj_rc rc = KJ_OK;

	for (size_t at = 0; at < s->now.niki; at++) {
		const char *value = kj_text(&s->now.baris, at, "realisasi");
		int64_t id = kj_int(&s->now.baris, at, "iki_id");

		for (size_t i = 0; i < rows->n; i++)
			if (r[i].row.id == id)
				value = r[i].realisasi;
		if (*value == '\0' && !kj_isnull(&s->now.baris, at, "target"))
			rc = kj_problem(s->act, "wajib", "iki.%lld.realisasi", (long long)id);
	}
	return rc;
}

static enum kj_rc
store_realisasi(struct step *s, const struct kj_set *rows)
{
	const struct kj_realisasi *r = rows->v;
	struct kj_arg *args = kj_calloc(s->act->arena, 4 * rows->n + 1, sizeof(*args));

	for (size_t i = 0; i < rows->n; i++) {
		size_t at = find_row(&s->now, "IKI", r[i].row.id);

		if (at == SIZE_MAX)
			return kj_problem(s->act, "bukan_milik", "iki.%s.realisasi", r[i].row.key);
		kj_changes_add(&s->changes,
			kj_decimal_plain(s->act->arena, kj_text(&s->now.baris, at, "realisasi")),
			r[i].realisasi, "iki.%lld.realisasi", (long long)r[i].row.id);
		kj_changes_add(&s->changes, kj_text(&s->now.baris, at, "bukti"), r[i].bukti,
			"iki.%lld.bukti", (long long)r[i].row.id);
		args[4 * i] = kj_i(s->id);
		args[4 * i + 1] = kj_i(r[i].row.id);
		args[4 * i + 2] = kj_opt(r[i].realisasi);
		args[4 * i + 3] = kj_t(r[i].bukti);
	}
	return kj_db_bulk(s->act->db, &kj_q_evaluasi_set_realisasi, rows->n, args, 4);
}

/* The note that a realisation came back with is answered: it must not become the recommendation. */
static enum kj_rc
drop_note(struct step *s)
{
	const char *note = kj_text(&s->now.kepala, 0, "catatan");

	if (*note == '\0')
		return KJ_OK;
	kj_changes_add(&s->changes, note, NULL, "catatan");
	return kj_db_exec(s->act->db, &kj_q_evaluasi_set_catatan, NULL, KJ_ARGS(kj_t(""), kj_i(s->id)));
}

enum kj_rc
kj_evaluasi_report(struct kj_act *act, const char *rulesets, const struct kj_subject *skp,
	int64_t version, const struct kj_realisasi_isi *isi)
{
	struct step s = {.act = act, .skp = skp};
	enum kj_rc rc = begin(&s, rulesets, version, isi->submit ? "ajukan" : "simpan");

	if (rc == KJ_OK)
		rc = check_open(&s);
	if (rc == KJ_OK && isi->submit)
		rc = check_all_there(&s, &isi->iki);
	if (rc == KJ_OK)
		rc = store_realisasi(&s, &isi->iki);
	if (rc == KJ_OK && isi->submit)
		rc = drop_note(&s);
	if (rc != KJ_OK)
		return rc;
	if (isi->submit)
		return finish(&s, skp->penilai, "evaluasi.nilai", "/nilai");
	return finish(&s, skp->pegawai, "evaluasi.realisasi", "/realisasi");
}

enum kj_rc
kj_evaluasi_return(struct kj_act *act, const char *rulesets, const struct kj_subject *skp,
	int64_t version, const char *note)
{
	struct step s = {.act = act, .skp = skp};
	enum kj_rc rc = begin(&s, rulesets, version, "kembalikan");

	/* After the step has closed the person could not hand it in again. */
	if (rc == KJ_OK)
		rc = check_open(&s);
	if (rc != KJ_OK)
		return rc;
	if (kj_utf8_len(note) < 10)
		return kj_problem(act, "skp.catatan_pendek", "catatan");
	kj_changes_add(&s.changes, NULL, note, "catatan");
	rc = kj_db_exec(act->db, &kj_q_evaluasi_set_catatan, NULL, KJ_ARGS(kj_t(note), kj_i(s.id)));
	if (rc != KJ_OK)
		return rc;
	return finish(&s, skp->pegawai, "evaluasi.perbaiki", "/realisasi");
}

enum kj_rc
kj_evaluasi_accept(
	struct kj_act *act, const char *rulesets, const struct kj_subject *skp, int64_t version)
{
	struct step s = {.act = act, .skp = skp};
	enum kj_rc rc = begin(&s, rulesets, version, "terima");

	return rc == KJ_OK ? finish(&s, 0, NULL, "") : rc;
}

/* ---- ratings ------------------------------------------------------------------- */

static void
check_reason(struct step *s, const char *reason, int64_t min, const char *field, bool *bad)
{
	if ((int64_t)kj_utf8_len(reason) >= min)
		return;
	*bad = true;
	(void)kj_problem_detail(s->act, "evaluasi.alasan_pendek",
		kj_fmt(s->act->arena, "%lld", (long long)min), "%s", field);
}

static enum kj_rc
check_ratings(struct step *s, const struct kj_penilaian *p)
{
	enum kj_rating hasil = kj_rating_of(p->rating_hasil);
	enum kj_rating perilaku = kj_rating_of(p->rating_perilaku);
	const struct kj_aturan *r = s->now.aturan;
	bool bad = false;

	if (hasil == KJ_RATING_NONE) {
		bad = true;
		(void)kj_problem(s->act, "wajib", "rating_hasil");
	}
	if (perilaku == KJ_RATING_NONE) {
		bad = true;
		(void)kj_problem(s->act, "wajib", "rating_perilaku");
	}
	if (hasil != KJ_RATING_NONE)
		check_reason(s, p->alasan_hasil, kj_alasan_hasil_min(r, s->now.saran.saran, hasil),
			"alasan_hasil", &bad);
	check_reason(
		s, p->alasan_perilaku, kj_alasan_perilaku_min(r, perilaku), "alasan_perilaku", &bad);
	return bad ? KJ_INVALID : KJ_OK;
}

static enum kj_rc
store_feedback(
	struct step *s, const struct kj_set *rows, const char *bagian, const struct kj_query *q)
{
	const struct kj_umpan *u = rows->v;
	const char *group = kj_streq(bagian, "IKI") ? "iki" : "perilaku";
	struct kj_arg *args = kj_calloc(s->act->arena, 3 * rows->n + 1, sizeof(*args));

	for (size_t i = 0; i < rows->n; i++) {
		size_t at = find_row(&s->now, bagian, u[i].row.id);

		if (at == SIZE_MAX)
			return kj_problem(s->act, "bukan_milik", "%s.%s.teks", group, u[i].row.key);
		kj_changes_add(&s->changes, kj_text(&s->now.baris, at, "umpan_balik"), u[i].teks,
			"%s.%lld.umpan_balik", group, (long long)u[i].row.id);
		args[3 * i] = kj_i(s->id);
		args[3 * i + 1] = kj_i(u[i].row.id);
		args[3 * i + 2] = kj_t(u[i].teks);
	}
	return kj_db_bulk(s->act->db, q, rows->n, args, 3);
}

/* The index as it was shown; only a contrived one has more decimals than its column. */
static struct kj_arg
shown_index(struct kj_arena *a, const struct kj_saran *saran)
{
	return saran->indeks.nilai ? kj_t(kj_fmt(a, "%.60s", saran->indeks.teks)) : kj_null();
}

static enum kj_rc
store_ratings(struct step *s, const struct kj_penilaian *p)
{
	struct kj_arena *a = s->act->arena;
	struct kj_evaluasi *ev = &s->now;
	const struct kj_rows *k = &ev->kepala;
	const char *predikat, *saran = kj_rating_kode(ev->saran.saran);
	struct kj_buf why;

	predikat = kj_predikat_kode(kj_kuadran(
		ev->aturan, kj_rating_of(p->rating_hasil), kj_rating_of(p->rating_perilaku), &ev->langkah));
	kj_buf_init(&why, a);
	kj_penjelasan_json(&why, &ev->langkah);
	kj_changes_add(&s->changes, kj_text(k, 0, "rating_hasil"), p->rating_hasil, "rating_hasil");
	kj_changes_add(&s->changes, kj_text(k, 0, "alasan_hasil"), p->alasan_hasil, "alasan_hasil");
	kj_changes_add(
		&s->changes, kj_text(k, 0, "rating_perilaku"), p->rating_perilaku, "rating_perilaku");
	kj_changes_add(
		&s->changes, kj_text(k, 0, "alasan_perilaku"), p->alasan_perilaku, "alasan_perilaku");
	kj_changes_add(&s->changes, kj_text(k, 0, "catatan"), p->catatan, "catatan");
	kj_changes_add(&s->changes, kj_text(k, 0, "saran_hasil"), saran, "saran_hasil");
	kj_changes_add(&s->changes, kj_text(k, 0, "predikat"), predikat, "predikat");
	return kj_db_exec(s->act->db, &kj_q_evaluasi_set_nilai, NULL,
		KJ_ARGS(shown_index(a, &ev->saran), kj_opt(saran), kj_t(p->rating_hasil),
			kj_t(p->alasan_hasil), kj_t(p->rating_perilaku), kj_t(p->alasan_perilaku),
			kj_t(predikat), kj_opt(kj_text(k, 0, "organisasi")), kj_t(p->catatan),
			kj_t(kj_salinan_kepala(a, k)), kj_t(ev->aturan->id),
			kj_t(kj_aturan_text(a, ev->aturan)), kj_t(kj_salinan_masukan(a, ev)), kj_t(why.data),
			kj_i(s->id)));
}

/* A signed predicate stands on its plan: from now on nobody revises that. */
static enum kj_rc
lock_plan(struct step *s)
{
	struct kj_change c = {"status", kj_text(&s->now.kepala, 0, "skp_status"), "TERKUNCI"};
	int64_t changed = 0;
	enum kj_rc rc;

	rc = kj_db_exec(s->act->db, &kj_q_evaluasi_kunci_skp, &changed, KJ_ARGS(kj_i(s->skp->id)));
	if (rc == KJ_OK && changed == 0)
		return KJ_CONFLICT;
	if (rc == KJ_OK && kj_streq(c.before, "DITETAPKAN"))
		rc = kj_audit(s->act, KJ_DOK_SKP, s->skp->id, "kunci", s->skp->pegawai, &c, 1);
	return rc;
}

enum kj_rc
kj_evaluasi_rate(struct kj_act *act, const char *rulesets, const struct kj_subject *skp,
	int64_t version, const struct kj_penilaian *p)
{
	struct step s = {.act = act, .skp = skp};
	enum kj_rc rc = begin(&s, rulesets, version, p->fix ? "tetapkan" : "nilai");

	if (rc == KJ_OK)
		rc = check_open(&s);
	if (rc == KJ_OK)
		rc = check_ratings(&s, p);
	if (rc == KJ_OK)
		rc = store_feedback(&s, &p->iki, "IKI", &kj_q_evaluasi_set_umpan_iki);
	if (rc == KJ_OK)
		rc = store_feedback(&s, &p->perilaku, "PERILAKU", &kj_q_evaluasi_set_umpan_perilaku);
	if (rc == KJ_OK)
		rc = store_ratings(&s, p);
	if (rc == KJ_OK && p->fix)
		rc = lock_plan(&s);
	if (rc != KJ_OK)
		return rc;
	if (p->fix)
		return finish(&s, skp->pegawai, "evaluasi.terima", "");
	return finish(&s, skp->penilai, "evaluasi.tetapkan", "/nilai");
}

/* ---- organisation ---------------------------------------------------------------- */

enum kj_rc
kj_organisasi_set(
	struct kj_act *act, int64_t unit, int64_t periode, const char *predikat, const char *alasan)
{
	const char *today = kj_date_iso(act->arena, kj_act_today(act));
	struct kj_changes changes = {.arena = act->arena};
	struct kj_rows was;
	int64_t id, made = 0;
	enum kj_rc rc;

	rc = kj_db_one(act->db, act->arena, &kj_q_organisasi_get, &was,
		KJ_ARGS(kj_i(unit), kj_i(periode), kj_i(act->who.pegawai), kj_t(today), kj_t(today)));
	if (rc != KJ_OK)
		return rc;
	if (kj_utf8_len(alasan) < 10)
		return kj_problem(act, "skp.catatan_pendek", "alasan");
	rc = kj_db_insert(act->db, &kj_q_organisasi_set, &made,
		KJ_ARGS(kj_i(unit), kj_i(periode), kj_t(predikat), kj_t(alasan), kj_i(act->who.pegawai),
			kj_t(kj_act_now(act))));
	if (rc != KJ_OK)
		return rc;
	id = kj_int(&was, 0, "id") ? kj_int(&was, 0, "id") : made;
	kj_changes_add(&changes, kj_text(&was, 0, "predikat"), predikat, "predikat");
	kj_changes_add(&changes, kj_text(&was, 0, "alasan"), alasan, "alasan");
	return kj_audit(act, KJ_DOK_PREDIKAT_ORGANISASI, id, "tetapkan", 0, changes.v, changes.n);
}
