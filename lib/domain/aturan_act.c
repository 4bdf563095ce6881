/* A ruleset of an agency's own: uploaded, handed in, decided by somebody else. */
#include "kinerja/domain/akun.h"
#include "kinerja/domain/audit.h"
#include "kinerja/domain/aturan.h"

#include "aturan.h"
#include "queries.h"

enum { REASON_MIN = 10 };

static const struct kj_langkah steps[] = {
	{"DIUNGGAH", "ajukan", "DIAJUKAN", KJ_REL_ADMIN, "a reason, no closed period"},
	{"DIAJUKAN", "tarik", "DIUNGGAH", KJ_REL_ADMIN, ""},
	{"DIAJUKAN", "setujui", "AKTIF", KJ_REL_ADMIN, "another admin, a reason"},
	{"DIAJUKAN", "tolak", "DITOLAK", KJ_REL_ADMIN, "another admin, a reason"},
};

const struct kj_alur kj_aturan_alur = {KJ_DOK_ATURAN, steps, KJ_COUNT(steps)};

/* ---- uploading --------------------------------------------------------------------- */

/* The next version of a code; a version with the same rules is named instead. */
static enum kj_rc
next_version(struct kj_act *act, const char *kode, const char *sha, int64_t *versi)
{
	struct kj_rows all;
	enum kj_rc rc = kj_db_rows(act->db, act->arena, &kj_q_aturan_pasang_semua, &all, KJ_NOARGS);

	*versi = 1;
	for (size_t i = 0; rc == KJ_OK && i < all.n; i++) {
		if (!kj_streq(kj_text(&all, i, "kode"), kode))
			continue;
		*versi = kj_int(&all, i, "versi") + 1;
		if (kj_streq(kj_text(&all, i, "sha256"), sha))
			return kj_problem_detail(act, "aturan.sama", kj_text(&all, i, "versi"), "isi");
	}
	return rc;
}

enum kj_rc
kj_aturan_unggah(struct kj_act *act, const char *isi, const char *catatan, int64_t *id,
	struct kj_masalah **problems)
{
	const char *text, *sha, *version;
	struct kj_aturan *r;
	int64_t versi = 0;
	enum kj_rc rc = kj_aturan_parse(act->arena, "isi", isi, &r, problems);

	if (rc != KJ_OK)
		rc = kj_problem(act, "aturan.tidak_sah", "isi");
	if (kj_utf8_len(catatan) < REASON_MIN)
		rc = kj_problem(act, "skp.catatan_pendek", "catatan");
	if (rc != KJ_OK)
		return rc;
	text = kj_aturan_text(act->arena, r);
	sha = kj_aturan_sha(act->arena, text);
	rc = next_version(act, r->id, sha, &versi);
	if (rc != KJ_OK)
		return rc;
	version = kj_fmt(act->arena, "%s@%lld", r->id, (long long)versi);
	rc = kj_db_insert(act->db, &kj_q_aturan_pasang_baru, id,
		KJ_ARGS(kj_t(r->id), kj_i(versi), kj_t(r->judul), kj_t(text), kj_t(sha), kj_t("UNGGAHAN"),
			kj_t("DIUNGGAH"), kj_t(catatan), kj_ref(act->who.akun), kj_t(kj_act_now(act))));
	if (rc != KJ_OK)
		return rc;
	return kj_audit(act, KJ_DOK_ATURAN, *id, "unggah", 0,
		(const struct kj_change[]){{"versi", NULL, version}, {"status", NULL, "DIUNGGAH"},
			{"sha256", NULL, sha}, {"catatan", NULL, catatan}},
		4);
}

/* ---- handing in ------------------------------------------------------------------------ */

/* One step under way. */
struct step {
	struct kj_act *act;
	const struct kj_langkah *langkah;
	struct kj_rows r;		/* of aturan_get */
	struct kj_rows periode; /* of aturan_periode_semua */
	int64_t id;
	const char *catatan;
	struct kj_changes changes;
};

static size_t
find_period(const struct step *s, int64_t id)
{
	for (size_t i = 0; i < s->periode.n; i++)
		if (kj_int(&s->periode, i, "id") == id)
			return i;
	return SIZE_MAX;
}

static enum kj_rc
hand_in(struct step *s, const struct kj_set *untuk)
{
	const struct kj_aturan_untuk *u = untuk->v;
	struct kj_act *act = s->act;
	struct kj_arg *args = kj_calloc(act->arena, 2 * untuk->n + 1, sizeof(*args));
	enum kj_rc rc = KJ_OK;
	size_t n = 0;

	for (size_t i = 0; i < untuk->n; i++) {
		size_t at = find_period(s, u[i].row.id);

		if (!u[i].pilih)
			continue;
		if (at == SIZE_MAX)
			rc = kj_problem(act, "bukan_milik", "untuk.%s.pilih", u[i].row.key);
		else if (kj_streq(kj_text(&s->periode, at, "status"), "DITUTUP"))
			rc = kj_problem(act, "aturan.periode_ditutup", "untuk.%s.pilih", u[i].row.key);
		else
			kj_changes_add(&s->changes, NULL, kj_text(&s->periode, at, "nama"), "untuk.%lld",
				(long long)u[i].row.id);
		args[2 * n] = kj_i(s->id);
		args[2 * n++ + 1] = kj_i(u[i].row.id);
	}
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_aturan_usul_hapus, NULL, KJ_ARGS(kj_i(s->id)));
	if (rc == KJ_OK)
		rc = kj_db_bulk(act->db, &kj_q_aturan_usul, n, args, 2);
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_aturan_ajukan, NULL,
			KJ_ARGS(kj_t(s->catatan), kj_ref(act->who.akun), kj_t(kj_act_now(act)), kj_i(s->id)));
	kj_changes_add(&s->changes, kj_text(&s->r, 0, "catatan"), s->catatan, "catatan");
	return rc;
}

/* ---- deciding ------------------------------------------------------------------------------ */

/* Who made it or asked for it does not decide it. */
static enum kj_rc
check_four_eyes(struct step *s)
{
	enum kj_rc rc = kj_akun_empat_mata(s->act, kj_int(&s->r, 0, "diunggah_oleh"), "catatan");

	return rc == KJ_OK ? kj_akun_empat_mata(s->act, kj_int(&s->r, 0, "diajukan_oleh"), "catatan")
					   : rc;
}

static enum kj_rc
replace_active(struct step *s)
{
	struct kj_change c = {"status", "AKTIF", "DIGANTI"};
	struct kj_act *act = s->act;
	struct kj_rows old;
	enum kj_rc rc = kj_db_one(act->db, act->arena, &kj_q_aturan_lama, &old,
		KJ_ARGS(kj_t(kj_text(&s->r, 0, "kode")), kj_i(s->id)));

	if (rc != KJ_OK)
		return rc == KJ_NOTFOUND ? KJ_OK : rc;
	rc = kj_db_exec(act->db, &kj_q_aturan_ganti, NULL, KJ_ARGS(kj_i(kj_int(&old, 0, "id"))));
	if (rc == KJ_OK)
		rc = kj_audit(act, KJ_DOK_ATURAN, kj_int(&old, 0, "id"), "ganti", 0, &c, 1);
	return rc;
}

static const char *
version_of(struct kj_arena *a, const char *kode, int64_t versi)
{
	return kj_fmt(a, "%s@%lld", kode, (long long)versi);
}

/* The periods it was handed in for; each change stands in the period's own trail, with its reason. */
static enum kj_rc
apply(struct step *s)
{
	struct kj_act *act = s->act;
	struct kj_arena *a = act->arena;
	const char *kode = kj_text(&s->r, 0, "kode");
	const char *now = version_of(a, kode, kj_int(&s->r, 0, "versi"));
	struct kj_audit_doc *docs = kj_calloc(a, s->periode.n + 1, sizeof(*docs));
	size_t n = 0;
	enum kj_rc rc = kj_db_exec(
		act->db, &kj_q_aturan_terapkan, NULL, KJ_ARGS(kj_i(s->id), kj_t(kode), kj_i(s->id)));

	for (size_t i = 0; i < s->periode.n; i++) {
		struct kj_change *c;

		if (!kj_int(&s->periode, i, "diusul") ||
			kj_streq(kj_text(&s->periode, i, "status"), "DITUTUP"))
			continue;
		c = kj_calloc(a, 2, sizeof(*c));
		c[0] = (struct kj_change){"aturan",
			version_of(a, kj_text(&s->periode, i, "aturan"), kj_int(&s->periode, i, "versi")), now};
		c[1] = (struct kj_change){"alasan", NULL, s->catatan};
		docs[n++] = (struct kj_audit_doc){kj_int(&s->periode, i, "id"), 0, c, 2};
		kj_changes_add(&s->changes, c[0].before, now, "periode.%lld", (long long)docs[n - 1].id);
	}
	return rc == KJ_OK ? kj_audit_many(act, KJ_DOK_PERIODE, "ganti-aturan", docs, n) : rc;
}

static enum kj_rc
decide(struct step *s)
{
	struct kj_act *act = s->act;
	enum kj_rc rc = check_four_eyes(s);

	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_aturan_putus, NULL,
			KJ_ARGS(kj_t(s->catatan), kj_ref(act->who.akun), kj_t(kj_act_now(act)), kj_i(s->id)));
	kj_changes_add(&s->changes, NULL, s->catatan, "putusan");
	if (rc != KJ_OK || !kj_streq(s->langkah->to, "AKTIF"))
		return rc;
	rc = replace_active(s);
	return rc == KJ_OK ? apply(s) : rc;
}

/* ---- any step --------------------------------------------------------------------------------- */

static enum kj_rc
begin(struct step *s, int64_t version)
{
	struct kj_act *act = s->act;
	int64_t changed = 0;
	enum kj_rc rc;

	rc = kj_db_exec(act->db, &kj_q_aturan_guard, &changed,
		KJ_ARGS(kj_t(s->langkah->to), kj_i(s->id), kj_i(version), kj_t(s->langkah->from)));
	if (rc == KJ_OK && changed == 0)
		return KJ_CONFLICT;
	kj_changes_add(&s->changes, s->langkah->from, s->langkah->to, "status");
	if (rc == KJ_OK)
		rc = kj_db_one(act->db, act->arena, &kj_q_aturan_get, &s->r, KJ_ARGS(kj_i(s->id)));
	if (rc == KJ_OK)
		rc = kj_db_rows(
			act->db, act->arena, &kj_q_aturan_periode_semua, &s->periode, KJ_ARGS(kj_i(s->id)));
	return rc;
}

enum kj_rc
kj_aturan_step(struct kj_act *act, const struct kj_subject *aturan, const char *aksi,
	int64_t version, const char *catatan, const struct kj_set *untuk)
{
	struct step s = {.act = act, .id = aturan->id, .catatan = catatan, .changes.arena = act->arena};
	enum kj_rc rc;

	s.langkah = kj_alur_find(&kj_aturan_alur, aturan->status, aksi, aturan->relasi);
	if (s.langkah == NULL)
		return KJ_DENIED;
	if (!kj_streq(aksi, "tarik") && kj_utf8_len(catatan) < REASON_MIN)
		return kj_problem(act, "skp.catatan_pendek", "catatan");
	rc = begin(&s, version);
	if (rc == KJ_OK && kj_streq(aksi, "ajukan"))
		rc = hand_in(&s, untuk);
	else if (rc == KJ_OK && !kj_streq(aksi, "tarik"))
		rc = decide(&s);
	if (rc != KJ_OK)
		return rc;
	return kj_audit(act, KJ_DOK_ATURAN, s.id, aksi, 0, s.changes.v, s.changes.n);
}
