/* Pustaka: indicators proposed, approved and used; their quality in words. */
#include "kinerja/domain/pustaka.h"

#include <strings.h>

#include "kinerja/domain/akses.h"
#include "kinerja/domain/skp.h"
#include "queries.h"
#include "skp_revisi.h"

/* ---- quality ------------------------------------------------------------------------- */

static const char *const codes[KJ_NMUTU] = {
	"TANPA_SATUAN", "TANPA_SUMBER", "KEGIATAN", "PENDEK", "GANDA"};

/* Words that an activity begins with, and units that count activities. */
static const char *const doing[] = {"melaksanakan", "mengikuti", "menyusun", "menghadiri",
	"membuat", "melakukan", "mengerjakan", "membantu", "kegiatan", "rapat", "jumlah kegiatan",
	"jumlah rapat", "terlaksananya", "tersusunnya"};
static const char *const counted[] = {"kegiatan", "rapat", "dokumen", "laporan", "surat"};

static bool
begins(const char *s, const char *word)
{
	size_t n = strlen(word);

	return strncasecmp(s, word, n) == 0 && (s[n] == '\0' || s[n] == ' ');
}

static bool
any(const char *s, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (begins(s, words[i]))
			return true;
	return false;
}

unsigned
kj_mutu_of(const char *teks, const char *satuan, const char *sumber)
{
	unsigned found = 0;

	if (*satuan == '\0')
		found |= KJ_MUTU_SATUAN;
	if (*sumber == '\0')
		found |= KJ_MUTU_SUMBER;
	if (any(teks, doing, KJ_COUNT(doing)) || any(satuan, counted, KJ_COUNT(counted)))
		found |= KJ_MUTU_KEGIATAN;
	if (kj_utf8_len(teks) < 12)
		found |= KJ_MUTU_PENDEK;
	if (strstr(teks, " serta ") || strstr(teks, " dan/atau ") || strchr(teks, ';'))
		found |= KJ_MUTU_GANDA;
	return found;
}

const char *
kj_mutu_kode(unsigned bit)
{
	for (size_t i = 0; i < KJ_NMUTU; i++)
		if (bit == 1U << i)
			return codes[i];
	return "";
}

/* ---- acts ---------------------------------------------------------------------------- */

/* Who says what an OPD's library holds. */
#define KEEPERS (KJ_REL_PIMPINAN_UNIT | KJ_REL_PENGELOLA | KJ_REL_ADMIN)

static const struct kj_langkah steps[] = {
	{"", "kirim", "USUL", KJ_REL_DIRI, "a person, no mere account"},
	{"USUL", "setujui", "DISETUJUI", KEEPERS, "not one's own"},
	{"USUL", "tolak", "DITOLAK", KEEPERS, "not one's own; note of 10 characters"},
};
const struct kj_alur kj_pustaka_alur = {KJ_DOK_PUSTAKA, steps, KJ_COUNT(steps)};

enum kj_rc
kj_pustaka_propose(struct kj_act *act, const struct kj_pustaka *in)
{
	const char *day = kj_date_iso(act->arena, kj_act_today(act));
	struct kj_change c = {"pustaka", NULL, in->teks};
	int64_t id;
	enum kj_rc rc;

	if (kj_alur_find(&kj_pustaka_alur, "", "kirim", act->who.pegawai ? KJ_REL_DIRI : 0) == NULL)
		return KJ_DENIED;

	rc = kj_db_insert(act->db, &kj_q_pustaka_tambah, &id,
		KJ_ARGS(kj_t(in->urusan), kj_t(in->jabatan), kj_t(in->teks), kj_t(in->aspek),
			kj_t(in->satuan), kj_t(in->arah), kj_t(in->konsolidasi), kj_opt(in->contoh),
			kj_t(in->sumber), kj_i(act->who.pegawai), kj_i(act->who.pegawai), kj_t(day),
			kj_t(day)));
	if (rc != KJ_OK)
		return rc;
	return kj_audit(act, KJ_DOK_PUSTAKA, id, "usul_pustaka", act->who.pegawai, &c, 1);
}

enum kj_rc
kj_pustaka_decide(
	struct kj_act *act, int64_t id, int64_t version, const char *aksi, const char *catatan)
{
	const struct kj_langkah *step;
	struct kj_subject p;
	struct kj_change c;
	int64_t changed = 0;
	enum kj_rc rc = kj_akses_subject(act, KJ_DOK_PUSTAKA, id, &p);

	if (rc == KJ_OK && !(p.relasi & (KEEPERS | KJ_REL_DIRI)))
		rc = KJ_NOTFOUND;
	if (rc != KJ_OK)
		return rc;
	step = kj_alur_find(&kj_pustaka_alur, p.status, aksi, p.relasi);
	if (step == NULL || (p.relasi & KJ_REL_DIRI))
		return KJ_DENIED;
	if (kj_streq(aksi, "tolak") && kj_utf8_len(catatan) < 10)
		return kj_problem(act, "skp.catatan_pendek", "catatan");
	c = (struct kj_change){"status", p.status, step->to};
	rc = kj_db_exec(act->db, &kj_q_pustaka_putus, &changed,
		KJ_ARGS(kj_t(step->to), kj_ref(act->who.pegawai), kj_t(catatan), kj_i(id), kj_i(version)));
	if (rc == KJ_OK && changed == 0)
		return KJ_CONFLICT;
	if (rc == KJ_OK)
		rc = kj_audit(act, KJ_DOK_PUSTAKA, id, "putus_pustaka", p.pegawai, &c, 1);
	return rc;
}

/* Into the rows of a first draft, in place of an empty one that waits to be filled. */
static enum kj_rc
use_in_draft(struct kj_act *act, int64_t skp, int64_t id, int64_t rhk)
{
	int64_t changed = 0;
	enum kj_rc rc = kj_db_exec(act->db, &kj_q_pustaka_bersih, NULL, KJ_ARGS(kj_i(rhk), kj_i(skp)));

	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_pustaka_pakai, &changed,
			KJ_ARGS(kj_i(rhk), kj_i(rhk), kj_i(id), kj_i(act->who.pegawai), kj_i(skp), kj_i(rhk)));
	return rc == KJ_OK && changed == 0 ? KJ_NOTFOUND : rc;
}

static struct kj_set
with_one_more(struct kj_arena *a, const struct kj_set *set, const struct kj_rows *p)
{
	struct kj_iki *k = kj_calloc(a, set->n + 1, sizeof(*k));
	const struct kj_iki *had = set->v;
	size_t n = 0;

	for (size_t i = 0; i < set->n; i++)
		if (*had[i].teks || *had[i].target || *had[i].satuan)
			k[n++] = had[i];
	k[n] = kj_iki_baru;
	k[n].aspek = kj_text(p, 0, "aspek");
	k[n].teks = kj_text(p, 0, "teks");
	k[n].satuan = kj_text(p, 0, "satuan");
	k[n].arah = kj_text(p, 0, "arah");
	k[n].konsolidasi = kj_text(p, 0, "konsolidasi");
	k[n++].sumber = kj_text(p, 0, "sumber");
	return (struct kj_set){n, k};
}

/* Into what a revision proposes: the rows are in force until it is approved. */
static enum kj_rc
use_in_revision(struct kj_act *act, struct kj_skp *plan, int64_t skp, int64_t id, int64_t rhk)
{
	struct kj_rhk *h = plan->isi.rhk.v;
	struct kj_rows p;
	enum kj_rc rc = kj_db_one(
		act->db, act->arena, &kj_q_pustaka_satu, &p, KJ_ARGS(kj_i(id), kj_i(act->who.pegawai)));

	if (rc != KJ_OK)
		return rc;
	for (size_t i = 0; i < plan->isi.rhk.n; i++)
		if (h[i].row.id == rhk) {
			struct kj_rhk *mine = kj_calloc(act->arena, plan->isi.rhk.n, sizeof(*mine));

			memcpy(mine, h, plan->isi.rhk.n * sizeof(*mine));
			mine[i].iki = with_one_more(act->arena, &h[i].iki, &p);
			plan->isi.rhk.v = mine;
			return kj_revisi_put(act, skp, &plan->isi);
		}
	return KJ_NOTFOUND;
}

enum kj_rc
kj_pustaka_use(struct kj_act *act, const struct kj_subject *skp, int64_t id, int64_t rhk)
{
	struct kj_change c = {kj_fmt(act->arena, "rhk.%lld.iki", (long long)rhk), NULL,
		kj_fmt(act->arena, "pustaka %lld", (long long)id)};
	struct kj_skp plan;
	int64_t changed = 0;
	enum kj_rc rc;

	rc = kj_db_exec(
		act->db, &kj_q_peran_sentuh, &changed, KJ_ARGS(kj_i(skp->id), kj_i(act->who.pegawai)));
	if (rc == KJ_OK && changed == 0)
		return KJ_DENIED;
	if (rc == KJ_OK)
		rc = kj_skp_load(act, skp->id, &plan);
	if (rc == KJ_OK)
		rc = plan.berlaku ? use_in_revision(act, &plan, skp->id, id, rhk)
						  : use_in_draft(act, skp->id, id, rhk);
	if (rc == KJ_OK)
		rc = kj_audit(act, KJ_DOK_SKP, skp->id, "pakai_pustaka", act->who.pegawai, &c, 1);
	return rc;
}
