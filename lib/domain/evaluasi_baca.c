/* Evaluasi: the second reader of indicators that cannot be counted (DEN-13). */
#include "kinerja/domain/survei.h"

#include "queries.h"

enum { REASON_MIN = 10 };

static bool
is_listed(const struct kj_rows *list, int64_t pegawai)
{
	for (size_t i = 0; i < list->n; i++)
		if (kj_int(list, i, "pegawai_id") == pegawai)
			return true;
	return false;
}

static enum kj_rc
ask_reader(
	struct kj_act *act, const struct kj_subject *skp, const struct kj_evaluasi *ev, int64_t pembaca)
{
	int64_t id = kj_int(&ev->kepala, 0, "id");
	enum kj_rc rc = kj_tugas_clear(act, KJ_DOK_EVALUASI, id, "evaluasi.baca");

	if (rc != KJ_OK)
		return rc;
	return kj_tugas_add(act, &(struct kj_tugas){.pegawai = pembaca,
								 .jenis = "evaluasi.baca",
								 .dok = KJ_DOK_EVALUASI,
								 .id = id,
								 .tentang = skp->pegawai,
								 .program = "review",
								 .tautan = kj_fmt(act->arena, "/baca/%lld", (long long)id),
								 .jatuh_tempo = KJ_NODATE});
}

enum kj_rc
kj_baca_pilih(struct kj_act *act, const char *rulesets, const struct kj_subject *skp,
	const char *siklus, int64_t pembaca)
{
	struct kj_changes changes = {.arena = act->arena};
	struct kj_evaluasi ev;
	struct kj_rows list;
	int64_t changed = 0;
	enum kj_rc rc = kj_evaluasi_load(act, rulesets, skp->id, siklus, &ev);

	if (rc == KJ_OK && (!(skp->relasi & KJ_REL_PENILAI) || (skp->relasi & KJ_REL_DITUTUP)))
		rc = kj_alur_refuse(act, skp->relasi);
	if (rc == KJ_OK)
		rc = kj_survei_peserta(act, skp->id, siklus, &list);
	if (rc != KJ_OK)
		return rc;
	if (pembaca == 0 || !is_listed(&list, pembaca))
		return kj_problem(act, "survei.bukan_peserta", "pembaca");
	rc = kj_db_exec(act->db, &kj_q_baca_pilih, &changed,
		KJ_ARGS(kj_i(pembaca), kj_i(kj_int(&ev.kepala, 0, "id"))));
	if (rc == KJ_OK && changed == 0)
		return KJ_DENIED;
	if (rc == KJ_OK)
		rc = ask_reader(act, skp, &ev, pembaca);
	if (rc != KJ_OK)
		return rc;
	kj_changes_add(&changes,
		kj_fmt(act->arena, "%lld", (long long)kj_int(&ev.kepala, 0, "pembaca_id")),
		kj_fmt(act->arena, "%lld", (long long)pembaca), "pembaca_id");
	return kj_audit(act, KJ_DOK_EVALUASI, kj_int(&ev.kepala, 0, "id"), "pilih_pembaca",
		skp->pegawai, changes.v, changes.n);
}

enum kj_rc
kj_baca_load(struct kj_act *act, int64_t evaluasi, struct kj_baca *out)
{
	enum kj_rc rc = kj_db_one(act->db, act->arena, &kj_q_baca_get, &out->kepala,
		KJ_ARGS(kj_i(evaluasi), kj_i(act->who.pegawai)));

	if (rc == KJ_OK)
		rc = kj_db_rows(act->db, act->arena, &kj_q_baca_rows, &out->baris, KJ_ARGS(kj_i(evaluasi)));
	return rc;
}

static const struct kj_bacaan *
given(const struct kj_set *set, int64_t iki)
{
	static const struct kj_bacaan none = {.bacaan = "", .alasan = ""};
	const struct kj_bacaan *b = set->v;

	for (size_t i = 0; i < set->n; i++)
		if (b[i].row.id == iki)
			return &b[i];
	return &none;
}

/* Every qualitative indicator is read, each with its reason. */
static enum kj_rc
check(struct kj_act *act, const struct kj_baca *b, const struct kj_set *set)
{
	enum kj_rc rc = KJ_OK;

	for (size_t i = 0; i < b->baris.n; i++) {
		long long iki = (long long)kj_int(&b->baris, i, "iki_id");
		const struct kj_bacaan *one = given(set, iki);

		if (kj_rating_of(one->bacaan) == KJ_RATING_NONE)
			rc = kj_problem(act, "wajib", "iki.%lld.bacaan", iki);
		if (kj_utf8_len(one->alasan) < REASON_MIN)
			rc = kj_problem_detail(act, "evaluasi.alasan_pendek",
				kj_fmt(act->arena, "%d", REASON_MIN), "iki.%lld.alasan", iki);
	}
	return rc;
}

enum kj_rc
kj_baca_simpan(struct kj_act *act, int64_t evaluasi, int64_t version, const struct kj_set *bacaan)
{
	struct kj_changes changes = {.arena = act->arena};
	struct kj_arg *args;
	struct kj_baca b;
	int64_t changed = 0;
	enum kj_rc rc = kj_baca_load(act, evaluasi, &b);

	if (rc == KJ_OK)
		rc = check(act, &b, bacaan);
	if (rc != KJ_OK)
		return rc;
	rc = kj_db_exec(act->db, &kj_q_baca_selesai, &changed,
		KJ_ARGS(kj_t(kj_act_now(act)), kj_i(evaluasi), kj_i(act->who.pegawai), kj_i(version)));
	if (rc == KJ_OK && changed == 0)
		return KJ_CONFLICT;
	args = kj_calloc(act->arena, 4 * b.baris.n + 1, sizeof(*args));
	for (size_t i = 0; i < b.baris.n; i++) {
		int64_t iki = kj_int(&b.baris, i, "iki_id");
		const struct kj_bacaan *one = given(bacaan, iki);

		kj_changes_add(&changes, kj_text(&b.baris, i, "bacaan"), one->bacaan, "iki.%lld.bacaan",
			(long long)iki);
		kj_changes_add(&changes, kj_text(&b.baris, i, "alasan_bacaan"), one->alasan,
			"iki.%lld.alasan_bacaan", (long long)iki);
		args[4 * i] = kj_i(evaluasi);
		args[4 * i + 1] = kj_i(iki);
		args[4 * i + 2] = kj_t(one->bacaan);
		args[4 * i + 3] = kj_t(one->alasan);
	}
	if (rc == KJ_OK)
		rc = kj_db_bulk(act->db, &kj_q_baca_simpan, b.baris.n, args, 4);
	if (rc == KJ_OK)
		rc = kj_tugas_clear(act, KJ_DOK_EVALUASI, evaluasi, "evaluasi.baca");
	if (rc != KJ_OK)
		return rc;
	return kj_audit(act, KJ_DOK_EVALUASI, evaluasi, "baca", kj_int(&b.kepala, 0, "pegawai_id"),
		changes.v, changes.n);
}
