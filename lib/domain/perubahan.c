/*
 * Plans in mid-year: closed at a day, and time away.
 */
#include "kinerja/domain/perubahan.h"

#include "master.h"
#include "queries.h"
#include "skp_revisi.h"

/* Days after the last one in which the person writes the realisation. */
#define WRITE_DAYS 14
#define BATCH 100

const char *const kj_skp_tutup_sebab[] = {"MUTASI", "PENSIUN", "MENINGGAL", "BERHENTI", NULL};
const char *const kj_skp_masa_jenis[] = {
	"CUTI_SAKIT", "CUTI_MELAHIRKAN", "CUTI_BESAR", "CUTI_LUAR_TANGGUNGAN", "TUGAS_BELAJAR", NULL};

/* ---- closing ------------------------------------------------------------------------ */

/* Who is still there writes the realisation, which asks the old evaluator for the rest. */
static enum kj_rc
ask_for_evaluation(struct kj_act *act, const struct kj_subject *skp, const struct kj_skp_tutup *in)
{
	struct kj_tugas t = {.pegawai = skp->pegawai,
		.jenis = "evaluasi.realisasi",
		.dok = KJ_DOK_SKP,
		.id = skp->id,
		.tentang = skp->pegawai,
		.program = "review",
		.tautan = kj_fmt(act->arena, "/skp/%lld/realisasi", (long long)skp->id),
		.jatuh_tempo = in->sampai + WRITE_DAYS};

	if (!kj_streq(in->sebab, "MUTASI") && !kj_streq(in->sebab, "PENSIUN"))
		return KJ_OK;
	return kj_tugas_add(act, &t);
}

static enum kj_rc
close_plan(struct kj_act *act, const struct kj_subject *skp, int64_t version,
	const struct kj_skp_tutup *in)
{
	const char *day = kj_date_iso(act->arena, in->sampai);
	struct kj_change c[] = {{"status", skp->status, "DITUTUP_SEBAGIAN"}, {"selesai", NULL, day},
		{"tutup_sebab", NULL, in->sebab}, {"tutup_alasan", NULL, in->alasan}};
	int64_t changed = 0;
	enum kj_rc rc;

	rc = kj_db_exec(act->db, &kj_q_skp_tutup, &changed,
		KJ_ARGS(kj_t(day), kj_t(in->sebab), kj_t(in->alasan), kj_i(skp->id), kj_i(version),
			kj_t(skp->status)));
	if (rc == KJ_OK && changed == 0)
		return KJ_CONFLICT;
	if (rc == KJ_OK)
		rc = kj_revisi_drop(act, skp->id);
	if (rc == KJ_OK)
		rc = kj_tugas_clear(act, KJ_DOK_SKP, skp->id, NULL);
	if (rc == KJ_OK)
		rc = ask_for_evaluation(act, skp, in);
	return rc == KJ_OK ? kj_audit(act, KJ_DOK_SKP, skp->id, "tutup_sebagian", skp->pegawai, c,
							 *in->alasan ? KJ_COUNT(c) : KJ_COUNT(c) - 1)
					   : rc;
}

/* Rights over other people's papers do not reach one's own. */
static bool
may(const struct kj_subject *skp, const char *aksi)
{
	return !(skp->relasi & KJ_REL_DIRI) &&
		   kj_alur_find(&kj_skp_alur, skp->status, aksi, skp->relasi) != NULL;
}

enum kj_rc
kj_skp_close(struct kj_act *act, const struct kj_subject *skp, int64_t version,
	const struct kj_skp_tutup *in)
{
	struct kj_rows r;
	enum kj_rc rc;

	if (!may(skp, "tutup_sebagian"))
		return kj_alur_refuse(act, skp->relasi);
	rc = kj_db_one(act->db, act->arena, &kj_q_skp_tutup_get, &r, KJ_ARGS(kj_i(skp->id)));
	if (rc != KJ_OK)
		return rc;
	if (!kj_int(&r, 0, "berlaku"))
		return kj_problem(act, "skp.tutup_draf", "%s", "");
	if (in->sampai == KJ_NODATE || in->sampai < kj_day_of(&r, 0, "mulai") ||
		in->sampai >= kj_day_of(&r, 0, "selesai"))
		rc = kj_problem(act, "skp.tutup_luar", "sampai");
	if (kj_utf8_len(in->alasan) < 10)
		rc = kj_problem(act, "skp.catatan_pendek", "alasan");
	return rc == KJ_OK ? close_plan(act, skp, version, in) : rc;
}

struct ended {
	struct kj_act *act;
	struct kj_subject skp;
	struct kj_skp_tutup in;
};

static enum kj_rc
close_one(void *arg)
{
	const struct ended *e = arg;
	enum kj_rc rc = close_plan(e->act, &e->skp, e->skp.version, &e->in);

	return rc == KJ_CONFLICT ? KJ_OK : rc; /* changed meanwhile: the next day finds it again */
}

enum kj_rc
kj_skp_close_ended(struct kj_act *act)
{
	const char *today = kj_date_iso(act->arena, kj_day_at(act->now, KJ_WITA));
	struct kj_rows r;
	size_t done;
	enum kj_rc rc;

	do {
		done = 0;
		rc = kj_db_rows(
			act->db, act->arena, &kj_q_skp_tutup_habis, &r, KJ_ARGS(kj_t(today), kj_i(BATCH)));
		for (size_t i = 0; rc == KJ_OK && i < r.n; i++, done++) {
			struct ended e = {.act = act,
				.skp = {.dok = KJ_DOK_SKP,
					.id = kj_int(&r, i, "id"),
					.version = kj_int(&r, i, "version"),
					.status = kj_text(&r, i, "status"),
					.pegawai = kj_int(&r, i, "pegawai_id"),
					.penilai = kj_int(&r, i, "penilai_id")},
				.in = {.sampai = kj_day_of(&r, i, "sampai"),
					.sebab = kj_text(&r, i, "sebab"),
					.alasan = ""}};

			rc = kj_tx(act->db, close_one, &e);
		}
	} while (rc == KJ_OK && done == BATCH);
	return rc;
}

/* ---- time away -------------------------------------------------------------------------- */

static enum kj_rc
check_masa(struct kj_act *act, const struct kj_subject *skp, const struct kj_skp_masa *in)
{
	struct kj_rows r;
	enum kj_rc rc;

	rc = kj_db_one(act->db, act->arena, &kj_q_skp_tutup_get, &r, KJ_ARGS(kj_i(skp->id)));
	if (rc != KJ_OK)
		return rc;
	if (in->dari == KJ_NODATE || in->dari < kj_day_of(&r, 0, "mulai"))
		rc = kj_problem(act, "skp.masa_luar", "masa_dari");
	if (in->sampai == KJ_NODATE || in->sampai > kj_day_of(&r, 0, "selesai"))
		rc = kj_problem(act, "skp.masa_luar", "masa_sampai");
	else if (in->sampai < in->dari)
		rc = kj_problem(act, "masa_terbalik", "masa_sampai");
	if (kj_utf8_len(in->alasan) < 10)
		rc = kj_problem(act, "skp.catatan_pendek", "masa_alasan");
	if (rc != KJ_OK)
		return rc;
	rc = kj_db_one(act->db, act->arena, &kj_q_skp_masa_tabrak, &r,
		KJ_ARGS(kj_i(skp->id), kj_t(kj_date_iso(act->arena, in->sampai)),
			kj_t(kj_date_iso(act->arena, in->dari))));
	if (rc == KJ_OK)
		return kj_problem(act, "skp.masa_tabrak", "masa_dari");
	return rc == KJ_NOTFOUND ? KJ_OK : rc;
}

enum kj_rc
kj_skp_masa_add(
	struct kj_act *act, const struct kj_subject *skp, int64_t version, const struct kj_skp_masa *in)
{
	const char *dari = kj_date_iso(act->arena, in->dari);
	const char *sampai = kj_date_iso(act->arena, in->sampai);
	struct kj_change c[] = {{"masa.jenis", NULL, in->jenis}, {"masa.dari", NULL, dari},
		{"masa.sampai", NULL, sampai}, {"masa.alasan", NULL, in->alasan}};
	int64_t changed = 0;
	enum kj_rc rc;

	if (!may(skp, "catat_masa"))
		return kj_alur_refuse(act, skp->relasi);
	rc = kj_db_exec(act->db, &kj_q_skp_masa_tetap, &changed,
		KJ_ARGS(kj_i(skp->id), kj_i(version), kj_t(skp->status)));
	if (rc == KJ_OK && changed == 0)
		return KJ_CONFLICT;
	if (rc == KJ_OK)
		rc = check_masa(act, skp, in);
	if (rc == KJ_OK)
		rc = kj_db_exec(act->db, &kj_q_skp_masa_insert, NULL,
			KJ_ARGS(kj_i(skp->id), kj_t(in->jenis), kj_t(dari), kj_t(sampai), kj_t(in->alasan),
				kj_ref(act->who.pegawai), kj_t(kj_act_now(act)), kj_i(skp->id)));
	return rc == KJ_OK
			   ? kj_audit(act, KJ_DOK_SKP, skp->id, "catat_masa", skp->pegawai, c, KJ_COUNT(c))
			   : rc;
}

struct kj_skp_masa_hari
kj_skp_masa_days(const struct kj_skp *skp)
{
	kj_date mulai, selesai, dari, sampai;
	struct kj_skp_masa_hari h = {0};

	if (!kj_date_parse(kj_text(&skp->kepala, 0, "mulai"), &mulai) ||
		!kj_date_parse(kj_text(&skp->kepala, 0, "selesai"), &selesai))
		return h;
	h.semua = h.aktif = selesai - mulai + 1;
	for (size_t i = 0; i < skp->lain.n; i++) {
		const struct kj_rows *r = &skp->lain;

		if (!kj_streq(kj_text(r, i, "jenis"), "MASA") ||
			kj_streq(kj_text(r, i, "aksi"), "TUGAS_BELAJAR") ||
			!kj_date_parse(kj_text(r, i, "oleh"), &dari) ||
			!kj_date_parse(kj_text(r, i, "tempat"), &sampai))
			continue;
		if (sampai > selesai) /* the plan was closed before the leave was over */
			sampai = selesai;
		if (sampai >= dari)
			h.aktif -= sampai - dari + 1;
	}
	return h;
}

/* ---- who looks after a unit ---------------------------------------------------------------- */

enum kj_rc
kj_pengelola_ask(struct kj_act *act, int64_t unit, const struct kj_tugas *t)
{
	const char *day = kj_date_iso(act->arena, kj_act_today(act));

	if (act->simulasi)
		return KJ_OK;
	return kj_db_exec(act->db, &kj_q_tugas_pengelola, NULL,
		KJ_ARGS(kj_t(t->jenis), kj_t(kj_dok_name(t->dok)), kj_i(t->id), kj_ref(t->tentang),
			kj_t(t->tautan), kj_t(kj_act_now(act)), kj_t(day), kj_t(day), kj_i(unit), kj_t(day),
			kj_t(day), kj_i(unit)));
}

enum kj_rc
kj_penilai_ask(struct kj_act *act, int64_t pegawai, int64_t unit)
{
	struct kj_tugas t = {.jenis = "garis.lengkapi",
		.dok = KJ_DOK_PEGAWAI,
		.id = pegawai,
		.tentang = pegawai,
		.tautan = kj_fmt(act->arena, "/pegawai/%lld/garis", (long long)pegawai)};

	return kj_pengelola_ask(act, unit, &t);
}
