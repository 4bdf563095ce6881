/* Pustaka: indicators proposed, approved and used; their quality in words. */
#include "kinerja/domain/pustaka.h"

#include <strings.h>

#include "queries.h"

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

enum kj_rc
kj_pustaka_propose(struct kj_act *act, const struct kj_pustaka *in)
{
	const char *day = kj_date_iso(act->arena, kj_act_today(act));
	struct kj_change c = {"pustaka", NULL, in->teks};
	int64_t id;
	enum kj_rc rc;

	if (act->who.pegawai == 0)
		return KJ_DENIED;

	rc = kj_db_insert(act->db, &kj_q_pustaka_tambah, &id,
		KJ_ARGS(kj_t(in->urusan), kj_t(in->jabatan), kj_t(in->teks), kj_t(in->aspek),
			kj_t(in->satuan), kj_t(in->arah), kj_t(in->konsolidasi), kj_opt(in->contoh),
			kj_t(in->sumber), kj_i(act->who.pegawai), kj_i(act->who.pegawai), kj_t(day),
			kj_t(day)));
	if (rc != KJ_OK)
		return rc;
	return kj_audit(act, KJ_DOK_PEGAWAI, act->who.pegawai, "usul_pustaka", act->who.pegawai, &c, 1);
}

enum kj_rc
kj_pustaka_decide(struct kj_act *act, int64_t id, int64_t version, bool setuju, const char *catatan)
{
	struct kj_change c = {kj_fmt(act->arena, "pustaka.%lld.status", (long long)id), "USUL",
		setuju ? "DISETUJUI" : "DITOLAK"};
	int64_t changed = 0;
	enum kj_rc rc;

	if (!setuju && kj_utf8_len(catatan) < 10)
		return kj_problem(act, "skp.catatan_pendek", "catatan");
	rc = kj_db_exec(act->db, &kj_q_pustaka_putus, &changed,
		KJ_ARGS(kj_t(c.after), kj_i(act->who.pegawai), kj_t(catatan), kj_i(id), kj_i(version),
			kj_i(act->who.pegawai)));
	if (rc == KJ_OK && changed == 0)
		return KJ_CONFLICT;
	if (rc == KJ_OK)
		rc = kj_audit(act, KJ_DOK_PEGAWAI, act->who.pegawai, "putus_pustaka", 0, &c, 1);
	return rc;
}

enum kj_rc
kj_pustaka_use(struct kj_act *act, const struct kj_subject *skp, int64_t id, int64_t rhk)
{
	struct kj_change c = {kj_fmt(act->arena, "rhk.%lld.iki", (long long)rhk), NULL,
		kj_fmt(act->arena, "pustaka %lld", (long long)id)};
	int64_t changed = 0;
	enum kj_rc rc;

	rc = kj_db_exec(
		act->db, &kj_q_peran_sentuh, &changed, KJ_ARGS(kj_i(skp->id), kj_i(act->who.pegawai)));
	if (rc == KJ_OK && changed == 0)
		return KJ_DENIED;
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_pustaka_bersih, NULL, KJ_ARGS(kj_i(rhk), kj_i(skp->id)));
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_pustaka_pakai, &changed,
			KJ_ARGS(
				kj_i(rhk), kj_i(rhk), kj_i(id), kj_i(act->who.pegawai), kj_i(skp->id), kj_i(rhk)));
	if (rc == KJ_OK && changed == 0)
		return KJ_NOTFOUND;
	if (rc == KJ_OK)
		rc = kj_audit(act, KJ_DOK_SKP, skp->id, "pakai_pustaka", act->who.pegawai, &c, 1);
	return rc;
}
