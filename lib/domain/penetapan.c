/*
 * Penetapan: a unit against its pattern, and the list that fixes it.
 */
#include "kinerja/domain/penetapan.h"

#include "kinerja/domain/aturan.h"
#include "queries.h"

enum {
	REASON_MIN = 10,
	LARGE = 300 /* people from which a unit is counted beforehand */
};

const char *const kj_penetapan_siklus[] = {
	"TAHUNAN", "SEMESTER_1", "TRIWULAN_1", "TRIWULAN_2", "TRIWULAN_3", NULL};

static const struct kj_langkah steps[] = {
	{"", "simpan", "DRAF", KJ_REL_PENILAI, "period running"},
	{"", "tetapkan", "DITETAPKAN", KJ_REL_PENILAI,
		"own predicate, signed evaluations, pattern: WARN a reason, BLOCK all conditions"},
	{"DRAF", "simpan", "DRAF", KJ_REL_PENILAI, "period running"},
	{"DRAF", "tetapkan", "DITETAPKAN", KJ_REL_PENILAI,
		"own predicate, signed evaluations, pattern: WARN a reason, BLOCK all conditions"},
	{"DITETAPKAN", "buka_kembali", "DRAF", KJ_REL_PENILAI, "reason of 10 characters"},
};
const struct kj_alur kj_penetapan_alur = {KJ_DOK_PENETAPAN, steps, KJ_COUNT(steps)};

/* ---- reading -------------------------------------------------------------------- */

/* Holds what was counted against the pattern, when there is one and anybody counts. */
static enum kj_rc
judge(struct kj_arena *a, struct kj_distribusi_unit *out)
{
	enum kj_rc rc;

	out->tegakkan = "INFO";
	out->berpola = out->aturan != NULL && out->organisasi != KJ_PREDIKAT_NONE && out->n > 0 &&
				   out->aturan->pola[out->organisasi].n > 0;
	if (!out->berpola)
		return KJ_OK;
	rc = kj_distribusi(a, out->aturan, out->organisasi, out->jumlah, &out->langkah, &out->cek);
	if (rc == KJ_OK)
		rc = kj_distribusi_batas(
			a, out->aturan, out->organisasi, out->n, &out->hitungan, &out->batas);
	if (rc == KJ_INVALID)
		return KJ_FAULT_AT("distribution of a unit: %s", out->cek.galat ? out->cek.galat : "");
	if (rc == KJ_OK && !out->cek.hanya_informasi)
		out->tegakkan = out->aturan->tegakkan_pola;
	return rc;
}

enum kj_rc
kj_distribusi_load(struct kj_act *act, const char *rulesets, const struct kj_distribusi_tanya *q,
	struct kj_distribusi_unit *out)
{
	static const char *const columns[KJ_NPREDIKAT] = {"", "sk", "k", "bp", "b", "sb"};
	const struct kj_arg siklus = kj_t(q->siklus), early = kj_i(q->sementara),
						exact = kj_i(q->persis);
	struct kj_rows *k = &out->kepala;
	enum kj_rc rc;

	*out = (struct kj_distribusi_unit){0};
	kj_penjelasan_init(&out->langkah, act->arena);
	kj_penjelasan_init(&out->hitungan, act->arena);
	rc = kj_db_one(act->db, act->arena, &kj_q_distribusi_kepala, k,
		KJ_ARGS(kj_i(q->tahun), kj_i(q->unit), exact, siklus, early, early, early, early, early,
			early, kj_i(act->who.pegawai), siklus, kj_i(q->tahun), siklus, siklus, exact,
			kj_i(q->unit)));
	if (rc != KJ_OK)
		return rc;
	for (int p = KJ_PREDIKAT_SK; p <= KJ_PREDIKAT_SB; p++)
		out->n += out->jumlah[p] = kj_int(k, 0, columns[p]);
	out->besar = *kj_text(k, 0, "dihitung") && kj_int(k, 0, "pegawai") >= LARGE;
	out->organisasi = kj_predikat_organisasi_of(kj_text(k, 0, "organisasi"));
	if (kj_int(k, 0, "periode_id") != 0)
		rc = kj_aturan_periode(
			act, rulesets, kj_int(k, 0, "aturan_id"), kj_text(k, 0, "aturan"), &out->aturan);
	return rc == KJ_OK ? judge(act->arena, out) : rc;
}

enum kj_rc
kj_distribusi_hitung(struct kj_act *act)
{
	const char *now = kj_act_now(act);
	struct kj_rows large;
	enum kj_rc rc;

	rc = kj_db_rows(act->db, act->arena, &kj_q_distribusi_besar, &large, KJ_ARGS(kj_i(LARGE)));
	for (size_t i = 0; rc == KJ_OK && i < large.n; i++)
		rc = kj_db_exec(act->db, &kj_q_distribusi_hitung, NULL,
			KJ_ARGS(kj_i(kj_int(&large, i, "periode_id")), kj_i(kj_int(&large, i, "unit_id")),
				kj_t(now)));
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_distribusi_hitung_buang, NULL, KJ_ARGS(kj_t(now)));
	return rc;
}

/* ---- fixing --------------------------------------------------------------------- */

/* One act under way. */
struct step {
	struct kj_act *act;
	const struct kj_subject *unit;
	const struct kj_penetapan_isi *isi;
	const struct kj_langkah *langkah;
	struct kj_distribusi_unit now;
	int64_t id;
	struct kj_changes changes;
};

static enum kj_rc
begin(struct step *s, const char *rulesets)
{
	const struct kj_distribusi_tanya q = {
		.unit = s->unit->id, .tahun = s->isi->tahun, .siklus = s->isi->siklus, .persis = true};
	enum kj_rc rc = kj_distribusi_load(s->act, rulesets, &q, &s->now);

	if (rc != KJ_OK)
		return rc;
	s->langkah = kj_alur_find(
		&kj_penetapan_alur, kj_text(&s->now.kepala, 0, "status"), s->isi->aksi, s->unit->relasi);
	if (s->langkah == NULL)
		return KJ_DENIED;
	s->id = kj_int(&s->now.kepala, 0, "penetapan_id");
	s->changes.arena = s->act->arena;
	return KJ_OK;
}

/* What the pattern asks of who fixes the list. */
static enum kj_rc
check_pattern(struct step *s)
{
	bool offends = s->now.berpola && s->now.cek.npelanggaran > 0;

	if (s->now.organisasi == KJ_PREDIKAT_NONE)
		return kj_problem(s->act, "penetapan.tanpa_predikat", "%s", "");
	if (s->now.n == 0)
		return kj_problem(s->act, "penetapan.tanpa_pegawai", "%s", "");
	if (offends && kj_streq(s->now.tegakkan, "BLOCK"))
		return kj_problem(s->act, "penetapan.pola", "%s", "");
	if (offends && kj_streq(s->now.tegakkan, "WARN") && kj_utf8_len(s->isi->alasan) < REASON_MIN)
		return kj_problem(s->act, "penetapan.alasan", "alasan");
	return KJ_OK;
}

static enum kj_rc
check(struct step *s)
{
	if (!kj_streq(kj_text(&s->now.kepala, 0, "periode_status"), "BERJALAN"))
		return kj_problem(s->act, "periode.tahap_tutup", "%s", "");
	if (kj_streq(s->isi->aksi, "tetapkan"))
		return check_pattern(s);
	if (kj_streq(s->isi->aksi, "buka_kembali") && kj_utf8_len(s->isi->alasan) < REASON_MIN)
		return kj_problem(s->act, "penetapan.alasan", "alasan");
	return KJ_OK;
}

/* The guard row: made by the first act, else moved when the version still holds. */
static enum kj_rc
move(struct step *s, int64_t version)
{
	const struct kj_rows *k = &s->now.kepala;
	int64_t changed = 0;
	enum kj_rc rc;

	if (kj_int(k, 0, "version") != version)
		return KJ_CONFLICT;
	if (s->id == 0)
		return kj_db_insert(s->act->db, &kj_q_penetapan_open, &s->id,
			KJ_ARGS(kj_i(s->unit->id), kj_i(kj_int(k, 0, "periode_id")), kj_t(s->isi->siklus),
				kj_t(s->langkah->to), kj_t(s->isi->alasan)));
	rc = kj_db_exec(s->act->db, &kj_q_penetapan_step, &changed,
		KJ_ARGS(kj_t(s->langkah->to), kj_t(s->isi->alasan), kj_i(s->id), kj_i(version),
			kj_t(s->langkah->from)));
	return rc == KJ_OK && changed == 0 ? KJ_CONFLICT : rc;
}

static void
member(struct kj_buf *b, const char *name, const char *value)
{
	kj_buf_putc(b, b->len ? ',' : '{');
	kj_buf_json(b, name);
	kj_buf_putc(b, ':');
	kj_buf_json(b, value);
}

/* Head and signature as they read today. */
static enum kj_rc
copy_head(struct step *s, const char **out)
{
	static const char *const signer[] = {
		"instansi", "tempat", "nama", "nip", "pangkat", "golongan", "jabatan"};
	struct kj_act *act = s->act;
	struct kj_rows r;
	struct kj_buf b;
	enum kj_rc rc;

	rc = kj_db_one(act->db, act->arena, &kj_q_penetapan_penanda, &r,
		KJ_ARGS(kj_i(act->who.pegawai), kj_t(kj_date_iso(act->arena, kj_act_today(act)))));
	if (rc != KJ_OK)
		return rc;
	kj_buf_init(&b, act->arena);
	for (size_t i = 0; i < KJ_COUNT(signer); i++)
		member(&b, signer[i], kj_text(&r, 0, signer[i]));
	member(&b, "plt", kj_int(&r, 0, "plt") ? "1" : "");
	member(&b, "unit", kj_text(&s->now.kepala, 0, "unit"));
	member(&b, "periode", kj_text(&s->now.kepala, 0, "periode"));
	kj_buf_putc(&b, '}');
	*out = b.data;
	return KJ_OK;
}

static enum kj_rc
fix(struct step *s)
{
	struct kj_act *act = s->act;
	const struct kj_rows *k = &s->now.kepala;
	const char *kepala = NULL;
	struct kj_buf why;
	enum kj_rc rc = copy_head(s, &kepala);

	kj_buf_init(&why, act->arena);
	kj_penjelasan_json(&why, &s->now.langkah);
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_penetapan_fix, NULL,
			KJ_ARGS(kj_t(kj_text(k, 0, "organisasi")), kj_t(s->now.tegakkan),
				kj_t(kj_text(k, 0, "aturan")),
				s->now.aturan ? kj_t(kj_aturan_text(act->arena, s->now.aturan)) : kj_null(),
				kj_t(kepala), kj_t(why.data), kj_i(act->who.pegawai), kj_t(kj_act_now(act)),
				kj_i(s->id)));
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_penetapan_clear, NULL, KJ_ARGS(kj_i(s->id)));
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_penetapan_copy, NULL, KJ_ARGS(kj_i(s->id)));
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_distribusi_hitung_tetap, NULL,
			KJ_ARGS(kj_i(s->unit->id), kj_i(kj_int(k, 0, "periode_id")), kj_t(s->isi->siklus)));
	for (int p = KJ_PREDIKAT_SB; p >= KJ_PREDIKAT_SK; p--)
		kj_changes_add(&s->changes, NULL, kj_fmt(act->arena, "%lld", (long long)s->now.jumlah[p]),
			"jumlah.%s", kj_predikat_kode((enum kj_predikat)p));
	for (size_t i = 0; i < s->now.cek.npelanggaran; i++)
		kj_changes_add(&s->changes, NULL, s->now.cek.pelanggaran[i], "pelanggaran.%zu", i + 1);
	return rc;
}

enum kj_rc
kj_penetapan_act(struct kj_act *act, const char *rulesets, const struct kj_subject *unit,
	int64_t version, const struct kj_penetapan_isi *isi)
{
	struct step s = {.act = act, .unit = unit, .isi = isi};
	enum kj_rc rc = begin(&s, rulesets);

	if (rc == KJ_OK)
		rc = check(&s);
	if (rc == KJ_OK)
		rc = move(&s, version);
	if (rc != KJ_OK)
		return rc;
	kj_changes_add(&s.changes, s.langkah->from, s.langkah->to, "status");
	kj_changes_add(&s.changes, kj_text(&s.now.kepala, 0, "alasan"), isi->alasan, "alasan");
	if (kj_streq(isi->aksi, "tetapkan"))
		rc = fix(&s);
	if (rc == KJ_OK)
		rc = kj_audit(act, KJ_DOK_PENETAPAN, s.id, isi->aksi, 0, s.changes.v, s.changes.n);
	return rc;
}
