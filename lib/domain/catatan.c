/* Catatan: reflection, idea, recognition, development of one person. */
#include "kinerja/domain/catatan.h"

#include "queries.h"

enum { SHORTEST = 10 };

#define SUPERIOR (KJ_REL_PENILAI | KJ_REL_ATASAN_PENILAI)

const struct kj_catatan_macam kj_catatan_macam[] = {
	{.kode = "REFLEKSI", .fitur = "REFLEKSI", .menulis = KJ_REL_DIRI, .menutup = KJ_REL_DIRI},
	{.kode = "GAGASAN",
		.fitur = "INOVASI",
		.menulis = KJ_REL_DIRI,
		.menutup = KJ_REL_PENILAI,
		.tugas = "catatan.gagasan",
		.penilai = true},
	{.kode = "PENGAKUAN",
		.fitur = "PENGAKUAN",
		.menulis = SUPERIOR,
		.menutup = KJ_REL_DIRI,
		.tugas = "catatan.pengakuan"},
	{.kode = "PENGEMBANGAN",
		.fitur = "PENGEMBANGAN",
		.menulis = KJ_REL_DIRI | KJ_REL_PENILAI,
		.menutup = KJ_REL_DIRI | KJ_REL_PENILAI,
		.rencana = true,
		.tugas = "catatan.pengembangan"},
	{.kode = NULL},
};

const char *const kj_catatan_jenis[] = {"REFLEKSI", "GAGASAN", "PENGAKUAN", "PENGEMBANGAN", NULL};

static const struct kj_catatan_macam *
macam_of(const char *kode)
{
	for (const struct kj_catatan_macam *m = kj_catatan_macam; m->kode; m++)
		if (kj_streq(m->kode, kode))
			return m;
	return NULL;
}

static enum kj_rc
check(struct kj_act *act, const struct kj_subject *pegawai, const struct kj_catatan *in)
{
	const struct kj_catatan_macam *m = macam_of(in->jenis);
	enum kj_rc rc = KJ_OK;

	if (!m || !(m->menulis & pegawai->relasi))
		return kj_problem(act, "pilihan", "jenis");
	if (kj_utf8_len(in->isi) < SHORTEST)
		rc = kj_problem(act, "catatan.pendek", "isi");
	if (m->rencana && *in->tindak == '\0')
		rc = kj_problem(act, "wajib", "tindak");
	if (m->rencana && in->tenggat == KJ_NODATE)
		rc = kj_problem(act, "wajib", "tenggat");
	else if (in->tenggat != KJ_NODATE && in->tenggat < kj_act_today(act))
		rc = kj_problem(act, "catatan.lewat", "tenggat");
	return rc;
}

/* Whoever has something to do about it finds it on the work list. */
static enum kj_rc
add_task(
	struct kj_act *act, const struct kj_catatan_macam *m, int64_t pegawai, int64_t id, kj_date due)
{
	struct kj_tugas t = {.pegawai = pegawai,
		.jenis = m->tugas,
		.dok = KJ_DOK_CATATAN,
		.id = id,
		.tentang = m->penilai ? pegawai : 0,
		.program = "reporting",
		.tautan = kj_fmt(act->arena, "/catatan/%lld", (long long)pegawai),
		.jatuh_tempo = due};
	const char *today = kj_date_iso(act->arena, kj_act_today(act));
	struct kj_rows r;
	enum kj_rc rc = KJ_OK;

	if (!m->tugas)
		return KJ_OK;
	if (m->penilai) {
		rc = kj_db_one(act->db, act->arena, &kj_q_catatan_penilai, &r,
			KJ_ARGS(kj_i(pegawai), kj_t(today), kj_t(today)));
		if (rc == KJ_OK)
			t.pegawai = kj_int(&r, 0, "penilai_id");
	}
	/* Nobody above: nobody is waited for. */
	if (rc == KJ_NOTFOUND)
		return KJ_OK;
	return rc == KJ_OK ? kj_tugas_add(act, &t) : rc;
}

enum kj_rc
kj_catatan_add(struct kj_act *act, const struct kj_subject *pegawai, const struct kj_catatan *in)
{
	const struct kj_change c[] = {
		{"jenis", NULL, in->jenis}, {"isi", NULL, in->isi}, {"tindak", NULL, in->tindak}};
	struct kj_arena *a = act->arena;
	int64_t id = 0;
	enum kj_rc rc = check(act, pegawai, in);

	if (rc != KJ_OK)
		return rc;
	rc = kj_db_insert(act->db, &kj_q_catatan_insert, &id,
		KJ_ARGS(kj_i(pegawai->pegawai), kj_t(in->jenis), kj_t(kj_date_iso(a, kj_act_today(act))),
			kj_t(in->isi), kj_t(in->tindak),
			in->tenggat == KJ_NODATE ? kj_null() : kj_t(kj_date_iso(a, in->tenggat)),
			kj_i(act->who.pegawai), kj_t(kj_instant_sql(a, act->now))));
	if (rc == KJ_OK)
		rc = kj_audit(act, KJ_DOK_CATATAN, id, "catat", pegawai->pegawai, c, KJ_COUNT(c));
	return rc == KJ_OK ? add_task(act, macam_of(in->jenis), pegawai->pegawai, id, in->tenggat) : rc;
}

enum kj_rc
kj_catatan_close(struct kj_act *act, const struct kj_subject *pegawai, int64_t id, int64_t version)
{
	static const struct kj_change c[] = {{"status", "TERBUKA", "SELESAI"}};
	const struct kj_catatan_macam *m;
	struct kj_rows r;
	int64_t changed = 0;
	enum kj_rc rc;

	rc = kj_db_exec(act->db, &kj_q_catatan_close, &changed,
		KJ_ARGS(kj_i(pegawai->pegawai), kj_i(id), kj_i(version)));
	if (rc == KJ_OK)
		rc = kj_db_one(
			act->db, act->arena, &kj_q_catatan_get, &r, KJ_ARGS(kj_i(pegawai->pegawai), kj_i(id)));
	if (rc != KJ_OK)
		return rc;
	m = macam_of(kj_text(&r, 0, "jenis"));
	if (!m || !(m->menutup & pegawai->relasi))
		return KJ_NOTFOUND;
	if (changed == 0)
		return KJ_CONFLICT;
	rc = kj_audit(act, KJ_DOK_CATATAN, id, "selesai", pegawai->pegawai, c, KJ_COUNT(c));
	return rc == KJ_OK ? kj_tugas_clear(act, KJ_DOK_CATATAN, id, NULL) : rc;
}
